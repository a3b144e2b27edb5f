"""`recover remind`: what is overdue or soon due, once a day, in working hours, however often a schedule calls it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from helpers import NOW, Ran, environment, flat, opened, part, run, run_alone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoverykit.cli import remind as remind_module
from recoverykit.errors import Status
from recoverykit.notifying import Notice, NotifyError

MONDAY = "2026-11-23T09:00"
SILENT = Ran(Status.OK, "", "")


@pytest.fixture(autouse=True)
def no_notifier(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing pops up where these tests run."""
    monkeypatch.setattr(remind_module, "notifier", lambda: "")


def reminded(now: str = NOW, *more: str) -> list[str]:
    """What is said at a time: the words of each thing, or the first of them."""
    ran = run("remind", "--json", *more, now=now)
    assert ran.status == 0, ran.err
    found = part(ran.json, "reminders")
    assert isinstance(found, list)
    return [str(part(one, "what")) for one in found]


# ── what, and when ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_on_friday_one_hears_of_all_until_the_end_of_monday_promises_first(tmp_path: Path) -> None:
    opened(tmp_path)
    assert flat(run("remind").out) == " ".join(
        (
            "Mon 23 Nov, 10:00: case 1, Northgate: “I will send the finished files to you and to the printer.”",
            "today 17:30: case 1, Northgate: Ring Priya Raman",
            "Mon 23 Nov, 10:00: case 1, Northgate: Send the apology letter",
            "Mon 23 Nov, 10:00: case 1, Northgate: Send the resolution plan",
            'Done one of them: recover promise keep 1 PART-OF-ITS-WORDS "what was done"',
            'Not done in time? Tell them before: recover promise move 1 PART-OF-ITS-WORDS "Monday 12:00"',
        )
    )


def test_a_second_run_on_that_day_is_silent_and_the_next_day_says_what_is_overdue(tmp_path: Path) -> None:
    opened(tmp_path)
    assert reminded()
    assert run("remind") == SILENT
    assert run("remind", now="2026-11-20T16:55") == SILENT
    text = run("remind", now="2026-11-23T10:30").out
    assert "today 10:00 (overdue): case 1, Northgate: “I will send the finished files" in text
    assert "Fri 20 Nov, 17:30 (overdue): case 1, Northgate: Ring Priya Raman" in text


def test_what_is_due_on_saturday_is_said_on_friday(tmp_path: Path) -> None:
    opened(tmp_path, actions=["bring the files to your house by Saturday 28 November 10:00"])
    assert not any("bring the files" in one for one in reminded("2026-11-26T10:00"))
    assert any("bring the files" in one for one in reminded("2026-11-27T10:00"))


@pytest.mark.parametrize(
    "now",
    [
        "2026-11-20T17:00",
        "2026-11-23T08:59",
        "2026-11-21T10:00",
        "2026-12-25T10:00",
        "2026-12-28T10:00",
    ],
)
def test_outside_working_hours_it_is_silent_and_nothing_is_lost(tmp_path: Path, now: str, home: Path) -> None:
    opened(tmp_path)
    assert run("remind", now=now) == SILENT
    assert not (home / "reminders.db").exists()
    assert reminded(now, "--anyway")
    assert reminded(now, "--anyway") == []


def test_in_quiet_hours_it_is_silent(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("config", "quiet", "16:00-16:30, 09:00-09:15").status == 0
    assert run("remind") == SILENT
    assert run("remind", now=MONDAY) == SILENT
    assert reminded("2026-11-23T09:15")


def test_hours_are_those_of_the_user_and_of_the_day_on_which_clocks_are_changed(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("remind", now="2027-03-29T07:59+00:00") == SILENT  # Easter Monday
    assert run("remind", now="2027-03-30T07:59+00:00") == SILENT
    assert reminded("2027-03-30T08:00+00:00")
    assert run("remind", now="2027-03-30T16:00+00:00") == SILENT


def test_after_a_week_asleep_each_thing_is_said_once(tmp_path: Path) -> None:
    opened(tmp_path)
    reminded()
    after = reminded("2026-12-07T09:10")
    assert len(after) == len(set(after)) == 9
    assert reminded("2026-12-07T09:25") == []


def test_with_a_clock_set_back_nothing_is_said_twice_on_a_day_and_no_day_is_silent(tmp_path: Path) -> None:
    opened(tmp_path)
    assert reminded("2026-12-14T10:00")
    assert reminded("2026-11-23T10:00")
    assert reminded("2026-11-23T09:30") == []
    assert reminded("2026-11-24T10:00")
    assert reminded("2026-12-14T11:00")


def test_on_a_journey_each_day_of_the_zone_of_now_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    run("config", "country", "JP")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert reminded("2026-12-01T09:00+09:00")
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert reminded("2026-11-30T16:30-08:00") == []
    assert reminded("2026-12-01T09:00-08:00")


def test_what_was_kept_sent_or_closed_is_not_said(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("sent", "1", "apology-letter", "--by", "mail").status == 0
    assert "Send the apology letter" not in reminded()
    run("close", "1", "--mistake")
    assert run("remind", now=MONDAY) == SILENT


def test_what_has_no_day_is_counted_once_a_week(tmp_path: Path) -> None:
    opened(tmp_path, actions=["send you the photographs, no date yet"])
    line = "1 thing has no day yet: recover due"
    assert line in run("remind", now="2026-11-18T10:00").out
    assert line not in run("remind", now="2026-11-20T10:00").out
    assert line in run("remind", now=MONDAY).out
    assert line not in run("remind", now="2026-11-27T10:00").out
    # The Monday was a holiday.
    assert run("remind", "--json", now="2026-12-29T10:00").json["undated"] == 1


def test_nothing_on_record_is_no_reason_to_say_or_write_anything(home: Path) -> None:
    assert run("remind") == SILENT
    assert not home.exists()
    assert run("remind", "--json").json == {"reminders": [], "more": 0, "undated": 0}


def test_json_has_what_a_program_needs_to_pass_it_on(tmp_path: Path) -> None:
    opened(tmp_path)
    first = part(run("remind", "--json", now="2026-11-23T10:30").json, "reminders", 0)
    assert isinstance(first, dict)
    assert str(first.pop("id")).endswith("-20261123T0000Z")
    assert first == {
        "case": 1,
        "client": "Northgate",
        "what": "I will send the finished files to you and to the printer.",
        "due": "2026-11-23T10:00:00+00:00",
        "overdue": True,
        "promised": True,
    }


# ── never a storm ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_of_very_much_twenty_lines_are_shown_and_all_of_it_counts_as_said(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    run("due")
    with closing(sqlite3.connect(home / "cases.db")) as record, record:
        record.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO owed "
            "SELECT case_uid, key || i, what, who, owner, owner_folded, due, promised, since, document FROM owed, n "
            "WHERE key = 'send-plan'"
        )
    ran = run("remind", now="2026-11-23T10:30")
    assert "and 2,985 more: recover due" in ran.out
    assert len(ran.out.splitlines()) < 40
    assert run("remind", now="2026-11-23T11:00") == SILENT
    ran = run("remind", "--json", now="2026-11-24T11:00")
    assert part(ran.json, "more") == 2985


class Desktop:
    """A desktop that takes notices, or fails from one on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fails_at: int = 99) -> None:
        self.shown: list[Notice] = []
        self.fails_at = fails_at
        monkeypatch.setattr(remind_module, "notifier", lambda: "notify-send")
        monkeypatch.setattr(remind_module, "notify", self.show)

    def show(self, _: str, notice: Notice) -> None:
        if len(self.shown) >= self.fails_at:
            raise NotifyError("notify-send failed with status 1.")
        self.shown.append(notice)


def test_up_to_three_are_notices_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    run("remind", now="2026-11-25T16:00")
    desktop = Desktop(monkeypatch)
    # What is overdue is put off, so that one promise is left.
    for which in ("first-contact", "send-letter", "send-plan", "actions/i1", "prevention/i1"):
        assert run("snooze", "1", which, "Friday 09:00", now="2026-11-25T16:00").status == 0
    assert run("remind", now="2026-11-26T09:00") == SILENT
    assert desktop.shown == [
        Notice("Due, today 17:00: Northgate", "“I will call you.” (case 1)"),
    ]


def test_more_are_one_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    desktop = Desktop(monkeypatch)
    assert run("remind", now="2026-11-23T10:30") == SILENT
    (notice,) = desktop.shown
    assert notice.title == "5 things to see to, 4 overdue"
    assert notice.body.splitlines()[0] == "Northgate: “I will send the finished files to you and to the printer.”"
    assert notice.body.splitlines()[-1] == "and 2 more: recover due"


def test_where_a_notice_fails_the_rest_is_printed_and_that_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path)
    desktop = Desktop(monkeypatch, fails_at=0)
    ran = run("remind", now="2026-11-23T10:30")
    assert desktop.shown == []
    assert ran.status == 0
    assert ran.err == "notify-send failed with status 1. The reminders are printed instead.\n"
    assert "“I will send the finished files" in ran.out
    assert run("remind", now="2026-11-23T10:45") == SILENT


def test_what_nobody_could_see_is_not_shown_and_comes_again(tmp_path: Path) -> None:
    opened(tmp_path)
    command = [sys.executable, "-m", "recoverykit", "remind"]
    lonely = environment(RECOVER_NOW=MONDAY, PATH="", DBUS_SESSION_BUS_ADDRESS="")
    done = subprocess.run(
        command, env=lonely, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
    )
    assert done.returncode == Status.MACHINE
    assert "Not shown: 5 reminders. See them with: recover due" in done.stderr
    assert "Northgate" not in done.stderr
    assert len(reminded("2026-11-23T09:15")) == 5


@pytest.mark.skipif(os.name == "nt", reason="a program of a shell")
def test_the_notifier_of_the_system_gets_each_notice(tmp_path: Path) -> None:
    opened(tmp_path, client="Priya <b>Raman</b>, Northgate & Sons")
    program = tmp_path / "notify-send"
    program.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >>'{tmp_path}/said'\n", "utf-8")
    program.chmod(0o755)
    if not sys.platform.startswith("linux"):
        pytest.skip("notify-send as Linux has it")
    around = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    ran = run_alone("remind", RECOVER_NOW=MONDAY, **around)
    assert ran == SILENT
    said = (tmp_path / "said").read_text("utf-8")
    assert "5 things to see to, 1 overdue" in said
    assert "Northgate &amp; Sons: “I will" in said


# ── two at once, and what goes wrong ─────────────────────────────────────────────────────────────────────────────────


def test_two_at_once_say_each_thing_once_between_them(tmp_path: Path) -> None:
    opened(tmp_path)
    command = [sys.executable, "-m", "recoverykit", "remind", "--by", "text"]
    for day in (23, 24, 25):
        around = environment(RECOVER_NOW=f"2026-11-{day}T16:00", COLUMNS="400")
        both = [subprocess.Popen(command, env=around, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        lines = [line for one in both for line in one.communicate(timeout=60)[0].splitlines() if ": case 1, " in line]
        assert [one.returncode for one in both] == [0, 0]
        assert len(lines) == len(set(lines)) >= 5


def test_whoever_comes_while_another_is_about_to_show_says_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path)
    seen: list[list[str]] = []

    def show(*_: object) -> bool:
        seen.append(reminded("2026-11-23T09:01"))
        return True

    with monkeypatch.context() as patch:
        patch.setattr(remind_module, "_show", show)
        assert run("remind", now=MONDAY).status == 0
    assert seen == [[]]


def test_whoever_is_stopped_before_it_was_shown_is_followed_by_one_who_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path)

    def stop(*_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(remind_module, "_show", stop)
        assert run("remind", now=MONDAY).status == Status.INTERRUPTED
    assert reminded("2026-11-23T09:05") == []
    assert len(reminded("2026-11-23T09:10")) == 5


def test_a_broken_memory_is_put_aside_and_said(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    reminded(MONDAY)
    (home / "reminders.db").write_bytes(b"rubbish" * 999)
    ran = run("remind", now="2026-11-23T09:30")
    assert ran.status == 0
    assert "was broken. It lies in reminders.db.damaged now; some reminders may come twice." in flat(ran.err)
    assert "“I will send" in ran.out
    assert run("remind", now="2026-11-23T09:45") == SILENT


def test_where_it_cannot_be_remembered_it_is_shown_and_that_is_said(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    (home / "reminders.db").mkdir()
    for _ in range(2):
        ran = run("remind", now=MONDAY)
        assert ran.status == Status.MACHINE
        assert "“I will send" in ran.out
        assert "it could not be remembered that this was shown, and it will come again." in flat(ran.err)
        assert "Northgate" not in ran.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a limit on files as Linux has it")
def test_on_a_full_disk_it_is_shown_and_that_is_said(tmp_path: Path) -> None:
    opened(tmp_path)
    reminded()
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1)); "
    limited += "sys.argv = ['recover', 'remind', '--by', 'text']; from recoverykit.cli.app import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", limited],
        env=environment(RECOVER_NOW=MONDAY),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == Status.MACHINE, done.stderr
    assert "“I will send" in done.stdout
    assert "it will come again" in flat(done.stderr)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--by", "pigeon"), "--by pigeon: there is no such thing."),
        (("--by", "text", "--json"), "--json is a way of its own."),
        (("-o", "x"), "-o goes with --schedule."),
        (("--schedule", "cron", "--anyway"), "--schedule shows files, and reminds of nothing."),
        (("--schedule", "launchd"), "--schedule launchd: there is no such thing."),
    ],
)
def test_what_it_cannot_do_it_says_plainly(arguments: tuple[str, ...], says: str) -> None:
    ran = run("remind", *arguments)
    assert ran.status == Status.USAGE
    assert says in ran.err


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("noon", "Write quiet hours as in 12:00-13:00; several with commas between."),
        ("08:00-18:00", "You would never be reminded."),
    ],
)
def test_quiet_hours_that_make_no_sense_are_refused(value: str, says: str) -> None:
    ran = run("config", "quiet", value)
    assert ran.status == Status.USAGE
    assert says in flat(ran.err)


def test_working_hours_that_quiet_hours_swallow_are_refused_and_said(home: Path) -> None:
    assert run("config", "quiet", "09:00-12:00").status == 0
    assert run("config", "closes", "12:00").status == Status.USAGE
    (home / "settings.toml").write_text('quiet = "09:00-12:00"\ncloses = "12:00"\n', "utf-8")
    ran = run("remind")
    assert ran.status == Status.USAGE
    assert "Quiet hours 09:00-12:00 leave nothing of the working hours from 09:00 to 12:00." in flat(ran.err)


# ── schedules ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_schedule_is_printed_or_written_with_the_path_of_this_program(tmp_path: Path, home: Path) -> None:
    shown = run("remind", "--schedule", "systemd").out
    assert f"Environment=RECOVER_HOME={home}\nExecStart=:{sys.executable} -m recoverykit remind\n" in shown
    assert "OnCalendar=*:0/15" in shown
    ran = run("remind", "--schedule", "systemd", "-o", str(tmp_path / "units"))
    assert ran.status == 0
    assert sorted(one.name for one in (tmp_path / "units").iterdir()) == [
        "recover-remind.service",
        "recover-remind.timer",
    ]
    (tmp_path / "units" / "recover-remind.timer").write_text("# mine\n", "utf-8")
    assert run("remind", "--schedule", "systemd", "-o", str(tmp_path / "units")).status == Status.USAGE
    assert run("remind", "--schedule", "systemd", "-o", str(tmp_path / "units"), "--force").status == 0
    assert "*/15 * * * * " in run("remind", "--schedule", "cron").out
    windows = run("remind", "--schedule", "windows")
    assert "<Interval>PT15M</Interval>" in windows.out
    assert "set it with setx" in windows.err


@pytest.mark.skipif(os.name == "nt", reason="a link to the program")
def test_the_installed_program_is_named_by_its_own_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "recover"
    program.write_text("", "utf-8")
    monkeypatch.setattr(sys, "argv", [str(program), "remind"])
    assert f" {program} remind" in run("remind", "--schedule", "cron").out


# ── over many days ───────────────────────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quarters=st.lists(st.integers(0, 17 * 96), min_size=1, max_size=15, unique=True))
def test_over_any_days_nothing_is_said_twice_on_one_or_outside_hours_and_nothing_is_left_out(
    tmp_path: Path, home: Path, quarters: list[int]
) -> None:
    shutil.rmtree(home, ignore_errors=True)
    opened(tmp_path)
    run("config", "quiet", "12:00-13:00")
    begins = datetime(2026, 11, 20, 17)  # noqa: DTZ001 - as RECOVER_NOW is written
    told: set[tuple[str, str]] = set()
    for quarter in sorted(quarters):
        now = begins + timedelta(minutes=15 * quarter)
        found = reminded(now.isoformat())
        hours = now.weekday() < 5 and 9 <= now.hour < 17 and now.hour != 12
        assert hours or not found
        told_now = {(str(now.date()), what) for what in found}
        assert len(told_now) == len(found)
        assert not told_now & told
        told |= told_now
        if hours:
            data = run("due", "--json", now=now.isoformat()).json
            late = data["overdue"]
            assert isinstance(late, list)
            assert {(str(now.date()), str(part(one, "what"))) for one in late} <= told
