"""The claim that it is fixed, with nothing that one could check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.promises import matches

# Already fixed.

_FAULT = (
    r"(?:issues?|problems?|faults?|errors?|mistakes?|bugs?|matter|(?:root|underlying)\s+causes?"
    r"|causes?|glitch(?:es)?|situation|defects?|failures?|vulnerabilit(?:y|ies)|weakness(?:es)?|leak"
    r"|crash(?:es)?|outages?|troubles?|discrepanc(?:y|ies)|hiccup"
    r"|mix-up|confusion|misunderstanding|muddle|irregularit(?:y|ies)|gap|loophole|double\s+booking"
    r"|duplicate\s+charge|overcharge|oversights?|shortcomings?"
    r"|malfunction|disruption|flaw|misconfiguration|typo|breach|incident|complaint|everything|all)"
)
_GENERIC = (
    rf"(?:(?:the|this|that|these|those|our|my|any|all|your|both"
    rf"|every)\s+(?:[\w'-]+\s+){{0,3}}?{_FAULT}(?:\s+(?:in|with|on|behind|that|which|of"
    rf"|about|regarding|concerning|around|from|you)\b[^.;,]{{0,50}}?)?"
    rf"|(?:the|this|that|your)\s+(?:wrong|incorrect|false|erroneous|mistaken|inaccurate)\s+[\w-]+(?:\s+[\w-]+)?"
    rf"|this|that|it|everything|all\s+of\s+(?:this|it|that)|things"
    rf"|what\s+(?:went\s+wrong|caused\s+(?:it|this)|was\s+wrong)|whatever\s+(?:caused"
    rf"|was)\b[^.;,]{{0,30}}?)"
)
_FIXED = (
    r"(?:fixed|resolved|solved|corrected|rectified|remedied|repaired|addressed|sorted(?:\s+out)?"
    r"|put\s+right|dealt\s+with|taken\s+care\s+of|eliminated|cured|cleared(?:\s+up)?|ironed\s+out"
    r"|patched|closed|eradicated|attended\s+to|handled|settled|squared\s+away|straightened\s+out"
    r"|made\s+(?:right|good)|seen\s+to|looked\s+after|squashed|nailed|plugged|cracked|tackled|remediated"
    r"|mended|put\s+(?:to\s+(?:bed"
    r"|rights)|behind\s+us)|closed\s+off|shut\s+(?:down|off)|locked\s+down|tidied\s+up|cleaned\s+up"
    r"|worked\s+out|made\s+safe|laid\s+to\s+rest|ruled\s+out)"
)
_SINCE = (
    r"(?:\s+(?:now|already|since|fully|completely|successfully|permanently|all|since\s+been|entirely"
    r"|finally|been|promptly|swiftly|immediately|quickly|properly|thoroughly|therefore|of\s+course"
    r"|also|subsequently)){0,3}"
)
_ALREADY = (
    (
        r"(?P<at>\b(?:the|this|that|our|your|all)\s+(?:[\w'-]+\s+){0,2}?(?:problems?|troubles?|faults?|errors?|outages?"
        r"|disruptions?|difficult(?:y|ies)|issues?|confusion)\s+(?:(?:with|in|at|on"
        r"|around)\s+[^.;,]{2,30}?\s+)?(?:is|are)\s+"
        r"(?:now\s+|finally\s+|all\s+)?(?:over|past|behind\s+(?:us|you)|gone)(?=\s*(?:[.,;!–—]|$|(?:and|now|so"
        r"|for)\b)))"
    ),
    (
        rf"(?P<at>\b(?:i|we|<SENDER>)(?:'ve|\s+(?:have|has|had))?(?:\s+(?:now|already|since|also|soon|\w+ly)){{0,2}}\s+"
        rf"(?:found|identified|traced|located|tracked\s+down|diagnosed|spotted|caught|discovered|pinpointed|noticed)\s+"
        rf"(?:it|this|that|(?:the|our|my|a)\s+[^.;,]{{2,50}}?),?\s+and\s+(?:(?:have|has|then|now|since|also|\w+ly)\s+)"
        rf"{{0,3}}(?:put\s+(?:it|this|that|them|things)\s+right|{_FIXED}(?:\s+(?:it|this|that|them|the\s+{_FAULT}))?"
        rf"(?=\s*(?:[.,;!–—]|$|(?:and|so|now|for|straight|at\s+once|immediately)\b))))"
    ),
    (
        r"(?P<at>\b(?:i|we)\s+(?:(?:then|also|soon|\w+ly)\s+){0,2}(?:put|set)\s+(?:it|this|that|things|matters"
        r"|everything)\s+(?:right|straight)(?=\s*(?:[.,;!–—]|$|straight|immediately|at\s+once|right\s+away|quickly)))"
    ),
    (
        r"(?P<at>^(?:and\s+|it's\s+|that's\s+|which\s+is\s+)?(?:all|now|already)\s+(?:fixed|sorted|resolved"
        r"|done|mended|better|good|put\s+right|back\s+to\s+normal)(?:\s+(?:(?:at|on|from)\s+(?:our|my)\s+(?:end|side)"
        r"|now)){0,2}(?=\s*[.!,]))"
    ),
    (
        rf"(?P<at>\b(?:the|this|that)\s+(?:[\w'-]+\s+){{0,2}}?{_FAULT}\s+(?:[\w'-]+\s+){{1,4}}?(?:is|are|has"
        rf"|have)\s+(?:now\s+|long\s+)?(?:no\s+longer\s+(?:with\s+us|there|active|present)|gone|history"
        rf"|(?:since\s+)?been\s+(?:fixed|removed|squashed)))"
    ),
    (
        rf"(?P<at>\b(?:{_GENERIC}|the\s+(?:leak|smell|noise|damp|draught|mouse|mice|pests?|hole|hazard|risk"
        rf"|backlog|virus|page|link|door|loophole|weak\s+spot)|(?:that|this|the|our)\s+[\w'-]+(?:\s+(?:error"
        rf"|bug|fault|problem|issue|hole|gap|glitch))?)(?:'s|\s+(?:has|have|is|are|was|were))\s+"
        rf"(?:(?:all|now|since|already|long|been|well\s+and\s+truly|completely|entirely|happily|thankfully"
        rf"|also)\s+){{0,3}}(?:gone(?:\s+away)?|disappeared|vanished|cleared\s+up|history|behind\s+us|no\s+more"
        rf"|(?:over\s+and\s+)?done\s+with|dead\s+and\s+buried|a\s+thing\s+of\s+the\s+past|under\s+control"
        rf"|water\s+under\s+the\s+bridge"
        rf"|plugged|squashed|closed\s+off|shut\s+down|locked\s+down|patched(?:\s+up)?|nailed\s+down"
        rf"|put\s+to\s+bed|taken\s+care\s+of|dealt\s+with|sorted(?:\s+out)?|ironed\s+out|put\s+right"
        rf"|made\s+good|secure(?:d)?(?:\s+again)?|watertight)(?=\s*(?:[.,;!–—]|$|(?:and|so|now|for|but|already"
        rf"|again|since)\b)))"
    ),
    (
        r"(?P<at>\b(?:all|everything|things|matters|it|we|you|that|this)(?:'s|'re|\s+(?:is|are))\s+(?:all\s+"
        r"|now\s+|back\s+|once\s+(?:again|more)\s+){0,3}(?:well|good|fine|in\s+order|sorted"
        r"|in\s+(?:good\s+)?hand|under\s+control|ok(?:ay)?|right\s+as\s+rain|hunky-?dory|peachy|tip-?top"
        r"|(?:as\s+)?good\s+as\s+(?:new|gold)|humming|purring|itself|as\s+it\s+should\s+be|ship-?shape"
        r"|good\s+to\s+go|in\s+business|tickety-?boo|on\s+track|shut|closed\s+off|up\s+to\s+date"
        r"|running\s+(?:smoothly|fine|like\s+clockwork))"
        r"(?:\s+(?:now|again|once\s+more)|(?<=now in order)|(?<=now well)|(?<=now fine)|(?<=now sorted)"
        r"|(?<=all good)|(?<=all sorted)|(?<=all fine)|(?<=good to go)|(?<=in business)|(?<=under control)"
        r"|(?<=on track)|(?<=closed off)|(?<=tickety-boo)|(?<=now ok))(?=\s*(?:[.,;!–—]|$|(?:and|so|for|but"
        r"|with)\b)))"
    ),
    (
        rf"(?P<at>\b(?:i|we)(?:'ve|\s+have)?\s+(?:(?:now|already|since|finally|also)\s+){{0,2}}(?:got|had"
        rf"|taken\s+care\s+of|took\s+care\s+of|dealt\s+with|squashed|nailed|plugged|cracked|ironed\s+out"
        rf"|sorted(?:\s+out)?|closed\s+off|put\s+a\s+stop\s+to|seen\s+to|attended\s+to"
        rf"|tracked\s+down\s+and\s+(?:fixed|removed))\s+(?:it|this|that|these|everything|(?:the|that"
        rf"|this)\s+(?:[\w'-]+\s+){{0,2}}?(?:{_FAULT}|hole|leak|gremlins?|problem))"
        rf"(?:\s+(?:all\s+)?(?:fixed|sorted|working|seen\s+to|dealt\s+with))?)(?=\s*(?:[.,;!–—]|$|(?:and|so|now"
        rf"|for|but|already)\b))"
    ),
    (
        r"(?P<at>\b(?:steps|measures|action|corrective\s+action|the\s+necessary\s+\w+)\s+(?:has"
        r"|have)\s+(?:now\s+|already\s+|since\s+)?been\s+(?:taken|put\s+in\s+place"
        r"|implemented)\s+(?:to\s+(?:fix|correct|resolve|rectify|address|remedy|cure)|and)\b)"
    ),
    (
        rf"(?P<at>\b(?:i|we|<SENDER>)(?:'ve|\s+(?:have"
        rf"|has)){_SINCE}\s+{_FIXED}\s+{_GENERIC})(?=\s*(?:[.,;!–—]|$|(?:and|so|now|for|but|already|at|in"
        rf"|which|completely|since|to\s+ensure|internally|accordingly|successfully|properly)\b))"
    ),
    (
        rf"(?P<at>\b(?:the|this|that|our)\s+(?:[\w'-]+\s+){{0,2}}?{_FAULT}\s+(?:[^.;,]{{2,40}}?\s+)?(?:(?:was"
        rf"|were|has\s+been"
        rf"|have\s+been)\s+(?:\w+ly\s+|soon\s+|now\s+)?(?:found|identified|located|traced|detected|discovered|diagnosed"
        rf"|pinpointed|spotted|noticed|caught)\s+and\s+(?:\w+ly\s+|since\s+|then\s+)?(?:{_FIXED}|removed)"
        rf"|(?:can|does|do|will)?\s*no\s+longer\s+(?:exists?"
        rf"|occurs?|appears?|happens?|arises?|persists?)|has\s+ceased(?:\s+to\s+exist)?"
        rf"|(?:has|have)\s+been\s+(?:\w+ly\s+|now\s+)?removed)\b)"
    ),
    (
        r"(?P<at>\b(?:everything|it|all\s+[\w-]+|(?:the|our|your)\s+[\w-]+(?:\s+[\w-]+)?)(?:'s|\s+(?:is"
        r"|are))\s+(?:(?:now|once"
        r"\s+(?:again|more))\s+(?:all\s+|fully\s+|completely\s+)?(?:correct|accurate|stable"
        r"|(?:fully\s+)?operational|error-free"
        r"|(?:available|reachable|usable|accessible|working|running|open)\s+again)|(?:fully\s+"
        r"|completely\s+)?(?:correct"
        r"|accurate|stable|operational|working|running|usable)\s+(?:again|once\s+more))(?=\s*(?:[.,;!–—]|$|(?:and|so|as"
        r"|for)\b)))"
    ),
    (
        r"(?P<at>\b(?:services?|connections?|power|access|supply|operations?|websites?|systems?|lines?"
        r"|functions?)\s+(?:has|have"
        r"|is|are|was|were)\s+(?:(?:now|since|fully|been|completely|\w+ly)\s+){0,3}(?:restored|re-established)\b)"
    ),
    (
        r"(?P<at>\b(?:everything|it|(?:the|our|your)\s+[\w-]+(?:\s+[\w-]+)?)\s+(?:now\s+)?(?:works?|runs?"
        r"|functions?|operates?)"
        r"\s+(?:(?:perfectly|properly|correctly|smoothly|normally|fine|flawlessly|perfectly\s+well"
        r"|as\s+(?:it\s+should|normal"
        r"|usual|before|intended)|reliably)\s+(?:now|again)|again(?:\s+now)?(?=\s*(?:[.!;]|$|(?:as|and"
        r"|perfectly|properly"
        r"|normally|fine|without)\b))))"
    ),
    (
        rf"(?P<at>\b{_GENERIC}(?:'s|\s+(?:has|have|had))(?:{_SINCE})\s+(?:been\s+)?(?:fully\s+"
        rf"|completely\s+|permanently\s+|successfully\s+)?{_FIXED}(?!\s+by\b))"
    ),
    (
        rf"(?P<at>\b{_GENERIC}(?:'s|\s+(?:is|are))\s+(?:now\s+|already\s+|fully\s+|completely\s+|all\s+"
        rf"|once\s+again\s+){{0,3}}{_FIXED}(?=\s*(?:[.,;!–—]|$|(?:and|so|now|for|but|already)\b)))"
    ),
    (
        r"(?P<at>\b(?:everything|all|it|things|our\s+[\w-]+|the\s+(?:system|service|site|website|app|line"
        r"|lift|boiler|heating|server|machine)|your\s+[\w-]+)(?:'s|\s+(?:is|are))\s+(?:now\s+|already\s+"
        r"|once\s+again\s+|fully\s+|all\s+){0,3}(?:back\s+(?:to\s+normal|up(?:\s+and\s+running)?"
        r"|in\s+(?:order|working\s+order)|on\s+track|online|working)|(?:working|running|functioning"
        r"|operating)(?:\s+(?:normally|again|correctly|properly|perfectly|as\s+(?:normal|it\s+should|usual"
        r"|intended|expected)))|in\s+(?:full\s+)?working\s+order|(?<=now )(?:in\s+order|as\s+(?:it"
        r"|they)\s+should\s+be)|up\s+and\s+running|as\s+good\s+as\s+new)\b)"
    ),
    (
        rf"(?P<at>\b(?:the|this|that)\s+(?:[\w'-]+\s+){{0,2}}?{_FAULT}(?:\s+(?:that|which|in|with|on"
        rf"|behind)\b[^.;,]{{0,40}}?)?(?:'s|\s+(?:is|are))\s+(?:now\s+|long\s+)?(?:gone|history|no\s+more"
        rf"|behind\s+us|no\s+longer\s+(?:there|present|an\s+issue|a\s+problem))\b)"
    ),
    (
        r"(?P<at>\b(?:i|we|<SENDER>)(?:'ve|\s+(?:have|has))(?:\s+(?:now|already"
        r"|since)){0,2}\s+(?:got\s+to\s+the\s+bottom\s+of\s+(?:it|this|the\s+[\w-]+)\s+and\s+(?:fixed"
        r"|sorted|solved)|put\s+(?:it|this|things|that|everything|matters|the\s+(?:matter|mistake|error"
        r"|problem))\s+right|made\s+(?:sure|certain)\s+(?:that\s+)?(?:it|this)\s+is\s+(?:fixed|sorted)))"
    ),
    (
        r"(?P<at>\b(?:the|this)\s+(?:[\w'-]+\s+){0,2}?(?:issue|problem|fault|error|matter|bug"
        r"|case)\s+(?:was\s+(?:quickly\s+|promptly\s+|swiftly\s+|soon\s+|immediately\s+|since\s+)?(?:fixed"
        r"|resolved|solved|rectified|corrected|addressed)))"
    ),
    (
        r"(?P<at>\b(?:a|the)\s+(?:permanent\s+)?(?:fix|solution|correction|remedy)\s+(?:has\s+(?:now\s+"
        r"|already\s+)?been|is\s+(?:now\s+|already\s+)?)\s*(?:in\s+place|implemented|applied|deployed"
        r"|put\s+in\s+place|made|live|rolled\s+out)\b)"
    ),
    (
        r"(?P<at>\b(?:i|we|<SENDER>)(?:'ve|\s+(?:have|has))(?:\s+(?:now|already|since"
        r"|all)){0,2}\s+(?:ironed|sorted|straightened|cleared|squared)\s+(?:it|this|that|everything|things"
        r"|matters)\s+(?:all\s+)?(?:out|up|away))"
    ),
    (
        rf"(?P<at>\b(?:the|this|that)\s+(?:[\w'-]+\s+){{0,2}}?{_FAULT}\s+(?:(?:that\s+)?you\s+\w+"
        rf"|that\s+\w+\s+[^.;,]{{2,30}}|with\s+[^.;,]{{2,30}}|in\s+[^.;,]{{2,30}})\s+was\s+(?:\w+ly\s+"
        rf"|soon\s+)?{_FIXED})"
    ),
    (
        rf"(?P<at>\b(?:i|we|<SENDER>)(?:'ve|\s+have)\s+(?:now\s+)?got\s+(?:it|this|that|everything|things"
        rf"|the\s+\w+)\s+(?:all\s+)?(?:{_FIXED}|working)\b)"
    ),
    (
        r"(?P<at>\b(?:i|we)\s+(?:fixed|resolved|solved|sorted|corrected|rectified)\s+(?:it|this|that"
        r"|the\s+(?:issue|problem|fault|error|bug|mistake|matter))\b)"
    ),
)
_NOT_YET = (
    r"\b(?:until|till|once|when|whenever|before|if|whether|unless|so\s+that)\b[^.;]{0,40}\b(?:works?|runs?"
    r"|functions?|operates?"
    r"|restored|operational|stable|over|correct|usable)\b|"
    r"\b(?:cannot|can't|could\s+not|couldn't|do\s+not|don't|will\s+not|won't|not)\s+(?:yet\s+)?(?:say|claim"
    r"|promise|pretend|know|tell|sure|certain|swear)\b|"
    r"\b(?:not|n't|never|yet\s+to|hardly|without)\s+(?:(?:yet|been|fully|completely|properly|have"
    r"|actually)\s+){0,3}(?:be\s+)?(?:fixed|resolved|solved|corrected|rectified|repaired|addressed"
    r"|sorted|put\s+right|dealt|closed|working|back|running)"
    r"|\b(?:until|once|when|whenever|after|before|if|whether|unless|should|would|could|will|'ll|must"
    r"|thought|believed|assumed|hoped|claimed|told|assured\s+(?:you|him|her|them|me|us)|said|wrote"
    r"|hear|how|as\s+though|as\s+if)\b[^.;]{0,60}\b(?:fixed|resolved|solved|corrected|rectified"
    r"|remedied|repaired|addressed|sorted|put\s+right|dealt|settled|cleared|closed|handled"
    r"|back\s+to\s+normal|working|running|patched|attended|made\s+right)\b"
    r"|\b(?:partly|means?|accepting|acceptance|partially|half|temporarily|only\s+(?:partly|some))\b"
    r"|\bno\s+(?:excuse|reason)\b"
)
_ACTED = (
    r"\bby\s+(?:[a-z]+ly\s+)?(?!following|being|now|working)[a-z]{3,}ing\b|\b(?:replac|rewrot|rewritt"
    r"|reinstall|restor|reset|re-?ran|re-?run|re-?index|re-?print|re-?sent|re-?send|refund|credit"
    r"|reboot|restart|swap|remov|add(?:ed|ing)|chang|mov(?:ed|ing)|install|fitt(?:ed|ing)"
    r"|attach|enclos|cancel|switch|roll(?:ed|ing)\s+back|rebuil[td]|deleted|renew|tighten|seal|sold"
    r"|weld|cut|cleaned|hired|booked|trained|amended|updat|reissu|adjust|moved|disabl|blocked|rotat"
    r"|clos(?:ed|ing)\s+the|two\s+people|now\s+(?:check|count|test|sign|weigh|read|goes|has|runs|shows"
    r"|reads|includes|use|uses))\w*"
    r"|\bso\s+that\s+[^.;]{4,}\bnow\b"
)
_WHICH_DID = (
    rf"(?<=\s)(?:that|which)\s+(?:[a-z]+ly\s+)?[a-z]+ed\s+[^.;,]{{2,50}}?"
    rf"(?=(?:\s+(?:has|have|is|are|was|were)\s+|'s\s+)(?:[a-z]+\s+){{0,3}}?{_FIXED})"
)
"""What the fault did: no act of the sender's."""
_LABEL = r"^(?:[\w']+\s+){0,2}updates?\b"
_REFERENCE = (
    r"#\s?\w*\d|\b(?:ticket|case|ref(?:erence)?|invoice|order|job|release|version|change|incident"
    r"|credit\s+note|pull\s+request|commit|certificate|report)\s*(?:no\.?|number|nr\.?"
    r"|id)?:?\s*#?[a-z]{0,5}-?\d[\w.-]*|\bv\d|\b[a-z]{2,6}-\d{2,}\b|\ufffc"
)


def _already_fixed(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    low = sentence.low
    record = scene.knowledge.record
    found = [one for pattern in sentence.live(_ALREADY) for one in pattern.finditer(low)]
    if not found or (record is not None and record.done) or low.rstrip().endswith("?") or matches(_NOT_YET, low):
        return
    if _shown(sentence, scene, found[0].span()):
        return
    for one in found:
        yield Hit(sentence, *one.span("at"))


def _shown(sentence: Sentence, scene: Scene, place: tuple[int, int]) -> bool:
    """Whether there is beside a claim that something is fixed what one could check: an act, a day, a reference."""
    low = compiled(_LABEL).sub("", sentence.low)
    place = (place[0] - len(sentence.low) + len(low), place[1] - len(sentence.low) + len(low))
    low = compiled(_WHICH_DID).sub(lambda one: " " * len(one[0]), low)
    bare = low[: place[0]] + " " + compiled(r"\bnow\b").sub("", low[place[0] :])
    if (
        matches(
            _ACTED,
            re.sub(
                r"\bservice\s+(?:has\s+been\s+|is\s+|was\s+)?(?:now\s+)?restored\b",
                "",
                compiled(
                    r"\b(?:(?:and|been)\s+(?:\w+ly\s+|since\s+)?(?:removed|restored)(?!\s+(?:from|to)\b)|addressed)\b"
                ).sub("", low),
            ),
        )
        or matches(_REFERENCE, low)
        or _at_a_time(bare)
    ):
        return True
    around = scene.reading.paragraph_of(sentence)
    at = sentence.index - around[0].index
    for other in (*around[max(0, at - 1) : at], *around[at + 1 : at + 3]):
        if matches(_ACTED, other.low) and not matches(
            r"\b(?:will|'ll|sorry|apolog\w+|was\s+(?:caused|due)|supplier|vendor|who|causes?|because"
            r"|by\s+mistake|had|instead|lost|missed|double|overcharged|damaged|without|fault|wrong|wrongly"
            r"|broke|failed|should\s+have|forgot|twice|too\s+(?:much"
            r"|many|early|late))\b",
            other.low,
        ):
            return True
        if matches(r"\b(?:ticket|reference|certificate|attached|enclosed|release)\b", other.low):
            return True
    return False


def _at_a_time(low: str) -> bool:
    found = compiled("<TIME>").search(low)
    return found is not None and not found[0].startswith("now")


RULES: tuple[Rule, ...] = (
    Rule(
        "already-fixed-claim",
        Severity.ERROR,
        ("J",),
        "This claims that it is fixed, with no act, day or reference that the reader could check.",
        "By judgement: where it breaks again, the claim is one more thing that was wrong.",
        "What was done, on which day, and where can the reader see it?",
        finder=_already_fixed,
    ),
)
