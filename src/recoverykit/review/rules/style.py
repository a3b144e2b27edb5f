"""How a letter is written: long sentences, “we” for one person, too much cause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from recoverykit.review.blocks import Kind
from recoverykit.review.patterns import compiled, in_any_case
from recoverykit.review.reading import Reading, Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.words import has


@cache
def _cased(pattern: str) -> re.Pattern[str]:
    """A pattern in which capitals count, as against those of `compiled`."""
    return re.compile(pattern)


# --- long sentences ------------------------------------------------------------------------------------------------

MOST_WORDS = 25
_POSTCODE = (
    r"\b[a-z]{1,2}\d[\da-z]?\s\d[a-z]{2}\b|\b[a-z]{2}\s\d{5}\b"
    r"|\b\d{1,4}[a-z]?\s(?:[a-z'-]+\s){1,3}(?:street|road|avenue|lane|drive|close|way|st|rd|ave)\b"
)


def _long(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    if sentence.words <= MOST_WORDS:
        return
    words = sentence.words - _listed(sentence.low)
    if words > MOST_WORDS:
        yield Hit(sentence, 0, len(sentence.text), detail=f"This sentence has {words} words.")


def _listed(low: str) -> int:
    """How many words of a sentence stand in a list or an address within it."""
    _, colon, tail = low.partition(": ")
    if colon and len(re.findall(r"[,;]\s|\|", tail)) >= 2:
        return _count(tail)
    parts = [_count(part) for part in re.split(r"[,;]\s|\s(?:and|or)\s", low)]
    short = _longest_run(parts)
    if short >= 4 or (short >= 3 and compiled(_POSTCODE).search(low)):
        return sum(count for count in parts if count <= 5)
    return 0


def _longest_run(parts: list[int]) -> int:
    longest = run = 0
    for count in parts:
        run = run + 1 if count <= 5 else 0
        longest = max(longest, run)
    return longest


def _count(text: str) -> int:
    return len(re.findall(r"[^\W_](?:[\w'&-]*[^\W_])?", text))


# --- "we" for one person -------------------------------------------------------------------------------------------

_PLURAL_NAME = (
    r"\b(?:team|ltd|limited|department|dept|staff|everyone|everybody|all|desk|support|services?|care|crew|group"
    r"|inc|llp|llc|plc|gmbh|company|partners|office|family|board|management|customer|relations|and|both|us|co"
    r"|studio|bank|school|clinic|hotel|shop|agency|associates|sons|brothers|committee|council|homes?|foods?|travel"
    r"|solutions|systems|digital|media|consulting|motors|holidays|energy|water|rail|airlines?|airways|insurance"
    r"|law|legal|design|designs|interiors|events|logistics|couriers?|builders?|plumbing|electrical|garden(?:s"
    r"|ing)?|cleaning|bakery|caf[eé]|restaurant|kitchens?|software|technolog(?:y|ies)|partnership|trust"
    r"|academy|college|university|the|house|store|stores|pharmacy|dental|practice|union|news|online)\b|&|\+|/"
)
_TITLE = (
    r"\b(?:manager|director|owner|founder|head|officer|chief|lead|executive|engineer|president|partner|secretary"
    r"|assistant|editor|consultant|adviser|advisor|principal|chair|chairman|supervisor|coordinator|administrator"
    r"|ceo|coo|cto|cfo|md"
    r"|designer|developer|accountant|operations|sales|customer|marketing|finance|senior|for\s+and|on\s+behalf"
    r"|account|accounts|practice|general|regional|studio|clinic|master|chef|proprietor|planner|teacher|nurse"
    r"|technician)\b"
)
_NAME = r"[A-Z][\w.'’-]*(?:\s+(?:(?:de|van|von|der|den|da|la|le|di|bin|al|el|of)\s+){0,2}[A-Z][\w.'’-]*){0,3}"
_CLOSED = (
    r"(?i)^\s*(?:yours(?:\s+\w+)?|(?:very\s+)?(?:(?:with|kind(?:est)?|best|warm(?:est)?|many|good|all|my|the"
    r"|sincere|our)\s+)*(?:regards|wishes|thanks|best|apologies|regret)(?:\s+and\s+\w+)?|sincerely(?:\s+yours)?"
    r"|faithfully|respectfully|cheers|thank\s+you|take\s+care|love|ta"
    r"|signed|apologetically(?:\s+yours)?)?[\s,.!:–—~-]*"
)


def _signers(reading: Reading) -> list[str]:
    """The lines of a signature that could be names, without the closing words."""
    lines = (_cased(_CLOSED).sub("", one.text).strip(" ,.") for one in reading.signature)
    return [line for line in lines if line and line != "\ufffc"]


def _one_person(reading: Reading) -> bool:
    """Whether one person signs, with a name."""
    lines = _signers(reading)
    if not lines:
        return False
    name, *rest = re.split(r"\s*[,|(–—]\s*|\s-\s|\s+and\s+", lines[0])
    if " and " in lines[0] and any(
        _cased(_NAME).fullmatch(one) and not in_any_case(_TITLE).search(one) for one in rest
    ):
        return False
    if in_any_case(_PLURAL_NAME).search(name) or not _cased(_NAME).fullmatch(name) or in_any_case(_TITLE).search(name):
        return False
    others = [line for line in lines[1:3] if _cased(_NAME).fullmatch(line) and " " in line]
    return not any(
        not in_any_case(_TITLE).search(line) and not in_any_case(_PLURAL_NAME).search(line) for line in others
    )


_OF_ONE = (
    r"\bi(?:'ve|\s+have|'d|\s+had)?\s+(?!will\b|shall\b|'|am\s+(?:writing|attaching|enclosing)|have\s+(?:attached"
    r"|enclosed)|attach|enclose|can\b|could\b|would\b|hope\b|understand\b|know\b|look\b|write\b|wanted\b|want\b"
    r"|suggest\b|propose\b|appreciate\b|realise\b|realize\b)\w"
    r"|\bi'm\s+(?!writing|attaching|enclosing)|\bmy\s+(?!name|number|direct|e-?mail|colleagues?|phone|mobile|team"
    r"|line|extension|desk|office|manager|understanding|address)|\bmine\b|\bmyself\b"
)
_OF_MANY = r"\b(?:we(?:'re|'ve|'d|'ll)?|our(?:s)?)\b"
_OWNED = (
    r"\b(?:our\s+(?:[\w-]{1,16}\s+)?(?:fault|mistake|error|failure|failing|oversight|doing|responsibility|own)"
    r"|we(?:'ve|'d|\s+have|\s+had)?\s+(?:\w+ly\s+)?(?:failed|sent|missed|forgot|lost|broke|left|let|made|did"
    r"|didn't|should|got|gave|charged|overlooked|ignored"
    r"|booked|entered|used|delivered|told|mixed|took|were|kept))\b"
)


def _only_we(scene: Scene) -> Iterator[Hit]:
    reading = scene.reading
    if not _one_person(reading) or any(compiled(_OF_ONE).search(one.low) for one in reading.prose):
        return
    for sentence in reading.prose:
        of_many = compiled(_OF_MANY).search(sentence.low)
        if of_many and (has("APOLOGY", sentence.low) or compiled(_OWNED).search(sentence.low)):
            yield Hit(sentence, *of_many.span())
            return


# --- too much cause ------------------------------------------------------------------------------------------------

LEAST_FOR_CAUSE = 80
MOST_OF_CAUSE = 0.4
_CAUSE = (
    r"\b(?:because(?!\s+of\s+(?:this|that|it|us|me)\b)|caused\s+by|due\s+to|owing\s+to"
    r"|as\s+a\s+result\s+of\s+(?!this\b|that\b|our\b|my\b)|result(?:ed|ing)\s+(?:from|in)|stem(?:med|s)\s+from"
    r"|triggered|(?:the|root|underlying|this|main)\s+(?:reasons?|causes?)\b(?!\s+(?:you|for\s+concern))"
    r"|which\s+meant|this\s+meant|that\s+meant"
    r"|meaning\s+that|so\s+that\s+the|led\s+to|set\s+off|(?:by\s+way\s+of|some|the|in)\s+background|to\s+explain"
    r"|(?:what|here\s+is\s+what|this\s+is\s+what)\s+happened|(?:came|come|comes)\s+about|in\s+turn"
    r"|as\s+a\s+consequence|had\s+the\s+effect|traced\s+(?:it\s+|this\s+)?(?:back\s+)?to|turned\s+out"
    r"|unbeknown\w*|coincided\s+with|which\s+is\s+why|that\s+is\s+why|consequently|why\s+(?:this|it)\s+happened"
    r"|how\s+(?:this|it)\s+happened)\b"
)
_NOT_CAUSE = (
    r"\byou(?:r|rs|'ve|'re|'ll|'d)?\b|<APOLOGY>|<WILL>|\brefund|\bcredit|\b(?:my|our)\s+(?:fault|mistake|error)\b"
    r"|\bfrom\s+now\b|\bcall\s+me\b|\bnow\s+\w+s\b|\bplease\b"
)
_PAST = (
    r"\b(?:was|were|had|did|didn't|could\s+not|couldn't|\w{3,}ed|went|ran|took|sent|fell|left|broke|began|came"
    r"|gave|kept|lost|meant|made|put|read|saw|set|stood|thought|told|became|stopped)\b"
)


def _too_much_cause(scene: Scene) -> Iterator[Hit]:
    reading = scene.reading
    total = reading.words
    if total < LEAST_FOR_CAUSE:
        return
    explaining = [one for paragraph in reading.paragraphs for one in _explaining(paragraph)]
    share = sum(one.words for one in explaining) / total
    if share > MOST_OF_CAUSE:
        first = explaining[0]
        yield Hit(first, 0, len(first.text), detail=f"About {round(share * 100)} % of the words explain the cause.")


def _explaining(paragraph: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """The sentences of a paragraph that tell how it came about: those that say so, and what is narrated around"
    " them."""
    if paragraph[0].kind not in (Kind.PROSE, Kind.ITEM):
        return
    marked = [any(cause.search(one.low) for cause in one.live((_CAUSE,))) for one in paragraph]
    if not any(marked):
        return
    for sentence, explains in zip(paragraph, marked, strict=True):
        told = not compiled(_NOT_CAUSE).search(sentence.low)
        if (explains and not has("WILL", sentence.low)) or (told and compiled(_PAST).search(sentence.low)):
            yield sentence


RULES: tuple[Rule, ...] = (
    Rule(
        id="long-sentence",
        severity=Severity.SUGGESTION,
        evidence=("GOV",),
        says=f"This sentence has more than {MOST_WORDS} words.",
        why="Guidance for public services in the UK keeps sentences to 25 words.",
        asks="Where could a full stop stand?",
        finder=_long,
        kinds=(Kind.PROSE,),
    ),
    Rule(
        id="only-we",
        severity=Severity.SUGGESTION,
        evidence=("PMM18",),
        says='One person signs, but the apology and the fault are only ever of a "we".',
        why='In studies of customer service, an agent who said "I" was rated better than one who said "we".',
        asks='What did you do, and what will you do, yourself? Say that with "I", where it is true.',
        text_finder=_only_we,
    ),
    Rule(
        id="too-much-cause",
        severity=Severity.SUGGESTION,
        evidence=("4R", "J"),
        says="More than 40 % of the words explain the cause.",
        why="Guidance asks for the reason to be short. The share of 40 % is our judgement.",
        asks="Can the cause be told in two sentences? What is left can go into a document of its own.",
        text_finder=_too_much_cause,
    ),
)
