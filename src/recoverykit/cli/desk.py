"""The desk at a terminal: the documents on the screen, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from recoverykit.cli.reporters import due_words
from recoverykit.cli.screens import Screen
from recoverykit.documents.composed import Composed
from recoverykit.errors import RecoverError
from recoverykit.playbook.model import Stage
from recoverykit.promises import Owed
from recoverykit.walk.talk import Desk, DeskReply, DeskVerb

T = TypeVar("T")
Read = Callable[[str, str, Callable[[], str]], str | None]

_VERBS = ("show", "copy", "sent", "done", "reopen", "better", "review", "back", "later", "help")
_OWED_SHOWN = 8


@dataclass
class TerminalDesk:
    """Shows a desk and hears one thing to do with it."""

    screen: Screen
    read: Read

    def hear(self, desk: Desk) -> DeskReply:
        """Show the desk; show, copy and help are done here, all else is for the walk."""
        if desk.stage is Stage.MINUTE:
            self._first_minute(desk)
        else:
            self._whole(desk)
        while True:
            typed = self.read(self._before(desk), "", lambda: self._toolbar(desk))
            if typed is None:
                return DeskReply(DeskVerb.LATER)
            reply = self._reply(desk, typed)
            if reply is not None:
                return reply

    def _before(self, desk: Desk) -> str:
        return "Enter goes on to the letter ▸ " if desk.stage is Stage.MINUTE else "Enter when you are done here ▸ "

    def _toolbar(self, desk: Desk) -> str:
        if desk.stage is Stage.MINUTE:
            return "saved  ·  copy the message  sent  done (I called)  back  later stops here"
        return "saved  ·  show 2  copy 1  sent 1  done 1  better 1  review  back  later  help"

    def _first_minute(self, desk: Desk) -> None:
        call = next((one for one in desk.owed if one.id == "first-contact"), None)
        self.screen.rule("Now", f"case {desk.number}, saved" if desk.number else "")
        self._warnings(desk)
        if call is not None and call.due is not None:
            self.screen.line(
                f"{call.what} before {due_words(call.due, desk.now)}. Have this in front of you:", bold=True
            )
        for document in desk.documents:
            if document.name == desk.first:
                self.screen.document(_text(document))
        message = self._message(desk)
        if message is not None:
            self.screen.line("No answer? This can go now.", bold=True)
            self.screen.document(_text(message))

    def _whole(self, desk: Desk) -> None:
        first = next((one for one in desk.documents if one.name == desk.first), None)
        if first is not None:
            self.screen.rule("The letter", f"case {desk.number}, saved" if desk.number else "rehearsal, not recorded")
            self.screen.document(_text(first))
        self._warnings(desk)
        self.screen.rule("Documents", "show, copy or sent, and the number")
        for number, document in enumerate(desk.documents, 1):
            self.screen.choice(number, f"{_name(document)}  {desk.paths.get(document.name, '')}".rstrip(), usual=False)
        if desk.owed:
            self.screen.rule("Next", "done, and the number")
            for number, owed in enumerate(desk.owed[:_OWED_SHOWN], 1):
                self.screen.choice(number, _owed(owed, desk.now), usual=False)
            if len(desk.owed) > _OWED_SHOWN:
                self.screen.hint(f"and {len(desk.owed) - _OWED_SHOWN} more: recover show {desk.number or ''}")
        if desk.better:
            self.screen.rule("Make it better, if you like", "better, and the number")
            for number, question in enumerate(desk.better, 1):
                self.screen.choice(
                    number, question.question.text.replace("{{ client.first }}", "the client"), usual=False
                )

    def _warnings(self, desk: Desk) -> None:
        for warning in desk.warnings:
            self.screen.problem(warning)

    def _message(self, desk: Desk) -> Composed | None:
        return next((one for one in desk.documents if one.name in desk.to_client), None)

    def _reply(self, desk: Desk, typed: str) -> DeskReply | None:
        words = typed.strip().casefold().split()
        if not words:
            return DeskReply(DeskVerb.GO)
        fitting = [one for one in _VERBS if one.startswith(words[0])]
        verb = fitting[0] if fitting and (len(fitting) == 1 or words[0] in ("s", "c", "d", "b", "l")) else ""
        if words[0] == "s":
            verb = "sent"
        number = int(words[1]) if len(words) > 1 and words[1].isdecimal() else 0
        if not verb or len(words) > 2 or (len(words) == 2 and not number):
            self.screen.problem("That is none of: " + ", ".join(_VERBS) + ".")
            return None
        return self._act(desk, verb, number)

    def _act(self, desk: Desk, verb: str, number: int) -> DeskReply | None:
        match verb:
            case "show" | "copy" | "sent":
                return self._with_document(desk, verb, number)
            case "done":
                owed = _pick(desk.owed, number or 1)
                found = DeskReply(DeskVerb.DONE, owed.id) if owed else None
            case "reopen":
                done = _pick(desk.done, number or 1)
                found = DeskReply(DeskVerb.REOPEN, done.id) if done else None
            case "better":
                question = _pick(desk.better, number or 1)
                found = DeskReply(DeskVerb.BETTER, question.id) if question else None
            case "help":
                self._help(desk)
                return None
            case _:
                return DeskReply(DeskVerb(verb))
        if found is None:
            self._no(number)
        return found

    def _with_document(self, desk: Desk, verb: str, number: int) -> DeskReply | None:
        usual = self._message(desk) if desk.stage is Stage.MINUTE else _pick(desk.documents, self._usual(desk))
        document = _pick(desk.documents, number) if number else usual
        if document is None:
            self._no(number)
            return None
        if verb == "sent":
            return DeskReply(DeskVerb.SENT, document.name)
        if verb == "show":
            self.screen.document(_text(document))
            return None
        from recoverykit.cli.clipboard import copy

        try:
            self.screen.hint(f"{_name(document)}: {copy(_text(document))}")
        except RecoverError as error:
            self.screen.problem(f"{error.message} {error.advice}")
        return None

    def _usual(self, desk: Desk) -> int:
        return next((number for number, one in enumerate(desk.documents, 1) if one.name == desk.first), 1)

    def _no(self, number: int) -> None:
        self.screen.problem(
            f"There is no number {number} in that list." if number else "There is nothing in that list."
        )

    def _help(self, desk: Desk) -> None:
        for line in (
            "show 2     read document 2 here",
            "copy 2     put document 2 on the clipboard",
            "sent 2     document 2 has gone out; how is asked",
            "done 1     the first thing under Next is done; when, and what was said, is asked",
            "reopen 1   it was ticked by mistake: " + (desk.done[0].what if desk.done else "nothing is ticked yet"),
            "better 1   answer a further question",
            "review     all answers, to change any",
            "back       to the question before        later   stop here; everything is saved",
        ):
            self.screen.hint(line)


def _pick(items: tuple[T, ...], number: int) -> T | None:
    return items[number - 1] if 1 <= number <= len(items) else None


def _owed(owed: Owed, now: datetime) -> str:
    if owed.due is None:
        return f"{owed.what.rstrip('.')}. No date yet."
    return f"{due_words(owed.due, now)}: {owed.what.rstrip('.')}."


def _text(document: Composed) -> str:
    from recoverykit.publishing import SUFFIX, known_formats

    return known_formats()[SUFFIX].render(document).decode("utf-8")


def _name(document: Composed) -> str:
    return document.name.replace("-", " ").capitalize()
