"""Typed values read as plain English, and nothing that was written is polished."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from babel.dates import format_date, format_time
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.english import (
    Hours,
    Reader,
    american,
    and_list,
    bare,
    day_words,
    due_words,
    first_name,
    gap_words,
    moment_phrase,
    moment_words,
    money_words,
    number_words,
    one_space,
    promise_words,
    scalar_words,
    sentence,
    soon_phrase,
    time_words,
    when_words,
)
from recoverykit.moments import Moment
from recoverykit.values import Money, Person, Scalar

LONDON = "Europe/London"
TODAY = date(2026, 11, 23)
READER = Reader(TODAY, LONDON)
THURSDAY = Moment(date(2026, 11, 26), None, LONDON)
AT_FIVE = Moment(date(2026, 11, 26), time(17), LONDON)


def test_a_day_names_its_year_only_where_it_is_another() -> None:
    assert day_words(date(2026, 11, 26), TODAY) == "Thursday 26 November"
    assert day_words(date(2027, 1, 1), TODAY) == "Friday 1 January 2027"
    assert day_words(date(2026, 11, 26)) == "Thursday 26 November 2026"


def test_a_time_has_two_figures_for_the_hour() -> None:
    assert time_words(time(9, 5)) == "09:05"


def test_a_moment_reads_as_a_day_or_a_day_and_a_time() -> None:
    assert moment_words(THURSDAY, READER) == "Thursday 26 November"
    assert moment_words(AT_FIVE, READER) == "Thursday 26 November, 17:00"
    assert moment_phrase(THURSDAY, READER) == "on Thursday 26 November"
    assert moment_phrase(AT_FIVE, READER) == "on Thursday 26 November at 17:00"


def test_today_is_called_today() -> None:
    assert soon_phrase(Moment(TODAY, time(17, 30), LONDON), READER) == "at 17:30 today"
    assert soon_phrase(Moment(TODAY, None, LONDON), READER) == "later today"
    assert soon_phrase(AT_FIVE, READER) == "on Thursday 26 November at 17:00"


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("", "Thursday 26 November, 17:00"),
        (LONDON, "Thursday 26 November, 17:00"),
        ("Europe/Lisbon", "Thursday 26 November, 17:00"),
        ("America/New_York", "Thursday 26 November, 17:00 (12:00 where you are)"),
        ("Australia/Sydney", "Thursday 26 November, 17:00 (04:00 on Friday where you are)"),
    ],
)
def test_a_reader_elsewhere_sees_both_clocks_where_they_differ(zone: str, words: str) -> None:
    assert moment_words(AT_FIVE, Reader(TODAY, zone)) == words


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("180", "GBP", "£180"),
        ("180.00", "GBP", "£180"),
        ("180.5", "GBP", "£180.50"),
        ("6400.50", "GBP", "£6,400.50"),
        ("0", "GBP", "£0"),
        ("1E+3", "EUR", "€1,000"),
        ("180", "CHF", "CHF\u00a0180"),
        ("180.5", "CHF", "CHF\u00a0180.50"),
        ("1.234", "BHD", "BHD\u00a01.234"),
        ("1200", "JPY", "JP¥1,200"),
    ],
)
def test_money_has_pence_only_where_there_are_some(amount: str, currency: str, words: str) -> None:
    assert money_words(Money(Decimal(amount), currency)) == words


def test_a_number_keeps_its_digits_and_gets_marks_for_thousands() -> None:
    assert number_words(Decimal("1234.50")) == "1,234.50"
    assert number_words(Decimal("1E-7")) == "0.0000001"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "yes"),
        (False, "no"),
        ("the files", "the files"),
        (Decimal(1200), "1,200"),
        (Money(Decimal(5), "GBP"), "£5"),
        (THURSDAY, "Thursday 26 November"),
        (Person("Priya Raman", "director"), "Priya Raman"),
    ],
)
def test_each_kind_of_value_has_its_words(value: Scalar, words: str) -> None:
    assert scalar_words(value, READER) == words


@pytest.mark.parametrize("frame", ["I promised it for", "It was moved to", "by", "not later than", "(by"])
def test_a_date_stands_bare_where_its_frame_already_introduces_it(frame: str) -> None:
    assert gap_words(THURSDAY, frame + " ", READER) == "Thursday 26 November"


@pytest.mark.parametrize("frame", ["", "It went wrong", "You noticed"])
def test_a_date_is_introduced_where_its_frame_does_not(frame: str) -> None:
    assert gap_words(AT_FIVE, frame, READER) == "on Thursday 26 November at 17:00"


def test_a_value_that_is_no_date_stands_in_a_gap_as_anywhere() -> None:
    assert gap_words("the files", "by ", READER) == "the files"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ada Lovelace", "Ada"),
        ("Ada", "Ada"),
        ("Dr Ada Lovelace", "Dr Lovelace"),
        ("Mr Jan van der Berg", "Mr van der Berg"),
        ("Sir Paul Reed", "Sir Paul"),
        ("Mr A Lane MBE", "Mr A Lane MBE"),
        ("Anna and Jude Whitlock", "Anna and Jude"),
        ("Mr & Mrs Lane", "Mr & Mrs Lane"),
        ("Prof. Lovelace", "Prof. Lovelace"),
        ("Dr", "Dr"),
        ("Ada, Countess", "Ada"),
        ("", ""),
    ],
)
def test_somebody_is_called_by_the_first_name_unless_there_is_a_title(name: str, first: str) -> None:
    assert first_name(Person(name)) == first


def test_a_list_has_an_and_before_its_last_entry() -> None:
    assert [and_list(list("abc")[:length]) for length in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_spaces_become_one_but_those_that_must_not_break_stay() -> None:
    assert one_space(" a \n\t b\u2028c 5\u00a0000 6\u202f000 ") == "a b c 5\u00a0000 6\u202f000"


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("", ""),
        ("  ", ""),
        ("the disk failed", "The disk failed."),
        ("The disk failed.", "The disk failed."),
        ("what now?", "What now?"),
        ("and so on…", "And so on…"),
        ('he said "yes."', 'He said "yes."'),
        ('he said "yes"', 'He said "yes".'),
        ("she asked “why?”", "She asked “why?”"),
        ("(see below.)", "(see below.)"),
        ("it stopped,", "It stopped."),
        ("it stopped ;", "It stopped."),
        ("“yes.”,", "“yes.”"),
        ("iPhone orders stopped", "iPhone orders stopped."),
        ("https://x.example is down", "https://x.example is down."),
        ("ada@x.example was left out", "ada@x.example was left out."),
        ("élan", "Élan."),
        ("ﬁle", "File."),
        ("ß", "Ss."),
        ("لماذا؟", "لماذا؟"),
        ("完了。", "完了。"),
        ("done 👍", "Done 👍."),
        ("180 copies", "180 copies."),
        ("at 5 p.m.", "At 5 p.m."),
        (",", ",."),
    ],
)
def test_a_sentence_gets_a_capital_and_a_stop_and_nothing_else(typed: str, whole: str) -> None:
    assert sentence(typed) == whole


@given(st.text())
def test_a_sentence_made_twice_is_the_same(text: str) -> None:
    assert sentence(sentence(text)) == sentence(text)


@given(st.text(alphabet="abc xyzéשع👍", min_size=1).filter(str.strip))
def test_a_sentence_holds_all_the_words_that_were_typed(text: str) -> None:
    assert one_space(text)[1:] in sentence(text)


@pytest.mark.parametrize(
    ("typed", "inside"),
    [
        ("the files.", "the files"),
        ("the files;", "the files"),
        ("the files ,", "the files"),
        ("the files...", "the files..."),
        ("is it?", "is it?"),
        ("by 5 p.m.", "by 5 p.m."),
        ('said "yes."', 'said "yes."'),
        ("", ""),
    ],
)
def test_inside_a_sentence_words_stand_without_their_stop(typed: str, inside: str) -> None:
    assert bare(typed) == inside


@given(
    amount=st.decimals(0, Decimal("1e15"), allow_nan=False, places=3) | st.integers(0, 10**15).map(Decimal),
    currency=st.sampled_from(["GBP", "EUR", "USD"]),
)
def test_common_currencies_read_as_babel_writes_them(amount: Decimal, currency: str) -> None:
    from babel.numbers import format_currency

    whole = amount == amount.to_integral_value()
    pattern = "¤#,##0" if whole else "¤#,##0.00"
    written = format_currency(amount, currency, pattern, locale="en_GB", currency_digits=not whole)
    assert money_words(Money(amount, currency)) == written


@given(st.dates(), st.times(), st.booleans())
def test_days_and_hours_are_written_as_the_common_locale_data_has_them(day: date, at: time, us: bool) -> None:
    locale = "en_US" if us else "en_GB"
    whole = format_date(day, "EEEE, MMMM d, y" if us else "EEEE d MMMM y", locale=locale)
    assert day_words(day, american=us) == whole
    written = format_time(at, "short", locale=locale).replace("\u202f", " ")
    assert time_words(at, american=us) == ("noon" if written == "12:00 PM" else written)


@pytest.mark.parametrize(
    ("country", "holds"), [("US", True), ("us-CA", True), ("GB", False), ("", False), ("AUS", False)]
)
def test_dates_are_american_in_the_united_states_alone(country: str, *, holds: bool) -> None:
    assert american(country) is holds


def test_dollars_are_bare_only_for_americans() -> None:
    fifty = Money(Decimal(50), "USD")
    assert [money_words(fifty), money_words(fifty, american=True)] == ["US$50", "$50"]


@pytest.mark.parametrize(
    ("edge", "at", "phrase", "front", "behind"),
    [
        ("", None, "on Thursday 26 November", "by Thursday 26 November", " by Thursday 26 November"),
        ("by", None, "by Thursday 26 November", "by Thursday 26 November", " by Thursday 26 November"),
        ("on", None, "on Thursday 26 November", "on Thursday 26 November", " on Thursday 26 November"),
        ("after", None, "after Thursday 26 November", "after Thursday 26 November", " after Thursday 26 November"),
        (
            "",
            time(17),
            "on Thursday 26 November at 17:00",
            "by 17:00 on Thursday 26 November",
            " by Thursday 26 November, 17:00",
        ),
        (
            "by",
            time(17),
            "on Thursday 26 November by 17:00",
            "by 17:00 on Thursday 26 November",
            " by Thursday 26 November, 17:00",
        ),
        (
            "on",
            time(17),
            "on Thursday 26 November at 17:00",
            "at 17:00 on Thursday 26 November",
            " on Thursday 26 November at 17:00",
        ),
        (
            "after",
            time(17),
            "on Thursday 26 November after 17:00",
            "after 17:00 on Thursday 26 November",
            " on Thursday 26 November after 17:00",
        ),
    ],
)
def test_a_moment_reads_as_it_was_promised(edge: str, at: time | None, phrase: str, front: str, behind: str) -> None:
    moment = Moment(date(2026, 11, 26), at, LONDON, edge)
    assert moment_phrase(moment, READER) == phrase
    assert when_words(moment, READER) == front
    assert due_words(moment, READER) == behind


SPOKEN = Reader(date(2026, 11, 20), spoken=Hours.HALF)


@pytest.mark.parametrize(
    ("day", "at", "edge", "phrase", "beside"),
    [
        (20, time(17, 30), "", "today at 5:30pm", "by 5:30pm today"),
        (21, time(9), "", "tomorrow at 9am", "by 9am tomorrow"),
        (21, None, "by", "by tomorrow", "by tomorrow"),
        (24, time(12), "", "on Tuesday at noon", "by noon on Tuesday"),
        (24, time(17), "on", "on Tuesday at 5pm", "at 5pm on Tuesday"),
        (24, time(17), "after", "on Tuesday after 5pm", "after 5pm on Tuesday"),
        (26, None, "", "on Thursday", "by Thursday"),
        (27, time(0), "", "on Friday 27 November at 00:00", "by 00:00 on Friday 27 November"),
    ],
)
def test_a_letter_names_a_near_day_and_an_hour_as_one_would_say_them(
    day: int, at: time | None, edge: str, phrase: str, beside: str
) -> None:
    moment = Moment(date(2026, 11, day), at, LONDON, edge)
    assert soon_phrase(moment, SPOKEN) == phrase
    assert when_words(moment, SPOKEN) == beside


def test_a_day_that_has_gone_is_named_with_its_date_in_a_letter_too() -> None:
    assert moment_phrase(Moment(date(2026, 11, 19), None, LONDON), SPOKEN) == "on Thursday 19 November"


def test_whoever_counts_hours_to_24_is_not_made_to_say_5pm() -> None:
    reader = Reader(date(2026, 11, 20), spoken=Hours.DAY)
    assert soon_phrase(Moment(date(2026, 11, 24), time(17), LONDON), reader) == "on Tuesday at 17:00"


def test_an_american_letter_says_its_hours_with_am_and_pm() -> None:
    american = Reader(date(2026, 11, 20), american=True, spoken=Hours.HALF)
    assert soon_phrase(Moment(date(2026, 11, 24), time(9), LONDON), american) == "on Tuesday at 9 AM"


@pytest.mark.parametrize(
    ("clause", "whole"),
    [
        ("I will teach the class myself", "I will teach the class myself by noon on Friday"),
        ("I will send the files to you", "I will send the files to you by noon on Friday"),
        ("I will ask whether he is free", "by noon on Friday, I will ask whether he is free"),
        ("I will ask the council to move it", "by noon on Friday, I will ask the council to move it"),
        ("I will bring it, and the box", "by noon on Friday, I will bring it, and the box"),
        ("I will fit it on Thursday", "by noon on Friday, I will fit it on Thursday"),
        ("I will fit it if the part comes", "if the part comes, I will fit it by noon on Friday"),
        ("I will send one if you want one", "by noon on Friday, I will send one if you want one"),
    ],
)
def test_a_day_stands_where_it_can_be_read_in_one_way(clause: str, whole: str) -> None:
    assert promise_words(clause, "by noon on Friday") == whole


def test_what_is_to_be_before_a_day_is_said_so_or_by_the_day_before_it() -> None:
    before = Moment(date(2026, 11, 27), None, LONDON, "before")
    assert when_words(before, READER) == "before Friday 27 November"
    assert due_words(before, READER) == " before Friday 27 November"
    assert moment_words(before, READER) == "before Friday 27 November"
    assert moment_phrase(before, READER) == "before Friday 27 November"
    assert gap_words(before, "by ", READER) == "Thursday 26 November"
