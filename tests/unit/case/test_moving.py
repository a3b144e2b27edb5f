"""A time that was moved: the client reckons with the old one until they know of the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from casebook import LONDON, START

from recoverykit.case.events import Answered, Drafted, Event, Happened, PromiseMoved, PromiseReleased, Sent, StepDone
from recoverykit.case.moving import delays, moved_between, notice_of, was_told, written_by
from recoverykit.case.state import CaseState, fold
from recoverykit.moments import Moment
from recoverykit.values import Item


def moment(day: int, hour: int = 12) -> Moment:
    return Moment(date(2026, 11, day), time(hour), "Europe/London")


def actions(day: int | None) -> Answered:
    by = {"by": moment(day)} if day else {"undated": True}
    return Answered("actions", (Item("i1", {"what": "send you the files", **by}),))


def gone(document: str) -> tuple[Event, ...]:
    return Drafted(document, "text"), Sent(document, "mail", "text")


def state(*steps: Event | Sequence[Event]) -> CaseState:
    """The state after these, each an hour after the one before."""
    happened: list[Happened] = []
    for hours, step in enumerate(steps):
        at = START + timedelta(hours=hours)
        happened += [Happened(one, at, at) for one in (step if isinstance(step, Sequence) else (step,))]
    return fold(happened)


TOLD = (actions(24), gone("apology-letter"))
MOVED = (actions(26), PromiseMoved("actions/i1", moment(24), moment(26), because="The printer is full"))


def test_what_was_moved_is_late_until_a_document_names_the_new_time() -> None:
    (found,) = delays(state(*TOLD, MOVED))
    assert (found.key, found.was, found.to, found.because) == (
        "actions/i1",
        moment(24),
        moment(26),
        "The printer is full",
    )
    assert delays(state(*TOLD, MOVED, gone("delay-notice"))) == ()


def test_a_document_that_was_composed_before_tells_nothing_of_it() -> None:
    drafted, sent = gone("resolution-plan")
    assert len(delays(state(*TOLD, drafted, MOVED, sent))) == 1


def test_what_names_no_promises_is_no_notice() -> None:
    assert len(delays(state(*TOLD, MOVED, gone("holding-message")))) == 1


def test_who_was_told_by_telephone_knows_it_at_once() -> None:
    told = PromiseMoved("actions/i1", moment(24), moment(26), told="phone")
    found = state(*TOLD, (actions(26), told))
    assert delays(found) == ()
    assert notice_of(found, found.shifts[0]) == START + timedelta(hours=2)


def test_of_two_moves_the_client_still_reckons_with_the_first_time() -> None:
    again = (actions(30), PromiseMoved("actions/i1", moment(26), moment(30)))
    (found,) = delays(state(*TOLD, MOVED, again))
    assert (found.was, found.to, found.because) == (moment(24), moment(30), "The printer is full")
    (found,) = delays(state(*TOLD, MOVED, gone("delay-notice"), again))
    assert (found.was, found.to) == (moment(26), moment(30))


def test_what_comes_sooner_is_no_delay() -> None:
    sooner = (actions(23), PromiseMoved("actions/i1", moment(24), moment(23)))
    assert delays(state(*TOLD, sooner)) == ()


def test_what_was_moved_back_is_no_delay() -> None:
    back = (actions(24), PromiseMoved("actions/i1", moment(26), moment(24)))
    assert delays(state(*TOLD, MOVED, back)) == ()


def test_what_lost_its_day_is_late_and_they_hear_by_when_they_hear_more() -> None:
    lost = (actions(None), PromiseMoved("actions/i1", moment(24), None, tell_by=moment(25)))
    (found,) = delays(state(*TOLD, lost))
    assert (found.to, found.tell_by) == (None, moment(25))


def test_what_is_kept_or_released_is_late_no_more() -> None:
    assert delays(state(*TOLD, MOVED, StepDone("actions/i1", ""))) == ()
    assert delays(state(*TOLD, MOVED, PromiseReleased("actions/i1", "Never mind."))) == ()


def test_a_letter_that_was_promised_is_late_only_if_nothing_is_written_by_then() -> None:
    writes, first = Answered("next_contact_by", "write"), Answered("next_contact", moment(24))
    later = (Answered("next_contact", moment(27)), PromiseMoved("next_contact", moment(24), moment(27)))
    found = state(writes, first, gone("apology-letter"), later)
    assert delays(found) == ()
    assert written_by(found) == moment(24)
    assert written_by(state(writes, first, gone("apology-letter"), later, gone("progress-update"))) is None


def test_an_answer_that_changes_a_time_which_was_told_moves_the_promise() -> None:
    before = state(*TOLD)
    after = fold([Happened(actions(26), START, START)], before)
    assert moved_between(before, after) == (PromiseMoved("actions/i1", moment(24), moment(26)),)


def test_an_answer_that_nobody_was_told_moves_nothing() -> None:
    before = state(actions(24))
    assert moved_between(before, fold([Happened(actions(26), START, START)], before)) == ()


def test_a_move_that_is_on_record_is_not_put_there_twice() -> None:
    before = state(*TOLD)
    after = fold([Happened(one, START, START) for one in MOVED], before)
    assert moved_between(before, after) == ()


def test_a_time_was_told_if_a_document_named_it_or_it_was_said() -> None:
    assert was_told(state(*TOLD), "actions/i1", moment(24))
    assert not was_told(state(*TOLD), "actions/i1", moment(25))
    said = PromiseMoved("actions/i1", moment(24), moment(26), told="phone")
    assert was_told(state(*TOLD, (actions(26), said)), "actions/i1", moment(26))


def test_the_next_contact_of_another_person_moves_by_their_own_letter() -> None:
    def others(day: int) -> Answered:
        return Answered("others", (Item("i1", {"part": "daily", "next": moment(day)}),))

    before = state(others(24), gone("apology-letter@i1"))
    after = fold([Happened(others(27), START, START)], before)
    (found,) = moved_between(before, after)
    assert (found.promise, found.was, found.to) == ("others/i1/next", moment(24), moment(27))
    happened = datetime(2026, 11, 20, 9, tzinfo=LONDON)
    moved = fold([Happened(found, happened, happened)], after)
    assert len(delays(moved)) == 1
    letter = [Happened(one, happened, happened) for one in gone("apology-letter@i1")]
    assert delays(fold(letter, moved)) == ()
