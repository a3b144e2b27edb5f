"""The program is killed at random moments, fifty times; `python tests/slow/kill_nine.py` does it a thousand times."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import environment

PROGRAM = Path(__file__).parents[1] / "slow" / "kill_nine.py"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no SIGKILL and no fork on Windows")
def test_a_kill_at_any_moment_loses_no_answer_that_was_acknowledged(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, PROGRAM, "50"],
        env=environment(TMPDIR=str(tmp_path)),
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n50 kills in " in done.stdout
