"""Somebody who types without a pause, in a process that is going to be killed. All else is the program as it is."""

from __future__ import annotations

import hashlib
import mmap
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import TextIO
from unittest.mock import patch

from wire import STAGES, Said, Seen, tell

from recoverykit import library
from recoverykit.cli import prompts
from recoverykit.cli.app import app
from recoverykit.documents import write
from recoverykit.playbook.model import Question, QuestionType, Stage
from recoverykit.store import connection as store_connection
from recoverykit.store import sqlite
from recoverykit.walk import desk as walk_desk
from recoverykit.walk.talk import Command, Desk, DeskReply, DeskVerb, EditEntry, Prompt, Reply, ReviewRow, Typed

WORD = re.compile(r"k\d+x\d+w")
"""A word that stands nowhere else."""


@dataclass
class Typist:
    """Answers whatever it is asked; each answer holds a word that stands nowhere else.

    After `most` replies it stops with "later". Unless `wild`, it answers in order and goes on at each desk.
    """

    random: Random
    name: str
    pipe: int
    marks: mmap.mmap
    wild: bool
    most: int
    interactive: bool = True
    count: int = 0

    def ask(self, prompt: Prompt) -> Reply:
        self.marks[0] = STAGES.index("at a prompt")
        seen = _question_seen(prompt)
        tell(self.pipe, seen)
        self.count += 1
        reply = self._reply(prompt)
        tell(self.pipe, _said(reply, seen))
        self.marks[0] = STAGES.index("between two answers")
        return reply

    def heard(self, question: Question, sentence: str) -> None:
        tell(self.pipe, Seen("heard", question.id))

    def desk(self, desk: Desk) -> DeskReply:
        self.marks[0] = STAGES.index("at a prompt")
        documents = {one.name: hashlib.sha256(one.markdown.encode("utf-8")).hexdigest()[:16] for one in desk.documents}
        seen = Seen("desk", desk.stage, documents=documents)
        tell(self.pipe, seen)
        self.count += 1
        reply = self._at_desk(desk)
        tell(self.pipe, Said("desk", reply.verb, seen, reply.of))
        self.marks[0] = STAGES.index("between two answers")
        return reply

    def review(self, rows: tuple[ReviewRow, ...]) -> str:
        self.marks[0] = STAGES.index("at a prompt")
        seen = Seen("review")
        tell(self.pipe, seen)
        self.count += 1
        chosen = self.random.choice(rows).question if rows and self.random.random() < 0.5 else ""
        tell(self.pipe, Said("change", chosen, seen))
        self.marks[0] = STAGES.index("between two answers")
        return chosen

    def tell(self, message: str) -> None:
        tell(self.pipe, Seen("told", refused=message[:500]))

    @property
    def _word(self) -> str:
        return f"{self.name}x{self.count}w"

    def _reply(self, prompt: Prompt) -> Reply:
        if self.count > self.most:
            return Command.LATER
        question, chance = prompt.question, self.random.random()
        if self.wild and chance < 0.2 and prompt.problem is None:
            return self._otherwise(prompt)
        if question.type is QuestionType.LIST and prompt.entries and (not self.wild or chance < 0.6):
            return Command.KEEP
        if question.id in ("at", "until", "said", "channel") and chance < 0.4:
            return Command.KEEP
        return Typed(self._answer(question))

    def _otherwise(self, prompt: Prompt) -> Reply:
        """Something other than a plain answer."""
        count = len(prompt.entries)
        if prompt.question.type is QuestionType.LIST and count and self.random.random() < 0.7:
            entry, to = self.random.randint(1, count), self.random.randint(1, count)
            verb = self.random.choice(("change", "remove", "move"))
            return EditEntry(verb, entry, to if verb == "move" else 0)
        ways: tuple[Reply, ...] = (
            *(Command.BACK, Command.BACK, Command.KEEP, Command.SKIP, Command.UNKNOWN, Command.UNKNOWN),
            *(Command.REVIEW, Typed("31 February 12:70 ▸")),
            *((Command.DROP,) if prompt.within else ()),
        )
        return self.random.choice(ways)

    def _answer(self, question: Question) -> str:
        day, hour, minute = self.random.randint(1, 14), self.random.randint(0, 23), self.random.randint(10, 59)
        month = "November 2026" if question.direction == "past" else "March 2027"
        match question.type:
            case QuestionType.TEXT | QuestionType.LONG_TEXT:
                before = self.random.choice(("lost ", "we lost ", "probably lost ", "did not send "))
                return f"{before}{self._word}"
            case QuestionType.CHOICE:
                return self.random.choice(question.choices).value
            case QuestionType.YES_NO:
                return self.random.choice(("yes", "no"))
            case QuestionType.NUMBER:
                return str(minute)
            case QuestionType.MONEY:
                return f"£{minute}"
            case QuestionType.DATE:
                return f"{day} {month}"
            case QuestionType.DATE_TIME:
                return f"{day} {month} {hour:02}:{minute}"
            case QuestionType.PERSON:
                firm = self.random.choice((", Northgate", "", f", F{self._word}"))
                return f"Priya {self._word}{firm}"
            case QuestionType.LIST:
                who = self.random.choice(("", "", "Mia Chen: "))
                date = self.random.choice(("", f" by {day} {month} {hour:02}:{minute}"))
                return f"{who}send {self._word}{date}"

    def _at_desk(self, desk: Desk) -> DeskReply:
        if self.count > self.most:
            return DeskReply(DeskVerb.LATER)
        if not self.wild or self.random.random() < (0.5 if desk.stage is Stage.MINUTE else 0.05):
            return DeskReply(DeskVerb.GO)
        ways = [
            *(DeskReply(DeskVerb.DONE, one.id) for one in desk.owed[:6]),
            *(DeskReply(DeskVerb.REOPEN, one.id) for one in desk.done[:2]),
            *(DeskReply(DeskVerb.SENT, one.name) for one in desk.documents),
            *(DeskReply(DeskVerb.BETTER, one.question) for one in desk.better),
            *map(DeskReply, (DeskVerb.REVIEW, DeskVerb.BACK, DeskVerb.REPLY)),
        ]
        return self.random.choice(ways)


def _question_seen(prompt: Prompt) -> Seen:
    question = prompt.question
    return Seen(
        "question",
        question.id,
        question.type,
        question.required,
        question.unknown,
        question.default,
        prompt.within.id if prompt.within else "",
        question.stage,
        len(prompt.entries),
        prompt.problem.message[:500] if prompt.problem and prompt.problem.again else "",
    )


def _said(reply: Reply, seen: Seen) -> Said:
    match reply:
        case Typed(raw):
            return Said("typed", str(raw), seen)
        case EditEntry(verb, entry, to):
            return Said("edit", f"{verb} {entry} {to}", seen)
        case Command():
            return Said("command", str(reply), seen)
        case _:
            raise TypeError("nobody says this at a terminal")


find = cache(library.find)
"""The shipped playbooks, checked once by the parent: that takes longer than a whole walk, and writes nothing."""


class _Terminal:
    """A stream that leads nowhere and says that somebody sits there."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def isatty(self) -> bool:
        return True

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def run(args: list[str], typist: Typist, complaints: Path) -> int:
    """Run the program as typed, with `typist` in the place of the terminal; its exit status."""
    for number, path in enumerate((os.devnull, os.devnull, os.fspath(complaints))):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), number)
    with ExitStack() as patches:
        for name, stream in (("stdin", sys.stdin), ("stdout", sys.stdout)):
            patches.enter_context(patch.object(sys, name, _Terminal(stream)))
        patches.enter_context(patch.object(prompts, "TerminalAnswerer", lambda *_, **__: typist))
        patches.enter_context(patch.object(library, "find", find))
        for one in _marking(typist.marks):
            patches.enter_context(one)
        status = app(args, standalone_mode=False)
        typist.marks[0] = STAGES.index("ending")
        sys.stderr.flush()
    return int(status or 0)


def _marking(marks: mmap.mmap) -> Iterator[AbstractContextManager[object]]:
    """Keep the place in the shared byte. Nothing else is changed, and nothing is slowed down."""

    def stage(name: str) -> None:
        marks[0] = STAGES.index(name)

    def marked(owner: object, name: str, during: str, after: str) -> AbstractContextManager[object]:
        inner: Callable[..., object] = getattr(owner, name)

        def outer(*args: object, **more: object) -> object:
            stage(during)
            try:
                return inner(*args, **more)
            finally:
                stage(after)

        return patch.object(owner, name, outer)

    def traced(statement: str) -> None:
        stage("in its commit" if statement == "COMMIT" else "in a transaction")

    connect, transaction = store_connection.connect, store_connection.transaction

    def connected(path: Path) -> store_connection.Connection:
        stage("opening the record")
        connection = connect(path)
        stage("between two answers")
        return connection

    @contextmanager
    def transacted(connection: store_connection.Connection) -> Iterator[None]:
        stage("beginning a transaction")
        connection.set_trace_callback(traced)
        try:
            with transaction(connection):
                yield
        finally:
            connection.set_trace_callback(None)
            stage("between two answers")

    yield patch.object(sqlite, "connect", connected)
    yield patch.object(sqlite, "transaction", transacted)
    yield marked(walk_desk, "drafts", "composing documents", "between two answers")
    yield marked(write, "_replace", "writing a file", "file written, not noted")
    yield marked(write, "_keep_rename", "renaming a file", "file written, not noted")
    yield marked(os, "fsync", "syncing a file", "renaming a file")
