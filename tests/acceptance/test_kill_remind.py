"""`recover remind` is killed forty times; `python tests/slow/kill_remind.py` does it as often as one likes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import environment

PROGRAM = Path(__file__).parents[1] / "slow" / "kill_remind.py"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no SIGKILL and no fork on Windows")
def test_a_kill_at_any_moment_silences_nothing_and_doubles_nothing_that_was_shown(tmp_path: Path) -> None:
    times = os.environ.get("REMIND_KILLS", "40")
    done = subprocess.run(
        [sys.executable, PROGRAM, times],
        env=environment(TMPDIR=str(tmp_path)),
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", 0 wrong" in done.stdout
