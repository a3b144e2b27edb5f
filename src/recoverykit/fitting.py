"""How what somebody types becomes one sentence with the words around it: their words are placed, never changed."""

from __future__ import annotations

import re
import unicodedata

from recoverykit.english import CLOSERS


def inside(text: str) -> str:
    """Words to stand inside a sentence: a capital that only the start of a sentence gave them goes."""
    first = re.match(r"[^\W_]+", text)
    small = first is not None and first[0] != "I" and first[0].casefold() in _SUBJECTS | _ADVERBS
    return text[0].lower() + text[1:] if small else text


def without_echo(before: str, typed: str) -> str:
    """What was typed, less the words that already stand at the end of the sentence before it.

    Somebody who types "you lost your slot" into "Because of it you ▸" means "lost your slot".
    """
    frame = [_plain(word) for word in before.split()]
    words = typed.split()
    for length in range(min(len(frame), len(words) - 1), 0, -1):
        if any(frame[-length:]) and frame[-length:] == [_plain(word) for word in words[:length]]:
            return re.sub(rf"\s*(?:\S+\s+){{{length}}}", "", typed, count=1)
    return typed


def fitted(before: str, typed: str) -> tuple[str, str]:
    """The words before a gap and those typed into it, so that the two read on as one sentence.

    An answer may bring a subject of its own: "your van was not ready" in "I ▸", "I'll pay it" in "I will ▸". Then that
    of the sentence gives way; and where it is a whole sentence ("The £180 comes off my invoice" in "I owe you ▸") all
    of it does, unless what stands before takes one ("because", "that"). After "I", "we" or "you" comes a verb and never
    a name: there, and in front of "the" or "it", a capital at the start of the answer goes.
    """
    if before.strip() and _stands_alone(before, typed):
        return "", typed
    if before.rstrip().endswith(" will") and (hinges := re.match(_HINGES_IN_FRONT, typed)):
        return f"{hinges[1][:1].upper()}{hinges[1][1:]}, {before}", hinges[2]
    words = without_echo(before, typed) if before else typed
    if before.rstrip().endswith("sorry"):
        words = _SORRY_AGAIN.sub("", words) or words
    found = re.match(r"[^\W_]+", words)
    if not before.strip() or not found:
        return before, words
    first = found[0]
    if re.match(_OWN_SENTENCE, words) and not _TAKES_A_CLAUSE.search(before):
        return "", words
    if _ASKS_FOR_A_VERB.search(before) and _brings_its_own_subject(words):
        return "", words
    subject = _WRITER_AT_END.search(before) or (None if _WRITER.search(before) else _YOU_AT_END.search(before))
    own = first.casefold() in _SUBJECTS
    if own and words == typed and (subject or _NOUN_ALONE.fullmatch(before)):
        before = before[: subject.start()] if subject else ""
    named = re.match(r"[^\W_]+ [A-Z][a-z]", words)
    capital = first != "I" and first[1:] == first[1:].lower() and (subject or own or _VERB_NEXT.search(before))
    if capital and (not named or re.match(_STARTS_WITH_A_VERB, words)):
        words = words[0].lower() + words[1:]
    return before, words


def _stands_alone(before: str, typed: str) -> bool:
    """Whether an answer was written as sentences of its own: with a capital in front and a stop behind, and not with
    the verb that the sentence asks for. After "because" and the like a plain clause is one with it all the same."""
    words = typed.split()
    if len(words) < 4 or not typed[0].isupper() or not typed.rstrip(CLOSERS + " ").endswith((".", "!", "?")):
        return False
    first = re.sub(r"\W.*", "", words[0])
    if _DO_NOT_KNOW.match(typed) or (_OBJECT_AT_END.search(before) and first in ("You", "I", "We")):
        return True
    if len(words) < _LONG_ENOUGH and not re.search(_HAS_A_VERB, typed):
        return False
    if first.casefold() in _SUBJECTS or first.isupper() or re.match(_STARTS_WITH_A_VERB, typed):
        return False
    return not _TAKES_A_CLAUSE.search(before) or first.casefold() in _ADVERBS


_TIME_FIRST = frozenset("from on by at in tomorrow today yesterday".split())


def _brings_its_own_subject(typed: str) -> bool:
    """Whether an answer where a verb was asked for begins with somebody or something else, by its capital: "Moth died
    with us", "Anil and I will decide", "From today nobody starts"."""
    first = re.sub(r"\W.*", "", typed)
    if _SOME_OF.match(typed):
        return True
    if first.casefold() in _TIME_FIRST and _SET_OFF.match(typed):
        return True
    if first.isdigit():
        return _COUNTED.match(typed) is not None
    if not first[:1].isupper() or first.isupper() or first.casefold() in _SUBJECTS or first.endswith("ly"):
        return False
    if re.match(_STARTS_WITH_A_VERB, typed):
        return False
    behind = typed[len(first) :]
    if first.casefold() in _ADVERBS:
        return re.match(_SUBJECT_SOON, behind) is not None
    return re.match(_VERB_SOON, behind) is not None


_HINGES_IN_FRONT = r"(?i)((?:if|once|as soon as|unless) [^,]+), (?!I\b|we\b)(\S.*)"
"""What a promise depends on, typed in front of it: "if the parts come, build it in"."""
_SORRY_AGAIN = re.compile(
    r"(?:(?:I|[Ww]e)(?:['’](?:m|re)| am| are) )?(?:so |very |really |truly )*sorry ", re.IGNORECASE
)
_SET_OFF = re.compile(r"(?:\w+\s+){1,5}?(?:I|we)(?:\s+(?:will|have|am|are)|['’]ll)?\s+\w", re.IGNORECASE)
"""A day or the like, then the sender: "from Monday I will send"."""
_SOME_OF = re.compile(
    r"(?:one|two|three|half|some|most|all|both|neither|none|each|several) of (?:us|you|them|my|our|your|the)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d+ [a-z]+(?: of \w+(?: \w+)?)? (?:is|are|was|were|has|have|had|will|came|did|got)\b")
# The longest patterns stay texts, which `re` compiles when they are first used: `recover show` needs none of them.
_SUBJECT_SOON = (
    r"(?:\s+[\w’']+){1,5}?,?\s+(?:I|we|you|he|she|they|it|nobody|everybody|everyone|somebody|there|(?:the|my|our) \w+"
    r"|(?:one|two|three|some|most|all) of \w+)"
    r"\s+\w"
)
_VERB_SOON = (
    r"(?:\s+and\s+(?:I|[A-Z]\w+|my\s+\w+))?(?!\s+(?:the|an?|my|our|your|his|her|it|him|them|up|off|out)\b)"
    r"(?:\s+(?!(?:to|and|but|or)\b)[\w’'-]+){0,4}?\s+(?:is|are|was|were|will|won['’]t|has|have|had|came|comes|went|goes|got|can|cannot"
    r"|did|didn['’]t|does|must|should|would|could|took|takes|died|thought|said|told|knew|saw|left|lost|sent|gave|broke|fell"
    r"|kept|put|made|ran|forgot|stopped|failed|missed|called|rang|wrote|looked|waited|turned|sat|stood|stays?)\b"
)


_OBJECT_AT_END = re.compile(r"\b(?:owe|offer) you\s*$")
_ADVERBS = frozenset(
    "on in at by for from since until when while after before if although as once yesterday today tomorrow last this "
    "with without one half until there then".split()
)
"""Words that begin a sentence, and no answer to "because"."""
_STARTS_WITH_A_VERB = (
    r"(?i)(?:\w+ed|did|do|does|forgot|lost|sent|gave|made|left|was|were|had|have|has|missed|broke|told|took|put|got|let|went|ran"
    r"|could|never|not|only|also|simply|wrote|read|said|saw|knew|thought|kept|came|found|bought|sold|paid|cut|set|hit|shut"
    r"|built|drove|chose|meant|spent|spoke|threw|wore|brought|caught|taught|led|fed|hung|laid|lay|stood|sat|won|be|send"
    r"|give|make|take|pay|bring|write|ring|call|check|have|keep|let|put|get|go|come|tell|ask|find|build|print|fix|repair"
    r"|replace|refund|return|deliver|finish|read|review|test|train|move|stop|start|add|change|set|prepare|offer|waive"
    r"|credit|restore|collect|visit|see|show|help|work|run|hold|meet|order|book|move|cover|reimburse)\b"
)


def begins_with_subject(typed: str) -> bool:
    """Whether words begin with somebody or something of their own: "we", "the list", "nobody"."""
    first = re.match(r"[^\W_]+", typed)
    return first is not None and first[0].casefold() in _SUBJECTS


def reads_as_sentence(text: str) -> bool:
    """Whether a short text has what could be its verb. A long one is taken to have one: to ask about a sentence that is
    whole is worse than to let one pass that is not."""
    words = text.split()
    return len(words) > _LONG_ENOUGH or bool(re.search(_COULD_BE_A_VERB, text) or re.search(_HAS_A_VERB, text))


_SUBJECTS = frozenset(
    "i we you he she they it there the a an my our your his her their its this these that those nobody nothing "
    "everybody everyone everything someone somebody something".split()
)
"""Words that begin a subject."""
_WRITER = re.compile(r"\b(?:I|[Ww]e)\b")
_WRITER_AT_END = re.compile(r"\b(?:I|[Ww]e)(?: (?:will|have)(?: also)?)?\s*$")
_FINITE = (
    r"(?:is|are|was|were|will|won['’]t|isn['’]t|aren['’]t|wasn['’]t|has|have|had|comes?|came|goes|went|costs|gets?|got|stays?"
    r"|stood|can|cannot|can['’]t|does|do|did|didn['’]t|must|should|would|could|pays?|takes?|took|['’]s|['’]re|['’]ll|['’]ve)"
)
_LONG_ENOUGH = 8
"""Words from which on an answer with a capital and a stop is taken for a sentence also where no verb is known in it."""
_HAS_A_VERB = rf"\b(?:{_FINITE}|\w{{2,}}ed|went|lost|left|made|sent|gave|broke|fell|kept|told|put)\b"
_COULD_BE_A_VERB = (
    r"(?i)\b(?:am|be|been|may|might|shall|let|put|cut|hit|shut|cost|need|want|think|believe|forg[eo]t|did|was|were|ran|began|sat"
    r"|ate|read|led|fed|met|won|saw|rang|sang|[a-z]+(?:ed|pt|ght|ew|ook|ung|ank|oke|ose|ove|ote|old|ood|aid|ent|elt|ost|eft|ade"
    r"|ave|ell)"
    r"|(?:i|we|you|they|he|she|it)\s+\w+)\b"
)
_DO_NOT_KNOW = re.compile(r"(?:I|We) (?:do not|don['’]t|cannot|can['’]t) (?:yet )?(?:know|say|tell)\b")
_OWN_SENTENCE = (
    rf"(?i:(?:the|your|my|our|his|her|their|this|that|these|those|all|both|half|an?|each|every|no)\s+"
    rf"(?:(?!(?:that|which|who|for|to|you|i|we|it|what)\b)[\w£$€%.,'’&-]+\s+){{1,5}}?{_FINITE}\b"
    rf"|(?:everyone|everybody|everything|nobody|nothing|somebody|someone|something|it|they|he|she|there)\s+(?:(?!(?:that|which|who)\b)\w+\s+)?"
    rf"{_FINITE}\b|(?:it|that|there|he|she|they)['’](?:s|re|ll)\b"
    rf"|(?-i:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){{0,2}}\s+(?:will|is|has|was|gets|comes|pays)\b))"
)
"""An answer that is a sentence of its own: a subject and, soon, a finite verb, with no other clause between."""
_TAKES_A_CLAUSE = re.compile(
    r"\b(?:because|that|whether|why|how|of it|today,|it|sorry)\s*(?:you)?\s*$|:\s*$", re.IGNORECASE
)

_NOUN_ALONE = re.compile(r"\s*(?:your|the \w+)\s*", re.IGNORECASE)
_ASKS_FOR_A_VERB = re.compile(r"(?:\b(?:I|[Ww]e)(?: will| have)?(?: also)?|^\W*[Yy]ou(?: will)?)\s*$")
_VERB_NEXT = re.compile(r"\b(?:will|have)\s*$")
_YOU_AT_END = re.compile(r"\b[Yy]ou(?: will)?\s*$")


def well_written(text: str) -> str:
    """The text with the capitals that English has in the middle of a sentence: I, the days of the week, the months and
    the two feasts. "may" and "march" are months only beside a number."""
    text = _LOWER_I.sub("I", text)
    text = re.sub(_LOWER_MONTH, lambda found: found[0].title(), text)
    return _LOWER_DAY.sub(lambda found: found[0].title(), text)


_LOWER_I = re.compile(r"(?<![\w.'’@/-])i(?=[\s,]|$|['’](?:m|ve|ll|d)\b)")
_LOWER_MONTH = (
    r"(?<![\w.@/-])(?:january|february|april|june|july|august|september|october|november|december|christmas|easter"
    r"|(?:(?<=\d )|(?<=(?:st|nd|rd|th) ))(?:march|may)|(?:march|may)(?= \d))(?='s?\b|\b)(?![@/-]|\.\w)"
)
_LOWER_DAY = re.compile(r"(?<![\w.@/-])(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=s?\b(?![@/-]|\.\w))")


def _plain(word: str) -> str:
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", word).casefold())
