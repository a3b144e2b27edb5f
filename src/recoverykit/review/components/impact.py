"""A concrete effect on the reader, or their feeling."""

from __future__ import annotations

from recoverykit.review.components.told import Told

IMPACT = Told(
    "It does not say what it meant for them.",
    "Seeing the harm from their side counted more than how strongly one is sorry.",
    "What did it cost them: time, money, a chance, trust? If you do not know, ask them here.",
    ("RK13",),
    (
        r"(?P<at>\b(?:what|all\s+that|everything\s+that)\s+(?:this|it|that)\s+(?:has\s+)?(?:all\s+)?(?:means?"
        r"|meant|costs?)\s+(?:for\s+)?you\b[^.;]{0,60})",
        r"(?P<at>\b(?:because\s+of|thanks\s+to|as\s+a\s+result(?:\s+of)?)(?:\s+(?:it|this|that"
        r"|what\s+\w+))?,?\s+(?:you|your)\b"
        r"[^.;]{3,90})",
        r"(?P<at>\byou\s+(?:now\s+|still\s+)?have\s+(?:nobody|no-one|no\s+one|nothing|nowhere|no)\b[^.;]{0,80})",
        r"(?P<at>\b(?:it|this|that|which|we|i|and|delay|error|mistake|outage|failure|silence)\s*(?:has\s+"
        r"|have\s+|had\s+|'ve\s+)?(?:also\s+|now\s+|has\s+)?"
        r"(?:cost|costs|left|forced|kept|put|held\s+up|cut\s+into|spoil(?:ed|t)|ruined|robbed|deprived"
        r"|cheated|embarrassed|worried|frightened|stopped|prevented"
        r"|delayed|disrupted|meant|made|caused|took|gave|wasted|affected|hurt|upset|landed|dragged|pushed"
        r"|threw)\s+(?:\w+\s+){0,2}?"
        r"(?:you|your|customers?|users?|guests?|patients?|families|parents|children|people|everyone"
        r"|passengers|readers|some\s+of\s+you)\b[^.;]{0,80})",
        r"(?P<at>\byou(?:\s+and\s+\w+(?:\s+\w+)?)?\s+(?:then\s+|also\s+|have\s+|all\s+)?(?:had\s+(?:to|no)"
        r"|have\s+had\s+to|were\s+(?:left|unable|not\s+able|forced|kept|told|charged|stuck|stranded|without"
        r"|out"
        r"|short|waiting|turned|made|locked|put)|was\s+left|could\s+not|couldn't|can't|cannot|lost|missed"
        r"|waited|spent|paid|stood|sat|went\s+without|did\s+not\s+(?:get|receive|have|hear|know|sleep)"
        r"|didn't\s+(?:get|receive|have|hear|know|sleep)|turned\s+(?:away|up)|took\s+(?:a|the|time)|drove"
        r"|travelled|traveled|cancelled|rang|called|chased|worked|ended\s+up|arrived"
        r"|received\s+(?:no|nothing|the\s+wrong|two|someone)|got\s+(?:no|nothing|home)|found\s+(?:yourself"
        r"|out|nobody|no)|rearranged|explained|apologised|apologized)\b[^.;]{0,60})",
        r"(?<!if )(?<!when )(?<!that )(?<!what )(?<!all )(?<!whether )(?<!once )(?<!as"
        r" )(?P<at>\byou(?:\s+and\s+\w+(?:\s+\w+)?)?\s+(?:have|had|'ve)\s+(?:since\s+|now\s+|also\s+"
        r"|then\s+)?(?:a|an|no|two|three|nothing|nowhere|only|sold|slept|lived|stood|sat|gone|waited|paid"
        r"|spent|lost|missed|worn|worked|been|had|heard|driven|rung|chased|cancelled|carried|cooked|washed"
        r"|turned|told\s+your|explained)\b[^.;]{3,80})",
        r"(?P<at>\b(?:your|his|her|their|mrs?\s+\w+|ms\s+\w+)\s+(?:[\w'-]+\s+){0,3}?(?:has|have"
        r"|had)\s+(?:had\s+to|been\s+(?:offline|down|without|closed|empty|waiting|late|unable|off|shut|out"
        r"|unusable|cold|dark)|lost|missed|waited|no|gone|slept)\b[^.;]{0,80})",
        r"(?P<at>\byour\s+(?:[\w'-]+\s+){1,3}?(?:got|bounced|failed|went|came|stood|sat|closed|shut|ran"
        r"|arrived|fell|started|opened|began|ended|froze|melted|died|spent|paid|stopped|turned|rang|noticed"
        r"|saw|thought|heard|left)\b[^.;]{3,80})",
        r"(?P<at>\b(?:a\s+stranger|somebody\s+else|someone\s+else|other\s+people|strangers|they)\s+(?:has"
        r"|have|had|can|could)\s+(?:now\s+)?(?:read|see|seen|know|known|your)\b[^.;]{0,60})",
        r"(?P<at>\b(?:tipped|pushed|put|sent|took|led|threw)\s+(?:your|you|the|readers?|customers?|people"
        r"|them)\b[^.;]{0,30}\b(?:overdraft|debt|red|trouble|over|think|believe|out|off|late)\b)",
        r"(?P<at>\b(?:leaving|costing|forcing|making|causing|keeping|putting|giving|wasting|delaying"
        r"|holding\s+up)\s+(?:\w+\s+){0,2}?(?:you|your)\b[^.;]{0,60})",
        r"(?P<at>\byour\s+(?:[\w'-]+\s+){1,3}?(?:slipped|stood\s+still|was\s+(?:delayed|late|lost|spoiled"
        r"|ruined|missed|cut|interrupted|put\s+back|disrupted|left|held|cancelled)"
        r"|were\s+(?:delayed|left|late|lost|missed|unable|kept|without|disrupted|turned|waiting)|had\s+(?:to"
        r"|no|nothing|nowhere)|could\s+not|couldn't|waited|missed|lost|went\s+without"
        r"|did\s+not\s+(?:get|receive|arrive)|didn't\s+(?:get|receive|arrive))\b[^.;]{0,60})",
        r"(?P<at>\b(?:customers|users|guests|patients|families|parents|children|visitors|passengers|readers"
        r"|subscribers|members|residents|households|people|teams|accounts|some\s+of\s+you|many\s+of\s+you"
        r"|anyone|shops?|merchants|attendees|students)"
        r"\s+(?:who\s+\w+\s+)?(?:had\s+(?:to|no)|were\s+(?:unable|left|not\s+able|kept|without|told|charged"
        r"|locked|turned)|could\s+not|couldn't|lost|missed|waited|saw|received|paid|stood|queued"
        r"|did\s+not\s+get|have\s+had\s+to|has\s+had\s+to)\b[^.;]{0,60})",
        r"(?P<at>\b(?:frustrat|disappoint|worr|upset|embarrass|stress|distress|anxi|alarm|anger|annoy"
        r"|infuriat|exhaust|humiliat|unsettl|frighten|maddening|galling|painful|hurt)\w*\b[^.;]{0,50}\b(?:you"
        r"|your)\b[^.;]{0,30})",
        r"(?P<at>\b(?:you|your)\b[^.;]{0,50}\b(?:frustrat|disappoint|worried|worry|upset|embarrass|stress"
        r"|distress|anxi|alarm|angry|annoyed|exhaust|humiliat|unsettl|frighten|trust|confidence"
        r"|patience)\w*\b)",
        r"(?P<at>\b(?:waste|loss|wasted|lost|out)\b[^.;]{0,20}\b(?:of\s+)?your\s+(?:\w+\s+){0,2}?(?:time|day"
        r"|morning|afternoon|evening|week|money|sleep|work|trust|confidence|patience|business|trade|sales"
        r"|revenue|custom|holiday|weekend)\b)",
        r"(?P<at>\byour\s+(?:[\w'-]+\s+){0,4}?(?:time|day|morning|afternoon|evening|money|trust|confidence"
        r"|holiday|weekend|wedding|birthday|launch|trip)\b[^.;]{0,30}\b(?:lost|wasted|spoil\w*|ruined|cut"
        r"|gone|disrupted|damaged|broken|shaken|dented)\b)",
        r"(?P<at>\bunable\s+to\s+\w+[^.;]{0,50})",
        r"(?P<at>\b(?:tell|let)\s+(?:me|us)\s+(?:know\s+)?(?:what|how)\s+(?:else\s+)?(?:this|that|it"
        r"|else)\s+(?:has\s+)?(?:meant|means|cost|costs|affected)\b[^.;?]{0,40})",
    ),
    (
        r"\bif\s+you\s+(?:have|had|were|are|could|lost|missed|paid)\b[^.;]{0,80}\b(?:please|let|contact|call"
        r"|email|reply|tell)\b",
        r"\b(?:may|might|could|would)\s+(?:have\s+)?(?:caus|affect|inconvenienc|disrupt)",
    ),
)
