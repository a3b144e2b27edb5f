"""The chain verifies what was recorded, and nothing else."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.store.chain import (
    ChainFault,
    Payload,
    Sealed,
    canonical_json,
    chain_faults,
    decode_moment,
    encode_moment,
    genesis,
    payload_hash,
    read_chain,
    seal,
    seal_all,
    verify_chain,
    verify_payload,
)
from recoverykit.store.protocol import NewEvent
from recoverykit.values import Json

NOW = datetime(2026, 3, 5, 16, 40, tzinfo=UTC)
SALT = bytes(range(16))


def chain(length: int = 3, uid: str = "a1") -> tuple[Sealed, ...]:
    events = [NewEvent("answered", NOW, {"number": number}) for number in range(length)]
    return seal_all(uid, events, last=(0, genesis(uid)), recorded_at=NOW, new_salt=lambda size: SALT[:size])


def test_canonical_json_is_one_text() -> None:
    assert canonical_json({"b": [1, 2.5, None], "a": "é 🙏"}) == '{"a":"é 🙏","b":[1,2.5,null]}'
    assert canonical_json({"a": "\udce9"}) == '{"a":"\\udce9"}'
    with pytest.raises(ValueError, match="JSON"):
        canonical_json({"a": float("inf")})


def test_a_payload_hash_is_salted() -> None:
    assert payload_hash(Payload(SALT, "{}")) == hashlib.sha256(SALT + b"{}").hexdigest()
    assert payload_hash(Payload(bytes(16), "{}")) != payload_hash(Payload(SALT, "{}"))


def test_hashes_stay_what_they_are() -> None:
    """A change here would make every record that exists look damaged."""
    assert genesis("a1") == "fe2bb3f700a36521f326f9b1727049a6d4eda322cb4efa68854d11c30d1d8f93"
    assert chain(2)[-1].link.hash == "eca7a3b5225d87e4b0dc2cf37059d431836e92781469b82e0238b7a78febbba4"


def test_moments_are_kept_in_utc_and_in_order() -> None:
    early = datetime(2026, 3, 5, 16, 40, tzinfo=timezone(timedelta(hours=5)))
    assert encode_moment(early) == "2026-03-05T11:40:00.000000+00:00" < encode_moment(NOW)
    assert decode_moment(encode_moment(early)) == early
    with pytest.raises(ValueError, match="time zone"):
        encode_moment(datetime(2026, 3, 5))  # noqa: DTZ001 - a naive moment is the point
    with pytest.raises(ValueError, match="time zone"):
        decode_moment("2026-03-05T11:40:00")


@given(st.datetimes(min_value=datetime(2, 1, 3), max_value=datetime(9998, 12, 29), timezones=st.timezones()))  # noqa: DTZ001
def test_every_moment_survives(moment: datetime) -> None:
    assert decode_moment(encode_moment(moment)) == moment.astimezone(UTC)


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="salt"):
        seal("a1", NewEvent("noted", NOW, {}), version=1, previous_hash=genesis("a1"), recorded_at=NOW, salt=b"")


def test_a_chain_verifies_and_reads_back() -> None:
    sealed = chain()
    assert verify_chain("a1", sealed, 3) is None
    events = read_chain("a1", sealed, 3)
    assert not isinstance(events, ChainFault)
    assert [one.body for one in events] == [{"number": 0}, {"number": 1}, {"number": 2}]
    assert verify_chain("a1", (), 0) is None


def test_an_erased_payload_still_verifies() -> None:
    sealed = tuple(replace(one, payload=None) for one in chain())
    events = read_chain("a1", sealed, 3)
    assert not isinstance(events, ChainFault)
    assert [one.body for one in events] == [None, None, None]


@pytest.mark.parametrize("part", ["kind", "occurred_at", "recorded_at", "payload_hash", "previous_hash", "hash"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_changed_link_is_found_where_it_is(part: str, place: int) -> None:
    sealed = list(chain())
    link = sealed[place].link
    text = str(getattr(link, part))
    changes: dict[str, Any] = {part: ("1" if text[0] == "0" else "0") + text[1:]}
    sealed[place] = Sealed(replace(link, **changes), sealed[place].payload)
    fault = verify_chain("a1", sealed, 3)
    assert fault is not None
    assert fault.version == place + 1


def test_changed_content_is_found() -> None:
    one = chain()[0]
    assert verify_payload(one.link, one.payload) is verify_payload(one.link, None) is None
    assert verify_payload(one.link, Payload(SALT, '{"number":1}')) is not None
    assert verify_payload(one.link, Payload(bytes(16), '{"number":0}')) is not None


def test_missing_added_and_moved_events_are_found() -> None:
    first, second, third = chain()
    assert verify_chain("a1", (first, third), 3) == ChainFault(2, "it is missing.")
    assert verify_chain("a1", (first, second), 3) == ChainFault(3, "it is missing.")
    assert verify_chain("a1", (second, third), 3) == ChainFault(1, "it is missing.")
    added = verify_chain("a1", (first, second, third), 2)
    assert added is not None
    assert added.version == 3
    assert verify_chain("a2", (first, second, third), 3) is not None


def test_content_that_is_no_object_is_a_fault() -> None:
    broken = Payload(SALT, "[]")
    one = seal("a1", NewEvent("noted", NOW, {}), version=1, previous_hash=genesis("a1"), recorded_at=NOW, salt=SALT)
    link = replace(one.link, payload_hash=payload_hash(broken))
    resealed = replace(link, hash=_hash_of("a1", link.payload_hash))
    assert isinstance(read_chain("a1", (Sealed(resealed, broken),), 1), ChainFault)


def _hash_of(uid: str, content: str) -> str:
    parts: list[Json] = [genesis(uid), uid, 1, "noted", encode_moment(NOW), encode_moment(NOW), content]
    return hashlib.sha256(canonical_json(parts).encode()).hexdigest()


def test_every_fault_of_a_chain_is_found_and_what_follows_from_one_is_not() -> None:
    whole = chain(8)
    broken = list(whole)
    broken[1] = Sealed(replace(whole[1].link, kind="noted"), whole[1].payload)
    broken[6] = Sealed(whole[6].link, Payload(SALT, "{}"))
    del broken[3:5]
    assert list(chain_faults("a1", broken, 8)) == [
        ChainFault(2, "it is not what was recorded."),
        ChainFault(4, "it is missing, and all up to event 5."),
        ChainFault(7, "its content is not what was recorded."),
    ]


@pytest.mark.parametrize("length", [10, 10**12])
def test_a_gap_is_one_fault_however_long_it_is(length: int) -> None:
    missing = ChainFault(4, f"it is missing, and all up to event {length}.")
    assert list(chain_faults("a1", chain(3), length)) == [missing]
    assert list(chain_faults("a1", (), length)) == [replace(missing, version=1)]


def test_events_that_a_case_does_not_know_of_are_found() -> None:
    stray = Sealed(replace(chain()[0].link, version=0), None)
    assert list(chain_faults("a1", (stray, *chain()), 3)) == [ChainFault(0, "it was not put there by recover.")]
    far = Sealed(replace(chain()[2].link, version=9), None)
    assert list(chain_faults("a1", (*chain(), far), 3)) == [ChainFault(9, "it was not put there by recover.")]
    assert list(chain_faults("a1", chain(5), 3)) == [ChainFault(4, "it was not put there by recover.")]
