"""The facts of a case as a plan reads them: by question, as far as this reader may hear of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from recoverykit.compose.plan import Move, Plain, Reason
from recoverykit.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Open:
    """What is not known: `what` they will be told, `until` when if that is still to come, and the day that they were
    `told` before, if it was another or has come. `at_contact`: they hear it when they hear from the sender next.
    `found`: what they will hear is what has been found out by then, as nobody can promise that it will be known."""

    what: str
    until: str
    told: str
    at_contact: bool = False
    found: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: the question it belongs to, its words for the templates, and whether it is done or dated."""

    question: str
    words: Mapping[str, Plain]

    @property
    def done(self) -> bool:
        return bool(self.words["done"])

    @property
    def dated(self) -> bool:
        return bool(self.words["date"])

    @property
    def suspected(self) -> bool:
        return self.words["suspected"] is True


@dataclass(frozen=True, slots=True)
class View:
    """Reads the context of a document. A question that the playbook does not ask reads as one that nobody answered.

    `elsewhere` has, for another of several readers, the question that holds what stands in the place of an answer.
    """

    names: Mapping[str, Plain]
    elsewhere: Mapping[str, str] = field(default_factory=dict)

    def source(self, question: str) -> str:
        """The question whose answer stands where that of `question` would."""
        return self.elsewhere.get(question, question)

    def said(self, question: str) -> bool:
        """Whether an answer makes a sentence."""
        return bool(self._of("said", question))

    def text(self, name: str, question: str) -> str:
        """The words of a name of the context for a question; empty where there are none."""
        found = self._of(name, question)
        return found if isinstance(found, str) else ""

    def asked(self, question: str) -> bool:
        """Whether the playbook asks it at all."""
        said = self.names["said"]
        return isinstance(said, Mapping) and question in said

    def value(self, question: str) -> str | bool | None:
        """The value of a choice or of a yes or no."""
        found = self._of("value", question)
        return found if isinstance(found, str | bool) else None

    def suspected(self, question: str) -> bool:
        """Whether it is answered, and only suspected."""
        return self._of("suspected", question) is True

    def open(self, question: str) -> Open | None:
        """What will be told of a question that is not known."""
        found = self._of("unknown", question)
        if not isinstance(found, Mapping):
            return None
        return Open(
            str(found["what"]),
            str(found["until"]),
            str(found["told"]),
            found["at_contact"] is True,
            found["found"] is True,
        )

    def opens(self) -> Mapping[str, Open]:
        """All that is not known, by question."""
        found = self.names["unknown"]
        all_ = {one: self.open(one) for one in found} if isinstance(found, Mapping) else {}
        return {question: one for question, one in all_.items() if one is not None}

    def entries(self, question: str) -> tuple[Entry, ...]:
        """The entries of a list, soonest first."""
        return _entries(self._of("lists", question))

    @property
    def next_steps(self) -> tuple[Entry, ...]:
        """All that is promised to be done, soonest first."""
        return _entries(self.names["next_steps"])

    def is_so(self, name: str) -> bool:
        """A name of the context that is true or false, or a text that is there or not."""
        return bool(self.names[name])

    @property
    def reach(self) -> bool:
        """Whether the sender has said how they can be reached."""
        sender = self.names["sender"]
        return isinstance(sender, Mapping) and bool(sender["reach"])

    @property
    def one_person(self) -> bool:
        """Whether the sender writes as I."""
        return self.names["I"] == "I"

    def told(self, question: str, why: Reason) -> tuple[Move, ...]:
        """The sentence that an answer makes, if it makes one."""
        if not self.said(question):
            return ()
        return (Move("said", (self.source(question),), why, {"question": question}),)

    def _of(self, name: str, question: str) -> Plain:
        found = self.names[name]
        return found.get(question) if isinstance(found, Mapping) else None


def _entries(found: Plain) -> tuple[Entry, ...]:
    entries = found if isinstance(found, list) else []
    return tuple(Entry(str(one["question"]), one) for one in entries if isinstance(one, Mapping))
