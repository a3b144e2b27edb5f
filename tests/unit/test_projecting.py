"""What lists show of a case."""

from __future__ import annotations

import pytest

from recoverykit.case.events import ClientLinked
from recoverykit.case.state import CaseState
from recoverykit.errors import MachineError
from recoverykit.projecting import calendar_of
from recoverykit.settings import Settings


def linked(zone: str) -> CaseState:
    return CaseState(client=ClientLinked("uid", "Northgate", zone, "GB-ENG"))


def test_the_calendar_is_that_of_where_the_client_is() -> None:
    assert str(calendar_of(Settings(), linked("America/New_York")).zone) == "America/New_York"


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "a\x00b", "Europe"])
def test_a_time_zone_that_does_not_exist_is_damage_of_the_record(zone: str) -> None:
    with pytest.raises(MachineError, match="The record is damaged"):
        calendar_of(Settings(), linked(zone))
