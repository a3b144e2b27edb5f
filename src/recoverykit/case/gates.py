"""Gates: a claim is printed only where the record supports it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from recoverykit.case.state import CaseState
from recoverykit.frozen import dataclass


@dataclass(frozen=True, slots=True)
class EarlierCase:
    """Another case of the same client that was not opened by mistake."""

    number: int
    title: str
    playbook: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class History:
    """What the record knows of the client before this case, newest first."""

    earlier: tuple[EarlierCase, ...] = ()

    @staticmethod
    def of(cases: Sequence[EarlierCase]) -> History:
        """The history made of these cases."""
        return History(tuple(sorted(cases, key=lambda one: one.opened_at, reverse=True)))


def may_say_first_time(state: CaseState, history: History) -> bool:
    """Whether "it is the first time" may be printed.

    The sender has checked and says so, and the record holds no other case of this client.
    """
    return state.value("happened_before") == "first" and not history.earlier


def contradicts_first_time(state: CaseState, history: History) -> EarlierCase | None:
    """The case that contradicts the sender's "it is the first time"."""
    return history.earlier[0] if state.value("happened_before") == "first" and history.earlier else None


def recurrence_points(state: CaseState, history: History) -> int:
    """Recurrence for the decision table: 0 the first time as far as known, 2 happened before, 3 several times.

    Both the record and the sender count: the larger of the two.
    """
    recorded = min(len(history.earlier), 2)
    told = {"again": 1, "often": 2}.get(str(state.value("happened_before")), 0)
    return (0, 2, 3)[max(recorded, told)]


def waits_for_advice(state: CaseState) -> bool:
    """Whether somebody has to say first that anything may leave, and has not."""
    return state.value("advice_first") not in (None, "none") and not state.fact("advice_cleared").known
