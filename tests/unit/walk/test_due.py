"""What was to be known by now is asked again before all else; nothing is asked before its day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from casebook import CALENDAR, LONDON, PLAYBOOKS, Clock, Scripted, bundle, example, example_now, new_case, state_of

from recoverykit.case.engine import Engine
from recoverykit.case.events import Answered, Declined, Event, LeftUnknown
from recoverykit.case.state import FactState
from recoverykit.moments import Moment
from recoverykit.playbook.expressions import parse_expression
from recoverykit.playbook.model import Playbook
from recoverykit.recording import CaseFile
from recoverykit.values import Item, Json
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.from_file import apply_answers
from recoverykit.walk.runner import Walk
from recoverykit.walk.talk import Command, Desk, DeskReply, DeskVerb, Prompt, Reply, Typed, Unknown

PLAYBOOK = "missed-deadline"


def moment(day: int, hour: int | None = None) -> Moment:
    return Moment(date(2026, 11, day), None if hour is None else time(hour), "Europe/London")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


def due(now: datetime, *events: Event, zone: str = "") -> list[str]:
    engine = Engine(
        bundle("service-recovery").playbook, state_of(*events), CALENDAR, now, ZoneInfo(zone) if zone else None
    )
    return [one.id for one in engine.due()]


@pytest.mark.parametrize(
    ("until", "now", "is_due"),
    [
        (moment(24), at(23, 23, 59), False),
        (moment(24), at(24, 0), True),
        (moment(24, 17), at(23, 23, 59), False),
        (moment(24, 17), at(24, 9), True),
        (moment(24, 17), at(25, 9), True),
        (None, at(25, 9), False),
    ],
)
def test_it_is_due_on_its_day_and_not_before(until: Moment | None, now: datetime, is_due: bool) -> None:
    assert due(now, LeftUnknown("cause", until)) == (["cause"] if is_due else [])


def test_its_day_is_that_of_the_sender() -> None:
    late = at(23, 23, 30)
    assert due(late, LeftUnknown("cause", moment(24))) == []
    assert due(late, LeftUnknown("cause", Moment(date(2026, 11, 24), None, "Asia/Tokyo")), zone="Asia/Tokyo") == [
        "cause"
    ]


@pytest.mark.parametrize(
    "since", [Answered("cause", "it", "It happened because ▸"), Declined("cause"), LeftUnknown("cause", moment(26))]
)
def test_what_was_answered_withheld_or_put_off_since_is_not_due(since: Event) -> None:
    assert due(at(25, 9), LeftUnknown("cause", moment(24)), since) == []


def test_what_does_not_apply_is_not_due() -> None:
    playbook = bundle("service-recovery").playbook
    ours = parse_expression('fault == "ours"')
    ask = tuple(replace(one, when=ours) if one.id == "cause" else one for one in playbook.ask)
    left = LeftUnknown("cause", moment(24))
    for fault, names in (("ours", ["cause"]), ("outside", [])):
        state = state_of(left, Answered("fault", fault))
        engine = Engine(replace(playbook, ask=ask), state, CALENDAR, at(25, 9))
        assert [one.id for one in engine.due()] == names


def test_several_are_due_in_the_order_of_the_playbook() -> None:
    left = (LeftUnknown("prevention", moment(24)), LeftUnknown("impact", moment(23)), LeftUnknown("cause", moment(24)))
    assert due(at(24, 9), *left) == ["impact", "cause", "prevention"]


# What resume asks


@dataclass
class Resuming(Scripted):
    """Answers by the name of the question; what is not given is left with Enter. The desk is left at once."""

    given: dict[str, Iterable[Reply]] = field(default_factory=dict)

    def ask(self, prompt: Prompt) -> Reply:
        self.prompts.append(prompt)
        assert len(self.prompts) < 60, "endless"
        left = iter(self.given.get(prompt.question.id, ()))
        reply = next(left, Command.KEEP)
        self.given[prompt.question.id] = tuple(left)
        return reply

    def desk(self, desk: Desk) -> DeskReply:
        self.desks.append(desk)
        return DeskReply(DeskVerb.GO)

    @property
    def asked(self) -> list[str]:
        return [one.question.id for one in self.prompts]


def shipped() -> dict[str, Playbook]:
    return {name: bundle(name).playbook for name in PLAYBOOKS}


def case_with(clock: Clock, answers: dict[str, Json], stop_after: str) -> CaseFile:
    case = new_case(PLAYBOOK, clock=clock)
    told = {**example(PLAYBOOK), "known_so_far": "The list was old.", **answers}
    apply_answers(case, AnswersFile("test.yaml", answers=told, stop_after=stop_after), None)
    return case


def resumed(case: CaseFile, **given: Reply | tuple[Reply, ...]) -> Resuming:
    replies = {name: one if isinstance(one, tuple) else (one,) for name, one in given.items()}
    somebody = Resuming(given={name: tuple(one) for name, one in replies.items()})
    Walk(case, somebody, shipped, bundle).run()
    return somebody


UNTIL_TUESDAY: Json = {"unknown": True, "until": "Tuesday 24 November 17:00"}


def left_open(*also: str, stop_after: str = "") -> tuple[CaseFile, Clock]:
    """A case of which the cause, and perhaps something else, is to be known on Tuesday."""
    clock = Clock(example_now(PLAYBOOK))
    return case_with(clock, dict.fromkeys(("cause", *also), UNTIL_TUESDAY), stop_after), clock


def test_nothing_is_asked_before_its_day() -> None:
    case, clock = left_open()
    clock.now = at(23, 18)
    assert resumed(case).asked == []


def test_on_its_day_it_is_asked_and_it_is_said_why() -> None:
    case, clock = left_open()
    clock.now = at(24, 9)
    somebody = resumed(case, cause=Typed("nobody looked"))
    assert somebody.asked == ["cause"]
    assert len(somebody.told) == 1
    assert "Tue 24 Nov, 17:00" in somebody.told[0]
    assert case.state.value("cause") == "nobody looked"


def test_it_is_asked_before_the_walk_goes_on() -> None:
    case, clock = left_open(stop_after="cause")
    clock.now = at(24, 9)
    assert resumed(case, cause=Typed("nobody looked"), actions=Command.LATER).asked == ["cause", "actions"]


def test_what_is_still_unknown_gets_a_new_day() -> None:
    case, clock = left_open()
    clock.now = at(25, 9)
    somebody = resumed(case, until=Typed("Friday 12:00"))
    assert somebody.asked == ["cause", "until"]
    assert case.state.fact("cause").until == moment(27, 12)
    assert resumed(case).asked == []


def test_who_types_unknown_is_asked_for_the_day_once() -> None:
    case, clock = left_open()
    clock.now = at(25, 9)
    assert resumed(case, cause=Command.UNKNOWN, until=Typed("Friday 12:00")).asked == ["cause", "until"]
    assert case.state.fact("cause").until == moment(27, 12)


def test_a_new_day_can_be_given_with_the_answer() -> None:
    case, clock = left_open()
    clock.now = at(25, 9)
    assert resumed(case, cause=Unknown("Friday 12:00")).asked == ["cause"]
    assert case.state.fact("cause").until == moment(27, 12)


def test_without_a_new_day_it_stays_unknown_and_is_asked_again_the_next_time() -> None:
    case, clock = left_open()
    clock.now = at(25, 9)
    assert resumed(case).asked == ["cause", "until"]
    assert case.state.fact("cause").state is FactState.UNKNOWN
    assert resumed(case).asked == ["cause", "until"]


def test_a_day_that_has_passed_is_no_new_day() -> None:
    case, clock = left_open()
    clock.now = at(25, 9)
    somebody = resumed(case, until=(Typed("Tuesday 24 November 17:00"), Typed("Friday 12:00")))
    assert somebody.asked == ["cause", "until", "until"]
    assert somebody.prompts[2].problem is not None


def test_what_is_skipped_then_is_not_asked_again() -> None:
    case, clock = left_open()
    clock.now = at(25, 9)
    assert resumed(case, cause=Command.SKIP).asked == ["cause"]
    assert case.state.fact("cause").state is FactState.DECLINED


@pytest.mark.parametrize("where", ["cause", "until"])
def test_later_stops_there_and_the_walk_does_not_go_on(where: str) -> None:
    case, clock = left_open("prevention")
    clock.now = at(25, 9)
    somebody = resumed(case, **{where: Command.LATER})
    assert somebody.asked[-1] == where
    assert somebody.desks == []
    assert case.state.fact("cause").until == moment(24, 17)


def test_a_list_that_was_to_be_known_is_asked_for_its_entries() -> None:
    case, clock = left_open("prevention")
    clock.now = at(25, 9)
    somebody = resumed(case, cause=Typed("nobody looked"), prevention=(Typed("keep a list"), Command.KEEP))
    assert somebody.asked == ["cause", "prevention", "prevention"]
    assert case.state.value("prevention") == (Item("i1", {"what": "keep a list"}),)
