"""What can happen in a case. Events are appended once and never changed; a case is the fold of its events."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.values import Person, Value


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """A case was opened with a playbook, pinned by the SHA-256 of its bundle.

    `chosen` is false while it has still to be asked which playbook fits.
    """

    playbook: str
    bundle: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PlaybookChosen:
    """It turned out which playbook fits; facts are kept."""

    playbook: str
    bundle: str


@dataclass(frozen=True, slots=True)
class ClientLinked:
    """The client whom the case concerns. `zone` and `country` may be empty: then the settings hold."""

    client: str
    name: str
    zone: str
    country: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A question was answered. `frame` is the visible sentence in which a text was written and seen.

    `complete` is false while a list is still being added to.
    """

    question: str
    value: Value
    frame: str = ""
    suspected: bool = False
    complete: bool = True


@dataclass(frozen=True, slots=True)
class LeftUnknown:
    """Nobody knows yet; `until` is when it will be known, if that was said. `complete` is false while that is asked."""

    question: str
    until: Moment | None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Declined:
    """The user chose not to answer."""

    question: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """A document was composed and shown. `text` is its Markdown; `source` identifies all that it was composed from."""

    document: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence of a document was put otherwise, both as Markdown. It holds as long as `before` would stand there."""

    document: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FindingLeft:
    """What the review found in a document (`rule`, and the words) is left as it is, for a reason of the user's."""

    document: str
    rule: str
    excerpt: str
    reason: str


@dataclass(frozen=True, slots=True)
class Written:
    """A document was written to a file. This is not leaving."""

    document: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A document left, by `channel` (mail, post, hand, phone). `text` is exactly what left."""

    document: str
    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """A document was marked as sent by mistake: its last departure has not happened."""

    document: str


@dataclass(frozen=True, slots=True)
class WentOn:
    """The user went on from the desk of a stage."""

    stage: str


@dataclass(frozen=True, slots=True)
class StepDone:
    """A step was done (at `occurred_at`); `said` is what was said, in the user's words."""

    step: str
    said: str


@dataclass(frozen=True, slots=True)
class StepReopened:
    """A step was ticked by mistake and is open again."""

    step: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that was said or done, in the user's words."""

    text: str


@dataclass(frozen=True, slots=True)
class PromiseMoved:
    """What is owed under the key `promise` is due at another time: `to`, or None where nobody can say yet. `was` is the
    time that was named before.

    `tell_by`: without a time, when they will hear it. `told`: how the client has heard of it already (phone, mail …),
    empty if not yet. `because`: why, as a sentence in the user's words; may be empty.
    """

    promise: str
    was: Moment | None
    to: Moment | None
    tell_by: Moment | None = None
    told: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class PromiseReleased:
    """What is owed under the key `promise` need not be done any more: the client has said so, or it has lost its sense.
    `said` is how that is known, in the user's words."""

    promise: str
    said: str


@dataclass(frozen=True, slots=True)
class PromiseFound:
    """A sentence of a document that left promises what stands on no list: the user's own words. `by` is when it is due,
    if it says so."""

    document: str
    sentence: str
    by: Moment | None


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Somebody else looks after the case from now on; `note` is what they should know, in the user's words."""

    to: Person
    note: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The case ended: with an outcome, or (`mistake`) as opened in error. `reason`: why, though something was missing.

    `outcome` is empty for a mistake, and for cases that were closed before outcomes were asked for.
    """

    mistake: bool
    reason: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Reopened:
    """A case that had ended goes on; `reason` is why, in the user's words."""

    reason: str


Event: TypeAlias = (
    CaseOpened
    | PlaybookChosen
    | ClientLinked
    | Answered
    | LeftUnknown
    | Declined
    | Drafted
    | Reworded
    | FindingLeft
    | Written
    | Sent
    | NotSent
    | WentOn
    | StepDone
    | StepReopened
    | Noted
    | PromiseMoved
    | PromiseReleased
    | PromiseFound
    | HandedOver
    | Closed
    | Reopened
)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event with its two times, both aware: when it happened, and when it was noted. None: its words were erased."""

    event: Event | None
    occurred_at: datetime
    recorded_at: datetime
