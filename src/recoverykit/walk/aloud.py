"""What was promised aloud, taken down beside the note of a call."""

from __future__ import annotations

from collections.abc import Sequence

from recoverykit.case.events import Answered
from recoverykit.errors import UsageError
from recoverykit.playbook.answers import Problem, parse_item
from recoverykit.playbook.model import ALOUD
from recoverykit.recording import CaseFile
from recoverykit.values import Item
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.asking import Asking
from recoverykit.walk.from_file import FileAnswerer


def promised_aloud(case: CaseFile, lines: Sequence[str], named: str = "--promised") -> Answered:
    """The event that adds these promises, a line each with its day, to those of the case. `named` is where they were
    typed.

    Raises UsageError for a line that is none, or if the playbook has no list for it.
    """
    question = case.bundle.playbook.question(ALOUD)
    if question is None:
        raise UsageError(f"The playbook {case.bundle.playbook.id} keeps no promises made aloud.", _NEWER)
    context = Asking(case, FileAnswerer(AnswersFile(named))).context
    value = case.state.value(ALOUD)
    items = list(value) if isinstance(value, tuple) else []
    number = case.state.entries.get(ALOUD, 0)
    for line in lines:
        found = parse_item(question, line, context)
        if isinstance(found, Problem):
            raise UsageError(f"{named} {line!r}: {found.message}", _suggested(found.suggestions))
        if found.missing:
            example = "Nothing was noted. Write the day behind it: send you the list by Friday 12:00"
            raise UsageError(f"{named} {line!r}: by when?", example)
        number += 1
        items.append(Item(f"i{number}", found.values))
    return Answered(ALOUD, tuple(items))


_NEWER = "Bring the case to the playbook as it is now: recover resume CASE --update-playbook"


def _suggested(suggestions: tuple[str, ...]) -> str:
    return f"You could write: {' or '.join(suggestions)}" if suggestions else ""
