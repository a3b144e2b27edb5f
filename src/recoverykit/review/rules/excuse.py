"""Circumstances offered to lessen the fault."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.ownership import DUE, NO_EXCUSE, owned_after, place, spans, without_lead

# Excuse: circumstances offered to lessen the fault.
_STOCK = (
    r"(?:circumstances?|events?|factors?|reasons?|issues?|forces|things|matters|causes?)\s+(?:(?:that\s+(?:were"
    r"|are)\s+|which\s+(?:were|are)\s+)?(?:entirely\s+|completely\s+|largely\s+|well\s+|wholly\s+)?)(?:beyond"
    r"|outside(?:\s+of)?|not\s+(?:with)?in|out\s+of)\s+(?:of\s+)?(?:my|our|anyone's|the\s+company's"
    r"|the\s+team's)\s+(?:\w+\s+)?(?:control|hands|power|influence)"
    r"|(?:unforeseen|unforeseeable|unexpected|unavoidable|exceptional|extenuating|unprecedented|extraordinary"
    r"|mitigating|external|special|unusual)\s+(?:[a-z]+\s+){0,2}?(?:circumstances?|events?|factors?|situations?"
    r"|conditions|times|reasons|demand|volumes?|interest|numbers?|pressures?|difficulties|problems|delays|issues"
    r"|workload|staff\w*|absences?)"
    r"|(?:staff(?:ing)?|labou?r|driver|personnel|resource|resourcing)\s+(?:shortages?|issues?|absences?"
    r"|constraints?|problems?|sickness|pressures?|changes|turnover|challenges|difficulties)|(?:a\s+)?(?:shortage"
    r"|lack)\s+of\s+(?:staff|drivers|personnel|time|resources?|manpower|people)"
    r"|(?:(?:very|unusually|exceptionally|extremely|unprecedentedly|the)\s+)?(?:high(?:er)?|heavy|heavier|large"
    r"|huge|sheer|increased|record|overwhelming)(?:[\s-]+than[\s-](?:usual|normal|expected"
    r"|anticipated))?\s+(?:[a-z]+\s+)?(?:demand|volumes?|workloads?|number\s+of\s+(?:orders|calls|enquiries"
    r"|requests|emails|tickets|applications)|call\s+volumes?|order\s+volumes?|pressure|traffic)(?:\s+of\s+\w+)?"
    r"|(?:bad|adverse|severe|poor|extreme|terrible|inclement)\s+weather(?:\s+conditions)?|the\s+weather"
    r"|(?:the\s+)?(?:covid(?:-19)?|coronavirus|pandemic|brexit|cost-of-living\s+crisis|energy\s+crisis|war)"
    r"|supply[\s-]chain\s+(?:\w+\s+)?(?:issues|problems|disruptions?|difficulties|delays|constraints|challenges)"
    r"|(?:some\s+|ongoing\s+|recent\s+|unspecified\s+|the\s+)?(?:technical|operational|logistical|administrative"
    r"|internal|it|organi[sz]ational|personal|commercial)\s+(?:difficulties|reasons|challenges|issues|problems"
    r"|hitch(?:es)?|constraints)|(?:the\s+|a\s+)?(?:christmas|holiday|festive|summer|seasonal|black\s+friday"
    r"|year-end|easter|bank\s+holiday|lunchtime|end-of-\w+)\s+(?:rush|season|period|holidays|peak|break|madness)"
    r"|(?:a|the|an)\s+(?:[a-z]+\s+)?(?:backlog|rush|heavy\s+workload|(?:busy|hectic|difficult|challenging"
    r"|demanding)\s+(?:period|time|week|month|season|spell|schedule|few\s+\w+))|pressure\s+of\s+work"
    r"|work(?:load)?\s+pressures?|(?:my|our)\s+(?:heavy\s+|current\s+)?workload|(?:sickness|illness"
    r"|holiday)\s+(?:absences?|leave|cover|in\s+the\s+team)|time\s+(?:constraints?|pressures?)|budget\s+cuts"
    r"|force\s+majeure|industrial\s+action|(?:heavy\s+)?traffic(?!\s+(?:to|from))"
    r"|one\s+thing\s+and\s+another|being\s+(?:so\s+|very\s+|extremely\s+|rather\s+)?(?:busy|short-staffed"
    r"|short\s+of\s+staff|understaffed|overstretched|stretched|swamped|new|a\s+small\s+\w+)"
)
_ALWAYS_EXCUSE = (
    r"\b(?<!not\s)(?<!n't\s)(?P<at>(?:(?:(?:entirely|completely|totally|wholly|largely|quite|well)\s+)?(?:beyond"
    r"|outside(?:\s+of)?|out\s+of|not\s+(?:with)?in)\s+(?:my|our|the\s+company's|anyone's"
    r"|the\s+team's)\s+(?:immediate\s+|direct\s+|reasonable\s+)?(?:control|hands|power)))\b",
    r"\b(?P<at>(?:unforeseen|unforeseeable|extenuating|mitigating)\s+(?:[a-z]+\s+)?(?:circumstances?|events?"
    r"|factors?|situations?|issues?|problems?|difficulties|delays))\b",
    r"\b(?P<at>(?:my|our)\s+hands\s+(?:were|are)\s+tied|there\s+(?:was|is|'s)\s+(?:really\s+|simply\s+|honestly\s+"
    r"|very\s+)?(?:nothing|little|not\s+much)\s+(?:more\s+|else\s+)?(?:that\s+)?(?:we|i|anyone|anybody)\s+(?:could"
    r"|can)(?:\s+have)?(?:\s+\w+)?|(?:we|i)\s+(?:had|have|were\s+left\s+with)\s+(?:no|little)\s+(?:other\s+"
    r"|real\s+)?(?:choice|option|alternative)|(?:leav(?:e|es|ing)|left|gave|gives)\s+(?:us"
    r"|me)\s+(?:with\s+)?no\s+(?:other\s+)?(?:choice|option"
    r"|alternative)|couldn't\s+be\s+helped|could\s+not\s+be\s+helped|can't\s+be\s+helped|unavoidable)\b",
    r"\b(?P<at>(?:no\s?one|nobody|none\s+of\s+us|we|i)\s+(?:could|couldn't|can|can't)\s*(?:not\s+)?(?:possibly\s+"
    r"|really\s+|reasonably\s+)?(?:have\s+)?(?:foreseen|foresee|predicted|predict|anticipated|anticipate"
    r"|known(?!\s+better)|seen\s+(?:this|it|that)\s+coming|expected\s+(?:this|that|it))"
    r"|(?<!\byou\shad\s)(?<!\byou\shave\s)(?:no|any|little)\s+way"
    r"\s+(?:of\s+(?:knowing|telling|foreseeing|predicting|warning)|to\s+(?:know|predict|foresee))|who\s+(?:could|would"
    r"|can)\s+(?:possibly\s+|ever\s+)?have\s+(?:guessed|known|foreseen|predicted|thought|expected|imagined)"
    r"|(?:it|this|that|something)\s+(?:was|is)\s+(?:always\s+|simply\s+|just\s+)?bound\s+to\s+(?:happen|go\s+wrong"
    r"|slip|give)|impossible\s+to\s+(?:foresee|predict|anticipate))\b",
    r"\b(?P<at>(?:through|by)\s+no\s+fault\s+of\s+(?:my|our)\s+own|(?:not|n't)\s+(?:(?:really|entirely|actually"
    r"|strictly|all|directly|technically|solely|in\s+any\s+way)\s+)?(?:our|my)\s+(?:fault|doing|mistake"
    r"|responsibility)|(?:we|i)\s+(?:are|were|was|am)\s+not\s+(?:really\s+|entirely\s+)?(?:to\s+blame|at\s+fault"
    r"|responsible\s+for)|(?:can't|cannot|can\s+not|could\s+not|couldn't)\s+(?:really\s+)?be\s+(?:blamed"
    r"|held\s+(?:responsible|accountable|to\s+account))|nothing\s+to\s+do\s+with\s+(?:us|me))\b",
    r"\b(?P<at>(?:only|just|after\s+all)\s+human|to\s+err\s+is\s+human|nobody(?:'s|\s+is)\s+perfect|no\s?one(?:'s"
    r"|\s+is)\s+perfect|no\s+(?:system|process|business|company|team|plan|machine|firm)\s+is\s+(?:ever\s+)?(?:perfect"
    r"|infallible|immune"
    r"|foolproof)|nothing\s+is\s+(?:ever\s+)?perfect|even\s+the\s+best\s+(?:of\s+\w+"
    r"|\w+(?:\s+\w+)?)\s+(?:\w+\s+)?(?:have|has|make|makes|fail|fails|slip|go|goes|get)|we\s+all\s+(?:make"
    r"|have)\s+(?:mistakes|off\s+days|bad\s+days|our\s+off\s+days)"
    r"|everyone\s+(?:makes\s+mistakes|has\s+(?:bad|off)\s+days)|(?:can|could)\s+(?:happen"
    r"|have\s+happened)\s+to\s+(?:anyone|anybody|any\s+\w+|the\s+best)|(?:sort|kind|type)s?\s+of\s+(?:thing|mistake"
    r"|error|slip|mix-?up"
    r"|mishap)s?\s+(?:that\s+|which\s+)?(?:can\s+|does\s+|do\s+|will\s+|always\s+|sometimes\s+)?happens?)\b",
    r"\b(?<!\bthat\s)(?<!\bif\s)(?<!\bhow\s)(?<!\bwhy\s)(?<!\bwhen\s)(?<!\bor\s)(?P<at>(?:mistakes|errors|slips"
    r"|accidents|delays|(?:these|such"
    r"|those)\s+(?:things|mistakes|errors|delays|mix-?ups)|things\s+like\s+(?:this|that|these))\s+(?:do\b|can\b|will\b"
    r"|sometimes\b"
    r"|always\b|are\s+bound\s+to|are\s+going\s+to|are\s+likely\s+to)(?!\s+not)(?:\s+\w+)?\s+(?:happen|occur|arise"
    r"|creep\s+in"
    r"|slip\s+(?:in|through|by)|be\s+made))\b(?!\s+(?:again|when\s+(?:i|we)|if\s+(?:i|we)|because))",
    r"\b(?P<at>(?:in|during|given)\s+(?:these|such|the\s+current|the\s+present|this)\s+(?:[a-z]+\s+){0,2}?(?:times"
    r"|climate|conditions|circumstances|environment|market)|act\s+of\s+god|force\s+majeure)\b",
)
_MORE_EXCUSES = (
    r"\b(?P<at>(?:we|i)(?:'re|'m|\s+are|\s+am|\s+were|\s+was)\s+(?:all\s+)?still\s+(?:learning|getting\s+(?:used"
    r"|to\s+grips)|finding|settling|training|new))\b",
    r"\b(?P<at>(?:caught|taken|took|caught\s+(?:us|me)|took\s+(?:us|me))\s+(?:us\s+|me\s+"
    r"|everyone\s+)?(?:off\s+guard|by\s+surprise|unawares|unprepared))\b",
    r"\b(?P<at>(?:an?|the|this|such\s+an?)\s+(?:unexpected|sudden|huge|unusual|massive|unprecedented|big|enormous"
    r"|large|sharp|recent)\s+(?:surge|spike|rise|increase|influx|rush|wave|flood)\s+(?:in|of))\b",
    r"\b(?P<at>(?:we|i)\s+(?:did\s+not|didn't|never)\s+(?:get|receive|received|see|saw|got)\s+(?:your|the|any"
    r"|it)(?:\s+\w+)?)\b(?![^.;]{0,40}\b(?:until|till|right|because\s+(?:i|we)|in\s+time))",
    r"\b(?P<at>(?:events?|things|everything|circumstances)\s+(?:conspired|got\s+(?:in\s+the\s+way|on\s+top\s+of)"
    r"|overtook)|(?:got|ran)\s+away\s+from\s+(?:us|me)|perfect\s+storm|bad\s+luck|unlucky|unfortunate\s+(?:timing"
    r"|coincidence|combination|series|chain))\b",
)
_BUSY = (
    r"(?:(?:so|very|always|often|extremely|really|rather|quite|unusually|exceptionally|incredibly|particularly|all"
    r"|completely"
    r"|totally|absolutely|simply|just|a\s+bit|a\s+little|terribly|badly|too|crazy|super)\s+){0,2}"
    r"(?:busy|swamped|snowed\s+under|inundated|overwhelmed|overstretched|stretched|under-?staffed|short-?staffed"
    r"|short-?handed|short\s+of\s+(?:staff|time|people|hands)|rushed\s+off|run\s+off\s+(?:my|our)|flat\s+out"
    r"|up\s+to\s+(?:my|our)|up\s+against\s+it|tied\s+up|under\s+(?:a\s+lot\s+of\s+|a\s+great\s+deal\s+of\s+|huge\s+"
    r"|enormous\s+|so\s+much\s+|heavy\s+|considerable\s+|immense\s+|great\s+)?(?:pressure|strain)|behind\s+with"
    r"|juggling|back\s+to\s+back|run\s+ragged|bogged\s+down|buried\s+(?:in|under)|hectic|manic|frantic|chaotic"
    r"|mad(?!e)|stuck\s+in)"
)
_LOAD = (
    r"(?:deal|receive|handle|get|juggle|only|rely|depend|do\s+our|do\s+not\s+have|don't\s+have|(?:is|are|am|was|were"
    r"|has|have"
    r"|had|'s|'re|'m|'ve)\s+(?:also\s+|currently\s+|all\s+|both\s+|already\s+|just\s+|only\s+|been\s+|still\s+"
    r"|really\s+|so\s+"
    r"|very\s+|too\s+|rather\s+|extremely\s+|quite\s+|had\s+|an?\s+|the\s+|our\s+|no\s+|not\s+)*(?:small|tiny|busy"
    r"|busiest|short"
    r"|under|new|young|human|doing|working|dealing|receiving|facing|experiencing|learning|lot|lots|many|much|few"
    r"|little|limited"
    r"|hard|difficult|challenging|hectic|stressful|tough|stretched|swamped|overwhelmed|volunteers?|charity|family"
    r"|one-\w+|two"
    r"|three|hundreds|thousands|dozens|other|backlog|staff|time|rush|complex|complicated|enough|easy|perfect|peak"
    r"|holiday"
    r"|strain|pressure|flooded|inundated|frantic|manic|chaotic|exceptional\w*|unusual\w*|unprecedented|\d+))"
)
"""What somebody is asked to understand: how much there was to do, and how few to do it."""
_REAL_EXCUSE = (
    rf"\b(?P<at>(?:{DUE}|with|through|owing\s+to)\s+(?:(?:both|the|a|an|some|our|my|this|recent|current"
    rf"|ongoing)\s+)?(?:{_STOCK}))\b",
    r"\b(?P<at>(?:for|owing\s+to)\s+(?:[a-z]+\s+)?(?:reasons|circumstances)\s+(?:(?:that\s+are"
    r"|which\s+are)\s+)?(?:outside|beyond|not\s+of\s+(?:my|our)\s+making)|for\s+(?:personal|operational|technical"
    r"|logistical|administrative)\s+reasons)\b",
    rf"\b(?<!know\s)(?<!how\s)(?P<at>(?:(?:we|i)(?:'ve|'d)?|(?:the|our|my)\s+(?:[\w'-]+\s+)?<TEAM>|things|it"
    rf"|everything|life|everyone|(?:morning|evening|lunchtime|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    rf"|summer|christmas|december)(?:s|\s+nights?)?"
    r"|(?:the|our)\s+(?:phones|lines|last\s+\w+|past\s+\w+|inbox|diary"
    rf"|schedule))\s*(?:'s\s+|have\s+|has\s+|had\s+)?(?:been\s+|were\s+|was\s+|are\s+|am\s+|is\s+|got\s+|'re\s+"
    rf"|'m\s+)(?:all\s+)?{_BUSY})\b",
    r"\b(?P<at>(?:we|i)(?:'ve|'d)?\s+(?:simply\s+|just\s+|really\s+|unfortunately\s+|currently\s+"
    r"|also\s+)?(?:(?:have\s+|had\s+)?(?:had|have)\s+(?:no|so\s+little|very\s+little|little|not\s+enough"
    r"|too\s+(?:few|little|many)|nowhere\s+near\s+enough|hardly\s+any|barely\s+any|barely\s+enough)"
    r"|lack(?:ed)?(?:\s+the)?|(?:were|was|are)\s+(?:short\s+(?:of|on)|low\s+on|pressed\s+for)|(?:did\s+not|didn't"
    r"|do\s+not|don't|never|could\s+not|couldn't|hadn't|had\s+not|haven't|have\s+not"
    r"|had\s+never)\s+(?:[a-z]+ly\s+)?(?:have|get|got|had|find|found)\s*(?:the|enough|any|sufficient|a\s+spare"
    r"|a)?)\s+(?:time|chance|capacity|staff|resources|people|hands|manpower|minute|moment|drivers|budget|bandwidth"
    r"|headcount|other\s+things|orders)|ran\s+out\s+of\s+time|there\s+(?:simply\s+|just\s+)?(?:was|were)(?:n't"
    r"|\s+not)?\s+(?:simply\s+|just\s+)?(?:enough\s+(?:time|staff|hours|people|hands)"
    r"|no\s+time\b(?!\s+for\s+you)))\b",
    rf"\b(?P<at>(?:experienc(?:ing|ed)|seeing|seen|facing|faced|dealing\s+with|receiving|suffer(?:ing|ed)|hit\s+by"
    rf"|struggling\s+with|battling|coping\s+with|under)\s+(?:an?\s+|some\s+|the\s+|such\s+)?(?:{_STOCK}))\b",
    rf"(?:^|[,;:]\s*|\bthat\s+|\band\s+|\bbut\s+|\bunfortunately,?\s+)(?P<at>(?:the\s+|a\s+|an\s+|our\s+|some\s+"
    rf"|recent\s+|ongoing\s+)?(?:{_STOCK})\s+(?:also\s+)?(?:(?:has|have|had|is|are|was"
    rf"|were)\s+(?:also\s+)?)?(?:meant|mean|caus(?:ed|ing)|delay(?:ed|ing)|held|caught|led|made|making|forced|left"
    rf"|prevented|hit|slowed|put|kept|stopped|behind|to\s+blame|resulted|got\s+(?:in|the)|took))\b",
    r"\b(?P<at>with\s+(?:so\s+many|two|three|four|half|several|most|many|everyone|all)\b[^.;,]{0,30}?\s(?:off|away"
    r"|ill|sick|on\s+leave|on\s+holiday|absent))\b",
    r"\b(?P<at>(?:a|an|my|our|some)\s+(?:family|personal|medical|domestic|health)\s+(?:emergency|crisis|matters?"
    r"|illness|problems?|issues?|circumstances|difficulties))\b",
    r"\b(?P<at>(?:we|i)(?:'ve|'d)?\s*(?:have\s+|had\s+)?(?:had\s+)?(?:a\s+lot|so\s+much|too\s+much|a\s+great\s+deal"
    r"|an?\s+awful\s+lot|rather\s+a\s+lot|plenty)\s+(?:on\b|going\s+on|to\s+(?:do|deal\s+with|juggle)|on\s+(?:my"
    r"|our)\s+plate)|(?:my|our)\s+plates?\s+(?:was|were|is|are)\s+full)\b",
    r"\b(?P<at>(?:it(?:'s|\s+has|\s+was|\s+had)?|this|these|we(?:'ve|\s+have|\s+had)?|i(?:'ve|\s+have|\s+had)?"
    r"|the\s+team(?:\s+has|\s+had)?)\s+(?:also\s+)?(?:been\s+|are\s+|is\s+|had\s+|have\s+"
    r"|has\s+)?(?:going\s+through\s+|in\s+the\s+middle\s+of\s+|through\s+)?(?:an?\s+|our\s+|the\s+)?(?:\w+ly\s+"
    r"|very\s+|really\s+)?(?:busy|busiest|difficult|challenging|hectic|tough|trying|turbulent|demanding|crazy|mad|long"
    r"|rough|exhausting|awful"
    r"|testing|hard|stressful|chaotic)\s+(?:and\s+\w+\s+)?(?:few\s+|couple\s+of\s+)?(?:times?|period|week|weeks"
    r"|month|months|season|day|days|year|spell|quarter|patch)(?:\s+(?:of\s+(?:the\s+)?year|for\s+(?:us|me|the\s+\w+"
    r"|our\s+\w+|everyone|all\s+of\s+us)))?)\b(?!\s+for\s+you|\s+(?:you|i\s+gave|we\s+gave))",
    r"\b(?P<at>(?:i|we)(?:'d|'ve)?\s+(?:was|were|have\s+been|had\s+been|been)\s+(?:(?:also|both|all|away"
    r"|unfortunately|still|out|on|off)\s+){0,2}?(?:ill|sick|unwell|off\s+sick|poorly|on\s+(?:holiday|leave|vacation"
    r"|annual\s+leave|sick\s+leave|maternity\s+leave|a\s+course|the\s+road)|holiday|leave|travelling|traveling"
    r"|out\s+of\s+(?:the\s+)?(?:office|country)|in\s+(?:back-to-back\s+)?meetings|jet-?lagged|stressed|tired"
    r"|exhausted|having\s+a\s+bad\s+day|new\s+to|in\s+a\s+(?:rush|hurry)))\b(?!\s+of\b)",
    r"\b(?P<at>(?:we|i)\s+(?:was|were)(?:n't|\s+not|\s+never)\s+(?:made\s+|fully\s+|at\s+all\s+)?(?:aware|told"
    r"|informed|notified|warned|given\s+(?:any|enough|the)|consulted)|(?:no\s?one|nobody)\s+(?:had\s+)?(?:told"
    r"|informed|warned|mentioned\s+(?:it\s+|this\s+)?to|notified)\s+(?:us|me)|(?:was|were)(?:n't|\s+not"
    r"|\s+never)\s+brought\s+to\s+(?:my|our)\s+attention|(?:we|i)\s+(?:had\s+no\s+idea|didn't\s+know"
    r"|did\s+not\s+know|didn't\s+reali[sz]e|did\s+not\s+reali[sz]e|didn't\s+expect|did\s+not\s+expect"
    r"|could\s+not\s+have\s+known))\b(?!\s+(?:that\s+)?(?:i|we)(?:'d|\s+had)\b|\s+(?:until|how\s+(?:much|important"
    r"|badly|long)|this\s+until)"
    r"|[^.;]{0,50}?\buntil\b)",
    r"(?:\bbecause|\bas|\bsince|\bbut|\bonly|\bjust|\bunderstand(?:\s+that)?|\bremember(?:\s+that)?"
    r"|\bin\s+mind(?:\s+that)?|\bappreciate(?:\s+that)?|\bunfortunately,?|\brealise(?:\s+that)?"
    r"|\bsee,?)\s+(?P<at>(?:we(?:'re|\s+are)|i(?:'m|\s+am)|we\s+were)\s+(?:only\s+|just\s+|such\s+|still\s+"
    r"|quite\s+|all\s+)?(?:an?\s+)?(?:very\s+|relatively\s+)?(?:small|tiny|new|young|two-\w+|family|volunteer"
    r"|volunteers|one-\w+|a\s+charity|part-time|learning|finding\s+our\s+feet|getting\s+used)\b)",
    r"\b(?P<at>(?:we(?:'re|\s+are)|i(?:'m|\s+am))\s+(?:only|just)\s+(?:an?\s+)?(?:very\s+)?(?:team\s+of|handful"
    r"|small|tiny|little|new|young|two|one|volunteers?|family|learning)\b)",
    r"\b(?P<at>(?:please|you\s+(?:must|have\s+to|need\s+to|will))\s+(?:also\s+|try\s+to\s+)?(?:understand"
    r"|appreciate|bear\s+in\s+mind|remember|realise|keep\s+in\s+mind)\s+(?:that\s+)?(?:this|it|these|we|i|our\s+\w+)\s+"
    rf"{_LOAD})\b",
    r"\b(?P<at>as\s+you(?:'ll|\s+will|\s+can|\s+may|\s+might|\s+must)?\s+(?:no\s+doubt\s+|surely\s+"
    r"|well\s+)?(?:imagine|appreciate|understand),?\s+"
    rf"(?:we|i|it|this|these|things|(?:our|my|the)\s+\w+)\s+{_LOAD})\b",
    r"(?:,|\bas)\s+(?P<at>(?:as\s+)?(?:i'm|i\s+am|we're|we\s+are)\s+(?:quite\s+)?sure\s+you(?:'ll|\s+will"
    r"|\s+can)\s+(?:imagine|appreciate"
    r"|understand))\b",
    r"\b(?P<at>(?:my|our|the)\s+(?:car|van|train|laptop|computer|phone|flight|babysitter|childminder|alarm|internet"
    r"|wi-?fi|broadband|dog)\s+(?:broke\s+down|broke|crashed|died|was\s+(?:cancelled|late|delayed|stolen)"
    r"|did\s+not\s+go\s+off|didn't\s+go\s+off|went\s+down|packed\s+up|let\s+me\s+down)|(?:your\s+)?(?:message|email"
    r"|e-mail|mail|request|order)\s+(?:must\s+have\s+|had\s+|has\s+)?(?:went|gone|go|landed|ended\s+up"
    r"|got\s+caught)\s+(?:straight\s+)?(?:in|into|to)\s+(?:my|our|the)\s+(?:spam|junk)\b|(?:stuck"
    r"|held\s+up)\s+in\s+(?:\w+\s+)?traffic)",
    r"\b(?P<at>(?:[a-z]+\s+)?(?:of\s+(?:my|our)\s+(?:\w+\s+)?(?:team|staff|drivers|people|engineers|colleagues|crew"
    r"|cooks|chefs|teachers|nurses|technicians)|half\s+(?:the|of\s+the|our)\s+(?:team|staff|office|crew))\s+(?:was"
    r"|were|is|are|has\s+been|have\s+been|had\s+been|called\s+in|phoned\s+in|rang\s+in|went)\s+(?:all\s+)?(?:off"
    r"|ill|sick|away|on\s+holiday|on\s+leave|unwell|absent|self-isolating))\b",
    r"\b(?P<at>(?:bad|adverse|severe|poor|extreme|terrible)\s+weather\s+(?:has\s+|had\s+)?(?:meant|made|caused"
    r"|delayed|prevented|stopped|held|forced|kept)|(?:the\s+)?(?:weather|traffic)\s+(?:was\s+(?:against|awful"
    r"|terrible|dreadful)|did\s+not\s+help|didn't\s+help|played))\b",
)
_COUNT = (
    r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\s+dozen|fifteen|twenty"
    r"|thirty|forty|fifty|several|a\s+few|too\s+many|so\s+many|half)"
)
_KIN = (
    r"(?:daughter|son|wife|husband|mother|father|child|children|kids?|partner|mum|mom|dad|baby|cat|dog|sister"
    r"|brother|nan|gran|grandmother|grandfather|grandad"
    r"|uncle|aunt|mother-in-law|father-in-law|twins|toddler|boys?|girls?|girlfriend|boyfriend|fianc[eé]e?"
    r"|family|parents|horse|puppy|nephew|niece)"
)
_JOBS = (
    r"(?:jobs?|weddings?|orders?|moves?|deliver(?:y|ies)|clients?|projects?|cases|funerals?|calls|patients"
    r"|events?|parties|shoots?|bookings?|launches|tenders?|deadlines?|audits?|exams?|shifts?|sites|repairs?"
    r"|viewings?|appointments?"
    r"|meetings|flights|tickets|matters|completions?|files|returns|boilers|roofs?|kitchens?|cars|vans"
    r"|customers|emergenc(?:y|ies)|breakdowns|call-?outs?|covers|tables|guests|rooms|cakes|coaches|services"
    r"|lessons|classes|installs?|fittings?|other\s+\w+|things|claims|homes|houses|properties|births|lambs"
    r"|visits|trips|gigs|drops|parcels)"
)
_ALWAYS_MORE = (
    r"\b(?P<at>something\s+(?:that\s+)?(?:we|i|nobody|no\s+one)\s+(?:cannot|can't|can|could(?:n't"
    r"|\s+not)?)\s+(?:control|influence"
    r"|change|prevent|help|predict|foresee|avoid)\b|(?:something|somebody|someone)\s+(?:has|had|have)\s+to\s+give"
    r"|(?:\w+\s+){0,2}?(?:is|are|was"
    r"|it's)\s+what\s+(?:it|they)\s+(?:is|are|was|were)|(?:that's|such\s+is|that\s+is)\s+(?:life|show"
    r"\s+business|the\s+way\s+it\s+goes|how\s+it\s+goes)|murphy's\s+law|sod's\s+law"
    r"|(?:nobody|no\s?one|nothing|we|i|you)\s+(?:can|could|can't|cannot|couldn't|could\s+not)\s+(?:(?:really"
    r"|ever|possibly|do|exactly)\s+)*(?:do\s+(?:anything|much|a\s+thing|nothing)\s+)?(?:help|control|change"
    r"|argue\s+with|fight|beat|about|predict|order|account\s+for|legislate\s+for|plan\s+for|prevent)\s+(?:the"
    r"\s+|a\s+|such\s+|that\s+|every\s+)?(?:weather|rain|snow|traffic|nature|luck|fate|wind|heat|acts?|sun"
    r"|illness|sickness|everything|emergenc\w+|eventualit\w+|flu)"
    r"|(?:a|small|minor|little|something\s+of\s+a)\s+(?:wonder|miracle)\s+(?:that\s+)?(?:it|they|we|you"
    r"|anything|anyone|any)\b|(?:can't|cannot|could\s+not|couldn't)\s+be\s+(?:everywhere|in\s+two\s+places)"
    r"|only\s+(?:have|has|got|had)?\s*(?:one|two)\s+(?:pairs?\s+of\s+)?hands|only\s+so\s+(?:many|much)\b"
    r"|(?:no|little|without\s+any)\s+(?:say|control|influence|power)\s+(?:over|in)\s+(?!you|your)|over"
    r"\s+(?:whom|which|whose|that)\s+(?:we|i)\s+(?:have|had)\s+(?:no|little)|(?:was|were|is|are)\s+(?:not|n't)"
    r"\s+in\s+(?:our|my)\s+gift|(?:luck|fate|the\s+odds|the\s+gods|everything|the\s+elements|the\s+weather)"
    r"\s+(?:was|were|went|conspired|turned)\s+(?:all\s+)?against"
    r"|(?:how|what)\s+(?:was|were|am|are)\s+(?:i|we)\s+(?:supposed|meant|to)\s+(?:to\s+)?(?:know|do|guess"
    r"|tell)|(?:i|we)\s+(?:wasn't|weren't|was\s+not|were\s+not)\s+to\s+know|(?:can|could)\s+happen\s+to"
    r"\s+(?:us\s+all|the\s+best|anyone|any)|(?:an?\s+)?(?:one-?off|freak)\s+(?:accident|event|storm|occurrence"
    r"|combination|chance)|out\s+of\s+(?:my|our|anyone's)\s+(?:hands|control)|(?:we|i)\s+(?:can\s+)?only\s+do"
    r"\s+(?:so\s+much|what)|pure\s+(?:chance|bad\s+luck)|(?:one|just\s+one)\s+of\s+those\s+(?:days|weeks"
    r"|nights|things|months|mornings))\b",
    r"\b(?P<at>have\s+you\s+(?:seen|tried|any\s+idea|ever)\b[^.!;]{0,60}?\b(?:roads?|traffic|weather|parking"
    r"|motorway|trains?|hours|price|how\s+(?:hard|many|much|busy|long|difficult)|staff|rain|snow|queues?"
    r"|phones?|schedule|diary|week|find|hire|recruit|get\s+hold))\b",
)
_STILL_MORE = (
    r"\b(?P<at>(?:we|i)(?:'d|\s+had|'ve|\s+have)\s+(?:just\s+|recently\s+|only\s+just\s+|also\s+)?(?:lost|been"
    r"\s+without|been\s+let\s+down\s+by|had\s+to\s+cover\s+for|been\s+missing)\s+(?:our|my|a|an|two|three|half"
    r"|one\s+of\s+(?:our|my)|several|most|some)\s+(?:[\w-]+\s+){0,3}?(?:chef|manager|staff|driver|drivers"
    r"|nurse|nurses|team|cook|assistant|colleague|colleagues|teacher|teachers|secretary|bookkeeper|people"
    r"|members?|receptionist|engineer|engineers|foreman|fitter|fitters|partner|editor|father|mother|dad|mum"
    r"|wife|husband|son|daughter|brother|sister|dog|baby|grandmother|grandfather)\b|(?:were|was|been|are)"
    r"\s+(?:just\s+|all\s+)?(?:making\s+do|muddling\s+through|winging\s+it|improvising|doing\s+our\s+best"
    r"\s+with|finding\s+our\s+way|scrambling|struggling\s+to|fighting\s+fires|in\s+chaos))\b",
    r"\b(?P<at>(?:i|we)\s+(?:was|were|am|had\s+been)\s+(?:busy\s+|also\s+|still\s+)?(?:dealing|coping"
    r"|struggling|wrestling|preoccupied|distracted|caught\s+up|tied\s+up|occupied|contending|battling|looking"
    r"\s+after|caring\s+for|nursing|minding)\s+(?:with\s+|by\s+|in\s+)?(?:an?\s+|my\s+|our\s+|some\s+|the"
    r"\s+)?(?:[\w-]+\s+){0,3}?(?:child|kids?|baby|mother|father|mum|dad|wife|husband|family|flood|leak|divorce"
    r"|move|illness|bereavement|emergency|crisis|audit|inspection|problems?|issues?|matters?|things|other"
    r"\s+\w+|customers?|clients?|orders?|jobs?|launch|backlog|rush))\b",
    r"\b(?P<at>(?:it|things|this|that|life|the\s+(?:day|week|month|season|morning|shift|office|kitchen|shop"
    r"|studio|ward|salon|phones?))(?:'s|'d|\s+had|\s+has|\s+was|\s+is|\s+have|\s+were)\s+(?:already\s+|just\s+"
    r"|all\s+|really\s+|simply\s+|been\s+){0,3}(?:one\s+(?:hell|heck|thing|of\s+those)\b|a\s+(?:hell|heck"
    r"|nightmare|madhouse|zoo|blur|circus|whirlwind|bear\s?pit|long\s+(?:week|day|shift)|bit\s+(?:mad|crazy"
    r"|hectic|of\s+a\s+(?:week|day|zoo|rush)))\b|mad\b|bedlam|mayhem|pandemonium|non-?stop|heaving|rammed"
    r"|packed\s+(?:out|to)|crazy|frantic|manic|chaos|unbearable|relentless)|there\s+(?:was|were|is|'s|has"
    r"\s+been|had\s+been)\s+(?:just\s+|simply\s+|so\s+|such\s+)?(?:a\s+lot|so\s+much|too\s+much|rather\s+a"
    r"\s+lot|a\s+great\s+deal)\s+(?:going\s+on|happening|on|to\s+(?:do|get\s+through|juggle|think\s+about)))\b",
    r"\b(?P<at>(?:(?:my|our|the)\s+)?(?:hard\s+(?:drive|disk)|laptop|phone|computer|printer|van|car|truck"
    r"|lorry|oven|boiler|till|freezer|fridge|mixer|kiln|press|loom|sat\s?nav|card\s+reader|email|mailbox"
    r"|system|camera|memory\s+card|battery|engine|gearbox|clutch|alarm|scanner|tractor|mower|boat|bike)"
    r"\s+(?:had\s+|then\s+|also\s+|just\s+|finally\s+|suddenly\s+){0,2}(?:gave\s+up(?:\s+the\s+ghost)?|given"
    r"\s+up|packed\s+(?:up|in)|conked\s+out|broke\s+down|broken\s+down|went\s+on\s+the\s+blink|died\s+on"
    r"\s+(?:me|us)|blew\s+up|seized\s+up|let\s+(?:me|us)\s+down|chose\s+that|decided\s+to|refused\s+to"
    r"|overheated)|(?:the\s+)?heat\s+(?:was|had\s+been)\s+\w+|none\s+of\s+us\s+(?:had\s+)?(?:slept|eaten|knew"
    r"|expected|could)|(?:lambing|harvest|calving|silage|rehearsals?|term|exams?|the\s+sales?|the\s+season|the"
    r"\s+move|building\s+work|the\s+refit|stocktaking|christmas|freshers'?\s+week|filming)\s+(?:had\s+(?:just"
    r"\s+|only\s+)?(?:begun|started|come)|was\s+(?:in\s+full\s+swing|upon\s+us|under\s+way|on\b)|(?:were|was)"
    r"\s+under\s?way)|(?:we|i)(?:'re|'m|\s+are|\s+am|\s+were)\s+(?:all\s+|just\s+|only\s+|mostly"
    r"\s+){0,2}(?:unpaid\s+)?(?:volunteers|amateurs|part-?timers|a\s+one-(?:man|woman|person)\s+(?:band|show"
    r"|operation))|in\s+(?:our|my)\s+(?:own\s+)?spare\s+time|(?:trucks?|lorr(?:y|ies)|vans?|trains?|flights?"
    r"|ferr(?:y|ies))\s+(?:was|were)\s+(?:running\s+)?(?:late|delayed|cancelled|held\s+up))\b",
    r"\b(?P<at>(?:given|considering|with)\s+how\s+(?:few|many|much|busy|little|short|hard|tight|stretched|hectic"
    r"|understaffed|quickly"
    r"|small|late)\b)(?!\s+(?:you|it\s+(?:was|is|has\s+been)\s+for\s+you))",
    r"\b(?P<at>with\s+(?:all\s+)?(?:the|this|that|such)\s+(?:\w+\s+)?(?:snow|rain|weather|heat|wind|ice|fog|traffic"
    r"|roadworks|strikes?"
    r"|flu|holidays?)\s+(?:(?:that\s+)?we(?:'ve)?\s+(?:had|have|are\s+having|got)|as\s+it\s+(?:is|was)|about"
    r"|around))\b",
    r"(?:^|[,;:]\s*)(?P<at>(?:we(?:'re|\s+are|\s+were)|i(?:'m|\s+am|\s+was))\s+(?:only\s+|just\s+"
    r"|but\s+)?an?\s+(?:very\s+|rather\s+)?(?:small"
    r"|tiny|young|new|little|two-\w+|one-\w+|family|volunteer|part-time)\s+(?:\w+\s+)?(?:team|firm|business|charity"
    r"|shop|company|practice"
    r"|studio|outfit|office|school|club|crew|caf[eé]|kitchen|clinic|nursery|group|operation|startup|start-up)\b)"
    r"(?!,?\s+(?:with\b|(?:(?:and|but|so)\s+)?(?:you|your|we\s+(?:hold|know|owe|should)|i\s+(?:hold|know|owe|should))))",
    r"\b(?P<at>(?:is|are|was|were|had\s+been|has\s+been)\s+(?:(?:always|just|absolutely|complete|total|utter|sheer"
    r"|pure|such|simply|all|really"
    r"|often)\s+){0,2}(?:carnage|bedlam|mayhem|pandemonium|a\s+(?:nightmare|madhouse|zoo|circus|bear\s?pit)"
    r"|full\s+to\s+bursting|heaving|rammed"
    r"|bursting\s+at\s+the\s+seams)|with\s+(?!you)[^.;,]{1,40}?\s+on\s+top(?:\s+of\s+(?:everything|it\s+all"
    r"|all\s+(?:that|this|the)|that))?"
    r"|(?:playing|acting)\s+up|on\s+the\s+(?:blink|fritz)|being\s+temperamental|running\s+a\s+(?:fever|temperature)"
    r"|(?:i|we)(?:'d|\s+had)\s+(?:already\s+|all\s+|both\s+)?been\s+(?:at\s+(?:my|our)\s+desks?|on\s+(?:my|our)\s+feet"
    r"|up|awake|on\s+shift"
    r"|at\s+it|on\s+the\s+road|working|driving)\s+(?:\w+\s+)?(?:since|for|all)|(?:i'm|i\s+am|we're|we\s+are|i"
    r"|we)\s+only\s+(?:in(?:\s+the\s+\w+)?|here|work|open)"
    r"\s+(?:on\s+|for\s+|part[\s-]time|mornings|afternoons|two|three|four|one|a\s+(?:few|couple))|(?:i|we)(?:'d"
    r"|\s+had)\s+(?:two|three|four|five|six|several|\w+teen"
    r"|twenty|dozens\s+of|so\s+many|too\s+many)\s+other\s+(?:jobs|orders|clients|customers|patients|guests|pets|cases"
    r"|calls|projects|deliveries"
    r"|weddings|tables|children|pupils|things|matters))\b(?!\s+(?:for\s+you|with|that|who|whose))",
    # People.
    rf"\b(?P<at>(?:my|our|the|your)\s+(?:[\w-]+\s+){{0,2}}?(?:[a-z]+(?:er|or|ist|ian|ant|man|woman|keeper)s?|{_KIN}"
    rf"|chef|cook|nurse|team|lady"
    r"|colleague|staff|clerk|boss|accountant)\s+(?:(?:had|has|have|was|were|is|are|who)\s+)*(?:(?:also|just|all|both"
    r"|suddenly|unfortunately|been|only|still|very"
    r"|quite|off|out|away)\s+)*(?:(?:called|phoned|rang|rung)\s+in\s+sick|ill|sick|unwell|on\s+(?:(?:sick|maternity"
    r"|paternity|annual|parental)\s+leave|holiday|leave|vacation)|in\s+(?:hospital"
    r"|training)|new(?=\s*(?:[.,;:]|and\b|here|to\b|in\b|$))|learning|finding\s+(?:his|her|their)\s+(?:feet|way))\b)",
    r"\b(?P<at>(?:we|i)(?:'d|'ve)?\s+(?:were|was|are|am|have\s+been|had\s+been|been)\s+(?:(?:at\s+least"
    r"|already|also|still|all|both|about|down\s+to|running\s+on|operating\s+with|working\s+with|coping\s+with"
    rf"|left\s+with|managing\s+with)\s+){{0,2}}?(?:{_COUNT}\s+(?:[\w-]+\s+){{0,2}}?(?:down|short|light|under"
    rf"|off|missing)\b|(?:an?|one)\s+(?:[\w-]+\s+)?(?:man|woman|person|hand|member|pair\s+of\s+hands|van|nurse|chef"
    rf"|cook"
    r"|clerk|[a-z]+(?:er|or|ist))\s+(?:down|short|light)\b|(?:badly\s+|very\s+|seriously"
    r"\s+)?(?:under|short)-?\s?(?:staffed|handed|crewed|manned|strength|resourced)|short\s+(?:of|on)\s+\w+|on"
    r"\s+(?:a\s+)?(?:skeleton|minimum)\s+\w+|running\s+on\s+(?:empty|fumes|\w+\s+staff)|(?:just|only)\s+(?:the"
    rf"\s+)?{_COUNT}(?=\s*(?:[.,;:]|$)|\s+(?:of\s+us|on\b|in\b|that\b))|{_COUNT}\s+(?:people|of\s+us|staff|men|women"
    rf"|pairs)|a\s+(?:small|tiny|two|three|four"
    r"|five)[\s-](?:\w+[\s-])?(?:team|firm|shop|outfit|business|crew|office|charity|practice)(?!,?\s+so"
    r"\s+you)))",
    r"(?:^|[,;:–—-]\s*|\b(?:but|and|as|because|since|though|that|only|when)\s+)(?P<at>(?:we're|we\s+are|there"
    rf"\s+(?:are|were|is|was)|it's|there's)\s+(?:only\s+|just\s+)?(?:(?:the\s+)?{_COUNT}\s+(?:people|of\s+us"
    r"|staff|men|women|vans?|nurses|drivers|phones?|lines?|vets|teachers|fitters|engineers)|me\s+on\s+my\s+own"
    r"|only\s+me|just\s+me|me\s+and\s+\w+|nobody\s+else\s+to|no\s?one\s+else\s+to))\b(?!\s+(?:who\s+will|on"
    r"\s+your\s+case|working\s+on|will|now\s+check))",
    rf"\b(?P<at>(?:{_COUNT}|half|most|some|many)\s+of\s+(?:us|our|my|the)\s*(?:\w+\s+){{0,2}}?(?:was|were|are"
    r"|is|had|have|went|called|rang|phoned|caught|being|came)\s+(?:all\s+|both\s+|in\s+|down\s+with\s+|out\s+"
    r"|gone\s+)?(?:off|ill|sick|away|on\s+(?:holiday|leave|vacation|strike|a\s+course|maternity)|unwell|absent"
    r"|out|down|flu|covid|norovirus|the\s+(?:flu|bug|lurgy)|food\s+poisoning|isolating|left|resigned|quit"
    r"|stuck|snowed))\b",
    r"\b(?P<at>(?:with|having)\s+(?:only\s+|just\s+|barely\s+)?(?:two|three|four|five|six|half|most|one"
    r"|everyone|nobody|no\s?one|no|our|my|me|so\s+many|several|a\s+few|too\s+few|some|all)\s+(?:(?!sleeve"
    r"|coming|falling|hanging)[\w-]+\s+){0,4}?(?:off|away|ill|sick|on\s+(?:holiday|leave|shift|duty|strike"
    r"|maternity|the\s+(?:desk|phones?|till|ward|floor))|down\s+with|out\s+(?:sick|with|on)|absent|at\s+home"
    r"\s+with|short|to\s+cover|to\s+(?:dress|serve|cook|feed|look|get\s+\w+|do|fit|finish|deliver|run|see"
    r"|prepare|juggle))\b)(?!\s+your)",
    rf"\b(?P<at>(?:(?:my|our)\s+(?:[\w-]+\s+){{0,2}}?(?:{_KIN}|colleague|assistant|partner|manager|secretary"
    r"|driver|chef|nurse|editor|bookkeeper|helper|receptionist|back|knee|hip|shoulder|tooth|head|leg|foot"
    r"|wrist|asthma|migraine|health|flight|train|ferry|bus|van|car|lorry|truck|bike|laptop|phone|printer|oven"
    r"|boiler|alarm|watch|satnav|sat\s?nav|computer|tablet|till|tools|passport|internet|broadband|wi-?fi|power"
    r"|electricity|house|flat|kitchen|roof|basement)(?:'s|s')?(?:\s+\w+)?\s+(?:(?:has|had|have|was|were|is|are"
    r"|'s|'d)\s+)?(?:(?:just|also|been|suddenly|only|all|in|still|then|away|down|out|at|home|very|so|really"
    r"|taken)\s+)*(?:ill|sick|unwell"
    r"|poorly|in\s+hospital|hospital|hospitali[sz]ed|rushed|teething|dying|died|passed\s+away|born|due|off\b"
    r"|on\s+(?:holiday|leave|strike|maternity)|away\b|left\b(?!\s+(?:your|the|you|it\b|\w+\s+(?:minutes?|hours?)|early"
    r"|late|without|before|at\b))|quit|resigned|went"
    r"\s+(?:into|off|down|out|flat)|gone\s+(?:off|down|into)|broke(?:n)?(?:\s+down)?|crashed|packed\s+up|gave"
    r"\s+(?:out|up|way)|wouldn't\s+start|would\s+not\s+start|failed\s+to\s+start|was\s+cancelled|cancelled"
    r"|delayed|late|stolen|flooded|burgled|died|flat|playing\s+up|acting\s+up|froze|let\s+me\s+down|being"
    r"\s+repaired|in\s+for\s+(?:repair|a\s+service)|at\s+the\s+garage|off\s+the\s+road|didn't\s+go\s+off|ran"
    r"\s+out|had\s+(?:a|an|his|her|to)|got\s+(?:ill|sick|stuck|hurt|married|a)|fell|hurt|had\s+an?|threw|broke"
    r"\s+\w+|needed|killing\s+me|started)))\b",
    r"\b(?P<at>(?:i|we)(?:'d|'ve)?\s+(?:had\s+|have\s+|was\s+|were\s+|have\s+been\s+|had\s+been\s+|been\s+|am"
    r"\s+|got\s+|hadn't\s+|had\s+not\s+|haven't\s+|'m\s+|came\s+down\s+|went\s+down\s+|woke\s+(?:up\s+)?|went"
    r"\s+through\s+|am\s+going\s+through\s+|was\s+going\s+through\s+)(?:(?:just|also|all|only|really|in|both"
    r"|still|a\s+bit|barely|hardly|been|out|since|feeling|rather|so|very|completely|truly)\s+){0,3}"
    r"(?:up\s+(?:all\s+night|half\s+the\s+night|with|since|until|till|most\s+of)|slept|sleep|no\s+sleep|awake"
    r"|bed\s+with|hospital|with\s+(?:the\s+)?(?:flu|covid|a\s+(?:cold|fever|bug|migraine|temperature|stomach"
    r"\s+bug))|a\s+(?:stinking|heavy|bad|nasty|terrible|dreadful|awful|rotten|raging|splitting|rough|hard"
    r"|difficult|tough|long|stressful)\s+(?:\w+\s+)?(?:cold|flu|back|migraine|head(?:ache)?|hangover|fever"
    r"|cough|week|month|day|night|year|time|morning|spell|patch|start|run|journey|flight|drive|shift)"
    r"|flu|covid|a\s+(?:migraine|fever|cold|bug|funeral|hospital\s+\w+|doctor's\s+\w+|dentist\s+\w+|puncture"
    r"|flat\s+(?:tyre|tire)|breakdown|burst\s+pipe|leak|new\s+baby|baby|lot|bereavement|death\s+in|divorce"
    r"|house\s+move|family\s+\w+|wedding|big\s+\w+|power\s+cut|backlog|full\s+\w+|hundred|million|thousand)"
    r"|an?\s+(?:accident|emergency|operation|exam)|toothache|hung\s?over|jet-?\s?lagged|under\s+the\s+weather"
    r"|not\s+(?:been\s+)?(?:well|myself|feeling)|n't\s+(?:well|myself|feeling)|grieving|bereaved|knackered"
    r"|shattered|exhausted|burnt\s+out|run\s+down|worn\s+out|dead\s+on\s+(?:my|our)\s+feet|stressed|distracted"
    r"|overloaded|overworked|moving\s+house|divorced|(?:stuck|caught|held\s+up|trapped|snowed)\s+(?:in|on|at"
    r"|behind|up)|divorce|off\s+(?:sick|ill|work)|called\s+away|called\s+out|in\s+the\s+thick|rushing|rushed"
    r"|pressed|driving|out\s+on\s+(?:site|a\s+job|the\s+road|calls)|abroad|overseas|on\s+(?:a\s+plane|jury"
    r"\s+(?:duty|service)|crutches|call\s+all|(?:my|our)\s+own|nights|night\s+shifts?)))\b(?!\s+of"
    r"\s+(?:gratitude|time\s+to))",
    # Work.
    r"\b(?P<at>(?:i|we)(?:'d|'ve)?\s+(?:had|have|was|were|have\s+had|had\s+had|am|are)?\s*(?:also\s+|just\s+"
    r"|only\s+|already\s+|still\s+|been\s+|both\s+)?(?:(?:juggling|covering|handling|running|doing|working"
    r"|looking\s+after|dealing\s+with|on|finishing|fitting|managing|serving|shot|shooting|cooked|cooking|done"
    r"|did|moved|moving|driven|drove|worked|answering|answered|seen|took|taken\s+on|catering|packing|processed"
    r"|processing|dispatched|shipped|closing|delivered|baked|photographed|cleaned)\s+)?(?:up\s+to\s+|over\s+"
    rf"|more\s+than\s+|nearly\s+|some\s+|about\s+|around\s+|at\s+least\s+|what\s+felt\s+like\s+)?{_COUNT}(?:"
    rf"\s+(?:hundred|thousand|dozen))?\s+(?:[\w-]+\s+){{0,2}}?{_JOBS}\s+(?:(?:all\s+)?(?:on\b|in\b|at\s+once|at"
    r"\s+the\s+same|to\s+(?:do|finish|fit|get|see|run|cover|move|serve|dress|cook|deliver)|that\s+(?:day|week"
    r"|night|morning|weekend|month|evening|afternoon|same)|the\s+same|back\s+to\s+back|back-to-back|before|by"
    r"\s+(?:noon|ten|lunch|nine)|a\s+(?:day|week|night|shift)|per\s+\w+|going|already|between|waiting|this"
    r"\s+(?:week|month|morning)|over\s+(?:the|one|that)|on\s+the\s+go|ahead\s+of|queued|each|every)))",
    r"\b(?P<at>(?:on\s+the\s+go|up\s+to\s+(?:my|our)\s+(?:eyes|ears|neck|elbows|knees|armpits)|(?:rushed|run)"
    r"\s+off\s+(?:my|our)\s+feet|snowed\s+under|spread\s+(?:too\s+)?(?:thin|thinly)|stretched\s+(?:too"
    r"\s+)?(?:thin|to\s+the\s+limit)|burning\s+the\s+candle|firefighting|non-?stop|round\s+the\s+clock|flat"
    r"\s+out|all\s+hands|run\s+ragged|at\s+(?:full\s+stretch|breaking\s+point|capacity)|not\s+a\s+minute\s+to"
    r"|(?<!\byou\shad\s)no\s+time\s+(?:at\s+all\s+)?(?:to|for)|hadn't\s+a\s+minute|barely\s+time|(?:work"
    r"|working|worked)\s+(?:against|to|under)\s+(?:an?\s+|the\s+|such\s+)?(?:\w+\s+){0,3}?(?:deadlines?|clock"
    r"|pressure|timetable|schedule|conditions)|(?:tight|short|impossible|punishing|brutal|crushing|looming"
    r"|pressing)\s+(?:deadlines?|timetable|turnaround|schedule|timescales?)|(?:mad|crazy|last-minute|usual"
    r"|lunchtime|christmas|weekend|summer|saturday|friday|monday|pre-\w+|month-end|year-end|holiday|easter"
    r"|morning|school)\s+(?:rush|dash|scramble|madness|chaos|panic|crush|stampede)))\b(?!\s+(?:for|on)"
    r"\s+(?:you|this|your))",
    r"\b(?P<at>(?:very\s+|absolute\s+)?(?:height|peak|middle|thick|midst|depths|start|end|busiest\s+(?:part"
    r"|week|weekend|month|day|night|time))\s+of\s+(?:the\s+|our\s+|a\s+|an\s+)?(?:[\w-]+\s+){0,2}?(?:season"
    r"|rush|harvest|sales?|holidays|period|move|refit|term|exams?|audit|winter|summer|festival|lambing|calving"
    r"|tax\s+year|migration|reorgani[sz]ation|restructure|refurbishment|renovation|switch|change-?over"
    r"|christmas|peak|handover|takeover|merger|stocktake|stock-?taking|launch|flu|pandemic|year|heatwave|storm"
    r"|strike|switching|moving|changing))\b(?!\s+(?:and\s+you|i\s+(?:should|forgot|failed)|we\s+(?:should"
    r"|forgot|failed)|you\b))",
    r"\b(?P<at>(?:in\s+the\s+middle\s+of|halfway\s+through|midway\s+through|in\s+the\s+process\s+of)"
    r"\s+(?:switching|moving|changing|a\s+\w+|an\s+\w+|migrating|installing|training|our\s+\w+|building"
    r"|refitting|closing|opening|lambing|recruiting)|(?:our|the\s+team's|the\s+shop's|the\s+year's|the)"
    r"\s+busiest\s+(?:\w+\s+)?(?:day|week|weekend|month|night|time|season|hour|shift|ever|period|saturday"
    r"|friday|of)|(?:it|that|this|saturday|friday|monday|sunday|which)\s+(?:was|is)\s+(?:also\s+)?(?:the\s+"
    r"|our\s+|a\s+)?(?:[\w-]+\s+){0,2}?(?:bank\s+holiday|month-?end|year-?end|christmas\s+(?:eve|week|rush"
    r"|period)|half\s?-?term|black\s+friday|prom\s+week|valentine's(?:\s+\w+)?|mother's\s+day|match\s+day"
    r"|market\s+day|freshers'?\s+week|results\s+day|wedding\s+season|high\s+season|peak\s+season|tax"
    r"\s+season))\b",
    # Weather and roads.
    r"\b(?P<at>(?:hottest|coldest|wettest|windiest|snowiest|heaviest|worst)\s+(?:\w+\s+){0,2}?(?:day|week"
    r"|month|night|winter|summer|storm|snow|rain|weekend|january|february|march|april|june|july|august"
    r"|december|november|traffic|weather)|(?:the\s+)?(?:snow|ice|fog|floods?|storms?|heatwave|rain|wind|gales?"
    r"|frost|heat|weather|roadworks?|road\s+works|traffic|trains?|tube|buses|roads?|motorway|bypass|bridge"
    r"|ring\s+road|tunnel|airport|port|ferr(?:y|ies)|parking|(?:a|m|i|b|us|route"
    r"|highway)-?\s?\d{1,4}(?:\(m\))?)\s+(?:(?:in|on|into|at|around|out\s+of|through)\s+(?:\w+\s+){1,2})?(?:(?:was"
    r"|were|is|are|had\s+been|has\s+been|have\s+been|had|has)"
    r"\s+)?(?:also\s+|all\s+|completely\s+|absolutely\s+|just\s+|simply\s+|being\s+)?(?:shut|closed|a"
    r"\s+(?:nightmare|mess|car\s+park|disaster|parking\s+lot)|gridlocked|jammed|backed\s+up|icy|impassable"
    r"|chaos|chaotic|terrible|awful|dreadful|horrendous|appalling|shocking|murder|hell|flooded|blocked|at\s+a"
    r"\s+standstill|cancelled|delayed|on\s+strike|impossible|solid|bad|heavy|against\s+us|to\s+blame|kept\s+us"
    r"|made\s+(?:it|the|us)|meant|had\s+other\s+(?:ideas|plans)|stopped\s+(?:us|me|the|our)|held\s+(?:us|me|up)"
    r"|came\s+(?:early|down|in)|did"
    r"\s+not\s+help|didn't\s+help|what\s+(?:it|they)|broke(?!\s+your)|beat\s+us|caught\s+(?:us|me)|set\s+in))\b",
    r"\b(?P<at>(?:stuck|sat|caught|trapped|held\s+up|stranded|crawling|queu(?:e)?ing)\s+(?:for\s+\w+\s+\w+"
    r"\s+)?(?:behind|in\s+(?:the\s+)?(?:\w+\s+)?(?:traffic|jam|queue|snow|roadworks|tailback|lift|airport"
    r"|gridlock)|on\s+the\s+(?:motorway|m\d+|a\d+|train|runway|ring\s+road|bridge|freeway|interstate)|at\s+the"
    r"\s+(?:airport|border|port|hospital|depot)))\b",
    # Newness and ignorance.
    r"\b(?P<at>(?:(?:it|this|that|saturday|monday)\s+(?:was|is)|i\s+was\s+(?:on|in)|we\s+were\s+(?:on|in))"
    r"\s+(?:only\s+|just\s+)?(?:my|our|her|his|their)\s+(?:very\s+)?first\s+(?:ever\s+|full\s+)?(?:week|day"
    r"|job|shift|month|season|wedding|solo|time|order|attempt|year|\w+)|(?:we|i)(?:'d|'ve)?\s+(?:had\s+|have"
    r"\s+)?(?:only|just)\s+(?:just\s+)?(?:opened|started|taken\s+over|took\s+over|moved|switched|changed|got"
    r"|installed|begun|joined|qualified|launched|come\s+back|returned|hired|recruited|been\s+(?:open|here"
    r"|going|in\s+business))|(?:a|the|our|this)\s+(?:brand[\s-])?new\s+(?:system|till|software|booking"
    r"\s+system|computer|phone\s+system|rota|procedure|process|scheme|website|app|machine|oven|kit|set-?up)"
    r"\s+(?:is|was|has|takes|took|still|and|had|we're|we\s+are)|teething|(?:getting|finding)\s+(?:to\s+grips"
    r"|used\s+to|our\s+feet|my\s+feet|the\s+hang|our\s+way)|learning\s+(?:curve|the\s+ropes|as\s+we\s+go)"
    r"|(?:nobody|no\s?one)\s+(?:had\s+|ever\s+|has\s+)?(?:told|warned|mentioned|said|explained|showed|trained"
    r"|briefed|passed|let)\s+(?:us|me|anything|it|a\s+word|the))\b(?![^.;]{0,40}?\buntil\b)",
)
_SPECIFIC = (
    r"\b(?:fire|flood(?:ing|ed)?|burst|power\s+cut|storm\s+[a-z]+|lightning|earthquake|burglary|break-in|theft"
    r"|landslide|closure|closed\s+the|evacuat\w+|bereavement|died|funeral|accident\s+on)\b"
)


_LED = (
    rf"^(?:(?:unfortunately|regrettably|sadly|however)\b,?\s*)?(?:{DUE})\s+(?:(?:both|the|a|an|some|our|this"
    rf"|recent)\s+)?(?:{_STOCK}),\s+(?=(?:your?|we|i|the|our|my|this|there|it|some|several)\b)"
)
_TAIL = (
    rf"(?<!was)(?<!is)(?<!were)(?<!are)(?<!been)(?<!be)(?<!ly),?\s+(?:due\s+to|owing\s+to|because\s+of"
    rf"|on\s+account\s+of|as\s+a\s+result\s+of|for)\s+(?:(?:both|the|a|an|some|our|this"
    rf"|recent)\s+)?(?:{_STOCK})(?=\s*[.!?]?\s*$)"
)


_ANYHOW = (*_ALWAYS_EXCUSE, *_ALWAYS_MORE)
_UNLESS_OWNED = (*_REAL_EXCUSE, *_MORE_EXCUSES, *_STILL_MORE)
_ALL = (*_ANYHOW, *_UNLESS_OWNED)


def _excuses(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    places = [place(found) for found in spans(_ANYHOW, sentence) if not _ALLOWED.search(low[: found.start()])]
    if places and compiled(_SPECIFIC).search(low):
        places = []
    stock = [place(found) for found in spans(_UNLESS_OWNED, sentence) if not _ALLOWED.search(low[: found.start()])]
    if stock and _MINE.search(low) is None:
        places += [one for one in stock if not owned_after(behind(low, *one), sentence, scene)]
    places = [one for one in places if not admitted(sentence, scene, *one) and _lessens(sentence, scene, *one)]
    if places:
        better = without_lead(sentence.text, (_LED, _TAIL), _ALL)
        for start, end in places:
            yield Hit(sentence, start, end, better)


def behind(low: str, start: int, end: int) -> str:
    """What follows a defence, without the clause that says to which act it belongs: that is not owned there."""
    if _DURING.search(low[:start]):
        return low
    if _LEADING.match(low, start) and not low[:start].strip(" ,;:–—-"):
        return low[_main_clause_end(low, end) :]
    return _WHEN.sub("", low[end:], 1)


def _main_clause_end(low: str, start: int) -> int:
    found = _CLAUSE.search(low, start)
    return found.start() if found else len(low)


_DURING = Lazy(r"\b(?:while|when|before|after)\s+$")
_LEADING = Lazy(rf"(?:{DUE}|with|for|through)\b")
_CLAUSE = Lazy(r"[.;:]|\b(?:and|but|which)\b|$")
_WHEN = Lazy(r"^[^.;,]{0,25}?\b(?:when|while|as)\s+(?:i|we)\b[^.;,]{0,90}")
_MINE = Lazy(
    r"\b(?<!not\s)(?<!n't\s)(?<!no\s)(?:my|our)\s+(?:own\s+)?(?:\w+\s+)?(?:mistake|fault|error|failure|failing"
    r"|oversight"
    r"|doing|blame|responsibility|carelessness|decision|choice)\b|\b(?:mistake|error|oversight|fault|decision"
    r"|choice)\s+of"
    r"\s+(?:mine|ours)\b|(?<!not\s)(?<!n't\s)\b(?:mine|ours)\s*(?:[.,;:]|$|and\b|alone\b)"
    r"|\b(?:i|we)\s+(?:should|ought\s+to|could)\s+(?:\w+\s+)?have\b(?!\s+(?:foreseen|predicted|known))"
)
"""Somewhere in the sentence the sender says that it is theirs."""


def admitted(sentence: Sentence, scene: Scene, start: int, end: int) -> bool:
    """Whether a circumstance is told as something that the sender disregarded, brought about, or now takes back."""
    low = sentence.low
    if _QUOTED.search(low[:start]) or _ADMITS.search(low, end) or _OWN_CAUSE.match(low, end):
        return True
    after = scene.reading.paragraph_of(sentence)
    following = next((one for one in after if one.index == sentence.index + 1), None)
    if following is None:
        return False
    if "would" in low[start:end] and _INSTEAD.match(following.low):
        return True
    return _WITHDRAWN.match(following.low) is not None


_QUOTED = Lazy(
    r"\b(?:letter|mail|e-?mail|text|message|notice|answer|reply|call|statement|note|post)\s+(?:\w+\s+)?(?:spoke|blamed"
    r"|said|told|named|cited|pleaded|gave|put\s+it)\b[^.;]{0,50}$|\b(?:i|we)(?:'d|\s+had)?\s+(?:\w+\s+)?(?:blamed"
    r"|spoke\s+of|pleaded|cited|claimed|told\s+you|said|wrote|called\s+it)\b(?:(?!\b(?:because|since|as|but"
    r"|and)\b)[^.;,]){0,50}$|\b(?:not|n't)\s+(?:\w+\s+){0,3}?"
    r"(?:tell|say|claim|pretend|plead|blame|speak)\b[^.;]{0,40}$"
)
_BUT_NOT = (
    r"(?!i\b|we\b|it\b|they\b|there\b|he\b|she\b|nobody|no\b|none\b|the\b|our\b|my\b|could|can|had\b|have\b|found"
    r"|was\b|were\b|did\s+(?:what|my|our|try)|tried"
    r"|managed|believe|think|feel|stand|saw|got|heard)"
)
_NEGLIGENT = r"(?:read|check|ask|look|test|measure|count|compare|verify|think\s+to)"
_ADMITS = Lazy(
    r"\b(?:is|was)\s+(?:no|not\s+a|not\s+an)\s+(?:good\s+)?(?:reason|excuse|justification|answer)\b|\b(?:but"
    r"|except)\s+you\b"
    r"|\b(?:and|but)\s+(?:i|we)(?:'d\s+not|\s+had(?:n't|\s+not))\s+(?:told|warned|trained|shown|briefed|asked|given)\b"
    r"|\bmade\s+(?:it|that|things)\s+worse\b|\bit\s+(?:was|is)\s+still\s+(?:your|my|our|wrong)\b"
    r"|\band\s+(?:you|yours|ours)\s+(?:waited|took|got|came|had\s+to)\b|"
    rf"\b(?:and|but|yet)\s+(?:i|we)\s+(?:still|nevertheless|nonetheless|even\s+so)\s+{_BUT_NOT}[a-z]+"
    rf"|\b(?:and|but|yet)\s+(?:(?:i|we)\s+)?{_BUT_NOT}[a-z]+\b[^.;]{{0,60}}?\b(?:all\s+the\s+same|anyway|regardless"
    rf"|nonetheless|nobody|no\s+one"
    r"|nevertheless)\b|\b(?:(?:i|we)|and|but|yet)\s+(?:did|had|have)(?:n't|\s+not)\s*(?:[.!;]|$)"
    rf"|\b(?:and|but|yet)\s+(?:(?:i|we)\s+)?(?:then\s+)?(?:did\s+not|didn't)\s+{_NEGLIGENT}\b|\b(?:and|but"
    rf"|yet)\s+(?:(?:i|we)\s+)?"
    r"(?:then\s+)?never\s+(?!saw\b|got\b|received|heard|knew|noticed|meant|intended)\w+|\b(?:and|but|yet)\s+(?:i"
    r"|we)(?:'d|'ve"
    r"|\s+had|\s+have)?\s+(?:taken|took|accepted|sold|oversold|promised|agreed|planned|chose|chosen|said\s+yes"
    r"|knew(?!\s+you))\b"
    r"|\b(?:and|but|yet)\s+(?:(?:i|we)\s+)?told\s+(?:each|all|both|every)"
    r"|\b(?:and|but|yet)\s+(?:on\s+\w+day|that\s+(?:day|night|morning|week|time)|this\s+time|here|then"
    r"|yours?(?:\s+\w+)?)\s+(?:i|we)(?:'d)?\s+"
    r"(?!could|can|had|were|was|did\s+(?:our|my|what))\w+|\bwhat\s+(?:i|we)\s+did\s+(?:was|instead)\b"
    r"|\bbut\s+not\s+(?:on|in|like|at|that|so|without|by|then|for|to|when)\b|\band\s+none\b"
    r"|\b(?:and|but)\s+(?:neither|none|not\s+one)\s+of\s+us\b(?!\s+(?:knew|could|expected|saw))"
    r"|\b(?:i|we)(?:'d|\s+had)?\s+(?:left\s+(?:out|off|open)|guessed|oversold|overbooked)\b"
)
_OWN_CAUSE = Lazy(
    r"[^.;,]{0,40}?\b(?:because|since)\s+(?:i|we)(?:'d|'ve)?\s+(?!(?:was|were|could|can|can't|cannot|couldn't|wanted"
    r"|thought"
    r"|felt|believed|needed|care|must|hoped|meant|have|only|just)\b|had\s+(?:no|so|too|to|a|an|only|just|many)\b)\w+"
)
_INSTEAD = Lazy(
    r"(?:i|we)(?:'d|\s+had)?\s+(?!only\b|simply\b|just\b|did\s+(?:the|what|so)|do\b|acted|followed|have\b|are\b|am\b"
    r"|believe"
    r"|think|feel|stand)\w+"
)
"""What others would have done, and the sender did not."""
_WITHDRAWN = Lazy(
    r"^(?:(?:but|and|yet)\s+)?(?:(?:i|we)\s+(?:did|had|have|was|were)(?:n't|\s+not)\s*[.!;,]"
    r"|(?:it|that|this)\s+(?:was|is)(?:n't|\s+not|\s+un|\s+false|\s+no\b)|there\s+(?:was|were)\s+no|none\s+of\b"
    r"|the\s+truth\b)"
)


_YOURS = Lazy(
    r"\b(?:you(?:'ve|'d|\s+have|\s+had|\s+were|\s+are|\s+missed|\s+lost)?|your(?:\s+\w+)?)\s+(?:(?:\w+\s+)?(?:the|a|an"
    r"|through|in|over"
    r"|during|for)\s+){0,2}$"
)
"""Before what the reader had to go through."""


def _lessens(sentence: Sentence, scene: Scene, start: int, end: int) -> bool:
    """Whether a failure can be lessened by it, or it only says what is so now and what that means for the reader."""
    low = sentence.low
    if _YOURS.search(low[:start]) and not _OURS.search(low, start, end):
        return False
    if not (_NOW.search(low, max(0, start - 4), end) or _LEADING.match(low, start)):
        return True
    around = scene.reading.paragraph_of(sentence)
    told = [low[:start] + low[end:] if one.index == sentence.index else one.low for one in around]
    return any(_FAILED.search(one) for one in told) or not any(_NOTICE.search(one) for one in told)


_NOTICE = Lazy(
    r"\b(?:please|will|shall|can|cannot|may|so\s+(?:i|we|you|that)|from|until|till|today|tomorrow|tonight|between"
    r"|on\s+\d+|at\s+\d+)\b"
    r"|'ll\b"
)
_OURS = Lazy(r"\b(?:i|we|my|our|us|me|due|because|owing|given|with)\b")
_NOW = Lazy(r"\b(?:is|are|am|only\s+(?:work|open))\b|'(?:s|re|m)\b")
_FAILED = Lazy(
    r"\b(?:sorry|soz|apolog\w+|regret\w*|forgive|was|were|did|didn't|had|hadn't|wasn't|weren't|could(?:n't|\s+not)"
    r"|forgot"
    r"|late|delay(?:s|ed)?|miss(?:ed|ing)|wrong|lost|broke|sent|took|left|came|kept|made|gave|went|told|let|rang|sold"
    r"|got|ran|fell|wrote|paid|never|nobody|no\s+one|\w{3,}ed|\w{2,}(?:rnt|lt|elt|ilt|ept))\b"
)


_ALLOWED = Lazy(
    r"\b(?:unless|barring|if|should\s+(?!have)|in\s+case|except|whether|even\s+(?:when|though)|however\s+busy"
    r"|no\s+matter|regardless)\b[^,;]{0,60}$"
)


EXCUSE = Rule(
    id="excuse",
    severity=Severity.WARNING,
    evidence=("BS", "Shaw03"),
    says="This offers circumstances in place of what was done.",
    why="Explanations helped only when their quality was high. A stock phrase explains nothing; that is our judgement.",
    asks="What exactly happened, on which day, and what had you not prepared for it?",
    finder=_excuses,
    unless_paragraph=NO_EXCUSE,
)


RULES: tuple[Rule, ...] = (EXCUSE,)
