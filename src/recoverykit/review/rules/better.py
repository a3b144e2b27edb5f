"""Promises only to be better, with no act."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.blocks import Kind
from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.rule import Hit, Scene
from recoverykit.review.rules.measures import REPAIRED, is_measure
from recoverykit.review.rules.promises import NO_ACT, OF_READER, REPORTED, is_dated, matches, near, promises, times

# Only to be better.

_MEANS_TO = (
    r"(?:(?:\b(?:and|but)\s+(?:will|shall|must)|\b(?:the|our|my)\s+(?:(?:whole|entire)\s+)?[\w-]+\s+(?:will"
    r"|shall|(?:intends?|plans?|means?|aims?|hopes?|promises|pledges?|resolves?)\s+to|(?:is|are)\s+(?:going"
    r"|committed|determined)\s+to)|\b(?:i|we|<SENDER>|all\s+of\s+us)(?:'ll|'m|'re"
    r"|\s+(?:will|shall|must|can|need\s+to|have\s+to|should|want\s+to|hope\s+to|aim\s+to|intend\s+to"
    r"|plan\s+to|mean\s+to"
    r"|promise\s+(?:you\s+)?(?:to|(?:that\s+)?(?:i|we)(?:'ll|\s+will))|vow\s+to|resolve\s+to|pledge\s+to"
    r"|commit\s+to|undertake\s+to|endeavou?r\s+to|strive\s+to|try\s+to|can\s+and\s+will"
    r"|can\s+and\s+must"
    r"|(?:am|are)\s+going\s+to|(?:am|are))))"
    r"(?:\s+(?:also|always|now|all|both|certainly|definitely|only|simply|continue\s+to|keep|try\s+to"
    r"|seek\s+to|work\s+to|strive\s+to|aim\s+to|do\s+this\s+and|constantly|continually|continuously"
    r"|actively|truly|really"
    r"|just|personally|committed\s+to|determined\s+to|dedicated\s+to|resolved\s+to"
    r"|working\s+(?:hard\s+)?to|working\s+(?:hard\s+)?on|looking\s+to|trying\s+to|striving\s+to"
    r"|going\s+to|planning\s+to|use\s+(?:it|this|that|them|these|your\s+[\w-]+|what\s+\w+\s+\w+)\s+to"
    r"|of\s+course)){0,3}\s+)"
)
_BETTER = (
    r"(?P<at>(?:do|be|become|get|doing|being|serve\s+you|perform|communicate|plan|prepare|treat\s+you"
    r"|look\s+after\s+you)\s+(?:so\s+)?(?:much\s+|far\s+|a\s+lot\s+"
    r"|even\s+)?better\b(?!\s+(?:at\s+checking|placed|if|off|able))"
    r"|(?:improve|improving|strengthen|strengthening|tighten(?:\s+up)?|tightening(?:\s+up)?|enhance"
    r"|enhancing|sharpen|step\s+up|up|raise|raising|review\s+and\s+improve|better)\b(?=\s*(?:[.,;!]|$"
    r"|and\b|in\b|on\b|as\b|from\b|for\b|so\b"
    r"|(?:(?:our|my|the|your|its|how|things|upon|this|these|that)\b[^.;]{0,80})))"
    r"|learn(?:ing)?\b(?=\s*(?:[.,;!]|$|from|lessons|(?:the|our|my|all|every|these|some|valuable"
    r"|important|any)\s+(?:necessary\s+|right\s+)?lessons?|our\s+lesson|and\s+(?:grow|improve)|by\b"
    r"|a\s+lesson))"
    r"|try(?:ing)?\s+(?:harder|our\s+(?:best|hardest|utmost)|my\s+(?:best|hardest|utmost))"
    r"|work(?:ing)?\s+(?:hard(?:er)?|tirelessly|relentlessly|diligently|flat\s+out)"
    r"|do(?:ing)?\s+(?:our|my)\s+(?:very\s+|level\s+|absolute\s+)?(?:best|utmost)"
    r"|do(?:ing)?\s+(?:everything|all|whatever|anything)\b[^.;]{0,40}?(?:\bcan\b|\bpower\b"
    r"|\bpossible\b|\btakes\b|\bnecessary\b|\bable\b)"
    r"|do(?:ing)?\s+what(?:ever)?\s+(?:it\s+takes|we\s+can|i\s+can|is\s+needed)|striv(?:e|ing)\b"
    r"|endeavou?r(?:ing)?\b|mak(?:e|ing)\s+(?:every|a\s+(?:real|greater|bigger|special"
    r"|conscious))\s+effort|redoubl(?:e|ing)\s+(?:our|my)\s+efforts"
    r"|tak(?:e|ing)\s+(?:all\s+|every\s+|the\s+|some\s+|any\s+|further\s+)?(?:(?:necessary|appropriate"
    r"|immediate|possible|corrective|relevant|right|required|reasonable|concrete|additional|extra"
    r"|proper|proactive|urgent)\s+){0,2}(?:steps?|measures?|actions?|precautions?)\b(?!\s+(?:below"
    r"|described|listed|above|set\s+out))"
    r"|(?:tak(?:e|ing)|pay(?:ing)?|show(?:ing)?)\s+(?:much\s+|far\s+|a\s+lot\s+)?(?:more|greater"
    r"|closer|better|extra)\s+(?:care|attention|notice)|be(?:ing)?\s+(?:much\s+|far\s+|a\s+lot\s+"
    r"|even\s+)?more\s+(?!than\b|expensive|likely|people|costly|space|room)[a-z]{4,}"
    r"|mak(?:e|ing)\s+(?:(?:it|this|things|that|matters|all\s+this|everything)\s+(?:right|good"
    r"|up\s+to\s+you)|up\s+for\s+(?:it|this|that)|amends|(?:the\s+|some\s+|all\s+)?(?:necessary\s+"
    r"|needed\s+|required\s+|significant\s+|real\s+|big\s+|further\s+)?(?:changes|improvements))"
    r"|put(?:ting)?\s+(?:[\w-]+\s+){0,2}?(?:measures|safeguards|steps|controls"
    r"|procedures)\s+in\s+place|tak(?:e|ing)\s+an?\s+(?:long|hard|good"
    r"|serious)(?:,?\s+hard)?\s+look\s+at\s+(?:ourselves|myself|how|our)|put(?:ting)?\s+(?:it|this"
    r"|things|that|matters|everything|all\s+this)\s+right|(?:go|going)\s+(?:the\s+extra\s+mile"
    r"|above\s+and\s+beyond)|(?:earn|regain|rebuild|win|restor|repair)(?:ing|e)?\s+(?:back\s+)?(?:your"
    r"|the)\s+(?:trust|confidence|faith)"
    r"|(?:raise|up|lift|raising|upping)\s+(?:our|my|its|their)\s+(?:game|standards)|get(?:ting)?\s+(?:it|this"
    r"|things|that)\s+right|keep(?:ing)?\s+a\s+closer\s+eye|get(?:ting)?\s+our\s+(?:act|house)\b"
    r"|look(?:ing)?\s+(?:at|for|into)\s+(?:(?:new|better|other|more)\s+)?(?:ways|options|how\s+(?:we|i|to)\s+(?:can"
    r"|could|might|best)?)\b"
    r"|aim(?:ing)?\s+higher|work\s+(?:harder\s+)?on\s+(?:my|our|this|that|it|these|being|getting|how|the\s+way|what)\b"
    r"|(?:be|become|prove|make|offer|give|provide|deliver)\s+(?:(?:you|your\s+[\w-]+|myself"
    r"|ourselves)\s+)?(?:with\s+)?(?:an?\s+)?(?:(?:much|far|a\s+lot|even|so\s+much|rather"
    r"|altogether)\s+)?(?:better|worthier|kinder|closer|tighter|sharper|stricter|quicker|faster|safer|clearer"
    r"|steadier|stronger|smarter|higher|prompter|firmer|warmer|finer"
    r"|more\s+\w{4,14})\s+(?:[\w-]+\s+)?(?:stewards?|partners?|neighbou?rs?|landlords?|hosts?|suppliers?"
    r"|teams?|listeners?|communicators?|company|business|custodians?|guardians?|service|care|support"
    r"|experience|place|job|version|standards?|grip|watch|eye|contractors?|employers?|managers?|shop|school"
    r"|clinic|firm|practice)\b"
    r"|do\s+(?:right|justice)\s+by\s+you|live\s+up\s+to\b|hold\s+(?:ourselves|myself)\s+to\b"
    r"|turn\s+over\s+a\s+new\s+leaf|turn\s+(?:this|things|it)\s+(?:a)?round|rise\s+to\b|(?:take"
    r"|treat)\s+(?:this|it|that|your\s+[\w-]+|what\s+[^.;,]{2,30}?)\s+(?:on\s+board|to\s+heart|(?:much\s+"
    r"|far\s+)?more\s+seriously|as\s+a\s+(?:lesson|wake-up\s+call))"
    r"|take\s+(?:on\s+board|to\s+heart)|reflect\s+(?:on|upon|hard)|be\s+(?:(?:more\s+)?on\s+(?:top\s+of|the\s+ball)"
    r"|mindful|quicker|faster|kinder|tighter|sharper|clearer|prompter|stricter|there\s+for\s+you|worthy)"
    r"|tighten\s+(?:things|matters)\s+up|sharpen\s+up|shape\s+up|smarten\s+up|buck\s+(?:up|(?:my"
    r"|our)\s+ideas\s+up)|pull\s+(?:my|our)\s+(?:finger\s+out|weight)|get\s+(?:my|our)\s+(?:act|house)\b"
    r"|give\s+(?:you|your\s+[\w-]+|it|this)\s+(?:the\s+(?:[\w-]+\s+)?(?:service|care|attention|standard"
    r"|experience)|more\s+(?:care|attention|thought))|prioriti[sz]e\s+(?!your\s+(?:order|case|ticket|job))"
    r"|focus\s+(?:more\s+|harder\s+)?on|concentrate\s+(?:more\s+|harder\s+)?on|keep\s+improving|not\s+(?:fall"
    r"|drop)\s+(?:so\s+)?short|pull(?:ing)?\s+our\s+socks\s+up)"
)
_BETTER_PASSIVE = (
    r"(?P<at>\b(?:lessons?|steps|measures|improvements?|changes|action)(?:\s+(?:to|of|in|at|for)\s+(?:our|the|how)"
    r"(?:\s+[\w-]+){1,3}?)?\s+(?:will|shall"
    r"|are\s+going\s+to|are|is)\s+(?:all\s+|also\s+|now\s+)?be(?:ing)?\s+(?:learn(?:ed|t)|taken|made"
    r"|implemented|put\s+in\s+place)\b"
    r"|\b(?:(?:every|all|greater|more|our\s+best)\s+)?(?:efforts?|care)\s+(?:will|shall|is"
    r"|are)\s+be(?:ing)?\s+(?:made|taken)\b"
    r"|\b(?:everything|all|whatever|anything)\s+(?:that\s+)?(?:\w+\s+){0,4}?(?:will|shall|is)\s+be(?:ing)?\s+done\b"
    r"|\bstandards\s+will\s+(?:be\s+raised|improve|rise)\b|\b(?:things|our\s+service|communication"
    r"|service|it|this|we|next\s+time)\s+(?:will|shall|can\s+only)\s+(?:get|be|become"
    r"|improve)\s*(?:much\s+|far\s+|a\s+lot\s+)?better\b"
    r"|\b(?:our|my)\s+(?:service|communication|processes|standards|performance"
    r"|systems)\s+will\s+(?:all\s+|soon\s+|only\s+|certainly\s+)?(?:improve|be\s+(?:better|improved"
    r"|strengthened))\b"
    r"|\b(?:our|my)\s+(?:commitment|promise|aim|goal|pledge|intention|priority)(?:\s+(?:to\s+you|now"
    r"|here))?\s+is\s+(?:simple:\s+)?to\s+(?:(?:\w+\s+){1,3}?better\b|do\s+better|improve|be\s+better|learn"
    r"|make\s+(?:it|this"
    r"|things)\s+right)\b"
    r"|\bwill\s+(?:only\s+)?make\s+us\s+(?:all\s+)?(?:an?\s+)?(?:better|stronger)\b"
    r"|\bi\s+can\s+and\s+will\s+do\s+better\b|\ba\s+(?:firm\s+)?(?:commitment"
    r"|promise)\s+to\s+(?:do\s+better|improve|learn)\b)"
)
_AND_HOW = (
    r"\bby\s+(?:[a-z]+ly\s+)?(?!following\b|being\b|improving|doing|learning|working|taking\s+(?:more"
    r"|better|steps)|paying|morning|evening)[a-z]{3,}ing\b|:\s*$|\bhere\s+(?:is|are)\s+(?:how|what)"
    r"|\bthe\s+following\b|\bas\s+follows\b|\bthese\s+(?:steps|changes|measures)\b"
)
_NOT_MEANT = (
    r"\b(?:should|could|would|might)\s+have\b|\bif\s+(?:i|we)\b|\b(?:cannot|can't|won't|will\s+not"
    r"|do\s+not|don't|not)\s+(?:only\s+)?(?:promise|pretend|claim|just|say)\b"
)


_TOLD_BEFORE = Lazy(
    r"^(?![^.;]{0,200}?\b(?:will|shall|from|since|starting|today|tomorrow|next|already|moved|hired|added|trained|met"
    r"|started|began|booked|bought|changed|replaced|asked)\b[^.;]{0,200}?(?:,|;|–|—|\band|\bbut)\s)"
    r"[^.;:]{0,200}?\b(?:was|were|had|did|didn't|got|let|lost|left|sent|kept|made|gave|took|ran|shut|broke|forgot|told"
    r"|put|fell|spoke|went|came|\w{2,}ed)\b[^.;:]{0,200}?(?:[,;–—]\s*(?:and\s+|but\s+|so\s+)?|\s(?:and|but|so)\s+)"
    r"(?=(?:i|we|our|my|all|will|must|shall|can)\b)"
)
"""What went wrong, told in front of the promise with a day of its own."""


_FROM_NOW = Lazy(r"from\s+(?:now|here)\b|now$")
"""No time at which to be better could be checked."""


_ON = Lazy(r"\bfrom\s+(?:now|here)\s+on\b|\bnow\b(?=\s*[.,;!]|$)")


def only_better(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    if matches(_NOT_MEANT, low):
        return
    found = [*compiled(_MEANS_TO + _BETTER).finditer(low), *compiled(_BETTER_PASSIVE).finditer(low)]
    if not found or _shows_how(sentence, scene):
        return
    for one in found:
        told = _TOLD_BEFORE.match(low, 0, one.start() + len("and will"))
        promised = low[told.end() :] if told else low
        if matches(_AND_HOW, promised) or any(not _FROM_NOW.match(time[0]) for time in times(promised)):
            continue
        if matches(OF_READER, low[: one.start()]) or matches(r"^\s*(?:enough|ideas)", low[one.end() :]):
            continue
        if matches(REPORTED, low[: one.start()]):
            continue
        yield Hit(sentence, *one.span("at"))


def _shows_how(sentence: Sentence, scene: Scene) -> bool:
    """Whether what is to become better stands there too: an act, done or with its day, or a list of them."""
    around = near(sentence, scene, 8)
    for one in around:
        if one is sentence:
            if is_measure(_ON.sub("", one.low)) or matches(REPAIRED, one.low):
                return True
        elif is_measure(one.low) or matches(REPAIRED, one.low) or _promised_act(one):
            return True
    following = scene.reading.sentences[sentence.index + 1 : sentence.index + 2]
    return around[-1] is sentence and any(one.kind is Kind.ITEM and sentence.kind is not Kind.ITEM for one in following)


def _promised_act(sentence: Sentence) -> bool:
    return any(is_dated(one) and not matches(NO_ACT, one.rest) for one in promises(sentence))
