"""Words that take back responsibility in legal form."""

from __future__ import annotations

from recoverykit.review.blocks import Kind
from recoverykit.review.report import Severity
from recoverykit.review.rule import Rule

_FAULT = (
    r"(?:(?:legal\s+)?liabilit(?:y|ies)|fault|wrong-?doing|guilt|negligence|responsibility|blame|culpability|error"
    r"|breach"
    r"|(?:any)?thing|legal\s+\w+|wrong)"
)
_LEGAL_FAULT = (
    r"(?:(?:legal\s+)?liabilit(?:y|ies)|wrong-?doing|guilt|negligence|culpability"
    r"|legal\s+(?:responsibility|fault|blame))"
)
_SELF = (
    r"(?:i|we|(?:the|our|my|this)\s+(?:company|firm|school|clinic|club|council|hotel|studio|practice|trust"
    r"|organi[sz]ation|business|shop|store|restaurant|college|university|charity|management))"
)
_LETTER = (
    r"(?:this|it|that|nothing|(?:this|my|our|the|an?)\s+(?:[\w'-]{1,16}\s+)?(?:letter|e-?mail|message|note|apology"
    r"|refund|payment|offer"
    r"|gesture|credit|reply|response|statement|discount|voucher|cheque|check|sum|goodwill\s+gesture)"
    r"|(?:saying|being|(?:the\s+fact\s+)?that\s+(?:i|we)(?:\s+a[rm]e?|'m|'re)?(?:\s+say)?)\s+sorry"
    r"|(?:an?\s+)?apolog(?:y|ising|izing))"
)

_DISCLAIMERS = (
    r"\b(?:nothing|none|no\s+(?:part|word|line))\b[^.;:!?]{0,40}?\b(?P<at>(?:means?|says?|impl(?:y|ies)|taken"
    r"|read|construed|understood|mean|imply|suggests?)\b[^.;:!?]{0,20}?\b(?:the|this|our|my)\s+[\w-]+\s+(?:is"
    r"|are|was|were|did|has|had)\b[^.;:!?]{0,20}?\b(?:liable|responsible|at\s+fault|to\s+blame"
    r"|in\s+the\s+wrong|negligent|guilty))\b",
    r"\b(?:legally|technically|strictly|in\s+law"
    r"|contractually)(?:\s+speaking)?,?\s[^.;:!?]{0,30}?(?P<at>(?:\bnot|n't|\bno)\b[^.;:!?]{0,20}?\b(?:(?:on"
    r"|down\s+to|up\s+to)\s+(?:us|me)|our\s+problem|my\s+problem|ours|mine))\b",
    r"\b(?:with\s+|and\s+)?no\s+(?:legal\s+|formal\s+|such\s+)?(?:liability|fault|blame|responsibility"
    r"|wrong-?doing|guilt|admissions?|negligence|concession)\s+(?:on\s+(?:our|my)\s+part\s+"
    r"|of\s+any\s+kind\s+)?(?:is\s+|being\s+|to\s+be\s+|are\s+|hereby\s+|whatsoever\s+|thereby\s+)*"
    r"(?:admitted|accepted|acknowledged|conceded|implied|inferred|assumed|attache[sd]|attaching|taken|made"
    r"|intended|arises)\b",
    r"\b(?:on\s+an?\s+|strictly\s+|purely\s+|entirely\s+|wholly\s+|is\s+|made\s+|paid\s+|offered\s+"
    r"|,\s+)ex[\s-]gratia\b",
    r"\b(?:nothing|none|no\s+(?:part|word|line|sentence)|not\s+a\s+(?:word"
    r"|line))\b[^.;:!?]{0,50}?\b(?P<at>(?:means?|amounts?|says?|impl(?:y|ies)|should|is|are|can|may|be"
    r"|constitutes?|makes?|commits?|suggests?|counts?)\b[^.;:!?]{0,50}?"
    r"\b(?:admit\w*|admissions?|conced\w*|concession|acknowledg\w*|confess\w*"
    r"|(?:accept\w*)\s+(?:of\s+)?(?:any\s+|the\s+)?(?:liability|responsibility|blame|fault|guilt)|(?:i|we|us"
    r"|me|our|my|i'm|we're)\b[^.;:!?]{0,24}\b(?:liable|responsible|at\s+fault|to\s+blame|in\s+the\s+wrong"
    r"|doing|guilty)))\b",
    r"\b(?:should(?:n't|\s+not)|must(?:n't|\s+not)|is(?:n't|\s+not)|aren't|not|never|don't|cannot|can't|nor"
    r"|rather\s+than|without)\b[^.;:!?]{0,40}?\b(?P<at>(?:read|taken?|taking|construed?|interpret(?:ed)?|seen"
    r"|see|understood|regarded|treat(?:ed)?|viewed|mistaken?|mean(?:ing)?|imply(?:ing)?|as|for)\b"
    r"[^.;:!?]{0,24}?\b(?:(?:us|me|we|our|my|i|i'm|we're|an?|any|that)\s+(?:\w+\s+){0,2}?)(?:admi(?:t|ts|tting"
    r"|tted|ssion)|accept(?:ance|ing|s)?\s+(?:of\s+)?(?:any\s+)?(?:liability|responsibility|blame|fault|guilt)"
    r"|acknowledg\w+\s+(?:of\s+)?(?:any\s+)?(?:liability|responsibility|blame|fault|guilt)"
    r"|conced\w+|concession|confession|acceptance|(?:liability|guilt)))\b",
    r"\b(?:not|n't|never|nor|without)\s+(?:to\s+)?(?P<at>(?:say|saying|suggest(?:ing)?|imply(?:ing)?"
    r"|admit(?:ting)?|conced(?:e|ing)|agree(?:ing)?|accept(?:ing)?|confess(?:ing)?)\s+(?:that\s+)?(?:it|this"
    r"|the\s+[\w'-]+(?:\s+[\w'-]+)?|any\s+of\s+(?:it|this)|i|we)"
    r"\s*(?:'s|was|were|is|are|am|'m|'re|did|had|has|have|caused|broke)\b[^.;:!?]{0,40}?\b(?:(?:my"
    r"|our)\s+(?:fault|doing|mistake)|(?:on|by|down\s+to)\s+(?:me|us)|mine|ours|at\s+fault|wrong|to\s+blame"
    r"|liable|responsible|caused\s+(?:it|this)))\b",
    r"\b(?:our|my|the\s+[\w-]+'s?|all)\s+(?:of\s+)?(?:our\s+|legal\s+|other\s+)?(?P<at>(?:rights"
    r"|position)\s+(?:is|are|remains?|stays?|being)?\s*(?:fully\s+|expressly\s+|entirely\s+|strictly\s+"
    r"|hereby\s+)?reserved)\b",
    r"\b(?:not|never|nor|cannot|can't|n't)\b[^.;:!?]{0,40}?\b(?P<at>(?:used|relied\s+(?:up)?on|held|produced"
    r"|cited|quoted)\s+(?:against\s+(?:us|me)|in\s+(?:court|evidence|any\s+(?:legal\s+)?(?:proceedings|claim"
    r"|court))|as\s+evidence))\b",
    r"\b(?:for\s+settlement\s+purposes|subject\s+to\s+contract|save\s+as\s+to\s+costs|off\s+the\s+record"
    r"|not\s+legally\s+binding|no\s+legal\s+(?:effect|significance))\b",
    r"\b(?:legally|technically|strictly|in\s+law"
    r"|contractually)(?:\s+speaking)?,?\s[^.;:!?]{0,40}?(?P<at>(?:\bnot|n't|\bno|\bnever"
    r"|\bnothing)\b[^.;:!?]{0,30}?\b(?:fault|liab\w+|responsib\w+|obliged|obligation|owe|duty|to\s+blame|bound"
    r"|required))\b",
    r"\b(?P<at>(?:do(?:es)?|did|can|will|would)(?:\s+not|n't)\s+(?:mean|make|amount\s+to|count\s+as|constitute"
    r"|imply|signify)\b[^.;:!?]{0,30}?\b(?:admi\w+|liab\w+|(?:i|we|us|me)\b[^.;:!?]{0,16}\b(?:liable"
    r"|responsible|at\s+fault|to\s+blame|guilty|in\s+the\s+wrong)|(?:accept"
    r"|acknowledg)\w+\s+(?:of\s+)?(?:any\s+)?(?:liability|responsibility|blame|fault|guilt)))\b",
    r"(?:\b(?:i'm|we're|(?:i|we)\s+(?:am|are))\s+not|\b(?:we|i)\s+aren't)\s+(?:saying|suggesting"
    r"|implying)\s+(?:that\s+)?"
    r"(?:i|we)\s+(?:was|were|are|am|did|have|had)\b[^.;:!?,]{0,24}?\b(?:fault|wrong|liable|responsible|blame)\b",
    rf"\bnot\s+because\s+(?:i|we)\s+(?:accept|admit|acknowledge|concede|believe"
    rf"|think)\b[^.;:!?,]{{0,40}}?\b{_FAULT}\b",
    r"\bwithout[\s-]+prejudice\b(?!\s+to\s+(?:your?\b|any\s+(?:rights?\s+you|other\s+right\s+you)|(?:the"
    r"|any)\s+rights?\s+(?:that\s+)?you))",
    r"\b(?:without|with\s+no|no)\s+(?:(?:any|an|making|implying|further|formal|legal|such|this\s+being(?:\s+an)?"
    r"|it\s+being(?:\s+an)?"
    r"|in\s+any\s+way)\s+){0,3}"
    rf"(?:admission|acceptance|acknowledge?ment|concession|assumption)s?\s+of\s+(?:any\s+|legal\s+|our\s+"
    rf"|my\s+)?{_FAULT}\b",
    r"\bwithout\s+(?:(?:in\s+any\s+way|any|thereby|formally|necessarily)\s+)?(?:admitting|accepting|conceding"
    r"|acknowledging|assuming)\s+"
    rf"(?:to\s+)?(?:(?:any|that|legal|our|my|full|we|i|are|am|were|was|have|did|at)\s+){{0,4}}{_FAULT}\b",
    r"(?P<at>(?:\b(?:not|nothing|none|neither|nor|never|rather\s+than|in\s+no\s+way|without|no\s+(?:part|word"
    r"|line))|n't|\bcannot)\b[^.;:!?,]{0,70}?"
    r"\b(?:admissions?|acceptance|acknowledge?ment|concession|admitting|accepting|conceding"
    r"|acknowledging)(?:\s+or\s+\w+)?\s+(?:(?:of|that|as|to|on)\s+)?"
    rf"(?:(?:any|our|my|legal|full|we|i|are|am|were|was|have|did|being|done|at|in|the|part|to"
    rf"|formal)\s+){{0,5}}{_FAULT})\b",
    r"\b(?:not|nor|never|nothing|none)\b[^.;:!?,]{0,50}?\b(?P<at>(?:as\s+)?an?\s+(?:formal\s+"
    r"|legal\s+)?admission)(?!\s+(?:fee"
    r"|price|ticket|charge|desk|that))\b",
    rf"\b{_SELF}\s+(?:do\s+not|don't|does\s+not|doesn't|cannot|can't|will\s+not|won't|are\s+unable\s+to"
    rf"|am\s+unable\s+to|did\s+not)\s+(?:[\w]{{1,12}}ly\s+)?"
    rf"(?:accept|admit|assume|acknowledge|concede)(?:\s+(?:to|any|that|legal|full|we|i|are|am|were|was|bear|have|a))"
    rf"{{0,4}}\s+{_LEGAL_FAULT}\b",
    rf"\b{_SELF}\s+(?:(?:hereby|can|must|therefore|expressly|do|specifically)\s+){{0,2}}(?:accept|admit|assume"
    rf"|acknowledge|take|bear|have|make)s?\s+no\s+"
    r"(?:legal\s+|further\s+|formal\s+)?(?:liability|responsibility|wrong-?doing|admissions?|fault)\b",
    rf"\bno\s+(?:legal\s+)?(?:{_LEGAL_FAULT}|responsibility|admission)(?:\s+(?:for"
    rf"|of)\s+(?:[\w'-]{{1,16}}\s+){{0,4}}?|\s+)(?:is|are|can\s+be|will\s+be|should\s+be)"
    r"\s+(?:[\w]{1,12}\s+)?(?:accepted|admitted|assumed|made|implied|intended|inferred|conceded|taken)",
    rf"\b(?:i'm|we're|<I>\s+(?:am|are))\s+(?:not|in\s+no\s+way)\s+(?:\w{{2,12}}ly\s+)?(?:admitting|accepting"
    rf"|conceding|acknowledging)"
    rf"(?:\s+(?:to|any|that|legal|full|we|i|are|am|were|was|have|did|at)){{0,5}}\s+{_FAULT}\b",
    r"\b(?:i'm|we're|<I>\s+(?:am|are|were|was))\s+(?:not|in\s+no\s+way)\s+(?:(?:legally|contractually|in\s+law"
    r"|to\s+be\s+held|ourselves|strictly)\s+)?"
    r"(?:liable|legally\s+responsible|responsible\s+in\s+law)\b(?!\s+to\s+(?!you|pay|comp))",
    rf"\b{_SELF}\s+(?:cannot|can't|can\s+not|will\s+not|won't|shall\s+not|should\s+not|must\s+not"
    rf"|may\s+not)\s+(?:therefore\s+)?be\s+(?:held\s+)?(?:legally\s+)?"
    r"(?:liable|responsible|accountable)\b",
    rf"\b<I>\s+(?:(?:expressly|formally|specifically|must|strongly|categorically|therefore"
    rf"|hereby)\s+){{0,2}}(?:den(?:y|ies)|disclaims?|dispute|reject)\s+"
    rf"(?:(?:all|any|legal|our|every)\s+){{0,3}}{_LEGAL_FAULT}\b",
    r"\b<I>\s+(?:(?:expressly|fully|hereby|must|also|therefore)\s+){0,2}reserv(?:e"
    r"|ing)\s+(?:all\s+)?(?:of\s+)?(?:my|our|all)?\s*(?:legal\s+|other\s+)?"
    r"(?:rights?|position)\b(?!\s+to\s+(?!defend|contest|dispute))",
    r"\b(?:my|our)\s+(?:total\s+|maximum\s+)?liability\s+(?:is|shall\s+be|will\s+be"
    r"|remains)\s+(?:\w+ly\s+)?(?:limited|capped|excluded|restricted)",
    r"\bto\s+the\s+(?:full(?:est)?|maximum)\s+extent\s+(?:permitted|allowed)\s+by\b[^.;:!?]{0,20}",
    rf"\b{_LETTER}\s+(?:(?:should|must|does|do|did|is|may|shall)\s*(?:not"
    rf"|n't)\s+)(?:be\s+)?(?:taken\s+to\s+)?(?:mean|imply|suggest|indicate|signal|say)(?:ing)?"
    r"\s+(?:that\s+)?(?:i|we)\s*(?:'re|'m|are|am|were|was|accept|admit|acknowledge|concede|bear|did|have"
    r"|had)\s+(?:(?:that|to|any|done|being|legally|we|i"
    rf"|were|are|was|am|at|in|the|legal|full)\s+){{0,5}}(?:{_FAULT}|liable|responsible|wrong|blame)\b",
    r"\b<I>\s+(?:are|am|were|was)\s+(?:under\s+no\s+(?:legal\s+|contractual\s+|strict\s+)?obligation"
    r"|not\s+(?:(?:legally|contractually|strictly"
    r"|technically)\s+)(?:obliged|required|bound|obligated))\b|\b<I>\s+(?:have|had)\s+no\s+(?:legal|contractual"
    r"|strict)\s+(?:obligation|duty)\b",
    r"\b(?:neither|not)\s+(?:admit(?:s|ting)?|accept(?:s|ing)?|confirm(?:s|ing)?)\s+(?:n?or\s+)(?:den(?:y|ies"
    r"|ying)|disput\w+)\b"
    r"|\bneither\s+confirm\s+nor\s+deny\b",
    rf"\b(?:purely|solely|only|simply|strictly)\s+(?:as|on)\s+an?\s+(?:goodwill|ex[\s-]gratia"
    rf"|gesture)[^.;:!?]{{0,60}}?"
    rf"\b(?:not|rather\s+than|and\s+not)\s+(?:because|as|an?|to)\b[^.;:!?]{{0,40}}?{_FAULT}\b",
)

_FOOTER = (
    r"\bvirus(?:es)?\b|\bmalware\b|intended\s+(?:recipient|only\s+for|solely)|\baddressees?\b|\b(?:views"
    r"|opinions)\s+(?:\w+\s+){0,3}expressed"
    r"|\bdisclos(?:e|ure)\s+(?:is|or\s+copy)|\bthis\s+e-?mail\s+(?:and\s+any\s+attachments?\s+)?(?:is|are"
    r"|may\s+be)\s+confidential"
)


RULES: tuple[Rule, ...] = (
    Rule(
        id="disclaimer",
        severity=Severity.WARNING,
        evidence=("Rob03",),
        says="This takes the responsibility back in legal form.",
        why="In one study a full apology was followed by more settlements than a partial one. "
        "If a lawyer asked for these words, ask whether they have to stand in this letter.",
        asks="Can this be left out? If you have had advice to keep it, say so in the reason for ignoring this.",
        patterns=_DISCLAIMERS,
        unless=(_FOOTER, r"\b(?:your|you)\s+(?:statutory|legal|consumer)\s+rights\b[^.;]{0,30}\b(?:not|un)\w*"),
        mend=(
            (
                r"^(?:although\s+this\s+is\s+)?(?:entirely\s+|strictly\s+"
                r"|wholly\s+)?without\s+(?:any\s+)?(?:legal\s+)?(?:admission\s+of\s+"
                r"(?:any\s+)?(?:legal\s+)?(?:liability|fault|wrongdoing|responsibility|guilt)(?:\s+or\s+\w+)?"
                r"|admitting\s+(?:any\s+)?"
                r"(?:liability|fault|wrongdoing|responsibility)|prejudice),\s+(?=(?:i|we)\b)",
                "",
            ),
            (
                r",\s+(?:entirely\s+|strictly\s+|wholly\s+)?(?:and\s+)?without\s+(?:any\s+)?(?:admission\s+of\s+"
                r"(?:any\s+)?(?:legal\s+)?"
                r"(?:liability|fault|wrongdoing|responsibility|guilt)|admitting\s+(?:any\s+)?(?:liability|fault"
                r"|wrongdoing|responsibility)"
                r"|prejudice)(?:,(?=\s)|(?=\.$))",
                "",
            ),
        ),
        kinds=(Kind.PROSE, Kind.ITEM, Kind.HEADING, Kind.ADDRESS, Kind.SIGNATURE),
    ),
)
