"""What the wheel carries, and that the program finds it there, in an editable install and in a source tree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASE = ROOT / "tests" / "examples" / "cases" / "dropped-candidate.yaml"

pytestmark = pytest.mark.packaging


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without the network."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def run(package: Path, home: Path, *arguments: str) -> dict[str, object]:
    """Run the package that lies in a folder, from elsewhere; its JSON."""
    environment = {**os.environ, "PYTHONPATH": str(package), "RECOVER_HOME": str(home), "TZ": "Europe/London"}
    command = [sys.executable, "-P", "-m", "recoverykit", *arguments]
    done = subprocess.run(command, cwd=home, env=environment, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    data: dict[str, object] = json.loads(done.stdout)
    return data


def test_the_wheel_carries_every_playbook_template_and_migration(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (*ROOT.glob("playbooks/*.yaml"), *ROOT.glob("templates/*/*")):
        assert f"recoverykit/_bundled/{path.relative_to(ROOT).as_posix()}" in names
    for path in ROOT.glob("src/recoverykit/store/migrations/*.sql"):
        assert f"recoverykit/store/migrations/{path.name}" in names
    for path in ROOT.glob("src/recoverykit/schedules/*"):
        assert f"recoverykit/schedules/{path.name}" in names
    assert "recoverykit/py.typed" in names


def test_the_real_case_runs_out_of_the_wheel_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    package, home = tmp_path / "package", tmp_path / "home"
    zipfile.ZipFile(wheel).extractall(package)
    home.mkdir()
    result = run(package, home, "start", "--answers", str(CASE), "--json")
    documents = result["documents"]
    assert isinstance(documents, list)
    assert {one["name"] for one in documents} >= {"apology-letter", "resolution-plan", "call-script"}
    written = [one["path"] for one in documents if one["path"]]
    assert len(written) > 3
    assert all(Path(path).is_relative_to(home) for path in written)


def test_completion_answers_out_of_the_wheel(wheel: Path, tmp_path: Path) -> None:
    package = tmp_path / "package"
    zipfile.ZipFile(wheel).extractall(package)
    asked = {"_RECOVER_COMPLETE": "complete_fish", "_RECOVER_LINE": "recover start missed"}
    environment = {**os.environ, "PYTHONPATH": str(package), **asked}
    command = [sys.executable, "-P", "-m", "recoverykit"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    assert done.stdout == b"words\nmissed-deadline\tA deadline was missed\n"


def test_the_source_tree_runs_as_it_is(tmp_path: Path) -> None:
    listed = run(ROOT / "src", tmp_path, "playbook", "list", "--json")
    assert listed == {
        "playbooks": [
            {"playbook": "candidate-withdrew", "title": "A candidate withdrew"},
            {"playbook": "data-loss", "title": "Data was lost"},
            {"playbook": "missed-deadline", "title": "A deadline was missed"},
            {"playbook": "overlooked-request", "title": "A request was overlooked"},
            {"playbook": "service-recovery", "title": "Something else went wrong"},
        ]
    }
