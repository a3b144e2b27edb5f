"""How typed values are put into English words: days, times, money, lists, whole sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from enum import StrEnum

from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.values import Money, Person, Scalar

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = tuple("January February March April May June July August September October November December".split())
_TAKES_A_BARE_DATE = re.compile(
    r"\b(?:by|for|until|till|to|than|from|since|before|after|on|of|promised you)\W*$", re.IGNORECASE
)
"""What a sentence says right before a date that stands without "on"."""
_ENDS = (*".?!…:", *"。！？؟۔।")
CLOSERS = "\"'”’)]"
"""What may stand behind the stop of a sentence."""


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
    if moment.time is None:
        return f"before {words}" if _is_before(moment) else words
    return f"{words}, {_after(moment)}{clock_words(moment, reader)}"


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
        return _near_or_full(last_day(moment), reader)
    return f"{_after(moment)}{clock_words(moment, reader)} {_on(moment, reader)}"


def when_words(moment: Moment, reader: Reader) -> str:
    """`by 17:00 on Thursday 26 November`, to stand beside what is promised; `at 17:00 on …` and `on Thursday …` only
    where that was said."""
    if _is_before(moment):
        return f"before {_near_or_full(moment, reader)}"
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
    said = moment.edge in ("on", "after") or _is_before(moment)
    return f" {moment_phrase(moment, reader)}" if said else f" by {moment_words(moment, reader)}"


def _is_before(moment: Moment) -> bool:
    """Whether a day is the one before which it is to be."""
    return moment.edge == "before" and moment.time is None


def last_day(moment: Moment) -> Moment:
    """Of a day before which something is to be, the one by which it is."""
    return replace(moment, day=moment.day - timedelta(days=1), edge="") if _is_before(moment) else moment


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
    return f"{clause} {when}" if takes_day(clause) else f"{when}, {clause}"


def takes_day(clause: str) -> bool:
    """Whether a day behind a promise belongs to it, and to nothing that stands in it."""
    return len(clause.split()) <= _FEW_ENOUGH and not re.search(_TWO_WAYS, clause)


_FEW_ENOUGH = 16
"""Words of a promise behind which its day is still found."""
_DEPENDS = re.compile(r"(?P<promise>[^,;:]+),? (?P<on>(?:if|once|as soon as) [^,;:]+)")
_POINTS_BACK = re.compile(r"\b(?:it|one|ones|them|they|that|this|these|those|so|not)\b")
"""Words that point at something said before: in front they would point at nothing."""
_TWO_WAYS = (
    r"[,;:()]|\b(?:whether|that|which|who|whom|whose|what|when|where|how|why|until|till|because|if|unless|while|once|as"
    r"|than|but|so)\b|\bto (?!you\b|your\b|the\b|an?\b|her\b|his\b|him\b|them\b|us\b|me\b|my\b|our\b|[A-Z0-9])"
    r"|\b(?:by|on|at|before|after|from|since|every|each|this|next|in|within|for) (?:the )?(?:\d|noon\b|midday\b|today\b"
    r"|tomorrow\b|tonight\b|day\b|week\b|month\b|morning\b|afternoon\b|evening\b|[A-Z]\w+day\b|(?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December)\b)|\b(?:today|tomorrow|tonight)\b"
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
        if _TAKES_A_BARE_DATE.search(before):
            return clock_first(value, reader) if reader.spoken else moment_words(last_day(value), reader)
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
    return text if text.rstrip(CLOSERS).endswith(_ENDS) else text + "."


_KEEPS_ITS_FIRST_LETTER = re.compile(r"\w+[A-Z]|\S*(?:@|://)|www\.")


def bare(text: str) -> str:
    """The words of an answer as they stand inside a sentence: without the stop at their end ("5 p.m." keeps it)."""
    text = one_space(text)
    if text.endswith("..") or re.search(r"\b\w\.\w\.$", text):
        return text
    return text[:-1].rstrip() if text.endswith((".", ";", ",")) else text


def are_several(name: str) -> bool:
    """Whether those who are named so are several: `Mia Chen and Tom`, `the fitters`. A firm is one."""
    several = re.match(r"(?:the|our|my|both|all|two|three|four)\b.*(?<![sui])s$", name.strip(), re.IGNORECASE)
    return " and " in name or (several is not None and " " in name.strip())
