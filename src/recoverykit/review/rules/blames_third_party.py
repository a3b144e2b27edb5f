"""A supplier, a partner, a colleague or another department did it, and nothing beside it is owned."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import Lazy
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.ownership import DUE, NOT_NOW, owned_beside, place, spans

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
    rf"(?<!\byour\s)(?<!\byour\sown\s)\b(?P<at>(?:{_THIRD}|{_COLLEAGUE})(?:,[^,.;]{{1,60}},)?(?<!')(?:\s+(?:who"
    rf"|that|which)\s+[a-z]+(?:\s+[a-z]+){{0,3}}?)?(?:,?\s+(?:who|which|that))?(?:\s+(?!(?:if|when|to|because|whose"
    rf"|until|unless|so|and|but|from|your|i|we|you|for|is|confirmed|says|will"
    rf"|can)\b)[\w'-]+){{0,3}}?\s+{_LET_DOWN})\b",
    rf"\b(?:wrong|incorrect|faulty|old)\s+[^.;,]{{1,40}}?\s(?P<at>(?:was|were|had\s+been"
    rf"|has\s+been)\s+[a-z]+\s+(?:\w+\s+){{0,3}}?by\s+(?!your\b)(?:{_THIRD}|{_COLLEAGUE}))\b",
    rf"\b(?P<at>it\s+(?:was|is)\s+(?!your\b)(?:{_THIRD}|{_COLLEAGUE})\s+(?:who|that|which))\b",
    rf"\b(?P<at>(?:{DUE}|fault\s+(?:of|lies\s+with|lay\s+with|rests\s+with|is\s+with|was\s+with)|(?:lies|lay|rests"
    rf"|rested)\s+(?:squarely\s+|entirely\s+|solely\s+)?with|responsibility\s+of|on\s+the\s+part\s+of"
    rf"|let\s+down\s+by|blame\s+(?:lies\s+with|on)|(?<!\bi\s)(?<!\bwe\s)(?<!\bhe\s)(?<!\bshe\s)(?<!\byou\s)(?<!\bthey\s)(?:was|were|is)\s+(?:[\w-]+\s+){{0,2}}?(?:down\s+to|with))\s+"
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
    r"|shredded|sat\s+on|mixed\s+up|mucked|messed|fouled|cocked|stuffed|buggered|screwed|got\s+(?:it|this|that"
    r"|the|your|things|confused|muddled|held|stuck|lost)"
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
    rf"(?<!\byour\s)(?<!\bto\s)(?<!\bfor\s)(?<!\bfrom\s)(?<!\bwith\s)\b(?P<at>{_ANYBODY}(?:'s\s+\w+)?"
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
    rf"(?<!\byour\s)(?<!\byour\sown\s)(?<!\bof\s)(?<!\bto\s)(?<!\bwith\s)(?<!\bfor\s)(?<!\bfrom\s)(?<!\basked\s)(?<!\btold\s)(?<!\bchose\s)\b(?P<at>{_ANYBODY}(?:,[^,.;:]{{1,60}},)?(?<!')(?:"
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
_OURS_TOO = (
    r"(?<!not\s)(?<!n't\s)(?<!outside\s)(?<!beyond\s)\b(?:my|our)(?:\s+own)?(?:\s+[a-z]+)?\s+(?:choice|job|duty"
    r"|decision|contract|check(?:s|ing)?|handover|promise|briefing|instructions)\s+(?:was|is|to|were|and|not|had"
    r"|did|should|failed|with\s+you)\b",
    r"\b<I>(?:\s+[a-z]+ly|\s+had|\s+have|'ve|'d)?\s+(?:chose|picked|selected|hired|appointed|relied|trusted|booked"
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


_ALL = (*_THIRD_PARTY, *_MORE_THIRD)


def _blames_third(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    places = [place(found) for found in spans(_ALL, sentence)]
    places = [one for one in places if not (NOT_NOW.search(low[: one[0]]) or _SENDER_IS.search(low[: one[0]]))]
    if places and not owned_beside(sentence, scene):
        for start, end in places:
            yield Hit(sentence, start, end)


BLAMES_THIRD_PARTY = Rule(
    id="blames-third-party",
    severity=Severity.WARNING,
    evidence=("BL98", "Kim06"),
    says="Somebody else did it here, and nothing beside it is yours.",
    why="Customers did not want others blamed. For a lapse of skill, owning the cause repaired trust better.",
    asks="What was yours in it: the choice, the check, the late booking? Say that in the same paragraph.",
    finder=_blames_third,
    unless_paragraph=_OURS_TOO,
)


RULES: tuple[Rule, ...] = (BLAMES_THIRD_PARTY,)
