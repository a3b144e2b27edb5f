"""Advertising in an apology."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene

# --- selling -------------------------------------------------------------------------------------------------------

_WARES = (
    r"(?:premium|pro|plus|gold|platinum|silver|deluxe|ultimate|elite|vip|business|enterprise|priority|extended"
    r"|annual|executive|signature)"
)
_GOODS = (
    r"(?:range|collection|line|line-?up|menu|services?|products?|plans?|packages?|tiers?|memberships?"
    r"|subscriptions?|app|loyalty\s+\w+|rewards?\s+\w+"
    r"|offers?|deals?|store|shop|showroom|catalogue|catalog|brochure|website|courses?|workshops?|classes"
    r"|treatments?|editions?|models?|bundles?"
    r"|warrant(?:y|ies)|cover|care\s+plan|add-?ons?|upgrades?|options?|newsletters?|blog|podcast|webinars?|tours?"
    r"|spa|restaurant|bar|features?"
    r"|kitchens?|cakes?|wines?|sale|promotions?|specials?|insurance|clubs?|club\s+card|gift\s+\w+|vouchers)"
)
_PRAISE = (
    r"(?:new|brand[\s-]new|newest|latest|exciting|amazing|fantastic|award[\s-]winning|popular|best-?selling"
    r"|exclusive|special|seasonal|spring|summer"
    r"|autumn|fall|winter|christmas|holiday|improved|upgraded|wonderful|great|full|wide|extensive|unbeatable"
    r"|luxur(?:y|ious)|stunning|delicious|upcoming"
    r"|other|premium|limited[\s-]edition|black\s+friday|loyalty|top-rated|state[\s-]of[\s-]the[\s-]art"
    r"|cutting[\s-]edge|enhanced|free|bespoke)"
)
_COME = (
    r"(?:check\s+out|discover|explore|browse|shop|try|why\s+not\s+(?:try|join|visit|book|take|treat|upgrade|have"
    r"|consider|add)|take\s+a\s+look\s+at|have\s+a\s+look\s+at"
    r"|visit|see|sample|enjoy|experience|join|sign\s+up\s+(?:for|to)|subscribe\s+to|download|switch\s+to"
    r"|upgrade\s+to|consider|look\s+out\s+for|keep\s+an\s+eye"
    r"\s+(?:out\s+)?(?:for|on)|be\s+sure\s+to\s+(?:try|see|visit)|do\s+(?:try|visit|join|ask\s+about)"
    r"|don't\s+miss(?:\s+out\s+on)?|ask\s+(?:\w+\s+)?about"
    r"|find\s+out\s+(?:more\s+)?about|learn\s+(?:more\s+)?about|hear\s+about|take\s+advantage\s+of"
    r"|treat\s+yourself\s+to)"
)
_START = (
    r"(?:^|[,;:-]\s+|\b(?:and|so|please|to|also|now|or|can|could|you\s+(?:can|could|may|might)(?:\s+(?:like"
    r"|want|wish|also|now))*\s+(?:to\s+)?)\s*)"
)

_SUM = r"(?:[£$€]\s?\d[\d.,]*|\d[\d.,]*\s?(?:euros?|pounds?|dollars?|eur|gbp|usd|quid|bucks|francs?)\b|\d+\.\d\d\b)"
_SELLING = (
    r"\b(?P<at>our\s+(?:[\w'-]+\s+){1,3}?(?:is|are)\s+(?:now|currently|all)\s+(?:\d{1,2}\s?(?:%"
    r"|per\s?cent)\s+)?(?:cheaper|reduced"
    r"|discounted|on\s+sale)|for\s+an?\s+(?:small|modest|little|slight)\s+(?:surcharge|fee|supplement"
    r"|extra\s+(?:charge|fee)"
    r"|additional\s+(?:charge|fee))"
    r"|(?:get|download|install|try)\s+our\s+(?:[\w-]+\s+)?app\s+and\s+(?:never|always|get|enjoy|be|save|stay)"
    r"|our\s+(?:stunning|delicious|fantastic|amazing|superb|luxurious|exciting|unrivalled|gorgeous"
    r"|irresistible)\s+[\w-]+"
    r"|did\s+you\s+know\b[^.;!?]{0,50}?\b(?:members|subscribers|our\s+[\w-]+"
    r"|you\s+can)\s+(?:[\w-]+\s+){0,3}?(?:get|gets|enjoy"
    r"|receive|save|include|includes|offer|offers|order|book|have|buy))\b",
    rf"\b(?P<at>(?:glad|happy|pleased|delighted|love|like)\s+to\s+(?:show|offer|present|introduce"
    rf"|tell)\s+you\s+(?:to\s+|about\s+"
    rf"|some\s+of\s+|one\s+of\s+)?our\s+(?:new\s+)?(?:{_WARES}|luxury|deluxe|exclusive|award-winning|latest"
    rf"|newest|wide|full|all-new"
    rf"|spacious)\s+[\w-]+)\b",
    rf"\b(?P<at>our\s+(?:{_PRAISE})\s+(?:[\w'-]{{1,18}}\s+){{0,3}}?{_GOODS}\s+(?:(?:of|for"
    rf"|with)\s+[^.;:!?,]{{2,30}}?\s+)?(?:is|are|has"
    r"|have)\s+(?:now\s+|just\s+|finally\s+)?(?:available|arrived|landed|out|here|launched|waiting\s+for\s+you))\b",
    rf"\b(?P<at>(?:is|are|costs?|cost)\s+(?:only|just|as\s+little\s+as)\s+{_SUM})(?!\s*(?:short|too|less|more"
    rf"|out|off|late|over"
    r"|under|below|above))",
    r"\b(?P<at>our\s+[\w-]+(?:\s+[\w-]+)?\s+(?:are|is)\s+(?:still\s+|simply\s+|among\s+"
    r"|one\s+of\s+)?the\s+(?:best|finest"
    r"|cheapest|fastest|safest|most\s+[a-z]+)\s+(?:[\w-]+\s+)?(?:on\s+the\s+market|in\s+(?:the\s+)?\w+|around"
    r"|you\s+can|money\s+can))\b",
    r"\b(?P<at>with\s+our\s+[\w-]+\s+(?:contract|plan|package|membership|card|subscription|insurance|cover|club"
    r"|app|warranty)"
    r",?\s+(?:you|your\s+\w+|it|this)(?:'ll|'d|'re|\s+(?:are|can|get|will|always|never|would|could|save|receive"
    r"|enjoy)))\b",
    r"\b(?P<at>(?:we|i)(?:'re|'m|\s+(?:are|am))\s+(?:simply\s+|still\s+|quite\s+\w+\s+)?the\s+(?:best|finest"
    r"|cheapest|fastest"
    r"|leading|largest|biggest|most\s+\w+)\b[^.;:!?]{0,30}?\bin\s+(?:the\s+)?(?:town|city|region|area|country"
    r"|business|industry"
    r"|market|county|world|field)"
    r"|(?:great|fantastic|amazing|super|terrific|attractive|brilliant|incredible|wonderful"
    r"|unbeatable)\s+(?:deals|offers"
    r"|bargains|savings|prices|discounts|rates)|market\s+leader)\b",
    rf"\b(?P<at>(?:starts?|starting|available|yours|only|just|prices?|packages?|plans?|courses?|rooms?"
    rf"|tickets?)\s+(?:at|from|for)"
    rf"\s+(?:only\s+|just\s+|as\s+little\s+as\s+){{0,2}}{_SUM}|(?:from|for|at)\s+(?:only|just"
    rf"|as\s+little\s+as)\s+{_SUM})",
    r"\b(?P<at>(?:book|buy|order|bring|take|get|try|spend|invite|renew|add|choose)\s+[^.;:!?]{2,40}?\b(?:and"
    r"|to)\s+(?:you'll\s+"
    r"|you\s+(?:will\s+)?)?(?:get|receive|save|win|enjoy|pay)\s+(?:(?:[\w'-]+\s+){0,4}?(?:free|half[\s-]price"
    r"|on\s+us)\b|only\b|[£$€]?\s?\d+\s?(?:%|per\s?cent|euros?|pounds|dollars)?\s*off\b))",
    r"\b(?P<at>(?:discover|explore|enjoy|experience|see|meet|try)\s+(?:[\w'-]+\s+){0,3}?(?:exciting"
    r"|brand[\s-]new|amazing"
    r"|fantastic|exclusive|award[\s-]winning|all-new)\s+(?:[\w'-]+\s+){0,2}?[a-z]+s)\b",
    r"\b(?P<at>(?:we|i)\s+(?:do|sell|stock|fit|make|offer)\s+(?:those|them|these|that"
    r"|all\s+of\s+that)\s+(?:as\s+well|too)"
    r"|(?:if|when(?:ever)?|next\s+time)\s+you(?:'re|\s+are)?\s+(?:ever\s+)?(?:after|in\s+the\s+market\s+for"
    r"|thinking\s+of\s+buying)\s+(?:an?|new|some)\s+\w+)\b",
    rf"\b(?P<at>(?:our\s+)?{_WARES}\s+(?:members|customers|subscribers|guests|clients)\s+(?:never|always|get|don't"
    rf"|enjoy|skip|receive|save|have\s+their))\b",
    r"\b(?P<at>(?:discover|see|find\s+out)\s+(?:for\s+yourself\s+)?why\s+(?:[\w,.+-]{1,16}\s+){0,5}?(?:choose|love"
    r"|trust|rate|recommend|prefer))\b",
    rf"\b(?P<at>(?:show|send|tell|browsing|trying|exploring|visiting|enjoying"
    rf"|sampling)\s+(?:you\s+)?(?:about\s+)?our\s+{_PRAISE}\s+(?:[\w'-]{{1,18}}\s+)?{_GOODS})\b",
    rf"{_START}(?P<at>{_COME}\s+(?:our|my|the\s+all-new|the\s+new)\s+(?:[\w'%-]{{1,18}}\s+){{0,2}}?(?:{_PRAISE}"
    rf"|{_WARES})(?:,?\s+[\w'-]{{1,18}}){{0,2}}?\s+{_GOODS})\b",
    rf"{_START}(?P<at>{_COME}\s+(?:our|my)\s+(?:{_PRAISE}|{_WARES})\s+(?!(?:figures?|numbers?|phone|times?|hours"
    rf"|reports?|updates?|invoices?|address|process|checks?|policy|timetable|dates?|plan\b|procedure|contact))"
    r"[\w'-]{2,18})",
    rf"{_START}(?P<at>(?:check\s+out|discover|browse|shop|sample|subscribe\s+to|follow|join|don't\s+miss"
    rf"|treat\s+yourself\s+to|take\s+advantage\s+of)\s+(?:our|my|us\s+on)\s+(?:[\w'-]{{1,18}}\s+){{0,3}}?"
    rf"(?:{_GOODS}|facebook|instagram|twitter|tiktok|linkedin|youtube|x|socials?|social\s+media|channels?"
    rf"|community|page))\b(?!\s+of\s+events)",
    rf"\b(?P<at>(?:upgrade|upgrading|switch(?:ing)?|mov(?:e|ing)|step(?:ping)?\s+up|sign(?:ing)?\s+up|subscrib(?:e"
    rf"|ing)|join(?:ing)?)\s+(?:now\s+|today\s+)?(?:to|for)?\s*(?:our|the|a"
    rf"|an)?\s*(?:[\w'-]{{1,16}}\s+)?{_WARES}(?:\s+(?:plan|package|tier"
    r"|membership|account|service|cover|support|care|version|subscription|option|delivery"
    r"|level))?)\b(?!\s+(?:hours|days|address|process|case|park|rate|centre|center|school|unit|line))",
    r"\b(?P<at>(?:our|the|with\s+an?|an?)\s+(?:[\w'-]{1,16}\s+)?" + _WARES + r"\s+(?:plan|package|tier|membership"
    r"|subscription|cover|support|care|delivery|service)[^.;:!?]{0,30}?\b(?:includes?|gives?\s+you|offers?"
    r"|comes\s+with"
    r"|starts?\s+(?:at|from)|costs?|is\s+(?:only|just|available)|would\s+(?:have|be)|for\s+(?:only|just)"
    r"|from\s+(?:only|just|[£$€])|gets?\s+you|guarantees|you(?:'d|\s+would|\s+could)\s+(?:have|be|get))\b)",
    r"\b(?P<at>(?:did\s+you\s+know|you\s+may\s+not\s+know|you\s+might\s+not\s+know)\b[^.;:!?]{0,30}?\b(?:we|i"
    r"|our)\s+(?:\w+\s+)?(?:offer|sell|stock|provide|do|have|run|cater|make|supply|now|also)\b[^.;:!?]{0,40})",
    r"\b(?P<at>(?:we|i)\s+(?:also|now)\s+(?:now\s+|also\s+)?(?:offer|sell|stock|supply|cater\s+for|provide|run"
    r"|do)\s+(?!(?:you\b|my\b|our\b|your\b|to\b|an?\s+(?:full\s+|partial\s+)?(?:refund|apology|credit|replacement"
    r"|discount|choice|call|meeting|visit)|not\b|this\b|it\b|that\b|so\b|the\b"
    r"|apolog|everything|each|every|all|two|a\s+(?:second|daily|weekly|final|double)|checks?|tests?|sorry"
    r"|regular))[^.;:!?]{3,60})",
    r"\b(?P<at>(?:for|from|at)\s+(?:only|just)\s+(?:an?\s+(?:extra|additional)\s+)?[£$€]\s?\d[\d.,]*(?:\s+(?:extra"
    r"|more))?(?:\s*(?:a|per|/|each|every)\s*(?:\w+))?)",
    r"\b(?P<at>(?:you\s+(?:may|might|could)\s+(?:also\s+)?(?:be\s+interested\s+in|like|enjoy|love)"
    r"|you'll\s+(?:love|adore|enjoy)|you\s+will\s+(?:love|adore))\s+(?:our|the\s+new|my|these|what\s+(?:we|i)))\b",
    r"\b(?P<at>(?:don't|do\s+not|never)\s+miss\s+(?:out\b|our\b)|(?:limited[\s-]time|introductory|special"
    r"|exclusive|unbeatable|seasonal|unmissable|early[\s-]bird)\s+(?:offers?|deals?|rates?|prices?|promotions?)"
    r"|(?:black\s+friday|cyber\s+monday|boxing\s+day|(?:our|the)"
    r"\s+(?:spring|summer|autumn|fall|winter|january|christmas|holiday|half-price|annual|big|mid-?season"
    r"|end-of-\w+))\s+(?:sale|deals?|offers?|event|promotion|savings)|(?:book|order|buy|shop|enrol|enroll"
    r"|subscribe|upgrade|register|call|act|reserve)"
    r"\s+(?:now|today)\s+(?:and|to|for|with|while|before|at)\s+(?:get|save|receive|secure|avoid\s+disappointment"
    r"|stocks?|enjoy|the\s+best|your\s+free|an?\s+(?:extra|free|exclusive)|[£$€]?\d))",
    r"\b(?P<at>(?:award[\s-]winning|world[\s-]class|market[\s-]leading|industry[\s-]leading|best[\s-]in[\s-]class"
    r"|number\s+one|no\.?\s?1|the\s+(?:uk|country|nation|region|world|city|area|industry|us"
    r"|county)(?:'s)?\s+(?:leading|favou?rite|best|biggest|largest|most\s+\w+|number\s+one|finest|premier)"
    r"|(?:as\s+)?(?:a|the|an)\s+(?:leading|premier|market\s+leader|foremost|trusted)(?:\s+(?:provider|supplier"
    r"|name|brand|firm|company|agency|maker|manufacturer|specialist|in|of))|trusted\s+by\s+(?:over|more\s+than"
    r"|thousands|hundreds|\d[\d.,]*))\b)(?!\s+(?:question|cause|cases?|up))",
    r"\b(?P<at>(?:refer|recommend\s+us\s+to|tell|bring)\s+a\s+friend|leav(?:e|ing)\s+(?:us"
    r"|me)\s+a\s+(?:\w+[\s-](?:star\s+)?)?(?:review|rating)|(?:follow|like|find)\s+(?:us|me)\s+on\s+(?:facebook"
    r"|instagram|twitter|tiktok|linkedin|youtube|social|x\b|pinterest)|rate\s+us\s+on"
    r"|visit\s+(?:our|my)\s+(?:web\s?site|store|shop|showroom|page|stand)\s+(?:for|to\s+(?:see|browse|discover"
    r"|find\s+out\s+about))\s+(?:our\s+|the\s+|more\s+)?(?:latest|new|full|other|special|great|exclusive|offers?"
    r"|deals?|range|products)"
    r"|(?:download|get|install)\s+(?:our|the)\s+(?:[\w'-]{1,16}\s+)?app\b(?=[^.;!?]{0,60}\b(?:offers?|points"
    r"|rewards|deals|exclusive|free|discounts?|save|earn)))",
    r"\b(?P<at>(?:i'm|we're|<I>\s+(?:am|are))\s+(?:\w{2,10}\s+)?(?:delighted|proud|excited|thrilled|pleased"
    r"|happy)\s+(?:to\s+(?:announce(?!\s+that\s+your)|launch|present(?!\s+at)|unveil|(?:introduce|share)\s+(?:our"
    r"|an?\s+(?:new|exciting|special)|the\s+(?:new|launch|news)|some)))[^.;:!?]{0,60})",
    r"\b(?P<at>(?:have|did)\s+you\s+(?:ever\s+|yet\s+)?(?:tried|try|considered|consider|seen|see|heard\s+(?:about"
    r"|of)|hear\s+about|thought\s+(?:about|of)|visited|visit|checked\s+out|discovered)\s+(?:our|my"
    r"|the\s+(?:all-)?new|upgrading|switching|joining|becoming|adding|buying|extending)\b(?!\s+(?:reply|answer"
    r"|e-?mail|message|letter|note|apology|report))[^.;:!?]{0,40})",
    r"\b(?P<at>why\s+not\s+(?:also\s+)?(?:add|book|upgrade|join|visit|treat|subscribe|browse|pop|bring|extend"
    r"|order|switch|indulge|sign\s+up)\b(?!\s+(?:it|again|me|them|that|in\s+advance)\b)[^.;:!?]{0,40}|(?:pop|drop"
    r"|stop|come)\s+(?:in|by)\s+(?:and|to|for)\s+(?:have\s+)?(?:an?\s+)?(?:try|taste|sample|browse|treat"
    r"|see\s+(?:our|the\s+new)|look\s+at\s+our)"
    r"|(?:hits?\s+the\s+shelves|goes?\s+on\s+sale|(?:is|are)\s+(?:now\s+)?(?:out\s+now|in\s+stores?"
    r"|on\s+sale\s+now))|(?:re-?)?opens?\s+(?:[\w'-]{1,12}\s+){0,3}with\s+(?:an?\s+)?(?:brand[\s-]new|all-new|new"
    r"|wider))\b",
    rf"\b(?P<at>you\s+(?:may|might|will|would)\s+(?:also\s+)?(?:wish|want|like|care|be\s+(?:glad|pleased|happy"
    rf"|interested|delighted))\s+to\s+(?:know|hear|learn|try|see|discover)\s+(?:that\s+|about\s+|of\s+)?(?:our"
    rf"|we\s+(?:also|now))\s+(?:[\w'%-]{{1,18}}\s+){{0,3}}?{_GOODS})\b",
    rf"\b(?P<at>with\s+(?:our|the|an?)\s+(?:[\w'-]{{1,16}}\s+)?{_WARES}\s+"
    rf"(?:[\w'-]{{1,16}}\s+)?[\w'-]{{2,16}},?\s+(?:this|that|it|you)(?:'ll|'d|\s+(?:would|could|might|need"
    rf"|never|can|get|will"
    rf"|always|receive|enjoy|save)))\b",
    r"\b(?P<at>sneak\s+peek|(?:available\s+(?:to|for)\s+|to\s+)?pre-?order(?:ed|ing)?\s+(?:now|today)"
    r"|two[\s-]for[\s-]one|2[\s-]for[\s-]1|bogof|half[\s-]price\s+(?!refund)\w+|prize\s+draw|give-?away"
    r"|(?:chance\s+)?to\s+win\s+(?:an?|one|two|[£$€])|voted\s+(?:the\s+)?(?:(?:uk|country|city|town"
    r"|county)'s\s+)?(?:best|favou?rite|number\s+one|most)"
    r"|(?:finest|best)\s+(?:[\w-]{1,16}\s+){1,3}in\s+(?:the\s+)?(?:country|world|town|area|region|business"
    r"|industry|market|uk|county|city|state)|flagship|best-?sell(?:ing|ers?)|must-have"
    r"|state[\s-]of[\s-]the[\s-]art|top[\s-]of[\s-]the[\s-]range|second\s+to\s+none|unbeatable|unrivalled"
    r"|while\s+stocks\s+last|(?:last\s+few|limited)\s+(?:places|spaces|availability|spots|seats)|selling\s+fast"
    r"|become\s+an?\s+(?:[\w-]{1,12}\s+)?(?:member|subscriber|vip)|stock\s+up|prices\s+(?:go|are\s+going|will\s+go"
    r"|will\s+be\s+going)\s+up|lock\s+in\s+(?:today|this|our)|(?:to\s+die\s+for|mouth-?watering"
    r"|irresistible)|(?<! a )(?<! to )(?<! no )(?<! my )(?<! our )hurry"
    r"|spread\s+the\s+word|recommend\s+us\b|gift\s+(?:cards|vouchers"
    r"|sets)\s+(?:are\s+)?(?:now\s+)?available)\b",
    r"\b(?P<at>(?:i'm|we're|<I>\s+(?:am|are|will\s+be))\s+(?:also|now|currently|just|even|soon"
    r"|this\s+\w+)\s+(?:also\s+)?(?:offering|running|hosting|launching|selling|stocking|introducing|opening"
    r"|giving\s+away)\s+(?!(?:you|your|my|this|it|to|them|each|every|the|checks?|tests?|an?\s+(?:full|partial"
    r"|refund|check|test|second|daily|weekly|credit|replacement|free|review|audit|investigation))\b)[^.;:!?]{2,50})",
    r"\b(?P<at>(?:is|are|it's|costs?|starts?|available|yours|cover|plans?|memberships?|insurance|prices?"
    r"|tickets)\s+(?:at\s+)?(?:only|just|from)\s+(?:only\s+)?[£$€]\s?\d[\d.,]*(?:\s*(?:a|per|/)\s*\w+)?"
    r"|from\s+[£$€]\s?\d[\d.,]*\s*(?:a|per)\s+(?:day|week|month|year|person|head|night))(?!\s+(?:short|out"
    r"|more\s+than))",
    r"\b(?P<at>(?:may|can|could|might|let)\s+(?:i|we|me|us)\s+(?:also\s+|just\s+|take\s+this\s+(?:chance"
    r"|opportunity)\s+to\s+)?(?:draw\s+your\s+attention\s+to|tell\s+you\s+about|interest\s+you\s+in"
    r"|tempt\s+you\s+with|mention|introduce(?:\s+you\s+to)?|recommend|suggest|invite\s+you\s+to\s+(?:try|see|join"
    r"|visit|sample))\s+(?:our|my|the\s+new)\s+(?:[\w'-]{1,16}\s+){0,3}?"
    rf"{_GOODS})\b",
    rf"\b(?P<at>(?:take|use)\s+this\s+(?:chance|opportunity)\s+to\s+(?:\w+\s+){{1,3}}(?:you\s+)?(?:about\s+|of\s+"
    rf"|to\s+)?(?:our|my)\s+(?:[\w'-]{{1,16}}\s+){{0,3}}?{_GOODS})\b",
    r"\b(?P<at>(?:an?|the)\s+(?:[\w-]{1,14}\s+)?(?:upgrade|subscription|membership)\s+(?:would|will|gives"
    r"|includes|costs|comes)|(?:consider|recommend|suggest)\s+(?:an?|the)\s+(?:[\w-]{1,14}\s+)?(?:upgrade"
    r"|subscription|membership|extended\s+warranty|service\s+plan|care\s+plan))\b",
    rf"\byou\s+(?:can|could|may)\s+(?:also\s+|now\s+|always\s+|even\s+)?(?P<at>(?:buy|purchase|add|upgrade\s+to"
    rf"|subscribe\s+to|sign\s+up\s+(?:for|to)|join|take\s+out)\s+(?:our|an?|the|extra|additional"
    rf"|more)?\s*(?:[\w'-]{{1,16}}\s+){{0,2}}?(?:{_WARES}\s+)?{_GOODS})\b",
    r"\b(?P<at>(?:(?:now|this|there|it)(?:'s|\s+is|\s+would\s+be|\s+could\s+be"
    r"|\s+might\s+be)\s+(?:also\s+)?(?:never\s+(?:been\s+)?an?\s+better|an?\s+(?:great|good|perfect|ideal"
    r"|excellent|ideal))\s+(?:time|moment|opportunity|chance)\s+to\s+(?:\w+\s+)?"
    r"(?:upgrade|buy|order|join|book|try|renew|switch|subscribe|invest|discover|explore|look\s+at|consider|add"
    r"|sign\s+up|extend|tell\s+you\s+about|mention\s+our|introduce)))\b",
    r"\b(?P<at>while\s+(?:you're|you\s+are|i\s+have\s+you|we\s+have\s+you|you\s+wait|i'm\s+writing|we're\s+(?:at"
    r"|on)\s+it|i\s+am\s+writing)\b[^.;:!?]{0,60}?\b(?:our|offer|new|range|sale|discount|menu|upgrade|collection"
    r"|shop)\b)",
    r"\b(?P<at>(?:as\s+an?\s+)?(?:added\s+bonus|members?\s+(?:of\s+our\s+\w+\s+)?(?:also\s+)?(?:get|enjoy|receive"
    r"|save)|earn\s+(?:double\s+|extra\s+|bonus\s+)?points|free\s+(?:trial|demo|consultation|quote"
    r"|no-obligation)\b|no-obligation\s+quote|money-saving|buy\s+one,?\s+get"
    r"|\d+\s?(?:%|per\s?cent)\s+off\s+(?:all|everything|selected|our|when\s+you\s+(?:upgrade|buy|refer|sign|join"
    r"|subscribe)|if\s+you\s+(?:upgrade|buy|refer|sign|join|subscribe))))",
    r"\b(?P<at>(?:customers?|clients?|guests?|people|many\s+of\s+our\s+\w+)\s+(?:who\s+\w+\s+"
    r"|like\s+you\s+)?(?:often\s+|usually\s+|also\s+|now\s+)?(?:love|rave\s+about|swear\s+by|choose|upgrade\s+to"
    r"|opt\s+for|prefer)\s+(?:our|the\s+new)\b[^.;:!?]{0,40})",
    r"\b(?P<at>(?:can|could|may|might)\s+(?:easily\s+"
    r"|always\s+)?be\s+avoided\s+(?:in\s+(?:the\s+)?future\s+)?(?:by|with|if\s+you)\s+(?:upgrad|buy|purchas|add"
    r"|subscrib|switch|sign|take\s+out|opt)\w*[^.;:!?]{0,40})",
    r"\b(?P<at>(?:to\s+(?:avoid|prevent|protect|be\s+safe|make\s+sure)|for\s+(?:extra\s+|added\s+"
    r"|total\s+)?(?:peace\s+of\s+mind|protection|security))\b[^.;:!?]{0,50}?\b(?:you\s+(?:can|could|may"
    r"|might)\s+(?:want\s+to\s+)?|(?:i|we)\s+(?:recommend|suggest)\s+(?:that\s+you\s+)?|why\s+not\s+|consider\s+"
    r"|please\s+)"
    r"(?:upgrad(?:e|ing)|buy(?:ing)?|purchas(?:e|ing)|add(?:ing)?\s+(?:our|an?|the)|subscrib(?:e|ing)|tak(?:e"
    r"|ing)\s+out|order(?:ing)?)\b[^.;:!?]{0,40})",
)

_GIVEN = (
    r"\b(?:free\s+of\s+charge|at\s+no\s+(?:extra\s+|additional\s+)?(?:cost|charge)|no\s+charge|without\s+charge"
    r"|on\s+(?:us|the\s+house)|at\s+(?:our|my)\s+(?:own\s+)?(?:expense|cost)|complimentary"
    r"|as\s+(?:an?\s+)?(?:apology|thank|sorry|compensation|recompense|amends)"
    r"|(?:i|we)(?:'ve|\s+have)\s+(?:\w+\s+)?(?:upgraded|moved|switched|credited|added|refunded|extended|removed"
    r"|taken|stopped|paused|cancelled|withdrawn|pulled)|to\s+make\s+up|(?:i|we)(?:'ll|\s+will|\s+shall)\s+(?:not"
    r"|pay|refund|cover|upgrade|replace|take\s+down|remove|send\s+you)"
    r"|during\s+(?:our|the)|(?:i|we)\s+(?:rang|charged|billed|overcharged|sold|quoted)"
    r"|you\s+(?:paid|bought|booked|ordered|signed|chose|joined|subscribed|asked)"
    r"|(?:should|must|did|does|is|was|will|would(?!\s+not\s+have\s+happened))\s+not\b|shouldn't|didn't|wasn't|won't)\b"
)
"""What shows that the thing is given to the reader, was theirs already, or is what went wrong."""


_OPENS = (
    r"\b(?:while\s+(?:we|i)\s+have\s+(?:you|your\s+(?:ear|attention))|while\s+you(?:'re|\s+are)\s+(?:in|here"
    r"|at\s+it|with\s+us|waiting|reading|about)|(?:on|and\s+on)\s+an?\s+(?:happier|brighter|lighter|cheerier"
    r"|more\s+cheerful"
    r"|different|sweeter|positive|better|jollier)\s+note|in\s+(?:other|happier|better|brighter|more\s+cheerful"
    r"|exciting)\s+news|by\s+the\s+way|btw|p\.?\s?p?\.?s\b|speaking\s+of|not\s+to\s+sell|shameless\s+plug"
    r"|if\s+you(?:'re|\s+are)\s+(?:tempted|interested|curious|hungry|peckish|thirsty|passing)"
    r"|to\s+cheer\s+you\s+up|now\s+that\s+(?:i|we)\s+have|since\s+you(?:'re|\s+are)\s+(?:here|reading)"
    r"|one\s+more\s+thing"
    r"|(?:the\s+)?good\s+news|you\s+(?:may|might|could)\s+(?:also\s+|well\s+)?(?:like|enjoy|love|fancy|want"
    r"|be\s+interested)|(?:do\s+)?you\s+know\s+what|and\s+(?:hey|don't\s+forget)|don't\s+forget"
    r"|remember\s+that\s+(?:we|our)|fancy\s+an?)\b"
)
_ARRIVES = (
    r"\b(?:(?:quiz|curry|tasting|live\s+music|open\s+mic|pie)\s+(?:night|evening)|happy\s+hour|open\s+(?:day"
    r"|evening|house)|(?:is|are|'s|'re|have|has|just|came|comes?|goes?|go)\s+(?:now\s+|just\s+|finally\s+"
    r"|also\s+"
    r"|freshly\s+)?(?:back\s+)?(?:in(?=\s*(?:[.,;!]|$|and\b|at\b|from\b|for\b))|in\s+(?:stock|store|season"
    r"|bloom)|on\s+the\s+(?:shel(?:f|ves)|menu|rails?|counter|rack)|on\s+sale"
    r"|out(?=\s*(?:[.,;!]|now\b|$|and\b))|landed|launched|live|open\s+for\s+(?:booking|orders|enrol))"
    r"|back\s+(?:in\s+stock|on\s+the\s+(?:shel(?:f|ves)|menu))|(?:we|i)\s+(?:also|now)\s+(?:do|offer|sell"
    r"|stock|make|run|have|supply|provide|carry)"
    r"|(?:we|i)(?:'ve|\s+have)\s+(?:just\s+|now\s+|also\s+)?(?:started|launched|opened|introduced"
    r"|got\s+in)\s+(?:an?|our|the|some|doing|selling|offering)|(?:our|my"
    r"|the)\s+(?:brand[\s-])?new(?:est)?\s+[\w-]+|our\s+(?:[\w-]+\s+){1,3}(?:range|menu|collection|package"
    r"|plan|course|certificate"
    r"|workshops?|classes|season|sale|club|service|membership|cover|upgrade|app|line|edition|treatments?)s?)\b"
)
_PRICED = (
    r"(?:[£$€]\s?\d[\d.,]*\s*(?:\ba\b|\ban\b|\bper\b|/|\beach\b|\bapiece\b|\bonly\b)|\b(?:only|just|from|at"
    r"|starting\s+at)\s+(?:only\s+|just\s+)?[£$€]\s?\d|\b(?:\d{1,2}|half|ten|fifteen|twenty|thirty|forty"
    r"|fifty)\s?(?:%|per\s?cent|percent)\s+off\b"
    r"(?!\s+(?:your|the|this|that|my|our)\s+(?:[\w'-]+\s+){0,2}?(?:bill|invoice|fee|fees|order|rent|stay|price"
    r"|total|account|next))|\bhalf[\s-]price\b|\b(?:two|three|2|3)[\s-]for[\s-](?:one|two|1|2)\b|\b(?:with"
    r"|using)\s+(?:the\s+)?(?:promo\s+|discount\s+)?code\b"
    r"|\bfree\s+(?:trial|delivery\s+on|consultation|quote|month)\b|\bfirst\s+(?:\w+\s+)?(?:month|months|week"
    r"|weeks|year|visit|class|lesson)\s+(?:is|are)\s+(?:free|on\s+us|half)|\bspecial\s+(?:price|rate|offer"
    r"|deal)|\bdiscount(?:ed)?\s+(?:rate|price|code)|\bon\s+offer\b)"
)
_URGED = (
    r"\b(?:treat\s+(?:yourself|yourselves|your\s+\w+|someone)|bring\s+(?:your|the|a)\s+(?:mates|friends?"
    r"|family|kids|neighbou?rs)|all\s+welcome|join\s+us|don't\s+miss|(?:hope|love)\s+to\s+see\s+you\s+there"
    r"|see\s+you\s+there|spoil\s+(?:yourself|your\s+\w+)|grab\s+(?:one"
    r"|yours|a|some|them|it)|snap\s+(?:one|them|it|some)?\s*up|come\s+(?:and\s+|on\s+)?(?:try|taste"
    r"|see\s+(?:it|them|the\s+new))|pop\s+in|give\s+(?:it|them)\s+a\s+(?:try|go|whirl)|worth\s+a\s+(?:try|look"
    r"|visit)"
    r"|divine|delicious|gorgeous|stunning|amazing|to\s+die\s+for|yummy|scrumptious|fabulous|irresistible"
    r"|heavenly|superb|moreish|unmissable|best[\s-]?sell\w+|selling\s+fast|flying\s+(?:out|off)|(?:you'd"
    r"|you'll|you\s+would|you\s+will)\s+(?:really\s+|absolutely\s+)?(?:love|adore)|go(?:es)?\s+(?:rather\s+"
    r"|very\s+|so\s+|really\s+|perfectly\s+|beautifully\s+)?(?:well|nicely|beautifully|perfectly)\s+with"
    r"|pairs?\s+(?:\w+\s+)?with|look\s+(?:great|lovely|good|wonderful|fab)\s+(?:with|on|in|next)"
    r"|perfect\s+(?:with|for|gift)|must-(?:try|have|see)|happy\s+to\s+(?:quote|price)|(?:book|order|upgrade"
    r"|sign\s+up|join|enrol|enroll|renew|reserve|subscribe)\s+(?:now|today|soon|early|yours|before|by|via"
    r"|at\s+the)|(?:great|good|perfect|ideal)\s+time\s+to\s+\w+|why\s+not|how\s+about|interested\?|let\s+(?:me"
    r"|us)\s+know\s+if\s+you'd\s+like\s+(?:one|some|a\s+quote))\b"
)
_OF_READER = (
    r"\b(?:was|were|had|wasn't|weren't)\b|"
    r"\b(?:refund\w*|your\s+(?:card|account|bill|invoice|money|replacement|deposit|refund|order)|(?:i"
    r"|we)(?:'ve|\s+have)\s+(?:\w+\s+)?(?:credited|taken|given|knocked|put|sent|left|set)"
    r"|as\s+(?:an?\s+)?(?:apology|thank|sorry|goodwill)|to\s+make\s+(?:up|amends)|should\s+have|instead\s+of"
    r"|during\s+(?:our|the)|(?:we|i)\s+(?:rang|overcharged|charged|billed|quoted|told|sold|advertised|promised"
    r"|listed|sent|gave|delivered))\b"
)
_PLAINLY = (
    r"\bwhy\s+not\s+(?:[\w']+\s+){1,9}?(?:our|with\s+(?:us|our))\s+(?P<at>[^.;!?]{3,50})",
    r"(?P<at>\b(?:now|this|it)(?:'s|\s+is|\s+would\s+be)\s+(?:also\s+)?an?\s+(?:great|good|perfect|ideal"
    r"|excellent)\s+(?:time|moment|opportunity|chance)\s+to\s+(?:upgrade|buy|order|join|book|renew|switch"
    r"|subscribe|invest|stock\s+up|sign\s+up))\b",
    r"(?P<at>\btreat\s+(?:yourself|yourselves)\b)",
    r"(?P<at>\byou\s+(?:may|might|could|will|'ll)\s+(?:also\s+|well\s+|just\s+)?(?:like|enjoy|love"
    r"|fancy)\s+(?:our|the\s+new|these|my\s+new)\b[^.;!?]{0,40})",
    r"(?<!when )(?<!whether )(?<!if )(?P<at>\b(?:our|the|these|those|all|pro"
    r"|new)\s+[\w'-]+(?:\s+[\w'-]+){0,2}\s+(?:is|are)\s+(?:now\s+"
    r"|currently\s+|all\s+)?(?:\d{1,2}\s?(?:%|per\s?cent)\s+off|half[\s-]price|on\s+offer|on\s+special)\b)",
)


_SIGNS = (_ARRIVES, _PRICED, _URGED, _OPENS)


def _pitched(sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence offers wares, told by two signs at least: an opening, an arrival, a price, an urging."""
    low = sentence.low
    found = [one for sign in sentence.live(_SIGNS) if (one := sign.search(low))]
    if len(found) < 2 or compiled(_OF_READER).search(low):
        return None
    first = min(found, key=lambda one: one.start())
    return first.start(), max(found, key=lambda one: one.end()).end()


def _selling(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    if _recorded(low, scene):
        return
    for pattern in sentence.live(_PLAINLY):
        for found in pattern.finditer(low):
            if not compiled(_OF_READER).search(low):
                yield Hit(sentence, *found.span("at"))
    place = _pitched(sentence)
    if place is not None:
        yield Hit(sentence, *place)
    offers = [found.span("at") for pattern in sentence.live(_SELLING) for found in pattern.finditer(low)]
    if offers and not compiled(_GIVEN).search(low):
        for start, end in offers:
            yield Hit(sentence, start, end)


def _recorded(low: str, scene: Scene) -> bool:
    """Whether the record has what a sentence offers: a replacement that was agreed, a product that it names."""
    record = scene.knowledge.record
    if record is None:
        return False
    if any(len(name) > 2 and name.lower() in low for name in record.names):
        return True
    done = " ".join(record.done or ()).lower()
    return any(word in low for word in re.findall(r"[a-z]{5,}", done))


RULES: tuple[Rule, ...] = (
    Rule(
        id="selling",
        severity=Severity.WARNING,
        evidence=("J",),
        says="This sells or advertises in a letter that apologises.",
        why="In our judgement an offer to buy more makes the apology look like an occasion for one.",
        asks="Can this be left out, and go into another letter? A discount given to make up for it can stay.",
        finder=_selling,
    ),
)
