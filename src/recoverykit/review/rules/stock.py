"""Rule on stock sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from recoverykit.review.blocks import Kind
from recoverykit.review.inline import OBJECT
from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import MOST_IN_SENTENCE, Reading, Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import READ, Hit, Rule, Scene
from recoverykit.review.specific import names_a_failure

_GREETING = r"\b(?:dear|hello|hi|hey|good\s+\w+,?|to(?:\s+all)?)\s+(?:(?:all\s+)?(?:of\s+)?our\s+)?"
_READERS = (
    r"(?:customer|client|guest|user|member|subscriber|patient|passenger|shopper|travell?er|reader|partner"
    r"|friend|patron|tenant|resident|supporter|neighbou?r|student|parent|buyer|colleague|account\s*holder"
    r"|policy\s*holder|card\s*holder)"
)
_BOILERPLATE = (
    rf"{_GREETING}(?:most\s+|very\s+)?(?:valued|loyal|esteemed|cherished|treasured)\s+{_READERS}s?",
    rf"{_GREETING}(?:sir\s*(?:/|or|and)\s*madam|madam\s*(?:/|or)\s*sir|{_READERS}(?=\s*[,:!–—-]?\s*$))",
    r"\bto\s+whom\s+it\s+may\s+concern\b",
)
STOCK = (
    r"\b(?:i|we)\s+(?:\w+\s+){0,2}?(?:take|treat|took)\s+(?:[\w-]+\s+){0,2}?(?:complaints?|feedback|security"
    r"|safety|privacy|service|concerns?|matters?|issues?|allegations?|responsibilit(?:y|ies)|obligations?|duty"
    r"|duties|comments?|incidents?|reports?|reputation|care|quality|criticism|errors?"
    r"|mistakes?)\b[^.;:!?,]{0,40}?\b(?:seriously|seriousness|to\s+heart|on\s+board)\b",
    r"\b(?:please\s+)?(?:be|rest|feel)\s+(?:re)?assured\b|\byou\s+have\s+(?:my|our)\s+(?:full\s+)?(?:assurance"
    r"|commitment)\b|\bin\s+our\s+dna\b|\bcommitted\s+to\s+(?:putting|making|getting|doing|being|earning"
    r"|delivering|providing|improving|ensuring|excellence|quality|you)\b[^.;:!?,]{0,50}",
    r"\b(?:not|\w+n't)\s+(?:\w+\s+)?(?:who\s+we\s+are|what\s+we(?:'re|\s+are|\s+stand|\s+want|\s+aim"
    r"|\s+strive)(?:\s+(?:about|for))?|the\s+(?:company|firm|team|kind|sort|type)\s+(?:of\s+\w+\s+)?we\s+(?:are"
    r"|want|strive|aspire)|good\s+enough|acceptable(?:\s+to\s+us)?|reflect\w*\s+(?:\w+\s+){0,4}?(?:values?"
    r"|standards?|commitment|ethos|culture))\b[^.;:!?,]{0,30}",
    r"\b(?:customers?|clients?|people|guests?|patients?|you|users?|members?|students?|readers?|passengers?"
    r"|quality|service|care|safety|families|residents|supporters?|trust|excellence|integrity|respect)\s+(?:always\s+"
    r"|also\s+)?(?:is|are"
    r"|remains?|has\s+always\s+been|have\s+always\s+been|come|comes|lies?|sits?"
    r"|stands?)\s+(?:\w+\s+){0,2}?(?:at\s+the\s+(?:\w+\s+)?(?:heart|cent(?:re|er)|core|forefront)|first"
    r"|front\s+and|our\s+(?:lifeblood|reason|passion))\b[^.;:!?,]{0,40}",
    r"\bat\s+the\s+(?:very\s+)?(?:heart|cent(?:re|er)|core|forefront)\s+of\s+(?:everything|all|what|our|each"
    r"|any)\b[^.;:!?,]{0,30}",
    r"\bfall(?:s|en|ing)?\s+on\s+deaf\s+ears\b|\b(?:hear|heard|listening|listen)\s+(?:to\s+)?(?:you"
    r"|our\s+\w+)(?:\s+loud\s+and\s+clear)?(?=[.!,]|$|\s+and\b)",
    r"\b(?:your|each|every|our|their|all)\s+(?:[\w-]+(?:'s|s')?\s+){0,3}?(?:voices?|opinions?|views?|custom"
    r"|business|feedback|trust|loyalty|happiness|satisfaction|safety|comfort|privacy|experience|comments|support"
    r"|goodwill|complaints?|concerns?|customers?|clients?|guests?|relationship|peace\s+of\s+mind)\s+(?:is|are"
    r"|remains?|means?|matters?|counts?|comes?)\b(?:\s+\w+){0,4}?\s*\b(?:precious|priceless|invaluable|valuable"
    r"|valued|importan\w+|everything|dear|paramount|vital|matters?|counts?|first|the\s+world|a\s+(?:lot"
    r"|great\s+deal|gift)|so\s+much|priorit\w+|utmost|appreciated|key|cherished|treasured|special|us)\b",
    r"\bthank(?:s|\s+you)?(?:\s+(?:you|again|so\s+much|in\s+advance"
    r"|all))*\s+(?:for\s+)?(?:for\s+)?(?:your\s+(?:[\w-]+\s+){0,2}?(?:patience|understanding|loyalty|support"
    r"|forbearance|cooperation|tolerance|custom|goodwill|kindness)|bearing\s+with|sticking\s+with|staying\s+with"
    r"|(?:being|remaining)\s+(?:so\s+)?(?:patient|understanding|part\s+of|a\s+(?:valued|loyal))|understanding"
    r"|hanging\s+in)\b[^.;:!?,]{0,30}",
    r"\b(?:i|we)(?:'re|'m|\s+are|\s+am)?\s+(?:fully\s+|well\s+|all\s+|now\s+)?aware\s+of\s+(?:the|this|an?|these"
    r"|some|recent)\s+(?:\w+\s+)?(?:situation|issues?|problems?|matter|incident|concerns?|difficult(?:y|ies))\b",
    r"\b(?:your|the|this)\s+(?:complaint|comments?|concerns?|feedback|points?|remarks|message|letter|matter"
    r"|case)\s+(?:(?:has|have)\s+been|was|were|is\s+being|are\s+being|will\s+be)\s+(?:\w+ly\s+)?(?:noted|logged"
    r"|recorded|passed|forwarded|shared|taken\s+on\s+board|escalated|raised|looked\s+into|given\s+\w+|treated"
    r"|taken|fed\s+back|reviewed|investigated)\b[^.;:!?,]{0,50}",
    r"\b(?:i|we)(?:'re|\s+are|\s+am|'m)?\s+(?:\w+ly\s+|always\s+|all\s+)?(?:looking\s+into|investigating"
    r"|working\s+on|on\s+the\s+case|monitoring|reviewing|addressing|doing\s+(?:all|everything)|taking\s+(?:steps"
    r"|measures|action|on\s+board|all))\s*(?:it|this|the|matters?|situation|issues?|problem|we\s+can"
    r"|we\s+possibly|to|what|your|\w+\s+steps|$)?\b[^.;:!?,]{0,40}",
    r"\b(?:i|we)\s+(?:\w+\s+){0,2}?(?:hold\s+(?:ourselves|myself)\s+to|set\s+(?:ourselves|ourself)|maintain"
    r"|uphold|pride\s+(?:ourselves|myself)|believe\s+in|stand\s+for|are\s+(?:known|renowned)\s+for"
    r"|expect\s+(?:better|more)\s+of\s+ourselves|demand\s+\w+\s+of\s+ourselves)\b[^.;:!?,]{0,60}",
    r"\b(?:fell|falls|fallen|fall|falling)\s+(?:\w+\s+){0,2}?(?:short|below)\b(?:\s+of\s+(?:the\s+|our\s+|your\s+"
    r"|that\s+|this\s+|these\s+)?(?:\w+\s+){0,3}?(?:standards?|expectations?|mark|ideals?|values|promise|level"
    r"|service|best)|(?=\s*(?:[.,;!]|$|\sand\b|\son\s+this\b)))",
    r"\b(?:on|in)\s+this\s+(?:\w+\s+)?(?:occasion|instance|case)\s*,?\s*(?:i|we)\s+(?:\w+\s+){0,2}?(?:fell|failed"
    r"|did\s+not|didn't|let|got|missed|have|were|was)\b[^.;:!?,]{0,40}",
    r"\b(?:we|i)(?:'ve|\s+have|\s+did)?\s+(?:\w+\s+)?(?:let\s+you\s+down|miss(?:ed)?\s+the\s+mark"
    r"|dropp?(?:ed)?\s+the\s+ball|fail(?:ed)?\s+you|not\s+(?:met|lived\s+up)|disappointed\s+you)(?=\s*(?:[.,;!]|$"
    r"|\sand\b|\son\s+this\b|\sthis\s+time\b))",
    r"\b(?:you|our\s+\w+|they|everyone)\s+deserves?\s+(?:so\s+much\s+|far\s+|a\s+lot\s+)?(?:better|more"
    r"|nothing\s+(?:but|less)|the\s+(?:very\s+)?best)\b[^.;:!?,]{0,30}",
    r"\b(?:i|we)\s+(?:\w+\s+){0,2}?(?:understand|appreciate|realise|realize|recognise|recognize|know|acknowledge"
    r"|share|hear)\s+(?:how\s+(?:\w+\s+)?(?:frustrat|inconvenien|disappoint|annoy|upset|import|difficult"
    r"|stress)\w*|(?:that\s+)?(?:this|it)\s+(?:\w+\s+){0,3}?(?:frustrat|inconvenien|disappoint|annoy|upset"
    r"|stress)\w*|your\s+(?:\w+\s+)?(?:frustrations?|concerns?|disappointment|feelings?|annoyance"
    r"|position))\b[^.;:!?,]{0,40}",
    r"\bno\s+(?:\w+\s+)?(?:customer|client|guest|one|patient|passenger)\s+should\s+(?:ever\s+)?(?:have\s+to|feel"
    r"|be\s+treated)\b[^.;:!?,]{0,40}",
    r"\b(?:going|moving)\s+forwards?\b|\bevery\s+(?:single\s+)?(?:step|stage)\s+of\s+the\s+way\b|\b(?:earn|win"
    r"|regain|rebuild|restore|keep)(?:ing)?\s+(?:back\s+)?your\s+(?:trust|confidence|custom|business|faith"
    r"|loyalty)\b|\bgo(?:ing)?\s+(?:above\s+and\s+beyond|the\s+extra\s+mile)\b|\b(?:utmost|highest|top"
    r"|number\s+one|first|greatest)\s+(?:importance|priority|concern)\b|\bcontinu(?:e|ous|al"
    r"|ally)\s+(?:to\s+)?(?:improv|striv)\w+|\bconstructive\s+(?:feedback|criticism)\b|\bvalued?\s+(?:feedback"
    r"|custom)\b|\b(?:we're|we\s+are)\s+always\s+(?:striving|looking|working|seeking)\b[^.;:!?,]{0,50}",
    r"\b(?:as\s+)?(?:an?\s+|our\s+)?(?:valued|loyal|esteemed)\s+(?:customers?|clients?|guests?|members?|partners?"
    r"|patients?|users?|subscribers?|readers?)\b",
    r"\b(?:i|we)(?:\s+(?:do|truly|really|greatly|deeply|very\s+much|all|always|sincerely|highly)){0,3}\s+(?:value"
    r"|appreciate|treasure|cherish)\s+(?:you\s+as\s+a|your\s+(?:[\w-]+\s+){0,2}?(?:business|custom|loyalty"
    r"|patronage|patience|understanding|support|feedback|trust|satisfaction|time|comments|input|cooperation"
    r"|co-operation|continued\s+\w+)|each\s+and\s+every|all\s+(?:of\s+)?our\s+customers)\b",
    r"\bthank\s*(?:s|\s+you)?(?:\s+(?:you|so|very|much|in\s+advance|again"
    r"|once)){0,4}\s+for\s+(?:your\s+)(?:[\w-]+[,\s]+(?:and\s+)?){0,3}?(?:patience|understanding|loyalty|custom"
    r"|business|feedback|support|cooperation|co-operation|patronage|tolerance|forbearance)\b",
    r"\byour\s+(?:[\w-]+\s+)?(?:patience|understanding|loyalty|cooperation|co-operation)(?:\s+(?:and"
    r"|or)\s+(?:\w+\s+)?\w+)?\s+(?:is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:appreciated|valued|important)\b",
    r"\byour\s+(?:[\w-]+\s+){0,2}?(?:satisfaction|business|custom|happiness|trust|privacy|security|safety|comfort"
    r"|experience|feedback|call|opinion|loyalty|confidence|complaint)\s+(?:is|are|remains?|has\s+always\s+been"
    r"|will\s+always\s+be|means)\s+(?:\w+\s+){0,3}?(?:importan\w+|priority|priorities|paramount|everything|valued"
    r"|goal|concern|a\s+(?:great\s+deal|lot)|very\s+important|the\s+world|so\s+much)\b",
    r"\b(?:customer\s+(?:satisfaction|service|care|experience)|the\s+satisfaction\s+of\s+our\s+\w+)\s+(?:is"
    r"|remains|has\s+always\s+been|comes)\s+(?:\w+\s+){0,4}?(?:priority|heart|importan\w+|paramount|first|goal"
    r"|focus|everything)\b",
    r"\b(?:i|we)(?:\s+(?:do|always|all|at\s+\w+|constantly|continually|continuously)){0,2}\s+(?:take|treat|took"
    r"|are\s+taking|have\s+taken)\s+(?:this|these|such|all|your|any|every|customer|the|it"
    r"|matters?)(?:\s+[\w']+){0,6}?\s+(?:very|extremely|incredibly|so|most|really"
    r"|with\s+the\s+utmost)?\s*(?:seriously|serious|seriousness)\b",
    r"\b(?:i|we)(?:\s+(?:always|constantly|continually|continuously|do|all|at\s+\w+"
    r"|work\s+hard\s+and)){0,2}\s+(?:strive|endeavou?r|aim|pride\s+(?:ourselves|myself)|aspire|seek"
    r"|work\s+(?:\w+\s+){0,2}?hard|(?:are|am|remain)\s+(?:\w+ly\s+)?(?:committed|dedicated|proud)|try)\s+(?:to|on"
    r"|in|for)\b[^.;:!?]{0,60}?\b(?:best|highest|excellen\w+|exceptional|quality|outstanding|service|standards?"
    r"|satisfaction|experience|expectations|improv\w+|first-class|perfection|customers?|excell\w+|world-class"
    r"|right\s+every\s+time)\b",
    r"\b(?:i|we)\s+hold\s+(?:ourselves|myself)\s+to\s+(?:\w+\s+){0,3}?standards?\b",
    r"\b(?:this|that|it|what\s+happened|the\s+(?:service|experience|performance|quality|level|communication"
    r"|response|care|treatment|conduct|standard|way|situation|incident|delay)|your\s+experience|our\s+(?:service"
    r"|performance)|we)(?:\s+\w+){0,4}?\s+(?:does|do|did|is|was|were|has|have|fell|falls|fallen"
    r"|clearly)(?:\s+(?:not|n't|clearly|certainly|obviously|\w+ly))*\s*(?:(?:meet|met|reflect|represent"
    r"|reflective\s+of|representative\s+of|up\s+to|in\s+line\s+with|live\s+up\s+to|indicative\s+of|(?:far\s+"
    r"|well\s+|some\s+way\s+|woefully\s+)?short\s+of|(?:well\s+)?below|acceptable|the\s+(?:level|standard|kind"
    r"|type|sort)\s+of)\s+)(?:to\s+)?(?:(?:the|our|your|these|those|usual|normal|very|own|high|exacting|level|of"
    r"|kind|type|sort|standards?|quality|values|that)\s+){0,6}(?:standards?|expectations?|service|values"
    r"|experience|quality|(?:we|you)\s+(?:\w+\s+)?(?:expect|set|strive|aim|pride|hold|aspire|deserve|want))\b",
    r"\b(?:not|n't|isn't|wasn't)\s+(?:\w+\s+)?the\s+(?:(?:level|standard|kind|type|sort"
    r"|quality)\s+of\s+)?(?:[\w-]+\s+)?(?:experience|service|standards?|care|quality)\s+(?:that\s+)?(?:we|i|our"
    r"|you)\b[^.;:!?]{0,60}",
    r"\brest\s+assured\b|\b(?:i|we)\s+(?:can\s+|want\s+to\s+|would\s+like\s+to\s+|wish\s+to\s+"
    r"|do\s+)?(?:re)?assure\s+you\s+(?:that\s+)?(?:we|i|this|our|your|all|every)\b",
    r"\b(?:please\s+)?(?:do\s+not|don't)\s+hesitate\s+to\b|\b(?:please\s+)?feel\s+free\s+to\s+(?:contact|reach"
    r"|get\s+in|call|e-?mail)\b[^.;:!?]{0,40}|\bshould\s+you\s+(?:have|require|need)\s+any\s+(?:further\s+"
    r"|other\s+|additional\s+|more\s+)?(?:questions?|quer(?:y|ies)|concerns?|assistance|information|help)\b"
    r"|\bif\s+you\s+have\s+any\s+(?:further|other|additional|more)\s+(?:questions?|quer(?:y|ies)|concerns?)\b",
    r"\b(?:i|we)\s+(?:\w+\s+){0,3}?(?:look\s+forward\s+to|hope\s+to|hope\s+(?:that\s+)?(?:we"
    r"|you)\s+(?:\w+\s+)?(?:can|will|to|may))\s+(?:\w+\s+){0,3}?(?:serv(?:e|ing)|welcom(?:e|ing)|continu(?:e|ing)"
    r"|seeing\s+you|see\s+you\s+again|hav(?:e|ing)\s+the\s+(?:opportunity|chance)|regain(?:ing)?|restor(?:e|ing)"
    r"|rebuild(?:ing)?|earn(?:ing)?|give\s+us\s+(?:another|a\s+second))\b",
    r"\b(?:i|we)\s+(?:\w+\s+)?(?:understand|appreciate|realise|realize|recognise|recognize|know"
    r"|acknowledge)\s+(?:how\s+|that\s+|the\s+)?(?:\w+\s+){0,3}?(?:frustrat\w+|inconvenien\w+|disappoint\w+"
    r"|annoying|upsetting)\s*(?:(?:this|it|that|situation|of\s+this|of\s+the|can|may|might|must|experience|caused"
    r"|have|has|been|be|is|for|you|to|the|in|your)\b\s*){0,8}(?=[.,;!?]|$|\sand\b)",
    r"\b(?:every|continuous|constant(?:ly)?|continual(?:ly)?|always)\s+(?:effort|looking|working|seeking|striving"
    r"|trying)\s+(?:is\s+(?:being\s+)?made\s+)?(?:to|for)\s+(?:\w+\s+){0,2}?(?:improv\w+|ways|better|enhance"
    r"|ensure)\b",
    r"\b(?:your|all|customer)\s+(?:feedback|comments)\s+(?:\w+\s+){0,2}?(?:helps?|enables?|allows?"
    r"|has\s+been\s+(?:noted|passed\s+on|shared|forwarded)|is\s+(?:\w+ly\s+)?(?:valuable|invaluable|welcome"
    r"|essential|a\s+gift))\b",
    r"\b(?:in|on)\s+(?:this|the)\s+(?:rare|unlikely|unfortunate)\s+(?:occasion|instance|event|circumstances)\b",
    r"\bthank(?:s|\s+you)\s+for\s+(?:(?:bringing|drawing|raising)\s+[^.;:!?]{1,30}?(?:\bto\s+(?:our"
    r"|my)\s+attention|\bour\s+attention|\bwith\s+us)|taking\s+the\s+(?:time|trouble)\b|reaching\s+out"
    r"|contacting\s+us|getting\s+in\s+touch|your\s+(?:recent\s+|kind\s+|valued\s+)?(?:message|e-?mail|feedback"
    r"|letter|comments|enquiry|inquiry|understanding)(?=\s*(?:[.,!]|$|and\b)))",
    r"\buse\s+(?:your|this|the)\s+(?:feedback|comments|experience)\s+to\s+(?:improve|help|make)\b",
    r"\b(?:quality|safety|satisfaction|service|customers?|this|security|privacy|reliability|excellence"
    r"|care)\s+(?:is|are|remains|has\s+always\s+been)\s+(?:\w+\s+){0,2}?(?:our"
    r"|my)\s+(?:[\w-]+\s+){0,2}?(?:priority|priorities|concern|goal|focus|mission)\b",
    r"\bthank(?:s|\s+you)(?:\s+\w+){0,2}?\s+for\s+(?:choosing|being\s+(?:a|an|our|such)|staying\s+with"
    r"|bearing\s+with|shopping|trusting|sticking\s+with|your\s+continued)\b[^.;:!?,]{0,30}",
    r"\b(?:not|\w+n't)\s+(?:how|the\s+way)\s+we\s+(?:\w+\s+){0,2}?(?:do|like|want|work|operate|treat"
    r"|run)\b[^.;:!?,]{0,30}",
    r"\bassure\s+you\s+of\s+(?:our|my)\b[^.;:!?,]{0,50}",
    r"\bwork(?:ing|s|ed)?\s+(?:\w+\s+)?(?:around\s+the\s+clock|tirelessly|diligently|day\s+and\s+night"
    r"|as\s+(?:quickly|fast|hard)\s+as|hard\s+to\s+(?:fix|resolve|put|restore|make|improve|ensure))\b",
    r"\blessons?\s+(?:will\s+be|have\s+been|are\s+being)\s+learn(?:ed|t)\b",
    r"\bhope\s+(?:that\s+)?(?:this|it|the\s+\w+|what\s+happened)\s+(?:(?:will|does|has|did|would)\s+not|won't|doesn't"
    r"|hasn't)"
    r"\s+(?:\w+\s+)?(?:affect|spoil|damage|harm|change|put|cloud|hurt)\w*\s+(?:our|your|you|the)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:relationship|opinion|view|trust|business|friendship|partnership|cooperation|impression|off|confidence)\b",
    r"\b(?:never|not|n't)\s+(?:\w+\s+)?want\s+(?:any|a|our|to\s+see)\s*(?:one|body|of\s+our)?\s*\w*\s+to\s+(?:have"
    r"|feel|experience|go"
    r"\s+through)\b[^.;:!?,]{0,40}",
    r"\bput(?:ting)?\s+(?:our\s+|the\s+)?(?:customers?|clients?|patients?|guests?|people|you)\s+first\b",
    r"\b(?:we're|we\s+are)\s+(?:here\s+to\s+help|only\s+human\s+after\s+all)\b",
)
_GREETED = Lazy(r"(?:hi|hello|hey|dear|morning|good \w+),? (?:[A-Z][\w.'-]+ ){0,2}[A-Z][\w'-]+[,!:]? ", re.IGNORECASE)
_CALLED = Lazy(r", [A-Z][\w'-]+[.!]?$")
_PROPER = Lazy(
    r"(?<=[\w,;:)] )(?!I\b|I'|Customers?\b|Team\b|Clients?\b|Service\b|Support\b|Sir\b|Madam\b|Inc\b"
    r"|Ltd\b|(?:We|Our|My|It|This|That|The|There|Please|Sorry|Apologies|Thank|Thanks|You|Your|So|And|But|On|In|As|All"
    r"|What|When|If|With|For|To|Many|Sincere|Deepest|Regrets?|Just)\b)[A-Z][\w'-]+"
)


def proper(sentence: Sentence) -> bool:
    """Whether a name stands in a sentence, not counting whom it greets."""
    greeted = _GREETED.match(sentence.text)
    called = _CALLED.search(sentence.text)
    return (
        _PROPER.search(sentence.text, greeted.end() if greeted else 0, called.start() if called else MOST_IN_SENTENCE)
        is not None
    )


GENERIC = frozenset(
    """
    inconvenience inconveniences inconvenienced inconveniencing trouble hassle bother distress disruption
    disruptions disturbance frustration frustrations concern concerns confusion disappointment annoyance
    difficulty difficulties issue issues problem problems hiccup hiccups upset stress worry situation matter
    matters circumstances experience experiences experienced mistake mistakes error errors mix-up mix-ups mishap
    mishaps incident incidents event events thing things way ways case cases part level levels standard standards
    service services expectations expectation customer customers client clients guest guests member members team
    staff company firm business time times moment side end everyone everybody anyone somebody someone people fault
    faults wrong wrongs happened happen happens happening occurred occur caused cause causes causing created
    arising arisen resulting resulted occasioned encountered suffered faced endured sorry apologise apologize
    apologies apology sincerely sincere deeply deep truly very really regret full fully complete completely high
    recent recently week weeks weekend month months today yesterday again unfortunately unfortunate failed fail
    failure failures failing failings shortcoming shortcomings short fell falling fallen made make making let
    letting down feel felt due been being be have had has having was were are is will would could should did does
    do done not you your yours yourself we our ours us i my me mine it its this that these those they them their
    there here what whatever when where which who how the and or but for from with about into over under after
    before during as at by in of off on out so to up a an any anything all some something everything every each
    both few more most other such no nor only own same too just also still even ever may might can must above
    mentioned aforementioned last past week's previous ago day days went gone go going turned turn worked through
    put get got getting gotten came come undue unnecessary additional extra further considerable significant great
    entire whole overall general unpleasant unpleasantness unsatisfactory poor bad less than ideal negative
    disappointing frustrating inconvenient difficult challenging unacceptable below usual normal expected expect
    expecting meet meeting met live lived living provided provide providing received receive receiving given give
    giving handled handling handle dealt deal dealing quality performance behalf family dear valued loyal trust
    let's slip-up oversight oversights lapse lapses misunderstanding misunderstandings misunderstood
    miscommunication arose transpired ensued
    nuisance aggravation faff palaver aggro kerfuffle snag snags setback setbacks interruption
    interruptions folks guys mate loads heaps bumps wobble shambles turbulence disservice miscommunications
    shortfall delay delays hitch glitch upheaval impact consequences consequence affected affect
    effect effects earlier lot much many enough nothing hurt pain anxiety harm damage offence offense
    embarrassment unsettling hear learn read see you've we've i've they've you'd we'd i'd didn't wasn't weren't
    couldn't haven't we're you're they're it's that's i'm we'll you'll isn't aren't regrettable regretted good
    everyone's regrettably relationship led leading lead muddle chaos feeling feels person raised reported complaint
    complaints brought upon involved possibly potential potentially perhaps well kind sort
    """.split()
)
_POLITE = frozenset(
    """
    thank thanks please write writing wrote written contact contacted contacting email letter message know knowing
    feedback complaint complaints attention bringing brought raising raised assure assured rest value valued
    appreciate appreciated understand understanding patience investigate investigated investigating look looked
    looking review reviewed reviewing improve improved improving resolve resolved resolving ensure committed
    commitment strive seriously hope hoped shared colleagues management reported reach reached best highest
    excellent listened heard hear responsibility accept accepted take taken taking satisfied happy unhappy
    dissatisfied disappointed relevant department departments passed forwarded noted logged recorded discussed teams
    manager managers senior comments points occasion small business family important importance priority loyal loyalty
    trust ensured strived aware opportunity future pleased grateful welcome welcomed kind continue continued committed
    dedicated process processes procedure procedures internal internally fully appropriate steps measures taken learned
    learnt lessons working hard doing everything possible bear bearing control exceptional demand beyond behind
    response within issued care ourselves update reference
    """.split()
)
_OWN_WORDS = 2
TOKEN = Lazy(r"[^\W_][\w'-]*")


class Specific:
    """Whether a sentence other than a given one, or the title, says what went wrong; looked up once for a text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.found: list[int] | None = None

    def but(self, sentence: Sentence) -> bool:
        if self.found is None:
            telling = (
                one.index
                for one in self.reading.sentences
                if one.kind in (Kind.PROSE, Kind.ITEM, Kind.HEADING) and _says_what(one.low)
            )
            self.found = list(islice(telling, 2))
        return any(one != sentence.index for one in self.found)


def _says_what(low: str) -> bool:
    return names_a_failure(low) is not None or _tells(low)


_TOLD = Lazy(
    r"\b(?:was|were|had|did|didn't|went|came|took|sent|left|lost|got|made|broke|forgot|gave|put|ran|fell|kept"
    r"|told|wrote|let|has|have|\w{2,}ed)\b"
)


_TO_COME = Lazy(r"\b(?:will|shall|please|thank|thanks|may|might|can)\b|'ll\b")


_HANDLED = Lazy(
    r"\b(?:copied\s+(?:in\b|you|your|\w+\s+in\b)|forwarded|(?:passed|handed|shown|given)\s+(?:me|us|on)\s+(?:your|the)"
    r"|(?:received|got|had|read|seen)\s+your\s+(?:\w+\s+)?(?:e?-?mail|letter|message|note|complaint|call|review"
    r"|feedback)"
    r"|your\s+(?:e?-?mail|letter|message|note|complaint|call)\s+(?:of|from|on|dated)|as\s+you\s+(?:asked|requested"
    r"|wished))\b"
)
"""What was done with the letter of the reader: it does not tell what went wrong."""


def _tells(low: str) -> bool:
    """Whether a sentence tells of something in the past with words of its own, whatever it is that went wrong."""
    if _HANDLED.search(low) or _TO_COME.search(low) or not _TOLD.search(low) or is_stock(low):
        return False
    return _own_words(low) >= _OWN_WORDS


def is_stock(low: str) -> bool:
    return any(compiled(one).search(low) for one in STOCK)


_VARIES = Lazy(r"\d")


def _boilerplate(scene: Scene) -> Iterator[Hit]:
    """A stock phrase where nothing in the text says what went wrong; that the reader is valued always is one."""
    specific = Specific(scene.reading)
    for sentence in scene.reading.sentences:
        last = 0
        for start, end in sorted(_stock_in(sentence, specific), key=lambda one: (one[0], -one[1])):
            if start >= last:
                yield Hit(sentence, start, end)
                last = end


def _stock_in(sentence: Sentence, specific: Specific) -> Iterator[tuple[int, int]]:
    low = sentence.low
    if sentence.kind is Kind.SALUTATION:
        for pattern in sentence.live(_BOILERPLATE):
            for found in pattern.finditer(low):
                if pattern is compiled(_BOILERPLATE[0]) or not specific.but(sentence):
                    yield found.span()
    if sentence.kind not in READ:
        return
    if greets := _RUNS_ON.match(low):
        yield greets.span("at")
    if OBJECT in low or _VARIES.search(low):
        return
    spans = [found.span() for pattern in sentence.live(STOCK) for found in pattern.finditer(low)]
    if not spans or compiled("(?!now)<TIME>").search(low) or specific.but(sentence):
        return
    for start, end in spans:
        rest = low[:start] + " " + low[end:]
        if _OWN_CAUSE.search(rest):
            continue
        if _own_words(rest) <= _MOST_OWN or names_a_failure(rest) is None:
            yield start, end


_RUNS_ON = Lazy(
    rf"(?P<at>(?:dear|hello|hi)\s+(?:(?:all\s+)?our\s+)?(?:(?:most\s+|very\s+)?(?:valued|loyal|esteemed)\s+)?"
    rf"(?:{_READERS}s?|sir\s*(?:/|or|and)\s*madam))\s*[,:]\s+\S"
)
"""A greeting of nobody in particular on the same line as the letter, or right above it."""
_MOST_OWN = 3
_OWN_CAUSE = Lazy(r"\bbecause\s+(?:i|we|my|our)\b")


def _own_words(low: str) -> int:
    return len({one[0].removesuffix("'s") for one in TOKEN.finditer(low) if len(one[0]) > 2} - GENERIC - _POLITE)


RULES: tuple[Rule, ...] = (
    Rule(
        id="boilerplate",
        severity=Severity.WARNING,
        evidence=("Vic", "Page14"),
        says="This is a stock phrase that would fit every letter.",
        why="An ombudsman's guidance advises against template phrases.",
        asks="What can you say that is true only of this person and this failure? If nothing, leave it out.",
        text_finder=_boilerplate,
        kinds=(*READ, Kind.SALUTATION),
    ),
)
