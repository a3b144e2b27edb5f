"""One client has one record, however the name is written."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recoverykit.case.client import Client, client_key, client_name
from recoverykit.values import Person


@pytest.mark.parametrize(
    "name",
    [
        "Northgate",
        "Northgate Ltd",
        "northgate ltd.",
        "NORTHGATE LIMITED",
        "The Northgate Company",
        "Northgate, Inc.",
        "Northgate P.L.C.",
        "Northgate S.A.",
        "Northgate & Co. Ltd",
        "Northgate GmbH & Co. KG",
        "  North\u00adgate ",
        "Nörthgate",
        "𝐍orthgate",
    ],
)
def test_one_client_is_known_under_every_way_to_write_the_name(name: str) -> None:
    assert client_key(name) == "northgate"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sainsbury's", "Sainsburys"),
        ("O'Brien", "O’Brien"),
        ("J.P. Morgan", "JP Morgan"),
        ("AT&T", "AT and T"),
        ("Foo-Bar", "Foo Bar"),
        ("Straße", "STRASSE"),
        ("Müller", "Muller"),
    ],
)
def test_apostrophes_stops_and_accents_make_no_other_client(one: str, other: str) -> None:
    assert client_key(one) == client_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Northgate", "Northgate Print"),
        ("Smith & Sons", "Smith"),
        ("The Company", "The"),
        ("The Ltd", "The Co"),
        ("Studio 3.5", "Studio 35"),
        ("🙂", "🎉"),
        ("🙂", ""),
        ("ガス", "カス"),
        ("हिन्दी", "हन्दा"),
        ("Foo (UK)", "Foo"),
    ],
)
def test_other_names_are_other_clients(one: str, other: str) -> None:
    assert client_key(one) != client_key(other)


@pytest.mark.parametrize(
    ("name", "key"), [("The The", "the"), ("Ltd", "ltd"), ("Co", "co"), ("The Company", "company")]
)
def test_a_name_is_never_stripped_to_nothing(name: str, key: str) -> None:
    assert client_key(name) == key


@given(st.text() | st.lists(st.sampled_from(("the", "and", "&", "ltd", "co", "x", "é", "𝐀", "S.A."))).map(" ".join))
@example("the the x")
@example("𝐀")
@example("İ")
@example("'")
def test_the_key_of_a_key_is_the_key(name: str) -> None:
    assert client_key(client_key(name)) == client_key(name)


@given(st.text().filter(lambda name: any(mark.isalnum() for mark in name)))
def test_a_name_with_a_letter_or_a_figure_has_a_key(name: str) -> None:
    assert client_key(name)


def test_a_client_is_found_under_its_name_and_its_aliases() -> None:
    client = Client("c1", "Northgate Ltd", ("NG", "North Gate"))
    assert client.keys() == {"northgate", "ng", "north gate"}


def test_somebody_new_is_added_at_the_end() -> None:
    client = Client("c1", "Northgate", people=(Person("Ada"),)).with_person(Person("Priya"))
    assert client.people == (Person("Ada"), Person("Priya"))


def test_somebody_known_is_brought_up_to_date_and_loses_nothing() -> None:
    known = Client("c1", "Northgate", people=(Person("Priya Raman", "buyer", reach="020 7946 0018"), Person("Ada")))
    newer = known.with_person(Person("priya raman", "director", salutation="Dear Priya"))
    assert newer.people == (Person("Priya Raman", "director", "", "020 7946 0018", "Dear Priya"), Person("Ada"))


def test_a_surname_like_a_legal_form_makes_another_person() -> None:
    client = Client("c1", "Northgate", people=(Person("Kim"),)).with_person(Person("Kim Co"))
    assert client.people == (Person("Kim"), Person("Kim Co"))


def test_merged_clients_keep_all_names_and_people() -> None:
    one = Client("c1", "Northgate", ("NG",), (Person("Ada"),), "", "GB")
    other = Client("c2", "Northgate Ltd", ("NG", "Northgate"), (Person("ada", "buyer"),), "Europe/London", "FR")
    assert one.merged_with(other) == Client(
        "c1", "Northgate", ("NG", "Northgate Ltd"), (Person("Ada", "buyer"),), "Europe/London", "GB"
    )


def test_merging_twice_changes_nothing_more() -> None:
    one, other = Client("c1", "Northgate"), Client("c2", "North Gate", people=(Person("Ada"),))
    assert one.merged_with(other).merged_with(other) == one.merged_with(other)


def test_a_person_stands_for_the_firm_or_for_nobody_else() -> None:
    assert client_name(Person("Ada", firm="Engines")) == "Engines"
    assert client_name(Person("Ada")) == "Ada"
