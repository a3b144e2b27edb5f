"""The desk at a terminal: the documents on the screen, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from recoverykit.cli.reporters import due_words
from recoverykit.cli.screens import Screen
from recoverykit.documents.composed import Composed
from recoverykit.errors import RecoverError
from recoverykit.playbook.model import Stage
from recoverykit.walk.talk import Desk, DeskReply, DeskVerb

T = TypeVar("T")
Read = Callable[[str, str, Callable[[], str]], str | None]
"""Reads a line: what stands before it, what it starts from, and the line at the foot of the screen."""

_VERBS = ("show", "copy", "sent", "reply", "done", "reopen", "better", "check", "review", "back", "later", "help")
_SHORT = {"s": "sent", "c": "copy", "d": "done", "b": "back", "l": "later", "?": "help"}
_OWED_SHOWN = 6
_OFFERS_SHOWN = 6
_CHECKED_SHOWN = 4


@dataclass
class TerminalDesk:
    """Shows a desk and hears one thing to do with it."""

    screen: Screen
    read: Read

    def hear(self, desk: Desk, before: Desk | None) -> DeskReply:
        """Show the desk; show, copy and help are done here, all else is for the walk.

        If the documents are those of `before`, only what is next is shown again.
        """
        if before is not None and _read_alike(before, desk):
            self._next(desk)
        elif desk.stage is Stage.MINUTE:
            self._first_minute(desk)
        else:
            self._whole(desk)
        while True:
            typed = self.read(_prompt(desk), "", lambda: _toolbar(desk))
            if typed is None:
                return DeskReply(DeskVerb.LATER)
            reply = self._reply(desk, typed)
            if reply is not None:
                return reply

    def _first_minute(self, desk: Desk) -> None:
        call = next((one for one in desk.owed if one.id == "first-contact"), None)
        self.screen.rule("Now", _standing(desk))
        self._warnings(desk)
        if call is None:
            self.screen.line("You have spoken. What is next:")
            self._next(desk)
            return
        if call.due is not None:
            time = due_words(call.due, desk.now).removeprefix("today ")
            self.screen.line(f"{call.what} before {time}. Have this in front of you:", bold=True)
        for document in desk.documents:
            if document.name == desk.first:
                self.screen.document(_text(document))
        message = _message(desk)
        if message is not None and message.name != desk.first:
            self.screen.line(
                "No answer? This can go now." if not desk.warnings else "This is what can go then.", bold=True
            )
            self.screen.document(_text(message))

    def _whole(self, desk: Desk) -> None:
        first = next((one for one in desk.documents if one.name == desk.first), None)
        if first is not None:
            self.screen.rule("The letter", _standing(desk))
            self.screen.document(_text(first))
        self._warnings(desk)
        self.screen.rule("Documents", "show, copy or sent, and the number")
        for number, document in enumerate(desk.documents, 1):
            self.screen.choice(number, f"{document.label}  {desk.paths.get(document.name, '')}".rstrip(), usual=False)
        self._next(desk)
        self._checked(desk)
        if desk.better:
            self.screen.rule("Make it better, if you like", "better, and the number")
            self._offers(desk, _OFFERS_SHOWN)

    def _next(self, desk: Desk) -> None:
        if not desk.owed:
            return
        self.screen.rule("Next", "done, and the number")
        for number, owed in enumerate(desk.owed[:_OWED_SHOWN], 1):
            what = owed.what.rstrip(".")
            date = due_words(owed.due, desk.now)
            self.screen.choice(number, f"{date}: {what}." if date else f"{what}. No date yet.", usual=False)
            if number == 1 and owed.guide:
                self.screen.aside(owed.guide)
        if len(desk.owed) > _OWED_SHOWN:
            where = "" if desk.rehearsal else f": recover show {desk.number}"
            self.screen.hint(f"and {len(desk.owed) - _OWED_SHOWN} more{where}")

    def _offers(self, desk: Desk, most: int) -> None:
        for number, offer in enumerate(desk.better[:most], 1):
            self.screen.choice(number, offer.words, usual=False)
        if len(desk.better) > most:
            self.screen.hint(f"and {len(desk.better) - most} more: better")

    def _checked(self, desk: Desk) -> None:
        if not desk.checked:
            return
        self.screen.rule("The review", "check, and the number")
        for number, one in enumerate(desk.checked[:_CHECKED_SHOWN], 1):
            self.screen.choice(number, f"{one.label}: “{one.found.excerpt}”", usual=False)
            self.screen.aside(f"{one.found.says} {one.found.question or f'Better: {one.found.rewrite}'}")
        if len(desk.checked) > _CHECKED_SHOWN:
            self.screen.hint(f"and {len(desk.checked) - _CHECKED_SHOWN} more, when these are done")

    def _warnings(self, desk: Desk) -> None:
        for warning in desk.warnings:
            self.screen.problem(warning)

    def _reply(self, desk: Desk, typed: str) -> DeskReply | None:
        words = typed.strip().casefold().split()
        if not words:
            return DeskReply(DeskVerb.GO)
        if len(words) == 1 and words[0].isdecimal():
            words = ["show", *words]
        fitting = [one for one in _VERBS if one.startswith(words[0])]
        verb = _SHORT.get(words[0]) or (fitting[0] if len(fitting) == 1 else "")
        if verb == "better" and len(words) == 2 and words[1] in [one.question for one in desk.better]:
            return DeskReply(DeskVerb.BETTER, words[1])
        number = int(words[1]) if len(words) == 2 and words[1].isdecimal() and len(words[1]) < 4 else 0
        if not verb or len(words) > 2 or (len(words) == 2 and not number):
            self.screen.problem(f"I know these: {', '.join(_VERBS)}. Enter alone goes on.")
            return None
        return self._act(desk, verb, number)

    def _act(self, desk: Desk, verb: str, number: int) -> DeskReply | None:
        match verb:
            case "show" | "copy" | "sent":
                return self._with_document(desk, verb, number)
            case "done" | "reopen":
                items = desk.owed if verb == "done" else desk.done
                return self._chosen(DeskVerb(verb), [one.id for one in items], number or 1)
            case "better" if number:
                return self._chosen(DeskVerb.BETTER, [one.question for one in desk.better], number)
            case "check":
                numbers = [str(at) for at in range(1, len(desk.checked) + 1)]
                return self._chosen(DeskVerb.CHECK, numbers, number or 1)
            case "better":
                self._offers(desk, len(desk.better))
                return None
            case "help":
                self._help(desk)
                return None
            case _:
                return DeskReply(DeskVerb(verb))

    def _chosen(self, verb: DeskVerb, ids: list[str], number: int) -> DeskReply | None:
        found = _pick(tuple(ids), number)
        if found is None:
            self.screen.problem(f"There is no number {number} in that list." if ids else "That list is empty.")
            return None
        return DeskReply(verb, found)

    def _with_document(self, desk: Desk, verb: str, number: int) -> DeskReply | None:
        usual = _message(desk) if desk.stage is Stage.MINUTE else _letter(desk)
        document = _pick(desk.documents, number) if number else usual
        if document is None:
            self.screen.problem(f"There is no document {number}.")
            return None
        if verb == "sent":
            return DeskReply(DeskVerb.SENT, document.name)
        if verb == "show":
            self.screen.document(_text(document))
            return None
        from recoverykit.cli.clipboard import copy

        try:
            self.screen.hint(f"{document.label}: {copy(_text(document))}")
        except RecoverError as error:
            self.screen.problem(f"{error.message} {error.advice}")
        return None

    def _help(self, desk: Desk) -> None:
        for line in (
            "show 2     read document 2 here",
            "copy 2     put document 2 on the clipboard",
            "sent 2     document 2 has gone out; how is asked",
            "done 1     the first thing under Next is done; when, and what was said, is asked",
            "reopen 1   it was ticked by mistake: " + (desk.done[0].what if desk.done else "nothing is ticked yet"),
            "better 1   answer a further question; better alone lists them all",
            "check 1    what the review found first: take its words, write others, or leave it",
            "reply      they have answered; what, and what follows from it, is asked",
            "review     all answers, to change any",
            "back       to the question before",
            "later      stop here; everything is saved",
        ):
            self.screen.hint(line)


def _read_alike(before: Desk, desk: Desk) -> bool:
    """Whether two desks of a stage hold the same words."""
    texts = [[(one.name, one.markdown) for one in each.documents] for each in (before, desk)]
    return before.stage is desk.stage and texts[0] == texts[1]


def _prompt(desk: Desk) -> str:
    return "Enter goes on to the letter ▸ " if desk.stage is Stage.MINUTE else "Enter when you are done here ▸ "


def _toolbar(desk: Desk) -> str:
    saved = "not recorded" if desk.rehearsal else "saved"
    if desk.stage is Stage.MINUTE:
        return f"{saved}  ·  copy (the message)  sent  done (I called)  back  later"
    further = "check 1" if desk.checked else "better 1"
    return f"{saved}  ·  copy 1  sent 1  done 1  reply  {further}  review  back  later  help"


def _standing(desk: Desk) -> str:
    if desk.rehearsal:
        return "rehearsal, not recorded"
    return f"case {desk.number}, saved" if desk.number else ""


def _message(desk: Desk) -> Composed | None:
    """What can go to the client first."""
    return next((one for one in desk.documents if one.name in desk.to_client), None)


def _letter(desk: Desk) -> Composed | None:
    return next((one for one in desk.documents if one.name == desk.first), None)


def _pick(items: tuple[T, ...], number: int) -> T | None:
    return items[number - 1] if 1 <= number <= len(items) else None


def _text(document: Composed) -> str:
    from recoverykit.publishing import SUFFIX, known_formats

    return known_formats()[SUFFIX].render(document).decode("utf-8")
