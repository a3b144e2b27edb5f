"""The sender says that they will come back: an update, a report, a call."""

from __future__ import annotations

from recoverykit.review.components.told import Told

FOLLOW_UP = Told(
    "Nobody says when they come back to them.",
    "Whoever waits for the next word needs to know when it comes.",
    "When do you ring or write next, and about what?",
    ("B2B", "Hog17"),
    (
        r"(?P<at>\b(?:<WILL>|<SENDER>\s+will|\w+\s+will|who\s+will|he'll|she'll|they'll|someone\s+will"
        r"|and\s+will|and\s+(?:then\s+)?|can\s+|to\s+)\s*(?:(?:also|then|personally|of\s+course|\w+ly|now"
        r"|both|be|both|again)\s+){0,2}"
        r"(?:update|updating|call(?:ing)?|ring(?:ing)?|telephone|telephoning|phone|phoning|email(?:ing)?"
        r"|e-mail(?:ing)?|text(?:ing)?|message|messaging|write|writing|report(?:ing)?|in\s+touch"
        r"|get(?:ting)?\s+(?:back|in\s+touch)|com(?:e|ing)\s+back\s+to|let(?:ting)?\s+you\s+know"
        r"|tell(?:ing)?\s+you|contact(?:ing)?|keep(?:ing)?\s+you|check(?:ing)?\s+(?:in|back|with\s+you"
        r"|that\s+you)|follow(?:ing)?\s+up|shar(?:e|ing)|post(?:ing)?|publish(?:ing)?|confirm(?:ing)?"
        r"|notif(?:y|ying)|inform(?:ing)?|speak(?:ing)?\s+(?:to|with)|give\s+you\s+(?:a\s+(?:call|ring)"
        r"|an\s+update)|giv(?:e|ing)\s+you\s+(?:an?\s+)?(?:\w+\s+){0,2}?(?:update|call|answer|date|time|ring)"
        r"|send(?:ing)?\s+(?:you\s+|out\s+|over\s+)?(?:an?|the|our|my|another|word"
        r"|you)\s*(?:\w+\s+){0,3}?(?:updates?|reports?|note|summary|account|findings|confirmation|photos?"
        r"|email|line|message|plan|schedule|answer|word)|visit(?:ing)?|see(?:ing)?\s+you|drop\s+(?:by|you)"
        r"|pop\s+(?:in|round|over))\b[^.;]{0,80})",
        r"(?P<at>\b(?:reply|response|answer|update|report|summary|statement|decision"
        r"|findings)\b[^.;]{0,60}\bwill\s+(?:be\s+(?:issued|sent|given|published|made|posted|shared|provided"
        r"|with\s+you|available)|reach\s+you|follow)\b[^.;]{0,60})",
        r"(?P<at>\b(?:will|to)\s+hear\s+(?:back\s+)?from\s+(?:me|us|our|\w+)\b[^.;]{0,60})",
        r"(?P<at>\b<I>\s+will\s+(?:put|post|publish|place)\s+(?:[\w'-]+\s+){0,4}?(?:report|findings|review"
        r"|summary|answers?|update|account|results?)\b[^.;]{0,60})",
        r"(?P<at>\b(?:next|further|another|more|regular|hourly|daily|full"
        r"|written)\s+(?:\w+\s+){0,2}?(?:updates?|reports?|news|account|post-?mortem"
        r"|review)\b[^.;]{0,40}\b(?:at|by|on|within|every|in|tomorrow|before|until|when|will"
        r"|as\s+soon)\b[^.;]{0,40})",
        r"(?P<at>\byou(?:\s+will|'ll)\s+(?:hear\s+(?:from\s+)?(?:me|us|back|more|again)|hear|have\s+(?:a|an"
        r"|the|my|our)\s+(?:\w+\s+){0,3}?(?:answer|update|report|account|call|date|reply|decision|note)"
        r"|(?:get|receive)\s+(?:a|an|the|my|our|another)\s+(?:\w+\s+){0,3}?(?:update|call|email|e-mail|report"
        r"|letter|note|message|confirmation))\b[^.;]{0,60})",
        r"(?P<at>\bexpect\s+(?:a|an|our|my|to\s+hear)\b[^.;]{0,60})",
        r"(?P<at>\bkeep(?:ing)?\s+you\s+(?:posted|informed|updated|in\s+the\s+loop|up\s+to\s+date)\b)",
        r"(?P<at>\b(?:i|we)\s+(?:(?:am|are)\s+)?(?:call(?:ing)?|ring(?:ing)?|phon(?:e"
        r"|ing))\s+you\b[^.;]{0,20}<TIME>)",
    ),
    (
        r"\b(?:please|feel\s+free\s+to|you\s+(?:can|may|could|are\s+welcome\s+to)"
        r"|if\s+you)\s+(?:\w+\s+){0,2}?(?:call|ring|email|write|contact|let\s+(?:me"
        r"|us)\s+know)\b(?![^.;]*\b(?:i|we)\s+(?:will|shall|'ll)\b)(?![^.;]*\b(?:i|we)'ll\b)",
        r"\b(?:i\s+am|i'm|we\s+are|we're)\s+writing\s+to\b(?![^.;]*\bwill\b)",
        r"\b(?:wanted|like|want|write|writing)\s+to\s+(?:let\s+you\s+know|inform|tell|update|say)\b",
    ),
)
