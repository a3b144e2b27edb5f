"""Claims that the reader is to give up."""

from __future__ import annotations

from recoverykit.review.blocks import Kind
from recoverykit.review.report import Severity
from recoverykit.review.rule import Rule

_SETTLES = (
    r"(?:settle(?:s|d|ment)?|close[sd]?|end(?:s|ed)?|conclude[sd]?|resolve[sd]?|discharge[sd]?"
    r"|extinguish(?:es)?|draw(?:s)?\s+a\s+line\s+under)"
)
_CLAIM = (
    r"(?:claims?|legal\s+(?:action|steps|remedies|measures)|action\s+against|proceedings|lawsuits?|suits?"
    r"|litigation|damages|demands?"
    r"|compensation|causes?\s+of\s+action"
    r"|redress|recourse|chargebacks?|complaints?)"
)
_GIVE_UP = (
    r"(?:waiv(?:e|es|ing|ed)|releas(?:e|es|ing)|surrender(?:s|ing)?|forfeit(?:s|ing)?|relinquish(?:es|ing)?"
    r"|forgo(?:es|ing)?|forego|renounc(?:e|ing)"
    r"|giv(?:e|es|ing)\s+up|discharg(?:e|es|ing)|abandon(?:s|ing)?|drop(?:s|ping)?|los(?:e|ing)(?=\s+(?:the|your"
    r"|any|all)\s+(?:[\w-]{1,12}\s+){0,2}?(?:right|claim|entitlement)))"
)
_BRING = (
    r"(?:bring(?:ing)?|mak(?:e|ing)|pursu(?:e|ing)|rais(?:e|ing)|tak(?:e|ing)|start(?:ing)?|seek(?:ing)?"
    r"|fil(?:e|ing)|lodg(?:e|ing)|issu(?:e|ing)|commenc(?:e|ing)|hav(?:e|ing)|demand(?:ing)?)"
)
_SILENCE = (
    r"(?:post(?:ing)?|publish(?:ing)?|leav(?:e|ing)|discuss(?:ing)?|disclos(?:e|ing)|shar(?:e|ing)|tell(?:ing)?"
    r"|speak(?:ing)?|talk(?:ing)?|writ(?:e|ing)"
    r"|contact(?:ing)?|su(?:e|ing)|report(?:ing)?|complain(?:ing)?|review(?:ing)?|disparag(?:e|ing)"
    r"|mention(?:ing)?|tak(?:e|ing)\s+(?:this|it|the\s+matter)"
    r"|go(?:ing)?\s+to\s+(?:the|a)|go(?:ing)?(?=\s+(?:to\s+court|public))|hold(?:ing)?\s+(?:us|me)|pursu(?:e"
    r"|ing)|bring(?:ing)?|mak(?:e|ing)\s+(?:any|a"
    r"|further)|seek(?:ing)?|claim(?:ing)?|rais(?:e|ing))"
)
_UNDO = (
    r"(?:remov(?:e|es|ing|al)|delet(?:e|es|ing)|withdraw(?:s|ing|al)?|withdrawn|removed|deleted|taken\s+down"
    r"|dropped|tak(?:e|es|ing)\s+(?:it\s+)?down|drop(?:s|ping)?|chang(?:e|es|ing)|edit(?:s|ing)?|amend(?:s|ing)?"
    r"|updat(?:e|es|ing)|revis(?:e|es|ing)|retract(?:s|ing)?|cancel(?:s|ling|ing)?|clos(?:e|es|ing)|revers(?:e|es"
    r"|ing))"
)
_PUBLIC = (
    r"(?:reviews?|posts?|comments?|ratings?|stars?|complaints?|claims?|feedback|tweets?|videos?|chargebacks?"
    r"|disputes?|lawsuits?|case|threads?)"
)
_CONDITION = (
    r"(?:on\s+(?:the\s+)?(?:condition|understanding|basis|proviso)\s+(?:that|of)|provided\s+(?:that\s+)?"
    r"|providing\s+(?:that\s+)?"
    r"|(?:in\s+(?:exchange|return)|as\s+consideration|in\s+consideration)\s+(?:for|of)|subject\s+to|so\s+long\s+as"
    r"|as\s+long\s+as|conditional\s+(?:up)?on"
    r"|contingent\s+(?:up)?on|only\s+if|once|if|in\s+return,?|in\s+exchange,?|we\s+ask\s+(?:only\s+)?that"
    r"|all\s+(?:we|i)\s+ask\s+is\s+that)"
)

_WAIVERS = (
    rf"\byou\s+(?:then\s+|also\s+)?(?P<at>(?:withdraw|drop|waive|give\s+up|renounce|relinquish)\s+(?:all|any"
    rf"|every|each)\s+"
    rf"(?:[\w-]{{1,16}}\s+){{0,2}}?(?:{_CLAIM}|rights?))\b",
    rf"\byou\b[^.;:!?]{{0,30}}?\b(?P<at>refrain\s+from\s+(?:(?:{_BRING}|{_SILENCE})\s+)?(?:any|all|further"
    rf"|other|your)\s+"
    rf"(?:(?:further|other|legal|future)\s+){{0,2}}(?:{_CLAIM}|steps))\b",
    r"\b(?P<at>(?:parties|sides)\s+(?:are|shall\s+be|will\s+be)\s+(?:then\s+|now\s+|thereby\s+)?(?:quits|even"
    r"|square))\b",
    r"\b(?P<at>you\s+(?:(?:will|now|also|both|then|hereby|fully)\s+)?(?:regard|consider|treat|view|see"
    r"|deem)\s+(?:the|this)"
    r"\s+(?:whole\s+)?(?:matter|case|complaint|issue|incident|dispute|affair)\s+(?:as\s+"
    r"|to\s+be\s+)?(?:fully\s+|now\s+)?"
    r"(?:settled|closed|resolved|finished|concluded|over|dealt\s+with))\b",
    rf"\b(?:(?:i|we)(?:'d|\s+would|\s+must|\s+do)?|and)\s+(?:therefore\s+|only\s+|kindly\s+)?(?P<at>(?:ask|want"
    rf"|expect|request"
    rf"|require|urge|invite)\s+you\s+to\s+{_UNDO}\s+(?:your|the|that|any)\s+(?:[\\w'-]{{1,16}}\s+){{0,3}}?{_PUBLIC})\b",
    rf"\b(?:on\s+(?:the\s+)?(?:condition|understanding|basis|proviso|footing)|provided|providing|in\s+(?:return"
    rf"|exchange)"
    rf"|subject\s+to)\b[^.;:!?]{{0,40}}?\b(?P<at>no\s+(?:further|other|more|additional"
    rf"|future)\s+(?:\w+\s+)?{_CLAIM})\b",
    r"(?P<at>\b(?:all|any)\s+(?:of\s+)?(?:your\s+)?(?:(?:further|other|remaining|present|future|and"
    r"|legal)\s+){0,3}(?:rights?"
    r"|claims?|entitlements?)\s+[^.;:!?]{0,30}?\b(?:(?:will|shall)\s+)?(?:lapses?|ceases?|expires?|(?:become|be"
    r"|is|are)\s+"
    r"(?:null|void|forfeit(?:ed)?|extinguished|satisfied|spent))\b(?!\s+(?:after|on|within|in|at)\b))",
    r"\b(?:agree|accept|acknowledge|confirm|acceptance|parties"
    r"|sides)\b[^.;:!?]{0,40}?\b(?P<at>nothing\s+(?:more|further|else)"
    r"\s+(?:is|will\s+be|shall\s+be)\s+(?:owed|due|payable|outstanding|claimed))\b",
    rf"(?P<at>\b(?:this|the|our|a|an|your)\s+(?:[\w-]{{1,16}}\s+){{0,2}}?(?:payment|refund|credit|cheque|check"
    rf"|voucher|sum"
    rf"|offer|amount|gesture|money|replacement|transfer|settlement|discount)\b[^.;:!?]{{0,60}}?\b(?:(?:will|shall)\s+)?"
    rf"(?:fully\s+|finally\s+|thereby\s+)?(?:settles?|closes?|discharges?|ends?|concludes?|extinguish(?:es)?"
    rf"|satisf(?:y|ies)"
    rf"|disposes?\s+of)\s+(?:the|this|any|all|every|our|your)\s+(?:(?:of\s+)?(?:our|your|the|and\s+all|further|future"
    rf"|whole|entire)\s+)*(?:matter|case|dispute|obligations?|liabilit(?:y|ies)|duty|duties|{_CLAIM}|issue|affair)\b)",
    rf"(?P<at>\bno\s+(?:further|other|more|additional|future)\s+{_CLAIM}\s+(?:[\w']+\s+){{0,4}}?(?:can|may|will|shall"
    rf"|could|are\s+to)\s+(?:then\s+|later\s+)?be\s+(?:made|brought|raised|accepted|considered|entertained"
    rf"|pursued|filed"
    rf"|heard|possible|admitted)\b)(?!\s+(?:of|on|upon|to|against|from)\s+you)",
    rf"\byou(?:'ll|'d|\s+(?:will|shall|would|can|may|could))\s+(?:then\s+|thereafter\s+"
    rf"|thus\s+)?(?P<at>(?:{_BRING})\s+no\s+(?:further\s+"
    rf"|other\s+|more\s+)?(?:legal\s+action|steps\s+against|{_CLAIM}))",
    r"\b(?:agree|confirm|accept|promise|undertake|ask|provided|condition|return|exchange"
    r"|understanding)\b[^.;:!?]{0,60}?"
    r"\byou\s+(?:(?:will|shall|would|can)\s+)?(?P<at>(?:claim|ask(?:\s+us)?\s+for|demand|want|seek|request"
    r"|say)\s+nothing"
    r"\s+(?:more|further|else))\b",
    r"\b(?:once|when|if|after|until|as\s+soon\s+as|provided|unless)\s+(?:that\s+)?you(?:'ve|\s+have)?\s+(?:sign(?:ed)?"
    r"|return(?:ed)?|complete[d]?)\s+(?:and\s+(?:sign|return|date)(?:ed)?\s+)?(?:the|this|our"
    r"|an?)\s+(?:[\w-]{1,16}\s+){0,3}?"
    r"(?P<at>(?:waiver|release|settlement\s+agreement|non-?disclosure\s+agreement|nda)(?:\s+form)?)\b"
    r"(?!\s+(?:note|date|version|of\s+(?:the\s+)?(?:deposit|funds|keys)))",
    rf"\b(?:the\s+(?:moment|minute|second|day)|as\s+soon\s+as|once|when|after|if|provided|only\s+if"
    rf"|until)\s+you(?:'ve|'ll|\s+have|\s+will)?\s+(?P<at>(?:\w+\s+)?(?:pull(?:ed)?|scrap(?:ped)?|bin(?:ned)?"
    rf"|erased?|hide|hidden|reconsider(?:ed)?|taken\s+(?:it\s+)?down|{_UNDO})\s+(?:your|the"
    rf"|that)\s+(?:[\w'-]{{1,16}}\s+){{0,3}}?(?:reviews?|posts?|ratings?|tweets?|complaints?|claims?"
    rf"|chargebacks?|disputes?|comments?|threads?|stars?))\b",
    r"\byou(?:'ll|'re|'d)?\s+(?:(?:will|are|also|hereby|would|both|fully)\s+){0,2}(?P<at>(?:agree|undertake"
    r"|promise|consent|commit|confirm|accept|acknowledge|pledge)(?:s|ing)?\b[^.;:!?]{0,40}?\b(?:not|never|no"
    r"|nothing|neither|nobody|won't|don't|refrain)\b[^.;:!?]{0,50}?"
    r"\b(?:claims?|action|court|sue|money|refund|compensation|against\s+(?:us|me)|further|more|owed|due"
    r"|proceedings|complain\w*|review|post|online|press|media|ombudsman|regulator|lawyers?|solicitors?"
    r"|chargebacks?|dispute|liable|liability|legal|pursue|contest|matter|rights?))\b",
    r"\b(?:let's|let\s+us|shall\s+we|can\s+we|we\s+can|could\s+we|how\s+about\s+we|we\s+(?:both\s+)?agree"
    r"|we'll|we'd\s+like\s+to|and\s+(?:just\s+)?)\s*(?P<at>(?:\w+\s+){0,2}?(?:agree|say|call|consider|leave"
    r"|shake|forget|drop|keep|treat|regard)\b[^.;:!?]{0,50}?\b(?:court|quits|even|squared?|lawyers?"
    r"|solicitors?|claims?|(?:between|amongst)\s+(?:us|ourselves|you\s+and)|legal|sue|sued"
    r"|(?:this|the\s+(?:matter|case|business))\s+(?:closed|settled|finished|over|as\s+(?:closed|settled))"
    r"|no\s+more\s+(?:about|of)\s+(?:it|this)|nothing\s+more\s+owed))\b",
    r"\b(?P<at>(?:neither|none)\s+(?:of\s+us|party|side|you\s+nor\s+(?:i|we))\b[^.;:!?]{0,30}?\b(?:court"
    r"|claims?|lawyers?|sue|further|legal|action|owes?))\b",
    r"\bby\s+(?:accept|cash|us|tak|sign|keep|bank|redeem|click|open|collect|spend|deposit|claim"
    r"|return)ing\b[^.;:!?]{0,60}?\b(?P<at>you(?:'re|'ll)?\s+(?:\w+\s+){0,2}?(?:waiv\w*|releas\w*|forgo\w*"
    r"|forego\w*|sign\w*\s+away|giv\w*\s+up|settl\w*|drop\w*|surrender\w*|close|renounc\w*|relinquish\w*"
    r"|discharg\w*|(?:agree|confirm|accept|acknowledge)\w*\s+(?:that\s+)?"
    r"(?:this|it|the\s+[\w-]+|everything|all|our|we)\s+[^.;:!?]{0,30}?\b(?:closed|settled|over|ends?|finished"
    r"|resolved|square|even|quits|concluded|in\s+full|final|owe)))\b",
    r"\b(?:on\s+(?:the\s+)?(?:condition|understanding|basis|proviso|footing|strict\s+understanding)|provided"
    r"|providing|so\s+long\s+as|as\s+long\s+as|in\s+(?:return|exchange)|if|once"
    r"|assuming)\b[^.;:!?]{0,60}?\b(?P<at>(?:(?:is|'s|be|as)\s+the\s+end\s+of\s+(?:it|the\s+(?:matter|story"
    r"|road)|this)|go(?:es)?\s+no\s+further"
    r"|nothing\s+(?:more|further)\s+(?:is|will\s+be)\s+(?:owed|due|said|claimed|asked)"
    r"|stays?\s+(?:strictly\s+)?(?:between|private|confidential)|keep\s+(?:it|this|that)\s+(?:quiet|between"
    r"|to\s+yourself|private|confidential|off)|you(?:'ll|'d)?\s+(?:\w+\s+)?(?:drop|withdraw|retract"
    r"|take\s+down|delete|remove|edit|change|amend)\s+(?:it|your|the|that"
    r"|this)\s*(?:[\w'-]+\s+){0,3}?(?:reviews?|posts?|complaints?|claims?|ratings?|comments?|case|chargebacks?"
    r"|disputes?|tweets?|video|stars?)?(?=\b)"
    r"|you\s+(?:don't|won't|do\s+not|will\s+not|agree\s+not\s+to)\s+(?:sue|post|tell|go\s+(?:to|public)"
    r"|take\s+(?:it|this|us|the\s+matter|legal)|claim|complain|review|mention|pursue|report)))\b",
    r"(?P<at>\b(?:this|that|which|the\s+(?:payment|refund|cheque|check|credit|voucher|sum|offer|money|card"
    r"|amount)|it)(?:\s+(?:fully|finally|also|will|shall|should|now|then)){0,2}\s+(?:settles?"
    r"|extinguish(?:es)?|discharges?|disposes?\s+of|squares?|concludes?)\s+(?:it|this|that|the\s+(?:matter"
    r"|claim|dispute|score|account)|things|everything|any\s+claim|all\s+claims|our\s+dispute|your\s+(?:claim"
    r"|complaint|case|grievance))\b)",
    r"(?P<at>\bin\s+(?:final\s+|complete\s+|full\s+|total\s+)?settlement\s+of\s+(?:any|all|your"
    r"|the\s+(?:matter|claim|dispute|complaint|whole)|everything|it|this)\b)",
    r"\byou\s*(?:'ll|'d|will|would|can|could|may|shall)?\s*(?:not|n't|never|no\s+longer|cannot|can't"
    r"|won't)\s+(?:then\s+|later\s+|be\s+able\s+to\s+|be\s+entitled\s+to\s+"
    r"|come\s+back\s+and\s+)*(?P<at>(?:come\s+back\s+(?:to\s+(?:us|me)\s+)?for\s+(?:more|anything)"
    r"|ask\s+(?:us\s+|me\s+)?for\s+(?:more|anything|further|money)|claim\s+(?:anything|any|more|further|again"
    r"|against)|sue|take\s+(?:us|this|it|the\s+matter)\s+(?:to\s+court|any\s+further|further)"
    r"|pursue\s+(?:us|this|it|the\s+matter|any)|go\s+to\s+(?:court|a\s+lawyer|the\s+ombudsman|the\s+press)))\b",
    r"\b(?:and|then|that)\s+(?P<at>(?:we(?:'re|\s+are|'ll\s+be)|makes?\s+us"
    r"|we'll\s+call\s+it)\s+(?:all\s+)?(?:even|square|quits)(?=\s*(?:[.,;!)]|$|and|then)))\b",
    r"\b(?P<at>(?:sign(?:s|ing|ed)?\s+away|give(?:s)?\s+up|waive[sd]?|forfeit[s]?|forgo(?:es)?)\s+(?:any|all"
    r"|your|the)\s+(?:[\w-]+\s+){0,2}?(?:rights?|claims?|recourse|entitlement|complaint)"
    r"|no\s+(?:further\s+)?(?:comeback|recourse)\s+(?:against|on)\s+(?:us|me))\b",
    r"\b(?P<at>(?:all|any)\s+(?:[\w-]{1,16}\s+){0,2}?claims\b[^.;:!?]{0,50}?\b(?:shall|will|are|is|be"
    r"|being)\s+(?:\w{1,12}\s+){0,3}?"
    r"(?:settled|waived|released|discharged|withdrawn|extinguished))\b",
    rf"\bin\s+(?:exchange|return)\b,?[^.;:!?]{{0,40}}?\b(?P<at>(?:tak(?:e|ing)|{_UNDO})\s+(?:your|the"
    rf"|that)\s+(?:[\w'-]{{1,16}}\s+)"
    rf"{{0,3}}?{_PUBLIC})\b",
    r"\b(?:in|as|by\s+way\s+of|is|represents?|constitutes?)\s+(?:a\s+|the\s+(?=full\b))?(?:full|complete|final|total"
    r"|absolute)(?:(?:,|\s+and|\s*&|,\s+and)\s*(?:full|final"
    r"|complete|total|absolute)){0,2}\s+(?:settlement|satisfaction|discharge|release)\b(?!\s+(?:statement|figure"
    r"|date|notes?|version|candidate|of\s+(?:(?:the|our|my)\s+)?(?:\w+\s+)?"
    r"(?:invoice|bill|account|order|balance|loan|mortgage)))",
    r"\bfull\s+(?:and|&)\s+final\b(?!\s+(?:report|answer|list|version|count|figure))",
    rf"\b(?:(?:only\s+if|provided(?:\s+that)?|on\s+condition\s+that)\s+you|you(?:'ll|'d|\s+(?:will|would|shall"
    rf"|must|also|hereby|therefore|agree\s+to|consent\s+to"
    rf"|are\s+agreeing\s+to)){{0,3}})\s+{_GIVE_UP}\s+(?:[\w'-]{{1,16}}\s+){{0,5}}?(?:{_CLAIM}|rights?\b|us\b"
    r"|(?:the|our)\s+(?:company|firm))",
    rf"\b(?:by\s+|when\s+you\s+|once\s+you\s+|if\s+you\s+|upon\s+)?(?:accept\w*|cash\w*|sign\w*|tak\w*|bank\w*"
    rf"|deposit\w*|us\w*|redeem\w*|claim\w*|return\w*)\s+[^.;:!?]{{1,80}}?\b(?:you|your|is|means|constitutes"
    rf"|counts)\b"
    rf"[^.;:!?]{{0,40}}?\b(?P<at>(?:{_GIVE_UP}\s+(?:[\w'-]{{1,16}}\s+){{0,4}}?(?:{_CLAIM}|rights?|us)\b"
    rf"|not\s+to\s+(?:{_BRING}|{_SILENCE})|no\s+(?:further\s+|other\s+|more\s+)(?:{_CLAIM}|liability)"
    rf"|(?:will|shall)?\s*{_SETTLES}\s+(?:the|this|any|all|your|our)\s+(?:matter|{_CLAIM}|dispute|case|issue"
    rf"|complaint)|(?:the\s+|this\s+|our\s+)?(?:matter|case|dispute|complaint|issue)\s+(?:is|as"
    rf"|will\s+be)\s+(?:fully\s+|now\s+)?"
    r"(?:closed|settled|resolved|concluded)|the\s+end\s+of\s+(?:the|this)\s+matter|that\s+(?:i"
    r"|we)\s+owe\s+you\s+nothing))",
    rf"\b(?:acceptance|receipt|payment|cashing"
    rf"|your\s+signature)\s+[^.;:!?]{{0,60}}?\b(?P<at>(?:{_SETTLES}\s+(?:the|this|any|all|your"
    rf"|our)\s+(?:[\w-]{{1,16}}\s+)?(?:matter|{_CLAIM}|dispute|case|issue)"
    rf"|{_GIVE_UP}\s+(?:[\w'-]{{1,16}}\s+){{0,4}}?(?:{_CLAIM}|rights?|us)\b|(?:any|all)\s+(?:further|future"
    rf"|other)\s+{_CLAIM}))",
    rf"\byou(?:'ll)?\s+(?:\w+\s+)?(?:agree|undertake|promise|consent|commit|confirm|accept"
    rf"|acknowledge)s?\s+(?:[\w'-]{{1,16}}\s+){{0,3}}?(?P<at>(?:not\s+to|never\s+to|that\s+you\s+(?:will"
    rf"|shall)\s+not|that\s+you\s+won't"
    rf"|you\s+(?:will|shall)\s+not|you\s+won't)\s+(?:[\w]{{1,12}}\s+)?(?:{_BRING}"
    rf"|{_SILENCE})\b[^.;:!?]{{0,50}}?\b(?:{_CLAIM}|{_PUBLIC}|further|us|me|anyone|public\w*|online|press|media"
    rf"|court|regulator|ombudsman|confidential|terms|matter|social))",
    rf"\byou\s+(?:\w+\s+)?(?:agree|accept|acknowledge|confirm"
    rf"|undertake)s?\s+(?:that\s+)?(?P<at>(?:[^.;:!?]{{0,60}}?)\b(?:no\s+(?:further|other|more"
    rf"|additional)\s+(?:{_CLAIM}|liability)|nothing\s+(?:more|further|else)\s+(?:is\s+)?(?:owed|due|to\s+claim"
    rf"|from\s+us)"
    r"|(?:to|you\s+(?:will|shall)|you'll)\s+(?:hold\s+(?:us|me)\s+harmless|indemnify\s+(?:us|me)"
    r"|keep\s+(?:[\w'-]{1,16}\s+){1,7}?(?:confidential|private|between\s+us))))",
    rf"\b{_CONDITION}\s*(?P<at>(?:you(?:'ve|'ll|'d|'re)?|your)(?:\s+(?!we\b|i\b|me\b|us\b|like\b|want\b|wish\b"
    rf"|prefer\b)[\w']{{1,12}}){{0,4}}?\s+{_UNDO}\s+(?:(?:of\s+)?(?:your|the|that|this|all"
    rf"|any)\s+)(?:[\w'-]{{1,16}}\s+){{0,3}}?{_PUBLIC})(?!\s+fields?)",
    rf"\b{_CONDITION}\s*(?P<at>(?:you|your)\b[^.;:!?]{{0,30}}?\b(?:not|never|no\s+longer|don't|won't"
    rf"|refrain\s+from)\s+(?:{_BRING}|{_SILENCE})\b[^.;:!?]{{0,40}}?\b(?:{_CLAIM}|{_PUBLIC}|further|us|anyone"
    rf"|public\w*|online|press|media|court"
    r"|regulator|ombudsman|elsewhere|matter|social))",
    rf"\b{_CONDITION}\s*[^.;:!?]{{0,60}}?(?P<at>(?:the|this)\s+(?:matter|case|dispute)\s+(?:ends|is\s+(?:closed"
    rf"|settled|over)|goes\s+no\s+further|rests|will\s+be\s+(?:closed|settled|over))"
    rf"|(?:and|,)\s+that\s+you\s+{_UNDO}\s+(?:your|the|that|any)\s+(?:[\w'-]{{1,16}}\s+){{0,3}}?{_PUBLIC})",
    r"\bin\s+(?:exchange|return)\s+for\s+(?P<at>(?:(?:an?|your|the)\s+)?(?:positive|good|favou?rable|kind"
    r"|five[\s-]star|5[\s-]star|better|revised|updated|new)\s+(?:reviews?|ratings?|feedback|comments?))",
    rf"\b(?:in\s+(?:exchange|return)|as\s+consideration|in\s+consideration)\s+(?:for|of)\s+(?P<at>(?:(?:a|an|the"
    rf"|your|you)\s+)?(?:[\w'-]{{1,16}}\s+){{0,3}}?(?:waiver|{_GIVE_UP}|non-?disclosure|confidentiality|silence"
    rf"|{_UNDO}|dropping)\b"
    rf"(?:[^.;:!?]{{0,40}}?\b(?:{_CLAIM}|{_PUBLIC}|rights?|us))?)",
    rf"\b(?:there\s+(?:will|can|shall)\s+(?:then\s+)?be|with|you\s+(?:will|shall|would|can)\s+(?:then\s+)?have"
    rf"|leaves?\s+you\s+(?:with\s+)?)\s+(?P<at>no\s+(?:further|other|more|additional|future)\s+(?:{_CLAIM}"
    rf"|entitlement|rights?))(?!\s+on\s+your)",
    rf"\byou(?:\s+(?:will|shall|may|can|must|should)\s+(?:then\s+)?not|\s+cannot|\s+can't|\s+won't)\s+(?:then\s+"
    rf"|thereafter\s+|later\s+)?(?P<at>{_BRING}\s+(?:[\w'-]{{1,16}}\s+){{0,3}}?(?:claims?|legal\s+action"
    rf"|action\s+against|proceedings|lawsuits?|litigation|damages)\b)",
    rf"\bplease\s+(?P<at>{_UNDO}\s+(?:your|the"
    rf"|that)\s+(?:[\w'-]{{1,16}}\s+){{0,3}}?{_PUBLIC}\b[^.;:!?]{{0,40}}?\b(?:and|so\s+that|before|then)\s+(?:we"
    rf"|i)(?:'ll|\s+(?:will|can|shall)))\b",
    r"\b(?:hold|holding)\s+(?:us|(?:the|our)\s+\w+)\s+harmless\b|\b(?:indemnify|indemnifies)\s+(?:us|me)\b"
    r"|\breleases?\s+(?:us|me|(?:our|the)\s+(?:company|firm))\s+(?:from|of)\b"
    r"(?!\s+the\s+(?:booking|contract))",
    r"\b(?:please\s+)?(?:sign|return|complete)\s+(?:and\s+(?:sign|return|date)\s+)?(?:the|this|our"
    r"|an?)\s+(?:[\w-]{1,16}\s+){0,3}?(?P<at>(?:waiver|release|settlement\s+agreement|non-?disclosure\s+agreement"
    r"|nda|release\s+form))\b(?!\s+(?:note|date|version|of\s+(?:the\s+)?(?:deposit|funds|keys)))",
    r"\bas\s+(?:full\s+)?(?P<at>consideration\s+for\s+(?:your\s+)?(?:releas|waiv|settl)\w+)",
    rf"\b(?:waives?|releases?|forfeits?|relinquish(?:es)?)\s+(?:any"
    rf"|all)\s+(?:[\w'-]{{1,16}}\s+){{0,4}}?(?:{_CLAIM}|rights?)\b",
    r"\b(?:settles?|extinguish(?:es)?|discharges?|covers?|closes?)\s+(?:any\s+and\s+all|all"
    r"|any)\s+(?:[\w'-]{1,16}\s+){0,3}?(?:claims|legal\s+claims?|demands|liabilit(?:y|ies))\b",
)

_KEEPS = (
    r"\b(?:not|n't|never|no|nor|without|nothing)\s+(?!(?:an\s+|any\s+|to\s+|the\s+)?(?:admi(?:t|ssion)|prejudice"
    r"|accept(?:ing|ance)|conced|concession|acknowledg))(?:[\w'-]{1,16}\s+){0,5}?(?:in\s+full|full\s+and|waiv\w*"
    r"|giv(?:e|ing)\s+up|releas\w*|sign\b|condition\w*|settl\w*|mean\b|affect|depend|indemnif\w*)"
    r"|\byou\s+(?:\w+\s+)?(?:(?:keep|retain)\s+(?:every|all|any|your|the\s+right|full)|remain\s+free"
    r"|are\s+(?:still\s+)?free|can\s+still|may\s+still)\b|\bwaiv\w*\s+nothing\b|\bnothing\s+to\s+sign\b"
    r"|\bno\s+strings\b|\bstatutory\s+rights\s+are\s+(?:not|un)"
)
"""What says that the reader gives up nothing."""


RULES: tuple[Rule, ...] = (
    Rule(
        id="waiver",
        severity=Severity.ERROR,
        evidence=("J",),
        says="Here the reader is to give something up: a claim, a right or their say.",
        why="In our judgement an apology with such a condition reads as a purchase. A settlement belongs in a"
        " document of its "
        "own, written with advice.",
        asks="Can you give it without a condition? What needs a settlement goes into a separate document.",
        patterns=_WAIVERS,
        unless=(_KEEPS,),
        kinds=(Kind.PROSE, Kind.ITEM, Kind.HEADING),
    ),
)
