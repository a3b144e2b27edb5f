"""A clock that was set back is noticed; one that was put right by a little is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from recoverykit.timekeeping import was_set_back

LAST = datetime(2026, 11, 20, 16, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "noticed"), [(-60, True), (-2.1, True), (-2, False), (-1, False), (0, False), (600, False)]
)
def test_more_than_two_minutes_are_noticed(minutes: float, noticed: bool) -> None:
    assert was_set_back(LAST + timedelta(minutes=minutes), LAST) is noticed


def test_another_time_zone_is_no_other_time() -> None:
    there = LAST.astimezone(timezone(timedelta(hours=-9)))
    assert not was_set_back(there, LAST)
    assert was_set_back(there - timedelta(hours=1), LAST)
