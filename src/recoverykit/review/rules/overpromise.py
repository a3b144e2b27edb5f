"""Promises of more than anybody can keep."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.measures import is_measure
from recoverykit.review.rules.promises import matches, near, times

# More than anybody can keep.

_IT = (
    r"(?:this|that|it|these|those|such\s+(?:a\s+thing|an?\s+\w+|things|\w+)|something\s+like\s+(?:this"
    r"|that)|anything\s+like\s+(?:this|that)|nothing\s+like\s+(?:this|that)|the\s+same(?:\s+[\w-]+)?"
    r"|the\s+[\w-]+|an?\s+(?:repeat|mistake|error|[\w-]+)\s+(?:like|of)\s+(?:this|that)|these\s+[\w-]+"
    r"|this\s+[\w-]+(?:\s+[\w-]+)?|our\s+mistake|my\s+mistake)"
)
_HAPPEN = (
    r"(?:happen(?:s|ing)?|occur(?:s|ring)?|recur(?:s|ring)?|be\s+(?:repeated|allowed|made|an\s+issue"
    r"|a\s+problem|the\s+case)|repeat(?:\s+itself)?|arise|come\s+up|go\s+wrong|reappear|return"
    r"|resurface|crop\s+up)"
)
_NEVER = r"(?:never(?:\s+ever)?|not\s+ever|not|n't)"
ABSOLUTE = (
    (
        r"(?P<at>\b(?:nothing|nobody|none|no\s+[\w-]+)\b[^.;:!?]{0,60}?\b(?:(?:is|are|will|shall)\s+ever"
        r"|'ll\s+ever)\b[^.;:!?]{0,40})"
    ),
    (
        r"(?P<at>\bthe\s+(?:very\s+|first\s+and\s+)?last\s+(?:[\w'-]+\s+){1,4}?(?:that\s+|which\s+)?(?:you"
        r"|your\s+[\w-]+|anyone|anybody|any\s+of\s+\w+"
        r"|an?\s+[\w-]+|i|we|he|she|they)\b[^.;:!?]{0,40}?(?:'ll|\bwill|\b(?:is|are"
        r"|am)\s+(?:ever\s+)?going\s+to|\bever)\b)"
    ),
    (
        r"(?P<at>\b(?:seen|heard|had)\s+the\s+(?:very\s+)?last\s+of\s+(?:it|this|that|these|such|our|my|the)\b"
        r"|\bwas\s+(?:our|my)\s+(?:first\s+and\s+)?(?:very\s+)?last\b"
        r"|\b(?:days|nights|weeks)\s+of\s+[^.;:!?]{2,60}?\b(?:are|is)\s+(?:now\s+|well\s+and\s+truly\s+"
        r"|firmly\s+)?(?:over|gone|behind|done|finished|past)\b)"
    ),
    (
        r"(?P<at>\b(?:you|nobody|no\s?one|no\s+[\w-]+|none\s+of\s+(?:you|your|our)(?:\s+[\w-]+)?|not\s+(?:one"
        r"|a\s+(?:single|soul))(?:\s+[\w-]+)?|your\s+[\w-]+(?:\s+[\w-]+)?|we|i)"
        r"(?:\s+of\s+(?:you|yours|ours))?(?:\s+(?:won't|will\s+not|will\s+never|shall\s+never|'ll\s+never)"
        r"|'ll\s+(?:never|not)|\s+(?:am|are|is)(?:n't|\s+not|\s+never)?\s+(?:ever\s+)?going\s+to|'(?:re"
        r"|m)\s+(?:not|never)\s+(?:ever\s+)?going\s+to)"
        r"\s+(?:ever\s+)?(?!be\s+(?:charged|billed|asked)\b)[a-z]+\b[^.;:!?]{0,80}?\b(?:again|ever|twice"
        r"|as\s+long\s+as|so\s+long\s+as|while\s+(?:i|we)(?:'m|'re|\s+am|\s+are|\s+run|\s+have)|from\s+(?:us"
        r"|me|this\s+\w+)(?=\s*(?:[.!,;]|again|ever|$))"
        r"|out\s+of\s+(?:this|our|my)|on\s+(?:my|our)\s+watch|under\s+(?:my|our)\s+\w+|any\s*more|in\s+(?:your"
        r"|my|this)\s+life(?:time)?)\b)"
    ),
    (
        r"(?P<at>\b(?:come\s+what\s+may|come\s+(?:hell\s+or\s+)?high\s+water|come\s+rain\s+or\s+shine"
        r"|rain\s+or\s+shine|no\s+matter\s+what|no\s+ifs(?:,?\s+(?:and\s+)?no|\s+or|,)\s+buts"
        r"|over\s+my\s+dead\s+body"
        r"|cross\s+my\s+heart|mark\s+my\s+words|(?:bet|stake)\s+(?:my|our|your|the)\s+(?:life|house|name"
        r"|reputation|mortgage|job)|on\s+my\s+(?:life|mother's\s+life|children's\s+lives|honou?r)"
        r"|set\s+in\s+stone)\b)"
    ),
    (
        r"(?P<at>\b(?:cast-?\s?iron|iron-?\s?clad|rock-?\s?solid|watertight|foolproof|fool-proof|bullet-?proof"
        r"|fail-?safe|infallible|air-?tight|fault-free|one\s+hundred\s+per\s?cent\s+\w+)\b"
        r"(?!\s+(?:box|bag|bags|container|containers|seal|lid|jar|jars|pan|pans|pot|pots|railings?|radiators?"
        r"|gates?|stoves?|gutters?|pipes?|bath)))"
    ),
    (
        r"(?P<at>\b(?:(?:cannot|can't|can\s+not|couldn't)\s+(?:possibly\s+|physically\s+|now\s+|simply\s+"
        r"|ever\s+|conceivably\s+)?(?:recur|reoccur|happen|go\s+wrong|be\s+repeated|occur|fail|come\s+back"
        r"|slip\s+through)"
        r"|(?:is|are)\s+(?:(?:now|simply|quite|absolutely|completely"
        r"|therefore)\s+){0,2}(?:a\s+thing\s+of\s+the\s+past|consigned\s+to\s+history|ruled\s+out"
        r"|out\s+of\s+the\s+question))\b)"
    ),
    (
        r"(?P<at>\b(?:will|'ll|shall)\b[^.;:!?]{0,50}\b(?:every\s+(?:single\s+|last\s+)?(?:time|day|week|month"
        r"|order|one\s+of\s+them)(?=\s*(?:[.,!;]|$|without))|each\s+and\s+every\s+\w+|for\s+(?:good"
        r"|ever(?:more)?)(?=\s*(?:[.,!;]|$))"
        r"|forever(?=\s*(?:[.,!;]|$))|without\s+(?:exception|fail)|guaranteed(?=\s*(?:[.,!;]|$)))"
        r"|^guaranteed\b|\bguaranteed[.!]?$)"
    ),
    (
        r"(?P<at>\b(?:your\s+[\w-]+|you|they|it)(?:'s|'re|\s+(?:is|are|will\s+be))\s+(?:always\s+"
        r"|absolutely\s+|completely\s+|perfectly\s+|totally\s+|entirely\s+){1,2}(?:safe|secure)\s+with\s+(?:us"
        r"|me)\b)"
    ),
    (
        r"(?P<at>\b(?:not|never)\s+(?:now,?\s+not\s+)?ever\b|\bnever,?\s+(?:ever|full\s+stop|period)\b|\b(?:no"
        r"|not\s+a\s+single"
        r"|not\s+one)\s+(?:more\s+)?[\w-]+\s+(?:[\w-]+\s+){0,4}?will\s+[^.;:!?]{0,60}\bagain\b)"
    ),
    (
        rf"(?P<at>\b{_IT}(?:'ll|\s+(?:will|shall|can|could|is\s+going\s+to"
        rf"|are\s+going\s+to))\s+(?:(?:definitely|certainly|absolutely|surely|most\s+\w+ly|assuredly|simply|positively"
        rf"|under\s+no\s+circumstances)\s+)?(?:never(?:\s+ever)?"
        rf"|not)\s+(?:ever\s+)?{_HAPPEN}(?:\s+(?:ever\s+)?again)?)"
    ),
    (
        rf"(?P<at>\b{_IT}\s+(?:won't|can't|cannot|shan't"
        rf"|isn't\s+going\s+to)\s+(?:ever\s+)?{_HAPPEN}(?:\s+(?:ever\s+)?again)?)"
    ),
    (
        r"(?P<at>\b(?:will|shall|to|'ll)\s+(?:personally\s+)?(?:make\s+(?:absolutely\s+)?(?:sure|certain)"
        r"|ensure|see\s+to\s+it|guarantee)\s+(?:that\s+)?[^.;:!?]{0,60}?(?:never|not|n't|doesn't|don't|no"
        r"|nobody|no\s?one|nothing|none)\s+(?:[a-z]+\s+){0,6}?(?:again|ever|recur|recurs|repeated"
        r"|recurrence|repeat)\b)"
    ),
    (
        r"(?P<at>\b(?:making|ensuring|made)\s+(?:sure|certain|that|this|it)\s[^.;:!?]{0,60}?(?:never|not"
        r"|n't)\s+(?:[a-z]+\s+){0,4}?(?:again|recur)\b)"
    ),
    (
        r"(?P<at>\b(?:will|shall|'ll|can)\s+(?:also\s+)?never(?:,\s*ever,?)?\s+(?:ever\s+)?(?:again\b"
        r"|(?:be\s+(?:late|repeated|left|an?\s+(?:problem|issue|delay)|short|over\w+|double\w*|allowed"
        r"|asked|kept|ignored|in\s+this|without|treated|turned|forgotten|put|made|sent)|have\s+(?:to"
        r"|another|any|an?|this|these|such)|see|need|let|make|miss|lose|fail|forget|repeat|allow|face"
        r"|experience|go|get|happen|leave|send|ship|take|double|overbook|disappoint|keep|ignore|wait"
        r"|arrive|run|put|break|charge|bill|deliver|suffer|find)\b))"
    ),
    (
        r"(?P<at>\bnever(?:,?\s*ever)?\s+again\b(?!\s+(?:\w+ed|heard|saw|came|spoke|got|went)\b)|\b(?:no"
        r"|nobody|nothing|none|not)\b[^.;:!?]{0,50}\bever\s+again\b|\b(?:won't|will\s+not|shall\s+not"
        r"|shan't)\s+ever\b|\b(?:promise|vow|swear|commit|count\s+on\s+(?:us|me))\s+never\s+to\b"
        r"|\bno\s+[\w-]+\s+(?:[\w-]+\s+){0,3}?will\s+ever\b)"
    ),
    (
        r"(?P<at>\b(?:won't|will\s+not|shan't|shall\s+not)\s+(?:ever\s+)?(?:let\s+(?:this|it|that|you"
        r"|anyone|anything|such|your)|allow\s+(?:this|it|that|anything|such)|make\s+(?:this|that"
        r"|the\s+same|such|these|those|another|any)\s+(?:[\w-]+\s+)?(?:mistake|error|mistakes|errors)"
        r"|repeat\s+(?:this|that|it|the|our|my)|disappoint|fail\s+you|miss|forget|be\s+late|have\s+(?:this"
        r"|that|these|any)\s+(?:problem|trouble|issue)s?|see\s+(?:this|that|it|anything)|slip\s+up"
        r"|drop\s+the\s+ball|fall\s+short|get\s+(?:it|this)\s+wrong|go\s+wrong|do\s+(?:this|that|it)"
        r"|experience|go\s+through|face|suffer|have\s+to\s+(?:go|deal|chase|put|face|worry|experience|ask"
        r"|wait))\b[^.;:!?]{0,50}?\b(?:again|ever|twice|a\s+second\s+time|any\s+more|anymore)\b)"
    ),
    (
        r"(?P<at>\b(?:i|we)(?:\s+(?:can|will|do|could|absolutely|personally|fully|hereby"
        r"|both)){0,2}\s+(?:absolutely\s+|personally\s+|fully\s+|categorically\s+)?guarantee\b(?!\s+(?:my"
        r"|our|all|the|every)\s+(?:\w+\s+)?(?:work|workmanship|parts|repairs?|labou?r|products?|goods)))"
    ),
    (
        r"(?P<at>\byou\s+(?:have|can\s+have)\s+(?:my|our)\s+(?:(?:personal|absolute|full|solemn|firm"
        r"|total)\s+)?(?:guarantee|word|assurance|promise)\b)"
    ),
    r"(?P<at>(?:\b(?:is|are|be)|'re|'s)\s+(?:absolutely\s+|fully\s+|100\s?%\s+)?guaranteed\s+(?:not\s+to|never|to)\b)",
    (
        r"(?P<at>\b(?:errors?|mistakes?|failures?|delays?|mix-ups?|leaks?|slips?|repeats?|repetitions?"
        r"|recurrences?|faults?"
        r"|confusions?|mishaps?|problems?|outages?|double\s+bookings?)(?:\s+(?:of|like|in|with|by"
        r"|on)\s+[^.;:!?,]{2,40}?)?\s+(?:is|are"
        r"|will\s+be)\s+(?:(?:now|henceforth|from\s+now\s+on|therefore|\w+ly)\s+){0,3}(?:impossible|excluded"
        r"|ruled\s+out"
        r"|out\s+of\s+the\s+question|inconceivable|unthinkable|eliminated)\b(?!\s+to\b))"
    ),
    r"(?P<at>(?:\b(?:will|shall)|'ll)\b[^.;:!?]{0,60}\balways(?=\s*(?:[.!]|$)))",
    (
        r"(?P<at>\b(?:cannot|can't|can\s+not)\s+(?:possibly\s+|simply\s+|now\s+|ever\s+)*(?:get|go|be|come"
        r"|become|fall|slip"
        r"|end\s+up)\s+(?:lost|wrong|missed|missing|mixed\s+up|forgotten|confused|overlooked|swapped|double-\w+|astray"
        r"|through|overcharged|broken|late|repeated)\b[^.;:!?]{0,40}?\b(?:again|any\s?more|ever|in\s+future)\b)"
    ),
    (
        r"(?P<at>\b(?:zero|no)\s+(?:chance|risk|possibility|danger|way)\s+(?:(?:of|that|for)\s+)?(?:this"
        r"|it|that|these|any|such|a\s+repeat|the\s+same|recurrence)\b)"
    ),
    (
        r"(?P<at>\bit\s+is\s+(?:now\s+)?(?:simply\s+|absolutely\s+|completely\s+)?impossible\s+(?:for"
        r"|that)\b|\b(?:this|that|such\s+an?|this\s+kind\s+of|that\s+sort\s+of|the\s+same|a\s+repeat"
        r"|a\s+second)\s*(?:[\w-]+\s+){0,2}?is\s+(?:now\s+)?(?:simply\s+|technically\s+)?impossible\b"
        r"|\b(?:not|n't)\s+(?:permit|tolerate|allow|accept)\s+(?:a|any)\s+(?:recurrence|repeat"
        r"|repetition)\b|\bimpossible\s+for\s+(?:this|it|that|the\s+same)\b)"
    ),
    (
        r"(?P<at>\b(?:there|that)\s+(?:will|can|shall)\s+be\s+(?:absolutely\s+)?(?:no|zero)\s+(?:repeat"
        r"|recurrence|repetition|further\s+(?:delays|errors|mistakes|problems|issues|interruptions"
        r"|failures|mishaps|surprises)|more\s+(?:delays|errors|mistakes|problems|issues|surprises|excuses"
        r"|mishaps))\b)"
    ),
    (
        r"(?P<at>\b(?:this|that|it)(?:'s|\s+is"
        r"|\s+will\s+be)\s+(?:absolutely\s+)?the\s+(?:first\s+and\s+)?(?:very\s+)?last\s+time\b)"
    ),
    (
        r"(?P<at>\b(?:can|may)\s+be\s+(?:absolutely\s+|completely\s+|100\s?%\s+|perfectly\s+)?(?:certain"
        r"|sure|assured|confident)\b[^.;:!?]{0,60}\b(?:not|never|won't|no)\b)"
    ),
    (
        r"(?P<at>\b(?:100\s?%|one\s+hundred\s+per\s?cent|completely|absolutely|totally)\s+(?:certain|sure"
        r"|confident|error-free|reliable|secure|safe|flawless)\b(?=[^.;:!?]{0,40}\b(?:will|won't|not|never"
        r"|no|from)\b))"
    ),
    (
        r"(?P<at>\b(?:will|shall|'ll)\s+(?:always|from\s+now\s+on|henceforth|in\s+future)?\s*(?:be|run"
        r"|arrive|go|get|work|have|deliver|receive)\s+(?:always\s+"
        r"|every\s+)?(?:[\w-]+\s+){0,3}?(?:perfect(?:ly)?|flawless(?:ly)?|error-free|faultless(?:ly)?"
        r"|without\s+(?:fail|exception|a\s+hitch|any\s+(?:problems?|errors?|mistakes?))|100\s?%"
        r"|on\s+time,?\s+every\s+time|every\s+single\s+time)\b)"
    ),
    (
        r"(?P<at>\b(?:i|we|you|they|your\s+[\w-]+)(?:'ll|\s+(?:will|shall))\s+always\s+(?:be|get|arrive"
        r"|receive|have|deliver|answer|meet|find|hit|ship|reach|respond|come)\b(?!\s+(?:grateful|sorry"
        r"|welcome|happy|glad|here|there|sad)))"
    ),
    (
        r"(?P<at>\bno\s+(?:client|customer|guest|patient|parent|one|body|student|family|tenant|member"
        r"|reader|passenger)\s+(?:of\s+ours\s+)?(?:will|shall|is\s+going\s+to)\s+ever\b"
        r"|\bnobody\s+will\s+ever\b)"
    ),
    (
        r"(?P<at>\b(?:eliminated|removed|ruled\s+out|eradicated)\s+(?:all|any|every|the)\s+(?:risk|chance"
        r"|possibility|danger)\b)"
    ),
    r"(?P<at>\b(?:will|shall|'ll)\b[^.;]{0,60}\bwithout\s+(?:exception|fail)\b)",
    r"(?P<at>\bnot\s+on\s+my\s+watch\b|\bonce\s+and\s+for\s+all\b|\bfor\s+the\s+last\s+time\b)",
    r"(?P<at>\b(?:i|we)\s+(?:absolutely\s+|solemnly\s+|faithfully\s+)?(?:swear|vow)\b)",
    r"(?P<at>\bnothing\s+like\s+(?:this|that|it)\s+(?:will|can|could|shall)(?:\s+ever)?\s+(?:happen|occur|go)\b)",
    (
        r"(?P<at>\b(?:must|shall)\s+not\s+and\s+will\s+not\s+happen\b|\bdoes(?:n't"
        r"|\s+not)\s+(?:ever\s+)?happen\s+again\b(?=\s*[.!]?$))"
    ),
)
_ABSOLUTE_WORDS = (
    "last ",
    "the last of",
    "going to",
    "days of",
    "'ll never",
    "'ll not",
    "come what",
    "high water",
    "or shine",
    "matter what",
    "no ifs",
    "dead body",
    "my heart",
    "my words",
    "my life",
    "stake",
    "bet ",
    "honour",
    "honor",
    "in stone",
    "iron",
    "solid",
    "tight",
    "proof",
    "infallible",
    "can not",
    "couldn't",
    "thing of the past",
    "history",
    "ruled out",
    "out of the question",
    "each and every",
    "for good",
    "forever",
    "for ever",
    "exception",
    "safe with",
    "secure with",
    "not a single",
    "not one",
    "won't",
    "no way",
    "recurrence",
    "not permit",
    "tolerate",
    "never",
    "guarantee",
    "again",
    "won't",
    "will not",
    "cannot",
    "can't",
    "can not",
    "not happen",
    "always",
    "impossible",
    "chance",
    "risk",
    "assur",
    "100",
    "word",
    "no repeat",
    "perfect",
    "flawless",
    "last time",
    "once and for all",
    "ever",
    "zero",
    "no further",
    "no more",
    "my watch",
    "swear",
    "vow",
    "certain",
    "fail",
    "free",
    "no recurrence",
    "every single",
    "possibility",
    "every time",
    "shan't",
)
MODEST = (
    r"\b(?:cannot|can't|can\s+not|could\s+not|won't|will\s+not|do\s+not|don't|not\s+going\s+to"
    r"|unable\s+to|nobody\s+can|no\s?one\s+can|neither\s+of\s+us\s+can|would\s+be\s+(?:wrong|dishonest"
    r"|foolish)|not)\s+"
    r"(?:honestly\s+|truthfully\s+|in\s+good\s+faith\s+|simply\s+|to\s+)?(?:promise|guarantee|swear"
    r"|claim|say|pretend|be\s+sure|assure|tell)\b"
    r"|\b(?:try|trying|aim|hope|hoping|hoped|wish|want|intend|mean|meant|like|would)\s+(?:you\s+"
    r"|that\s+|this\s+|it\s+)?(?:to\s+)?(?:never|not|make\s+sure)\b|\bnever\s+again\s+(?:without|until"
    r"|unless)\b"
    r"|\b(?:never|not|won't|cannot|can't)\b[^.;]{0,60}\b(?:without\s+(?:a|an|two|my|your|being|first"
    r"|checking|asking|having|calling|telling)|unless|until|before)\b"
    r"|\bif\s+(?:it|this|that|we|i|anything|something)\b|\bshould\s+(?:it|this|that)\b|\bthought\b"
    r"|\b(?:i|we)\s+(?:\w+\s+)?(?:understand|accept|know|fear|afraid|suppose|assume|expect)\s+(?:that\s+)?you\b"
    r"|\bnever\s+(?:again\s+|ever\s+)?(?:want|wish|hope)\b|\bbelieved\b|\b(?:said|told|promised"
    r"|(?<!rest )(?<!be )assured|swore)\b|\bshould\s+never\b"
    r"|\bmust\s+never\s+have\b|\bhad\s+(?:i|we)\b|\bcould\s+never\b"
)
_PURPOSE = r"\b(?:to|so(?:\s+that)?|in\s+order\s+to)\s+(?:[\w']+\s+){0,2}$"
_OFFERED_GUARANTEE = (
    r"\bguarantee\b\s+(?:period|card|certificate|claim|scheme|on\b|for\b|runs|covers|terms)|\bmoney-back\b"
)


def is_absolute(low: str) -> bool:
    return any(word in low for word in _ABSOLUTE_WORDS) and any(matches(one, low) for one in ABSOLUTE)


def _over(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    absolute = [found for pattern in sentence.live(ABSOLUTE) for found in pattern.finditer(low)]
    if not absolute or low.rstrip().endswith("?") or matches(MODEST, low) or matches(_OFFERED_GUARANTEE, low):
        return
    around = near(sentence, scene, 8)
    if any(is_measure(one.low) for one in around if one is not sentence) or _measured(low):
        return
    for found in absolute:
        if matches(r"\b(?:he|she|they)\s+$", low[: found.start()]) or matches(
            r"^[^.;]{0,50}\bback\b", low[found.end() :]
        ):
            continue
        if "guarant" in found[0] and next(times(low[found.start() :]), None) is not None and "again" not in low:
            continue
        if found[0].startswith("does") and matches(r"\bso(?:\s+that)?\s+(?:[\w'-]+\s+){1,4}$", low[: found.start()]):
            continue
        if "once and for all" in found[0] and matches(r"\b(?:settl|clos|claim|renounc|waiv)", low):
            continue
        if "always" in found[0] and matches(r"\d|\b(?:until|till|while|between)\b", low[found.end() :]):
            continue
        yield Hit(sentence, *found.span("at"))


def _measured(low: str) -> bool:
    """Whether the sentence of an absolute promise has its measure too. "From now on" is none there, nor is "now"."""
    if not is_measure(low):
        return False
    bare = compiled(
        r"\bfrom\s+(?:now|here|this\s+point|today|this\s+day)(?:\s+(?:on|forward|onwards?))?|\bnow\b"
        r"|\bno\s+longer\b|\bevery\s+(?:single\s+)?time\b|\bautomatic\w*"
    ).sub("", low)
    return is_measure(bare) or bool(matches(r"\bnow\s+(?:[a-z]+s\b(?<!was)|two|three|check|have\s+(?:a|two))", low))


RULES: tuple[Rule, ...] = (
    Rule(
        "over-promise",
        Severity.WARNING,
        ("Uber22",),
        "This promises more than anybody can be sure to keep, and names no measure.",
        (
            "In a field study with a taxi service, repeated apologies and promises to do better could "
            "backfire. To promise what is done, not the outcome, is judgement."
        ),
        "What has been changed, and how can the reader see it?",
        finder=_over,
    ),
)
