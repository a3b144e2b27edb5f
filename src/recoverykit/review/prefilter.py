"""Which patterns can be found in a sentence at all, told without trying them.

Most patterns hold words of which one has to stand in whatever they match, often in several places. A few characters of
each such word are looked up in an index of the text; only the patterns that are left are tried. What is found is the
same (a test holds them against each other). Known elsewhere as the prefilter of a set of regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from typing import TypeAlias, cast

SIZES = (2, 3, 4, 6)
"""Characters that are looked up of a word: as many of these as it has."""
SHORT = SIZES[0]
MOST_LETTERS = 4
"""Letters of a class up to which each is written out."""
MOST_EXACT = 64
"""Strings up to which all that a part of a pattern can match are written out."""
LAYERS = 3
"""Places of a pattern at which words are looked up."""
USELESS = 2.5
"""Share of the sentences from which on looking a set of words up leaves too many patterns in."""
COMMON = frozenset(
    (
        " th|the|he |you| yo| an|nd |our|and|ur |ed | to|on |er | on|at |ing|ou |ng |to |for| in| fo|or |t t"
        "| of|ll | wi|e t|re |we | a |, a| ha|day|in | we|d t| no|e w|is | be| it|as |e a| so|ay |n t|hat| co"
        "|of | i |tha|it |ve |e s| wa|ut | re|e o|orr| ca|en | at|ith|s a|ent|d i|nt |e f|ry |wit|e i|ver| is"
        "|rry|sor|not| se| fr|thi|ter|the | the| you|and | and|our |you |your| to | on |ing | for|, an|for "
        "| in | of |hat |t th|that| tha|d th| at |with|orry|n th|sorr| is | wit| it | we |ill | not|d yo| sor"
        "|ave | was|e th|ith |was |nd i|day |t yo|will| wil|ent |ed t|out |ther|on t|have| hav|are |rry |not "
        "|this|from|ere | are| had|had |one | one"
    ).split("|")
)
"""Stretches that stand in more than a twentieth of the sentences of letters, as counted in the measured set."""
RARE = {2: 0.2, 3: 0.02, 4: 0.006, 6: 0.001}
OFTEN = 0.35
"""The share of the sentences in which another stretch of that length, or a common one, is expected."""

Strings: TypeAlias = frozenset[str]
Needed: TypeAlias = tuple[Strings, ...]
"""Of each of these sets one string has to stand in what a pattern matches."""
_Part: TypeAlias = tuple[Strings | None, Needed]
"""All strings that a part of a pattern matches, if they are few; and what has to stand in it."""

_LITERAL: object = getattr(import_module("re._constants"), "LITERAL", None)
_NOTHING = frozenset({""})
_BLANK = frozenset({" "})
_EMPTY: _Part = (_NOTHING, ())
_ANYTHING: _Part = (None, ())


def needed(text: str, flags: int) -> Needed:
    """What has to stand in whatever the pattern matches, if that is a sentence as `reading` makes them: in lower case,
    with single blanks between its words. Empty: nothing of the kind can be told, and the pattern has to be tried."""
    try:
        exact, needs = _sequence(_items(import_module("re._parser").parse(text, flags)))
    except (ImportError, AttributeError, TypeError, ValueError, re.error):
        return ()
    return tuple(frozenset(map(_gram, one)) for one in _best(exact, needs) if _share(one) < USELESS)


def _sequence(items: Iterable[tuple[object, object]]) -> _Part:
    whole = True
    exact = _NOTHING
    best: Needed = ()
    run = ""
    for name, value in items:
        if name is _LITERAL:
            run += chr(cast(int, value))
            continue
        one, needs = _part(str(name), value)
        if run:
            exact, run = frozenset(first + run.lower() for first in exact), ""
        best += needs
        if one is not None and len(exact) * len(one) <= MOST_EXACT:
            if one is not _NOTHING:
                exact = frozenset(first + then for first in exact for then in one)
            continue
        whole = False
        best = _best(exact, best)
        exact = one if one is not None else _NOTHING
    if run:
        exact = frozenset(first + run.lower() for first in exact)
    return (exact, _best(None, best)) if whole else (None, _best(exact, best))


def _part(name: str, value: object) -> _Part:
    match name, value:
        case "IN", list(members):
            return _one_of(members)
        case "BRANCH", (_, list(branches)):
            return _branches([_sequence(_items(one)) for one in branches])
        case "SUBPATTERN", (_, _, _, inner):
            return _sequence(_items(inner))
        case "ATOMIC_GROUP", inner:
            return _sequence(_items(inner))
        case (("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT"), (int(least), most, inner)):
            return _repeated(least, most, _sequence(_items(inner)))
        case "ASSERT", (_, inner):
            return _NOTHING, _best(*_sequence(_items(inner)))
        case (("ASSERT_NOT" | "AT"), _):
            return _EMPTY
        case _:
            return _ANYTHING


def _items(inner: object) -> list[tuple[object, object]]:
    """The parts of a piece of a pattern: it has a length and numbers, and is no `Iterable` by name."""
    return list(cast(Iterable[tuple[object, object]], inner))


def _one_of(members: Sequence[tuple[object, object]]) -> _Part:
    letters: set[str] = set()
    for name, value in members:
        if name is _LITERAL:
            letters.add(chr(cast(int, value)).lower())
        elif str(value) == "CATEGORY_SPACE":
            letters.add(" ")
        else:
            return _ANYTHING
    return (frozenset(letters), ()) if len(letters) <= MOST_LETTERS else _ANYTHING


def _branches(parts: Sequence[_Part]) -> _Part:
    if all(exact is not None for exact, _ in parts):
        every = frozenset(one for exact, _ in parts for one in exact or ())
        if len(every) <= MOST_EXACT:
            return every, ()
    needs = [_best(exact, need) for exact, need in parts]
    if not all(needs):
        return _ANYTHING
    return None, (frozenset(one for each in needs for one in each[0]),)


def _repeated(least: int, most: object, part: _Part) -> _Part:
    exact, needs = part
    if least == 1 == most:
        return part
    if exact == _BLANK:
        return _BLANK if least else _BLANK | _NOTHING, ()
    if least:
        return None, _best(exact, needs)
    if most == 1 and exact is not None:
        return exact | _NOTHING, ()
    return _ANYTHING


def _best(exact: Strings | None, needs: Needed) -> Needed:
    """The sets whose strings are rarest, those of which some string can be looked up."""
    if exact is not None and min(map(len, exact)) >= SHORT:
        needs = (*needs, exact)
    if len(needs) < 2:
        return needs
    return tuple(sorted(dict.fromkeys(needs), key=_share)[:LAYERS])


def _share(strings: Strings) -> float:
    """In which share of the sentences one of the strings is expected."""
    return sum(map(_expected, map(_gram, strings)))


def _expected(gram: str) -> float:
    return OFTEN if gram in COMMON else RARE[len(gram)]


@lru_cache(maxsize=4096)
def _gram(string: str) -> str:
    """The characters of a string that are looked up, those that are rarest."""
    size = max(one for one in SIZES if one <= len(string))
    grams = [string[at : at + size] for at in range(len(string) - size + 1)]
    return min(grams, key=lambda one: (one in COMMON, one.count(" ")))


class Group:
    """Patterns that are tried together, each a bit.

    A sentence has, for each of `LAYERS` places, the bits of the patterns of which it holds what they need there: those
    of the first place lowest, `size` bits a place. `grams`: by string that is looked up the bits that it sets. `free`:
    the bits of the patterns that need nothing more at a place. `first` is the first bit among those of all groups.
    """

    __slots__ = ("_compiled", "_known", "_mask", "_patterns", "first", "free", "grams", "size")

    def __init__(
        self, patterns: Sequence[str], needs: Sequence[Needed], compiled: Callable[[str], re.Pattern[str]]
    ) -> None:
        self._patterns = tuple(patterns)
        self._compiled = compiled
        self.size = len(self._patterns)
        self._mask = (1 << self.size) - 1
        self.grams: dict[str, int] = {}
        self.free = 0
        for number, layers in enumerate(needs):
            for layer in range(LAYERS):
                bit = 1 << layer * self.size + number
                if layer >= len(layers):
                    self.free |= bit
                    continue
                for gram in layers[layer]:
                    self.grams[gram] = self.grams.get(gram, 0) | bit
        self._known: dict[int, tuple[re.Pattern[str], ...]] = {}
        self.first = _EVERY.take(self)

    def of(self, bits: int) -> tuple[re.Pattern[str], ...]:
        """The patterns that can be found in a sentence with these bits among those of all groups, in their order."""
        bits = bits >> self.first & (1 << LAYERS * self.size) - 1
        found = self._known.get(bits)
        if found is None:
            left = self._mask
            for layer in range(LAYERS):
                left &= bits >> layer * self.size
            found = self._known[bits] = tuple(
                self._compiled(one) for at, one in enumerate(self._patterns) if left >> at & 1
            )
        return found


class _Every:
    """What all groups look up, so that a sentence is gone through once for all of them."""

    __slots__ = ("free", "grams", "groups", "width")

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.grams: dict[str, int] = {}
        self.free = 0
        self.width = 0

    def take(self, group: Group) -> int:
        """Take a group in; its first bit."""
        first = self.width
        self.groups.append(group)
        _add(self.grams, group, first)
        self.free |= group.free << first
        self.width += LAYERS * group.size
        return first

    def since(self, width: int) -> tuple[dict[str, int], int]:
        """By string the bits that it sets, and those that are always set, of the groups from bit `width` on."""
        if not width:
            return self.grams, self.free
        grams: dict[str, int] = {}
        for group in reversed(self.groups):
            if group.first < width:
                break
            _add(grams, group, group.first)
        return grams, self.free >> width << width


def _add(grams: dict[str, int], group: Group, first: int) -> None:
    for gram, bits in group.grams.items():
        grams[gram] = grams.get(gram, 0) | bits << first


_EVERY = _Every()


class Index:
    """Which of the strings that are looked up stand in which sentence of a text."""

    __slots__ = ("_bits", "_grams", "_width")

    def __init__(self) -> None:
        self._grams: list[set[str]] = []
        self._bits: list[int] = []
        self._width = 0

    def add(self, low: str) -> None:
        """Take in the next sentence, in lower case."""
        grams: set[str] = set()
        for size in SIZES:
            grams.update([low[at : at + size] for at in range(len(low) - size + 1)])
        self._grams.append(grams)
        self._bits.append(0)

    def live(self, group: Group, number: int) -> tuple[re.Pattern[str], ...]:
        """The patterns that can be found in the sentence of that number, from 0, in their order."""
        if group.first >= self._width:
            self._look_up()
        return group.of(self._bits[number])

    def _look_up(self) -> None:
        """Go through the text for the groups that were not there before."""
        every, free = _EVERY.since(self._width)
        for number, grams in enumerate(self._grams):
            bits = self._bits[number] | free
            for gram in grams & every.keys():
                bits |= every[gram]
            self._bits[number] = bits
        self._width = _EVERY.width
