"""Completion: what shells are offered, and that bash, zsh and fish put on the line what means exactly that."""

from __future__ import annotations

import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from helpers import environment, files_below, opened, run, run_alone

from recoverykit.case.client import Client
from recoverykit.cli.app import app
from recoverykit.cli.completion import answer
from recoverykit.store.protocol import NewEvent, Projection
from recoverykit.store.sqlite import SqliteStore
from recoverykit.values import Person

SHELLS = ("bash", "zsh", "fish")
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)

HOSTILE = (
    "q1 $(touch pwned)",
    "q2 `touch pwned`",
    'q3 O\'Neil "and" Sons; touch pwned',
    "q4:with:colons = and equals",
    "q5 back\\slash\\",
    "~q6",
    "*q7?[a-z]",
    "!!q8 !x",
    "=q9",
    "#qa",
    "{qb,touch pwned}",
    "<(touch qc) > pwned & | touch pwned",
    "%F{red}qd%f %n",
    "Zoë  qe\u00a0Müller-Łukasz",
    "qf' && touch pwned '",
    'qg" && touch pwned "',
    "$'qh\\x41' $HOME ${PATH}",
    "^qi^",
)
"""Names that can be typed, if they are typed right. Each is found by the two characters that begin with a q."""
STEERING = (
    "ra\nrb",
    "ra\trb",
    "ra\x1b]0;owned\x07rb",
    "ra\x1b[31mrb",
    "ra\u202ebr",
    "ra\x9b31mrb",
    "ra\rrb",
    "ra\u2028rb",
    "-rarb",
    "ra" * 100,
)
"""Names that cannot stand on a command line."""


def key(name: str) -> str:
    return name[name.index("q") :][:2]


def put(home: Path, *cases: tuple[str, str, str], clients: Iterable[str] = ()) -> None:
    """Put cases of (client, title, state) and clients on record as they are, past everything that would refuse them."""
    with closing(SqliteStore.open(home / "cases.db")) as store:
        for count, (client, title, state) in enumerate(cases, 1):
            row = Projection(f"c{count}", client, title, "missed-deadline", state, "", None)
            moment = NOON + timedelta(minutes=count)
            store.open_case(f"{count:012x}", [NewEvent("noted", moment, {})], row, recorded_at=moment)
        for count, name in enumerate(clients):
            store.save_client(Client(f"k{count}", name))


def spoken(shell: str, line: str) -> dict[str, str]:
    """What the script of a shell puts into the environment."""
    of_bash = {"_RECOVER_WORD": re.split("[ ']", line)[-1], "_RECOVER_KEY": "9"} if shell == "bash" else {}
    return {"_RECOVER_COMPLETE": f"complete_{shell}", "_RECOVER_LINE": line, **of_bash}


def asked(shell: str, line: str, **more: str) -> list[str]:
    """What the program answers the script of a shell, line by line."""
    with (
        pytest.MonkeyPatch.context() as changed,
        redirect_stderr(io.StringIO()) as err,
        redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n")) as out,
    ):
        for name, value in {**spoken(shell, line), **more}.items():
            changed.setenv(name, value)
        answer(app)
        out.flush()
    assert err.getvalue() == ""
    out.seek(0)
    return out.read().removesuffix("\n").split("\n")


def words(shell: str, line: str, **more: str) -> list[str]:
    """The words alone."""
    return [word.partition("\t")[0] for word in asked(shell, line, **more)[1:]]


# ── what is offered ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("recover sh", ["show"]),
        ("recover client ", ["list", "show", "merge"]),
        ("recover close 1 --be", ["--because"]),
        ("recover start mis", ["missed-deadline"]),
        ("recover playbook show can", ["candidate-withdrew"]),
        ("recover sent 1 apology-letter --by ", ["mail", "post", "hand", "phone"]),
        ("recover list --state ", ["open", "closed", "mistake"]),
        ("recover letter 1 --format ", ["md", "txt", "html"]),
        ("recover config time", ["time_zone"]),
        ("recover completion ", ["bash", "zsh", "fish"]),
        ("recover log 1 ", []),
        ("recover --version cl", ["close", "client"]),
    ],
)
def test_commands_options_and_values_are_offered(shell: str, line: str, wanted: list[str]) -> None:
    assert words(shell, line) == wanted


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("recover letter 1 -o ", "file"),
        ("recover start --answers ", "file"),
        ("recover start ./own", "file"),
        ("recover export 1 -o ", "folder"),
    ],
)
def test_files_and_folders_are_left_to_the_shell(shell: str, line: str, wanted: str) -> None:
    assert asked(shell, line) == [wanted]


@pytest.mark.parametrize("shell", SHELLS)
def test_cases_are_offered_by_number_with_client_and_title(shell: str, home: Path) -> None:
    put(home, *[("Northgate", f"late {count}", "open") for count in range(1, 13)])
    assert words(shell, "recover show 1") == ["12", "11", "10", "1"]
    assert words(shell, "recover show 2") == ["2"]
    told = asked(shell, "recover show 1", _RECOVER_KEY="63")
    assert told[1].startswith("12")
    assert told[1].endswith("Northgate: late 12")


@pytest.mark.parametrize(
    ("shell", "wanted"), [("bash", ["2"]), ("zsh", ["2"]), ("fish", ["Southgate & Sons"])], ids=SHELLS
)
def test_a_case_is_found_by_a_part_of_its_client(shell: str, wanted: list[str], home: Path) -> None:
    put(home, ("Northgate", "late", "open"), ("Southgate & Sons", "lost", "open"))
    assert words(shell, "recover show SOUTH") == wanted
    assert [word.strip("'") for word in words(shell, "recover show 'sons")] == wanted


@pytest.mark.parametrize("shell", SHELLS)
def test_where_nothing_is_guessed_only_numbers_are_offered(shell: str, home: Path) -> None:
    put(home, ("Northgate", "late", "open"))
    assert words(shell, "recover close north") == ["1"]


def test_fish_is_given_a_name_only_if_it_means_one_case(home: Path) -> None:
    put(home, ("Northgate", "late", "open"), ("Northgate", "lost", "open"), ("12", "lost", "open"))
    assert words("fish", "recover show north") == ["2", "1"]
    assert words("fish", "recover show lost") == ["3", "2"]


@pytest.mark.parametrize("shell", SHELLS)
def test_open_cases_come_first_then_the_newest_and_never_more_than_a_hundred(shell: str, home: Path) -> None:
    put(home, *[("Northgate", "late", "closed" if count > 100 else "open") for count in range(1, 121)])
    assert words(shell, "recover show ") == [str(number) for number in range(100, 0, -1)]
    assert words(shell, "recover show 10")[:3] == ["100", "10", "109"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_documents_of_the_case_given_are_offered(shell: str, tmp_path: Path) -> None:
    opened(tmp_path)
    assert {"apology-letter", "resolution-plan", "call-script"} <= set(words(shell, "recover document northgate "))
    assert words(shell, "recover sent 1 apo") == ["apology-letter"]
    assert words(shell, "recover document 2 ") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_clients_are_offered_by_a_part_of_any_name_and_not_twice(shell: str, home: Path) -> None:
    put(home)
    with closing(SqliteStore.open(home / "cases.db")) as store:
        store.save_client(Client("a", "Northgate").with_person(Person("Priya Raman", "", "", "")))
        store.save_client(Client("b", "Southgate"))
    assert words(shell, "recover client merge ") == ["Northgate", "Southgate"]
    assert words(shell, "recover client merge Northgate ") == ["Southgate"]
    assert words(shell, "recover client show RAMAN") == ["Northgate"]


def test_a_value_behind_an_equals_sign_is_offered_as_each_shell_replaces_it() -> None:
    line = "recover sent 1 apology-letter --by=m"
    assert words("zsh", line) == ["mail"]
    assert words("fish", line) == ["--by=mail"]
    assert words("bash", line, _RECOVER_WORD="m") == ["mail"]
    assert words("bash", line, _RECOVER_WORD="--by=m") == ["--by=mail"]


def test_bash_is_not_given_several_numbers_for_one_name_before_it_lists_them(home: Path) -> None:
    put(home, ("Northgate", "late", "open"), ("Northgate", "lost", "open"))
    assert words("bash", "recover show north") == []
    assert words("bash", "recover show north", _RECOVER_KEY="63") == ["2  Northgate: lost", "1  Northgate: late"]
    assert words("bash", "recover show north", _RECOVER_KEY="33")[0] == "north"
    assert words("bash", "recover show north", _RECOVER_KEY="37") == ["2", "1"]


# ── what nobody may notice ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("line", ["recover client show ", "recover show ", "recover show r"])
def test_nothing_that_steers_comes_out(shell: str, line: str, home: Path) -> None:
    put(home, *[(name, name, "open") for name in STEERING], clients=STEERING)
    for told in asked(shell, line, _RECOVER_KEY="63"):
        assert told.replace("\t", "", 1).isprintable()
    if "client" in line:
        assert words(shell, line) == []


@pytest.mark.parametrize("line", ["recover show ", "recover document 1 ", "recover client show "])
@pytest.mark.parametrize("fault", ["none", "damaged", "foreign", "newer", "folder", "settings"])
def test_a_record_that_cannot_be_read_offers_nothing_and_is_left_alone(line: str, fault: str, home: Path) -> None:
    database = home / "cases.db"
    if fault != "none":
        put(home, ("Northgate", "late", "open"), clients=["Northgate"])
    if fault == "damaged":
        database.write_bytes(database.read_bytes()[:1000] + b"\xff" * (database.stat().st_size - 1000))
    elif fault in ("foreign", "newer"):
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA application_id = 7" if fault == "foreign" else "PRAGMA user_version = 99")
    elif fault == "folder":
        database.unlink()
        database.mkdir()
    elif fault == "settings":
        (home / "settings.toml").write_text("country = 7", "utf-8")
    before = {name: (home / name).read_bytes() for name in files_below(home)}
    assert words("fish", line) == []
    assert {name: (home / name).read_bytes() for name in files_below(home)} == before
    assert home.exists() is (fault != "none")


def test_a_record_that_another_program_holds_offers_nothing_at_once(home: Path) -> None:
    put(home, ("Northgate", "late", "open"))
    with closing(sqlite3.connect(home / "cases.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("UPDATE cases SET title = 'lost'")
        assert words("zsh", "recover show ") == []


def test_what_somebody_else_has_just_recorded_is_offered_and_no_file_made(home: Path) -> None:
    put(home, ("Northgate", "late", "open"))
    with closing(sqlite3.connect(home / "cases.db", isolation_level=None)) as other:
        other.execute("UPDATE cases SET client_name = 'Southgate'")
        other.execute("BEGIN IMMEDIATE")
        before = files_below(home)
        assert asked("fish", "recover show ") == ["words", "1\tSouthgate: late"]
        assert files_below(home) == before


@pytest.mark.parametrize("line", ["", "recover", "recover show 'a", "recover show \udcff", "recover nonsense x y "])
@pytest.mark.parametrize("shell", [*SHELLS, "csh", ""])
def test_a_broken_line_or_an_unknown_shell_is_no_error(shell: str, line: str) -> None:
    asked(shell, line)


@pytest.mark.parametrize("shell", SHELLS)
def test_a_process_of_its_own_answers_the_same_and_ends_well(shell: str, home: Path) -> None:
    put(home, ("Northgate", "late", "open"))
    ran = run_alone(**spoken(shell, "recover show nor"))
    assert (ran.status, ran.out.splitlines(), ran.err) == (0, asked(shell, "recover show nor"), "")
    broken = run_alone(_RECOVER_COMPLETE=f"complete_{shell}")
    assert (broken.status, broken.out.strip(), broken.err) == (0, "", "")


def test_help_loads_nothing_of_completion() -> None:
    code = "import sys, recoverykit.cli.app; print(*[name for name in sys.modules if name in sys.argv])"
    unwanted = ["recoverykit.cli.completion", "recoverykit.cli.session", "recoverykit.settings", "sqlite3"]
    done = subprocess.run([sys.executable, "-c", code, *unwanted], env=environment(), capture_output=True, check=True)
    assert done.stdout.strip() == b""


def test_a_shell_that_is_not_known_is_named_with_those_that_are() -> None:
    ran = run("completion", "csh")
    assert ran.status == 2
    assert ran.err == "csh: there is no completion for this shell.\nThere is for: bash, zsh, fish.\n"


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_and_the_help_say_how_to_have_it(shell: str) -> None:
    assert f"recover completion {shell}" in run("completion", shell).out
    assert f"recover completion {shell}" in run("completion", "--help").out


# ── real shells ──────────────────────────────────────────────────────────────────────────────────────────────────────


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


BASH, ZSH, FISH = (needs(shell) for shell in SHELLS)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with `recover` on the PATH."""
    programs, folder = tmp_path / "bin", tmp_path / "room"
    programs.mkdir()
    folder.mkdir()
    program = programs / "recover"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m recoverykit "$@"\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.chdir(folder)
    return folder


def told(*command: str) -> str:
    """What a shell prints, which has nothing to complain of."""
    done = subprocess.run(command, env=environment(LC_ALL="C.UTF-8"), capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


def typed(room: Path, program: list[str], setup: str, *lines: str) -> list[str]:
    """Type lines into a shell; what the third word of each was when it ran. `recover` itself is only run for Tab."""
    import pexpect

    child = pexpect.spawn(
        program[0],
        program[1:],
        env=cast(
            "os._Environ[str]", environment(LC_ALL="C.UTF-8", TERM="xterm-256color", PS1="> ", HISTFILE="/dev/null")
        ),
        dimensions=(40, 80),
        encoding="utf-8",
        timeout=30,
    )
    child.delaybeforesend = None
    for count, line in enumerate((setup, *lines)):
        child.send(f"{line}\r")
        child.send(f"echo rea''dy {count}\r")
        child.expect(f"ready {count}\r")
    child.close(force=True)
    return (room / "got").read_text("utf-8").split("\0")[:-1]


BASH_SETUP = """eval "$(recover completion bash)"; recover() { printf '%s\\0' "$3" >> got; }"""
ZSH_SETUP = BASH_SETUP.replace("completion bash", "completion zsh")
ZSH_AUTOLOADED = (
    "recover completion zsh > _recover; fpath+=($PWD); autoload -Uz compinit; compinit -u; "
    f"{ZSH_SETUP.partition('; ')[2]}"
)
FISH_SETUP = "recover completion fish | source; function recover; printf '%s\\0' $argv[3] >> got; end"


def in_bash(line: str, key: int = 9) -> list[str]:
    """What the function of the script answers for a line."""
    code = (
        'eval "$(recover completion bash)"; COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=$2; read -ra COMP_WORDS <<<"$1x"; '
        "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); word=${COMP_WORDS[COMP_CWORD]}; COMP_WORDS[COMP_CWORD]=${word%x}; "
        '_recover_completion recover "${word%x}" ""; ((${#COMPREPLY[@]})) && printf "%s\\n" "${COMPREPLY[@]}"; true'
    )
    return told("bash", "--norc", "-c", code, "bash", line, str(key)).splitlines()


@BASH
def test_bash_completes_commands_cases_and_documents(room: Path) -> None:
    opened(room)
    assert in_bash("recover sh") == ["show"]
    assert in_bash("recover show north") == ["1"]
    assert "apology-letter   Apology letter" in in_bash("recover document 1 ", 63)
    assert in_bash("recover sent 1 apology-letter --by m") == ["mail"]


@BASH
def test_bash_reads_each_hostile_name_as_it_is(room: Path, home: Path) -> None:
    put(home, clients=HOSTILE)
    code = 'eval "set -- $1"; printf "%s" "$#$1"'
    for word in in_bash("recover client show "):
        assert told("bash", "--norc", "-c", code, "bash", word).removeprefix("1") in HOSTILE
    assert len(in_bash("recover client show ")) == len(HOSTILE)
    assert files_below(room) == []


@BASH
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_bash_puts_on_the_line_what_means_the_client(quote: str, room: Path, home: Path) -> None:
    put(home, clients=HOSTILE)
    lines = [f"recover client show {quote}{key(name)}\t" for name in HOSTILE]
    assert typed(room, ["bash", "--norc", "--noprofile", "-i"], BASH_SETUP, *lines) == list(HOSTILE)
    assert "pwned" not in files_below(room)


@BASH
def test_bash_leaves_a_name_of_several_cases_and_completes_what_is_clear(room: Path, home: Path) -> None:
    rows = [("Northgate", "late", "open"), ("Northgate", "lost", "open"), ("Southgate", "lost", "open")]
    put(home, *rows, clients=["'Zoë"])
    (room / "answers.yaml").touch()
    assert typed(
        room,
        ["bash", "--norc", "--noprofile", "-i"],
        BASH_SETUP,
        "recover show -- nor\t",
        "recover show -- nor\t\t",
        "recover show -- sou\t",
        "recover letter 3 --format=h\t",
        "recover start --answers ans\t",
        "recover client show zoë\t",
    ) == ["nor", "nor", "3", "--format=html", "answers.yaml", "'Zoë"]


@ZSH
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_zsh_puts_on_the_line_what_means_the_client(quote: str, room: Path, home: Path) -> None:
    put(home, clients=HOSTILE)
    lines = [f"recover client show {quote}{key(name)}\t" for name in HOSTILE]
    assert typed(room, ["zsh", "-f", "-i"], ZSH_SETUP, *lines) == list(HOSTILE)
    assert "pwned" not in files_below(room)


@ZSH
@pytest.mark.parametrize("setup", [ZSH_SETUP, ZSH_AUTOLOADED], ids=["evaluated", "autoloaded"])
def test_zsh_goes_through_the_cases_of_a_name_one_by_one(setup: str, room: Path, home: Path) -> None:
    rows = [("Northgate", "late", "open"), ("Northgate", "lost", "open"), ("Southgate", "lost", "open")]
    put(home, *rows, clients=["'Zoë"])
    (room / "answers.yaml").touch()
    assert typed(
        room,
        ["zsh", "-f", "-i"],
        setup,
        "recover show -- nor\t",
        "recover show -- nor\t\t",
        "recover show -- sou\t",
        "recover letter 3 --format=h\t",
        "recover letter 3 --form\tt\t",
        "recover start --answers ans\t",
        "recover client show zoë\t",
    ) == ["2", "1", "3", "--format=html", "--format", "answers.yaml", "'Zoë"]


@FISH
def test_fish_puts_on_the_line_what_means_the_client(room: Path, home: Path) -> None:
    put(home, clients=HOSTILE)
    lines = [f"recover client show {key(name)}\t" for name in HOSTILE]
    assert typed(room, ["fish", "-N", "-i"], FISH_SETUP, *lines) == list(HOSTILE)
    assert "pwned" not in files_below(room)


@FISH
def test_fish_completes_commands_cases_documents_and_files(room: Path) -> None:
    opened(room)

    def in_fish(line: str) -> list[str]:
        code = "recover completion fish | source; complete -C $argv[1]"
        return told("fish", "-N", "-c", code, line).splitlines()

    assert in_fish("recover sh") == ["show\tWhere one case stands."]
    assert [word.partition(":")[0] for word in in_fish("recover show ")] == ["1\tNorthgate"]
    assert [word.partition("\t")[0] for word in in_fish("recover show north")] == ["Northgate"]
    assert "apology-letter\tApology letter" in in_fish("recover document 1 ")
    assert in_fish("recover sent 1 apology-letter --by=m") == ["--by=mail\tby e-mail"]
    assert in_fish("recover start --answers ans") == ["answers.yaml"]
