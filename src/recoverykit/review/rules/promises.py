"""What a text promises: who does, what, and whether a time is given with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.frozen import dataclass
from recoverykit.review.blocks import Kind
from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.rule import Scene
from recoverykit.review.words import WORDS


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that is promised in a sentence. `start`: where its subject begins; `verb`: where the act does.

    `passive`: nobody is said to do it.
    """

    sentence: Sentence
    start: int
    verb: int
    passive: bool = False

    @property
    def rest(self) -> str:
        """From the verb to the end of the sentence."""
        return self.sentence.low[self.verb :]

    @property
    def own(self) -> str:
        """From the verb to where a clause begins that is about something else."""
        return _ELSEWHERE.split(self.rest, maxsplit=1)[0]

    @property
    def act(self) -> str:
        """From the verb to where the next clause begins."""
        return _NEXT_CLAUSE.split(self.rest, maxsplit=1)[0]


# Who promises, and that they do.

_LATER = (
    r"(?:'ll|\s+(?:will|shall|(?:am|are|is)\s+going\s+to|(?:do\s+)?promise\s+(?:you\s+)?(?:to"
    r"|(?:that\s+)?(?:i|we)(?:'ll|\s+will))"
    r"|(?:am|are|is)\s+to(?!\s+(?:blame|be\b))|promises\s+(?:you\s+)?to|undertakes?\s+to|commits?\s+to"
    r"|intends?\s+to|plans?\s+to|mean\s+to|proposes?\s+to|"
    r"(?:am|are|is)\s+(?:planning|committed"
    r"|due)\s+to)|'(?:m|re)\s+(?:going|planning)\s+to)"
)
_ADVERB = (
    r"(?:\s+(?:also|then|now|both|all|therefore|personally|certainly|naturally|gladly|happily"
    r"|of\s+course|simply|first|next"
    r"|individually|separately|definitely|absolutely|each|instead|additionally|obviously|myself"
    r"|ourselves|again|still|just"
    r"|carefully|thoroughly|fully|properly|closely|immediately|promptly|quickly|swiftly|shortly|soon"
    r"|urgently|formally)){0,2}"
)
_OWN = rf"\b(?:<SENDER>|he|she|they|someone|somebody|both\s+of\s+us|i\s+myself|we\s+both){_LATER}{_ADVERB}\s+(?=[a-z])"
_AND_WILL = rf"(?:^|(?:\band|\bbut|,\s+then)\s+)(?:will|shall|(?:am|are)\s+going\s+to){_ADVERB}\s+(?=[a-z])"
_OFFICE = (
    rf"\b(?:one|two|some|someone|somebody|each|both|a\s+member)\s+of\s+(?:my|our"
    rf"|the)\s+(?:\w+\s+)?[a-z]+{_LATER}{_ADVERB}"
    r"\s+(?=[a-z])|\b(?:my|our)\s+(?!(?:[\w-]+\s+)?(?:system|website|site|server|app|software|portal|machine|computer"
    r"|bot|platform"
    r"|database|programme?|robot|printer|line)\b)(?:[\w'-]+\s+)?[\w'-]+"
    rf"{_LATER}{_ADVERB}\s+(?=(?:write|call|ring|speak|visit|phone|e-?mail|bring|come|talk|contact|get\s+in\s+touch"
    rf"|repair|fix"
    r"|mend|explain|look|check|pay)\b)|\b(?:my|our|the|an?|your)\s+(?:[a-z'-]+\s+){0,2}?(?:colleagues?|partner"
    r"|director|owner|manager"
    r"|engineer|technician|driver|fitter"
    r"|plumber|electrician|accountant|adviser|advisor|designer|editor|chef|courier|team"
    r"|head\s+of\s+[a-z]+|lead|supervisor"
    r"|officer|clerk|secretary|inspector|carpenter|joiner|tiler|decorator|gardener|mechanic|optician|dentist"
    r"|therapist|coach|instructor|caretaker|porter|warden|midwife"
    r"|registrar|steward|baker|florist|bookkeeper|publisher|curator|librarian|boss|apprentice|foreman|guy"
    r"|lads?|girls?|son|daughter|brother|sister|wife|husband|dad|mum|locum|pharmacist|roofer|glazier|tailor"
    r"|seamstress"
    r"|specialist|representative|agent|teacher|tutor|nurse|doctor|vet|solicitor|assistant|head|chair"
    r"|council|club|church|parish|hotel|restaurant|hospital|university|college|association|charity"
    r"|trust|committee|library|museum|theatre|garage|salon|bakery|landlord|surveyor|lab|locksmith"
    rf"|<TEAM>)(?:,?\s+[a-z'-]+){{0,3}},?{_LATER}{_ADVERB}\s+(?=[a-z])"
)
_RECEIVES = (
    rf"\byou(?:'ll|\s+(?:will|shall|are\s+going\s+to)){_ADVERB}\s+(?=(?:receive|get|hear"
    rf"|be\s+(?:getting|receiving|hearing|sent)|have\s+(?:it|them|your|a|an|the|my|our)\b))"
)
_HEARS = (
    r"\b(?:those|all|each|both|any|everyone|everybody|customers|clients|members|guests|patients|families"
    r"|parents|subscribers"
    r"|residents|tenants|passengers|readers|students|pupils|staff|they|the\s+others)\b[^.;:!?,]{0,60}?(?:'ll"
    r"|\s(?:will|shall))\s+"
    r"(?:also\s+|then\s+|now\s+|each\s+|all\s+){0,2}(?=(?:hear\s+from|receive|get\s+(?:an?|the|their|your|our)"
    r"|have\s+(?:an?|the|their)\s+(?:answer|reply|refund))\b)"
)
COMES = (
    r"\b(?:an?|the|your|our|my|another|new|full|further|more)\s+(?:[\w'-]+\s+){1,4}?(?:will"
    r"|shall|(?:is|are)\s+going\s+to)(?:\s+(?:also|then|now)){0,1}\s+"
    r"(?=(?:follow|reach\s+you|arrive|go\s+out|go\s+back|be\s+(?:with\s+you|on\s+its\s+way|in\s+touch)"
    r"|come\s+(?:to|out|round|back)|appear)\b)"
)
_PASSIVE_VERB = (
    r"(?:(?:re-?)?(?:review|investigat|examin|address|resolv|rectif|correct|fix|remed|refund|reimburs"
    r"|compensat|credit|replac|repair"
    r"|issu|process|train|introduc|implement|improv|strengthen|tighten|updat|chang|amend|revis|adjust"
    r"|contact|inform|notif"
    r"|arrang|organi[sz]|schedul|provid|offer|undertak|conduct|monitor|audit|rais|escalat|complet"
    r"|check|double-check|waiv|remov"
    r"|cancel|restor|instat|remind|appoint|assign|deliver|dispatch|despatch|ship|collect|post|mail"
    r"|email|call|paint|print|clean"
    r"|supply|suppli|recalculat|deduct|pay|repaid|return|answer|explor|consider|assess|analy[sz]"
    r"|evaluat|upgrad|install|document"
    r"|publish|shar|clos|forward|roll|discuss|handl|invoic|discount|enhanc|discipl|follow|pass|look"
    r"|sort|work|us|adopt|test|verif|record|report|mend|exchang|swap|trac|search|grant|award|honou?r|drain|disinfect"
    r"|heard)"
    r"(?:ed|d|ied|led|ped|ted)?"
    r"|dealt|put|taken|learn(?:ed|t)|made|kept|sent|re-?sent|given|redone|done|carried|undertaken|held"
    r"|paid|repaid|told|spoken|set|brought"
    r"|drawn|re(?:laid|built|made|set|run|cut|hung|sewn|drawn|taken|wound|done)|re(?!quir|lat|gard"
    r"|member|spect|liev)[a-z]{3,12}ed|written|rewritten|found|spared|retaught|hired|recruited|sorted|cut|hung"
    r"|laid|met|run|rung|shut|sewn|split|swept|sold|taught|torn|bought|built|caught|dug|fed|ground|lent"
    r"|re-?read|rerun|rehung|relaid|withdrawn|drawn"
    r"|(?!requir|delight|pleas|need|affect|interest|bas|expect|allow|entitl|concern|bor|tir|charg|bill"
    r"|disappoint|satisf|oblig|forc|inclin|tempt|surpris|shock|annoy|upset|locat|situat|us|open|clos|miss"
    r"|remember|regard|expos|list|mark|label|enter|vot|pleas|plac|hous|celebrat|welcom|join|host|greet|invit"
    r"|ask|treat|judg|tax|owed)(?:re-)?[a-z]{2,13}ed)"
)
_PASSIVE = (
    rf"(?:'ll|'(?:re|s)\s+(?:going|due|set)\s+to|\b(?:will|shall|(?:is|are)\s+(?:(?:going|due|set"
    rf"|scheduled)\s+)?to))(?:\s+(?:also|then|now|all|both"
    rf"|therefore|of\s+course)){{0,2}}"
    rf"\s+(?:be|get)(?:\s+(?:fully|thoroughly|carefully|properly|urgently|swiftly|promptly|personally|shortly"
    rf"|soon|duly|formally|closely"
    rf"|immediately|automatically|quickly|all|also|being)){{0,2}}\s+(?P<verb>{_PASSIVE_VERB})\b"
)
_BEING = (
    r"\b(?:is|are)\s+(?:now\s+|currently\s+|already\s+|also\s+)?being\s+(?:fully\s+|thoroughly\s+"
    r"|urgently\s+|actively\s+|carefully\s+)?"
    r"(?P<verb>investigated|looked\s+(?:into|at)|reviewed|addressed|dealt\s+with|taken|considered"
    r"|examined|escalated|learn(?:ed|t)"
    r"|put\s+in\s+place|implemented|strengthened|improved|tightened|conducted|carried\s+out|undertaken"
    r"|drawn\s+up|arranged)\b"
)
NAMED = Lazy(
    r"\b(?!(?:This|That|It|There|The|You|What|Which|These|Those|Nothing|Nobody|None|No|All|Everything"
    r"|Each|Every|Our|My|Your|We|I"
    r"|He|She|They|Who|An?|Any|Both|Steps|Measures|Lessons|Here|Monday|Tuesday|Wednesday|Thursday"
    r"|Friday|Saturday|Sunday|January"
    r"|February|March|April|June|July|August|September|October|November|December|Changes|Improvements"
    r"|More|Work|Refunds?|Then|So"
    r"|And|But|As|If|How|Someone|Somebody|Staff|One|Two|Three|Another|Further|Full|Training|Customers?"
    r"|Clients?|Things|Payments?|Orders?)\b)"
    r"[A-Z][a-z'’-]+(?:\s+[A-Z][\w'’-]+){0,2}(?:,\s[^,.;:!?]{3,60},|\s+(?:from|in|at|of)\s+(?:[\w'’-]+\s*){1,4}?)?"
    r"(?:'ll|\s+(?:will|shall|is\s+going\s+to))"
    r"(?:\s+(?:also|then|now|personally|therefore|both)){0,2}\s+(?=[a-z])"
)
_ELSEWHERE = Lazy(
    r",?\s(?:and|but|so|while)\s(?:also\s)?(?:you|it|they|our\s[\w'-]+|my\s[\w'-]+|the\s[\w'-]+|there)\s(?:may"
    r"|might|can|could|should|would|was|were|has|have|had|did)\b"
    r"|,?\s(?:which|that|who|where)\s(?:was|were|had|did|has|have)\b(?=[^.;]{0,80}$)"
)
_NEXT_CLAUSE = Lazy(r";|:|\s[–—]\s?|—|,\s+(?:and|but|so|which|who|because|as)\s|\sbut\s|\sbecause\s|\.\s")
REPORTED = (
    r"(?:\b(?:said|told|promised|wrote|(?<!rest )(?<!be )assured|claimed|thought|believed|whether"
    r"|know\s+(?:that|how|what)|hope|wonder|(?:how|what)(?!\s+(?:i|we|it|this|that|he|she|they|you|<MY>\s+\w+"
    r"|the\s+\w+)\s"
    r"(?:\w+ed|lost|made|sent|came|went|got|gave|told|left|broke|spoke|took|had|was|were|did)\b))\b[^,;:.]{0,30}"
    r"|\bif\s)$"
)
OF_READER = (
    r"\b(?:if|should|unless|once|when|whenever|as\s+soon\s+as|after|provided(?:\s+that)?|the\s+moment"
    r"|the\s+day|whichever|whatever|until|who(?:m|ever)?)"
    r"\s+you(?:'d|'re|'ve|'ll|r|rs)?\b|\b(?:if|whether)\s+(?:that|this|it|any|anything|there|one"
    r"|either|for\s+any)\b|\bhappy\s+to\b"
    r"|\b(?:let\s+me\s+know|tell\s+me|just\s+say|say\s+the\s+word|send\s+(?:me|us)|reply\s+(?:to|with)"
    r"|give\s+me|call\s+me|choose|pick)\b"
    r"|\bat\s+your\s+(?:convenience|request)\b|\bon\s+request\b"
)

# A time that can be held against the sender.

_OTHER_TIME = (
    r"\b(?:immediately|straight\s?away|right\s+away|at\s+once|right\s+now|instantly|first\s+thing"
    r"|overnight|henceforth|as\s+of|by\s+return"
    r"|(?:in|for)\s+(?:the\s+)?future|(?:going|moving)\s+forwards?|in\s+the\s+meantime|meanwhile"
    r"|until\s+then|by\s+then|at\s+the\s+same\s+time"
    r"|with\s+this\s+(?:e-?mail|letter|message|note|reply)|enclosed|attached|herewith"
    r"|later\s+in\s+this|from\s+here|from\s+this\s+point"
    r"|(?:on|with|for|before|at|in|during|from|to|off|against)\s+(?:your|the|our|my|his|her|their|all"
    r"|any)\s+(?:very\s+)?(?:next|coming|upcoming|following|future|remaining|rest|first)\b"
    r"|next\s+time|(?:each|every|any)\s+time|by\s+(?:easter|christmas|new\s+year|thanksgiving"
    r"|the\s+(?:end|close|start|beginning|middle|time|weekend))"
    r"|before|until|till|once|while|during|whenever|the\s+(?:moment|day|minute|week|next\s+working"
    r"|same\s+day)|then\b(?=\s+on)|always|on\s+the\s+day"
    r"|(?:weekly|daily|monthly|hourly|quarterly|nightly|fortnightly)|q[1-4]\b|for\s+as\s+long\s+as"
    r"|as\s+we\s+speak|this\s+(?:<WEEKDAY>)"
    r"|(?:once\s+a|twice\s+a|times\s+a|per)\s+(?:day|week|month|year|quarter)|that\s+(?:same\s+"
    r"|very\s+)?(?:day|morning|afternoon|evening|night|week))\b"
    r"|\b(?<!out )(?<!you )(?<!us )(?<!explain )(?<!know )(?<!see )when\b|\bafter\b(?!\s+all)"
)
_HOUR = (
    r"\b(?:at|by|before|until|from|around|about)\s+(?:half\s+past\s+|(?:a\s+)?quarter\s+(?:to|past)\s+)?"
    r"(?:one(?!\s+\w)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\s+(?:of\b|other|times"
    r"|people|per\b|working|business|<UNIT>))"
    r"|\b(?:on|by|before|until|from)\s+the\s+\d{1,2}(?:st|nd|rd|th)\b"
)
_LENGTH_AHEAD = r"^(?:within|in|under|inside|next|every|each|over|after|another|today|tonight|tomorrow|up\s+to)\b"
_BARE_LENGTH = (
    rf"^(?:for|last|first|the|some|about|roughly|around|than|nearly|almost|at\s+least|since|of|from"
    rf"|during|an?\b|<NUMBER>)[\s-].*{WORDS['UNIT']}$"
)
_GONE = r"\b(?:yesterday|last|past)\b|^now$"
ATTRIBUTE = (
    r"(?:\b(?:order|invoice|deliver(?:y|ies)|visit|booking|appointment|meeting|letter|e-?mail|call"
    r"|mail|complaint|session|flight|stay|event"
    r"|payment|charge|outage|incident|delay|fault|error|mistake|failure|lesson|class|statement|report"
    r"|batch|shift|morning|night|evening"
    r"|journey|trip|party|dinner|wedding|treatment|mix-up|invoices|payments|orders|fee|fees|hours|days"
    r"|week|rent|salary|wages|payroll|message|bill|quote)"
    r"\s+(?:of|from|on|for|dated|in|at|since|between)\s+(?:the\s+)?"
    r"|\b(?!need)(?:(?:re-|pre-)?[a-z]{2,}ed|made|sent|taken|took|paid|bought|went|came|lost|left|was|were|had|did"
    r"|been|wrote|told|gave|given|said|got|missed|due|late|dated)\s+"
    r"(?:(?:it|you|them|us|me|to\s+you|to\s+us|out|in|up|with\s+us|from\s+us|late)\s+)?(?:(?:on|at|in"
    r"|during|since|from|of|for|until|between)\s+)?(?:the\s+)?)$"
)
FREED = (
    r"\b(?:be|have|get|is|are)\s+(?:[\w'-]+\s+){0,3}$"
    r"|(?:\b(?:will|shall|going\s+to)|'ll)\s+(?:[a-z]+ly\s+|also\s+)?(?:pay|repay|send|resend|bring|return|deliver"
    r"|post|give"
    r"|hand|fetch|collect|redo|repeat|rerun|reissue|drop|do|finish|start)\s+(?:(?:back|over|out|off|round|you|it|all"
    r"|the"
    r"|your|that|this|a|an|my|our|both|whole|full|new|second|missing|right|first|other|rest|of|replacement)\s+){0,5}$"
)
_POSSESSIVE = (
    r"(?:'s)?\s+(?:order|deliver(?:y|ies)|class|lesson|session|shift|party|dinner|booking|visit|call"
    r"|meeting|service|outage|payroll|run|incident)\b|^'s\s+(?:night|morning|afternoon|evening)\b"
)

VAGUE = (
    r"(?:\bwhen(?:ever)?\s+(?:the\s+|my\s+|our\s+|things\s+)?[\w'-]+(?:\s+[\w'-]+)?\s+(?:gets?|has|have|finds?"
    r"|calms?|settles?|quietens?|slows?|allows?|permits?)\b(?:\s+(?:an?\s+)?(?:breather|minute|moment|chance"
    r"|spare\s+\w+|second|gap|time|hand\s+free)\b|\s+(?:down|us|me)\b|(?=\s*[.,;!]|$))"
    r"|\b(?:very\s+|quite\s+)?(?:soon(?!\s+(?:after|found|became|reali[sz]ed|learn))"
    r"|shortly(?!\s+(?:after|before))|presently|momentarily|promptly|swiftly"
    r"|speedily|quickly|eventually(?!\s+(?:[a-z]+ed|found))|asap|a\.s\.a\.p|imminently"
    r"|expeditiously)\b(?!\s+as\s+(?:i|we|you)\b)"
    r"|\bas\s+(?:soon|quickly|fast|swiftly|promptly|speedily|early)\s+as\b|\bsooner\s+or\s+later\b"
    r"|\bbefore\s+(?:too\s+|very\s+|so\s+)?(?:long\b|you\s+(?:know|can\s+(?:say|blink)|realise|realize)\b)"
    r"|\bere\s+long\b"
    r"|\bin\s+(?:due\s+(?:course|time)|the\s+(?:very\s+)?near\s+future|time(?!\s+(?:for|to))"
    r"|good\s+time|a\s+timely\s+(?:manner|fashion)|a\s+while"
    r"|(?:the\s+)?(?:coming|next\s+few)\s+(?:hours|days|weeks|months)|the\s+(?:days|weeks"
    r"|months)\s+(?:ahead|to\s+come)|a\s+bit|(?:(?:next\s+to|almost)\s+)?no\s+time|short\s+order|a\s+(?:jiffy"
    r"|tick|moment|minute|sec|second|little\s+while|flash|reasonable\s+(?:time|period|timeframe))"
    r"|the\s+(?:not[\s-]too[\s-]distant|foreseeable)\s+future|the\s+fullness\s+of\s+time"
    r"|the\s+next\s+(?:little|short)\s+while|the\s+(?:shortest|quickest)\s+(?:possible\s+)?time)\b"
    r"|\bwithin\s+(?:a\s+reasonable|the\s+shortest|a\s+short|an?\s+appropriate)\s+(?:possible\s+)?(?:time"
    r"|period|timeframe|timescale)\b|\bas\s+an?\s+(?:absolute\s+|real\s+|top\s+)?(?:matter\s+of\s+(?:some\s+"
    r"|great\s+)?(?:urgency|priority)|priority)\b"
    r"|\b(?:the\s+)?(?:(?:minute|moment|second|instant)|first\s+(?:chance|opportunity"
    r"|moment))\s+(?:that\s+)?(?:i|we)(?:'ve|\s+(?:can|get|have|know|hear|find|are|am))\b|\b(?:at"
    r"|with)\s+(?:the\s+)?(?:first|next)\s+(?:chance|opportunity)\b|\b(?:pronto|sharpish|a-?sap|by\s+and\s+by"
    r"|some\s?day|in\s+(?:due|good)\s+order)\b|\bas\s+(?:time|circumstances|resources|the\s+diary"
    r"|our\s+schedule|my\s+schedule)\s+(?:allows?|permits?)\b"
    r"|\bonce\s+(?:things|matters|the\s+dust|it\s+all)\s+(?:have\s+|has\s+)?(?:calm|settle|quieten|quiet"
    r"|ease)\w*\b|\b(?:at\s+)?a\s+bit\s+later\b|\bwhen(?:ever)?\s+(?:i|we)(?:'m|'re|\s+am|\s+are)\s+(?:next"
    r"|able|free|passing|ready|done|round)\b|\bnext\s+time\s+(?:i|we)(?:'m|'re|\s+am|\s+are)\s+(?:in|passing"
    r"|round|near|over|by)\b"
    r"|\bover\s+(?:the\s+)?(?:coming|next\s+few)\s+(?:days|weeks|months)\b|\bat\s+(?:the|our"
    r"|my)\s+(?:earliest|next|first)(?:\s+(?:possible|available))?\s+(?:opportunity|convenience"
    r"|moment)\b"
    r"|\bat\s+(?:some|a\s+later)\s+(?:point|stage|date|time)\b|\bone\s+of\s+these\s+days\b"
    r"|\bwithout\s+(?:further\s+|undue\s+|any\s+)?delay\b|\bany\s+(?:day|time|moment|minute)\s+now\b"
    r"|\b(?:sometime|some\s+time\s+(?:soon|this|next)|later\s+on|down\s+the\s+(?:line|road)"
    r"|when(?:ever)?\s+(?:possible|time\s+allows|things\s+calm\s+down))\b"
    r"|\b(?:once|when|after)\s+(?:(?:the|this|that|it|more|things|everything|our|my|your)\b[^.;:,]{0,40}?\s)(?:is|are"
    r"|has"
    r"\s+been|have\s+been|becomes?)\s+(?:\w+ly\s+)?(?:known|clear(?:er)?|available|confirmed|established|identified"
    r"|found"
    r"|understood|resolved|possible)\b"
    r"|\b(?:won't|will\s+not|shouldn't|should\s+not)\s+be\s+(?:too\s+|very\s+|much\s+)?long(?:er)?\b|\bnot\s+(?:too\s+"
    r"|much\s+)?long(?:er)?\s+(?:now|to\s+(?:go|wait))\b"
    r"|\bwhen(?:ever)?\s+(?:we|i)\s+(?:hear|know|have|get|are|can|find)\b|\b(?:once|after)\s+(?:we"
    r"|i)(?:'ve|\s+(?:hear|know|have|can|get|are|find))\b"
    r"|\bwith\s+all\s+(?:due\s+|possible\s+)?(?:speed|haste)\b|\bwhen\s+(?:we|i)\s+get\s+(?:a\s+chance"
    r"|round|around)\b|\bas\s+and\s+when\b|\bat\s+speed\b)"
)
VAGUE_PAST = (
    r"^(?:as\s+(?:soon|quickly|fast|swiftly|promptly)\s+as|once|when)\s+(?:i|we|he|she|they|it"
    r"|the\s+\w+|my\s+\w+|our\s+\w+)\s+"
    r"(?:\w+ed\b|was|were|had|did|saw|found|knew|heard|got|came|read|could|went|learnt|told)"
)


def matches(name: str, text: str) -> re.Match[str] | None:
    """Where a pattern is found first."""
    return compiled(name).search(text)


def times(low: str) -> Iterator[re.Match[str]]:
    """Every time in a sentence that can be one at which something is to be: no day that is told of as gone."""
    for found in compiled("<TIME>|" + _HOUR).finditer(low):
        words, before, after = (
            found[0],
            low[max(0, found.start() - 60) : found.start()],
            low[found.end() : found.end() + 24],
        )
        if matches(_GONE, words) and not (
            words == "now" and not after.startswith((" that", " know", " see", " understand"))
        ):
            continue
        if words == "now" and matches(r"\bany\s+(?:day|time|moment|minute|hour)\s+$", before):
            continue
        if matches(_BARE_LENGTH, words) and not matches(_LENGTH_AHEAD, words):
            continue
        if after.startswith((" ago", " later", " apart")) or (
            after.startswith((" late", " delay", " wait", " earlier")) and "late " not in after
        ):
            continue
        if (
            matches(_POSSESSIVE, after)
            and compiled(_POSSESSIVE).match(after)
            and not matches(r"\b(?:after|before|by|at|for)\s+$", before)
        ):
            continue
        gone = matches(
            ATTRIBUTE,
            before
            + ("" if not matches(r"^(?:of|from|in|since|during|for|until)\s", words) else words.split()[0] + " "),
        )
        if gone and not matches(FREED, before[: gone.start()]) and not matches(r"\b(?:by|within|before)\s+$", before):
            continue
        yield found


def is_dated(promise: Promise) -> bool:
    """Whether a promise has a time, in its own words or in front of them."""
    end = promise.verb + len(promise.own)
    if any(promise.verb <= found.start() < end for found in times(promise.sentence.low)):
        return True
    if matches(_OTHER_TIME, promise.own) or matches(r"\bnow\s$", promise.sentence.low[: promise.verb]):
        return True
    before = clause_before(promise)
    if matches(r"\bthen\s*(?:[.!,;]|$)", promise.own) and next(times(promise.sentence.low[: promise.start]), None):
        return True
    return bool(before) and (next(times(before), None) is not None or bool(matches(_OTHER_TIME, before)))


def clause_before(promise: Promise) -> str:
    """The words in front of a promise, if they can say when it is to be: no sentence of its own about what was."""
    before = re.split(r";|\.\s|\s[–—]\s|—", promise.sentence.low[: promise.start])[-1]
    before = re.sub(r"\([^()]{0,40}\)", "", before)  # such as the time where the client is
    if matches(_PAST, before) and not matches(
        r"^\s*(?:(?:and|so|then|but)\s+)?(?:once|after|before|when|until|as\s+soon)\b", before
    ):
        before = re.split(r",\s+|\s(?:and|but|so)\s", before)[-1]
        return "" if matches(_PAST, before) else before
    return before


_PAST = (
    r"\b(?:was|were|had|did|didn't|wasn't|weren't|[a-z]{3,}(?<!ne)ed|sent|made|took|told|gave|went"
    r"|came|left|lost|found|paid|bought|got"
    r"|wrote|said|knew|saw|have|has|i've|we've|am|are|is|i'm|we're)\b"
)


def dated_beside(sentence: Sentence, scene: Scene) -> bool:
    """Whether what stands next to a promise says when: a sentence before or after it, or what leads a list."""
    around = scene.reading.paragraph_of(sentence)
    at = sentence.index - around[0].index
    for other in around[max(0, at - 1) : at + 2]:
        if other is not sentence and _is_dated_ahead(other):
            return True
    every = r"^(?:all|both|each|everything|these|the\s+(?:two|three|four)|this|that)\b"
    later = (*around[at + 2 :], *_after_list(sentence, scene))
    if any(matches(every, one.low) and _is_dated_ahead(one) for one in later):
        return True
    return sentence.kind is Kind.ITEM and any(_leads(one) for one in before_list(sentence, scene))


def _is_dated_ahead(sentence: Sentence) -> bool:
    low = sentence.low
    if matches(r"\b(?:was|were|had|did|didn't)\b", low) and not matches(r"\b(?:will|'ll|by)\b", low):
        return False
    ahead = matches(
        (
            r"\bwill\b|'ll\b|\bgoing\s+to\b|\bby\b|\bwithin\b|\bno\s+later\b|\bat\s+the\s+latest\b"
            r"|\bdeadline\b|\b(?:is|are)\s+(?:booked|due|set)\b|\bcomes?\b"
        ),
        low,
    )
    return bool(ahead) and next(times(low), None) is not None


def _leads(sentence: Sentence) -> bool:
    return next(times(sentence.low), None) is not None or bool(matches(r"\bfrom\s+(?:now|here)\s+on\b", sentence.low))


def before_list(sentence: Sentence, scene: Scene) -> Iterator[Sentence]:
    for other in reversed(scene.reading.sentences[: sentence.index]):
        if other.kind is not Kind.ITEM:
            if other.kind in (Kind.HEADING, Kind.PROSE):
                yield other
            return


def _after_list(sentence: Sentence, scene: Scene) -> Iterator[Sentence]:
    if sentence.kind is Kind.ITEM:
        for other in scene.reading.sentences[sentence.index + 1 :]:
            if other.kind is not Kind.ITEM:
                yield other
                return


def promises(sentence: Sentence) -> Iterator[Promise]:
    """Everything that is promised in a sentence: what the sender will do, what will come, what will be done."""
    low = sentence.low
    if not any(word in low for word in ("will", "'ll", "shall", " to ", "being")) or low.rstrip().endswith("?"):
        return
    taken: set[int] = set()
    for pattern in (_OWN, _OFFICE, _RECEIVES, _HEARS, COMES, _AND_WILL):
        for found in compiled(pattern).finditer(low):
            before = low[: found.start()]
            if pattern is _AND_WILL and found.start() and not matches(r"\b<SENDER>\b", before):
                continue
            if found.end() not in taken and not matches(REPORTED, before):
                taken.add(found.end())
                if not _passive_at(low, found.end()):
                    yield Promise(sentence, found.start(), found.end())
    for found in NAMED.finditer(sentence.text):
        if found.end() not in taken and not _passive_at(low, found.end()):
            taken.add(found.end())
            yield Promise(sentence, found.start(), found.end())
    for pattern in (_PASSIVE, _BEING):
        for found in compiled(pattern).finditer(low):
            if not matches(REPORTED, low[: found.start()]) and not matches(
                r"\b(?:that|which|who|what|where|there)\s*$", low[: found.start()]
            ):
                yield Promise(sentence, found.start(), found.start("verb"), passive=True)


def _passive_at(low: str, at: int) -> bool:
    return bool(re.match(rf"(?:be|get)\s+(?:[a-z]+ly\s+)?{_PASSIVE_VERB}\b", low[at : at + 60]))


_THREAT = (
    r"^(?:be\s+)?(?:tak(?:e|ing)|escalat(?:e|ing))\s+(?:this|it|the\s+(?:matter|case)|my\s+(?:complaint|case|business|custom)"
    r"|you|things)\s+(?:further\s+)?(?:to\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:court|ombudsman|tribunal|papers|press)"
    r"|to\s+(?:trading\s+standards|court|citizens\s+advice)|elsewhere)\b"
    r"|^(?:be\s+)?(?:complain(?:ing)?|report(?:ing)?\s+you|go(?:ing)?)\s+to\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:ombudsman"
    r"|court|tribunal|trading\s+standards|papers|press)\b"
    r"|^(?:be\s+)?(?:leav|post|writ)(?:e|ing)?\s+an?\s+(?:bad\s+|one[\s-]star\s+|honest\s+|online\s+|negative\s+)?review"
    r"(?!\s+of\b)\b"
)
"""Where a customer takes a complaint."""


def is_of_reader(promise: Promise) -> bool:
    """Whether it is an offer: the reader says whether and when. What a customer threatens with is no promise either."""
    before = promise.sentence.low[: promise.start]
    if matches(_THREAT, promise.rest):
        return True
    return bool(matches(OF_READER, before) or matches(OF_READER, promise.act))


def near(sentence: Sentence, scene: Scene, far: int = 1) -> tuple[Sentence, ...]:
    """A sentence with those before and after it in its paragraph, so many on either side."""
    around = scene.reading.paragraph_of(sentence)
    at = sentence.index - around[0].index
    return around[max(0, at - far) : at + far + 1]


def end_of(promise: Promise) -> int:
    """Where the words of a promise end: with its clause, and not too far away."""
    act = re.split(r",|;|:|\s[–—]\s|—|[.!?…](?:\s|$)|\sbut\s|\sbecause\s|\sso\s+that\s", promise.rest, maxsplit=1)[0]
    if len(act) > 90:
        act = act[: act.rfind(" ", 0, 90)]
    return promise.verb + len(act.rstrip())


_PLAIN = frozenset(
    "will shall have been that this with from your you our the and for not but are was were would "
    "should could they them then than promise promised promises again make sure "
    "send call back before until after within every each week month day days next time monday "
    "tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december".split()
)


def content(words: str) -> set[str]:
    """The words of a text that carry what it is about, without their endings."""
    found = {
        re.sub(r"(?:ing|ed|es|s|ly|e)$", "", one)
        for one in re.findall(r"[a-z][a-z'-]{3,}", words.lower())
        if one not in _PLAIN
    }
    return {one for one in found if len(one) > 2}


# What is no act.

NO_ACT = (
    r"^(?:not|never|no\s+longer|nor|hardly|understand|accept|respect|appreciate|value|remember|admit"
    r"|own\b|bear|absorb|honou?r|waive|remain|stay"
    r"|continue|like|love|know|feel|think|hope|want|wish|say|start|begin|leave|lose|need|try|learn"
    r"|improve|strive|endeavou?r|strengthen|tighten"
    r"|enhance|sharpen|regret|live|work\b|stand|treat|spare|deserve|assume|trust|apologi[sz]e|explain"
    r"|welcome|serve|celebrate|miss|hold\s+(?:your|the|a|this)\s+(?:\w+\s+)?(?:place|table|price|slot"
    r"|seat|room)|match|carry\s+the\s+cost|make\s+it\s+(?:our|my)|take\s+an?\s+(?:long|hard|good|close"
    r"|serious)\b"
    r"|charge|expect|depend|count\s+(?:on|myself|ourselves)|seem|mean|match|rest|sleep|forget|argue"
    r"|pretend|hide|excuse|defend|blame|carry\s+(?:this|that|it)|aim|seek|care"
    r"|step\s+up|up\s+our|commit|focus|happen|prevail|prove|earn|regain|rebuild\s+(?:your|that"
    r"|the)\s+trust|win|show|demonstrate|hate|lead|suffer|pass\b(?!\s+(?:on|it|this))"
    r"|be(?!\s+(?:in\s+touch|back|calling|sending|round|over|with\s+you|on\s+its"
    r"|[a-z]{3,}ing\b(?<!missing)(?<!during)(?<!willing)))"
    r"|have\s+(?:to|been|had|no|not|noticed|seen|heard|learn)|do\s+(?:better|(?:our|my)\s|everything"
    r"|all|whatever|more|what|anything|nothing|so|not)"
    r"|make\s+(?:(?:it|this|things|that|matters|all\s+this)\s+(?:right|up|good)|every|changes"
    r"|improvements|amends|no|good|the\s+(?:changes|improvements)|up\s+for)"
    r"|take\s+(?:(?:full|complete|sole|personal|the|any|all)\s+)?(?:responsibility|ownership|blame"
    r"|care|steps|measures|action|more|greater|better|extra|every|note|on\s+board|(?:all\s+)?necessary"
    r"|appropriate|it\s+(?:as|seriously)|this\s+(?:as|seriously)|immediate)"
    r"|keep(?!\s+(?:you|him|her|them)\b)|let\s+(?!you\s+know|him\s+know|her\s+know)|look\s+(?:forward"
    r"|back|to\s)|see\b(?!\s+(?:to|that))|give\s+you\s+(?:my|our)\s+word"
    r"|put\s+(?:(?:it|this|things|that|matters|all\s+this)\s+right|right)|go\s+(?:the\s+extra|above"
    r"|further|out\s+of)|get\s+(?:better|(?:it|this|things|that)\s+right|past|through|straight|over)"
    r"|come\s+(?:straight|clean|to\s+(?:terms|mind))|pay\s+(?:more|closer|greater|better)"
    r"|raise\s+(?:our|the\s+bar|standards)"
    r"|tell\s+you\s+(?:what\s+(?:happened|went)|plainly|straight|honestly|the\s+truth|why)"
    r"|use\s+this\s+as|use\s+(?:it|that|them|these|your\s+[\w-]+)\s+(?:as|to)|turn\s+this"
    r"|ask\s+(?:for\s+your|you)\b"
    r"|raise\s+a\s+glass|drink\s+to|think\s+(?:of|about)|be\s+thinking"
    r"|(?:also\s+)?find\s+(?:enclosed|attached|below)|get\s+(?:what|the\s+(?:service|quality|standard"
    r"|care))|receive\s+(?:the\s+(?:service|quality|standard|care|treatment))"
    r"|have\s+(?:the|a|our|my)\s+(?:full|undivided|service|right|same|copy|feeling|impression)"
    r"|hear\s+(?:no|nothing|it\s)"
    r"|make\s+(?:sure|certain)\b[^.;]{0,80}(?:\bnot\b|n't\b|\bnever\b|\bagain\b|\bno\s)"
    r"|ensure\b[^.;]{0,80}(?:\bnot\b|n't\b|\bnever\b|\bagain\b|\bno\s))(?!\w)"
)
