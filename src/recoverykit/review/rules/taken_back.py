"""Rule on apologies that are taken back in the same breath."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.conditional import ALSO_ALONE, BE, DEGREE, SORRY_TRIGGERS

_ADDS = (
    r"(?:that(?:'s|\s+(?:is|does|will|can|alone|word|won't|doesn't|isn't))\b[^.;]{0,40}\b(?:not|n't|enough|only"
    r"|cannot|never)|(?:it|this|that|sorry|words?|an?\s+apolog\w+)\s*(?:\w+\s+)?(?:is|does|will|do|can"
    r"|'s)?\s*(?:not|n't|isn't|doesn't|won't|cannot|can't)\s+(?:\w+\s+){0,3}?(?:enough|undo|change|help|fix"
    r"|make|bring|excuse|put|repair|give|mend|alter|good)|(?:it|this|that)\s+(?:is|was)\s+(?:no\s+excuse"
    r"|not\s+an\s+excuse|my|our|entirely\s+my|all\s+my|(?:still\s+)?(?:my|our)\s+(?:fault|mistake"
    r"|responsib\w+))|(?:i|we)\s+(?:will|shall|have\s+(?:now|already|since)?|can(?!\s+(?:only\s+(?!apolog|say\b|hope"
    r"|ask\b|thank|imagine|promise)|hardly|scarcely))|am\s+(?:now|going)"
    r"|are\s+(?:now|going)|want\s+to\s+(?:do|put|make)|also\s+(?:want|know|owe)|know|owe|should\s+have"
    r"|did\s+not\s+(?:do|check|call|tell|ring|send|keep|answer|look|listen|act|follow|read|test|ask)"
    r"|didn't\s+(?:do|check|call|tell|ring|send|keep|answer|look|listen|act|follow|read|test|ask)|failed|forgot"
    r"|was\s+wrong|were\s+wrong|took|let|lost|got|missed|broke|sent|could\s+have|made|hope|realise|realize"
    r"|understand|need\s+your|need\s+(?:to\s+)?(?:ask|one|a|two|another))\b|(?:i'll|we'll|i've|we've)\b|(?:also"
    r"|more\s+than|above\s+all|even\s+more|most\s+of\s+all|not|(?:even|far|much|still|all\s+the|a\s+lot)?\s*(?:sorrier"
    r"|more\s+sorry))\b|(?:ashamed|embarrassed|grateful|glad"
    r"|determined|thankful|angry)\b|here\s+(?:is|are|it|they|he|she|you)\b|here's|(?:you\s+(?:deserve|need"
    r"|should\s+not\s+have\s+had"
    r"|shouldn't\s+have\s+had|will\s+(?:have|get|receive)|should\s+(?:have|receive|get)\s+(?:your|the|it|a|an"
    r"|heard|been|had)\b|were\s+right|are\s+right|had\s+every|have\s+every|also\s+deserve|are\s+owed"
    r"|can\s+(?:have|now)|lost|waited|paid))|your\s+(?:refund|money|order|replacement|parcel|new|data|files?"
    r"|photos?)\b[^.;]{0,30}\b(?:is|are|has|have|will|was|were)\b|(?:it|this|that)\s+(?:is|was|has"
    r"|will)\s+(?:\w+\s+){0,2}?(?:fixed|done|back|ready|here|working|sorted|resolved|on\s+its\s+way|happen\w*"
    r"|true|clear|right)\b|there\s+is\s+(?:no\s+excuse|more|good\s+news|also|one|a\s+(?:second|further))"
    r"|what\s+(?:matters|counts|you\s+need)|none\s+of\s+(?:that|this)|nothing\s+(?:i|we)\s+say"
    r"|the\s+(?:important\s+thing|good\s+news|fault|blame|mistake|error|responsibility|fact|truth)\b"
    r"|the\s+(?:repair|refund|replacement|order|parcel|new\s+\w+|money)\s+(?:is|are|will|(?:has|have)\s+(?:been|now"
    r"|gone|left|reached"
    r"|arrived|already))\b)"
)
_EXCUSES = (
    r"(?:busy|short-?staffed|short\s+of\s+staff|understaffed|beyond\s+(?:our|my)|out\s+of\s+(?:our"
    r"|my)\s+(?:hands|control)|outside\s+(?:our|my)|not\s+(?:\w+\s+)?(?:our|my)\s+(?:fault|doing|mistake|error"
    r"|responsib\w+|decision|problem)|wasn't\s+(?:our|my|\w+\s+(?:our|my))|isn't\s+(?:our|my)"
    r"|weren't\s+(?:\w+\s+)?(?:our|my)|policy|policies|terms|small\s+print|these\s+things|things\s+(?:happen"
    r"|go\s+wrong)|it\s+happens|happens\s+(?:to|sometimes)|mistakes\s+(?:do\s+)?happen|(?:we're|we\s+are|i'm"
    r"|i\s+am)\s+(?:all\s+|only\s+)+human|(?:only|all)\s+human|nobody(?:'s|\s+is)\s+perfect|no\s+(?:one|system"
    r"|service|company)\s+is\s+(?:perfect|immune)|unforeseen|unexpected|unprecedented|exceptional|circumstances"
    r"|(?:did|do|doing|done|tried|trying)\s+(?:\w+\s+){0,2}?(?:my|our)\s+(?:very\s+|level\s+)?best|(?:meant"
    r"|intend\w*)\s+(?:no|well|it|to|only)|good\s+(?:faith|intentions)|never\s+(?:meant|intended|promised|said"
    r"|guaranteed)|(?:not|\w+n't)\s+(?:mean|intend|know|aware|expect|foresee|promise|guarantee|receive|told"
    r"|informed|control)|no\s+(?:choice|option|alternative|control|way\s+of\s+knowing|intention|idea)"
    r"|under\s+(?:a\s+lot\s+of\s+|great\s+|huge\s+|enormous\s+)?pressure|rushed\s+off|you\s+(?:should|could|did"
    r"|didn't|never|must|also|failed|forgot|were\s+(?:told|warned|informed|asked|late)|knew|need|ought"
    r"|have\s+to|had\s+been|signed|agreed|might\s+have|gave|left|chose|only|had|have\s+(?:also|to))\b"
    r"|your\s+(?:own|order\s+form|instructions|brief|email|message|payment|request)|please\s+(?:understand"
    r"|remember|note|bear|appreciate|be\s+aware|keep)|bear\s+in\s+mind|point\s+out|must\s+(?:stress|say|note"
    r"|emphasi|insist)|have\s+to\s+(?:say|stress|point)|in\s+(?:fairness|(?:our|my)\s+defen[cs]e)"
    r"|to\s+be\s+(?:fair|honest)|other\s+customers|many\s+(?:other\s+)?(?:customers|clients|people)"
    r"|everyone(?:\s+else)?\s+(?:was|is|has|had|does|did)|high(?:er)?\s+(?:demand|volume|workload)|volume\s+of"
    r"|demand\s+(?:was|is|has)|peak|holiday|covid|pandemic|strike|sick|illness|was\s+ill|were\s+ill|off\s+ill"
    r"|new\s+(?:member|staff|to\s+the|system|software)|training|teething|standard\s+(?:practice|procedure)"
    r"|normal\s+practice|industry|technically|strictly\s+speaking|within\s+(?:our|the)|still\s+(?:within|think"
    r"|believe|feel|better)|could\s+have\s+been\s+(?:much\s+)?worse|not\s+(?:that|as)\s+(?:bad|serious|late|big"
    r"|long)|only\s+(?:a|an|one|two|trying|\d)|at\s+least|out\s+of\s+proportion|overreact\w*"
    r"|didn't\s+have\s+(?:time|a\s+choice|enough)|not\s+enough\s+(?:time|staff)|no\s+time|ran\s+out\s+of\s+time"
    r"|hard\s+(?:time|year|week)|difficult\s+(?:time|year|period|conditions)|tough|stand\s+by|act(?:ed"
    r"|ing)\s+(?:in|on|within|correctly)|provoked|(?:minor|tiny|trivial|slight|petty)\b|a\s+small|follow(?:ed|s"
    r"|ing)\s+(?:our|the|standard|all|procedure)|all\s+reasonable|reasonable\s+(?:steps|efforts)"
    r"|not\s+the\s+one\s+who|snowed\s+under|flat\s+out|(?:hardly|barely|scarcely)\s+\w+|(?:i|we)\s+(?:believe"
    r"|think|feel|maintain|felt|thought)\s+(?:that\s+)?(?:my|our|it|i|we)\b|(?:i|we)\s+(?:did|do|had"
    r"|have)\s+(?:warn|tell|told|say|said|ask|advis|mention|explain|try|tried)\w*|(?:nobody|no\s+one"
    r"|none\s+of\s+us|no-one)\s+(?:\w+\s+)?(?:told|knew|could|said|warned|informed|mentioned|asked)|(?:terrible"
    r"|awful|bad|long|stressful|hard|rough|tiring|difficult|trying|hectic)\s+(?:day|week|month|morning|night"
    r"|year|time)|(?:someone|somebody)\s+had\s+to|that(?:'s|\s+is)\s+(?:just\s+|simply\s+)?(?:what\s+happens"
    r"|how\s+(?:it|these|things|(?:the|our)\s+\w+)|the\s+way|life|business)|(?:one|two|three|four|several"
    r"|a)\s+(?:\w+\s+)?\w+\s+(?:down|short|off)\b|under\s+(?:\w+\s+){0,2}?(?:pressure|stress|strain)"
    r"|takes?\s+(?:\w+\s+)?time|snow|rain|storms?|fog|floods?|heatwave|(?:only|just)\s+had|honest\s+mistake"
    r"|(?:will|would|must|can)\s+(?:surely\s+)?agree|everyone\s+makes|you(?:'ve|\s+have)?\s+got\s+to|(?:our|my|both"
    r"|two|other)\s+sides?|point\s+of\s+view|(?:quite|perfectly|entirely|completely"
    r"|fairly|very)\s+(?:normal|usual|common|standard|natural)|to\s+be\s+expected|inevitable|unavoidable"
    r"|couldn't\s+be\s+helped|could\s+not\s+be\s+(?:helped|avoided)|(?:not|\w+n't)\s+(?:allowed|permitted)\s+to"
    r"|(?:those|these)\s+are\s+the"
    r"|holidays|christmas|easter|(?:not"
    r"|\w+n't)\s+(?:\w+\s+)?clear|unclear|ambiguous)"
)
_OTHERS = (
    r"(?:supplier|courier|carrier|weather|traffic|the\s+(?:bank|post|post\s+office|airport|airline|manufacturer"
    r"|printer|council|landlord|agency|contractor|software|system|computer|server|data|data\s+\w+|parts?"
    r"|material|files?|brief|other\s+\w+|previous\s+\w+)\s+(?:\w+\s+){0,2}?(?:was|were|had|did|let|failed|went"
    r"|got|came|arrived|is|has|have|didn't|lost|delayed))"
)
_THEIRS = (
    r"(?:the|your|our|my|all|an?|another|some)\s+(?:[\w'-]+\s+){1,3}?(?:was|were|kept|had|did|didn't|got|went"
    r"|came|is|are|isn't|wasn't|weren't|hadn't|has|have|let|broke|failed|says?|said|requires?|states?|took"
    r"|ran)\b(?!\s+(?:(?:now|all|at\s+least)\s+)?(?:right|correct|fine|true|ready|back|on|over|here|found"
    r"|done)\b)[^.;:!?]{0,60}"
)
_SUBJECTLESS = (
    r"(?!(?:also|still|then|worse|not|never|only|just|left|got|sent|took|gave|was|were|did|didn't|had|has|have"
    r"|came|went|put|told|said|made|forgot|kept|wrote|used|let|lost|ran|failed|found|charged|booked|delivered"
    r"|to|for|at|in|on|by|from|into|of|because|also|since|more|better|thank|thanks|if|(?!(?:build|park|clean|wir|book"
    r"|train|heat|plumb|paint|print|shipp|pric|floor|cloth|light"
    r"|morn|even|meet|wedd|th|spr|noth|everyth|k|r|str)ing\b)\w+ing)\b)"
)
_FINITE = (
    r"(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|hasn't|hadn't|haven't|did|didn't|does|doesn't"
    r"|do|don't|can|can't|cannot|could|couldn't|would|wouldn't|must|may|might|should|got|gets|came|comes|went"
    r"|goes|kept|keeps|took|takes|let|lets|broke|fell|fails?|says?|said|states?|requires?|happens?|told|gave"
    r"|left|lost|ran|never|needs?|makes?|made|hurt|means?|meant|works?|allows?|threw|cost|sent|put|set|stuck"
    r"|hit|shut|knew|knows|remains?|stays?|seems?|costs?|looks?|\w{3,}ed|\w{3,}n't)"
)
_SUBJECT = (
    rf"{_SUBJECTLESS}(?:(?:it|that|this|there|they|he|she|what|everyone|everybody|nobody|who)(?:'s|'d|'re|'ve)\s"
    rf"|(?:nobody|no\s+one|everybody|everyone|anybody|anyone)\s+\w+"
    rf"|[\w'’&-]+(?:,?\s+(?!but\b)[\w'’&-]+){{0,7}}?\s+{_FINITE}\b)"
)
"""Somebody or something else does something."""
_FUTURE = r"[^.;!?]{0,50}?(?:\b(?:will|won't|is\s+going\s+to|are\s+going\s+to)\b|'ll\b)"
_RESOLVED = (
    r"(?![^.;,!?]{0,40}\b(?:would|could|might|must)\b)"
    r"[^.;,!?]{0,50}?\b(?:is|are|was|were|has|have|'s|'re|'ve|'d|had|came|comes|goes|went|got)\s+(?:been\s+"
    r"|already\s+|now\s+|all\s+|since\s+|just\s+|both\s+|finally\s+|safely\s+|at\s+least\s+|on\s+(?:its|their"
    r"|the)\s+way|in\s+the\s+post|in\s+your|in\s+my\s+(?:hand|van)|on\s+my\s+(?:desk|bench)){0,3}"
    r"(?:on\s+(?:its|their|the)\s+(?:way|van|road)|in\s+the\s+post|in\s+your|now|back|ready|fixed|attached"
    r"|enclosed|below|available|open|done|sorted|safe(?:ly)?|booked|over|mended|repaired|live|working|replaced"
    r"|refunded|paid|here|right|correct|corrected|complete|ordered|through|found|restored|clean(?:ed)?|settled"
    r"|credited|returned|not\s+(?:dangerous|enough|harmful|lost|too\s+late|in\s+doubt)|no\s+(?:excuse|comfort"
    r"|consolation|help|use|reason|less)|mine|ours|my\s+(?:own|fault|mistake|job|call|doing)|our\s+(?:own|fault"
    r"|mistake|job|call|doing)|happened|true|wrong|coming|going|due|arriving|still\s+(?:wrong|my|our|no)"
    r"|unacceptable|inexcusable|worse|well|fine|home|unhurt|unharmed|in\s+good\s+hands|at\s+your|with\s+you(?!r)"
    r"|outside|the\s+(?:right|correct|current|new)\s+\w+)\b"
)
_TRUE_ENOUGH = (
    r"(?:[^.;!?]{0,40}?\b(?:sorry|apolog(?:y|ies)|words?)\s+(?:is|are|does|do|will|can|won't|doesn't|isn't|don't"
    r"|aren't|can't|cannot|alone|only|won't)\b|[^.;!?]{0,30}?\b(?:fault|blame|mistake|responsibility|buck|excuse)\b"
    r"[^.;!?]{0,30}?\b(?:mine|ours|me|us|my|our|stops|rests|no|not|isn't)\b|[^.;!?]{0,40}?\b(?:deserved?|owed?"
    r"|owes|no\s+excuse|not\s+good\s+enough|inexcusable|unforgivable|shouldn't\s+have\s+(?:had|taken|happened"
    r"|been)|should\s+never\s+have|(?:i|we|it|this|that)\s+should\s+(?:not\s+)?have)\b|not\b|more\b|above\b"
    r"|most\b|worse\b|thank\b|even\s+more\b|i\s+(?:know|realise|realize|hope|understand)\b|we\s+(?:know|realise"
    r"|realize|hope|understand)\b)"
)
_DEFENDS = (
    r"(?:i|we)(?:'d|'m|'re|'ve)?(?:\s+(?:really|just|also|simply|still|all|both|genuinely|honestly|do|did|only"
    r"|merely|did\s+not|do\s+not|don't|didn't|personally|always|certainly|never|at\s+least))*\s+(?:(?:was|were|am"
    r"|are)\s+)?"
    r"(?:(?:not\s+|n't\s+)?(?:accept|agree|admit|see\s+(?:how|why|it|this|that|what|any)|think|thought|believed?"
    r"|consider|call\s+(?:it|this|that)|feel|regard|recogni[sz]e\s+(?:it|that|this|any))|(?:had|have|got|'ve"
    r"|'d)\s+(?:to\b|no\s+(?!excuse|right|business|reason|cause|doubt)|a\s+(?:lot|million|hundred|huge|backlog"
    r"|full|wedding|deadline|family|sick|broken|flat|\w+\s+(?:to|on))|so\s+m(?:any|uch)|too\s+m(?:any|uch)|(?:two"
    r"|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|dozens|hundreds|\d+)\b"
    r"|other\s|another\s|my\s+hands|our\s+hands|been\s+(?:up"
    r"|working|told|waiting|ill|off|away|given|led)|loads|plenty|\w+\s+(?:jobs|calls|orders|clients|customers))"
    r"|(?:had|have)\s+been\s+\w+ing|in\s+the\s+middle\s+of|in\s+the\s+midst|in\s+a\s+(?:rush|hurry|meeting)"
    r"|(?:working|dealing|trying|doing|moving|waiting|driving|running|training|relying|handling|juggling"
    r"|following|acting|going|coping|struggling|getting|having|stuck|held|let|led|given|left|told|forced|off|away"
    r"|up\s+(?:to|against|all)|under|out\s+of|on\s+(?:holiday|leave|another|our|my)|a\s+(?:small|tiny|two|three"
    r"|four|five|family|volunteer|charity|little|one)|only|just|human|busy|tired|exhausted|ill|sick|stretched"
    r"|swamped|new|volunteers|short|at\s+the\s+mercy|allowed|entitled|obliged|required|required|within"
    r"|not\s+(?:the\s+only|alone|to\s+know|responsible|to\s+blame|aware|told|informed|obliged|required|allowed"
    r"|able\s+to\s+\w+\s+every))\b|(?:can|could)(?:\s+not|not|n't)?\s+(?:only|hardly|scarcely|help|really"
    r"|be\s+(?:held|expected|everywhere|in\s+two|blamed|responsible|sure)|accept|agree|call|see|say|think"
    r"|take\s+(?:all|full|the|any|back)|offer|refund|give|make\s+(?:an\s+)?exceptions?|waive|compensate|pay"
    r"|reimburse|control|predict|do\s+(?:much|anything|everything|nothing|more|so\s+much)|watch|please|foresee"
    r"|know|have\s+known|read|guess)|(?:cannot|can't|couldn't|won't|wouldn't|will\s+not|would\s+not)\s+(?:accept"
    r"|agree|call|say|be\s+(?:held|expected|everywhere|blamed|responsible|apologi[sz]ing)|take|offer|refund|give"
    r"|make|waive|compensate|pay|reimburse|control|predict|do|help|please|foresee|know|have\s+known|guess"
    r"|have\s+(?:done|said|it))|(?:warned|told|asked|explained|mentioned|advised|reminded|informed)\s+(?:you|your"
    r"|them|everyone)|(?:did|do)\s+(?:warn|tell|ask|explain|mention|advise|remind|inform|say|try|my|our|what"
    r"|everything|all|get|give|send|call|ring|write|offer|point)|(?:tried|try|meant|mean|intend(?:ed)?|wanted"
    r"|assumed|understood|acted|followed|follow|stand\s+by|stick|maintain|dispute|disagree|insist|relied|rely"
    r"|do\s+what|pointed\s+out|made\s+(?:it\s+)?clear|did\s+what|did\s+(?:my|our|all|everything)"
    r"|promised\s+(?:nothing|no)|operate|work\s+(?:to|with|under)|run\s+on)\b|say\s+(?:that|it|the|you|this|we"
    r"|your)\b|(?:would|'d)\s+(?:like\s+(?:to\s+)?(?:you\s+to\s+(?:understand|know|see)|point|remind|stress"
    r"|add\s+that|note)|point|add\s+that|remind|say\s+that|argue|ask\s+you\s+to\s+(?:understand|consider|bear"
    r"|remember)|do\s+(?:it|the\s+same)|have\s+(?:thought|expected|hoped)))\b"
)
_NO_DEFENCE = (
    r"(?:i|we)(?:'d|'m|'re|'ve)?\s+(?:\w+\s+){0,2}?(?:wanted\s+(?:to\s+(?:check|make|get|give|tell|do"
    r"|be\s+sure)|you)|(?:was|were)\s+(?:(?:very|so|too|also|just|simply|plainly|clearly|both)\s+)?(?:wrong"
    r"|careless|at\s+fault|late|rude|lazy|stupid|not\b(?!\s+(?:told|aware|informed|the\s+only))"
    r"|in\s+the\s+wrong|the\s+ones?|ashamed|embarrassed|glad|relieved|happy|able|unkind|thoughtless|selfish"
    r"|foolish|horrified|slow|told|warned|asked|supposed|meant\s+to)|will\b|trying\s+to\s+(?:put|make|get|fix"
    r"|find)|working\s+(?:on|to)|dealing\s+with\s+(?:it|this|that)|(?:am|are|'m|'re)\s+(?:now|getting|having"
    r"|giving|doing\s+(?:it|this|something)|going|running\s+a|following\s+(?:it|this)\s+up|still\s+waiting))"
)
_YOU_TOO = (
    r"(?:have\s+you|did\s+you|do\s+you|don't\s+you|didn't\s+you|were\s+you|what\s+(?:did|do|else|can|could|would"
    r"|are)|isn't\s+it|is\s+it\s+(?:really|not|my|our)|how\s+(?:was|were|am|are|could|can|on|else|many)"
    r"|why\s+(?:didn't|did|on|not|would)|(?:please\s+)?(?:try\s+to\s+)?"
    r"(?:understand|remember|bear\s+(?:in\s+mind|with)|appreciate|consider|note|recogni[sz]e|don't\s+forget"
    r"|keep\s+in|be\s+(?:aware|fair|realistic|reasonable)|let's\s+(?:be|not|face|keep)|come\s+on|look"
    r"|to\s+be\s+(?:fair|honest|frank)|in\s+(?:fairness|(?:my|our)\s+defen[cs]e|truth|reality|(?:my|our)\s+view)"
    r"|honestly|frankly)\b)"
)
_GIVEN = (
    r"(?:with\s+(?!you\b|your\b|me\b|us\b|the\s+(?:new|right|correct|replacement|help)|luck)|given\s|because\s"
    r"|due\s+to\s|owing\s+to\s|what\s+with\s|in\s+(?:this|these|those|that|such)\s|at\s+(?:this|that"
    r"|these)\s+time|under\s+the|under\s+(?:our|such|these)|after\s+(?:a|an|two|three|all\s+the)\s"
    r"|as\s+(?:a\s+(?:small|volunteer|new|one)|the\s|our\s|any\s|we\s|with\s|you\s+(?:know|can|will|may))"
    r"|like\s+(?:any|every|all|most)|even\s+(?:the\s+best|so)|by\s+then\s|according\s+to|no\s+(?:harm|one"
    r"|system|\w+\s+(?:is|was|were|are|can|could)))"
)
_CONJUNCTION = (
    r"\b(?P<at>(?P<word>but|however|(?:al)?though|tho|yet|nevertheless|nonetheless|even\s+though|even\s+so|albeit"
    r"|except"
    r"(?:\s+that)?|that\s+said|(?:having\s+said|that\s+being\s+said|said)\s+(?:that|this)|that\s+being\s+said"
    r"|then\s+again|mind\s+you|all\s+the\s+same|on\s+the\s+other\s+hand|at\s+the\s+same\s+time"
    r"|in\s+(?:all\s+)?fairness|to\s+be\s+fair|in\s+(?:my|our)\s+defen[cs]e|equally|it(?:'s"
    r"|\s+is)\s+just\s+(?:that)?|still|only|whereas|bear\s+in\s+mind|just))\b"
)
_WEAK = frozenset({"only", "still", "equally", "just", "whereas"})
"""Joins two clauses only behind a comma, and before somebody who does something."""
_MARK = r"\b(?:sorry|soz|apologi[sz](?:e|ing)|apologies|apology|regrets?|my\s+bad)\b"
_NO_APOLOGY = r"\s+to\s+(?:say|tell|report|inform|announce|have\s+to|be\s+the|bother|disturb|trouble|advise)\b"
_ONE_THING = (
    r"(?:\b(?:not\s+(?:just|only|merely|simply|one|so\s+much)|n't\s+(?:just|only))(?:\s+[\w-]+){0,2}|\b(?:all"
    r"|nothing|anything|everything|none|nobody|anyone|last|no\s+one|can't\s+help|cannot\s+help|can't"
    r"|cannot))\s*,?\s*$"
)
_MADE_WORSE = (
    r"you(?:'d|\s+had|'ve|\s+have)?\s+(?:(?:already|also|clearly|both|all|twice|expressly|specifically|never"
    r"|not)\s+){0,2}"
    r"(?!been\b|told\s+us\s+(?:it|the)|said\s+(?:it|yes))(?:\w+ed|paid|told|said|made\s+(?:it\s+)?clear|sent"
    r"|given|rung|chosen|put|written|left\s+(?:clear|a))\b|(?:i|we)\s+(?:\w+\s+)?(?:knew|saw|hadn't|(?:had"
    r"|'d)\s+(?:not|never|promised|seen|known|every|been\s+(?:told|warned|asked|reminded))"
    r"|could\s+(?:easily\s+)?have)\b"
)
"""Behind "although": what makes the failure worse, and takes nothing back."""
_ASKS = (
    r"(?:who|what|how|why|when|where|which|is|was|were|are|have|has|had|do|did|does|can|could|would|isn't"
    r"|\w+n't)\b[^.;!?]{0,100}\?"
)
_IT_WAS = (
    r"(?:it|its|this|that|things|there|theres|everything)(?:'s|'d)?\s+(?:(?:is|are|was|were|has|have|had|been"
    r"|got)\s+){0,2}"
    r"(?!not\b|n't)(?:been|really|so|just|all|only|a|an|too|such|mad|mental|crazy|hectic|manic|chaos|no|\w+ing)\b"
)
_LOOK_BACK = 60
_OPENING = 16
"""Where "sorry" or "I am very sorry" stands that tells of nothing before."""


def _taken_back(sentence: Sentence) -> Iterator[Hit]:
    """What stands behind an apology and "but", unless it owns up, helps, or belongs to what went wrong."""
    low = sentence.low
    mark = next((one for one in compiled(_MARK).finditer(low) if not compiled(_NO_APOLOGY).match(low, one.end())), None)
    if mark is None:
        return
    for found in compiled(_CONJUNCTION).finditer(low, mark.end(), min(len(low), mark.end() + 260)):
        before = low[max(mark.end(), found.start() - _LOOK_BACK) : found.start()].rstrip()
        apart = (
            before[-1:] in (",", ";", ":", "-", "–", "—", "!", ".", ")") or not low[mark.end() : found.start()].strip()
        )
        if not apart and found["word"] not in ("but", "though", "although", "tho", "even though", "however", "albeit"):
            continue
        if found["word"] == "but" and compiled(_ONE_THING).search(low, max(0, found.start() - 30), found.start()):
            continue
        hedged = compiled(_HEDGES).match(low, found.start()) is not None
        rest = re.sub(r"^[\s,:…-]+", "", low[found.end() : found.end() + 170])
        between = low[mark.end() : found.start()]
        weak, worse = found["word"] in _WEAK, "though" in found["word"]
        first = mark.start() < _OPENING
        if _defends(rest, between, apart=apart, weak=weak, worse=worse, first=first) or (hedged and not _owns_up(rest)):
            yield Hit(sentence, found.start("at"), _clause_end(low, found.end()))
            return


def _owns_up(rest: str) -> bool:
    return any(compiled(one).match(rest) for one in (_ADDS, _TRUE_ENOUGH, _RESOLVED, _FUTURE, _NO_DEFENCE))


def _clause_end(low: str, start: int) -> int:
    end = compiled(r"[.;!?]|$").search(low, start, min(len(low), start + 120))
    return end.start() if end else min(len(low), start + 120)


_ADVERBS = (
    r"^(?:(?:honestly|frankly|unfortunately|sadly|really|actually|surely|in\s+fairness|to\s+be\s+(?:fair|honest"
    r"|clear)|then|well|also|as\s+(?:you|i|we)\s+(?:know|said|mentioned)|with\s+respect|again|equally|hey"
    r"|you\s+know|then\s+again|in\s+(?:my|our)\s+defen[cs]e|in\s+truth|quite|that\s+said"
    r"|at\s+the\s+end\s+of\s+the\s+day|literally|obviously|clearly|mate|like),?\s+){1,2}"
)
_OWN_ACT = (
    r"^\s*(?:again\s+)?(?:(?:that\s+|when\s+)?(?:i|we)\b|(?:again\s+)?(?:for|about)\b|to\s+(?:have|hear|see"
    r"|keep|be)\b|the\b|it\b|my\b|our\b|$|,)"
)


def _defends(rest: str, between: str, *, apart: bool, weak: bool, worse: bool = False, first: bool = False) -> bool:
    """Whether a clause behind "but" takes back the apology. `apart`: a comma stands before it."""
    without = compiled(_ADVERBS).sub("", rest)
    if any(compiled(_ADDS).match(one) for one in (rest, without)) or compiled(_TRUE_ENOUGH).match(without):
        return False
    if (weak and not compiled(_SOMEBODY).match(without)) or not (apart or compiled(_GOES_ON).match(rest)):
        return False
    if any(compiled(_YOU_TOO).match(one) for one in (rest, without)):
        return True
    if worse and compiled(_MADE_WORSE).match(without):
        return False
    return compiled(_ASKS).match(without) is not None or _clause_defends(without, between, apart=apart, first=first)


_FOR_YOU = (
    r"you(?:'ll\b|\s+(?:will|shall)\b|\s+(?:can|may)\s+(?!see\b|understand|imagine|hardly|not\b|only|be\b)"
    r"|\s+need\s+(?:not|do|pay)\b"
    r"|\s+needn't|\s+(?:are|were)\s+right\b)"
)
"""What the reader gets."""
_YOURS_IS = (
    r"your\s+[^.;!?]{0,50}\b(?:is|are|has|will)\b"
    r"(?!n't|\s+(?:\w+\s+)?(?:too|not|never|hard|difficult|very|rather|quite|so)\b)"
)
_SOMEBODY = r"(?:the|my|our|your|i|we|it|he|she|they|there|you|this|that)(?:'\w+)?\s"
_GOES_ON = r"(?:i|we|you|its?|theres?|things|these|this|that's|please|nobody|everyone|the|our|my|your|who|what|have)\b"


def _clause_defends(without: str, between: str, *, apart: bool, first: bool) -> bool:
    clause = re.split(r"[;:!?.]", without, maxsplit=1)[0]
    own = apart or compiled(_OWN_ACT).match(between) is not None or not between.strip(" ,;:–—-")
    own = own and re.search(r"[;:]\s*(?:[\w'-]+[\s,]+){3}", between) is None
    excuses = compiled(rf"\b(?:{_EXCUSES}|{_OTHERS})\b").search(clause[:110]) is not None
    if compiled(r"(?:i|we)\b").match(without):
        defends = excuses or compiled(_DEFENDS).match(without) is not None or (apart and _was(without))
        return defends and (own or excuses) and compiled(_NO_DEFENCE).match(without) is None
    if compiled(r"you(?:'d|'ve|'re|r)?\b").match(without):
        return own and all(compiled(one).match(without) is None for one in (_FOR_YOU, _YOURS_IS))
    if excuses:
        return own or apart
    unable = compiled(_UNABLE).match(between) is not None
    unable = unable or (first and not between.strip(" ,;:–—-") and compiled(_PAST).search(clause) is None)
    return (own and not unable) and _somebody_else(
        without, clause, apart=apart or compiled(r"\s*(?:for|about)\b").match(between) is not None
    )


_PAST = r"\b(?:was|were|did|had|made|said|told)\b"
_UNABLE = (
    r"\s*(?:that\s+|to\s+say\s+(?:that\s+)?)?(?:i|we|the\s+\w+)(?:'m|'re|\s+am|\s+are|\s+is)?\s+"
    r"(?:can't|cannot|can\s+not|won't|will\s+not|unable|not\s+able)\b"
)
"""Nothing that has gone wrong yet: the sender cannot come, or has none left."""


def _somebody_else(without: str, clause: str, *, apart: bool) -> bool:
    if compiled(_RESOLVED).match(clause) or compiled(_SAME_THING).match(clause):
        return False
    if compiled(_IT_WAS).match(without):
        return True
    if not apart or compiled(_FUTURE).match(clause):
        return False
    return compiled(_GIVEN).match(without) is not None or compiled(_SUBJECT).match(without) is not None


_SAME_THING = (
    r"(?:the\s+(?:first|second|third|other|one|ones|right|correct|corrected|missing|rest|remaining|replacement|next"
    r"|final|updated)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|any\s+other|every\s+other|either)\b"
)
"""What is put in the place of the failed one, or told from it."""


def _was(without: str) -> bool:
    return compiled(r"(?:i|we)\s+(?:was|were)\b").match(without) is not None


_WHILE = (
    rf"(?:^|[,;:–—-]\s*|\b(?:so|and|but)\s+)(?P<at>(?:while|whilst|although|though|much\s+as|as\s+much\s+as"
    rf"|however\s+much"
    rf"|even\s+though)\s+(?:{BE}(?:\s+{DEGREE}){{0,3}}\s+(?:sorry|apologetic)|(?:i|we|(?:the"
    rf"|our)\s+\w+)(?:\s+(?:do|can|may|of\s+course|naturally"
    rf"|{DEGREE})){{0,3}}\s+(?:apologi[sz]es?|regrets?))\b[^.;:!?]{{0,140}}?)(?:,\s*|\s+(?=(?:i|we)\s+(?:can|do"
    rf"|don't|cannot|must|still|stand|did|would|believe)))"
    rf"(?!(?:i|we)\s+(?:know|will|realise"
    rf"|realize|understand|have\s+also)|(?:that|this|it|words|sorry|an\s+apology)\s+(?:is|does|will|can"
    rf"|do)\s*(?:not|n't|no)|nothing|no\s+(?:words|apology))\w"
)
_DISOWNED = (
    r"\b(?P<at>(?:it(?:'s|\s+is|\s+was)(?:\s+not|n't)\s+(?:as\s+(?:if|though)|like|that)\b"
    r"|nothing\s+[^.;:!?]{0,40}?\badmit\w*|(?:not|n't|never)\s+(?:\w+\s+){0,2}?(?:admit\w*|admission|concede\w*"
    r"|accept\w*|my\s+(?:fault|doing|job|problem|mistake|idea)|our\s+(?:fault|doing|job|problem|mistake|idea"
    r"|responsibility)|(?:think|believe|see|agree|feel|know\s+(?:what|why))\b[^.;:!?]{0,40}?\b(?:wrong|fault"
    r"|problem|mistake|fuss|about|did))|(?:nothing\s+to\s+do\s+with|technically|strictly\s+speaking|nobody\s+else"
    r"|no\s+one\s+else|stand\s+by|did\s+nothing\s+wrong|perfectly\s+(?:normal|legal|fine)|you\s+(?:should"
    r"|could)\s+have|your\s+own|beyond\s+our\s+control|not\s+obliged))\b"
    r"[^.;:!?]{0,80}?[,;–—-]?\s*(?:but|however|still|nevertheless|yet|though),?\s+(?:anyway,?\s+|fine,?\s+|ok,?\s+)?"
    rf"(?:{BE}|im|i\s+do|we\s+do|i|we)?\s*(?:{DEGREE}\s+)?(?:sorry|apologi[sz]e|apologies)\b)"
)

_IN_PASSING = (
    r"\b(?:sorry|apologi[sz]e|apologies|regret)\b(?:(?!\bsorry\b)[^.:!?;]){2,120}?[;–—-]\s+(?P<at>(?!(?:i"
    r"|we)\b)[^.;:!?,]{3,60},\s+(?:however|though"
    r"|nevertheless|mind\s+you|in\s+fairness),\s+(?:was|were|had|did|didn't|is|are|has|have|can|cannot"
    r"|does)\b[^.;:!?]{3,100})"
)
_SORRY_BUT = (_WHILE, _DISOWNED, _IN_PASSING)

_UP_TO_BUT = (
    r"^(?![^.;:!?]{0,160}\b(?:if|any|feel|felt|feeling|think|thought|may|might|upset|unhappy|disappointed"
    r"|not\s+only)\b)"
    r"((?:i|we)(?:'m|'re|\s+am|\s+are)?\s+(?:(?:do|so|very|really|truly|deeply|sincerely"
    r"|genuinely)\s+){0,2}(?:sorry|apologi[sz]e)\b"
    r"(?:\s+(?!but\b|however\b|though\b|although\b|yet\b)[\w'£$€%-]+){0,16})\s*[,;–—-]?\s+(?:but|however|though"
    r"|although|yet)\b(?:\s*,)?(?:\s+(?!but\b|however\b|and\b|so\b)[\w',£$€%-]+){1,25}\.?$"
)
"""A plain apology with a single "but" behind it."""
_THEN_BUT = (
    rf"^(?P<at>(?:but|however|that\s+said|having\s+said\s+that|still|yet|nevertheless|nonetheless|equally"
    rf"|then\s+again|mind\s+you|in\s+(?:all\s+)?fairness|to\s+be\s+fair|in\s+(?:my|our)\s+defen[cs]e|all\s+the\s+same"
    rf"|on\s+the\s+other\s+hand|at\s+the\s+same\s+time),?\s+(?!{_ADDS})[^.;!?]{{0,60}}?\b(?:{_EXCUSES}"
    rf"|{_OTHERS})\b[^.;!?]{{0,60}})"
)
_HEDGES = (
    r"(?:that\s+said|having\s+said\s+that|that\s+being\s+said|then\s+again|mind\s+you|in\s+(?:all\s+)?fairness"
    r"|to\s+be\s+fair|in\s+(?:my|our)\s+defen[cs]e|all\s+the\s+same|on\s+the\s+other\s+hand)\s*[,:–—-]?\s*"
)
_EVEN_SO = r"(?:still|even\s+so|but\s+then)\s*,\s*"
_SAYS_SORRY = (
    rf"\b(?:{BE}(?:\s+{DEGREE}){{0,4}}\s+sorry|(?:i|we)(?:\s+(?:do|{DEGREE})){{0,3}}\s+(?:apologi[sz]e|regret)"
    rf"|(?:my|our)\s+(?:\w+\s+){{0,2}}?apolog(?:y|ies))\b|^(?:{DEGREE}\s+)*(?:sorry|apologies)\b"
)


_OPENERS = (
    "but",
    "howev",
    "still",
    "yet",
    "theless",
    "equally",
    "hand",
    "same",
    "said",
    "again",
    "mind",
    "fair",
    "defen",
    "soz",
    "my bad",
)


def _then_but(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    """What takes back the apology in the same sentence, or the one right before."""
    yield from _taken_back(sentence)
    found = compiled(_THEN_BUT).search(sentence.low)
    opened = compiled(_HEDGES).match(sentence.low) or compiled(_EVEN_SO).match(sentence.low)
    before = [one for one in scene.reading.paragraph_of(sentence) if one.index == sentence.index - 1]
    if not before or not compiled(_SAYS_SORRY).search(before[0].low):
        return
    if found:
        yield Hit(sentence, *found.span("at"))
    elif opened and _defends(sentence.low[opened.end() :], "", apart=True, weak=False):
        yield Hit(sentence, 0, _clause_end(sentence.low, opened.end()))


RULES: tuple[Rule, ...] = (
    Rule(
        id="sorry-but",
        severity=Severity.ERROR,
        evidence=("IM23",),
        says="The apology is taken back in the same breath.",
        why="“But” is on a published list of words not to say after sorry. "
        "In our judgement it is what follows that is heard.",
        asks=(
            "Can the sentence end before this? If a cause has to be told, tell it in a sentence of its own, and "
            "as yours."
        ),
        triggers=(*SORRY_TRIGGERS, *_OPENERS),
        patterns=_SORRY_BUT,
        mend=((_UP_TO_BUT, r"\1."),),
        kinds=ALSO_ALONE,
        finder=_then_but,
    ),
)
