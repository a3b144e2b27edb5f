"""Whether a sentence says what went wrong, and with what: enough for a stranger."""

from __future__ import annotations

from recoverykit.review.patterns import Lazy

_GENERIC = frozenset(
    """
    inconvenience inconveniences inconvenienced trouble hassle bother distress disruption disturbance frustration
    concern confusion disappointment annoyance difficulty difficulties issue issues problem problems hiccup hiccups
    situation matter circumstances experience mistake mistakes error errors mix-up mishap incident event thing
    things way case part level standard standards service expectations customer customers client clients team staff
    company business time moment side end everyone everybody anyone somebody someone people fault wrong happened
    happen happens occurred caused cause causing sorry apologise apologize apologies apology apologising apologizing
    apologised sincerely sincere deeply deep truly very really please accept regret responsibility full fully
    complete completely understand know high recent today yesterday again unfortunately failed fail failure failing
    short fell fall made make making let letting down feel felt due been being have had has was were are will would
    could should did does done not you your yours we our ours us i my me mine it its this that these those they them
    their there here what when where which who whom whose why how the and but for from with without about into onto
    over under after before during between because while until since as at by in of off on or out so than then to up
    a an any all some every each both few more most other another such no nor only own same too just also still even
    ever never always may might must can cannot can't didn't couldn't don't won't isn't wasn't weren't haven't
    hasn't i'm i've i'll we're we've we'll it's that's one two first second last next new good great best better
    once ago like take took taken taking get got gotten getting want wanted give gave given put say said tell told
    dear hi hello thank thanks kind regards well right much many lot truly personally behalf provided providing
    provide received receive given resulted result delay delays late dealt handled handling quality poor below above
    usual normal expect expected meet meeting met deserve deserved
    """.split()
)
_WENT_WRONG = Lazy(
    r"\b(?P<plain>late|later\s+than|delay(?:s|ed)?|miss(?:ed|ing)|lost|losing|delet(?:ed|ing)|eras(?:ed|ing)"
    r"|wip(?:ed|ing)|overw(?:rote|ritten|riting)"
    r"|wrong(?:ly)?|broke(?:n)?|breaking|breach(?:ed)?|fail(?:ed|ure|s|ing)?|down|offline|outage|unavailable"
    r"|unreachable|inaccessible|incorrect(?:ly)?|twice|duplicat(?:e|ed)"
    r"|double-?(?:booked|booking|charged)|over-?(?:charged|charging|booked|billed|ran|sold|cooked|due)"
    r"|under-?(?:charged|paid|staffed|estimated|cooked)|mis(?:read|placed|laid|labelled|labeled|filed|priced"
    r"|quoted|printed|informed"
    r"|routed|spelled|spelt|calculated|counted|sold|judged|handled|took|typed|led|understood|directed|billed"
    r"|match\w*)|leak(?:ed|ing)?|exposed|damag(?:e|ed)|scratch(?:ed)?|dent(?:ed)?|crack(?:ed)?|cold|burnt|raw"
    r"|undercooked|cancell?(?:ed|ing|ation)"
    r"|incomplete|unfinished|unanswered|unpaid|unread|ignored|forgot(?:ten)?|forgetting|overlook(?:ed|ing)"
    r"|neglect(?:ed|ing)?|dropped|skipp(?:ed|ing)|stopped|crash(?:ed)?|froze|slow|stuck|jammed|spill(?:ed|t)"
    r"|flood(?:ed)?|stain(?:ed)?"
    r"|without|nobody|no[\s-]one|nothing|instead\s+of|rather\s+than|mix(?:ed)?[\s-]+(?:\w+\s+)?up|mix-ups?"
    r"|muddled|swapp(?:ed|ing)|confus(?:ed|ing)|rude(?:ly|ness)?|stood\s+you\s+up|kept\s+(?:you\s+)?waiting"
    r"|keeping\s+you\s+waiting|left\s+(?:you|your|out|off|open|unlocked|behind)|outdated|out\s+of\s+(?:date|stock)"
    r"|withdr(?:awn|ew)|error(?:s)?|mistake(?:s)?|fault(?:y|s)?|bug(?:s)?|defect(?:s|ive)?|problem\s+with"
    r"|issue\s+with|never|corrupt(?:ed)?|garbled|blank|disappeared|vanished|interrupted|disrupt(?:ed|ion)"
    r"|short(?:age)?|gap|silence|overran|locked\s+out|turned\s+away|declined|bounced|expired|lapsed|closed|noise"
    r"|noisy|dirty|leaving|too\s+(?:long|late|early|small|big|large|short|hot|cold|high|low|loud))\b"
    r"|\b(?P<not>(?:did|do|does|was|were|had|has|have|is|are|could|would|can)(?:\s+not|n't)|cannot|unable\s+to"
    r"|not\s+(?:\w+ed|\w+ing|there|ready|in|on|up|as)|no\s+longer)\b"
    r"|\b(?P<paid>charged|billed|took|sent|delivered|published|shared|disclosed|emailed"
    r"|e-mailed)\b(?=[^.;]{0,80}\b(?:wrong|twice|another|someone\s+else|somebody\s+else|other\s+(?:customers?"
    r"|clients?|people|families)|by\s+mistake|in\s+error|instead|your\s+(?:data|details|address|record|email)))"
)
_PAST = Lazy(
    r"\b(?:was|were|had|did|didn't|been|went|came|took|sent|left|lost|got|made|broke|forgot|gave|put|ran|fell"
    r"|kept|told|wrote|let|\w+ed)\b"
)
_ASKS_OR_PROMISES = Lazy(r"^\s*(?:please|if)\b|\bin\s+case\b")
_TOKEN = Lazy(r"[^\W_][\w'&.-]*")
_FEWEST = 2


def names_a_failure(low: str) -> tuple[int, int] | None:
    """Where in a sentence (in lower case) it stands what went wrong, if it says so; else None.

    Something that goes wrong, in the past or in a phrase after "sorry for", with at least two words that say with what.
    """
    if _ASKS_OR_PROMISES.search(low):
        return None
    found = _WENT_WRONG.search(low)
    if found is None:
        return None
    sorry = "sorry" in low or "apolog" in low or "regret" in low
    if not sorry and not _PAST.search(low):
        return None
    told = [one for one in _TOKEN.finditer(low) if one[0].strip(".'") not in _GENERIC and len(one[0]) > 1]
    told = [one for one in told if not (one.start() >= found.start() and one.end() <= found.end())]
    specific = [one for one in told if not one[0].endswith("ly")]
    if len(specific) < _FEWEST:
        return None
    start = min(found.start(), specific[0].start())
    end = max(found.end(), specific[-1].end())
    return start, end
