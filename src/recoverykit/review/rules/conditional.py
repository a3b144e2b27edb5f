"""Rule on apologies that put the harm, or themselves, in doubt."""

from __future__ import annotations

from recoverykit.review.blocks import Kind
from recoverykit.review.report import Severity
from recoverykit.review.rule import READ, Rule

SORRY = r"(?:sorry|apologi[sz](?:e[sd]?|ing)|apolog(?:y|ies)|regret(?:s|ted|ful|ting|table)?)"
SORRY_TRIGGERS = ("sorry", "apolog", "regret")
BE = r"(?:i'm|we're|(?:i|we)\s+(?:am|are|was|were|feel|remain))"
DEGREE = (
    r"(?:so|very|really|truly|deeply|sincerely|terribly|extremely|genuinely|profoundly|awfully|dreadfully"
    r"|incredibly|most|just|also|both|all|ever|again|once|only|quite|rather|too|heartily|humbly|wholeheartedly"
    r"|unreservedly|fully)"
)
ALSO_ALONE = (*READ, Kind.HEADING)
"""A line that stands alone with no stop is taken for a title, and in a chat it is all there is."""

_HARM = (
    r"(?:inconveniences?|upset|offen[cs]e|distress|frustrations?|disappointments?|hurt|annoyance|confusion"
    r"|disruptions?|embarrassment|hassle|trouble|bother|stress|discomfort|harm|concerns?|worry|worries|anxiety"
    r"|misunderstandings?|difficult(?:y|ies)|nuisance|unpleasantness|dissatisfaction|anger|alarm|irritation"
    r"|aggravation|unease|grief|pain|impact|problems?|issues?|delays?|disturbances?|awkwardness|bad\s+feeling"
    r"|ill\s+feeling|headaches?)"
)
_HARMED = (
    r"(?:caus(?:e|ed|ing)|upset(?:s|ting)?|offen(?:d|ded|sive|ding)|hurt(?:s|ful)?|inconvenien(?:ce|ced|t)"
    r"|let\s+(?:you|anyone|anybody|people)\s+down|disappoint(?:ed|ing)?|affect(?:ed)?|frustrat(?:ed|ing)"
    r"|annoy(?:ed|ing)|distress(?:ed|ing)?|confus(?:ed|ing)|disrupt(?:ed)?|put\s+(?:you|anyone)\s+(?:out|to)"
    r"|fell\s+short|fallen\s+short|wronged|harmed|stress(?:ed|ful)|worr(?:ied|ying)|misled|mistreated"
    r"|embarrass(?:ed|ing)|troubled|spoil(?:ed|t)|ruined|difficult|awkward|unpleasant|unhelpful|rude|abrupt"
    r"|careless|dismissive|insensitive|uncomfortable|unwelcome|let\s+down|left\s+out|disturbed|impacted"
    r"|bothered|discomfort(?:ed)?|alarm(?:ed|ing)|angered|irritat(?:ed|ing)|tiresome|trying)"
)
_WISHES = (
    r"(?:would|'d|want|wish|prefer|need|like|can|could|let|have\s+(?:any\s+)?(?:questions|other)|choose|decide"
    r"|think\s+of)"
)
_TELLS = (
    r"(?:please|tell|let\s+(?:me|us)|send|call|contact|ring|reply|i\s+will|we\s+will|i'll|we'll|you\s+can"
    r"|you\s+may|ask)"
)
_NOT_CLAUSE = (
    r"(?!(?:is|was|are|were|means?|does|did|would|cannot|isn't|will|should|without|who|which)\b|for\b|about\b"
    r"|that\b|i\b|we\b|it\b|not\b|you\s+(?:were|had|did|could|have)\b|if\b)"
)
_TO_WHOM = rf"(?:[\s,]+{_NOT_CLAUSE}[\w'&-]+){{0,9}}?"
_NO_CONDITION = (
    r"(?<!\band)(?<!\bbut)(?<!\bso)(?<!\beven)(?<!\bas)(?<!\bknow)(?<!\bask)(?<!\basked)(?<!\bcheck)(?<!"
    r"\bcheck,)(?<!\bchecked)(?<!\bsee)"
    r"(?<!\btell)(?<!\bonly)(?<!\bsay)(?<!\bsure)(?<!\bwonder)(?<!\bdoubt)(?<!\bor)(?<!\band,)(?<!"
    r"\bwhat)(?<!\bexcept)(?<!\bbecause)"
)
"""Words after which "if" asks, or belongs to another clause."""
_CONDITION = (
    r"(?:if(?!\s+not\b|\s+anything,)|in\s+case|in\s+the\s+event(?:\s+that)?|in\s*so\s*far\s+as|inasmuch\s+as"
    r"|to\s+the\s+extent|to\s+whatever\s+(?:extent|degree)|should(?=\s+(?:this|it|that|you|any|our|my|the|i"
    r"|we)\b[^.;:!?]{0,60}?\bhave\b)|where(?:ver)?(?=\s+(?:i|we|our|my|it|this)\b)|whenever|unless|assuming"
    r"|provided|presuming|suppos(?:e|ing)(?:\s+that)?|granted(?:\s+that)?|on\s+the\s+(?:assumption|basis"
    r"|off-?\s?chance|understanding|supposition)(?:\s+that)?|if\s+and\s+(?:where|when|insofar)"
    r"|as\s+and\s+(?:when|where)|in\s+as\s+much\s+as)"
)
_MAKES = (
    rf"(?:please\s+accept|{BE}(?:\s+{DEGREE}){{0,4}},?\s+sorry|(?:i|we)(?:\s+(?:do|can|must|would|will|of"
    rf"|course|also|like|to|wish|want"
    rf"|only|{DEGREE})){{0,5}}\s+(?:apologi[sz]e|regret)|(?:my|our)\s+(?:[\w-]+\s+){{0,3}}?(?:apolog(?:y|ies)"
    rf"|regrets?)"
    rf"|(?:sincere(?:st)?\s+)?apologies|(?:then\s+)?(?:so\s+|very\s+)?sorry|that\s+is\s+regrettable|(?:i"
    rf"|we)\s+(?:offer|extend|owe)\b)"
)
_CONDITIONAL = (
    r"\b(?:sorry|apologi[sz]e|apologies|apology|regrets?)\b[^.;:!?]{0,40}?\s(?P<at>(?:to|for)\s+(?:whoever"
    r"|whomever|anyone|anybody)\s+(?:was|were|is|has|had|may|might|got|felt|i|we|our|my)\b[^.;:!?]{0,50})",
    rf"\b{SORRY}\b[^.;:!?]{{0,30}}?(?<!\bdo)(?<!\bknow)(?<!\bhappen)(?<!\bask)(?<!\bcall),?\s+(?P<at>should\s+(?:the|this|that|these|any\w*|our|my|it|you|some\w*)\b[^.;:!?]{{2,70}})",
    rf"^(?P<at>to\s+(?:those|people|all|everyone|customers|clients|guests|parents|readers|colleagues|any\s+[\w-]+"
    rf"|whoever)\s+(?:of\s+(?:you|our\s+[\w-]+)\s+)?(?:who|that|whom|whose)?\s*(?:may|might|could|feels?|felt"
    rf"|took|believes?|thinks?|was|were|found|perhaps)\b[^.;:!?]{{2,70}}?),?\s+(?:(?:i|we)\s+(?:can\s+only\s+"
    rf"|want\s+to\s+|would\s+like\s+to\s+)?say\s+sorry|{_MAKES})\b",
    r"^(?P<at>to\s+any\s+[\w-]+(?:\s+[\w-]+)?\s+(?:who|that|whose)\b[^.;:!?]{2,70}?),?\s+(?:i"
    r"|we)\b[^.;:!?]{0,20}\b(?:sorry|apologi[sz]e|regret)\b",
    r"\b(?:sorry|apologi[sz]e|apologies|apology|regrets?)\b[^.;:!?]{1,110}?\s+(?P<at>(?:assuming|presuming"
    r"|supposing|on\s+the"
    r"\s+(?:assumption|supposition|off-?\s?chance|basis)|should\s+(?:there|any|it|this|that|you|they|he|she"
    r"|anyone)\b(?=[^.;:!?]{0,50}\bhave\b)|(?<=[,–—-]\s)if\s+(?:indeed|ever|any(?:thing|body|one)?|there\s+(?:was"
    r"|were|is|are|has|have)|at\s+all|such|applicable|appropriate|necessary|warranted|needed|some\s+of"
    r"|it\s+(?:was|did|is|has)|they\s+(?:did|were)|that's\s+how)\b)(?![^.;!?]{0,60}\b(?:please|tell|let\s+(?:me"
    r"|us)|call|ring|i\'ll|we\'ll|i\s+will|we\s+will)\b)[^.;:!?]{0,70})",
    r"\b(?:you|your\s+[\w-]+(?:\s+[\w-]+)?|(?:some|a\s+few|certain|several|a\s+(?:small\s+)?number\s+of"
    r"|any)\s+(?:of\s+(?:you|our\s+\w+)|[\w-]+)|customers|people|users|guests|passengers|members"
    r"|others)\s+(?P<at>(?:may|might|could)(?:\s+(?:well|also|perhaps|possibly|\w+ly))?\s+have\s+"
    r"(?:been\s+(?:affected|impacted|among|involved|included|inconvenienced|caught|one\s+of|disadvantaged"
    r"|troubled|touched|put\s+out)|(?:experienced|encountered|noticed|suffered|faced|had|found|felt)\s+(?:(?:some"
    r"|a|an|any|the|it|our|this|that|difficult|problem|issue|delay|trouble|certain|occasional|intermittent"
    r"|slow)\w*\b[^.;:!?]{0,40}?\b(?:problem|issue|delay|difficult|trouble|inconvenien|frustrat|disrupt|upset"
    r"|distress|lacking|wanting|interrupt|error|fault|hiccup|glitch)\w*)))",
    r"\b(?P<at>(?:may|might|could)(?:\s+(?:well|perhaps|possibly|conceivably|also"
    r"|\w+ly))?\s+have\s+(?:(?:been\s+)?(?:a\s+)?(?:(?:little|bit|touch|source\s+of)\s+)?"
    r"(?:put\s+(?:you|anyone|some|people)|fallen\s+short|let\s+(?:you|some|anyone|people)|missed\s+the\s+mark"
    r"|spoil\w*|ruined|mislaid\s+your\s+trust|hurt|upset|offended|stung|wronged|inconvenienced|disappointed"
    r"|frustrated|rubbed|bothered|harmed|alarmed|insensitive|clumsy|ill-judged|thoughtless|tactless|heavy-handed)))\b"
    r"(?=[^.;!?]{0,120}\b(?:sorry|apologi[sz]e|apologies|regret)|[^.;!?]{0,60}$)",
    r"\b(?P<at>(?:possibly|perhaps|conceivably|potentially|maybe|arguably)\s+(?:\w+\s+)?(?:caused|upset|offended"
    r"|hurt|inconvenienced|disappointed|let\s+you\s+down|fell\s+short|came\s+across|wronged|put\s+you))\b",
    rf"\b{SORRY}(?:\s+it)?{_TO_WHOM}{_NO_CONDITION}[\s,]+(?P<at>{_CONDITION}\s+(?!you(?:\s+{_WISHES}|'d)\b|(?:i"
    rf"|we)(?:'m"
    rf"|\s+am|\s+are|'re)\s+repeat|(?:i|we)\s+repeat"
    rf"|you\s+(?:were|are)\s+(?:one\s+of|among)\b)[^.;:!?]{{1,80}})",
    rf"\b{SORRY}\b(?:(?!\bsorry\b)[^.;:!?]){{3,90}}?{_NO_CONDITION}\s(?P<at>if\s+(?:this|it|that|we|i|you|any\w*"
    rf"|our|my|the|they"
    rf"|these)\b(?!\s+{_WISHES}\b)[^.;:!?]{{0,60}}?\b{_HARMED}\b)"
    rf"(?![^.;!?]{{0,60}}\b{_TELLS}\b)",
    rf"\b(?<!even\s)(?<!as\s)(?<!%\s)(?<!what\s)(?<!only\s)(?P<at>{_CONDITION},?\s+(?!it(?:'s|\s+is"
    rf"|\s+helps)\b[^.;:!?]{{0,12}}(?:comfort|consolation|help|use)|i\s+(?:may|might|can|could)\b"
    rf"|you(?:\s+{_WISHES}|'d)\b|you\s+(?:were|are)\s+(?:one\s+of|among)\b)"
    rf"(?![^.;:!?]{{0,60}}\b(?:had|would)\s+(?:\w+\s+){{0,2}}?(?:have|been|checked|known|asked|called"
    rf"|told)\b)(?:(?!\sif\s)[^.;:!?]){{2,110}}?)"
    rf"(?:,|\s+then|\s+-|\s*[–—])\s*(?:then\s+)?(?:(?:that|it|this)\s+(?:was|is)\s+(?:[\w-]+\s+){{1,4}}?(?:and"
    rf"|for\s+which)\s+)?(?:for\s+(?:that|this|which)\s*,?\s*)?(?:of\s+course\s+)?{_MAKES}\b",
    rf"\b(?P<at>(?:whatever|any)\s+(?:[\w-]+\s+){{0,2}}?{_HARM}\b[^.;:!?]{{0,50}}?),\s+{_MAKES}\b",
    rf"^(?P<at>to\s+any(?:one|body)\b[^.;:!?]{{2,60}}?),\s+{_MAKES}\b",
    rf"^(?P<at>to\s+(?:any(?:one|body)|whoever|whomever|any\s+(?!of\s+you\b)[\w-]+(?=\s+(?:who|whose|that|we|i)\b))"
    rf"(?=\s+(?:who|whose|that|we|i|has|had|was|were|got|missed|left)\b)(?:[^.;:!?–—]|[.:]\d){{2,90}}?)"
    rf"(?:\s*:|\s+-|\s*[–—]|,)\s+(?:our\s+|my\s+)?(?:{_MAKES})",
    rf"^(?P<at>had\s+any\w*\b[^.;:!?]{{2,80}}?),\s+{_MAKES}\b",
    rf"\b(?:forgive|pardon|excuse)\s+(?:me|us)\s+(?P<at>if\s+(?:i|we|this|it|my|our|any\w*|the|that|there"
    rf"|some\w*|you)\b[^.;:!?]{{0,60}}?\b(?:{_HARMED}|{_HARM}|let\s+you\s+down|mistakes?|errors?|wrong(?:ly)?"
    rf"|too\s+\w+|late)\b)",
    rf"\b(?P<at>(?:it\s+(?:is|was|may\s+be|could\s+be|seems)\s+(?:quite\s+|very\s+|well\s+|just\s+)?(?:possible"
    rf"|conceivable)|there\s+(?:is|was|may\s+be)\s+(?:a|some|every)\s+(?:\w+\s+)?(?:chance"
    rf"|possibility))\s+that\s+[^.;:!?]{{3,90}}?"
    rf"|(?:perhaps|possibly|maybe)\s+(?:i|we|this|that|it|(?:our|my|the)\s+\w+)\s+(?:was|were|did|had|has|have|should"
    rf"|could|made|gave|went|came|took|got|said|spoke|\w+ed)\b[^.;:!?]{{3,90}}?)(?:,|\s+[-–—])\s+(?:and\s+"
    rf"|so\s+)?(?:if\s+so,?\s+)?(?:for\s+(?:that|this|which)\s*,?\s*)?{_MAKES}\b",
    rf"\b(?:i|we|you|your\s+[\w'-]+(?:\s+[\w'-]+)?|some(?:\s+of\s+(?:you|your?\s+\w+|our\s+\w+)|\s+\w+)?|(?:the|our"
    rf"|my|this"
    rf"|that|it)(?:\s+[\w'-]+){{0,3}})\s+(?P<at>(?:may|might)\s+(?:(?:well|also|perhaps|possibly|\w+ly|not)\s+){{0,2}}"
    rf"have\s+(?!to\b|saved|prevented|helped|avoided|stopped|spared|warned|caught"
    rf"|known)[^.;:!?]{{3,70}}?),?\s+(?:and\s+|for\s+(?:which|that|this),?\s+)+(?:for\s+(?:that|this|which),?\s+)?"
    rf"{_MAKES}\b",
    rf"\b{SORRY}\b[^.;:!?]{{0,50}}?\b(?:you|those|some|someone|somebody|a\s+few|many|several|others|anyone|people"
    rf"|customers|guests|patients|parents|members|families|passengers|tenants|residents|readers|visitors)(?:\s+(?:of"
    rf"\s+(?:you|our\s+\w+|the\s+\w+)|(?:\w+\s+)?who|\w+\s+that))?\s+(?P<at>(?:may|might)\s+(?:(?:well|also|perhaps"
    rf"|possibly|\w+ly|not)\s+){{0,2}}have\s+(?!to\b|been\s+(?:killed|injured|able|spared)|died|known|guessed|avoided"
    rf"|warned|saved|helped|stopped|prevented|spared|caught|shown"
    rf"|noticed\s+that)[^.;:!?]{{3,60}})",
    r"\b<SENDER>\s+(?P<at>(?:may|might|could)\s+(?:possibly|perhaps|conceivably|potentially)\s+have\s+(?!been\s+able)"
    r"[^.;:!?]{3,60})",
    r"\b(?P<at>(?:may|might)\s+not\s+(?:always\s+)?have\s+(?:been|met|lived|given|received|had|provided|delivered"
    r"|matched|done)\b[^.;:!?]{0,40}?\b(?:experience|standards?|expect\w*|hoped|service|our\s+best|ideal|up\s+to))\b",
    rf"\b(?<!even\s)(?<!as\s)(?<!%\s)(?<!what\s)(?P<at>if\s+(?:this|that|it|these|we|i|you|any\w*|our|my"
    rf"|the)\b(?!\s+{_WISHES}\b)[^.,;:!?]{{1,80}}?\b{_HARMED}\b[^.,;:!?]{{0,30}}?)\s+{_MAKES}\b",
    r"\bregret(?:s|ted)?\s+(?:\w+\s+)?(?P<at>any\s+(?!more\b|longer\b)[^.;:!?]{2,60})",
    r"\b(?:this|that|it|which|things|wait|delay|news|change)\s+(?P<at>(?:may|might)(?:\s+(?:well"
    r"|also))?\s+be\s+(?:(?:a|an|very|quite|rather|extremely|somewhat)\s+){0,2}(?:frustrat|inconvenien|upset"
    r"|distress|disappoint|stress|annoy|hurtful|unsettl|worrying))\w*",
    rf"\b(?P<at>if\s+(?:so|that\s+(?:is|was)\s+(?:the\s+case|so|how\b[^.;:!?]{{0,30}})|this\s+(?:is"
    rf"|was)\s+the\s+case))\b[^.;:!?]{{0,30}}\b{SORRY}\b",
    rf"\b{SORRY}{_TO_WHOM}\s+(?:for|about|over)\s+(?P<at>(?:any(?:thing|\s+and\s+all)?|whatever|(?:the\s+"
    rf"|this\s+|some\s+)?(?:possible|potential|perceived|apparent|alleged))\b"
    rf"(?!\s+(?:more|longer)\b)[^.;:!?]{{0,70}})",
    rf"\b{SORRY}\b[^.;:!?]{{0,60}}?\b(?:and|or"
    rf"|as\s+well\s+as)\s+(?:for\s+)?(?P<at>any\s+(?:[\w-]+\s+){{0,2}}?{_HARM}\b[^.;:!?]{{0,50}})",
    rf"\b(?P<at>(?:any|whatever)\s+(?:[\w-]+\s+){{0,2}}?(?:{_HARM}|errors?|mistakes?|omissions?|inaccurac(?:y|ies)"
    rf"|loss(?:es)?|damage)\b[^.;:!?]{{0,60}}?)\b(?:(?:is"
    rf"|are)\s+(?:[\w-]+\s+){{0,2}}?regret|for\s+which\s+[^.;:!?]{{0,20}}{SORRY})",
    r"(?<!avoid\s)(?<!avoiding\s)(?<!prevent\s)(?<!without\s)(?<!minimise\s)(?<!minimize\s)(?<!reduce"
    r"\s)\b(?P<at>any\s+(?!further\b)(?:[\w-]+\s+){0,3}?"
    r"(?:inconveniences?|upset|offen[cs]e|distress|frustration|disappointment|hurt|annoyance|embarrassment|hassle"
    r"|trouble|bother|stress|discomfort|confusion|concern)(?:\s+(?:or|and)\s+[\w-]+)?\s+(?:that\s+"
    r"|which\s+)?(?:(?:this|it|we|i|these|you|our|my|the)\b[^.;:!?]{0,40}?"
    r"\b(?:caused?|created|brought|experienced|suffered|felt|had|have|been)|(?:may|might|was"
    r"|has\s+been)\b[^.;:!?]{0,20}\bcaused|caused|experienced|suffered|felt|arising|resulting))\b",
    rf"\b(?:sorry|apologi[sz]\w*|apolog(?:y|ies)|regrets?)\b(?:(?!\bsorry\b)[^.;:!?]){{0,60}}?\b(?P<at>(?:to"
    rf"|for)\s+(?:any(?:one"
    rf"|body)|any\s+(?:of\s+(?:you|our|the)\b[\w\s]{{0,20}}?|[\w-]+(?:\s+[\w-]+)?)|whoever)\s*"
    rf"(?:who|whose|that|(?:was|were|is)?\s*(?:{_HARMED}))\b[^.;:!?]{{0,50}})",
    r"\b(?:sorry|apologi[sz]\w*|apolog(?:y|ies)|regrets?)\b[^.;:!?]{0,60}?\b(?P<at>to\s+(?:those|people|all"
    r"|everyone|customers|clients|guests)\s+(?:of\s+you\s+)?(?:who|that)\s+(?:may|might|could|feel|felt|took"
    r"|believe|think|perhaps)\b[^.;:!?]{0,50})",
    r"\b(?<!damage\s)(?P<at>(?:may|might|could|can)(?:\s+(?:well|also|perhaps"
    r"|[a-z]+ly))?\s+(?:have\s+)?(?:[a-z]+ly\s+)?(?:caused?|created?|brought|given?|led\s+to|resulted\s+in|had"
    r"|meant|posed?)\s+"
    r"(?:(?:you|your|some|any|an|a|the|to|for|of|certain|additional|extra|further|undue|unnecessary|great|and"
    r"|family|team|them|customers|people|anyone|considerable|significant|much|this)\s+){0,4}"
    r"(?:inconveniences?|upset|offen[cs]e|distress|frustrations?|disappointments?|hurt|annoyance|confusion"
    r"|disruption|embarrassment|hassle|trouble|bother|stress|discomfort|concern|worry|anxiety|difficult(?:y|ies)"
    r"|problems?|negative\s+\w+))\b",
    r"\b(?P<at>(?:inconveniences?|upset|offen[cs]e|distress|frustrations?|disappointments?|annoyance|confusion"
    r"|disruption|embarrassment|hassle|trouble|bother|stress|discomfort|concern|difficult(?:y|ies)|problems?"
    r"|impact|effect)"
    r"\s+(?:(?:that|which)\s+)?(?:this|it|we|i|these|our|my|the|you|your)\b[^.;:!?]{0,40}?\b(?:may|might"
    r"|could)\s+(?:\w+\s+){0,2}?(?:caused?|created|brought|had|have|experienced|felt|suffered|been))\b",
    r"\b(?P<at>(?:may|might)(?:\s+(?:well|also|perhaps|[a-z]+ly))?\s+have\s+(?:[a-z]+ly\s+)?(?:been|felt|seemed"
    r"|proved|come\s+across|left\s+you|made\s+you|appeared|sounded)\s+(?:(?:as|to|be|feel|feeling|[a-z]+ly|very"
    r"|quite|rather|a|bit|little|somewhat|so|an|at|you|for|your)\s+){0,4}(?:frustrat|inconvenien|upset|distress"
    r"|disappoint|stress|annoy|hurt|confus|difficult|offen|worr|unsettl|embarrass|awkward|let\s+down|put\s+out"
    r"|unpleasant|rude|abrupt|uncaring|dismissive|impact|negatively|uncomfortable|troubl|trying|hassle|nuisance"
    r"|put\s+off|cold|unhelpful)\w*)",
    r"\b(?:i|we|you)\s+(?P<at>(?:may|might)(?:\s+(?:well|also|perhaps"
    r"|[a-z]+ly))?\s+have\s+(?:[a-z]+ly\s+)?(?:let\s+you\s+down|fallen\s+short|upset|offended|hurt|inconvenienced"
    r"|disappointed|been\s+(?:affected|inconvenienced|upset|offended|disappointed|hurt|impacted|let\s+down"
    r"|put\s+out|wronged)|experienced\s+(?:some|any|a|an|difficult|problem|inconvenien|frustrat)\w*))\b",
    r"\bhope[sd]?\b[^.;:!?]{0,50}?(?<!will )\b(?P<at>(?:not|n't|wasn't|weren't)\s+(?:\w+\s+){0,3}?(?:caused?"
    r"|inconvenienced?|put\s+you\s+out|upset|spoil\w*|disrupt\w*|affect\w*|troubled)\b[^.;:!?]{0,40})",
)
_ASKS_FOR_IT = (
    r"\b(?:tell|let)\s+(?:me|us)\b[^.;:!?]{0,30}\b(?:any|if|what|whether|how)\b|\b(?:don't|do\s+not|cannot"
    r"|can't)\s+(?:yet\s+)?know\s+(?:if|whether)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        id="conditional-apology",
        severity=Severity.ERROR,
        evidence=("PHSO", "IM23"),
        says="This puts the harm or the apology in doubt.",
        why=(
            "Guidance for public bodies asks for an apology without conditions, and “if” is on a published list "
            "of words to avoid in one."
        ),
        asks="What did it do to them? Say that as a fact; if you do not know, ask them in a sentence of its own.",
        patterns=_CONDITIONAL,
        kinds=ALSO_ALONE,
        unless=(_ASKS_FOR_IT,),
    ),
)
