"""A case is the fold of its events."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.case.events import (
    Answered,
    CaseOpened,
    ClientLinked,
    Closed,
    Declined,
    Drafted,
    Event,
    HandedOver,
    Happened,
    LeftUnknown,
    Noted,
    NotSent,
    PlaybookChosen,
    Sent,
    StepDone,
    StepReopened,
    WentOn,
    Written,
)
from recoverykit.case.state import UNASKED, CaseState, Departure, Fact, FactState, Tick, fold
from recoverykit.moments import Moment
from recoverykit.values import Item, Person

START = datetime(2026, 11, 23, 16, 40, tzinfo=UTC)
FRIDAY = Moment(date(2026, 11, 27), None, "Europe/London")
_questions = st.sampled_from(("q1", "q2"))
_events: st.SearchStrategy[Event] = st.one_of(
    st.builds(CaseOpened, _questions, _questions, st.booleans()),
    st.builds(PlaybookChosen, _questions, _questions),
    st.builds(ClientLinked, _questions, _questions, _questions, _questions),
    st.builds(Answered, _questions, st.text(max_size=3), st.text(max_size=3), st.booleans(), st.booleans()),
    st.builds(LeftUnknown, _questions, st.none() | st.just(FRIDAY), st.booleans()),
    st.builds(Declined, _questions),
    st.builds(Drafted, _questions, st.text(max_size=3)),
    st.builds(Written, _questions, _questions, _questions),
    st.builds(Sent, _questions, _questions, st.text(max_size=3)),
    st.builds(NotSent, _questions),
    st.builds(WentOn, _questions),
    st.builds(HandedOver, st.builds(Person, _questions), st.text(max_size=3)),
    st.builds(StepDone, _questions, st.text(max_size=3)),
    st.builds(StepReopened, _questions),
    st.builds(Noted, st.text(max_size=3)),
    st.builds(Closed, st.booleans(), st.text(max_size=3)),
)
_logs = st.lists(st.none() | _events, max_size=8).map(lambda log: happened(*log))


def happened(*events: Event | None) -> list[Happened]:
    """These events, a minute apart, each noted an hour later."""
    times = [START + timedelta(minutes=n) for n in range(len(events))]
    return [Happened(event, at, at + timedelta(hours=1)) for event, at in zip(events, times, strict=True)]


def state_after(*events: Event | None) -> CaseState:
    return fold(happened(*events))


def test_nothing_has_happened_in_a_case_without_events() -> None:
    assert fold([]) == CaseState()
    assert CaseState().fact("q") == UNASKED
    assert CaseState().value("q") is None


@given(_logs, _logs)
def test_going_on_from_a_state_is_as_beginning_again(first: list[Happened], second: list[Happened]) -> None:
    assert fold(second, fold(first)) == fold([*first, *second])


@given(_logs)
def test_every_event_counts_even_an_erased_one(log: list[Happened]) -> None:
    assert fold(log).version == len(log)


@given(_logs)
def test_what_left_and_what_was_noted_is_never_forgotten(log: list[Happened]) -> None:
    state = fold(log)
    taken_back = {one.event.document for one in log if isinstance(one.event, NotSent)}
    left = [one.event for one in log if isinstance(one.event, Sent) and one.event.document not in taken_back]
    stayed = [one for one in state.sent if one.document not in taken_back]
    assert [(one.document, one.channel, one.text) for one in stayed] == [
        (one.document, one.channel, one.text) for one in left
    ]
    assert len(state.notes) == sum(isinstance(one.event, Noted) for one in log)


@given(_logs)
def test_an_erased_event_says_nothing(log: list[Happened]) -> None:
    erased = [Happened(None, one.occurred_at, one.recorded_at) for one in log]
    assert fold(erased) == CaseState(version=len(log))


def test_a_case_is_opened_when_it_happened_not_when_it_was_noted() -> None:
    state = state_after(CaseOpened("late", "b1", False))
    assert (state.playbook, state.bundle, state.chosen, state.opened_at) == ("late", "b1", False, START)


def test_another_playbook_keeps_the_facts_and_the_opening() -> None:
    state = state_after(CaseOpened("late", "b1", False), Answered("q", "x"), PlaybookChosen("lost", "b2"))
    assert (state.playbook, state.bundle, state.chosen, state.opened_at) == ("lost", "b2", True, START)
    assert state.value("q") == "x"


def test_the_client_linked_last_is_the_client() -> None:
    second = ClientLinked("c2", "Southgate", "", "GB")
    assert state_after(ClientLinked("c1", "Northgate", "", ""), second).client == second


def test_an_answer_is_known_with_its_frame_and_certainty() -> None:
    state = state_after(Answered("cause", "the disk", "It was ▸", suspected=True))
    assert state.fact("cause") == Fact(FactState.ANSWERED, "the disk", frame="It was ▸", suspected=True)
    assert state.fact("cause").known
    assert state.value("cause") == "the disk"


def test_a_later_answer_replaces_the_earlier_whole() -> None:
    state = state_after(Answered("q", "x", "f", suspected=True, complete=False), Answered("q", "y"))
    assert state.fact("q") == Fact(FactState.ANSWERED, "y")


def test_a_list_that_is_being_added_to_is_not_complete() -> None:
    items = (Item("i1", {"what": "print it"}),)
    assert not state_after(Answered("q", items, complete=False)).fact("q").complete
    assert state_after(Answered("q", items, complete=False), Answered("q", items)).fact("q").complete


def test_an_answer_that_became_unknown_stays_as_the_default_only() -> None:
    state = state_after(Answered("q", "x"), LeftUnknown("q", FRIDAY))
    assert (state.fact("q").state, state.fact("q").value, state.fact("q").until) == (FactState.UNKNOWN, "x", FRIDAY)
    assert state.value("q") is None


def test_an_answer_that_was_declined_stays_as_the_default_only() -> None:
    state = state_after(Answered("q", "x"), LeftUnknown("q", FRIDAY), Declined("q"))
    assert (state.fact("q").state, state.fact("q").value, state.fact("q").until) == (FactState.DECLINED, "x", None)
    assert state.value("q") is None


def test_an_answer_to_what_was_unknown_forgets_the_day_it_would_be_known() -> None:
    assert state_after(LeftUnknown("q", FRIDAY), Answered("q", "x")).fact("q").until is None


def test_a_document_has_its_last_draft_and_its_last_file() -> None:
    written = Written("letter", "b.md", "2")
    state = state_after(
        Drafted("letter", "one"),
        Drafted("letter", "two"),
        Drafted("plan", "p"),
        Written("letter", "a.md", "1"),
        written,
    )
    assert {name: draft.text for name, draft in state.drafts.items()} == {"letter": "two", "plan": "p"}
    assert state.file_of("letter") == written
    assert set(state.written) == {"a.md", "b.md"}


def test_writing_a_file_is_not_leaving() -> None:
    assert state_after(Drafted("letter", "x"), Written("letter", "a.md", "1")).departures("letter") == ()


def test_each_departure_is_kept_with_its_exact_text() -> None:
    state = state_after(Sent("letter", "mail", "one"), Sent("plan", "post", "p"), Sent("letter", "hand", "two"))
    assert state.departures("letter") == (
        Departure("letter", START, "mail", "one"),
        Departure("letter", START + timedelta(minutes=2), "hand", "two"),
    )


def test_a_step_that_was_ticked_by_mistake_is_open_again() -> None:
    assert state_after(StepDone("call", "hello")).ticks == {"call": Tick(START, "hello")}
    assert state_after(StepDone("call", "hello"), StepReopened("call")).ticks == {}
    assert state_after(StepReopened("call")).ticks == {}


def test_notes_are_kept_in_order_with_their_times() -> None:
    state = state_after(Noted("one"), Noted("two"))
    assert state.notes == ((START, "one"), (START + timedelta(minutes=1), "two"))


def test_a_case_is_closed_with_its_reason() -> None:
    assert state_after(Closed(False, "put right")).closed == Closed(False, "put right")


def test_a_departure_that_was_a_mistake_has_not_happened_and_those_before_it_have() -> None:
    twice = (Sent("letter", "mail", "one"), Sent("plan", "mail", "p"), Sent("letter", "post", "two"))
    assert [one.text for one in state_after(*twice, NotSent("letter")).sent] == ["one", "p"]
    assert [one.text for one in state_after(*twice, NotSent("letter"), NotSent("letter")).sent] == ["p"]
    assert [one.text for one in state_after(*twice, NotSent("note")).sent] == ["one", "p", "two"]


def test_a_departure_holds_the_facts_of_its_draft_and_not_those_of_its_day() -> None:
    state = state_after(
        Answered("cause", "the disk"),
        Drafted("letter", "x"),
        Answered("cause", "the cable"),
        Sent("letter", "mail", "x"),
    )
    (gone,) = state.sent
    assert (gone.facts["cause"].value, state.value("cause")) == ("the disk", "the cable")


def test_what_went_out_without_a_draft_holds_the_facts_of_its_day() -> None:
    (gone,) = state_after(Answered("cause", "the disk"), Sent("letter", "mail", "x")).sent
    assert gone.facts["cause"].value == "the disk"


def test_something_is_learned_that_a_document_had_left_open() -> None:
    drafted, known = Drafted("letter", "x"), Answered("cause", "the disk")
    assert state_after(LeftUnknown("cause", None), drafted, known).is_learned("cause")
    assert state_after(Answered("cause", "the disk", suspected=True), drafted, known).is_learned("cause")
    assert not state_after(LeftUnknown("cause", None), known, drafted).is_learned("cause")
    assert not state_after(LeftUnknown("cause", None), drafted).is_learned("cause")
    assert not state_after(LeftUnknown("cause", None), drafted, Answered("cause", "it", suspected=True)).is_learned(
        "cause"
    )
    assert not state_after(drafted, known).is_learned("cause")


def test_a_fact_has_the_time_at_which_it_was_last_said() -> None:
    assert state_after(Noted("a"), Answered("q", "x")).fact("q").at == START + timedelta(minutes=1)
    assert state_after(Answered("q", "x"), LeftUnknown("q", None)).fact("q").at == START + timedelta(minutes=1)
    assert state_after(Answered("q", "x"), Declined("q")).fact("q").at == START + timedelta(minutes=1)


def test_what_is_unknown_is_not_complete_while_its_day_is_asked() -> None:
    assert not state_after(LeftUnknown("q", None, complete=False)).fact("q").complete
    assert state_after(LeftUnknown("q", None, complete=False), LeftUnknown("q", FRIDAY)).fact("q").complete


def test_the_case_is_with_whom_it_was_handed_to_last() -> None:
    first, second = HandedOver(Person("Ada"), "look"), HandedOver(Person("Bob"), "")
    assert state_after().owner is None
    assert state_after(first, second).owner == second


def test_the_desks_that_were_left_are_remembered() -> None:
    assert state_after(WentOn("minute"), WentOn("minute"), WentOn("letter")).left == {"minute", "letter"}


@pytest.mark.parametrize(
    ("event", "knows"),
    [
        (None, False),
        (Answered("told", "nobody"), False),
        (Answered("told", "others"), False),
        (Answered("told", "called"), True),
        (Answered("told", "apologised"), True),
        (Sent("letter", "mail", "x"), True),
        (StepDone("first-contact", ""), True),
        (StepDone("send-plan", ""), False),
    ],
)
def test_the_client_knows_once_they_were_called_or_written_to(event: Event | None, knows: bool) -> None:
    assert state_after(event).client_knows is knows


def test_a_document_for_somebody_else_is_of_the_same_kind() -> None:
    (gone,) = state_after(Sent("apology-letter@i2", "mail", "x")).sent
    assert gone.kind == "apology-letter"
    assert state_after(Sent("apology-letter@i2", "mail", "x")).departures("apology-letter") == ()
