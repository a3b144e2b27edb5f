"""What somebody has written into a draft is theirs: it stays, and is laid beside what the facts make when they change.

A rewording is a pair of texts in Markdown, what was composed and what stands instead. Where what was composed then
would no longer be composed, the pair is unsettled: neither wording is dropped unseen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from recoverykit.case.events import Reworded
from recoverykit.documents.composed import Unsettled

_ALIKE = 0.5
"""Share of the words of a text that a paragraph has to hold to be what the facts make of it now."""
_GAP = re.compile(r"\n[ \t]*\n+")


def paragraphs(markdown: str) -> list[str]:
    """The paragraphs, lists and headings of a document."""
    return [one for one in _GAP.split(markdown.strip("\n")) if one.strip()]


def edits(draft: str, edited: str) -> tuple[tuple[str, str], ...]:
    """What was changed in a draft, paragraph by paragraph: what stood there, and what stands there instead, empty where
    it was taken out. What was added belongs to the paragraph before it, at the very top to the one behind it."""
    old, new = paragraphs(draft), paragraphs(edited)
    found: list[tuple[str, str]] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "insert" and old:
            beside = old[i - 1] if i else old[0]
            found.append((beside, _joined([beside, *new[k:m]] if i else [*new[k:m], beside])))
        elif kind == "replace" and j - i == m - k:
            found += zip(old[i:j], new[k:m], strict=True)
        elif kind != "equal":
            found.append((_joined(old[i:j]), _joined(new[k:m])))
    return tuple((before, after) for before, after in found if before)


def with_own_words(markdown: str, reworded: Sequence[Reworded]) -> tuple[str, tuple[Unsettled, ...]]:
    """A composed document with the user's wordings in it, and those that have lost their place."""
    standing = _standing(reworded)
    ever = {one.after for one in reworded}
    lost: list[Reworded] = []
    for one in standing:
        if one.before in markdown:
            markdown = markdown.replace(one.before, one.after)
        elif one.before not in ever:
            lost.append(one)
    now = paragraphs(markdown)
    unsettled = (Unsettled(_last(one, standing), one.before, _nearest(one.before, now)) for one in lost)
    return re.sub(r"\n{3,}", "\n\n", markdown), tuple(unsettled)


def settled(name: str, one: Unsettled, draft: str, *, keep_yours: bool) -> tuple[Reworded, ...]:
    """What goes on record when somebody has chosen between the two: what is composed, or theirs in the place of it.
    Where nothing like it is composed any more, theirs stands behind the last paragraph of the body."""
    taken_back = Reworded(name, one.before, one.before)
    if not keep_yours:
        return (taken_back,)
    beside = _end_of_body(paragraphs(draft))
    return (taken_back, Reworded(name, one.now or beside, one.yours if one.now else _joined([beside, one.yours])))


def _end_of_body(found: Sequence[str]) -> str:
    """The last paragraph before the close; the last of all where there is none."""
    close = next((at for at in range(len(found) - 1, 1, -1) if found[at].endswith(",")), len(found))
    return found[close - 1]


def _standing(reworded: Sequence[Reworded]) -> list[Reworded]:
    """Of each text that was put otherwise the last wording; one that was taken back leaves nothing."""
    last = {one.before: at for at, one in enumerate(reworded)}
    return [one for at, one in enumerate(reworded) if last[one.before] == at and one.before != one.after]


def _last(one: Reworded, standing: Sequence[Reworded]) -> str:
    """What a wording has become, where it was put otherwise again."""
    text, seen = one.after, {one.before}
    while text not in seen:
        seen.add(text)
        text = next((other.after for other in standing if other.before == text), text)
    return text


def _nearest(before: str, composed: Sequence[str]) -> str:
    words = set(re.findall(r"\w+", before.casefold()))
    if not words:
        return ""
    shares = [(len(words & set(re.findall(r"\w+", one.casefold()))) / len(words), one) for one in composed]
    share, nearest = max(shares, default=(0.0, ""), key=lambda each: each[0])
    return nearest if share >= _ALIKE else ""


def _joined(found: Sequence[str]) -> str:
    return "\n\n".join(found)
