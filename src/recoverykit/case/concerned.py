"""Several people of one client: who decides, who is in daily contact, who else was harmed. Each has an own letter."""

from __future__ import annotations

from recoverykit.case.state import CaseState
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.model import OTHERS
from recoverykit.values import Item, Person


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody of the client beside the person of the case.

    `part` is decides, daily or harmed; `next` is when they hear from us next; `item` is the entry of the list.
    """

    item: Item
    person: Person
    part: str
    next: Moment | None

    @property
    def decides(self) -> bool:
        """Whether money and offers concern them."""
        return self.part == "decides"


def concerned(state: CaseState) -> tuple[Concerned, ...]:
    """The people beside the person of the case, in the order in which they were named."""
    value = state.value(OTHERS)
    found: list[Concerned] = []
    for item in value if isinstance(value, tuple) else ():
        who, part, following = (item.values.get(name) for name in ("who", "part", "next"))
        if isinstance(who, Person) and isinstance(part, str):
            found.append(Concerned(item, who, part, following if isinstance(following, Moment) else None))
    return tuple(found)


def addressed(document: str, uid: str) -> str:
    """What a document is called on record that goes to one of the others: `apology-letter@i2`."""
    return f"{document}@{uid}" if uid else document
