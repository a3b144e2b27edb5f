"""What somebody types, as one sentence with the words around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.fitting import fitted, reads_as_sentence, well_written, without_echo


@pytest.mark.parametrize(
    ("before", "typed", "left"),
    [
        ("Because of it you", "you lost your slot", "lost your slot"),
        ("Because of it you ", "You lost your slot", "lost your slot"),
        ("Because of it you", "because of it you lost it", "lost it"),
        ("I am sorry that", "that we were late", "we were late"),
        ("I promised it for", "for Friday", "Friday"),
        ("Because of it you", "we lost your slot", "we lost your slot"),
        ("Because of it you", "lost your slot", "lost your slot"),
        ("Because of it you", "yours was lost", "yours was lost"),
        ("Because of it you", "you", "you"),
        ("I will —", "• print it", "• print it"),
        ("", "you lost it", "you lost it"),
        ("You", "you paid 5\u00a0000\n\ntwice", "paid 5\u00a0000\n\ntwice"),
    ],
)
def test_words_that_already_stand_before_the_gap_are_not_said_twice(before: str, typed: str, left: str) -> None:
    assert without_echo(before, typed) == left


@given(st.text(), st.text())
def test_taking_out_an_echo_leaves_the_end_of_what_was_typed(before: str, typed: str) -> None:
    left = without_echo(before, typed)
    assert typed.endswith(left)
    assert bool(left.strip()) == bool(typed.strip())


@pytest.mark.parametrize(
    ("before", "typed", "whole"),
    [
        ("I ", "your van was not ready", "your van was not ready"),
        ("I ", "I've lost it", "I've lost it"),
        ("I ", "we missed it", "we missed it"),
        ("I ", "Forgot it", "I forgot it"),
        ("I ", "DID NOT SEND IT", "I DID NOT SEND IT"),
        ("I will ", "Send it", "I will send it"),
        ("we will ", "all come in", "we will all come in"),
        ("Mia Chen will ", "Send it", "Mia Chen will send it"),
        ("Beyond that, we will ", "we'll waive it", "Beyond that, we'll waive it"),
        ("Because of it you ", "you're a van short", "Because of it you're a van short"),
        ("Because of it you ", "The wedding had no programme", "Because of it the wedding had no programme"),
        ("Because of it you ", "“lost” it", "Because of it you “lost” it"),
        ("I owe you ", "the £200", "I owe you the £200"),
        ("I owe you ", "£200", "I owe you £200"),
        ("I owe you ", "the £180 that it costs; it is paid", "I owe you the £180 that it costs; it is paid"),
        ("I owe you ", "The £180 comes off my invoice", "The £180 comes off my invoice"),
        ("I owe you ", "your deposit, you can have it today", "I owe you your deposit, you can have it today"),
        ("I will also ", "the redo dinner is on me", "the redo dinner is on me"),
        ("I will also ", "prepare your banner files", "I will also prepare your banner files"),
        ("I will ", "everyone gets the bell", "everyone gets the bell"),
        ("I will ", "there's no paper diary any more", "there's no paper diary any more"),
        ("I will ", "make sure that it is done", "I will make sure that it is done"),
        ("We will ", "Femi Obi will bring it back", "Femi Obi will bring it back"),
        ("I have ", "the list is done", "the list is done"),
        ("I can offer you ", "Janet", "I can offer you Janet"),
        ("So far we have ", "we've built 31 pages", "So far we've built 31 pages"),
        ("As far as I know, it happened because ", "I forgot", "As far as I know, it happened because I forgot"),
        ("It happened because ", "The courier was late", "It happened because the courier was late"),
        ("It happened because ", "Lee was ill", "It happened because Lee was ill"),
        ("Your ", "the annual accounts", "the annual accounts"),
        ("Your ", "VAT return", "Your VAT return"),
        ("I ", "Biscuit died here yesterday.", "Biscuit died here yesterday."),
        ("I ", "After 9 May I gave you my word.", "After 9 May I gave you my word."),
        ("I ", "Did not send the files.", "I did not send the files."),
        ("It happened because ", "On 21 May it was a rota.", "On 21 May it was a rota."),
        ("It happened because ", "I don't know what did it.", "I don't know what did it."),
        ("I owe you ", "If they refuse, you get it all back.", "If they refuse, you get it all back."),
        ("I owe you ", "You aren't paying for it.", "You aren't paying for it."),
        ("I owe you ", "Half of the fee, £90.", "I owe you Half of the fee, £90."),
        ("I can offer you ", "We could write to them today.", "We could write to them today."),
        ("We have brought back ", "everything that was there", "We have brought back everything that was there"),
        ("the candidate ", "our new starter withdrew", "our new starter withdrew"),
        ("the candidate ", "the candidate who was to start has left", "the candidate who was to start has left"),
        ("the candidate ", "Tom Ellery withdrew", "the candidate Tom Ellery withdrew"),
    ],
)
def test_an_answer_with_a_subject_of_its_own_takes_the_place_of_that_of_the_sentence(
    before: str, typed: str, whole: str
) -> None:
    assert "".join(fitted(before, typed)) == whole


@given(st.text(), st.text())
def test_fitting_changes_no_more_of_what_was_typed_than_its_start(before: str, typed: str) -> None:
    left = fitted(before, typed)[1]
    assert typed.endswith(left[1:])


def test_days_and_the_word_for_oneself_have_their_capital() -> None:
    typed = "on saturday i said sundays, i'm late, i.e. (i) fri@sunday.com"
    assert well_written(typed) == "on Saturday I said Sundays, I'm late, i.e. (i) fri@sunday.com"


def test_months_and_feasts_have_their_capital() -> None:
    typed = "on 2 october, in january's fee, by christmas; may 5 and 6 march, but we may march on, june@x.org"
    assert well_written(typed) == (
        "on 2 October, in January's fee, by Christmas; May 5 and 6 March, but we may march on, june@x.org"
    )


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("You lost your print slot.", True),
        ("You have nobody to lead it.", True),
        ("Dave overslept.", True),
        ("I took on a second job that week.", True),
        ("It rained.", True),
        ("A mix-up in the diary.", False),
        ("Human error.", False),
        ("You £400.", False),
        ("The wrong folder.", False),
        ("The wrong folder on the old disk in the second of our two rooms.", True),
    ],
)
def test_a_few_words_without_a_verb_are_no_sentence(text: str, *, holds: bool) -> None:
    assert reads_as_sentence(text) is holds


@pytest.mark.parametrize(
    ("before", "typed", "whole"),
    [
        ("I ", "Moth died with us yesterday", "Moth died with us yesterday"),
        (
            "I ",
            "Two of us each thought that the other was on watch",
            "Two of us each thought that the other was on watch",
        ),
        ("I will ", "Anil and I will decide on 24 June", "Anil and I will decide on 24 June"),
        ("I will ", "From today nobody starts on a scan.", "From today nobody starts on a scan."),
        ("You ", "Tanya lost a day", "Tanya lost a day"),
        ("I ", "one of us switched it off", "one of us switched it off"),
        ("I ", "On Tuesday at two one of us switched it off", "On Tuesday at two one of us switched it off"),
        ("I will ", "from Monday I will write each Friday", "from Monday I will write each Friday"),
        ("I will ", "from Monday write to you each Friday", "I will from Monday write to you each Friday"),
        ("I am sorry ", "I'm so sorry for the delay", "I am sorry for the delay"),
        ("You ", "43 people were charged twice", "43 people were charged twice"),
        ("I ", "Overslept and missed you", "I overslept and missed you"),
        ("I ", "Misread the date and told you Friday", "I misread the date and told you Friday"),
        ("I ", "Personally forgot to send it", "I personally forgot to send it"),
        ("I will ", "Ring Priya on Monday", "I will ring Priya on Monday"),
        ("I can offer you ", "Two printed copies", "I can offer you Two printed copies"),
    ],
)
def test_who_brings_a_subject_of_their_own_is_not_made_to_say_i(before: str, typed: str, whole: str) -> None:
    assert "".join(fitted(before, typed)) == whole
