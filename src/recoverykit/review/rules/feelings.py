"""Rule on regret for what the reader feels or thinks."""

from __future__ import annotations

from recoverykit.review.report import Severity
from recoverykit.review.rule import Rule
from recoverykit.review.rules.conditional import ALSO_ALONE, BE, DEGREE

_FEELS = (
    r"(?:disappointed|dissatisfied|unhappy|upset|frustrated|angry|annoyed|offended(?!\s+against)|displeased"
    r"|miffed|peeved|cheesed\s+off|hacked\s+off|ticked\s+off|put\s+off|irked|vexed|riled|affronted|perturbed"
    r"|discouraged|disillusioned|resentful|bitter|sore|mad|furious|livid|fed\s+up|uneasy|wounded|stung|slighted"
    r"|underwhelmed|outraged|hurt(?!\s+(?:by|in|when|at|on|during)\b)|concerned|worried|bothered|cross"
    r"|aggrieved|disgruntled|distressed|dismayed|discontented|unsatisfied|put\s+out|uncomfortable|disheartened"
    r"|unimpressed|troubled|insulted|irritated|saddened|under\s+the\s+impression|of\s+the\s+(?:view|opinion)"
    r"|less\s+than\s+(?:happy|satisfied|pleased|impressed|delighted)|not\s+(?:\w+\s+){0,2}?(?:happy|satisfied"
    r"|pleased|impressed|delighted|content|thrilled|keen|overjoyed|convinced|amused|chuffed|enthusiastic"
    r"|won\s+over|over\s+the\s+moon|comfortable))"
)
_ILL = (
    r"(?:unwell|ill|sick|poorly|under\s+the\s+weather|tired|cold|dizzy|faint|nauseous|rough|rotten|worse|better"
    r"|awful|feverish|queasy|lousy)"
)
_REGRETS = (
    r"(?:sorry|regret(?:s|ted)?|apologi[sz]e[sd]?|saddened|sad|disappointed|shame|pity|unfortunate|dismayed"
    r"|distressed|pains\s+(?:me|us)|hate|regrettable|apologies|upset|concerned|troubled)"
)
_TO_HEAR = r"(?:\s+(?:to\s+(?:hear|learn|read|see|find|know|note|understand)|hearing|about|for|over|by)){0,2}"
_YOU = (
    r"(?:you(?:'ve|'d|\s+(?:and\s+(?:your\s+)?\w+|all|both))?|your\s+(?:\w+\s+)?(?:team|staff|family|wife"
    r"|husband|son|daughter|mother|father|guests|client|customers|colleagues?)|they|anyone|(?:the\s+|our\s+"
    r"|many\s+|a\s+few\s+|several\s+)?(?:residents|parents|members|passengers|patients|viewers|students"
    r"|listeners|neighbou?rs|employees|fans|families)|others|many|those\s+(?:who|of\s+you\s+who)"
    r"|some\s+(?:of\s+you|people|customers|readers|users|guests))"
)
_SOME_ADVERBS = (
    r"(?:\s+(?:[a-z]+ly|now|still|also|so|have|had|may|might|were|ever|even|would|should|could|are|been|do|did"
    r"|don't|didn't|not|no|longer|all|both)){0,4}"
)
_FEELING = (
    rf"(?:{_YOU}{_SOME_ADVERBS}\s+(?:feel(?:s|ing)?|felt)(?!\s+(?:\w+\s+)?{_ILL}\b)(?!\s+(?:the\s+(?:cold|heat"
    rf"|effects?)|your\s+(?:arms?|legs?|hands?|fingers?|toes?|foot|feet|face|lips?|tongue|jaw)|any\s+pain|able"
    rf"|(?:\w+\s+)?pain|it\s+necessary))|{_YOU}{_SOME_ADVERBS}\s+(?:think|thought"
    rf"|believe[sd]?\b(?!\s+your\b)(?!\s+(?:our|my|us|me|him|her|it|in|what\s+(?:we|i))\b(?!\s+\w+\s+(?:was|were|is|are"
    rf"|to)\b))|consider(?:s|ed)?(?!\s+\w+ing\b)|perceive[sd]?|regard(?:ed)?|view(?:ed)?|interpret(?:ed)?"
    rf"|saw\s+(?:it|this|things)|see\s+(?:it|this|things))|{_YOU}{_SOME_ADVERBS}\s+(?:found|find)\s+(?:(?!out\b"
    rf"|yourself|your\b|that\s+(?:the|your|nobody)|nobody|nothing|no\b|two|a\b|an\b"
    rf"|one\b)[\w'-]+\s+){{1,6}}?(?:to\s+be\s+)?(?:\w+ly\s+)?(?:unsatisfactory|disappointing|unhelpful|rude|poor"
    rf"|lacking|upsetting|offensive|unacceptable|frustrating|confusing|hurtful|difficult|inadequate|slow"
    rf"|unprofessional|abrupt|distressing|wanting|insensitive|unpleasant|unfair|inappropriate|annoying"
    rf"|patronising|patronizing|objectionable|misleading|boring|dull|expensive|cold\s+and\s+\w+|too\s+(?!late\b)\w+)"
    rf"|{_YOU}(?:\s+(?:have|had|may|might|all|both|also|still|clearly|now"
    rf"|so|\w+ly)){{0,3}}\s*(?:aren't|weren't|wasn't|are|'re|were|was|got|became|remain(?:ed)?|been|have\s+been"
    rf"|left|was\s+left|were\s+left)(?:\s+(?:[a-z]+ly|so|very|left|feeling|still|also"
    rf"|now)){{0,3}}\s+(?!not\s+happy\s+to){_FEELS}|{_YOU}\s*(?:aren't|weren't|wasn't|were\s+not|are\s+not"
    rf"|'re\s+not|was\s+not)\s+(?:\w+\s+){{0,2}}?(?:happy|satisfied|pleased|impressed|delighted|content"
    rf"|comfortable)\b|{_YOU}{_SOME_ADVERBS}\s+(?:see|saw|seen|read|heard"
    rf"|understood)\s+(?:[\w']+\s+){{1,4}}?as\s+(?:an?|being|un\w+|dis\w+|rude|hostile|personal)\b"
    rf"|(?:this|that|it)\s+(?:is|was|has\s+been)\s+(?:how|what|the\s+way|your)\s+(?:\w+\s+)?(?:you(?:'ve|\s+have"
    rf"|\s+had)?"
    rf"\s+(?:\w+ly\s+)?(?:experienced?|feel|felt|see|saw|perceived?|remember|think|thought|took)|(?:view|opinion"
    rf"|impression"
    rf"|perception|feeling)\b)|how\s+(?:{_FEELS}|[\w-]+(?:\s+[\w-]+)?)\s+you\s+(?:feel|felt)\b|{_YOU}\s+(?:were|are"
    rf"|was|have\s+been"
    rf"|had\s+been|\w+\s+been)\s+made\s+to\s+feel\s+(?:this|that)\s+way|(?:this|it|that|things|(?:your|my"
    rf"|our)\s+[\w'-]+(?:\s+[\w'-]+)?"
    rf"|the\s+(?:experience|situation|matter|whole\s+\w+|outcome|result))(?:\s+(?:has|have|had|with\s+(?:us"
    rf"|me)))?\s+(?:left|made|makes|leaves|caused)\s+{_YOU}\s+(?:(?:to\s+)?feel(?:ing)?\b|(?:so\s+"
    rf"|very\s+)?{_FEELS})|{_YOU}\s+(?:were|was|are|(?:have\s+|had\s+)?been)\s+left\s+(?:feeling|with\s+(?:a"
    rf"|the)\s+(?:\w+\s+)?(?:feeling|impression))|{_YOU}{_SOME_ADVERBS}\s+(?:took|take|taken)\s+(?:offen[cs]e"
    rf"|exception|issue|umbrage|it\s+(?:personally|badly|that\s+way|the\s+wrong\s+way|to\s+heart|so)|(?:my|our"
    rf"|the|this|that|what)\b[^.;:!?]{{0,30}}\b(?:personally|badly|the\s+wrong\s+way|that\s+way|to\s+heart))"
    rf"|{_YOU}\s+(?:did\s+not|didn't|have\s+not|haven't|weren't\s+able\s+to|could\s+not"
    rf"|couldn't)\s+(?:\w+\s+)?(?:like|liked|enjoy|enjoyed|appreciate|appreciated|care\s+for|approve)\b"
    rf"|{_YOU}{_SOME_ADVERBS}\s+(?:has|have|had)?\s*(?:a\s+|the\s+|this\s+|that\s+"
    rf"|such\s+(?:a\s+)?)?(?:\w+\s+)?(?:impression|perception|opinion|view|grievances?|misgivings)\b|(?:it|this"
    rf"|that|things|what\s+(?:i|we)\s+(?:said|wrote|did)|(?:my|our|the|his|her"
    rf"|their)\s+[\w'-]+(?:\s+[\w'-]+){{0,4}}?)\s+(?:was|were|is|has\s+been|have\s+been|came|comes|come|appeared"
    rf"|seemed)\s+(?:\w+ly\s+)?(?:perceived|interpreted|taken|received|viewed|seen|understood|felt|experienced"
    rf"|across)\s+(?:(?:by\s+you|to\s+you|in|as|that|this|the|badly|so|personally|negatively)\b))"
)
_YOUR_FEELING = (
    r"your\s+(?:[\w-]+\s+){0,2}?(?:disappointment|dissatisfaction|frustrations?|feelings?|upset|unhappiness"
    r"|displeasure|anger|annoyance|concerns?|perceptions?|opinion|impression|views?(?!\s+(?:of|from)\b)"
    r"|discontent|distress|reaction|hurt\s+feelings|grievances?|sense\s+of\s+\w+|sentiments?)\b(?!\s+(?:and"
    r"|or)\s+(?:the\s+|your\s+)?(?:lost|wasted))(?!\s+(?:was|were|went|got|has|have|had|did|didn't|is|are"
    r"|weren't|wasn't)\b)"
)
_REGRETTED = (
    r"(?:sorry|regret(?:s|ted)?|apologi[sz]e[sd]?|apologies|saddens|saddened|sad|dismays|dismayed|disheartens"
    r"|disheartened|shame|pity|unfortunate(?:ly)?|regrettable|pains|hate|grieves|gutted|disappoints)"
)
_UPSET = (
    r"(?:frustrations?|upset|hurt|anger|disappointment|distress|annoyance|unhappiness|irritation|resentment"
    r"|sadness|displeasure|dissatisfaction|unease|offen[cs]e|embarrassment)"
)
_IN_YOUR_VIEW = (
    r"in\s+your\s+(?:own\s+)?(?:view(?!\s+(?:from|of)\b)|opinion|eyes|estimation|judge?ment|mind)"
    r"|to\s+your\s+(?:mind|way\s+of\s+thinking|eyes?)|to\s+your\s+(?:taste|liking|satisfaction)|(?:not|\w+n't"
    r"|never)\s+(?:really\s+|quite\s+|exactly\s+)?(?:your\s+(?:cup\s+of\s+tea|thing|bag|style|kind\s+of\s+\w+"
    r"|sort\s+of\s+\w+)|for\s+you|up\s+your\s+street)\b|from\s+your\s+(?:point\s+of\s+view|perspective|side)"
    r"|as\s+you\s+(?:see|saw|perceived?)\s+it|as\s+far\s+as\s+you(?:'re|\s+are|\s+were)\s+concerned|(?:left"
    r"|leaves|leaving|leave)\s+(?:you|anyone|them|your\s+\w+)\s+(?:with\s+)?(?:[\w-]+\s+){0,4}?(?:view|opinion"
    r"|impression|taste|memor(?:y|ies)|feelings?|idea)|(?:gave|given|gives|giving)\s+you\s+(?:that|such|the|a|an)"
    r"\s+(?!(?:wrong|false|mistaken)\b)(?:[\w-]+\s+){0,2}?impression|(?:not|\w+n't)\s+(?:quite\s+|exactly\s+"
    r"|really\s+)?(?:what|as|everything|all|the\s+\w+)\s+(?:that\s+)?you(?:'d|\s+had|\s+were|\s+have)?\s+(?:hoped"
    r"|hoping|had\s+in\s+mind|in\s+mind|pictured|imagined|envisaged|dreamt|dreamed|looking\s+for|expecting"
    r"|wished)|(?:was|were|is|been|proved|became|such)\s+(?:such\s+)?(?:an?\s+)?(?:\w+\s+)?(?:disappointment|let-?down"
    r"|frustration|upset|annoyance|irritation)\s+(?:to|for)\s+(?:you|your\s+\w+)\b|(?:(?:seem|appear|look|sound)(?:s"
    r"|ed)?|feels?|felt)"
    r"\s+(?:[\w-]+\s+){0,3}?to\s+you\b|\b(?:it|this|that|things)\s+(?:felt|seemed|appeared)\s+(?:as\s+(?:if|though)"
    r"|like)\b|(?:live[ds]?\s+up\s+to|up\s+to|fell\s+short\s+of|match(?:ed)?|meet"
    r"|met)\s+your\s+(?:own\s+)?(?:hopes|ideals?|tastes?|idea)"
)
_LANDED = (
    r"(?:it|this|that|they|things|we(?=\s+(?:could|fail))|what\s+(?:i|we)\s+(?:said|wrote|did)|(?:my|our|the|his"
    r"|her|their)\s+[\w'-]+"
    r"(?:\s+[\w'-]+){0,3}?)(?:\s+(?:has|have|had|might|may|all|so|really|did|ever|\w+ly)){0,3}\s+(?:stung|sting"
    r"|stings|smart(?:s|ed)?|grat(?:e|es|ed)|rankle[ds]?|jar(?:s|red)|str(?:uck|ikes?)\s+you|(?:touch|hit"
    r"|struck)(?:ed)?\s+a\s+(?:\w+\s+)?nerve|land(?:s|ed)\s+(?:badly|wrong(?:ly)?|like|the\s+wrong|as|so|that"
    r"|poorly|awkwardly)|rub(?:s|bed)\s+you|hurt\s+your\s+(?:feelings|pride)|bruised\s+\w+|wounded\s+your|ruffled"
    r"|(?:went|come|came|gone)\s+(?:down|over|across)\s+(?:\w+\s+)?(?:badly|so|like|the\s+wrong|poorly|wrong|as"
    r"|that)|(?:do|does|did)(?:n't|\s+not)\s+(?:go\s+down|sit|land|suit|please|appeal|impress|delight"
    r"|agree\s+with\s+you|work\s+for\s+you)|g[eo]t\s+(?:to|under)\s+you|under\s+your\s+skin|(?:offend|annoy"
    r"|bother|irk|disappoint|displease|irritate|peeve|trouble|vex|rile)(?:s|d|ed)\s+(?:you|your|anyone)"
    r"|upsets?\s+(?:you|your)\b|put\s+your\s+nose|(?:couldn't|could\s+not|failed\s+to)\s+(?:please|satisfy"
    r"|delight|impress)\s+you|(?:couldn't|could\s+not)\s+make\s+you\s+happy)"
)
_MINDS = (
    r"(?:(?:no\s+longer|(?:do|did|can|could)(?:n't|\s+not|not)(?:\s+\w+)?|(?:have\s+)?(?:stopped"
    r"|lost))\s+(?:trust(?:ing)?"
    r"\s+(?:us|me|our|in)|feel\s+(?:that|like|you|welcome|safe|valued|able|comfortable|confident|heard|at\s+home)\b"
    r"|have\s+(?:any\s+)?(?:faith|confidence|trust)|believ(?:e|ing)\s+(?:us|me|in)|(?:faith"
    r"|confidence|trust)\s+in\s+(?:us|me|our))|(?:do|did|does|could|can)(?:n't|\s+not|not)\s+(?:\w+\s+)?(?:agree"
    r"|see\s+(?:it|eye|the\s+funny|why|our"
    r"|things)|share|rate|think\s+much|care\s+for|take\s+to|find\s+(?:it|this|the\s+\w+|us)\s+(?:funny|useful"
    r"|helpful|to\s+your)|warm\s+to|love|like|enjoy)|(?:(?:have|had|'ve)\s+)?(?:see|saw|seen|feel|view(?:ed)?"
    r"|look(?:ed)?\s+(?:at|on|upon))\s+(?:it|this|things|the\s+matter|us|our\s+\w+|my\s+\w+)\s+(?:as|differently"
    r"|that\s+way|so|otherwise|like\s+that|in\s+that)|(?:'ve\s+|have\s+|had\s+)?(?:chosen?|chose|choose"
    r"|decided?)\s+to\s+(?:see|take|view|read|interpret|regard|feel)|(?:came|come|went|walked|gone|go)\s+(?:away"
    r"|home|off|out)\s+(?:with\s+(?:a|an|that|such|the)\b[\w\s]{1,30}?\b(?:impression|view|opinion|taste|feeling"
    r"|idea|memory)|feeling|thinking|believing|unhappy|disappointed|upset|cross|dissatisfied|angry)|(?:got|have"
    r"|had|formed|gained|received)\s+"
    r"(?:the\s+idea|that\s+idea|(?:that|a|an|such\s+an?|the)\s+(?!wrong)(?:[\w-]+\s+){0,2}?(?:impression|view"
    r"|opinion|perception|feeling|sense|belief|notion)(?!\s+from))|(?:felt|feel|saw|see|found"
    r"|find)\s+(?:\w+\s+)?(?:the\s+need|fit|reason|cause|obliged|compelled|it\s+necessary)\s+to|(?:'ve\s+|have\s+"
    r"|had\s+)?(?:cause|reason)\s+to\s+(?:feel|complain)|(?:took|take|taken)\s+(?:against|it\s+(?:amiss|ill|hard)"
    r"|offen[cs]e|umbrage|exception)|(?:read|reading)\s+(?:so\s+much|that|more|it)\s+into|(?:are|were|'re"
    r"|was)\s+(?:not|n't)\s+(?:\w+\s+){0,2}?(?:a\s+(?:big\s+)?fan|keen|thrilled|over\s+the\s+moon|won\s+over|sold"
    r"|convinced|happy|enamou?red|charmed|taken)|(?:aren't|weren't"
    r"|wasn't)\s+(?:\w+\s+){0,2}?(?:a\s+(?:big\s+)?fan|keen|thrilled|over\s+the\s+moon|won\s+over|sold|convinced"
    r"|enamou?red|charmed|taken|amused|entertained)|reacted|(?:should\s+|would\s+|could\s+|have\s+)?(?:doubt"
    r"|mistrust|distrust|question|resent)(?:ed)?\s+(?:my|our|us|me|the)|(?:are|were|'re)\s+(?:so\s+)?(?:sensitive"
    r"|touchy)|(?:were|was|been|are)\s+put\s+off)"
)
_SORRY_YOU_FEEL = (
    rf"\b{_REGRETTED}\b[^.;:!?]{{0,110}}?\b(?P<at>{_IN_YOUR_VIEW})\b",
    rf"\b(?:sorry|apologies|apologi[sz]e[sd]?|regret(?:s|ted)?|shame|pity|sad|unfortunate"
    rf"|regrettable)(?:\s+to\s+(?:hear|learn|see|know))?"
    rf"(?:\s+(?:if|that|how|to\s+you|for\s+how))?\s+(?P<at>{_LANDED})\b",
    rf"\b{_REGRETTED}\b{_TO_HEAR}(?:\s+(?:if|that|to\s+you))?\s+(?P<at>{_YOU}\s+{_MINDS})\b",
    rf"\b(?:sorry|apologi[sz]e|apologies|regret)\s+(?:for|about)\s+(?:the|any|all\s+the"
    rf"|all)\s+(?P<at>(?:(?:[\w-]+\s+){{0,2}}?{_UPSET}(?:\s+(?:and|or)\s+\w+)?\s+(?:that\s+|which\s+)?"
    rf"(?:you(?:'re|\s+are|\s+may|\s+must|\s+have|\s+\w+ly){{0,2}}\s+(?:feel|felt|feeling|be\s+feeling))"
    rf"|hurt\s+feelings|ruffled\s+feathers|bruised\s+\w+|wounded\s+\w+))\b",
    rf"\b(?:sorry|regret(?:s|ted)?|apologi[sz]e[sd]?|apologies|saddened|sad|dismayed|disheartened|shame|pity"
    rf"|unfortunate|regrettable|pains\s+(?:me|us)|hate)(?:\s+(?:to\s+you|again"
    rf"|indeed)){{0,2}}{_TO_HEAR}[\s,]+(?P<at>(?:(?:that|if|how|because|the\s+fact\s+that|when|for\s+the\s+way"
    rf"|the\s+way)\s+)?{_FEELING})",
    rf"\b(?:sorry|regret(?:s|ted)?|apologi[sz]e[sd]?|apologies|saddened)\b{_TO_HEAR}\s+(?:(?:for|about|at|by|of"
    rf"|to\s+hear\s+(?:of|about))\s+)?(?:(?:all|any|the)\s+)?(?P<at>{_YOUR_FEELING})",
    r"\b(?:sorry|regret(?:s|ted)?|apologi[sz]e[sd]?|apologies)\s+(?:for|about)\s+(?P<at>(?:how|the\s+way"
    r"|what)\s+(?:that\s+)?(?:this|it|things|my\s+\w+|our\s+\w+)?\s*(?:you(?:'re|\s+are|\s+were|\s+must\s+be"
    r"|\s+have\s+been|\s+must\s+have\s+been)?\s*(?:feel(?:ing)?|felt)))\b",
    rf"\b(?P<at>(?:if|that)\s+you\s+(?:\w+\s+)?(?:feel|felt|think|believe"
    rf"|found)\b[^.;:!?]{{2,70}}?),?\s+(?:then\s+)?(?:please\s+accept|{BE}(?:\s+{DEGREE}){{0,3}}\s+sorry|(?:i"
    rf"|we)\s+(?:\w+\s+)?(?:apologi[sz]e|regret))\b",
    rf"\b(?P<at>(?:the\s+fact\s+)?that\s+you\s+(?:\w+\s+)?(?:feel|felt|think|believe"
    rf"|are\s+{_FEELS})\b[^.;:!?]{{0,60}}?)\s+(?:is|saddens|pains|troubles|grieves"
    rf"|upsets)\s+(?:\w+\s+)?(?:regrettable|unfortunate|us|me|sad|a\s+(?:pity|shame|matter\s+of\s+regret))\b",
)

RULES: tuple[Rule, ...] = (
    Rule(
        id="sorry-you-feel",
        severity=Severity.ERROR,
        evidence=("PHSO",),
        says="This regrets what they feel or think, and not what you did.",
        why="Guidance for public bodies: never regret that the other person “felt” something.",
        asks="What did you do that made them feel so? Say sorry for that.",
        patterns=_SORRY_YOU_FEEL,
        kinds=ALSO_ALONE,
        unless=(r"\bbecause\s+(?:of\s+)?(?:i|we|my|our)\b",),
    ),
)
