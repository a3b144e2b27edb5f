"""A text as the rules see it: the sender's own sentences, each with its place in what was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field, replace

from recoverykit.frozen import dataclass
from recoverykit.review.blocks import Block, Kind, blocks_of
from recoverykit.review.inline import prose, without_html
from recoverykit.review.mail import letter_of
from recoverykit.review.mapped import Mapped
from recoverykit.review.patterns import Lazy, Live

MOST_IN_SENTENCE = 1_000
"""Characters after which a sentence that does not end is cut, so that no rule has to look further."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of the source from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the sender's: on one line, without markup, quotation marks straight.

    `low` is `text` in lower case, character for character. `paragraph` is the number of its block, `index` its own
    among all sentences, `words` how many it has.
    """

    text: str
    low: str
    mapped: Mapped
    kind: Kind
    paragraph: int
    index: int
    _live: Live = field(compare=False, repr=False)

    def live(self, patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
        """Those patterns that can be found in this sentence or a part of it; the others cannot."""
        return self._live.of(patterns, self.index)

    @property
    def words(self) -> int:
        return len(_WORD.findall(self.low))

    def span(self, start: int, end: int) -> Span:
        """Where in the source the characters from `start` up to `end` of this sentence stand."""
        return Span(*self.mapped.place(start, end))


@dataclass(frozen=True, slots=True)
class Reading:
    """A text that has been taken apart. `sentences` holds those of all blocks in their order."""

    source: str
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[tuple[Sentence, ...], ...]
    lines: tuple[int, ...]

    @property
    def prose(self) -> Iterator[Sentence]:
        """The sentences of paragraphs and lists: no headings, addresses, salutations or signatures."""
        return (one for one in self.sentences if one.kind in (Kind.PROSE, Kind.ITEM))

    @property
    def signature(self) -> tuple[Sentence, ...]:
        return tuple(one for one in self.sentences if one.kind is Kind.SIGNATURE)

    @property
    def words(self) -> int:
        return sum(one.words for one in self.prose)

    def paragraph_of(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """The sentences that stand in one paragraph or list entry with this one."""
        return self.paragraphs[sentence.paragraph]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a character of the source, each from 1. A carriage return with a line feed is one end."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1


_WORD = Lazy(r"[^\W_](?:[\w'&-]*[^\W_])?")
_LINE_END = Lazy(r"\r\n|\r|\n")
_STOP = Lazy(r"(?:[.!?…]+[\"')\]]*|\ufffc[.!?]?)(?=\s)|\s\|\s|;\s(?=\ufffc)")
_ABBREVIATION = Lazy(
    r"(?:^|[\s(\[])(?:mr|mrs|ms|dr|prof|st|rev|hon|messrs|ltd|inc|co|corp|plc|llp|no|nos|ref|tel|ext|fig|vs|etc|approx"
    r"|e\.g|i\.e|cf|a\.m|p\.m|u\.k|u\.s|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun"
    r"|dept|est|min|hrs?|p|pp|[a-z](?:\.[a-z])*)\.$",
    re.IGNORECASE,
)
_NEVER_LAST = Lazy(r"(?:mr|mrs|ms|dr|prof|st|rev|hon|messrs|no|nos|ref|e\.g|i\.e|cf|vs|approx|fig)\.$", re.IGNORECASE)


def read(source: str, *, read_quotes: bool = False) -> Reading:
    """Take a text apart. Plain text, Markdown and mail with its headers (RFC 5322) are understood; nothing is refused.

    `read_quotes`: what stands behind `>` is the sender's own, as in a script for a call.
    """
    blocks = blocks_of(without_html(letter_of(source)), read_quotes=read_quotes)
    sentences: list[Sentence] = []
    paragraphs: list[tuple[Sentence, ...]] = []
    live = Live()
    for block in blocks:
        found = tuple(_sentences(block, len(paragraphs), len(sentences), live))
        if found:
            paragraphs.append(found)
            sentences.extend(found)
    sentences, paragraphs = _signed(sentences, paragraphs)
    starts = (0, *(found.end() for found in _LINE_END.finditer(source)))
    return Reading(source, tuple(sentences), tuple(paragraphs), starts)


_BARE_NAME = Lazy(r"(?:[A-Z][\w.'&-]*)(?:[ ,]+(?:[A-Z][\w.'&-]*|of|and|the|for|at|de|van|von)){0,6}")


def _signed(
    sentences: list[Sentence], paragraphs: list[tuple[Sentence, ...]]
) -> tuple[list[Sentence], list[tuple[Sentence, ...]]]:
    """The names with which a text ends are its signature, also where nothing like "Yours" stands above them."""
    at = len(sentences)
    while at and len(sentences) - at < 4 and _name_alone(sentences[at - 1]):
        at -= 1
    if at in (0, len(sentences)):
        return sentences, paragraphs
    sentences = [*sentences[:at], *(replace(one, kind=Kind.SIGNATURE) for one in sentences[at:])]
    return sentences, [tuple(sentences[one.index] for one in paragraph) for paragraph in paragraphs]


def _name_alone(sentence: Sentence) -> bool:
    return (
        sentence.kind in (Kind.PROSE, Kind.HEADING, Kind.SIGNATURE)
        and len(sentence.text) <= 64
        and sentence.text[-1] != "."
        and bool(_BARE_NAME.fullmatch(sentence.text) or sentence.kind is Kind.SIGNATURE)
    )


def _sentences(block: Block, paragraph: int, index: int, live: Live) -> Iterator[Sentence]:
    whole = prose(block.text)
    for start, end in _bounds(whole.text):
        while start < end and whole.text[start].isspace():
            start += 1
        while end > start and whole.text[end - 1].isspace():
            end -= 1
        if start < end:
            mapped = whole.cut(start, end)
            low = lower(mapped.text)
            live.add(low)
            yield Sentence(mapped.text, low, mapped, block.kind, paragraph, index, live)
            index += 1


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _STOP.finditer(text):
        if text[found.start()] == "." and _goes_on(text, found):
            continue
        if text[found.start()] == "\ufffc" and not _new_thought(text, found):
            continue
        yield from _pieces(text, start, found.end())
        start = found.end()
    yield from _pieces(text, start, len(text))


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop only ends an abbreviation."""
    before = text[max(0, stop.start() - 12) : stop.start() + 1]
    if not _ABBREVIATION.search(before):
        return False
    following = text[stop.end() : stop.end() + 2].strip()
    return bool(_NEVER_LAST.search(before)) or not following[:1].isupper() or len(before.split(" ")[-1]) == 2


def _new_thought(text: str, stop: re.Match[str]) -> bool:
    """Whether a quotation that stands there ends its sentence."""
    return len(stop[0]) > 1 and text[stop.end() : stop.end() + 2].strip()[:1].isupper()


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MOST_IN_SENTENCE:
        cut = text.rfind(" ", start, start + MOST_IN_SENTENCE)
        cut = cut if cut > start else start + MOST_IN_SENTENCE
        yield start, cut
        start = cut
    yield start, end


def lower(text: str) -> str:
    """`text` in lower case, of the same length: a letter whose small form is longer than itself stays."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)
