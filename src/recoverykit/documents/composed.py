"""A composed document: its Markdown and what a format needs to know beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A wording of the user's (`yours`) that has lost its place: what was composed there `before`, and the paragraph
    that is composed `now`, empty where there is none like it. All are Markdown."""

    yours: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Composed:
    """A document before it has a format.

    `name` is what it is called on record, `title` and `label` are plain text for a person: its heading, and what kind
    of document it is for whom. `language` is a BCP 47 tag. `source` identifies all that it was composed from: the
    same source gives the same Markdown. `unsettled` is what somebody has written into it and the facts have changed.
    """

    name: str
    title: str
    markdown: str
    language: str = "en-GB"
    source: str = ""
    label: str = ""
    unsettled: tuple[Unsettled, ...] = ()

    @property
    def stem(self) -> str:
        """The name of its file, without a suffix: `apology-letter-tom-reed` where it is for one of several."""
        kind, sign, _ = self.name.partition("@")
        whom = re.sub(r"[^a-z0-9]+", "-", self.label.casefold().encode("ascii", "ignore").decode()).strip("-")
        return (whom or self.name.replace("@", "-")) if sign else kind
