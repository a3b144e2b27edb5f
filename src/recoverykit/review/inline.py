"""What stands inside a line and is no prose of the sender's: markup, code, addresses, other people's words."""

from __future__ import annotations

import html
import re

from recoverykit.review.mapped import Mapped, substitute
from recoverykit.review.patterns import Lazy

OBJECT = "\ufffc"
"""Stands for a quotation, code or an address: something that is named, and not read."""

_BLOCK_TAGS = "p|div|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|body|html|head|hr|title"
_INLINE_TAGS = (
    "a|abbr|b|big|center|cite|code|em|font|i|img|ins|del|kbd|link|mark|meta|q|s|small|span|strong|style|sub|sup|td|th"
    "|tbody|thead|tt|u|var|wbr|o:p"
)
_TAG = Lazy(
    rf"<!--.{{0,2000}}?-->|<(?P<br>br)\s*/?>|</?(?P<block>{_BLOCK_TAGS})(?:\s[^<>]{{0,500}})?/?>"
    rf"|</?(?P<inline>{_INLINE_TAGS})(?:\s[^<>]{{0,500}})?/?>"
    r"|&(?P<entity>[a-z]{2,8}|\#\d{1,6}|\#x[0-9a-f]{1,5});",
    re.IGNORECASE | re.DOTALL,
)
_NOT_PROSE = Lazy(
    r"(?P<code>(?P<ticks>`{1,3})[^`]{1,400}(?P=ticks))"
    r"|<(?P<angle>(?:https?:|mailto:)[^<>\s]{1,300}|[^<>\s@]{1,64}@[^<>\s]{1,200})>"
    r"|(?P<url>\b(?:https?://|www\.)[^\s<>()\[\]\"”]{1,300}[^\s<>()\[\]\"”.,;:!?])"
    r"|(?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})"
    r"|!?\[(?P<label>[^\[\]\n]{1,200})\]\([^()\s]{1,300}\)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<soft>[\u00ad\u200b-\u200d\u2060\ufeff])"
    r"|(?P<marks>\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=[\w.,!?])_{1,2}(?!\w)|~~)"
    r"|(?P<space>\s{2,}|[^\S ])"
    r"|(?P<curly>[‘’‛′`´])|(?P<double>[“”„‟″«»])|(?P<dash>[‐‑‒])"
)
_QUOTED = Lazy(
    r"“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|(?<![\w\"])\"[^\"\s][^\"]{0,600}\"(?!\w)"
    r"|(?<![\w‘’])‘(?=\w)[^‘\n]{1,300}?[\w.,!?]’(?!\w)"
)


def without_html(source: Mapped) -> Mapped:
    """`source` with HTML left-overs taken out: tags of blocks become empty lines, entities the characters they mean."""
    if "<" not in source.text and "&" not in source.text:
        return source
    return substitute(_TAG, _plain, source)


def _plain(found: re.Match[str]) -> str | None:
    if found["br"]:
        return "\n"
    if found["block"]:
        return "\n\n"
    if found["entity"]:
        meant = html.unescape(found[0])
        return None if meant == found[0] else meant
    return ""


def prose(source: Mapped) -> Mapped:
    """The running text of a block: one line, straight quotation marks, no markup; what is not the sender's own words
    is one `OBJECT`."""
    return substitute(_NOT_PROSE, _clean, substitute(_QUOTED, lambda found: OBJECT, source))


def _clean(found: re.Match[str]) -> str | None:
    match found.lastgroup:
        case "code" | "ticks" | "angle" | "url" | "mail":
            return OBJECT
        case "label" | "escaped":
            return str(found[found.lastgroup])
        case "space":
            return " "
        case "curly":
            return None if found[0] == "'" else "'"
        case "double":
            return '"'
        case "dash":
            return "-"
        case _:
            return ""
