"""The claim that it never happened before."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.promises import matches

# The first time.

_THING = (
    r"(?:this|that|it|these|those|nothing\s+(?:like\s+(?:this|that|it)|of\s+(?:the|this"
    r"|that)\s+(?:kind|sort))|something\s+like\s+(?:this|that)"
    r"|anything\s+like\s+(?:this|that)|such\s+(?:an?\s+)?[\w-]+|(?:this|that|the)\s+(?:kind|sort"
    r"|type)\s+of\s+[\w-]+|(?:this|the|a|an)\s+(?:[\w-]+\s+)?(?:error|mistake|fault|problem"
    r"|failure|issue|incident|outage|mix-up|breach|delay|lapse|bug|slip|thing)(?:\s+(?:like"
    r"|of)\s+(?:this|that)(?:\s+(?:kind|sort))?)?)"
)
_FAILED = (
    r"(?:miss(?:ed)?|los[te]|fail(?:ed)?|let\s+(?:a|any|an)\s+[\w-]+\s+down|made\s+(?:such|this|that"
    r"|an?\s+(?:mistake|error))|been\s+(?:late|in\s+this\s+(?:position|situation))"
    r"|(?:had|seen|experienced|encountered|known|come\s+across|received|faced)\s+(?:(?:a|an|any|such"
    r"|this|that|one|anything)\b[^.;,]{0,30}\b(?:problem|complaint|issue|incident|fault|error|failure"
    r"|bug|mistake|outage|breach|delay|like\s+(?:this|that)|kind|sort|happen)|this\b|anything\b)"
    r"|double-booked|overbooked|forgotten|overcharged|mislaid|sent\s+(?:the\s+wrong"
    r"|anything\s+to\s+the\s+wrong)|had\s+(?:to\s+(?:cancel|write|apologi[sz]e))|happened|dropped"
    r"|gone\s+down|gone\s+wrong|done\s+(?:this|that|anything|such)|cancelled|broken)"
)
_LONG = (
    r"(?:(?:my|our|all\s+(?:my|our)|the|more\s+than|over|nearly|almost|some|these"
    r"|those)\s+){0,2}(?:<NUMBER>|many|all|whole|entire|long|proud|history|time|years)\b[^.;,]{0,50}"
)
_FIRST = (
    (
        r"(?P<at>\b(?:not|n't|never)\s+(?:had\s+|received\s+|seen\s+)?(?:a\s+single|one"
        r"|a)\s+(?:single\s+)?(?:[\w-]+\s+)?(?:complaint"
        r"|incident|accident|mishap|failure|fault|breakdown)\s+(?:in|for|since|until|before)\b(?!\s+you\b))"
    ),
    (
        r"(?P<at>\b(?:this|that|it|such\s+an?\s+[\w-]+|(?:something|anything|nothing)\s+like\s+(?:this|that)"
        r"|an?\s+[\w-]+\s+(?:such"
        r"\s+as|like)\s+(?:this|that))\s+(?:has|had|have)(?:\s+(?:not|never)|n't)\s+(?:ever\s+|yet\s+"
        r"|once\s+)?(?:happened|occurred"
        r"|come\s+to\s+(?:this|that)|arisen|come\s+up|gone\s+wrong|been\s+(?:seen"
        r"|known))\s+[^.;,]{0,40}?\b(?:before|until|till"
        r"|to\s+date|so\s+far|previously|history|years|decades)\b)"
    ),
    (
        r"(?P<at>\b(?:is|are|was|were|'s)\s+(?:quite\s+|simply\s+|entirely\s+"
        r"|wholly\s+)?(?:without\s+(?:any\s+)?precedent"
        r"|(?<!not )(?:very|most|highly|extremely|really|quite|so|truly|exceptionally|rather)\s+(?:unusual"
        r"|uncommon|rare|untypical)"
        r"(?=\s+(?:for|with|among|in|at)\s+(?:us\b|me\b|our|my)|\s+here\b)))"
    ),
    (
        r"(?P<at>\b(?:i|we|our\s+[\w-]+|my\s+[\w-]+|they)(?:'ve|\s+have)\s+[^.;!?]{3,40}?\b(?:\d[\d,.]*|(?:a"
        r"|two|many|several)?\s*"
        r"(?:hundreds?|thousands?|dozens?|millions?))\s+(?:of\s+)?[^.;!?]{2,30}?\bwithout\s+(?:an?|any|one"
        r"|a\s+single)\s+(?:[\w-]+\s+)?"
        r"(?:scratch|complaints?|problems?|hitch|faults?|incidents?|mistakes?|errors?|accidents?|loss|delays?"
        r"|issues?)\b)"
    ),
    (
        r"(?P<at>\b(?:normally|usually|ordinarily|generally|as\s+a\s+rule),?\s+(?:this|that|it|such\s+[\w-]+"
        r"|(?:things?|something|errors?|mistakes?)\s+like\s+(?:this|that))\s+(?:does\s+not|doesn't|do\s+not|don't|never"
        r"|would\s+not|wouldn't|would\s+never)\s+(?:happens?|occurs?)\b)"
    ),
    (
        r"(?P<at>\b(?:this|that|it|such\s+[\w-]+)\s+(?:does\s+not|doesn't|do\s+not)\s+(?:usually|normally"
        r"|ordinarily|generally)"
        r"\s+(?:happen|occur)\b)"
    ),
    (
        r"(?P<at>\b(?:nobody|no\s?-?one|no\s+(?:other\s+)?(?:client|customer|guest|patient|parent|member|tenant"
        r"|student|reader))"
        r"\s+(?:else\s+)?(?:has|had)\s+ever\s+(?:complained|reported|had\s+(?:this|a|any)|noticed|been|told\s+us|raised"
        r"|experienced|got|received)\b"
        r"|\byou(?:'re|\s+(?:are|were))\s+the\s+(?:very\s+)?first\s+(?:[\w-]+\s+)?(?:(?:to|who"
        r"|that)\s+(?:has\s+|have\s+|had\s+)?"
        r"(?:ever\s+)?(?:complain\w*|report\w*|experience\w*|notice\w*|suffer\w*)|to\s+whom\s+(?:this|it)))"
    ),
    (
        r"(?P<at>\b(?:i|we|our\s+[\w-]+|my\s+[\w-]+|it|this\s+[\w-]+|they)(?:'ve|'d|\s+(?:have|has"
        r"|had))\s+always\s+(?:been\s+"
        r"(?:able\s+to\s+)?)?[a-z]+\b[^.;!?]{0,40}?\b(?:(?:until|up\s+to|till|up\s+until)\s+(?:now|this|then|that|last"
        r"|yesterday|recently)|so\s+far)\b)"
    ),
    (
        r"(?P<at>\b(?:this|it|that)(?:'s|\s+(?:is|was|remains))\s+(?:\w+ly\s+)?an?\s+(?:singular|solitary"
        r"|unique|once-only"
        r"|never-to-be-repeated)\s+(?:[\w-]+\s+)?(?:error|mistake|slip|slip-up|lapse|incident|event|case"
        r"|occurrence|mix-up"
        r"|oversight|failure|blunder|accident|exception))\b"
    ),
    (
        r"(?P<at>\b(?:i|we)\s+(?:(?:do\s+not|don't)\s+(?:usually|normally|ordinarily|generally)"
        r"|(?:very\s+)?(?:rarely|seldom"
        r"|hardly\s+ever|almost\s+never|practically\s+never))\s+(?:(?:ever|even)\s+)?(?:make|have|lose|miss"
        r"|forget|damage"
        r"|break|deliver|send|see|get|overcharge|double-book|overbook|mix\s+up)\b[^.;!?]{0,40}?\b(?:mistakes?|errors?"
        r"|problems?|complaints?|mix-ups?|wrong(?:ly)?|late|slips?|failures?|incidents?|damages?|delays?"
        r"|like\s+(?:this|that)"
        r"|(?:deadlines?|parcels?|orders?|appointments?|deliver(?:y|ies)|bookings?)(?=\s*(?:[.,;!]|$))))"
    ),
    (
        r"(?P<at>\b(?:nothing\s+(?:similar|comparable|remotely\s+[\w-]+)|no\s+(?:similar|comparable|such"
        r"|like)\s+[\w-]+)\s+(?:has"
        r"|have|had|was|were)\s+(?:ever\s+|previously\s+)?(?:(?:been\s+)?(?:reported|seen|recorded|noted|known"
        r"|raised|brought)"
        r"|happened|occurred|arisen|come\s+up|taken\s+place)\b)"
    ),
    (
        r"(?P<at>\b(?:not|n't|by\s+no\s+means|anything\s+but|hardly|far\s+from)\s+(?:(?:at\s+all|in\s+any\s+way"
        r"|in\s+the"
        r"\s+least|really|remotely)\s+)?(?:typical|characteristic|representative|usual|normal)\s+(?:of"
        r"|for)\s+(?:us\b|me\b"
        r"|ours\b|(?:our|my|this|the)\s+(?:own\s+)?(?:[\w-]+\s+)?[\w-]+)|\b(?:atypical|untypical|unusual|uncommon"
        r"|rare)\s+(?:of|for)\s+(?:us|me|our\s+\w+)\b)"
    ),
    (
        r"(?P<at>(?:\b(?:is|was)|'s)\s+(?:\w+ly\s+)?(?:the|our|my)\s+one\s+(?:and\s+only\s+)?(?:time|occasion"
        r"|instance)\b"
        r"(?!\s+(?:that\s+|when\s+)?you))"
    ),
    (
        r"(?P<at>\b(?:this|that|it|such\s+[\w-]+|(?:errors?|mistakes?|mix-ups?|problems?|failures?|things|something)"
        r"\s+like\s+(?:this|that|these))\s+(?:very\s+|only\s+)?(?:rarely|seldom|hardly\s+ever|almost\s+never)\s+"
        r"(?:happens?|occurs?)\b)"
    ),
    (
        r"(?P<at>\b(?:out\s+of\s+character|uncharacteristic)\b|\b(?:this|that|it)(?:'s|\s+(?:is"
        r"|was))\s+(?:really\s+|so\s+|simply\s+|just\s+)?(?:not|n't)\s+(?:at\s+all\s+|really\s+)?like\s+(?:us"
        r"|me)(?=\s*[.,;!]|\s+at\s+all)|\b(?:is|was)n't\s+(?:at\s+all\s+|really\s+)?like\s+(?:us"
        r"|me)(?=\s*[.,;!]|\s+at\s+all))"
    ),
    (
        r"(?P<at>\b(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
        r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty"
        r"|fifty)\s+(?:[\w-]+\s+)?(?:years|seasons|summers|winters|decades|months|jobs|weddings|deliveries"
        r"|shows|events|moves|clients|harvests|flights|trips)\b[^.;!?]{0,40}?\b(?:not\s+(?:so\s+much\s+as"
        r"|a\s+single|one|once)|never\s+(?:a|an|once|so)|without\s+(?:a|an|one|so))\b)"
    ),
    (
        r"(?P<at>\b(?:this|that|these|it|such|errors?|mistakes?|lapses?|slips?|incidents?|delays?|things?"
        r"|mix-ups?|faults?|failures?|problems?)\b[^.;!?]{0,30}?\b(?:is|are|was|were"
        r"|'s)\s+(?:[a-z]+\s+){0,2}?(?:unheard[\s-]of|unprecedented|vanishingly\s+rare|(?:extremely|very"
        r"|exceptionally|incredibly|exceedingly|most|highly)\s+(?:rare|unusual)))\b"
    ),
    (
        r"(?P<at>\b(?:only|first)\s+[\w-]+(?:\s+[\w-]+){0,2}\s+(?:this|it|that|such\s+a\s+thing"
        r"|anything\s+like\s+(?:this|that))\s+(?:has|had)(?:\s+ever)?\s+(?:happened|occurred)(?:\s+to)?)\b"
    ),
    (
        r"(?P<at>\b(?:an?|total|complete|pure|just|absolute|sheer|real|genuine|this|the"
        r"|very\s+much)\s+(?:[\w-]+\s+)?(?:one-?\s?(?:time|off)\s+(?:thing|accident|mishap|exception|matter"
        r"|delay|slip|slip-up|error|mistake|glitch"
        r"|fluke|mix-up|lapse|hiccup|oversight|blunder|event|case|situation|occurrence|incident|problem"
        r"|failure|fault|blip)|fluke|aberration|anomaly|freak\s+(?:\w+))\b)"
    ),
    (
        r"(?P<at>\b(?:it|this|that|he|she|they|yours?|your\s+[\w-]+|the\s+[\w-]+)(?:'s|\s+(?:is|was"
        r"|were))\s+(?:literally\s+|honestly\s+|actually\s+|also\s+)?(?:my|our|the)\s+(?:very\s+)?(?:first"
        r"|only|one)\s+[\w'-]+(?:\s+[\w'-]+){0,4}?\s+(?:that\s+|which\s+)?"
        r"(?:i|we|anyone|anybody|this\s+\w+|our\s+\w+)(?:'ve|'d|\s+have|\s+had|\s+has)?\s+(?:ever\b|so\s+far\b"
        r"|[\w'-]+\s+(?:[\w'-]+\s+){0,3}?(?:in\s+(?:\d|all|over|more|[a-z-]+\s+(?:years|months|summers|seasons"
        r"|weeks))|so\s+far|to\s+date|since\s+we\s+opened|ever|yet)))"
    ),
    (
        r"(?P<at>\b(?:my|our|the)\s+(?:very\s+)?(?:first"
        r"|only)\s+(?:ever\s+)?(?:[\w'-]+\s+){1,3}?(?:in\s+(?:(?:all|my|our|the|over|more\s+than|nearly|almost"
        r"|some|these|those)\s+){0,3}(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty"
        r"|fifty|many|as\s+many)\s+[a-z]+s|since\s+we\s+(?:opened|started|began))\b)"
    ),
    (
        r"(?P<at>\bin\s+(?:(?:all|my|our|the|over|more\s+than|nearly|almost|some|these|those|well\s+over"
        r"|close\s+to)\s+){0,3}(?:\d[\d,]{0,6}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?"
        r"|forty(?:-\w+)?|fifty|sixty|a\s+(?:hundred|thousand|decade|century|lifetime|career)|hundreds\s+of"
        r"|thousands\s+of|many|decades|years)\b"
        r"(?:\s+(?:[\w'-]+\s+){0,3}?[a-z]+s?)?\b[^.;!?]{0,60}?\b(?:never|not\s+once|(?:have|has|had)\s+not"
        r"|haven't|hasn't|hadn't|nobody|no\s?-?one|none|no\s+(?:such|other|client|customer|guest|patient|one)"
        r"|the\s+(?:very\s+)?first"
        r"|nothing\s+like|without\s+(?:a|an|one|any)\s+\w+)\b(?!\s+(?:you|heard\s+back|replied|called|answered"
        r"|paid|received\s+a\s+reply)))"
    ),
    (
        r"(?P<at>\b(?:i|we|our\s+\w+|this\s+\w+|and)(?:'ve|'d|\s+(?:have|had|has))?\s*(?:\s+not|n't"
        r"|\s+never)\s+(?:ever\s+|once\s+|previously\s+|yet\s+)?(?:had|seen|known|lost|missed|dropped"
        r"|double-booked|broken|cracked|damaged|spoiled|ruined|burnt|failed|overcharged|forgotten|experienced"
        r"|encountered|made|let|mixed\s+up|sent\s+(?:the|a)\s+wrong)\b"
        r"[^.;!?]{0,60}?\b(?:like\s+(?:it|this|that)|before(?=\s*(?:[.,;!]|$|and\b|but\b|in\b))|until\s+(?:now"
        r"|this|last|then|yesterday|that)|till\s+now|of\s+this\s+(?:kind|sort|nature)|in\s+(?:all\s+)?(?:my"
        r"|our)\s+(?:\w+\s+){0,3}(?:years|time|history|career)|in\s+living\s+memory))"
    ),
    (
        r"(?P<at>\b(?:it|this|that|nothing\s+like\s+(?:it|this|that)|the\s+like|such\s+a\s+thing)(?:'s"
        r"|\s+(?:has|had))\s+(?:only\s+ever\s+happened\s+(?:the\s+)?once"
        r"|not\s+(?:ever\s+)?happened\s+(?:here\s+|to\s+us\s+)?(?:before|since|in)|ever\s+happened)"
        r"|\ba\s+first\s+for\s+(?:us|me|our|this)\b|\bfirst\s+(?:and\s+only\s+)?time\s+(?:ever"
        r"|in\s+our\s+history)\b|\bfor\s+the\s+first\s+time\s+(?:ever|since\s+we)\b)"
    ),
    (
        rf"(?P<at>\b{_THING}\s+(?:has|have|had|'s|'d)\s+(?:simply\s+|quite\s+|honestly\s+"
        rf"|literally\s+)?never\s+(?:ever\s+|once\s+|yet\s+)?(?:happened|occurred|arisen"
        rf"|been\s+(?:a\s+problem|an\s+issue|seen|reported)|come\s+up|gone\s+wrong|failed)(?:\s+(?:here"
        rf"|to\s+us|before|until\s+now))*)"
    ),
    (
        r"(?P<at>\b(?:nothing\s+(?:like\s+(?:this|that|it)|of\s+(?:the|this|that)\s+(?:kind|sort))"
        r"|no\s+such\s+[\w-]+)\s+(?:has\s+|had\s+)?(?:ever\s+)?(?:happened|occurred|arisen)(?:\s+(?:here"
        r"|to\s+us|before|until\s+now))*)"
    ),
    (
        rf"(?P<at>\b(?:hasn't|has\s+not|had\s+not|hadn't|never|didn't"
        rf"|did\s+not)\s+(?:ever\s+)?happen(?:ed)?\s+(?:to\s+(?:us|me|any\s+of\s+[\w\s]{{2,24}})\s+|here\s+"
        rf"|in\s+[^.;,]{{2,40}}\s+)?(?:before|until\s+now|previously|in\s+{_LONG}))"
    ),
    (
        rf"(?P<at>\b(?:is|was|it's|that's|being)\s+(?:also\s+|in\s+fact\s+|actually\s+|honestly\s+"
        rf"|literally\s+)?the\s+(?:very\s+)?(?:first(?:\s+and\s+only)?|only)\s+(?:time|occasion|instance"
        rf"|incident|complaint"
        rf"|case|error|mistake|failure|problem|such\s+[\w-]+|[\w-]+\s+of\s+(?:this|its)\s+(?:kind"
        rf"|sort))\b(?:\s+(?:that\s+|when\s+)?(?:{_THING}|anything\s+like\s+(?:this|that)|we(?:'ve)?"
        rf"|i(?:'ve)?|in)\b)?)"
    ),
    (
        rf"(?P<at>\bfor\s+the\s+(?:very\s+)?first\s+time\s+(?:ever|in\s+{_LONG}))(?=[^.;]*\b(?:we|i|our|my"
        rf"|us|late|wrong|fail\w*|miss\w*)\b)"
    ),
    (
        r"(?P<at>\b(?:(?:an?|this|the|completely|entirely|purely|wholly|truly|very\s+much|was|is|as|be"
        r"|remains|and|single)\s+)(?:completely\s+|entirely\s+|purely\s+|wholly\s+|very\s+|single,?\s+"
        r"|truly\s+|genuinely\s+)?isolated\s+(?:incident|case|event|occurrence|instance|mistake|error"
        r"|problem|issue|lapse|failure|one|slip|fault|episode|occasion|matter)\b)"
    ),
    (
        r"(?P<at>\b(?:this|it|that|problem|issue|fault|error|incident|failure|mistake|delay|lapse)(?:'s"
        r"|\s+(?:is|was|appears\s+to\s+be|seems\s+to\s+be|has\s+been|remains))\s+(?:very\s+much\s+"
        r"|clearly\s+|completely\s+|entirely\s+|an?\s+)?(?:(?:genuine\s+|complete\s+|total\s+|real\s+"
        r"|true\s+|rare\s+)?one-?\s?off\b(?!\s+(?:payment|charge|fee|credit|discount|gesture|cost|job"
        r"|order|piece|print|commission))|isolated\b(?!\s+(?:on|from|by|it|the|at|within\s+minutes))"
        r"|(?:freak\s+[\w-]+|aberration|anomaly|unprecedented|out\s+of\s+character|unheard\s+of"
        r"|exceptional\s+(?:case|event|occurrence)|(?:very\s+|extremely\s+"
        r"|exceptionally\s+)?rare\s+(?:occurrence|event|exception|lapse|slip|mistake|error|case"
        r"|incident))))"
    ),
    (
        r"(?P<at>\b(?:a|an)\s+(?:genuine\s+|complete\s+|total\s+|real\s+|unfortunate\s+"
        r"|rare\s+)?one-?\s?off\s+(?:error|mistake|incident|event|failure|problem|lapse|slip|fault"
        r"|occurrence|mishap|oversight|issue)\b)"
    ),
    (
        r"(?P<at>\b(?:rare|freak|unprecedented|uncharacteristic|once-in-a-(?:lifetime"
        r"|decade))\s+(?:occurrence|event|lapse|slip|mistake|error|failure|incident|accident|exception"
        r"|oversight)\b)"
    ),
    (
        rf"(?P<at>\b(?:i|we|our\s+[\w-]+|<SENDER>)(?:'ve|'d|\s+(?:have|has|had))\s+(?:simply\s+|honestly\s+"
        rf"|genuinely\s+|quite\s+)?never(?:,?\s+(?:ever|once|before|yet)\b,?"
        rf"|,?\s+in\s+{_LONG}?,)*\s+{_FAILED})"
    ),
    (
        rf"(?P<at>\b(?:never|not\s+once)\s+(?:before\s+)?(?:in\s+{_LONG}?,?\s+)?(?:have|has|had|did)\s+(?:i"
        rf"|we|this|that|it|anything|our|such|a|an|any|one)\b)"
    ),
    (
        r"(?P<at>\b(?:until|up\s+to|till|before)\s+(?:now|this|today|then|last\s+week|yesterday"
        r"|this\s+(?:week|month))\b[^.;]{0,40}\b(?:never\s+(?:failed|missed|lost|had)|no\s+(?:complaints?"
        r"|problems?|incidents?|errors?|issues)|without\s+(?:a\s+single|a|any)\s+(?:problems?|incidents?"
        r"|faults?|hitch|errors?|complaints?)|(?:spotless|perfect|unblemished|clean)\s+record))"
    ),
    (
        r"(?P<at>\b(?:we|i|our\s+[\w-]+)\b[^.;]{0,30}\b(?:no\s+(?:previous|prior|earlier"
        r"|other)\s+(?:complaints?|incidents?|problems?|cases?|failures?|errors?|instances?|reports?)"
        r"|(?:spotless|perfect|unblemished|flawless|clean)\s+record|without\s+(?:a\s+single|any"
        r"|a)\s+(?:problems?|incidents?|faults?|hitch|errors?|complaints?|failure|issue|mistake))\b)"
    ),
    (
        r"(?P<at>\b(?:this|it|that)(?:'s|\s+is|\s+was)?\s+(?:really\s+|truly\s+|simply\s+)?(?:does\s+not"
        r"|doesn't|never|not\s+something\s+that)\s+(?:usually\s+|normally\s+|ordinarily\s+"
        r"|ever\s+)?happens?(?:\s+(?:here|to\s+us|with\s+us|at\s+[\w-]+))?(?=\s*[.!,;]|$))"
    ),
    rf"(?P<at>\b(?:and|have|has|had|i|we)\s+never\s+(?:once|yet|before|ever)\s+{_FAILED}|\bnever\s+having\s+{_FAILED})",
    (
        r"(?P<at>(?:\b(?:this|it|that)(?:'s|\s+(?:is|was|remains))\s+(?:\w+ly\s+|very\s+much\s+)?(?:the"
        r"|an)\s+(?:rare\s+)?|\b(?:is|was"
        r"|were|remains?|as)\s+(?:an|the)\s+(?:absolute|rare|complete|total|real|great|clear"
        r"|true)\s+)(?:absolute\s+)?exception\b"
        r"(?!\s+(?:to|in(?!\s+(?:our|my)\b)|for|from|clause|that|which|i\b|we\b|you\b)))"
    ),
    (
        r"(?P<at>\brecord\b[^.;]{0,40}\b(?:was|is|has\s+been|had\s+been)\s+(?:spotless|clean|perfect"
        r"|unblemished|flawless))"
    ),
    (
        r"(?P<at>\b(?:this|that)\s+(?:kind|sort|type)\s+of\s+[\w-]+\s+(?:just\s+|simply\s+"
        r"|really\s+)?(?:does\s+not|doesn't|never)\s+(?:usually\s+|normally\s+)?happens?\b)"
    ),
    (
        r"(?P<at>\bnot\s+something\s+(?:that\s+)?(?:has\s+(?:ever\s+)?happened|happens"
        r"|we\s+have\s+(?:ever\s+)?seen|occurs)\b)"
    ),
    (
        r"(?P<at>\bthere\s+(?:has|have|had)\s+never\s+been\s+(?:an?|any|such)\s+(?:\w+\s+)?(?:problem"
        r"|mix-up|error|mistake|incident|complaint|case|delay|failure|issue|fault|breach|outage)\b)"
    ),
    (
        r"(?P<at>\b(?:errors?|mistakes?|mix-ups?|problems?|failures?|incidents?|delays?|lapses?|slips?"
        r"|faults?|things)\s+(?:like\s+(?:this|that|these)|of\s+this\s+(?:kind|sort))\s+(?:is"
        r"|are)\s+(?:extremely\s+|very\s+|exceptionally\s+|incredibly\s+|vanishingly\s+)?(?:rare|unusual"
        r"|unheard\s+of)\b)"
    ),
    r"(?P<at>\bonce[\s-]in[\s-]a[\s-](?:blue[\s-]moon|lifetime|decade)\b)",
    (
        r"(?P<at>\bno\s+(?:client|customer|guest|one|patient|parent|family"
        r"|student)\s+(?:of\s+ours\s+)?(?:has|had)\s+(?:ever\s+)?(?:had|complained|reported"
        r"|experienced)\b[^.;]{0,40}\b(?:before|like\s+this|until\s+now)\b)"
    ),
    (
        r"(?P<at>\b(?:has|have|had)\s+(?:always\s+|never\s+been\s+anything\s+but\s+)(?:worked|run|arrived"
        r"|gone|been\s+(?:reliable|punctual|on\s+time|fine|spotless))\b[^.;]{0,40}\b(?:before|until\s+now"
        r"|until\s+(?:this|that|last))\b)"
    ),
    (
        r"(?P<at>\bin\s+(?:all\s+)?(?:my|our|the)\s+(?:[\w-]+\s+){0,3}years\b[^.;]{0,50}\b(?:never"
        r"|not\s+once|no\s+(?:such|other)|the\s+first|nothing\s+like)\b)(?![^.;]{0,30}\byou\b)"
    ),
)
_NOT_FIRST = (
    r"\b(?:not|n't|hardly|far\s+from|neither|no\s+longer)\s+(?:\w+\s+){0,3}?(?:the\s+(?:very\s+)?first"
    r"|isolated|an?\s+(?:\w+\s+)?isolated|a\s+one-?off|one-?off|the\s+only|rare|a\s+rare|unprecedented"
    r"|an?\s+(?:anomaly|aberration))\b"
    r"|\b(?:whether|if)\s+(?:this|it|that|the)\b|\bcannot\s+(?:say|claim|tell)|\bcan't\s+(?:say|claim"
    r"|tell)|\bcould\s+not\s+(?:say|claim)|\bthought\b|\bbelieved\b|\b(?:you|they)\s+(?:were\s+told"
    r"|are\s+right)\b|\bto\s+call\s+(?:it|this)\b|\b(?:told|said\s+to)\s+you\b|\bcalled\s+(?:it"
    r"|this)\b|\byou\s+(?:said|wrote|say|write|mention\w*)\b"
    r"|\bfirst\s+time\s+(?:you|your|that\s+you|i\s+(?:knew|heard|noticed|saw|learn)|we\s+(?:knew|heard"
    r"|noticed|saw|learn|spoke|met|used|tried|work))|\b(?:should|would|could|must"
    r"|might)\s+(?:have\s+)?never\b|\bnever\s+(?:should|again)\b|\bshould\s+never\s+have\b"
    r"|\b(?:was|were|is)\s+the\s+first\s+(?:time|complaint)\s+(?:i|we)\s+(?:heard|knew|learn)"
)


def _first_time(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    record = scene.knowledge.record
    if record is not None and record.first_time and not record.earlier:
        return
    claims = [found for pattern in sentence.live(_FIRST) for found in pattern.finditer(low)]
    if not claims or low.rstrip().endswith("?") or matches(_NOT_FIRST, low):
        return
    for found in claims:
        if matches(r"\b(?:you|your\s+\w+)(?:'ve|'d)?\s+(?:have|had|has|were|did|never|not\s+once)\b", found[0]):
            continue
        if (
            "only" in found[0]
            and matches(r"\bonly\s+(?:time|occasion|case|problem|mistake|error)\b", found[0])
            and not matches(r"\bonly\s+(?:time|occasion|instance|case|such|complaint|incident)", found[0])
        ):
            continue
        yield Hit(sentence, *found.span("at"))


RULES: tuple[Rule, ...] = (
    Rule(
        "first-time-claim",
        Severity.ERROR,
        ("J", "KvO14"),
        "This claims that it never happened before, and nothing shows it.",
        (
            "By judgement: a reader to whom it did happen before stops believing the rest. Earlier "
            "complaints make matters worse, a study of 20,000 customers found."
        ),
        "Has anybody checked? If so, say what was checked and since when; if not, leave it out.",
        finder=_first_time,
        mend=((r"^for\s+the\s+(?:very\s+)?first\s+time\s+(?:ever|in\s+[^.;,]{2,40}),\s+(?=(?:we|i)\s)", ""),),
    ),
)
