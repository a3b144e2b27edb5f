"""A supplier, a partner, a colleague or another department did it, and nothing beside it is owned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.review.patterns import Lazy
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.ownership import DUE, FAILS, NOT_NOW, owned_after, owned_beside, place, spans
from recoverykit.review.words import WORDS

# Blames a third party: a supplier, a partner, a colleague or another department did it.
_FIRM = (
    r"(?:(?:web|cloud)\s+hosts?|florist|bakery|butcher|garage|dealer(?:ship)?|surveyor|architect|printer(?='s)"
    r"|providers?|freelance\s+[a-z]+|outsourced\s+[a-z]+|couriers?|suppliers?|carriers?|(?:sub-?)?contractors?"
    r"|freelancers?|vendors?|manufacturers?|wholesalers?|distributors?|importers?|hauliers?|caterers?"
    r"|landlords?|airline|third[\s-]party\s+[a-z]+|third[\s-]part(?:y|ies)|outsourc\w+|print(?:ers|\s+shop|\s+house"
    r"|ing\s+(?:firm|company|house|partner))|resellers?|franchisee|removers"
    r"|(?:hosting|cloud|payments?|internet|broadband|telecoms?|phone|network|software|it|e-?mail|service|energy"
    r"|card|logistics|transport|power|platform|data)\s+(?:provider|processor|supplier|company|vendor|partner|host"
    r"|firm|operator|contractor)s?"
    r"|(?:delivery|shipping|postal|courier|logistics|transport|haulage|removals?|cleaning|mailing|fulfil+ment"
    r"|security|catering|external|outside|parent|previous|partner|sister|trade)\s+(?:company|firm|service|partner"
    r"|agent|agency|companies|provider|drivers?|team|contractor|hotel|lab|laboratory|crew|agents|consultant"
    r"|developer|adviser|advisor|warehouse)s?"
    r"|payment\s+gateway|data\s+cent(?:er|re)|royal\s+mail|post\s+office|parcelforce|dhl|ups|fedex|dpd|evri|hermes"
    r"|yodel|tnt|usps|gls|amazon|aws|azure|google|microsoft|stripe|paypal|openreach|shopify|mailchimp|cloudflare"
    r"|worldpay"
    r"|(?:pr|recruitment|temp|temping|media|translation|staffing|booking|ticket|letting|marketing|employment|events"
    r"|advertising)\s+agency|partners?(?!\s+and)|bank(?!\s+(?:holiday|details|account|transfer|statement))|factory"
    r"|venue|council|upstream|broker|solicitors|insurers?|lab)"
)
_COLLEAGUE = (
    r"(?:(?:an?|the|my|our|one\s+of\s+(?:my|our|the)|this|that|another)\s+(?:[a-z]+\s+){0,2}?(?:colleagues?"
    r"|predecessors?|interns?|trainees?|apprentices?|temps?|temporary\s+\w+|new\s+(?:starter|joiner|hire|recruit"
    r"|employee|member)|junior(?:\s+\w+)?)"
    r"|(?:an?|the)\s+(?:former|ex-|previous|junior|new|temporary|inexperienced|agency|part-time|certain|rogue"
    r"|individual|relief|stand-in|replacement|weekend)\s+(?:[a-z]+\s+)?(?:<TEAM>|employee|starter|hire|member"
    r"|worker|chef|cook|waiter|waitress|nurse|clerk|person|one\s+of|doctor|assistant|engineer|driver|guard"
    r"|operator)|(?:a|an|the)\s+(?:individual\s+)?(?:member\s+of\s+(?:the\s+)?staff|staff\s+member|employee"
    r"|team\s+member)"
    r"|(?:the|another|a\s+different|their|some\s+other|our)\s+(?:[a-z]+\s+){0,2}?departments?|(?:the|another"
    r"|a\s+different)\s+(?:(?!our\b|my\b)[a-z]+\s+){0,1}?(?:branch|division|site\s+team|warehouse|head\s+office"
    r"|call\s+cent(?:er|re))"
    r"|head\s+office|(?:accounts|hr|payroll|marketing|sales|legal|finance|procurement|dispatch|logistics|billing"
    r"|purchasing|reception|facilities)\b(?=\s+(?:department\s+)?(?:did|didn't|failed|forgot|never|had|sent|gave"
    r"|told|made|lost|were|was|missed|got|mixed|messed|entered|booked|dropped|overlooked|let|promised|quoted|typed"
    r"|ignored|agreed|dragged))"
    r"|(?:the|a)\s+(?:[a-z]+\s+)?(?:receptionist|engineer|technician|assistant|fitter|installer|cleaner|nurse|agent"
    r"|adviser|advisor|clerk|operator|waiter|waitress|salesperson|salesman|rep|representative|driver|carer"
    r"|secretary|administrator|account\s+manager|project\s+manager|developer|designer|electrician|plumber|decorator"
    r"|teacher|locum|porter|bookkeeper|accountant|photographer|translator|proofreader|person)\b(?:\s+(?:who"
    r"|that)\b)?"
    r"|(?:accounts|marketing|sales|finance|billing|warehouse|dispatch|purchasing|technical|legal|other|web|it"
    r"|payroll|hr|production|night|day|weekend|london|leeds)\s+(?:team|people|department|shift|office|lot|guys"
    r"|folk)"
    r"|someone\s+(?:else\s+)?(?:in|from|at)\s+(?:the\s+)?(?:another|a\s+different|the|accounts|sales|dispatch"
    r"|billing|head)(?:\s+\w+)?|[a-z]+\s+(?:in|from|at)\s+(?:the\s+)?(?:accounts|dispatch|sales|billing|hr|it"
    r"|marketing|warehouse|finance|purchasing|logistics|reception|payroll)(?:\s+(?:department|team))?)"
)
_LET_DOWN = (
    r"(?:lost|failed|forgot(?:ten)?|forgets|let\s+(?:us|me|you|everyone|both|all|the)|missed|misplaced|mislaid"
    r"|damaged|broke|dropped|delayed|cancelled|canceled|overlooked|ignored|neglected|omitted|ran\s+(?:late|out)"
    r"|mis[a-z]{4,}(?:ed|read|laid|heard|understood|spelt|led)"
    r"|messed|mixed|muddled|botched|bungled|confused|swapped|crashed|collapsed|went\s+(?:down|bust|under|wrong"
    r"|bankrupt|offline|into)|left\s+(?:it|your|the|us|you|them)|held\s+(?:it|us|up|your|everything)|pulled\s+out"
    r"|walked\s+out|dragged|double-?booked|overbooked|overcharged|quit"
    r"|(?:did|had|has|have|was|were|could|would|ca)(?:n't|\s+not)|cannot|never|rejected|declined|blocked|bounced"
    r"|left\s+(?:no|nothing)|(?:was|were|is|are|has\s+been|had\s+been|have\s+been|ran)\s+(?:\w+\s+){0,2}?(?:late"
    r"|slow|unable|delayed|careless|responsible|at\s+fault|to\s+blame|unreliable|negligent|rude|unhelpful|abrupt"
    r"|dismissive|impolite|curt|short\s+with|sharp\s+with|absent|unprepared|behind|down|out\s+of\s+stock|offline"
    r"|unresponsive|wrong|overwhelmed)"
    r"|(?:had|suffered|experienced|made|caused|introduced|has\s+had|have\s+had)\s+(?:[\w-]+\s+){0,3}?(?:outages?"
    r"|mistakes?|errors?|problems?|delays?|failures?|issues?|mix-?ups?|breakdown|the\s+delay|the\s+error|fault|mess"
    r"|shortage|fire|difficulties|this)"
    r"|(?:sent|gave|given|told|delivered|shipped|supplied|quoted|booked|entered|packed|used|put|printed|provided"
    r"|charged|installed|ordered|fitted|picked|collected|took|turned\s+up|arrived|promised|applied"
    r"|issued)\b[^.;,]{0,50}?\b(?:wrong|wrongly|incorrect(?:ly)?|late|later\s+than|twice|without|faulty|broken"
    r"|damaged|defective|too\s+(?:late|early|few|little)|instead|the\s+old|out\s+of\s+date|another|someone\s+else"
    r"|but\s+(?:did|then|never))"
    r"|[a-z]+(?:ed|nt|ve|id|ook|ut|ot)\s+[^.,;]{0,40}?\b(?:the|an?)\s+(?:wrong|incorrect|old)\b|(?:is|are|was|were"
    r"|must\s+be)\s+(?:the\s+)?(?:cause|reason|culprit|ones?\s+who)|short-?shipped|short-?changed|closed|stopped"
    r"|refused|struck|upset|offended|spoke\s+(?:to\s+you\s+)?(?:rudely|sharply)|raised)"
)
_THIRD = (
    rf"(?:(?:(?:one\s+of\s+)?(?:our|the|my|a|an|one\s+of\s+our|their|this|that"
    rf"|some)\s+(?:[\w'-]+\s+){{0,2}}?)?{_FIRM})"
)
_THIRD_PARTY = (
    rf"\b(?<!\byour\s)(?<!\byour\sown\s)(?P<at>(?:{_THIRD}|{_COLLEAGUE})(?:,[^,.;]{{1,60}},)?(?<!')(?:\s+(?:who"
    rf"|that|which)\s+[a-z]+(?:\s+[a-z]+){{0,3}}?)?(?:,?\s+(?:who|which|that))?(?:\s+(?!(?:if|when|to|because|whose"
    rf"|until|unless|so|and|but|from|your|i|we|you|for|is|confirmed|says|will"
    rf"|can)\b)[\w'-]+){{0,3}}?\s+{_LET_DOWN})\b",
    rf"\b(?:wrong|incorrect|faulty|old)\s+[^.;,]{{1,40}}?\s(?P<at>(?:was|were|had\s+been"
    rf"|has\s+been)\s+[a-z]+\s+(?:\w+\s+){{0,3}}?by\s+(?!your\b)(?:{_THIRD}|{_COLLEAGUE}))\b",
    rf"\b(?P<at>it\s+(?:was|is)\s+(?!your\b)(?:{_THIRD}|{_COLLEAGUE})\s+(?:who|that|which))\b",
    rf"\b(?P<at>(?:{DUE}|fault\s+(?:of|lies\s+with|lay\s+with|rests\s+with|is\s+with|was\s+with)|(?:lies|lay|rests"
    rf"|rested)\s+(?:squarely\s+|entirely\s+|solely\s+)?with|responsibility\s+of|on\s+the\s+part\s+of"
    r"|let\s+down\s+by|blame\s+(?:lies\s+with|on)"
    r"|(?<!\bi\s)(?<!\bwe\s)(?<!\bhe\s)(?<!\bshe\s)(?<!\byou\s)(?<!\bthey\s)(?:was|were"
    rf"|is)\s+(?:[\w-]+\s+){{0,2}}?(?:down\s+to|with))\s+"
    rf"(?!(?:your|you|my|i|we)\b)(?:(?!(?:my|we|i|you|your|which|that|when|because)\b)[\w'-]+\s+){{0,6}}?(?:{_FIRM}"
    rf"|{_COLLEAGUE})(?:'s|s')?)\b",
    rf"\b(?P<at>(?:mistakes?|errors?|delays?|faults?|failures?|outages?|problems?|oversights?|mix-?ups?|strike"
    rf"|shortages?|backlogs?|breakdown|misunderstanding|issues?|bug|incident|decision)\s+(?:(?:was|were|had\s+been"
    rf"|has\s+been)\s+)?(?:made\s+|caused\s+|introduced\s+)?(?:by|at|of|from|with"
    rf"|on\s+the\s+side\s+of)\s+(?!your\b)(?:{_THIRD}|{_COLLEAGUE}))\b(?!\s+(?:and|that|which)\s+(?:i|we)\b)",
    rf"\b(?P<at>(?:lost|damaged|delayed|mishandled|mislaid|misplaced|misdirected|held\s+up|cancelled|dropped|broken"
    rf"|misprinted|mislabelled|missed|forgotten|overlooked|botched|misrouted|misdelivered|entered\s+wrongly"
    rf"|let\s+down|caused|left\s+[^.;,]{{1,30}}?|made|sent\s+[^.;,]{{0,30}}?(?:wrong"
    rf"|late)[^.;,]{{0,20}}?)\s+(?:in\s+transit\s+)?by\s+(?!your\b)(?:{_THIRD}|{_COLLEAGUE}))\b",
    rf"\b(?P<at>(?:{_THIRD}|{_COLLEAGUE})(?:'s|s')\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?(?:fault|mistakes?|errors?"
    rf"|failures?|delays?|outages?|carelessness|negligence|oversight|doing|incompetence|system\s+(?:went|failed"
    rf"|crashed)|responsibility|problem|late\s+\w+|strike|error|blunder))\b",
    rf"(?<!\bi\s)(?<!\bwe\s)(?<!\bhe\s)(?<!\bshe\s)(?<!\byou\s)(?<!\bthey\s)"
    rf"\b(?P<at>(?:was|were|is|lies|rests)\s+(?:entirely\s+|solely\s+|purely\s+|squarely\s+)?(?:the\s+(?:fault"
    rf"|responsibility|doing|result)\s+of|down\s+to|with)\s+(?!your\b)(?:{_THIRD}|{_COLLEAGUE}))\b",
    rf"\b(?P<at>(?:we|i)\s+(?:were|was|have\s+been|had\s+been|'ve\s+been)\s+(?:badly\s+|also\s+|ourselves\s+"
    rf"|simply\s+)?(?:let\s+down|misled|misinformed|wrongly\s+(?:told|informed|advised)|given\s+(?:the\s+)?(?:wrong"
    rf"|incorrect)\s+\w+|told\s+[^.;,]{{1,40}}?|assured|promised[^.;,]{{0,40}}?)\s+by\s+(?:{_THIRD}"
    rf"|{_COLLEAGUE}))\b",
    rf"\b(?P<at>(?:we|i)\s+(?:never|did\s+not|didn't)\s+(?:receive|get"
    rf"|hear)\w*\s+[^.;,]{{0,40}}?\bfrom\s+(?:{_THIRD}|{_COLLEAGUE}))\b",
)
_DEPARTMENT = (
    r"(?:finance|accounts|reservations|bookings|housekeeping|catering|dispatch|despatch|billing|reception"
    r"|logistics|marketing|hr"
    r"|human\s+resources|legal|sales|payroll|admissions|editorial|production|procurement|facilities|transport"
    r"|maintenance|security"
    r"|purchasing|engineering|operations|compliance|underwriting|radiology|pathology|pharmacy|theatre"
    r"|outpatients|planning"
    r"|environmental\s+health|credit\s+control|customer\s+services?|head\s+office|management|central\s+office"
    r"|the\s+registrar|goods-in"
    r"|(?:the|our|their)\s+(?!own\b)(?:[\w-]+\s+){0,2}?(?:plant|factory|depot|mill|foundry|hub|print\s?room"
    r"|bindery|call\s+cent(?:er|re)|back\s+office|head\s+office|front\s+desk|night\s+(?:desk|porter|shift"
    r"|manager|team|crew)"
    r"|day\s+shift|weekend\s+\w+|kitchens?|laundry|sorting\s+office|exchange|clearing\s+house|switchboard"
    r"|post\s?room|mail\s?room|workshop|bodyshop|paint\s+shop|store\s?room|pharmacy|ward|lab|laboratory"
    r"|registry|box\s+office|yard|loading\s+bay|box\s+room|stylists?|sub-?editors?|picture\s+desk|news\s+desk"
    r"|features\s+desk|gate\s+staff|ground\s+crew|ground\s+staff|bar\s+staff|bar))"
)
_PERSON = (
    r"(?:(?:my|our|the|an?|one\s+of\s+(?:my|our|the)|some)\s+(?!own\b)(?:[\w-]+\s+){0,2}?(?:helpers?|mate"
    r"|lads?|assistants?|brother|sister|son|daughter|nephew|wife|husband|partner|dad|mum|mother|father|cousin"
    r"|apprentices?"
    r"|trainees?|students?|volunteers?|temps?|interns?|subbies|subbie|sub-?contractors?|freelancers?|fitters?"
    r"|drivers?|movers?|cleaners?|porters?|labourers?|laborers?|painters?|plasterers?|tilers?|roofers?"
    r"|scaffolders?|surveyors?"
    r"|electricians?|plumbers?|joiners?|carpenters?|groundworkers|agents?|brokers?|stewards?|marshals?|guards?"
    r"|waiters?|waitress(?:es)?|bar\s?(?:man|maid|tender)s?|chefs?|cooks?|bakers?|florists?|photographers?"
    r"|videographers?|djs?"
    r"|translators?|proofreaders?|typesetters?|editors?|designers?|developers?|engravers?|framers?"
    r"|upholsterers?|seamstress(?:es)?|tailors?|valet(?:s|er)?|mechanics?|vets?|locums?|consultants?"
    r"|registrars?|juniors?|clerks?|paralegals?"
    r"|secretar(?:y|ies)|bookkeepers?|auditors?|operators?|dispatchers?|pickers?|packers?|loaders?|couriers?"
    r"|postm[ae]n|milkman|gardeners?|nurser(?:y|ies)|growers?|breeders?|importers?|wholesalers?|mill|makers?"
    r"|manufacturers?|suppliers?|vendors?))"
)
_OUTFIT = (
    r"(?:(?:an|the|our|another)\s+agency|(?:the|a|an|our|one\s+of\s+(?:our|the)|some|another)\s+(?!own\b"
    r"|same\b|whole\b|entire\b|kind\b)(?:(?!company|firm|own\b|my\b|your\b)[\w-]+\s+){1,2}?(?:firm|company"
    r"|people|agency|hire|outfit|house|lot|guys|crowd|merchants?|contractors?|suppliers?|providers?|vendors?"
    r"|operators?|agents?|partners?|brokers?|network|processor|bureau|centre|center|carrier|board|authority"
    r"|council|insurer|bank|union|works|yard|mill|lab|laboratory|plant|factory|shop|warehouse|depot|hub"
    r"|exchange|registry|platform|gateway|host))"
)
_ANYBODY = rf"(?:{_THIRD}|{_COLLEAGUE}|{_DEPARTMENT}|{_PERSON}|{_OUTFIT})"
_DAMAGED = (
    r"(?:tore|ripped|scratched|dented|smashed|cracked|burn(?:t|ed)|shrank|shrunk|soaked|spil(?:t|led)|stained"
    r"|broke|bent|chipped|ruined|wrecked|scuffed|flooded|snapped|shattered|crushed|knocked|cut\s+(?:through"
    r"|off|down|the\s+wrong)|killed|deleted"
    r"|wiped|erased|leaked|exposed|lost|mangled|bleached|scorched|squashed|trampled|spoil(?:t|ed)|binned"
    r"|shredded|sat\s+on|mixed\s+up|mucked|messed|fouled|cocked|stuffed|buggered|screwed|got\s+(?:(?:it|this|that"
    r"|the|your|things|them)\b[^.;,]{0,40}?\b(?:wrong|late|confused|muddled|mixed|twice)|confused|muddled|held|stuck"
    r"|lost)"
    r"|never\s+\w+|(?:did|had|has|have|was|were|would|could)(?:n't|\s+not)\s+\w+|failed|forgot|neglected"
    r"|omitted|refused|let\s+(?:us|me|you|everyone)|kept\s+(?:us|you|it|their|its|the|your)|held\s+(?:us|it|up"
    r"|on|back|your)|sat\s+on"
    r"|(?:ought\s+(?:not\s+)?to|should(?:n't|\s+not|\s+never)?|could|might)\s+(?:never\s+|well\s+|really"
    r"\s+)?have\s+\w+|(?:is|are|was|were)\s+(?:\w+\s+){0,3}?(?:to\s+blame|at\s+fault|late|behind|slow"
    r"|responsible|careless|the\s+(?:cause|culprits?|reason|problem|ones?|one\s+who))"
    r"|over-?ran|overslept|quit|resigned|walked\s+(?:out|off)|pulled\s+out|went\s+(?:bust|under|home|missing"
    r"|off\s+sick|off\s+with|on\s+strike|to\s+the\s+wrong|ahead)|missed|overlooked|misread|misheard|mislaid"
    r"|misplaced|mis[a-z]{4,}ed|switched\s+(?:off|it)|turned\s+(?:off|away|it\s+off)|disconnected|skipped"
    r"|ignored|dropped|delayed"
    r"|short-?changed|oversold|overbooked|double-?(?:booked|sold|charged)|swapped|muddled|jumbled|cancelled"
    r"|rejected|declined|closed|changed\s+(?:the|their|your|it)|moved\s+(?:the|your"
    r"|it)\b[^.;,]{0,50}?\bwithout|gave\s+(?:your|our|the|it)\b[^.;,]{0,40}?\b(?:away|to)|dragged|bungled"
    r"|botched|took\s+(?:(?:an?|two|three|four|five|six|their|its|so|too|over|far)\b[^.;,]{0,20}?)?(?:days"
    r"|weeks|months|hours|time|long)"
    r"|(?:served|brought|made|hung|painted|laid|shipped|loaded|pushed|wrote|typed|sent|gave|delivered|supplied"
    r"|printed|quoted|booked|entered|used|put|fitted|installed|packed|issued|cut|sewed|stitched|set|told|sold"
    r"|posted|had|left|built|mixed|ordered|picked|took|keyed|charged|ran|published|read|marked|released"
    r"|applied|dispensed|programmed|wired|poured|drew|mounted|framed|cast|handed|rolled\s+out|uploaded|filed"
    r"|logged|recorded)\b[^.;,]{0,60}?\b"
    r"(?:wrong|wrongly|incorrect|incorrectly|incomplete|late|early|cold|raw|faulty|broken|short|dirty|stale"
    r"|empty|bad|unfinished|unchecked|untested|without|twice|crooked|upside|backwards?|old|outdated|instead"
    r"|damaged|defective|too\s+\w+|nothing|no\s+\w+|someone\s+else\w*|another|open|unlocked|off|in\s+error|by"
    r"\s+mistake|false|out\s+of|duplicate|corrupt(?:ed)?|buggy|half|unsigned|undercooked|overcooked|burnt"
    r"|mouldy|loose|different|in\s+the\s+(?:wrong|rain|sun|street|bin|road)))"
)
_MORE_THIRD = (
    rf"^(?:[^,;.]{{0,20}},\s+)?(?P<at>(?:blame|thank|you\s+can\s+(?:blame|thank)|i\s+blame|we\s+blame|i'd"
    rf"\s+blame|put\s+it\s+down\s+to)\s+(?!your\b){_ANYBODY})\b",
    rf"\b(?<!\byour\s)(?<!\bto\s)(?<!\bfor\s)(?<!\bfrom\s)(?<!\bwith\s)(?P<at>{_ANYBODY}(?:'s\s+\w+)?"
    rf"\s+(?:[\w'-]+\s+){{0,2}}?(?:[a-z]+ed|sold|gave|told|threw|took|put|sent|cut|let|booked|sold|swore|said"
    rf"|wrote|left)\b[^.;,:]{{0,60}}?\b(?:without|(?:the\s+same\s+[\w-]+\s+(?:to|twice))|to\s+(?:two|someone"
    r"\s+else|somebody\s+else|another)|under\s+the\s+wrong|in\s+the\s+wrong|on\s+the\s+wrong|to\s+the\s+wrong"
    r"|for\s+the\s+wrong|the\s+wrong|twice|(?:us|me)\s+(?:that\s+)?(?:it|everything|all|he|she|they|the\s+\w+"
    r"|he'd|she'd|they'd|it'd)\b(?:\s+(?:was|were|had|would|'d|is))?(?:\s+(?:already|all|sent|ready|fine|done"
    r"|been|gone|safe|ok|fixed|booked|sorted|paid|on\s+its))?))\b(?!\s+(?:is|will)\b)",
    r"\b(?P<at>we\s+(?:just|only|simply|merely)\s+(?:bill|go|work|act|print|pass|sell|charge|rely"
    r"|go)\b[^.;]{0,30}?\bwhat\s+(?:they|he|she|it)\s+(?:give|gives|gave|tell|tells|told|send|sends|sent|say"
    r"|says|said|supply|supplies|report|reports)|(?:and|but)\s+(?:he|she|they)\s+(?:\w+\s+)?(?:filed|put|sent"
    r"|entered|typed|booked|packed|left|gave|wrote|told|marked|keyed)\b[^.;,]{0,30}?\b(?:wrong|late|twice"
    r"|without|open|unlocked))\b",
    rf"\b(?<!\byour\s)(?<!\byour\sown\s)(?<!\bof\s)(?<!\bto\s)(?<!\bwith\s)(?<!\bfor\s)(?<!\bfrom\s)(?<!\basked\s)(?<!\btold\s)(?<!\bchose\s)(?P<at>{_ANYBODY}(?:,[^,.;:]{{1,60}},)?(?<!')(?:"
    r"\s+(?:in|at|from|on|of|over|down|up|who|that|we|to|assigned|working)\s+(?:(?!and\b|but\b|so\b|because\b"
    rf"|i\b|will\b|is\b)[\w'-]+\s+){{0,4}}?[\w'-]+)?(?:,?\s+(?:who|which|that))?(?:\s+(?:had|has|have|then|also"
    r"|simply|just|apparently|unfortunately|somehow|sadly|accidentally|mistakenly|evidently|clearly|itself"
    r"|themselves|himself|herself|again|all|both|went\s+and|managed\s+to\s+have|seems\s+to\s+have|seem\s+to"
    rf"\s+have|appears\s+to\s+have|must\s+have|may\s+have|in\s+\w+)){{0,2}}\s+{_DAMAGED})\b(?!\s+(?:by|if"
    r"|whether)\b)",
    r"\b(?P<at>(?:cause|culprit|reason|problem|trouble|fault|root\s+of\s+it|mistake|blame|error|delay"
    r"|breakdown|weak\s+link|bottleneck|hold-?up)s?\s+(?:here\s+|there\s+|for\s+this\s+|of\s+(?:it|this|the"
    r"\s+\w+)\s+)?(?:was|is|were|lay|lies|came|comes|sits|sat|rests|originated|arose|started|began)"
    r"\s+(?:entirely\s+|solely\s+|squarely\s+|purely\s+|really\s+|all\s+|actually\s+)?(?:with\s+|at\s+|in\s+"
    rf"|from\s+|down\s+to\s+)?(?!your\b|my\b){_ANYBODY})\b(?!\s+(?:i|we)\b)",
    r"\b(?P<at>(?:came|reached|arrived|comes|started|originated)\s+(?:to\s+us\s+|us\s+|here\s+)?(?:wrong\s+"
    r"|late\s+|broken\s+|damaged\s+)?(?:from|by\s+way\s+of|via|through|with|at)"
    rf"\s+(?!your\b){_ANYBODY}(?=[^.;]{{0,70}}?\b(?:wrong|late|faulty|broken|damaged|already|without|skipped"
    r"|missed|forgot|failed|ignored|incorrect|short|mistake|error|never|not|incomplete|n't)\b))",
    rf"\b(?P<at>(?:{DUE}|thanks\s+to|courtesy\s+of|at\s+the\s+hands\s+of|let\s+down\s+by|held\s+up\s+by|led"
    r"\s+astray\s+by|misled\s+by|misinformed\s+by|given\s+to\s+us\s+by|(?:is|was)\s+(?:all\s+|entirely\s+"
    rf"|really\s+)?(?:on|the\s+work\s+of|the\s+fault\s+of))\s+(?!your\b|my\s+own\b){_ANYBODY}(?:'s)?)\b(?!"
    r"\s+(?:i|we)\b)",
    r"\b(?P<at>(?:that|this|which|\w+ing|it)(?:'s|\s+is|\s+was)\s+(?:entirely\s+|really\s+|strictly\s+|all"
    r"\s+)?(?:their|her|his|someone\s+else's|somebody\s+else's|another\s+(?:team|department|office|firm)'s|a"
    r"\s+different\s+(?:team|department|office)'s)\s+(?:department|job|end|side|area|remit|doing|fault|mistake"
    r"|error|responsibility|problem|call|decision|business|patch|system|policy|line)"
    r"|(?:is|was|are|were)\s+(?:handled|run|done|looked\s+after|owned|managed|operated|made|packed|dealt"
    r"\s+with|carried\s+out|arranged|provided|processed|controlled|cooked|printed|staffed)\s+(?:entirely\s+"
    r"|solely\s+)?by\s+[^.;:]{2,50}?,?\s+(?:and\s+)?not\s+(?:by\s+)?(?:us|me|our|ourselves|this)"
    r"|(?:i|we|my\s+team|our\s+\w+|this\s+(?:office|branch|team|department))\s+(?:had|have|has)"
    r"\s+(?:absolutely\s+|really\s+)?(?:nothing\s+(?:whatever\s+|at\s+all\s+)?to\s+do\s+with|no\s+(?:say|part"
    r"|hand|control|influence|sight|authority|involvement)\s+(?:in|over|of|on))"
    r"|(?:whom|which)\s+(?:we|i)\s+(?:have|had)\s+no\s+(?:say|control|influence|authority|power)|(?:over"
    r"|about)\s+(?:whom|which|whose)\b[^.;,]{0,30}?\b(?:no|little)\s+(?:say|control|influence|authority|power)"
    r"|(?:we|i)\s+(?:only|just|merely|simply)\s+(?:sell|deliver|pass\s+on|take\s+(?:the\s+)?(?:bookings?"
    r"|orders?|calls)|rent|host|list|book|resell|pick\s+up|forward|collect|act\s+as|supply|fit|install"
    r"|introduce|do\s+(?:the\s+)?\w+s?)\b[^.;]{0,60}?(?:;|,|\s[–—-]|\band\b|\bwhile\b|\bthe\s+rest\b)"
    r"|(?:take|taken|raise|raised)\s+(?:it|this|that)\s+up\s+with\s+(?:them|him|her|the\s+\w+)\s+(?:yourself"
    r"|directly)|(?:complaint|quarrel|argument|issue|claim)\s+(?:is|lies)\s+(?:really\s+)?with\s+(?:them|him"
    r"|her|the\s+\w+)"
    r"|(?:fault|blame|mistake|error|doing|responsibility|slip)\s+(?:was|is|lies|lay)\s+(?:entirely\s+|really"
    r"\s+)?(?:theirs|hers|his|not\s+ours|not\s+mine|with\s+(?:them|him|her)|elsewhere|somewhere\s+else|on"
    r"\s+their\s+(?:side|end)|at\s+their\s+end)"
    r"|(?:mistake|error|failure|delay|fault|mix-?up|oversight|slip)\s+(?:on|at)\s+(?:their|his|her)\s+(?:part"
    r"|side|end)|(?:not|n't)\s+(?:ours|mine|us|me),?\s+(?:but|it\s+was|that\s+was)\s+(?:the|our|their|a|an)"
    r"\s+\w+|as\s+(?:annoyed|cross|angry|upset|surprised|disappointed|frustrated|let\s+down)\s+(?:as\s+you"
    r"|with\s+them|about\s+it\s+as\s+you|by\s+(?:it|them|this)\s+as\s+you))\b",
    r"\b(?P<at>(?:was|were|been|got|gets)\s+(?:\w+ly\s+)?(?:lost|damaged|delayed|scratched|torn|broken|ruined"
    r"|misread|misheard|mistyped|mislaid|misplaced|misfiled|dropped|held\s+(?:up|back)|mixed\s+up|spoiled"
    r"|spoilt|soaked|dented|cracked|smashed|overlooked|missed|forgotten|botched|cut|sent|packed|loaded|booked"
    r"|entered|printed|shipped|labelled|put|left|taken|turned\s+away|cancelled|deleted|changed|typed|set"
    rf"|written|made|marked|given|fitted|installed|cooked|wired)\b[^.;,]{{0,40}}?\bby\s+(?!your\b|my\b"
    rf"|hand\b){_ANYBODY})\b(?!\s+(?:and|whom|that|which|i|we)\s+(?:i|we)\b)",
)
# Whoever else: the trades, offices and helpers that are not the sender. A name that fits many houses needs a word more.
_TRADE = (
    r"(?:accountant|administrator|advis[eo]r|agent|agency|airline|apprentice|architect|auditor|authority|baker"
    r"|bakery|bank"
    r"|barber|binder|bookbinder|bookkeeper|branch|brewery|broker|builder|butcher|caretaker|carpenter|carrier|caterer"
    r"|copywriter|ghost-?writer"
    r"|chef|cleaner|clerk|colleague|concierge|consultant|contractor|cook|council|courier|customs|dealer|dealership"
    r"|decorator|depot|designer|developer|dispatcher|distributor|driver|electrician|embassy|engraver|exporter|factory"
    r"|farm|fitter|florist|foundry|framer|freelancer|garage|gardener|glazier|grower|hairdresser|handyman|haulier"
    r"|helper|host|hospital|housekeeper|importer|installer|insurer|intern|interpreter|jeweller|joiner|lab|laboratory"
    r"|labourer|landlord|laundry|lawyer|locksmith|locum|maker|manufacturer|marketplace|mason|mechanic|merchant|mill"
    r"|mover|musician|notary|nursery|operator|optician|organi[sz]er|outfit|packer|painter|pharmacy|pharmacist"
    r"|photographer|plant|plasterer|plumber|port|porter|postman|predecessor|printer(?=s\b|\s+(?:who|we|sent|used|let))"
    r"|processor|proofreader|provider|publisher|quarry|receptionist|registrar|registry|reseller|retailer|roofer"
    r"|salesman|saleswoman|saleswomen|salespeople|sawmill|scaffolder|seamstress|secretary|seller|shipper|signwriter"
    r"|solicitor|steward|stylist|sub-?contractor|subbie|supervisor|supplier|surveyor|tailor|temp|tiler|tour\s+guide"
    r"|trainee|translator|tree\s+surgeon|typesetter|typist|upholsterer|vendor|venue|vet|volunteer|waiter|waitress"
    r"|warehouse|watchmaker|webmaster|welder|wholesaler|workshop|yard|estimator|assessor"
    r"|inspector|conductor|curator|editor|tutor|doctor|dentist|coordinator|moderator|examiner|trainer|guide"
    r"|attendant|bellboy|barista"
    r"|[a-z]+(?:layer|maker|keeper|worker|smith|mason|wright|grapher|tician|ologist|ician|setter|cutter|monger|writer))"
)
_HOUSE = (
    r"(?:assistant|centre|center|club|company|crew|department|desk|firm|folks?|girls?|guys?|house|kitchen|lads?|line"
    r"|lot|m[ae]n|manager|office|officer|official|partner|people|school|service|shift|shop|staff|team|technician"
    r"|teacher|wom[ae]n|boys?"
    r"|authorit(?:y|ies)|agenc(?:y|ies)|bakeries|factories|ministry)"
)
_NOT_IN_NAME = (
    r"(?!(?:and|but|or|to|of|in|on|at|for|with|from|by|is|was|were|had|has|have|we|i|you|your|that|which|who|when"
    r"|because|so|as|not|will|can|own|same|whole|entire|rest|team|company|firm|right)\b)"
)
_DESK = (
    r"(?:accounts|payroll|sales|dispatch|despatch|billing|marketing|finance|logistics|purchasing|procurement|reception"
    r"|reservations|housekeeping|maintenance|production|legal|hr|it|admissions|catering|transport|stores|goods-in"
    r"|head\s+office|customer\s+service|the\s+(?:warehouse|kitchen|workshop|office|back\s+office|depot|shop|pharmacy"
    r"|store|stockroom|post\s?room|mail\s?room|other\s+\w+))"
)
_SOMEBODY = (
    rf"(?:(?:(?:one\s+of\s+)?(?:the|our|my|their)|an?|some|another|that|this|those|[a-z]+'s)"
    rf"\s+(?:{_NOT_IN_NAME}[\w'-]+\s+){{0,3}}?{_TRADE}(?:s|es)?"
    rf"|(?:(?:one\s+of\s+)?(?:the|our|my)|an?|some|another)\s+(?:{_NOT_IN_NAME}[\w'-]+\s+){{1,2}}?{_HOUSE}"
    r"|(?:the|some|those)\s+(?:people|lads?|guys?|girls?|boys?|m[ae]n|wom[ae]n|crew|team|firm|company|others?|folks?"
    r"|person|ones?)(?=\s+(?:from|at|in|on|who|that|we|upstairs|downstairs|next\s+door|before\s+(?:me|us))\b)"
    r"|(?:an?|one|some|several|two)\s+(?:members?|people|ones?)\s+(?:of|from|on|in)\s+(?:the"
    r"|our)\s+(?:[\w-]+\s+){0,2}?(?:staff|team|crew|desk|shift"
    r"|office|kitchen|department)|whoever\b|(?:someone|somebody)\s+(?:else\b|(?:in|from|at|on)\s+(?:the\s+"
    r"|another\s+|a\s+different\s+)?"
    r"(?!my\b|our\b|your\b)[a-z]+)"
    rf"|[a-z]+\s+(?:in|from|at)\s+{_DESK}|(?:finance|accounts|sales|marketing|dispatch|billing|payroll|reservations"
    r"|housekeeping|procurement|purchasing|hr|head\s+office|customs|logistics)"
    r"|royal\s+mail|the\s+post\s+office|parcelforce|dhl|ups|fedex|dpd|evri|hermes|yodel|tnt|usps|gls|amazon|google"
    r"|microsoft|stripe|paypal|openreach|bt|shopify)"
)
_NOT_OBJECT = (
    r"(?<!\byour\s)(?<!\bto\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bfrom\s)(?<!\bof\s)(?<!\bby\s)(?<!\basked\s)(?<!\btold\s)"
    r"(?<!\bgave\s)(?<!\bchose\s)"
)
_WHICH_ONE = (
    r"(?:,[^,.;:]{1,60},)?(?:\s+before\s+(?:me|us)\b)?(?:\s+(?:in|at|from|on|of|who|that|we|i|whose)\s+(?:(?!and\b"
    r"|but\b|so\b|because\b|will\b|is\b|before\b)[\w'-]+\s+){0,4}?[\w'-]+)?(?:\s+(?:upstairs|downstairs"
    r"|next\s+door))?(?:,?\s+(?:who|which))?(?:\s+(?:had|has|have|'d|also|simply|just|apparently"
    r"|unfortunately|then|again|all|both|now|still|[a-z]+ly)){0,2}"
)
_PAST = (
    r"(?:[a-z]{2,}ed|sent|gave|given|told|wrote|written|put|left|took|taken|made|let|lost|sold|kept|held|went|gone|came"
    r"|got|cut|hung|brought|built|drew|drawn|drove|forgot|forgotten|misread|quit|ran|said|set|shut|swore|threw|thrown"
    r"|broke|broken|bent|tore|torn|fell|found|laid|spelt|read|began|begun|chose|chosen|did|done|hid|knew|paid|sat"
    r"|slept|stuck|thought|wound)"
)
_BADLY = (
    rf"(?:{_PAST}\b(?:[^.;,:]|(?<=\bmr)\.|(?<=\bmrs)\.|(?<=\bms)\.|(?<=\bdr)\.){{0,60}}?\b(?:wrong|wrongly|incorrect"
    r"|incorrectly|incomplete|late|too\s+\w+|twice|faulty|damaged"
    r"|broken|without|in\s+place\s+of|instead\s+of|instead|someone\s+else\w*|somebody\s+else\w*|upside\s+down"
    r"|back\s+to\s+front|out\s+of\s+date|an?\s+old|the\s+old|last\s+year's|a\s+different|another|half|short|missing|by"
    r"\s+mistake|in\s+error|by\s+accident|when\s+(?:it|they|you|he|she|we|the\s+\w+)\s+(?:was|were|had|did)(?:n't"
    r"|\s+not"
    r"|\s+still|\s+never|\s+already)|for\s+(?:\w+\s+)?(?:days|weeks|months))"
    r"|told\s+you\b[^.;]{0,60}?,?\s(?:which|when|though|but)\s+(?:it|they|that|there)?\s*(?:was|is|were|did"
    r"|are)(?:n't|\s+not)"
    r"|left\s+(?:out|off|behind)|insisted\s+on|went\s+ahead|changed\s+(?:their|its|his|her)\s+(?:mind|system|times"
    r"|prices|plans?|schedule|rules?)|shut\b|(?:keeps?|kept)\s+[a-z]+ing|(?:don't|doesn't|won't|aren't|isn't|do\s+not"
    r"|does\s+not|will\s+not|are\s+not|is\s+not|can't|cannot)\s+(?:always\s+|even\s+|ever\s+)?(?!work\b)[a-z]+"
    r"|(?:had|have\s+had|kept|held|sat\s+on)\s+(?:your|the|our|it|my|them)\b[^.;,]{0,40}?\b(?:for|since|until|till)\b"
    r"|never\s+[a-z]+|(?:did|had|has|have|was|were|could|would)(?:n't|\s+not)\s+(?!been\s+(?:told|given|asked"
    r"|informed)\b"
    r"|(?:told|given|asked|informed|shown|briefed|paid|know|to\s+blame|at\s+fault)\b)[a-z]+"
    r"|(?:overslept|failed|forgot|mislaid|misplaced|overlooked|mixed\s+up|messed\s+up|lost|damaged|ignored|refused"
    r"|broke"
    r"|cancelled|quit|walked\s+out|ran\s+(?:late|out)|dropped|delayed|mis[a-z]{4,}(?:ed|read|laid|heard|understood"
    r"|spelt)"
    r"|let\s+(?:us|me|you|everyone|both)))"
)
_ANY_ACT = (
    rf"(?!(?:told|said|asked|called|rang|phoned|confirmed|noticed|spotted|found|scanned|agreed|offered|needed|wanted"
    rf"|helped|showed|checked|repaired|fixed|replaced|did\s+(?:his|her|their|its)|reported|warned)\b)(?:{_PAST}\b"
    r"(?!\s+by\b)|(?:is|are|was|were)\s+(?:\w+\s+)?(?:slow|late|short|ill|sick|away|closed|shut|behind|full|on\s+strike"
    r"|on\s+holiday|new|careless|unreliable|busy|out\b|off\b|understaffed|down\b)|takes?\s+(?:so|too|ages|days|weeks"
    r"|its\s+time|their\s+time|forever|an?\s+age|up\s+to))"
)
_CAUSE = (
    r"(?:hold-?\s?up|delay|problem|trouble|fault|error|mistake|issue|bottleneck|mix-?up|slip|blame|cause|confusion"
    r"|culprit"
    r"|failure|snag|wait|muddle|typo|responsibility)s?"
)
_BY_OTHERS = (
    # Whoever else did it, in a main clause.
    rf"{_NOT_OBJECT}\b(?P<at>{_SOMEBODY}{_WHICH_ONE}\s+{_BADLY})\b(?!\s+(?:if|whether)\b)",
    rf"{_NOT_OBJECT}\b(?P<at>{_SOMEBODY}{_WHICH_ONE}\s+{_PAST}\b[^.;:]{{0,50}}?,?\s+(?:and\s+)?not\s+(?:us|me|we|i))\b",
    # As the reason of a failure that is told before it.
    r"(?P<fails>)\b(?:because|since|as|only|but|except\s+that|given\s+that"
    rf"|seeing\s+that)\s+(?:that\s+)?(?P<at>{_SOMEBODY}"
    rf"{_WHICH_ONE}\s+{_ANY_ACT})\b",
    rf"(?P<fails>)\b(?:when|after)\s+(?P<at>{_SOMEBODY}{_WHICH_ONE}\s+(?!(?:came|arrived|knocked|turned|got|went"
    r"|left|delivered|brought|took|gave"
    rf"|picked|collected)\b){_ANY_ACT})\b",
    r"\b(?P<at>(?:we|i)\s+(?:were|was|had\s+been|have\s+been)\s+(?:\w+\s+)?(?:promised|assured|told|let\s+down"
    r"|misled|misinformed|sold|given)\b"
    rf"[^.;]{{0,40}}?\bby\s+{_SOMEBODY})\b",
    # Had they done otherwise.
    rf"\b(?:would|'d|could|might)(?:n't|\s+not|\s+never)?\s+(?:\w+\s+)?(?:have|'ve)\b[^.;:!?]{{0,80}}?\s(?P<at>(?:if"
    r"|had)\s+"
    rf"(?:only\s+)?{_SOMEBODY}{_WHICH_ONE}\s+(?:not\s+|hadn't\s+|had\s+)?{_PAST})\b",
    rf"\b(?P<at>(?:if|had)\s+(?:only\s+)?{_SOMEBODY}{_WHICH_ONE}\s+(?:not\s+|hadn't\s+"
    rf"|had\s+)?{_PAST})\b(?=[^.;!?]{{0,90}}?"
    r"\b(?:would|'d|could|might)(?:n't|\s+not|\s+never)?\s+(?:\w+\s+)?(?:have|'ve)\b)",
    # It came from them, it is with them, it is theirs.
    rf"^(?:[^,;.]{{0,20}},\s+)?(?P<at>(?:that|this|it|which|the\s+(?:mistake|error|typo|fault|slip"
    rf"|wrong\s+[\w-]+)[^.;,]{{0,40}}?)"
    rf"\s+(?:came|comes|originated|arose|started|began)\s+(?:straight\s+|directly\s+)?(?:from|with)\s+{_SOMEBODY})\b",
    rf"\b(?P<at>(?:came|comes)\s+(?:straight\s+|directly\s+)?from\s+{_SOMEBODY})\b(?=[^.;]{{0,60}}?\b(?:old|wrong"
    r"|not\s+(?:us"
    r"|me|from\s+(?:us|me))|mistake|error|outdated|incorrect)\b)",
    rf"^(?:[^,;.]{{0,20}},\s+)?(?P<at>(?:that|this|it)(?:'s|\s+was|\s+is)\s+(?:all\s+|actually\s+"
    rf"|really\s+)?{_SOMEBODY})(?="
    r"\s*(?:[,;.!]|[–—-]\s|\bnot\b|\bagain\b|$)|\s+(?:who|that)\s+(?!called|rang|told|found|noticed|spotted|brought"
    r"|came|will))",
    rf"\b(?P<at>{_CAUSE}(?:\s+(?:for|of|with|in|about|here|there)(?:\s+[\w'-]+){{0,5}}?)?\s+(?:was|is|were|are|lay"
    r"|lies|sits"
    r"|sat|rests?|rested|began|started)\s+(?:all\s+|entirely\s+|really\s+|squarely\s+|solely\s+)?(?:with|at|in"
    r"|down\s+to|on)"
    rf"\s+(?!you\b|your\b|me\b|us\b|my\b)(?:{_SOMEBODY}|them\b|him\b|her\b|(?P<name>[a-z][\w&'-]+))\b)",
    rf"\b(?P<at>{_CAUSE}(?:\s+(?:for|of|with|in|about)(?:\s+[\w'-]+){{1,6}}?)?\s+(?:is|was|lies)\s+(?:entirely\s+"
    r"|all\s+|really"
    r"\s+)?(?:theirs|his|hers))\b(?=\s*(?:[.,;!–—-]|$))",
    r"\b(?P<at>(?:is|was|'s)\s+(?:all\s+|entirely\s+|really\s+|purely\s+)?(?:(?:down\s+to|on)\s+(?:them|him|her)\b"
    rf"|down\s+to\s+{_SOMEBODY}|{_SOMEBODY}"
    r"(?:'s|s')\s+(?:\w+\s+)?(?:doing|fault|mistake|error|work|slip|oversight|blunder)))",
    r"\b(?P<at>(?:handled|done|run|looked\s+after|dealt\s+with|packed|sent(?:\s+out)?|managed|organi[sz]ed"
    r"|arranged)\s+by\s+"
    rf"{_SOMEBODY})\b(?=[^.;]{{0,10}}?\b(?:so|and)\s+(?:i|we)\s+(?:can't|cannot|can\s+not|couldn't|have\s+no"
    r"|had\s+no|don't"
    r"|do\s+not|never|only))",
    r"\b(?P<at>(?:it\s+)?(?:wasn't|was\s+not|isn't|is\s+not)\s+(?:us|me|we|i)\s+(?:who|that)|(?:it|that"
    r"|this)\s+(?:wasn't|was"
    r"\s+not)\s+(?:us|me)\s*(?:[,;–—-]|but))",
    r"\b(?<!n't\s)(?<!not\s)(?<!never\s)(?<!\bto\s)(?P<at>blame\s+(?!you|me\b|us\b|my|our|it\b|on\b|for\b|is\b|lies\b)"
    r"[\w'-]+(?:\s+[\w'-]+){0,3}?\s+for\s+(?:that|this|it))\b",
    r"\b(?P<at>(?:held\s+up|stuck|delayed|lost|damaged|mislaid|stranded|caught\s+up|happened|arose|occurred"
    r"|scratched|cracked|broken)"
    r"\s+(?:at|with|in)\s+(?!your\b|my\b|our\s+(?:own\s+)?(?:warehouse|depot|workshop|yard|kitchen|shop|office|lab"
    r"|factory|branch|farm"
    rf"|mill|plant|garage|laundry)\b){_SOMEBODY})\b",
    # As a reason that stands in front.
    rf"{_NOT_OBJECT}\b(?P<at>(?P<harms>){_SOMEBODY}{_WHICH_ONE}\s+{_ANY_ACT})\b(?=[^.;:]{{0,60}}?(?:,?\s+(?:and\s+"
    r")?so|,\s+which\s+(?:meant|is\s+why))\s)",
    r"\b(?P<at>(?:he|she|they)\s+had\s+no\s+(?:right|business|reason)\s+to)\b",
    # What we were given was wrong.
    r"\b(?<!\byou\s)(?<!\byou\shad\s)(?<!\byou've\s)(?<!\bthat\si\s)(?P<given>(?:sent|gave|given|sold|supplied"
    r"|quoted|handed"
    r"|delivered|passed|shipped|issued|told)\s+(?:us|me)\s+(?:\w+\s+){0,3}?(?:wrong|faulty|broken|incorrect|damaged"
    r"|outdated"
    r"|out\s+of\s+date|defective|dud|old|late|too\s+late|incomplete))\b",
)
_OURS_TOO = (
    r"\b(?:because|since|as)\s+<I>(?:'d|\s+had|\s+have)?\s+(?!could\b|was\b|were\b|had\b|have\b|got\b|receiv|only\b"
    r"|am\b"
    r"|are\b|do\b|did\b|didn't|don't|can\b|can't|cannot|say|said|wait|speak|write|type|hear|been\b)[a-z]+",
    r"\b(?<!not\s)(?<!n't\s)(?<!outside\s)(?<!beyond\s)(?:my|our)(?:\s+own)?(?:\s+[a-z]+)?\s+(?:choice|job|duty"
    r"|decision|contract|check(?:s|ing)?|handover|promise|briefing|instructions)\s+(?:was|is|to|were|and|not|had"
    r"|did|should|failed|with\s+you)\b",
    r"\b(?<!though\s)<I>(?:\s+[a-z]+ly|\s+had|\s+have|'ve|'d)?\s+(?:chose|picked|selected|hired|appointed|relied"
    r"|trusted|booked"
    r"|engaged|brought|asked|briefed|trained|manage|supervise|answer\s+for|signed)\b",
    r"\b(?:ours|mine)\s+to\b|\bnot\s+(?:an?\s+excuse|their\s+fault|hers|his|theirs|them|him|her|the\s+courier)\b"
    r"|\b(?:your|you\s+have\s+a)\s+(?:contract|agreement|arrangement)\s+(?:is|was)?\s*with\s+(?:us|me)\b"
    r"|\byou\s+(?:hired|bought\s+from|paid|trusted|chose|ordered\s+from|dealt\s+with|pay)\s+(?:us|me)\b",
    r"\b(?:responsib\w+|accountab\w+|answerable)\s+for\s+(?:them|him|her|their|what|who|how|every|everything|our"
    r"|the)\b[^.;]{0,60}|\b(?:up\s+to|for)\s+(?:us|me)\s+to\s+(?:check|catch|make\s+sure|put|notice|have)\b"
    r"|\bon\s+our\s+behalf\b|\bworks?\s+for\s+(?:me|us)\b",
    r"\b(?:i|we)\s+(?:should|ought\s+to)\s+(?!have\s+been\s+(?:told|informed|warned))",
)


_SENDER_IS = Lazy(r"\b(?:i'm|i\s+am|i\s+was|we're|we\s+are|we\s+were)\s+(?:also\s+|indeed\s+)?$")


_ALL = (*_THIRD_PARTY, *_MORE_THIRD, *_BY_OTHERS)


_REASON = Lazy(r"\b(?:because|since|as|only|but|except\s+that|given\s+that|seeing\s+that)\s+(?:that\s+)?$")
_HARM = Lazy(
    r"\b(?:so|meant|why)\b(?!\s+\w+(?:'ll|\s+(?:will|can|need))\b)[^.;]{0,80}?(?:n't\b|\b(?:not|no|nobody|nothing"
    r"|late|later|cold|dark|rain|wet|wrong|miss(?:ed)?|had\s+to|waited|waiting|lost"
    r"|sat|stood|stuck|short|unable|delayed|empty|without|cancelled|out\s+of|behind|twice)\b)"
)
_READER_GAVE = Lazy(r"\byou(?:r|'ve|'d)?\b[^.;,:]{0,40}$")
_WORSE = Lazy(r"\b(?:forg[eo]t\w*|fail\w*|never|not|lost|mis[a-z]{4,}ed|late|twice)\b|n't\b")
_MENDED = Lazy(
    r"\b(?:collected|fetched|replaced|noticed|tested|found|spotted|caught|corrected|repaired|removed|checked|returned"
    r"|exchanged|swapped|discovered|reported|fixed|mended|stopped|confirmed|refunded|credited|took\s+(?:away|back"
    r"|down)|taken|picked\s+up"
    r"|re-?\w+ed)\b[^.;]{0,60}?\b(?:wrong|broken|faulty|damaged|old|missing|incorrect|instead|another|mistake|error)\b"
    r"|\bwithout\s+(?:any\s+|extra\s+|a\s+|further\s+)?(?:charge|cost|fee|extra|trouble|fault|damage)\b"
)
"""What somebody did about the fault is no blame."""
_MANY_OF_THEM = Lazy(
    r"(?:accounts|bookings|reservations|sales|admissions)\s+(?:were|are|had\s+been|have\s+been|was)\s+(?!late|behind"
    r"|slow)"
)
_OUR_MAN = Lazy(r"\bour\s+(?:\w+\s+)?<TEAM>\b".replace("<TEAM>", WORDS["TEAM"]))


def _blames_third(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    found = [one for one in spans(_ALL, sentence) if _is_blame(one, sentence)]
    if not found:
        return
    owned = owned_beside(sentence, scene)
    for one in found:
        start, end = place(one)
        # What is owned before a reason is taken back by it.
        said = _REASON.search(low, 0, start)
        if not owned or (said and not owned_after(low[start:], sentence, scene)):
            yield Hit(sentence, start, end)


def _is_blame(found: re.Match[str], sentence: Sentence) -> bool:
    low = sentence.low
    start, end = place(found)
    before = low[:start]
    groups = found.groupdict()
    if NOT_NOW.search(before) or (_SENDER_IS.search(before) and not low.startswith("as ", start)):
        return False
    if groups.get("fails") is not None and not FAILS.search(before):
        return False
    if groups.get("harms") is not None and not _HARM.search(low, end):
        return False
    if groups.get("name") and not _is_name(sentence.text, *found.span("name")):
        return False
    if groups.get("given") and _READER_GAVE.search(before):
        return False
    if _MANY_OF_THEM.match(low, start) or (_MENDED.search(low, start, end + 8) and not _WORSE.search(low, start, end)):
        return False
    return not (low.startswith(("and ", "but "), start) and _OUR_MAN.search(before))


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether somebody is called so: a capital, and no day, month or feast."""
    word = text[start:end]
    return word[:1].isupper() and not _NO_NAME.fullmatch(word.lower())


_NO_NAME = Lazy(rf"{WORDS['WEEKDAY']}s?|{WORDS['MONTH']}|easter|christmas|ramadan|i|i'm|i've")


BLAMES_THIRD_PARTY = Rule(
    id="blames-third-party",
    severity=Severity.WARNING,
    evidence=("BL98", "Kim06"),
    says="Somebody else did it here, and nothing beside it is yours.",
    why="Customers did not want others blamed. For a lapse of skill, owning the cause repaired trust better.",
    asks="What was yours in it: the choice, the check, the late booking? Say that in the same paragraph.",
    finder=_blames_third,
    unless=(
        # How things stand with somebody who was asked is no cause.
        r"\b(?:has|have)(?:n't|\s+not)\s+(?:yet\s+)?(?:answered|replied|responded|confirmed|decided|come\s+back\s+to)\b",
    ),
    unless_paragraph=_OURS_TOO,
)


RULES: tuple[Rule, ...] = (BLAMES_THIRD_PARTY,)
