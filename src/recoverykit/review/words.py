"""Sets of words that several rules share, as parts of regular expressions: `<NAME>` in a pattern stands for one.

All are written in lower case with straight quotation marks, and have no groups that are numbered or named.
"""

from __future__ import annotations

import re

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun"
_NUMBER = (
    r"(?:\d{1,6}(?:[.,]\d{1,3})?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|ninety|half\s+an?|a\s+(?:few|couple\s+of)|several)"
)
_UNIT = r"(?:second|minute|min|hour|hr|day|night|week(?:day|end)?|fortnight|month|quarter|year)s?"
_TEAM = (
    r"(?:team|staff|people|office|crew|colleagues?|engineers?|developers?|drivers?|technicians?|warehouse|department"
    r"|company|firm|agency|studio|practice|clinic|school|shop|store|kitchen|depot|designers?|editors?|writers?"
    r"|nurses?"
    r"|receptionists?|assistants?|manager|managers|accounts|billing|support|operations|sales|service"
    r"|reservations?|front"
    r"|desk|bank|branch|business|organi[sz]ation|fitters?|installers?|planners?|recruiters?|consultants?"
    r"|advisers?|advisors?"
    r"|trainers?|teachers?|tutors?|carers?|cleaners?|electricians?|plumbers?|builders?|printers?|administrators?"
    r"|admin)"
)

WORDS: dict[str, str] = {
    "NUMBER": _NUMBER,
    "UNIT": _UNIT,
    "MONTH": rf"(?:{_MONTHS})",
    "WEEKDAY": rf"(?:{_DAYS})",
    # The sender: the person or the firm that writes. Not its machines, not its suppliers.
    "I": r"(?:i|we)",
    "MY": r"(?:my|our)",
    "SENDER": rf"(?:i|we|(?:(?:someone|somebody|a\s+(?:member|colleague)|one)\s+(?:of|in|on|from|at)\s+)?(?:my"
    rf"|our)(?:\s+own)?"
    rf"(?:\s+[\w'-]+)?\s+{_TEAM}|one\s+of\s+us|the\s+(?:team|company|firm|office|staff))",
    "TEAM": _TEAM,
    # Saying sorry, in any form.
    "APOLOGY": r"(?:sorry|apologi[sz](?:e[sd]?|ing)|apolog(?:y|ies)|regret(?:s|ted|ful|fully)?|forgive(?:ness)?"
    r"|pardon)",
    "APOLOGISE": r"(?:apologi[sz]e|say\s+(?:i'm\s+|we're\s+)?sorry|express\s+(?:my|our)\s+(?:\w+\s+)?(?:regrets?"
    r"|apolog(?:y|ies))"
    r"|(?:offer|extend|convey|send|make|give)\s+(?:you\s+)?(?:my|our|an)\s+(?:\w+\s+){0,3}?(?:apolog(?:y|ies)"
    r"|regrets?))",
    # A time that can be checked: a date, an hour, a measured length, a day that is named.
    "TIME": rf"(?:\b(?:{_DAYS})\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b"
    rf"|\b(?:{_MONTHS})\.?\s+\d{{1,4}}\b"
    rf"|\b(?:in|by|until|till|before|during|since|from|of|this|next|last|early|late|mid"
    rf"|end\s+of)[\s-]+(?:{_MONTHS})\b"
    r"|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}[:.]\d\d\s*(?:am|pm|a\.m|p\.m|hours|hrs|utc"
    r"|gmt|bst|[cemp][sd]t)?\b"
    r"|\b\d{1,2}\s*(?:am|pm|a\.m|p\.m|o'clock)\b|\b(?:today|tonight|tomorrow|yesterday|noon|midday|midnight|now)\b"
    r"|\bthis\s+(?:morning|afternoon|evening|week|weekend|month|quarter|year|minute)\b"
    r"|\b(?:next|last|coming|following)\s+(?:week|month|quarter|year|weekend|working\s+day|business\s+day)\b"
    r"|\b(?:by|before|at|until)\s+(?:the\s+)?(?:end|close|start|beginning)\s+of\s+(?:the\s+|this\s+|next\s+"
    r"|business|play)?"
    r"(?:day|week|month|quarter|year|business|play|working\s+day)?\b|\b(?:eod|cob|eow)\b"
    rf"|\b(?:within|in|after|for|over|every|each|per|another|next|last|under|inside|about|roughly|around|than"
    rf"|nearly|almost"
    rf"|first|the|some|up\s+to|at\s+least)\s+(?:the\s+(?:next|last|past|coming|following)\s+)?(?:next\s+|last\s+"
    rf"|past\s+)?"
    rf"{_NUMBER}(?:\s+(?:or|to)\s+{_NUMBER}|-\w+)?[\s-]+(?:(?:working|business|calendar|full|whole"
    rf"|more)\s+)?{_UNIT}\b"
    rf"|\b(?:\d{{1,5}}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    rf"|fifty|ninety)"
    rf"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?[\s-]+(?:(?:working|business|calendar|full|whole"
    rf"|more)\s+)?{_UNIT}\b"
    r"|\b(?:an|half\s+an|one)\s+hour\b|\ba\s+(?:day|week|fortnight|month|year)\b|\b\d{1,4}\s?(?:h|hrs?|mins?|d)\b"
    r"|\bfrom\s+(?:now|here)\s+on\b|\bstarting\s+(?:now|immediately)\b|\beach\s+(?:morning|evening|night|day|week"
    r"|month)\b"
    r"|\bevery\s+(?:morning|evening|night|day|week|month|quarter|hour|(?:" + _DAYS + r"))\b)",
    # A word for time that nobody could hold the sender to.
    "VAGUE_TIME": r"(?:\b(?:very\s+|quite\s+)?(?:soon|shortly|presently|momentarily|promptly|swiftly|speedily"
    r"|eventually|asap|a\.s\.a\.p)\b"
    r"|\bas\s+(?:soon|quickly|fast|swiftly|promptly)\s+as\b|\bsooner\s+or\s+later\b|\bbefore\s+(?:too\s+)?long\b"
    r"|\bin\s+(?:due\s+course|the\s+near\s+future|(?:the\s+)?future|time|good\s+time|a\s+timely\s+(?:manner"
    r"|fashion)|a\s+while"
    r"|the\s+(?:coming|next\s+few)\s+(?:days|weeks|months)|the\s+meantime|a\s+bit|no\s+time)\b"
    r"|\b(?:going|moving)\s+forwards?\b|\bat\s+(?:the|our|my|your)\s+earliest(?:\s+(?:opportunity|convenience))?\b"
    r"|\bat\s+some\s+(?:point|stage)\b|\bone\s+(?:of\s+these\s+days|day)\b|\bwithout\s+(?:further\s+|undue\s+"
    r"|any\s+)?delay\b"
    r"|\b(?:some\s?time|later\s+on|down\s+the\s+(?:line|road)|over\s+time|when\s+(?:possible|we\s+can|i\s+can"
    r"|time\s+allows))\b"
    r"|\bwhen(?:ever)?\s+(?:we|i)\s+(?:hear|know|have|get|are|can)\b|\bonce\s+(?:we|i)\s+(?:hear|know|have\s+more"
    r"|can)\b)",
    # Somebody commits themselves to something to come.
    "WILL": r"(?:i'll|we'll|(?:i|we)\s+(?:will|shall|am\s+going\s+to|are\s+going\s+to|promise\s+to|undertake\s+to"
    r"|commit\s+to"
    r"|intend\s+to|plan\s+to|aim\s+to|hope\s+to|endeavou?r\s+to|mean\s+to|want\s+to)|(?:i'm|we're)\s+(?:going"
    r"|planning|hoping"
    r"|aiming|committed)\s+to)",
    # What harm is called when nobody wants to name it.
    "GENERIC": r"(?:inconveniences?|inconvenienced|trouble|hassle|bother|upset|distress|disruption|disturbance"
    r"|frustration|concern"
    r"|confusion|disappointment|annoyance|difficult(?:y|ies)|issues?|problems?|hiccups?|situation|matter"
    r"|circumstances|experience"
    r"|delays?|mistakes?|errors?|mix-?ups?|misunderstandings?|mishaps?|incident|event|this|that|it|everything"
    r"|anything"
    r"|what(?:'s|\s+has|\s+had)?\s+happened|the\s+above)",
}


def has(name: str, low: str) -> bool:
    """Whether a set of words stands somewhere in a text in lower case."""
    return bool(_compiled(name).search(low))


_KEPT: dict[str, re.Pattern[str]] = {}


def _compiled(name: str) -> re.Pattern[str]:
    if name not in _KEPT:
        _KEPT[name] = re.compile(WORDS[name])
    return _KEPT[name]
