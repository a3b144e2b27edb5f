"""What people type is understood, or refused with a reason; never guessed, never lost."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from recoverykit.moments import Moment
from recoverykit.playbook.answers import (
    LIST_LIMIT,
    LONG_TEXT_LIMIT,
    TEXT_LIMIT,
    AnswerContext,
    OpenItem,
    Parsed,
    Problem,
    parse_answer,
    parse_item,
    typed_form,
)
from recoverykit.playbook.model import Choice, Direction, Question, QuestionType
from recoverykit.playbook.wording import parse_wording
from recoverykit.values import Item, Json, Money, Person, Scalar, Value
from recoverykit.workdays import Calendar

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 23, 16, 10, tzinfo=LONDON)  # a Monday
CONTEXT = AnswerContext(NOW, Calendar(LONDON, "GB"), "GBP")
ASKED = parse_wording("What?")
TEXT, LONG = Question("q", QuestionType.TEXT, ASKED), Question("q", QuestionType.LONG_TEXT, ASKED)
CAUSE = replace(TEXT, suspected=parse_wording("It was probably ▸"))
NUMBER, MONEY = Question("q", QuestionType.NUMBER, ASKED), Question("q", QuestionType.MONEY, ASKED)
PERSON, YES_NO = Question("q", QuestionType.PERSON, ASKED), Question("q", QuestionType.YES_NO, ASKED)
DAY, MOMENT = Question("q", QuestionType.DATE, ASKED), Question("q", QuestionType.DATE_TIME, ASKED)
CHOICE = Question(
    "q",
    QuestionType.CHOICE,
    ASKED,
    choices=(Choice("first", "The first time"), Choice("again", "Once before"), Choice("often", "Several times")),
)
ACTIONS = Question(
    "actions",
    QuestionType.LIST,
    ASKED,
    fields=(
        Question("what", QuestionType.TEXT, ASKED, required=True),
        Question("by", QuestionType.DATE_TIME, ASKED, required=True, inline="by", direction=Direction.FUTURE),
        Question("who", QuestionType.PERSON, ASKED, inline=":"),
    ),
)
CHANGES = Question(
    "changes",
    QuestionType.LIST,
    ASKED,
    fields=(
        Question("what", QuestionType.TEXT, ASKED, required=True),
        Question("since", QuestionType.DATE, ASKED, inline="from"),
        Question("until", QuestionType.DATE, ASKED, inline="until"),
    ),
)
ALL = (TEXT, LONG, CAUSE, NUMBER, MONEY, PERSON, YES_NO, DAY, MOMENT, CHOICE, ACTIONS, CHANGES)
FRIDAY = Moment(date(2026, 11, 27), None, "Europe/London")
AWKWARD = (
    *(
        "",
        " ",
        "\x00",
        "\x1b[31m",
        "\ud800",
        "\u202e",
        "▸",
        "²",
        "٣",
        "½",
        "1e999",
        "NaN",
        "-0",
        "1" * 5000,
        "9" * 1999,
    ),
    *(
        "x by " * 390,
        "£" * 1999,
        ",",
        ", role:",
        "name:",
        "a:",
        "A: by Friday",
        "by Friday",
        "א",
        "👩‍👩‍👧",
        "\ufffe",
        "by by by",
    ),
)


def understood(question: Question, raw: Json) -> Value:
    """The value of `raw`, which has to be understood."""
    parsed = parse_answer(question, raw, CONTEXT)
    assert isinstance(parsed, Parsed), parsed
    return parsed.value


def refused(question: Question, raw: Json) -> Problem:
    """The problem with `raw`, which must not be understood."""
    problem = parse_answer(question, raw, CONTEXT)
    assert isinstance(problem, Problem), problem
    return problem


def entry(line: Json, question: Question = ACTIONS) -> OpenItem:
    """The entry that `line` gives."""
    item = parse_item(question, line, CONTEXT)
    assert isinstance(item, OpenItem), item
    return item


# Any text


_jsons: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
_typed = st.one_of(
    st.text(),
    st.text(alphabet=st.characters()),
    st.sampled_from(AWKWARD),
    st.lists(
        st.sampled_from(
            ("by", "Friday", "Tom:", "10:30", "£", "1,200", ".5", "-", ",", "role:", "Ltd", "+44", "@x", "yes")
        )
    ).map(" ".join),
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ALL), _typed)
@example(NUMBER, "1" * 5000)
def test_any_text_is_understood_or_refused_with_a_reason(question: Question, text: str) -> None:
    read = parse_answer(question, text, CONTEXT)
    assert isinstance(read, Parsed) or read.message


@given(st.sampled_from(ALL), _jsons)
@example(NUMBER, 10**5000)
@example(MONEY, -(10**5000))
@example(CHOICE, 10**5000)
@example(NUMBER, float("nan"))
def test_anything_in_an_answers_file_is_understood_or_refused_with_a_reason(question: Question, raw: Json) -> None:
    read = parse_answer(question, raw, CONTEXT)
    assert isinstance(read, Parsed) or read.message


@pytest.mark.parametrize("question", ALL, ids=lambda question: str(question.type))
@pytest.mark.parametrize("text", ["x" * 1_000_000, "\x00" * 1_000_000, "x by " * 200_000, "1," * 500_000])
def test_a_megabyte_is_refused_and_its_start_kept(question: Question, text: str) -> None:
    problem = refused(question, text)
    assert "1,000,000 characters" in problem.message
    assert problem.keep == text[:LONG_TEXT_LIMIT].replace("\x00", "")


@given(st.sampled_from(ALL), st.sampled_from(ALL), st.text(alphabet="ab\x00\x1b\u202e\u2066\x85▸ ", max_size=10))
def test_what_is_kept_after_a_refusal_holds_nothing_that_is_refused(one: Question, other: Question, text: str) -> None:
    read = parse_answer(one, text, CONTEXT)
    if isinstance(read, Problem) and read.keep:
        assert not any(unicodedata.category(mark) == "Cc" for mark in read.keep)
        again = parse_answer(other, read.keep, CONTEXT)
        assert not isinstance(again, Problem) or "cannot st" not in again.message


# Text


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("  the   files ", "the files"),
        ("a\tb\r\nc\rd\ne", "a b c d e"),
        ("e\u0301lan", "élan"),
        ("5\u00a0000 copies", "5\u00a0000 copies"),
        ("\u200fשלום, Northgate", "\u200fשלום, Northgate"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
        ("he said “why?”", "he said “why?”"),
        ("{{ client }} <b>*x*</b> $(rm)", "{{ client }} <b>*x*</b> $(rm)"),
    ],
)
def test_text_is_kept_as_it_was_typed_but_for_its_spaces(typed: str, value: str) -> None:
    assert understood(TEXT, typed) == value


def test_long_text_keeps_its_paragraphs() -> None:
    assert understood(LONG, "\n one\ntwo\n \n\n\nthree \n") == "one two\n\nthree"


@pytest.mark.parametrize("typed", ["", "  ", "\n\n", "\u00a0"])
def test_nothing_typed_is_no_answer(typed: str) -> None:
    assert refused(TEXT, typed).message == refused(LONG, typed).message == "Nothing was typed."


@pytest.mark.parametrize("typed", [".", "-", "?!", "…", "\u200b", "\ufeff", "\u00ad", "\u200e"])
def test_signs_alone_are_no_answer(typed: str) -> None:
    assert refused(TEXT, typed).message == "There are no words in it."


@pytest.mark.parametrize(
    ("typed", "named", "keep"),
    [
        ("a\x00b", "U+0000", "ab"),
        ("a\x1b[31mb", "U+001B", "a[31mb"),
        ("a\x0cb", "U+000C", "a b"),
        ("a\x85b", "U+0085", "a b"),
        ("\u202eabc", "U+202E", "abc"),
        ("\u2066abc\u2069", "U+2066", "abc"),
        ("a\ud800", "U+D800", "a"),
        ("a\uffff", "U+FFFF", "a"),
    ],
)
def test_control_characters_are_named_and_taken_out(typed: str, named: str, keep: str) -> None:
    problem = refused(TEXT, typed)
    assert named in problem.message
    assert problem.keep == keep


def test_the_sign_of_the_gap_cannot_be_typed_into_a_sentence() -> None:
    assert refused(TEXT, "the ▸ file").keep == "the  file"


def test_text_fits_to_the_last_character() -> None:
    assert understood(TEXT, "x" * TEXT_LIMIT) == "x" * TEXT_LIMIT
    assert refused(TEXT, "x" * (TEXT_LIMIT + 1)).keep == "x" * (TEXT_LIMIT + 1)
    assert understood(LONG, "x" * LONG_TEXT_LIMIT)
    assert "20,000" in refused(LONG, "x" * (LONG_TEXT_LIMIT + 1)).message


@pytest.mark.parametrize("raw", [5, 1.5, True, None, [], {}])
def test_what_is_no_text_is_no_text(raw: Json) -> None:
    assert "put them in quotes" in refused(TEXT, raw).message


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("probably the disk", "the disk"),
        ("It was probably the disk", "the disk"),
        ("I think that the disk failed", "the disk failed"),
        ("we suspect: the disk", "the disk"),
        ("I think probably the disk", "the disk"),
        ("perhaps “the disk”", "“the disk”"),
    ],
)
def test_a_hedge_in_front_of_a_cause_makes_it_a_suspicion(typed: str, value: str) -> None:
    assert parse_answer(CAUSE, typed, CONTEXT) == Parsed(value, suspected=True)
    assert understood(TEXT, typed) == typed


@pytest.mark.parametrize(
    "typed", ["the disk", "Probably", "probably. Nobody knows", "Probable cause: heat", "perhaps-not"]
)
def test_a_cause_without_a_hedge_in_front_is_taken_as_known(typed: str) -> None:
    assert parse_answer(CAUSE, typed, CONTEXT) == Parsed(typed)


# Choices and yes or no


@pytest.mark.parametrize("raw", ["2", 2, "again", "AGAIN", "once before", "Once", "onc", " again ", "٢"])
def test_a_choice_is_made_by_number_value_label_or_its_beginning(raw: Json) -> None:
    assert understood(CHOICE, raw) == "again"


@pytest.mark.parametrize("raw", ["", "0", "4", "-1", 2.5, "on", "twice", "²", True, None, [], "9" * 1999])
def test_what_is_none_of_the_choices_is_refused_and_they_are_named(raw: Json) -> None:
    assert refused(CHOICE, raw).suggestions == ("first", "again", "often")


def test_a_beginning_of_two_labels_chooses_neither() -> None:
    question = replace(CHOICE, choices=(Choice("a", "Late by a day"), Choice("b", "Late by a week")))
    assert refused(question, "late by").suggestions == ("a", "b")


def test_the_value_of_a_choice_goes_before_its_place() -> None:
    years = replace(CHOICE, choices=(Choice("2", "Two"), Choice("1", "One")))
    assert understood(years, "1") == "1"


@pytest.mark.parametrize(
    ("raw", "value"), [("y", True), ("Yes.", True), ("YES!", True), (True, True), ("n", False), ("No", False)]
)
def test_yes_and_no_are_understood(raw: Json, value: bool) -> None:
    assert understood(YES_NO, raw) is value


@pytest.mark.parametrize("raw", ["", "maybe", "yes please", 1, 0, None])
def test_anything_but_yes_and_no_is_refused(raw: Json) -> None:
    assert refused(YES_NO, raw).suggestions == ("yes", "no")


# Numbers and money


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("12", "12"),
        ("-5", "-5"),
        ("+5", "5"),
        ("12.50", "12.50"),
        (".5", "0.5"),
        ("12.", "12"),
        ("1,250", "1250"),
        ("1,250,000.5", "1250000.5"),
        ("12 000", "12000"),
        ("12\u00a0000", "12000"),
        ("12\u202f000", "12000"),
        ("0.125", "0.125"),
        ("1.2340", "1.234"),
        ("٣", "3"),
        (12, "12"),
        (1.5, "1.5"),
        (1.234, "1.234"),
        (0.00001, "0.00001"),
    ],
)
def test_a_number_is_understood(raw: Json, number: str) -> None:
    assert understood(NUMBER, raw) == Decimal(number)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        ".",
        "x",
        "1e5",
        "nan",
        "inf",
        "0x10",
        "1_000",
        "1 2",
        "--5",
        "5%",
        "5²",
        "1" * 21,
        1e300,
        True,
        None,
        [],
        "1.2.3",
    ],
)
def test_what_is_no_number_is_refused(raw: Json) -> None:
    assert not refused(NUMBER, raw).suggestions


@pytest.mark.parametrize("raw", ["12,5", "1,25,000", "1.200,00", "1 200,50"])
def test_a_decimal_comma_is_explained(raw: str) -> None:
    assert "decimals with a point" in refused(NUMBER, raw).message


@pytest.mark.parametrize(
    ("typed", "message", "suggestions"),
    [
        ("1.200", "Is 1.200 meant as 1200 or as 1.2?", ("1200", "1.2")),
        ("-1.200", "Is -1.200 meant as -1200 or as -1.2?", ("-1200", "-1.2")),
        ("1.000", "Is 1.000 meant as 1000 or as 1?", ("1000", "1")),
        ("1.234", "Is 1.234 meant as 1234 or as 1.234?", ("1234", "1.2340")),
    ],
)
def test_three_decimals_could_be_thousands_and_are_asked_about(
    typed: str, message: str, suggestions: tuple[str, ...]
) -> None:
    problem = refused(NUMBER, typed)
    assert (problem.message, problem.suggestions) == (message, suggestions)
    assert len({understood(NUMBER, text) for text in suggestions}) == 2


def test_a_number_lies_within_its_bounds() -> None:
    bounded = replace(NUMBER, minimum="0", maximum="10")
    assert [understood(bounded, typed) for typed in ("0", "10")] == [0, 10]
    assert "less than 0" in refused(bounded, "-0.1").message
    assert "more than 10" in refused(bounded, "10.1").message


@pytest.mark.parametrize(
    ("raw", "amount", "currency"),
    [
        ("£180", "180", "GBP"),
        ("180", "180", "GBP"),
        (180, "180", "GBP"),
        (180.5, "180.5", "GBP"),
        ("6,400 pounds", "6400", "GBP"),
        ("£180.", "180", "GBP"),
        ("£.50", "0.5", "GBP"),
        ("180 €", "180", "EUR"),
        ("50 Dollars", "50", "USD"),
        ("CHF 120", "120", "CHF"),
        ("chf120", "120", "CHF"),
        ("1,250.50 CHF", "1250.50", "CHF"),
        ("¥5 000", "5000", "JPY"),
        ("1.2345 CLF", "1.2345", "CLF"),
        ("180.00 JPY", "180", "JPY"),
        ("£0", "0", "GBP"),
    ],
)
def test_money_is_understood_with_its_currency(raw: Json, amount: str, currency: str) -> None:
    assert understood(MONEY, raw) == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("", "Type an amount"),
        ("£", "Type an amount"),
        ("£50 GBP", "Type an amount"),
        ("£50 ex VAT", "Type an amount"),
        ("£1e5", "Type an amount"),
        ("x" * 500 + "5", "Type an amount"),
        (True, "Type an amount"),
        (float("inf"), "Type an amount"),
        ("-5", "without a minus"),
        ("£-5", "without a minus"),
        (-5, "without a minus"),
        ("50 quid", "quid is no currency"),
        ("50 XXX", "XXX is no currency"),
        ("£1.5.5", "Type a number"),
        ("€1.200,00", "decimals with a point"),
        ("£0.001", "more decimals than GBP"),
        ("¥180.5", "more decimals than JPY"),
        ("1" * 30, "too long"),
    ],
)
def test_what_is_no_money_is_refused_with_its_reason(raw: Json, says: str) -> None:
    assert says in refused(MONEY, raw).message


@pytest.mark.parametrize(
    ("typed", "suggestions"),
    [
        ("£6.400", ("6400 GBP", "6.4 GBP")),
        ("1.200 CHF", ("1200 CHF", "1.2 CHF")),
        ("£1.234", ("1234 GBP",)),
        ("1.234 BHD", ("1234 BHD", "1.2340 BHD")),
    ],
)
def test_each_reading_of_an_unclear_amount_can_be_typed_and_keeps_its_currency(
    typed: str, suggestions: tuple[str, ...]
) -> None:
    assert refused(MONEY, typed).suggestions == suggestions
    assert all(understood(MONEY, text) for text in suggestions)


def test_an_unknown_usual_currency_is_named() -> None:
    problem = parse_answer(MONEY, "5", replace(CONTEXT, currency="groat"))
    assert isinstance(problem, Problem)
    assert problem.message.startswith("groat is no currency")


# Dates


def test_a_date_lies_on_the_side_that_the_question_asks_for() -> None:
    assert understood(replace(DAY, direction=Direction.FUTURE), "Friday") == FRIDAY
    assert understood(replace(DAY, direction=Direction.PAST), "Friday") == replace(FRIDAY, day=date(2026, 11, 20))
    assert refused(DAY, "Friday").suggestions == ("20 November 2026", "27 November 2026")


def test_a_question_for_a_day_takes_no_time() -> None:
    assert "without a time" in refused(DAY, "27 November 17:00").message
    assert understood(MOMENT, "27 November 17:00") == replace(FRIDAY, time=time(17))


@pytest.mark.parametrize("raw", [5, None, True, []])
def test_what_is_no_text_is_no_date(raw: Json) -> None:
    assert "Type a date" in refused(DAY, raw).message


# People


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Priya Raman", Person("Priya Raman")),
        ("Priya Raman, Northgate", Person("Priya Raman", firm="Northgate")),
        ("Priya Raman, director, Northgate", Person("Priya Raman", "director", "Northgate")),
        ("Priya Raman, director, Northgate, London", Person("Priya Raman", "director", "Northgate, London")),
        (
            "Dr Ada Lovelace, Analytical Engines & Co, Ltd",
            Person("Dr Ada Lovelace", firm="Analytical Engines & Co, Ltd"),
        ),
        ("Ada, chair, Engines, Ltd.", Person("Ada", "chair", "Engines, Ltd.")),
        ("Martin King, Jr., Northgate", Person("Martin King, Jr.", firm="Northgate")),
        ("Priya, +44 (0)20 7946 0018", Person("Priya", reach="+44 (0)20 7946 0018")),
        ("Priya, tel 020 7946 0018, Northgate", Person("Priya", firm="Northgate", reach="tel 020 7946 0018")),
        (
            "Priya, 020 7946 0018 (weekdays only, please)",
            Person("Priya", firm="please)", reach="020 7946 0018 (weekdays only"),
        ),
        ("Priya, p@n.example, 020 7946 0018", Person("Priya", reach="p@n.example, 020 7946 0018")),
        ("Priya <p@n.example>, Northgate", Person("Priya", firm="Northgate", reach="p@n.example")),
        ("Ada, Studio 54321", Person("Ada", firm="Studio 54321")),
        ("Ada, Area 51000 Ltd", Person("Ada", firm="Area 51000 Ltd")),
        ("Ada, , Northgate,", Person("Ada", firm="Northgate")),
        ("نور الدين, شركة", Person("نور الدين", firm="شركة")),
        ("Ada, role: chair", Person("Ada", "chair")),
        (
            "Ada, Firm: Babbage, Lovelace & Co, salutation: Dear Countess",
            Person("Ada", firm="Babbage, Lovelace & Co", salutation="Dear Countess"),
        ),
    ],
)
def test_a_person_is_read_from_one_line(typed: str, person: Person) -> None:
    assert understood(PERSON, typed) == person


@pytest.mark.parametrize(
    "raw", ["", " , ,", "🙂", "020 7946 0018", "020 7946 0018, Northgate", "p@n.example", "role: chair", 5, None, []]
)
def test_a_person_without_a_name_is_refused(raw: Json) -> None:
    assert "name" in refused(PERSON, raw).message


def test_a_person_in_an_answers_file_has_named_parts() -> None:
    parts: dict[str, Json] = {"name": " Ada ", "role": "chair", "firm": "A, B", "reach": "1", "salutation": "Dear Ada"}
    assert understood(PERSON, parts) == Person("Ada", "chair", "A, B", "1", "Dear Ada")
    assert understood(PERSON, {"name": "Ada", "firm": None}) == Person("Ada")


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({}, "name"),
        ({"name": ""}, "name"),
        ({"name": "020"}, "name"),
        ({"name": "Ada", "age": "36"}, "age"),
        ({"name": "Ada", "reach": 2079460018}, "reach"),
        ({"name": "Ada", "firm": "a\x00"}, "firm"),
    ],
)
def test_a_wrong_part_of_a_person_is_named(parts: dict[str, Json], place: str) -> None:
    assert refused(PERSON, parts).field == place


# Lists


@pytest.mark.parametrize(
    ("line", "what", "by", "who"),
    [
        ("Tom: print 50 copies by Tuesday 10:00", "print 50 copies", ("2026-11-24", "10:00"), "Tom"),
        ("meet you at 10:30 by the river by Friday", "meet you at 10:30 by the river", ("2026-11-27", ""), ""),
        ("send it by Friday", "send it", ("2026-11-27", ""), ""),
        ("send it BY friday.", "send it", ("2026-11-27", ""), ""),
        ("send it, by Friday!", "send it", ("2026-11-27", ""), ""),
        ("send it by Friday, 17:00", "send it", ("2026-11-27", "17:00"), ""),
        ("send it by Friday 5 pm", "send it", ("2026-11-27", "17:00"), ""),
        ("send it by end of day", "send it", ("2026-11-23", "17:00"), ""),
        ("send it by Friday by noon", "send it", ("2026-11-27", "12:00"), ""),
        ("Head of Print: check by Friday", "check", ("2026-11-27", ""), "Head of Print"),
        ("Élodie: check by Friday", "check", ("2026-11-27", ""), "Élodie"),
        ("Мария: check by Friday", "check", ("2026-11-27", ""), "Мария"),
        ("نور: check by Friday", "check", ("2026-11-27", ""), "نور"),
        ("O’Brien: meet at 10:30 by Friday", "meet at 10:30", ("2026-11-27", ""), "O’Brien"),
        ("Dr. van der Berg: check by Friday", "check", ("2026-11-27", ""), "Dr. van der Berg"),
        ("one thing: check it by Friday", "one thing: check it", ("2026-11-27", ""), ""),
        ("see http://x.example: it by Friday", "see http://x.example: it", ("2026-11-27", ""), ""),
        ("the 10:30 train by Friday", "the 10:30 train", ("2026-11-27", ""), ""),
    ],
)
def test_a_line_gives_what_by_when_and_who(line: str, what: str, by: tuple[str, str], who: str) -> None:
    moment = Moment(date.fromisoformat(by[0]), time.fromisoformat(by[1]) if by[1] else None, "Europe/London")
    expected: dict[str, Scalar] = {"what": what, "by": moment}
    assert entry(line) == OpenItem({**expected, "who": Person(who)} if who else expected)


@pytest.mark.parametrize(
    ("line", "what", "at", "edge", "who"),
    [
        ("bring it round on Friday", "bring it round", None, "on", ""),
        ("bring it round on Friday at 10:00", "bring it round", time(10), "on", ""),
        ("bring it round at 10:00 on Friday", "bring it round", time(10), "on", ""),
        ("bring it round after 17:00 on Friday", "bring it round", time(17), "after", ""),
        ("bring it round before Friday 10:00", "bring it round", time(10), "", ""),
        ("bring it round before Friday", "bring it round", None, "before", ""),
        ("Our attorney: say who must be told by Friday", "say who must be told", None, "", "Our attorney"),
        ("Mia Chen and Tom: ring you by Friday", "ring you", None, "", "Mia Chen and Tom"),
        ("Mia Chen and Tom Ray: ring you by Friday", "ring you", None, "", "Mia Chen and Tom Ray"),
        ("the lab: read the card on Friday", "read the card", None, "on", "the lab"),
    ],
)
def test_an_entry_keeps_whether_it_is_done_by_a_day_or_at_it(
    line: str, what: str, at: time | None, edge: str, who: str
) -> None:
    moment = Moment(date(2026, 11, 27), at, "Europe/London", edge)
    expected: dict[str, Scalar] = {"what": what, "by": moment}
    assert entry(line) == OpenItem({**expected, "who": Person(who)} if who else expected)


@pytest.mark.parametrize("line", ["text you each night at six", "meet you on the quay", "leave it at Friday Street"])
def test_words_that_only_sound_like_a_day_stay_in_the_entry(line: str) -> None:
    assert entry(line) == OpenItem({"what": line}, (ACTIONS.fields[1],))


@pytest.mark.parametrize(
    ("typed", "at", "edge"),
    [
        ("tomorrow by 9:00", time(9), "by"),
        ("by 9:00 tomorrow", time(9), "by"),
        ("tomorrow before 9:00", time(9), "by"),
        ("tomorrow after 17:00", time(17), "after"),
        ("tomorrow at 9:00", time(9), ""),
        ("by tomorrow", None, "by"),
        ("before tomorrow", None, "before"),
        ("before 17:00 tomorrow", time(17), "by"),
    ],
)
def test_a_time_by_which_or_after_which_somebody_rings_is_kept_as_it_was_said(
    typed: str, at: time | None, edge: str
) -> None:
    rings = replace(MOMENT, sentence=parse_wording("I will call you ▸"))
    assert parse_answer(rings, typed, CONTEXT) == Parsed(Moment(date(2026, 11, 24), at, "Europe/London", edge))
    kept = typed_form(rings, Moment(date(2026, 11, 24), at, "Europe/London", edge), CONTEXT)
    assert parse_answer(rings, kept, CONTEXT) == Parsed(Moment(date(2026, 11, 24), at, "Europe/London", edge))


def test_the_day_after_tomorrow_is_not_taken_for_after_tomorrow() -> None:
    rings = replace(MOMENT, sentence=parse_wording("I will call you ▸"))
    assert isinstance(parse_answer(rings, "the day after tomorrow", CONTEXT), Problem)


@pytest.mark.parametrize(
    "line",
    ["send it", "stand by me", "send by courier by Friday by email", "send it by Friday, if I can", "nearby Friday"],
)
def test_a_line_without_a_date_at_its_end_stays_whole_and_lacks_the_date(line: str) -> None:
    assert entry(line) == OpenItem({"what": line}, (ACTIONS.fields[1],))


@pytest.mark.parametrize(
    ("line", "suggestions"),
    [
        ("send it by next Friday", ("send it by 27 November 2026", "send it by 4 December 2026")),
        ("Tom: send it by Monday", ("Tom: send it by today", "Tom: send it by 30 November 2026")),
        ("send it by yesterday", ()),
    ],
)
def test_an_unclear_or_past_date_is_asked_about_and_whole_lines_are_suggested(
    line: str, suggestions: tuple[str, ...]
) -> None:
    problem = parse_item(ACTIONS, line, CONTEXT)
    assert isinstance(problem, Problem)
    assert problem.suggestions == suggestions
    assert all(not entry(suggestion).missing for suggestion in suggestions)


@pytest.mark.parametrize("line", ["by Friday", "Tom: by Friday 17:00"])
def test_a_date_alone_is_no_entry(line: str) -> None:
    problem = parse_item(ACTIONS, line, CONTEXT)
    assert isinstance(problem, Problem)
    assert "is missing" in problem.message


def test_two_dates_are_taken_off_the_end_in_the_order_of_the_fields() -> None:
    assert entry("ring you until 27 November", CHANGES).values == {"what": "ring you", "until": FRIDAY}
    assert entry("ring you from 27 November", CHANGES).values == {"what": "ring you", "since": FRIDAY}


def test_an_unclear_date_that_is_not_needed_stays_in_the_words() -> None:
    assert entry("ring you, from Monday", CHANGES).values == {"what": "ring you, from Monday"}


@pytest.mark.parametrize("line", ["", "  ", "\x00", "x" * (TEXT_LIMIT + 1), 5, None, True, ["x"]])
def test_what_is_no_entry_is_refused(line: Json) -> None:
    assert isinstance(parse_item(ACTIONS, line, CONTEXT), Problem)


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"whatever": "x"}, "whatever"),
        ({"what": 5}, "what"),
        ({"what": "x", "by": "yesterday"}, "by"),
        ({"what": "x", "who": {"age": "5"}}, "who"),
    ],
)
def test_a_wrong_field_of_an_entry_is_named(fields: dict[str, Json], place: str) -> None:
    problem = parse_item(ACTIONS, fields, CONTEXT)
    assert isinstance(problem, Problem)
    assert problem.field == place


def test_a_line_that_a_file_holds_as_a_name_and_the_rest_is_read_as_a_line() -> None:
    assert entry({"Tom": "send it by Friday"}) == entry("Tom: send it by Friday")


def test_an_entry_with_fields_tells_which_are_missing() -> None:
    assert entry({"what": "send it", "by": None, "who": ""}) == OpenItem({"what": "send it"}, (ACTIONS.fields[1],))


def test_a_list_gives_each_entry_its_own_id() -> None:
    raw: Json = ["send it by Friday", {"what": "ring you", "by": "Friday", "who": {"name": "Tom", "role": "printer"}}]
    assert understood(ACTIONS, raw) == (
        Item("i1", {"what": "send it", "by": FRIDAY}),
        Item("i2", {"what": "ring you", "by": FRIDAY, "who": Person("Tom", "printer")}),
    )


def test_a_wrong_entry_of_a_list_is_told_by_its_number() -> None:
    assert refused(ACTIONS, ["send it by Friday", "send it"]) == Problem("Entry 2 lacks 'by'.", field="1")
    unread = refused(ACTIONS, ["send it by the day after the fair"])
    assert unread == Problem("Entry 1: “by the day after the fair” cannot be read as a day or time.", field="0")
    assert refused(ACTIONS, [5]).message.startswith("Entry 1: ")


def test_a_list_has_its_limit() -> None:
    assert understood(ACTIONS, ["send it by Friday"] * LIST_LIMIT)
    assert "At most 50" in refused(ACTIONS, ["send it by Friday"] * (LIST_LIMIT + 1)).message


def test_a_list_that_is_needed_is_not_empty() -> None:
    assert understood(ACTIONS, []) == ()
    assert refused(replace(ACTIONS, required=True), []).message == "This list needs an entry."


# The default is typed as it is understood


def _comes_back(question: Question, value: Scalar, context: AnswerContext = CONTEXT) -> None:
    typed = typed_form(question, value, context)
    assert parse_answer(question, typed, context) == Parsed(value), typed


def test_without_a_value_the_default_of_the_question_is_typed() -> None:
    assert typed_form(replace(TEXT, default="soon"), None, CONTEXT) == "soon"
    assert typed_form(ACTIONS, (), CONTEXT) == ""


@given(st.sampled_from((TEXT, LONG, CAUSE)), _typed)
def test_a_text_typed_again_is_the_same(question: Question, text: str) -> None:
    parsed = parse_answer(question, text, CONTEXT)
    assume(isinstance(parsed, Parsed))
    assert isinstance(parsed, Parsed)
    again = parse_answer(question, typed_form(question, parsed.value, CONTEXT), CONTEXT)
    assert isinstance(again, Parsed)
    assert again.value == parsed.value


@pytest.mark.parametrize("value", [True, False])
def test_yes_or_no_typed_again_is_the_same(value: bool) -> None:
    _comes_back(YES_NO, value)


@given(st.lists(st.text(alphabet="ab123", min_size=1, max_size=2), min_size=1, max_size=4, unique=True))
def test_a_choice_typed_again_is_the_same(values: list[str]) -> None:
    question = replace(CHOICE, choices=tuple(Choice(value, f"label {value}") for value in values))
    for value in values:
        _comes_back(question, value)


@given(st.decimals(-(10**9), 10**9, places=3) | st.decimals(-100, 100, places=9) | st.integers(0, 9999).map(Decimal))
@example(Decimal("1.200"))
@example(Decimal("1E-7"))
@example(Decimal("1E+3"))
@example(Decimal("-999.999"))
def test_a_number_typed_again_is_the_same(number: Decimal) -> None:
    _comes_back(NUMBER, number)


@given(st.integers(0, 10**12), st.sampled_from((("GBP", 2), ("CHF", 2), ("JPY", 0), ("BHD", 3))))
@example(1200, ("BHD", 3))
def test_money_typed_again_is_the_same(units: int, currency: tuple[str, int]) -> None:
    _comes_back(MONEY, Money(Decimal(units).scaleb(-currency[1]), currency[0]))


_parts = st.one_of(
    st.just(""),
    st.text(alphabet="Ada, 12345@.<>()", max_size=12).map(lambda text: " ".join(text.split())),
    st.sampled_from(
        ("Ltd", "Babbage, Lovelace & Co, Ltd", "020 7946 0018", "p@n.example", "chair", "Dear Ada", "+44", "Jr.")
    ),
)


@settings(max_examples=300)
@given(st.builds(Person, _parts, _parts, _parts, _parts, _parts))
@example(Person("Ana Lopes", role="chair"))
@example(Person("Ana Lopes", salutation="Dear Ms Lopes"))
@example(Person("Lopes, Ana"))
@example(Person("Ana", firm="Babbage, Lovelace & Co"))
@example(Person("Ana", reach="ask at the desk"))
@example(Person("Ada,", role=","))
def test_a_person_typed_again_is_the_same(person: Person) -> None:
    assume(isinstance(parse_answer(PERSON, {"name": person.name}, CONTEXT), Parsed))
    _comes_back(PERSON, person)


def test_what_somebody_does_is_no_firm() -> None:
    read = understood(PERSON, "Jess Harding, freelance designer, jess@harding.example")
    assert read == Person("Jess Harding", "freelance designer", "", "jess@harding.example")
    assert understood(PERSON, "Priya Raman, Northgate") == Person("Priya Raman", "", "Northgate")


def test_a_plain_person_is_typed_plainly() -> None:
    assert typed_form(PERSON, Person("Ana", "chair", "Engines", "020 7946 0018"), CONTEXT) == (
        "Ana, chair, Engines, 020 7946 0018"
    )
    assert typed_form(PERSON, Person("Ana", "chair"), CONTEXT) == "Ana, chair"
    assert typed_form(PERSON, Person("Ana", "Chair"), CONTEXT) == "Ana, role: Chair"


@given(
    st.sampled_from(Direction),
    st.integers(0, 20_000),
    st.none() | st.times(),
    st.sampled_from(("Europe/London", "Asia/Tokyo")),
)
def test_a_date_typed_again_is_the_same(way: Direction, days: int, clock: time | None, zone: str) -> None:
    context = replace(CONTEXT, calendar=Calendar(ZoneInfo(zone)))
    offset = timedelta(days=-(days % 13_000) - 2) if way is Direction.PAST else timedelta(days=days + 2)
    moment = Moment(NOW.date() + offset, clock, zone)
    assume(moment.time is None or Moment.of(moment.instant(), zone) == moment)
    _comes_back(replace(MOMENT, direction=way), moment, context)
    _comes_back(replace(DAY, direction=way), replace(moment, time=None), context)


def test_a_time_kept_in_another_zone_is_typed_as_clocks_show_it_here() -> None:
    there = Moment(date(2026, 11, 27), time(17), "America/New_York")
    assert typed_form(MOMENT, there, CONTEXT) == "27 November 2026 22:00"
    assert typed_form(MOMENT, replace(there, time=None), CONTEXT) == "27 November 2026"


def test_no_message_shouts() -> None:
    messages = [refused(question, raw).message for question in ALL for raw in (None, "\x00", "x" * 99_999)]
    assert not [message for message in messages if re.search("!|please|Error", message)]
