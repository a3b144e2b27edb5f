"""The desk: what lies there, and what is on record when it is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from casebook import START, Clock, Scripted, example, example_now, filled, new_case, papers

from recoverykit.case.engine import STAGES
from recoverykit.case.events import Answered, Drafted, Sent, StepDone
from recoverykit.documents.composed import Composed
from recoverykit.errors import MachineError
from recoverykit.leaving import sent_events, warnings
from recoverykit.moments import Moment
from recoverykit.playbook.model import Stage
from recoverykit.recording import CaseFile
from recoverykit.values import Json
from recoverykit.walk.asking import Asking
from recoverykit.walk.desk import AtDesk, moment_of
from recoverykit.walk.talk import Command, DeskReply, DeskVerb, Reply, Typed

GO = DeskReply(DeskVerb.GO)
PLAYBOOK = "missed-deadline"
NOW = example_now(PLAYBOOK)


def case_with(**more: Json) -> CaseFile:
    return filled(PLAYBOOK, {**example(PLAYBOOK), **more}, now=NOW)


def stand(
    case: CaseFile, *at_desk: DeskReply, replies: tuple[Reply, ...] = (), stage: Stage = Stage.LETTER
) -> Scripted:
    person = Scripted(replies, at_desk)
    AtDesk(case, person, Asking(case, person)).at(stage)
    return person


def test_the_first_minute_shows_what_can_go_out_at_once() -> None:
    desk = stand(case_with(), stage=Stage.MINUTE).desks[0]
    assert {one.name for one in desk.documents} == {"holding-message", "call-script"}
    assert desk.first == "call-script"
    assert desk.better == ()


def test_the_letter_lies_on_top_of_all_the_documents() -> None:
    desk = stand(case_with()).desks[0]
    assert desk.first == "apology-letter"
    assert {one.name for one in desk.documents} == papers(PLAYBOOK, *STAGES)
    assert desk.to_client == {"holding-message", "apology-letter", "resolution-plan"}
    assert desk.rehearsal


def test_an_empty_desk_has_nothing_to_read_first() -> None:
    desk = stand(new_case(PLAYBOOK), stage=Stage.MINUTE).desks[0]
    assert (desk.documents, desk.first, desk.number) == ((), "", None)


def test_what_makes_the_letter_better_comes_with_the_questions_that_it_prints_first() -> None:
    better = stand(case_with()).desks[0].better
    places = [one.in_letter for one in better]
    assert places == sorted(places, reverse=True)
    assert "matter" not in {one.question for one in better}


def test_drafts_are_on_record_before_they_are_shown_and_once_only() -> None:
    case = case_with()
    count = len(case.happened)
    stand(case, DeskReply(DeskVerb.REOPEN, "none"), GO)
    assert [type(one.event).__name__ for one in case.happened[count:]] == ["StepReopened"]
    case.record(Answered("matter", "leaflet", "Your ▸"))
    stand(case)
    drafted = [one.event for one in case.happened if isinstance(one.event, Drafted)]
    assert [one.document for one in drafted[-2:]].count("apology-letter") == 1
    assert "Your leaflet" in case.state.drafts["apology-letter"].text


def test_a_step_is_ticked_at_its_own_time_with_what_was_said() -> None:
    case = case_with()
    replies = (Typed("16:00"), Typed("She will think about it."), Command.KEEP)
    stand(case, DeskReply(DeskVerb.DONE, "first-contact"), GO, replies=replies)
    tick = case.state.ticks["first-contact"]
    assert (tick.at, tick.said) == (NOW.replace(hour=16, minute=0), "She will think about it.")


def test_a_tick_is_on_record_before_what_was_said_is_asked() -> None:
    case = case_with()
    person = stand(case, DeskReply(DeskVerb.DONE, "first-contact"), GO, replies=(Typed("now"), Command.LATER))
    assert case.state.ticks["first-contact"].said == ""
    assert [prompt.question.id for prompt in person.prompts] == ["at", "said"]


def test_going_back_from_a_tick_ticks_nothing() -> None:
    case = case_with()
    stand(case, DeskReply(DeskVerb.DONE, "first-contact"), GO, replies=(Command.BACK,))
    assert case.state.ticks == {}


def test_a_wrong_tick_is_taken_back() -> None:
    case = case_with()
    case.record(StepDone("follow-up", ""))
    person = stand(case, DeskReply(DeskVerb.REOPEN, "follow-up"), GO)
    assert [one.id for one in person.desks[0].done] == ["follow-up"]
    assert person.desks[1].done == ()


def test_what_left_is_kept_exactly_as_it_was_shown_and_does_its_step() -> None:
    case = case_with()
    shown = case.state.drafts["apology-letter"].text
    person = stand(case, DeskReply(DeskVerb.SENT, "apology-letter"), GO, replies=(Typed("post"),))
    (departure,) = case.state.departures("apology-letter")
    assert (departure.channel, departure.text) == ("post", shown)
    assert "send-letter" in case.state.ticks
    assert "send-letter" not in {one.id for one in person.desks[-1].owed}
    case.record(Answered("matter", "leaflet", "Your ▸"))
    stand(case)
    assert case.state.departures("apology-letter")[0].text == shown


OWN = "I will bring the proofs myself on Tuesday 24 November."


@pytest.mark.parametrize(("reply", "kept"), [(Command.KEEP, [OWN]), (Typed("yes"), [OWN]), (Typed("no"), [])])
def test_what_ones_own_words_promise_is_confirmed_before_a_letter_is_marked_as_sent(
    reply: Reply, kept: list[str]
) -> None:
    case = case_with(also=OWN)
    person = stand(case, DeskReply(DeskVerb.SENT, "apology-letter"), GO, replies=(reply, Typed("post")))
    assert f"Your own words promise this too: “{OWN}”" in person.told
    assert [prompt.question.id for prompt in person.prompts] == ["on_the_list", "channel"]
    assert [one.sentence for one in case.state.found] == kept
    assert case.state.departures("apology-letter")


def test_going_back_from_what_ones_own_words_promise_marks_nothing_as_sent() -> None:
    case = case_with(also=OWN)
    person = stand(case, DeskReply(DeskVerb.SENT, "apology-letter"), GO, replies=(Command.BACK,))
    assert [prompt.question.id for prompt in person.prompts] == ["on_the_list"]
    assert not case.state.departures("apology-letter")


def test_a_call_script_that_left_is_no_letter_that_left() -> None:
    case = case_with()
    events = sent_events(case, "call-script", "phone")
    assert [type(one) for one in events] == [Sent]


def test_other_wishes_leave_the_desk() -> None:
    for verb in (DeskVerb.GO, DeskVerb.LATER, DeskVerb.BACK, DeskVerb.REVIEW, DeskVerb.BETTER):
        case, person = case_with(), Scripted((), (DeskReply(verb),))
        assert AtDesk(case, person, Asking(case, person)).at(Stage.LETTER).verb is verb


def test_documents_are_published_with_the_letter_and_not_before() -> None:
    case, person = case_with(), Scripted()
    calls: list[int] = []

    def publish(_: CaseFile, documents: tuple[Composed, ...]) -> dict[str, str]:
        calls.append(len(documents))
        return {}

    desk = AtDesk(case, person, Asking(case, person), publish)
    desk.at(Stage.MINUTE)
    assert calls == []
    desk.at(Stage.LETTER)
    assert calls == [len(papers(PLAYBOOK, *STAGES))]
    assert not person.desks[-1].rehearsal


class FullDiskError(MachineError):
    """A disk that takes nothing."""


def test_a_full_disk_is_talked_about_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    case = case_with()

    def refuse(*_: object, **__: object) -> None:
        raise FullDiskError("The disk is full.", "Make room.")

    person = Scripted((), (DeskReply(DeskVerb.REOPEN, "follow-up"), GO))
    with monkeypatch.context() as patched:
        real = case.record
        patched.setattr(case, "record", lambda *events: refuse() if events else real())
        AtDesk(case, person, Asking(case, person)).at(Stage.LETTER)
        assert person.told == ["The disk is full. Make room. Nothing is lost: press Enter to try again."]
        silent = Scripted((), (DeskReply(DeskVerb.REOPEN, "follow-up"), GO), interactive=False)
        with pytest.raises(FullDiskError):
            AtDesk(case, silent, Asking(case, silent)).at(Stage.LETTER)


def test_somebody_is_warned_while_advice_is_outstanding() -> None:
    assert warnings(case_with()) == ()
    assert "Send nothing" in warnings(case_with(advice_first="data"))[0]
    assert warnings(case_with(advice_first="data", advice_cleared="Ana Lopes, Friday 11:20")) == ()


def test_somebody_is_warned_where_the_record_knows_better() -> None:
    first = filled(PLAYBOOK, example(PLAYBOOK), now=NOW)
    again = filled(PLAYBOOK, {**example(PLAYBOOK), "happened_before": "first"}, now=NOW, store=first.store)
    assert "Case 1 was this client's too" in warnings(again)[0]
    assert "first time" not in again.state.drafts["apology-letter"].text


@pytest.mark.parametrize(
    ("value", "at"),
    [
        (None, START),
        (Moment.of(START - timedelta(hours=1), "Europe/London"), START - timedelta(hours=1)),
        (Moment(START.date(), None, "Europe/London"), START),
        (Moment.of(datetime(2027, 1, 1, tzinfo=UTC), "UTC"), START),
    ],
)
def test_nothing_was_done_in_the_future(value: object, at: datetime) -> None:
    assert moment_of(value, START) == at
    assert Clock()() == START


def test_after_the_call_it_is_asked_what_it_cost_if_that_was_open() -> None:
    case = case_with(impact=None, told="nobody")
    replies = (Command.KEEP, Typed("She was calm."), Typed("lost a day"), Command.KEEP)
    person = stand(case, DeskReply(DeskVerb.DONE, "first-contact"), GO, replies=replies)
    assert [prompt.question.id for prompt in person.prompts] == ["at", "said", "impact", "aloud"]
    assert case.engine.sentences.said("impact") == "You lost a day."


def test_after_the_call_what_is_known_is_not_asked_again() -> None:
    case = case_with(told="nobody")
    replies = (Command.KEEP, Typed("She was calm."), Command.KEEP)
    person = stand(case, DeskReply(DeskVerb.DONE, "first-contact"), GO, replies=replies)
    assert [prompt.question.id for prompt in person.prompts] == ["at", "said", "aloud"]


def test_what_was_promised_on_the_telephone_is_owed_and_stands_in_the_letter() -> None:
    case = case_with(told="nobody")
    replies = (Command.KEEP, Command.KEEP, Typed("send you the proofs by Monday 12:00"), Command.KEEP)
    person = stand(case, DeskReply(DeskVerb.DONE, "first-contact"), GO, replies=replies)
    assert "aloud/i1" in {one.id for one in person.desks[-1].owed}
    assert "send you the proofs" in case.state.drafts["apology-letter"].text
    assert "send you the proofs" in case.state.drafts["resolution-plan"].text


def test_after_a_step_that_is_no_call_nothing_is_asked_but_when_and_what() -> None:
    person = stand(case_with(), DeskReply(DeskVerb.DONE, "send-plan"), GO, replies=(Command.KEEP, Command.KEEP))
    assert [prompt.question.id for prompt in person.prompts] == ["at", "said"]
    assert person.prompts[1].frame == ""


def test_what_was_done_of_a_promise_is_said_in_a_sentence_and_read_so() -> None:
    case = case_with()
    replies = (Command.KEEP, Typed("sent the files to you and to the printer"))
    person = stand(case, DeskReply(DeskVerb.DONE, "actions/i1"), GO, replies=replies)
    assert person.prompts[1].frame == "I have ▸"
    assert "I have sent the files to you and to the printer." in case.state.drafts["resolution-plan"].text
    assert "actions/i1" not in {one.id for one in person.desks[-1].owed}


def test_a_promise_of_somebody_else_is_done_by_them() -> None:
    actions: list[Json] = ["Mia Chen: send you the proof by Monday 12:00"]
    replies = (Command.KEEP, Typed("sent it to you"))
    person = stand(case_with(actions=actions), DeskReply(DeskVerb.DONE, "actions/i1"), GO, replies=replies)
    assert person.prompts[1].frame == "Mia Chen has ▸"


def test_a_time_that_was_promised_and_kept_is_asked_anew() -> None:
    case = case_with()
    replies = (Command.KEEP, Command.KEEP)
    person = stand(case, DeskReply(DeskVerb.DONE, "next_contact"), GO, replies=replies)
    assert "next_contact" not in {one.question for one in person.desks[0].better}
    assert "next_contact" in {one.question for one in person.desks[-1].better}


def test_who_said_yes_is_asked_before_a_document_is_marked_as_sent() -> None:
    case = case_with(advice_first="data")
    replies = (Typed("Ana Lopes, Friday 11:20"), Typed("mail"))
    person = stand(case, DeskReply(DeskVerb.SENT, "apology-letter"), GO, replies=replies)
    assert [prompt.question.id for prompt in person.prompts] == ["advice_cleared", "channel"]
    assert case.state.value("advice_cleared") == "Ana Lopes, Friday 11:20"
    assert warnings(case) == ()


def test_what_nobody_has_cleared_is_held_and_not_marked_as_sent() -> None:
    case = case_with(advice_first="data")
    person = stand(case, DeskReply(DeskVerb.SENT, "apology-letter"), GO, replies=(Command.KEEP,))
    assert [prompt.question.id for prompt in person.prompts] == ["advice_cleared"]
    assert not case.state.departures("apology-letter")
    assert any("It is held until somebody" in one for one in person.told)


def test_a_promised_time_that_has_passed_is_said_before_the_letter_goes() -> None:
    case = case_with()
    case.clock = Clock(NOW + timedelta(days=30))
    assert any("has a date that has passed" in warning for warning in warnings(case))
    case.record(*sent_events(case, "apology-letter", "mail"))
    assert not any("has a date that has passed" in warning for warning in warnings(case))
