"""Words that shrink the harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from recoverykit.review.inline import OBJECT
from recoverykit.review.patterns import Lazy, all_compiled, compiled
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
    r"|minimal|minuscule|marginal)"
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
    r"|different\s+(?:from|to)|below|burnt|less\s+than|lower\s+than|higher\s+than|more\s+than)"
)
_SHRUNK = (
    rf"\b(?P<at>{_SMALL}(?:,?\s+(?:and\s+)?(?!print\b|business\b|team\b|number\b|group\b|gesture\b|token\b"
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
    rf"\b(?P<at>(?:only|just|merely)\s+(?:a\s+few|a\s+couple\s+of|a\s+handful\s+of|a\s+(?:very\s+)?(?:small|tiny"
    rf"|limited)\s+\w+\s+of|some)\s+(?:of\s+)?(?:our\s+|the\s+|your\s+)?(?:\w+\s+)?{_THEM})\b",
    rf"\b(?:affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|concern(?:s|ed)|hit|involve[sd]|touche[sd]|lost|lasted|delayed"
    rf"|cost|meant|was|were|missed|exposed|set\s+you\s+back)\s+(?:for\s+|you\s+|by\s+)?"
    rf"(?P<at>(?:only|just|merely|no\s+more\s+than|a\s+mere)\s+(?:about\s+"
    rf"|around\s+)?{_BARE_NUMBER}\s+(?:[\w'-]+\s+){{0,2}}?(?:{_THEM}|days?|hours?|minutes?|seconds?|weeks?))\b"
    r"(?!'|\s+(?:before|ahead|ago|notice|earlier|to\s+(?:go|spare|react|prepare|plan)|after|left|away|into|from|who"
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
    r"\b(?P<at>(?:barely|hardly|scarcely)\s+(?:noticeable|noticed|affected|any(?:one|body|thing)?(?:\s+\w+)?"
    r"|visible|a\s+\w+))\b",
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
    r"|little|trifle)\s+(?:over|under|late|short|off|out|past|behind|beyond|above|below|too|longer|higher|more"
    r"|less|wide|damp|cold|dry|loud|tight))\b",
    r"\b(?P<at>(?:teensy|teeny|itsy|diddy|ickle|measly|piddling|wee|titchy|minute|minuscule|microscopic"
    r"|infinitesimal)(?:[\s-]+(?:weensy|tiny|bitsy|wee|little))?\s+(?:[\w-]+\s+)?(?:errors?|mistakes?|slips?"
    r"|delays?|scratch(?:es)?|marks?|dents?|hiccups?|typos?|mix-?ups?|problems?|issues?|bits?|oversights?"
    r"|chips?|leaks?|spills?|stains?|glitch(?:es)?|hitch(?:es)?|muddles?|holes?))\b",
    r"\b(?P<at>(?:it|that|this|which|i|we|he|she|they|<MY>\s+\w+|the\s+\w+)\s+(?:only|just|merely|barely"
    rf"|hardly|scarcely)\s+{_BAD_VERB}\b"
    r"(?:\s+(?!until|on\b|after|once|when|because|the\s+day|at\b)[\w£$€'.,-]+){1,4})(?!\s+(?:until|after|before))",
    rf"\b(?P<at>(?:the|any|this|that|your|its|actual|total|overall|real)\s+(?:[\w-]+\s+)?{_LOSS}\s+(?:to\s+\w+"
    r"\s+\w+\s+|in\s+\w+\s+)?(?:was|is|were|are|has\s+been"
    r"|seems?|remains?)\s+(?:(?:only|just|merely|really|actually|quite|very|fairly|relatively|thankfully"
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
    r"|(?:hardly|scarcely|barely|n't\s+even|not\s+even)\s+(?:notice|noticed|noticeable|see|visible|shows?"
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
_TO_COME = Lazy(
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
            if not (_DENIED.search(before) or _TO_COME.search(before)):
                yield start, end
    for pattern in live(_SAYINGS):
        for found in pattern.finditer(low):
            yield place(found)


def _unshrunk(text: str) -> str | None:
    """The sentence without what shrinks, if taking words out is enough."""
    better = text
    for pattern, new in _UNSHRINK:
        better = compiled(pattern).sub(new, better)
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
