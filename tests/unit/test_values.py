"""Each value survives JSON; what is no value is refused."""

from __future__ import annotations

import json
from datetime import date, time
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.moments import Moment
from recoverykit.values import Item, Json, Money, Person, Scalar, Value, from_json, to_json

_decimals = st.decimals(allow_nan=False, allow_infinity=False).filter(
    lambda number: len(str(number)) <= 40 and abs(number.adjusted()) <= 40
)
_currencies = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
_texts = st.text(max_size=8)
_moments = st.builds(
    Moment,
    st.dates(date(2, 1, 1), date(9998, 12, 31)),
    st.none() | st.times(),
    st.sampled_from(("Europe/London", "UTC", "America/New_York")),
)
_scalars: st.SearchStrategy[Scalar] = st.one_of(
    _texts,
    st.booleans(),
    _decimals,
    st.builds(Money, _decimals, _currencies),
    _moments,
    st.builds(Person, _texts, _texts, _texts, _texts, _texts),
)
_items = st.builds(Item, _texts, st.dictionaries(_texts, _scalars, max_size=3))
_values: st.SearchStrategy[Value] = _scalars | st.lists(_items, max_size=3).map(tuple)


@given(_values)
def test_a_value_survives_being_written_as_json_and_read_back(value: Value) -> None:
    assert from_json(cast(Json, json.loads(json.dumps(to_json(value))))) == value


def test_a_number_keeps_the_zeros_that_were_typed() -> None:
    assert str(from_json(to_json(Decimal("180.50")))) == "180.50"


def test_yes_is_not_taken_for_one() -> None:
    assert from_json(to_json(True)) is True


def test_a_person_without_a_name_survives() -> None:
    assert from_json(to_json(Person(""))) == Person("")


def test_the_parts_of_a_person_that_are_empty_are_not_written() -> None:
    assert to_json(Person("Ada", firm="Engines")) == {"person": {"name": "Ada", "firm": "Engines"}}


def test_a_moment_keeps_its_zone() -> None:
    assert to_json(Moment(date(2026, 11, 26), time(17), "Europe/London")) == {
        "moment": "2026-11-26T17:00[Europe/London]"
    }


@pytest.mark.parametrize(
    "data",
    [
        None,
        5,
        1.5,
        {},
        {"number": "many"},
        {"number": "NaN"},
        {"number": "Infinity"},
        {"number": True},
        {"money": "5"},
        {"number": "1e41"},
        {"number": "1e-41"},
        {"number": "1" * 41},
        {"number": "1e999999999"},
        {"money": "1e999999999", "currency": "GBP"},
        {"money": "5", "currency": ""},
        {"money": "5", "currency": "gbp"},
        {"money": "5", "currency": "POUND"},
        {"money": "5", "currency": "£££"},
        {"money": "5", "currency": 826},
        {"money": "NaN", "currency": "GBP"},
        {"money": "many", "currency": "GBP"},
        {"moment": "Friday"},
        {"moment": "2026-13-01[UTC]"},
        {"moment": "2026-11-26[Nowhere/Land]"},
        {"person": {}},
        {"person": "Ada"},
        {"person": {"name": "Ada", "age": "36"}},
        {"unheard": "of"},
        ["text"],
        [{}],
        [{"uid": "i1"}],
        [{"values": {}}],
        [{"uid": "i1", "values": {"what": None}}],
        [{"uid": "i1", "values": {"what": []}}],
    ],
)
def test_what_is_no_value_is_refused(data: Json) -> None:
    with pytest.raises(ValueError, match=r"the record holds|no moment|no time zone|month must be"):
        from_json(data)
