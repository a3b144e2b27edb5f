"""What the record of the case tells otherwise: amounts, names, causes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from recoverykit.review.blocks import Kind
from recoverykit.review.patterns import Lazy
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.promises import content, matches

# What the record tells otherwise.

_MONEY = Lazy(
    r"(?P<sign>[£$€¥]|\b(?:gbp|usd|eur|chf|cad|aud|nzd)\s?)\s?(?P<first>\d[\d.,]*\d"
    r"|\d)(?P<much>\s?(?:k|m|bn|million|thousand)\b)?"
    r"|(?P<second>\d[\d.,]*\d|\d)\s?(?P<unit>[£$€]|(?:gbp|usd|eur|chf|cad|aud|nzd|euros?|dollars?"
    r"|pounds?\s+sterling|quid)\b)"
)
_SIGNS = {
    "£": "gbp",
    "$": "usd",
    "€": "eur",
    "¥": "jpy",
    "euro": "eur",
    "euros": "eur",
    "dollar": "usd",
    "dollars": "usd",
    "quid": "gbp",
}
_MUCH = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000}
_DOLLARS = frozenset(("usd", "cad", "aud", "nzd"))


def _amounts(text: str) -> Iterator[tuple[Decimal, str, tuple[int, int]]]:
    for found in _MONEY.finditer(text):
        value = _number(found["first"] or found["second"])
        if value is None:
            continue
        unit = (found["sign"] or found["unit"]).strip()
        yield (
            value * _MUCH.get((found["much"] or "").strip(), 1),
            _SIGNS.get(unit, "gbp" if "sterling" in unit else unit),
            found.span(),
        )


def _number(typed: str) -> Decimal | None:
    """What a number says, whether its cents stand behind a stop or a comma."""
    decimal = re.search(r"[.,](\d{1,2})$", typed)
    whole = re.sub(r"[.,]", "", typed[: decimal.start()] if decimal else typed)
    try:
        return Decimal(f"{whole}.{decimal[1]}" if decimal else whole)
    except InvalidOperation:
        return None


def _wrong_amounts(scene: Scene, amounts: Iterable[str]) -> Iterator[Hit]:
    known: list[tuple[Decimal, str]] = []
    for one in amounts:
        read = [(value, unit) for value, unit, _ in _amounts(one.lower())]
        bare = re.search(r"\d[\d.,]*\d|\d", one)
        if not read and bare and (value := _number(bare[0])) is not None:
            read = [(value, "")]
        known += read
    if not known:
        return
    sums = {(one[0] + other[0]) for at, one in enumerate(known) for other in known[at + 1 :]} | {
        sum((one[0] for one in known), Decimal())
    }
    for sentence in scene.reading.prose:
        for value, unit, span in _amounts(sentence.low):
            if any(value == of and (not kind or kind == unit or {kind, unit} <= _DOLLARS) for of, kind in known):
                continue
            if value in sums and matches(
                r"\b(?:total|together|in\s+all|altogether|sum|plus|both|overall|combined)\b", sentence.low
            ):
                continue
            yield Hit(sentence, *span, detail="This amount is none of those in the record.")


_GREETED = Lazy(r"\s*(?:dear|hi|hello|hey|good\s+(?:morning|afternoon|evening|day)|greetings)\b[,\s]*", re.IGNORECASE)
_NO_NAME = frozenset(
    "mr mrs ms miss mx dr prof professor sir madam lady lord rev revd reverend hon st jr sr phd "
    "messrs herr frau team all everyone everybody customer customers client clients guest guests "
    "colleague colleagues friend friends member members valued there folks both again neighbour "
    "neighbours neighbor neighbors parent parents resident residents patient patients reader readers "
    "tenant tenants owner owners user users committee board the of at from our my family department "
    "sirs accounts finance office staff whom it may concern and team's partner partners supporter "
    "supporters subscriber subscribers student students hiring manager director chair chairman "
    "chairwoman president editor ltd limited inc llp plc gmbh co school company hello hi dear".split()
)


def _plain(name: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(one))


def _wrong_names(scene: Scene, names: Iterable[str]) -> Iterator[Hit]:
    known = {_plain(word) for name in names for word in re.findall(r"[^\W\d_][\w'’-]*", name)}
    known |= {part for word in known for part in re.split(r"[-'’]", word) if len(part) > 2}
    if not known:
        return
    greetings = [one for one in scene.reading.sentences if one.kind is Kind.SALUTATION]
    first = next(scene.reading.prose, None)
    if not greetings and first is not None and re.match(r"(?:dear|hi|hello)\s+[A-Z][^,]{1,40},", first.text):
        greetings = [first]
    for sentence in greetings:
        opened = _GREETED.match(sentence.text)
        begin = opened.end() if opened else 0
        stop = re.search(r"[,:!–—]|$", sentence.text[begin:])
        end = len(sentence.text) if sentence.kind is Kind.SALUTATION else begin + (stop.start() if stop else 0)
        for part in re.finditer(r"(?:(?!\s+(?:and|&)\s|[,/;:!&–—]).)+", sentence.text[begin:end]):
            words = [
                one
                for one in re.finditer(r"[^\W\d_][\w'’-]*", part[0])
                if _plain(one[0]) not in _NO_NAME and one[0] != "and"
            ]
            names_here = [one for one in words if one[0][0].isupper() and (len(one[0]) > 1)]
            if names_here and not _is_known(_plain(names_here[-1][0]), known):
                at = begin + part.start()
                yield Hit(
                    sentence,
                    at + names_here[0].start(),
                    at + names_here[-1].end(),
                    detail="This name is none of those in the record.",
                )


def _is_known(name: str, known: set[str]) -> bool:
    parts = {name, *(part for part in re.split(r"[-'’]", name) if len(part) > 2)}
    return any(
        part == other or (len(part) > 2 and other.startswith(part)) or (len(other) > 2 and part.startswith(other))
        for part in parts
        for other in known
    )


_CAUSE = (
    r"\b(?:because|caus(?:e|ed|es|ing)|due\s+to|owing\s+to|as\s+a\s+result|result(?:ed)?|reason"
    r"|thanks\s+to|came\s+(?:down\s+to|from)|down\s+to|triggered|led\s+to|happened\s+(?:when|because"
    r"|after)|why|since|so\s+that|behind|to\s+blame|stemmed|arose|meant\s+that|made|was|were|failed"
    r"|lost|broke)\b"
)
_HEDGED = (
    r"\b(?:may|might|could|suspect\w*|think|believe|probabl[ey]|likely|likeliest|appears?|seems?"
    r"|seemingly|possibl[ey]|perhaps|maybe|apparently|presum\w*|assum\w*|not\s+yet"
    r"|don't\s+(?:yet\s+)?know|do\s+not\s+(?:yet\s+)?know|whether|if|checking|looking\s+into"
    r"|investigating|as\s+far\s+as|so\s+far|"
    r"not\s+(?:certain|sure|confirmed|proven|established)|unconfirmed|unclear|looks?\s+(?:like|as)"
    r"|points?\s+to|point\s+towards|suggests?|indicat\w+|first\s+impression|will|'ll|rule|ruled"
    r"|can't\s+(?:yet\s+)?say|cannot\s+(?:yet\s+)?say|our\s+best|working\s+theory|one\s+possib\w+)\b"
    r"|\?"
)


def _told_as_known(scene: Scene, suspected: str) -> Iterator[Hit]:
    told = content(suspected)
    if not told:
        return
    for sentence in scene.reading.prose:
        shared = told & content(sentence.low)
        if (
            not shared
            or len(shared) * 5 < len(told) * 3
            or matches(_HEDGED, sentence.low)
            or not matches(_CAUSE, sentence.low)
        ):
            continue
        around = scene.reading.paragraph_of(sentence)
        at = sentence.index - around[0].index
        if any(matches(_HEDGED_AFTER, one.low) for one in around[at + 1 : at + 2]) or any(
            matches(r"\b(?:suspect|believe|think)\b[^.]*:$", one.low) for one in around[max(0, at - 1) : at]
        ):
            continue
        start = min(sentence.low.find(one) for one in shared if one in sentence.low)
        yield Hit(
            sentence,
            max(0, start),
            len(sentence.low.rstrip(" .")),
            detail="The record holds this cause as suspected only, and it is told here as known.",
        )


_HEDGED_AFTER = (
    r"^(?:this|that|it)\b[^.;]{0,40}\b(?:suspect\w*|suspicion|theory|not\s+(?:yet\s+)?(?:certain|sure"
    r"|confirmed|proven|established|known))\b|\b(?:do\s+not|don't|cannot"
    r"|have\s+not)\s+(?:yet\s+)?(?:know|be\s+sure|confirm(?:ed)?)\b[^.;]{0,20}\b(?:this|that|it"
    r"|for\s+certain|for\s+sure)\b"
)


def _contradicts(scene: Scene) -> Iterator[Hit]:
    record = scene.knowledge.record
    if record is None:
        return
    yield from _wrong_amounts(scene, record.amounts)
    yield from _wrong_names(scene, record.names)
    yield from _told_as_known(scene, record.suspected)


RULES: tuple[Rule, ...] = (
    Rule(
        "contradicts-record",
        Severity.ERROR,
        ("J",),
        "The record of this case holds something else.",
        (
            "By judgement: a wrong amount or a wrong name shows that nobody looked. A cause that is only "
            "suspected can turn out to be another."
        ),
        "Which of the two is right? Correct the text, or the record first.",
        text_finder=_contradicts,
    ),
)
