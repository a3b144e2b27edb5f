"""The sender says sorry for a failure of their own. A title counts."""

from __future__ import annotations

from recoverykit.review.blocks import Kind
from recoverykit.review.components.told import Told

NO_FAILURE = (
    r"\bno\s+need\s+to\s+(?:apologi[sz]e|be\s+sorry)|\bno\s+apolog(?:y|ies)\b|\bnot\s+(?:sorry"
    r"|apologi[sz]e)|\bdon't\s+(?:apologi[sz]e|be\s+sorry)",
    r"\bwithout\s+(?:an\s+)?apolog|\bapolog(?:y|ies)\s+(?:from\s+you|is\s+not\s+owed)|\bsorry\s+(?:state"
    r"|sight|excuse)\b",
    r"\bsorry\s+(?:for|about)\s+your\s+loss\b",
    r"\bsorry\s+to\s+(?:hear|learn|see|read)\b(?!(?:\s+(?:that|how|about|of))?\s+(?:our|we|i"
    r"|one\s+of\s+our|my|you\s+(?:had"
    r"|were|waited|have)|the\s+\w+\s+(?:we|i))\b)",
    r"\b(?:expect|demand|request|require|await|want|ask\s+for|asking\s+for|like)\s+(?:\w+\s+){0,3}?apolog",
    r"\bapolog(?:y|ies)\s+from\s+(?!me\b|us\b|all\s+of\s+us)",
    r"\bsorry\s+to\s+(?!have\s+(?!to\b)|be\b|keep|let\b|disappoint|hear|learn|see|read)",
    r"\b(?:sorry|regret|apologi[sz]e|apologies)\b[^.;]{0,50}\b(?:cannot|can't|can\s+not|unable\s+to|not\s+able\s+to"
    r"|won't|will\s+not|could\s+not|couldn't)\s+(?:be\s+)?(?:\w+\s+){0,2}?(?:offer|offering|accept|attend|join"
    r"|make\s+it|help|come"
    r"|there|with\s+you|invite|progress|proceed|publish|consider|meet\s+you|take\s+you|take\s+it|go\s+ahead|agree)\b",
    r"^\s*apologies\s*(?::|$|-)|\bapologies\s+(?:were\s+|had\s+been\s+|have\s+been\s+)?(?:received|noted|given"
    r"|for\s+absence"
    r"|for\s+(?:non-)?attendance|from\s+(?!me\b|us\b|all\b|the\b|everyone\b))",
    r"\bsorry\b[^.;]{0,30}\b(?:loss|bereavement|illness|death|passing|(?:is|are|been|was|were)\s+(?:so\s+)?(?:ill"
    r"|unwell|poorly"
    r"|in\s+hospital|leaving|retiring))\b",
)
"""Sentences that say sorry for nothing that the sender did wrong."""


REGRET = Told(
    "Nowhere does it say plainly that you are sorry.",
    "A plain apology is what all studies of apologies share.",
    "Can you say “I am sorry” and what for, in one sentence?",
    ("Lew16", "IM23"),
    (
        r"(?P<at>\b<I>(?:\s+(?:am|are|was|were|'m|'re))?(?:\s+[\w',-]+){0,6}?\s+(?:sorry|apologi[sz]e[sd]?"
        r"|regret(?:ted)?))\b",
        r"(?P<at>\b(?:i'm|we're)(?:\s+[\w',-]+){0,4}?\s+sorry)\b",
        r"(?P<at>\b(?:my|our|an?|the|this|sincere|sincerest|deepest|full|heartfelt|unreserved|please\s+accept"
        r"|with)"
        r"(?:\s+[\w',-]+){0,4}?\s+apolog(?:y|ies))\b",
        r"(?:^|[.;:!,—–-]\s*|\b(?:and|but|so)\s+)(?P<at>(?:(?:so|very|really|truly|terribly|dreadfully"
        r"|awfully|genuinely|sincerely"
        r"|deeply|huge|massive|big|many|sincere|full|my|our|again|once\s+again|first)[\s,]+){0,3}(?:sorry"
        r"|apologies|apologi[sz]ing|apologise"
        r"|apologize))\b",
        r"(?P<at>\b(?:forgive|pardon)\s+(?:me|us|our|my))\b",
        r"(?P<at>\b<I>\s+(?:owe|offer|extend|make|send|give)(?:\s+\w+){0,4}?\s+(?:apolog(?:y|ies)|regrets?))\b",
        r"(?P<at>\b(?:my|our)(?:\s+\w+){0,2}?\s+regrets?)\b",
        r"(?P<at>\bapologi[sz]e\s+(?:to\s+you|for|that|unreservedly|sincerely))\b",
    ),
    (
        r"\bregret\s+to\s+(?:inform|say|advise|announce|tell|report|note|hear)\b",
        r"\b(?:sorry|regret|apologi[sz]e)\b[^.;]{0,20}\b(?:that\s+|if\s+|how\s+|because\s+"
        r"|for\s+the\s+way\s+)?you\s+(?:might\s+|may\s+)?"
        r"(?:feel|felt|think|thought|believe|perceived?|found|find|see\s+it|took|are\s+(?:not\s+)?(?:upset"
        r"|unhappy|disappointed|happy|dissatisfied))\b",
        *NO_FAILURE,
    ),
    (Kind.PROSE, Kind.ITEM, Kind.HEADING),
)
