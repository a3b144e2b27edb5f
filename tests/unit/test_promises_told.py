"""What the client was told is owed until it was kept, whatever we know meanwhile; what they promised us is kept in
sight; each of the other people of the client has their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest
from casebook import CALENDAR, LONDON, START, bundle, example, example_now, filled

from recoverykit.case.concerned import concerned
from recoverykit.case.engine import Engine
from recoverykit.case.events import (
    Answered,
    ClientLinked,
    Declined,
    Drafted,
    Event,
    Happened,
    LeftUnknown,
    NotSent,
    Sent,
    StepDone,
)
from recoverykit.case.gates import History
from recoverykit.case.state import fold
from recoverykit.drafting import draft, drafts
from recoverykit.leaving import sent_events
from recoverykit.moments import Moment
from recoverykit.promises import everything, owed
from recoverykit.promises.given import told_later
from recoverykit.promises.owed import Owed
from recoverykit.recording import CaseFile
from recoverykit.values import Item, Person

PLAYBOOK = "missed-deadline"
SITTING = (Answered("client", Person("Priya Raman")), ClientLinked("c1", "Northgate", "", ""))


def moment(day: int, hour: int | None = None) -> Moment:
    return Moment(date(2026, 11, day), None if hour is None else time(hour), "Europe/London")


def told(*events: Event) -> Engine:
    """A case in which these events happened, a minute after one another."""
    happened = [Happened(one, START + timedelta(minutes=n), START) for n, one in enumerate((*SITTING, *events))]
    return Engine(bundle("service-recovery").playbook, fold(happened), CALENDAR, START + timedelta(hours=1))


def later(*events: Event) -> list[tuple[str, Moment]]:
    return [(one.question, one.until) for one in told_later(told(*events))]


def gone(text: str, document: str = "apology-letter") -> tuple[Event, ...]:
    return Drafted(document, text), Sent(document, "mail", text)


LEFT = LeftUnknown("cause", moment(24, 17))
DATED = "I do not know yet why it happened. I will tell you by Tuesday 24 November, 17:00."
KNOWN = Answered("cause", "nobody looked", "It happened because ▸")
TELLS = "It happened because nobody looked."


def test_before_anything_goes_out_what_is_unknown_will_be_told_by_its_day() -> None:
    assert later(LEFT) == [("cause", moment(24, 17))]
    assert later(LEFT, LeftUnknown("cause", moment(26))) == [("cause", moment(26))]
    assert later(LEFT, KNOWN) == []
    assert later(LEFT, Declined("cause")) == []


def test_what_they_were_told_is_owed_though_we_know_it_until_something_tells_it() -> None:
    assert later(LEFT, *gone(DATED), KNOWN) == [("cause", moment(24, 17))]
    assert later(LEFT, *gone(DATED), Declined("cause")) == [("cause", moment(24, 17))]
    assert later(LEFT, *gone(DATED), KNOWN, *gone(TELLS, "cause-update")) == []


def test_a_letter_that_says_nothing_of_it_keeps_no_promise() -> None:
    thanks = gone("Thank you for your answer.", "agreement-letter")
    assert later(LEFT, *gone(DATED), KNOWN, *thanks) == [("cause", moment(24, 17))]


def test_what_is_for_us_tells_the_client_nothing() -> None:
    assert later(LEFT, *gone(DATED), KNOWN, *gone(TELLS, "manager-note")) == [("cause", moment(24, 17))]
    assert later(LEFT, *gone(DATED, "call-script"), KNOWN) == []


def test_what_was_told_to_another_person_was_not_told_to_the_first() -> None:
    assert later(LEFT, *gone(DATED), KNOWN, *gone(TELLS, "apology-letter@i1")) == [("cause", moment(24, 17))]
    assert later(LEFT, *gone(DATED, "apology-letter@i1"), KNOWN) == []


def test_the_day_that_they_were_told_counts_until_another_has_gone_out() -> None:
    assert later(LEFT, *gone(DATED), LeftUnknown("cause", moment(26))) == [("cause", moment(24, 17))]
    text = "I do not know yet why it happened. I will tell you by Thursday 26 November."
    assert later(LEFT, *gone(DATED), LeftUnknown("cause", moment(26)), *gone(text)) == [("cause", moment(26))]


def test_a_mark_that_is_taken_back_takes_back_what_it_had_told() -> None:
    tells = (*gone(DATED), KNOWN, *gone(TELLS, "cause-update"))
    assert later(LEFT, *tells, NotSent("cause-update")) == [("cause", moment(24, 17))]
    assert later(LEFT, *gone(DATED), KNOWN, NotSent("apology-letter")) == []


def listed(*events: Event) -> dict[str, Owed]:
    engine = told(*events)
    return {one.id: one for one in everything(engine, History())}


def test_what_is_told_by_telephone_is_ticked() -> None:
    left = LeftUnknown("prevention", moment(24))
    text = "I will tell you by Tuesday 24 November what I will change so that it does not happen again."
    assert not listed(left, *gone(text))["prevention"].done
    found = listed(left, *gone(text), StepDone("prevention", "Told her."))["prevention"]
    assert (found.done, found.promised) == (True, True)


# What they promised us


AWAITED = Answered("awaited", (Item("i1", {"what": "send the old files.", "by": moment(24, 12)}),))
ACCEPTED = (Answered("reply", "accepts"), AWAITED)


def test_what_they_promised_is_kept_in_sight_and_not_owed_by_us() -> None:
    found = listed(*ACCEPTED)["awaited/i1"]
    assert found.what == "Priya has promised to send the old files."
    assert (found.who, found.promised, found.done) == ("Priya", False, False)
    assert found.due == moment(24, 12).instant()
    assert "ask once" in found.guide


def test_what_came_from_them_is_ticked() -> None:
    assert listed(*ACCEPTED, StepDone("awaited/i1", ""))["awaited/i1"].done


def test_without_a_client_they_are_still_spoken_of() -> None:
    engine = Engine(bundle("service-recovery").playbook, fold([Happened(AWAITED, START, START)]), CALENDAR, START)
    (found,) = (one for one in everything(engine, History()) if one.id == "awaited/i1")
    assert found.what.startswith("The client has promised")


# The other people of the client


NOW = example_now(PLAYBOOK)
OTHERS = (
    Item("i1", {"who": Person("Tom Reed"), "part": "daily", "next": moment(25, 17)}),
    Item("i2", {"who": Person("Una Hart"), "part": "decides", "next": moment(26, 17)}),
)


def shared() -> CaseFile:
    """A case with two more people, and its documents drafted."""
    case = filled(PLAYBOOK, example(PLAYBOOK), now=NOW)
    case.record(Answered("others", OTHERS))
    case.record(*(Drafted(one.name, one.markdown, one.source) for one in drafts(case).values()))
    return case


def ids_open(case: CaseFile) -> list[str]:
    return [one.id for one in owed(case.engine, case.history) if one.id.startswith("others/")]


def test_each_of_the_others_has_a_letter_to_get() -> None:
    case = shared()
    assert sorted(ids_open(case)) == ["others/i1", "others/i2"]
    assert "Tom Reed" in {one.id: one.what for one in owed(case.engine, case.history)}["others/i1"]


def test_the_letter_that_went_to_one_is_owed_to_the_others_still() -> None:
    case = shared()
    case.record(*sent_events(case, "apology-letter", "mail"))
    assert sorted(ids_open(case)) == ["others/i1", "others/i2"]
    case.record(*sent_events(case, "apology-letter@i1", "mail"))
    assert sorted(ids_open(case)) == ["others/i1/next", "others/i2"]


def test_their_next_contact_is_promised_once_their_letter_went_out() -> None:
    case = shared()
    case.record(*sent_events(case, "apology-letter@i2", "mail"))
    (found,) = (one for one in owed(case.engine, case.history) if one.id == "others/i2/next")
    assert (found.due, found.promised) == (moment(26, 17).instant(), True)
    assert "Una Hart" in found.what
    case.record(StepDone("others/i2/next", ""))
    assert "others/i2/next" not in ids_open(case)


def test_a_mark_that_is_taken_back_has_their_letter_owed_again() -> None:
    case = shared()
    case.record(*sent_events(case, "apology-letter@i1", "mail"), NotSent("apology-letter@i1"))
    assert sorted(ids_open(case)) == ["others/i1", "others/i2"]


def test_a_letter_that_was_handed_over_can_be_ticked() -> None:
    case = shared()
    case.record(StepDone("others/i1", "Read it to him."))
    assert ids_open(case) == ["others/i2"]


def text_for(case: CaseFile, uid: str) -> str:
    spec = case.bundle.playbook.document("apology-letter")
    assert spec is not None
    return draft(case, spec, next(one for one in concerned(case.state) if one.item.uid == uid)).markdown


@pytest.mark.parametrize(("uid", "owes"), [("i1", False), ("i2", True)])
def test_money_stands_in_the_letter_of_who_decides_alone(uid: str, owes: bool) -> None:
    assert ("£180 that the later print slot costs" in text_for(shared(), uid)) is owes


@pytest.mark.parametrize("uid", ["i1", "i2"])
def test_what_is_true_of_the_first_is_not_told_to_the_others(uid: str) -> None:
    text = text_for(shared(), uid)
    assert "lost your print slot" not in text
    assert "You found out before I told you" not in text
    assert "Dear Priya" not in text
    assert {"i1": "Wednesday at 5pm", "i2": "Thursday at 5pm"}[uid] in text


# When a step is due that waits for an answer


def due(now: datetime, events: Sequence[tuple[datetime, Event]], step: str) -> datetime | None:
    state = fold([Happened(event, at, at) for at, event in events])
    engine = Engine(bundle("service-recovery").playbook, state, CALENDAR, now)
    return {one.id: one.due for one in everything(engine, History())}.get(step)


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=LONDON)


def test_a_step_that_follows_an_answer_is_due_after_that_answer() -> None:
    first = (at(23, 9), Answered("reply", "angry"))
    assert due(at(23, 9), [first], "listen-again") == at(23, 11)
    assert due(at(24, 10), [first, (at(24, 10), Answered("reply", "angry"))], "listen-again") == at(24, 12)


def test_a_day_that_was_withdrawn_makes_nothing_due() -> None:
    silent = [(at(23, 9), Answered("reply", "silent")), (at(23, 9), Answered("wait_until", moment(24, 10)))]
    assert due(at(23, 9), silent, "try-again") == at(24, 10)
    assert due(at(23, 9), [*silent, (at(23, 10), Declined("wait_until"))], "try-again") is None
