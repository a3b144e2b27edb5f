"""Asks at a terminal: one question at a time, what is typed seen at once inside the sentence of the letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from recoverykit.cli.door import safe
from recoverykit.cli.keys import typing_replaces
from recoverykit.cli.screens import Screen
from recoverykit.playbook.model import Phase, Question, QuestionType
from recoverykit.playbook.wording import GAP
from recoverykit.values import Json
from recoverykit.walk.talk import Command, Desk, DeskReply, EditEntry, Prompt, Reply, ReviewRow, Typed

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

_COMMANDS = {
    "back": Command.BACK,
    "skip": Command.SKIP,
    "unknown": Command.UNKNOWN,
    "later": Command.LATER,
    "review": Command.REVIEW,
}
_NOT_KNOWN = frozenset(
    ("don't know", "don’t know", "dont know", "i don't know", "i dont know", "dunno", "no idea", "not sure")
)
_EDIT = re.compile(r"(change|remove)\s+(\d{1,3})|(move)\s+(\d{1,3})\s+(?:to\s+)?(\d{1,3})", re.IGNORECASE)
_ONE_KEY = (QuestionType.CHOICE, QuestionType.YES_NO)


@dataclass
class TerminalAnswerer:
    """Somebody at a terminal. `examples` are answers to offer as if they had been typed (`--example`)."""

    screen: Screen
    examples: Mapping[str, Json] = field(default_factory=dict)
    interactive: bool = True
    rehearsal: bool = False
    _phase: Phase | None = None
    _desk: Desk | None = None
    _added: str = ""
    _standing_text: str = ""
    _offered: dict[str, int] = field(default_factory=dict)

    @cached_property
    def _session(self) -> PromptSession[str]:
        from prompt_toolkit import PromptSession

        return PromptSession(
            enable_open_in_editor=True,
            enable_history_search=False,
            enable_suspend=True,
            key_bindings=typing_replaces(lambda: self._standing_text),
        )

    def ask(self, prompt: Prompt) -> Reply:
        """Ask until there is an answer or a command; `?` is answered here."""
        self._show(prompt)
        start = self._start(prompt)
        while True:
            typed = self._read(self._gap(prompt), start, lambda: self._toolbar(prompt))
            if typed is None:
                return Command.LATER
            if typed.strip() == "?":
                self._explain(prompt.question)
                continue
            return _reply(prompt, typed)

    def heard(self, question: Question, sentence: str) -> None:
        """Show how the answer reads in the letter."""
        if sentence:
            self.screen.echo(sentence)
        self._added = question.id if question.type is QuestionType.LIST else ""

    def desk(self, desk: Desk) -> DeskReply:
        """Show the desk, and hear what to do."""
        from recoverykit.cli.desk import TerminalDesk

        self._phase = None
        before, self._desk = self._desk, desk
        return TerminalDesk(self.screen, self._read).hear(desk, before)

    def review(self, rows: tuple[ReviewRow, ...]) -> str:
        """Show all answers, numbered."""
        self.screen.rule("All answers", "")
        for number, row in enumerate(rows, 1):
            stale = " (to be asked again)" if row.stale else ""
            self.screen.entry(number, f"{row.words}{stale}", row.answer)
        while True:
            typed = self._read("Number to change, Enter to go on ▸ ", "", lambda: "")
            if typed is None or not typed.strip():
                return ""
            if typed.strip().isdecimal() and 1 <= int(typed) <= len(rows):
                self._phase = None
                return rows[int(typed) - 1].question
            self.screen.problem(f"Type a number from 1 to {len(rows)}, or Enter alone.")

    def tell(self, message: str) -> None:
        """Say something."""
        self.screen.problem(message)

    def _show(self, prompt: Prompt) -> None:
        phase, number = prompt.phase
        if prompt.problem is not None:
            self.screen.problem(prompt.problem.message)
            if prompt.problem.suggestions and not prompt.question.choices:
                self.screen.hint("You could type: " + " or ".join(prompt.problem.suggestions))
            return
        if prompt.place != (0, 0) and phase is not self._phase:
            self._phase = phase
            self.screen.rule(f"{phase.capitalize().replace('-', ' ')}  {number} of 7", self._standing(prompt))
        added, self._added = self._added, ""
        if prompt.entries and added == prompt.question.id:
            self.screen.hint("Another? Enter goes on. You can also change 1, remove 1 or move 2 1.")
            return
        self.screen.question(prompt.words, self._help(prompt))
        for position, choice in enumerate(prompt.question.choices, 1):
            self.screen.choice(position, choice.label, usual=choice.value == (prompt.current or prompt.default))
        for position, entry in enumerate(prompt.entries, 1):
            self.screen.choice(position, entry, usual=False)
        before, _, after = prompt.frame.partition(GAP)
        if after.strip(" ."):
            self.screen.hint(f"{_capital(before)}… {after.strip()}")
        if prompt.question.example and not prompt.current and not prompt.entries:
            self.screen.hint(f"For example: {prompt.question.example}")

    def _standing(self, prompt: Prompt) -> str:
        if self.rehearsal:
            return "rehearsal, not recorded"
        return f"case {prompt.number}, saved" if prompt.number else ""

    def _help(self, prompt: Prompt) -> str:
        if prompt.entries:
            return "Enter goes on. Or: change 1, remove 1, move 2 1."
        if prompt.question.type is QuestionType.YES_NO and not prompt.help:
            return "y or n"
        return prompt.help

    def _gap(self, prompt: Prompt) -> str:
        """What stands before the cursor: the beginning of the sentence, so that it is finished by typing."""
        before, gap, after = prompt.frame.partition(GAP)
        if not gap or after.strip(" .") or not before.strip():
            return f"{GAP} "
        return f"{_capital(safe(before))}{GAP} "

    def _start(self, prompt: Prompt) -> str:
        if prompt.problem is not None and prompt.problem.keep:
            wrong_key = prompt.question.type in _ONE_KEY and not prompt.problem.again
            return "" if wrong_key else prompt.problem.keep
        if prompt.current:
            return "" if prompt.question.type in _ONE_KEY else prompt.current
        return self._example(prompt)

    def _example(self, prompt: Prompt) -> str:
        """The next example answer, as if it had been typed; each is offered once."""
        if prompt.within is not None or prompt.problem is not None:
            return ""
        answer = self.examples.get(prompt.question.id)
        given = self._offered.get(prompt.question.id, 0)
        self._offered[prompt.question.id] = given + 1
        if isinstance(answer, list):
            return str(answer[given]) if given < len(answer) else ""
        if given or answer is None:
            return ""
        return ("yes" if answer else "no") if isinstance(answer, bool) else str(answer)

    def _toolbar(self, prompt: Prompt) -> str:
        keys = ["back", "skip" if not prompt.question.required else "", "? why", "later"]
        if prompt.question.unknown:
            keys.insert(1, "unknown")
        if prompt.within is not None:
            keys.insert(1, "drop")
        if prompt.question.type in (QuestionType.TEXT, QuestionType.LONG_TEXT):
            keys.append("^X^E editor")
        if self._standing_text:
            keys.append("→ edits")
        place = f"{prompt.place[0]} of {prompt.place[1]}" if prompt.place != (0, 0) else ""
        saved = "not recorded" if self.rehearsal else "saved" if prompt.number else "nothing to save yet"
        return "  ·  ".join(part for part in (place, saved, "  ".join(key for key in keys if key)) if part)

    def _explain(self, question: Question) -> None:
        self.screen.hint(question.why or "There is nothing more to say about it.")
        if question.source:
            self.screen.hint(f"Source: {source_words(question.source)}")

    def _read(self, before: str, start: str, toolbar: Callable[[], str]) -> str | None:
        """One line from the terminal. None: the input has ended. Ctrl-C goes up."""
        from prompt_toolkit.formatted_text import FormattedText

        self._standing_text = start
        bar = toolbar()
        if not bar:
            self._session.bottom_toolbar = None  # else that of the prompt before would stay
        try:
            return self._session.prompt(
                before,
                default=start,
                bottom_toolbar=FormattedText([("noreverse fg:ansibrightblack", bar)]) if bar else None,
            )
        except EOFError:
            return None


def _capital(words: str) -> str:
    """The beginning of a sentence as the letter has it."""
    return words[:1].upper() + words[1:]


def source_words(source: str) -> str:
    """Where an advice comes from: J is the judgement of practitioners, a number one of the source articles."""
    words = []
    for tag in (part.strip() for part in source.split(",")):
        words.append("practitioners' judgement" if tag == "J" else f"article {tag}" if tag.isdecimal() else tag)
    return ", ".join(words) + " (docs/evidence.md)"


def _reply(prompt: Prompt, typed: str) -> Reply:
    words = typed.strip()
    if words.casefold() in _COMMANDS:
        return _COMMANDS[words.casefold()]
    if words.casefold() in _NOT_KNOWN:
        return Command.UNKNOWN
    if prompt.within is not None and words.casefold() == "drop":
        return Command.DROP
    if prompt.question.type is QuestionType.LIST and (found := _EDIT.fullmatch(words)):
        if found[3]:
            return EditEntry("move", int(found[4]), int(found[5]))
        return EditEntry(found[1].lower(), int(found[2]))
    if not words:
        return Command.KEEP
    # A backslash lets somebody answer with a word that is otherwise a command.
    literal = typed[1:] if words.startswith("\\") and words[1:].casefold() in (*_COMMANDS, "?") else typed
    return Typed(literal)
