"""What each thing that was typed has to leave on record, told without the help of the program."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from wire import Said, Seen

from recoverykit.values import Json

Body = Mapping[str, Json]
Entry = tuple[str, Body]
"""An event as it stands on record: its kind and its body."""

PAPERS = ("case-opened", "client-linked", "drafted", "written", "went-on")
"""What the program puts on record by itself."""

_WORD = re.compile(r"k\d+x\d+w")


@dataclass(frozen=True)
class Trace:
    """One event that a reply has to leave; `optional` where it may have been on record already."""

    kind: str
    about: str
    holds: Callable[[Body], bool] = lambda _: True
    optional: bool = False
    kinds: tuple[str, ...] = ()

    def fits(self, entry: Entry) -> bool:
        """Whether an event is this trace."""
        kind, body = entry
        return kind in (self.kind, *self.kinds) and (not self.about or self.about in body.values()) and self.holds(body)


@dataclass
class Facts:
    """What is on record so far, as far as the next reply depends on it."""

    last: dict[str, Entry] = field(default_factory=dict)
    lists: dict[str, list[Json]] = field(default_factory=dict)
    playbook: str = ""
    behind: Entry | None = None

    def take(self, entry: Entry) -> None:
        """Take up an event."""
        kind, body = entry
        self.behind = entry
        if kind == "playbook-chosen":
            self.playbook = str(body["playbook"])
        if kind in ("answered", "left-unknown", "declined"):
            question = str(body["question"])
            self.last[question] = entry
            if kind == "answered" and isinstance(body["value"], list):
                self.lists[question] = body["value"]

    def by_itself(self, entry: Entry, signer: str) -> bool:
        """Whether an event follows by itself: who signs from the settings, a step that sending does, ticks that an
        answer reopens."""
        kind, body = entry
        if kind == "answered" and body["question"] == "sender" and "sender" not in self.last:
            return bool(signer) and signer in json.dumps(body["value"], ensure_ascii=False)
        if self.behind is None:
            return False
        before, _ = self.behind
        if kind == "step-done":
            return before == "sent" and body["said"] == ""
        return kind == "step-reopened" and before == "answered"


@dataclass
class Meant:
    """What the questions at a desk are about: the step or document that was chosen, the question left unknown."""

    desk: str = ""
    unknown: str = ""


def traces(said: Said, facts: Facts, meant: Meant) -> list[Trace]:
    """The events that a reply has to leave, in order."""
    seen = said.at
    if seen.what == "desk":
        meant.desk = said.of
        return [Trace("step-reopened", said.of)] if said.text == "reopen" else []
    if seen.what != "question":
        return []
    if seen.id == "until":
        return _until(said, facts, meant)
    if seen.id in ("at", "said", "channel") and not seen.within:
        return _at_desk(said, meant.desk)
    if seen.id == "playbook":
        if said.how == "typed":
            there = said.text == facts.playbook
            return [] if "▸" in said.text else [Trace("playbook-chosen", said.text, optional=there)]
        # Whoever does not choose gets what fits best, or keeps what was chosen before.
        there = bool(facts.playbook)
        return [] if said.text in ("back", "later") else [Trace("playbook-chosen", "", optional=there)]
    if seen.within:
        return _field(said, facts.lists.get(seen.within, []))
    if seen.type == "list":
        return _list(said, facts, meant)
    return _question(said, facts, meant)


def value_of(kind: str, typed: str) -> Callable[[Json], bool]:
    """Whether a value on record is what was typed."""
    if kind in ("date", "date-time"):
        clock = "%d %B %Y %H:%M" if ":" in typed else "%d %B %Y"
        moment = datetime.strptime(typed, clock)  # noqa: DTZ007 - compared with what clocks show
        start = f"{moment:%Y-%m-%dT%H:%M}[" if ":" in typed else f"{moment:%Y-%m-%d}["
        return lambda value: isinstance(value, dict) and str(value.get("moment")).startswith(start)
    if kind == "yes-no":
        return lambda value: value is (typed == "yes")
    if kind == "money":
        return lambda value: isinstance(value, dict) and str(value.get("money")).startswith(typed.strip("£"))
    if kind == "number":
        return lambda value: isinstance(value, dict) and value.get("number") == typed
    if kind == "choice":
        return lambda value: value == typed
    word = _WORD.findall(typed)[0]
    return lambda value: word in json.dumps(value)


def _question(said: Said, facts: Facts, meant: Meant) -> list[Trace]:
    seen = said.at
    last = facts.last.get(seen.id)
    if said.how == "typed":
        if "▸" in said.text:
            return []
        fits = value_of(seen.type, said.text)
        there = last is not None and last[0] == "answered" and fits(last[1]["value"])
        answer = Trace("answered", seen.id, lambda body: fits(body["value"]), optional=there)
        if seen.id == "what_happened" and said.text.startswith("we "):
            return [Trace("answered", "voice", lambda body: body["value"] == "we", optional=True), answer]
        return [answer]
    if said.text == "keep":
        return _keep(seen, last)
    return _left(said, meant)


def _afresh(seen: Seen) -> list[Trace]:
    """Enter alone where the client has answered again: what stood there may be kept, or left out. An answer is only
    ever the default: any other was typed later."""
    kinds = ("answered", "left-unknown", "declined")
    return [
        Trace(
            "", seen.id, lambda body: "value" not in body or body["value"] == seen.default, optional=True, kinds=kinds
        )
    ]


def _left(said: Said, meant: Meant) -> list[Trace]:
    seen = said.at
    if seen.required:
        return []
    if said.text == "skip":
        return [Trace("declined", seen.id)]
    if said.text == "unknown" and seen.unknown:
        meant.unknown = seen.id
        return [Trace("left-unknown", seen.id, lambda body: body["until"] is None)]
    return []


def _keep(seen: Seen, last: Entry | None) -> list[Trace]:
    """Enter alone: what stands there, else the default, else left open."""
    if seen.stage == "reply":
        return _afresh(seen)
    if last is None:
        if seen.default:
            return [Trace("answered", seen.id, lambda body: str(body["value"]) == seen.default)]
        if seen.required:
            return []
        return [Trace("left-unknown" if seen.unknown else "declined", seen.id)]
    if last[0] == "answered":
        # The sentence around it may read otherwise by now; then it is put on record with the new one.
        value = last[1]["value"]
        return [Trace("answered", seen.id, lambda body: body["value"] == value, optional=True)]
    return []


def _list(said: Said, facts: Facts, meant: Meant) -> list[Trace]:
    seen = said.at
    before = facts.lists.get(seen.id, [])
    if said.how == "typed":
        if "▸" in said.text:
            return []
        fits = value_of("text", said.text)
        return [_changed(seen.id, lambda now: len(now) == len(before) + 1 and now[:-1] == before and fits(now[-1]))]
    if said.how == "edit":
        verb, entry, to = said.text.split()[0], *(int(part) - 1 for part in said.text.split()[1:])
        if verb == "change":
            return []
        wanted = [one for place, one in enumerate(before) if place != entry]
        if verb == "move":
            wanted.insert(to, before[entry])
        return [_changed(seen.id, lambda now: now == wanted)]
    if said.text == "keep":
        return _keep_list(seen, facts)
    return _left(said, meant)


def _keep_list(seen: Seen, facts: Facts) -> list[Trace]:
    last = facts.last.get(seen.id)
    if last is None or last[0] != "answered":
        return _keep(seen, last)
    before, complete = facts.lists[seen.id], last[1]["complete"]
    if before:
        whole = Trace("answered", seen.id, lambda body: body["complete"] is True and body["value"] == before)
        return [] if complete else [whole]
    if seen.required:
        return []
    return [Trace("left-unknown" if seen.unknown else "declined", seen.id)]


def _field(said: Said, before: Sequence[Json]) -> list[Trace]:
    """A field of an entry: that entry alone changes."""
    seen = said.at
    if said.text == "drop":
        return [
            _changed(seen.within, lambda now: len(now) == len(before) - 1 and all(one in before for one in now)),
        ]
    if said.text == "skip" and not seen.required:
        return [_changed(seen.within, lambda now: _one_differs(before, now, seen.id, lambda value: value is None))]
    if said.text == "unknown" and (seen.within, seen.id) == ("actions", "by"):
        undated = _changed(seen.within, lambda now: _one_differs(before, now, seen.id, lambda value: value is None))
        return [replace(undated, optional=any(isinstance(one, dict) and "undated" in _values(one) for one in before))]
    if said.how != "typed" or "▸" in said.text:
        return []
    fits = value_of(seen.type, said.text)
    there = any(isinstance(one, dict) and fits(_values(one).get(seen.id)) for one in before)
    typed = _changed(seen.within, lambda now: _one_differs(before, now, seen.id, fits))
    return [replace(typed, optional=there)]


def _one_differs(before: Sequence[Json], now: Sequence[Json], name: str, fits: Callable[[Json], bool]) -> bool:
    if len(before) != len(now):
        return False
    pairs = [(one, two) for one, two in zip(before, now, strict=True) if one != two]
    for one, two in pairs:
        if not isinstance(one, dict) or not isinstance(two, dict) or one["uid"] != two["uid"]:
            return False
        if not fits(_values(two).get(name)) or _values(one, name) != _values(two, name):
            return False
    return len(pairs) <= 1


def _values(entry: Body, *without: str) -> dict[str, Json]:
    values = entry["values"]
    # "probably" in front of an entry is kept beside its words, and that there is no day for it.
    left_out = (*without, "suspected", "undated") if without else ()
    return {name: value for name, value in values.items() if name not in left_out} if isinstance(values, dict) else {}


def _changed(question: str, holds: Callable[[list[Json]], bool]) -> Trace:
    return Trace("answered", question, lambda body: isinstance(body["value"], list) and holds(body["value"]))


def _until(said: Said, facts: Facts, meant: Meant) -> list[Trace]:
    """By when it will be known; Enter says that nobody can say, and settles it."""
    asked = [name for name, (kind, body) in facts.last.items() if kind == "left-unknown" and "complete" in body]
    question = asked[0] if asked else meant.unknown
    if said.how == "typed" and "▸" not in said.text:
        fits = value_of("date-time", said.text)
        return [Trace("left-unknown", question, lambda body: fits({"moment": body["until"]}))]
    settled = asked and said.how != "typed" and said.text != "later"
    return [Trace("left-unknown", question, lambda body: "complete" not in body)] if settled else []


def _at_desk(said: Said, what: str) -> list[Trace]:
    if "▸" in said.text or (said.how == "command" and said.text != "keep"):
        return []
    if said.at.id == "channel":
        channel = said.text if said.how == "typed" else said.at.default
        return [Trace("sent", what, lambda body: channel in body.values())]
    if said.at.id == "at":
        return [Trace("step-done", what, lambda body: body["said"] == "")]
    if said.how != "typed":
        return []
    word = _WORD.findall(said.text)[0]
    return [Trace("step-done", what, lambda body: word in str(body["said"]))]


def follow(
    replies: Sequence[tuple[Said, bool]], new: Sequence[Entry], facts: Facts, signer: str
) -> Iterator[tuple[str, str]]:
    """Go through what was typed and what is on record since; yields each thing that is wrong.

    Each reply comes with whether it was acknowledged. Of the one that was not, any beginning may be on record;
    of those that were, all, once each, in order; and beside them nothing.
    """
    meant = Meant()
    left = list(new)
    for said, acknowledged in replies:
        for trace in traces(said, facts, meant):
            _pass_by(left, facts, signer, until=trace)
            if left and trace.fits(left[0]):
                facts.take(left.pop(0))
            elif not trace.optional and acknowledged:
                found = f"{left[0][0]} {json.dumps(left[0][1])[:300]}" if left else "nothing"
                wanted = f"{trace.kind} {trace.about}"
                yield "lost", f"{said.text!r} at {said.at.what} {said.at.id} has to leave {wanted}; there is {found}"
                return
            elif not trace.optional:
                break
    _pass_by(left, facts, signer)
    if left:
        yield "beyond", f"nobody typed {left[0][0]} {json.dumps(left[0][1])[:300]} (and {len(left) - 1} more)"


def _pass_by(left: list[Entry], facts: Facts, signer: str, until: Trace | None = None) -> None:
    while left and not (until and until.fits(left[0])) and facts.by_itself(left[0], signer):
        behind = facts.behind
        facts.take(left.pop(0))
        # Sending can do several steps, and an answer reopen several.
        facts.behind = behind if behind and behind[0] in ("sent", "answered") else facts.behind
