"""What a sender did wrong, as words: parts of patterns."""

from __future__ import annotations

WRONG_ACT = (
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
    r"|\w+(?:ed|ent|ade|ook|ave)\s+[^.;:!?]{0,50}?(?:(?:days?|hours?|weeks?|minutes?|months?)\s+(?:late|past|after|over)"
    r"|past\s+the\s+deadline|after\s+the\s+deadline)"
    r"|withheld|hid|buried)"
)


DID_NOT = (
    r"(?:did\s+not|didn't|had\s+not|hadn't|have\s+not|haven't|has\s+not|hasn't|never\s+(?:\w+ed|sent|told|came"
    r"|rang|wrote|got|went|put|gave|took|made|did|let|saw|read)|failed\s+to|neglected\s+to|omitted\s+to|were\s+not"
    r"|weren't|was\s+not|wasn't|could\s+not|couldn't|were\s+(?:wrong|late|slow|careless|unprepared|too)"
    r"|was\s+(?:wrong|late|slow|careless"
    r"|unprepared|too|sloppy|rude)|are\s+(?:late|behind)|am\s+(?:late|behind)|'m\s+late|'re\s+late)"
)


ADVERBS = (
    r"(?:\s+(?:also|then|simply|clearly|plainly|have|had|has|was|were|\w+ly|still|just|both|all|each"
    r"|and\s+(?:i|we))){0,3}"
)
