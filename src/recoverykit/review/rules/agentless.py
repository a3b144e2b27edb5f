"""A wrong act without a doer: in the passive, or as something that came about by itself."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.ownership import DUE, FAULT, MANNER, NOT_NOW, OWNED, place, spans
from recoverykit.review.words import WORDS

_WAS = (
    rf"(?:(?<!\bi\s)(?<!\bwe\s)(?:was|were|got)|(?<!\bi\s)(?<!\bwe\s)(?:has|have|had){MANNER}\s+been"
    rf"|(?<!\bi)(?<!\bwe)(?:'s|'ve|'d)\s+been){MANNER}"
)
_WAS_NOT = (
    r"(?:(?<!\bi\s)(?<!\bwe\s)(?:was|were)(?:n't|\s+not|\s+never)|(?<!\bi\s)(?<!\bwe\s)(?:has|have|had)(?:n't"
    r"|\s+not|\s+never)"
    rf"\s+been|(?<!\bi\s)(?<!\bwe\s)never\s+got){MANNER}(?:\s+(?:properly|fully|yet|even|promptly|then))?"
)
_NOT_BY = (
    r"(?![^.;:]{0,60}?\bby\s+(?!(?:the|our|my|an?)\s+(?:end|time|deadlines?|dates?|due|agreed|promised|close"
    r"|mistake|error|day"
    r"|week|month)\b)(?:me|us|myself|ourselves|my|our|the|an?|one|some|two|three|its|their|his|her)\b)"
)


# Agentless: the wrong act in the passive, or as something that came about by itself.
_ACTED = (
    r"(?:sent(?!\s+back)|given|told|delivered|shipped|posted|e-?mailed|mailed|entered|recorded|booked|ordered"
    r"|quoted|charged|billed"
    r"|invoiced|paid|printed|used|applied|attached|set|put|assigned|copied|shared|forwarded|packed|dispatched"
    r"|despatched|fitted"
    r"|installed|served|prescribed|dispensed|published|filed|addressed|passed|transferred|supplied|issued|provided"
    r"|loaded|made"
    r"|scheduled|placed|taken|picked|written|typed|calculated|filled|advised|released|submitted|allocated|collected"
    r"|debited|ticked"
    r"|noted|selected|chosen|added|removed|performed|done|administered|left(?!\s+with)|dealt|handled|labelled"
    r"|handed|read|spelled|spelt|cooked|cut|measured|painted|parked|priced|made\s+out|wired|stored|marked|graded"
    r"|dated|hung|seated|directed|routed)"
)
_OMITTED = (
    r"(?:told|informed|notified|called|contacted|warned|checked|reviewed|answered|returned|replied|processed"
    r"|followed|passed|forwarded"
    r"|communicated|entered|recorded|booked|sent|shipped|dispatched|despatched|delivered|done|completed|carried"
    r"|made|given|taken|kept"
    r"|addressed|dealt|tested|signed|paid|updated|escalated|scheduled|arranged|picked|noticed|spotted|honou?red|met"
    r"|provided|included"
    r"|added|explained|offered|refunded|applied|transferred|put|handled|caught|flagged|logged|raised|acted|packed"
    r"|cleaned|consulted"
    r"|asked|registered|submitted|filed|locked|secured|ordered|briefed|confirmed|read|collected|acknowledged"
    r"|treated|upheld|maintained"
    r"|documented|supervised|trained|inspected|invited|listened|attended|verified|mentioned|circulated|distributed"
    r"|chased|disclosed|attached|printed|cleared|prepared|secured|rung|issued|delivered|set|fixed|reported"
    r"|monitored|opened|fitted)"
)
_WRONG = (
    r"(?:wrong|incorrect|inaccurate|out\s+of\s+date|outdated|twice|someone\s+else|a\s+different"
    r"|another\s+(?:customer|client|patient|person|guest"
    r"|family|address|company|account|tenant|firm)|too\s+(?:late|early|soon)|without(?!\s+(?:\w+\s+){0,2}?(?:charge"
    r"|cost|fee|fault|delay|problem|trouble|hitch|issue|loss)\b)|(?:days?|weeks?|hours?"
    r"|minutes?|months?)\s+late|badly"
    r"|poorly|carelessly|wrongly|incorrectly|before\s+(?:it|they|the\s+\w+)\s+(?:was|were|had)|upside\s+down"
    r"|in\s+full\s+view"
    r"|in\s+the\s+(?:rain|open|bin|sun|street)|(?:on|in|at)\s+(?:a|the|your\s+neighbour's)\s+(?:train|bus|taxi|tram"
    r"|desk|doorstep|step|pavement|car|cab|bin|printer|table)|unlocked|unattended|unchecked|unsigned)"
)
_BLUNDERED = (
    r"(?:overlooked|forgotten(?!\s+about\s+how)|mis(?!sed\b|sing\b|taken\b)[a-z]{3,}(?:ed|laid|read|heard"
    r"|understood|spelt|led|put)|missed|omitted"
    r"|neglected|ignored|botched|bungled|double-?\s?booked|overbooked|mixed\s+up|muddled(?:\s+up)?"
    r"|swapped(?:\s+over)?|messed\s+up"
    r"|left\s+(?:out|off|behind|open|unlocked|unanswered|unread|unattended)|over-?charged|under-?charged"
    r"|double-?charged|transposed"
    r"|duplicated|skipped|bypassed|disregarded|passed\s+over|mishandled|lost\s+track\s+of|brushed\s+(?:off|aside)"
    r"|mis-[a-z]+ed)"
)
_MACHINE = (
    r"\b(?:servers?|systems?|software|scripts?|databases?|queues?|bugs?|disks?|backups?|sync|sensors?|apis?"
    r"|networks?|routers?"
    r"|firewalls?|cables?|power|scanners?|machines?|boilers?|pumps?|apps?|websites?|platforms?|plug-?ins?"
    r"|algorithms?|cron|caches?"
    r"|clusters?|nodes?|certificates?|deploy(?:ment)?s?|circuits?|engines?|webhooks?|packets?|logs?|alerts?|replicas?"
    r"|load\s+balancers?|threads?|writes|jobs|migrations?|outage|gateways?|generators?|fuses?|valves?"
    r"|batch(?:es)?|rows|index(?:es)?|tokens?|e-?mail\s+filters?|spam|automat\w+|technical|computer|compressors?"
    r"|motors?|thermostats?|printer|rounding|dns|timeouts?|chips?|batter(?:y|ies))\b"
)
_ON = r"(?:(?!\s(?:because|when|after|since|who|until|so|(?:and|but)\s+(?:i|we|the))\b)[^.;,:]){0,60}?"
"""On in the same clause."""
_DONE = (
    r"(?!(?:found|noticed|spotted|discovered|corrected|replaced|returned|refunded|removed|reversed|repaired|fixed"
    r"|mended"
    r"|caught|identified|blamed|accused|caused|stopped|exchanged|recalled|withdrawn|credited|cancelled\s+(?:by|at)"
    r"|meant"
    r"|needed|required|asked|supposed|worried|told\s+(?:of|about)|detected|reported|compared|cleared|put\s+right|taken"
    r"\s+(?:off|away|out|down)|collected|picked\s+up|fetched|swapped|able|left\s+with|interested|used\s+to)\b)"
    r"[a-z]+(?:ed|en|nt|wn|ut|et|id|ld|de|ft|ne|rn|ung|pt|lt|un|ught|ad|ewn)"
)
"""What can be done to a thing, other than to find or mend it."""
_AMISS = (
    r"(?:wrong|wrongly|incorrect|incorrectly|someone\s+else(?:'s)?|somebody\s+else(?:'s)?|a\s+stranger(?:'s)?"
    r"|last\s+(?:year|month|week|season)'s|the\s+previous\s+(?:tenant|owner|customer|client|guest|patient|year)(?:'s)?"
    r"|another\s+(?:customer|client|patient|person|guest|family|address|company|account|tenant|firm|name|file|house"
    r"|number"
    r"|street|town|child|job|couple|order|date|room|site|team|student|pupil|bride|dog|supplier|buyer|applicant)(?:'s)?"
    r"|(?:an?|one|two|three)\s+(?:\w+\s+)?(?:missing|short|too\s+\w+)|missing|too\s+(?:late|early|soon|short|long"
    r"|small|big"
    r"|high|low|tight|hot|cold|loose|far|thin|thick|dark|light|deep|shallow|narrow|wide|much|many|few|little)"
    r"|upside\s+down"
    r"|back\s+to\s+front|inside\s+out|backwards|the\s+wrong\s+way|the\s+other\s+way|off\s+centre|crooked(?:ly)?"
    r"|a\s+walk-in"
    r"|misspel(?:t|led)|unsigned|unfinished|half[\s-]\w+ed|without\s+(?:the\s+|your\s+|any\s+|a\s+|an\s+)"
    r"(?!(?:\w+\s+)?(?:charge|cost|fee|fault|delay|problem|trouble|hitch|incident|damage|issue|loss|error|complaint"
    r"|hesitation))\w+"
    r"|(?:in\s+place|instead)\s+of\s+(?!the\s+(?:broken|old|faulty|damaged|wrong|lost|missing|cracked|defective"
    r"|worn))\w+)"
)
"""In what way it can be done amiss."""
_PASSIVES = (
    rf"\b(?P<at>{_WAS}\s+{_BLUNDERED})\b{_NOT_BY}",
    rf"\b(?P<at>{_WAS}\s+{_ACTED}\b{_ON}\b{_WRONG})\b{_NOT_BY}",
    rf"\b(?P<at>{_WAS}\s+{_DONE}\b{_ON}\b{_AMISS})\b{_NOT_BY}",
    rf"\b(?P<at>{_WAS}\s+{_ACTED}\b[^.;,:]{{2,50}}?,\s+(?:and\s+)?not\s+(?:(?:to|on|in|at|for|with|as|into|from"
    r"|under)\s+)?"
    rf"(?!by\b|yet\b|only\b|just\b|as\b|us\b|me\b|you\b|on\b)[\w'-]+)\b(?![^.;]{{0,30}}?\bas\s+you\s+(?:asked|wished"
    r"|wanted))"
    rf"{_NOT_BY}",
    r"\b(?:wrong|incorrect|inaccurate|outdated|misleading|last\s+year's"
    rf"|a\s+stranger's)\s+[^.;,:]{{1,40}}?\s(?P<at>{_WAS}\s+{_DONE})\b"
    rf"{_NOT_BY}",
    r"\b(?P<at>(?:somehow|unfortunately|sadly|regrettably|the\s+(?:old|wrong|previous|other"
    r"|incorrect))[\s,]+(?:your\s+)?[^.;,]{1,40}?"
    r"\bended\s+up\s+(?:in|on|at|with|under|inside)\s+(?:the|an?|your|another|someone|somebody)\b)",
    r"\b(?P<at>(?:nobody|no[\s-]?one)\s+(?:was|were)\s+(?:at|on|behind|in)\s+the\s+(?:desk|counter|phone|till|door"
    r"|reception"
    r")\b)",
    r"\b(?P<at>(?:too\s+(?:much|many|few|little)|(?:an?|one|two)\s+(?:zero|digit|line|page|word|letter|step|name"
    r"|item|comma|figure|dose|screw|leg|bag"
    rf"|box|decimal\s+point))\s+{_WAS}\s+(?:dropped|added|left|lost|omitted|missed|put|charged|billed|taken|sent"
    r"|given|paid|ordered|booked|cut"
    rf"|forgotten|typed|printed|delivered|skipped))\b{_NOT_BY}",
    r"\b(?P<at>(?:it|they|which|that)\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:copied|taken|carried\s+over"
    r"|pasted)\s+(?:over\s+)?"
    r"from\s+(?:another|a\s+different|an\s+old|last|the\s+(?:old|wrong|previous|last)))\b",
    rf"\b(?:wrong|incorrect|inaccurate|outdated|old|false|misleading"
    rf"|duplicate)\s+[^.;,:]{{1,40}}?\s(?P<at>{_WAS}\s+{_ACTED})\b(?!\s+(?:away|back|off|out|down|up)\b){_NOT_BY}",
    r"\b(?P<at>" + _WAS + rf"\s+[a-z]+\b{_ON}"
    r"\b(?:by\s+mistake|in\s+error|by\s+accident|by\s+an\s+oversight))\b",
    r"\b(?P<at>(?:was|were|been|got)\s+(?:accidentally|mistakenly|wrongly|incorrectly|inadvertently|erroneously"
    r"|unintentionally"
    r"|carelessly|prematurely|needlessly|unfairly|wrongfully)\s+[a-z]+(?:ed|en|nt|wn|ut|et|id|ld|de|ft))\b" + _NOT_BY,
    rf"\b(?P<at>{_WAS_NOT}\s+(?!asked\s+to){_OMITTED})\b(?!\s+(?:to\s+any|with\s+any|outside|beyond)){_NOT_BY}",
    r"\b(?P<at>no\s+(?:[a-z]+\s+){0,2}?(?:reply|replies|answers?|responses?|warnings?|notice|checks?|calls?"
    r"|updates?|records?|notes?"
    r"|explanations?|confirmations?|appointments?|cover|action|apology|thought|allowance|arrangements?|attempt"
    r"|effort|message|reminder"
    r"|copy|tests?|handover|provision)\s+(?:was|were|has\s+been|had\s+been|have\s+been)\s+(?:ever\s+"
    r"|even\s+)?[a-z]+)\b" + _NOT_BY,
    rf"\b(?:the|a)\s+wrong\s+[^.;,:]{{1,40}}?\s(?P<at>(?:was|were|has\s+been|had\s+been|have\s+been)\s+(?!correct"
    r"|exchang|repair|swapped\s+back|taken\s+(?:away|back|off|out|down)|collect|remov|replac|withdr|return|refund"
    r"|notic|found|spott|discover|identif|fixed|mine|ours|recall"
    rf"|put\s+right)[a-z]+(?:ed|nt|en|wn|ne|id|ut|lt|old|ught))\b{_NOT_BY}",
    r"\b(?P<at>ought\s+to\s+have\s+been\s+(?:told|informed|checked|warned|called|asked|sent|done|caught|given"
    r"|noticed|spotted))\b" + _NOT_BY,
    rf"\b(?<!\bi\s)(?<!\bwe\s)(?P<at>should(?:n't)?\s+(?:(?:never|not|also|clearly|simply|really|certainly"
    rf"|of\s+course)\s+)?have\s+been\s+"
    rf"(?:\w+ly\s+)?(?:{_OMITTED}|{_ACTED}|avoided|prevented|cancelled|charged|allowed|identified))\b{_NOT_BY}",
    r"\b(?P<at>was\s+(?:\w+ly\s+)?damaged\s+(?:during|while|when|in\s+the\s+course\s+of)\s+(?:the\s+|our\s+"
    r"|your\s+)?(?:install\w+|fitting"
    r"|deliver\w+|repair\w*|visit|works?|clean\w+|move|removal|servic\w+|decorat\w+|unload\w+|load\w+|being))\b"
    + _NOT_BY,
)
_COMES_ABOUT = (
    r"\b(?P<at>(?:assumptions?\s+(?:was|were|had\s+been)\s+made|corners\s+(?:was|were|had\s+been)\s+cut"
    r"|short-?cuts\s+(?:was|were|had\s+been)\s+taken|wires\s+(?:were|got|had\s+been)\s+crossed))\b" + _NOT_BY,
    rf"\b(?P<at>(?:an|a|some|several)\s+(?:[\w-]+\s+)?{FAULT}\s+(?:was|were|has\s+been|had\s+been"
    rf"|have\s+been)\s+(?:discovered|identified|found|uncovered|detected))\b",
    r"\b(?P<at>(?<!\bi\s)(?<!\bwe\s)(?:was|were|has\s+been|have\s+been|had\s+been)\s+never\s+(?:\w+ly"
    r"\s+)?(?!affected|exposed|charged"
    r"|compromised|shared|touched|stored|used|opened|accessed|intended|supposed|designed|damaged|needed|required"
    r"|allowed|expected|interrupted|involved|harmed|tired|threatened|limited|meant|lost|asked)[a-z]+(?:ed|wn"
    r"|ilt))\b" + _NOT_BY,
    r"\b(?P<at>(?:promises?|commitments?|agreements?|assurances?|rules|undertakings?|confidences?)\s+(?:was|were"
    r"|has\s+been|have\s+been|had\s+been)\s+(?:made\b[^.;]{0,40}?\bnot|broken|breached))\b" + _NOT_BY,
    rf"\b(?<!\bno\s)(?<!\bany\s)(?P<at>{FAULT}\s+(?:[^.;,:]{{0,30}}?\s)?(?:{_WAS})\s+(?:made|committed"
    rf"|introduced))\b{_NOT_BY}",
    rf"\b(?P<at>(?:an?|some|several|the|this|that|these|two|three"
    rf"|such)\s+(?:[\w-]+\s+){{0,2}}?{FAULT}\s+(?:\w+ly\s+)?(?:has\s+|had\s+|have\s+)?"
    r"(?:occurred|happened|arose|arisen|took\s+place|taken\s+place|came\s+about|crept\s+in(?:to)?|slipped\s+(?:in"
    r"|through)|found\s+its\s+way))\b",
    rf"\b(?P<at>(?:an?|some|several)\s+(?:(?!my\b|our\b|your\b)[\w-]+\s+){{0,2}}?{FAULT})\s+(?:\w+ly\s+)?(?:has\s+"
    rf"|had\s+)?(?:meant|led|resulted|caused|left|cost)\b",
    rf"\b(?<!why\s)(?<!where\s)(?<!how\s)(?P<at>there(?:'s|'d|\s+(?:was|were|has|have|had|appears?|appeared|seems?"
    rf"|seemed|must|may))(?:\s+(?:to|be|been|have|clearly|obviously"
    rf"|unfortunately|evidently|apparently|then|also|sadly)){{0,4}}\s+(?:an?\s+|some\s+|several\s+|two\s+|three\s+"
    rf"|a\s+number\s+of\s+)(?:[\w-]+\s+){{0,2}}?{FAULT})"
    r"\b(?!\s+(?:messages?|codes?|pages?|rates?|logs?)|\s+(?:on|at)\s+(?:my|our|your)\s)",
    rf"\b(?P<at>(?!by\s+(?:mistake|error|oversight)\b)(?:{DUE}|through|by|following|after)\s+(?:an?\s+|some\s+"
    r"|several\s+"
    rf"|what\s+was\s+an?\s+)?(?:(?!my\b|our\b|your\b|their\b|his\b|her\b|its\b|this\b|the\b|that\b|any\b|no\b"
    rf"|user\b|customer\b|client\b)[\w-]+\s+){{0,2}}?"
    rf"(?:human\s+error|{FAULT}))\b(?!\s+(?:messages?|codes?|pages?|rates?|logs?)|\s+(?:that\s+|which\s+)?(?:i|we)\s"
    r"|\s+(?:[a-z]+\s+){0,2}?(?:in|by|of|at|from|on|within)\s+(?:(?:one|a\s+member|someone)\s+(?:of|in)\s+)?(?:my"
    r"|our)(?:\s+\w+)?\s+(?:<TEAM>|side|part|end))",
    r"\b(?<!what\s)(?P<at>(?:something|things|it\s+all|it|everything|a\s+lot|a\s+few\s+things|matters|plenty"
    r"|this\s+one)\s+(?:(?:has|have|had|clearly|obviously|evidently"
    r"|somehow|simply|unfortunately|plainly|then|really)\s+){0,3}(?:went|gone)\s+(?:\w+ly\s+|so\s+|very\s+"
    r"|a\s+little\s+|a\s+bit\s+)?(?:wrong|awry|astray|amiss|badly|off\s+track))\b",
    r"\b(?P<at>(?:went|gone)\s+(?:unanswered|unnoticed|unread|unchecked|astray|unrecorded|unreported|uncollected))\b",
    r"\b(?P<at>(?:slipped|fell|fallen|slip|fall)\s+(?:through\s+(?:the|our)\s+(?:cracks?|nets?|gaps?)"
    r"|between\s+(?:two\s+stools|the\s+cracks|stools|the\s+gaps)|by\s+the\s+wayside))\b",
    r"\b(?P<at>got\s+(?:lost(?!\s+in\s+the\s+post)|missed|overlooked|forgotten|mixed\s+up|buried|left\s+(?:out|off"
    r"|behind)|mislaid|swapped|crossed))\b" + _NOT_BY,
    r"\b(?P<at>balls?\s+(?:was|were|got|has\s+been|have\s+been|had\s+been)\s+dropped)\b" + _NOT_BY,
    r"\b(?P<at>it\s+(?:was|had\s+been)\s+(?:then\s+|later\s+|wrongly\s+|mistakenly\s+)?(?:decided|felt|thought"
    r"|assumed|believed)\s+(?:to|that|not)|(?:the|a)\s+decision\s+"
    r"(?:was|had\s+been|has\s+been)\s+(?:made|taken)\s+(?:to|not|that))\b",
    r"\b(?P<at>(?:paperwork|file|form|documents?|order|booking|application|cheque|letter|keys?|records?|notes"
    r"|samples?|luggage|deposit|message|complaint|email|request|claim)s?"
    rf"\s+{_WAS}\s+lost)\b(?!\s+(?:in\s+the\s+post|in\s+transit)){_NOT_BY}",
)
_HURT = (
    r"(?:scuffed|scratched|dented|torn|ripped|stained|soaked|cracked|chipped|smashed|shattered|snapped|ruined"
    r"|spoil(?:ed|t)"
    r"|shrunk|burn(?:ed|t)|scorched|bent|crushed|flooded|broken|lost|misplaced|mislaid|mishandled|thrown"
    r"\s+(?:away|out)"
    r"|discarded|destroyed|shredded|given\s+away|binned|dropped|knocked\s+(?:over|off|down)|let\s+out|taken\s+down"
    r"|cut\s+(?:down|off|through)|sold\s+(?:twice|to)|double-?sold|miscounted|overfilled|overpruned"
    r"|overexposed|bleached)"
)
_NOT_UNDONE = (
    r"(?!available|able|allowed|affected|intended|expected|aware|designed|located|involved|related|satisfied|pleased"
    r"|supposed|limited|required|needed|harmed|hurt|injured|interested|compromised|exposed|accessed|touched"
    r"|stolen|thrilled|amused|delighted|keen|asked\s+to"
    r"|convinced|tired|charged|used|stored|shared|impressed|damaged|lost|yet\b|asked\s+to|qualified|opened|happy"
    r"|entitled|permitted|obliged|covered|owed|caused\b|interrupted|meant|threatened|disappointed|worried"
    r"|prepared\s+to"
    r"|married|born|opposed|inclined|minded|surprised|bothered|convicted|arrested|dismissed|named|insured)"
)
_MORE_PASSIVES = (
    rf"\b(?:(?:your|his|her|their)|\w+'s)\s+(?:[\w'-]+\s+){{1,6}}?(?P<at>{_WAS}\s+(?:then\s+|simply\s+)?(?:given|let"
    r"|sold"
    r"|handed|passed|promised|allocated|assigned|offered|released)\s+(?:away|to\s+(?:another|an?other|someone|somebody"
    rf"|a\s+different|the\s+next|other)\s*(?:[a-z]+)?))\b(?!\s+at\s+(?:your|his|her)\s+request){_NOT_BY}",
    r"\b(?P<at>(?:was|were|been|got|get|is|are)\s+(?:\w+ly\s+)?left\s+(?:on|in|at|by|under|behind|outside"
    r"|running|in\s+place|lying|sitting"
    r"|standing|hanging|switched|turned|plugged|unlocked|unsecured|exposed|visible|open|unsent|unpaid"
    r"|empty)\b(?:\s+[\w'-]+){0,4})"
    r"(?<!left\sin\sthe\scold)(?<!left\sin\sthe\sdark)" + _NOT_BY,
    rf"\b(?P<at>{_WAS}\s+[a-z]+(?:ed|en|nt|wn|ne|ut|ld|lt|id|ught|ung|de)\b{_ON}\bwithout\s+(?:a"
    r"\s+word|(?:any\s+"
    r"|prior\s+|due\s+|further\s+|so\s+much\s+as\s+)?(?:warning|notice|telling|asking|consulting|being|permission"
    r"|consent|authorisation|authorization|checking|reference|explanation|letting|informing|reading|a\s+(?:test|check"
    r"|call|note|reason)|the\s+(?:consent|knowledge|permission|approval|usual)|your\b|anyone|(?:a|the)\s+second)))\b"
    + _NOT_BY,
    rf"\b(?P<at>(?:(?<!i\s)(?<!we\s)(?:got|gotten)\s+{_HURT}|got\s+(?:put|sent|filed|entered|given|delivered"
    r"|posted|booked|packed"
    r"|placed|loaded|written|sorted|addressed|assigned|shelved|routed|typed)\b[^.;,]{0,40}?\b(?:wrong|twice"
    r"|late|someone\s+else"
    rf"|another)|(?:your|his|her|their)\s+(?:[\w'-]+\s+){{1,5}}?{_WAS}\s+{_HURT}))\b{_NOT_BY}",
    rf"\b(?P<at>{_WAS}\s+{_HURT})\b(?=\s+(?:while|whilst|during|when|in\s+our|at\s+our|on\s+our|between|on"
    r"\s+the\s+way|in\s+the\s+course|as\s+it"
    rf"|somewhere|before|after|at\s+some)\b)(?!\s+your\s+own){_NOT_BY}",
    rf"\b(?P<at>(?:{_WAS_NOT}|{_WAS}\s+(?:never|not))\s+{_NOT_UNDONE}[a-z]{{2,}}(?:ed|wn|ght|ept|elt|nt|ut|en"
    r"|one|ade|old|aid|ead|uilt|ung))\b"
    rf"(?!\s+(?:to\s+any|with\s+any|outside|beyond|by\s+(?:you|this))){_NOT_BY}",
    rf"\b(?P<at>{_WAS}\s+(?:shown|printed|published|broadcast|aired|played|run|used|displayed|read\s+out|posted"
    r"|put\s+up)\s+"
    r"(?:(?:\w+ly|on\s+screen)\s+)?(?:during|beside|next\s+to|under|underneath|alongside|in\s+place\s+of"
    r"|instead\s+of|over|above"
    rf"|beneath|with\s+(?:the\s+name|another|a\s+caption|the\s+caption)|in\s+connection))\b{_NOT_BY}",
    rf"(?:^|[;:]\s*)(?:[^.;:]{{0,40}}?,\s*)?(?P<at>(?:your|the)\s+(?:[\w'-]+\s+){{1,4}}?{_WAS}\s+(?:moved"
    r"|cancelled|canceled|postponed|brought\s+forward|put\s+back"
    r"|rescheduled|changed|closed|switched|reassigned|withdrawn|altered|let|sold|given|released"
    rf"|turned)\b[^.;,:]{{0,40}}?"
    rf"\b(?:without|wrong|someone\s+else|another|twice|by\s+mistake|before\s+(?:you|we|anyone)|unannounced"
    rf"|at\s+(?:an\s+hour's|a\s+day's|no|short)\s+notice))\b{_NOT_BY}",
)
_MORE_COMES_ABOUT = (
    r"\b(?P<at>there\s+(?:was|were|has\s+been|had\s+been)\s+(?:then\s+|also\s+|sadly\s+|regrettably\s+)?(?:an?"
    r"\s+|some\s+)?(?:[\w-]+\s+){0,2}?(?:delays?|hold-?ups?)\s+in\s+\w+ing)\b(?![^.;]{0,60}?\b(?:on|by)"
    r"\s+(?:my|our)\b)",
    r"\b(?<!no\s)(?P<at>(?:there\s+(?:was|were|has\s+been|had\s+been|have\s+been|appears\s+to\s+have\s+been"
    r"|seems\s+to\s+have\s+been)"
    r"|(?:due|owing)\s+to|because\s+of|through|following|result\s+of)\s+(?:also\s+|then\s+|clearly\s+|sadly\s+"
    r"|unfortunately\s+)?"
    r"(?:an?\s+|some\s+|the\s+|several\s+|two\s+)?(?:[\w-]+\s+){0,2}?(?:failures?\s+(?:to|in|of|by|at)"
    r"|failings?\s+in|shortcomings?\s+in"
    r"|delays?\s+in\s+(?:\w+ing|the\s+\w+ing|responding)|lapses?\s+(?:in|of)|breach(?:es)?\s+of|neglect\s+of"
    r"|lack\s+of\s+(?:care"
    r"|attention|communication|follow|supervision|checks|oversight|co-?ordination)|double\s+booking|overcharge"
    r"|data\s+breach))\b"
    r"(?!\s+(?:your|our|my)\b)(?![^.;]{0,60}?\b(?:on|by)\s+(?:my|our)\b)",
    r"^(?:(?:regrettably|sadly|unfortunately|clearly),?\s+)?(?P<at>(?:a|the)\s+(?:failure|omission|neglect)"
    r"\s+to\s+[a-z]+)\b",
    r"\b(?P<at>decisions?\s+(?:to|not\s+to|that)\b[^.;:]{0,80}?\b(?:was|were|ought|should)\s+(?:[\w]+"
    r"\s+){0,3}?(?:taken|made|reached|wrong"
    r"|mistaken|a\s+mistake|an\s+error|ill-judged))\b(?!\s+by\b|\s+(?:of|on)\s+(?:mine|ours|my|our))",
    r"\b(?P<at>(?:ought\s+(?:not|never)\s+to|should\s+(?:not|never)|shouldn't|oughtn't\s+to)\s+have\s+been\s+"
    r"(?!necessary|asked\b|needed|in\b|a\b|the\b|so\b|your)[a-z]+(?:ed|en|nt|wn|ut|ft|id|de|ne|ld|et)?)\b" + _NOT_BY,
    r"\b(?<!not\s)(?P<at>(?:lay|sat|lain|languished|remained|stayed|lingered|was\s+lying|were\s+lying|was"
    r"\s+sitting|were\s+sitting)\s+"
    r"(?:there\s+)?(?:unopened|unanswered|unread|untouched|unsent|unsigned|unprocessed|forgotten|unnoticed"
    r"|unpaid|idle|ignored"
    r"|(?:in|on|at\s+the\s+bottom\s+of|under)\s+(?:an?|the|somebody's|someone's)\s+(?:[\w-]+\s+){0,3}?(?:tray"
    r"|desk|drawer|queue|inbox|shelf"
    r"|pile|folder|van|office|cupboard|counter|basket|pigeonhole|mailbox|warehouse|stack)))\b(?!\s+by\s+me)",
    r"\b(?P<at>(?:went|gone|gets?|got)\s+(?:missing|out\s+(?:without|with|under|twice|late|to\s+the\s+(?:wrong|old)"
    r"|unsigned"
    r"|unchecked|incomplete)"
    r"|to\s+(?:the\s+wrong|a\s+(?:stranger|different)|someone\s+else|another)|to\s+print\s+(?:with|without)"
    r"|unheard|unheeded|unfilled|unmade"
    r"|undelivered|unpaid|unlocked|unserviced|untested|unsigned|uncorrected|ahead\s+without))\b",
    r"\b(?P<at>(?:ended|wound|turned|finished)\s+up\s+(?:in|at|with|on|under|inside|being|going|\w+ed)"
    r"\s+(?:\w+\s+){0,2}?(?:wrong|stranger\w*"
    r"|another|someone\s+else\w*|somebody\s+else\w*|neighbou?r\w*|different|bin|skip|twice|public"
    r"|competitor\w*)|(?:found|made)\s+(?:its|their)\s+way"
    r"\s+(?:in|on)?to\s+(?:a|an|the|your)\b)",
    r"\b(?P<at>(?:never|not|n't)\s+(?:quite\s+|actually\s+)?(?:reach(?:ed)?|ma(?:k|d)e\s+(?:it|its\s+way))"
    r"\s+(?:to\s+|on\s*to\s+|into\s+|as\s+far\s+as\s+)?"
    r"(?:the\s+(?:[\w-]+\s+){0,2}?(?:kitchen|desk|team|file|list|diary|office|person|people|driver|van|order"
    r"|system|report|log|ward"
    r"|right|chef|engineer|depot|page|record|counter|schedule|crew|sheet|rota|calendar)|your\s+(?:file|notes"
    r"|record)))\b",
    r"\b(?P<at>(?:escaped|eluded|evaded)\s+(?:notice|attention|detection|us|our\s+(?:notice|attention))"
    r"|(?:crept|slipped|snuck|sneaked)\s+"
    r"(?:in(?:to)?|past|through|by)\b|wires\s+(?:got|were|became)\s+crossed|lost\s+in\s+(?:the\s+(?:shuffle"
    r"|handover|move|system|pile|mix)"
    r"|translation|transit\s+between)|(?:off|dropped\s+off|fell\s+off|fallen\s+off)\s+(?:the|our)\s+(?:radar"
    r"|list|schedule|rota|page))\b",
    rf"\b(?P<at>there\s+(?:was|were|had\s+been|has\s+been)\s+(?:an?\s+|some\s+)?(?:[\w-]+\s+){{0,2}}?(?:{FAULT}"
    r"|slip|muddle))\b"
    r"(?!\s+(?:messages?|codes?|pages?|rates?|logs?|in\s+the\s+invoice\s+i)|\s+(?:on|at)\s+(?:my|our|your)\s)",
)
_MACHINE_AFTER = Lazy(
    rf"(?:\b(?:because|when|after|as|since|while|if)\b|^[^,]{{0,25}}?\b(?:in|with|of|on"
    rf"|at)\b)[^,;.]{{0,40}}?{_MACHINE}"
)
_HUMAN = Lazy(
    r"\b(?:overlooked|forgotten|neglected|botched|bungled|double-?\s?booked|misfiled|mislaid|misread|left\s+(?:open"
    r"|unlocked|unattended|behind|on|in|at|lying|sitting)|without\s+(?:a\s+word|warning|notice|telling|asking))\b"
)
_HYPOTHETICAL = Lazy(
    r"\b(?:if|unless|in\s+case|whether|whenever|once|until|should\s+(?!have)|would|so\s+that\s+no|nor|no|nothing"
    r"|none|neither|never\s+again)\b[^,;:]{0,60}$"
)


_DOER_TOLD = Lazy(
    r"^[^.;]{0,70}?\b(?:because|since|as|when|after|and|but)\s+(?:i|we)(?:'d|\s+had"
    r"|\s+have)?\s+(?:[a-z]+ly\s+)?(?!(?:had|was|were|am|are|will"
    r"|have|apologi[sz]e|regret|can|would|shall|know|understand|realise|realize|do|did\s+(?:not|n't)\s+know|say|feel"
    r"|hope|want|wish"
    r"|see|'ll|appreciate|send|sent|called|offer|refund|refunded|credited|ordered|posted|returned|corrected|replaced"
    r"|fixed"
    r"|put\s+(?:it|this|that)\s+right|noticed|found|spotted|apologised|apologized|paid|owe|promise|ask|asked|are"
    r"|need|must|got|received"
    r"|only|could|take|took|cancelled|booked|printed|'ve|'m)\b)[a-z]+"
)
"""Behind it stands who did it."""
_DOER_BEFORE = Lazy(rf"\b{FAULT}\s+(?:made\s+)?(?:by|of|at)\s+(?:our|the|one|an?|my)\s+[a-z]+[^.;]{{0,60}}$")
_DOER_NEXT = Lazy(r"^\s+(?:made\s+)?(?:by|on\s+the\s+part\s+of)\s+(?:our|the|an?|one|my|their|your)\s")
_SO_IT_WAS = Lazy(rf"{_MACHINE}[^.;]{{0,60}}?(?:,?\s+so|,\s+which\s+meant)\b[^.;,]{{0,40}}$")
_AGREED = Lazy(
    r"\bas\s+(?:you\s+|we\s+)?(?:asked|agreed|requested|wished|wanted|planned|arranged|usual|instructed)\b(?!\s+not)"
    r"|\bat\s+your\s+(?:own\s+)?(?:request|wish)\b"
)
_ACTIVE = ("went", "gone", "got", "gets", "get", "sat", "lay", "stayed", "remained", "have deleted", "have ")
_SOMEBODY = Lazy(
    r"(?:\b(?:i|we|he|she|they|you|who)(?:'d|'ve|\s+had|\s+have|\s+must)?|\b(?:our|the|my|a"
    r"|your)\s+(?:[\w-]+\s+)?(?:<TEAM>|couriers?|suppliers?"
    r"|carriers?|man|men|woman|colleague|guests?|wife|husband|son|daughter))\s+$".replace("<TEAM>", WORDS["TEAM"])
)
"""In front of a verb that is no passive: somebody who acts."""
_YOURS = Lazy(r"^[^.;,]{0,60}?\b(?:on|at)\s+your\s+(?:own\s+)?(?:part|side|end)\b")


_ALL = (*_PASSIVES, *_MORE_PASSIVES, *_COMES_ABOUT, *_MORE_COMES_ABOUT)


def _agentless(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    for found in spans(_ALL, sentence):
        start, end = place(found)
        before = low[:start]
        if not _HUMAN.search(low, start, end) and (
            compiled(_MACHINE).search(low, found.start(), end)
            or compiled(_MACHINE).search(low, before.rfind(",") + 1, start)
            or _MACHINE_AFTER.search(low, end)
        ):
            continue
        if NOT_NOW.search(before) or _DOER_TOLD.search(low[end:]) or _DOER_BEFORE.search(before):
            continue
        if low.startswith(_ACTIVE, start) and _SOMEBODY.search(before):
            continue
        if _YOURS.search(low[start:]) or _DOER_NEXT.search(low[end:]) or _SO_IT_WAS.search(before):
            continue
        if _AGREED.search(low[end:]) and not _HUMAN.search(low, start, end):
            continue
        if low[start:].startswith(("was", "were", "been", "got", "has", "have")) and _HYPOTHETICAL.search(before):
            continue
        yield Hit(sentence, start, end)


AGENTLESS = Rule(
    id="agentless",
    severity=Severity.WARNING,
    evidence=("J", "BL98"),
    says="Something went wrong here, but nobody did it.",
    why="Accepting blame did more than an apology in one study. That a missing doer reads as evasion is our judgement.",
    asks="Who did it, or left it undone? Say it with I or we: which act, which thing, which day?",
    finder=_agentless,
    unless_paragraph=(
        *OWNED,
        r"(?<!sorted\s)(?<!fixed\s)(?<!resolved\s)(?<!order\s)(?<!well\s)(?<!clear\s)(?<!done\s)(?<!corrected\s)"
        r"\b(?:by|on|in|at|from)\s+(?:(?:one|a\s+member|someone)\s+(?:of|in|on)\s+)?(?:my"
        r"|our)\s+(?:own\s+)?(?:[\w-]+\s+)?(?:side|part|end|<TEAM>)\b",
        r"\b(?<!not\s)by\s+(?:me|us)\b",
    ),
)


RULES: tuple[Rule, ...] = (AGENTLESS,)
