"""Conclusions of law about oneself."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.blocks import Kind
from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene

_BE = (
    r"(?:\b(?:i'm|we're|i've\s+been|we've\s+been)"
    r"|\b<SENDER>(?:,[^,.;:!?]{1,40},)?\s+(?:am|are|is|was|were|wasn't|weren't|aren't|(?:have|has|had)\s+been))"
)
"""The sender is something."""
_DID = (
    r"\b(?:i've|we've|i'd|we'd|<SENDER>)(?:\s+(?:have|has|had|did|do|also|then|thereby|indeed|plainly|clearly"
    r"|in\s+fact"
    r"|by\s+doing\s+(?:so|this|that)|therefore|thus|may\s+well\s+have|\w{3,12}ly)){0,3}"
)
"""The sender did something: a plain verb follows."""
_ADVERBS = (
    r"(?:\s+(?:\w{2,12}ly|not|also|both|indeed|in\s+fact|in\s+(?:my|our)\s+view|therefore|thus|then|quite|just|too"
    r"|at\s+fault,?\s+and|\w{3,14},?\s+and|plain|nothing\s+short\s+of|nothing\s+less\s+than)){0,3}"
)
_IT = (
    r"\b(?:it|this|that|which|what\s+(?:i|we)\s+did|what\s+happened(?:\s+[\w'-]{1,16}){0,5}|(?:my"
    r"|our)\s+(?:[\w'-]{2,20}\s+){1,4}?"
    r"|^(?:so,?\s+|and\s+)?\w{2,14}ing\s+[^.;:!?,]{2,80}?|(?:doing|sending|leaving|losing|sharing|using|keeping"
    r"|failing|not|to)\s+(?:[\w'-]{1,20}\s+){1,9}?)"
    r"\s*(?:'s|is|was|were|are|amount(?:s|ed)\s+to|constitut(?:es|ed)|represent(?:s|ed))"
)
_OF_WHAT = (
    r"(?:[\w'-]{1,20}\s+){0,4}?(?:contract|contractual|agreement|terms\s+(?:of|and)|warranty|lease|tenancy"
    r"|licen[cs]e|duty"
    r"|duties|obligations?|laws?|legislation|regulations?|act(?:\s+\d{4})?|gdpr|hipaa|ccpa|coppa|ferpa|pci"
    r"|copyright|statute"
    r"|statutory|nda|sla|service\s+level\s+agreement|data\s+protection|(?:section|clause|article)\s+\d{1,3}"
    r"|(?:consumer|employment|human|privacy|legal|civil|statutory|data)\s+rights)\b"
)
_BREACH = rf"(?:breach|violation|contravention|infringement)\s+of\s+{_OF_WHAT}"
_LIABLE = r"liable\b(?!\s+to\s+(?!you\b|your\b|pay\b|compensate|refund|reimburse|make\s+good))"
_LEGAL = r"(?:legally|contractually|strictly|vicariously|criminally|statutorily)"

_CONCLUSIONS = (
    r"\b(?:i'm|we're|(?:i|we)\s+(?:am|are|was|were))\s+(?:\w+ly\s+"
    r"|also\s+)?(?P<at>(?:in\s+(?:\w+\s+)?(?:breach|violation|contravention|default)\s+of\s+(?:it|this|that"
    r"|them|both|your|those)|(?:at\s+fault|to\s+blame|in\s+the\s+wrong|responsible)\s+(?:in|under"
    r"|at)\s+(?:the\s+)?law))\b",
    r"\b(?:put|puts|putting|placed?|places|leaves?|left|makes?|made|renders?|rendered|found|finds?"
    r"|holds?)\s+(?:us|me|ourselves|myself|(?:my|our|the)\s+(?:firm|company|team|school|clinic|shop|office"
    r"|practice))\s+"
    r"(?:\w+ly\s+|all\s+|right\s+)?(?P<at>(?:in\s+(?:\w+\s+)?(?:breach|default|violation|contravention)|liable"
    r"|negligent|culpable|legally\s+\w+|guilty\s+of|(?:on|at)\s+the\s+wrong\s+(?:side|end)\s+of\s+the\s+law"
    r"|at\s+fault\s+in\s+law))\b",
    r"(?P<at>\b(?:legally|contractually|in\s+law|under\s+(?:the|our|your)\s+(?:[\w-]+\s+)?(?:contract|law"
    r"|lease|agreement|act|terms|tenancy)|as\s+a\s+matter\s+of\s+law|in\s+legal\s+terms"
    r"|in\s+the\s+eyes\s+of\s+the\s+law|by\s+law)"
    r"(?:\s+speaking)?,?\s[^.;:!?]{0,30}?\b(?:i|we|(?:it|that|this)(?:'s|\s+is|\s+was))(?:'m|'re|\s+(?:am|are"
    r"|was|were))?\s+(?!not\b)[^.;:!?]{0,24}?\b(?:on\s+the\s+hook|liable|responsible|to\s+blame|at\s+fault"
    r"|in\s+the\s+wrong|answerable|accountable|guilty|negligent|culpable|(?:on|down\s+to)\s+(?:us|me)|ours"
    r"|mine|(?:my|our)\s+fault))\b",
    r"(?P<at>\b(?:i'm|we're|(?:i|we)\s+(?:am|are|was|were)|(?:that|this|it)(?:'s"
    r"|\s+is))\s+(?!not\b)[^.;:!?,]{0,24}?\b(?:on\s+the\s+hook|liable|responsible|to\s+blame|at\s+fault"
    r"|in\s+the\s+wrong|answerable|accountable|culpable|on\s+us|on\s+me|our\s+fault|my\s+fault),?\s+"
    r"(?:legally|in\s+law|under\s+(?:the|our)\s+(?:[\w-]+\s+)?(?:contract|law|lease|agreement|act|terms)"
    r"|in\s+the\s+eyes\s+of\s+the\s+law))\b",
    r"\b(?:i|we|us|our|my|that|this|which|it"
    r"|\w+ing)\b[^.;:!?]{0,70}?\b(?P<at>in\s+(?:\w{4,12}\s+){0,2}(?:breach|violation"
    r"|contravention)\s+of\s+(?:the\s+|our\s+|your\s+|my\s+)?(?:[\w'-]+\s+){0,4}?(?:contract|agreement|lease"
    r"|clause|section|article|act|law|regulations?|gdpr|terms|duty|duties|licen[cs]e|code|covenant|warranty"
    r"|tenancy|confidence|sla|nda))\b",
    r"\b(?:i|we)\b[^.;:!?]{0,40}?\b(?P<at>(?:breach(?:ed|ing)?|violat(?:ed|ing)|infring(?:ed|ing)"
    r"|contraven(?:ed|ing)|broke|broken|breaking)\s+(?:the\s+|our\s+|your\s+|my\s+"
    r"|a\s+)?(?:[\w'-]+\s+){0,4}?(?:contract|agreement|lease|clause\s+\d+|section\s+\d+|article\s+\d+|act|law"
    r"|regulations?|gdpr|terms|licen[cs]e|covenants?|warranty|tenancy|copyright|nda))\b",
    r"\b(?:it|this|that|which|what\s+(?:i|we)\s+did|we\s+committed|i\s+committed|is|was|were|are|of)(?:'s"
    r"|\s+(?:is|was|were|are|counts\s+as|qualifies\s+as|amounts?\s+to"
    r"|meets\s+the\s+definition\s+of))?\s+(?:an?\s+)?(?P<at>(?:[\w-]+\s+){0,2}?(?:case\s+of\s+|act\s+of\s+)?"
    r"(?:(?:gdpr|hipaa|ccpa|contract|contractual|regulatory|statutory|copyright|data[\s-]protection|licen[cs]e"
    r"|lease)\s+(?:breach|violation|infringement)|(?:textbook|clear-?cut|plain|outright|flagrant"
    r"|straightforward|flat-out|undeniable|simple|pure|sheer)\s+(?:negligence|trespass|discrimination"
    r"|breach\s+of\s+(?:contract|duty|confidence|trust\s+law|the\s+lease))))\b",
    r"\b(?P<at>(?:word|term|name)\s+for\s+(?:it|that|this|what\s+(?:i"
    r"|we)\s+did)\s+is\s+(?:\w+\s+)?(?:negligence|trespass|breach|misrepresentation|discrimination|defamation)"
    r"|(?:call|calls|called)\s+(?:that|this|it)\s+(?:\w+\s+)?(?:negligence|negligent|unlawful|trespass"
    r"|an?\s+breach|misrepresentation|discrimination))\b",
    r"\b(?:i|we|our\s+\w+|my\s+\w+)\s+(?:\w+ly\s+)?(?P<at>(?:(?:was|were|am|are)\s+trespassing|trespassed"
    r"|discriminated\s+against|defamed|misrepresented|committed\s+(?:a\s+)?(?:trespass|an?\s+offen[cs]e"
    r"|misrepresentation)))\b",
    r"\b(?:i'm|we're|(?:i|we)\s+(?:am|are|was|were))\s+(?P<at>(?:\w+ly\s+|therefore\s+|also\s+){0,2}(?:liable"
    r"|culpable|negligent))\b(?!\s+to\s+(?!you\b|your\b|pay\b|compensate|refund|make))",
    r"\b(?:liability|legal\s+(?:fault|responsibility|blame))\b[^.;:!?]{0,30}?\b(?P<at>(?:is|sits|lies|rests"
    r"|falls|stops)\s+(?:\w+\s+){0,2}?(?:ours|mine|with\s+(?:us|me)|on\s+(?:us|me)))\b",
    rf"{_BE}{_ADVERBS}\s+(?P<at>(?:grossly\s+|criminally\s+)?negligent)\b",
    rf"{_BE}(?!\s+not\b|\s+in\s+no\b){_ADVERBS}\s+(?P<at>(?:{_LEGAL}\s+)?{_LIABLE})",
    rf"{_BE}{_ADVERBS}\s+(?P<at>in\s+(?:\w{{3,14}}\s+)?{_BREACH})",
    rf"{_BE}{_ADVERBS}\s+(?P<at>in\s+(?:(?:clear|material|fundamental|serious)\s+)?breach(?=\s*(?:[.,;!?]|and\b"
    rf"|here\b|$)))",
    rf"{_BE}(?!\s+not\b|\s+in\s+no\b){_ADVERBS}\s+(?P<at>{_LEGAL}\s+(?:at\s+fault|responsible|accountable"
    rf"|in\s+the\s+wrong|to\s+blame))\b",
    rf"{_BE}{_ADVERBS}\s+(?P<at>(?:at\s+fault|responsible|to\s+blame|in\s+the\s+wrong)\s+(?:in|under|before|at|by)"
    r"\s+(?:the\s+)?(?:[\w'-]{1,20}\s+){0,3}?(?:law|contract|agreement|act|terms|regulations))\b",
    rf"{_BE}{_ADVERBS}\s+(?P<at>in\s+default(?:\s+(?:of|on|under)\b)?"
    rf"|guilty\s+of\s+(?:[\w-]{{1,20}}\s+){{0,2}}(?:negligence"
    r"|malpractice|misrepresentation|fraud|discrimination|trespass|breach|misconduct))",
    rf"{_IT}{_ADVERBS}\s+(?P<at>(?:an?\s+(?:\w{{3,14}}\s+)?)?{_BREACH})(?!\s+(?:[\w'-]+\s+){{0,2}}(?:by"
    rf"|on)\s+(?!me|us|my|our))",
    rf"{_IT}{_ADVERBS}\s+(?P<at>(?:an?\s+)?(?:(?:act|case|instance|matter)\s+of\s+)?(?:gross\s+|professional\s+"
    rf"|clinical\s+|medical\s+|pure\s+|plain\s+"
    r"|sheer\s+)?(?:negligen(?:t|ce)|unlawful|illegal|tortious|malpractice|misrepresentation|against\s+the\s+law"
    r"|contrary\s+to\s+(?:[\w'-]{1,20}\s+){0,3}?(?:law|act|regulations|gdpr)"
    r"|(?:criminal\s+)?offen[cs]e(?=\s*(?:[.,;]|under|in\s+law|and\b|$))|crime))\b"
    r"(?!\s+(?:character|argument|operation|of\s+(?!me|us)|on\s+(?!my|our)|claim|insur))",
    r"\b(?P<at>negligent\s+of\s+(?:me|us)|negligence\s+(?:on\s+(?:my|our)\s+part|of\s+ours|by\s+(?:me|us|our)\b"
    r"|on\s+the\s+part\s+of\s+(?:my|our)))",
    r"\b(?:my|our)\s+(?P<at>(?:own\s+|gross\s+|professional\s+|clear\s+|plain\s+)?(?:negligence|malpractice"
    r"|breach\s+of\s+"
    rf"{_OF_WHAT}|violation\s+of\s+{_OF_WHAT}|(?:unlawful|illegal|negligent)\s+\w+))"
    r"(?!\s+(?:claims?|insur|cover|polic|scheme|team|lawyer|solicitor|advis))",
    r"\b(?:through|by|of|to|was|sheer|due\s+to)\s+(?P<at>(?:our\s+|my\s+)?(?:gross|sheer|plain|pure"
    r"|simple)\s+negligence)\b",
    rf"{_DID}\s+(?P<at>(?:breach(?:ed)?|violat(?:ed?|ing)|contravened?|infringed?|broken?|broke"
    rf"|defaulted\s+on)\s+(?!(?:[\w'-]+\s+){{0,3}}"
    rf"sla\b)(?:the\s+|our\s+|your\s+|my\s+)?(?:{_OF_WHAT}|trade\s?marks?|patents?|intellectual\s+property"
    rf"|rights\b))",
    rf"\b(?:and|so|thereby|thus|which)\s+(?:so\s+|thereby\s+|thus\s+|also\s+)?(?P<at>(?:breach|violat|contraven"
    rf"|infring)(?:ed|es|ing)\s+"
    rf"(?:the\s+|our\s+|your\s+|my\s+)(?:{_OF_WHAT}|trade\s?marks?|patents?|intellectual\s+property|rights\b))",
    rf"{_DID}\s+(?P<at>(?:failed\s+in|failed\s+to\s+(?:meet|fulfil|honou?r|perform|discharge|observe)"
    rf"|fell\s+short\s+of|failed"
    r"|(?:did\s+not|didn't|have\s+not|haven't)\s+(?:meet|met|fulfil|fulfill?ed|honou?r|honou?red|perform"
    r"|performed))\s+(?:in\s+)?"
    r"(?:my|our|its|the|a)\s+(?:[\w-]{1,20}\s+){0,2}?(?:(?:contractual|legal|statutory"
    r"|fiduciary)\s+(?:[\w-]{1,20}\s+){0,2}?"
    r"(?:obligations?|dut(?:y|ies)|requirements?|responsibilit(?:y|ies))|duty\s+of\s+care"
    r"|duty\s+of\s+confidentiality))",
    rf"{_DID}\s+(?P<at>(?:failed\s+to\s+comply|not\s+comply|not\s+complied|didn't\s+comply|haven't\s+complied)\s+with"
    rf"\s+{_OF_WHAT})",
    rf"{_DID}\s+(?P<at>commit(?:ted)?\s+(?:an?\s+)?(?:\w{{3,14}}\s+)?(?:offence|offense|crime|tort|fraud"
    rf"|malpractice|{_BREACH}))",
    rf"{_DID}\s+(?P<at>(?:defamed|libell?ed|slandered|unlawfully\s+\w+|illegally\s+\w+|negligently\s+\w+"
    rf"|act(?:ed)?\s+"
    r"(?:[\w-]{1,16}\s+){0,2}?(?:unlawfully|illegally|negligently|outside\s+the\s+law))|unfairly\s+dismiss(?:ed)?"
    r"|wrongfully"
    r"\s+(?:dismiss|terminat|evict)(?:ed)?)\b",
    rf"{_DID}(?:\s+(?:will|must|accordingly|of\s+course|have\s+to)){{0,2}}\s+(?P<at>(?:accept|admit|acknowledge"
    rf"|concede|assume|take"
    r"|bear|own)(?:s|ed)?(?:\s+(?!no\b|any\b|not\b)[\w'-]{1,20}){0,3}?\s+(?:liability|legal\s+responsibility"
    r"|negligence"
    r"|legal\s+fault))\b",
    r"\b(?P<at>liability(?:\s+(?:for|in)\s+(?:[\w'-]{1,20}\s+){0,4}?|\s+)(?:is|rests|lies"
    r"|falls)\s+(?:[\w]{1,14}\s+)?(?:ours|mine"
    r"|accepted|admitted|with\s+(?:us|me)|with\s+(?:my|our)\b|on\s+(?:us|me)|not\s+(?:in\s+(?:dispute|doubt)"
    r"|disputed)))",
    r"\b(?P<at>(?:legally|in\s+law|in\s+the\s+eyes\s+of\s+the\s+law|as\s+a\s+matter\s+of\s+law"
    r"|from\s+a\s+legal\s+\w+(?:\s+of\s+view)?"
    r"|under\s+(?:the|our)\s+(?:contract|agreement|law|lease))[^.;:!?]{0,40}?\b(?:(?:my|our)\s+(?:fault|liability)"
    r"|the\s+fault\s+is"
    r"\s+(?:\w+ly\s+)?(?:ours|mine)|(?:i\s+am|we\s+are|i'm|we're)\s+(?:at\s+fault|to\s+blame|in\s+the\s+wrong)))\b",
    r"\b(?P<at>(?:i|we)\s+owe\s+you\s+(?:[\w-]{1,16}\s+)?damages|(?:i|we)\s+(?:have"
    r"|had)\s+no\s+(?:legal\s+)?defen[cs]e\b"
    r"(?=\s*(?:[.,;]|to\s+(?:your|a)\s+claim|in\s+law)|$)"
    r"|you\s+have\s+(?:a|every)\s+(?:[\w-]{1,16}\s+)?(?:claim|case)\s+against\s+(?:us|me)"
    r"|entitled\s+to\s+(?:claim\s+)?damages"
    r"\s+from\s+(?:us|me))",
    rf"{_DID}\s+(?:had|have|owe|owed)\s+(?:you\s+)?a\s+(?P<at>(?:legal\s+)?duty\s+(?:of\s+care\s+)?"
    rf"(?:[\w'-]{{1,16}}\s+)"
    r"{0,6}(?:and|which)\s+(?:i|we)\s+(?:breached|failed|broke))",
)

_OPEN_BEFORE = (
    r"\b(?:whether|if|unless|suppos\w+|alleg\w+|accus\w+|(?<!without\s)ask(?:ed|ing)?\s+(?:me|us|whether|if)"
    r"|you(?:r\s+\w+)?\s+(?:say|said|says|believe|argue"
    r"|claim|feel|consider|think|thinks|wrote|told|suggest|suggested|call|called)|(?:court|tribunal|ombudsman"
    r"|regulator|judge|ico|adjudicator"
    r"|insurer|solicitor|lawyer|inspector|commissioner)s?(?:\s+[\w']+){0,2}\s+(?:found|ruled|held|says|said"
    r"|decided|concluded|thinks)"
    r"|(?:cannot|can't|not)\s+(?:say|judge|decide|tell)|not\s+for\s+(?:me|us))\b[^;:!?]{0,60}$"
)
"""Nothing is concluded where the question is left open, or where others gave the answer."""
_OPEN_WITHIN = r"\b(?:would|could|might|may(?!\s+well\s+have))\b"


_HELD_LIKELY = (
    r"(?P<at>\b(?:court|judge|tribunal|jury|lawyer|solicitor|adjudicator)s?\s+(?:would|will"
    r"|is\s+going\s+to)\s+(?:[\w-]+\s+){0,2}?(?:find|rule|hold|side|decide|agree|call|say)\b[^.;:!?]{0,40}\b"
    r"(?:against\s+(?:us|me)|(?:us|me)\s+liable|with\s+you|your\s+favou?r|liable|negligen\w+|in\s+breach"
    r"|at\s+fault|unlawful))\b",
    r"(?P<at>\bthe\s+law\s+(?:would|will|does)?\s*(?:calls?|says?|sees?|treats?|regards?"
    r"|considers?)\b[^.;:!?]{0,40}\b(?:negligen\w+|breach|liab\w+|unlawful|at\s+fault|trespass|responsible))\b",
)
"""What a court would say: a conclusion too, though it is put as one of others."""


def _conclusions(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    for pattern in sentence.live(_CONCLUSIONS):
        for found in pattern.finditer(sentence.low):
            before = sentence.low[: found.start("at")]
            if compiled(r"\b(?:you|your\s+\w+|he|she|they)\s+$").search(before):
                continue
            if compiled(_OPEN_BEFORE).search(before) or compiled(_OPEN_WITHIN).search(found[0]):
                continue
            yield Hit(sentence, found.start("at"), found.end("at"))
    for pattern in sentence.live(_HELD_LIKELY):
        for found in pattern.finditer(sentence.low):
            yield Hit(sentence, found.start("at"), found.end("at"))


RULES: tuple[Rule, ...] = (
    Rule(
        id="legal-conclusion",
        severity=Severity.WARNING,
        evidence=("Law",),
        says="This draws a legal conclusion about yourself.",
        why="Own what you did in plain words; whether that is negligence or a breach is for others to decide. "
        "Protection for apologies varies by place and wording; this is not legal advice.",
        asks="What did you do or leave undone, in plain words? Keep the ownership, and leave out the legal term.",
        finder=_conclusions,
        kinds=(Kind.PROSE, Kind.ITEM, Kind.HEADING),
    ),
)
