"""Rule on apologies that are announced, wished or hedged, and not made."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.conditional import BE, DEGREE

_APOLOGISE = (
    r"(?:apologi[sz]e|be\s+apologi[sz]ing|say\s+(?:[\w']+\s+){0,4}?(?:sorry|apologies)|tell\s+you\s+(?:how\s+"
    r"|that\s+)(?:\w+\s+){0,3}?(?:sorry|we\s+regret|i\s+regret)|(?:express|offer|extend|convey|send|give|make"
    r"|issue|present|tender|pass\s+on|add|put\s+on\s+record|record|reiterate|share|begin\s+with"
    r"|start\s+with)\s+(?:to\s+you\s+|you\s+(?:all\s+)?)?"
    r"(?:[\w-]+[,\s]+){0,5}?(?:apolog(?:y|ies)|regrets?|sorrow|remorse)|(?:start|begin|open|lead"
    r"|first)\s+(?:\w+\s+)?(?:by\s+|with\s+)?(?:apologi[sz]ing|saying\s+(?:\w+\s+){0,2}?sorry|expressing|offering"
    r"|an\s+apology)|ask\s+(?:for\s+)?(?:your\s+)?forgiveness)"
)
_WANTS = (
    r"(?:(?:i|we|i'd|we'd|i'm|we're|i've|we've|<SENDER>|(?:the|this|our)\s+(?!(?:customer"
    r"|client|guest|person|man|woman)s?\b)[a-z-]{3,}(?:\s+[a-z-]{3,})?)(?:\s+(?:would|'d|should|all|both|also|just"
    r"|first|only|do|so|very|much|now|here|again|once|today|still"
    r"|hereby|herewith|therefore|then|too|indeed|quite|[a-z]+ly)){0,5}\s+(?:like|love|wish(?:es)?"
    r"|want(?:s|ed)?|hope|intend|aim|plan|mean|need(?:s|ed)?|have|ought|(?:feel"
    r"|felt)\s+(?:\w+\s+){0,2}?(?:obliged|compelled|bound|moved|the\s+need)|(?:(?:am|are|is)\s+|(?<=i'm )"
    r"|(?<=we're ))(?:\w+ly\s+)?(?:keen"
    r"|hoping|wanting|wishing|meaning|planning|intending|anxious|eager|obliged|ready|willing|prepared|bound)|(?:(?:have"
    r"|has)\s+)?(?:been|keep|kept)\s+(?:meaning|wanting|hoping"
    r"|intending))\s+to(?:\s+(?:be\s+able\s+to|(?:have|get)\s+(?:the|an?)\s+(?:chance|opportunity)\s+to"
    r"|take\s+(?:this|the"
    r"|a)\s+(?:opportunity|moment|chance|time|second)\s+to|(?:reach\s+out|get\s+in\s+touch"
    r"|write(?:\s+to\s+you)?|contact\s+you|drop\s+you\s+a\s+\w+|come\s+forward|say\s+a\s+few\s+words)\s+(?:to"
    r"|and)|first|also|personally|sincerely|truly|start\s+by|begin\s+by|once\s+again|formally|publicly|just"
    r"|begin|again|deeply|unreservedly|wholeheartedly|both|fully|firstly|\w+ly)){0,3}|(?:i|we)(?:\s+(?:feel"
    r"|felt|think|believe|guess|suppose)(?:\s+that)?\s+(?:i|we))?(?:\s+(?:really|probably|perhaps|certainly"
    r"|also|must|just)){0,2}\s+(?:should|ought\s+to|must|had\s+better|(?:can|could)\s+only|might"
    r"|could)(?:\s+(?:probably|perhaps|really|first|also|of\s+course|at\s+least|start\s+by|begin\s+by|sincerely"
    r"|only)){0,2}|(?:please\s+)?(?:allow|permit)\s+(?:me|us)\s+to(?:\s+(?:\w+ly|first|start\s+by|begin\s+by"
    r"|just)){0,2}|(?:please\s+)?let\s+(?:me|us)(?:\s+(?:\w+ly|first|start\s+by|begin\s+by|just|also"
    r"|once\s+again)){0,2}|(?:may|can|could|might)\s+(?:i|we)(?:\s+(?:\w+ly|first|start\s+by|begin\s+by|just"
    r"|also|once\s+again|please)){0,2})"
)
_DEFERRED = (
    r"\b(?P<at>(?:(?:want(?:s|ed)?|wish|would\s+like|'d\s+like|should\s+like|would\s+love|hope|need|trust"
    r"|like)\s+(?:(?:for\s+)?(?:you|everyone|them|all\s+\w+|your\s+\w+)(?:\s+(?:all|both|and\s+your\s+\w+))?"
    r"\s+(?:to\s+)?|to\s+(?:let\s+you|tell\s+you|make\s+sure\s+(?:that\s+)?you)\s*)(?:(?:already|will|do"
    r"|can)\s+)?(?:know|hear|understand|see|believe|accept|realise|realize|feel)?"
    r"(?:\s+(?:just|from\s+(?:me|us)))?\s*(?:how\s+(?:very\s+|truly\s+|deeply\s+|really\s+|terribly\s+"
    r"|much\s+(?:i|we)\s+regret)?(?:sorry)?|(?:that\s+)?(?:i|we)(?:'m|'re|\s+am|\s+are)\s+(?:\w+\s+){0,2}?sorry"
    r"|my\s+regret|our\s+regret)))(?:(?<=sorry)|(?<=regret))\b",
    rf"(?:^|[.;!?:,–—-]\s*|\b(?:hi|hey|hello|ok|okay|and|so)\s+(?:\w+\s+)?)(?P<at>(?:(?:i|we)\s+)?(?:just\s+"
    rf"|also\s+|really\s+|so\s+|only\s+|quickly\s+)?(?:(?:(?:keep\s+|kept\s+)?(?:wanting|hoping|meaning)|wanted"
    rf"|want|wish|wishing|need"
    rf"|needed|would\s+like"
    rf"|'d\s+like|like|have|meant|trying|dropping\s+(?:you\s+)?a\s+\w+|a\s+(?:quick|short)\s+\w+|going)\s+to"
    rf"|(?:thought|figured|reckoned|guess(?:ed)?|suppose|feel|felt)\s+(?:that\s+)?(?:i|we)(?:'d|\s+should|\s+had"
    rf"|\s+ought|\s+would|\s+might)(?:\s+(?:better|to))?)"
    rf"(?:\s+(?:just|also|first|quickly|again|personally|sincerely|really|drop\s+(?:you\s+)?a\s+\w+\s+to"
    rf"|reach\s+out\s+(?:to|and)|come\s+on\s+here\s+and|take\s+a\s+\w+\s+to)){{0,2}}\s+{_APOLOGISE})\b",
    rf"\b(?P<at>(?:i|we)\s+(?:(?:really|truly|sincerely)\s+)?(?:would|'d)\s+(?:very\s+much\s+)?(?:(?:like|love"
    rf"|welcome)\s+(?:the|an)\s+(?:opportunity|chance)\s+to|be\s+(?:grateful|glad|happy|thankful)\s+(?:(?:of"
    rf"|for)\s+(?:the|an|a)\s+(?:chance|opportunity)\s+to|to"
    rf"|if\s+you\s+would\s+let\s+(?:me|us)))\s+{_APOLOGISE})\b",
    r"\b(?P<at>(?:i|we)(?:\s+\w+)?\s+(?:hope|trust)\s+(?:that\s+)?you\s+(?:can|will|could|might|may"
    r"|are\s+able\s+to|find\s+it\s+in\s+\w+\s+\w+\s+to)\s+(?:\w+\s+)?(?:accept\s+(?:\w+\s+){0,3}?apolog(?:y|ies)"
    r"|forgive))\b",
    r"\b(?P<at>(?:it\s+(?:falls\s+to\s+(?:me|us)|(?:'s|is)\s+(?:my|our)\s+(?:duty|wish|intention)"
    r"|seems\s+(?:right|only\s+right|fair|appropriate)|would\s+(?:seem|be)\s+(?:right|remiss|only\s+right"
    r"|appropriate))|(?:my|our)\s+(?:wish|intention|aim|hope)\s+(?:is|was)|(?:i|we)\s+(?:see|saw)\s+fit"
    r"|the\s+least\s+(?:i|we)\s+can\s+do\s+is)"
    r"(?:\s+(?:for\s+(?:me|us)|that\s+(?:i|we)(?:\s+should)?))?\s*(?:to\s+)?(?:apologi[sz]e|say\s+sorry"
    r"|express\s+(?:\w+\s+){0,2}regret|offer\s+(?:\w+\s+){0,3}?apolog(?:y|ies)))\b",
    rf"\b(?<!if\s)(?<!that\s)(?P<at>{_WANTS}\s+{_APOLOGISE})\b",
    r"\b(?P<at>(?:i|we)\s+(?:feel|felt|think|believe|know|realise|realize|recognise|recognize|appreciate"
    r"|understand)(?:\s+that)?\s+(?:an\s+apology\s+(?:is|may\s+be|would\s+be|might\s+be|seems)|(?:i"
    r"|we)\s+owe\s+you\s+an\s+apology|you\s+(?:are|may\s+be)\s+(?:owed|due|entitled\s+to|deserve)\s+an\s+apology"
    r"|you\s+deserve\s+an\s+apology))\b",
    rf"\b(?P<at>it(?:'s|\s+is)\s+(?:only\s+)?(?:right|fair|proper)\s+(?:that\s+(?:i|we)|to)\s+{_APOLOGISE})\b",
    r"\b(?P<at>we\s+(?:here\s+|all\s+)?at\s+[\w'&-]+(?:\s+[\w'&-]+){0,3}?\s+(?:would\s+like|want"
    r"|wish)\s+to\s+(?:\w+ly\s+)?apologi[sz]e)\b",
    rf"\b(?P<at>(?:i|we)\s+(?:feel|felt|think|thought|believe)\s+(?:that\s+)?it(?:'s|\s+is|\s+was"
    rf"|\s+would\s+be)\s+(?:\w+\s+){{0,2}}?(?:right|fair|proper|appropriate|important|best"
    rf"|fitting)\s+(?:for\s+us\s+)?to\s+{_APOLOGISE})\b",
    r"\b(?P<at>(?:an?\s+(?:[\w-]+\s+)?apology|apologies)\s+(?:(?:from"
    r"|to|for)\s+[^.;:!?,]{2,30}?\s+)?(?:is|are|seems|would\s+be|may\s+be|might\s+be"
    r"|appears\s+to\s+be|is\s+probably|is\s+perhaps|is\s+certainly|is\s+clearly)\s+(?:\w+ly\s+|long\s+"
    r"|more\s+than\s+){0,2}(?:in\s+order|due"
    r"|owed|called\s+for|appropriate|needed|required|warranted|overdue|necessary|the\s+least))\b",
    r"\b(?P<at>(?:i|we)(?:'d|\s+would)\s+be\s+remiss\s+(?:not\s+to\s+apologi[sz]e|if\s+(?:i|we)\s+did(?:n't"
    r"|\s+not)\s+apologi[sz]e))\b",
    r"\b(?P<at>you\s+(?:are|'re)\s+(?:owed|due)\s+an\s+apology|you\s+deserve\s+(?:an|my"
    r"|our)\s+(?:[\w-]+\s+)?apology|(?:i|we)\s+(?:\w+\s+)?owe\s+(?:you|everyone|them"
    r"|you\s+all)(?:\s+\w+){0,2}?\s+an\s+(?:[\w-]+\s+)?apology)\b",
    r"\b(?P<at>(?:i'll|we'll|(?:i|we)\s+(?:will|shall|am\s+going\s+to"
    r"|are\s+going\s+to))\s+(?:be\s+)?(?:(?:of\s+course|naturally|then|certainly|also|\w+ly)\s+)?apologi[sz](?:e"
    r"|ing))\b",
)
_WISHED = (
    r"(?:'d|\s+would)?(?:\s+(?:just|really|also|first|all|both|do|only|now|sincerely|personally))?\s+(?:like|love"
    r"|wish|want|wanted|need|have|am\s+keen|are\s+keen)\s+to"
    r"(?:\s+take\s+this\s+(?:opportunity|chance|moment)\s+to)?(?:\s+(?:just|also|first|personally|once\s+again))?\s+"
)
_PLAINLY = (
    (rf"\b(i|we){_WISHED}((?:\w+ly\s+)?apologi[sz]e)\b", r"\1 \2"),
    (rf"\b(i|we){_WISHED}((?:offer|extend|express|convey|send)\s+(?:you\s+)?(?:my|our)\s)", r"\1 \2"),
    (
        rf"\b(i){_WISHED}say\s+(?:(?:that\s+)?i(?:'m|\s+am)\s+)?((?:so\s+|very\s+|really\s+)?sorry)\b(?=\s+(?:for"
        rf"|that|about)\b|[.])",
        r"\1 am \2",
    ),
    (
        rf"\b(we){_WISHED}say\s+(?:(?:that\s+)?we(?:'re|\s+are)\s+)?((?:so\s+|very\s+"
        rf"|really\s+)?sorry)\b(?=\s+(?:for|that|about)\b|[.])",
        r"\1 are \2",
    ),
    (
        r"\b(i|we)(?:\s+can\s+only|\s+must|\s+(?:feel|think|believe)\s+(?:that\s+)?(?:i|we)\s+(?:should|must"
        r"|ought\s+to))\s+(?:\w+ly\s+)?(apologi[sz]e)\b",
        r"\1 \2",
    ),
    (
        r"^(?:(?:please|kindly)\s+)?(?:allow\s+me\s+to|permit\s+me\s+to"
        r"|let\s+me)\s+(?:\w+ly\s+)?(apologi[sz]e)\b(?=[^?]*$)",
        r"I \1",
    ),
    (
        r"^(?:(?:please|kindly)\s+)?(?:allow\s+us\s+to|permit\s+us\s+to"
        r"|let\s+us)\s+(?:\w+ly\s+)?(apologi[sz]e)\b(?=[^?]*$)",
        r"We \1",
    ),
)
"""The same apology, made."""
_MADE = (
    rf"(?:^|[.;:,–—-]\s*|\b(?:and|but|so|that)\s+){BE}(?:\s+{DEGREE}){{0,4}},?\s+sorry\b|(?:^|[.;:,–—-]\s*"
    rf"|\b(?:and|but|so)\s+)(?:i|we)(?:\s+(?:do|{DEGREE})){{0,3}}\s+apologi[sz]e\b|\bplease\s+accept\s+(?:my"
    rf"|our)\b|^(?:{DEGREE}\s+)*sorry\b|^(?:my|our)\s+(?:\w+\s+)?apologies\b"
)
_ARRANGED = (
    r"\b(?:in\s+person|face\s+to\s+face|by\s+(?:phone|telephone)|on\s+the\s+phone|over\s+the\s+phone"
    r"|to\s+your\s+face|call|visit|meet|ring|come)\b"
)


_OWED = (6, 10, 12, 13)
_LATER = 13
"""Places in `_DEFERRED`: that an apology is owed, or comes later, is no fault where one is made."""


def _deferred(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    wished = [(pattern, found) for pattern in sentence.live(_DEFERRED) for found in pattern.finditer(low)]
    if not wished or (compiled(_ARRANGED).search(low) and compiled("<TIME>").search(low)):
        return
    for pattern, found in wished:
        if pattern is compiled(_DEFERRED[_LATER]) and compiled("<TIME>").search(low):
            continue
        owed = any(pattern is compiled(_DEFERRED[one]) for one in _OWED)
        if owed and any(compiled(_MADE).search(one.low) for one in scene.reading.prose):
            continue
        yield Hit(sentence, *found.span("at"))


RULES: tuple[Rule, ...] = (
    Rule(
        id="deferred-apology",
        severity=Severity.WARNING,
        evidence=("IM23", "J"),
        says="This announces an apology and does not make it.",
        why="In our judgement it is read as a step back from the apology; the plain verb is shorter.",
        asks="Can you say “I am sorry” or “I apologise” instead?",
        finder=_deferred,
        mend=_PLAINLY,
    ),
)
