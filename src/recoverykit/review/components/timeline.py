"""A date, a time or a measured length."""

from __future__ import annotations

from recoverykit.review.blocks import Kind
from recoverykit.review.components.told import Told

TIMELINE = Told(
    "There is no date and no time in it.",
    "Guidance for public bodies asks to say when.",
    "By when will it be put right, or when do they hear from you?",
    ("PHSO",),
    (r"(?P<at>(?!\bnow\b)<TIME>)",),
    (
        r"^\s*(?:our\s+)?(?:office|opening|business|phone|support)\s+(?:hours|lines)\b",
        r"\b24\s*(?:/|hours\s+a\s+day)",
    ),
    (Kind.PROSE, Kind.ITEM),
)
