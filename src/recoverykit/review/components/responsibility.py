"""The sender is the subject of the wrong act, or says that it is theirs."""

from __future__ import annotations

from recoverykit.review.components.acts import ADVERBS, DID_NOT, WRONG_ACT
from recoverykit.review.components.told import Told

_PAST_HABIT = r"\b(?:i|we)\s+(?:have\s+)?never\s+(?:want|mean|intend|share|sell|ask|store)"


RESPONSIBILITY = Told(
    "Nobody owns what went wrong.",
    "Owning the fault counted most with those who were asked.",
    "Who did it? Can you tell it with “I” or “we” in front of what was done?",
    ("Lew16", "BL98"),
    (
        r"(?P<at>\b<I>\s+answer\s+for\s+(?:it|this|that|them|him|her|what)\b)",
        rf"(?P<at>\b<SENDER>{ADVERBS}\s+{WRONG_ACT})\b",
        rf"(?P<at>\b<SENDER>(?:\s+(?:also|then|simply|clearly|still|just"
        rf"|and\s+i))?\s*{DID_NOT}\b(?:\s+(?!change\b|share\b|sell\b|ask\b)[a-z]+)?)",
        r"(?P<at>\b(?:for|in)\s+(?:\w+\s+){0,2}?(?:not\s+(?:having\s+)?\w+ing|missing|losing|forgetting"
        r"|breaking|deleting|sending|failing|leaving"
        r"|letting|getting\s+(?:this|that|it|your)|keeping\s+you|making\s+you|being\s+(?:late|rude|slow)"
        r"|mixing|double-booking|overcharging|charging"
        r"|cancelling|canceling|taking\s+(?:so|too)|mishandling|ignoring|dropping|causing|overlooking"
        r"|neglecting|putting|giving|having))\b",
        r"(?P<at>\b(?:my|our)\s+(?:own\s+|full\s+|entire\s+)?(?:mistakes?|errors?|faults?|fail(?:ure|ures|ing"
        r"|ings)|oversights?|responsibilit(?:y|ies)|doing|slip|blunder"
        r"|carelessness|negligence|lapse|bad|misjudg\w+|handling|delay|silence"
        r"|poor\s+\w+))\b(?!\s+(?:to\s+(?:keep|protect)|handling\s+page|log|rate|message|code))",
        r"(?P<at>\b(?:mistake|fault|error|failure|blame|responsibility|oversight|delay)\s+(?:was|is|were"
        r"|lies?|rests?|sits?|lay)\s+(?:\w+\s+){0,3}?(?:mine|ours|(?:with|on)\s+(?:me|us)|my\s+own"
        r"|our\s+own))\b",
        r"(?P<at>\b(?:take|took|taking|accept|accepting|accepts|bear|own|assume"
        r"|acknowledge)s?\s+(?:\w+\s+){0,2}?(?:responsibility|the\s+blame|ownership|accountability|blame"
        r"|the\s+fault))\b",
        r"(?P<at>\b<I>\s+(?:am|are|was|were|'m)\s+(?:\w+\s+){0,2}?(?:responsible|to\s+blame|at\s+fault"
        r"|accountable|answerable|in\s+the\s+wrong))\b",
        r"(?P<at>\b(?:this|that|it|which|all\s+of\s+(?:this|it))\s*(?:is|was|'s"
        r"|one\s+is)\s+(?:\w+\s+){0,2}?(?:on\s+(?:me|us)\b|down\s+to\s+(?:me|us)\b|my\s+(?:mistake|fault"
        r"|error|doing)|our\s+(?:mistake|fault|error|doing)|mine\b|ours\b))",
        r"(?P<at>\b<I>\s+own\s+(?:this|that|it|the)\b)",
        r"(?P<at>\b(?:\w+ed|sent|lost|made|left|put|broken|written|given|taken)\s+(?:\w+\s+)?by\s+(?:me|us"
        r"|one\s+of\s+(?:us|our\s+\w+)|our\s+own\s+\w+)\b)",
    ),
    (
        _PAST_HABIT,
        r"\bresponsibility\s+(?:of|lies\s+with)\s+(?:the\s+)?(?:you|customers?|clients?|suppliers?|carriers?)\b",
        r"\b(?:not|no)\s+(?:\w+\s+){0,3}?(?:responsib(?:le|ility)|liab(?:le|ility)|fault|to\s+blame)\b",
    ),
)
