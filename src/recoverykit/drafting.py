"""Drafts the documents of a case: context → sandboxed template → Markdown."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from recoverykit.case.concerned import Concerned, addressed, concerned
from recoverykit.case.events import Reworded
from recoverykit.case.state import CaseState
from recoverykit.documents.composed import Composed, Unsettled
from recoverykit.errors import UsageError
from recoverykit.own_words import with_own_words
from recoverykit.playbook.model import DocumentSpec, Stage
from recoverykit.recording import CaseFile
from recoverykit.values import Person

if TYPE_CHECKING:
    from recoverykit.compose.plan import Plain
    from recoverykit.documents.environment import Templates
    from recoverykit.wording import WordedPlan


RENDERING = 3
"""To be raised whenever the same facts and templates come to read otherwise."""


@lru_cache(maxsize=8)
def _templates(sources: tuple[tuple[str, str], ...]) -> Templates:
    from recoverykit.documents.environment import templates_of
    from recoverykit.template_cache import kept_templates

    return templates_of(dict(sources), kept=kept_templates(dict(sources)))


def draft(case: CaseFile, spec: DocumentSpec, to: Concerned | None = None) -> Composed:
    """A document of a case as the facts stand, for the person of the case or for another of the client.

    Raises TemplateError if its template fails.
    """
    return _draft(case, spec, replace(case.composition, to=to).context(), to)


def drafts(case: CaseFile, *stages: Stage) -> dict[str, Composed]:
    """All documents of some stages (else of all) that can be composed now, by name, in the order of the playbook.

    A document that goes to several people is there once for each.
    """
    specs = [one for stage in stages or tuple(Stage) for one in case.engine.documents(stage)]
    composition = case.composition
    context = composition.context()
    found = [_draft(case, spec, context) for spec in specs]
    for to in concerned(case.state):
        own = replace(composition, to=to).context()
        found += [_draft(case, spec, own, to) for spec in specs if spec.each]
    return {one.name: one for one in found}


def _draft(case: CaseFile, spec: DocumentSpec, context: Mapping[str, Plain], to: Concerned | None = None) -> Composed:
    """Compose a document, unless the draft on record was composed from the very same."""
    name = addressed(spec.id, to.item.uid) if to else spec.id
    label = f"{spec.title} for {to.person.name}" if to else spec.title
    gone = case.state.departures(name)
    if gone and spec.stage is Stage.MINUTE:
        # What bridges the first minutes goes out once. Composed anew, it would promise times that have passed.
        return Composed(name, title_of(gone[-1].text) or spec.title, gone[-1].text, label=label)
    reworded = case.state.reworded.get(name, ())
    source = _fingerprint(case.bundle.sha256, spec.template, context, reworded)
    before = case.state.drafts.get(name)
    unsettled: tuple[Unsettled, ...] = ()
    if before is not None and before.source == source and not reworded:
        markdown = before.text
    else:
        markdown, unsettled = with_own_words(tidy(_rendered(case, spec, context, to)), reworded)
    title = title_of(markdown) or spec.title
    return Composed(name, title, markdown, label=label, source=source, unsettled=() if gone else unsettled)


def _rendered(case: CaseFile, spec: DocumentSpec, context: Mapping[str, Plain], to: Concerned | None) -> str:
    templates = _templates(tuple(sorted(case.bundle.templates.items())))
    planned = _worded(case, spec, context, to)
    body: Plain = [
        {
            "part": one.part,
            "text": one.text,
            "entries": [entry.text for entry in one.entries],
        }
        for one in (planned.paragraphs if planned else ())
    ]
    return templates.render(spec.template, {**context, "plan": body, "all": context})


def why(case: CaseFile, spec: DocumentSpec, to: Concerned | None = None) -> WordedPlan | None:
    """The plan of a document in words: each thought with the facts and the reason that it rests on. None for a document
    that is not planned, as those of cases from before there were plans."""
    return _worded(case, spec, replace(case.composition, to=to).context(), to)


def _worded(
    case: CaseFile, spec: DocumentSpec, context: Mapping[str, Plain], to: Concerned | None
) -> WordedPlan | None:
    from recoverykit.compose.context import OF_THE_OTHERS
    from recoverykit.compose.plans import PLANS
    from recoverykit.compose.view import View
    from recoverykit.wording import WORDS, worded

    if spec.id not in PLANS or WORDS not in case.bundle.templates:
        return None
    templates = _templates(tuple(sorted(case.bundle.templates.items())))
    plan = PLANS[spec.id](View(context, OF_THE_OTHERS if to else {}))
    return worded(plan, templates, context, newer=_shipped)


def _shipped() -> Templates:
    from recoverykit.bundled import template_texts

    return _templates(tuple(sorted(template_texts().items())))


def _fingerprint(bundle: str, template: str, context: Mapping[str, Plain], reworded: tuple[Reworded, ...]) -> str:
    words = [[one.before, one.after] for one in reworded]
    parts = json.dumps([RENDERING, bundle, template, context, *([words] if words else [])], sort_keys=True)
    return hashlib.sha256(parts.encode("utf-8")).hexdigest()


def find_person(case: CaseFile, spec: DocumentSpec, wanted: str) -> Concerned | None:
    """Whom a document is for by a part of their name; None for the person of the case. Raises UsageError if it is clear
    of nobody, or if the document goes to the person of the case alone."""
    part = wanted.casefold().strip()
    main = case.state.value("client")
    others = concerned(case.state)
    found = [one for one in others if part in one.person.name.casefold()]
    mine = isinstance(main, Person) and part in main.name.casefold()
    if len(found) + mine != 1 or not part:
        names = [main.name] if isinstance(main, Person) else []
        listed = ", ".join([*names, *(one.person.name for one in others)])
        raise UsageError(f"--to {wanted}: this is not clear.", f"In this case there are: {listed}.")
    if found and not spec.each:
        raise UsageError(f"The {spec.title.lower()} is written for {getattr(main, 'name', 'one person')} alone.")
    return found[0] if found else None


def find_document(case: CaseFile, name: str) -> DocumentSpec:
    """The document of that id. Raises UsageError if the playbook has none, or if facts are still missing for it."""
    spec = case.bundle.playbook.document(name)
    if spec is None:
        names = ", ".join(one.id for one in case.bundle.playbook.documents)
        raise UsageError(f"There is no document {name!r}.", f"This playbook has: {names}.")
    if spec not in case.engine.documents():
        number = case.row.number if case.row else ""
        if case.state.departures(name):
            raise UsageError(
                f"The {spec.title.lower()} has gone out, and would not be written now.",
                f"What went out: recover document {number} {name} --sent. How it stands now: recover update {number}",
            )
        missing = [_asked(case, need) for need in spec.needs if not case.engine.is_whole(need)]
        if not missing:
            raise UsageError(f"The {spec.title.lower()} does not fit this case as it stands.")
        raise UsageError(
            f"The {spec.title.lower()} cannot be written yet. Still open: {' '.join(missing)}",
            f"Answer it with: recover resume {number}",
        )
    return spec


def _asked(case: CaseFile, question_id: str) -> str:
    question = case.bundle.playbook.question(question_id)
    return case.engine.sentences.fill(question.question) if question else question_id


def changed(state: CaseState, composed: Mapping[str, Composed]) -> tuple[Composed, ...]:
    """The drafts that read otherwise than when they were last shown."""
    return tuple(
        one
        for one in composed.values()
        if (before := state.drafts.get(one.name)) is None or before.text != one.markdown
    )


_TWO_STOPS = re.compile(r"(?<!\.)(\.{3}|[.!?…])\.(?![^\s”\"’)])")


def tidy(markdown: str) -> str:
    """Markdown with the lines of a paragraph joined and no more than one empty line between blocks.

    Where what was typed ends with a stop of its own ("Hall Design Ltd."), the template's stop behind it goes.
    """
    markdown = _TWO_STOPS.sub(r"\1", markdown.strip("\n"))
    blocks = [block.split("\n") for block in re.split(r"\n[ \t]*\n+", markdown)]
    return "\n\n".join("\n".join(_joined(block)) for block in blocks if any(line.strip() for line in block)) + "\n"


def _joined(lines: list[str]) -> list[str]:
    """Lines of running text joined into one; list entries, table rows, headings and hard breaks stay lines."""
    joined: list[str] = []
    for line in (line.strip() for line in lines):
        if not line:
            continue
        quoted = line.startswith("> ") and bool(joined) and joined[-1].startswith("> ")
        opens = line.startswith(("- ", "|", "#", "> ")) and not quoted
        if joined and not opens and not joined[-1].startswith(("|", "#")) and not joined[-1].endswith("\\"):
            joined[-1] += " " + (line[2:] if quoted else line)
        else:
            joined.append(line)
    return joined


def plain(markdown: str) -> str:
    """One line of Markdown without its marks: for the words of a document outside it."""
    return re.sub(r"\\(.)", r"\1", markdown.replace("**", ""))


def title_of(markdown: str) -> str:
    """The words of the first heading, or nothing."""
    found = re.match(r"# (.+)", markdown)
    return plain(found[1]) if found else ""
