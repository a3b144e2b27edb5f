"""What can stand at a place of the command line, for a shell that completes it. The record is only looked at.

Whatever is raised here ends in no candidates (`completion.answer`). Annotations are evaluated at once, as in `app.py`.
"""

from typing import TYPE_CHECKING, Literal, SupportsIndex

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoverykit.store.protocol import CaseRow

MOST = 100
"""How many cases or clients a shell is given."""


class Candidate(str):
    """A word that need not begin with what was typed; or the wish that the shell offers files or folders.

    `instead` is what a shell is given that takes only what resembles the typed word.
    """

    kind: Literal["word", "file", "folder"] = "word"
    instead: str = ""

    def startswith(
        self, prefix: str | tuple[str, ...], start: SupportsIndex | None = None, end: SupportsIndex | None = None
    ) -> bool:
        """Yes. Typer drops what does not begin with what was typed, and a case is found by its client too."""
        return True


Candidates = list[tuple[str, str]]
"""Words, and what is said about each. Typer drops those that do not fit, unless they are of the class above."""


def cases(incomplete: str) -> Candidates:
    """Cases by the first digits of their number or a part of client or title: open ones first, then the newest."""
    rows = _rows(incomplete)
    return [(_case(row, _name_alone(row, rows, incomplete)), _about(row)) for row in rows]


def exact_cases(incomplete: str) -> Candidates:
    """The same for a command that guesses nothing, where no name will do in the place of the number."""
    return [(_case(row), _about(row)) for row in _rows(incomplete)]


def documents(context: typer.Context) -> Candidates:
    """The documents that can be made of the case given before."""
    from recoverykit.cli.session import Session
    from recoverykit.recording import CaseFile, find_case

    session = Session()
    with session.glance() as store:
        row = find_case(store, str(context.params["case"]))
        case = CaseFile.load(store, session.clock, session.settings, row)
        return [(one.id, one.title) for one in case.engine.documents()]


def clients(context: typer.Context, incomplete: str) -> Candidates:
    """Clients by a part of a name: their own, one they had, or that of somebody there; not one given before."""
    from recoverykit.cli.session import Session
    from recoverykit.store.rows import folded

    with Session().glance() as store:
        known = store.clients()
    part = folded(incomplete)
    found: Candidates = []
    for one in known:
        people = [person.name for person in one.people]
        fits = any(part in folded(name) for name in (one.name, *one.aliases, *people))
        if fits and one.name not in context.params.values():
            found.append((Candidate(one.name), ", ".join(people)))
    return found[:MOST]


def playbooks(incomplete: str) -> Candidates:
    """The shipped playbooks; where none fits, files, since a playbook may be one."""
    import re

    from recoverykit.bundled import playbook_names, playbook_text

    found: Candidates = []
    for name in playbook_names():
        if name.startswith(incomplete):
            # To read it as a playbook would take longer than somebody waits behind a key.
            title = re.search(r"^title: *(.+)$", playbook_text(name) or "", re.MULTILINE)
            found.append((name, title[1].strip("'\" ") if title else ""))
    return found or files()


def config_keys() -> Candidates:
    """The settings."""
    from recoverykit.settings import KEYS

    return [(key, "") for key in KEYS]


def states() -> Candidates:
    """The states of a case."""
    from recoverykit.cli.cases import STATES

    return [(state, "") for state in STATES]


def channels() -> Candidates:
    """The ways in which a document goes out."""
    from recoverykit.leaving import CHANNELS

    return list(CHANNELS.items())


def styles() -> Candidates:
    """The formats of documents."""
    from recoverykit.publishing import known_formats

    return [(suffix.removeprefix("."), "") for suffix in known_formats()]


def shells() -> Candidates:
    """The shells that can complete."""
    from recoverykit.cli.completion import SHELLS

    return [(name, "") for name in SHELLS]


def files() -> Candidates:
    """Whatever files there are."""
    wish = Candidate()
    wish.kind = "file"
    return [(wish, "")]


def folders() -> Candidates:
    """Whatever folders there are."""
    wish = Candidate()
    wish.kind = "folder"
    return [(wish, "")]


def _rows(incomplete: str) -> "tuple[CaseRow, ...]":
    from recoverykit.cli.session import Session
    from recoverykit.store.rows import folded

    with Session().glance() as store:
        if incomplete.isdecimal():
            numbered = (row for row in store.cases() if str(row.number).startswith(incomplete))
            return tuple(sorted(numbered, key=lambda row: row.state != "open")[:MOST])
        part = folded(incomplete)
        found = store.find_cases(incomplete, MOST)
    # A case is also found by the beginning of its uid, which is hardly what somebody means who has typed "a".
    return tuple(row for row in found if part in folded(row.client_name) or part in folded(row.title))


def _case(row: "CaseRow", instead: str = "") -> Candidate:
    candidate = Candidate(row.number)
    candidate.instead = instead
    return candidate


def _about(row: "CaseRow") -> str:
    standing = {"open": "", "closed": "(closed) ", "mistake": "(opened by mistake) "}.get(row.state, "")
    return f"{standing}{row.client_name or 'client not named yet'}: {row.title}"


def _name_alone(row: "CaseRow", rows: "Sequence[CaseRow]", incomplete: str) -> str:
    """The client of a case, if that was begun and means this case alone, as `recording.find_case` takes it."""
    from recoverykit.store.rows import folded

    name, part = folded(row.client_name), folded(incomplete)
    if not part or part.isdecimal() or part not in name or len(rows) == MOST:
        return ""
    from recoverykit.recording import looks_exact

    same = [one for one in rows if name in folded(one.client_name) or name in folded(one.title)]
    still_open = [one for one in same if one.state == "open"]
    return row.client_name if [row] in (same, still_open) and not looks_exact(row.client_name) else ""
