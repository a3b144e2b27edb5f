"""The claim that nobody else was affected, or that everything was looked into."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.promises import matches

# Nobody else, and everything looked into.

_OTHERS = (
    r"(?:(?:other|another|further|additional)\s+(?:\w+\s+)?(?:customers?|clients?|accounts?|orders?"
    r"|users?|guests?|patients?|parents?|families|children|pupils|students?|tenants?|members?|data"
    r"|records?|files?|invoices?|payments?|bookings?|systems?|information|details|parcels?"
    r"|batch(?:es)?|products?|people|person|sites?|projects?|appointments?|deliver(?:y|ies)|rooms?"
    r"|readers?|cases?|policies|suppliers?|employees?|parts?)|one\s+else|body\s+else)"
)
_HIT = (
    r"(?:affected|impacted|involved|touched|exposed|compromised|accessed|lost|at\s+risk|damaged|leaked"
    r"|entered|mixed\s+up|swapped|misdirected|mislabell?ed|contaminated|inconvenienced|disturbed|troubled|hurt"
    r"|injured|billed|infected|delayed"
    r"|stolen|concerned|viewed|disclosed|overcharged|altered|corrupted|harmed|shared|seen|copied"
    r"|breached|misused|hit)"
)
_ELSE = (
    r"(?:(?:no|not\s+one|not\s+a\s+single)\s+(?:other|further|additional|one\s+else's|body\s+else's)"
    r"\s+(?:[\w'-]+\s+){1,4}?"
    r"|(?:nobody|no\s?-?one|not\s+a\s+soul)\s+(?:else(?:'s\s+[\w-]+(?:\s+[\w-]+)?)?|(?:but|besides|except(?:\s+for)?"
    r"|apart\s+from|other\s+than|outside|beyond)\s+[^.;:!?,]{2,30}?)\s+"
    r"|(?:apart|aside)\s+from\s+[^.;:!?,]{2,30}?,?\s+(?:nobody|no\s?-?one|not\s+a\s+soul|no\s+[\w-]+)\s+"
    r"|(?:none\s+of\s+(?:our|the|my|your)|not\s+one\s+of\s+(?:our|the|my|your))\s+others?\s+(?:[\w'-]+\s+){0,3}?)"
)
"""All the others, said to have nothing: a subject."""
_NOBODY = (
    (
        rf"(?P<at>\b{_ELSE}(?:(?:has|have|had)\s+)?(?:(?:come|came)\s+to\s+(?:any\s+)?(?:harm|grief)"
        rf"|(?:got|gotten|gone|leaked|come|came|went)\s+(?:out\b|astray|missing|amiss|wrong)"
        rf"|had\s+(?:sight\s+of|the\s+same\s+(?:problem|trouble|fault)|access\s+to)|(?<=has )seen|(?<=have )seen"
        rf"|(?<=had )seen|(?:knows?|has\s+(?:heard|learnt|learned)|have\s+(?:heard|learnt"
        rf"|learned))(?=\s*(?:[.,;!]|$|of\b"
        rf"|about\b))|(?:holds?|has|have|got|keeps?)\s+(?:a\s+copy|copies)|(?:was|were|been|is|are)\s+(?:ever\s+"
        rf"|in\s+any\s+way\s+|actually\s+)?(?:{_HIT}|(?:sent|posted|issued|charged|shipped|printed"
        rf"|billed)\s+(?:out\s+)?"
        rf"(?:in\s+error|by\s+mistake|wrongly|incorrectly|to\s+the\s+wrong|twice)))\b)"
    ),
    (
        r"(?P<at>\b(?:(?:all\s+)?(?:the\s+|our\s+|your\s+)?(?:other|remaining)\s+[\w-]+(?:\s+[\w-]+)?"
        r"|all\s+(?:the\s+)?others"
        r"|(?:every|each)\s+other\s+[\w-]+|(?:every(?:one|body|thing)|all)\s+else(?:'s\s+[\w-]+(?:\s+[\w-]+)?)?"
        r"|the\s+rest(?:\s+of\s+(?:the|our|your)"
        r"(?:\s+[\w-]+){1,2})?)\s+(?:in\s+the\s+[\w-]+\s+)?(?:[^.;:!?]{3,50}?\sand\s+)?(?:is|are|was|were|came"
        r"|got|remain(?:s|ed)?|stay(?:s|ed)?|arrived"
        r"|went|passed|left|survived)\s+(?:[\w-]+\s+){0,3}?(?:fine|unharmed|intact|unaffected|untouched"
        r"|undamaged|unscathed"
        r"|complete|(?<!as )well|safe(?:\s+and\s+sound)?|safely|in\s+(?:perfect\s+|good\s+)?order"
        r"|without\s+(?:any\s+|a\s+)?(?:problems?|damage|loss"
        r"|harm|trouble|incidents?|hitch|faults?|errors?))(?=\s*(?:[.,;!–—]|$|and\b|so\b|too\b|as\b)))"
    ),
    (
        r"(?P<at>\b(?:all\s+(?:the\s+|our\s+)?other\s+[\w-]+|the\s+other\s+[\w-]+|every(?:one|body)\s+else"
        r"|the\s+rest\s+of\s+(?:the|our|your)\s+[\w-]+)\s+(?:has\s+|have\s+)?(?:noticed|suffered|lost|felt)"
        r"\s+(?:nothing|no\s+[\w-]+)\b)"
    ),
    (
        r"(?P<at>\bthere\s+(?:was|were|is|are|has\s+been|have\s+been)\s+no\s+(?:other|further|more"
        r"|additional)\s+(?:victims?"
        r"|cases?|injur(?:y|ies)|casualt(?:y|ies)|incidents?|errors?|mistakes?|faults?|loss(?:es)?|leaks?"
        r"|damages?|breach(?:es)?"
        r"|mix-ups?|instances?|occurrences?|discrepanc(?:y|ies)|irregularit(?:y|ies)"
        r"|(?:[\w-]+\s+){1,3}?(?:affected|involved"
        r"|concerned|hit|harmed))(?=\s*(?:[.,;!–—]|$|and\b|of\b|at\b|in\b|on\b|that\b|than\b|apart\b)))"
    ),
    (
        r"(?P<at>\b(?:affected|hit|concern(?:s|ed)|reached|(?:went|gone|sent|happened|applies|applied|addressed"
        r"|visible|shown"
        r"|limited|disclosed|given)\s+to)\s+(?:you|yours|your\s+[\w-]+|this\s+[\w-]+|him|her"
        r"|them)\s+(?:(?:and\s+(?:to\s+)?you\s+)?"
        r"(?:alone|only)\b|and\s+(?:to\s+)?(?:nobody|no\s?-?one|no\s+other)\b))"
    ),
    (
        r"(?P<at>\b(?:did|has|have|had|was|were|does|do)(?:n't|\s+not|\s+never)\s+(?:(?:ever|also|been|yet|in\s+any"
        r"\s+way)\s+){0,2}(?:affect(?:s|ed)?|impact(?:ed)?|touch(?:ed)?|reach(?:ed)?|concern(?:ed)?|hit|harm(?:ed)?"
        r"|involve[sd]?|(?:extend(?:ed)?|spread|happen(?:ed)?|go|gone|get|got|sent|passed(?:\s+on)?|occur(?:red)?)"
        r"\s+to|(?:shared|happen(?:ed)?)\s+with)\s+(?:any(?:one|body)\s+else|any\s+(?:more\s+)?(?:other|of\s+(?:our"
        r"|the|my|your)\s+other)|others?\b|the\s+(?:other|rest))\b[^.;,]{0,30})"
    ),
    (
        r"(?P<at>\bno\s+(?:effect|impact|harm|damage|consequences?|danger|risk|disadvantage|loss|repercussions?)\s+"
        r"(?:(?:at\s+all|whatsoever)\s+)?(?:on|for|to|of|among|with)\s+(?:any(?:one|body)\s+else|(?:any|the|our|your"
        r"|all)?\s*(?:others?\b|of\s+(?:our|the|your)\s+other|rest\s+of))(?:\s+[\w-]+)?)"
    ),
    (
        r"(?P<at>\b(?:problem|fault|error|mistake|breach|leak|incident|mix-up|damage|issue|effects?|impact|loss"
        r"|exposure|outage|disclosure|it|this|that|which)\s+(?:was|is|were|are|remained|stayed|has\s+been"
        r"|appears\s+to\s+be)"
        r"\s+(?:\w+ly\s+)?(?:limited|confined|restricted)\s+to\s+(?:you\b|your|yours|this|that|these|one|a\s+single"
        r"|the\s+one)\b)"
    ),
    (
        r"(?P<at>\b(?:all\s+(?:of\s+)?(?:(?:the|our|my|your)\s+)?other|every\s+other|the\s+other"
        r"|the\s+rest\s+of\s+(?:the|our|your))\s+[\w-]+(?:\s+[\w-]+){0,2}\s+(?:is|are|was|were"
        r"|remain(?:s|ed)?|stay(?:s|ed)?|arrived|came\s+(?:out|through))\s+(?:\w+\s+)?(?:accounted\s+for|safe(?:ly)?"
        r"|fine|unharmed|intact|unaffected|untouched|correct(?:ly)?|undamaged|(?<!the )right|ok(?:ay)?|in\s+order"
        r"|secure)\b)"
    ),
    (
        r"(?P<at>\b(?:nothing|none\s+of\s+(?:it|this|that|the\s+[\w-]+"
        r"|your\s+[\w-]+))\s+(?:[\w'-]+\s+){0,4}?(?:was|were|has|have|is)\s+(?:ever\s+)?(?:been\s+)?(?:read"
        r"|seen|opened|shared|copied|leaked|touched|stolen|misused|viewed|accessed|exposed|disclosed"
        r"|passed\s+on|missing)\b)(?!\s+(?:on|from|by)\s+you)"
    ),
    (
        rf"(?P<at>\b(?:no\s+(?:other|one\s+else's|body\s+else's)\s+(?:[\w'-]+\s+){{1,3}}?|(?:nobody"
        rf"|no\s?-?one)\s+(?:else(?:'s\s+[\w-]+(?:\s+[\w-]+)?)?|but\s+you|apart\s+from\s+you(?:rself)?"
        rf"|other\s+than\s+you(?:rself)?|besides\s+you)\s+|none\s+of\s+(?:our|the"
        rf"|my)\s+other\s+(?:[\w'-]+\s+){{1,3}}?|nothing\s+(?:else|more"
        rf"|but\s+your?\s+[\w-]+)\s+(?:[\w'-]+\s+)?)"
        rf"(?:was|were|is|are|has|have|had|did|got|went)\s+(?:(?:been|ever|in\s+any\s+way|otherwise"
        rf"|even)\s+){{0,2}}(?:{_HIT}|visible|opened|read|viewed|shown|gone|missing|taken|charged|mixed\s+up"
        rf"|caught(?:\s+up)?|included|leaked|sent|touched|compromised|on\s+(?:the\s+list|show|display)"
        rf"|in\s+the\s+(?:file|mail|list)|received|suffered|harmed|at\s+risk|out\s+of\s+place|amiss|wrong"
        rf"|double-charged|delayed|cancelled|lost)\b)"
    ),
    (
        r"(?P<at>\bno\s+(?:data|information|details|records?|files?|money|funds|card\s+\w+|personal\s+\w+"
        r"|patient\s+\w+|customer\s+\w+|client\s+\w+|passwords?|photos?|copies|harm|one|body"
        r"|third\s+party)\s+(?:was|were|has|have|had)\s+(?:ever\s+|actually\s+"
        r"|in\s+fact\s+)?(?:been\s+)?(?:misused|shared|leaked|read|opened|viewed|copied|downloaded|taken"
        r"|stolen|accessed|compromised|exposed|passed\s+on|made|come\s+to|abused|sold)\b(?!\s+(?:up|to\s+you"
        r"|over)))"
    ),
    (
        r"(?P<at>\b(?:satisfied|confident|certain|sure|assured?|assure\s+you|established|confirmed?|can\s+say"
        r"|(?:happy|glad|pleased|relieved)\s+to\s+say"
        r"|rest\s+assured)\b[^.;:!?]{0,30}?\b(?:no\s?-?one(?:\s+else)?|nobody(?:\s+else)?|no\s+other"
        r"|nothing\s+else|no\s+(?:data|details|information|copies|money|files?|records?|harm)|none\s+of"
        r"|only\s+(?:you|your|yours|one|the\s+one|this)|everyone\s+else|all\s+other)\b\s+(?:[\w'-]+\s*){1,5})"
    ),
    (
        r"(?P<at>\b(?:yours|you|your\s+[\w-]+|it)(?:'re|'s|\s+(?:was|were|is"
        r"|are))\s+(?:the\s+(?:one\s+and\s+)?only|the\s+sole|the\s+single|alone\s+in)\s+(?:one|person|customer"
        r"|client|guest|patient|household|family|order|account|parcel|booking|file|table|school|firm|site|flat"
        r"|tenant|pupil|user|case)\b)"
    ),
    (
        r"(?P<at>\b(?:everyone|everybody|everything)\s+else(?:'s\s+[\w-]+)?\s+(?:is|was|were|are|has|got|had"
        r"|went|arrived|came|remains?)\s+(?:\w+\s+){0,2}?(?:safe|fine|there|intact|accounted|untouched"
        r"|unaffected|in\s+order|in\s+place|correct|right|well|ok(?:ay)?|on\s+time|theirs|secure)\b|\b(?:it"
        r"|this|that|the\s+[\w-]+)\s+(?:went|has\s+gone|got|has\s+got|went\s+no)\s+(?:no\s+further"
        r"|nowhere\s+else|no\s+farther)\b"
        r"|\b(?:only|just)\s+(?:you(?:rs)?|your\s+[\w-]+)\s+(?:was|were|got|suffered|had)\b|\b(?:has|have|had"
        r"|was|were)\s+not\s+been\s+(?:seen|read|opened|accessed|viewed|copied)\s+by\s+(?:anyone|anybody)\b)"
    ),
    (
        rf"(?P<at>\b(?:no\s?(?:-\s?)?|none\s+of\s+(?:our|the|my)\s+){_OTHERS}(?:\s+(?:of\s+ours"
        rf"|in\s+our\s+\w+|at\s+all))?\s+(?:was|were|is|are|has\s+been|have\s+been|had\s+been"
        rf"|appears?\s+to\s+(?:be|have\s+been))\s+(?:ever\s+|in\s+any\s+way\s+|otherwise\s+)?{_HIT}\b)"
    ),
    (
        rf"(?P<at>\bno\s?(?:-\s?)?(?:{_OTHERS}|one\s+else's\s+\w+|body\s+else's\s+\w+)\s+(?:has\s+|have\s+"
        rf"|had\s+)?(?:suffered|received|saw|seen|experienced|had|had\s+access|got|noticed\s+it"
        rf"|lost)\b(?!\s+(?:to\s+(?:blame|do)|a\s+deadline)))"
    ),
    (
        rf"(?P<at>\bnobody\s+else(?:'s\s+[\w-]+)?\s+(?:was|were|is|has\s+been|had\s+been|(?:has\s+"
        rf"|had\s+)?(?:suffered|received|saw|seen|experienced"
        rf"|lost))\b(?:\s+(?:in\s+any\s+way\s+)?{_HIT})?)(?<!was)(?<!were)(?<!is)(?<!been)"
    ),
    (
        rf"(?P<at>\bno\s+(?:(?:customer|client|personal|payment|card|financial|medical|patient|sensitive"
        rf"|confidential|user|bank|company|private)\s+)?(?:data|details|information|records?|files?)\s+(?:was"
        rf"|were|is|has\s+been|have\s+been)\s+(?:ever\s+)?{_HIT}\b)"
    ),
    (
        r"(?P<at>\b(?:yours|your\s+[\w-]+|you|this|it)\s+(?:was|were|is|are)\s+(?:in\s+fact\s+"
        r"|thankfully\s+|fortunately\s+)?the\s+only\s+(?:[\w-]+\s+)?(?:(?:one|customer|client|account"
        r"|order|guest|user|patient|family|parcel|file|invoice|booking|delivery|site|person|household|ones"
        r"|accounts|orders)\s*(?:of\s+ours\s+)?(?:that\s+(?:was\s+|were\s+)?|who\s+(?:was\s+|were\s+)?"
        r"|to\s+(?:be\s+|have\s+been\s+)?)?)(?:affected|impacted|involved|touched|hit|concerned"
        r"|exposed)\b)"
    ),
    (
        r"(?P<at>\b(?:only\s+(?:your|this|the\s+one)\s+[\w-]+|only\s+you|the\s+(?:problem|fault|error"
        r"|issue|mistake|breach|incident)\s+(?:only|affected\s+only|was\s+(?:limited|confined)\s+to"
        r"|is\s+(?:limited|confined)\s+to|did\s+not\s+(?:spread|affect|extend|reach)))\s+(?:(?:was"
        r"|were)\s+(?:affected|impacted|involved|hit)|(?:affected\s+)?(?:your|you|one|this|any(?:one"
        r"|body)?|a\s+single)\b[^.;]{0,30}))"
    ),
    (
        r"(?P<at>\b(?:(?:all\s+)?(?:the\s+)?(?:other|rest\s+of\s+(?:our|the|your))\s+(?:customers|clients"
        r"|accounts|orders|users|data|records|files|systems|invoices|bookings|information"
        r"|details))\s+(?:(?:was|were|is|are|remained?|remains)\s+(?:completely\s+|entirely\s+|fully\s+"
        r"|all\s+)?(?:unaffected|safe|secure|untouched|intact|fine|not\s+affected|in\s+order)))"
    ),
    (
        r"(?P<at>\b(?:your|all|the\s+rest\s+of\s+your)\s+(?:other\s+|personal\s+|payment\s+|card\s+"
        r"|customer\s+)?(?:data|details|information|records|files)\s+(?:(?:was|were|is|are|remained?"
        r"|remains|has\s+(?:always\s+)?been|have\s+(?:always\s+)?been)\s+(?:always\s+|completely\s+"
        r"|entirely\s+|fully\s+|perfectly\s+|totally\s+)?(?:unaffected|safe|secure|untouched|intact"
        r"|never\s+(?:at\s+risk|exposed)|not\s+(?:affected|at\s+risk|exposed))))"
    ),
    (
        rf"(?P<at>\b(?:there\s+(?:is|was)|we\s+(?:have|found|saw|see|have\s+(?:found|seen))|i\s+(?:have"
        rf"|found|have\s+(?:found|seen)))\s+no\s+(?:evidence|indication|sign|suggestion|trace"
        rf"|reason\s+to\s+(?:think|believe))\b[^.;]{{0,20}}\b(?:any|anyone|anybody|other|others|data|else"
        rf"|further|your)\b[^.;]{{0,50}}\b{_HIT}\b)"
    ),
    (
        r"(?P<at>\b(?:affected|hit|happened\s+to|reached|concerned|involved)\s+(?:only\s+you\b"
        r"|you\s+(?:alone|only|and\s+(?:nobody|no\s?one|no\s+other))))"
    ),
    (
        r"(?P<at>\b(?:the\s+rest\s+of\s+(?:our|the)|all\s+(?:our|the)\s+other"
        r"|every\s+other)\s+(?:customers?|clients?|guests?|users?|patients?|families|orders?"
        r"|invoices?)\s+(?:received|got|had|went|arrived|left|were)\s+(?:the\s+(?:right|correct)"
        r"|unaffected|fine|out\s+(?:correctly|fine|on\s+time)|on\s+time|correct(?:ly)?|no\b))"
    ),
    (
        r"(?P<at>\bno-?\s?(?:one|body)(?:\s+else)?\s+(?:outside|beyond)\s+[^.;,]{2,30}\s+(?:has\s+"
        r"|have\s+)?(?:seen|saw|had|accessed|read|opened)\b)"
    ),
)
_FULL = (
    r"(?:full|complete|thorough|comprehensive|exhaustive|extensive|in-depth|detailed|careful|rigorous"
    r"|painstaking|meticulous|root-and-branch|top-to-bottom|deep)"
)
_LOOKING = (
    r"(?:investigations?|reviews?|audits?|inquir(?:y|ies)|enquir(?:y|ies)|examinations?|analysis"
    r"|checks?|inspections?|look\s+into|search(?:es)?|assessments?)"
)
_KEPT = (
    r"(?P<at>\b(?:not|n't|never)\s+(?:been\s+)?(?:ever\s+)?(?:shared|disclosed|copied|published|circulated|sold"
    r"|misused|divulged)"
    r"\s+(?:(?:with|to|by|among)\s+)?(?:any(?:one|body)\b|any\s+(?:third|other)|third\s+part|others\b|outsiders?\b)"
    r"|\bno\s+(?:[\w-]+\s+){1,3}?(?:other\s+than|besides|apart\s+from|except(?:\s+for)?"
    r"|beyond)\s+[^.;:!?]{2,40}?\s+(?:was|were|is"
    rf"|are|has\s+been|have\s+been)\s+(?:{_HIT}|passed\s+on|sent|visible|published)\b)",
    r"(?P<at>\b(?:your|the|our)\s+(?:[\w-]+\s+){0,2}?(?:data|details|information|records?|files?|documents?"
    r"|photos?|pictures?"
    r"|passwords?|numbers?|accounts?|cards?|money|funds|deposits?|identity|savings)\s+(?:was|were|is|are"
    r"|has\s+been|have\s+been)"
    r"\s+(?:never|not|at\s+no\s+(?:time|point|moment))\s+(?:at\s+any\s+(?:time|point)\s+|actually\s+"
    r"|ever\s+)?(?:visible|exposed"
    r"|accessible|at\s+risk|in\s+danger|disclosed|compromised|leaked|public|misused|stolen|tampered\s+with"
    r"|(?:seen|read|opened|accessed|viewed|shared|passed\s+on)\s+(?:to|by|with)\s+(?:any|others?|third"
    r"|outsiders?|strangers?))\b)",
)
_INVESTIGATED = (
    (
        r"(?P<at>\b(?:i|we)(?:'ve|\s+have)?\s+(?:had|taken|took)\s+an?\s+(?:very\s+)?(?:good|close|long|hard"
        r"|careful|thorough|deep)"
        r"(?:,?\s+(?:hard|close|careful))?\s+look\s+(?:at|into)\s+(?:everything|it\s+all|the\s+whole\s+\w+"
        r"|all\s+(?:of\s+)?\w+)\b)"
    ),
    (
        r"(?P<at>\b(?:i|we|<SENDER>)(?:'ve|\s+(?:have|has))?(?:\s+(?:now|already|since|also"
        r"|all)){0,2}\s+(?:looked|gone|went"
        r"|examined|investigated|reviewed|inspected|analy[sz]ed|studied|scrutini[sz]ed|audited|searched"
        r"|checked)\s+(?:into\s+"
        r"|over\s+|at\s+|through\s+)?(?:[^.;:!?,]{2,50}?\s+)?(?:thoroughly|exhaustively|comprehensively|meticulously"
        r"|in\s+(?:(?:great|every|full|all\s+its|the\s+greatest)\s+)?(?:detail|depth)"
        r"|from\s+(?:every|all|top\s+to)\s+(?:\w+\s+)?(?:sides?|angles?|perspectives?|viewpoints?|bottom)"
        r"|to\s+the\s+last\s+detail|inside\s+out)\b)"
    ),
    r"(?P<at>\b(?:left|leaving|leaves?)\s+(?:nothing|no\s+[\w-]+)\s+un[a-z]+ed\b)",
    (
        r"(?P<at>\b(?:i|we)(?:'ve|\s+have)?\s+(?:now\s+|already\s+|since\s+|also\s+)?(?:been\s+(?:through"
        r"|over)|gone\s+(?:through|over)|checked|looked\s+(?:at|into|through)|searched|examined|been\s+into"
        r"|reviewed|turned)\s+(?:absolutely\s+|literally\s+)?(?:everything|every\s+(?:corner|angle|inch|aspect"
        r"|possibility|single\s+thing)|the\s+(?:whole\s+(?:place|matter|thing|affair)|place\s+upside\s+down"
        r"|entire\s+\w+)|it\s+all|high\s+and\s+low|all\s+(?:aspects|angles|sides)|top\s+to\s+bottom"
        r"|from\s+(?:top\s+to\s+bottom|every\s+angle|end\s+to\s+end))\b)"
    ),
    (
        r"(?P<at>\b(?:our|the|my|this)\s+(?:own\s+|internal\s+|full\s+)?(?:enquir(?:y|ies)|inquir(?:y|ies)"
        r"|investigations?|review|checks|audit)(?:\s+(?:into|of)\s+[^.;,]{2,40})?(?:'s|\s+(?:is|are|was|were"
        r"|has\s+been|have\s+been|has|have))\s+(?:now\s+|already\s+|fully\s+)?(?:full|complete(?:d)?|concluded"
        r"|finished|closed|thorough|exhaustive|comprehensive|over|done)\b)"
    ),
    (
        r"(?P<at>\b(?:i|we|<SENDER>)(?:'ve|\s+(?:have|has))?\s+(?:now\s+|already\s+)?(?:looked\s+into"
        r"|investigated|gone\s+into|gone\s+through|been\s+through|reviewed|examined|checked)\s+(?:it|this|that"
        r"|the\s+(?:matter|incident|case|complaint|issue|situation|problem|whole\s+\w+|affair|events?)"
        r"|everything|what\s+happened|your\s+[\w-]+)(?:\s+[\w-]+){0,3}?\s+(?:very\s+)?(?:thoroughly|fully"
        r"|exhaustively|completely|in\s+full|in\s+depth|in\s+detail|carefully|inside\s+out"
        r"|from\s+top\s+to\s+bottom)\b)"
    ),
    (
        rf"(?P<at>\b(?:an?|our|the)\s+(?:internal\s+)?{_FULL}(?:,?\s+"
        rf"(?:and\s+)?[\w-]+){{0,2}}?\s+{_LOOKING}\s+(?:of\s+[^.;,]{{2,40}}\s+"
        rf"|into\s+[^.;,]{{2,40}}\s+)?(?:found|showed|revealed|confirmed|concluded|established"
        rf"|turned\s+up)\b)"
    ),
    r"(?P<at>\bwith\s+a\s+fine[\s-]tooth(?:ed)?[\s-]comb\b)",
    (
        rf"(?P<at>\b(?:after|following|having\s+(?:completed|carried\s+out|conducted|concluded|finished"
        rf"|done|made)|upon|based\s+on|as\s+a\s+result\s+of)\s+(?:an?|our|my|the)\s+(?:internal\s+"
        rf"|very\s+)?{_FULL}(?:,?\s+(?:and\s+)?[\w-]+){{0,2}}?\s+{_LOOKING}\b)"
    ),
    (
        rf"(?P<at>\b(?:i|we|<SENDER>)(?:'ve|\s+(?:have|has))?(?:\s+(?:now|already|since"
        rf"|also)){{0,2}}\s+(?:carried\s+out|conducted|completed|undertaken|undertook|performed|done|did"
        rf"|made|concluded|finished|held|ran|run|launched\s+and\s+completed)\s+(?:an?|our|my"
        rf"|the)\s+(?:internal\s+|very\s+"
        rf"|most\s+)?{_FULL}(?:,?\s+(?:and\s+)?[\w-]+){{0,2}}?\s+{_LOOKING}\b)"
    ),
    (
        rf"(?P<at>\b(?:an?|our|the)\s+(?:internal\s+)?{_FULL}(?:,?\s+"
        rf"(?:and\s+)?[\w-]+){{0,2}}?\s+{_LOOKING}\s+(?:of\s+[^.;,]{{2,40}}\s+"
        rf"|into\s+[^.;,]{{2,40}}\s+)?(?:has|have|was|were)\s+(?:now\s+"
        rf"|already\s+)?(?:been\s+)?(?:carried\s+out|conducted|completed|undertaken|performed|done|made"
        rf"|shown|showed|revealed|found|confirmed|concluded|established)\b)"
    ),
    (
        rf"(?P<at>\b(?:our|the|my)\s+(?:internal\s+)?(?:{_FULL}\s+)?(?:investigation|inquiry"
        rf"|enquiry)\s+(?:into\s+[^.;,]{{2,40}}\s+)?(?:is|was|has\s+been|are)\s+(?:now\s+"
        rf"|already\s+)?(?:complete|completed|concluded|finished|closed|over|thorough|full"
        rf"|comprehensive)\b)"
    ),
    (
        r"(?P<at>\b(?:i|we|<SENDER>|(?:this|it|the\s+[\w-]+))(?:'ve|\s+(?:have|has|has\s+been|was"
        r"|have\s+been))?(?:\s+(?:now|already|since)){0,2}\s+(?:(?:fully|thoroughly|exhaustively"
        r"|completely|comprehensively|carefully|extensively|rigorously)\s+(?:investigated|reviewed"
        r"|examined|(?:looked|gone)\s+into|audited)|(?:investigated|reviewed|examined|looked\s+into"
        r"|audited)\s+(?:(?:this|it|everything|(?:the|your)\s+(?:matter|incident|complaint|case|situation"
        r"|issue|events?|concerns?|problem)|what\s+happened)\s+)?(?:fully|thoroughly|exhaustively"
        r"|in\s+full|in\s+depth|from\s+top\s+to\s+bottom|completely))\b)"
    ),
    (
        r"(?P<at>\b(?:left\s+no\s+stone\s+unturned|(?:looked"
        r"|gone)\s+into\s+every\s+(?:possible\s+)?(?:angle|aspect|detail)"
        r"|investigated\s+every\s+(?:possible\s+)?(?:angle|aspect|detail))\b)"
    ),
)
_HOW_KNOWN = (
    r"\b(?:check|compar|search|count|open|scann|test|match|go|look|went|read|walk|run|ran|trac|list"
    r"|rang|call(?:ed|ing)|asked\s+(?:all|each|every)(?![^.;]{0,40}\bto\s+delete)|pull|inspect|review|audit"
    r"|sampl|weigh|confirm|query"
    r"|queri|filter|reconcil|verif"
    r"|log)\w*\b[^.;]{0,50}(?:\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|twenty|thirty|forty|fifty|sixty|hundred|every|each|all|both)\b|\blogs?\b"
    r"|\brecords?\b\s+(?:of|for|against|with|from)\b|\blists?\b|\bagainst\b)"
    r"|\b(?:access|server|audit|event|mail|database|door|call|delivery|system|visitor|cctv|till|stock"
    r"|transaction)[\s-]logs?\b|\blogs?\s+(?:show|for|from|of|tell|say)\b|\bcctv\b|\bmethod\b"
    r"|\bhow\s+(?:i|we)\s+(?:know|checked)\b|\bby\s+(?!following|being|now|chance)[a-z]{3,}ing\b"
    r"|\b(?:report|findings|results?)\s+(?:is|are)\s+(?:attached|enclosed)\b|\battached\s+report\b"
    r"|\b(?:external|independent|outside)\s+(?:auditor|firm|expert|investigator|consultant|forensic)\w*\b"
)
_COUNTED = (
    r"\b(?:all|of\s+the|the|other)\s+(?:other\s+)?\d[\d,.]*\b|\b\d[\d,.]*\s+(?:other\s+)?(?:accounts"
    r"|orders|clients|customers|files|records|invoices|bookings|payments|parcels|people|guests|logs"
    r"|entries|bottles|boxes|units|cases)\b"
)
"""How many there were, which shows something in the claim's own sentence only: elsewhere it is the harm."""
_UNKNOWN = (
    r"\b(?:whether|if)\b|\b(?:do\s+not|don't|cannot|can't|not\s+yet)\s+(?:yet\s+)?(?:know|say|rule"
    r"|tell|claim|be\s+sure|certain)\b|\b(?:should|would|could|must|want|hope|so\s+that|make\s+sure"
    r"|ensure|ensuring|thought|believed|assumed|told\s+you|said)\b|\bnot\s+the\s+only\b|\b(?:saw|seen"
    r"|had\s+(?:seen|read))\b[^.;]{0,40}\bbefore\s+(?:i|we|it)\b|\b(?:before"
    r"|until)\s+[^.;,]{0,20}\bno\s+one\b|\b(?:not|n't|never|nor)\s+(?:\w+\s+){0,3}(?:full|complete"
    r"|thorough|comprehensive|proper|thoroughly|fully)\b"
)


_ALL = (*_NOBODY, *_KEPT, *_INVESTIGATED)


def _nobody_else(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    record = scene.knowledge.record
    found = [one for pattern in sentence.live(_ALL) for one in pattern.finditer(low)]
    if not found or (record is not None and record.checked) or low.rstrip().endswith("?") or matches(_UNKNOWN, low):
        return
    around = scene.reading.paragraph_of(sentence)
    at = sentence.index - around[0].index
    for one in around[max(0, at - 2) : at + 3]:
        words = one.low
        if one is sentence:
            for claim in found:
                words = words.replace(claim["at"], " ")
        words = compiled(r"\bat\s+(?:about\s+)?\d{1,2}(?:[:.]\d\d)?\b").sub(" ", words)
        shown = matches(_HOW_KNOWN, words) or (one is sentence and matches(_COUNTED, words))
        if shown and not matches(r"\b(?:will|'ll)\b", words):
            return
    for claim in found:
        yield Hit(sentence, *claim.span("at"))


RULES: tuple[Rule, ...] = (
    Rule(
        "nobody-else-claim",
        Severity.WARNING,
        ("J",),
        "This claims to know all of it, and does not say how.",
        (
            "By judgement: a claim about what was not affected, or how well it was looked into, is only "
            "worth the check behind it."
        ),
        "What was checked, how many, and by whom?",
        finder=_nobody_else,
        mend=(
            (
                rf"^(?:after|following)\s+(?:an?|our|my|the)\s+(?:internal\s+)?{_FULL}\s+{_LOOKING},\s+(?=(?:i|we)\s)",
                "",
            ),
            (
                (
                    rf"^(\s*(?:i|we)\s+(?:have\s+)?(?:carried\s+out|conducted|completed|undertaken|undertook|made|did"
                    rf"|done)\s+an?\s+){_FULL}\s+(?={_LOOKING}\s*[.,])"
                ),
                r"\1",
            ),
            (
                (
                    r"\b(out|conducted|completed|undertaken|undertook|made|did|done)\s+an?\s+(?=(?:investigation|audit"
                    r"|inquiry|enquiry|examination|analysis|inspection|assessment)\b)"
                ),
                r"\1 an ",
            ),
            (
                r"\b(out|conducted|completed|undertaken|undertook|made|did|done)\s+an?\s+(?=(?:review|check|search)\b)",
                r"\1 a ",
            ),
        ),
    ),
)
