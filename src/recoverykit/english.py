"""How typed values are put into English words: days, times, money, lists, whole sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.values import Money, Person, Scalar

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = tuple("January February March April May June July August September October November December".split())
_FRAME_TAKES_BARE_DATE = frozenset("by for until till to than from since before after on of".split())
_ENDS = (*".?!…:", *"。！？؟۔।")
_CLOSERS = "\"'”’)]"


def day_words(day: date, today: date | None = None, *, american: bool = False) -> str:
    """`Thursday 26 November`, with the year where it is not the year of `today`; `Thursday, November 26` for Americans.

    As CLDR has it for en-GB and en-US (a test holds both against Babel, which would take 40 ms to load).
    """
    named, month = _DAYS[day.weekday()], _MONTHS[day.month - 1]
    words = f"{named}, {month} {day.day}" if american else f"{named} {day.day} {month}"
    return words if today is not None and today.year == day.year else f"{words}{',' if american else ''} {day.year}"


class Hours(StrEnum):
    """How a document that bears its date names near days and hours. As a truth value: whether it is such a document."""

    EXACT = ""
    HALF = "half"
    DAY = "day"


def time_words(at: time, *, american: bool = False, spoken: Hours = Hours.EXACT) -> str:
    """`17:00`, or `5:00 PM` and `noon`; `5pm`, `5:30pm`, `5 PM` where hours are spoken and not counted to 24."""
    half = spoken is Hours.HALF
    if (american or half) and (at.hour, at.minute) == (12, 0):
        return "noon"
    if not (american or half) or (not american and (at.hour, at.minute) == (0, 0)):
        return f"{at:%H:%M}"  # of "midnight" nobody can say which day it belongs to
    minutes = "" if half and not at.minute else f":{at:%M}"
    noon = ("AM" if at.hour < 12 else "PM") if american else "am" if at.hour < 12 else "pm"
    return f"{at.hour % 12 or 12}{minutes}{' ' if american else ''}{noon}"


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom dates are put into words: on which day, and in which time zone the reader is ("" for the writer's).
    `american`: dates, hours and dollars as they are written in the United States. `spoken`: days that are near and
    hours as one would say them in a letter that bears its date; not where somebody checks what was understood."""

    today: date | None = None
    zone: str = ""
    american: bool = False
    spoken: Hours = Hours.EXACT

    def day(self, day: date) -> str:
        """As `day_words`."""
        return day_words(day, self.today, american=self.american)

    def near(self, day: date) -> str:
        """`today`, `tomorrow` or the name of a day of the coming week, where they are spoken; else nothing."""
        ahead = (day - self.today).days if self.spoken and self.today else -1
        if not 0 <= ahead < len(_DAYS):
            return ""
        return ("today", "tomorrow")[ahead] if ahead < len(("today", "tomorrow")) else _DAYS[day.weekday()]

    def clock(self, at: time) -> str:
        """As `time_words`."""
        return time_words(at, american=self.american, spoken=self.spoken)


def american(country: str) -> bool:
    """Whether dates are written there as in the United States, by ISO 3166 code with an optional part."""
    return country.partition("-")[0].upper() in ("US", "USA")


def moment_words(moment: Moment, reader: Reader) -> str:
    """`Thursday 26 November, 17:00`, or the day alone."""
    words = reader.day(moment.day)
    return words if moment.time is None else f"{words}, {_after(moment)}{clock_words(moment, reader)}"


def moment_phrase(moment: Moment, reader: Reader) -> str:
    """`on Thursday 26 November at 17:00`, or `by 17:00` where that is what was said; `by Thursday 26 November`."""
    if moment.time is None and moment.edge not in ("", "on"):
        return f"{moment.edge} {_near_or_full(moment, reader)}"
    if moment.time is None:
        return _on(moment, reader)
    return f"{_on(moment, reader)} {_at(moment)} {clock_words(moment, reader)}"


def clock_first(moment: Moment, reader: Reader) -> str:
    """`17:00 on Thursday 26 November`, to stand inside a sentence behind "by"."""
    if moment.time is None:
        return _near_or_full(moment, reader)
    return f"{_after(moment)}{clock_words(moment, reader)} {_on(moment, reader)}"


def when_words(moment: Moment, reader: Reader) -> str:
    """`by 17:00 on Thursday 26 November`, to stand beside what is promised; `at 17:00 on …` and `on Thursday …` only
    where that was said."""
    words = clock_first(moment, reader)
    if moment.edge not in ("after", "on"):
        return words if words == "today" else f"by {words}"
    if moment.time is None:
        return f"after {words}" if moment.edge == "after" else _on(moment, reader)
    return words if words.startswith("after") else f"at {words}"


def due_words(moment: Moment, reader: Reader) -> str:
    """` by Friday 27 November, 10:00`, to stand behind what is promised; ` on Friday 27 November at 10:00` where that
    was said."""
    if reader.spoken:
        return f" {when_words(moment, reader)}"
    said = moment.edge in ("on", "after")
    return f" {moment_phrase(moment, reader)}" if said else f" by {moment_words(moment, reader)}"


def _near_or_full(moment: Moment, reader: Reader) -> str:
    return reader.near(moment.day) or reader.day(moment.day)


def _on(moment: Moment, reader: Reader) -> str:
    """`on Thursday 26 November`, `on Thursday`, `tomorrow`."""
    words = _near_or_full(moment, reader)
    return words if words in ("today", "tomorrow") else f"on {words}"


def promise_words(clause: str, when: str) -> str:
    """A promise with its day, as a clause: `I will send it to you by noon on Friday`.

    Behind "ask whether he is free" a day could belong to either verb: there it stands in front. What a promise depends
    on stands in front of all: "if the parts come" behind a day reads as taking it back.
    """
    hinges = _DEPENDS.fullmatch(clause)
    if hinges and not _POINTS_BACK.search(hinges["on"]):
        return f"{hinges['on']}, {promise_words(hinges['promise'], when)}"
    if len(clause.split()) > _FEW_ENOUGH or _TWO_WAYS.search(clause):
        return f"{when}, {clause}"
    return f"{clause} {when}"


_FEW_ENOUGH = 16
"""Words of a promise behind which its day is still found."""
_DEPENDS = re.compile(r"(?P<promise>[^,;:]+),? (?P<on>(?:if|once|as soon as) [^,;:]+)")
_POINTS_BACK = re.compile(r"\b(?:it|one|ones|them|they|that|this|these|those|so|not)\b")
"""Words that point at something said before: in front they would point at nothing."""
_TWO_WAYS = re.compile(
    r"[,;:()]|\b(?:whether|that|which|who|whom|whose|what|when|where|how|why|until|till|because|if|unless|while|once|as"
    r"|than|but|so)\b|\bto (?!you\b|your\b|the\b|an?\b|her\b|his\b|him\b|them\b|us\b|me\b|my\b|our\b|[A-Z0-9])"
    r"|\b(?:by|on|at|before|after|from|since|every|each|this|next|in|within|for) (?:the )?(?:\d|noon\b|midday\b|today\b"
    r"|tomorrow\b|tonight\b|day\b|week\b|month\b|morning\b|afternoon\b|evening\b|[A-Z]\w+day\b|(?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December)\b)|\b(?:today|tomorrow|tonight)\b",
)
"""What a day at the end could belong to instead of the promise."""


def _after(moment: Moment) -> str:
    return "after " if moment.edge == "after" else ""


def _at(moment: Moment) -> str:
    return moment.edge if moment.edge in ("by", "after") else "at"


def soon_phrase(moment: Moment, reader: Reader) -> str:
    """As `moment_phrase`, but `at 17:30 today` for a time of the same day."""
    if moment.day != reader.today:
        return moment_phrase(moment, reader)
    clock = clock_words(moment, reader)
    if "(" in clock or (reader.spoken and clock):
        return f"today {_at(moment)} {clock}"
    return f"{_at(moment)} {clock} today" if clock else "later today"


def clock_words(moment: Moment, reader: Reader) -> str:
    """`17:00`, or `17:00 (12:00 where you are)` for a reader whose clock shows another time then."""
    if moment.time is None:
        return ""
    words = reader.clock(moment.time)
    if not reader.zone or reader.zone == moment.zone:
        return words
    there = moment.elsewhere(reader.zone)
    if there.time is None or (there.day, there.time) == (moment.day, moment.time):
        return words
    day = "" if there.day == moment.day else f" on {_DAYS[there.day.weekday()]}"
    return f"{words} ({reader.clock(there.time)}{day} where you are)"


# Babel knows all currencies, but loading it takes a third of the time in which a case is shown.
_COMMON = {"GBP": "£", "EUR": "€", "USD": "US$"}


def money_words(money: Money, *, american: bool = False) -> str:
    """`£180`, `£6,400.50`, `CHF 180`: no pence where there are none. Dollars are `US$`, and `$` for Americans."""
    whole = money.amount == money.amount.to_integral_value()
    if money.currency in _COMMON:
        sign = "-" if money.amount < 0 else ""
        symbol = "$" if american and money.currency == "USD" else _COMMON[money.currency]
        return f"{sign}{symbol}{abs(money.amount):,.{0 if whole else 2}f}"
    from babel.numbers import format_currency, get_currency_symbol

    gap = "\u00a0" if get_currency_symbol(money.currency, locale="en_GB")[-1].isalpha() else ""
    pattern = f"¤{gap}#,##0" if whole else f"¤{gap}#,##0.00"
    return format_currency(money.amount, money.currency, pattern, locale="en_GB", currency_digits=not whole)


def number_words(number: Decimal) -> str:
    """`1,234.5`: the number as it was typed, with thousands marked."""
    return f"{number:,f}"


def scalar_words(value: Scalar, reader: Reader) -> str:
    """A typed value as it stands inside a sentence."""
    match value:
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case Decimal():
            return number_words(value)
        case Money():
            return money_words(value, american=reader.american)
        case Moment():
            return moment_words(value, reader)
        case Person(name):
            return name


def gap_words(value: Scalar, before: str, reader: Reader) -> str:
    """A typed value as it stands in the gap of a sentence that runs `before` it."""
    if isinstance(value, Moment):
        last = _plain(before.split()[-1]) if before.split() else ""
        if last in _FRAME_TAKES_BARE_DATE or before.rstrip().endswith(" promised you"):
            return clock_first(value, reader) if reader.spoken else moment_words(value, reader)
        return soon_phrase(value, reader) if value.time else moment_phrase(value, reader)
    return scalar_words(value, reader)


def first_name(person: Person) -> str:
    """What somebody is called by: their first name, `Dr Brandt` with a title, `Anna and Jude` for two people."""
    name = " ".join(person.name.split())
    if name[:1].islower() and " " in name:
        return name  # no name, but how one speaks of somebody: "the writer on the board"
    if (several := re.split(r" (?:and|&) ", name)) and len(several) > 1:
        called = [first_name(Person(one)) for one in several]
        return name if any(one.rstrip(".").lower() in _TITLES for one in called) else and_list(called)
    words = name.split(" ")
    title = words[0].rstrip(".").lower()
    if len(words) < 3 or title not in _TITLES:
        return name if title in _TITLES else words[0].rstrip(",")
    if title in _BEFORE_A_FIRST_NAME:
        return f"{words[0]} {words[1]}"
    if words[-1].isupper() or words[-1].rstrip(".").lower() in ("jr", "sr"):
        return name
    last = next((at for at, word in enumerate(words) if at and word.islower()), len(words) - 1)
    return " ".join((words[0], *words[last:]))


_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father fr sister cllr councillor".split()
)
_BEFORE_A_FIRST_NAME = frozenset("sir dame".split())


def and_list(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def one_space(text: str) -> str:
    """The text with each run of white space as one space, except that a space that must not break stays."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", text).strip()


def sentence(text: str) -> str:
    """A whole sentence: first letter a capital, a stop at its end. Nothing else is changed."""
    text = one_space(text)
    if not text:
        return ""
    if text[0].islower() and not _KEEPS_ITS_FIRST_LETTER.match(text):
        text = text[0].title() + text[1:]
    text = text.rstrip(",; ") or text
    return text if text.rstrip(_CLOSERS).endswith(_ENDS) else text + "."


_KEEPS_ITS_FIRST_LETTER = re.compile(r"\w+[A-Z]|\S*(?:@|://)|www\.")


def inside(text: str) -> str:
    """Words to stand inside a sentence: a capital that only the start of a sentence gave them goes."""
    first = re.match(r"[^\W_]+", text)
    small = first is not None and first[0] != "I" and first[0].casefold() in _SUBJECTS | _ADVERBS
    return text[0].lower() + text[1:] if small else text


def bare(text: str) -> str:
    """The words of an answer as they stand inside a sentence: without the stop at their end ("5 p.m." keeps it)."""
    text = one_space(text)
    if text.endswith("..") or re.search(r"\b\w\.\w\.$", text):
        return text
    return text[:-1].rstrip() if text.endswith((".", ";", ",")) else text


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
    words = without_echo(before, typed) if before else typed
    if before.rstrip().endswith("sorry"):
        words = _SORRY_AGAIN.sub("", words) or words
    found = re.match(r"[^\W_]+", words)
    if not before.strip() or not found:
        return before, words
    first = found[0]
    if _OWN_SENTENCE.match(words) and not _TAKES_A_CLAUSE.search(before):
        return "", words
    if _ASKS_FOR_A_VERB.search(before) and _brings_its_own_subject(words):
        return "", words
    subject = _WRITER_AT_END.search(before) or (None if _WRITER.search(before) else _YOU_AT_END.search(before))
    own = first.casefold() in _SUBJECTS
    if own and words == typed and (subject or _NOUN_ALONE.fullmatch(before)):
        before = before[: subject.start()] if subject else ""
    named = re.match(r"[^\W_]+ [A-Z][a-z]", words)
    verb = _STARTS_WITH_A_VERB.match(words) is not None
    capital = first != "I" and first[1:] == first[1:].lower() and (verb or not named)
    if capital and (subject or own or _VERB_NEXT.search(before)):
        words = words[0].lower() + words[1:]
    return before, words


def _stands_alone(before: str, typed: str) -> bool:
    """Whether an answer was written as sentences of its own: with a capital in front and a stop behind, and not with
    the verb that the sentence asks for. After "because" and the like a plain clause is one with it all the same."""
    words = typed.split()
    if len(words) < 4 or not typed[0].isupper() or not typed.rstrip(_CLOSERS + " ").endswith((".", "!", "?")):
        return False
    first = re.sub(r"\W.*", "", words[0])
    if _DO_NOT_KNOW.match(typed) or (_OBJECT_AT_END.search(before) and first in ("You", "I", "We")):
        return True
    if len(words) < _LONG_ENOUGH and not _HAS_A_VERB.search(typed):
        return False
    if first.casefold() in _SUBJECTS or first.isupper() or _STARTS_WITH_A_VERB.match(typed):
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
    if _STARTS_WITH_A_VERB.match(typed):
        return False
    behind = typed[len(first) :]
    if first.casefold() in _ADVERBS:
        return _SUBJECT_SOON.match(behind) is not None
    return _VERB_SOON.match(behind) is not None


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
_SUBJECT_SOON = re.compile(
    r"(?:\s+[\w’']+){1,5}?,?\s+(?:I|we|you|he|she|they|it|nobody|everybody|everyone|somebody|there|(?:the|my|our) \w+"
    r"|(?:one|two|three|some|most|all) of \w+)"
    r"\s+\w"
)
_VERB_SOON = re.compile(
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
_STARTS_WITH_A_VERB = re.compile(
    r"(?:\w+ed|did|do|does|forgot|lost|sent|gave|made|left|was|were|had|have|has|missed|broke|told|took|put|got|let|went|ran"
    r"|could|never|not|only|also|simply|wrote|read|said|saw|knew|thought|kept|came|found|bought|sold|paid|cut|set|hit|shut"
    r"|built|drove|chose|meant|spent|spoke|threw|wore|brought|caught|taught|led|fed|hung|laid|lay|stood|sat|won|be|send"
    r"|give|make|take|pay|bring|write|ring|call|check|have|keep|let|put|get|go|come|tell|ask|find|build|print|fix|repair"
    r"|replace|refund|return|deliver|finish|read|review|test|train|move|stop|start|add|change|set|prepare|offer|waive"
    r"|credit|restore|collect|visit|see|show|help|work|run|hold|meet|order|book|move|cover|reimburse)\b",
    re.IGNORECASE,
)


def reads_as_sentence(text: str) -> bool:
    """Whether a short text has what could be its verb. A long one is taken to have one: to ask about a sentence that is
    whole is worse than to let one pass that is not."""
    words = text.split()
    return len(words) > _LONG_ENOUGH or bool(_COULD_BE_A_VERB.search(text) or _HAS_A_VERB.search(text))


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
_HAS_A_VERB = re.compile(rf"\b(?:{_FINITE}|\w{{2,}}ed|went|lost|left|made|sent|gave|broke|fell|kept|told|put)\b")
_COULD_BE_A_VERB = re.compile(
    r"\b(?:am|be|been|may|might|shall|let|put|cut|hit|shut|cost|need|want|think|believe|forg[eo]t|did|was|were|ran|began|sat"
    r"|ate|read|led|fed|met|won|saw|rang|sang|[a-z]+(?:ed|pt|ght|ew|ook|ung|ank|oke|ose|ove|ote|old|ood|aid|ent|elt|ost|eft|ade"
    r"|ave|ell)"
    r"|(?:i|we|you|they|he|she|it)\s+\w+)\b",
    re.IGNORECASE,
)
_DO_NOT_KNOW = re.compile(r"(?:I|We) (?:do not|don['’]t|cannot|can['’]t) (?:yet )?(?:know|say|tell)\b")
_OWN_SENTENCE = re.compile(
    rf"(?i:(?:the|your|my|our|his|her|their|this|that|these|those|all|both|half|an?|each|every|no)\s+"
    rf"(?:(?!(?:that|which|who|for|to|you|i|we|it|what)\b)[\w£$€%.,'’&-]+\s+){{1,5}}?{_FINITE}\b"
    rf"|(?:everyone|everybody|everything|nobody|nothing|somebody|someone|something|it|they|he|she|there)\s+(?:(?!(?:that|which|who)\b)\w+\s+)?"
    rf"{_FINITE}\b|(?:it|that|there|he|she|they)['’](?:s|re|ll)\b"
    rf"|(?-i:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){{0,2}}\s+(?:will|is|has|was|gets|comes|pays)\b))",
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
    text = _LOWER_MONTH.sub(lambda found: found[0].title(), text)
    return _LOWER_DAY.sub(lambda found: found[0].title(), text)


_LOWER_I = re.compile(r"(?<![\w.'’@/-])i(?=[\s,]|$|['’](?:m|ve|ll|d)\b)")
_LOWER_MONTH = re.compile(
    r"(?<![\w.@/-])(?:january|february|april|june|july|august|september|october|november|december|christmas|easter"
    r"|(?:(?<=\d )|(?<=(?:st|nd|rd|th) ))(?:march|may)|(?:march|may)(?= \d))(?='s?\b|\b)(?![@/-]|\.\w)"
)
_LOWER_DAY = re.compile(r"(?<![\w.@/-])(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=s?\b(?![@/-]|\.\w))")


def _plain(word: str) -> str:
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", word).casefold())
