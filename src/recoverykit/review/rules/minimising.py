"""Words that shrink the harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from recoverykit.review.inline import OBJECT
from recoverykit.review.patterns import Lazy, all_compiled, in_any_case
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene, tidy
from recoverykit.review.rules.ownership import place

# Minimising: words that shrink.
_HARM = (
    r"(?:mistakes?|errors?|oversights?|mix(?:-|\s)?ups?|misunderstandings?|miscommunications?|lapses?|slip(?:-"
    r"|\s)?ups?|slips?"
    r"|hiccups?|blips?|glitch(?:es)?|issues?|problems?|delays?|inconveniences?|troubles?|bother|hassle|disruptions?"
    r"|interruptions?"
    r"|setbacks?|hitch(?:es)?|snags?|mishaps?|incidents?|confusion|omissions?|inaccurac(?:y|ies)|discrepanc(?:y"
    r"|ies)|faults?|defects?"
    r"|damage|scratch(?:es)?|shortfalls?|waits?|upset|wobbles?|failures?|outages?|downtime|annoyances?|nuisances?"
    r"|accidents?|impact"
    r"|effects?|consequences?|stains?|complications?|misprints?|typos?|miscalculations?|hold-?ups?|difficult(?:y"
    r"|ies)|muddles?|mess"
    r"|fumbles?|irritations?|disturbances?|misstep|inconsistenc(?:y|ies)|quibbles?|disappointments?|tiffs?"
    r"|breach(?:es)?)"
)
_BARE_NUMBER = (
    r"(?:\d[\d.,]*(?:\s?%)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|half|a\s+few"
    r"|a\s+couple|a\s+(?:very\s+)?(?:small\s+|tiny\s+|limited\s+)?(?:handful|number|fraction|minority|subset"
    r"|portion|part|percentage|proportion)|some"
    r"|an?|a\s+single|a\s+dozen)"
)
_THEM = (
    r"(?:customers?|clients?|users?|orders?|accounts?|people|guests?|patients?|parents?|members?|invoices?|cases"
    r"|records|files|bookings?"
    r"|payments?|e-?mails?|messages?|deliver(?:y|ies)|parcels?|items?|transactions?|students?|pupils?|tenants?"
    r"|residents?|readers?"
    r"|subscribers?|visitors?|attendees?|tickets?|statements?|employees?|letters?|shipments?|errors?|mistakes?"
    r"|pages?|lines?|products?"
    r"|households?|passengers?|families|donors?|buyers?|shoppers?|units?|boxes|homes|details|instances)"
)
_HIT = (
    r"(?:affected|impacted|concerned|involved|touched|hit|lost|missing|wrong|late|delayed|damaged|exposed|incorrect"
    r"|overcharged|failed"
    r"|disrupted|down|broken|mistaken|out|inconvenienced|at\s+risk|leaked)"
)
_SMALL = (
    r"(?:minor|slight|small|little|tiny|trivial|trifling|modest|petty|mere|insignificant|negligible|inconsequential"
    r"|minimal|minuscule|marginal|limited|mild|unimportant|superficial)"
)
_SHORT = r"(?:brief|short|momentary|passing|temporary|short-lived|fleeting)"
_BIT = (
    r"(?:slightly|a\s+(?:little\s+|tiny\s+|wee\s+)?bit|a\s+little|a\s+tad|a\s+touch|somewhat|marginally"
    r"|fractionally|mildly|a\s+shade)"
)
_OFF = (
    r"(?:late(?!r)|later\s+than|delayed|behind|off\b(?!\s+the)|wrong|short\b|longer|incorrect|inaccurate|damaged"
    r"|scratched|confus(?:ed|ing)"
    r"|disappoint(?:ed|ing)|inconvenien(?:t|ced)|cold|unclear|slow(?:er)?|overdue|mis[a-z]{4,}|untidy|careless"
    r"|abrupt|rude|curt|rushed|sloppy|messy|noisy"
    r"|annoy(?:ed|ing)|frustrat(?:ed|ing)|upset(?:ting)?|bumpy|rough|hasty|clumsy|over(?:\s+budget|cooked|charged"
    r"|done)|under(?:cooked|done|charged)|out\s+of\s+(?:date|hand|step)"
    r"|different\s+(?:from|to)|below|burnt|less\s+than|lower\s+than|higher\s+than|more\s+than"
    r"|early\b|blurr(?:ed|y)|bent|torn|chipped|dented|creased|crumpled|crushed|worn|stained|faded|smudged|smeared"
    r"|cracked|marked|warped|crooked|uneven|lopsided|wonky|loose|leaky|leaking|damp|wet|soggy|stale|tough|salty|bland"
    r"|lukewarm|dirty|dusty|grubby|sticky|faulty|thin\b|off-cent(?:re|er)|out\s+of\s+(?:line|focus|place|true|tune)"
    r"|over\s+(?:time|the\s+(?:limit|estimate|quote))|under(?:filled|weight|sized)|over(?:sized|booked|run))"
)
_SHRUNK = (
    rf"\b(?<!\bwith\s)(?P<at>{_SMALL}(?:,?\s+(?:and\s+)?(?!print\b|business\b|team\b|number\b|group\b|gesture\b|token\b"
    rf"|or\b)[a-z]+)?\s+{_HARM})\b",
    r"\b(?P<at>simple\s+(?:(?:human|clerical|administrative|admin|typing|honest|little|case\s+of)\s+)?(?:mistakes?"
    r"|errors?|oversights?|mix(?:-|\s)?ups?"
    r"|misunderstandings?|slips?|slip-ups?|lapses?|typos?|accidents?|miscommunications?))\b",
    rf"\b(?P<at>{_SHORT}\s+(?:[a-z]+\s+)?(?:delays?|interruptions?|outages?|disruptions?|lapses?|hiccups?|waits?"
    rf"|inconveniences?|setbacks?|difficult(?:y|ies)"
    r"|glitch(?:es)?|hold-?ups?|problems?|issues?|confusion|dips?|blips?|downtime|pauses?))\b",
    rf"\b(?P<at>(?:only|just|merely|simply|purely|nothing\s+(?:more|other)\s+than|no\s+more\s+than"
    rf"|little\s+more\s+than)\s+(?:an?|some|one|the\s+(?:odd|one))\s+"
    rf"(?:(?:case|matter|question)\s+of\s+)?(?:an?\s+)?(?:[a-z-]+\s+){{0,2}}?{_HARM})\b",
    rf"\b(?P<at>(?:bit|spot|touch)\s+of\s+(?:an?\s+)?(?:[a-z]+\s+)?{_HARM})\b",
    r"\b(?P<at>the\s+(?:odd|occasional)\s+(?:[a-z]+\s+)?(?:mistake|error|slip|delay|hiccup|typo|glitch|problem"
    r"|complaint|lapse))\b",
)
_SMALL = (
    r"(?:only|just|merely)\s+(?:an?\s+)?(?:small\s+|tiny\s+)?(?:handful|few|couple|two|three|four|sprinkling|fraction"
    r"|one\s+or\s+two|two\s+or\s+three)(?:\s+of)?\s+(?:your|the|our|their|these|those|his|her)\s+(?!new\b|best\b)[\w'-]+"
)
_COUNTED = (
    rf"\b(?:wrong(?:ly)?|mistakes?|errors?|typos?|damaged?|scratch(?:ed|es)?|stain(?:ed|s)?|twice|broke|missed|mis[a-z]{{4,}}"
    rf"|spoil(?:ed|t)|ruined|lost|left\s+out|left\s+off|forgot|overlooked|dropped|skipped|burnt|burned|tore|cracked)\b"
    rf"[^.,;:!?]{{0,40}}?\b(?P<at>{_SMALL})\b",
    rf"\b(?:got|put|spelled|spelt|typed|printed|had|sent|charged|billed)\s+(?P<at>{_SMALL})\s+(?:[\w'-]+\s+){{0,3}}?"
    rf"(?:wrong(?:ly)?|twice|late|in\s+the\s+wrong|on\s+the\s+wrong|to\s+the\s+wrong|back\s+to\s+front|upside)\b",
    rf"\b(?P<at>(?:only|just|merely|no\s+more\s+than|fewer\s+than|less\s+than|a\s+mere)\s+(?:about\s+|around\s+"
    rf"|roughly\s+)?{_BARE_NUMBER}(?:\s+per\s?cent)?"
    rf"(?:\s+of)?(?:\s+[\w'-]+){{0,6}}?\s+(?:(?:was|were|is|are|has|have|had|been|ever|actually)\s+){{1,3}}{_HIT})\b",
    rf"\b(?P<at>(?:only|just|merely)\s+(?:one\s+or\s+two|two\s+or\s+three|a\s+few|a\s+couple\s+of|a\s+handful\s+of"
    rf"|a\s+(?:very\s+)?(?:small|tiny"
    rf"|limited)\s+\w+\s+of|some)\s+(?:of\s+)?(?:our\s+|the\s+|your\s+)?(?:\w+\s+)?{_THEM})\b",
    rf"\b(?:affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|concern(?:s|ed)|hit|involve[sd]|touche[sd]|lost|lasted|delayed"
    rf"|cost|meant|was|were|missed|exposed|set\s+you\s+back)\s+(?:for\s+|you\s+|by\s+)?"
    rf"(?P<at>(?:only|just|merely|no\s+more\s+than|a\s+mere)\s+(?:about\s+"
    rf"|around\s+)?{_BARE_NUMBER}\s+(?:[\w'-]+\s+){{0,2}}?(?:{_THEM}|days?|hours?|minutes?|seconds?|weeks?))\b"
    r"(?!'|\s+(?:before|later|ahead|ago|notice|earlier|to\s+(?:go|spare|react|prepare|plan)|after|left|away|into|from"
    r"|who"
    r"|that\s+(?:arrived|worked)))",
    rf"\b(?:down|late|delayed|out|offline|unavailable|interrupted|off|delay\s+(?:of|was)|behind|waiting|over"
    rf"|closed)\s+(?:by\s+|for\s+|of\s+)?"
    rf"(?P<at>(?:only|just|merely|no\s+more\s+than|a\s+mere)\s+(?:about\s+"
    rf"|around\s+)?{_BARE_NUMBER}\s+(?:or\s+\w+\s+)?(?:of\s+)?(?:days?|hours?|minutes?|seconds?|weeks?))\b",
    rf"\b(?P<at>(?:only|just|merely|a\s+mere)\s+(?:about\s+|around\s+)?{_BARE_NUMBER}\s+(?:or\s+\w+\s+)?(?:of"
    rf"\s+)?(?:days?|hours?|minutes?|seconds?|weeks?|pounds|dollars|mm|cm|per\s?cent)\s+"
    r"(?:late|behind|over|delayed|out|off|longer|of\s+(?:delay|downtime)|overdue|short|wrong|too))\b",
    rf"\b(?P<at>(?:a\s+(?:very\s+|relatively\s+|comparatively\s+)?(?:small|tiny|limited|low)\s+(?:number|minority"
    rf"|fraction|proportion|percentage|group|subset|portion)"
    rf"|a\s+(?:mere\s+|small\s+)?handful|very\s+few|relatively\s+few|comparatively\s+few"
    rf"|isolated)\s+(?:of\s+)?(?:our\s+|the\s+|your\s+|other\s+|these\s+|those\s+)?(?:[a-z]+\s+)?{_THEM})\b",
    rf"\b(?P<at>a\s+few\s+(?:of\s+our\s+|of\s+the\s+)?(?:[a-z]+\s+)?{_THEM}\s+(?:(?:was|were|are|have|had"
    rf"|been)\s+){{1,2}}{_HIT})\b",
    r"\b(?P<at>(?:vast|great|overwhelming|large)\s+majority\b[^.;:]{0,60}?\b(?:unaffected|not\s+affected"
    r"|weren't\s+affected|on\s+time|without\s+(?:any\s+)?(?:problem|issue|incident)s?|fine|happy|satisfied))\b",
    r"\b(?P<at>most\s+(?:of\s+)?(?:\w+\s+){1,4}?(?:was|were|are|is)\s+(?:unaffected|not\s+affected|perfectly\s+\w+"
    r"|absolutely\s+fine|fine|not\s+even))\b",
)
_DEGREES = (rf"\b(?P<at>{_BIT}\s+(?:too\s+|on\s+the\s+(?=late|slow|short))?{_OFF})",)
_IDIOMS = (
    r"\b(?P<at>(?:these|such|those)\s+(?:little\s+|small\s+)?(?:things|hiccups|mistakes|errors|slips)\s+(?:do\s+"
    r"|can\s+|will\s+|sometimes\s+|just\s+|simply\s+|inevitably\s+|occasionally\s+|are\s+bound\s+to\s+"
    r"|tend\s+to\s+){0,2}(?:happen|occur|arise))\b",
    r"\b(?P<at>(?:mistakes|errors|accidents|delays|hiccups|glitches|slips)\s+(?:do|can|will|sometimes|inevitably"
    r"|occasionally)?\s*(?:sometimes\s+)?(?:happen|occur)(?:\s+to\s+(?:everyone|anyone|the\s+best\s+of\s+us"
    r"|us\s+all))?)\b(?!\s+(?:again|because|when|here))",
    r"\b(?P<at>(?:no|not\s+(?:such\s+)?a|n't\s+(?:such\s+)?a|not\s+that|n't\s+that|hardly\s+a"
    r"|not\s+exactly\s+a)\s+(?:big|huge|major|great)\s+(?:of\s+a\s+)?(?:deal|problem|issue|disaster|drama|loss))\b",
    r"\b(?P<at>no\s+(?:real|great|lasting|serious|major|actual|significant)\s+(?:harm|damage|loss|impact"
    r"|consequences?)|no\s+harm\s+(?:was\s+|has\s+been\s+|is\s+)?done|no\s+harm,\s+no\s+foul)\b",
    r"\b(?P<at>(?:nothing|not\s+anything|n't\s+anything)\s+(?:too\s+|very\s+|really\s+|that\s+)?(?:serious|major"
    r"|dramatic|drastic|significant|terrible|earth-shattering|to\s+(?:worry|fret|panic|lose\s+sleep)\s+(?:about"
    r"|over)))\b",
    r"\b(?P<at>(?:not|n't|hardly|scarcely)\s+(?:exactly\s+|quite\s+)?the\s+end\s+of\s+the\s+world"
    r"|could\s+have\s+been\s+(?:much\s+|far\s+|a\s+lot\s+|a\s+great\s+deal\s+|so\s+much\s+)?worse"
    r"|(?:grand|great|wider|bigger|larger)\s+scheme\s+of\s+things|storm\s+in\s+a\s+tea\s?cup"
    r"|tempest\s+in\s+a\s+teapot|(?:out\s+of|all)\s+proportion|(?:no\s?one|nobody)\s+died"
    r"|bump(?:s|y)?\s+(?:in|on|along)\s+the\s+(?:road|way)|teething\s+(?:\w+\s+)?(?:problems?|troubles?|issues?"
    r"|pains?)|growing\s+pains|hiccups?|blips?|rough\s+edges|in\s+the\s+heat\s+of\s+the\s+moment)\b",
    r"\b(?P<at>(?:not|n't)\s+(?:really\s+|actually\s+)?(?:too|so|that|particularly|very|especially|overly"
    r"|all\s+that)\s+(?:serious|bad|severe|important|significant|dramatic|much\s+of\s+a\s+problem))\b",
    r"\b(?P<at>(?:somewhat\s+|rather\s+)?less\s+than\s+(?:ideal|perfect|optimal|satisfactory)|sub-?optimal|(?:not"
    r"|n't)\s+(?:exactly\s+|quite\s+|entirely\s+|altogether\s+|really\s+|the\s+most\s+)?(?:ideal|optimal)"
    r"|(?:not|n't)\s+(?:exactly|quite|entirely|altogether)\s+(?:perfect|right|up\s+to|what\s+(?:we|you|it|was)"
    r"|as\s+(?:smooth|good|expected|planned)|go\s+(?:to\s+plan|as\s+planned))|(?:not|n't)\s+(?:as|so|go\s+as"
    r"|run\s+as)\s+smooth(?:ly)?)\b",
    r"(?:\bbut\b|luckily,?|fortunately,?|thankfully,?)\s+(?P<at>(?:nobody|no\s?one)\s+(?:was|got"
    r"|has\s+been)\s+(?:hurt|harmed|injured))\b",
    r"\b(?P<at>(?:on\s+the\s+(?:positive|bright|plus)\s+side|look(?:ing)?\s+on\s+the\s+bright\s+side))\b",
    r"(?:^|,\s*|\bbut\s+|\band\s+|[-–—]\s*)(?P<at>at\s+least\s+(?:no\s?one|nobody|nothing|no\b|it\s+(?:was|did|is"
    r"|has)|you\s+(?:still\s+)?(?:got|had|have|received|were|did)|the\s+(?:rest|others?|main|food|weather|data)"
    r"|most|we\s+(?:still|did|got|managed)))\b",
    r"\b(?<!\bfor\s)(?<!\blasted\s)(?P<at>(?:barely|hardly|scarcely)\s+(?:noticeable|noticed|affected|any(?:one|body"
    r"|thing)?(?:\s+\w+)?"
    r"|visible|a\s+\w+))\b",
    r"\b(?P<at>(?:can|could|will|would)\s+(?:hardly|scarcely|barely)\s+(?:be\s+(?:seen|noticed|felt|heard|made\s+out)"
    r"|(?:see|notice|feel|hear|tell)\b(?!\s+you)))",
    r"\b(?P<at>(?:luckily|fortunately|thankfully|happily),?\s+(?:it\s+|this\s+|that\s+|there\s+)?(?:was\s+|were\s+"
    r"|affected\s+)?(?:only|just|merely)\b[^.;,:]{0,40})",
    r"\b(?P<at>(?:only|just|merely|purely)\s+(?:cosmetic|a\s+formality|superficial|words|temporary"
    r"|one\s+of\s+those\s+(?:things|days)))\b|\bone\s+of\s+those\s+(?:things|days)\b",
)
_BAD_VERB = (
    r"(?:over-?charged|under-?charged|charged|cost|costs|missed|lost|delayed|delays|puts|put|sets?|kept|keeps"
    r"|affected|affects|lasted"
    r"|lasts|ran\s+over|slipped|scratched|damaged|dented|held|overran|underpaid|overpaid|short-?changed"
    r"|double-?charged|billed"
    r"|ruined|spoil(?:ed|t)|mixed\s+up|broke|cracked|chipped|scuffed|forgot|misspelt|misspelled|interrupted"
    r"|exposed|leaked"
    r"|inconvenienced|stopped|failed|knocked|pushed|pushes|moves|moved|adds|added|took\s+away|amounts?\s+to"
    r"|amounted\s+to|comes?\s+to|came\s+to"
    r"|concerns?|concerned|touched|touches|hit|shifts?|shifted|left\s+you|means|meant)"
)
_LOSS = (
    r"(?:loss(?:es)?|damage|delay|harm|differences?|effects?|impact|error|mistake|overcharge|overpayment|sum"
    r"|amount|scratch(?:es)?|dents?"
    r"|marks?|stains?|disruption|inconvenience|wait|discrepanc(?:y|ies)|shortfall|slip|leak|spill(?:age)?"
    r"|outage|interruption|deviation"
    r"|fault|problem|issue|risk|exposure|breach|chip|crack|tear|hole|noise|mess|variation|consequences?)"
)
_MORE_SHRUNK = (
    r"\b(?P<at>(?:missed|lost|waited|late|wrong|out|over|short|off|behind|delayed|cost|affected|broke|spoiled"
    r"|damaged|charged)\s+(?:you\s+|by\s+|for\s+|them\s+)?(?:only|just|merely)\s+(?:the\s+one|the\s+odd|a"
    r"\s+(?:single|couple|few|little)|one\s+or\s+two)\b)",
    r"\b(?P<at>an?\s+(?:smidge[on]?|whisker|hair|sliver|fraction|tad|shade|touch|jot|speck|pinch|smidgin"
    r"|little|trifle)\s+(?:over|under|late|short|off|out|past|behind|beyond|above|below|too|longer|higher"
    r"|more(?=\s+than\b|\s+\w+(?:ive|ous|ed|ing|able|ult|ent)\b)|less(?=\s+than\b)|wide|damp|cold|dry|loud|tight))\b",
    r"\b(?P<at>(?:teensy|teeny|itsy|diddy|ickle|measly|piddling|wee|titchy|minute|minuscule|microscopic"
    r"|infinitesimal)(?:[\s-]+(?:weensy|tiny|bitsy|wee|little))?\s+(?:[\w-]+\s+)?(?:errors?|mistakes?|slips?"
    r"|delays?|scratch(?:es)?|marks?|dents?|hiccups?|typos?|mix-?ups?|problems?|issues?|bits?|oversights?"
    r"|chips?|leaks?|spills?|stains?|glitch(?:es)?|hitch(?:es)?|muddles?|holes?))\b",
    r"\b(?P<at>(?:it|that|this|which|i|we|he|she|they|<MY>\s+\w+|the\s+\w+)\s+(?:only|just|merely|barely"
    rf"|hardly|scarcely)\s+{_BAD_VERB}\b"
    r"(?:\s+(?!until|on\b|after|once|when|because|the\s+day|at\b)[\w£$€'.,-]+){1,4})(?!\s+(?:until|after|before))",
    rf"\b(?P<at>(?:the|any|this|that|your|its|actual|total|overall"
    rf"|real)\s+(?:[\w-]+\s+)?{_LOSS}\s+(?:(?:that\s+)?(?:i|we|you|it|he|she)"
    r"\s+\w+\s+)?(?:(?:to|in|on|of|from|at|with|by)\s+(?:[\w'-]+\s+){1,3}?)?(?:was|is|were|are|has\s+been"
    r"|(?:should|must|may|might|would|can|could|ought\s+to)(?:\s+only)?\s+(?:have\s+been|be)"
    r"|seems?|remains?)\s+(?:an?\s+)?(?:(?:only|just|merely|really|actually|quite|very|fairly|relatively|thankfully"
    r"|fortunately|luckily|mercifully"
    r"|so|pretty|rather|after\s+all|at\s+most|both|in\s+fact|barely|hardly)\s+){0,3}(?:slight|small|minor"
    r"|minimal|tiny|negligible|trivial"
    r"|limited|modest|superficial|brief|short(?:-lived)?|cosmetic|marginal|insignificant|noticeable|visible"
    r"|mild|light|temporary|contained|nil"
    r"|a\s+(?:matter|question|case)\s+of|next\s+to\s+nothing|nothing))\b",
    r"\b(?P<at>(?:an?\s+|only\s+a\s+|just\s+a\s+)(?:mere\s+|small\s+|tiny\s+|very\s+small\s+)?(?:handful"
    r"|sprinkling|scattering|smattering|fraction"
    r"|small\s+(?:number|part|minority|share)|tiny\s+(?:number|part|minority|share))\s+of\s+(?:[\w'-]+"
    r"\s+){1,4}?(?:was|were|had|have|has|got|went|did|may|are|is|came|saw|lost"
    r"|received|missed|suffered|experienced)\s+(?:[\w-]+\s+){0,3}?(?:mis\w+|late|wrong|wrongly|lost|missing"
    r"|affected|delayed|damaged|duplicated"
    r"|not|without|incorrect|incorrectly|held|overcharged|charged|failed|broken|dropped|cancelled|twice|cold"
    r"|short|double\w*|disrupted|out|down"
    r"|refused|rejected|declined|turned\s+away|forgotten|left|overlooked|n't|faulty|delays?|problems?|errors?))\b",
    r"\b(?P<at>(?:held|contained|contains|showed|shows|included|includes|listed|lists|had|exposed|revealed"
    r"|gave|carried|was|were|shared)\s+"
    r"(?:only|just|merely|nothing\s+(?:more|but|other)(?:\s+than)?)\s+(?:your\s+|their\s+|the\s+|some\s+|an?"
    r"\s+)?(?:first\s+|last\s+|basic\s+|business\s+)?(?:names?"
    r"|addresses|address|e-?mails?|phone|telephone|contact|initials|dates?|postcodes?|numbers?|account"
    r"\s+numbers?|details|titles?|job|basic"
    r"|public|surnames?))\b",
    r"\b(?P<at>(?:only|just|merely|no\s+more\s+than|little\s+more\s+than|nothing\s+(?:more|but)(?:\s+than)?"
    r"|barely\s+more\s+than|all\s+of)\s+(?:an?\s+|the\s+|some\s+|one\s+)?"
    r"(?:matter\s+of\s+(?:\w+\s+)?(?:minutes|hours|days|seconds|pounds|pennies|pence|dollars|cents|inches"
    r"|millimetres|degrees|a\s+few)|formality|technicality|wobble|detail|details|cosmetic"
    r"|paperwork|glitch|gremlins?|inconvenience|nuisance|scratch|scuff|dent|mark|stain|chip|smudge|bruise"
    r"|pinprick|crease|smear|drip|splash|bump"
    r"|quirk|wrinkle|coffee\s+\w+|one\s+of\s+them|a\s+few\s+\w+\s+(?:late|short|out|over|off)))\b",
    r"\b(?P<at>a\s+(?:mere|simple|trifling|paltry|measly)\s+(?:£|\$|€)?[\w.-]+(?:\s+\w+)?)\b",
    r"\b(?P<at>(?:a\s+|the\s+)?(?:bit|spot|touch|dash|drop|splash|trace|hint|smidge[on]?|sliver)\s+of\s+(?:an?"
    r"\s+)?(?:[\w-]+\s+)?(?:noise|dust|damp|water|paint|mud|mess|dirt|smell|rain|overlap"
    r"|bother|trouble|upset|fuss|hassle|confusion|delay|damage|chaos|disruption|discomfort|pain|soreness"
    r"|swelling|bruising|mould|rust|wear"
    r"|glue|plaster|ink|oil|coffee|smoke|heat|queue|queueing|waiting|turbulence|drama|friction|muddle|mix-?up"
    r"|wobble|hiccup|slippage"
    r"|untidiness|rework|overspend))\b",
    r"\b(?<!as\s)(?<!with\s)(?P<at>(?:next\s+to\s+no(?:thing)?|(?:very\s+|too\s+|so\s+)?little(?:\s+(?:or|to)\s+no)?"
    r"|(?:hardly|barely|scarcely|virtually|practically|almost)\s+(?:any|no)|(?:not"
    r"|n't)\s+(?:\w+\s+)?much)\s+(?:of\s+an?"
    r"\s+)?(?:real\s+|actual\s+|lasting\s+|noticeable\s+|practical\s+)?(?:differences?|effects?|impact|harm|damage"
    r"|delays?"
    r"|loss|consequences?|disruption|inconvenience))\b",
    r"\b(?P<at>all\s+(?:that\s+|which\s+)?(?:(?:really\s+|actually\s+|ever\s+)?happened|went\s+(?:wrong|missing)"
    r"|(?:was|is|were)\s+(?:wrong|missing|lost|late|affected|damaged)|(?:i|we)\s+(?:got\s+wrong|forgot|missed"
    r"|left\s+out"
    r"|lost))\s+(?:here\s+|there\s+)?(?:was|is|were))\b(?!\s+(?:my|our|me|us)\b)",
    r"\b(?:we're|we\s+are)\s+(?:only\s+|just\s+|really\s+)?(?P<at>(?:only\s+|just\s+)?talking\s+(?:only\s+|just"
    r"\s+)?(?:about|of|in)?\s*(?:here\s+)?(?:only\s+|just\s+|at\s+most\s+)?(?:about\s+)?(?:a\s+matter\s+of|a\s+few"
    r"|pennies|pence|minutes|seconds|[£$€]\s?\d|<NUMBER>\s+(?:or\s+\w+\s+)?(?:<UNIT>|pounds|euros|dollars|pence|cents"
    r"|pages|people|customers)))\b",
    r"\b(?P<at>(?:slight|minor|trivial|negligible|mild|tiny|faint|superficial|light|limited)\s+(?:[a-z]+\s+)?(?:damp"
    r"|dust|dirt"
    r"|noise|mess|mould|smell|leak(?:age)?|dents?|chips?|cracks?|creas(?:es|ing)|spill(?:age)?|marks?|marking"
    r"|bruis(?:es|ing)"
    r"|discomfort|swelling|soreness|discolou?ration|staining|water\s+(?:damage|ingress)|wear|overcharge|overspend"
    r"|overrun"
    r"|deviations?|variations?|shortages?|blemish(?:es)?|tears?|burns?|cuts?|bumps?|knocks?|loss(?:es)?))\b",
    r"\b(?P<at>(?:slight|minor|trivial|petty|unimportant|insignificant)\s+(?:[a-z]+\s+)?(?:details?|points?|matters?"
    r"|things?|aspects?"
    r"|items|parts|respects?))\b",
    r"\b(?:it|that|this|they|there|these)(?:'s|\s+(?:was|were|is))\s+(?P<at>(?:only|just|merely)\s+(?:about\s+"
    r"|around\s+)?(?:the"
    r"\s+)?<NUMBER>\s+(?:or\s+\w+\s+)?(?:short\s+|small\s+|single\s+|missed\s+)?(?:<UNIT>|pounds?|euros?|dollars?|pence"
    r"|cents?|lessons?|pages?|lines?|visits?|times?|rooms?|calls?|items?|days?))\b"
    r"(?!'|\s+(?:before|ahead|ago|until|till|to|later|after|from|away|left|old))",
    r"\b(?:is|was|'s|are|were),?\s+(?P<at>after\s+all,?\s+(?:only\s+|just\s+)?(?:an?|one|two|three|<NUMBER>)\b)",
    rf"\b(?:{_LOSS}|{_HARM})\b[^.;:!?]{{0,40}}?\b(?:is|was|were|are)\s+(?P<at>so\s+(?:small|slight|minor|short|brief"
    rf"|faint|tiny|little)\s+(?:that|as\s+to|you|it|we|nobody|no\s?one))\b",
    r"\b(?:went|sent|reached|affected|hit|concerned|involved|touched|read|seen|opened|few|only)\b[^.;:]{0,60}?\b"
    r"(?P<at>(?:no|not|hardly|barely|scarcely)\s+more\s+than\s+(?:a\s+dozen|a\s+handful|<NUMBER>)\b)",
    r"\b(?:(?:it|this|that|which|delay|wait|outage|interruption|gap|stop)\s+(?:was|lasted|took|came\s+to|is|cost)"
    r"|late|down"
    r"|unavailable|unreachable|offline|delayed|behind|closed|out|off)(?:\s+(?:by|for|you))?\s+(?P<at>(?:barely"
    r"|scarcely|hardly"
    r"|not\s+even|not\s+quite|a\s+mere|little\s+(?:more\s+than|over))\s+"
    r"(?:<NUMBER>\s+(?:or\s+\w+\s+)?(?:of\s+)?(?:<UNIT>|pounds|euros|dollars)|[£$€]\s?\d[\d.,]*))\b",
    rf"\b(?P<at>{_LOSS}\s+(?:(?:that\s+)?(?:i|we|you|it|he|she)\s+\w+\s+)?(?:(?:to|in|of|on"
    rf"|from)\s+(?:[\w'-]+\s+){{1,3}}?)?(?:(?:was|is|were|are)\s+not|wasn't|isn't"
    rf"|weren't"
    rf"|aren't)\s+(?:\w+ly\s+|at\s+all\s+|that\s+|very\s+|so\s+|too\s+)?(?:significant|serious|great|large|big|long"
    rf"|major"
    rf"|severe|substantial|important|material|noticeable|bad))\b",
    r"\b(?:for|there\s+was|during|over|within|was)\s+(?P<at>an?\s+(?:very\s+|relatively\s+|fairly\s+"
    r"|rather\s+)?(?:brief"
    r"|short|momentary|passing|small)\s+(?:period|moment|spell|window|interval|time|while))\b(?!\s+(?:ago|later|before"
    r"|after|from\s+now))",
    r"\b(?:it|that|this|they|these|those)(?:'s|'re|\s+(?:was|is|were|are))\s+(?P<at>(?:only|just|merely)\s+(?:an?"
    r"|some)\s+"
    r"(?!start|beginning|first|token|gesture|part|explanation|reason|question|matter|guess|draft|copy|interim|stopgap"
    r"|temporary"
    r"|small\s+(?:part|gesture|step|thank|token|sum|sign)|few|couple|<NUMBER>|<UNIT>)[a-z][\w-]*)",
    r"\b(?P<at>(?:only|just|merely)\s+by\s+(?:an?\s+(?:few|couple|little|bit|handful)|<NUMBER>)\b)(?!\s+(?:o'clock"
    r"|am\b|pm\b))",
    r"\b(?:late|missed|out|over|off|short|delayed|behind|wrong|overran|slipped|(?:over|under)charged)\b[^.;:]{0,40}?\s"
    r"(?P<at>by\s+(?:only\s+|just\s+|all\s+of\s+)?a\s+(?:couple\s+of|few|handful\s+of|matter\s+of)\s+\w+)\b",
    r"\b(?:on|for|at|by|in)\s+(?P<at>(?:one|two|three|a\s+single|<NUMBER>)\s+(?:<UNIT>|occasions?|times?|pounds?"
    r"|euros?)\s+only)"
    r"(?=\s*(?:[.,;!]|$))",
    rf"\b{_LOSS}\b[^.;:!?]{{0,60}}?\b(?:is|are|was|were)\s+(?P<at>(?:very\s+|quite\s+)?(?:hard|difficult"
    rf"|impossible)\s+to"
    r"\s+(?:see|notice|spot|make\s+out|find))\b",
    r"\b(?P<at>(?:but|although|though|while)\s+(?:almost\s+)?(?:most|nearly\s+all|nearly\s+every|many"
    r"|the\s+(?:vast\s+)?majority)"
    rf"\s+(?:of\s+)?(?:our\s+|the\s+|your\s+|other\s+)?(?:\w+\s+)?{_THEM}\s+(?:slept|enjoyed|never\s+(?:noticed|knew"
    rf"|saw)"
    r"|noticed\s+nothing|had\s+no\s+(?:trouble|problems?|delay)|(?:did\s+not|didn't)\s+(?:even\s+)?(?:notice|mind|feel)"
    r"|(?:were|was|are|is)\s+(?:fine|happy|unaffected|served|safe)))\b",
    r"\b(?P<at>(?:is|are|was|were)\s+(?:\w+\s+){0,3}?(?:public|known|online|old|worn"
    r"|in\s+the\s+(?:[\w]+\s+){1,2}?)\s*(?:\w+\s+)?"
    r"(?:anyway|in\s+any\s+case|in\s+any\s+event))(?=\s*(?:[.,;!]|$))",
    r"\b(?:was|is|were|'s)\s+(?P<at>(?:only\s+|just\s+)?a\s+(?:matter|question)\s+of\s+(?:a\s+(?:few|couple\s+of)\s+)?"
    r"(?:minutes|seconds|hours|days|pence|pennies|pounds|euros|cents|millimetres|inches))\b"
    r"(?!\s+(?:before|until|till|and|that|when))",
    r"\b(?:it|this|that|they|there|these|which)\s+(?:was|were|is|are|affected|involved|concerned"
    r"|reached)\s+(?:really\s+"
    r"|only\s+)?(?P<at>(?:a\s+handful|a\s+couple|one\s+or\s+two|two\s+or\s+three|a\s+few|<NUMBER>)(?:\s+of)?\s+[\w'-]+"
    r"(?:\s+[\w'-]+)?,?\s+(?:really|in\s+all|at\s+(?:the\s+)?(?:very\s+)?most|all\s+told|after\s+all))\b",
    r"\b(?:was|were|lasted|cost|lost|waited|took|for"
    r"|by)\s+(?:you\s+)?(?P<at>(?:[\w£$€.-]+\s+){1,4}?at\s+(?:the\s+)?(?:very"
    r"\s+)?most)\b",
)
_MORE_IDIOMS = (
    r"(?:^|[,;:–—-]\s*|\bbut\s+|\band\s+|\bis\s+|\bwas\s+|'s\s+)(?P<at>(?:hardly|scarcely|not\s+exactly|n't"
    r"\s+exactly|no)\s+(?:the\s+(?:titanic|end|crime|worst|great|fire|stuff|biggest|first|only|blitz"
    r"|apocalypse)|an?\s+(?:disaster|hanging\s+offence|matter|war|crime|capital|killer|fortune|catastrophe"
    r"|hardship|scandal|emergency)|rocket|life\s+(?:and|or)\s+death|headline\s+news|earth-shattering|fatal"
    r"|front-page))\b",
    r"\b(?P<at>(?:in\s+)?the\s+blink\s+of\s+an\s+eye|a\s+drop\s+in\s+the\s+(?:ocean|bucket)|never\s+(?:hurt"
    r"|harmed|killed)\s+(?:anyone|anybody|a\s+\w+)"
    r"|(?:did|does|do|will|would)(?:n't|\s+not)\s+(?:really\s+)?(?:hurt|harm|kill|bother)\s+(?:anyone|anybody"
    r"|you)|nothing\s+(?:to\s+(?:write|shout)\s+\w+\s+about"
    r"|(?:that\s+)?(?:an?\s+)?(?:[\w-]+\s+){1,4}?(?:can't|cannot|won't|couldn't|wouldn't)\s+(?:fix|cure|mend"
    r"|sort|solve|handle|hide|cover)|dramatic|drastic"
    r"|that\s+(?:matters|mattered|cannot|can't|won't))|worse\s+things\s+(?:have\s+)?happen(?:ed)?|small"
    r"\s+(?:potatoes|beer|fry)|no\s+great\s+shakes"
    r"|(?:making|make)\s+a\s+(?:mountain|fuss|meal|drama)|(?:fuss|much\s+ado)\s+(?:about|over)\s+(?:nothing"
    r"|very\s+little)|(?:mole\s?hill|trifle|fleabite|flea\s+bite)"
    r"|not\s+(?:as\s+if|like)\s+(?:you|it|anyone|anybody|we)|(?:put|keep|see|seen)\s+(?:it\s+|this\s+|things"
    r"\s+)?in(?:to)?\s+(?:perspective|context|proportion)"
    r"|let's\s+not\s+(?:exaggerate|get\s+carried|make|be\s+dramatic|overstate)|near(?:ly)?\s+enough|close"
    r"\s+enough|as\s+good\s+as\s+new|good\s+as\s+new"
    r"|(?<!\bfor\s)(?:hardly|scarcely|barely|n't\s+even|not\s+even)\s+(?:notice|noticed|noticeable|see|visible|shows?"
    r"|worth|matters?|counts?|feel|a\s+\w+)\b"
    r"|(?:soon|easily|quickly|readily)\s+(?:forgotten|mended|remedied|sorted|fixed|put\s+right|cured|replaced"
    r"|wiped|repaired)"
    r"|(?:no|nothing|not)\s+(?:[\w]+\s+){0,2}?(?:catastrophe|tragedy|crisis|emergency|calamity|crime|hardship"
    r"|biggie|drama)"
    r"|no\s+(?:great|big|huge|real|major|particular|terrible|significant)\s+(?:shame|hardship|matter|thing"
    r"|drama|issue|problem|disaster|inconvenience|delay|tragedy|difference)"
    r"|(?:wo|would)(?:n't|\s+not)\s+(?:really\s+)?(?:make\s+(?:any|much|a\s+(?:big|great|huge))\s+(?:of\s+a"
    r"\s+)?difference|be\s+the\s+end)"
    r"|(?:whoopsie|whoopsy|oopsie|oopsy|boo-?boo|gremlins?|blemish(?:es)?|niggles?|wobbl(?:e|es|y)|kerfuffle"
    r"|hoo-?ha|hullabaloo|snag(?!\s+list)|snagette|faff|foible)"
    r"|(?:not|n't)\s+(?:exactly\s+|really\s+|quite\s+|been\s+)?(?:our|my|the\s+team's|their|his|her)"
    r"\s+(?:finest|best|proudest|greatest|strongest)\s*(?:hour|moment|day|work|effort|week|performance)?"
    r"|(?:a\s+)?(?:few|couple\s+of)\s+(?:minor|small|little|tiny|rough|loose)\s+\w+|loose\s+ends|room\s+for"
    r"\s+improvement|(?:fell|fall|falls|falling|fallen)\s+(?:a\s+(?:little|bit|touch|shade)|slightly"
    r"|somewhat|just)\s+short|bad\s+hair\s+day|off\s+day|(?:no|without)\s+(?:lasting|permanent|long-term"
    r"|serious|real|actual|material|measurable)\s+(?:harm|damage|effects?|impact"
    r"|consequences?|injury|loss|ill\s+effects?)|no\s+worse\s+for\s+wear|none\s+the\s+worse|live\s+and\s+learn"
    r"|all's\s+well|(?:came|come)\s+to\s+no\s+harm"
    r"|no\s+use\s+crying|spil(?:t|led)\s+milk|water\s+under\s+the\s+bridge|laugh\s+about|see\s+the\s+funny"
    r"\s+side|funny\s+side)\b",
    r"\b(?P<at>nothing\s+of\s+(?:any\s+|great\s+|real\s+|much\s+)?(?:value|importance|consequence|note|worth|substance)"
    r"|(?<!so that )you\s+(?:(?:have\s+|'ve\s+|really\s+|actually\s+){0,2}(?:lost|missed)\s+nothing"
    r"|(?:have\s+not|haven't)\s+lost\s+(?:anything|a\s+penny|a\s+cent|any\s+money)|(?:did\s+not|didn't)\s+(?:lose"
    r"|miss)\s+(?:anything|much|a\s+penny)))\b",
    r"\b(?P<at>(?:doubt|unlikely|not\s+think|n't\s+think|not\s+believe|n't\s+believe)\s+(?:that\s+|if\s+|whether\s+)?"
    r"(?:any(?:one|body)|many|you|your\s+\w+|they|most)\s+(?:[\w']+\s+){0,3}?(?:notic|spot|saw\b|seen?\b|mind|felt\b"
    r"|miss"
    r"|car(?:ed|es?)\b|suffer)\w*|(?:nobody|no\s?one|few|hardly\s+any(?:one|body))\s+(?:\w+\s+)?(?:will|would|can"
    r"|could|may"
    r"|is\s+likely\s+to)\s+(?:have\s+)?(?:\w+\s+)?notice\w*)\b",
    r"\bbut\s+(?P<at>(?:the\s+|your\s+|all\s+)?(?:[\w'-]+\s+){1,3}?(?:(?:itself|otherwise|themselves)\s+(?:was|were"
    r"|is|are)"
    r"|(?:was|were|is|are)\s+(?:otherwise|still))\s+(?:\w+ly\s+)?(?:fine|good|unaffected|intact|undamaged|unharmed"
    r"|perfect"
    r"|lovely|delicious|a\s+success|in\s+(?:order|place)|all\s+right|ok(?:ay)?))\b",
    r"(?:^|[,;:–—-]\s*|\bbut\s+|\band\s+)(?P<at>at\s+least\s+(?:the|your|our|we|you|they|it|that|most|all|none"
    r"|he|she|everyone|everybody|only|there|i)\b[^.;]{0,40})",
    r"(?:^|[,;:–—-]\s*|\bbut\s+|\band\s+)(?P<at>(?:otherwise|on\s+the\s+whole|all\s+in\s+all|overall|by\s+and"
    r"\s+large|for\s+the\s+most\s+part|in\s+the\s+main|apart\s+from\s+(?:that|this)"
    r"|that\s+aside|(?:most|the\s+rest|the\s+remainder|everything\s+else|everyone\s+else|the\s+(?:other"
    r"|remaining)\s+\w+)(?:\s+of\s+[\w' ]{3,30}?)?),?\s+[^.;]{0,50}?(?:went|was|were|ran|is|are|had|got|came"
    r"|arrived)\s+(?:\w+\s+){0,2}?(?:well|fine|smooth|smoothly"
    r"|success|successful|happy|lovely|great|perfect|perfectly|on\s+time|good|enjoyed|unaffected|delighted"
    r"|delicious|without|as\s+planned|intact))\b",
    r"\b(?P<at>(?:if\s+that|and\s+no\s+more|give\s+or\s+take)\b(?=\s*[.,;!)]))|\b(?P<by>(?:which|that|this"
    r"|it)(?:'s|\s+is|\s+was)\s+(?:really\s+|frankly\s+|honestly\s+)?(?:hardly|scarcely|barely|nothing)"
    r"\s+(?:in\s+the|to\s+(?:most|what)|compared|for\s+a"
    r"|an?\b|much|unusual|out\s+of))\b",
)
_DENIED = Lazy(
    r"(?:\bnot|n't|\bno|\bnever|\beven|\bhardly|\bmore\s+than|\bfar\s+from|\banything\s+but|\brather\s+than"
    r"|\binstead\s+of|\bneither|\bnor|\bbeyond|\bif|\bevery|\beach)"
    r"(?:\s+(?:just|only|merely|simply|an?|some|any|such|even|really|it|was|is|be|the|so|that|by|means|what"
    r"|you'd\s+call))*\s*$"
)
_AS_SAID = Lazy(
    r"\b(?:said|told\s+[\w']+|thought|assumed|wrote|believed|claimed|pretended)\s+(?:to\s+\w+\s+)?(?:that\s+)?"
    r"(?:(?:it|this|that|they|there|(?:the|your|our)\s+\w+)(?:'s|\s+(?:was|were|is|had\s+been))?\s+)?(?:only\s+"
    r"|just\s+)?(?:an?\s+)?$"
)
"""It was made small before, by one of the two, and that is told here."""
_TO_COME = Lazy(
    r"\b(?:needs?|wants?|ask(?:ed|ing)?\s+(?:\w+\s+)?for)\s+(?:\w+\s+){0,2}$|"
    r"\b(?:will|'ll|may|might|would|could|can|shall|going\s+to|expect|should|to)\s+(?!have\b)(?:\w+\s+){0,3}$"
)
_UNSHRINK = (
    (
        rf"\b(?:only|just|merely|simply|purely|nothing\s+(?:more|other)\s+than|no\s+more\s+than)\s+(?=(?:an?|some"
        rf"|one)\s+(?:[a-z-]+\s+){{0,3}}?{_HARM}\b)",
        "",
    ),
    (
        rf"\ban?\s+(?:(?:very|relatively|rather|fairly)\s+)?(?:{_SMALL}|{_SHORT}"
        rf"|simple)\s+(?=(?:[a-z]+\s+)?{_HARM}\b)(?=[aeiou])",
        "an ",
    ),
    (
        rf"\ban?\s+(?:(?:very|relatively|rather|fairly)\s+)?(?:{_SMALL}|{_SHORT}"
        rf"|simple)\s+(?=(?:[a-z]+\s+)?{_HARM}\b)(?=[^aeiou\s])",
        "a ",
    ),
    (
        rf"\b(?P<det>the|this|some|any|that|these|those|our|my|your)\s+(?:{_SMALL}|{_SHORT}"
        rf"|simple)\s+(?=(?:[a-z]+\s+)?{_HARM}\b)",
        r"\g<det> ",
    ),
    (
        rf"\b(?:{_BIT})\s+(?=(?:late|delayed|behind|wrong|incorrect|inaccurate|damaged|scratched|overdue|burnt|cold"
        rf"|rude|overcooked|undercooked|careless|longer|slower)\b)",
        "",
    ),
    (rf"\ba\s+bit\s+of\s+(?=an?\s+(?:[a-z]+\s+)?{_HARM}\b)", ""),
    (
        r"\b(?:only|just|merely)\s+(?=(?:about\s+|around\s+)?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten"
        r"|eleven|twelve|fifteen|twenty|half|an?\s+(?:day|hour|minute|week)))",
        "",
    ),
)


_SAYS = Lazy(
    r"\b(?:am|is|are|was|were|been|has|have|had|did|sorry|apologi[sz]e|regret|meant|led|cost|made|took|left"
    r"|came|sent|lost|got|went"
    r"|gave|broke|[a-z]{2,}ed|it's|i'm|we're)\b"
)
"""A verb of a whole sentence: what has none is no rewrite."""


def _minimising(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    places = list(_shrinking(sentence.low, sentence.live))
    if places:
        better = _unshrunk(sentence.text)
        for start, end in places:
            yield Hit(sentence, start, end, better)


_SIZES = (*_SHRUNK, *_MORE_SHRUNK, *_COUNTED, *_DEGREES)
_SAYINGS = (*_IDIOMS, *_MORE_IDIOMS)


def _shrinking(
    low: str, live: Callable[[tuple[str, ...]], tuple[re.Pattern[str], ...]] = all_compiled
) -> Iterator[tuple[int, int]]:
    for pattern in live(_SIZES):
        for found in pattern.finditer(low):
            start, end = place(found)
            before = low[max(0, start - 40) : start]
            if not (_DENIED.search(before) or _TO_COME.search(before) or _AS_SAID.search(before)):
                yield start, end
    for pattern in live(_SAYINGS):
        for found in pattern.finditer(low):
            yield place(found)


def _unshrunk(text: str) -> str | None:
    """The sentence without what shrinks, if taking words out is enough."""
    better = text
    for pattern, new in _UNSHRINK:
        better = in_any_case(pattern).sub(new, better)
    if better == text or OBJECT in better or not _SAYS.search(better.lower()):
        return None
    better = tidy(better)
    return None if any(True for _ in _shrinking(better.lower())) else better


MINIMISING = Rule(
    id="minimising",
    severity=Severity.WARNING,
    evidence=("J",),
    says="This makes the harm smaller than the reader may find it.",
    why="How much it mattered is for the reader to say. This is our judgement; a bare figure is fine.",
    asks="What did it cost the reader, in days, money or work? Give the figure and leave the size to them.",
    finder=_minimising,
    unless=(
        r"\bcall(?:ing|ed)?\s+(?:it|this|that)\b|\badd(?:s|ed|ing)?\s+up\b",
        r"\b(?:may|might|can|could|must|would|will)\s+(?:well\s+)?(?:have\s+)?(?:look(?:ed)?|seem(?:ed)?"
        r"|sound(?:ed)?|appear(?:ed)?)\b|\b(?:looked|seemed|sounded|appeared)\s+(?:like|to\s+be|to\s+(?:us|me))\b"
        r"|\bwhat\s+(?:looked|seemed|was\s+to\s+us|was\s+for\s+us)\b",
        r"\bfor\s+(?:us|me)\b[^.]{0,60}?\bfor\s+you\b|\bwith\s+(?:an?\s+)?(?:big|large|huge|serious|real|heavy"
        r"|enormous)\s+(?:effects?|consequences?|cost|results?|impact)|\b(?:consequences?|effects?|results?|cost"
        r"|impact)\s+(?:was|were)\s+(?:not|anything\s+but|far\s+from|huge|serious|large)\b",
        r"\b(?:severity|priority|category|classif\w+|sev-?\s?\d|p[1-5]\b|class(?:ed)?\s+as|defined|grade|tier"
        r"|treated?\s+(?:it\s+|this\s+|that\s+)?as|dismiss\w*|brush\w*|play(?:ed|ing)?\s+(?:it\s+|this\s+)?down"
        r"|wrong\s+to|pretend\w*|belittl\w+)\b",
    ),
)


RULES: tuple[Rule, ...] = (MINIMISING,)
