"""What the client was told, held against what is known now: nothing that went out is silently different."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from casebook import CALENDAR, CLIENT, LONDON, START, bundle

from recoverykit.case.engine import Engine
from recoverykit.case.events import Answered, Declined, Drafted, Event, Happened, LeftUnknown, Sent
from recoverykit.case.knowing import Change, Correction, Turn, changes_since, corrections, told_until
from recoverykit.case.state import fold
from recoverykit.moments import Moment
from recoverykit.playbook.model import Question
from recoverykit.values import Item, Person, Value

WAS = "It happened because ▸"
SEEMED = "As far as I know today, it happened because ▸"
OPEN = "I do not know yet why it happened."


def moment(day: int, hour: int | None = None) -> Moment:
    return Moment(date(2026, 11, day), None if hour is None else time(hour), "Europe/London")


def gone(text: str, document: str = "apology-letter") -> tuple[Event, ...]:
    """A document that was written with what is known so far, and went out."""
    return Drafted(document, text), Sent(document, "mail", text)


def told(*events: Event, playbook: str = "service-recovery") -> Engine:
    """A case in which these events happened, an hour after one another."""
    happened = [Happened(one, START + timedelta(hours=n), START) for n, one in enumerate((*CLIENT, *events))]
    now = START + timedelta(hours=len(happened))
    return Engine(bundle(playbook).playbook, fold(happened), CALENDAR, now)


def asked(engine: Engine, name: str) -> Question:
    found = engine.playbook.question(name)
    assert found is not None
    return found


def put_right(*events: Event, playbook: str = "service-recovery") -> list[Correction]:
    engine = told(*events, playbook=playbook)
    return list(corrections(engine, engine.state.sent))


def cause(words: str, *, suspected: bool = False) -> Answered:
    return Answered("cause", words, SEEMED if suspected else WAS, suspected)


KNOWN = (cause("the disk was full"), *gone("Dear Priya, It happened because the disk was full. Yours"))
SUSPECTED = (
    cause("the disk was full", suspected=True),
    *gone("As far as I know today, it happened because the disk was full."),
)


# Corrections


@pytest.mark.parametrize(
    ("then", "now", "turn", "reads", "suspected"),
    [
        (KNOWN, cause("nobody looked"), Turn.CORRECTED, "It happened because nobody looked.", False),
        (
            KNOWN,
            cause("nobody looked", suspected=True),
            Turn.CORRECTED,
            "As far as I know today, it happened because nobody looked.",
            False,
        ),
        (
            KNOWN,
            cause("the disk was full", suspected=True),
            Turn.CORRECTED,
            "As far as I know today, it happened because the disk was full.",
            False,
        ),
        (SUSPECTED, cause("the disk was full"), Turn.CONFIRMED, "It happened because the disk was full.", True),
        (SUSPECTED, cause("nobody looked"), Turn.CORRECTED, "It happened because nobody looked.", True),
        (KNOWN, LeftUnknown("cause", None), Turn.WITHDRAWN, "", False),
        (KNOWN, LeftUnknown("cause", moment(24)), Turn.WITHDRAWN, "", False),
        (KNOWN, Declined("cause"), Turn.WITHDRAWN, "", False),
        (SUSPECTED, LeftUnknown("cause", None), Turn.WITHDRAWN, "", True),
    ],
)
def test_what_was_told_and_reads_otherwise_is_put_right(
    then: tuple[Event, ...], now: Event, turn: Turn, reads: str, suspected: bool
) -> None:
    (found,) = put_right(*then, now)
    hedge = "As far as I know today, it" if suspected else "It"
    assert (found.question, found.turn, found.suspected) == ("cause", turn, suspected)
    assert found.then == f"{hedge} happened because the disk was full."
    assert found.now == reads
    assert found.at == START + timedelta(hours=4)


@pytest.mark.parametrize("then", [KNOWN, SUSPECTED], ids=["known", "suspected"])
def test_what_still_reads_as_it_was_told_needs_no_word(then: tuple[Event, ...]) -> None:
    assert put_right(*then) == []
    assert put_right(*then, cause("nobody looked"), then[0]) == []


def test_where_nothing_went_out_nothing_is_put_right() -> None:
    assert put_right(cause("the disk was full"), Drafted("apology-letter", "x"), cause("nobody looked")) == []


def test_what_was_unknown_when_it_went_out_is_told_and_not_put_right() -> None:
    assert put_right(LeftUnknown("cause", None), *gone(OPEN), cause("nobody looked")) == []


def test_what_was_known_and_stood_in_no_document_is_not_quoted_as_written() -> None:
    known = (cause("the disk was full"), *gone("I deleted it. I will ring you.", "holding-message"))
    assert put_right(*known, cause("nobody looked")) == []
    (found,) = put_right(*KNOWN, *gone("I deleted it. I will ring you.", "holding-message"), cause("nobody looked"))
    assert found.at == START + timedelta(hours=4)


def test_the_last_that_was_told_counts() -> None:
    twice = (*KNOWN, cause("nobody looked"), *gone("It happened because nobody looked."))
    assert put_right(*twice) == []
    (found,) = put_right(*twice, cause("it was late"))
    assert found.then == "It happened because nobody looked."


def test_the_words_are_quoted_in_the_sentence_in_which_they_went_out() -> None:
    (found,) = put_right(*KNOWN, Answered("voice", "we"), cause("nobody looked", suspected=True))
    assert found.then == "It happened because the disk was full."


def test_marks_of_markdown_and_missing_stops_do_not_hide_what_was_written() -> None:
    odd = (cause("the *disk* of node_1 was full;"), *gone(r"It happened because the \*disk\* of node_1 was full."))
    (found,) = put_right(*odd, cause("nobody looked"))
    assert found.turn is Turn.CORRECTED


def test_what_does_not_apply_any_more_is_put_right_without_new_words() -> None:
    own = Answered("own_part", "did not look", "I ▸")
    before = (Answered("fault", "shared"), own, *gone("I did not look."))
    (found,) = put_right(*before, Answered("own_part", "looked away", "I ▸"), Answered("fault", "ours"))
    assert (found.then, found.now) == ("I did not look.", "")


def test_what_it_means_for_the_client_may_change_and_is_no_error() -> None:
    impact = Answered("impact", "lost a day", "Because of it you ▸")
    more = Answered("impact", "lost a week", "Because of it you ▸")
    assert put_right(impact, *gone("Because of it you lost a day."), more) == []


# What a document said, and is otherwise now


def changed(*events: Event, document: str = "apology-letter") -> list[Change]:
    engine = told(*events)
    return list(changes_since(engine, engine.state.departures(document)[-1]))


def plan(*items: Item) -> Answered:
    return Answered("actions", items)


def send(words: str, day: int, uid: str = "i1") -> Item:
    return Item(uid, {"what": words, "by": moment(day, 10)})


def test_only_what_stood_in_the_text_has_changed() -> None:
    severity = (Answered("severity", "grave"), Answered("matter", "brochure", "Your ▸"))
    letter = gone("It happened because the disk was full.")
    after = (cause("nobody looked"), Answered("severity", "costly"), Answered("matter", "leaflet", "Your ▸"))
    assert changed(cause("the disk was full"), *severity, *letter, *after) == [
        Change(
            "cause",
            "It happened because the disk was full.",
            "It happened because nobody looked.",
            ("It happened because the disk was full.",),
        )
    ]


def test_what_is_as_it_was_has_not_changed() -> None:
    assert changed(*KNOWN) == []
    assert changed(*KNOWN, cause("nobody looked"), KNOWN[0]) == []


@pytest.mark.parametrize(
    ("now", "reads"),
    [(LeftUnknown("cause", None), "not known yet"), (Declined("cause"), "")],
    ids=["unknown", "withheld"],
)
def test_what_is_not_known_any_more_has_changed(now: Event, reads: str) -> None:
    (found,) = changed(*KNOWN, now)
    assert (found.question, found.then, found.now) == ("cause", "It happened because the disk was full.", reads)


def test_what_was_unknown_and_said_so_has_changed_once_it_is_known() -> None:
    assert changed(LeftUnknown("cause", moment(24)), *gone(OPEN), cause("nobody looked")) == [
        Change("cause", "not known yet", "It happened because nobody looked.", ("I do not know yet why it happened.",))
    ]
    assert changed(LeftUnknown("cause", moment(24)), *gone("I am sorry."), cause("nobody looked")) == []


def test_a_list_that_was_unknown_has_changed_once_it_is_known_whoever_writes() -> None:
    text = "I will tell you by Tuesday 24 November what I will change so that it does not happen again."
    unknown = (LeftUnknown("prevention", moment(24)), *gone(text), Answered("voice", "we"))
    (found,) = changed(*unknown, Answered("prevention", (Item("i1", {"what": "keep a list"}),)))
    assert (found.then, found.now) == ("not known yet", "We will keep a list.")


def test_entries_that_were_changed_or_removed_are_named_and_new_ones_are_not() -> None:
    text = "By Monday 23 November: I will send the files. I will ring the printer."
    before = plan(send("send the files", 23), send("ring the printer", 24, "i2"))
    now = plan(send("send the files", 25), send("bring a copy", 26, "i3"))
    assert changed(before, *gone(text), now) == [
        Change(
            "actions",
            "I will send the files by Monday 23 November, 10:00.",
            "I will send the files by Wednesday 25 November, 10:00.",
            ("By Monday 23 November: I will send the files.",),
        ),
        Change("actions", "I will ring the printer by Tuesday 24 November, 10:00.", "", ("I will ring the printer.",)),
    ]


def test_a_change_names_each_sentence_of_what_went_out_that_is_wrong_now() -> None:
    words = "the disk was full. Nobody had looked since May"
    text = (
        "# Your data\n\nDear Priya,\n\nIt happened because the disk was full. Nobody had looked since\nMay. I am sorry."
    )
    (found,) = changed(cause(words), *gone(text), cause("nobody looked"))
    assert found.sentences == ("It happened because the disk was full.", "Nobody had looked since May.")


def test_an_entry_that_was_moved_or_did_not_stand_there_has_not_changed() -> None:
    first, second = send("send the files", 23), send("ring the printer", 24, "i2")
    letter = gone("I will send the files.")
    assert changed(plan(first, second), *letter, plan(second, first)) == []
    assert changed(plan(first, second), *letter, plan(first)) == []


@pytest.mark.parametrize(
    ("before", "text", "after", "count"),
    [
        (moment(26, 17), "on Thursday 26 November at 17:00", moment(27, 9), 1),
        (moment(24, 17), "on Tuesday at 5pm", moment(27, 9), 1),
        (moment(24, 17), "on Tuesday at 4pm", moment(27, 9), 0),
        (moment(20, 17), "tomorrow at 5pm", moment(27, 9), 1),
        (moment(19, 23), "at 23:00 today", moment(27, 9), 1),
        (moment(26, 17), "soon", moment(27, 9), 0),
        (moment(19, 16), "on Thursday 19 November at 16:00", moment(27, 9), 0),
    ],
    ids=["by its day", "as near", "another hour", "tomorrow", "today", "not named", "had come before"],
)
def test_a_date_has_changed_if_it_was_named_and_had_not_come(
    before: Value, text: str, after: Value, count: int
) -> None:
    found = changed(
        Answered("next_contact", before), *gone(f"I will ring you {text}."), Answered("next_contact", after)
    )
    assert len(found) == count


def test_somebody_else_who_signs_is_a_change() -> None:
    (found,) = changed(
        Answered("sender", Person("Sam Hall")), *gone("Yours, Sam Hall"), Answered("sender", Person("Ana Lopes"))
    )
    assert (found.question, found.then, found.now) == ("sender", "Sam Hall", "Ana Lopes")


# By when they were told that they will hear


def until(*events: Event, question: str = "cause", playbook: str = "service-recovery") -> Moment | None:
    engine = told(*events, playbook=playbook)
    return told_until(engine, engine.state.sent, asked(engine, question))


DATED = "I do not know yet why it happened. I will tell you by Tuesday 24 November, 17:00."
LEFT = LeftUnknown("cause", moment(24, 17))


def test_the_day_that_went_out_holds_until_something_tells_it() -> None:
    assert until(LEFT) is None
    assert until(LEFT, *gone(DATED)) == moment(24, 17)
    assert until(LEFT, *gone(DATED), cause("nobody looked")) == moment(24, 17)
    assert until(LEFT, *gone(DATED), cause("nobody looked"), *gone("It happened because nobody looked.")) is None


def test_a_day_that_was_put_off_holds_once_it_went_out() -> None:
    later = LeftUnknown("cause", moment(26))
    assert until(LEFT, *gone(DATED), later) == moment(24, 17)
    text = "I do not know yet why it happened. I will tell you by Thursday 26 November."
    assert until(LEFT, *gone(DATED), later, *gone(text)) == moment(26)


def test_a_day_that_was_given_up_is_still_the_last_that_they_were_told() -> None:
    assert until(LEFT, *gone(DATED), LeftUnknown("cause", None), *gone(OPEN)) == moment(24, 17)
    assert until(LEFT, *gone(DATED), Declined("cause")) == moment(24, 17)


def test_what_a_document_does_not_say_was_not_told_by_it() -> None:
    thanks = gone("Thank you for your answer.", "agreement-letter")
    assert until(LEFT, *thanks) is None
    assert until(LEFT, *gone(DATED), cause("nobody looked"), *thanks) == moment(24, 17)
    assert until(LEFT, *gone(DATED), LeftUnknown("cause", moment(26)), *thanks) == moment(24, 17)


def test_a_day_that_had_passed_and_was_not_named_was_not_told() -> None:
    assert until(LeftUnknown("cause", moment(18)), *gone(OPEN)) is None


def test_a_list_is_told_by_any_of_its_entries() -> None:
    text = "I will tell you by Tuesday 24 November what I will change so that it does not happen again."
    left = (LeftUnknown("prevention", moment(24)), *gone(text))
    known = Answered("prevention", (Item("i1", {"what": "keep a list"}), Item("i2", {"what": "read it"})))
    assert until(*left, known, question="prevention") == moment(24)
    assert until(*left, Answered("voice", "we"), question="prevention") == moment(24)
    assert (
        until(*left, known, *gone("So that it does not happen again, I will read it."), question="prevention") is None
    )


def test_times_are_told_as_of_the_hour_at_which_it_went_out() -> None:
    (found,) = put_right(*KNOWN, cause("nobody looked"))
    assert found.at == datetime(2026, 11, 19, 20, 40, tzinfo=LONDON)
