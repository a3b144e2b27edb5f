"""The decision table: the graver, the sooner, the closer and the higher."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise, product
from zoneinfo import ZoneInfo

import pytest

from recoverykit.response import SEVERITY_POINTS, Response, respond
from recoverykit.workdays import Calendar, Duration, add

ALL = [
    respond(severity, key_client=key, recurrence=recurrence)
    for severity, key, recurrence in product((*SEVERITY_POINTS, None), (False, True), (0, 2, 3))
]
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
CALENDAR = Calendar(ZoneInfo("Europe/London"), "GB")


def _due(duration: Duration) -> datetime:
    return add(MONDAY, duration, CALENDAR)


@pytest.mark.parametrize(
    ("severity", "key_client", "recurrence", "points", "channels", "sender"),
    [
        ("nuisance", False, 0, 0, ("mail",), "owner"),
        ("nuisance", True, 0, 1, ("mail",), "owner"),
        ("costly", False, 0, 2, ("call", "mail"), "owner"),
        ("costly", True, 0, 3, ("call", "mail"), "owner"),
        ("nuisance", False, 3, 3, ("call", "mail"), "owner"),
        ("grave", False, 0, 4, ("call", "letter"), "manager"),
        ("costly", False, 2, 4, ("call", "letter"), "manager"),
        ("grave", True, 0, 5, ("call", "letter"), "manager"),
        ("grave", False, 2, 6, ("call", "meet", "letter"), "director"),
        ("grave", True, 3, 8, ("call", "meet", "letter"), "director"),
    ],
)
def test_points_add_up_and_choose_the_row(
    severity: str, key_client: bool, recurrence: int, points: int, channels: tuple[str, ...], sender: str
) -> None:
    response = respond(severity, key_client=key_client, recurrence=recurrence)
    assert (response.points, response.channels, response.sender) == (points, channels, sender)


@pytest.mark.parametrize("severity", [None, "", "unheard of"])
def test_a_severity_that_is_not_known_counts_as_costly(severity: str | None) -> None:
    assert respond(severity, key_client=False, recurrence=0) == respond("costly", key_client=False, recurrence=0)


def test_every_case_that_can_be_has_a_row() -> None:
    assert {response.points for response in ALL} == set(range(9))


def test_more_points_never_mean_later_or_fewer_channels() -> None:
    ranked: list[Response] = sorted(ALL, key=lambda response: response.points)
    for milder, graver in pairwise(ranked):
        assert _due(graver.first_contact) <= _due(milder.first_contact)
        assert _due(graver.plan) <= _due(milder.plan)
        assert _due(graver.update_every) <= _due(milder.update_every)
        assert len(graver.channels) >= len(milder.channels)


def test_first_contact_comes_before_the_plan() -> None:
    assert all(_due(response.first_contact) < _due(response.plan) for response in ALL)


def test_points_beyond_the_table_are_refused() -> None:
    with pytest.raises(ValueError, match="no row of the table covers 14 points"):
        respond("grave", key_client=False, recurrence=10)
