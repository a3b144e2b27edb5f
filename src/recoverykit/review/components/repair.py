"""Something done, given or offered to undo it or to make up for it."""

from __future__ import annotations

from recoverykit.review.components.told import Told

REPAIR = Told(
    "It does not say what you do to put it right.",
    "After owning it, repair is what counted most.",
    "What have you done, or will you do, to undo it or to make up for it?",
    ("Lew16", "ScD97"),
    (
        r"(?P<at>^done\s+(?:on\s+)?<TIME>[^.;]{0,20}:[^.;]{1,100})",
        r"(?P<at><TIME>[^.;:]{0,40}:\s+(?:[\w'-]+\s+){1,3}?will\s+(?!ring\s+you|call\s+you|write\s+to"
        r"|tell\s+you|be\s+in)\w+[^.;]{3,120})",
        r"(?P<at>^(?:by|on)\s[^.;,]{0,20}<TIME>[^.;]{0,30},\s+(?:[\w'-]+\s+){1,3}?will\s+(?!ring\s+you"
        r"|call\s+you|write\s+to|tell\s+you|be\s+in)\w+[^.;]{3,120})",
        r"(?P<at>\b(?:<WILL>|(?:\w+\s+){1,3}?will)\s+(?:then\s+|also\s+|now\s+)?(?=[^.;]{0,200}<TIME>)(?:send"
        r"|deliver|bring|give|provide|come"
        r"|visit|finish|start|begin|supply|hand|drop|collect|install|fit|build|complete|do|make|prepare|draft"
        r"|take|ask|speak|find|look|have)\b[^.;]{3,120})",
        r"(?P<at><TIME>[:,]?\s+(?:<WILL>|(?:\w+\s+){1,3}?will)\s+(?:send|deliver|bring|give|provide|come"
        r"|visit|finish|start|begin|supply|hand"
        r"|drop|collect|install|fit|build|complete|do|make|prepare|draft|take|ask|speak|find|look|have|value"
        r"|pay|restore|repair|replace)\b[^.;]{3,120})",
        r"(?P<at>\b(?:<WILL>|<I>\s+(?:have|had|are|am)|i've|we've|i'm|we're|<I>|<SENDER>\s+(?:will|has|have"
        r"|is|are)|you\s+will|you'll|will\s+be|has\s+been|have\s+been|was|were|been|being|can|and|to|is"
        r"|are)\s+(?:(?:now|also|already|since|\w+ly|both|all|then|today|"
        r"going\s+to|be|been|each)\s+){0,3}(?:refund(?:ed|ing)?|credit(?:ed|ing)?|reimburs(?:e|ed|ing)"
        r"|replac(?:e|ed|ing)|re-?(?:do|did|done|send|sent|sending|issued?|issuing|print(?:ed|ing)?|book(?:ed"
        r"|ing)?|ran|run|running|built|build|building|made|make|making|shoot|cut|process(?:ed|ing)?"
        r"|deliver(?:ed|ing)?|paint(?:ed|ing)?|lay|plaster(?:ed|ing)?|hung|hang|tiled?|wir(?:e|ed|ing)"
        r"|fit(?:ted|ting)?|calculat(?:ed?|ing))|restor(?:e|ed|ing)|repair(?:ed|ing)?|fix(?:ed|ing)?"
        r"|correct(?:ed|ing)?|waiv(?:e|ed|ing)|"
        r"compensat(?:e|ed|ing)|reinstat(?:e|ed|ing)|recover(?:ed|ing)?|revers(?:e|ed|ing)|cancell?(?:ed"
        r"|ing)?\s+(?:the|that|your|this|all)\s+(?:\w+\s+){0,3}?(?:charges?|fees?|invoices?|bills?|late)"
        r"|return(?:ed|ing)?|roll(?:ed|ing)\s+(?:it\s+)?back|rectif(?:y|ied|ying)|resolv(?:e|ed|ing)"
        r"|remov(?:e|ed|ing)|mend(?:ed|ing)?|clean(?:ed|ing)?|transferr?(?:ed|ing)?|upgrad(?:e|ed|ing)"
        r"|extend(?:ed|ing)?|pa(?:y|id|ying)|cover(?:ed|ing)?|offer(?:ed|ing)?|arrang(?:e|ed|ing)|deduct(?:ed"
        r"|ing)?|tak(?:e|ing)\s+(?:£|\$|€|\d|the\s+\w+\s+off|it\s+off)|took\s+(?:£|\$|€|\d)|asked\s+(?:the"
        r"|them|him|her)\b[^.;]{0,40}\bto|got\s+(?:them|him|her)\s+to|knock(?:ed|ing)?|add(?:ed|ing)?"
        r"|collect(?:ed|ing)?|deliver(?:ed|ing)?|finish(?:ed|ing)?|complet(?:e|ed|ing)|brought|bring(?:ing)?"
        r"|moved|put|updat(?:e|ed|ing)|written|rebuil(?:d|t|ding)|recreat(?:e|ed|ing)|turned|switched|blocked"
        r"|reset|contact(?:ed|ing)?|secured?|found|sort(?:ed|ing)?|come|coming|ship(?:ped|ping)?|courier(?:ed"
        r"|ing)?|post(?:ed|ing)?|hand(?:ed|ing)?|order(?:ed|ing)?|enclos(?:e|ed|ing)|attach(?:ed|ing)?"
        r"|charg(?:e|ed|ing)\s+(?:you\s+)?(?:nothing|no)|work(?:ed|ing)?)\b[^.;]{0,100})",
        r"(?P<at>\b<I>(?:'ve|\s+have)\s+(?:now\s+|since\s+|already\s+|today\s+)?(?:sent|e-?mailed|handed|given)\b"
        r"(?![^.;]*\b(?:wrong|twice|late|instead|mistake|error)\b)[^.;]{3,100})",
        r"(?P<at>\b(?:refunds?|credit(?:s|ed)?|vouchers?|replacements?|compensation|reimbursement|goodwill"
        r"|discount|rebate|gift\s+card|free\s+(?:of\s+charge|month|week|night|session|delivery|shipping"
        r"|ticket|treatment|repair)|no\s+(?:extra\s+)?(?:charge|cost|fee)|at\s+(?:our"
        r"|my)\s+(?:own\s+)?(?:expense|cost)|(?:at|for)\s+no\s+(?:extra\s+|additional\s+)?(?:charge|cost)"
        r"|without\s+charge|on\s+(?:us|me|the\s+house)|workaround|work-around|my\s+treat|our\s+treat|interim"
        r"|temporary\s+(?:fix|solution))\b)",
        r"(?P<at>\b(?:put|putting|make|making|set|setting|get|getting)\s+(?:it|this|that|things|matters"
        r"|everything|the\s+\w+|what\s+\w+)\s+(?:right|good|up\s+to\s+you|straight|sorted|back)\b)",
        r"(?P<at>\b(?:is|are|were|was|has\s+been|have\s+been|service\s+(?:is|was))\s+(?:now\s+|fully\s+"
        r"|all\s+)?(?:back|restored|working|fixed|corrected|resolved|repaired|replaced|online"
        r"|up\s+and\s+running|on\s+(?:its|their)\s+way|put\s+right|live\s+again|attached|enclosed|complete)\b)",
        r"(?P<at>\b\d{1,3}\s?(?:%|per\s?cent|percent)\s+(?:off|discount|of\s+(?:the|your))\b)",
        r"(?P<at>\b(?:off|from)\s+(?:your|the)\s+(?:next\s+|final\s+|current\s+)?(?:bill|invoice|fee|order"
        r"|month|statement|balance)\b)",
    ),
    (
        r"\b(?:if|unless)\s+(?:you\s+(?:would|want|wish|need|prefer)"
        r"|it\s+is)\b[^.;]{0,20}\brefunds?\b[^.;]{0,20}\bpolicy\b",
        r"\b(?:cannot|can't|unable\s+to|not\s+able\s+to|will\s+not|won't|no)\s+(?:\w+\s+){0,2}?(?:offer"
        r"|refund|replace|compensat)",
    ),
)
