"""What the rules about blame share: words for a fault, and by which sentences the sender owns it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from recoverykit.review.inline import OBJECT
from recoverykit.review.patterns import Lazy, compiled, in_any_case
from recoverykit.review.reading import Sentence
from recoverykit.review.rule import Scene, tidy

# Faults as nouns, and the little words that may stand between a verb's parts.
FAULT = (
    r"(?:mistakes?|errors?|oversights?|mix(?:-|\s)?ups?|misunderstandings?|miscommunications?|misjudge?ments?|lapses?"
    r"|slip(?:-|\s)?ups?|slips?|omissions?|blunders?|mishaps?|confusion|miscalculations?|mistypings?|typos?|muddles?"
    r"|(?:breakdown|failure|lapse|gap|lack|problem|issue)s?\s+(?:in|of|with)\s+(?:(?:the|internal"
    r"|our)\s+)?communications?)"
)
DUE = (
    r"(?:due|owing|down|thanks)\s+(?:(?:mainly|largely|partly|simply|purely|entirely)\s+)?to|because\s+of"
    r"|(?:as\s+)?(?:a|the)\s+result\s+of|result(?:s|ed|ing)?\s+from|caused\s+by|on\s+account\s+of|in\s+view\s+of"
    r"|given|amid|in\s+light\s+of|stemm?(?:s|ed|ing)\s+from|attributable\s+to|arising\s+from|arose\s+from"
    r"|reason\s+(?:was|is)"
)
MANNER = r"(?:\s+(?:[a-z]+ly|also|then|all|both|again|somehow|ever|in\s+fact|since|indeed|once|already)){0,2}"


# The sender owns it: the subject of the wrong act, or says that it is theirs. Regret alone is not enough.
WHO = (
    r"\b(?:<SENDER>|i've|we've|i'd|we'd)(?:\s+(?:[a-z]+ly|have|had|also|then|just|still|both|myself|ourselves|again"
    r"|simply"
    r"|even|all|too|who)){0,3}"
)
DID_WRONG = (
    r"(?:forg[eo]t(?:ten)?|fail(?:ed)?|missed|missing|overlooked|neglected|lost|broken?|mis[a-z]{3,}(?:ed|read|laid"
    r"|heard|took|spelt"
    r"|understood|led|lead)|(?:let|letting)\s+(?:you|it|this|that|your|the|things|him|her|them|down|myself"
    r"|ourselves|slip)"
    r"|dropped|botched|bungled|messed|mixed|muddled|confused|double-?booked|overbooked|over(?:charged|ran|slept"
    r"|promised)"
    r"|undercharged|charged\s+you|ignored|skipped|omitted|damaged|ruined|spoil(?:ed|t)|wrecked|delayed|assumed"
    r"|underestimated"
    r"|caused|kept\s+you|put\s+(?:you|off|it\s+off|your)|fell\s+(?:short|behind)|fallen\s+short|swapped|transposed"
    r"|duplicated"
    r"|scratched|spilt|spilled|cracked|burn(?:t|ed)|broke|hurt|upset|disappointed|wronged|blew|cut\s+corners"
    r"|acted\s+too"
    r"|got\s+(?:it|this|that|your|the|his|her|their|things)\b[^.;:]{0,40}?\bwrong|(?:was|were|am|are"
    r"|been)\s+(?:(?:so|too|very|quite|also|far|just|the\s+ones?\s+who\s+(?:was|were)|[a-z]+ly)\s+){0,2}(?:late"
    r"|wrong|careless|slow|at\s+fault|to\s+blame|responsible|accountable|sloppy|inattentive|unprepared|mistaken)\b"
    r"|(?:made|make)\s+(?:[\w-]+\s+){1,4}?(?:mistakes?|errors?|mess|muddle|slips?|assumption|bad\s+call|poor"
    r"\s+choice)"
    r"|(?:take|took|taken|accept|accepted|own|bear|carry|hold|share)\s+(?:[\w'-]+\s+){0,3}?(?:responsib\w+"
    r"|blame|fault"
    r"|accountab\w+|ownership|it|this|that)\b)"
)
OWNED = (
    r"\b(?:i|we)\s+did\s*(?:[.!;,]|$)",
    r"\b<I>\s+(?:alone\s+)?(?:made|did|caused|wrote|sent)\s+(?:them|it|both|all\s+of\s+them|those)\b",
    rf"\b<SENDER>\s+(?!hear\b|learn|know\b)[a-z]+\b[^.;:]{{0,60}}?\b(?:and|but|then)\s+(?:then\s+|also\s+|simply\s+"
    rf"|still\s+)?(?:did\s+not\s+(?!know|have|receive|mean|expect|reali)|{DID_WRONG})",
    rf"{WHO}(?<!never)\s+{DID_WRONG}",
    r"\b<SENDER>\s+(?:(?:did|had|have|has|do|was|were)\s*(?:n't|\s+not)|\s?never)\s+(?:[a-z]+ly\s+|even\s+|then\s+)?"
    r"(?!(?:miss|fail|lose|break|damage)(?:ed)?\b|lost\b|broken\b|forgotten\b|know|expect|anticipat|reali[sz]|me[an]"
    r"|int[e]nd|want|wish|had?\b|have|receiv|hear|get\s+(?!back|in\s+touch"
    r"|round|to\b)|got|foresee"
    r"|foreseen|been\b|see\b|seen\b|able|aware|told|informed|given|made\s+aware|notified|to\s+blame|responsible"
    r"|at\s+fault|liable|do\s+anything"
    r"|done\s+anything|believ|think|thought|control|choose|alone|allowed|permitted|obliged|required|accept"
    r"|experienc|have\s+to)\w",
    r"\b<SENDER>\s+(?:should|ought\s+to|could)(?:n't|\s+not|\s+never|\s+also|\s+really|\s+simply|\s+clearly)?"
    r"\s+have\s+"
    r"(?!been\s+(?:told|informed|warned|notified|given|made\s+aware)|foreseen|predicted|known\s+nothing"
    r"|done\s+(?:nothing|anything))\w",
    r"\b<I>(?:\s+[a-z]+ly|\s+had|\s+have|'ve|'d)?\s+(?:sent|gave|given|told|quoted|booked|entered|typed|wrote|put"
    r"|packed|shipped"
    r"|delivered|called|used|copied|attached|printed|billed|charged|ordered|read|took|dispatched|posted|emailed|set"
    r"|loaded|paid"
    r"|answered|replied|turned\s+up|arrived|promised|started|left|ran|published|signed|applied|cancelled|deleted"
    r"|released|changed)"
    r"\b[^.;:]{0,70}?\b(?:wrong|wrongly|incorrect|incorrectly|twice|late|later|without|instead|too|old"
    r"|someone\s+else|another|before"
    r"|by\s+mistake|in\s+error|unchecked|but\s+(?:did|had|then|never|not)|no\s+(?:one|spare|cover|plan|check))\b",
    r"\b(?<!not\s)(?<!n't\s)(?<!not\sentirely\s)(?<!not\sreally\s)(?<!outside\s)(?<!beyond\s)<MY>(?:\s+own)?(?:"
    r"\s+[a-z]+)?\s+"
    r"(?:mistakes?|faults?|errors?|fail(?:ures?|ings?)|oversights?|doing|blame|responsibilit(?:y|ies)|carelessness"
    r"|slips?|lapses?"
    r"|omissions?|blunders?|wrongdoing|mess|typo)\b",
    r"\b(?:mistake|error|oversight|fault|slip|lapse|failure|omission|mess|typo)s?\s+of\s+(?:mine|ours)\b",
    r"\b(?<!\bof\s)(?<!\bnot\s)(?<!n't\s)(?:mine|ours)\b",
    r"\b(?<!not\s)(?<!n't\s)(?:rests?|l(?:ies|ay)|sits|stops|starts|down|falls?)\s+(?:(?:squarely|entirely|solely"
    r"|wholly)\s+)?(?:with|to|on)\s+(?:me|us)\b",
    r"(?:\bis|\bwas|'s)\s+(?:(?:squarely|entirely|all|wholly|fully)\s+)?(?:on|up\s+to|down\s+to"
    r"|because\s+of)\s+(?:me|us)\b",
    r"\b(?:no|not\s+an|isn't\s+an|is\s+not\s+an|without|not\s+as\s+an)\s+excuses?\b(?!,?\s+but)|\b(?:does|do)(?:n't"
    r"|\s+not)\s+(?:\w+\s+)?(?:excuse|justify)",
    r"\bresponsib\w+\s+(?:is|was|remains|are)\s+(?:(?:entirely|solely|wholly|still|fully)\s+)?(?:with\s+)?(?:mine"
    r"|ours|me|us)\b",
    r"\b<I>\s+(?:was|were|am|are)\s+the\s+ones?\b|\bi\s+know\s+who\b|\bit\s+(?:was|is)\s+(?:we|us|i|me)\b(?!"
    r"\s+(?:who|that)\s+(?:found|noticed|spotted))",
)
_TAKEN = OWNED[7:]
"""Those in which the sender says that the fault is theirs, not only what they did."""
_SAID_SORRY = Lazy(
    r"^[^.;:!?]{0,60}?\b(?:sorry|apolog\w+|regrets?|forgive)\b[^;:!?]{0,200}?[\s,;–—-](?:but|only|though"
    r"|although|however"
    r"|that\s+said|then\s+again|except|mind\s+you|even\s+so|because|as|since)\b"
    r"|^[^;:!?]{0,60}?\bsorry\b[^;:!?]{0,200}$"
)
"""An apology up to where it may be taken back: what is owned there is not owned in the reason that follows."""


def spans(patterns: tuple[str, ...], sentence: Sentence) -> Iterator[re.Match[str]]:
    """Everything that is found of some patterns in a sentence."""
    return chain.from_iterable(pattern.finditer(sentence.low) for pattern in sentence.live(patterns))


def place(found: re.Match[str]) -> tuple[int, int]:
    return found.span("at") if "at" in found.re.groupindex and found["at"] else found.span()


def owned_beside(sentence: Sentence, scene: Scene) -> bool:
    """Whether the sender owns the act in this sentence or after it, or says anywhere near that the fault is theirs."""
    said = _SAID_SORRY.search(sentence.low)
    rest = sentence.low[said.end() :] if said else sentence.low
    return owned_after(rest, sentence, scene)


def owned_after(rest: str, sentence: Sentence, scene: Scene) -> bool:
    """Whether the sender owns the act in what follows in the sentence or in the paragraph."""
    return _any(OWNED, rest, sentence) or any(
        _any(OWNED if other.index > sentence.index else _TAKEN, other.low, other) for other in _near(sentence, scene)
    )


def _near(sentence: Sentence, scene: Scene) -> tuple[Sentence, ...]:
    """The other sentences of the paragraph, as far as a reader would still connect them."""
    return tuple(
        other
        for other in scene.reading.sentences[max(0, sentence.index - _REACH) : sentence.index + _REACH + 1]
        if other.paragraph == sentence.paragraph and other.index != sentence.index
    )


_REACH = 6


def _any(patterns: tuple[str, ...], low: str, sentence: Sentence) -> bool:
    """Whether one of them is found in `low`, which is a part of the sentence."""
    return any(pattern.search(low) for pattern in sentence.live(patterns))


FAILS = Lazy(
    r"n't\b|\b(?:not|never|no|nobody|late|later|delay\w*|wrong\w*|miss\w*|fail\w*|forg[oe]t\w*|sorry|apolog\w+|lost"
    r"|cancel\w*"
    r"|double\w*|twice|without|broke\w*|came\s+back|short|old|instead|unfinished|incomplete|mistake|error|held|waiting"
    r"|less|empty|cold|dirty|over-?\w+ed|unable|stuck|slow\w*|again|out\s+of|only|damaged?|leak\w*|stopped|vanish\w*"
    r"|disappear\w*|came\s+off|came\s+(?:loose|undone|apart)|fell|throw|thrown|died|refused|ruin\w*|spoil\w*|crooked)\b"
)
"""What is told to have gone wrong: a reason behind it is the cause of a failure."""


NOT_NOW = Lazy(
    r"\b(?:if|unless|in\s+case|whether|whenever|make\s+sure|ensure|so\s+that(?!\s+one)|check(?:s|ing)?\s+(?:that"
    r"|whether"
    r"|if))\b[^,;:]{0,70}$"
)


NO_EXCUSE = (
    r"\b(?:no|not\s+an|isn't\s+an|is\s+not\s+an|without|not\s+as\s+an|never\s+an)\s+excuses?\b(?!,?\s+but\b)"
    r"|\b(?:does|do|did|could|would)(?:n't|\s+not)\s+(?:\w+\s+)?(?:excuse|justify)"
    r"|\bnot\s+(?:\w+\s+)?(?:a\s+)?(?:good\s+)?(?:reason|justification)\s+(?:enough|to)\b",
    r"\b(?:was|were|is|are)\s+(?:entirely\s+|fully\s+|well\s+|completely\s+|wholly\s+)?(?:within|in)\s+(?:my"
    r"|our)\s+(?:control|power|hands)\b|\b(?:not|n't|never)\s+(?:\w+\s+)?(?:beyond|outside|out\s+of)\s+(?:my"
    r"|our)\s+(?:control|hands)\b|\b(?:none|nothing)\b[^.;]{0,30}?\b(?:beyond|outside|out\s+of)\s+(?:my|our)\b",
    r"\b(?:can't|cannot|won't|will\s+not|not\s+going\s+to|refuse\s+to|could|tempting\s+to)\s+(?:simply\s+"
    r"|just\s+)?(?:hide\s+behind|blame|plead|point\s+to|claim|say\s+(?:that\s+)?(?:we|i|it)"
    r"|tell\s+you\s+(?:that\s+)?(?:we|i|it))\b",
)


def without_lead(text: str, taken_out: Iterable[str], faults: Iterable[str]) -> str | None:
    """The sentence without an adverbial that makes none of its parts stand alone, or None."""
    if OBJECT in text:
        return None
    better = text
    for pattern in taken_out:
        better = in_any_case(pattern).sub("", better, count=1)
    if better == text or len(better.split()) < 3:
        return None
    better = tidy(better)
    return None if any(compiled(fault).search(better.lower()) for fault in faults) else better
