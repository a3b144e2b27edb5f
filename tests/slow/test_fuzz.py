"""Broken and hostile files, two thousand of them: the same as `fuzz.py` tries a hundred thousand of."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fuzz import fuzz, jobs_of

INPUTS = 2_000
SEED = 20261120


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each input is tried in a process that is watched")
def test_each_broken_file_is_taken_or_refused_in_plain_words(tmp_path: Path) -> None:
    totals = fuzz(INPUTS, SEED, quick=True, keep=tmp_path)
    assert not totals.faults, totals.told()
    assert totals.count == INPUTS
    for kind in ("playbook", "answers", "database"):
        for taken in (True, False):
            found = sum(n for (one, _, good), n in totals.outcomes.items() if (one, good) == (kind, taken))
            assert found > 10, f"{kind}: hardly one is {'taken' if taken else 'refused'}\n{totals.told()}"


def test_an_input_follows_from_its_number() -> None:
    jobs = jobs_of(30, None, 0, quick=False)
    assert jobs[10:] == jobs_of(20, None, 10, quick=False)
    assert {kind for kind, _ in jobs} == {"playbook", "answers", "database"}
