"""What comes due within a day of work can be said in time to be late; nothing else can."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from casebook import CALENDAR, LONDON, START, bundle

from recoverykit.case.events import Answered, Drafted, Event, Happened, PromiseFound, PromiseMoved, Sent, StepDone
from recoverykit.case.holding import falling_due
from recoverykit.case.state import fold
from recoverykit.moments import Moment
from recoverykit.values import Item

PLAYBOOK = bundle("service-recovery").playbook
MONDAY = datetime(2026, 11, 23, 9, tzinfo=LONDON)


def moment(day: int, hour: int = 12) -> Moment:
    return Moment(date(2026, 11, day), time(hour), "Europe/London")


def actions(*days: int) -> Answered:
    return Answered("actions", tuple(Item(f"i{day}", {"what": "do it", "by": moment(day)}) for day in days))


def gone(document: str) -> tuple[Event, ...]:
    return Drafted(document, "text"), Sent(document, "mail", "text")


def near(*steps: Event | Sequence[Event], now: datetime = MONDAY) -> dict[str, Moment | None]:
    """What falls due after these, each a minute after the one before: its key, and by when they hear more."""
    happened: list[Happened] = []
    for minutes, step in enumerate(steps):
        at = START + timedelta(minutes=minutes)
        happened += [Happened(one, at, at) for one in (step if isinstance(step, Sequence) else (step,))]
    return {one.key: one.tell_by for one in falling_due(PLAYBOOK, fold(happened), CALENDAR, now)}


LETTER = gone("apology-letter")


def test_what_has_come_is_near_else_what_comes_next_within_eight_working_hours() -> None:
    monday_noon = MONDAY.replace(hour=12)
    assert set(near(actions(20, 21, 23, 24), LETTER)) == {"actions/i20", "actions/i21"}
    assert set(near(actions(23, 24, 25), LETTER)) == {"actions/i23"}
    assert set(near(actions(24, 25), LETTER, now=monday_noon)) == {"actions/i24"}
    assert set(near(actions(25), LETTER, now=monday_noon)) == set()


def test_what_is_due_on_a_day_and_at_no_hour_is_near_from_the_working_day_before_it_on() -> None:
    monday = Answered(
        "actions", (Item("i1", {"what": "do it", "by": Moment(date(2026, 11, 23), None, "Europe/London")}),)
    )
    for now in (datetime(2026, 11, 20, 16, tzinfo=LONDON), MONDAY.replace(hour=8), MONDAY):
        assert set(near(monday, LETTER, now=now)) == {"actions/i1"}
    assert near(monday, LETTER, now=datetime(2026, 11, 19, 16, 50, tzinfo=LONDON)) == {}


def test_before_a_weekend_the_monday_after_it_is_near() -> None:
    assert set(near(actions(23), LETTER, now=datetime(2026, 11, 20, 16, tzinfo=LONDON))) == {"actions/i23"}


def test_what_the_client_was_never_told_is_not_near() -> None:
    assert near(actions(23)) == {}
    assert near(LETTER, actions(23)) == {}


def test_what_was_promised_aloud_or_in_ones_own_words_is_near_without_a_letter() -> None:
    aloud = Answered("aloud", (Item("i1", {"what": "ring you", "by": moment(23)}),))
    assert set(near(aloud)) == {"aloud/i1"}
    found = near(PromiseFound("apology-letter", "I will send you the key by noon on Monday.", moment(23)))
    assert len(found) == 1


def test_what_is_kept_is_near_no_more() -> None:
    assert near(actions(23), LETTER, StepDone("actions/i23", "")) == {}


def test_what_was_moved_is_near_again_at_its_other_time_once_the_client_knows_of_that() -> None:
    other = Answered("actions", (Item("i23", {"what": "do it", "by": moment(27)}),))
    friday = MONDAY.replace(day=27)
    for told, on_friday in (("", ()), ("phone", ("actions/i23",))):
        moved = (other, PromiseMoved("actions/i23", moment(23), moment(27), told=told))
        assert near(actions(23), LETTER, moved) == {}
        assert tuple(near(actions(23), LETTER, moved, now=friday)) == on_friday


def test_they_hear_more_by_the_next_letter_if_that_is_near_too_and_has_not_gone_and_a_call_stays_a_call() -> None:
    writes = Answered("next_contact_by", "write")
    contact = (Answered("next_contact", moment(23, 17)), writes)
    assert near(contact, actions(23), LETTER) == {"actions/i23": moment(23, 17)}
    assert near(contact[0], actions(23), LETTER) == {"actions/i23": None}
    assert near(contact, actions(23), LETTER, StepDone("next_contact", "")) == {"actions/i23": None}
    for other in (moment(20, 17), moment(26, 17)):
        assert near((Answered("next_contact", other), writes), actions(23), LETTER) == {"actions/i23": None}
