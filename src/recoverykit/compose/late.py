"""What will be later than the client was told, in words: what was promised, by when, and what holds now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from recoverykit.case.concerned import Concerned
from recoverykit.case.engine import Engine
from recoverykit.case.moving import NEXT_CONTACT, Delay, delays
from recoverykit.case.sentences import Sentences
from recoverykit.compose.plan import Plain
from recoverykit.english import bare, moment_phrase, promise_words, sentence, takes_day, when_words
from recoverykit.fitting import inside, well_written
from recoverykit.moments import Moment
from recoverykit.playbook.model import OTHERS
from recoverykit.promises.given import promised

_WILL = re.compile(r"(?P<who>[^,;:“”]{1,80}?) (?:will|shall) (?P<not>not )?(?P<what>.+)", re.DOTALL)


def late(engine: Engine, sentences: Sentences, to: Concerned | None) -> Iterator[dict[str, Plain]]:
    """Each promise to one reader that will be late: `told`, what they were told with its day; whether that `passed`;
    `because`, why; `now`, what holds with its new day, or nothing; `until`, by when they hear it otherwise;
    `at_the_end`: what holds now is said at the end anyway; `own`: it is the sender who promised to do it."""
    mine = f"{OTHERS}/{to.item.uid}/" if to else ""
    clauses = {one.id: one.what for one in promised(engine)}
    for delay in delays(engine.state):
        ours = delay.key.startswith(mine) if mine else not delay.key.startswith(f"{OTHERS}/")
        if ours and delay.key in clauses:
            yield _words(engine, sentences, delay, clauses[delay.key])


def _words(engine: Engine, sentences: Sentences, delay: Delay, promise: str) -> dict[str, Plain]:
    reader = sentences.reader
    clause = inside(bare(promise))
    contact = delay.key == NEXT_CONTACT
    was = moment_phrase(delay.was, reader) if contact else when_words(as_told(delay.was, clause), reader)
    # With its day in front ("By noon on Friday, I will …") it says already that it is another.
    holds = _now(clause) if takes_day(clause) else clause
    later = None if contact else delay.to
    now = promise_words(holds, when_words(as_told(later, clause), reader)) if later else ""
    return {
        "question": delay.key.partition("/")[0],
        "at_the_end": contact,
        "own": clause.casefold().startswith(("i ", "we ")),
        "told": _told(clause, was, sentences),
        "passed": delay.was.instant() < engine.now,
        "because": sentence(well_written(delay.because)) if delay.because else "",
        "now": sentence(now) if now else "",
        "until": when_words(delay.tell_by, reader) if delay.tell_by else "",
    }


def _told(clause: str, when: str, sentences: Sentences) -> str:
    """A promise as something that was said: `I promised to send you the files by noon on Friday.`, `I told you that Mia
    would call on Friday.`; quoted where its day could belong to something else in it."""
    speaker = sentences.pronouns["I"]
    found = _WILL.fullmatch(clause)
    if found is None or not takes_day(found["what"]):
        return f"{sentence(speaker).rstrip('.')} told you: “{sentence(clause)}” That was to be {when}."
    negated = found["not"] or ""
    if found["who"].casefold() in ("i", "we"):
        return sentence(f"{speaker} promised {negated}to {found['what']} {when}")
    return sentence(f"{speaker} told you that {found['who']} would {negated}{found['what']} {when}")


def _now(clause: str) -> str:
    """A promise as it holds now: `I will now send you the files`."""
    found = _WILL.fullmatch(clause)
    if found is None or found["not"] or found["what"].startswith(("also ", "now ")):
        return clause
    return f"{found['who']} will now {found['what']}"


def as_told(moment: Moment, clause: str) -> Moment:
    """The moment of a promise. What is told as settled ("somebody is coming") is on its day, and not by it."""
    settled = not moment.edge and not _FUTURE.search(clause)
    return replace(moment, edge="on") if settled else moment


_FUTURE = re.compile(r"\b(?:will|shall|going to)\b|[’']ll\b")
