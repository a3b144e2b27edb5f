"""Lists of groups: each entry, and each field of an entry, is on record before the next is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from recoverykit.case.engine import stage_place
from recoverykit.case.events import Answered
from recoverykit.playbook.answers import LIST_LIMIT, AnswerContext, Problem, parse_answer, parse_item, typed_form
from recoverykit.playbook.answers.entries import says_no_day
from recoverykit.playbook.model import UNDATED, Question, lacking, may_be_undated
from recoverykit.recording import CaseFile
from recoverykit.values import Item, Json
from recoverykit.walk.guarding import guarded
from recoverykit.walk.talk import Answerer, Command, EditEntry, Prompt, Reply, Typed


class More:
    """The list is being added to: ask again."""


MORE = More()


@dataclass(frozen=True)
class Entries:
    """The entries of one list question."""

    case: CaseFile
    answerer: Answerer
    context: Callable[[], AnswerContext]
    question: Question

    def add(self, raw: Json) -> Problem | More:
        """Add an entry, whole or with fields still to be asked for."""
        found = parse_item(self.question, raw, self.context())
        if isinstance(found, Problem):
            return found if found.keep or not isinstance(raw, str) else replace(found, keep=raw[:20_000])
        items = self.items
        if len(items) >= LIST_LIMIT:
            return Problem(
                f"There are {LIST_LIMIT} entries. More cannot be kept.", keep=raw if isinstance(raw, str) else ""
            )
        uid = f"i{self.case.state.entries.get(self.question.id, 0) + 1}"
        item = Item(uid, found.values)
        self.case.record(Answered(self.question.id, (*items, item), complete=False))
        if not found.missing:
            self._hear(item)
        return MORE

    def _hear(self, item: Item) -> None:
        sentence = self.case.engine.sentences.item_sentence(self.question, item)
        self.answerer.heard(self.question, sentence)

    def ask_field(self, item: Item, one: Question) -> Command | None:
        """Ask for a field of an entry that is missing, or that is being changed. None: it was dealt with."""
        problem: Problem | None = None
        while True:
            prompt = self._prompt(item, one, problem)
            reply = self.answerer.ask(prompt)
            if reply in (Command.BACK, Command.LATER, Command.REVIEW):
                return Command(str(reply))
            if reply is Command.KEEP and not prompt.current and one.default:
                reply = Typed(one.default)
            if isinstance(reply, Typed) and prompt.current and reply.raw == prompt.current:
                reply = Command.KEEP
            problem = guarded(self.case, self.answerer, partial(self._take, item, one, reply), reply)
            if problem is None:
                return None

    def _prompt(self, item: Item, one: Question, problem: Problem | None) -> Prompt:
        sentences = self.case.engine.sentences
        return Prompt(
            question=one,
            words=sentences.fill(one.question),
            help=f"For: {sentences.item_sentence(self.question, item)}",
            frame="",
            current=typed_form(replace(one, default=""), item.values.get(one.id), self.context()),
            default=one.default,
            place=stage_place(self.case.engine, self.question),
            number=self.case.row.number if self.case.row else None,
            problem=problem,
            within=self.question,
        )

    def _take(self, item: Item, one: Question, reply: Reply) -> Problem | None:
        if reply is Command.DROP:
            self._replace(item, None)
            return None
        if reply is Command.SKIP and not one.required:
            others = {name: value for name, value in item.values.items() if name != one.id}
            self._replace(item, Item(item.uid, others))
            return None
        if may_be_undated(self.question) and one.inline == "by" and _no_day(reply):
            others = {name: value for name, value in item.values.items() if name != one.id}
            self._replace(item, undated := Item(item.uid, {**others, UNDATED: True}))
            self._hear(undated)
            return None
        if not isinstance(reply, Typed):
            missing = one in lacking(self.question, item.values)
            return Problem("This one is needed. Type drop to leave the whole entry out.") if missing else None
        parsed = parse_answer(one, reply.raw, self.context())
        if isinstance(parsed, Problem):
            return parsed if parsed.keep else replace(parsed, keep=str(reply.raw)[:20_000])
        if isinstance(parsed.value, tuple) or item.values.get(one.id) == parsed.value:
            return None
        before = {name: value for name, value in item.values.items() if name != UNDATED}
        newer = Item(item.uid, {**before, one.id: parsed.value})
        self._replace(item, newer)
        if not lacking(self.question, newer.values):
            self._hear(newer)
        return None

    def recognised(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """A whole new list, in which an entry that stood there before is still the same one."""
        left = list(self.items)
        highest = self.case.state.entries.get(self.question.id, 0)
        found: list[Item] = []
        for item in items:
            same = next((one for one in left if one.values == item.values), None)
            if same is not None:
                left.remove(same)
            else:
                highest += 1
            found.append(same or Item(f"i{highest}", item.values))
        return tuple(found)

    def edit(self, edit: EditEntry) -> Problem | Command | More:
        """Change, remove or move an entry. LATER: the user wants to stop."""
        items = list(self.items)
        if not 1 <= edit.entry <= len(items) or (edit.verb == "move" and not 1 <= edit.to <= len(items)):
            few = ("There is no entry yet.", "There is only one entry.")
            return Problem(few[len(items)] if len(items) < len(few) else f"There are {len(items)} entries.")
        chosen = items[edit.entry - 1]
        if edit.verb == "remove":
            self._replace(chosen, None)
        elif edit.verb == "move":
            items.insert(edit.to - 1, items.pop(edit.entry - 1))
            self.case.record(Answered(self.question.id, tuple(items), complete=False))
        elif self._change(chosen) is Command.LATER:
            return Command.LATER
        return MORE

    def _change(self, item: Item) -> Command | None:
        for one in (each for each in self.question.fields if each.id != UNDATED):  # said at the date itself
            now = next((each for each in self.items if each.uid == item.uid), None)
            moved = self.ask_field(now, one) if now is not None else Command.BACK
            if moved is not None:
                return moved
        return None

    def _replace(self, old: Item, new: Item | None) -> None:
        items = [each if each.uid != old.uid else new for each in self.items]
        self.case.record(Answered(self.question.id, tuple(each for each in items if each is not None), complete=False))

    @property
    def items(self) -> tuple[Item, ...]:
        """The entries so far."""
        value = self.case.state.fact(self.question.id).value
        return value if isinstance(value, tuple) else ()


def _no_day(reply: Reply) -> bool:
    """Whether a reply says that there is no day yet."""
    return reply is Command.UNKNOWN or (isinstance(reply, Typed) and says_no_day(str(reply.raw)))
