"""A text is taken apart into the sender's own sentences, and each knows where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.review.blocks import Kind
from recoverykit.review.inline import OBJECT
from recoverykit.review.reading import Reading, Sentence, read

LETTER = """From: Ana Petrov <ana@example.org>
To: ben@example.com
Subject: Your order 4471

Dear Ben,

We sent your order to the wrong
address on 3 May. It cost you a day.

- the desk left on Monday
- the lamp follows on Friday,
  by courier

> You never told me.

Kind regards,

Ana Petrov
Support lead, 020 7946 0018
"""


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(one.kind, one.text) for one in read(text).sentences]


def texts(text: str) -> list[str]:
    return [one.text for one in read(text).prose]


def source_of(reading: Reading, sentence: Sentence) -> str:
    span = sentence.span(0, len(sentence.text))
    return reading.source[span.start : span.end]


def test_a_mail_is_taken_apart() -> None:
    assert kinds(LETTER) == [
        (Kind.HEADING, "Your order 4471"),
        (Kind.SALUTATION, "Dear Ben,"),
        (Kind.PROSE, "We sent your order to the wrong address on 3 May."),
        (Kind.PROSE, "It cost you a day."),
        (Kind.ITEM, "the desk left on Monday"),
        (Kind.ITEM, "the lamp follows on Friday, by courier"),
        (Kind.SIGNATURE, "Kind regards,"),
        (Kind.SIGNATURE, "Ana Petrov"),
        (Kind.SIGNATURE, "Support lead, 020 7946 0018"),
    ]


def test_an_address_before_the_salutation_is_not_prose() -> None:
    text = "Hall Design\n12 Mill Lane\nLeeds\n\n3 May 2026\n\nDear Ben,\n\nI lost your file.\n"
    assert texts(text) == ["I lost your file."]


@pytest.mark.parametrize(
    "text",
    [
        "I lost your file.\n\n-- \nSam Hall\nIt was never my fault",
        "I lost your file.\n\nBest wishes,\nSam",
        "I lost your file.\n\nSam Hall\nHall Design",
        "I lost your file.\n\nSam",
        "I lost your file.\n\n-----Original Message-----\nYou should have called. Where is it?",
        "I lost your file.\n\nOn Mon, 3 May 2026 at 10:00, Ben wrote:\n> Where is it?\n> If any.",
        "I lost your file.\n\n```\nif any: pass\n```\n",
        "<p>I lost your file.</p><!-- if any -->",
        "**I lost** your _file_.",
        "I lost your\r\nfile.\r\n",
        "Hi Ben,\n\nI lost your file.\n\nCheers - Sam",
    ],
)
def test_what_is_not_the_senders_prose_is_left_out(text: str) -> None:
    assert texts(text) == ["I lost your file."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Hall and Dr. Reed wrote to St. James Ltd. on 3 May. Then nothing.", 2),
        ("We start at 9 a.m. on Monday. It cost $3.50.", 2),
        ("It was No. 5 of 7, e.g. the lamp. You had to wait!", 2),
        ("i am sorry. we lost it. you had to wait", 3),
        ("Was it late? Yes.", 2),
        ("J. R. Reed rang at 5 p.m. He waited.", 2),
        ("One… two.", 2),
    ],
)
def test_abbreviations_do_not_end_a_sentence(text: str, count: int) -> None:
    assert len(texts(text)) == count


def test_quotations_code_and_addresses_are_one_mark() -> None:
    words = "You wrote “it never came” and `x = 1`, see https://example.org/a, or mail me@example.org."
    assert texts(words) == [f"You wrote {OBJECT} and {OBJECT}, see {OBJECT}, or mail {OBJECT}."]


def test_a_script_is_read_behind_its_marks() -> None:
    assert [one.text for one in read("> I am sorry.", read_quotes=True).prose] == ["I am sorry."]
    assert texts("> I am sorry.") == []


def test_curly_marks_and_entities_are_read_straight() -> None:
    assert texts("We don’t know&nbsp;yet &amp; say so.") == ["We don't know yet & say so."]


def test_a_word_that_was_broken_over_two_lines_is_one() -> None:
    assert texts("It was double-\nbooked.") == ["It was double-booked."]


def test_a_mail_in_quoted_printable_is_decoded_and_keeps_its_places() -> None:
    text = (
        "Subject: Sorry\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        "We don=E2=80=99t know yet wh=\ny it broke.\n"
    )
    reading = read(text)
    (sentence,) = reading.prose
    assert sentence.text == "We don't know yet why it broke."
    assert source_of(reading, sentence) == "We don=E2=80=99t know yet wh=\ny it broke."
    at = sentence.text.index("'")
    span = sentence.span(at, at + 1)
    assert text[span.start : span.end] == "=E2=80=99"


def test_the_plain_part_of_a_mail_is_read_and_not_its_html() -> None:
    text = (
        'Subject: A\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="x"\n\n--x\n'
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nSSBsb3N0IHlvdXIgZmlsZS4=\n--x\n"
        "Content-Type: text/html\n\n<p>Something else.</p>\n--x--\n"
    )
    assert texts(text) == ["I lost your file."]


LINES = st.lists(
    st.sampled_from(
        [
            *(
                "I lost your file.",
                "We don’t know.",
                "- an item",
                "# A heading",
                "> quoted",
                "Dear Ben,",
                "Kind regards,",
            ),
            *(
                "",
                "",
                "caf\u00e9 \U0001f600 rest.",
                "“quoted” words",
                "a&nbsp;b &amp; c",
                "<b>bold</b> and `code`",
                "\tindented",
            ),
            *(
                "From: a@b.example",
                "Subject: x",
                "| a | b |",
                "| --- | --- |",
                "double-",
                "booked.",
                "\u00ad\u200bx",
                "İstanbul.",
            ),
        ]
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_each_sentence_points_to_the_words_it_was_read_from(lines: list[str], end: str, bom: bool) -> None:
    text = ("\ufeff" if bom else "") + end.join(lines)
    reading = read(text)
    last = 0
    for sentence in reading.sentences:
        assert len(sentence.low) == len(sentence.text)
        span = sentence.span(0, len(sentence.text))
        assert last <= span.start <= span.end <= len(text)
        last = span.start
        for word in ("lost", "know", "item", "heading", "bold", "indented", "booked", "rest"):
            at = sentence.text.find(word)
            if at >= 0:
                place = sentence.span(at, at + len(word))
                assert text[place.start : place.end] == word
                line, column = reading.line_and_column(place.start)
                rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
                assert rows[line - 1][column - 1 :].startswith(word)


@given(st.text(max_size=300))
def test_no_text_is_refused(text: str) -> None:
    reading = read(text)
    for sentence in reading.sentences:
        span = sentence.span(0, len(sentence.text))
        assert 0 <= span.start <= span.end <= len(text)


@pytest.mark.parametrize("line", ["hey, sorry about all this", "Hi Rob, sorry again for all the bother!"])
def test_a_greeting_that_says_sorry_is_more_than_a_salutation(line: str) -> None:
    assert [one.kind for one in read(line).sentences] != [Kind.SALUTATION]
