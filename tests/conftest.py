"""Each test has a home of its own; nothing it does can reach that of whoever runs it."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest


class RealHomeError(BaseException):
    """A test asked for the home of whoever runs it. No Exception, so that the program's last door cannot swallow it."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that RECOVER_HOME names: fresh, and not made yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("RECOVER_HOME", str(folder))
    monkeypatch.setenv("TZ", "Europe/London")
    for name in ("VISUAL", "EDITOR", "RECOVER_NOW", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    # Where `settings.home` looks without RECOVER_HOME; some have taken hold of that function itself by now.
    monkeypatch.setattr("platformdirs.user_data_path", _refuse)
    return folder


def _refuse(*_: object, **__: object) -> NoReturn:
    raise RealHomeError("recoverykit.settings.home() was asked without RECOVER_HOME")
