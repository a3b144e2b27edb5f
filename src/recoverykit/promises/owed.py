"""One thing that a case owes."""

from __future__ import annotations

from datetime import datetime

from recoverykit.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing that is owed. `id` is what it is ticked by; `who` is empty for the sender; `promised`: the client was
    told, or will be by the letter; else a step of the playbook, with its advice in one line (`guide`).

    `asks` is set where `what` was promised to hold from a day on, and it has to be seen whether it does: then it says
    what is to be looked at. `document` is the draft that does it, or the holding reply that says in time
    that it will be late, if there is one. `released`: it need not be done. `made_by`: the promise that it
    keeps once, where that is one to be kept again and again.
    """

    id: str
    what: str
    who: str
    due: datetime | None
    promised: bool
    done: bool
    guide: str = ""
    asks: str = ""
    document: str = ""
    released: bool = False
    made_by: str = ""

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return not self.done and not self.released

    @property
    def words(self) -> str:
        """What is to be done, in words."""
        return f"{self.asks}: ‘{self.what}’" if self.asks else self.what
