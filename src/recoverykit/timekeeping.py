"""Whether a clock was set back: it stands before something that was noted by it."""

from __future__ import annotations

from datetime import datetime, timedelta

SLACK = timedelta(minutes=2)
"""What clocks are put right by every day, and what two computers differ by."""


def was_set_back(now: datetime, last: datetime) -> bool:
    """Whether a clock that shows `now` stands more than SLACK before `last`, which it had shown. Both are aware."""
    return last - now > SLACK
