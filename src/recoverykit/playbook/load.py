"""From playbook files to a playbook, or to everything that is wrong with them.

The files come from a callable, so that shipped, user and bundled playbooks are read alike and tests need no disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from recoverykit.findings import Finding, Place
from recoverykit.playbook.build import Builder
from recoverykit.playbook.merge import E, Laid, Layer, Section, lay, read_layer
from recoverykit.playbook.model import Playbook
from recoverykit.playbook.schema import DocumentEntry, PlaybookFile, QuestionEntry, StepEntry, nearest, newer_language
from recoverykit.playbook.yamlfile import YamlFile, read_yaml

MAX_PARENTS = 8

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Source:
    """A playbook file: `file` is how findings name it."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Places:
    """Where the values of a playbook were written."""

    tops: tuple[YamlFile, ...] = ()
    entries: Mapping[tuple[str, str], Callable[[str, int], Place]] = field(default_factory=dict)

    def find(self, section: str, entry_id: str, key: str, offset: int = 0) -> Place | None:
        """The place of a key of an entry: ("ask", "harm", "when"), or of a top key: ("", "", "recognise").

        A field of a list goes by "list.field". None when nothing is known of the entry.
        """
        if section:
            place = self.entries.get((section, entry_id))
            return place(key, offset) if place else None
        top = next((one for one in self.tops if (key,) in one.positions), None)
        return top.key_place((key,)) if top else self.tops[0].place(()) if self.tops else None


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: a playbook, or findings and no playbook.

    `files` holds the texts that were read by playbook id, for the bundle of a case; `places` serves the lint.
    """

    playbook: Playbook | None
    findings: tuple[Finding, ...]
    files: Mapping[str, str]
    places: Places = field(default_factory=Places)


def load_playbook(
    name: str,
    sources: Callable[[str], Source | None],
    *,
    known: Sequence[str] = (),
    by_path: bool = False,
) -> Loaded:
    """Load a playbook and its parents. Never raises for what the files hold; all mistakes are found at once.

    `sources` gives the file of a name, None when there is none; `known` are the names to suggest then. With
    `by_path` the name is a path, and the file may call its playbook as it likes.
    """
    chain = _Chain(sources, known)
    chain.follow(name, by_path=by_path)
    if not chain.layers:
        return Loaded(None, _in_order(chain.findings), chain.files)
    stack = _Stack.of(chain.layers)
    builder = Builder(whole=chain.whole, broken=stack.broken)
    questions = _built(stack.ask, builder.question)
    steps = _built(stack.steps, builder.step)
    documents = _built(stack.documents, builder.document)
    places = Places(tuple(layer.source for layer in chain.layers), {**stack.places(), **builder.field_places})
    findings = _in_order((*chain.findings, *(stack.findings if chain.whole else ()), *builder.findings))
    head = chain.layers[0].head
    if findings or head is None:
        return Loaded(None, findings, chain.files, places)
    playbook = Playbook(
        id=head.playbook,
        title=head.title or "",
        summary=_summary(chain.layers),
        parents=tuple(layer.name for layer in chain.layers[1:]),
        recognise=tuple(head.recognise),
        ask=questions,
        steps=steps,
        documents=documents,
        example=head.example,
    )
    return Loaded(playbook, (), chain.files, places)


class _Chain:
    """Reads a playbook and its parents, nearest first."""

    def __init__(self, sources: Callable[[str], Source | None], known: Sequence[str]) -> None:
        self._sources = sources
        self._known = known
        self.layers: list[Layer] = []
        self.findings: list[Finding] = []
        self.files: dict[str, str] = {}
        self.whole = True
        """Whether every parent could be read: else what an entry lacks may stand in the one that could not."""

    def follow(self, name: str, *, by_path: bool) -> None:
        source = self._sources(name)
        if source is None:
            message = f"There is no playbook {name}."
            self.findings.append(Finding(Place(name, 1, 1), message, nearest(name, list(self._known))))
        while source is not None:
            layer = self._read(name, source, by_path=by_path)
            self.whole = layer is not None
            source = None
            if layer is not None and layer.extends:
                name, by_path = layer.extends, False
                source = self._parent(layer, name)
                self.whole = source is not None

    def _read(self, name: str, source: Source, *, by_path: bool) -> Layer | None:
        """Read one file; None when not even its keys can be read."""
        read = read_yaml(source.text, source.file)
        if isinstance(read, tuple):
            self.findings.extend(read)
            return None
        newer = newer_language(read)
        if newer is not None:
            self.findings.append(newer)
            return None
        layer, findings = read_layer(name, read)
        self.findings.extend(findings)
        if layer.head is not None:
            self._check_head(layer.head, read, None if by_path else name)
            layer = replace(layer, name=layer.head.playbook if by_path else name)
        self.layers.append(layer)
        self.files[layer.name] = source.text
        return layer

    def _check_head(self, head: PlaybookFile, read: YamlFile, name: str | None) -> None:
        place = read.place(("playbook",))
        if name is not None and head.playbook != name:
            message = f"This file calls its playbook {head.playbook}, but it is kept as {name}."
            self.findings.append(Finding(place, message, "Use one name."))
        if head.title is None:
            self.findings.append(Finding(place, f"{head.playbook} has no title."))

    def _parent(self, layer: Layer, parent: str) -> Source | None:
        """The source of the parent, or None with a finding where it is named."""
        place = layer.source.place(("extends",))
        names = [one.name for one in self.layers]
        if parent in names:
            loop = " → ".join([*names[names.index(parent) :], parent])
            self.findings.append(Finding(place, f"A playbook extends itself: {loop}."))
            return None
        if len(names) > MAX_PARENTS:
            self.findings.append(Finding(place, f"A playbook has at most {MAX_PARENTS} playbooks beneath it."))
            return None
        source = self._sources(parent)
        if source is None:
            self.findings.append(Finding(place, f"There is no playbook {parent}.", nearest(parent, list(self._known))))
        return source


@dataclass(frozen=True, slots=True)
class _Stack:
    """The sections of a playbook with its parents laid beneath."""

    ask: Section[QuestionEntry]
    steps: Section[StepEntry]
    documents: Section[DocumentEntry]
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, layers: Sequence[Layer]) -> _Stack:
        ask: Section[QuestionEntry] = Section()
        steps: Section[StepEntry] = Section()
        documents: Section[DocumentEntry] = Section()
        findings: tuple[Finding, ...] = ()
        for layer in reversed(layers):
            ask, found_ask = lay(ask, layer.ask)
            steps, found_steps = lay(steps, layer.steps)
            documents, found_documents = lay(documents, layer.documents)
            findings += found_ask + found_steps + found_documents
        return cls(ask, steps, documents, findings)

    @property
    def broken(self) -> frozenset[str]:
        return self.ask.broken | self.steps.broken | self.documents.broken

    def places(self) -> dict[tuple[str, str], Callable[[str, int], Place]]:
        return {
            **{("ask", one.entry.id): one.place for one in self.ask.entries},
            **{("steps", one.entry.id): one.place for one in self.steps.entries},
            **{("documents", one.entry.id): one.place for one in self.documents.entries},
        }


def _built(section: Section[E], build: Callable[[Laid[E]], V | None]) -> tuple[V, ...]:
    """The values of the entries that can be built."""
    values = (build(laid) for laid in section.entries)
    return tuple(value for value in values if value is not None)


def _summary(layers: Sequence[Layer]) -> str:
    """A playbook's own summary, or that of its nearest parent that has one."""
    return next((layer.head.summary.strip() for layer in layers if layer.head and layer.head.summary.strip()), "")


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.place))
