"""Whether a sentence tells of a measure: something done, so that a failure does not come again."""

from __future__ import annotations

from recoverykit.review.rules.promises import matches

_DOER = (
    r"(?:\b(?:i|we|<SENDER>|he|she|they|(?!be\b|being\b)[a-z]+)(?:'ve|\s+(?:have|has))?(?:\s+(?:also|already|now|since"
    r"|both|personally|therefore|today)){0,2}\s+)"
)
VAGUE_OBJECT = (
    r"(?!\s+(?:[\w-]+\s+){0,3}?(?:steps|measures|safeguards|procedures|controls|changes|improvements"
    r"|actions?|care|attention|promises?|responsibility|to\s+heart|seriously|right\b))"
)
CHANGED = (
    rf"{_DOER}(?:chang|add|mov|replac|introduc|install|switch|hir|train|retrain|assign|appoint|limit"
    rf"|doubl|block|lock|patch|renam|automat|remov|stopp"
    rf"|rewrot|label|separat|remapp|redesign|extend|ban|recruit|schedul|migrat|upgrad|fitt|equipp"
    rf"|rerout|rotat|pinn|reset|cap)e?d\b{VAGUE_OBJECT}"
    rf"|{_DOER}(?:rewritten|split|set\s+up|written|put|taught|built|brought|taken|bought|hung|cut|made"
    rf"|given)\b(?=\s+(?:[\w'-]+\s+){{0,4}}?(?:check|checks|checklist|list|test|tests|alarm|alert"
    rf"|reminder|limit|lock|label|labels|person|people|sign|rule|step\s+in|backup"
    rf"|diary|calendar|phone|staff|team|process\s+so|procedure\s+so|script|page|into|off|out\s+of|spare"
    rf"|second|gate|board|key|keys)\b)"
)
_MEASURE = (
    r"(?:\b(?:check|test|verif|count|weigh|sign|compar|inspect|proofread|confirm|read|review|approve"
    r"|photograph|scan|ring|call|log|measure|initial|watch)\w*\b[^.;]{0,50}\b(?:every|each|twice"
    r"|before|second|both|against)\b"
    r"|\b(?:every|each|all|no)\b[^.;]{0,60}\b(?:is|are|gets?|will\s+be|goes?|leaves?|needs?"
    r"|must)\s+(?:now\s+|also\s+|always\s+)?(?:be\s+)?(?:checked|tested|verified|counted|weighed"
    r"|signed|compared|inspected|proofread|confirmed|read|reviewed|approved|photographed|scanned"
    r"|out\s+without|without|two|a\s+second)\b"
    r"|\b(?:two\s+(?:people|pairs|of\s+us|colleagues|members|signatures)|second\s+(?:person|pair|check"
    r"|reader|signature|look|driver|technician|colleague|member|courier)|double[\s-]check\w*"
    r"|check-?list|four[\s-]eyes|sign-?off|barcode|alarms?|alerts?|automatic(?:ally)?|automated"
    r"|reminders?"
    r"|back-?ups?|spare|hard\s+limit|calendar|diary|cannot\s+be\s+\w+\s+(?:without|until)"
    r"|can't\s+be\s+\w+\s+(?:without|until)|without\s+(?:a\s+second|two|my|her|his|their|being|first"
    r"|checking|asking|having|calling|telling|a\s+\w+))\b"
    r"|\bnow\s+(?!know\b|see\b|understand|reali[sz]e|appreciate|accept|and\b|that\b|be\b|i\b|we\b"
    r"|been\b|fixed|resolved|sorted|working|complete|aware|at\b|in\s+place|corrected|addressed"
    r"|rectified|it\b|you\b|to\b|the\b|a\b|on\s+(?:i|we)(?:'ll|\s+will)\s+(?:do|be|try|make"
    r"|take))[a-z]+"
    r"|\bsince\s+(?:then|<WEEKDAY>|yesterday|\d)[^.;]{0,60}\b(?:check|goes|is|are|has|have|we|every"
    r"|each)|\bfrom\s+(?:now\s+on|today|tomorrow|<WEEKDAY>|\d{1,2}\s+<MONTH>|<MONTH>"
    r"|next\s+\w+)\b(?!\s*,?\s*(?:i|we)(?:'ll|\s+will)\s+(?:do\s+better|be\s+(?:better|more)|try"
    r"|make\s+(?:sure|every)|take|never))"
    r"|\bno\s+longer\b)"
)
REPAIRED = (
    r"\b(?:i|we|<SENDER>|she|he)\s+(?:refunded|credited|replaced|reprinted|resent|re-sent|arranged|corrected"
    r"|repaired|rebuilt|reshipped|redid|reran|reset|restored|returned|deducted|waived)\b"
    r"|\b(?:i|we|<SENDER>|she|he)(?:'ve|\s+(?:have|has))(?:\s+(?:also|already|now|today"
    r"|since)){0,2}\s+(?:refunded|credited|replaced|reprinted|resent|sent|re-sent|booked|ordered|paid"
    r"|arranged|cancelled|corrected|repaired|rebuilt|reshipped|asked|rewritten|redone|called|reran"
    r"|rerun|reset|restored|returned|deducted|waived|delivered|posted|attached|enclosed)\b"
    r"|[£$€]\s?\d|\brefund\s+of\b|\b\d+\s?%|\bfree\s+of\s+charge\b|\bat\s+(?:our"
    r"|my)\s+(?:own\s+)?(?:cost|expense)\b|\b(?:i|we)(?:'m|'re|\s+(?:am|are))\s+(?:refunding|crediting"
    r"|replacing|sending|reprinting|redoing|paying|adding|moving|hiring)\b"
)


def is_measure(low: str) -> bool:
    """Whether a sentence tells of something that is done or is done from now on so that it does not happen again."""
    return bool(matches(_MEASURE, low) or matches(CHANGED, low))
