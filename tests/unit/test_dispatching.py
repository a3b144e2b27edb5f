"""What the user's own words in a document promise goes on the list of what is owed."""

from __future__ import annotations

from datetime import date, datetime, time

from casebook import LONDON, example, filled

from recoverykit.case.events import Drafted, PromiseFound, Reworded
from recoverykit.dispatching import promises_found
from recoverykit.drafting import drafts
from recoverykit.leaving import sent_events
from recoverykit.moments import Moment
from recoverykit.promises import everything
from recoverykit.recording import CaseFile
from recoverykit.values import Json

FRIDAY = datetime(2026, 11, 20, 16, 20, tzinfo=LONDON)
LETTER = "apology-letter"


def opened(**more: Json) -> CaseFile:
    return filled("missed-deadline", {**example("missed-deadline"), **more}, now=FRIDAY)


def rewritten(words: str) -> CaseFile:
    """A case in whose letter the user has put these words behind the paragraph about what is done next."""
    case = opened()
    before = next(one for one in case.state.drafts[LETTER].text.split("\n\n") if "Monday" in one and "send" in one)
    case.record(Reworded(LETTER, before, f"{before}\n\n{words}"))
    composed = drafts(case)[LETTER]
    case.record(Drafted(LETTER, composed.markdown, composed.source))
    return case


def found(case: CaseFile) -> list[PromiseFound]:
    return list(promises_found(case, LETTER, case.state.drafts[LETTER].text))


def test_a_promise_that_was_written_into_the_letter_is_found_with_its_day() -> None:
    case = rewritten("I will ring your printer by Tuesday 24 November 12:00. The weather is fine.")
    (one,) = found(case)
    assert one.sentence == "I will ring your printer by Tuesday 24 November 12:00."
    assert one.by == Moment(date(2026, 11, 24), time(12), "Europe/London")


def test_one_without_a_day_is_found_too_and_gets_none() -> None:
    (one,) = found(rewritten("We will also lend you our own copies."))
    assert (one.sentence, one.by) == ("We will also lend you our own copies.", None)


def test_an_answer_in_whole_sentences_may_promise_something() -> None:
    case = opened(also="I will bring the proofs myself on Wednesday 25 November.")
    (one,) = found(case)
    assert one.by == Moment(date(2026, 11, 25), None, "Europe/London")


def test_what_stands_on_a_list_is_not_promised_twice() -> None:
    case = opened()
    task = str(example("missed-deadline")["actions"][0]).partition(" by ")[0]  # type: ignore[index]  # a list of lines
    case = rewritten(f"As I said, I will {task}.")
    assert found(case) == []


def test_what_the_reader_will_do_is_no_promise_of_ours() -> None:
    assert found(rewritten("You will see it in your next invoice.")) == []


def test_what_stays_in_the_house_promises_nobody_anything() -> None:
    case = opened(also="I will bring the proofs myself on Wednesday 25 November.")
    assert promises_found(case, "manager-note", "I will bring the proofs myself on Wednesday 25 November.") == ()


def test_once_it_has_left_it_is_owed_and_the_same_words_are_not_found_again() -> None:
    case = rewritten("I will ring your printer by Tuesday 24 November 12:00.")
    case.record(*sent_events(case, LETTER, "mail"))
    owed = {one.id: one for one in everything(case.engine, case.history)}
    assert owed["found/1"].what == "I will ring your printer by Tuesday 24 November 12:00."
    assert owed["found/1"].promised
    case.record(*sent_events(case, LETTER, "post"))
    assert len(case.state.found) == 1


def test_what_the_program_has_written_is_none_of_ones_own_promises() -> None:
    case = opened()
    before = "You will hear from me then why it happened. If I do not know it by then, I will say so."
    after = f"{before} I will bring cake on Monday."
    case.record(Reworded(LETTER, before, after))
    assert [one.sentence for one in promises_found(case, LETTER, after)] == ["I will bring cake on Monday."]
