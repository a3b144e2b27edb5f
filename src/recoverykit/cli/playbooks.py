"""`playbook list|show`."""

from __future__ import annotations

from recoverykit import library
from recoverykit.cli.prompts import source_words
from recoverykit.cli.reporters import say, say_json
from recoverykit.errors import Status
from recoverykit.playbook.codec import playbook_to_json
from recoverykit.playbook.model import Phase, Playbook, Stage


def list_playbooks(*, as_json: bool) -> Status:
    """The shipped playbooks."""
    found = library.titles()
    if as_json:
        say_json({"playbooks": [{"playbook": one.id, "title": one.title} for one in found.values()]})
        return Status.OK
    for one in found.values():
        say(f"{one.id}: {one.title}")
        say(one.summary, indent=4)
    return Status.OK


def show(name: str, *, as_json: bool) -> Status:
    """What a playbook asks, wants done and writes."""
    playbook = library.find(name).playbook
    if as_json:
        say_json(playbook_to_json(playbook))
        return Status.OK
    say(f"{playbook.title} ({playbook.id})")
    say(playbook.summary)
    for stage, heading in (
        (Stage.MINUTE, "Asked in the first minute"),
        (Stage.LETTER, "Asked on the way to the letter"),
        (Stage.BETTER, "Offered to make it better"),
    ):
        say()
        say(heading)
        for question in playbook.ask:
            if question.stage is stage:
                say(f"{question.id}: {question.question.impersonal()}", indent=2)
    _show_steps(playbook)
    say()
    say("Documents")
    for document in playbook.documents:
        say(f"{document.id}: {document.title}", indent=2)
    return Status.OK


def _show_steps(playbook: Playbook) -> None:
    for phase in Phase:
        say()
        say(phase.capitalize().replace("-", " "))
        for step in playbook.steps:
            if step.phase is phase:
                within = f", within {step.within}" if step.within else ""
                say(f"{step.title.impersonal()}{within}", indent=2)
                if step.guide is not None:
                    say(step.guide.impersonal(), indent=6)
                if step.avoid is not None:
                    say(f"Avoid: {step.avoid.impersonal()}", indent=6)
                if step.source:
                    say(f"Source: {source_words(step.source)}", indent=6)
