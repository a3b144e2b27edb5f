"""Takes a text apart: paragraphs, list entries, headings, salutation, signature; and what is not to be read at all."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from enum import StrEnum

from recoverykit.frozen import dataclass
from recoverykit.review.mapped import Mapped, join, substitute
from recoverykit.review.patterns import Lazy


class Kind(StrEnum):
    """What a block of a text is."""

    PROSE = "prose"
    ITEM = "item"
    HEADING = "heading"
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a text, its lines still apart."""

    kind: Kind
    text: Mapped


_HEADER = Lazy(
    r"(?:from|to|cc|bcc|subject|date|sent|reply-to|message-id|mime-version|importance|priority|return-path|received"
    r"|delivered-to|in-reply-to|references|user-agent|content-[\w-]+|x-[\w-]+|list-[\w-]+|attachments?)\s*:(?P<value>.*)",
    re.IGNORECASE,
)
_SUBJECT = Lazy(r"(?:subject|re|ref|betreff)\s*:\s*(?=\S)", re.IGNORECASE)
_FENCE = Lazy(r"\s{0,3}(```|~~~)")
_FOREIGN = Lazy(r"\s*(?:-{2,}\s*(?:original|forwarded) message\b|begin forwarded message\b|_{10,}\s*$)", re.IGNORECASE)
_WROTE = Lazy(r"\s*(?:on\b.{4,120}|.{1,80}@.{1,80}|.{1,60})\bwrote:\s*$", re.IGNORECASE)
_ITEM = Lazy(r"\s{0,8}(?:[-*+•‣◦–—·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)(?:\[[ xX]\]\s+)?")
_HEADING = Lazy(r"\s{0,3}#{1,6}\s+")
_UNDERLINE = Lazy(r"\s{0,3}(?:=+|-{2,}|\*{3,}|_{3,})\s*$")
_RULE_OF_TABLE = Lazy(r"\s*\|?[\s:|-]*--[\s:|-]*\|?\s*$")
_CELL_END = Lazy(r"\s*\.?\s*(?<!\\)\|\s*")
_BOLD_LINE = Lazy(r"\s*(?:\*\*|__)[^*_]{1,100}(?:\*\*|__):?\s*$")
_SALUTATION = Lazy(
    r"\s*(?:dear|hi|hello|hey|good\s+(?:morning|afternoon|evening|day)|greetings|to whom|to our|to all)\b"
    r"(?![^.!?;]{0,60}\b(?:sorry|apolog))[^.!?;]{0,70}?[,:!–—-]?\s*$",
    re.IGNORECASE,
)
_CLOSING = Lazy(
    r"\s*(?:yours(?:\s+(?:sincerely|faithfully|truly|ever))?|(?:sincerely|faithfully|respectfully)(?:\s+yours)?|"
    r"(?:with\s+)?(?:(?:very\s+)?(?:kind(?:est)?|best|warm(?:est)?|many|good)\s+)?(?:regards|wishes|thanks)"
    r"(?:\s+and\s+(?:regards|apologies))?|cheers|thank\s+you|best|all\s+(?:the|my)\s+best|take\s+care|love|ta"
    r"|with\s+(?:apologies|sincere\s+apologies|regret)|apologetically(?:\s+yours)?|signed)"
    r"\s*(?:,(?:\s*[\w.'-]+){0,3}|[-–—.!]?(?:\s*[-–—]\s*[\w.'-]+){0,2})\s*$",
    re.IGNORECASE,
)
_DASHES = Lazy(r"(?:--|—|–)\s?$")
_SIGNED = Lazy(r"\s*[-–—~]\s*[A-Z][\w.'-]+(?:[ ,&/]+(?:[A-Z][\w.'&()-]*|and|of|at|the|for)){0,6}(?<!\.)\s*$")
_SENTENCE_END = Lazy(r"[.!?…][\"'”’)*_]*\s*$")
_BROKEN_WORD = Lazy(r"[^\W\d_]-$")
_NAME_LINE = Lazy(r"[A-Z][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|of|and|&|at|de|van|von)){0,4}")
_SIGNATURE_LINES = 9
_SHORT = 64


def blocks_of(body: Mapped, *, read_quotes: bool = False) -> tuple[Block, ...]:
    """The blocks of a text in their order. Quoted mail, code and headers are left out.

    `read_quotes`: lines behind `>` are words to be said, and are read.
    """
    return tuple(_Taker(body, read_quotes=read_quotes).blocks())


class _Taker:
    """Goes through the lines once."""

    def __init__(self, body: Mapped, *, read_quotes: bool) -> None:
        self.body = body
        self.read_quotes = read_quotes
        self.lines = _content(body.text)
        self.gathered: list[tuple[int, int]] = []
        self.kind = Kind.PROSE
        self.greeted = False
        self.signing = 0
        self.fenced = False

    def text(self, line: tuple[int, int]) -> str:
        return self.body.text[line[0] : line[1]]

    def blocks(self) -> Iterator[Block]:
        index = yield from self._headers()
        self.greeting = self._greeting(index)
        while index < len(self.lines):
            line = self.lines[index]
            words = self.text(line)
            index += 1
            if _FENCE.match(words):
                yield from self._end()
                self.fenced = not self.fenced
            elif self.fenced:
                continue
            elif _FOREIGN.match(words):
                break
            else:
                yield from self._line(index - 1, line, words)
        yield from self._last()

    def _line(self, index: int, line: tuple[int, int], words: str) -> Iterator[Block]:
        if words.lstrip().startswith(">"):
            if not self.read_quotes:
                yield from self._end()
                return
            line = (line[0] + len(words) - len(words.lstrip("> \t")), line[1])
            words = self.text(line)
        if not words.strip():
            yield from self._end()
            self.signing -= 1 if self.signing else 0
        elif self.signing and len(words.strip()) <= _SHORT and not _ends(words):
            self.signing -= 1
            yield from self._one(Kind.SIGNATURE, line)
        else:
            self.signing = 0
            yield from self._running(index, line, words)

    def _running(self, index: int, line: tuple[int, int], words: str) -> Iterator[Block]:
        if index < self.greeting:
            yield from self._one(Kind.HEADING if _SUBJECT.match(words) else Kind.ADDRESS, line)
        elif index == self.greeting or (not self.greeted and _SALUTATION.match(words) and self._alone(index)):
            self.greeted = True
            yield from self._one(Kind.SALUTATION, line)
        elif _CLOSING.match(words) or _DASHES.fullmatch(words):
            self.signing = _SIGNATURE_LINES
            yield from self._one(Kind.SIGNATURE, line)
        elif _SIGNED.match(words) and self._alone(index):
            self.signing = 2
            yield from self._one(Kind.SIGNATURE, line)
        elif _WROTE.match(words) and self._quote_follows(index):
            yield from self._end()
        elif mark := _HEADING.match(words) or _SUBJECT.match(words):
            yield from self._one(Kind.HEADING, (line[0] + mark.end(), line[1]))
        elif _RULE_OF_TABLE.match(words) or _UNDERLINE.match(words):
            yield from self._end(heading=bool(_UNDERLINE.match(words)))
        elif _BOLD_LINE.match(words) or (self._alone(index) and _title_like(words)):
            yield from self._one(Kind.HEADING, line)
        elif words.lstrip().startswith("|"):
            yield from self._end()
            yield Block(Kind.ITEM, substitute(_CELL_END, _comma, self.body.cut(*line)))
        elif mark := _ITEM.match(words):
            yield from self._end()
            self.kind = Kind.ITEM
            self.gathered.append((line[0] + mark.end(), line[1]))
        else:
            self.gathered.append(line)

    def _one(self, kind: Kind, line: tuple[int, int]) -> Iterator[Block]:
        yield from self._end()
        yield Block(kind, self.body.cut(*line))

    def _end(self, *, heading: bool = False) -> Iterator[Block]:
        if self.gathered:
            kind = Kind.HEADING if heading and len(self.gathered) == 1 else self.kind
            parts: list[Mapped] = []
            for start, end in self.gathered:
                if parts and not _BROKEN_WORD.search(parts[-1].text):
                    parts.append(Mapped(" ", [self.body.place(start, start)[0]], [self.body.place(start, start)[0]]))
                parts.append(self.body.cut(start, end))
            yield Block(kind, join(parts) if len(parts) > 1 else parts[0])
        self.gathered = []
        self.kind = Kind.PROSE

    def _last(self) -> Iterator[Block]:
        """The end of the text: short lines under a name are a signature, whatever stands above them."""
        lines = [self.text(line) for line in self.gathered]
        short = all(len(one.strip()) <= _SHORT and not _SENTENCE_END.search(one) for one in lines)
        if len(lines) > 1 and short and self.kind is Kind.PROSE and _NAME_LINE.fullmatch(lines[0].strip()):
            for line in self.gathered:
                yield Block(Kind.SIGNATURE, self.body.cut(*line))
            self.gathered = []
        yield from self._end()

    def _headers(self) -> Generator[Block, None, int]:
        """Leaves out the headers of a mail; its subject is a heading."""
        index = 0
        while index < len(self.lines) and not self.text(self.lines[index]).strip():
            index += 1
        first = index
        while index < len(self.lines):
            words = self.text(self.lines[index])
            if not _HEADER.match(words) and not (index > first and words[:1] in " \t" and words.strip()):
                break
            index += 1
        subjects = [
            self.lines[at] for at in range(first, index) if self.text(self.lines[at]).lower().startswith("subject")
        ]
        if index - first < 2 and not subjects:
            return first
        for start, end in subjects:
            yield Block(Kind.HEADING, self.body.cut(start + self.text((start, end)).index(":") + 1, end))
        return index

    def _greeting(self, first: int) -> int:
        """The line of the salutation, if all before it are short lines as of an address; else -1."""
        for index in range(first, min(first + 24, len(self.lines))):
            words = self.text(self.lines[index]).strip()
            if _SALUTATION.match(words):
                return index if index > first else -1
            if len(words) > _SHORT or (_ends(words) and len(words.split()) > 4) or _HEADING.match(words):
                return -1
        return -1

    def _alone(self, index: int) -> bool:
        """Whether there is nothing right above and below a line."""
        above = index == 0 or not self.text(self.lines[index - 1]).strip()
        return above and (index + 1 >= len(self.lines) or not self.text(self.lines[index + 1]).strip())

    def _quote_follows(self, index: int) -> bool:
        return any(self.text(line).lstrip().startswith(">") for line in self.lines[index + 1 : index + 4])


def _comma(found: re.Match[str]) -> str:
    """A row of a table is read as one sentence: what is promised, who does it, by when."""
    return ", " if found.start() > 0 and found.end() < len(found.string.rstrip()) else ""


def _content(text: str) -> list[tuple[int, int]]:
    """Where each line's words begin and end, without what ends the line."""
    lines: list[tuple[int, int]] = []
    start = 0
    for found in re.finditer(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text):
        lines.append((start, found.start()))
        start = found.end()
    lines.append((start, len(text)))
    return lines


def _ends(words: str) -> bool:
    return bool(_SENTENCE_END.search(words[-12:]))


def _title_like(words: str) -> bool:
    """Whether a line that stands alone is a title: short, and with nothing at its end."""
    words = words.strip()
    return len(words) <= _SHORT and words[-1:] not in '.!?…:;,)"”' and len(words.split()) <= 9
