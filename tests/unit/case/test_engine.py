"""The engine reads what comes next out of the answers alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from casebook import CALENDAR, CLIENT, PLAYBOOKS, PRIYA, START, asked, engine_of, example, example_now, filled

from recoverykit.case.engine import STAGES, Ask, Brief, CaseScope, is_list, stage_place
from recoverykit.case.events import Answered, Declined, Drafted, Event, LeftUnknown, Sent, StepDone
from recoverykit.moments import Moment
from recoverykit.playbook.expressions import parse_expression
from recoverykit.playbook.model import Choice, Playbook, Question, QuestionType, Stage
from recoverykit.playbook.wording import parse_wording
from recoverykit.values import Item, Person
from recoverykit.workdays import Unit

FRIDAY = Moment(date(2026, 11, 27), time(12), "Europe/London")
HAPPENED = Answered("what_happened", "was late", "I ▸")
SENDER = Answered("sender", Person("Sam Hall"))
CALL_AT = Answered("call_at", FRIDAY)


def ids(*stops: Ask | Brief | None) -> list[str]:
    return [stop.id for stop in stops if stop is not None]


def test_a_walk_begins_with_what_happened() -> None:
    assert ids(engine_of().next_stop()) == ["what_happened"]


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_each_stage_ends_with_its_documents(playbook: str) -> None:
    path = engine_of(playbook=playbook).path()
    briefs = [place for place, stop in enumerate(path) if isinstance(stop, Brief)]
    assert [path[place].id for place in briefs] == ["documents of the minute", "documents of the letter"]
    assert briefs[-1] == len(path) - 1


@pytest.mark.parametrize(
    ("playbook", "most"), [("missed-deadline", 12), ("service-recovery", 14), ("candidate-withdrew", 17)]
)
def test_few_questions_lead_to_the_letter(playbook: str, most: int) -> None:
    everything = engine_of(Answered("fault", "shared"), Answered("compromise", "a"), playbook=playbook)
    assert len(everything.questions(*STAGES)) <= most


def test_a_question_that_does_not_apply_is_not_on_the_path() -> None:
    ours, shared = (engine_of(Answered("fault", fault)) for fault in ("ours", "shared"))
    assert "own_part" not in ids(*ours.path())
    assert "own_part" in ids(*shared.path())


def test_an_answered_question_is_passed_and_the_next_is_open() -> None:
    assert ids(engine_of(HAPPENED).next_stop()) == ["client"]
    assert ids(engine_of(HAPPENED, *CLIENT).next_stop()) == ["impact"]


def test_what_was_left_unknown_or_declined_is_not_asked_again() -> None:
    assert ids(engine_of(HAPPENED, *CLIENT, LeftUnknown("impact", None)).next_stop()) == ["advice_first"]
    assert ids(engine_of(HAPPENED, *CLIENT, Declined("impact")).next_stop()) == ["advice_first"]


def test_a_question_that_is_needed_stays_open_until_it_is_answered() -> None:
    assert ids(engine_of(Declined("what_happened")).next_stop()) == ["what_happened"]


def test_a_list_that_is_still_added_to_is_open() -> None:
    entry = (Item("i1", {"what": "ring", "by": FRIDAY}),)
    stop = Ask(asked("service-recovery", "actions"))
    assert engine_of(Answered("actions", entry, complete=False)).is_open(stop)
    assert not engine_of(Answered("actions", entry)).is_open(stop)


def test_documents_wait_for_the_facts_that_they_need() -> None:
    three = (HAPPENED, *CLIENT, SENDER)
    assert engine_of(HAPPENED, *CLIENT).documents() == ()
    assert [one.id for one in engine_of(*three).documents()] == ["meeting-agenda", "handover-note"]
    assert [one.id for one in engine_of(*three, CALL_AT).documents(Stage.MINUTE)] == ["holding-message", "call-script"]
    assert engine_of(*three, CALL_AT).documents(Stage.LETTER) == ()


def test_documents_are_open_until_they_were_shown() -> None:
    known = (HAPPENED, *CLIENT, SENDER, CALL_AT)
    brief = Brief(Stage.MINUTE)
    assert engine_of(*known).is_open(brief)
    assert engine_of(*known, Drafted("holding-message", "a", "")).is_open(brief)
    assert not engine_of(*known, Drafted("holding-message", "a", ""), Drafted("call-script", "b", "")).is_open(brief)
    assert not engine_of().is_open(brief)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_nothing_comes_next_once_all_is_answered_and_shown(playbook: str) -> None:
    case = filled(playbook, example(playbook), now=example_now(playbook))
    assert case.engine.next_stop() is None


def test_before_a_stop_comes_the_question_that_was_asked_before_it() -> None:
    engine = engine_of()
    first, second = (Ask(asked("service-recovery", name)) for name in ("what_happened", "client"))
    assert engine.before(first) is None
    assert engine.before(second) == first
    assert ids(engine.before(Ask(asked("service-recovery", "told")))) == ["call_at"]


def test_before_a_stop_that_no_longer_applies_stands_the_last_question() -> None:
    assert ids(engine_of().before(Ask(asked("service-recovery", "own_part")))) == ["next_contact"]


def test_after_a_stop_comes_the_next_one_open_or_not() -> None:
    engine = engine_of(HAPPENED, *CLIENT)
    assert ids(engine.after(Ask(asked("service-recovery", "what_happened")))) == ["client"]
    assert ids(engine.after(Ask(asked("service-recovery", "call_at")))) == ["documents of the minute"]
    assert engine.after(engine.path()[-1]) is None
    assert engine.after(Ask(asked("service-recovery", "own_part"))) is None


def test_each_step_forward_is_undone_by_a_step_back() -> None:
    engine = engine_of()
    asks = [stop for stop in engine.path() if isinstance(stop, Ask)]
    assert [engine.before(stop) for stop in asks[1:]] == asks[:-1]


def test_an_entry_without_a_field_that_it_needs_is_missing_it() -> None:
    question = asked("service-recovery", "actions")
    whole, half = Item("i1", {"what": "ring", "by": FRIDAY}), Item("i2", {"what": "write"})
    missing = engine_of(Answered("actions", (whole, half), complete=False)).missing(question)
    assert missing is not None
    assert (missing[0], missing[1].id) == (half, "by")
    assert engine_of(Answered("actions", (whole,))).missing(question) is None
    assert engine_of().missing(question) is None


def test_a_step_that_was_done_is_kept_though_it_no_longer_applies() -> None:
    told = Answered("told", "called")
    assert "first-contact" in {step.id for step in engine_of().steps()}
    assert "first-contact" not in {step.id for step in engine_of(told).steps()}
    assert "first-contact" in {step.id for step in engine_of(StepDone("first-contact", ""), told).steps()}


def test_what_makes_the_letter_better_is_offered_until_it_is_answered() -> None:
    assert "matter" in {one.id for one in engine_of().better()}
    assert "matter" not in {one.id for one in engine_of(Answered("matter", "brochure", "Your ▸")).better()}
    assert "matter" not in {one.id for one in engine_of(Declined("matter")).better()}


def test_a_place_is_counted_among_the_questions_on_the_way() -> None:
    engine = engine_of()
    count = len(engine.questions(*STAGES))
    assert stage_place(engine, asked("service-recovery", "what_happened")) == (1, count)
    assert stage_place(engine, asked("service-recovery", "next_contact")) == (count, count)
    assert stage_place(engine, asked("service-recovery", "own_part")) == (count, count)


def test_only_a_list_is_a_list() -> None:
    assert is_list(asked("service-recovery", "actions"))
    assert not is_list(asked("service-recovery", "cause"))


# What the conditions of a playbook see


def scope(*events: Answered | LeftUnknown | Declined | StepDone) -> CaseScope:
    engine = engine_of(*events)
    return CaseScope(engine.playbook, engine.state, CALENDAR, START)


def test_a_condition_sees_answers_and_the_parts_of_a_person() -> None:
    seen = scope(Answered("client", PRIYA), LeftUnknown("cause", None), Declined("matter"))
    assert (seen.value("client.firm"), seen.value("client.role"), seen.value("client.nothing")) == (
        "Northgate",
        None,
        None,
    )
    assert seen.is_known("client")
    assert not seen.is_known("cause")
    assert seen.is_unknown("cause")
    assert not seen.is_unknown("matter")


def test_a_condition_sees_steps_with_hyphens_or_underscores() -> None:
    seen = scope(StepDone("first-contact", ""))
    assert seen.is_done("first-contact")
    assert seen.is_done("first_contact")
    assert not seen.is_done("second-contact")


def test_a_condition_moves_a_day_to_a_day_and_an_hour_to_an_hour() -> None:
    day = Moment(date(2026, 11, 27), None, "Europe/London")
    assert scope().add(FRIDAY, 2, Unit.HOURS) == replace(FRIDAY, time=time(14))
    assert scope().add(day, 1, Unit.BUSINESS_DAYS) == replace(day, day=date(2026, 11, 30))
    assert scope().add(day, -1, Unit.BUSINESS_DAYS) == replace(day, day=date(2026, 11, 26))
    assert scope().add(day, 0, Unit.BUSINESS_DAYS) == day


def test_a_playbook_without_documents_is_walked_through_all_the_same() -> None:
    one = Question("why", QuestionType.TEXT, parse_wording("Why?"))
    other = Question("who", QuestionType.TEXT, parse_wording("Who?"), when=parse_expression("why is known"))
    small = Playbook("small", "Small", ask=(one, other))
    assert ids(*engine_of(playbook=small).path()) == ["why"]
    assert ids(engine_of(Answered("why", "so"), playbook=small).next_stop()) == ["who"]
    assert engine_of(Answered("why", "so"), Answered("who", "I"), playbook=small).next_stop() is None


def test_an_answer_that_is_no_longer_a_choice_is_asked_again() -> None:
    question = Question(
        "fault",
        QuestionType.CHOICE,
        parse_wording("Whose?"),
        choices=(Choice("ours", "ours"), Choice("theirs", "theirs")),
    )
    small = Playbook("small", "Small", ask=(question,))
    assert engine_of(Answered("fault", "gone"), playbook=small).is_open(Ask(question))
    assert not engine_of(Answered("fault", "ours"), playbook=small).is_open(Ask(question))


# After the letter


def test_a_condition_sees_what_has_gone_out_and_what_was_learned_meanwhile() -> None:
    def holds(condition: str, *events: Event) -> bool:
        return engine_of(*events).applies(parse_expression(condition))

    gone = Sent("apology-letter", "mail", "x")
    assert not holds("apology-letter is sent")
    assert holds("apology-letter is sent and apology_letter is sent", gone)
    assert holds("apology-letter is sent", Sent("apology-letter@i1", "mail", "x"))
    before = (LeftUnknown("cause", None), Drafted("apology-letter", "x"))
    assert holds("cause is learned", *before, Answered("cause", "the disk"))
    assert not holds("cause is learned", *before)


@pytest.mark.parametrize(
    ("reply", "asked_then"),
    [
        ("accepts", ["reply", "reply_to", "reply_said", "awaited"]),
        ("refuses", ["reply", "reply_to", "reply_said", "heard", "leaving"]),
        ("asks", ["reply", "reply_said", "heard", "requests"]),
        ("angry", ["reply", "reply_said", "heard"]),
        ("silent", ["reply", "wait_until"]),
        ("promises", ["reply", "reply_said", "awaited"]),
        ("threatens", ["reply", "reply_said", "heard", "threat", "leaving"]),
    ],
)
def test_what_is_asked_after_an_answer_follows_from_it(reply: str, asked_then: list[str]) -> None:
    assert [one.id for one in engine_of(Answered("reply", reply)).after_reply()] == asked_then


def test_whoever_leaves_is_asked_how_the_change_is_made_easy() -> None:
    leaving = (Answered("reply", "refuses"), Answered("leaving", True))
    assert "parting" in [one.id for one in engine_of(*leaving).after_reply()]
    assert "send-letter" not in [one.id for one in engine_of(*leaving).steps()]
    assert "part-well" in [one.id for one in engine_of(*leaving).steps()]


def test_a_time_that_was_kept_is_offered_anew_before_anything_else() -> None:
    kept = (Answered("next_contact", FRIDAY), StepDone("next_contact", ""))
    assert engine_of(*kept).better()[0].id == "next_contact"
    assert not engine_of(*kept).is_whole("next_contact")
    assert engine_of(Answered("next_contact", FRIDAY)).is_whole("next_contact")


def test_what_was_found_out_is_offered_once_the_client_knows_and_first_of_all() -> None:
    assert not [one for one in engine_of().better() if one.stage is Stage.LATER]
    offered = engine_of(Sent("apology-letter", "mail", "x")).better()
    assert [one.id for one in offered[:3]] == ["findings", "open_points", "aloud"]


def test_what_was_to_be_known_by_now_is_due_and_nothing_else() -> None:
    today = Moment(START.date(), None, "Europe/London")
    tomorrow = Moment(START.date() + timedelta(days=1), None, "Europe/London")
    assert engine_of(LeftUnknown("cause", today)).due() == ()
    assert [one.id for one in engine_of(LeftUnknown("cause", tomorrow), now=START + timedelta(days=1)).due()] == [
        "cause"
    ]
    assert engine_of(LeftUnknown("cause", FRIDAY)).due() == ()
    assert engine_of(LeftUnknown("cause", None)).due() == ()
    assert engine_of(LeftUnknown("cause", today), Answered("cause", "the disk")).due() == ()
