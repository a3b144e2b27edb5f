"""The formats a document can be written in, by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from recoverykit.documents.formats.base import Format
from recoverykit.documents.formats.html import HtmlFormat
from recoverykit.documents.formats.markdown import MarkdownFormat
from recoverykit.documents.formats.text import TextFormat
from recoverykit.errors import UsageError

__all__ = ["Format", "format_for", "formats"]


def formats(css: Callable[[], str]) -> dict[str, Format]:
    """Every format by its suffix (".md", ".txt", ".html"); `css` gives the style sheet of pages when one is written."""
    known: tuple[Format, ...] = (MarkdownFormat(), TextFormat(), HtmlFormat(css))
    return {each.suffix: each for each in known}


def format_for(name: str | PurePath, known: Mapping[str, Format]) -> Format:
    """The format for a file `name`, or for a bare suffix with or without its dot.

    Raises UsageError, which names the known ones, where the suffix is missing or unknown.
    """
    text = str(name)
    suffix = (PurePath(text).suffix or "." + PurePath(text).name.lstrip(".")).lower()
    found = known.get(suffix)
    if found is not None:
        return found
    names = ", ".join(each.removeprefix(".") for each in known)
    if not PurePath(text).suffix:
        raise UsageError(f"“{text}” does not say in which format to write.", f"End the name with one of: {names}.")
    raise UsageError(f"There is no format “{suffix.removeprefix('.')}”.", f"Known formats: {names}.")
