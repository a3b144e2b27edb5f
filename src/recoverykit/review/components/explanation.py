"""A cause is given, true or not."""

from __future__ import annotations

from recoverykit.review.components.acts import ADVERBS
from recoverykit.review.components.told import Told

EXPLANATION = Told(
    "It does not say why it happened.",
    "Guidance for public bodies asks for the reason; if you do not know it yet, say when you will.",
    "Why did it happen, in two sentences? Or by when will you know?",
    ("4R",),
    (
        r"(?P<at>\b(?:because(?!\s+of\s+(?:it|this|that|which)\b)|due\s+to|owing\s+to|as\s+a\s+(?:result"
        r"|consequence)\s+of|on\s+account\s+of|thanks\s+to|caused\s+by|a\s+result\s+of|the\s+result\s+of"
        r"|triggered\s+by|brought\s+about\s+by|down\s+to|stemm?(?:ed|s|ing)\s+from"
        r"|attributable\s+to)\b[^.;]{3,120})",
        r"(?P<at>\b(?:the\s+)?(?:root\s+)?(?:cause|reason|explanation|culprit|trigger)\b[^.;]{0,40}\b(?:was"
        r"|is|were|lay|lies|turned\s+out)\b[^.;]{2,100})",
        r"(?P<at>\b(?:what\s+(?:happened|went\s+wrong)|here\s+is\s+(?:what|why|how)|this\s+is\s+(?:what|why"
        r"|how))\b[^.;]{0,120})",
        r"(?P<at>\b(?:it\s+turn(?:s|ed)\s+out|turns\s+out)\b[^.;]{3,120})",
        r"(?P<at>\b(?:this|that|it|which|the\s+(?:mistake|error|problem|fault|failure|delay|outage|mix-up"
        r"|confusion|issue|mishap))\s+(?:all\s+)?(?:happened|occurred|arose|came\s+about|came|started|began"
        r"|crept\s+in|followed)\s+(?:when|because|after|as|from|while|during|through)\b[^.;]{3,120})",
        r"(?P<at>\b(?:led\s+to|resulted\s+in|meant\s+(?:that\s+)?(?:the|your|our|we|it|no|nobody|some|each"
        r"|every)|which\s+(?:broke|deleted|sent|caused|stopped|overloaded|blocked|meant|corrupted"
        r"|left))\b[^.;]{3,100})",
        r"(?P<at>\b(?:after|when|while)\s+(?:<SENDER>|an?\s+[\w-]+(?:\s+[\w-]+){0,3}"
        r"|the\s+[\w-]+(?:\s+[\w-]+){0,2}|one\s+of\s+our\s+\w+|someone|somebody)\s+(?:\w+ly\s+)?(?:failed|ran"
        r"|moved|changed|updated|switched|migrated|upgraded|deployed|pushed|entered|typed|copied|broke"
        r"|crashed|went|left|was\s+\w+ed|were\s+\w+ed|misread|pressed|took|put|made|set|fell|filled|lost"
        r"|merged|booked|loaded|restarted)\b[^.;]{3,120})",
        rf"(?P<at>\b<I>{ADVERBS}\s+(?:misread|assumed|misjudged|underestimated|relied\s+on|took\s+on|forgot"
        rf"|misunderstood|mixed|confused|copied|typed|entered|relied|trusted|thought|skipped|rushed|misheard"
        rf"|mistook|overlooked)\b[^.;]{{3,120}})",
        r"(?P<at>\b(?:had\s+not\s+been|hadn't\s+been|was\s+never|were\s+never|had\s+never\s+been|was\s+not"
        r"|were\s+not)\s+(?:updated|tested|checked|told|briefed|passed\s+on|entered|recorded|renewed|set\s+up"
        r"|switched|monitored|copied|logged|charged|trained)\b[^.;]{0,80})",
        r"(?P<at>\b(?:short-?staffed|staff(?:ing)?\s+(?:shortages?|sickness)|under-?staffed|human\s+error"
        r"|technical\s+(?:fault|issue|error|problem|glitch|difficult\w+)|software\s+(?:bug|error|fault"
        r"|glitch)|power\s+(?:cut|failure|outage)|hardware\s+failure|system\s+(?:error|failure|glitch)"
        r"|a\s+bug\s+in|typing\s+error|typo|clerical\s+error|administrative\s+error"
        r"|high(?:er)?\s+(?:than\s+\w+\s+)?(?:demand|volumes?)|unprecedented|exceptional\s+(?:demand"
        r"|volumes?))\b)",
        rf"(?P<at>\b<SENDER>{ADVERBS}\s+(?:\w+ed|had|sent|gave|put|ran|took|let|left|set|read|kept|made"
        rf"|wrote|went|got|told|chose|meant|sat|lay|knew|was\s+\w+ing|were\s+\w+ing|keyed)\b[^.;]{{0,90}}"
        r"\b(?:without|before|instead\s+of|rather\s+than|too\s+(?:many|few|much|little|early|late|soon|long"
        r"|hard|fast)|and\s+(?:did|didn't|had|never|typed|pressed|forgot|left|sent|read)|where\s+(?:i|we|it)"
        r"|under\s+another|(?:on|in|for|from|to)\s+the\s+wrong|the\s+wrong|wrong|at\s+the\s+same\s+time"
        r"|both)\b[^.;]{0,80})",
        r"(?P<at>\b(?:our|my|the|an?|one|his|her|another)\s+(?:[\w'-]+\s+){0,3}?(?:vendor|supplier|contractor"
        r"|subcontractor|agency|courier|carrier|colleague|driver|technician|engineer|fitter|installer|planner"
        r"|clerk|assistant|temp|trainee|intern|system|server|software|firmware|certificate|script|update"
        r"|upgrade|migration|job|database|disk|switch|cable|valve|boiler|printer|machine|alarm|filter|form"
        r"|template|spreadsheet|calendar|diary|list|file|feed|config\w*|setting|rule|limit|release|deploy\w*"
        r"|change|picture|reading|team|department|office|depot|warehouse|bank|sat-?nav|van|lorry|truck)"
        r"\s+(?:had\s+(?:been\s+)?|was\s+|were\s+|itself\s+|then\s+|wrongly\s+|never\s+|did\s+not\s+"
        r"|didn't\s+)?(?:pushed|moved|overlooked|picked|named|reached|went|failed|sent|put|misread|entered"
        r"|deleted|dropped|ran|broke|crashed|filled|stopped|lost|sat|took|left|fell|closed|switched|changed"
        r"|copied|counted|matched|sorted|treated|read|held|showed|pointed|expired|timed|overwrote|set|mixed"
        r"|forgot|missed|called|marked|booked|typed|printed|carried|blocked|rejected|loaded|restarted|keyed"
        r"|gave|kept|had)\b[^.;]{3,110})",
        # Nobody was told, read or passed on; somebody did something to it.
        r"(?P<at>\b(?:nobody|no\s+one|somebody|someone)\s+(?:else\s+)?(?:had\s+|was\s+)?(?!(?:came|answered|called|phoned"
        r"|turned|replied|hurt|injured|harmed)\b)(?:\w{2,}ed|told|read|saw|took|knew|put|left|sent|set|wrote|gave|there)\b"
        r"[^.;]{3,100})",
        r"(?P<at>\b(?:who|he|she|they|it|the\s+\w+|<I>|nobody|our\s+\w+|my\s+\w+)\s*(?:had\s+not|hadn't|had\s+never)\s+(?:yet\s+)?"
        r"(?:been\s+)?(?:read|seen|given|told|shown|passed|handed|checked|updated|trained|renewed|tested|changed|set"
        r"|switched|copied|noticed|written|entered|printed|moved|opened|asked|heard|got|known)\b(?!\s+you\b)[^.;]{0,80})",
        r"(?P<at>\bhad\s+(?:just\s+|only\s+just\s+|recently\s+|quietly\s+)?(?:switched|moved|changed|updated|swapped|renamed"
        r"|replaced|migrated|merged|restarted|been\s+(?:switched|moved|changed|renamed|merged|replaced))\b[^.;]{3,80})",
        r"(?P<at>\b(?:i'd|we'd|<I>\s+had|<I>)\s+(?:wrongly\s+|simply\s+|never\s+)?(?:written|wrote|noted|saved|filed|keyed|put"
        r"|entered|counted\s+on|believed|expected|picked\s+the\s+wrong|worked\s+from|went\s+by|relied\s+on)\b"
        r"(?=[^.;]{0,60}\b(?:down|as|under|wrong|old|last|two|same|at|on|from)\b)[^.;]{3,90})",
        r"(?P<at>\ba\s+colleague\s+(?:in|from|at|of)\s+[\w'-]+(?:\s+[\w'-]+)?\s+\w+(?:ed|t|id|ook|ept|ent)\b[^.;]{3,80})",
        r"(?P<at>\b(?:the|my|our|an?)\s+(?:[\w-]+\s+){0,2}?(?:van|car|truck|lorry|alarm|phone|laptop|power|pump|server|printer"
        r"|press|oven|freezer|fridge|line|connection|battery|fuse|disk|drive|certificate|licence|license|domain|sensor"
        r"|update|rule|setting|script|change|release|migration|filter|formula|macro|bug|page|calendar)\b[^.;]{0,40}?\b"
        r"(?:broke\s+down|gave\s+out|went\s+(?:off|out|down|flat)|did\s+not\s+go\s+off|didn't\s+go\s+off|expired|ran\s+out"
        r"|tripped|jammed|overheated|burst|froze|reset|added|overwrote|removed|doubled|hid|stopped|dropped|blocked"
        r"|still\s+(?:showed|had|held|said))\b[^.;]{0,80})",
        r"(?P<at>\b(?:address|date|price|number|name|list|file|form|figure|note|order|message|e-?mail|letter|booking|ticket)s?"
        r"\b[^.;]{0,30}?\b(?:came\s+from|(?:was|were|been)\s+(?:taken|copied)\s+from|(?:was|were)\s+(?:saved|filed|entered)"
        r"\s+(?:under|as|twice)|(?:was|were)\s+(?:[\w'-]+\s+){0,2}?(?:old|out\s+of\s+date)|had\s+the\s+same|(?:sat|lay|went"
        r"|landed|ended\s+up|got\s+stuck|stuck|left\s+off|left\s+out))\b[^.;]{0,60})",
        r"(?P<at>\b(?:i|we)\s+(?:only\s+)?(?:had|took|accepted|booked)\s+(?:only\s+|just\s+)?(?:one|two|three|four|five|six|more"
        r"|too\s+many|too\s+much|\d{1,3}|no)\s+[^.;]{2,60}(?:\b(?:that|this|the\s+same)\s+(?:day|week|month|morning"
        r"|afternoon|evening|night|weekend)|\bthan\s+<I>\s+(?:have|had|could))\b)",
        r"(?P<at>\b(?:off\s+sick|off\s+ill|had\s+no\s+access|no\s+one\s+to\s+cover|was\s+covered\s+by|covering\s+for"
        r"|slipped\s+through|by\s+mistake\s+(?:when|while|as))\b[^.;]{0,80})",
        r"(?P<at>\b(?:i|we)\s+(?:let\s+(?:it|this|that|your|the)|was\s+(?:waiting|away|off|ill|rushing"
        r"|working|on\s+another)|were\s+(?:waiting|short|rushing|working|three|two|one))\b[^.;]{0,100})",
        r"(?P<at>^(?:the\s+reason|why\s+(?:it|this|did)\b)[^.;]{3,120})",
        r"(?P<at>,\s+(?:so|and\s+so)\s+(?:the|your|our|it|we|nobody|no\s+one|no|i|they|she|he)\b[^.;]{5,100})",
    ),
    (
        r"\bbecause\s+(?:you|of\s+you|your)\b[^.;]{0,40}\b(?:matter|deserve|business|trust)\b",
        r"\b(?:are|is|am)\s+(?:still\s+)?(?:investigating|looking\s+into)\b"
        r"|\bwe\s+do\s+not\s+(?:yet\s+)?know\b|\bwe\s+don't\s+(?:yet\s+)?know\b",
    ),
)
