"""A named person, with a way to reach them."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.blocks import Kind
from recoverykit.review.components.told import Told
from recoverykit.review.patterns import Lazy
from recoverykit.review.reading import Reading, Span

_PHONE = Lazy(r"(?<![\w.£$€])(?:\+|\(?0|1-)?\(?\d[\d\s().-]{6,16}\d(?!\w)|\b\d{3}[-.]\d{4}\b")
_MAIL = Lazy(r"(?<![\w.+-])([\w.+-]{1,64})@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_TEAM_BOX = Lazy(
    r"(?:info|support|help|helpdesk|contact|team|hello|hi|service|services|customer.*|care|billing|sales|office"
    r"|enquir.*|inquir.*|admin.*"
    r"|no-?reply|press|status|bookings?|reservations?|feedback|complaints?|accounts?|mail|privacy|security|hr"
    r"|jobs|orders?|reception|events?"
    r"|returns?|claims?|resolutions?|data|dpo|legal|community|tickets?)\b.*"
)
_NAME = Lazy(
    r"\b(?!Dear|The|Best|Kind|Yours|With|Many|Thank|Our"
    r"|Your)[A-Z][a-zà-öø-ÿ'’-]+(?:\s+(?:[A-Z]\.?\s+)?[A-Z][\w'’-]+)?\b"
)
_SELF = Lazy(r"\b(?:me|my|mine|i|i'm|i'll)\b")
_IS = Lazy(r"\b(?:I am|I'm|[Mm]y name is|[Tt]his is)\s+[A-Z][a-z]+|\b[A-Z][a-z]+ here\b")
_MY_LINE = Lazy(
    r"\b[Mm]y\s+(?:own\s+|personal\s+)?(?:direct\s+(?:line|number|dial)|mobile|cell|phone|number|extension)\b"
)


def _contact(reading: Reading) -> Iterator[Span]:
    """A way to reach a person, where a name stands with it: in the same sentence, or in the signature."""
    signed = any(_NAME.search(one.text) for one in reading.signature) or any(
        _IS.search(one.text) for one in reading.prose
    )
    for sentence in reading.sentences:
        if sentence.kind in (Kind.SALUTATION, Kind.ADDRESS, Kind.HEADING):
            continue
        span = sentence.span(0, len(sentence.text))
        raw = reading.source[span.start : span.end]
        ways = [one.span() for one in _PHONE.finditer(raw)]
        ways += [one.span() for one in _MAIL.finditer(raw) if not _TEAM_BOX.fullmatch(one[1].lower())]
        if not ways:
            ways = [one.span() for one in _MY_LINE.finditer(raw)]
        named = signed if sentence.kind is Kind.SIGNATURE or _SELF.search(sentence.low) else bool(_NAME.search(raw[1:]))
        if ways and named:
            yield Span(span.start + ways[0][0], span.start + ways[0][1])


CONTACT = Told(
    "There is no person they can reach.",
    "Guidance asks for a named person.",
    "Who answers for it, and under which number or address?",
    ("HO",),
    finder=_contact,
)
