"""Frozen dataclasses that are quick to make. To a type checker they are those of the standard library.

Before Python 3.13 the standard library compiles six functions for each class, one by one, which takes 0.6 ms; with the
eighty classes that `recover show` needs, that is a fifth of its time. Here one is compiled, and the others are shared.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type[Any]], type[Any]]:
        """As `dataclasses.dataclass(frozen=True, slots=True)`, which is all that it does."""
        if not (frozen and slots):
            raise TypeError("here dataclasses are frozen, and have slots")
        return _made


T = TypeVar("T")
_MISSING = dataclasses.MISSING


def _made(cls: type[T]) -> type[T]:
    # Where there is no docstring, the standard library makes one of the signature, for which it loads a tokenizer.
    cls.__doc__ = cls.__doc__ or cls.__name__
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    fields = dataclasses.fields(made)
    made.__init__ = _init_once_needed(made, fields)
    made._compared = tuple(one.name for one in fields if one.compare)
    shared = (_repr, _eq, _hash, _refuse_to_set, _refuse_to_delete, _getstate, _setstate)
    for name, function in zip(_SHARED, shared, strict=True):
        if name not in cls.__dict__:
            setattr(made, name, function)
    return made  # type: ignore[no-any-return]  # the class was made over, and is still one of T


_SHARED = ("__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__getstate__", "__setstate__")


def _init_once_needed(made: type[Any], fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    """An `__init__` that is compiled when the first object is made: most runs make none of most classes."""

    def first(self: Any, *args: Any, **kwargs: Any) -> None:
        made.__init__ = _init(made, fields)
        made.__init__(self, *args, **kwargs)

    return first


def _init(made: type[Any], fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    given: list[str] = []
    lines: list[str] = []
    names: dict[str, Any] = {"put": object.__setattr__, "missing": _MISSING}
    for number, one in enumerate(fields):
        value = one.name
        if one.default is not _MISSING:
            names[f"default{number}"] = one.default
            given.append(f"{one.name}=default{number}")
        elif one.default_factory is not _MISSING:
            names[f"factory{number}"] = one.default_factory
            given.append(f"{one.name}=missing")
            value = f"factory{number}() if {one.name} is missing else {one.name}"
        else:
            given.append(one.name)
        lines.append(f" put(self, {one.name!r}, {value})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(['self', *given])}):\n" + ("\n".join(lines) or " pass"), names)  # noqa: S102 - names of our own fields
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _eq(self: Any, other: Any) -> bool:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _values(self: Any) -> tuple[object, ...]:
    return tuple(getattr(self, name) for name in self._compared)


def _refuse_to_set(self: Any, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
