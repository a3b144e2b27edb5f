"""When a document leaves: what the user's own words in it promise, and no list holds, becomes a promise of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.case.events import PromiseFound
from recoverykit.case.knowing import sentences_of
from recoverykit.case.sentences import TEXTS
from recoverykit.case.state import kind_of_document
from recoverykit.moments import Moment
from recoverykit.playbook.wording import GAP
from recoverykit.promises.given import promised
from recoverykit.recording import CaseFile
from recoverykit.review.reading import read
from recoverykit.review.rules.promises import is_of_reader, promises
from recoverykit.typed_dates import parse_moment


def promises_found(case: CaseFile, document: str, text: str) -> tuple[PromiseFound, ...]:
    """The promises in what the user has written into a document in whole sentences, as far as they are on no list.

    `text` is what leaves, as Markdown. What stays in the house promises nobody anything.
    """
    spec = case.bundle.playbook.document(kind_of_document(document))
    if spec is None or not spec.to_client:
        return ()
    left = {_plain(one): one for one in sentences_of(text)}
    known = [_plain(one.what) for one in promised(case.engine)]
    known += [_plain(case.engine.sentences.said(name)) for name in ("next_contact", "call_at")]
    found: dict[str, PromiseFound] = {}
    for sentence in _promising(case, document):
        words = left.get(_plain(sentence))
        if words is not None and not any(one and one in _plain(words) for one in known):
            found[_plain(words)] = PromiseFound(document, words, _day_of(case, words))
    return tuple(found.values())


def _promising(case: CaseFile, document: str) -> Iterator[str]:
    """The sentences of the user's own in which something is promised."""
    ours = {_plain(one) for each in case.state.reworded.get(document, ()) for one in sentences_of(each.before)}
    for text in _own_texts(case, document):
        for one in read("\n\n".join(sentences_of(text))).sentences:
            if _plain(one.text) not in ours and any(not is_of_reader(each) for each in promises(one)):
                yield one.text


def _own_texts(case: CaseFile, document: str) -> Iterator[str]:
    """What somebody has written into the draft, and the answers that stand in it as whole sentences."""
    yield from (one.after for one in case.state.reworded.get(document, ()))
    for question in case.bundle.playbook.ask:
        fact = case.state.fact(question.id)
        if question.type in TEXTS and fact.known and isinstance(fact.value, str) and _is_free(fact.frame):
            yield fact.value


def _is_free(frame: str) -> bool:
    return frame.strip(" .") == GAP


def _day_of(case: CaseFile, sentence: str) -> Moment | None:
    """The day that a sentence names: as many words behind "by" or the like as are one."""
    for found in _DAY.finditer(sentence.rstrip(".!? ")):
        words = _IN.sub(_in_figures, sentence[found.end() :].rstrip(".!? ")).split()[:_LONGEST_DAY]
        for length in range(len(words), 0, -1):
            typed = " ".join(words[:length]).rstrip(",;:")
            moment = parse_moment(typed, now=case.clock(), calendar=case.settings.calendar(), direction="future")
            if isinstance(moment, Moment):
                return moment
    return None


_DAY = re.compile(r"\b(?:by|on|at|until|before)\s+(?=\S)|\b(?=(?:today|tomorrow|in|within)\b)")
_IN = re.compile(r"^(?:with)?in (an?|one|two|three|four|five|six|seven|ten|\d+) ")
_FIGURES = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}


def _in_figures(found: re.Match[str]) -> str:
    return f"in {_FIGURES.get(found[1], found[1])} "


_LONGEST_DAY = 8
"""Words of a day with its date, its hour and its zone."""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!? ")
