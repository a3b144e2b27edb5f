"""What somebody has written into a draft stays theirs, and is shown beside what the facts make now."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoverykit.case.events import Reworded
from recoverykit.documents.composed import Unsettled
from recoverykit.own_words import edits, paragraphs, settled, with_own_words

DRAFT = "# Your brochure\n\nDear Priya,\n\nI lost your files. I am sorry.\n\nI will call you.\n\nYours\n"
MINE = "I have lost your files, and I am sorry."
NOW = "# Your brochure\n\nDear Priya,\n\nI lost your files on Friday. I am sorry.\n\nI will call you.\n\nYours\n"


def reworded(*pairs: tuple[str, str]) -> tuple[Reworded, ...]:
    return tuple(Reworded("apology-letter", before, after) for before, after in pairs)


def test_a_changed_paragraph_is_one_edit() -> None:
    edited = DRAFT.replace("I lost your files. I am sorry.", MINE)
    assert edits(DRAFT, edited) == (("I lost your files. I am sorry.", MINE),)
    assert edits(DRAFT, DRAFT) == ()


def test_what_is_added_belongs_to_the_paragraph_before_it() -> None:
    edited = DRAFT.replace("I will call you.", "I will call you.\n\nThank you for your patience.")
    assert edits(DRAFT, edited) == (("I will call you.", "I will call you.\n\nThank you for your patience."),)
    on_top = "A word first.\n\n" + DRAFT
    assert edits(DRAFT, on_top) == (("# Your brochure", "A word first.\n\n# Your brochure"),)


def test_what_is_taken_out_leaves_no_gap() -> None:
    edited = DRAFT.replace("I will call you.\n\n", "")
    text, lost = with_own_words(DRAFT, reworded(*edits(DRAFT, edited)))
    assert (text, lost) == (edited, ())


LINES = st.lists(st.sampled_from("one two three four five six".split()), min_size=1, max_size=6, unique=True)


@given(LINES, LINES)
def test_what_was_edited_is_what_stands_there_the_next_time(old: list[str], new: list[str]) -> None:
    draft, edited = ("\n\n".join(each) for each in (old, new))
    # A paragraph that is moved is taken out here and added there: texts in which each stands once come back whole.
    pairs = edits(draft, edited)
    moved = {before for before, _ in pairs} & {one for _, after in pairs for one in paragraphs(after)}
    text, lost = with_own_words(draft, reworded(*pairs))
    assert not lost
    if not moved:
        assert paragraphs(text) == new


def test_an_edited_paragraph_stays_as_long_as_the_same_would_be_composed() -> None:
    pairs = reworded(("I lost your files. I am sorry.", MINE))
    assert with_own_words(DRAFT, pairs) == (DRAFT.replace("I lost your files. I am sorry.", MINE), ())


def test_where_the_facts_have_changed_both_wordings_are_there() -> None:
    pairs = reworded(("I lost your files. I am sorry.", MINE))
    text, lost = with_own_words(NOW, pairs)
    assert text == NOW
    assert lost == (Unsettled(MINE, "I lost your files. I am sorry.", "I lost your files on Friday. I am sorry."),)


def test_what_was_edited_twice_is_shown_as_it_was_last() -> None:
    pairs = reworded(("I lost your files. I am sorry.", MINE), (MINE, "All lost. Sorry."))
    assert with_own_words(DRAFT, pairs)[0] == DRAFT.replace("I lost your files. I am sorry.", "All lost. Sorry.")
    (lost,) = with_own_words(NOW, pairs)[1]
    assert lost.yours == "All lost. Sorry."


def test_whoever_keeps_theirs_has_it_in_the_place_of_the_new_one() -> None:
    pairs = reworded(("I lost your files. I am sorry.", MINE))
    (lost,) = with_own_words(NOW, pairs)[1]
    chosen = (*pairs, *settled("apology-letter", lost, NOW, keep_yours=True))
    assert with_own_words(NOW, chosen) == (NOW.replace("I lost your files on Friday. I am sorry.", MINE), ())


def test_whoever_takes_the_new_one_is_not_asked_again() -> None:
    pairs = reworded(("I lost your files. I am sorry.", MINE))
    (lost,) = with_own_words(NOW, pairs)[1]
    assert with_own_words(NOW, (*pairs, *settled("apology-letter", lost, NOW, keep_yours=False))) == (NOW, ())


def test_words_beside_which_nothing_is_composed_any_more_stay_before_the_close() -> None:
    pairs = reworded(("The lorry broke down twice.", MINE))
    (lost,) = with_own_words(NOW, pairs)[1]
    assert lost.now == ""
    chosen = (*pairs, *settled("apology-letter", lost, NOW, keep_yours=True))
    text = NOW.replace("I will call you.", f"I will call you.\n\n{MINE}")
    closed = NOW.replace("Yours\n", "Yours,\n\nSam\n")
    assert with_own_words(NOW, chosen)[1] == ()
    assert MINE in with_own_words(NOW, chosen)[0]
    beside = (*pairs, *settled("apology-letter", lost, closed, keep_yours=True))
    assert with_own_words(closed, beside) == (text.replace("Yours\n", "Yours,\n\nSam\n"), ())


def test_of_two_wordings_that_have_lost_their_place_neither_pushes_the_other_out() -> None:
    pairs = reworded(("The lorry broke down twice.", MINE), ("The driver was ill that week.", "He had flu."))
    chosen = pairs
    text, lost = with_own_words(NOW, chosen)
    while lost:
        chosen = (*chosen, *settled("apology-letter", lost[0], text, keep_yours=True))
        text, lost = with_own_words(NOW, chosen)
    assert MINE in text
    assert "He had flu." in text
