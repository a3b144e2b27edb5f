"""The cause or the fault is put on the reader: their omission, their error, what they should have done."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import Lazy
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.ownership import DUE, FAILS, place, spans

# Blames the client: their omission, their error, what they should have done.
_TELL = (
    r"(?:t(?:old|ell)|ask(?:ed)?|check(?:ed)?|read|notic(?:ed?)|contact(?:ed)?|call(?:ed)?|r(?:ing|ung)|phone[d]?"
    r"|let\s+(?:us|me)\s+know|inform(?:ed)?|notif(?:y|ied)|raise[d]?"
    r"|confirm(?:ed)?|repl(?:y|ied)|respond(?:ed)?|mention(?:ed)?|sa(?:y|id)|sp(?:eak|oken)|look(?:ed)?|specif(?:y"
    r"|ied)|provide[d]?|suppl(?:y|ied)|submit(?:ted)?|follow(?:ed)?"
    r"|warn(?:ed)?|flag(?:ged)?|report(?:ed)?|attend(?:ed)?|turn(?:ed)?\s+up|show(?:ed|n)?\s+up|collect(?:ed)?"
    r"|query|queried|return(?:ed)?|sign(?:ed)?|backed\s+up|back\s+up|kn(?:ow|own)\s+better|pa(?:y"
    r"|id)\s+(?:more\s+)?attention"
    r"|pa(?:y|id)\s+on\s+time|ma(?:ke|de)\s+(?:sure|it\s+clear|yourself\s+clear|us\s+aware|that\s+clear)|ta(?:ke"
    r"|ken)\s+(?:more\s+)?care|(?:be|been)\s+(?:clearer|more\s+careful|more\s+specific|at\s+home|aware)"
    r"|g(?:ive|ave|iven)\s+(?:us|me)|use[d]?\s+the\s+(?:right|correct|proper)|allow(?:ed)?\s+(?:more|enough)"
    r"|plan(?:ned)?|arrive[d]?\s+(?:earlier|on\s+time)|cancel(?:led)?\s+(?:earlier|sooner|in\s+time)"
    r"|book(?:ed)?\s+(?:earlier|sooner|in\s+advance)|order(?:ed)?\s+(?:earlier|sooner)|s(?:end|ent)\s+(?:us|me|it"
    r"|the|your|back|in)|update[d]?\s+(?:your|us|the)|keep\s+(?:us|your)|kept\s+(?:us|your)"
    r"|verif(?:y|ied)|double-?check(?:ed)?|review(?:ed)?|provide[d]?|enter(?:ed)?|complete[d]?|fill(?:ed)?\s+(?:in"
    r"|out)|c(?:ome|ame)\s+(?:back|to\s+us)|g(?:et|ot)\s+in\s+touch|allow(?:ed)?|cooperate[d]?)"
)
_TOO_LATE = (
    r"(?:late|later|last\s+minute|the\s+day\s+before|the\s+night\s+before|yesterday|today|this\s+morning|<WEEKDAY>"
    r"|after\s+(?:the|our)|once\s+(?:the|we)|\d{1,2}(?:[:.]\d\d|\s?[ap]m)|an?\s+hour\s+before)"
)
_BAD_GIFT = (
    r"(?:wrong|incorrect|incomplete|unclear|invalid|out\s+of\s+date|outdated|old|missing|vague|illegible|ambiguous"
    r"|unreadable|inaccurate|confusing|contradictory|insufficient|inadequate|mistyped|misspelt|late)"
)
_YOURS = (
    r"(?:instructions?|briefs?|brief(?:ing)?s?|requirements?|e-?mails?|orders?|address|details|information|data"
    r"|forms?|messages?|request|specifications?|spec|notes?|measurements?|paperwork|documents?|application"
    r"|handwriting|files?|artwork)"
)
_CLIENT = (
    r"\b(?P<at>you\s+(?:really\s+|also\s+|perhaps\s+|probably\s+|clearly\s+|certainly\s+)?(?:should|ought\s+to"
    r"|might|could)(?:'ve|\s+(?:perhaps\s+|really\s+|also\s+|always\s+|at\s+least\s+|easily\s+|of\s+course\s+"
    r"|simply\s+|first\s+)?have)\s+"
    rf"(?:simply\s+|just\s+|also\s+|first\s+|easily\s+|at\s+least\s+)?(?:{_TELL}|realised|realized"
    rf"|avoided\s+(?:this|it|the|all)|prevented\s+(?:this|it|the|all)|seen\s+(?:the|our|this\s+in)|expected|double"
    rf"|waited|known|remembered|been\s+(?:more|clearer|quicker)))\b",
    r"\b(?P<at>you\s+should(?:n't|\s+not|\s+never)\s+have\s+(?:opened|ignored|relied|assumed|expected|touched|moved"
    r"|changed|posted|left|clicked|signed|switched|tried|unplugged|deleted|forced|thrown))\b",
    rf"\b(?P<at>you(?:\s+(?:yourself|yourselves|unfortunately|also|simply|apparently|evidently|clearly|just|then"
    rf"|still)|,\s*unfortunately,)?\s+(?:did|had|have)(?:n't|\s+not|\s+never|\s+yet\s+to)(?:\s+(?:actually|clearly"
    rf"|even|properly|yet|fully|always|previously|first|once|ever|at\s+any\s+(?:point|time)))?\s+{_TELL})\b"
    r"(?!\s+(?:for|with)\s+(?:this|any)|\s+a\s+(?:single\s+)?(?:word|thing)|[^.;,]{0,12}?\bharshly)",
    r"\b(?P<at>you(?:\s+(?:yourself|unfortunately|also|simply|apparently|clearly|then|had|have)|'d"
    r"|'ve)?\s+(?:failed|neglected|omitted|forgot(?:ten)?|refused|declined|chose\s+not|chosen\s+not"
    r"|elected)\s+to)\b",
    r"\b(?P<at>you\s+(?:never|at\s+no\s+(?:point|time|stage)|nowhere)\s+(?:actually\s+|once\s+)?(?:told"
    r"|asked\s+(?:us|me|for\s+(?:it|this|that|confirmation))|checked|read|informed|notified|mentioned|said|replied"
    r"|responded|confirmed|contacted|raised|specified|sent|returned|provided|supplied|gave|let\s+(?:us|me)|followed"
    r"|made\s+it|complained|called|answered|signed|queried))\b",
    r"\b(?P<at>had\s+you\s+(?!not\b|never\b)(?:only\s+|just\s+|simply\s+|first\s+)?(?:been\s+(?:clearer|more"
    r"|at\s+home|in\b)|" + _TELL + r"))\b",
    r"\b(?P<at>if\s+(?:only\s+)?you(?:'d|\s+had|\s+would\s+have)\s+(?!not\b|never\b)(?:only\s+|just\s+|simply\s+"
    r"|first\s+)?(?:been\s+(?:clearer|more|at\s+home|in\b)|(?!asked?\b|tell\b|call\b|check\b|reply\b|give\b|let\b"
    r"|ring\b|send\b|book\b|speak\b|look\b|read\s+more|contact\b|confirm\b)" + _TELL + r"))\b",
    r"\b(?P<at>you\s+(?:have\s+|had\s+|must\s+have\s+|may\s+have\s+|might\s+have\s+|clearly\s+|seem\s+to\s+have\s+"
    r"|appear\s+to\s+have\s+|obviously\s+|evidently\s+|probably\s+|apparently\s+|simply\s+|unfortunately\s+){0,2}"
    r"(?:misunderstood|misread|misinterpreted|misheard|mistyped|misused|overreacted|overlooked|disregarded"
    r"|ignored\s+(?:our|the|my)|mis-?(?:keyed|spelt|spelled)))\b",
    r"\b(?P<at>you\s+must\s+have\s+(?:clicked|deleted|pressed|entered|typed|changed|given|sent|forgotten|moved"
    r"|removed|switched|lost|confused|put|made\s+a|missed|thrown|turned|unplugged))\b",
    rf"\b(?P<at>you(?:\s+(?:had|have|also|then|unfortunately|yourself|accidentally|mistakenly|must\s+have"
    rf"|may\s+have|apparently)|'d|'ve)?\s+(?:gave|given|sent|provided|supplied|entered|typed|used|put|filled"
    rf"|submitted|quoted|wrote|selected|chose|chosen|ordered|picked|listed|completed|dialled|ticked|clicked"
    rf"|uploaded|booked)\b(?!\s+(?:and|but)\b)"
    rf"(?:\s+(?!and\b|but\b|we\b|i\b|which\b|that\b|was\b|were\b|not\b|correct"
    rf"|right)[a-z]+){{0,4}}?\s+(?:unsupported\s+[a-z]+|unapproved\s+[a-z]+|unofficial\s+[a-z]+|(?:wrong"
    rf"|incorrect)\s+[a-z]+|{_BAD_GIFT}\s+(?:[a-z]+\s+)?(?:address|details?|information|number|postcode|zip|date"
    rf"|file|form|code|name|size|option|measurements?|data|version|instructions?|brief|password|e-?mail|account"
    rf"|figures?|box|item|day|time|link|product|model|paperwork|address)))\b",
    rf"\b(?P<at>(?:{_YOURS}|figures?|number|postcode|name|dates?|dimensions|photos?|password|card"
    rf"|reference)\s+(?:that\s+|which\s+)?you\s+(?:had\s+|have\s+)?(?:gave|given|sent|provided|supplied|entered"
    rf"|typed|submitted|quoted|wrote|wrote\s+down|filled\s+in|put|left|used|uploaded|specified)(?:\s+(?:us|me|in"
    rf"|to\s+us|on\s+the\s+form|with|down|when\s+\w+)){{0,2}}\s+"
    rf"(?:(?:was|were|is|are|turned\s+out\s+to\s+be|proved\s+to\s+be|proved|contained|had|did\s+not\s+match"
    rf"|didn't\s+match|did\s+not|didn't)\s+)(?:\w+ly\s+|an?\s+|some\s+|the\s+)?(?:{_BAD_GIFT}|mistakes?|errors?"
    rf"|not\s+(?:clear|complete|correct|valid|enough|sufficient)|match|include|contain|specify|say|mention))\b",
    rf"\byour\s+(?P<at>(?:[a-z]+\s+)?{_YOURS}\s+(?:(?:was|were|is|are)\s+(?:\w+ly\s+|too\s+|rather\s+|somewhat\s+"
    rf"|so\s+){{0,2}}(?:unclear|incomplete|vague|illegible|ambiguous|confusing|contradictory|insufficient"
    rf"|not\s+(?:\w+\s+)?(?:clear|complete|specific|detailed|correct|enough)|hard\s+to\s+(?:read|follow"
    rf"|understand))"
    r"|(?:was|were)\s+(?:not\s+received|received|sent|submitted)\s+(?:too\s+|so\s+)?(?:late|in\s+time|after)"
    r"|(?:did\s+not|didn't|failed\s+to)\s+(?:mention|specify|state|say|include|make\s+it|indicate|contain)|lacked"
    r"|contained\s+(?:an?\s+|several\s+|some\s+)?(?:mistake|error)s?|(?:came|arrived|reached\s+us)\s+(?:too\s+"
    r"|so\s+|very\s+)?late))\b",
    rf"\b(?P<at>(?:{DUE}|by|following|with|from)\s+your\s+(?:own\s+)?(?:(?:late|delayed|slow|incomplete|incorrect"
    rf"|missing|wrong|inaccurate|unclear|vague|last-?\s?minute|repeated|constant|frequent|unusual|unusually\s+\w+"
    rf"|sudden|unexpected|short|tight|unrealistic|excessive)\s+(?:[a-z]+\s+)?(?:payments?|repl(?:y|ies)|responses?"
    rf"|instructions?|changes?|request|booking|submission|confirmation|notice|brief|briefing|details|information"
    rf"|address|approval|feedback|sign-?off|paperwork|deadline|order|data|documents?|demands?|expectations?|form"
    rf"|cancellation|arrival|requests)"
    r"|lack\s+of|failure|refusal|absence|inability|negligence|oversight|mistake|error|misunderstanding|carelessness"
    r"|unavailability|impatience|silence|indecision|change\s+of\s+(?:mind|plan|address|heart)|delay\s+in"
    r"|not\s+\w+ing|side|end))\b",
    r"\b(?P<at>your\s+(?:own\s+)?(?:failure\s+to|refusal\s+to|lack\s+of\s+(?:response|communication|clarity|notice"
    r"|preparation|care|attention|cooperation|understanding|reply|feedback|planning)|(?:late|slow"
    r"|delayed)\s+(?:reply|response|confirmation|approval|feedback|instructions?|payment|sign-?off)\s+(?:caused"
    r"|meant|led|delayed|made|left|prevented|contributed|did\s+not\s+help|didn't\s+help|has\s+caused)"
    r"|(?:oversight|mistake|error|misunderstanding|indecision|silence|late\s+arrival|slow\s+\w+|late\s+\w+"
    r"|delayed\s+\w+|repeated\s+\w+|repeated\s+changes|constant\s+changes|late\s+changes"
    r"|last-?\s?minute\s+changes?)\s+(?:caused|meant|led|delayed|made|left|prevented|contributed|did\s+not\s+help"
    r"|didn't\s+help|has|had|resulted)))\b",
    r"\b(?P<at>(?:mistake|error|misunderstanding|oversight|delay|fault|confusion|problem|issue|failure|failing"
    r"|mix-?up|lapse|carelessness|slip|omission)s?\s+(?:(?:was|is|lay|lies|originated|arose|occurred|began|started"
    r"|made)\s+)?(?:entirely\s+|partly\s+|really\s+|at\s+least\s+partly\s+|also\s+)?(?:on|at|with"
    r"|from)\s+your\s+(?:own\s+)?(?:part|side|end|office|team|staff|company))\b",
    r"\b(?P<at>(?:caused|triggered|brought\s+about|created|delayed|made\s+worse|prompted)\s+by\s+(?:you\b(?!r)"
    r"|your\s+(?:own\s+)?(?:actions?|settings?|staff|team|colleagues?|changes?|configuration|firewall|browser"
    r"|choice|decision|use|misuse|employees?|office|delay|late|lack|failure|side)))\b",
    r"\b(?<!not\s)(?<!n't\s)(?P<at>(?:because|since|as|that|given\s+that|so|and|but|however,?"
    r"|unfortunately,?)\s+you\s+(?:only\s+|just\s+)?(?:waited\s+(?:so|too|until|till)|left\s+it\s+(?:so|too|until"
    r"|to\s+the)|kept\s+(?:changing|moving|asking|adding|postponing|us\s+waiting)|insisted\s+(?:on|that)|demanded"
    r"|changed\s+(?:your|the)\s+(?:mind|order|date|brief|address|settings?|password|plan|requirements|booking|time"
    r"|scope|specification|spec)|were\s+(?:late|unavailable|unreachable|not\s+(?:in|at\s+home|available|there"
    r"|reachable|present|clear)|out\b|away|impossible)|weren't\s+(?:in|at\s+home|available|there|clear)"
    r"|could\s+not\s+be\s+reached|couldn't\s+be\s+reached|did\s+not\s+(?:pick\s+up|answer)|didn't\s+(?:pick\s+up"
    r"|answer)|arrived\s+late|missed\s+(?:the|our|your)\s+(?:call|deadline|e-?mails?|appointment|message|slot"
    r"|letter)|paid\s+late|turned\s+up\s+late|ignored))\b",
    rf"\byou\s+(?:(?:only|did\s+not\s+\w+\s+(?:us|me)\s+until))\s+(?P<at>(?:told|informed|sent|gave|contacted"
    rf"|raised|mentioned|confirmed|replied|booked|ordered|provided|called|submitted|approved|let\s+us\s+know|signed"
    rf"|paid)\b[^.;,]{{0,50}}?\b{_TOO_LATE})",
    r"\b(?P<at>(?:because|since|as|given\s+that)\s+(?:we|i)\s+(?:had\s+|have\s+)?(?:(?:did\s+not|didn't|never"
    r"|had\s+not|hadn't|not|have\s+not|haven't)\s+(?:hear(?:d)?|receive(?:d)?|get|got|have)|(?:received|had"
    r"|got)\s+no|heard\s+nothing)\b[^.;,]{0,40}?\b(?:from\s+you\b|your\s+(?:reply|response|confirmation|form"
    r"|approval|payment|answer|instructions?|signature|documents?|feedback|details)))",
    r"\b(?P<at>(?:it\s+(?:is|was|remains)|it's|that\s+(?:is|was)|this\s+(?:is|was))\s+(?:always\s+|also\s+"
    r"|ultimately\s+|entirely\s+|really\s+)?(?:your\s+(?:own\s+)?(?:responsibility|fault|job\s+to|duty|mistake"
    r"|error|doing|choice|decision|oversight|obligation)|the\s+(?:customer|client|tenant|buyer|user|guest|parent"
    r"|patient|passenger)'s\s+(?:own\s+)?(?:responsibility|fault|duty|job)|up\s+to\s+(?:you|the\s+(?:customer"
    r"|client))\s+to\s+(?:check|make|ensure|tell|read|provide|inform|keep|let)))\b",
    r"\b(?P<at>(?:responsibility|onus|burden|fault|blame)\s+(?:(?:for|of|to)\s+[^.;,]{1,50}?\s)?(?:is|was|lies|lay"
    r"|rests|rested|falls|remains|sits)\s+(?:(?:entirely|partly|also|ultimately|squarely|at\s+least\s+partly|really"
    r"|largely)\s+)?(?:with|on|upon)\s+(?:you\b(?!r)|your\s+(?:side|part|team|office|staff|end)|the\s+(?:customer"
    r"|client|tenant|buyer|user|guest|passenger)))",
    r"\byou\s+(?P<at>(?:are|were|remain|must\s+(?:also\s+)?be|are\s+yourself)\s+(?:(?:also|partly|equally|in\s+part"
    r"|at\s+least\s+partly|solely|ultimately|yourself|yourselves|largely|mainly|somewhat"
    r"|just\s+as)\s+){0,2}(?:to\s+blame|at\s+fault|responsible\s+for\s+(?:checking|ensuring|making|keeping|reading"
    r"|providing|the\s+accuracy|any|this|your\s+own|the\s+(?:delay|error|mistake|problem|confusion))))\b",
    r"\b(?P<at>(?:in\s+(?:the\s+)?future|next\s+time|another\s+time|going\s+forwards?"
    r"|from\s+now\s+on),?\s+(?:(?:please|kindly|do|we\s+(?:would\s+)?(?:ask|urge|advise|suggest|recommend|encourage"
    r"|request)\s+(?:that\s+)?you\s*(?:to)?|i\s+(?:would\s+)?(?:ask|urge|advise"
    r"|suggest)\s+(?:that\s+)?you\s*(?:to)?|perhaps\s+you\s+(?:could|can|might)|you\s+(?:should|must|may\s+(?:want"
    r"|wish)\s+to|might\s+want\s+to|need\s+to|will\s+need\s+to|could))\s+)(?:just\s+|always\s+|also\s+|kindly\s+"
    r"|please\s+)?"
    r"(?:check|read|make\s+sure|ensure|remember|double-?check|take\s+(?:more\s+)?care|allow|give\s+us|provide"
    r"|be\s+more|plan|arrive|follow|book\s+earlier|order\s+earlier|pay\s+(?:on|more)|tell\s+us\s+(?:earlier|sooner"
    r"|in\s+time)|let\s+us\s+know\s+(?:earlier|sooner|in\s+time|in\s+advance|well)|inform|avoid|speak\s+up|keep))\b",
    r"\b(?:please|kindly)\s+(?P<at>(?:check|read|make\s+sure|ensure|remember\s+to|double-?check"
    r"|take\s+(?:more\s+)?care|be\s+more\s+careful|allow\s+more|provide\s+(?:the\s+)?(?:correct|complete|full)"
    r"|give\s+us\s+more|plan)\b[^.;:]{0,80}?\b(?:next\s+time|in\s+(?:the\s+)?future))\b",
    r"\b(?P<at>as\s+you\s+(?:should|ought\s+to|must\s+surely|would\s+have)\s+(?:have\s+)?(?:already\s+)?(?:know"
    r"|known|be\s+aware|been\s+aware|seen\s+(?:in|from)|read)|as\s+(?:we|i)(?:\s+have|'ve|\s+had)?\s+(?:already"
    r"|repeatedly|clearly|previously|made\s+(?:it\s+)?(?:perfectly\s+|very\s+)?clear)\s+(?:told|explained|informed"
    r"|stated|advised|warned|said|to\s+you|when|in|on)|as\s+you\s+were\s+(?:clearly|already|repeatedly|previously"
    r"|duly)\s+(?:told|informed|advised|warned))\b",
    r"\b(?P<at>(?:user|customer|client|operator)\s+error)\b(?!\s+messages?)|\b(?P<by>you|the\s+customer"
    r"|the\s+client)\s+brought\s+(?:this|it)\s+(?:on|upon)\b",
    r"\b(?:could|would|might)\s+(?:easily\s+)?(?:not\s+|never\s+|all\s+)?have\s+(?:been\s+(?:avoided|prevented"
    r"|quicker|sorted|solved|spared)|happened|arisen|occurred|gone)[^.;:]{0,30}?\s(?P<at>(?:if|had|by"
    r"|with)\s+(?:only\s+)?you(?:\s+had(?!\s+not)|'d|r\s+(?:help|cooperation)|\s+(?!not\b)\w+ing|\s+(?:\w+ed|told"
    r"|read|let|sent|given)))\b",
    r"\b(?P<at>you\s+did\s+not\s+(?:give|leave|allow|grant)\s+(?:us|me)\s+(?:enough|sufficient|much|any"
    r"|the\s+(?:right|correct|full)|all)|you\s+gave\s+(?:us|me)\s+(?:too\s+little|so\s+little|very\s+little"
    r"|hardly\s+any|no)\s+\w+|you\s+caused\s+(?:this|the|it|us)|(?:the|this|that)\s+(?:was|is)\s+(?:partly\s+"
    r"|entirely\s+|really\s+|largely\s+)?your\s+(?:fault|doing|mistake))\b",
    r"(?P<absent>)\b(?P<at>you\s+(?:were|weren't|had\s+been|wasn't)\s+(?:not\s+)?(?:in\b|at\s+home|there|available"
    r"|reachable)\s+when\s+(?:our|the|we|i)\b)(?<!you\swere\sin\swhen\sour)(?<!you\swere\sat\shome\swhen\sour)",
    r"\b(?P<at>(?:we|i)\s+(?:must|have\s+to|would|should\s+like\s+to|would\s+like\s+to|'d)\s*(?:also\s+)?(?:remind"
    r"|point\s+out\s+to)\s+you\s+(?:that|of|to))\b(?!\s+(?:i|we)\b)",
)
_MORE_CLIENT = (
    r"\b(?P<at>you\s+(?:had\s+)?(?:waited|left\s+it)\s+(?:until|till|to)\s+the\s+(?:very\s+)?last)\b",
    r"\b(?P<at>(?:customers|clients|guests|patients|tenants|users|parents|passengers|members|visitors"
    r"|buyers)\s+(?:are|were)\s+(?:always\s+|also\s+|themselves\s+)?(?:expected|required|advised|asked|reminded"
    r"|responsible|obliged|encouraged)\s+(?:to|for))\b",
    r"\b(?P<at>(?:problem|cause|reason|trouble|issue|delay|hold-?up|difficulty)\s+(?:was|is|lay\s+in|lies\s+in"
    r"|came\s+from|began\s+with)\s+(?:largely\s+|partly\s+|really\s+|also\s+|simply\s+)?your\s+(?:own\s+)?(?:slow"
    r"|late|delayed|unclear|incomplete|missing|lack|failure|refusal|repeated|constant|last-?\s?minute|insistence"
    r"|wrong|incorrect))\b",
    r"\b(?P<at>you\s+(?:(?:also\s+)?(?:have\s+to|must|need\s+to|should|ought\s+to))\s+(?:also\s+)?(?:take|accept"
    r"|bear|share|carry)\s+(?:\w+\s+){0,3}?(?:responsibility|blame|fault))\b",
    r"\b(?P<at>had\s+your\s+(?:own\s+)?(?:staff|team|office|colleagues?|assistant|secretary|people|accountant"
    r"|builder)\s+(?:[a-z]+ed|told|let|sent|given|read|been\s+\w+))\b",
    r"\b(?P<at>you\b[^.;,]{0,40}?\bignored\s+(?:them|it|us|our|my|the\s+(?:reminders?|warnings?|notice|e-?mails?"
    r"|letters?)))\b",
    r"\b(?P<at>(?:may|might|can|must|should)\s+(?:i|we)\s+(?:also\s+|just\s+|gently\s+"
    r"|respectfully\s+)?(?:point\s+out|remind\s+you)|(?:let|allow)\s+(?:me|us)\s+(?:to\s+)?(?:remind\s+you"
    r"|point\s+out))\b(?!\s+(?:how|that\s+(?:i|we)))",
    r"\b(?P<at>your\s+(?:own\s+)?(?:staff|team|colleagues?|assistant|secretary|office|people|accountant|husband"
    r"|wife|partner|engineer|driver|employees?|receptionist|builder|agent|bank|side)\s+(?:had\s+|has\s+"
    r"|have\s+)?(?:failed|forgot(?:ten)?|neglected|refused|misread|misunderstood|lost|(?:did\s+not|didn't|never"
    r"|had\s+not)\s+"
    + _TELL
    + r"|(?:gave|sent|told|provided)\s+(?:us\s+|me\s+)?(?:the\s+)?(?:wrong|incorrect)|(?:signed|approved|accepted)"
    r"\b[^.;,]{0,40}?\bwithout))\b",
    r"\b(?P<at>you\s+(?:chose|opted|selected|picked|went|decided|booked|bought)\b[^.;,]{0,40}?\b(?:cheap\w*|basic"
    r"|economy|budget|against|no\s+insurance|not\s+to\s+(?:insure|buy|take|pay|read|check|wait)))\b",
    r"\b(?P<at>(?:we|i)\s+(?:did|had|have)(?:\s+(?:already|clearly|repeatedly|specifically|explicitly|indeed"
    r"|expressly))?\s+(?:warn(?:ed)?|caution(?:ed)?|remind(?:ed)?|explain(?:ed)?)\s+(?:to\s+)?(?:you|this)|(?:we"
    r"|i)\s+(?:already|clearly|repeatedly|specifically|explicitly|expressly)\s+(?:warned|cautioned|reminded|advised"
    r"|explained|asked|told|informed)\s+(?:this\s+)?(?:to\s+)?you|(?:we|i)\s+(?:explained|warned|reminded"
    r"|cautioned)\b[^.;,]{0,40}?\b(?:twice|already|several\s+times|repeatedly|many\s+times|more\s+than\s+once))\b",
    r"\b(?P<at>your\s+(?:expectations?|demands?|requests?|deadline|timetable|budget|criticism|complaint|reaction"
    r"|tone)\s+(?:was|were|is|are)\s+(?:simply\s+|rather\s+|somewhat\s+|always\s+|too\s+|quite\s+|a\s+bit\s+"
    r"|a\s+little\s+)*(?:unrealistic|unreasonable|excessive|too\s+\w+|high|tight|short|unfair|impossible"
    r"|over\s+the\s+top|exaggerated|unjustified|unfounded|aggressive))\b",
    r"\b(?P<at>you\s+(?:had\s+|also\s+|yourself\s+|repeatedly\s+)?(?:insisted\s+on\b(?!\s+nothing)"
    r"|kept\s+(?:changing|moving\s+the|postponing)|changed\s+your\s+mind|left\s+it\s+(?:too|so)\s+late"
    r"|waited\s+(?:too|so)\s+long|(?:were|are)\s+(?:being\s+)?(?:difficult|uncooperative|impatient|unreasonable"
    r"|unrealistic|careless|confused|mistaken)))\b(?!\s+(?:about|by|because))",
    r"\b(?P<at>(?:that|which|it)\s+you\s+(?:had\s+)?(?:failed|forgot|neglected|omitted)\s+to)\b",
)
_LITTLE = (
    r"(?:glance|look|check|call|word|e-?mail|message|line|text|reply|question|note|ring|signature|read|warning"
    r"|heads-?up"
    r"|reminder|query|answer|nod|minute|moment|tick|sketch|photo|photograph|picture|label|measurement|notice"
    r"|care|patience"
    r"|attention|help|information|detail|clarity|honesty|cooperation|flexibility|glimpse|phone\s?call|scan"
    r"|proof-?read)"
)
_CARED = (
    r"(?:put|turned|switched|set|chosen|taken|left|made|opted|enabled|insured|labell?ed|packed|locked|closed"
    r"|shut|cleared|moved"
    r"|renewed|updated|written|added|included|declared|listed|wrapped|secured|registered|activated|upgraded|paid|kept"
    r"|brought|measured|tested|tried|saved|copied|printed|stored|filled|completed|returned|signed|approved"
    r"|chosen|booked"
    r"|ordered|cancelled|collected|picked|changed|removed|unplugged|disconnected|unlocked|opened|worn|used|installed"
    r"|charged\s+(?:it|the)|cleaned|dried|watered|tightened|turned\s+up|waited|phoned|rung|emailed|e-mailed"
    r"|stuck|come"
    r"|gone|got|given|sent|seen|looked|let|thought|bothered|taken\s+up|upgraded|shared|marked|allowed|budgeted"
    r"|planned)"
)
_CARE = (
    r"(?:put|turn|switch|set|choose|take|leave|make|opt|enable|insure|label|pack|lock|close|shut|clear|move"
    r"|renew|update|write|add"
    r"|include|declare|list|wrap|secure|register|activate|upgrade|keep|bring|measure|test|try|save|copy|store"
    r"|fill|complete"
    r"|return|sign|approve|book|cancel|collect|remove|unplug|unlock|open|wear|install|wait|bother|think|listen"
    r"|heed|budget)"
)
_SO_LATE = (
    r"(?:late|after\s+(?:the|your|our|we|nine|ten|eleven|noon|six|seven|five|hours|all)"
    r"|(?:\w+[\s-]){1,3}?(?:minutes|hours|days|weeks|months)\s+(?:late|after|past|behind|overdue)"
    r"|at\s+the\s+(?:last|eleventh)\s+\w+|with\s+(?:no|little|hardly\s+any)\s+\w+|unannounced|without\s+(?:an?"
    r"\s+)?(?:\w+))"
)
_CHOSE = (
    r"(?:picked|chose|approved|signed(?:\s+off)?|agreed|accepted|insisted|wanted|requested|asked\s+for|asked"
    r"\s+(?:us|me)\s+to|said|told\s+(?:us|me)"
    r"|changed|moved|cancelled|left|opted|confirmed|passed|okayed|ok'd|ticked|gave|sent|came|arrived|walked"
    r"|turned|kept|took|booked\s+the"
    r"|ordered|paid|were|weren't|did\s+not|didn't|had\s+(?!to\b)|hadn't|never|only|could\s+have|could've"
    r"|should|might\s+have|made|let|knew|saw|read|went"
    r"|put|used|pressed|waited|missed|forgot|failed|brought|wouldn't|refused|do\s+(?:leave|make|ask|tend)|have"
    r"\s+to|must|know\s+(?:how|what|that)|yourself)"
)
_EVEN_MORE_CLIENT = (
    r"\b(?:would|could|might|'d)(?:n't|\s+not|\s+never)?\s+(?:\w+\s+)?(?:have"
    r"|'ve)\b[^.;:!?]{0,80}?\s(?P<at>(?:if|(?<=,\s)had)\s+(?:your|the\s+(?:customer|client|tenant|guest|patient"
    r"|parents?))\s+(?:[\w'-]+\s+){1,3}?(?:had(?:n't|\s+not)?\s+(?:been\s+)?|been\s+|not\s+been\s+|were(?:n't|"
    r"\s+not)?\s+)?[a-z]+(?:ed|en|nt|pt|ft|ar|te|dy|me|ut|in|on|er)?)\b",
    r"(?:\bsorry\b|\bapolog\w+)[^.;:!?]{0,120}?[\s,;–—-](?:but|only|though|although|however|then\s+again)\s*,?"
    r"\s+(?P<at>you\s+(?:did|do)\s+(?:say|tell|ask|want|sign|agree|choose|pick|insist|approve|order|leave|know"
    r"|have|see|read|turn|arrive|come|book|confirm|accept|tick))\b",
    r"\byou\s+(?P<at>(?:typed|keyed|entered|wrote|gave|put|filled|picked|chose|booked|ordered|signed|selected"
    r"|pressed|clicked|measured|supplied|sent|uploaded|confirmed|approved)\b[^.;,]{0,30}?\b(?:yourself"
    r"|yourselves))\b",
    r"\byou\s+(?P<at>(?:had|have\s+had|were\s+given)\s+(?:(?:a|the)\s+(?:good|whole|full)\s+)?(?:\d+|two|three"
    r"|four|five|six|seven|ten|several|plenty\s+of|ample|every|more\s+than\s+enough|enough|all)\s+(?:[\w-]+"
    r"\s+){0,3}?(?:to|in\s+which\s+to)\s+(?:look|check|read|reply|answer|object|raise|tell|say|speak|change"
    r"|query|approve|decide|cancel|complain|correct|spot|notice|review|collect|come\s+back|let|ask|go"
    r"\s+through))\b",
    r"\b(?P<at>(?:anyone|anybody|people|those|customers|guests|clients|parents|tenants|patients|whoever"
    r"|someone|a\s+(?:customer|guest|client|tenant|parent|buyer))\s+(?:who|that)\s+(?!(?:was|were|is|are|has"
    r"|have|had|may|might)\b)[a-z]+\b[^.;]{0,60}?\b(?:takes?\s+(?:a|the)\s+(?:risk|chance)|runs?\s+(?:a|the)"
    r"\s+risk|does\s+so\s+at|do\s+so\s+at|at\s+their\s+own|only\s+(?:has|have)\s+(?:themselves|himself"
    r"|herself)|(?:cannot|can't|can\s+hardly|should\s+not|shouldn't|must)\s+(?:expect|complain|be\s+surprised"
    r"|accept)))\b",
    # A glance of theirs would have been enough.
    rf"\b(?P<at>{_LITTLE}\b[^.;:!?]{{0,70}}?\b(?:your\s+(?:side|part|end|own|team|office|staff|people"
    r"|assistant)|from\s+you\b|of\s+yours|by\s+you\b|you\s+(?:e-?mailed|were\s+(?:sent|given|shown)|had"
    r"\s+(?:been|in))"
    r"|(?:i|we)\s+(?:e-?mailed|sent|gave|showed|posted|handed)\s+(?:to"
    r"\s+)?you)\b[^.;:!?]{0,40}?\b(?:would(?:'ve)?|could(?:'ve)?|might(?:'ve)?|you'd|we'd|and\s+(?:we|you|none"
    r"|this|all|it))\b"
    r"(?:\s+\w+){0,3}?(?:\s+(?:have|be|go|help|do))?)",
    rf"\b(?P<at>(?:would|could|might|'d)\s+(?:\w+\s+){{0,3}}?(?:with|from|for|after|by)\s+(?:an?"
    r"\s+)?(?:(?:little|bit|more|some|earlier|quick|single|proper|prompt|timely|swifter|clearer|simple|bit"
    rf"\s+more)\s+){{0,3}}(?:of\s+)?{_LITTLE}\s+(?:from\s+you|on\s+your|at\s+your|your\s+end))\b",
    # Had they done otherwise.
    r"\b(?P<at>had\s+you\s+(?!been\s+(?:told|warned|given|asked|charged|informed|sent|able|shown|offered)"
    r"|known|needed|wanted|lost|any\b|a\b|the\b)(?:not\s+|only\s+|simply\s+|just\s+|first\s+|instead\s+|but"
    r"\s+)?"
    r"(?!(?:told|rung|called|written|noticed|spotted|alerted|complained|pointed)\b[^.;:!?]{0,60}?\b(?:still"
    r"|never|not\s+have\s+(?:known|noticed|found)))[a-z]+\b)(?=[^.;:!?]{0,110}?\b(?:would|wouldn't|could"
    r"|couldn't|might|need\s+not|needn't|'d)\b)",
    r"\b(?P<at>if\s+(?:only\s+)?you(?:\s+had|'d|\s+hadn't|\s+had\s+not|'d\s+not)\s+(?!been\s+(?:told|warned"
    r"|given|asked|charged|informed|sent|able|shown|offered)|known|needed|wanted|lost|any\b|a\b|the\b|not\b"
    r"|never\b|like\b|prefer\b|rather\b|to\b)"
    r"(?!(?:told|rung|called|written|noticed|spotted|alerted|complained|pointed)\b[^.;:!?]{0,60}?\b(?:still"
    r"|never|not\s+have\s+(?:known|noticed|found)))[a-z]+(?:ed|en|nt|ept|eft|id|ne|me|ut|ot|un|it|ng|wn|et|ld"
    r"|ght|ood|ad|rn)\b)(?=[^.;:!?]{0,110}?\b(?:would|wouldn't|could|couldn't|might"
    r"|'d)\b[^.;:!?]{0,30}?\b(?:have|be|'ve|still)\b)",
    r"\b(?:would|could|might|'d)(?:n't|\s+not|\s+never)?\s+(?:\w+\s+)?(?:have|'ve"
    r"|be)\b[^.;:!?]{0,80}?,?\s(?P<at>(?:if\s+you(?:'d|\s+had|\s+hadn't|\s+had\s+not)|had\s+you(?:\s+not)?)"
    r"\s+(?!been\s+(?:told|warned|given|asked|informed|sent|able|shown)|known|not\s+(?:told|rung|called"
    r"|noticed|spotted|written|pointed)|been\s+charged|any\b|a\b)[a-z]+)\b",
    # They were late themselves.
    r"\byou\s+(?P<at>(?:also\s+|yourself\s+|both\s+|then\s+|only\s+|all\s+)?(?:walked\s+in|arrived|turned\s+up"
    r"|showed\s+up|came(?:\s+in)?|got\s+(?:here|there|to\s+us)|checked\s+in|logged\s+(?:in|on)|joined|rolled"
    r"\s+(?:up|in)|reached\s+us|paid|replied|answered|ordered|booked|brought\s+(?:it|them)\s+back|returned"
    rf"\s+(?:it|them|the\s+\w+))\s+(?:\w+\s+){{0,2}}?{_SO_LATE})(?![^.;]{{0,60}}?\b(?:because|since|as)\s+(?:we"
    r"|i)\b)",
    r"\byou\s+(?P<at>(?:were|are|'re|had\s+been)\s+(?:also\s+|both\s+|hardly\s+|not\s+exactly\s+|n't\s+exactly"
    r"\s+)?(?:[\w-]+\s+(?:minutes|hours|days|weeks)\s+late|late|running\s+late|on\s+time)\s+(?:yourself"
    r"|yourselves|too|as\s+well|either))\b",
    r"\b(?P<at>you\s+(?:only\s+|had\s+)?(?:took|taken|needed|let|waited)\s+(?:us\s+wait\s+)?(?:[\w-]+"
    r"\s+){1,5}?(?:to|before\s+you)\s+(?:reply|replied|answer|answered|send|sent|sign|signed|approve|approved"
    r"|decide|decided|choose|chose|pay|paid|return|returned|get\s+back|got\s+back|come\s+back|confirm"
    r"|confirmed|respond|responded|let\s+us|tell\s+us|told\s+us|make\s+up))\b",
    r"\byour\s+(?P<at>(?:own\s+)?(?:[\w-]+\s+)?(?:reply|answer|approval|sign-?off|payment|form|deposit"
    r"|instructions?|brief|order|confirmation|artwork|files?|copy|text|feedback|comments|corrections|changes"
    r"|paperwork|documents?|details|measurements|decision|e-?mail|letter)\s+(?:only\s+|did\s+not\s+|didn't\s+"
    r"|had\s+not\s+|hadn't\s+|never\s+|itself\s+)(?:came|come|arrived?|reach(?:ed)?|got|get|turned|turn|said"
    r"|say|mention(?:ed)?|show(?:ed)?|give|given|gave|help)\b)(?![^.;]{0,50}?\b(?:because|since)\s+(?:we|i)\b)",
    r"\byour\s+(?P<at>(?:own\s+)?(?:form|order|booking|brief|e-?mail|note|letter|drawing|plan|sketch|survey"
    r"|application|list)\s+(?:left|had|has|gave|showed|said|contained)\s+(?:(?:the|that|this|any|it)\s+(?:\w+"
    r"\s+){0,2}(?:blank|empty|open|out)|nothing|no\s+\w+|neither|two\s+different|a\s+different|the\s+wrong"
    r"|another))\b",
    r"\b(?P<at>(?:nothing|no\s+(?:word|mention|note|hint|sign|trace|record)|not\s+a\s+word|nowhere)\s+(?:of"
    r"\s+[\w' ]{2,30}?\s+)?(?:in|on)\s+(?:the\s+\w+\s+(?:that\s+)?you|your)\b[^.;:!?]{0,40}?\b(?:said"
    r"|mentioned|told|showed|suggested|warned|indicated|gave|sent|filled|form|order|booking|brief|e-?mail|note"
    r"|letter))\b",
    # They did not do something that they had to.
    r"\b(?P<at>you\s+(?:had|have|'d|'ve|yourself\s+had)(?:n't|\s+not|\s+never|\s+yet\s+to)\s+(?:\w+ly\s+|even"
    rf"\s+|yet\s+|then\s+)?{_CARED})\b(?!\s+(?:up\s+(?:for|to)|to\s+(?:any|this)|by\s+(?:us|me)|a\s+(?:penny"
    r"|thing|word)|any(?:thing)?\s+(?:wrong|of)|so\s+(?:long|far)))",
    r"\b(?P<at>you\s+(?:did(?:n't|\s+not)|chose\s+not\s+to|preferred\s+not\s+to|could\s+not\s+be\s+bothered"
    r"\s+to|couldn't\s+be\s+bothered\s+to|opted\s+not\s+to|decided\s+(?:not\s+to|against))\s+(?:\w+ly\s+|even"
    rf"\s+|then\s+|ever\s+)?{_CARE})\b(?!\s+(?:up\b|it\s+(?:up|lightly)|a\s+(?:penny|fuss)|any\s+(?:fuss|harm)"
    r"|anything\s+wrong|home|because\s+(?:we|i)|to\s+(?:wait|hear)))",
    r"\byour\s+(?P<at>own\s+(?!fault)(?:[\w'-]+\s+){1,4}?(?:had(?:n't|\s+not|\s+been)|has(?:n't|\s+not)"
    r"|was(?:n't|\s+not)?|were(?:n't|\s+not)?|did(?:n't|\s+not)|never|is(?:n't|\s+not)|are(?:n't|\s+not)|said"
    r"|says|showed|shows|told|gave|let|blocked|changed|signed|approved|caused|asked)\b)(?!\s+(?:lost|damaged"
    r"|taken|used\s+by|ruined|broken|stolen|affected|late\s+because))",
    r"\byour\s+(?P<at>(?:gate|drive(?:way)?|dogs?|letter\s?box|intercom|buzzer|bell|doorbell|voice\s?mail"
    r"|inbox|mailbox|mail\s?box|alarm|router|phone|mobile|junk\s+folder|spam\s+(?:folder|filter)|firewall"
    r"|access|street|stairs?|hallway|door|garage|parking)\s+(?:was|were|is|are|had\s+been|had|has|did|rang)"
    r"\s+(?:\w+ly\s+)?(?:not\s+|n't\s+)?(?:locked|blocked|bolted|full|off|switched\s+off|turned\s+off|loose"
    r"|unlit|unmarked|hidden|rejected|rejecting|set|out|closed|narrow|too\s+\w+|work(?:ing)?|cleared"
    r"|unanswered|in\s+the\s+way|caught|swallowed|filtered|number(?:ed)?))\b(?!\s+by\s+(?:us|our|my|me))",
    # They chose it, they were told.
    rf"(?:\bsorry\b|\bapolog\w+|\bregret)[^.;:!?]{{0,150}}?(?:[\s,;–—-](?:but|only|though|although|however,?"
    r"|that\s+said,?|then\s+again,?|even\s+so,?|mind\s+you,?|still,|equally,?|yet)\s+)(?P<at>(?:(?:you|you'd"
    r"|you've|you\s+and\s+\w+)\s+(?:yourself\s+|did\s+|also\s+|clearly\s+|really\s+|too\s+|all\s+|both"
    rf"\s+)?{_CHOSE}|(?:it|this|that)\s+was\s+(?:you|your\s+\w+)\s+(?:who|that|idea|choice|decision|call)"
    r"|nobody\s+(?:made|forced|asked)\s+you|the\s+(?:choice|decision|idea)\s+was\s+yours|your\s+(?!money"
    r"|refund|\w+\s+(?:is|will|has)\b)(?:own\s+)?[\w'-]+\s+(?:was|were|wasn't|weren't|hadn't|had|did|didn't|came"
    r"|kept|never|could"
    rf"|should|left|made|only|said|gave)))\b(?![^.;!?]{{0,100}}?\b(?:and|but|yet)\s+(?:we|i)\b)",
    r"\byou\s+(?P<at>(?:had\s+|yourself\s+|also\s+|both\s+|personally\s+)?(?:signed\s+off|approved|okayed|ok'd"
    r"|passed|initialled|agreed\s+to|accepted|nodded\s+through|waved\s+through|signed|ticked|saw|were\s+shown"
    r"|were\s+sent|had\s+sight\s+of)\s+(?:on\s+)?(?:the|our|a|my|every|each|both|it|this|that)\s*(?:\w+"
    r"\s+){0,3}?(?:proofs?|drafts?|drawings?|samples?|swatch(?:es)?|designs?|plans?|layout|artwork|mock-?ups?"
    r"|quote|spec(?:ification)?|menu|colou?rs?|paint|sketch|contract|terms|waiver|small\s+print|order\s+form"
    r"|wording|copy|list|floor\s+plan|schedule|box|disclaimer|estimate))\b(?![^.;!?]{0,100}?\b(?:and|but|yet"
    r"|then|before|while)\s+(?:we|i|the|it|ours?|what)\b)(?![^.;]{0,60}?\bwe\b)",
    r"\byou\s+(?P<at>(?:were|had\s+been|'d\s+been)\s+(?:also\s+|clearly\s+|both\s+|all\s+|repeatedly\s+|duly"
    r"\s+|twice\s+|already\s+|specifically\s+)?(?:warned|reminded|advised|(?:asked|told|invited|urged"
    r"|instructed|encouraged|free|welcome|at\s+liberty)\s+to\s+(?:look|check|read|test|try|keep|bring|allow"
    r"|leave|label|remove|switch|confirm|reply|sign|arrive|measure|ring|come\s+early|contact|notify|follow"
    r"|return\s+(?:it|the\s+form)|review|be|use|make|let|tell|speak|book)))\b(?!\s+(?:of|that|about)\s+(?:the"
    r"\s+wrong|nothing)|\s+(?:too\s+)?late)(?<!told\sto\sleave)(?![^.;]{0,60}?\b(?:and|but)\s+(?:i|we|nobody"
    r"|no\s?one)\b)",
    r"\b(?P<at>(?:it\s+was|that\s+was|this\s+was|it's)\s+(?:you|your\s+(?:own\s+)?(?:\w+\s+)?(?:idea|wish"
    r"|suggestion|insistence|preference|instruction|people|staff|team|husband|wife|colleague|assistant"
    r"|architect|planner))\s*(?:who|that|to)?\b)(?!\s+(?:who|that)\s+(?:had\s+to|suffered|lost|found|spotted"
    r"|noticed|caught|told|rang|called|paid|waited|bore|picked|pointed|discovered))(?!r\b)",
    r"\b(?P<at>at\s+your\s+(?:own\s+)?(?:insistence|urging|risk)|on\s+your\s+(?:own\s+)?(?:head|say-so"
    r"|insistence)|nobody\s+(?:made|forced)\s+you|no\s?one\s+(?:made|forced)\s+you|you(?:'ve|\s+have)?\s+only"
    r"\s+(?:got\s+)?yourself|only\s+(?:have\s+)?yourself\s+to|the\s+(?:choice|decision|idea)\s+was\s+yours"
    r"|(?:the|a|some|half|part|much|most)\s+(?:(?:of\s+the\s+)?(?:fault|blame|error|mistake|delay"
    r"|responsibility)|of\s+(?:it|this|that))\s+(?:is|was|lies|must\s+be)\s+(?:partly\s+|also\s+|really"
    r"\s+)?(?:yours|with\s+you|down\s+to\s+you|on\s+you)"
    r"|(?:fault|blame|mistake|error)s?\s+on\s+both\s+sides|both\s+(?:of\s+us|sides|parties)\s+(?:share|are"
    r"\s+to|were\s+to|made|could\s+have|should\s+have|got|must|played)|(?:we|us)\s+both\s+(?:share|are\s+to"
    r"|got|made|could\s+have|should\s+have)|takes\s+two(?=\s+to\b|[.,;!]|$)|six\s+of\s+one|meet\s+us\s+half"
    r"|you\s+(?:knew|know)"
    r"\s+(?:perfectly\s+well|full\s+well|very\s+well|the\s+risks?)|you\s+can(?:'t|not)\s+expect|you\s+(?:can"
    r"\s+)?hardly\s+expect|what\s+did\s+you\s+expect|you\s+might\s+(?:want\s+to|like\s+to)\s+(?:check|read"
    r"|look|consider|remember)\b[^.;]{0,30}?\bnext\s+time)\b",
    r"\b(?P<at>(?:that's|that\s+is|this\s+is|which\s+is|such\s+is)\s+(?:what|the\s+(?:risk|price))"
    r"\s+(?:happens|comes|you\s+(?:get|pay|run|take)|of)\b[^.;]{0,8}?\b(?:when|if|for|of|with"
    r"|by)\b)(?![^.;]{0,12}\b(?:we|i)\b)",
    r"\b(?:if|had|should|could|rather\s+than|instead\s+of|wouldn't|would)\b[^.;]{0,60}?\b(?P<at>(?:as|like)"
    r"\s+(?:we|i)(?:'d|\s+had|\s+have|'ve)?\s+(?:suggested|advised|recommended|asked|told\s+you|warned"
    r"|requested|instructed))\b",
    r"\byour\s+(?P<at>(?:son|daughter|kids?|child(?:ren)?|husband|wife|partner|dogs?|cat|guests?|visitors?"
    r"|tenant|neighbou?r|mother|father|friends?|toddler|boys?|girls?|builder|decorator|plumber|cleaner|nanny"
    r"|carer|architect|electrician)\s+(?:had\s+|has\s+|have\s+|must\s+have\s+|probably\s+)?(?:moved|opened"
    r"|pulled|knocked|switched|unplugged|insisted|refused|kicked|would\s+not|wouldn't|kept\s+(?:moving|opening"
    r"|running|asking|changing|touching|climbing|barking|getting)|jumped|bit|barked|climbed|touched|disturbed"
    r"|let\s+(?:the|it|us|him|her)\s+\w+\s+out|turned\s+(?:it|the\s+\w+|off|up|down)|signed\s+for|told\s+(?:us"
    r"|me|our\s+\w+)\s+(?:to|it|that\s+it|there|the\s+wrong)))\b",
    r"\byou\s+(?P<at>(?:had\s+|must\s+have\s+|clearly\s+)?left\s+(?:the|your|no|it|them|everything)"
    r"\s+(?:[\w'-]+\s+){0,4}?(?:open|unlocked|locked|on\b|off\b|running|blank|unattended|in\s+the\s+(?:way|sun"
    r"|rain|cold|drive|road|hall)|blocked|plugged|switched|outside|lying|loose|too\s+late|to\s+the\s+last|note"
    r"|instructions?|number|address|space|room))\b",
    r"\byou(?:'ll|\s+will|\s+may|\s+might|\s+probably|\s+presumably|\s+possibly|\s+perhaps|\s+simply|"
    r"\s+evidently|\s+somehow|\s+clearly|\s+apparently|\s+obviously)\s+(?P<at>(?:have\s+)?(?:deleted"
    r"|overlooked|pressed|clicked|mislaid|misunderstood|misread|misheard|mixed\s+up|confused|forgotten|forgot"
    r"|lost\s+(?:it|the)|not\s+(?:seen|read|noticed|checked|realised|realized|understood|updated)|missed"
    r"\s+(?:our|the|my)\s+(?:e-?mails?|calls?|letters?|messages?|notes?|signs?|deadline|notice|reminder"
    r"|instructions?|turning|entrance|small)))\b",
    r"\b(?P<at>(?:meters?|dogs?|gates?|keys?|parcels?|forms?|rooms?|tickets?|proofs?|contracts?|instructions?"
    r"|drives?|children|deadlines?|labels?|signs?|emails?|access|people|pets?|someone|somebody|addresses"
    r"|deposits?|quotes?)\s+(?:do|does|really\s+do|really\s+does)\s+(?:have|need|want|exist)\s+to\b)",
    r"\b(?P<at>(?:people|customers|clients|guests|parents|patients|tenants|passengers|users|buyers|drivers|one"
    r"|anyone|anybody|everyone|most\s+(?:people|customers|clients))\s+(?:who|that)\s+(?:book|order|leave"
    r"|arrive|change|pay|cancel|ask|want|park|live|buy|do\s+not|don't|won't|will\s+not|ignore"
    r"|forget)\b[^.;]{0,60}?\b(?:can't|cannot|can\s+hardly|should|must|have\s+to|will\s+find|run\s+the\s+risk"
    r"|risk|may\s+find))\b",
    r"\b(?P<at>(?:it|this)\s+(?:would|might)\s+(?:have\s+)?(?:help(?:ed)?|be(?:en)?\s+(?:easier|quicker"
    r"|simpler|kinder|helpful|useful|nice|better|wise|wiser|sensible))\b[^.;]{0,12}?\b(?:if|had)\s+(?:you"
    r"|your)\b)",
    r"\b(?P<at>(?:without|thanks\s+to|owing\s+to|because\s+of|due\s+to|after|given|down\s+to|with|by)\s+(?:all"
    r"\s+|both\s+|some\s+of\s+|the\s+(?:many|last|constant|late)\s+)?your\s+(?:own\s+)?(?:(?:[\w-]+)"
    r"\s+){0,2}?(?:chang(?:es?|ing)|indecision|delays?|insistence|silence|lateness|hesitation|haste|impatience"
    r"|handwriting|last-?minute\s+\w+|(?:not|never)\s+\w+ing|failing|ignoring|refus(?:al|ing)|leaving"
    r"|forgetting|cancelling|postponing|wavering|dithering|oversight|misreading|mistake|mix-?up|absence"
    r"|slowness|tardiness|late\s+\w+))\b(?!\s+of\s+(?:the\s+)?(?:date|policy)\s+we)",
    r"\b(?P<at>(?:the|that|this)\s+(?:[\w-]+\s+){1,3}?(?:you|your\s+\w+)\s+(?:gave|sent|supplied|provided"
    r"|filled\s+in|wrote|drew|typed|entered|submitted|chose|picked|bought|brought|specified|signed)(?:\s+(?:us"
    r"|me|in|out|to\s+us|yourself|off))?\s+(?:had|has|was|were|is|said|says|showed|shows|gave|left|did\s+not"
    r"|didn't|does\s+not|doesn't|never|contained|read|meant|turned\s+out|simply)\s+(?:\w+\s+){0,3}?(?:no|not"
    r"|wrong|too|short|blank|missing|different|faulty|old|expired|unclear|unreadable|illegible|say|show|match"
    r"|fit|mention|include|incomplete|out|otherwise|nothing|a\s+(?:wrong|different|mistake|typo)|an\s+(?:old"
    r"|error)))\b",
)
_GIFT = (
    r"(?:directions?|instructions?|map|brief|notes?|list|sizes?|measurements?|description|message|e-?mails?|texts?"
    r"|order"
    r"|form|address|details|sketch|drawing|plan|photos?|pictures?|dates?|times?|number|numbers|figures|quantities"
    r"|guest\s+list"
    r"|paperwork|documents?|information|sample|spec(?:ification)?|file|files|voicemail|postcode|wording|copy)"
)
_POOR = (
    r"(?:confusing|misleading|vague|hopeless|ambiguous|unclear|muddled|contradictory|useless"
    r"|all\s+over\s+the\s+place|garbled"
    r"|incomplete|inaccurate|sketchy|hard\s+to\s+(?:follow|read|understand)|difficult\s+to\s+(?:follow|read|understand)"
    r"|impossible\s+to\s+(?:follow|read)|out\s+of\s+date|not\s+(?:clear|right|complete|very\s+clear|exactly\s+clear)"
    r"|(?<=n't )(?:clear|right|complete|very\s+clear|exactly\s+clear)|a\s+(?:mess|muddle|bit\s+of\s+a\s+mess)"
    r"|off|messy|scrappy|thin)"
)
_PLAIN_CLIENT = (
    rf"\b(?<!\bno\s)(?P<at>(?:the|that|those|your)\s+(?:[\w-]+\s+)?{_GIFT}\s+(?:that\s+)?you\s+(?:had\s+"
    r"|'d\s+)?(?:gave|given"
    rf"|sent|left|drew|drawn|wrote|written|texted|e-?mailed|messaged|typed|made|supplied|provided|put|filled\s+in|took"
    rf"|handed)(?:\s+(?:us|me|to\s+us|to\s+me|over|in|out|down|for\s+us|our\s+\w+))?"
    r"(?:\s+(?:over|on|in|by|at|with|for)\s+(?:[\w'-]+\s+){0,2}?[\w'-]+)?\s+(?:was|were|is|are|had\s+been"
    rf"|wasn't|weren't|isn't|aren't)\s+(?:(?:rather|quite|pretty|very|so|really|simply|just|a\s+bit|a\s+little|too|all"
    rf"|somewhat|frankly|extremely|terribly|honestly)\s+){{0,2}}{_POOR})\b(?![^.;]{{0,60}}?\b(?:because|since"
    r"|as)\s+(?:i|we)\b)",
    r"\b(?P<at>(?:because|since|as|given\s+that|now\s+that|when)\s+you\s+(?:only\s+|had\s+)?(?:sent|returned|handed"
    r"|gave"
    r"|brought|posted|paid|phoned|rang|replied|answered|e-?mailed|submitted|uploaded|filled|booked|ordered|signed|told"
    r"|confirmed|registered|applied|opened|started|left|moved|used|put|took|switched|washed|dropped|asked|let|turned"
    r"|picked|delivered|chose|messaged|texted|called|got)\b"
    r"(?![^.;,]{0,50}?\b(?:not|we|i|our)\b)[^.;,:]{0,50}?\b"
    r"(?:(?<!\bof\s)(?:too\s+|so\s+|very\s+|rather\s+)?late\b(?!\s+(?:fee|night|evening|at\s+night|because))"
    r"|at\s+the\s+(?:very\s+)?last"
    r"\s+(?:minute|moment|second)|after\s+the\s+(?:deadline|cut-?off|closing|due|last|form|list)"
    r"|past\s+the\s+(?:deadline"
    r"|cut-?off|closing)|without\s+(?:the|a|an|your|any|saying|telling|checking|signing|reading)\b|unsigned"
    r"|incomplete|half"
    r"\s+empty))",
    r"\b(?P<at>you\s+(?:can't|cannot|can\s+not|(?:couldn't|could\s+not)(?=\s+have\s+(?:been\s+\w+ing|looked|checked"
    r"|listened)))\s+(?:really\s+|possibly\s+|surely\s+)?have\s+(?:\w+ly\s+)?"
    r"(?:been\s+(?:listening|looking|watching|paying|checking|expecting|waiting|concentrating|in\b|at\s+home|home\b"
    r"|there"
    r"|awake|ready)|heard\s+(?:the|our|us|him|her|me|my)\b|seen\s+(?:the|our|my|his|her)\b|looked|checked"
    r"|read\s+(?:the|our"
    r"|it|them|my)|noticed\s+(?:the|our|my)|listened|followed|pressed|switched|turned|saved|entered"
    r"|understood\s+(?:the|our"
    r"|my)|shut|closed|locked|opened\s+(?:the|our|it|my)))\b(?![^.;]{0,80}?\b(?:because|since|as|when|and|so"
    r"|but)\s+(?:i|we"
    r"|our|my|the)\b)",
)
"""What a hurried writer says of the reader in passing."""
_YOUR_PEOPLE = (
    r"(?:your\s+(?:own\s+)?(?!order\b|booking\b|account\b)(?:[\w-]+\s+){0,2}?(?:staff|team|colleagues?|assistant"
    r"|secretary|office"
    r"|people|accountant|bookkeeper|builders?|husband|wife|partner|sons?|daughters?|boys?|girls?|kids?|child(?:ren)?"
    r"|mother"
    r"|father|mum|dad|friends?|guests?|tenants?|cleaner|nanny|driver|dogs?|cats?|foreman|foremen|manager|receptionist"
    r"|department|lawyer|solicitor|architect|planner|decorator|electrician|plumber|neighbours?|side|company|firm"
    r"|employees?|engineers?|agent|porter|concierge|caretaker|postman|chef|nurse|clerk|buyer)"
    r"|(?:someone|somebody|one)\s+(?:in|on|from|at|of)\s+your(?:\s+own)?\s+[\w-]+)"
)
_ACTS = (
    r"(?:[a-z]{2,}ed|sent|gave|given|told|wrote|written|put|left|took|taken|made|let|lost|sold|kept|held|went|gone"
    r"|came|got"
    r"|cut|hung|brought|built|drew|drove|forgot|misread|ran|said|set|shut|threw|broke|chose|did|paid|bought|stood"
    r"|spoke|ate|wore"
    r"|drank|rode|flew|lent|blew|hit|led|lit|spent|shook|split|spread|stole|swept|tore|withdrew|dealt|bent|bit|burnt"
    r"|caught|dug"
    r"|fed|spoilt|spilt|swore|fell|sat|slept|tore|washed)"
)
_STATE = (
    r"(?:late|[\w-]+\s+(?:minutes|hours|days|weeks)\s+late|away|out|ill|abroad|on\s+holiday|in\s+a\s+(?:hurry|rush"
    r"|meeting)|not"
    r"|unable|unclear|busy|asleep|unavailable|too\s+\w+|so\s+\w+)"
)
_DEPENDED_ON = (
    r"(?:head\s?count|numbers?|forms?|deposit|payment|files?|artwork|measurements|instructions?|approval|confirmation"
    r"|answers?|repl(?:y|ies)|signatures?|documents?|paperwork|list|details|brief|samples?|keys?|consent|photos?"
    r"|logo|text"
    r"|copy|data|figures|references?|go-ahead|sign-?off|comments|corrections|receipts?|passport|order|response)"
)
_YOUR_WORDS = (
    r"(?:your\s+(?:own\s+)?(?:text|form|draft|manuscript|artwork|brief|drawing|spreadsheet|application|e-?mail"
    r"|notes?|copy)"
    r"|your\s+own\s+[\w-]+|the\s+[\w-]+\s+(?:that\s+)?you\s+(?:sent|gave|supplied|uploaded|filled|wrote|provided"
    r"|typed))"
)
_OTHERS_CLIENT = (
    # What they did, as the reason of a failure that is told before it.
    r"(?P<fails>)\b(?:because|since|as|given\s+that|seeing\s+that)\s+(?P<at>(?:you\s+(?:yourself\s+|only\s+|had\s+"
    r"|'d\s+|have\s+)?"
    r"(?!(?:asked|told|called|rang|phoned|wrote|complained|reported|noticed|pointed|paid\b(?!\s+late)|had|waited"
    r"|trusted|relied"
    r"|needed|wanted|expected|planned|came|stood|got|received|spent|found|lost|counted|deserved|suffered|missed"
    r"|believed"
    r"|hoped|mentioned|raised|spotted|said|went\s+without|did|bought|ordered|travelled|asked|booked|loved|thought"
    r"|lived|used"
    rf"|took\s+(?:the\s+)?time|made\s+the\s+effort|explained|described|showed|cared|warned|informed|let\s+(?:us|me)"
    rf"|depended|liked|ended|stayed|saw|heard|felt|arrived(?!\s+(?:late|after|[\w-]+\s+(?:minutes|hours))))\b){_ACTS}"
    rf"|you\s+(?:were|weren't)\s+(?!charged|not\s+(?:told|given|sent|asked)){_STATE}"
    r"|your\s+(?!(?:[\w-]+\s+)?(?:order|parcel|booking|refund|delivery|name|file|claim|complaint|case|appointment"
    r"|invoice|bill|account"
    r"|call|letter|mail|e-?mail|message|request|policy|contract|card|item|goods|room|luggage|bags?|ticket|data"
    r"|flight|train)\b)(?:[\w-]+\s+)"
    rf"{{1,3}}?(?:(?:was|were)\s+(?!not\s+(?:told|given|sent|asked|entered|passed|on\b)){_STATE}|(?!(?:was|were|had"
    r"|got|received|waited|needed"
    rf"|asked|called|rang|lost|found|noticed|suffered|[a-z]+ed\s+by)\b){_ACTS})"
    rf"|{_YOUR_PEOPLE}\s+(?:had\s+|has\s+|have\s+)?(?!(?:asked|called|rang|needed|waited|lost|got|received|found"
    r"|noticed|came"
    rf"|complained)\b){_ACTS}))\b(?!\s+by\b)(?![^.;]{{0,60}}?\b(?:we|i)\b)",
    r"\b(?P<at>because\s+of\s+(?:where|how|when|what|the\s+(?:way|time|place))\s+(?:you"
    r"|your)\b)(?![^.;]{0,40}?\b(?:we|i)\b)",
    # What they did, held against what went wrong.
    r"\b(?:but|though|although|only|except)\s+then\s+(?:again,?\s+)?(?P<at>(?:you|your\s+[\w-]+)\s+(?:only\s+|did\s+"
    r"|had\s+)?[a-z]+)\b"
    r"(?![^.;]{0,60}?\b(?:we|i)\b)",
    r"\b(?P<at>you\s+did\s+(?:approve|sign|agree|insist|choose|accept|confirm|tick|pick|say|want"
    r"|see))\b(?![^.;]{0,80}?\b(?:we|i)\b)",
    r"\b(?<!that's\s)(?<!that\sis\s)(?P<at>(?:hardly|not|n't)\s+(?:really\s+)?(?:our|my)\s+(?:fault|problem|job"
    r"|responsibility)\s+(?:if|that|when|to)\b)",
    r"\b(?:please|kindly)\s+(?P<at>(?:do\s+)?(?:check|read|look|keep|update|follow|measure|label|listen|test|watch"
    r"|fill|write|use)\b[^.;]{0,60}?"
    r"\b(?:more\s+(?:often|carefully|closely|clearly)|properly|correctly\s+(?:next|in)))\b",
    r"\b(?P<at>you\s+(?:were|had\s+been)\s+(?:given|sent|offered|shown|told)\b[^.;]{0,50}?\b(?:and"
    r"|but)\s+(?:you\s+)?(?:still\s+|then\s+)?"
    r"(?:answered\s+none|answered\s+neither|did\s+not|didn't|never|chose|ignored|took\s+none|left\s+it|let\s+it"
    r"|replied\s+to\s+none"
    r"|turned\s+(?:it|them)\s+down))\b(?!\s+(?:get|got|receive|hear|have))",
    r"\b(?P<at>(?:was|were|been|is|got)\s+(?:not\s+|n't\s+|never\s+|[a-z]+ly\s+)?(?!noticed|found|felt|spotted"
    r"|needed|required|lost|caused|affected"
    r"|reported|missed|spent|done|expected|used|seen|delayed|held)(?:[a-z]+(?:ed|en|nt)|set|put|shut|cut"
    r"|left)\b[^.;,]{0,30}?\b(?:at|on|by)\s+"
    r"your\s+(?:own\s+)?(?:end|side))\b",
    r"\b(?P<at>your\s+(?:own\s+)?(?:late|slow|delayed|missing|sudden|last-minute|repeated|constant|unclear"
    r"|incomplete|vague|short)\s+"
    rf"(?:{_DEPENDED_ON}|changes?|decisions?|arrival|notice|cancellation|cancellations|requests?"
    r"|questions?)\s+(?:cost|held|pushed|set|kept|forced"
    r"|gave|put|threw|upset|caused|meant|made|led|left|delayed|slowed|stopped|prevented|did|didn't|is|was))\b",
    rf"\b(?P<at>the\s+{_GIFT}\s+(?:that\s+)?you\s+(?:had\s+|have\s+)?{_ACTS}(?:\s+(?:us|me|in|out|down|to\s+us"
    r"|on\s+the\s+[\w-]+))?,?\s+(?:and|but"
    r"|which|though|only)\s+(?:that|this|it|they|those|which|\s*)\s*(?:was|were|is|are|had"
    r"|did)\b[^.;]{0,20}?\b(?:old|wrong|out|incorrect|not|no|too"
    r"|incomplete|different|missing|n't))\b(?![^.;]{0,60}?\b(?:we|i)\b)",
    r"\b(?P<at>if\s+(?:you|people|customers|clients|guests|parents|tenants|patients)\s+(?:don't|do\s+not|won't"
    r"|never)\s+(?!get\b|receive|hear|have\b"
    r"|want|like|wish|agree)[a-z]+\b[^.;]{0,60}?\b(?:we|i|our\s+\w+)\s+(?:can't|cannot|can\s+hardly|have\s+no\s+way"
    r"|won't\s+know))\b",
    r"\b(?P<at>you\s+(?:can't|cannot)\s+[^.;]{1,60}?\s+and\s+(?:then\s+|still\s+)?(?:expect|complain|hope|wonder"
    r"|be\s+surprised))\b",
    r"\b(?P<at>how\s+(?:was|were|am|are)\s+(?:i|we|our\s+\w+)\s+(?:supposed\s+|meant\s+)?to\s+(?:know|guess|tell)"
    r"|mind[\s-]readers?)\b",
    r"\b(?P<at>you\s+(?:really\s+|perhaps\s+|probably\s+)?(?:should|ought\s+to)(?:'ve|\s+(?:perhaps\s+|really\s+"
    r"|of\s+course\s+|just\s+)?have)\s+"
    r"(?!(?:had|got|gotten|received|heard|been|paid|seen|found|enjoyed|spent|slept|walked|met|boarded|landed|arrived"
    r"|started|moved|flown|eaten"
    r"|gone|come|left|used|sat|stood|owed|kept|felt|known\s+(?:from|by)\s+(?:us"
    r"|me))\b)[a-z]+)\b(?![^.;]{0,60}?\b(?:we|i|instead)\b)",
    rf"\b(?:because|since|as)\s+(?P<at>the\s+(?:[\w-]+\s+){{1,3}}?(?:that\s+)?you\s+(?:had\s+|have\s+)?(?!asked"
    r"|ordered|wanted|paid|bought|booked)"
    rf"(?:{_ACTS})(?:\s+(?:us|me|in|out|down|to\s+us))?\s+(?:was|were|had|did|didn't|said|showed|wasn't|weren't"
    rf"|looked))\b(?![^.;]{{0,60}}?\b(?:we|i|our)\b)",
    r"\b(?P<at>(?:came|arrived|reached\s+us|returned|got\s+here)\s+(?:back\s+)?(?:too\s+|so\s+"
    r"|very\s+)?late\s+from\s+(?:you\b|your\s+[\w-]+))",
    r"\b(?P<at>(?:can't|cannot|can\s+hardly|could\s+hardly|won't|will\s+not|do\s+not|don't)\s+(?:be\s+(?:held\s+)?"
    r"|accept\s+|take\s+)(?:responsible|liable"
    r"|blamed?|responsibility|accountable)\s+(?:(?:if|when|where)\s+(?:you|your|the\s+)?\s*(?:guests?|customers?"
    r"|clients?|tenants?|parents?|people|users?"
    r"|patients?|[a-z]+)|for\s+(?:your|what\s+you)))\b",
    r"\b(?P<at>(?:we|i)\s+(?:had\s+|'d\s+)?(?:asked|requested|wrote|needed)\b[^.;]{0,50}?\b(?:in|on|by"
    r"|for)\s+(?:<MONTH>|<WEEKDAY>|\d{1,2}\b)[^.;]{0,15}?"
    r"\b(?:and|but)\s+you\s+(?:only\s+)?(?:sent|gave|replied|answered|paid|signed|brought|told|returned|came"
    r"|delivered|supplied))\b",
    # Somebody of theirs did it.
    rf"\b(?P<at>{_YOUR_PEOPLE}\s+(?:had\s+|has\s+|have\s+|also\s+|must\s+have\s+|then\s+|clearly\s+|unfortunately\s+"
    r"|accidentally"
    rf"\s+){{0,2}}(?:(?!(?:got|had|waited|came|stood|went|lost|received|paid|sat|spent|arrived|travelled|missed"
    r"|ended|worked|started"
    rf"|found|noticed|ran|lived|kept|opened|made\s+do)\b){_ACTS}\b[^.;,]{{0,40}}?\b(?:wrong|wrongly|incorrect"
    r"|too\s+(?!much\s+for)\w+|late|old|without\s+(?:a|the"
    rf"|telling|checking|asking|reading|looking)|by\s+mistake|twice|instead)|(?:failed|forgot|neglected|refused|misread"
    r"|misunderstood|overlooked|ignored|approved|signed\s+off|deleted|unplugged)\b|(?:never|did\s+not|didn't"
    r"|had\s+not|hadn't)"
    r"\s+(?!get\b|got\b|receiv|have\b|had\b|see\b|seen\b|hear|know|need|deserv|complain|eat|sleep|expect|do\b|been\b"
    r"|enjoy"
    r"|mind)[a-z]+|(?:was|were|kept)\s+(?:\w+\s+)?(?:climbing|running|playing|moving|blocking|changing|touching|pulling"
    r"|barking|jumping|interrupting|pressing|opening)))\b(?![^.;]{0,60}?\b(?:because|since|as|and|so)\s+(?:we|i)\b)",
    r"\b(?P<at>(?:nobody|no[\s-]?one|none)\s+(?:in|on|from|at|of)\s+your(?:\s+own)?\s+[\w-]+\s+(?:had\s+)?(?:came"
    r"|answered"
    r"|replied|told|signed|opened|looked|checked|noticed|picked|confirmed|let|turned\s+up|warned|objected|asked|said"
    r"|was\s+(?:there|in|at\s+home|available|reachable)))\b",
    r"\b(?P<at>(?:nobody|no[\s-]?one|none\s+of\s+you)\s+(?:(?:was|were)\s+(?:at\s+home|home\b|in(?=\s+(?:when|on|at"
    r"|to\s+(?:sign"
    r"|receive|open|take\s+(?:it|the|delivery)|let))\b))|(?:answered|came\s+to|opened)\s+(?:(?:our|his"
    r"|her)\s+(?:knock|call|ring)|the\s+(?:door|bell"
    r"|doorbell|buzzer|gate|phone)(?=\s+(?:when|to|for)\s+(?:we|i|our|the)\b))))\b(?![^.;]{0,50}?\b(?:because|since"
    r"|as)\s+(?:we|i)\b)",
    r"\b(?<!nothing\s)(?P<at>(?:happened|gone\s+wrong|went\s+wrong|changed|arisen|slipped|broken|been\s+(?:changed"
    r"|moved|deleted"
    r"|altered|missed|entered|lost))\s+(?:at|on)\s+your\s+(?:own\s+)?(?:end|side))\b",
    r"\b(?P<at>(?:typo|mistake|error|wrong\s+[\w-]+|slip|misprint|problem)s?\s+(?:was|were|is|are)\s+(?:already\s+"
    r"|also\s+|actually"
    rf"\s+)?(?:in|on)\s+{_YOUR_WORDS})\b",
    # Had theirs been otherwise.
    r"\b(?P<at>(?:if|had)\s+(?:only\s+)?your\s+(?!(?:[\w-]+\s+)?(?:order|parcel|package|refund|delivery|money|claim"
    r"|case|complaint"
    r"|booking|flight|appointment|bill|invoice|call|letter|request|message|e-?mail|name|file|room|data|luggage|bags?"
    r"|repair"
    r"|report|query|question|warning|note|goods|items?|card|account|train|child|mother"
    r"|father)\b)(?:[\w'-]+\s+){1,4}?(?:had\s+"
    r"|hadn't\s+|were\s+|weren't\s+|not\s+)?(?:been\s+)?(?:[a-z]+(?:ed|en|nt|pt|ne|ed|wn|ut|ld|me)|clear|open|here"
    r"|there|in\b"
    r"|correct|complete|right))\b(?=[^.;!?]{0,100}?\b(?:would|'d|could|might|wouldn't|couldn't)\b)",
    # We did only what they said.
    r"\b(?<!\bnow\s)(?<!\btime\s)(?P<at>(?:we|i|our\s+\w+)\s+(?:only\s+|just\s+"
    rf"|simply\s+)?(?:have\s+)?{_ACTS}\s+(?:it\s+|them\s+|you\s+)?"
    r"(?:exactly|precisely|just|only|simply|to\s+the\s+letter)\s+(?:what|as|how"
    r"|the\s+[\w-]+(?:\s+[\w-]+)?(?:\s+that)?)\s+(?:you|your"
    r"\s+\w+)\s+(?:had\s+|have\s+)?(?:sent|gave|ordered|asked|told|ticked|wrote|signed|approved|chose|typed|entered"
    r"|specified"
    r"|wanted|requested|booked|instructed|supplied))\b(?![^.;]{0,60}?\b(?:and|but)\s+(?:we|i)\b)",
    r"\b(?P<at>(?:we|i)\s+(?:can|could)\s+only\s+(?:work\s+with|work\s+from|go\s+by|go\s+on|use|print|act\s+on"
    r"|rely\s+on|deliver"
    r"|book|enter)\s+(?:what|the\s+\w+)\s+(?:i'm|we're|i\s+am|we\s+are|i\s+was|we\s+were|you|your)\b)",
    r"\b(?P<at>(?:it|they|(?:the|our)\s+[\w-]+(?:\s+[\w-]+)?)\s+(?:does|do|did)\s+(?:clearly\s+|plainly\s+|also\s+"
    r"|quite\s+clearly\s+)?"
    r"(?:say|state|warn|mention|tell\s+you|ask\s+you)\b[^.;]{0,40}?\b(?:label|terms|website|ticket|confirmation"
    r"|small\s+print"
    r"|instructions|box|packaging|leaflet|sign|invitation|notice|menu|manual|tag))\b(?![^.;]{0,60}?\b(?:and|but"
    r"|yet)\s+(?:we|i)\b)",
    # We asked, they were silent; they were not there; theirs came late.
    r"\b(?P<at>(?:i|we)\s+(?:did\s+|had\s+|have\s+|'d\s+|'ve\s+|even\s+)?(?:ask|write|wrote|written|call|ring|rang"
    r"|rung|e-?mail|phone"
    r"|chase|remind|text|message|try|tried|contact)[a-z]*\s+(?:(?:to|calling|ringing|phoning|reaching|call|ring"
    r"|phone|reach)\s+)"
    r"{0,2}you\b[^.;]{0,60}?(?:\b(?:and|but)\s+(?:we\s+|i\s+)?(?:got|had|heard|received|never\s+(?:got|heard"
    r"|had))\s+(?:no\b|nothing"
    r"|back|an?\s+\w+)|\bwithout\s+(?:a\s+|an\s+|any\s+|getting\s+an?\s+)?(?:reply|answer|success|response)|\b(?:and"
    r"|but)\s+you\s+"
    r"(?:didn't|did\s+not|never)))",
    r"\b(?P<at>(?:i|we)\s+did\s+(?:ask|warn|remind)\s+you|(?:i|we)\s+did\s+tell\s+you\s+(?:to|not|that\s+you))\b",
    r"(?P<absent>)\b(?P<at>you\s+(?:weren't|were\s+not|wasn't)\s+(?:there|in|around|home|at\s+home|here|available"
    r"|reachable|in\s+the"
    r"\s+office|to\s+be\s+(?:found|reached)|answering|picking\s+up))(?=\s*(?:[.,;]|\bto\b|\bwhen\b|\bon\b|\bso\b"
    r"|\band\b|\bat\b|$))"
    r"(?!\s+(?:on|in)\s+(?:the|our)\s+(?:list|system))",
    r"\b(?P<at>(?:we|i)\s+(?:only\s+(?:got|received|had|heard)|(?:did\s+not|didn't|had\s+not|hadn't|never)\s+(?:get"
    r"|got|receive"
    r"|received|have|had))\s+(?:back\s+)?(?:(?:the|any|all\s+of|all)\s+)?(?:[\w-]+\s+)?(?:your\s+(?:own\s+"
    rf")?(?:[\w-]+\s+){{0,2}}?"
    rf"{_DEPENDED_ON}|{_DEPENDED_ON}\s+(?:back\s+)?from\s+you))\b(?!\s+(?:wrong|right))(?![^.;]{{0,80}}?\b(?:because"
    r"|since|as)\s+(?:we|i|our|it)\b)",
    r"\b(?P<at>(?:next\s+time|in\s+(?:the\s+)?future)\b[^.;]{0,15}?\b(?:please|kindly|you|do"
    r"|perhaps)\b[^.;]{0,15}?\b(?:let\s+(?:us|me)"
    r"\s+know|tell\s+(?:us|me)|give\s+(?:us|me)|ring|call|speak\s+to\s+us)\b[^.;]{0,50}?\b(?:before|beforehand"
    r"|in\s+advance|earlier"
    r"|sooner|ahead|in\s+(?:good\s+)?time|notice))\b(?![^.;]*\bif\b)",
    r"\b(?P<at>you\s+(?:can|could)\s+hardly\s+(?:blame|expect|complain|be\s+surprised)|what\s+(?:you\s+were"
    r"|were\s+you|did\s+you)\s+"
    r"expect(?:ing)?)\b",
    r"\b(?P<at>(?:system|records?|logs?|notes|files?|data)\s+(?:clearly\s+|also\s+)?(?:shows?|says?|suggests?"
    r"|tells?\s+us|indicates?)"
    r"\s+(?:that\s+)?you\s+(?:yourself\s+|had\s+|have\s+|in\s+fact\s+)?(?:cancelled|approved|signed|chose|clicked"
    r"|opened|deleted|entered"
    r"|accepted|agreed|selected|changed|declined|ticked|were\s+(?:sent|told|informed|notified)))\b(?![^.;]*\b(?:and"
    r"|but|yet|so)\s+"
    r"(?:we|i)\b)",
    r"\b(?P<at>you\s+(?:were|are)\s+the\s+ones?\s+(?:who|that)\s+(?:had\s+)?(?:gave|given|sent|wanted|asked\s+for"
    r"|chose|changed|insisted"
    r"|said|signed|booked|told\s+(?:us|me)\s+(?:it|to|that)|picked|approved|left|forgot|moved|cancelled|ordered"
    r"|typed|entered))\b",
    r"\b(?P<at>your\s+(?!(?:[\w-]+\s+)?(?:complaint|call|letter|feedback|message|e-?mail|hint|note|report|question"
    r"|case)\b)(?:[\w'-]+\s+)"
    r"{1,4}?(?:is|was|were|are)\s+(?:the|a|part\s+of\s+the|one)\s+(?:main\s+|only\s+|real\s+)?(?:reason|cause))\b",
    r"\b(?P<at>(?:improper|incorrect|wrong|rough|careless|inappropriate|excessive|unsuitable)\s+(?:use|usage"
    r"|handling|installation"
    r"|storage|care|washing|cleaning|operation|maintenance)|misuse|operating\s+error)\b(?=[^.;]{0,60}?\b(?:on\s+your"
    r"|by\s+you\b|by\s+the"
    r"\s+(?:user|customer|client)|your\s+(?:side|end|part)))",
    r"\b(?P<at>your\s+[\w'-]+\s+(?:was|were)(?:\s+not|n't)\s+(?:given\s+|mentioned\s+|listed\s+)?on\s+(?:the"
    r"|your)\s+(?:[\w-]+\s+)?form)\b",
)
_NOT_BLAME = (
    r"\b(?:made|makes?|making)\s+(?:you|it)\s+(?:feel|think|believe|sound|look|seem)\b|\b(?:sound(?:ed|s)?"
    r"|read(?:s)?|as\s+if|as\s+though)\s+(?:as\s+if|like|as\s+though)\b",
    r"\b(?:because|as|since)\s+(?:i|we)\s+(?:had\s+)?(?:never|not|failed|forgot|did\s*n.t|did\s+not"
    r"|had\s*n.t)\b(?!\s+(?:receive|hear|get|got|have))",
    r"\bthank(?:s|ful)?\b|\bgrateful\b|\bgracious|\bkind(?:ness)?\s+(?:of|enough)|\bpatien(?:t|tly|ce)\b|\bpolite",
    r"\b(?:no|none\s+of\s+(?:this|it|that|these)|nothing|not|n't|never|isn't)\s+(?:of\s+(?:this|it)\s+)?(?:is|was"
    r"|were|because\s+of|to\s+do\s+with|due\s+to|caused\s+by|down\s+to|(?:in\s+any\s+way\s+)?your\s+(?:fault|doing"
    r"|mistake|error))\b",
    r"\bno\s+(?:fault|mistake|error)\s+(?:of|on)\s+you|\byou\s+(?:had\s+)?did\s+nothing\s+wrong"
    r"|\bnothing\s+(?:that\s+)?you\s+(?:did|could)",
    r"\b(?:form|address|link|version|map|page|list|number|instructions|details|template|plan)\s+(?:that\s+"
    r"|which\s+)?(?:i|we)\s+(?:had\s+)?(?:sent|gave|given|told|issued)\b",
    r"\bblam(?:ed|ing)\s+(?:you|it\s+on\s+you)|\baccus(?:ed|ing)\s+you",
    r"\b(?:had|if)\s+(?:i|we)\b|\bso\s+(?:that\s+)?you\s+(?:could|might)\b",
)
_NEGATED_OWN = (
    r"\bhad\s+you\s+not\s+(?:told|rung|called|written|noticed|spotted|alerted|complained|pointed|asked|checked"
    r"|looked|caught|seen|been|come\s+forward|stopped|raised|phoned|let|mentioned|warned|queried)\b(?!"
    r"\s+(?:late|so\s+late))|\byou\s+(?:did\s+not|didn't)\s+(?:leave\s+a\s+tip|make\s+a\s+fuss|keep\s+quiet)\b",
    r"\b<SENDER>\s+(?:should|ought\s+to)(?:\s+still|\s+also|n't|\s+not|\s+never)?\s+have\b(?!\s+been\s+(?:told"
    r"|informed))",
    r"\b(?:and|but|yet|;)\s+<SENDER>\s+(?:still\s+|then\s+|simply\s+|just\s+)?(?:did\s+not|didn't|failed|forgot"
    r"|never|missed|ignored|lost|overlooked|did\s+nothing|sent|charged)\b(?!\s+(?:have|receive|know|hear))",
    r"\b(?<!not\s)(?<!hardly\s)(?<!n't\s)(?:my|our)\s+(?:own\s+)?(?:mistake|fault|error|failure|oversight|job)\b",
    r"\byou\s+(?:shouldn't|should\s+not|should\s+never)\s+have\s+(?:had|needed|been)\b|\byou\s+(?:did|do)(?:n't"
    r"|\s+not)\s+(?:have|need)\s+to\b",
)
_REPORTED = Lazy(
    r"\b(?:told\s+you|wrote(?:\s+to\s+you)?|said|saying|claim(?:ed|ing)?|suggest(?:ed|ing|ion)?|impl(?:ied|ying|y)"
    r"|assum(?:ed|ing|ption)|accus(?:ed|ing)|believ(?:ed|ing)|thought|stat(?:ed|ing)|letter|insinuat\w+|alleged"
    r"|mistakenly|wrongly|as\s+if|as\s+though)\s+(?:\w+\s+)?(?:that\s+)?$"
)
_WRONG_OF_US = Lazy(
    r"\b(?:wrong\s+(?:of\s+(?:us|me)\s+)?to|wrongly|should(?:n't|\s+not|\s+never)\s+have|no\s+right\s+to|unfair(?:ly)?"
    r"|mistake\s+to|even\s+though)\b[^.;:]{0,80}$"
)
"""In front of what the reader did: the sender was wrong to hold it against them."""
_POINTED = Lazy(r"point\s+out|remind|should|could")
_CAME_WRONG = Lazy(
    r"\b(?:early|earlier|yet|wrong\s+\w+|unannounced|without\s+\w+ing|a\s+day\s+(?:late|after))\b|\b(?:my|our)\s+\w+"
)
"""They were away because the sender came at another time."""
_MAYBE = Lazy(
    r"\b(?:if|whether|unless|in\s+case|when|where|should|until|anything|everything|things?|all|what|whatever"
    r"|any\s+\w+|questions?)\s+(?:that\s+)?$"
)


_ALL = (*_CLIENT, *_MORE_CLIENT, *_EVEN_MORE_CLIENT, *_PLAIN_CLIENT, *_OTHERS_CLIENT)


def _blames_client(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    for found in spans(_ALL, sentence):
        start, end = place(found)
        if low.startswith("you", start) and _MAYBE.search(low[max(0, start - 25) : start]):
            continue
        if _WRONG_OF_US.search(low, 0, start):
            continue
        groups = found.groupdict()
        if groups.get("fails") is not None and not FAILS.search(low, 0, start):
            continue
        if groups.get("absent") is not None and _CAME_WRONG.search(low):
            continue
        asked = low.endswith("?") and not _POINTED.search(low, start, end)
        if not asked and not _REPORTED.search(low[:start]):
            yield Hit(sentence, start, end)


BLAMES_CLIENT = Rule(
    id="blames-client",
    severity=Severity.ERROR,
    evidence=("J", "BL98"),
    says="This puts the fault on the reader.",
    why="Customers did not want others blamed. That blaming the reader takes the apology back is our judgement.",
    asks="What could you have done, whatever the reader did: asked, checked, called? Say that, or leave it out.",
    finder=_blames_client,
    unless=(*_NOT_BLAME, *_NEGATED_OWN),
)


RULES: tuple[Rule, ...] = (BLAMES_CLIENT,)
