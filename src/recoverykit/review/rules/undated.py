"""Promises with no time, or with only a vague word for one."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.better import only_better
from recoverykit.review.rules.overpromise import is_absolute
from recoverykit.review.rules.ownerless import ARRANGED, about_failure
from recoverykit.review.rules.ownership import spans
from recoverykit.review.rules.promises import (
    NO_ACT,
    OF_READER,
    VAGUE,
    VAGUE_PAST,
    Promise,
    clause_before,
    dated_beside,
    end_of,
    is_dated,
    is_of_reader,
    matches,
    near,
    promises,
    times,
)

_CHECKS = (
    r"^(?:double-?check|check|test|verify|inspect|weigh|count|measure|confirm|review|proofread|read"
    r"|sign|scan|photograph|log|monitor|handle|send|copy"
    r"|report|ask|call|ring|email|write|tell|give|have)\b[^.;]{0,60}\b(?:every|each)\s+(?:single\s+"
    r"|new\s+|of\s+)?(?:time|order|file|job|visit|delivery|invoice|export|batch|page|release|report"
    r"|booking|draft|change"
    r"|shipment|parcel|payment|room|dish|plate|item|box|case|letter|email|quote|bill|appointment"
    r"|prescription|figure|number|address|label|day|week|month|morning|evening|night)\b"
)


def _undated(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    for promise in promises(sentence):
        if matches(NO_ACT, promise.rest) or matches(_CHECKS, promise.rest) or is_of_reader(promise):
            continue
        if (
            vague_time(promise)
            or is_dated(promise)
            or dated_beside(sentence, scene)
            or is_absolute(sentence.low[promise.start : promise.verb] + promise.act)
        ):
            continue
        if (
            promise.passive
            and promise.sentence.low[promise.start :].startswith(("is ", "are "))
            and "being" in promise.sentence.low[promise.start : promise.verb]
        ):
            continue
        if promise.passive and (not about_failure(promise) or matches(_DONE_BETTER, _with_subject(promise))):
            continue
        if matches(_GESTURE, promise.own) or matches(_HABIT, promise.own) or matches(_GIFT, sentence.low):
            continue
        if promise.passive and any(matches(ARRANGED, one.low) for one in near(sentence, scene)):
            continue
        yield Hit(sentence, promise.start, end_of(promise))


_GIFT = (
    r"\bgesture\b|\balso\s+[^.;:!?]{0,80}\b(?:without\s+charge|free\s+of\s+charge|for\s+free|(?:at|for)\s+no\s+(?:\w+\s+)?"
    r"(?:charge|cost)|at\s+(?:my|our)\s+(?:own\s+)?(?:cost|expense)|on\s+(?:me|us)\b)"
)
"""What is given beside the repair, at the sender's cost."""
_GESTURE = (
    r"^(?:also\s+|be\s+)?(?:tak(?:e|ing|en)|knock(?:ed|ing)?|deduct(?:ed|ing)?|discount(?:ed|ing)?|reduc(?:e"
    r"|ed|ing)|halv(?:e|ed|ing)|lower(?:ed)?|cut"
    r"|shav(?:e|ed)|subtract(?:ed)?|apply)\b[^.;:!?]{0,60}\b(?:off|from|on|to|against|by|the|your)\s+(?:the"
    r"|your|this|that|our|my|its|these|all|both|<MONTH>(?:'s)?|an?)?\s*"
    r"(?:[\w'-]+\s+){0,3}?(?:fees?|invoices?|bills?|orders?|charges?|rent|price|quote|balance|retainer"
    r"|subscription|tuition|account|premium|total|costs?)\b"
    r"|^(?:also\s+|be\s+)?(?:halv|discount|reduc|lower|cut)\w*\s+(?:the|your|this|our"
    r"|my)\s+(?:[\w'-]+\s+){0,2}?(?:fees?|invoices?|bills?|charges?|rent|price|quote|retainer)\b"
)
"""A gesture that is tied to a fee, a bill or an order: that one says when."""


_HABIT = (
    r"^(?:also\s+|now\s+|always\s+)?(?:check|read|review|test|proof(?:read)?|weigh|count|inspect|photograph|listen\s+to|look\s+at"
    r"|go\s+through|sign(?:\s+off)?|confirm|watch)\s+(?:each|every|all|both)\b"
)
"""What is done each time from now on: a measure, which has no day of its own."""


def _with_subject(promise: Promise) -> str:
    return promise.sentence.low[max(0, promise.start - 60) : promise.verb + 60]


_DONE_BETTER = (
    r"\b(?:lessons?|steps?|measures?|improvements?|changes|action|care|efforts?"
    r"|standards)\b[^,;.]{0,30}\b(?:will|are|is|shall)\b"
)


def vague_time(promise: Promise) -> tuple[int, int] | None:
    """Where the word stands that is given for the time of a promise, if that is all that is given."""
    low = promise.sentence.low
    begin = promise.start - len(clause_before(promise))
    for found in compiled(VAGUE).finditer(low, max(0, begin)):
        if matches(VAGUE_PAST, low[found.start() : found.start() + 60]):
            continue
        if matches(r"\b(?:too|how|so|as)\s+$", low[: found.start()]) or low[found.end() :].startswith(" enough"):
            continue
        return found.span()
    return None


def _vague(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    if low.rstrip().endswith("?") or matches(
        r"\blook(?:ing)?\s+forward\b|\bhop(?:e|ing)\s+to\s+(?:see|hear|welcome|serve|meet|speak)\b", low
    ):
        return
    for promise in promises(sentence):
        place = vague_time(promise)
        if place and not _has_time(promise) and not is_of_reader(promise) and not dated_beside(sentence, scene):
            if matches(r"^(?:not|never|understand|hope|have\s+(?:to|noticed))\b", promise.rest):
                continue
            yield Hit(sentence, *place)
    for found in spans((_SOON_WITHOUT_WILL,), sentence):
        if (
            next(times(low[found.start() :]), None) is None
            and not matches(OF_READER, low)
            and not dated_beside(sentence, scene)
        ):
            where = compiled(VAGUE).search(low, found.start(), found.end())
            if where and not matches(VAGUE_PAST, low[where.start() : where.start() + 60]):
                yield Hit(sentence, *where.span())
    yield from only_better(sentence, scene)


def _has_time(promise: Promise) -> bool:
    return next(times(promise.rest), None) is not None or next(times(clause_before(promise)), None) is not None


_SOON_WITHOUT_WILL = (
    rf"(?:\b(?:our|my)\s+(?:aim|goal|intention|hope|plan|priority)\s+is\s+(?:to|that)\b"
    rf"|^(?:please\s+)?expect\b|\byou\s+(?:can|may|should)\s+expect\b|\b(?:i|we)(?:'m|'re|\s+(?:am"
    rf"|are))\s+(?:now\s+|currently\s+|already\s+)?(?:working|looking|trying|doing|sending|issuing"
    rf"|processing|fixing|getting|hoping|aiming"
    rf"|planning|arranging|preparing|replacing|resolving|putting|sorting|making|expecting|confident|writing\s+to)\b"
    rf"|\b(?:i|we)\s+expect\s+(?:your|the|our|it|them|this|an?)\b|\b(?:i|we)\s+(?:expect|hope|aim|should|intend|plan"
    rf"|anticipate|mean|want"
    rf"|would\s+like)\s+(?:to\s+|be\s+|have\s+|that\s+)"
    rf"|\b(?:it|everything|this|that|service|things|your\s+[\w-]+(?:\s+[\w-]+)?"
    rf"|the\s+[\w-]+(?:\s+[\w-]+)?)\s+(?:should|ought\s+to|is\s+expected\s+to|is\s+due\s+to)\s+(?:be"
    rf"|have|arrive|reach|follow|come)\b"
    rf"|\b(?:updates?|details|information|news|report|answer|reply|refund|replacement|explanation"
    rf"|invoice|credit|more)\b[^.;]{{0,30}}\b(?:to\s+follow|follows?|following|coming|on\s+(?:its"
    rf"|the)\s+way|to\s+come)\b"
    rf"|\b(?:an?|the|your|another|more)\s+[\w-]+(?:\s+[\w-]+){{0,2}}\s+(?:is|are)\s+(?:coming|heading|headed"
    rf"|on\s+(?:its|their|the)\s+way|winging)\b"
    rf"|\b(?:is|are)\s+being\s+[a-z]+|\b(?:it|this|that|the\s+wait|things)\b(?=\s+(?:won't|will\s+not"
    rf"|shouldn't|should\s+not)\s+be\b))[^.;:!?]{{0,90}}?{VAGUE}"
)


_TRIGGERS = tuple(
    (
        "will|'ll|shall|going to|promis|undertake|commit|intend|plan|being|soon|shortly|hope|aim|should|"
        "expect|must|need to|have to|want to|mean to|try|striv|endeavo|working|work to|vow|pledge|resolve to|"
        "determined|dedicated|learn|better|improv|follow|coming|on its way|on the way|ought|due to|i'm |"
        "we're |we are|i am|all of us|can and|can only|measures|steps|n't be|not be"
    ).split("|")
)


RULES: tuple[Rule, ...] = (
    Rule(
        "undated-promise",
        Severity.ERROR,
        ("PHSO",),
        "This promises something and does not say when.",
        (
            "Ombudsman guidance asks that a reply says when what it promises will happen. A promise without "
            "a day leaves the reader waiting."
        ),
        "By which day, and at which hour, will this be done?",
        triggers=(
            "will",
            "'ll",
            "shall",
            "going to",
            "promise to",
            "undertake to",
            "commit to",
            "intend to",
            "plan",
            "being",
            "mean to",
            "propos",
            "am to ",
            "is to ",
            "are to ",
            "due to",
        ),
        finder=_undated,
    ),
    Rule(
        "vague-promise",
        Severity.ERROR,
        ("PHSO",),
        "This promise has no day and no act that anyone could check.",
        (
            "Ombudsman guidance asks to say when. Words such as “soon”, or “do better” alone, cannot be "
            "checked by the reader."
        ),
        "What exactly will be done, by whom, and by which day?",
        triggers=_TRIGGERS,
        finder=_vague,
    ),
)
