"""The typed values that answers hold, and how they are kept as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal, InvalidOperation
from typing import TypeAlias, cast

from recoverykit.frozen import dataclass
from recoverykit.moments import Moment

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in major units (180.00) and an ISO 4217 currency code."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody: the name is always there, the rest may be empty. `reach` is a telephone number or mail address."""

    name: str
    role: str = ""
    firm: str = ""
    reach: str = ""
    salutation: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: `uid` stays the same when the entry is changed or moved."""

    uid: str
    values: Mapping[str, Scalar] = field(default_factory=dict)


Scalar: TypeAlias = str | bool | Decimal | Money | Moment | Person
Value: TypeAlias = Scalar | tuple[Item, ...]


def to_json(value: Value) -> Json:
    """Encode a value so that `from_json` gives the same value back."""
    match value:
        case bool() | str():
            return value
        case Decimal():
            return {"number": str(value)}
        case Money(amount, currency):
            return {"money": str(amount), "currency": currency}
        case Moment():
            return {"moment": value.encode()}
        case Person():
            parts = {name: getattr(value, name) for name in ("name", "role", "firm", "reach", "salutation")}
            return {"person": {name: part for name, part in parts.items() if part or name == "name"}}
        case tuple():
            return [{"uid": item.uid, "values": {k: to_json(v) for k, v in item.values.items()}} for item in value]


def from_json(data: Json) -> Value:
    """Decode what `to_json` made. Raises ValueError for anything else."""
    if isinstance(data, list):
        return tuple(_item(entry) for entry in data)
    return _scalar(data)


def _scalar(data: Json) -> Scalar:
    if isinstance(data, bool | str):
        return data
    if isinstance(data, dict):
        try:
            if "number" in data:
                return _number(data["number"])
            if "money" in data:
                return Money(_number(data["money"]), _currency(data["currency"]))
        except (InvalidOperation, KeyError) as error:
            raise ValueError("the record holds a number that is none") from error
        if "moment" in data:
            return kept_moment(str(data["moment"]))
        if isinstance(parts := data.get("person"), dict) and "name" in parts and parts.keys() <= _PERSON_PARTS:
            return Person(**{name: str(part) for name, part in parts.items()})
    raise ValueError("the record holds a value of no known kind")


_MAX_DIGITS = 40
"""No answer is as long as this; a number with an exponent of millions could not be written out."""
_PERSON_PARTS = frozenset(("name", "role", "firm", "reach", "salutation"))


def _number(data: Json) -> Decimal:
    text = str(data)
    number = Decimal(text) if len(text) <= _MAX_DIGITS else Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > _MAX_DIGITS:
        raise InvalidOperation
    return number


def kept_moment(text: str) -> Moment:
    """A moment on record. Raises ValueError for what is none, and for one that no calendar reaches in some zone."""
    moment = Moment.decode(text)
    if not moment.day.min.year < moment.day.year < moment.day.max.year:
        raise ValueError("the record holds a moment that lies beyond the calendar")
    return moment


def _currency(data: Json) -> str:
    if not isinstance(data, str) or len(data) != 3 or not data.isascii() or not data.isupper():
        raise InvalidOperation
    return data


def _item(entry: Json) -> Item:
    if not isinstance(entry, dict) or not isinstance(entry.get("values"), dict) or "uid" not in entry:
        raise ValueError("the record holds a list entry that is none")
    values = cast("dict[str, Json]", entry["values"])
    return Item(str(entry["uid"]), {name: _scalar(value) for name, value in values.items()})
