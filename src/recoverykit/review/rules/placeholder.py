"""Values that were never filled in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from recoverykit.review.mail import letter_of
from recoverykit.review.patterns import Lazy
from recoverykit.review.reading import Reading, Span
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene


@cache
def _cased(pattern: str) -> Lazy:
    """A pattern in which capitals count, as against those of `compiled`."""
    return Lazy(pattern)


# --- placeholders --------------------------------------------------------------------------------------------------

_FIELD = (
    r"(?:(?:first|last|full|sur|fore|given|family|middle|nick|user|file|company|business|product|contact|client"
    r"|customer|sender|recipient|your|our|their|manager|person|staff|brand|server|service|street"
    r"|town)[\s_-]?names?|names?|date|dates|amounts?|number|no\.?|title|job\s+title|address|postcode"
    r"|zip(?:\s+code)?|phone|telephone|tel|mobile|e-?mail|company|client|customer|recipient|addressee|sender"
    r"|signature|product|order|invoice|account|reference|ref|insert|value|values|figure|sum|price|percentage"
    r"|percent|time|timeframe|deadline|duration|day|days|hours|month|year|weekday|city|town|country|location"
    r"|salutation|position|role|department|team|service|project|incident|issue|problem|failure|fault|cause|reason"
    r"|explanation|description|details?|impact|remedy|solution|compensation|gesture|discount|code|voucher|link|url"
    r"|website|blank|placeholder|text|sentence|paragraph|subject|specifics?|specific\s+\w+|item|items|event|error"
    r"|mistake|apology|signatory|manager|owner|venue|contact|ticket|case|id|quantity|currency|steps?|actions?"
    r"|action\s+\w+|todo|tbc|tbd|tba|tk|fill)"
)
_ORDERS = (
    r"(?:insert|add|enter|fill(?:\s+in)?|put|type|write|specify|state|describe|explain|choose|select|pick"
    r"|delete|replace|complete|provide|give|name\s+of|e\.?g\.?|your|who|what|when|where|why|how|which|short|brief"
    r"|one|optional|either|date\s+of|number\s+of|amount\s+of|the\s+(?:date|name|amount|number|reason|cause))"
)
_NOT_FIELD = (
    r"(?i)(?:sic|redacted|removed|deleted|omitted|snip|cut|…|\.{2,}|emphasis\b.*|our\s+emphasis|my\s+emphasis"
    r"|italics?\b.*|please\s(?!insert|add|enter|fill).*|(?:my|his|her|its|their)\s(?!name).*|attached|enclosed"
    r"|attachment.*|image.*|photo.*|picture.*|logo.*|cid:.*|see\b.*|cf\b.*|note\b.*"
    r"|edit(?:ed)?\b.*|updated?\b.*|translat\w*\b.*|in\s+\w+|pause|beat|wait.*|listen.*|silence"
    r"|external|internal|confidential|urgent|spam|resolved|closed|open|solved|important|private|public|secure"
    r"|encrypted|fwd?|re|action\s+required|action|ok|yes|no|he|she|they|his|her|hers|him|them|their|theirs|it|its"
    r"|we|us|the|an?|is|was|are|were|has|had|have|to|of|that|this|and|or|not|but|i|me|my|our|you|did|will"
    r"|illegible|inaudible|unclear|laughs?|sighs?|approx\w*|ed\.?|[a-mo-w]|https?:.*|www\..*|mailto:.*|.*@.*|today"
    r"|yesterday|tomorrow|sorry|via\b.*|from\b.*|by\b.*|also\b.*|which\s+(?:is|was|we|i)\b.*|not\b.*|and\b.*|i\b.*"
    r"|we\b.*|(?:for|as|with|after|before|since|until|because|without|during|though|even|only|just|all|some|most|again"
    r"|still|then|so|if|than|over)\s+(?:(?!name|date|amount|number)[\w'-]+\s+)+[\w'-]+|phone\s+call|video|audio"
    r"|gif|emoji|smile|applause)"
)
_STRONG = rf"(?i)\b{_FIELD}\b"
_WHOLE = rf"(?i)(?:(?:your|the|insert|client(?:'s)?|our|add)\s+)?{_FIELD}"
_ORDER = rf"(?i){_ORDERS}\b"
_TAGS = (
    r"(?is)/?(?:!|\?|a|abbr|address|article|aside|audio|b|base|big|blockquote|body|br|button|canvas|caption|center"
    r"|cite|code|col|data|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figure|font|footer|form|frame|h[1-6]|head"
    r"|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|meta|nav|object|ol|option|p"
    r"|param|pre"
    r"|q|s|samp|script|section|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|template"
    r"|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr|o:p|g|grin|sigh|gulp|ahem|cough|blush|smile"
    r"|wink|laughs?|snip|shrug|hugs?|facepalm|deep\s+breath|enter|ctrl|alt|shift|tab|esc|del|return|space)\b.*"
)
_MASKED = (
    r"(?s)(?P<ticks>`{1,3})[^`]{1,2000}(?P=ticks)|<!--.{0,2000}?-->|<(?:https?:|mailto:)[^<>\s]{1,300}>"
    r"|<[^<>\s@]{1,64}@[^<>\s]{1,200}>|\bhttps?://[^\s<>()\[\]\"”{$]{1,300}|\bwww\.[^\s<>()\[\]\"”{$]{1,300}"
    r"|\[[^\[\]\n{}<>]{1,200}\]\([^()\s]{0,300}\)|(?m:^[ \t]{0,3}\[[^\[\]\n]{1,60}\]:[ \t]+(?:<|https?:|/|#"
    r"|[^\s.]{1,80}\.\S).*$)"
)
_CODE = r"(?s)(?P<ticks>`{1,3})[^`]{1,2000}(?P=ticks)|<!--.{0,2000}?-->"
_DOUBLE = (
    r"\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|\{%[^{}%\n]{1,80}%\}|#\{[^{}\n]{1,60}\}|<%[^<>%\n]{1,60}%>"
    r"|\[\[[^\[\]\n]{1,80}\]\]|<<[^<>\n]{1,60}>>|\*\|[\w:]{2,40}\|\*|%%[\w-]{2,40}%%|@@[\w-]{2,40}@@"
    r"|(?<![%\w])%[A-Z][A-Z_]{2,30}%|«[A-Z][A-Za-z]{1,20}(?:[A-Z_][A-Za-z_]{1,20}|)»(?=[,.]?\s|[,.]?$)"
    r"|(?<!\w)\$[A-Z][A-Z_]{3,30}\$?(?!\w)|(?<!\w)__[A-Z][A-Z_]{1,30}__(?!\w)"
)
_SQUARE = r"(?<![\w)!^\\])\\?\[(?P<in>[^\[\]]{1,90}?)\\?\](?!\()"
_CURLY = r"(?<![\w/\\${#%])\{(?P<in>[A-Za-z][\w .'/|-]{0,50}|\d)\}(?![\w/}])"
_ANGLE = r"(?<![\w<&])(?:<|&lt;)(?P<in>[A-Za-z][\w '/,.:?!#&+£€-]{0,60}?)(?:>|&gt;)(?!\w*>)"
_WORDS: dict[str, tuple[tuple[str, ...], str]] = {
    "todo": (("todo", "fixme", "do:"), r"(?i)(?<![\w-])(?:TODO|FIXME|TO\s?DO:)(?![\w-])(?!\s+(?:list|app|item|board))"),
    "xs": (
        ("xx",),
        r"(?i)(?<![\w*#•/.-])[£$€]?(?:X{3,8}|x{4,8}|X{2}(?=\s|[%/.,:)]|$))(?:[/:. -]X{2,4}){0,3}%?(?![\w*#•-])",
    ),
    "x": (
        ("x", "y"),
        r"[£$€]X{1,3}(?:[.,]X{1,3})?\b|(?<=\s)X%|(?<=\s)[XY]\s+(?i:(?:working\s+|business\s+)?(?:hours?|days?"
        r"|weeks?|months?|minutes?|per\s?cent)\b)",
    ),
    "tb": (("tb", "tk"), r"(?i)(?<![\w/-])(?:TBC|TBD|TBA|TKTK|TK)(?![\w/-])"),
    "lorem": (("lorem",), r"(?i)\blorem\s+ipsum\b(?:\s+dolor(?:\s+sit(?:\s+amet)?)?)?"),
    "insert": (
        ("here",),
        r"(?i)\b(?:insert|enter|add|put|type)\s+(?:the\s+|an?\s+|your\s+|client(?:'s)?\s+"
        r"|customer(?:'s)?\s+){0,2}(?:\w+\s+){0,2}?(?:names?|dates?|amounts?|text|details?|number|reasons?|title"
        r"|address|explanation|time|apology|company|link|figure|value|here)\s+here\b|\binsert\s+(?:[\w-]+\s+){1,3}here\b"
        r"|\b(?:your|client|customer|company)\s+name\s+here\b",
    ),
    "dear": (
        ("name", "_"),
        r"(?i)\bDear\s+(?P<at>(?:(?:Mr|Mrs|Ms|Mx|Dr)\.?\s*(?:/\s*(?:Mr|Mrs|Ms|Mx|Dr)\.?\s*)*)?(?:\(?(?:(?:first|last"
        r"|customer|client|full|recipient|guest|contact)\s*_?)?(?:name|surname|firstname|lastname)\)?|_{2,})"
        r"(?=\s*[,:]|\s*$))",
    ),
    "round": (
        ("(",),
        r"(?i)\((?:(?:insert|enter|add)\s+[^()\n]{2,50}|(?:client|customer|first|last|full|company|product|your"
        r"|contact|order)[\s_](?:name|number|date)|name|date|amount|name\s+of\s+[^()\n]{2,30}|date\s+(?:here|of\s+\w+)"
        r"|XX+)\)",
    ),
    "day": (
        ("yy", "mm"),
        r"(?i)\b(?:DD|dd)[/. -](?:MM|mm|MMM|Month)[/. -](?:YYYY|yyyy|YY|yy)\b|\bYYYY-MM-DD\b|\bMM/DD/YYYY\b",
    ),
    "line": (
        ("___",),
        r"(?i)\b(?:on|by|at|of|to|is|in|for|the|was|and|our|your|from|with)\s+(?P<at>[£$€]?_{3,}(?!\w))",
    ),
    "money": (("__",), r"[£$€]_{2,}(?!\w)"),
}
"""Words that stand for a value, by kind: strings of which one has to stand in the text, in lower case, and a pattern.
What `(?P<at>…)` matches is the place, else all."""
_CARD = r"(?i)(?:card|account\s+(?:number|no\.?|ending)|iban|ending)\W+(?:\w+\W+){0,3}$|[\d*•-]$"
_VALUE = (
    r"(?i)(?:\b(?:on|by|at|of|from|until|till|before|with|to|for|about|within|in|since|the|dear|hi|after"
    r"|around|than|next)\s+|[(\[:£$€=]\s*)$"
)
_OPEN_SLOT = (
    r"(?i)\b(?:the|a|an|your|our|my|his|her|their|this|that|on|at|in|of|to|by|for|from|with|about|into|until"
    r"|since|before|after|is|was|are|were|be|been|dear|hi|hello|and|or|call|sent|lost|because|as|than)\s$"
)
"""Before brackets that stand where a word of the sentence should; elsewhere they explain the word before them."""
_AGREED = r"(?i)\s*(?:by|once|when|until|on|after|pending|as soon|this week|next)\b"


_TOLD = (
    r"(?i)\b(?:asks|asked|asking)\s+for\b|\b"
    r"(?:greeted|addressed|called|named|hailed)\s+you\b|\bplaceholders?\b|\bmerge\b|\bmail-?merge"
    r"|\bunfilled\b|\binstead\s+of\s+(?:your|the|a|his|her)\b|\bwhere\s+your\s+\w+\s+should\b"
    r"|\bshould\s+have\s+(?:read|said|been|shown)\b|\b(?:began|begins|opened|opens|started|starts|went\s+out"
    r"|came\s+out|printed|arrived|headed|reached\s+you|showed|displayed|sent\s+out)\b[^.!?\n]{0,40}\b(?:with"
    r"|as|to|saying|reading)\b"
    r"|\b(?:subject\s+line|template|literally|letter|e-?mail|newsletter|invoice|label|card|badge|cake|page"
    r"|screen|message|text|sign|certificate)\s+(?:that\s+)?(?:said|read|reads|says|saying|reading|showed|began"
    r"|opened|started|greeted|addressed|called)\b"
)
_NAMED_SO = (
    r"(?i)\b(?:headed|called|labell?ed|marked|named|titled|entitled|under|column|list|tag(?:ged)?|iced|printed"
    r"|wrote|written|engraved|stamped|embroidered|painted|read|reads|said|says|say|spelled|spelt|typed|piped"
    r"|stitched|carved|rated|size|sized|put)\s+(?:it\s+|as\s+)?[\"“'‘]?$"
)
_ROMAN = r"\b(?!XXX\b|XX\b|XL\b|XXL\b)[XVI]{2,6}\b"


def _told_of(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of a value that was not filled in elsewhere, and quotes it."""
    # No further than is looked at below, else a long text is gone through anew for each place.
    first = max(text.rfind(stop, max(0, start - 200), start) for stop in (". ", "! ", "? ", "\n\n"))
    stops = (". ", "! ", "? ", "\n\n", ".”", '."')
    last = min((at for stop in stops if (at := text.find(stop, end, end + 200)) >= 0), default=len(text))
    around = text[max(first, start - 200, 0) : min(last, end + 200)]
    return bool(_cased(_TOLD).search(around))


def _unfilled(scene: Scene) -> Iterator[Hit]:
    """Every value that was never filled in, wherever a sentence of the sender's stands."""
    letter = letter_of(scene.reading.source)
    index: _Index | None = None
    taken = 0
    for start, end in sorted(set(_open_places(letter.text))):
        if start < taken:
            continue
        index = index or _Index(scene.reading)
        hit = index.hit(*letter.place(start, end))
        if hit is not None:
            taken = end
            yield hit


def _open_places(text: str) -> Iterator[tuple[int, int]]:
    without_code = _without(_CODE, ("`", "<!--"), text)
    plain = _without(_MASKED, ("`", "<", "http", "www.", "]"), without_code)
    for pattern, holds, signs, where in (
        (_DOUBLE, _always, "{[<|%@«$_", without_code),
        (_SQUARE, _square, "[", plain),
        (_CURLY, _curly, "{", plain),
        (_ANGLE, _angle, "<&", plain),
    ):
        if any(sign in where for sign in signs):
            for found in _cased(pattern).finditer(where):
                if holds(found, where) and not _told_of(where, *found.span()):
                    yield found.span()
    low = plain.lower()
    for kind, (hints, pattern) in _WORDS.items():
        if any(hint in low for hint in hints):
            for found in _cased(pattern).finditer(plain):
                if _word(kind, found, plain):
                    yield found.span("at" if "at" in found.re.groupindex else 0)


def _without(pattern: str, signs: tuple[str, ...], text: str) -> str:
    """The text with what the pattern finds made unreadable, character for character."""
    if not any(sign in text for sign in signs):
        return text
    return _cased(pattern).sub(lambda found: "\u241f" * len(found[0]), text)


def _always(_found: re.Match[str], _text: str) -> bool:
    return True


def _curly(found: re.Match[str], _text: str) -> bool:
    return not (" " in found["in"] and _cased(_NOT_FIELD).fullmatch(found["in"]))


def _angle(found: re.Match[str], text: str) -> bool:
    return not _cased(_TAGS).fullmatch(found["in"]) and f"</{found['in'].split()[0]}" not in text


def _square(found: re.Match[str], text: str) -> bool:
    """Whether square brackets hold the name of a value rather than a remark, a number or a mark."""
    inner = " ".join(found["in"].split())
    before = text[max(0, found.start() - 3) : found.start()]
    line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    if inner.lower() in ("", "x"):
        asked = bool(inner) or bool(_cased(_VALUE).search(line))
        return asked and not re.fullmatch(r"[\s>|]*(?:[-*+•]|\d{1,2}[.)])?\s*", line)
    if re.fullmatch(r"[?•●_.xX*#-]{1,20}", inner):
        return not re.fullmatch(r"[.]+|[*#-]", inner)
    if _cased(_NOT_FIELD).fullmatch(inner) or not re.match(r"[^\W\d_]|[£$€#%_]", inner):
        return False
    if f"\n[{inner}]:" in text or (re.match(r"\[[^\[\]\n]{1,60}\]", text[found.end() :]) and "]:" in text):
        return False
    words = inner.split()
    strong = bool(_cased(_STRONG).search(inner))
    if re.search(r"\d", inner):
        return bool(_cased(_ORDER).match(inner)) and strong
    if re.match(r"\s*(?:subject|re|fwd?)\s*:", line, re.IGNORECASE) or not line.strip():
        tag = inner.isupper() and not strong
        return not tag and (strong or len(words) <= 3 or bool(_cased(_ORDER).match(inner))) and not _ticketlike(inner)
    if before.endswith(("“", '"', "‘", "'")) or _quoted_around(found, text):
        return bool(_cased(_WHOLE).fullmatch(inner)) or inner.isupper()
    if words[0].lower() in ("a", "an") or re.search(r"\d[\d ]*\s$", line):
        return strong and len(words) <= 4
    if not strong and inner.islower() and re.search(r"[a-z]{3,}\s$", line) and not _cased(_OPEN_SLOT).search(line):
        return bool(_cased(_ORDER).match(inner))
    return len(words) <= 3 or bool(_cased(_ORDER).match(inner)) or (strong and len(words) <= 9)


def _ticketlike(inner: str) -> bool:
    return (
        bool(
            re.fullmatch(
                r"(?:ticket|case|order|incident|update|notice|service|team|project"
                r"|customer\s+\w+)",
                inner,
                re.IGNORECASE,
            )
        )
        and not inner.isupper()
    )


def _quoted_around(found: re.Match[str], text: str) -> bool:
    """Whether the brackets stand within a quotation: as a rule, words changed by whoever quotes."""
    before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _word(kind: str, found: re.Match[str], text: str) -> bool:
    before = text[max(0, found.start() - 30) : found.start()]
    after = text[found.end() : found.end() + 16]
    word = found[0]
    if kind in ("todo", "xs") and _cased(_NAMED_SO).search(before):
        return False
    near = text[max(0, found.start() - 400) : found.end() + 400]
    if kind == "xs" and word in ("XXX", "XX") and _cased(_ROMAN).search(near):
        return False
    if kind in ("todo", "tb") and not word.startswith(word.split()[0].upper()):
        return False
    if kind == "todo":
        listed = re.search(r"\b(?:the|my|our|your|a|on)\s+$", before, re.IGNORECASE)
        return not listed or after.startswith(":")
    if kind == "xs":
        if word.islower() and not re.search(r"[£$€]", word) and "\n" in before[-3:]:
            return False
        if re.match(r"\s+[A-Z][a-z]", after) and re.search(r"\bthe\s$", before, re.IGNORECASE):
            return False
        return not (_cased(_CARD).search(before) or re.match(r"[\s-]?\d", after)) and not _kisses(before, after, word)
    if kind == "tb":
        return bool(_cased(_VALUE).search(before)) and not _cased(_AGREED).match(after)
    if kind == "day":
        return not re.search(r"\bformat|\bas\s+$", before + after, re.IGNORECASE)
    return kind != "dear" or word[:1].isupper()


def _kisses(before: str, after: str, word: str) -> bool:
    """Whether crosses stand behind a name or at the end of a chatty text."""
    value = re.search(r"\b(?:on|by|at|of|to|for|is|dear|hi|hello|in)\s+$", before, re.IGNORECASE)
    return not after.strip() and not value and "/" not in word


class _Index:
    """Finds the sentence that stands at a place of the source."""

    def __init__(self, reading: Reading) -> None:
        self.sentences = [one for one in reading.sentences if len(one.mapped.origins)]
        self.starts = [one.mapped.origins[0] for one in self.sentences]

    def hit(self, start: int, end: int) -> Hit | None:
        at = bisect_right(self.starts, start) - 1
        for sentence in self.sentences[max(at, 0) : at + 2]:
            origins = sentence.mapped.origins
            last = sentence.span(0, len(sentence.text)).end
            if start < last and end > origins[0]:
                first = max(0, bisect_right(origins, start) - 1)
                behind = max(first + 1, bisect_left(origins, end))
                return Hit(sentence, first, min(behind, len(sentence.text)), place=Span(start, end))
        return None


RULES: tuple[Rule, ...] = (
    Rule(
        id="placeholder",
        severity=Severity.ERROR,
        evidence=("J",),
        says="A value was never filled in here.",
        why="In our judgement nothing says more plainly that a letter was written for nobody in particular.",
        asks="What belongs here? Fill it in, or take the sentence out.",
        text_finder=_unfilled,
        ordinary=True,
    ),
)
