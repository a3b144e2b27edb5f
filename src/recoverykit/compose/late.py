"""What will be later than the client was told, in words: what was promised, by when, and what holds now."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.case.concerned import Concerned
from recoverykit.case.engine import Engine
from recoverykit.case.holding import falling_due
from recoverykit.case.moving import NEXT_CONTACT, Delay, delays
from recoverykit.case.sentences import Sentences
from recoverykit.compose.plan import Plain
from recoverykit.compose.promised import as_it_holds, as_promised, as_told, is_own
from recoverykit.english import bare, last_day, moment_phrase, sentence, when_words
from recoverykit.fitting import inside, well_written
from recoverykit.playbook.model import OTHERS
from recoverykit.promises.given import promised


def late(engine: Engine, sentences: Sentences, to: Concerned | None) -> Iterator[dict[str, Plain]]:
    """Each promise to one reader that will be late: `told`, what they were told with its day, and
    `told_again` behind another of them; whether that `passed`;
    `because`, why; `now`, what holds with its new day, or nothing; `until`, by when they hear it otherwise;
    `at_the_end`: what holds now is said at the end anyway; `own`: it is the sender who promised to do it."""
    mine = f"{OTHERS}/{to.item.uid}/" if to else ""
    clauses = {one.id: one.what for one in promised(engine)}
    for delay in delays(engine.state):
        ours = delay.key.startswith(mine) if mine else not delay.key.startswith(f"{OTHERS}/")
        if ours and delay.key in clauses:
            yield _words(engine, sentences, delay, clauses[delay.key])


def near(engine: Engine, sentences: Sentences) -> Iterator[tuple[Delay, dict[str, Plain]]]:
    """As `late`, each promise that comes due within a day of work, or has come, as if it had lost its day."""
    clauses = {one.id: one.what for one in promised(engine)}
    for delay in falling_due(engine.playbook, engine.state, engine.calendar, engine.now):
        if delay.key in clauses:
            yield delay, _words(engine, sentences, delay, clauses[delay.key])


def _words(engine: Engine, sentences: Sentences, delay: Delay, promise: str) -> dict[str, Plain]:
    reader = sentences.reader
    clause = inside(bare(promise))
    contact = delay.key == NEXT_CONTACT
    was = moment_phrase(delay.was, reader) if contact else when_words(last_day(as_told(delay.was, clause)), reader)
    later = None if contact else delay.to
    return {
        "question": delay.key.partition("/")[0],
        "key": delay.key,
        "at_the_end": contact,
        "own": is_own(clause),
        "told": as_promised(clause, was, sentences),
        "told_again": as_promised(clause, was, sentences, also=True),
        "passed": delay.was.instant() < engine.now,
        "because": sentence(well_written(delay.because)) if delay.because else "",
        "now": as_it_holds(clause, when_words(as_told(later, clause), reader)) if later else "",
        "until": when_words(delay.tell_by, reader) if delay.tell_by else "",
    }
