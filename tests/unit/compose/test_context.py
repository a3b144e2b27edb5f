"""What a template may use: plain values, and nothing that no longer applies or is not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

import pytest
from casebook import CALENDAR, CLIENT, LONDON, PLAYBOOKS, START, bundle, engine_of, example, example_now, filled

from recoverykit.case.concerned import concerned
from recoverykit.case.engine import Engine
from recoverykit.case.events import (
    Answered,
    ClientLinked,
    Declined,
    Drafted,
    Event,
    HandedOver,
    Happened,
    LeftUnknown,
    Noted,
    Sent,
    StepDone,
)
from recoverykit.case.gates import EarlierCase, History
from recoverykit.case.state import fold
from recoverykit.compose.address import reach_phrase
from recoverykit.compose.context import NAMES, Composition
from recoverykit.compose.plan import Plain
from recoverykit.moments import Moment
from recoverykit.playbook.model import QuestionType
from recoverykit.values import Item, Person

EARLIER = History.of([EarlierCase(1, "Late in May", "missed-deadline", START)])


def context(*events: Event, history: History | None = None, now: datetime = START) -> dict[str, Plain]:
    return Composition(engine_of(*events, now=now), history or History()).context()


def within(context: Mapping[str, Plain], *path: str) -> Plain:
    """What stands under a path of names."""
    found: Plain = dict(context)
    for name in path:
        assert isinstance(found, Mapping), path
        found = found[name]
    return found


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=LONDON)


def moment(day: int, hour: int | None = None) -> Moment:
    return Moment(date(2026, 11, day), None if hour is None else time(hour), "Europe/London")


def test_a_context_has_exactly_the_names_that_a_template_may_use() -> None:
    assert set(context()) | {"all"} == NAMES


def _plain(value: object) -> bool:
    match value:
        case Mapping():
            return all(isinstance(key, str) and _plain(one) for key, one in value.items())
        case list():
            return all(_plain(one) for one in value)
        case _:
            return value is None or type(value) in (str, bool, int)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_a_template_gets_no_object_of_the_program(playbook: str) -> None:
    case = filled(playbook, example(playbook), now=example_now(playbook))
    found = case.composition.context()
    assert _plain({name: value for name, value in found.items() if name != "all"})


def test_every_question_has_its_words_though_nothing_was_answered() -> None:
    empty = context()
    said = within(empty, "said")
    assert isinstance(said, Mapping)
    assert set(said.values()) == {""}
    lists = {one.id for one in bundle("service-recovery").playbook.ask if one.type is QuestionType.LIST}
    assert within(empty, "lists") == {name: [] for name in lists}
    for name in ("timeline", "next_steps", "corrections", "notes"):
        assert within(empty, name) == []
    assert within(empty, "told_on") == ""
    assert within(empty, "handed_over") == {"name": "", "note": ""}


def test_a_fact_whose_question_no_longer_applies_stands_in_no_document() -> None:
    own = Answered("own_part", "did not look", "I ▸")
    assert within(context(Answered("fault", "shared"), own), "said", "own_part") == "I did not look."
    kept = context(Answered("fault", "shared"), own, Answered("fault", "ours"))
    assert [within(kept, name, "own_part") for name in ("said", "clause", "words", "value")] == ["", "", "", None]


def test_what_is_not_known_yet_says_by_when_it_will_be() -> None:
    dated = context(LeftUnknown("cause", moment(24, 17)))
    assert within(dated, "unknown", "cause", "until") == "5pm on Tuesday"
    open_end = {"what": "why it happened", "until": "", "told": "", "at_contact": False, "found": True}
    assert within(context(LeftUnknown("cause", None)), "unknown", "cause") == open_end
    assert within(context(Declined("cause")), "unknown", "cause") is None
    assert within(context(), "unknown", "cause") is None


def test_a_day_that_has_passed_is_no_day_to_wait_for() -> None:
    cause = LeftUnknown("cause", moment(24, 17))
    assert within(context(cause, now=at(24, 16)), "unknown", "cause", "until") == "5pm today"
    assert within(context(cause, now=at(24, 18)), "unknown", "cause", "until") == ""


def test_a_day_that_was_given_before_is_named_beside_the_new_one() -> None:
    letter = "I will tell you by Tuesday 24 November, 17:00 why it happened."
    left = LeftUnknown("cause", moment(24, 17))
    told = (left, Drafted("apology-letter", letter), Sent("apology-letter", "mail", letter))
    assert within(context(*told), "unknown", "cause", "told") == ""
    assert within(context(*told, LeftUnknown("cause", moment(26))), "unknown", "cause") == {
        "what": "why it happened",
        "until": "Thursday 26 November",
        "told": "5pm on Tuesday",
        "found": True,
        "at_contact": False,
    }


def test_entries_stand_by_their_day_and_those_without_last() -> None:
    actions = Answered(
        "actions",
        (
            Item("i1", {"what": "keep a list"}),
            Item("i2", {"what": "send it", "by": moment(25, 12)}),
            Item("i3", {"what": "read it", "by": moment(24), "who": Person("Mia Chen")}),
        ),
    )
    found = within(context(Answered("sender", Person("Sam Hall")), actions), "lists", "actions")
    assert isinstance(found, list)
    rows = [(within({"one": one}, "one", "undated"), within({"one": one}, "one", "who")) for one in found]
    assert rows == [
        ("Mia Chen will read it.", "Mia Chen"),
        ("I will send it.", "Sam Hall"),
        ("I will keep a list.", "Sam Hall"),
    ]
    assert [within({"one": one}, "one", "date") for one in found] == [
        "Tuesday 24 November",
        "Wednesday 25 November, noon",
        "",
    ]


def test_the_timeline_holds_all_that_is_promised_with_a_day() -> None:
    found = within(
        context(
            Answered("actions", (Item("i1", {"what": "send it", "by": moment(25, 12)}), Item("i2", {"what": "look"}))),
            Answered("prevention", (Item("i1", {"what": "read each proof", "since": moment(23)}),)),
            Answered("next_contact", moment(24, 15)),
            LeftUnknown("cause", moment(26)),
        ),
        "timeline",
    )
    expected = (
        ("From Monday 23 November", "From Monday 23 November", "I will read each proof."),
        ("Tuesday 24 November, 3pm", "Tuesday 24 November, 15:00", "I will call you."),
        ("Wednesday 25 November, noon", "Wednesday 25 November, 12:00", "I will send it."),
        ("Thursday 26 November", "Thursday 26 November", "I will tell you why it happened."),
    )
    assert found == [{"date": date, "date_here": here, "what": what} for date, here, what in expected]


@pytest.mark.parametrize(
    ("answer", "history", "may"),
    [
        ("first", History(), True),
        ("first", EARLIER, False),
        ("again", History(), False),
        (None, History(), False),
    ],
)
def test_first_time_is_said_only_where_sender_and_record_agree(answer: str | None, history: History, may: bool) -> None:
    events = () if answer is None else (Answered("happened_before", answer),)
    assert context(*events, history=history)["first_time"] is may


@pytest.mark.parametrize(("answer", "first"), [(None, False), ("none", False), ("data", True), ("hurt", True)])
def test_advice_comes_first_where_somebody_has_to_be_asked(answer: str | None, first: bool) -> None:
    events = () if answer is None else (Answered("advice_first", answer),)
    assert context(*events)["advice_first"] is first
    assert context(*events, Answered("advice_cleared", "Ana Lopes, today"))["advice_first"] is False


def test_the_words_for_the_sender_go_together() -> None:
    one, several = context(), context(Answered("voice", "we"))
    assert [one[name] for name in ("I", "We", "me", "my", "am")] == ["I", "I", "me", "my", "am"]
    assert [several[name] for name in ("I", "We", "me", "my", "am")] == ["we", "We", "us", "our", "are"]


def test_who_answers_for_the_plan_is_the_sender_unless_somebody_else_is_named() -> None:
    sam = Answered("sender", Person("Sam Hall", "designer"))
    assert within(context(sam), "accountable", "name") == "Sam Hall"
    assert within(context(sam, Answered("accountable", Person("Ana Lopes"))), "accountable", "name") == "Ana Lopes"


def test_somebody_is_greeted_by_the_first_name_or_as_they_want_it() -> None:
    assert within(context(*CLIENT), "client", "salutation") == "Dear Priya"
    formal = Answered("client", Person("Priya Raman", salutation="Dear Ms Raman"))
    assert within(context(formal), "client", "salutation") == "Dear Ms Raman"
    assert within(context(*CLIENT), "client", "whole") == "Priya Raman, Northgate"


def test_today_has_its_year_and_is_the_day_of_the_client() -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=LONDON)
    assert context(now=late)["today"] == "Thursday 31 December 2026"
    assert CALENDAR.zone == LONDON


def test_a_call_of_today_is_called_today_in_both_clocks() -> None:
    call = Answered("call_at", moment(19, 17))
    abroad = ClientLinked("c1", "Northgate", "America/New_York", "US")
    assert within(context(call), "words", "call_at") == "today at 5pm"
    assert within(context(call, abroad), "words", "call_at") == "today at 5 PM (noon where you are)"


def test_a_step_tells_whether_it_applies_and_whether_it_was_done() -> None:
    found = context(StepDone("first-contact", ""), Answered("told", "called"))
    assert [within(found, "steps", "first_contact", name) for name in ("applies", "done")] == [True, True]
    assert [within(found, "steps", "meet", name) for name in ("applies", "done")] == [False, False]


def test_the_row_of_the_table_is_in_words() -> None:
    grave = context(Answered("severity", "grave"), Answered("happened_before", "often"))
    assert grave["response"] == {"sender": "director", "channels": "call, meet and letter"}


@pytest.mark.parametrize(
    ("reach", "words"),
    [
        ("020 7946 0018", "on 020 7946 0018"),
        ("sam@hall.example", "at sam@hall.example"),
        ("020 7946 0018, sam@hall.example", "on 020 7946 0018 or at sam@hall.example"),
        ("", ""),
    ],
)
def test_a_way_to_reach_somebody_stands_after_a_verb(reach: str, words: str) -> None:
    assert reach_phrase(reach) == words


def test_a_firm_that_ends_with_a_stop_makes_no_second_one() -> None:
    answers = {**example("missed-deadline"), "sender": "Sam Hall, designer, Hall Design Ltd."}
    case = filled("missed-deadline", answers, now=example_now("missed-deadline"))
    assert bundle("missed-deadline") is case.bundle
    for draft in case.state.drafts.values():
        assert ".." not in draft.text


# What has been promised, said and done


ACTIONS = Answered(
    "actions",
    (Item("i1", {"what": "send it", "by": moment(25, 12)}), Item("i2", {"what": "read it", "by": moment(24)})),
)


def test_a_promise_that_was_kept_says_when_and_what_and_is_promised_no_more() -> None:
    found = context(ACTIONS, StepDone("actions/i1", "sent it by courier"))
    entries = within(found, "next_steps")
    assert isinstance(entries, list)
    assert [within({"one": one}, "one", "done") for one in entries] == ["", "Thursday 19 November"]
    assert [within({"one": one}, "one", "done_sentence") for one in entries] == [
        "",
        "I promised to send it. I have sent it by courier.",
    ]
    assert [within({"one": one}, "one", "task") for one in entries] == ["Read it.", "Send it."]
    timeline = within(found, "timeline")
    assert isinstance(timeline, list)
    assert [within({"one": one}, "one", "what") for one in timeline] == ["I will read it."]


def test_what_was_said_aloud_and_asked_for_stands_among_the_next_steps_and_what_they_do_does_not() -> None:
    found = context(
        ACTIONS,
        Answered("aloud", (Item("i1", {"what": "ring the printer", "by": moment(23)}),)),
        Answered("requests", (Item("i1", {"what": "the backups", "by": moment(26)}),)),
        Answered("awaited", (Item("i1", {"what": "send the old list", "by": moment(22)}),)),
        Answered("findings", (Item("i1", {"what": "the disk was full"}),)),
        Answered("prevention", (Item("i1", {"what": "keep a list", "since": moment(23)}),)),
    )
    entries = within(found, "next_steps")
    assert isinstance(entries, list)
    assert [within({"one": one}, "one", "sentence") for one in entries] == [
        "I will ring the printer by Monday.",
        "I will read it by Tuesday.",
        "I will send it by noon on Wednesday.",
        "I will answer you about the backups by Thursday 26 November.",
    ]
    timeline = within(found, "timeline")
    assert isinstance(timeline, list)
    assert "You will send the old list." in [within({"one": one}, "one", "what") for one in timeline]


def test_a_time_that_has_come_and_was_kept_stands_in_no_document() -> None:
    found = context(Answered("next_contact", moment(24, 15)), StepDone("next_contact", ""))
    assert [within(found, name, "next_contact") for name in ("said", "clause", "words")] == ["", "", ""]
    assert within(found, "timeline") == []


def test_a_finding_that_is_only_suspected_says_so() -> None:
    items = (Item("i1", {"what": "the disk was full"}), Item("i2", {"what": "the alarm was off", "suspected": True}))
    entries = within(context(Answered("findings", items)), "lists", "findings")
    assert isinstance(entries, list)
    assert [within({"one": one}, "one", "suspected") for one in entries] == [False, True]
    assert [within({"one": one}, "one", "sentence") for one in entries] == [
        "The disk was full.",
        "As far as I know today, the alarm was off.",
    ]
    assert within(context(Answered("cause", "it", suspected=True)), "suspected", "cause") is True
    assert within(context(Answered("cause", "it")), "suspected", "cause") is False


def test_what_went_out_first_is_when_they_were_told_or_the_call_before_it() -> None:
    letter = (Drafted("apology-letter", "x"), Sent("apology-letter", "mail", "x"))
    assert within(context(), "told_on") == ""
    assert within(context(*letter), "told_on") == "Thursday 19 November"
    assert within(context(Sent("call-script", "phone", "x")), "told_on") == ""
    assert within(context(Sent("apology-letter@i1", "mail", "x")), "told_on") == ""
    called = Happened(StepDone("first-contact", ""), at(18, 12), START)
    state = fold([called, *(Happened(one, START, START) for one in letter)])
    engine = Engine(bundle("service-recovery").playbook, state, CALENDAR, START)
    assert within(Composition(engine, History()).context(), "told_on") == "Wednesday 18 November"


@pytest.mark.parametrize(
    ("then", "now", "turn", "reads"),
    [
        (Answered("cause", "it", "Because ▸", suspected=True), Answered("cause", "it", "Because ▸"), "confirmed", True),
        (Answered("cause", "it", "Because ▸"), Answered("cause", "that", "Because ▸"), "corrected", True),
        (Answered("cause", "it", "Because ▸"), LeftUnknown("cause", None), "withdrawn", False),
    ],
)
def test_what_was_written_and_reads_otherwise_now_is_said(then: Event, now: Event, turn: str, reads: bool) -> None:
    sent = (Drafted("apology-letter", "Because it."), Sent("apology-letter", "mail", "Because it."))
    assert within(context(then, *sent), "corrections") == []
    entries = within(context(then, *sent, now), "corrections")
    assert isinstance(entries, list)
    (entry,) = entries
    assert within({"one": entry}, "one", "turn") == turn
    assert within({"one": entry}, "one", "question") == "cause"
    assert within({"one": entry}, "one", "date") == "Thursday 19 November"
    assert bool(within({"one": entry}, "one", "now")) is reads


def test_what_was_said_and_noted_stands_with_its_hour() -> None:
    found = context(Noted("She wants it in writing."), StepDone("first-contact", "calm"), StepDone("meet", ""), *CLIENT)
    assert within(found, "notes") == [
        {"at": "Thursday 19 November, 16:40", "what": "Ring Priya Raman.", "text": "calm"},
        {"at": "Thursday 19 November, 16:40", "what": "Go and see Priya Raman.", "text": ""},
        {"at": "Thursday 19 November, 16:40", "what": "", "text": "She wants it in writing."},
    ]


def test_who_took_over_is_named_with_what_they_should_know() -> None:
    found = context(HandedOver(Person("Ana Lopes"), "Ring before noon."))
    assert found["handed_over"] == {"name": "Ana Lopes", "note": "Ring before noon."}


# For the others of the client


def for_others(*events: Event) -> tuple[Mapping[str, Plain], ...]:
    """What templates get for each of the others."""
    engine = engine_of(*CLIENT, *events)
    return tuple(Composition(engine, History(), to).context() for to in concerned(engine.state))


OTHERS = Answered(
    "others",
    (
        Item("i1", {"who": Person("Tom Reed"), "part": "decides", "next": moment(24, 12)}),
        Item("i2", {"who": Person("Una Bell"), "part": "harmed", "next": moment(25), "impact": "worked all Saturday"}),
    ),
)


def test_a_letter_to_another_person_says_what_is_true_of_them_alone() -> None:
    tom, una = for_others(
        OTHERS,
        Answered("impact", "lost a slot", "Because of it you ▸"),
        Answered("told", "apologised"),
        Answered("next_contact", moment(26)),
        Answered("happened_before", "first"),
    )
    assert [within(one, "client", "name") for one in (tom, una)] == ["Tom Reed", "Una Bell"]
    assert [within(one, "said", "impact") for one in (tom, una)] == ["", "You worked all Saturday."]
    assert within(tom, "said", "next_contact") == "I will be in touch with you again on Tuesday at noon."
    for one in (tom, una):
        assert (one["first_time"], one["apologised_already"]) == (False, False)
        assert within(one, "value", "told") is None


def test_money_and_offers_are_for_who_decides() -> None:
    offers = (
        Answered("remedy", "the fee", "I owe you ▸"),
        Answered("goodwill", "print it", "Beyond that, as a one-time gesture, I will ▸"),
        Answered("compromise", "the first pages", "Instead, I can offer you ▸"),
    )
    tom, una = for_others(OTHERS, *offers)
    for name in ("remedy", "goodwill", "compromise"):
        assert within(tom, "said", name)
        assert [within(una, kind, name) for kind in ("said", "clause", "words", "value")] == ["", "", "", None]


def test_what_was_told_to_one_was_not_told_to_the_others() -> None:
    before, now = (Answered("cause", words, "It happened because ▸") for words in ("it", "that"))
    letter = "It happened because it."
    sent = (Drafted("apology-letter", letter), Sent("apology-letter", "mail", letter))
    assert context(OTHERS, before, *sent, now)["corrections"] != []
    for one in for_others(OTHERS, before, *sent, now):
        assert (one["corrections"], one["told_on"]) == ([], "")
