"""A composed document: its Markdown and what a format needs to know beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Composed:
    """A document before it has a format.

    `name` is its id in the playbook, `title` is plain text for a person, `language` is a BCP 47 tag. `source`
    identifies all that it was composed from: the same source gives the same Markdown.
    """

    name: str
    title: str
    markdown: str
    language: str = "en-GB"
    source: str = ""
