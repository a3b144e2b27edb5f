"""The parts of an apology, by the names of published work."""

from __future__ import annotations

from enum import StrEnum


class Component(StrEnum):
    """A part of an apology."""

    REGRET = "regret"
    RESPONSIBILITY = "responsibility"
    SPECIFIC_FAILURE = "specific-failure"
    IMPACT = "impact"
    EXPLANATION = "explanation"
    REPAIR = "repair"
    PREVENTION = "prevention"
    TIMELINE = "timeline"
    CONTACT = "contact"
    FOLLOW_UP = "follow-up"
