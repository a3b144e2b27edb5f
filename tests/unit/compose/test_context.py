"""What a template may use: plain values, and nothing that no longer applies or is not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

import pytest
from casebook import CALENDAR, CLIENT, LONDON, PLAYBOOKS, START, bundle, engine_of, example, example_now, filled

from recoverykit.case.events import Answered, ClientLinked, Declined, Event, LeftUnknown, StepDone
from recoverykit.case.gates import EarlierCase, History
from recoverykit.compose.context import NAMES, Composition, Plain, reach_phrase
from recoverykit.moments import Moment
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
    assert within(empty, "lists") == {"actions": [], "prevention": []}
    assert within(empty, "timeline") == []


def test_a_fact_whose_question_no_longer_applies_stands_in_no_document() -> None:
    own = Answered("own_part", "did not look", "I ▸")
    assert within(context(Answered("fault", "shared"), own), "said", "own_part") == "I did not look."
    kept = context(Answered("fault", "shared"), own, Answered("fault", "ours"))
    assert [within(kept, name, "own_part") for name in ("said", "clause", "words", "value")] == ["", "", "", None]


def test_what_is_not_known_yet_says_by_when_it_will_be() -> None:
    dated = context(LeftUnknown("cause", moment(24, 17)))
    assert within(dated, "unknown", "cause", "until") == "Tuesday 24 November, 17:00"
    assert within(context(LeftUnknown("cause", None)), "unknown", "cause") == {"until": ""}
    assert within(context(Declined("cause")), "unknown", "cause") is None
    assert within(context(), "unknown", "cause") is None


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
        "Wednesday 25 November, 12:00",
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
        ("From Monday 23 November", "I will read each proof."),
        ("Tuesday 24 November, 15:00", "I will ring you."),
        ("Wednesday 25 November, 12:00", "I will send it."),
        ("Thursday 26 November", "I will tell you why it happened."),
    )
    assert found == [{"date": date, "date_here": date, "what": what} for date, what in expected]


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
    assert within(context(call), "words", "call_at") == "at 17:00 today"
    assert within(context(call, abroad), "words", "call_at") == "today at 17:00 (12:00 where you are)"


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
