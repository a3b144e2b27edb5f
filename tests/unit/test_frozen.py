"""Classes made the quick way behave as those that the standard library makes."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, cast

import pytest

from recoverykit.frozen import dataclass


@dataclasses.dataclass(frozen=True, slots=True)
class Usual:
    """A class of the standard library."""

    name: str
    size: int = 2
    more: Mapping[str, int] = dataclasses.field(default_factory=dict)
    aside: int = dataclasses.field(default=0, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name.upper())


@dataclass(frozen=True, slots=True)
class Quick:
    """A class of ours."""

    name: str
    size: int = 2
    more: Mapping[str, int] = dataclasses.field(default_factory=dict)
    aside: int = dataclasses.field(default=0, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.name.upper())


@dataclass(frozen=True, slots=True)
class Empty:
    """A class without anything."""


DO: tuple[Callable[[Any], object], ...] = (
    lambda kind: repr(kind("a", 3)).partition("(")[2],
    lambda kind: kind("a") == kind("A"),
    lambda kind: kind("a") == kind("b"),
    lambda kind: kind("a", aside=1) == kind("a", aside=2),
    lambda kind: kind("a") == ("A", 2),
    lambda kind: kind("a", more=()).__hash__() == kind("a", more=(), aside=1).__hash__(),
    lambda kind: dataclasses.replace(kind("a"), size=7).size,
    lambda kind: [one.name for one in dataclasses.fields(kind)],
    lambda kind: dataclasses.asdict(kind("a", more={"b": 1})),
    lambda kind: copy.copy(kind("a")) == copy.deepcopy(kind("a")) == kind("a"),
    lambda kind: kind("a").more is kind("a").more,
    lambda kind: kind.__match_args__,
    lambda kind: kind.__slots__,
    lambda kind: hasattr(kind("a"), "__dict__"),
)
FAIL: tuple[Callable[[Any], object], ...] = (
    lambda kind: setattr(kind("a"), "size", 3),
    lambda kind: delattr(kind("a"), "size"),
    lambda kind: kind(),
    lambda kind: kind("a", 1, {}, 2, 3),
    lambda kind: kind("a", colour=1),
    lambda kind: hash(kind("a", more={})),
)


@pytest.mark.parametrize("do", DO)
def test_both_do_the_same(do: Callable[[Any], object]) -> None:
    assert do(Quick) == do(Usual)


@pytest.mark.parametrize("do", FAIL)
def test_both_refuse_the_same(do: Callable[[Any], object]) -> None:
    refused = []
    for kind in (Quick, Usual):
        with pytest.raises((AttributeError, TypeError)) as caught:
            do(kind)
        refused.append(caught.type)
    assert refused[0] is refused[1]


def test_classes_without_fields_are_equal_and_of_one_hash() -> None:
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())
    assert repr(Empty()) == "Empty()"


def test_nothing_else_than_frozen_with_slots_is_made() -> None:
    with pytest.raises(TypeError, match="frozen"):
        cast("Any", dataclass)(frozen=False, slots=True)
