"""The words of a mail, out of its envelope (RFC 5322, RFC 2045): parts, quoted-printable, base64.

Most mails are plain text, and are read as they stand. Only a text that says in its headers how it is encoded is
decoded, and each character of it still knows where it came from.
"""

from __future__ import annotations

import re
from array import array
from binascii import Error as EncodingError
from binascii import a2b_base64
from collections.abc import Mapping

from recoverykit.review.mapped import Mapped, join
from recoverykit.review.patterns import Lazy

_HEADER = Lazy(r"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?(.*)")
_PARAMETER = Lazy(r";\s*([\w-]+)\s*=\s*(?:\"([^\"]{1,200})\"|([^\s;\"]{1,200}))")
_LINE = Lazy(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_DEEPEST = 6


def letter_of(source: str) -> Mapped:
    """The text of a mail with its subject in front, or all of `source` if it is not a mail that is encoded."""
    whole = Mapped.of(source)
    if not re.match(r"\s*[A-Za-z][A-Za-z0-9-]{1,60}:", source) or "content-t" not in source[:20_000].lower():
        return whole
    headers, body = _headers(whole)
    if "content-type" not in headers and "content-transfer-encoding" not in headers:
        return whole
    found = _text(headers, body, _DEEPEST)
    if found is None:
        return whole
    return join((whole.cut(0, len(source) - len(body.text)), found))


def _headers(part: Mapped) -> tuple[dict[str, str], Mapped]:
    """The headers of a part, names in lower case and folded lines joined, and what follows the empty line."""
    headers: dict[str, str] = {}
    name = ""
    at = 0
    for found in _LINE.finditer(part.text):
        line = found[0].rstrip("\r\n")
        at = found.end()
        if not line.strip():
            break
        header = _HEADER.fullmatch(line)
        if line[0] in " \t" and name:
            headers[name] += " " + line.strip()
        elif header:
            name = header[1].lower()
            headers.setdefault(name, header[2])
        else:
            return headers, part.cut(found.start(), len(part.text))
    return headers, part.cut(at, len(part.text))


def _text(headers: Mapping[str, str], body: Mapped, depth: int) -> Mapped | None:
    """The plain text of a part, else its HTML; None where it has neither."""
    kind = headers.get("content-type", "text/plain").lower()
    parameters = {
        found[1].lower(): found[2] or found[3] for found in _PARAMETER.finditer(headers.get("content-type", ""))
    }
    if kind.startswith("multipart/") and depth and "boundary" in parameters:
        parts = [_headers(part) for part in _parts(body, parameters["boundary"])]
        texts = [one for one in parts if one[0].get("content-type", "text/plain").lower().startswith("text/plain")]
        for inner, content in texts or parts:
            found = _text(inner, content, depth - 1)
            if found is not None:
                return found
        return None
    if not kind.startswith("text/"):
        return None
    charset = parameters.get("charset", "utf-8")
    encoding = headers.get("content-transfer-encoding", "").strip().lower()
    if encoding == "quoted-printable":
        return _quoted_printable(body, charset)
    return _base64(body, charset) if encoding == "base64" else body


def _parts(body: Mapped, boundary: str) -> list[Mapped]:
    """What stands between the lines of a boundary."""
    mark = re.compile(rf"^--{re.escape(boundary)}(--)?[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
    cuts = [(found.start(), found.end()) for found in mark.finditer(body.text)]
    ends = [start for start, _ in cuts[1:]] + [len(body.text)]
    return [body.cut(end, until) for (_, end), until in zip(cuts, ends, strict=True)][:50]


_ENCODED = Lazy(r"=(?:[ \t]*(?:\r\n|\r|\n)|[0-9A-Fa-f]{2})|[^=]+|=")


def _quoted_printable(body: Mapped, charset: str) -> Mapped:
    """RFC 2045, section 6.7. What is not a valid code stays as it is."""
    octets = bytearray()
    begins = array("I")
    ends = array("I")
    for found in _ENCODED.finditer(body.text):
        code = found[0]
        if code[0] == "=" and len(code) > 1 and code[1] not in " \t\r\n":
            first, last = body.place(found.start(), found.end())
            octets.append(int(code[1:], 16))
            begins.append(first)
            ends.append(last)
        elif code[0] != "=" or len(code) == 1:
            for offset, mark in enumerate(code):
                raw = mark.encode("utf-8", "replace") if _is_utf8(charset) else mark.encode(_codec(charset), "replace")
                first, last = body.place(found.start() + offset, found.start() + offset + 1)
                octets.extend(raw)
                begins.extend([first] * len(raw))
                ends.extend([last] * len(raw))
    return _decoded(bytes(octets), begins, ends, charset)


def _base64(body: Mapped, charset: str) -> Mapped:
    """RFC 2045, section 6.8. A character points to the four signs in which it lies. What cannot be read is empty."""
    signs = [index for index, mark in enumerate(body.text) if not mark.isspace()]
    try:
        octets = a2b_base64("".join(body.text[index] for index in signs))
    except (EncodingError, ValueError):
        return body.cut(0, 0)
    begins = array("I", (body.place(signs[at // 3 * 4], signs[at // 3 * 4])[0] for at in range(len(octets))))
    last = len(signs) - 1
    ends = array("I", (body.place(0, signs[min(at // 3 * 4 + 3, last)] + 1)[1] for at in range(len(octets))))
    return _decoded(octets, begins, ends, charset)


def _decoded(octets: bytes, begins: array[int], ends: array[int], charset: str) -> Mapped:
    """Octets as characters, each with where its first octet began and its last ended."""
    import codecs

    decoder = codecs.getincrementaldecoder(_codec(charset))(errors="replace")
    marks: list[str] = []
    starts = array("I")
    stops = array("I")
    first = 0
    for index in range(len(octets)):
        found = decoder.decode(octets[index : index + 1], index == len(octets) - 1)
        if found:
            marks.append(found)
            starts.extend([begins[first]] * len(found))
            stops.extend([ends[index]] * len(found))
            first = index + 1
    return Mapped("".join(marks), starts, stops)


def _is_utf8(charset: str) -> bool:
    return charset.lower().replace("_", "-") in ("utf-8", "utf8")


def _codec(charset: str) -> str:
    """A codec that Python has and that reads octets one by one; else UTF-8."""
    import codecs

    try:
        known = codecs.lookup(charset)
    except (LookupError, ValueError):
        return "utf-8"
    return known.name if known.name in _CODECS or known.name.startswith(("cp", "iso8859", "koi8")) else "utf-8"


_CODECS = ("utf-8", "ascii", "mac-roman")
