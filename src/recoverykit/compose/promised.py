"""A promise in words: as something that was said, and as it holds now."""

from __future__ import annotations

import re
from dataclasses import replace

from recoverykit.case.sentences import Sentences
from recoverykit.english import promise_words, sentence, takes_day
from recoverykit.moments import Moment

_WILL = re.compile(r"(?P<who>[^,;:“”]{1,80}?) (?:will|shall) (?P<not>not )?(?P<what>.+)", re.DOTALL)


def as_promised(clause: str, when: str, sentences: Sentences, *, also: bool = False) -> str:
    """A promise as something that was said, with its day or (empty) without: `I promised to send you the files by noon
    on Friday.`, `I told you that Mia would call on Friday.` A day that could belong to something else in it has its own
    sentence; what nobody will do ("Tom is coming"), and what somebody else does on a condition, is quoted. `also`:
    another one stands before it."""
    speaker = f"{sentences.pronouns['I']}{' also' if also else ''}"
    found = _WILL.fullmatch(clause)
    apart = f" That was to be {when}." if when else ""
    if found is None or (not is_own(clause) and re.search(r"\b(?:if|unless|once|as soon as)\b", found["what"])):
        return f"{sentence(speaker).rstrip('.')} told you: “{sentence(clause)}”{apart}"
    negated = found["not"] or ""
    own = f"{speaker} promised {negated}to {found['what']}"
    said = own if is_own(clause) else f"{speaker} told you that {found['who']} would {negated}{found['what']}"
    return sentence(f"{said} {when}".strip()) if takes_day(found["what"]) else sentence(said) + apart


def as_it_holds(clause: str, when: str) -> str:
    """A promise as it holds now: `I will now do it by noon on Monday.`, `Mia will now call you on Monday.`"""
    found = _WILL.fullmatch(clause)
    if found is None or found["not"] or found["what"].startswith(("also ", "now ")):
        return sentence(promise_words(clause, when))
    if is_own(clause) and not found["what"].startswith(("be ", "have ")):
        return sentence(f"{found['who']} will now do it {when}")
    # With its day in front ("By noon on Friday, Mia will …") it says already that it is another.
    now = f"{found['who']} will now {found['what']}" if takes_day(clause) else clause
    return sentence(promise_words(now, when))


def is_own(clause: str) -> bool:
    """Whether it is the sender who promised to do it."""
    return clause.casefold().startswith(("i ", "we "))


def as_told(moment: Moment, clause: str) -> Moment:
    """The moment of a promise. What is told as settled ("somebody is coming") is on its day, and not by it."""
    settled = not moment.edge and not _FUTURE.search(clause)
    return replace(moment, edge="on") if settled else moment


_FUTURE = re.compile(r"\b(?:will|shall|going to)\b|[’']ll\b")


def with_its_promise(clause: str, done: str, sentences: Sentences) -> str:
    """What was done of a promise; with the promise in front of it, where it points back at that: `I promised to send
    you the files. I sent them at 9:00.`"""
    return f"{as_promised(clause, '', sentences)} {done}" if re.search(_POINTS_BACK, done) else done


_POINTS_BACK = r"\b(?:it|them|they|these|those|both|this)\b"
