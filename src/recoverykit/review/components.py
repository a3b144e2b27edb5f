"""What an apology consists of, and where it stands: the components by the names of published work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoverykit.frozen import dataclass
from recoverykit.review.blocks import Kind
from recoverykit.review.component import Component
from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import Reading, Span
from recoverykit.review.rule import Scene
from recoverykit.review.specific import names_a_failure


@dataclass(frozen=True, slots=True)
class Told:
    """How a component is found, and what is said where it is missing.

    `patterns` are searched in each sentence, as those of a rule are; a sentence in which `unless` is found has none.
    `missing` says what is lacking, `asks` leads to words for it.
    """

    missing: str
    why: str
    asks: str
    evidence: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = (Kind.PROSE, Kind.ITEM)


_WRONG_ACT = (
    r"(?:missed|forgot|forgotten|lost|broke|deleted|erased|wiped|overwrote|dropped|misread|misjudged|misplaced"
    r"|mislaid|muddled"
    r"|mixed\s+(?:\w+\s+){0,3}up|confused|double-?booked|over-?booked|over-?charged|under-?charged|mis(?:billed"
    r"|filed|labelled|labeled"
    r"|priced|quoted|informed|led|understood|calculated|counted|handled|managed|addressed|routed|directed|dialled"
    r"|typed|took|spelt"
    r"|spelled)|billed|charged|took\s+(?:the\s+)?(?:payment|money|it)|damaged|scratched|dented|cracked|overlooked"
    r"|ignored|neglected"
    r"|failed|let\s+(?:you|your|the|everyone|people|them|this)|got\s+(?:\w+\s+){0,5}?(?:wrong|late|mixed)"
    r"|made\s+(?:an?|the|this|that|two"
    r"|three|several|some|our|my)\s+(?:\w+\s+){0,2}?(?:mistakes?|errors?|slips?|blunders?|hash|mess|wrong)|messed"
    r"|screwed|botched"
    r"|bungled|fluffed|blew|slipped|fell\s+(?:short|behind)|caused|exposed|leaked|disclosed|underestimated"
    r"|over-?estimated|kept\s+you"
    r"|took\s+(?:too\s+long|\w+\s+(?:days|weeks|hours|months))|ran\s+(?:late|out|over|behind)|(?:started|arrived"
    r"|delivered|shipped"
    r"|finished|turned\s+up|came|got\s+there|sent\s+\w+|answered|replied)\s+(?:\w+\s+){0,3}?(?:late|twice)"
    r"|cancell?ed|skipped|rushed|assumed|cut\s+corners|gave\s+(?:\w+\s+){0,4}?(?:wrong|away|out|no|incorrect"
    r"|the\s+impression)"
    r"|(?:\w+ed|sent|gave|told|put|ran|cut|hung|laid|set|sold|wrote|read|took|drove|led|made|spoke|came|threw"
    r"|built|chose|left|held|keyed"
    r"|fed|fit|bought|brought|paid|kept|got|shut|wore|rode|spent|stuck|swept)\s+(?:off\s+)?[^.;:!?]{0,70}?\b"
    r"(?:wrong|incorrect|incorrectly|wrongly|by\s+mistake|in\s+error|out\s+of\s+date|outdated|without"
    r"|too\s+(?:early|late|soon"
    r"|much|many|few|little|long)|twice|(?:to|for|from|with)\s+(?:somebody\s+else|someone\s+else|another"
    r"|a\s+stranger|the\s+whole|everyone|all\s+of)"
    r"|instead\s+of|rather\s+than|meant\s+(?:to|for)|one\s+\w+\s+too)|left\s+(?:you|your|the|a|an|it|one|out|off|open"
    r"|this|behind)|deployed|pushed|rolled\s+out|released|shared\s+your|should\s+(?:not\s+)?have|shouldn't\s+have"
    r"|ought\s+to\s+have"
    r"|could\s+have|broke(?:n)?\s+(?:our|my|the|that)\s+(?:promise|word|trust|agreement)"
    r"|promised\s+(?:[^.;]{1,60})\b(?:and|but)\b"
    r"|went\s+(?:quiet|silent|ahead)|sat\s+on|put\s+(?:\w+\s+){0,4}?(?:on\s+the\s+wrong|in\s+the\s+wrong"
    r"|to\s+one\s+side)"
    r"|closed\s+your|removed|overran|oversold|treated|spoke|pointed|relied|chose|waited|stopped|allowed|knew"
    r"|withheld|hid|buried)"
)
_DID_NOT = (
    r"(?:did\s+not|didn't|had\s+not|hadn't|have\s+not|haven't|has\s+not|hasn't|never\s+(?:\w+ed|sent|told|came"
    r"|rang|wrote|got|went|put|gave|took|made|did|let|saw|read)|failed\s+to|neglected\s+to|omitted\s+to|were\s+not"
    r"|weren't|was\s+not|wasn't|could\s+not|couldn't|were\s+(?:wrong|late|slow|careless|unprepared|too)"
    r"|was\s+(?:wrong|late|slow|careless"
    r"|unprepared|too|sloppy|rude)|are\s+(?:late|behind)|am\s+(?:late|behind)|'m\s+late|'re\s+late)"
)
_ADVERBS = (
    r"(?:\s+(?:also|then|simply|clearly|plainly|have|had|has|was|were|\w+ly|still|just|both|all|each"
    r"|and\s+(?:i|we))){0,3}"
)
_PAST_HABIT = r"\b(?:i|we)\s+(?:have\s+)?never\s+(?:want|mean|intend|share|sell|ask|store)"


_NO_FAILURE = (
    r"\bno\s+need\s+to\s+(?:apologi[sz]e|be\s+sorry)|\bno\s+apolog(?:y|ies)\b|\bnot\s+(?:sorry"
    r"|apologi[sz]e)|\bdon't\s+(?:apologi[sz]e|be\s+sorry)",
    r"\bwithout\s+(?:an\s+)?apolog|\bapolog(?:y|ies)\s+(?:from\s+you|is\s+not\s+owed)|\bsorry\s+(?:state"
    r"|sight|excuse)\b",
    r"\bsorry\s+(?:for|about)\s+your\s+loss\b",
    r"\bsorry\s+to\s+(?:hear|learn|see|read)\b(?!(?:\s+(?:that|how|about|of))?\s+(?:our|we|i"
    r"|one\s+of\s+our|my|you\s+(?:had"
    r"|were|waited|have)|the\s+\w+\s+(?:we|i))\b)",
    r"\b(?:expect|demand|request|require|await|want|ask\s+for|asking\s+for|like)\s+(?:\w+\s+){0,3}?apolog",
    r"\bapolog(?:y|ies)\s+from\s+(?!me\b|us\b|all\s+of\s+us)",
    r"\bsorry\s+to\s+(?!have\s+(?!to\b)|be\b|keep|let\b|disappoint|hear|learn|see|read)",
    r"\b(?:sorry|regret|apologi[sz]e|apologies)\b[^.;]{0,50}\b(?:cannot|can't|can\s+not|unable\s+to|not\s+able\s+to"
    r"|won't|will\s+not|could\s+not|couldn't)\s+(?:be\s+)?(?:\w+\s+){0,2}?(?:offer|offering|accept|attend|join"
    r"|make\s+it|help|come"
    r"|there|with\s+you|invite|progress|proceed|publish|consider|meet\s+you|take\s+you|take\s+it|go\s+ahead|agree)\b",
    r"^\s*apologies\s*(?::|$|-)|\bapologies\s+(?:were\s+|had\s+been\s+|have\s+been\s+)?(?:received|noted|given"
    r"|for\s+absence"
    r"|for\s+(?:non-)?attendance|from\s+(?!me\b|us\b|all\b|the\b|everyone\b))",
    r"\bsorry\b[^.;]{0,30}\b(?:loss|bereavement|illness|death|passing|(?:is|are|been|was|were)\s+(?:so\s+)?(?:ill"
    r"|unwell|poorly"
    r"|in\s+hospital|leaving|retiring))\b",
)
"""Sentences that say sorry for nothing that the sender did wrong."""

COMPONENTS: dict[Component, Told] = {
    Component.REGRET: Told(
        "Nowhere does it say plainly that you are sorry.",
        "A plain apology is what all studies of apologies share.",
        "Can you say “I am sorry” and what for, in one sentence?",
        ("Lew16", "IM23"),
        (
            r"(?P<at>\b<I>(?:\s+(?:am|are|was|were|'m|'re))?(?:\s+[\w',-]+){0,6}?\s+(?:sorry|apologi[sz]e[sd]?"
            r"|regret(?:ted)?))\b",
            r"(?P<at>\b(?:i'm|we're)(?:\s+[\w',-]+){0,4}?\s+sorry)\b",
            r"(?P<at>\b(?:my|our|an?|the|this|sincere|sincerest|deepest|full|heartfelt|unreserved|please\s+accept"
            r"|with)"
            r"(?:\s+[\w',-]+){0,4}?\s+apolog(?:y|ies))\b",
            r"(?:^|[.;:!,—–-]\s*|\b(?:and|but|so)\s+)(?P<at>(?:(?:so|very|really|truly|terribly|dreadfully"
            r"|awfully|genuinely|sincerely"
            r"|deeply|huge|massive|big|many|sincere|full|my|our|again|once\s+again|first)[\s,]+){0,3}(?:sorry"
            r"|apologies|apologi[sz]ing|apologise"
            r"|apologize))\b",
            r"(?P<at>\b(?:forgive|pardon)\s+(?:me|us|our|my))\b",
            r"(?P<at>\b<I>\s+(?:owe|offer|extend|make|send|give)(?:\s+\w+){0,4}?\s+(?:apolog(?:y|ies)|regrets?))\b",
            r"(?P<at>\b(?:my|our)(?:\s+\w+){0,2}?\s+regrets?)\b",
            r"(?P<at>\bapologi[sz]e\s+(?:to\s+you|for|that|unreservedly|sincerely))\b",
        ),
        (
            r"\bregret\s+to\s+(?:inform|say|advise|announce|tell|report|note|hear)\b",
            r"\b(?:sorry|regret|apologi[sz]e)\b[^.;]{0,20}\b(?:that\s+|if\s+|how\s+|because\s+"
            r"|for\s+the\s+way\s+)?you\s+(?:might\s+|may\s+)?"
            r"(?:feel|felt|think|thought|believe|perceived?|found|find|see\s+it|took|are\s+(?:not\s+)?(?:upset"
            r"|unhappy|disappointed|happy|dissatisfied))\b",
            *_NO_FAILURE,
        ),
        (Kind.PROSE, Kind.ITEM, Kind.HEADING),
    ),
    Component.RESPONSIBILITY: Told(
        "Nobody owns what went wrong.",
        "Owning the fault counted most with those who were asked.",
        "Who did it? Can you tell it with “I” or “we” in front of what was done?",
        ("Lew16", "BL98"),
        (
            r"(?P<at>\b<I>\s+answer\s+for\s+(?:it|this|that|them|him|her|what)\b)",
            rf"(?P<at>\b<SENDER>{_ADVERBS}\s+{_WRONG_ACT})\b",
            rf"(?P<at>\b<SENDER>(?:\s+(?:also|then|simply|clearly|still|just"
            rf"|and\s+i))?\s*{_DID_NOT}\b(?:\s+(?!change\b|share\b|sell\b|ask\b)[a-z]+)?)",
            r"(?P<at>\b(?:for|in)\s+(?:\w+\s+){0,2}?(?:not\s+(?:having\s+)?\w+ing|missing|losing|forgetting"
            r"|breaking|deleting|sending|failing|leaving"
            r"|letting|getting\s+(?:this|that|it|your)|keeping\s+you|making\s+you|being\s+(?:late|rude|slow)"
            r"|mixing|double-booking|overcharging|charging"
            r"|cancelling|canceling|taking\s+(?:so|too)|mishandling|ignoring|dropping|causing|overlooking"
            r"|neglecting|putting|giving|having))\b",
            r"(?P<at>\b(?:my|our)\s+(?:own\s+|full\s+|entire\s+)?(?:mistakes?|errors?|faults?|fail(?:ure|ures|ing"
            r"|ings)|oversights?|responsibilit(?:y|ies)|doing|slip|blunder"
            r"|carelessness|negligence|lapse|bad|misjudg\w+|handling|delay|silence"
            r"|poor\s+\w+))\b(?!\s+(?:to\s+(?:keep|protect)|handling\s+page|log|rate|message|code))",
            r"(?P<at>\b(?:mistake|fault|error|failure|blame|responsibility|oversight|delay)\s+(?:was|is|were"
            r"|lies?|rests?|sits?|lay)\s+(?:\w+\s+){0,3}?(?:mine|ours|(?:with|on)\s+(?:me|us)|my\s+own"
            r"|our\s+own))\b",
            r"(?P<at>\b(?:take|took|taking|accept|accepting|accepts|bear|own|assume"
            r"|acknowledge)s?\s+(?:\w+\s+){0,2}?(?:responsibility|the\s+blame|ownership|accountability|blame"
            r"|the\s+fault))\b",
            r"(?P<at>\b<I>\s+(?:am|are|was|were|'m)\s+(?:\w+\s+){0,2}?(?:responsible|to\s+blame|at\s+fault"
            r"|accountable|answerable|in\s+the\s+wrong))\b",
            r"(?P<at>\b(?:this|that|it|which|all\s+of\s+(?:this|it))\s*(?:is|was|'s"
            r"|one\s+is)\s+(?:\w+\s+){0,2}?(?:on\s+(?:me|us)\b|down\s+to\s+(?:me|us)\b|my\s+(?:mistake|fault"
            r"|error|doing)|our\s+(?:mistake|fault|error|doing)|mine\b|ours\b))",
            r"(?P<at>\b<I>\s+own\s+(?:this|that|it|the)\b)",
            r"(?P<at>\b(?:\w+ed|sent|lost|made|left|put|broken|written|given|taken)\s+(?:\w+\s+)?by\s+(?:me|us"
            r"|one\s+of\s+(?:us|our\s+\w+)|our\s+own\s+\w+)\b)",
        ),
        (
            _PAST_HABIT,
            r"\bresponsibility\s+(?:of|lies\s+with)\s+(?:the\s+)?(?:you|customers?|clients?|suppliers?|carriers?)\b",
            r"\b(?:not|no)\s+(?:\w+\s+){0,3}?(?:responsib(?:le|ility)|liab(?:le|ility)|fault|to\s+blame)\b",
        ),
    ),
    Component.IMPACT: Told(
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
    ),
    Component.EXPLANATION: Told(
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
            rf"(?P<at>\b<I>{_ADVERBS}\s+(?:misread|assumed|misjudged|underestimated|relied\s+on|took\s+on|forgot"
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
            rf"(?P<at>\b<SENDER>{_ADVERBS}\s+(?:\w+ed|had|sent|gave|put|ran|took|let|left|set|read|kept|made"
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
    ),
    Component.REPAIR: Told(
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
    ),
    Component.PREVENTION: Told(
        "It does not say what changes so that it does not happen again.",
        "Ombudsmen ask for it; promises to do better, without a change, backfired in one large trial.",
        "What is different from now on, that they could check?",
        ("Vic", "Uber22"),
        (
            r"(?P<at>\b(?:as\s+of|since)\s+(?:<TIME>|then)[^.;]{0,20}\b(?:<I>|our|my|every|each|all|no|two"
            r"|the)\b[^.;]{3,100})",
            r"(?P<at>\b(?:<I>|each\s+of\s+us|everyone|all\s+of\s+us|our\s+\w+"
            r"|my\s+\w+)(?:\s+[\w]+){0,4}?\s+(?:also\s+|now\s+|always\s+|will\s+)*(?:keeps?|go(?:es)?\s+through"
            r"|reads?|checks?|releases?|counts?|weighs?|logs?|tests?|reviews?|holds?|asks?|records?|writes?"
            r"|books?|runs?|cop(?:y|ies)|backs?\s+up|locks?|photographs?|confirms?"
            r"|sign(?:s)?)\b(?=[^.;]{0,100}\b(?:each|every|all|both|twice|any|whole|aloud|before|daily|weekly"
            r"|one\s+\w+\s+per)\b)[^.;]{3,100})",
            r"(?P<at>\b<WILL>\s+(?:also\s+|now\s+|then\s+)?(?:train|set\s+(?:a|an|up)|staff|add|install|hire"
            r"|change|introduce|double|switch|move\s+(?:all|every|each|our|certificate|to)|stop|no\s+longer"
            r"|always|rebuild|review|test|check|have\s+(?:all|two|a\s+second))\b[^.;]{3,100})",
            r"(?P<at>\b(?:better|stronger|tighter|more\s+robust|improved)\s+(?:checks?|safeguards?|controls?"
            r"|process\w*|procedures?|training|systems?)\b)",
            r"(?P<at>\b(?:never|no\s+\w+\s+will\s+ever)\b[^.;]{0,80}\bagain\b)",
            r"(?P<at>\bnext\s+(?:year|month|season|time)\s+(?:<WILL>|there\s+will|every|each|all)\b[^.;]{3,80})",
            r"(?P<at>\b(?:so\s+(?:that\s+)?(?:it|this|that|the\s+same|nothing|no\s*(?:body|\s+one)?|you|they"
            r"|neither|such|another|we|i)\b[^.;]{0,60}\b(?:again|recur|repeat|twice|next\s+time"
            r"|in\s+(?:the\s+)?future)\b[^.;]{0,40}))",
            r"(?P<at>\b(?:to\s+)?(?:prevent|avoid|stop|ensure|make\s+sure|guard\s+against|minimi[sz]e"
            r"|reduce)\w*\b[^.;]{0,80}\b(?:again|recur\w*|repeat\w*|future|anyone\s+else|another|next\s+time"
            r"|happen\w*|re-?occur\w*|similar)\b)",
            r"(?P<at>\b(?:will|does|do|can|shall|must|could|should|would)\s*(?:not|n't)\s+(?:be\s+"
            r"|let\s+\w+\s+)?(?:happen|recur|repeat\w*|occur)\b[^.;]{0,30})",
            r"(?P<at>\b(?:won't|can't|cannot|doesn't|never)\s+(?:be\s+allowed\s+to\s+|again\s+)?(?:happen|recur"
            r"|repeat\w*|occur|be\s+repeated|let\s+you)\b[^.;]{0,30}|\bnever\s+again\b|\bnot\s+happen\s+again\b)",
            r"(?P<at>\b(?:from\s+(?:now\s+on|today|this\s+\w+|next\s+\w+|(?:\d{1,2}\s+)?<MONTH>|<WEEKDAY>"
            r"|here\s+on)|starting\s+\w+|in\s+(?:the\s+)?future|going\s+forwards?|next\s+time)\b[^.;]{5,120})",
            r"(?P<at>\b(?:<I>|<SENDER>|i've|we've|we're|i'm)\s+(?:have\s+|has\s+|had\s+|will\s+|are\s+"
            r"|am\s+)?(?:now\s+|also\s+|already\s+|since\s+|today\s+|\w+ly\s+)?(?:be\s+)?(?:chang(?:ed|ing|e)"
            r"|tighten(?:ed|ing)?|introduc(?:ed?|ing)|review(?:ed|ing)?\s+(?:our|my|the|all|every|how)"
            r"|retrain(?:ed|ing)?|train(?:ed|ing)|implement(?:ed|ing)?|overhaul(?:ed|ing)?|improv(?:e|ed"
            r"|ing)\s+(?:our|my|the|how)|put\s+(?:in\s+place|two|new)|install(?:ed|ing)?|switch(?:ed|ing)\s+(?:to"
            r"|our|all|the)|stopp(?:ed|ing)\s+\w+ing|rewritten|rewrote|strengthen(?:ed|ing)?|updat(?:ed"
            r"|ing)\s+(?:our|my|the)|add(?:ed|ing)|hir(?:ed|ing)|appoint(?:ed|ing)?|requir(?:e|ed|ing)|ban(?:ned"
            r"|ning)|double-?check\w*|check(?:ing)?|test(?:ing)?|automat(?:ed|ing)|buil(?:t|ding)|learn(?:ed|t"
            r"|ing)?)\b[^.;]{0,100})",
            r"(?P<at>\b(?:every|each|all|two|a\s+second)\s+(?:[\w'-]+\s+){0,4}?(?:is|are|gets?|will\s+be|now|must"
            r"|goes|has|have|checks?|signs?|reads?|needs?)\b[^.;]{0,60}\b(?:check\w*|sign(?:ed)?|test\w*|read"
            r"|review\w*|confirm\w*|approv\w*|before|by\s+two|twice|alarm|alert|reminder|weigh\w*|count\w*"
            r"|photograph\w*)\b)",
            r"(?P<at>\b(?:new|extra|additional|second|stricter|automatic|daily|weekly"
            r"|written)\s+(?:\w+\s+){0,2}?(?:checks?|process(?:es)?|procedures?|systems?|rules?|safeguards?"
            r"|controls?|alerts?|alarms?|reminders?|checklists?|training|measures|sign-?off|step|policy|tests?)\b)",
            r"(?P<at>\b(?:lessons?\s+(?:have|has|been|will|are|learn\w*)|learn\w*\s+(?:\w+\s+){0,2}?(?:from"
            r"|lessons?)|steps\s+(?:to|have|are)|measures\s+(?:to|have|are|in\s+place)|retraining"
            r"|refresher)\b[^.;]{0,60})",
            r"(?P<at>\b(?:now|will)\s+(?:always\s+|also\s+|personally\s+)?(?:double-?checks?|checks?|tests?"
            r"|reviews?|signs?\s+off|confirms?|requires?|reads?|weighs?|counts?|photographs?"
            r"|goes\s+through)\b[^.;]{3,80})",
        ),
    ),
    Component.TIMELINE: Told(
        "There is no date and no time in it.",
        "Guidance for public bodies asks to say when.",
        "By when will it be put right, or when do they hear from you?",
        ("PHSO",),
        (r"(?P<at>(?!\bnow\b)<TIME>)",),
        (
            r"^\s*(?:our\s+)?(?:office|opening|business|phone|support)\s+(?:hours|lines)\b",
            r"\b24\s*(?:/|hours\s+a\s+day)",
        ),
        (Kind.PROSE, Kind.ITEM),
    ),
    Component.FOLLOW_UP: Told(
        "Nobody says when they come back to them.",
        "Whoever waits for the next word needs to know when it comes.",
        "When do you ring or write next, and about what?",
        ("B2B", "Hog17"),
        (
            r"(?P<at>\b(?:<WILL>|<SENDER>\s+will|\w+\s+will|who\s+will|he'll|she'll|they'll|someone\s+will"
            r"|and\s+will|and\s+(?:then\s+)?|can\s+|to\s+)\s*(?:(?:also|then|personally|of\s+course|\w+ly|now"
            r"|both|be|both|again)\s+){0,2}"
            r"(?:update|updating|call(?:ing)?|ring(?:ing)?|telephone|telephoning|phone|phoning|email(?:ing)?"
            r"|e-mail(?:ing)?|text(?:ing)?|message|messaging|write|writing|report(?:ing)?|in\s+touch"
            r"|get(?:ting)?\s+(?:back|in\s+touch)|com(?:e|ing)\s+back\s+to|let(?:ting)?\s+you\s+know"
            r"|tell(?:ing)?\s+you|contact(?:ing)?|keep(?:ing)?\s+you|check(?:ing)?\s+(?:in|back|with\s+you"
            r"|that\s+you)|follow(?:ing)?\s+up|shar(?:e|ing)|post(?:ing)?|publish(?:ing)?|confirm(?:ing)?"
            r"|notif(?:y|ying)|inform(?:ing)?|speak(?:ing)?\s+(?:to|with)|give\s+you\s+(?:a\s+(?:call|ring)"
            r"|an\s+update)|giv(?:e|ing)\s+you\s+(?:an?\s+)?(?:\w+\s+){0,2}?(?:update|call|answer|date|time|ring)"
            r"|send(?:ing)?\s+(?:you\s+|out\s+|over\s+)?(?:an?|the|our|my|another|word"
            r"|you)\s*(?:\w+\s+){0,3}?(?:updates?|reports?|note|summary|account|findings|confirmation|photos?"
            r"|email|line|message|plan|schedule|answer|word)|visit(?:ing)?|see(?:ing)?\s+you|drop\s+(?:by|you)"
            r"|pop\s+(?:in|round|over))\b[^.;]{0,80})",
            r"(?P<at>\b(?:reply|response|answer|update|report|summary|statement|decision"
            r"|findings)\b[^.;]{0,60}\bwill\s+(?:be\s+(?:issued|sent|given|published|made|posted|shared|provided"
            r"|with\s+you|available)|reach\s+you|follow)\b[^.;]{0,60})",
            r"(?P<at>\b(?:will|to)\s+hear\s+(?:back\s+)?from\s+(?:me|us|our|\w+)\b[^.;]{0,60})",
            r"(?P<at>\b<I>\s+will\s+(?:put|post|publish|place)\s+(?:[\w'-]+\s+){0,4}?(?:report|findings|review"
            r"|summary|answers?|update|account|results?)\b[^.;]{0,60})",
            r"(?P<at>\b(?:next|further|another|more|regular|hourly|daily|full"
            r"|written)\s+(?:\w+\s+){0,2}?(?:updates?|reports?|news|account|post-?mortem"
            r"|review)\b[^.;]{0,40}\b(?:at|by|on|within|every|in|tomorrow|before|until|when|will"
            r"|as\s+soon)\b[^.;]{0,40})",
            r"(?P<at>\byou(?:\s+will|'ll)\s+(?:hear\s+(?:from\s+)?(?:me|us|back|more|again)|hear|have\s+(?:a|an"
            r"|the|my|our)\s+(?:\w+\s+){0,3}?(?:answer|update|report|account|call|date|reply|decision|note)"
            r"|(?:get|receive)\s+(?:a|an|the|my|our|another)\s+(?:\w+\s+){0,3}?(?:update|call|email|e-mail|report"
            r"|letter|note|message|confirmation))\b[^.;]{0,60})",
            r"(?P<at>\bexpect\s+(?:a|an|our|my|to\s+hear)\b[^.;]{0,60})",
            r"(?P<at>\bkeep(?:ing)?\s+you\s+(?:posted|informed|updated|in\s+the\s+loop|up\s+to\s+date)\b)",
            r"(?P<at>\b(?:i|we)\s+(?:(?:am|are)\s+)?(?:call(?:ing)?|ring(?:ing)?|phon(?:e"
            r"|ing))\s+you\b[^.;]{0,20}<TIME>)",
        ),
        (
            r"\b(?:please|feel\s+free\s+to|you\s+(?:can|may|could|are\s+welcome\s+to)"
            r"|if\s+you)\s+(?:\w+\s+){0,2}?(?:call|ring|email|write|contact|let\s+(?:me"
            r"|us)\s+know)\b(?![^.;]*\b(?:i|we)\s+(?:will|shall|'ll)\b)(?![^.;]*\b(?:i|we)'ll\b)",
            r"\b(?:i\s+am|i'm|we\s+are|we're)\s+writing\s+to\b(?![^.;]*\bwill\b)",
            r"\b(?:wanted|like|want|write|writing)\s+to\s+(?:let\s+you\s+know|inform|tell|update|say)\b",
        ),
    ),
    Component.SPECIFIC_FAILURE: Told(
        "It does not say what went wrong.",
        "Concrete words did more than general ones; ombudsmen warn of template phrases.",
        "What exactly happened, to what, and when? Could a stranger tell?",
        ("Vic", "PB21"),
    ),
    Component.CONTACT: Told(
        "There is no person they can reach.",
        "Guidance asks for a named person.",
        "Who answers for it, and under which number or address?",
        ("HO",),
    ),
}


def find_components(scene: Scene) -> Mapping[Component, tuple[Span, ...]]:
    """Every component with the places where it stands; none where it is absent."""
    found: dict[Component, tuple[Span, ...]] = {}
    for component in Component:
        if component is Component.CONTACT:
            found[component] = tuple(_contact(scene.reading))
        elif component is Component.SPECIFIC_FAILURE:
            found[component] = tuple(_named(scene.reading))
        else:
            found[component] = tuple(_by_pattern(COMPONENTS[component], scene.reading))
    return found


def _by_pattern(told: Told, reading: Reading) -> Iterator[Span]:
    for sentence in reading.sentences:
        if sentence.kind not in told.kinds or any(guard.search(sentence.low) for guard in sentence.live(told.unless)):
            continue
        for pattern in sentence.live(told.patterns):
            hit = pattern.search(sentence.low)
            if hit:
                yield sentence.span(*hit.span("at"))
                break


def _named(reading: Reading) -> Iterator[Span]:
    for sentence in reading.sentences:
        if sentence.kind in (Kind.PROSE, Kind.ITEM, Kind.HEADING):
            place = names_a_failure(sentence.low)
            if place is not None:
                yield sentence.span(*place)


_PHONE = Lazy(r"(?<![\w.£$€])(?:\+|\(?0|1-)?\(?\d[\d\s().-]{6,16}\d(?!\w)|\b\d{3}[-.]\d{4}\b")
_MAIL = Lazy(r"(?<![\w.+-])([\w.+-]{1,64})@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_TEAM_BOX = Lazy(
    r"(?:info|support|help|helpdesk|contact|team|hello|hi|service|services|customer.*|care|billing|sales|office"
    r"|enquir.*|inquir.*|admin.*"
    r"|no-?reply|press|status|bookings?|reservations?|feedback|complaints?|accounts?|mail|privacy|security|hr"
    r"|jobs|orders?|reception|events?"
    r"|returns?|claims?|resolutions?|data|dpo|legal|community|tickets?)\b.*"
)
_NAME = Lazy(
    r"\b(?!Dear|The|Best|Kind|Yours|With|Many|Thank|Our"
    r"|Your)[A-Z][a-zà-öø-ÿ'’-]+(?:\s+(?:[A-Z]\.?\s+)?[A-Z][\w'’-]+)?\b"
)
_SELF = Lazy(r"\b(?:me|my|mine|i|i'm|i'll)\b")


def _contact(reading: Reading) -> Iterator[Span]:
    """A way to reach a person, where a name stands with it: in the same sentence, or in the signature."""
    signed = any(_NAME.search(one.text) for one in reading.signature) or any(
        _IS.search(one.text) for one in reading.prose
    )
    for sentence in reading.sentences:
        if sentence.kind in (Kind.SALUTATION, Kind.ADDRESS, Kind.HEADING):
            continue
        span = sentence.span(0, len(sentence.text))
        raw = reading.source[span.start : span.end]
        ways = [one.span() for one in _PHONE.finditer(raw)]
        ways += [one.span() for one in _MAIL.finditer(raw) if not _TEAM_BOX.fullmatch(one[1].lower())]
        if not ways:
            ways = [one.span() for one in _MY_LINE.finditer(raw)]
        named = signed if sentence.kind is Kind.SIGNATURE or _SELF.search(sentence.low) else bool(_NAME.search(raw[1:]))
        if ways and named:
            yield Span(span.start + ways[0][0], span.start + ways[0][1])


_IS = Lazy(r"\b(?:I am|I'm|[Mm]y name is|[Tt]his is)\s+[A-Z][a-z]+")
_MY_LINE = Lazy(
    r"\b[Mm]y\s+(?:own\s+|personal\s+)?(?:direct\s+(?:line|number|dial)|mobile|cell|phone|number|extension)\b"
)


def speaks_of_failure(scene: Scene, components: Mapping[Component, tuple[Span, ...]]) -> bool:
    """Whether the sender speaks of a failure of theirs: says sorry for it, or tells somebody what it did to them.

    In a long text one "sorry" in passing is not enough: minutes, news and terms have such too.
    """
    regretted = len(components[Component.REGRET])
    owned = [
        own
        for own in components[Component.RESPONSIBILITY]
        if any(_overlap(own, told) for told in components[Component.SPECIFIC_FAILURE])
    ]
    if regretted > 1 or (regretted and (owned or scene.reading.words <= LONG)):
        return True
    for one in scene.reading.prose:
        if compiled(_SORRY_AT_ALL).search(one.low) and not any(each.search(one.low) for each in one.live(_NO_FAILURE)):
            return True
    return bool(owned and components[Component.IMPACT]) and any(
        _TO_YOU.search(one.low)
        for one in scene.reading.prose
        if any(_overlap(one.span(0, len(one.low)), own) for own in owned)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


LONG = 200
"""Words from which on a text has to say more than once that it is about a failure."""
_TO_YOU = Lazy(r"\b(?:you|your)\b")
_SORRY_AT_ALL = (
    r"\b(?:sorry\s+(?:for|about|that|if|you|this|we|i|again)|apologi[sz]\w+\s+(?:for|to|if|that)|apolog(?:y"
    r"|ies)\s+(?:for|to|if|that|in\s+advance)"
    r"|regret(?:s|ted)?\s+(?:that|any|the|this|if|how|our|what)|(?:mistakes|errors)\s+were\s+made|(?:any"
    r"|the)\s+inconvenience)\b"
)
