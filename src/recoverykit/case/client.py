"""The client: whom one works for. "Northgate" and "Northgate Ltd" are one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from recoverykit.frozen import dataclass
from recoverykit.values import Person

_LEGAL_FORMS = frozenset(
    "ltd limited llp llc plc inc incorporated corp corporation co company gmbh ag ug kg sa sas sarl srl bv nv oy ab as "
    "aps pty pte kk lp".split()
)


def client_key(name: str) -> str:
    """The name as it is compared: lower case, no accents, no punctuation, no legal form at its end."""
    kept = _words(name)
    while len(kept) > 1 and kept[-1] in _LEGAL_FORMS and kept[:-1] != ["the"]:
        kept.pop()
        if len(kept) > 1 and kept[-1] == "and":
            kept.pop()
    while len(kept) > 1 and kept[0] == "the":
        kept = kept[1:]
    return " ".join(kept)


def _words(name: str) -> list[str]:
    """The words of a name, without case, accents and punctuation; of a name that is all signs, the signs."""
    plain = name
    for _ in range(2):  # Some signs ("𝐀") are letters with a case only once they are taken apart.
        plain = unicodedata.normalize("NFKD", plain.casefold())
    plain = "".join(mark for mark in plain if not "\u0300" <= mark <= "\u036f" and unicodedata.category(mark) != "Cf")
    plain = re.sub(r"['’ʼ`]", "", unicodedata.normalize("NFC", plain)).replace("&", " and ")
    plain = re.sub(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)", "", plain)
    # Marks belong to words: in many scripts the vowels are marks.
    words = "".join(mark if unicodedata.category(mark)[0] in "LMN" else " " for mark in plain).split()
    return [word for word in words if any(mark.isalnum() for mark in word)] or plain.split()


@dataclass(frozen=True, slots=True)
class Client:
    """A client. `zone` is an IANA time zone, `country` an ISO 3166 code with an optional part ("GB-SCT")."""

    uid: str
    name: str
    aliases: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    zone: str = ""
    country: str = ""

    def keys(self) -> frozenset[str]:
        """All keys under which this client is found."""
        return frozenset(client_key(name) for name in (self.name, *self.aliases))

    def with_person(self, person: Person) -> Client:
        """This client, with `person` added, or brought up to date if somebody of that name is known."""
        words = _words(person.name)
        known = next((one for one in self.people if _words(one.name) == words), None)
        if known is None:
            return replace(self, people=(*self.people, person))
        newer = replace(
            known,
            role=person.role or known.role,
            firm=person.firm or known.firm,
            reach=person.reach or known.reach,
            salutation=person.salutation or known.salutation,
        )
        return replace(self, people=tuple(newer if one is known else one for one in self.people))

    def merged_with(self, other: Client) -> Client:
        """This client, with the names and people of `other` added."""
        names = tuple(dict.fromkeys((*self.aliases, other.name, *other.aliases)))
        merged = replace(
            self,
            aliases=tuple(name for name in names if name != self.name),
            zone=self.zone or other.zone,
            country=self.country or other.country,
        )
        for person in other.people:
            merged = merged.with_person(person)
        return merged


def client_name(person: Person) -> str:
    """The name of the client that a person stands for: the firm, else the person."""
    return person.firm or person.name
