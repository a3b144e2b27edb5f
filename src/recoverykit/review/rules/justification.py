"""What was done is defended as right."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import Lazy
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.excuse import admitted, behind
from recoverykit.review.rules.ownership import NO_EXCUSE, NOT_NOW, owned_after, place, spans, without_lead

# Justification: what was done is defended as right.
_RULES_OF_OURS = (
    r"(?:(?:my|our|the|company|standard|normal|usual|internal|agreed|established|published|house|booking"
    r"|cancellation|refund|returns|relevant|applicable|strict|own|hotel|store|school|group|firm's|bank's|studio's"
    r"|company's|store's)\s+){0,4}(?!your\b|no\b|which\b|whose\b|these\b|old\b|wrong\b|last\b|previous\b"
    r"|own\b)(?:[a-z'-]+\s+)?"
    r"(?:polic(?:y|ies)|procedures?|protocols?|guidelines?|terms(?:\s+(?:and|&)\s+conditions|\s+of\s+\w+)?|t&cs?"
    r"|t\s*&\s*cs?|conditions(?:\s+of\s+\w+)?|rules|regulations|processes|process|standards|practices?"
    r"|industry\s+(?:standards?"
    r"|practice|norms?)|fair\s+usage\s+\w+|manual|handbook|rule\s?book|code\s+of\s+conduct|small\s+print|tariff"
    r"|legislation|law|requirements)"
)
_JUSTIFIES = (
    rf"\b(?P<at>(?:in\s+(?:full\s+|strict\s+)?(?:line|accordance|keeping|compliance|conformity|agreement)\s+with"
    rf"|as\s+per|consistent\s+with|according\s+to|pursuant\s+to"
    rf"|in\s+conformance\s+with)\s+{_RULES_OF_OURS})\b(?!\s+(?:you\s+(?:are|were|should)|we\s+(?:should|owe"
    rf"|were\s+to)|i\s+(?:should|owe)))",
    rf"\b(?P<at>(?:<I>|<SENDER>|everyone|everybody|the\s+\w+(?:\s+\w+)?)(?:'ve|\s+have|\s+had)?\s+(?:only\s+"
    rf"|simply\s+|just\s+|merely\s+|correctly\s+|fully\s+|always\s+|strictly\s+|carefully\s+|duly\s+"
    rf"|were\s+(?:only\s+|simply\s+|just\s+)?|was\s+(?:only\s+|simply\s+|just\s+)?)*(?:followed|following|follow"
    rf"|complied\s+with|adhered\s+to|acted\s+within|acted\s+on|applied|applying|kept\s+to|stuck\s+to|sticking\s+to"
    rf"|observed|abided\s+by)\s+(?:to\s+)?(?:all\s+|every\s+)?(?:of\s+)?{_RULES_OF_OURS})\b",
    rf"\b(?P<at>{_RULES_OF_OURS}\s+(?:(?:was|were|is|are|has\s+been|had\s+been|have\s+been)\s+(?:fully\s+"
    rf"|correctly\s+|properly\s+|duly\s+|strictly\s+|all\s+|very\s+|quite\s+|perfectly\s+"
    rf"|abundantly\s+)*(?:followed|observed|applied|complied\s+with|adhered\s+to|clear\b|clearly)|(?:clearly\s+"
    rf"|do\s+|does\s+|explicitly\s+|plainly\s+|expressly\s+|also\s+)*(?:state|states|stated|say|says|make|makes"
    rf"|specif(?:y|ies)|allow|allows|permit|permits|entitle|entitles|require|requires|required|don't|doesn't"
    rf"|do\s+not|does\s+not|exclude|excludes)\b))(?!\s+(?:you\s+(?:get|are\s+entitled|should)|we\s+(?:should|must"
    rf"|owe))|\s+(?:that\s+)?(?:i|we)\s+(?!may|can|are\s+entitled|have\s+the|reserve|do\s+not|don't|charge))",
    r"\b(?P<at>(?:as\s+(?:is\s+)?)?(?:clearly\s+)?(?:stated|set\s+out|outlined|explained|specified|written"
    r"|described|detailed|laid\s+down|mentioned|shown|noted)\s+(?:clearly\s+)?(?:in|on|under)\s+(?:my|our|the|your"
    r"|clause|section|paragraph)\s+(?:[a-z\d.]+\s+){0,4}?(?:terms|t&cs?|conditions|policy|contract|agreement"
    r"|small\s+print|website|handbook|guidelines|booking\s+form|tariff|confirmation|clause\s+\d+|price\s+list"
    r"|notice))\b",
    r"\b(?P<at>(?:(?:this|that|it|which|what\s+(?:we|i|happened)(?:\s+did)?|such\s+\w+|these|doing\s+(?:so"
    r"|this))\s*(?:is|was|'s|are|were|remains)\s+(?:(?:all|simply|just|merely|perfectly|entirely|completely|quite"
    r"|also|fully|actually|in\s+fact)\s+){0,2}(?:(?:the|an?|our|my)\s+)?(?:standard|normal|usual|common|routine"
    r"|accepted|customary|general|ordinary|established|industry|industry-standard|best"
    r"|everyday)\s+(?:[a-z]+\s+)?(?:practice|procedure|process|policy|standard|approach|protocol|industry\s+\w+"
    r"|for\s+(?:the|this|our|any)\b|in\s+(?:the|this|our)\s+(?:industry|trade|sector|business))))\b",
    r"\b(?P<at>(?:(?:is|was|are|were|'s)\s+(?:simply\s+|just\s+|also\s+)?(?:how|the\s+way)\s+(?:we|i|everyone"
    r"|everybody|most\s+\w+|all\s+\w+|the\s+\w+)(?:'ve|\s+have)?\s+(?:always|usually|normally|generally|routinely"
    r"|typically)?\s*(?:do|does|done|did|work|works|worked|handle|handles|operate|operates)\b(?!\s+(?:when|from\s+now))"
    r"|(?<!\bhere)(?:is|was|'s)\s+(?:simply\s+|just\s+)?what\s+(?:we|i|everyone|everybody|most\s+\w+|all\s+\w+"
    r"|the\s+\w+)\s+(?:(?:always|usually|normally)\s+)?"
    r"(?:do|does|did)\b(?!\s+(?:now|next|about|to\s+(?:put|make|stop)|from|wrong|not|since))|(?:we|i)(?:'ve"
    r"|\s+have)\s+(?:always|been)\s+(?:done|doing|worked|handled|working)\s+(?:it|this|things)?\s*(?:this\s+way"
    r"|like\s+this|that\s+way|it\s+for|for)|(?:we|i)\s+(?:always|normally|usually)\s+do\s+(?:it|this|things)"
    r"|(?:everyone|everybody|every\s+other|all)\s+(?:else\s+)?(?:in\s+(?:the|this|our)\s+\w+\s+)?(?:does"
    r"|do)\s+(?:it|this|the\s+same)))\b",
    r"\b(?<!\byou\s)(?P<at>(?:(?:we|i|he|she|they|everyone|the\s+\w+|<SENDER>)\s+)?(?:acted|acting|did\s+(?:it|this"
    r"|so)|done|was\s+done|made|taken|meant|intended|was\s+sent|was\s+said)\s+(?:\w+\s+)?(?:(?:entirely|always|only"
    r"|throughout|at\s+all\s+times|purely|completely)\s+)?(?:in\s+(?:good\s+faith"
    r"|your\s+(?:own\s+)?(?:best\s+)?interests?)|with\s+(?:the\s+)?(?:best|good"
    r"|only\s+the\s+best)\s+(?:of\s+)?(?:intentions?|motives)|with\s+your\s+(?:best\s+)?interests?\s+(?:at\s+heart"
    r"|in\s+mind)|for\s+(?:the\s+best|your\s+own\s+(?:good|safety|protection|benefit))|out\s+of\s+(?:kindness"
    r"|concern|care)|as\s+a\s+joke|in\s+jest|reasonably|properly|correctly|appropriately|professionally|lawfully"
    r"|legally|within\s+(?:our|my)\s+rights|by\s+the\s+book))\b",
    r"\b(?P<at>(?:(?:my|our|the|his|her|their)\s+(?:[a-z]+\s+)?(?:intentions?|motives?|heart|hearts|aim)\s+(?:was"
    r"|were|had\s+been|has\s+been|is|are)\s+(?:always\s+|only\s+|entirely\s+|never\s+|simply\s+|not\s+|good"
    r"|in\s+the\s+right|purely\s+|solely\s+|to\b)(?:\s*(?:to\b|good|in\s+the\s+right\s+place|the\s+best|pure"
    r"|honou?rable|ever\s+to))?)|(?:it|this|that|which|there)\s+(?:was|has|had)(?:n't|\s+not|\s+never"
    r"|\s+been)?(?:\s+(?:never|been|at\s+all|ever|in\s+no\s+way|certainly|not)){0,2}\s+(?:my|our|no|any|anyone's"
    r"|his|her|their|the\s+team's)\s+(?:intention|intent|wish|aim|desire|purpose)\b)",
    r"\b(?P<at>(?:(?:we|i|he|she|they|no\s?one|nobody|<SENDER>|the\s+\w+)\s+(?:certainly\s+|really\s+|honestly\s+"
    r"|truly\s+|genuinely\s+|never\s+|only\s+|ever\s+|simply\s+|just\s+|merely\s+|did\s+not\s+|didn't\s+"
    r"|had\s+not\s+|hadn't\s+|had\s+){1,3}(?:mean|meant|intend|intended|set\s+out|wish"
    r"|wanted)\s+(?:for\s+)?(?:you\s+|it\s+|this\s+|that\s+|any(?:\s+\w+)?\s+|them\s+)?(?:to\b|any|well|harm"
    r"|this\s+way|as|badly|the\s+best|for\b|no\s+\w+)|[a-z]+\s+(?:meant|means)\s+well|(?:we|i|he|she|they"
    r"|<SENDER>)\s+(?:meant|mean)\s+(?:well|no\s+(?:harm|offence|offense|disrespect)|it\s+(?:kindly|well|as\s+a))"
    r"|(?<!\byou\s)(?:was|were|am|are)\s+(?:only|just|merely|simply|genuinely|honestly)\s+(?:trying|doing|hoping"
    r"|thinking"
    r"|attempting|wanting)\s+(?:to|our|my|what|of|their|his|her)))\b",
    r"\b(?P<at>(?:(?:we|i|everyone|the\s+\w+|<SENDER>)(?:'ve|\s+have|\s+had)?\s+(?:honestly\s+|genuinely\s+"
    r"|really\s+|all\s+|certainly\s+|still\s+|always\s+)?(?:did|done|tried|made|worked|took|taken)\s+(?:(?:my|our"
    r"|their|his|her)\s+(?:very\s+|level\s+|utmost\s+|absolute\s+)?(?:best|hardest|utmost|bit)"
    r"|everything\s+(?:(?:that\s+)?(?:was\s+)?(?:we|i|they|reasonably|right|possible|in\s+(?:our|my)"
    r"|by\s+the)\b(?:\s+\w+)?)|all\s+(?:that\s+)?(?:we|i|they|that\s+was)\s+(?:could|can|reasonably)"
    r"|every\s+(?:reasonable\s+|possible\s+|conceivable\s+)?(?:effort|precaution|care|step|measure)"
    r"|all\s+(?:reasonable|possible|necessary|due)\s+(?:\w+)|as\s+hard\s+as|what\s+(?:anyone|any\s+\w+|most\s+\w+"
    r"|was\s+(?:right|required|necessary|best)|we\s+(?:thought|believed|felt)|i\s+(?:thought|believed|felt))"
    r"|nothing\s+wrong|the\s+right\s+thing|tirelessly)))\b(?!\s+when\s+it|[^.;]{0,20}\bnot\s+enough)",
    r"\b(?P<at>(?:(?:we|i|<SENDER>)\s+(?:are|were|was|am|had|have|feel|believe\s+(?:we|i)\s+(?:are"
    r"|were))\s+(?:(?:fully|well|perfectly|entirely|quite|also|legally|contractually|every|clearly"
    r"|within)\s+){0,2}(?:within\s+(?:our|my)\s+rights|our\s+rights|my\s+rights|(?:every\s+|a\s+"
    r"|the\s+)?right\s+to\b|entitled\s+to(?!\s+(?:nothing|no\b))|justified\s+in|right\s+to\b|(?:every"
    r"|good)\s+reason\s+to|legally\s+(?:obliged|required|bound)|not\s+(?:obliged|required|bound"
    r"|under\s+any\s+obligation)\s+to|under\s+no\s+obligation|(?:obliged|bound)\s+by\s+(?:law|our|the)"
    r"|good\s+reason(?:s)?\b)|(?:we|i)\s+(?:stand\s+by|defend|maintain)\s+(?:my|our|the|that|what"
    r"|this)\b(?!\s+(?:\w+\s+)?(?:promise|word|offer|guarantee"
    r"|pledge|apology|date))|(?:we"
    r"|i)\s+(?:still\s+|firmly\s+|do\s+|continue\s+to\s+)*(?:believe|feel|think|maintain"
    r"|consider)\s+(?:that\s+)?(?:it|this|that|we|i|our|my|the)\s+(?:\w+\s+){0,3}?(?:was|were|did|acted"
    r"|made)\s+(?:\w+\s+){0,2}?(?:right|correct|justified|reasonable|fair|appropriate|necessary|the\s+best|properly"
    r"|correctly|fairly|reasonably)))\b",
    r"\b(?P<at>(?:(?:it|this|that|the\s+(?:charge|decision|fee|price|delay|change|call|cancellation|response|tone"
    r"|work|quote|calculation|procedure|treatment)|(?:my|our)\s+(?:decision|action|actions|response|price|charge"
    r"|fee|approach|work|prices|charges|advice))\s+(?:was|is|were|are|has\s+been|had\s+been"
    r"|remains)\s+(?:(?:entirely|perfectly|fully|completely|wholly|quite|absolutely|also|still|nevertheless"
    r"|nonetheless|in\s+fact|actually|technically|simply|only|therefore)\s+){0,2}(?:justified|reasonable|warranted"
    r"|(?:the\s+)?(?:correct|right)\s+(?:decision|thing|call|course|procedure|one|choice|approach|charge)"
    r"|legitimate|lawful|valid|fair|proportionate|necessary|appropriate|in\s+order|in\s+your\s+(?:own\s+"
    r"|best\s+)?interests?|for\s+your\s+own\s+\w+)|for\s+your\s+own\s+(?:safety|good|protection|security|benefit"
    r"|comfort|convenience)))\b(?!\s+(?:(?:that\s+)?(?:you|i|we)|of\s+you|for\s+you|to\s+(?:you|expect|tell|let|say"
    r"|want|worry|be))\b)",
    r"(?:^|[,;:]\s*|\bbut\s+|\band\s+|[-–—]\s*)(?P<at>(?:in\s+(?:our|my|the\s+\w+'s|his|her|their"
    r"|all)\s+(?:own\s+)?(?:defen[cs]e|fairness)|to\s+be\s+fair(?!\s+to\s+you)(?:\s+to\s+\w+(?:\s+\w+)?)?"
    r"|in\s+fairness(?:\s+to\s+(?!you|your)\w+(?:\s+\w+)?)?(?!\s+to\s+you)|if\s+we\s+are\s+(?:being\s+)?fair))\b"
    r"(?![^.;]{0,50}\b(?:i|we)(?:'ll|\s+will|\s+shall)\b)",
    r"\b(?P<at>(?:no\s?one|nobody|no\s+(?:other|one\s+else's)\s+\w+|none\s+of\s+(?:our|my"
    r"|the)\s+(?:other\s+)?\w+)\s+(?:else\s+)?(?:has\s+|have\s+|had\s+)?(?:ever\s+)?(?:complained|objected|raised"
    r"|minded|had\s+(?:any|a)\s+(?:problem|issue)|seems\s+to\s+mind|reported)|(?:all\s+)?(?:our|my"
    r"|the)\s+other\s+(?:customers|clients|guests|parents|patients|tenants|users)\s+(?:are|were|seem|have\s+been"
    r"|find|found|have\s+no|had\s+no)\s+(?:\w+\s+)?(?:happy|satisfied|fine|pleased|content|delighted|it|them|this"
    r"|complaints?|problems?|problem|issue))\b",
    r"\b(?P<at>(?:an?\s+|it\s+was\s+|was\s+an?\s+|completely\s+|made\s+an?\s+)?(?:honest|genuine|innocent"
    r"|well-(?:meant|meaning|intentioned)|understandable)\s+(?:\w+\s+)?(?:mistakes?|errors?|misunderstandings?"
    r"|oversights?|slips?|mix-?ups?|gesture|attempt)|well-(?:meant|intentioned)|good\s+intentions)\b",
    r"\b(?P<at>(?:we|i|<SENDER>)\s+(?:were|was|had)\s+(?:only\s+|simply\s+|just\s+|merely\s+)?(?:acting\s+on"
    r"|following|obeying|told\s+to\s+follow|working\s+to|carrying\s+out|going\s+by|sticking\s+to)\s+(?:the\s+"
    r"|our\s+|my\s+|your\s+|orders|instructions|standard|official|what|advice)(?:\s*\w+)?)\b",
)
_MORE_JUSTIFIES = (
    r"\b(?P<at>(?:i|we|he|she|they|<SENDER>)\s+(?:honestly\s+|genuinely\s+|really\s+)?(?:thought|believed|felt"
    r"|hoped)\s+(?:that\s+)?(?:it|this|that|i|we|he|she|they)\s+(?:would|was|were"
    r"|might)\s+(?:have\s+)?(?:be(?:en)?\s+)?(?:the\s+|only\s+|just\s+)?(?:helping|help|best|easier|better|right"
    r"|kinder|safer|in\s+your|what\s+you|for\s+the\s+best|fair|sensible|helpful|doing\s+(?:you|the|what)|save\s+you"
    r"|suit))\b(?!\s+(?:thing\s+)?(?:to|that\s+you)\s+(?:tell|let|write|say|own|admit|call|ring|hear))",
    r"\b(?P<at>had\s+(?:only\s+)?your\s+(?:own\s+)?(?:best\s+)?(?:interests?|wellbeing|safety"
    r"|comfort)\s+(?:at\s+heart|in\s+mind)|no\s+(?:ill|bad|malicious|hostile)\s+(?:intent|intention|will|feeling)s?"
    r"|no\s+malice|(?:no|under\s+no|any)\s+(?:legal\s+|contractual\s+)?obligation\s+to)\b",
    r"\b(?P<at>(?:he|she|they|staff|everyone|the\s+\w+)\s+(?:was|were|is|are)\s+(?:only\s+|just\s+|simply\s+"
    r"|merely\s+)+(?:following|obeying|doing|applying|carrying\s+out)\s+\w+)\b",
    r"(?:^|[,;]\s*|\bbut\s+)(?P<at>(?:technically|strictly\s+speaking|legally|contractually|formally"
    r"|legally\s+speaking|technically\s+speaking)),",
    r"\b(?P<at>(?:was|were)(?:n't|\s+not|\s+never|\s+in\s+no\s+way)\s+(?:meant|intended)\s+(?:to|as)"
    r"|no\s+(?:offence|offense|disrespect|harm|rudeness)\s+was\s+(?:meant|intended))\b",
    r"\b(?<!not\s)(?<!n't\s)(?P<at>(?:carried\s+out|completed|done|performed|handled|processed|followed|applied"
    r"|calculated|installed|checked|tested|made)\s+(?:entirely\s+|perfectly\s+|all\s+|completely\s+)?(?:correctly"
    r"|properly|as\s+(?:required|instructed|specified|agreed|requested|normal|usual)|by\s+the\s+book"
    r"|to\s+the\s+letter|in\s+good\s+faith))\b",
    r"\b(?P<at>that(?:'s|\s+is|\s+was)\s+(?:exactly\s+|just\s+|precisely\s+|all\s+)?(?:what\s+)?(?:we|i|they|he|she"
    r"|our\s+\w+|the\s+\w+)\s+did)\b(?!\s+(?:wrong|not))",
    r"\b(?P<at>(?:most|other|many|all|every|any)\s+(?:[a-z]+\s+)?(?:companies|firms?|company|business(?:es)?"
    r"|hotels?|restaurants?|shops?|suppliers?|providers?|agencies|agency|practices|schools|banks?|clinics?"
    r"|competitors|builders|garages?)\b[^.;,]{0,40}?\s(?:do(?:es)?|charge|would\s+(?:have\s+)?(?:do|done|charge)"
    r"|work|operate|have|has)\s+(?:\w+\s+)?(?:it|this|the\s+same|exactly|similar|this\s+way|so|more|like\s+this))\b",
    r"\b(?P<at>(?:charge|charges|applies|apply|(?:is|are)\s+the\s+same|treat|goes"
    r"|require)\s+(?:[\w£$€]+\s+){0,7}?(?:to|for|of)?\s*(?:everyone|everybody|all\s+(?:our|of\s+our"
    r"|the)?\s*(?:customers|clients|guests|tenants|patients|members|users|bookings|orders)|every\s+(?:customer"
    r"|client|guest|tenant|member|order|booking)))\b",
    r"\b(?P<at>(?:was|were|is|are)\s+(?:very\s+|quite\s+|perfectly\s+|also\s+)?clearly\s+(?:displayed|shown|stated"
    r"|marked|visible|signposted|communicated|explained|listed|advertised|labelled|set\s+out|written|signed"
    r"|indicated|mentioned))\b",
    r"\b(?P<at>rules\s+are\s+rules|policy\s+is\s+policy|a\s+rule\s+is\s+a\s+rule|a\s+deal\s+is\s+a\s+deal"
    r"|business\s+is\s+business)\b",
    r"\b(?P<at>for\s+(?:security|safety|legal|health\s+and\s+safety|data\s+protection|compliance|hygiene|insurance"
    r"|regulatory|commercial|business)\s+reasons),?\s+[^.;]{0,40}?\b(?:had\s+to|were|was|did|could\s+not|couldn't"
    r"|chose|decided)\b",
    r"\b(?P<at>(?:made|took|taken)\s+(?:what\s+(?:we|i)\s+(?:thought|believed|felt)\s+was\s+)?the\s+(?:best|right"
    r"|only|correct|sensible|responsible)\s+(?:possible\s+)?(?:decision|call|choice|course)"
    r"|with\s+the\s+(?:information|facts|knowledge)\s+(?:that\s+)?(?:we|i)\s+had|based\s+on\s+(?:what"
    r"|the\s+information)\s+(?:we|i)\s+(?:knew|had))\b",
)
_TRADE = (
    r"(?:companies|firms?|company|business(?:es)?|hotels?|restaurants?|shops?|suppliers?|providers?|agenc(?:y"
    r"|ies)|practices|schools?|banks?|clinics?|competitors|builders?|garages?|desks?|places|venues?|outfits"
    r"|caf[eé]s?|bars?|salons?|nurser(?:y|ies)|airlines?|landlords?|letting\s+agents?|caterers?|movers"
    r"|plumbers?|vets?|surger(?:y|ies)|people|offices|stores?|kitchens?|coaches|photographers?|trades(?:men"
    r"|people)?|professionals?|dentists?|publishers?|papers?|solicitors|accountants|employers?|charit(?:y|ies)"
    r"|tutors?|gyms?|theatres?|labs?|insurers?|councils?|operators?|dealers?|printers?|couriers?|colleges?"
    r"|universit(?:y|ies)|agents?)"
)
_STILL_JUSTIFIES = (
    rf"\b(?P<at>(?:any|every|most|all|ask\s+any)\s+(?:[\w-]+\s+){{0,2}}?(?:{_TRADE}|[a-z]+(?:ist|er|or|ian|ant"
    r"|ists|ers|ors|ians|ants))\s+(?:will|would|could|can|worth\s+\w+\s+\w+\s+will|knows?|and\s+(?:he|she"
    r"|they))\s*(?:\w+\s+)?(?:tell|know|knows|agree|confirm|say|have\s+(?:done|said)|that|explain|vouch))\b",
    r"\b(?P<at>(?:make|makes|made|making)\s+(?:no|little|perfect|good|sound)\s+(?:\w+\s+)?sense|(?:sign|notice"
    r"|board|label|website|ticket|menu|form|contract|leaflet|page|poster|list)\b[^.;,]{0,30}?\b(?:makes?|made)"
    r"\s+(?:that|this|it)\s+(?:\w+\s+)?(?:plain|clear|obvious)|(?:i|we)(?:'d|\s+would|'ll|\s+will|\s+still|"
    r"\s+do)?\s+(?:still\s+|always\s+|gladly\s+)?stand\s+by(?!\s+(?:\w+\s+)?(?:\w+\s+)?(?:promise|word|offer|guarantee"
    r"|pledge|apology"
    r"|date))|(?:that|the\s+(?:same|\w+)|which)\s+(?:everyone"
    r"|everybody)\s+(?:else\s+)?(?:pays|gets|signs|follows|accepts|has|had|knows)|not\s+(?:commercially"
    r"|economically)\s+viable|(?:commercial|business|economic|financial)\s+(?:sense|decision|necessity|reality"
    r"|judge?ment|reasons?))\b",
    r"\b(?P<at>(?:i|we|he|she|they|<SENDER>)\s+(?:only|simply|just|merely)\s+(?!saw|got|have|had|found|noticed"
    r"|reali|learn|heard|told|want|wish|ask|know|knew|need|regret|can|hope|missed"
    r"|lost)[a-z]+\b[^.;:]{0,50}?\b(?:because|since|so\s+that|in\s+order\s+to|for\s+your|as)\s+(?:i|we|it|you"
    r"|he|she|they|your|the)\b)(?![^.;]{0,60}?\b(?:forgot|did\s+not|didn't|wrong)\b)",
    r"\b(?P<at>(?:i|we|<SENDER>)\s+(?:only|simply|just|merely|correctly|rightly)\s+(?:applied|charged|enforced"
    r"|followed|used|asked\s+for|took|kept\s+to|did\s+what)\b)",
    # Others do it, it is usual.
    r"\b(?P<at>(?:what|as|than|like|just\s+as|exactly\s+what)\s+(?:any|every|most|all|other|many)\s+(?:[\w-]+"
    rf"\s+){{0,2}}?{_TRADE}\b[^.;,]{{0,40}}?\b(?:allows?|does|do|would|will|charges?|asks?|expects?|offers?"
    r"|gives?|requires?|works?|uses?|accepts?|wants?|has|have))\b",
    r"\b(?P<at>(?:most|every|any|all|plenty\s+of|lots\s+of|many|other|almost\s+every|nearly\s+every|the"
    rf"\s+best)\s+(?:[\w-]+\s+){{0,2}}?{_TRADE}\s+(?:in\s+(?:the|this|our|town|any)\s*(?:\w+\s+){{0,2}}?|of"
    r"\s+our\s+\w+\s+|like\s+(?:us|ours)\s+|round\s+here\s+|i\s+know\s+|these\s+days\s+|nowadays\s+)?(?:would"
    r"\s+(?:have\s+)?|will\s+|also\s+|now\s+|simply\s+|even\s+)*(?:close|shut|charge|do|does|did|done|ask|take"
    r"|keep|work|use|allow|refuse|require|expect|say|give|give\s+away|cancel|sell|bill|have|has|overbook|send"
    r"|run|open|operate|reserve|treat|pass|make|add|want|insist))\b",
    r"\b(?P<at>(?:it|that|this|which|there)(?:'s|\s+is|\s+was|\s+are)\s+(?:(?:all|simply|just|perfectly"
    r"|entirely|completely|quite|also|fully|actually|in\s+fact|nothing|absolutely|very|pretty|only|really"
    r"|after\s+all)\s+){0,2}(?:normal|usual|standard|common|customary|routine|legal|lawful|legitimate"
    r"|permitted|allowed|within\s+(?:the|our)\s+\w+|par\s+for\s+the\s+course|unusual|fair(?!ly)|reasonable|the"
    r"\s+norm|the\s+custom|expected|to\s+be\s+expected|only\s+natural|natural|the\s+done\s+thing|acceptable"
    r"|sensible|proper|correct|right|good\s+practice|business|policy|the\s+(?:rule|law|policy|way|system"
    r"|arrangement|deal|going\s+rate|trade)|how\s+(?:it|things|the\s+(?:system|trade|business|industry|market|rules?"
    r"|process"
    r"|contract))\s+(?:is|are|works?|goes|go))\b)(?!\s+(?:that\s+)?(?:you|i|we)\b|\s+to\s+\w+\s+your?\b|\s+(?:of|for"
    r"|to)\s+(?:you|expect|tell|let|say|want|worry|be)\b|\s+to\s+(?:be"
    r"\s+angry|expect\s+better|feel|ask)|\s+(?:thing\s+to\s+(?:tell|say)|for\s+you"
    r"\s+to))(?<!right\b)(?<!the\sway)",
    r"\b(?P<at>(?:perfectly|entirely|quite|completely|absolutely)\s+(?:normal|usual|standard|legal|proper"
    r"|acceptable|legitimate|reasonable|fair|lawful|routine|ordinary|correct|sensible|permissible))\b(?!"
    r"\s+(?:for\s+you|question|reaction|complaint))",
    r"\b(?P<at>(?:nothing|hardly)\s+(?:\w+\s+)?(?:unusual|out\s+of\s+the\s+ordinary|improper|untoward"
    r"|unreasonable|unfair|irregular|sinister|underhand)|(?:normal|usual|standard|common|accepted"
    r"|customary)\s+(?:in|for|across|throughout)\s+(?:the|this|our|any|my)\s+(?:[\w-]+\s+){0,2}?(?:trade"
    r"|industry|sector|business|profession|market|line|field|area|world|job|region|country|city|time\s+of)"
    r"|(?:is|was|are)\s+(?:our\s+|the\s+|a\s+|an\s+|simply\s+|just\s+|quite\s+)*(?:standard|normal|usual|common"
    r"|routine|accepted|customary)"
    r"\s+(?:procedure|practice|process|policy)(?!\s+(?:to\b|for\s+us\s+to|that\s+(?:i|we)))|industry[\s-](?:standard"
    r"|norm|practice)|standard\s+practice|common\s+practice|the\s+(?:trade|industry)"
    r"\s+norm)\b",
    # Rules.
    r"\b(?P<at>(?:it's|it\s+is|it\s+was|that's|that\s+is|this\s+is|all|they're|which\s+is|which\s+are)"
    r"\s+(?:all\s+|right\s+|there\s+|clearly\s+|also\s+|plainly\s+|only\s+)*(?:in|on|under)\s+(?:the|our|your"
    r"|my|black)\s+(?:[\w-]+\s+){0,3}?(?:terms|t&cs?|contract|small\s+print|brochure|lease|rules|agreement"
    r"|policy|conditions|handbook|website|booking|confirmation|paperwork|invoice|quote|menu|sign|door|ticket"
    r"|listing|faqs?|guidelines|constitution|tenancy|form|price\s+list|tariff|and\s+white))\b(?!\s+(?:that\s+)?(?:i"
    r"|we)\b)",
    r"\b(?P<at>(?:the|our|your|my|every|each)\s+(?:[\w-]+\s+){0,2}?(?:confirmation|terms|ticket|notice|sign"
    r"|website|contract|agreement|policy|brochure|lease|rules|small\s+print|booking\s+form|handbook|menu"
    r"|invoice|quote|listing|tenancy|t&cs|conditions|guidelines|faqs?|welcome\s+pack|programme|prospectus|form"
    r"|price\s+list|leaflet|tariff|brief"
    r"|paperwork)\s+(?:does\s+|do\s+|clearly\s+|plainly\s+|very\s+clearly\s+|quite\s+clearly\s+|also\s+|all\s+"
    r"|specifically\s+|expressly\s+)*(?:says?\s+(?:so|as\s+much|that|it)|states?\s+(?:so|as\s+much|that|it)"
    r"|makes?\s+(?:that|this|it)\s+(?:\w+\s+)?(?:clear|plain)|warns?\s+(?:of|that|about)|allows?\s+(?:for|us"
    r"|it|this)|permits?|provides?\s+for|covers?\s+(?:this|it|us)|gives?\s+us|lets?\s+us|entitles?\s+us))\b(?!"
    r"\s+(?:that\s+)?(?:i|we)\s+(?!may|can|are\s+entitled|have\s+the|reserve|do\s+not|don't|charge))(?!"
    r"\s+(?:you|two|every|each|a\s+second|nothing))",
    r"\b(?P<at>(?:that's|that\s+is|this\s+is|it's|which\s+is|is|was)\s+(?:\w+\s+)?(?:what|as|how)\s+(?:my|our"
    r"|the)\s+(?:[\w-]+\s+){0,3}?(?:polic(?:y|ies)|terms|rules|contract|agreement|conditions|guidelines"
    r"|procedures?|t&cs|handbook|lease|tariff|law)\s+(?:tells?|asks?|say|says|said|state|states|require|requires"
    r"|provide"
    r"|provides|allow|allows|set|sets|lay|lays|demand|demands|is|are))\b",
    r"\b(?P<at>(?:as|which|and)\s+(?:is\s+|are\s+)?(?:our|the|your|my)\s+(?:[\w-]+\s+){0,2}?(?:policy|terms"
    r"|contract|agreement|lease|conditions|licence|rules|law|guidelines|regulations|routine|procedures?|rota"
    r"|practice)\s+(?:clearly\s+|expressly"
    r"\s+|specifically\s+)?(?:permits?|allows?|entitles?|requires?|provides?|states?|demands?))\b(?!\s+(?:us"
    r"\s+to\s+(?:tell|give|reply|answer|check)|two|that\s+you|you))",
    r"\b(?P<at>(?:met|meets|meet|was\s+within|were\s+within|is\s+within|are\s+within|fell\s+within|falls"
    r"\s+within|passed|complied\s+with|conform(?:s|ed)\s+to|in\s+keeping\s+with|satisf(?:y|ied|ies)|exceed(?:s"
    r"|ed)?)\s+(?:(?:all|every|both)\s+(?:of\s+)?)?(?:the|our|my|all|every|its|their)?\s*(?:[\w-]+"
    r"\s+){0,3}?(?:guidelines?|standards?|tolerances?|limits?|requirements|criteria|rules|regulations?|code"
    r"|spec(?:ification)?|target|terms|service\s+level|allowance|window|norms?))\b(?!\s+(?:i|we)\s+(?:should"
    r"|failed))",
    r"\b(?P<at>(?:rules?|polic(?:y|ies)|limits?|deadlines?|terms|fees?|charges?|deposits?|procedures?|checks?)"
    r"\s+(?:is|are|exists?|were\s+made|was\s+made)\s+(?:there\s+)?(?:for\s+(?:a\s+(?:good\s+)?reason|your"
    r"|everyone's|good\s+reason)|to\s+protect|in\s+place\s+(?:for|to))|(?:had|have|has)\s+to\s+(?:draw\s+the"
    r"\s+line|be\s+fair\s+to|treat\s+everyone|apply\s+(?:it|the|our)|stick\s+to|follow\s+(?:the|our)|think"
    r"\s+of\s+(?:the|our|all)|put\s+(?:the|safety|our))|(?:if|once)\s+(?:we|i)\s+(?:made|make|made\s+an)"
    r"\s+(?:an\s+)?exceptions?|(?:can't|cannot|could\s+not|couldn't)\s+make\s+(?:an\s+)?exceptions?|same"
    r"\s+(?:rules?|terms|polic(?:y|ies)|charges?)\s+(?:for|with|to)\s+(?:everyone|everybody|all|anyone)|(?:do"
    r"|did|does|done)\s+the\s+same\s+(?:with|for|to)\s+(?:everyone|everybody|anyone|anybody|all|any)|fair\s+to"
    r"\s+(?:everyone|all|other|the\s+other|others|our\s+other))\b(?![^.;]{0,50}\b(?:i|we)(?:'ll|\s+will"
    r"|\s+shall)\s+(?!not\b))",
    # They would do it again, or will not call it wrong.
    r"\b(?P<at>(?:(?:i'd|we'd|i\s+would|we\s+would|and\s+would)\s+(?:still\s+|gladly\s+|happily\s+|probably\s+"
    r"|certainly\s+|always\s+)?(?:do|make|say|give|take|act|have\s+done|choose|decide)\s+(?:exactly\s+"
    r"|precisely\s+|just\s+)?(?:the\s+same(?!\s+in\s+your)|it\s+(?:all\s+)?again|so\s+again|that\s+again)|(?:you|anyone"
    r"|anybody|any\s+\w+|most\s+people|everyone)(?:'d|\s+would|\s+might)(?:\s+\w+)?\s+(?:have\s+)?(?:done|do)"
    r"\s+(?:exactly\s+)?the\s+same|in\s+(?:my|our)\s+(?:place|position|shoes)|nothing\s+wrong\s+with\s+(?:that|this"
    r"|what|how|our|my|doing|it)|(?:make|made|offer)\s+no"
    r"\s+apolog(?:y|ies)\s+for|no\s+regrets?\s+about))\b",
    r"\b(?P<at>(?:i|we)\s+(?:really\s+|still\s+|honestly\s+|simply\s+|certainly\s+)?(?:can't|cannot|can\s+not"
    r"|won't|will\s+not|don't|do\s+not|would\s+not|wouldn't|am\s+not\s+going\s+to|could\s+not|couldn't|refuse"
    r"\s+to|hesitate\s+to)\s+(?:really\s+|honestly\s+|quite\s+|fully\s+|entirely\s+|actually\s+)?(?:call"
    r"\s+(?:it|this|that)|see\s+(?:it|this|that|what|how|why)|accept|regard|consider|agree|think\s+(?:it|this"
    r"|that|we|i|our|my|he|she|they)\b[^.;]{0,40}?\b(?:was|were|did|is|are|wrong|unreasonable|unfair)|believe"
    r"\s+(?:it|this|that|we|i|our|my|there)\b[^.;]{0,40}?\b(?:was|were|did|is|are|wrong|unreasonable|unfair)"
    r"|share\s+your\s+view|feel\s+(?:that\s+)?(?:we|i|it|our|my)|recogni[sz]e|count\s+(?:it|this)))\b(?!"
    r"\s+that\s+(?:you|your)\b)(?!\s+(?:accept|agree)?\s*(?:what\s+(?:i|we)\s+did|my|our|how\s+(?:we"
    r"|i)))(?!\s+(?:that\s+)?(?:as"
    r"\s+)?(?:good\s+enough|acceptable))",
    r"\b(?:because|since|as|but)\s+(?P<at>(?:it|that|this)(?:'s|\s+is|\s+was)\s+(?:simply\s+|just\s+|also\s+"
    r"|and\s+\w+\s+)?(?:our|company|house"
    r"|school|club|hotel|standard)\s+(?:[\w-]+\s+)?(?:policy|practice|rule|procedure|custom))\b",
    # Good intentions.
    r"\b<SENDER>\s+(?!use|will|can|keep|shall)\w+\b[^.;]{0,60}?\s(?P<at>(?:only|purely|solely|simply"
    r"|merely)\s+(?:in\s+order\s+)?to\s+(?:encourage"
    r"|help|protect|spare|motivate|inform|support|please|surprise|improve|cheer|reassure|(?:save|keep|give|make"
    r"|get)\s+(?:you|your|the|it"
    r"|everyone|people|things)))\b",
    r"\b(?P<at>with\s+(?:all\s+)?the\s+best\s+(?:(?:of\s+)?intentions?|will\s+in\s+the\s+world|motives)"
    r"|but\s+only\s+(?:because|so\s+that|to"
    r"\s+(?:help|protect|keep|save|spare|make|avoid|give))|no\s+(?:[\w-]+\s+){1,5}?(?:could"
    r"|would)\s+have(?=\s*(?:[.;,]|$)|\s+(?:kept|done|acted|managed|coped"
    r"|foreseen|prevented|got|made|delivered|opened|noticed|told)\b))",
    r"\b(?P<at>(?:every|any|all|most)\s+(?!of\b|our\b|my\b|one\b|your\b)(?:[\w-]+\s+){1,3}?(?:does|do|would"
    r"|will)\s+(?:that|this|so|the\s+same|likewise))\b",
    r"\b(?<!not\s)(?<!n't\s)(?P<at>(?:was|were|is|are)\s+(?:(?:only|just|simply|merely)\s+)?doing\s+(?:his|her|their"
    r"|my|our)\s+job)\b",
    r"\b(?P<at>(?:it|that|this)(?:'s|\s+is)\s+(?:just\s+|simply\s+)?how\s+(?!i\b|we\b"
    r"|you\b)(?:[\w-]+\s+){1,3}?works?)\b",
    r"\b(?P<at>(?:is|are)\s+(?:all\s+)?there\s+(?:to\s+(?:protect|keep|make)|for\s+(?:your\s+own|everyone|all\b"
    r"|(?:a\s+)?(?:good\s+)?reasons?"
    r"|(?:your\s+)?(?:safety|protection)))|to\s+keep\s+(?:our\s+|the\s+|your\s+)?(?:\w+\s+)?(?:costs?|prices?|fees?"
    r"|rents?|bills?|fares?)\s+(?:low|down))\b",
    r"\b(?P<at>(?:with|had|having|but|only)\s+(?:nothing\s+(?:but|other\s+than)\s+|only\s+|just\s+)?(?:[\w']+"
    r"\s+){0,5}?(?:at\s+heart|in\s+mind)(?!\s+that))\b",
    r"\b(?P<at>(?:in|for)\s+(?:the\s+(?:best\s+)?interests?\s+of\s+(?!clarity|honesty|openness|transparency"
    r"|fairness|full)|(?:your|the\s+[\w']+|everyone's|his|her|their|all\s+our\s+\w+|our\s+\w+')\s+(?:own\s+"
    r"|best\s+|long-term\s+)*(?:best\s+)?interests?|(?:your|his|her|its|their|everyone's|the\s+\w+')s?\s+own"
    r"\s+(?:good|sake|benefit|safety|protection|comfort|peace))|for\s+(?:the\s+(?:good|sake|benefit|safety"
    r"|comfort|protection|greater\s+good)\s+of\s+(?!completeness|clarity)|everyone's\s+\w+|the\s+best\b|the"
    r"\s+(?:right|best|kindest|noblest)\s+(?:of\s+)?(?:reasons?|motives?)|a\s+good\s+(?:reason|cause)|good"
    r"\s+reasons?))\b",
    r"\b(?P<at>(?:i|we|he|she|they|<SENDER>)\s+(?:(?:honestly|genuinely|really|only|simply|just|truly|merely"
    r"|also)\s+){0,2}(?:did|meant|said|sent|moved|chose|kept|told|made|took|changed|gave|put|left|cancelled"
    r"|wrote|painted|cut|sold|closed|charged|acted|opened|used|held)\s+(?:it|so|that|this|them|what\s+(?:i|we)"
    r"\s+did)\s+(?:(?:honestly|genuinely|really|only|simply|purely|just|solely|all|entirely|mainly|partly)"
    r"\s+){0,2}(?:to\s+(?:keep|save|spare|help|protect|get|make|avoid|give|stop|prevent|be\s+(?:kind|helpful"
    r"|safe|fair|nice)|cheer|surprise|please|ease|support|shield|cut|speed|let)|for\s+(?:you|your|the|their"
    r"|them|him|her|everyone|a\s+good)|because\s+(?:i|we)\s+(?:care|thought|believed|felt|wanted|hoped|love"
    r"|like|knew\s+you)|out\s+of|as\s+a\s+(?:favou?r|kindness|courtesy|surprise|treat|joke|gesture|precaution"
    r"|friend)|with\s+(?:your|the\s+best|good|every|love|only|nothing|care)|in\s+(?:your|good|the\s+(?:best"
    r"|interest)|everyone's)))\b",
    r"\b(?P<at>(?:i|we|he|she|they|<SENDER>)(?:'d|\s+had)?\s+(?:(?:honestly|genuinely|really|only|simply|just"
    r"|truly|sincerely|naturally|fully|in\s+good\s+faith|all)\s+){0,2}(?:thought|believed|felt|hoped|assumed"
    r"|figured|reckoned|imagined|expected|supposed|judged)\s+(?:that\s+)?(?:you(?:'d|\s+would|\s+might)"
    r"|it(?:'d|\s+would|\s+was|\s+might)|this\s+(?:would|was)|(?:he|she|they|everyone|your\s+\w+|the"
    r"\s+\w+)(?:'d|\s+would|\s+might))\s+(?:all\s+|rather\s+|actually\s+|be\s+|have\s+|really\s+|only\s+|much"
    r"\s+|both\s+|also\s+|even\s+)*(?:want(?:ed)?|like(?:d)?|prefer(?:red)?|pleased|glad|happy|happier"
    r"|grateful|appreciate(?:d)?|enjoy(?:ed)?|love(?:d)?|welcome(?:d)?|thank|mind|easier|better|kinder|safer"
    r"|nicer|helpful|kind|nice|funny|quicker|fairer|best|fine|the\s+(?:kindest|best|right|safest|fairest"
    r"|decent)|save|help|suit|look|cheer|do\s+you|delighted|thrilled|relieved|doing\s+\w+|understand|agree|in"
    r"\s+your|what\s+you|more\s+\w+|a\s+(?:nice|kind|good|help|kindness|treat|favour|laugh"
    r"|joke)))\b(?![^.;]{0,60}?\b(?:but|and)\s+(?:i|we)\s+(?:did\s+not|didn't|never|should))",
    r"\b(?<!\byou\s)(?P<at>(?:was|were|am|are|been|'d\s+been)\s+(?:(?:only|just|merely|simply|genuinely|honestly|really"
    r"|actually|all)\s+)?(?:trying|attempting|hoping|wanting|looking|aiming|meaning|seeking|doing\s+(?:it|this"
    r"|that))\s+(?:to\s+)?(?:do\s+(?:something|you\s+a|right\s+by|the\s+(?:right|decent|best|kind)|our\s+best"
    r"|my\s+best|what)|help|be\s+(?:nice|kind|helpful|fair|funny|efficient|friendly|honest|generous|thorough"
    r"|safe|quick)|save\s+(?:you|time|money|us|everyone)|protect|please|make\s+(?:it|things|you|your|everyone)"
    r"\s+|keep\s+(?:you|it|costs?|the|things|everyone)\b|spare|give\s+(?:you|your|everyone)|surprise|cheer|get"
    r"\s+(?:you|it|your|things)\b[^.;]{0,30}?\b(?:done|sooner|quicker|faster|a\s+\w+|cheaper|better)|avoid"
    r"|look\s+after|improve|support|oblige|accommodate))\b",
    r"\b(?P<at>(?:it|that|this)\s+(?:did|does|has|really\s+did)\s+(?:at\s+least\s+|also\s+)?(?:get|got|save"
    r"|saved|earn|win|help|helped|give|given|make|mean|work|bring|brought|keep|kept|let|look|teach|stop)"
    r"\s+(?:you|your|the|out|us|better|everyone)\b|(?:it|this|that|everything|things|all)\s+(?:all"
    r"\s+)?(?:turned|worked|came|has\s+turned|has\s+worked)\s+(?:out\s+)?(?:for\s+the\s+best|well|fine|all"
    r"\s+right|alright|ok(?:ay)?|right\s+in\s+the\s+end|nicely|beautifully|in\s+your\s+favou?r)|you\s+(?:did"
    r"|have)\s+(?:get|got|still\s+got|end\s+up\s+with|come\s+out|benefit(?:ed)?|save|saved|gain"
    r"|gained)\b[^.;]{0,30}?(?:\bafter\s+all|\bin\s+the\s+end|,\s*didn'?t\s+you|,\s*haven'?t\s+you|\bout\s+of"
    r"\s+it|\bbetter)|(?:someone|somebody)\s+(?:had|has)\s+to(?!\s+(?:tell|ring|call|warn|ask)\s+you)|(?:it|this|that"
    r"|the\s+\w+)\s+(?:had|needed"
    r"|simply\s+had|just\s+had)\s+to\s+(?:be\s+(?:done|moved|cut|closed|cancelled|said|stopped|removed|felled"
    r"|taken|shut|changed)|go\b|come\s+(?:down|out)|stop)|(?:there\s+(?:was|were|is|are)|(?:we|i)\s+(?:had"
    r"|have)|for)\s+(?:a\s+|very\s+|perfectly\s+|some\s+|every\s+|our\s+|my\s+)*(?:good|sound|valid|solid"
    r"|sensible|legitimate|compelling)\s+(?:\w+\s+)?(?:reasons?|grounds|cause)"
    r"|(?:seemed|looked|felt|appeared)\s+(?:like\s+)?(?:(?:only|perfectly|quite|entirely|very|the|a|an|to\s+us"
    r"|to\s+me)\s+)*(?:fair|sensible|right|kinder|kindest|best|reasonable|simplest|safest|sensible\s+thing"
    r"|good\s+idea|logical|prudent|wiser|wisest|obvious|proper|natural|fairest|the\s+thing)|is\s+only"
    r"\s+(?:fair|right|reasonable|natural|human)(?!\s+(?:that\s+(?:i|we)|to\s+(?:you|tell|say|let)|for\s+(?:me|us)))"
    r"|(?:not|n't)\s+(?:legally\s+|contractually\s+|strictly"
    r"\s+)?(?:obliged|required|bound|obligated)\s+to|(?:mean|meant)\s+(?:it\s+)?(?:kindly|well|nicely|it\s+as"
    r"\s+a\s+\w+|as\s+a\s+(?:compliment|kindness|joke|favou?r)|nothing\s+by|no\s+\w+)|(?:stand|stands|stood)"
    r"\s+by\s+(?:it|what|that|our|my|the|every|this)(?!\s+(?:\w+\s+)?(?:promise|word|offer|guarantee|pledge|apology"
    r"|date))|(?:safety|security|hygiene|quality|privacy|accuracy)"
    r"\s+(?:has\s+to|must|always|comes|had\s+to|will\s+always)\s+(?:come|comes|be|first))\b",
)
_WANTED = (
    r"(?:help|celebrate|share|show|surprise|please|cheer|honou?r|inspire|motivate|encourage|(?:save|spare)\s+(?:you"
    r"|time|everyone|them"
    r"|him|her|the|any)|protect|include"
    r"|thank|support|reward|welcome|treat|impress|entertain|amuse|reassure|promote|highlight|recogni[sz]e|congratulate"
    r"|give\s+(?:you|him|her|them|everyone|people|the\s+\w+)|make\s+(?:it|things|life|the\s+\w+|your\s+\w+"
    r"|sure\s+(?:you"
    r"|that\s+you|everyone|everybody|nobody|he|she|they)|you\s+(?:feel|happy))|keep\s+(?:you|him|her|them|everyone"
    r"|things|it)\b|get\s+(?:it|your|you|the\s+\w+)\b[^.;,]{0,30}?\b(?:sooner|quickly|faster|early|on\s+time|right)"
    r"|do\s+(?:you|him|her|them|something|a\s+favou?r)|put\s+(?:you|him|her|them)\s+at|brighten|improve|speed)"
)
_FOR_GOOD = (
    rf"\b(?<!writing\s)(?<!calling\s)(?P<at>(?:because|since|as|for)\s+(?:i|we|he|she|they|<SENDER>)\s+(?:had\s+|all\s+"
    rf"|only\s+|just\s+|simply\s+|really\s+|genuinely\s+|so\s+)?(?:wanted|hoped|wished|meant|were\s+keen|was\s+keen"
    rf"|were\s+eager|was\s+eager)\s+to\s+(?:\w+ly\s+|all\s+)?{_WANTED})\b"
    r"(?!\s+(?:(?:you|this|that|it)\s+(?:the\s+truth|how|what|why|that\s+(?:i|we))|ourselves\b|myself\b))"
    r"(?![^.;]{0,90}?\b(?:and|but|which)\s+(?:that|this|it)?\s*(?:is|was|were|did|we|i)\b)",
)
"""What was done was meant well."""
_JUSTIFIED_NOT = (
    r"\b(?:rules|polic(?:y|ies)|procedures?|process|terms|standards?)\b,?\s+(?:[\w-]+\s+){0,4}?now\b"
    r"|\bclear\s+that\s+you\s+(?:wanted|asked|booked"
    r"|chose|paid|ordered|had)\b",
    r"\bthank\b[^.;]{0,60}\bas\s+(?:i|we)\b|\b(?:i'm|we're|i\s+am|we\s+are)\s+(?:now\s+)?\w+ing\b[^.;]{0,80}?"
    r"\b(?:because|since|as)\s+(?:i|we)\s+(?:\w+\s+)?(?:wanted|hoped)\b",
    r"\b(?:polic(?:y|ies)|terms|contract|agreement|law|rules|conditions)\b,?\s+(?:\w+\s+){0,3}?you\s+(?:get|may|can"
    r"|have|are\s+(?:owed|due"
    r"|entitled)|need\s+not|will\s+(?:get|receive|be\s+(?:paid|refunded)))\b(?!\s+(?:not|only|to)\b)"
    r"|\bas\s+you\s+(?:had\s+)?(?:asked|wished"
    r"|wanted|requested)\b|\bin\s+your\s+(?:place|shoes|position)\b",
    r"\b(?:contract|terms|agreement|lease|brochure|quote|handbook|booking|confirmation)\s+that\s+(?:i|we|you)\b",
    r"\b(?:not|n't|never)\s+(?:act|acted|acting|done|been|was)?\s*in\s+your\b",
    r"\b(?:practice|policy|policies|procedures?|process|rules?|terms|protocol|guidelines?)\b[^.;]{0,80}\b(?:and|but"
    r"|yet)\s+(?:i|we)\s+(?!are|were|stand|believe|think|feel|had|have|must|cannot|can't|always)",
    r"\b(?:not|n't|no|never|against|breach(?:ed)?|broke|ignored|wrong(?:ly)?|outdated|unfair|unclear|confusing"
    r"|excuse|contrary\s+to|failed\s+to\s+follow|instead\s+of)\s+(?:\w+\s+){0,2}?(?:in\s+line\s+with"
    r"|in\s+accordance\s+with|follow(?:ed|ing)?|appl(?:y|ied)|compl(?:y|ied)|within|justified|reasonable|right\s+to"
    r"|fair|the\s+right|polic(?:y|ies)|procedures?|process|terms|standard\s+practice|the\s+way\s+we|how\s+we"
    r"|good\s+intentions|entitled|appropriate|acceptable|necessary|matter|our\s+best|my\s+best"
    r"|well-)\b(?!\s+(?:meant|mean|intend))",
    r"\b(?:polic(?:y|ies)|procedures?|process|terms|rules?|practices?|guidelines?"
    r"|standards?)\s+(?:\w+\s+){0,2}?(?:was|were|is|are)\s+(?:\w+\s+){0,2}?(?:wrong|unfair|at\s+fault|not\s+(?:good"
    r"|right|clear|fair|enough|followed)|too|out\s+of\s+date|outdated|the\s+problem|inadequate|flawed|unclear"
    r"|no\s+(?:help|use|excuse|answer|defence|comfort))\b",
    r"\b(?:i|we)(?:'ve|'ll|\s+have|\s+will|\s+am|\s+are)?(?:\s+(?!not\b|never\b|do\b|did\b|cannot\b|can't\b|don't\b"
    r"|kept\b|could|were\b|are\b)\w+){0,3}?\s+(?:refund|reimburs|compensat|credit|waiv|writ(?:e|ing|ten)\s+off)\w*"
    r"|\byou(?:'re|\s+are|\s+were)\s+(?:\w+\s+)?(?:entitled|owed|due)\b|\bentitles?\s+you\b"
    r"|\bfull\s+refund\b(?!s?\s+(?:is|are)\s+not)",
    r"\b(?:whatever|however|regardless\s+of|no\s+matter)\b[^.;]{0,40}\b(?:inten|meant|mean\b|best|tr(?:ied|ying))"
    r"|\b(?:intentions?|intent|good\s+faith|trying)\s+(?:do|does|did|is|was|are)(?:\s+not|n't|\s+no|\s+beside"
    r"|\s+irrelevant)|\bchang(?:ed|ing|es?)\s+(?:\w+\s+){0,2}(?:polic|procedure|process|terms|rules?|practice)"
    r"|\b(?:polic|procedure|process|terms|rules?|practice)\w*\s+(?:has|have)\s+(?:now\s+)?(?:been\s+)?(?:changed"
    r"|replaced|rewritten|dropped|withdrawn|amended)|\brequires?d?\s+(?:us|me|two|a\s+second|every|that)\b",
    r"\b(?:that|this|it)\s+(?:is|was)(?:n't|\s+not)\s+(?:good\s+enough|enough|an\s+excuse|acceptable)"
    r"|\bnot\s+good\s+enough|\bwas(?:n't|\s+not)\s+enough|\bfell\s+short\b|\bdoes(?:n't|\s+not)\s+(?:make|change"
    r"|undo|help|excuse|matter)\b",
    r"\b(?:should|promises?d?|commits?|due|owe[sd]?)\b[^.;]{0,60}\b(?:and|but|yet)\s+(?:i|we|it|that|this)\b"
    r"|\b(?:was|were)\s+due\b|\bwe\s+(?:will|'ll|shall)\s+(?:now\s+)?(?:follow|apply|comply|act)\b|\b(?:will"
    r"|'ll)\s+be\s+(?:dealt|handled|destroyed|deleted|processed|investigated|reported)\b",
)
_BY_THE_BOOK = (
    rf"^(?:(?:unfortunately|regrettably|however)\b,?\s*)?(?:in\s+(?:full\s+|strict\s+)?(?:line|accordance|keeping"
    rf"|compliance)\s+with|as\s+per|according\s+to)\s+{_RULES_OF_OURS},\s+(?=(?:your?|we|i|the|our|my|this|there"
    rf"|it)\b)"
)


_ALL = (*_JUSTIFIES, *_MORE_JUSTIFIES, *_STILL_JUSTIFIES, *_FOR_GOOD)


def _justifies(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    if scene.knowledge.record is not None and scene.knowledge.record.requests:
        return
    low = sentence.low
    for found in spans(_ALL, sentence):
        start, end = place(found)
        if not (
            NOT_NOW.search(low[:start])
            or admitted(sentence, scene, start, end)
            or owned_after(behind(low, start, end), sentence, scene)
            or (_SAYS.search(low, start, end) and _fell_short(sentence, scene))
        ):
            yield Hit(sentence, start, end, without_lead(sentence.text, (_BY_THE_BOOK,), _ALL))


_SAYS = Lazy(r"\b(?:says?|said|states?|stated|requires?|required|allows?|specif(?:y|ies)|ma(?:ke|kes)|clear)$")
_SHORT = Lazy(
    r"^(?:(?:and|but|yet|still|instead|this\s+time|here|on\s+\w+day),?\s+)?(?:(?:i|we|yours|ours|he|she|nobody|no\s+one"
    r"|none|it|that|(?:our|my)\s+[\w-]+)\s+(?:\w+ly\s+)?(?:took|sent|gave|kept|waited|needed|left|came|arrived|called"
    r"|rang|did(?:n't"
    r"|\s+not)|had(?:n't|\s+not)|failed|missed|forgot|broke|ignored|never|were|was)|only\s+\w+\s+(?:of\s+us\s+)?did"
    r"|your\s+[\w-]+\s+(?:took|came|waited"
    r"|arrived|was))\b"
)


def _fell_short(sentence: Sentence, scene: Scene) -> bool:
    """Whether the next sentence says, with a word for a length, a number or for sorry, that the sender did less."""
    around = scene.reading.paragraph_of(sentence)
    following = around[sentence.index - around[0].index + 1 :][:1]
    return any(
        _SHORT.search(other.low) and _BY_HOW_MUCH.search(other.low) and not _TURNS.search(other.low)
        for other in following
    )


_BY_HOW_MUCH = Lazy(
    r"\b(?:sorry|apolog\w+|\d{1,4}|(?:only\s+)one|once|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|twenty|thirty"
    r"|an?\s+(?:hour|day|week|month|fortnight))\b(?!\s+(?:off|from)\b)"
)
_TURNS = Lazy(r"\byou(?:r\s+\w+)?\s+(?:did|was|were|had|took|came|never)\b|\bbut\b|\brefund|\bdeposit")


JUSTIFICATION = Rule(
    id="justification",
    severity=Severity.WARNING,
    evidence=("Shaw03", "BS"),
    says="This defends what was done as right.",
    why="In studies, excuses did better than justifications. Here the reader has not asked for one.",
    asks="What was wrong about it for this reader, even if the rule was kept or the intention good?",
    finder=_justifies,
    unless=_JUSTIFIED_NOT,
    unless_paragraph=NO_EXCUSE,
)


RULES: tuple[Rule, ...] = (JUSTIFICATION,)
