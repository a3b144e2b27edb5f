"""Promises in the passive that belong to nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.review.blocks import Kind
from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.promises import (
    COMES,
    NAMED,
    Promise,
    before_list,
    is_of_reader,
    matches,
    near,
    promises,
    times,
)

# Of nobody's.

_BY_WHOM = (
    r"\bby\s+(?!(?:the\s+)?(?:mistake|error|accident|oversight|chance|law|far|end|close|start|beginning|middle|then"
    r"|now|way|time|weekend|latest|return"
    r"|e-?mail|phone|easter|christmas|next|this|mid|lunch|close|half|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|telephone|post|mail|courier\b|hand|bank\b|card|cheque|letter|text|transfer|"
    r"direct|first\s+class|next|noon|midday|midnight|today|tonight|tomorrow|<WEEKDAY>|<MONTH>|\d+"
    r"|[a-z]+ing)\b)(?:[a-z']+)"
)
_MADE_GOOD = (
    r"\b(?:missing|replacements?|new|right|correct(?:ed)?|repaired|remaining|rest|other|second|broken|faulty|wrong"
    r"|forgotten"
    r"|lost|late|delayed)\s+(?:[\w'-]+\s+){0,4}$"
)
"""What is carried to somebody to put a failure right, and not in the ordinary way."""
_CARRIED = r"^(?:re-?)?(?:deliver|dispatch|despatch|ship|collect)"
ARRANGED = (
    r"\b(?:i|we|<SENDER>|she|he|they)(?:(?:'ve|\s+(?:have|has))(?:\s+(?:also|already|now|today|since"
    r"|personally|therefore)){0,2}\s+"
    r"(?:arranged|booked|rebooked|ordered|asked|instructed|told|signed|approved|requested|scheduled"
    r"|issued|reissued|authori[sz]ed|refunded"
    r"|credited|sent|set\s+up|placed|assigned|started|raised|put|agreed|decided|opened|confirmed"
    r"|made\s+sure|passed|reserved|prepared"
    r"|allocated|escalated|given|handed|moved|paid|bought|found|replaced|cancelled|hired|upgraded"
    r"|extended|taken|printed|corrected)\b|\s+(?:arranged|rebooked|asked|instructed|approved|scheduled"
    r"|authori[sz]ed|assigned|told\s+(?!you|them))\b)"
)
_OWNER = (
    r"\b(?:i|we|<SENDER>|she|he|they)(?:'ll|\s+(?:will|shall|am|are|is))\s+(?:personally\s+|also\s+"
    r"|then\s+)?(?!sorry|apolog|so\b|very\b|truly|deeply|sincerely|aware|not\b|grateful|writing"
    r"|get\b|confident|sure|certain|hopeful|committed|pleased|afraid|keen|always|to\s+be\b|going\s+to\s+be\b|being\b"
    r"|be\b(?!\s+(?:responsible"
    r"|doing|handling|leading|overseeing|in\s+charge)))[a-z]+"
)


_KEPT = (
    r"\b(?:uploaded|saved|old|older|draft|temporary|unused|all|your)\s+(?:files?|logs?|recordings?|images?"
    r"|messages?|drafts?|backups?|footage)\s*$"
)


_CHANGE_TO = (
    r"\b(?:changes?|corrections?|repairs?|improvements?|amendments?|fix(?:es)?|checks?|review|audit|update)\s+(?:to"
    r"|of|on|in"
    r"|for)\s+(?:the|our|my|your|this|all)\s+(?:[\w-]+\s+)?[\w-]+\s*$"
)


def about_failure(promise: Promise) -> bool:
    """Whether something done later in the passive is about putting right, and not how a machine or a price works."""
    subject = promise.sentence.low[max(0, promise.start - 70) : promise.start]
    if matches(r"^(?:closed|shut|opened)\b", promise.rest) and not matches(
        r"\b(?:case|ticket|account|complaint|gap|hole)\s*$", subject
    ):
        return False
    if matches(_KEPT, subject) and matches(
        r"^(?:delet|remov|stor|retain|archiv|encrypt|kept|sent\b|display|back)", promise.rest
    ):
        return False
    if matches(_CHANGE_TO, subject):
        return True
    return not matches(
        (
            r"\b(?:data|cookies?|page|session|browser|server|servers|system|app|site|website|database"
            r"|files?\s+(?:over|older)|offices?|branch|store|shop|prices?|tax|vat|fees?|interest|password"
            r"|passwords)\s*$"
        ),
        subject,
    ) or bool(
        matches(
            (
                r"^(?:fix|repair|correct|investigat|review|replac|check|refund|credit|restor|look|address|chang"
                r"|updat|amend|revis)"
            ),
            promise.rest,
        )
    )


def _ownerless(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    found = [one for one in promises(sentence) if one.passive]
    if not found or matches(_BY_WHOM, low):
        return
    beside = near(sentence, scene)
    if any(matches(ARRANGED, one.low) for one in beside) or _owns(sentence) or any(_leads(one) for one in beside):
        return
    if sentence.kind is Kind.ITEM and any(_owns(one) for one in before_list(sentence, scene)):
        return
    for promise in found:
        if is_of_reader(promise) or not about_failure(promise) or matches(r"^(?:not|never)\b", promise.rest):
            continue
        before = low[: promise.start]
        if matches(
            (
                r"\b(?:ask(?:ed)?|asks|insist\w*|require[sd]?|need[sd]?|until|before|when|once|after"
                r"|unless|as\s+soon\s+as|than|nothing|never|no\s+\w+)\s[^,;]{0,50}$"
                r"|\b(?:how|why)(?!\s+(?:i|we|it|this|that|he|she|they|you|<MY>\s+\w+|the\s+\w+)\s+(?:\w+ed|lost|made"
                r"|sent"
                r"|came|went|got|gave|told|left|broke|spoke|took|had|was|were|did)\b)\s[^,;]{0,50}$"
            ),
            before,
        ):
            continue
        if matches(_CARRIED, promise.rest) and next(times(low), None) is not None and not matches(_MADE_GOOD, before):
            continue
        yield Hit(
            sentence,
            promise.start if low[promise.start] != "'" else _word_start(low, promise.start),
            _verb_end(promise),
        )


def _owns(sentence: Sentence) -> bool:
    """Whether somebody is named who does something about it."""
    if matches(_OWNER, sentence.low) or matches(
        (
            r"\b(?:responsible\s+for|in\s+charge\s+of|is\s+leading|leads\s+this|owns\s+this|see\s+(?:to\s+it"
            r"|it\s+through)|myself)\b"
        ),
        sentence.low,
    ):
        return True
    return any(
        not one.passive
        and not matches(r"^you\b", sentence.low[one.start :])
        and not matches(compiled(COMES).pattern, sentence.low)
        for one in promises(sentence)
        if NAMED.match(sentence.text, one.start)
    )


def _leads(sentence: Sentence) -> bool:
    """Whether somebody takes charge of what the sentence beside it promises."""
    return bool(matches(_LEADS, sentence.low))


_LEADS = (
    r"\b(?:responsible\s+for|in\s+charge\s+of|is\s+leading|leads\s+this|owns\s+this|see\s+(?:to\s+(?:it|this"
    r"|that)|it\s+through)|myself)\b"
    r"|(?:'ll|\b(?:will|shall|am|is|are))\s+(?:personally\s+|also\s+|then\s+)?(?:lead|overse|handl|manag"
    r"|supervis|run\b|do\s+(?:it|this|that|so|both|all)\b|carry\b|make\s+sure"
    r"|arrang|be\s+(?:responsible|doing|handling|leading|overseeing|in\s+charge)|check\s+(?:it|this|that|them))"
)


def _word_start(low: str, at: int) -> int:
    return low.rfind(" ", 0, at) + 1


def _verb_end(promise: Promise) -> int:
    found = re.match(r"[a-z-]+(?:\s+(?:into|out|on|in\s+place|with|up|right|informed|updated|posted))?", promise.rest)
    return promise.verb + (found.end() if found else 0)


RULES: tuple[Rule, ...] = (
    Rule(
        "ownerless-promise",
        Severity.WARNING,
        ("J",),
        "Nobody is named who will do this.",
        "By judgement: a promise that belongs to nobody is easily forgotten, and the reader cannot ask after it.",
        "Who will do it? Write the name, or I.",
        triggers=("be ", "being ", "to be", "get "),
        finder=_ownerless,
    ),
)
