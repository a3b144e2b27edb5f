"""Whoever is cut off at any prompt of a walk is asked the same again, with all before it on record once.

Two whole walks are typed, and cut off at each prompt with text half typed: by Ctrl-C, a kill, a closed terminal and
SIGTERM in turn. The second walk is cut off only where the first has no such prompt. With EVERY_SIGNAL=1 each prompt of
both sees all four.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from helpers import ACTION, ANOTHER, AT_THE_DESK, HAPPENED, SENDER, TO_THE_LETTER, Terminal, letter, part, run

from recoverykit.store.sqlite import SqliteStore
from recoverykit.values import Json

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal (pexpect) is POSIX only")

HALF = "zzz half an answ"


@dataclass(frozen=True)
class Stop:
    """Something that is asked, what is typed, and what it leaves on record: kind, what about, and some of its words.

    After an interruption `again` is asked, the same if empty; `lead` leads from there back to this stop. Without a way
    back (None) the walk goes on from `again`. Where `spared`, there is no interruption. `{a name}` in what is typed
    stands for its number on the desk.
    """

    words: str
    typed: str
    leaves: tuple[tuple[str, str, str], ...] = ()
    again: str = ""
    lead: tuple[tuple[str, str], ...] | None = ()
    spared: bool = False


def answered(question: str, words: str) -> tuple[tuple[str, str, str], ...]:
    """What an answer leaves on record."""
    return (("answered", question, words),)


WHEN, WHAT_WAS_SAID, HOW = "When?", "What was said?", "How did it go out?"
THE_LIST = "Enter goes on. Or:"
NUMBER_TO_CHANGE = "Number to change, Enter to go on"
PLAN, PROMISE = "done {send-plan}", "done {actions/i1}"

AT_THE_LAST_DESK: tuple[Stop, ...] = (
    Stop(AT_THE_DESK, PLAN),
    Stop(WHEN, "15:50", (("step-done", "send-plan", '"said": ""'),), AT_THE_DESK, ((AT_THE_DESK, PLAN),)),
    Stop(WHAT_WAS_SAID, "It suits them.", (), AT_THE_DESK, None),
    Stop(AT_THE_DESK, PROMISE),
    Stop(WHEN, "", (("step-done", "actions/i1", '"said": ""'),), AT_THE_DESK, ((AT_THE_DESK, PROMISE),)),
    Stop("What has been done?", "seen to it", (("step-done", "actions/i1", "seen to it"),), spared=True),
    Stop(AT_THE_DESK, "review"),
    Stop(NUMBER_TO_CHANGE, "2", (), AT_THE_DESK, ((AT_THE_DESK, "review"),)),
    Stop("Who did it happen to?", "", (), AT_THE_DESK, ((AT_THE_DESK, "review"), (NUMBER_TO_CHANGE, "2"))),
    Stop(NUMBER_TO_CHANGE, "", (), AT_THE_DESK, ((AT_THE_DESK, "review"),)),
    Stop(AT_THE_DESK, "sent {apology-letter}"),
    Stop(
        *(HOW, "mail", (("sent", "apology-letter", '"mail"'), ("step-done", "send-letter", ""))),
        *(AT_THE_DESK, ((AT_THE_DESK, "sent {apology-letter}"),)),
    ),
    Stop(AT_THE_DESK, ""),
)

MISSED_DEADLINE: tuple[Stop, ...] = (
    Stop("What happened?", HAPPENED, answered("what_happened", "brochure files")),
    Stop("Who did it happen to?", "Priya Raman, Northgate", answered("client", "Priya Raman")),
    Stop("What did it cost", "lost your print slot", answered("impact", "lost your print slot")),
    Stop("Is anybody hurt", "", answered("advice_first", "none")),
    Stop("And you?", SENDER, answered("sender", "Sam Hall")),
    Stop("If you do not reach Priya now", "17:30", answered("call_at", "T17:30")),
    Stop(TO_THE_LETTER, ""),
    Stop("Does Priya know yet?", "noticed", answered("told", "noticed")),
    Stop("How bad is it for Priya?", "costly", answered("severity", "costly")),
    Stop("Why did it happen?", "unknown", (("left-unknown", "cause", '"until": null'),)),
    Stop("By when will you know?", "Tuesday 12:00", (("left-unknown", "cause", "2026-11-24T12:00"),)),
    Stop("What of it do you know already?", "The list was old.", answered("known_so_far", "The list was old.")),
    Stop("What will you do now", ACTION, answered("actions", ACTION)),
    Stop('date yet". For:', "Monday 10:00", answered("actions", "2026-11-23T10:00")),
    Stop(ANOTHER, "Mia Chen: bring 50 copies", answered("actions", "bring 50 copies"), THE_LIST),
    Stop('date yet". For: Mia Chen', "Thursday 12:00", answered("actions", "2026-11-26T12:00")),
    Stop(ANOTHER, "", answered("actions", '"complete": true'), THE_LIST),
    Stop("does not happen again?", "unknown", (("left-unknown", "prevention", '"until": null'),)),
    Stop("By when will you know?", "", (("left-unknown", "prevention", '"until": null'),)),
    Stop("When will Priya hear from you next?", "Thursday 17:00", answered("next_contact", "T17:00")),
    *AT_THE_LAST_DESK,
)
CANDIDATE_WITHDREW: tuple[Stop, ...] = (
    Stop("What happened to the placement?", "has withdrawn", answered("what_happened", "has withdrawn")),
    Stop("Who did it happen to?", "Helen Marsh, Marsh & Tully", answered("client", "Helen Marsh")),
    Stop("What did it cost", "", (("left-unknown", "impact", ""),)),
    Stop("Is anybody hurt", "insurer", answered("advice_first", "insurer")),
    Stop("And you?", "Ruth Adeyemi, Castle Street", answered("sender", "Ruth Adeyemi")),
    Stop("If you do not reach Helen now", "17:30", answered("call_at", "T17:30")),
    Stop(TO_THE_LETTER, "sent 1"),
    Stop(
        *("Who said that it may go out", "Ana Lopes, at four", answered("advice_cleared", "Ana Lopes")),
        *(TO_THE_LETTER, ((TO_THE_LETTER, "sent 1"),)),
    ),
    Stop(HOW, "", (("sent", "holding-message", '"mail"'),), TO_THE_LETTER, ((TO_THE_LETTER, "sent 1"),)),
    Stop(TO_THE_LETTER, ""),
    Stop("Does Helen know yet?", "called", answered("told", "called")),
    Stop("How bad is it for Helen?", "grave", answered("severity", "grave")),
    Stop("Whose fault is it?", "shared", answered("fault", "shared")),
    Stop("What could you have done", "did not ask", answered("own_part", "did not ask")),
    Stop("Why did the candidate withdraw?", "probably moved", answered("cause", "moved")),
    Stop("What work stands behind", "skip", (("declined", "delivered", ""),)),
    Stop("Whom or what can you offer", "a second candidate", answered("compromise", "a second candidate")),
    Stop("what should they know about it", "", (("declined", "compromise_gap", ""),)),
    Stop("What will you do about it", "call the second by Monday 12:00", answered("actions", "call the second")),
    Stop(ANOTHER, "ask two others by Tuesday 12:00", answered("actions", "ask two others"), THE_LIST),
    Stop(ANOTHER, "move 2 1", answered("actions", "ask two others"), THE_LIST),
    Stop(THE_LIST, "change 1"),
    Stop(
        *("What will be done?", "ask three others", answered("actions", "ask three others")),
        *(THE_LIST, ((THE_LIST, "change 1"),)),
    ),
    Stop(
        *("By when?", "", (), THE_LIST),
        ((THE_LIST, "change 1"), ("What will be done?", "")),
    ),
    Stop(
        *("Who does it?", "Mia Chen", answered("actions", "Mia Chen"), THE_LIST),
        ((THE_LIST, "change 1"), ("What will be done?", ""), ("By when?", "")),
    ),
    Stop(ANOTHER, "", answered("actions", '"complete": true'), THE_LIST),
    Stop("does not happen again?", "ask twice", answered("prevention", "ask twice")),
    Stop(ANOTHER, "", answered("prevention", '"complete": true'), THE_LIST),
    Stop("When will Helen hear from you next?", "Thursday 17:00", answered("next_contact", "T17:00")),
    *AT_THE_LAST_DESK,
)


def ctrl_c(person: Terminal) -> None:
    person.presses("ctrl-c")
    assert person.ends() == 130


def kill(person: Terminal) -> None:
    person.child.kill(signal.SIGKILL)
    assert person.ends() == -signal.SIGKILL


def closed_terminal(person: Terminal) -> None:
    person.loses_its_terminal()


def terminate(person: Terminal) -> None:
    person.child.kill(signal.SIGTERM)
    assert person.ends() == -signal.SIGTERM


WAYS: tuple[Callable[[Terminal], None], ...] = (ctrl_c, kill, closed_terminal, terminate)
EVERY_SIGNAL = bool(os.environ.get("EVERY_SIGNAL"))
PASSES = range(len(WAYS)) if EVERY_SIGNAL else range(1)


def spared(stop: Stop, playbook: str) -> bool:
    """Whether a stop is not cut off this time."""
    seen_already = playbook != "missed-deadline" and stop.words in {one.words for one in MISSED_DEADLINE}
    return stop.spared or (seen_already and stop.lead is not None and not EVERY_SIGNAL)


def on_record(home: Path) -> list[tuple[str, dict[str, Json]]]:
    """All that was answered, ticked or sent in the only case; the chain is verified while it is read."""
    store = SqliteStore.open_existing(home / "cases.db")
    if store is None:
        return []
    try:
        found = [event for row in store.cases() for event in store.events(row.uid)]
    finally:
        store.close()
    by_itself = ("case-opened", "client-linked", "drafted", "written", "went-on")
    return [(one.kind, dict(one.body or {})) for one in found if one.kind not in by_itself]


def check(home: Path, expected: Sequence[tuple[str, str, str]]) -> None:
    """Exactly what was expected is on record: each once, in order, and nothing half typed."""
    found = on_record(home)
    texts = [json.dumps(body, ensure_ascii=False) for _, body in found]
    assert [kind for kind, _ in found] == [kind for kind, _, _ in expected]
    for (kind, what, words), (_, body), text in zip(expected, found, texts, strict=True):
        assert what in body.values(), (kind, what, text)
        assert words in text, (kind, what, text)
    assert not any(HALF in text for text in texts)


def numbered(typed: str) -> str:
    """`done {send-plan}` with the number that stands on the desk."""
    before, brace, rest = typed.partition("{")
    if not brace:
        return typed
    name = rest.rstrip("}")
    data = run("show", "1", "--json").json
    names = [part(one, "name" if before.startswith("sent") else "id") for one in _list(data, before)]
    return f"{before}{names.index(name) + 1}"


def _list(data: Json, verb: str) -> list[Json]:
    found = part(data, "documents" if verb.startswith("sent") else "owed")
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("shift", PASSES)
@pytest.mark.parametrize(
    ("playbook", "stops"), [("missed-deadline", MISSED_DEADLINE), ("candidate-withdrew", CANDIDATE_WITHDREW)]
)
def test_whoever_is_cut_off_at_any_prompt_is_asked_the_same_again_and_has_lost_nothing(
    playbook: str, stops: tuple[Stop, ...], shift: int, home: Path
) -> None:
    person = Terminal("start", playbook)
    expected: list[tuple[str, str, str]] = []
    stands_there = False
    for place, stop in enumerate(stops):
        if not stands_there:
            person.asked(stop.words)
        stands_there = False
        if not spared(stop, playbook):
            person.child.send(HALF)
            person.sees("answ")
            WAYS[(place + shift) % len(WAYS)](person)
            check(home, expected)
            person = Terminal("resume") if expected else Terminal("start", playbook)
            person.asked(stop.again or stop.words)
            assert person.prompts == 1
            if stop.lead is None:
                stands_there = True
                continue
            for (_, typed), (words, _) in pairwise((*stop.lead, (stop.words, ""))):
                person.types(numbered(typed))
                person.asked(words)
        person.types(numbered(stop.typed))
        expected += stop.leaves
    assert person.ends() == 0
    check(home, expected)
    assert "Yours sincerely," in letter()
    assert run("store", "verify").status == 0
