"""After the letter: moving and releasing promises, telling how it stands, asking the client, ending the case."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from helpers import ACTION, Terminal, flat, opened, part, run

from recoverykit.errors import Status

MONDAY = "2026-11-23T09:00"
LATE = "2026-11-23T11:00"
FRIDAY = "2026-11-27T12:00"


@pytest.fixture(autouse=True)
def case(tmp_path: Path) -> None:
    """A case whose letter and plan have gone out on Friday."""
    opened(tmp_path, next_contact="Thursday 17:00")
    for document in ("apology-letter", "resolution-plan"):
        assert run("sent", "1", document, "--by", "mail").status == Status.OK


def moved(*more: str, now: str = MONDAY) -> str:
    ran = run("promise", "move", "1", "finished files", "Wednesday 12:00", *more, now=now)
    assert ran.status == Status.OK, ran.err
    return flat(ran.out)


def test_moving_a_promise_drafts_the_notice_before_it_falls_due() -> None:
    text = moved("--because", "The printer has asked for other colours")
    assert "Priya still expects it today 10:00. Tell them before then." in text
    assert "I promised to send the finished files to you and to the printer by 10am today." in text
    assert "I will not manage that." in text
    assert "The printer has asked for other colours." in text
    assert "I will now do it by noon on Wednesday." in text
    assert "I am sorry for the delay." in text


def test_after_its_time_the_notice_owns_that_it_comes_too_late() -> None:
    text = moved(now=LATE)
    assert "Priya expected it today 10:00, and has not been told. Tell them now." in text
    assert "I did not keep that promise." in text
    assert "I am sorry for the delay, and for not telling you sooner." in text


def test_until_the_notice_has_gone_it_is_owed_and_then_the_ledger_says_that_they_were_warned() -> None:
    moved()
    due = part(run("due", "--json", now=MONDAY).json, "today")
    assert isinstance(due, list)
    assert {"tell-delay"} <= {str(part(due, at, "id")) for at in range(len(due))}
    assert run("sent", "1", "delay-notice", "--by", "mail", now="2026-11-23T09:30").status == Status.OK
    listed = flat(run("promise", "list", "1", now=LATE).out)
    assert "Moved from today 10:00 to Wed 25 Nov, 12:00; they were told today 09:30." in listed
    assert "tell-delay" not in run("due", "--json", now=LATE).out
    assert run("store", "verify").status == Status.OK


def test_who_rang_them_has_told_them() -> None:
    moved()
    ran = run("promise", "keep", "1", "tell-delay", "rang her, she is content", now=MONDAY)
    assert ran.status == Status.OK, ran.err
    assert "they were told today 09:00." in flat(run("promise", "list", "1", now=LATE).out)
    assert run("document", "1", "delay-notice", now=LATE).status == Status.USAGE


def test_without_a_day_they_hear_by_when_they_hear_more() -> None:
    ran = run("promise", "move", "1", "finished files", "no date yet", "--tell-by", "Tuesday 12:00", now=MONDAY)
    assert "I cannot say yet when it will be; I will tell you by noon tomorrow." in flat(ran.out)
    assert "Tue 24 Nov, 12:00" in run("promise", "list", "1", now=MONDAY).out


def test_by_when_they_were_to_hear_more_is_a_promise_too() -> None:
    open_day = ("promise", "move", "1", "finished files", "no date yet", "--tell-by")
    assert run(*open_day, "Tuesday 12:00", now=MONDAY).status == Status.OK
    assert run("sent", "1", "delay-notice", "--by", "mail", now=MONDAY).status == Status.OK
    late = "2026-11-24T13:00"
    assert "today 12:00 (broken): “I will tell you when this will be" in flat(run("promise", "list", "1", now=late).out)
    assert run(*open_day, "Thursday 12:00", now=late).status == Status.OK
    assert "I did not keep that promise." in flat(run("document", "1", "delay-notice", "-o", "-", now=late).out)


def test_the_review_finds_no_error_in_the_notice() -> None:
    moved("--because", "The printer has asked for other colours")
    ran = run("check", "--case", "1", "delay-notice", now=MONDAY)
    assert ran.status == Status.OK, ran.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("move", "1", "finished files", "last Monday"), "last Monday"),
        (("move", "1", "finished files", "no date yet"), "--tell-by"),
        (("move", "1", "finished files", "Wednesday 12:00", "--tell-by", "Tuesday"), "without a day"),
        (("move", "1", "finished files", "Wednesday 12:00", "--told", "pigeon"), "pigeon"),
        (("move", "1", "call you", "no date yet", "--tell-by", "Tuesday 12:00"), "needs a day"),
        (("move", "1", "Send the apology letter", "Wednesday 12:00"), "that is over"),
        (("release", "1", "finished files"), "Say who has let you off it"),
        (("release", "1", "Send the apology", "x"), "that is over already"),
        (("add", "1", "ring you"), "by when?"),
        (("keep", "1", "See that it is so"), "say what shows it"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_recorded(arguments: tuple[str, ...], says: str) -> None:
    before = run("show", "1", "--json", now=MONDAY).out
    ran = run("promise", *arguments, now=MONDAY)
    assert ran.status == Status.USAGE
    assert says in flat(ran.err)
    assert run("show", "1", "--json", now=MONDAY).out == before


def test_what_the_client_lets_one_off_stands_in_no_letter_and_is_chased_no_more() -> None:
    ran = run("promise", "release", "1", "finished files", "Priya: never mind the files", now=MONDAY)
    assert ran.status == Status.OK, ran.err
    assert "finished files" not in run("due", now=MONDAY).out
    assert "finished files" not in flat(run("letter", "1", "-o", "-", "--format", "txt", now=MONDAY).out)
    assert "not needed since today 09:00" in run("promise", "list", "1", now=MONDAY).out
    assert "Open again" in run("promise", "keep", "1", "finished files", "--undo", now=MONDAY).out
    assert "finished files" in run("due", now=MONDAY).out


def test_what_was_promised_aloud_is_put_on_the_list() -> None:
    ran = run("promise", "add", "1", "bring the proofs by Tuesday 12:00", now=MONDAY)
    assert "On the list, Tue 24 Nov, 12:00: “I will bring the proofs.”" in flat(ran.out)


def test_the_list_says_where_a_promise_was_made() -> None:
    listed = flat(run("promise", "list", "1", "--details", now=MONDAY).out)
    assert "Promised in apology-letter, Fri 20 Nov, 16:10:" in listed
    made = part(run("promise", "list", "1", "--json", now=MONDAY).json, "promises")
    assert isinstance(made, list)
    assert any(part(made, at, "made") for at in range(len(made)))


def test_an_update_says_what_is_done_and_what_is_still_to_come() -> None:
    run("promise", "keep", "1", "finished files", "sent them at 9:40", now=MONDAY)
    text = flat(run("update", "1", "-o", "-", "--format", "txt", now=LATE).out)
    assert "Since I told you how things stood on Friday 20 November, this has been done:" in text
    assert "I sent them at 9:40." in text
    assert "I will call you on Thursday at 5pm." in text
    assert "sorry" not in text


def test_an_update_without_news_says_that_nothing_is_new() -> None:
    text = flat(run("update", "1", "-o", "-", "--format", "txt", now=MONDAY).out)
    assert "There is nothing new since I told you how things stood on Friday 20 November." in text


def test_what_came_late_is_owned_as_late() -> None:
    run("promise", "keep", "1", "finished files", "sent them at noon", now=LATE)
    text = flat(run("update", "1", "-o", "-", "--format", "txt", now=LATE).out)
    assert "It came later than I had promised. I am sorry." in text


def test_no_update_promises_as_still_to_come_what_should_have_come() -> None:
    ran = run("update", "1", "-o", "-", now=LATE)
    assert ran.status == Status.USAGE
    assert "Promised, and its time has come:" in ran.err
    moved(now=LATE)
    text = flat(run("update", "1", "-o", "-", "--format", "txt", now=LATE).out)
    assert "I did not keep that promise. I will now do it" in text


def test_an_update_behind_the_time_that_was_named_asks_for_the_next() -> None:
    run("promise", "keep", "1", "finished files", "sent them", now=MONDAY)
    ran = run("update", "1", "-o", "-", now=FRIDAY)
    assert ran.status == Status.USAGE
    assert "Say when they will hear from you after this update." in ran.err
    ran = run("update", "1", "--next", "Monday 12:00", "-o", "-", "--format", "txt", now=FRIDAY)
    assert ran.status == Status.OK, ran.err
    assert "I will call you on Monday at noon." in flat(ran.out)


def test_feedback_is_kept_and_the_step_that_asked_for_it_is_done() -> None:
    ran = run(
        *("feedback", "1", "answered", "--by", "call", "--said", "Quick enough."),
        *("--set", "fair_outcome=4", "--set", "content_overall=5"),
        now=FRIDAY,
    )
    assert ran.status == Status.OK, ran.err
    shown = flat(run("show", "1", now=FRIDAY).out)
    assert "fair_outcome: 4" in shown
    assert "“Quick enough.”" in shown
    assert "Ask Priya whether it is really put right" not in run("due", now=FRIDAY).out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Say what came of asking them."),
        (("answered",), "Say how they were asked"),
        (("answered", "--by", "call", "--set", "fair_outcome=9"), "fair_outcome"),
        (("perhaps", "--by", "call"), "feedback"),
        (("answered", "--by", "call", "--set", "cause=x"), "cause is not asked here"),
    ],
)
def test_feedback_that_makes_no_sense_is_refused(arguments: tuple[str, ...], says: str) -> None:
    before = run("show", "1", "--json", now=FRIDAY).out
    ran = run("feedback", "1", *arguments, now=FRIDAY)
    assert ran.status == Status.USAGE
    assert says in flat(ran.err)
    assert run("show", "1", "--json", now=FRIDAY).out == before


def test_the_letter_that_asks_for_it_has_the_five_questions_and_no_sorry() -> None:
    text = flat(run("document", "1", "feedback-request", "-o", "-", "--format", "txt", now=FRIDAY).out)
    assert text.count("?") >= 6
    assert "sorry" not in text
    form = flat(run("document", "1", "feedback-form", "-o", "-", "--format", "txt", now=FRIDAY).out)
    assert "Write a number after each question" in form


def test_a_case_ends_only_through_the_gate_and_what_is_missing_is_listed() -> None:
    ran = run("close", "1", "--outcome", "kept", now=FRIDAY)
    assert ran.status == Status.USAGE
    for words in ("Promised and still open: “I will send the finished files", "Priya was not asked", "taught you"):
        assert words in flat(ran.err)
    assert part(run("show", "1", "--json", now=FRIDAY).json, "case", "state") == "open"


def test_a_case_in_which_all_is_done_ends_with_its_outcome_and_is_looked_at_later() -> None:
    for which in ("finished files", "next_contact"):
        assert run("promise", "keep", "1", which, "done", now=FRIDAY).status == Status.OK
    assert run("feedback", "1", "silent", "--by", "mail", now=FRIDAY).status == Status.OK
    ran = run("close", "1", "--outcome", "stronger", "--lesson", "Ring on Wednesday.", "--json", now=FRIDAY)
    assert ran.status == Status.OK, ran.err
    assert ran.json["outcome"] == "stronger"
    later = run("due", now=FRIDAY).out
    assert "Look whether it still holds" in flat(later)
    assert "See that it is so" in flat(later)
    kept = run("promise", "keep", "1", "See that it is so", "in the diary", now="2026-12-01T10:00")
    assert kept.status == Status.OK, kept.err
    assert run("store", "verify").status == Status.OK


def test_a_reason_overrides_the_gate_and_stands_in_the_record() -> None:
    ran = run("close", "1", "--outcome", "lost", "--because", "They have gone to another printer.", now=FRIDAY)
    assert ran.status == Status.OK, ran.err
    shown = flat(run("show", "1", now=FRIDAY).out)
    assert "closed, lost “They have gone to another printer.”" in shown
    assert "Missed" not in shown


@pytest.mark.parametrize("outcome", [None, "happy"])
def test_a_case_ends_as_something_that_there_is(outcome: str | None) -> None:
    ran = run("close", "1", *(("--outcome", outcome) if outcome else ()), "--because", "x", now=FRIDAY)
    assert ran.status == Status.USAGE
    assert "stronger, kept, reduced, lost, parted, unknown" in ran.err


def test_what_had_ended_goes_on_and_owes_what_it_owed() -> None:
    run("close", "1", "--outcome", "unknown", "--because", "She is away.", now=FRIDAY)
    assert run("reopen", "1", now=FRIDAY).status == Status.USAGE
    ran = run("reopen", "1", "--because", "It has happened again.", now=FRIDAY)
    assert ran.status == Status.OK, ran.err
    assert "finished files" in run("due", now=FRIDAY).out
    assert "reopened “It has happened again.”" in flat(run("show", "1", now=FRIDAY).out)
    assert run("reopen", "1", "--because", "x", now=FRIDAY).status == Status.USAGE


def test_the_time_line_goes_from_the_first_day_over_today_to_what_is_still_owed() -> None:
    moved()
    text = run("show", "1", now=MONDAY).out
    line = text[text.index("Time line") :]
    past, future = line.split("── now, Mon 23 Nov, 09:00 ")
    assert past.index("the case was opened") < past.index("sent by e-mail: Apology letter") < past.index("moved from")
    assert "“I will call you.”" in future


def test_a_closed_case_takes_no_new_promises() -> None:
    run("close", "1", "--outcome", "kept", "--because", "x", now=FRIDAY)
    for arguments in (("add", "1", "ring you by Monday 9:00"), ("move", "1", "finished files", "Monday 9:00")):
        ran = run("promise", *arguments, now=FRIDAY)
        assert ran.status == Status.USAGE
        assert "recover reopen 1" in ran.err


def test_the_day_of_a_promise_in_ones_own_words_is_read_also_in_the_middle_of_it() -> None:
    ring = "I will ring your reception myself on Wednesday at 8:30 to check that all is there."
    run("resume", "1", "--set", f"also={ring} I will bring a list within two weeks.")
    run("sent", "1", "apology-letter", "--by", "post")
    listed = flat(run("promise", "list", "1").out)
    assert "Wed 25 Nov, 08:30: “I will ring your reception myself" in listed
    assert "Fri 4 Dec: “I will bring a list within two weeks.”" in listed


def test_what_the_users_own_words_promise_is_on_the_list_and_is_said() -> None:
    assert (
        run("resume", "1", "--set", "also=I will bring the proofs myself on Tuesday 24 November.").status == Status.OK
    )
    ran = run("sent", "1", "apology-letter", "--by", "post")
    assert "Your own words promise this too, and it is on the list" in flat(ran.out)
    assert "Tue 24 Nov: “I will bring the proofs myself on Tuesday 24 November.”" in flat(
        run("promise", "list", "1", now=MONDAY).out
    )
    gone = run("promise", "release", "1", "found/1", "It is part of the first one.", now=MONDAY)
    assert gone.status == Status.OK, gone.err


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pexpect on Windows")
@pytest.mark.parametrize(("typed", "listed"), [("", True), ("n", False)])
def test_at_a_terminal_what_ones_own_words_promise_is_asked(typed: str, listed: bool) -> None:
    run("resume", "1", "--set", "also=I will bring the proofs myself on Tuesday 24 November.")
    person = Terminal("sent", "1", "apology-letter", "--by", "post")
    person.sees("Shall it be on the list of what you owe?")
    person.types(typed)
    assert person.ends() == Status.OK
    assert "went out by post" in person.text
    assert ("bring the proofs myself" in run("promise", "list", "1", now=MONDAY).out) is listed


def test_an_update_that_was_promised_for_each_monday_can_be_written_late() -> None:
    added = run("promise", "add", "1", "write to you every Monday")
    assert (added.status, flat(added.out)) == (
        Status.OK,
        "On the list, Mon 23 Nov, 17:00: “I will write to you every Monday.”",
    )
    tuesday = "2026-11-24T10:00"
    run("promise", "move", "1", "finished files", "Wednesday 12:00", "--told", "phone", now=MONDAY)
    assert "(broken): “I will write to you every Monday.”" in flat(run("promise", "list", "1", now=tuesday).out)
    assert run("update", "1", now=tuesday).status == Status.OK
    assert run("sent", "1", "progress-update", "--by", "mail", now=tuesday).status == Status.OK
    assert "Mon 30 Nov, 17:00: “I will write to you every Monday.”" in run("promise", "list", "1", now=tuesday).out


def test_what_was_done_in_words_without_a_verb_has_its_promise_in_front() -> None:
    run("promise", "keep", "1", "finished files", "log of the upload at 9:40", now=MONDAY)
    text = flat(run("update", "1", "-o", "-", "--format", "txt", now=MONDAY).out)
    assert "I promised to send the finished files to you and to the printer. Log of the upload at 9:40." in text


def test_an_update_does_not_put_off_a_call_that_was_promised() -> None:
    run("resume", "1", "--set", "next_contact=Monday 23 November 12:00")
    run("sent", "1", "apology-letter", "--by", "post")
    ran = run("update", "1", "--next", "Monday 30 November", now="2026-11-23T09:05")
    assert ran.status == Status.USAGE
    assert "what you promised for today 12:00 stands: “I will call you.”" in flat(ran.err)
    assert "recover promise move 1 next_contact 'Monday 30 November'" in flat(ran.err)


# What comes due, and will be late


def test_of_what_comes_due_a_holding_reply_is_ready_before_anybody_has_moved_it() -> None:
    assert "(if it will be late: recover document 1 holding-reply)" in flat(run("due", now=MONDAY).out)
    ran = run("document", "1", "holding-reply", now=MONDAY)
    text = flat(ran.out)
    assert "I promised to send the finished files to you and to the printer by 10am today." in text
    assert "I will not manage that. I cannot say yet when it will be." in text
    assert "I am sorry for the delay." in text
    assert "I will call you on Thursday at 5pm." in text
    assert "--tell-by" in ran.err


def test_a_holding_reply_that_went_out_in_time_leaves_no_broken_promise() -> None:
    assert run("document", "1", "holding-reply", now=MONDAY).status == Status.OK
    assert run("sent", "1", "holding-reply", "--by", "mail", now=MONDAY).status == Status.OK
    listed = part(run("promise", "list", "1", "--json", now=LATE).json, "promises")
    assert isinstance(listed, list)
    files = next(one for one in listed if "finished files" in str(part(one, "what")) and not part(one, "due"))
    assert (part(files, "state"), part(files, "moved", "in_time")) == ("open", True)
    assert run("document", "1", "holding-reply", now=LATE).status == Status.USAGE
    assert run("store", "verify").status == Status.OK


def test_a_holding_reply_from_which_a_promise_was_taken_out_leaves_it_as_it_was(tmp_path: Path) -> None:
    drawn = run("document", "1", "holding-reply", "--format", "md", "-o", "-", now=MONDAY).out
    path = tmp_path / "reply.md"
    words = "I promised to send the finished files to you and to the printer by 10am today."
    assert words in drawn
    path.write_text(drawn.replace(words, "I am behind with the files."), "utf-8")
    ran = run("edit", "1", "holding-reply", "--from", str(path), now=MONDAY)
    assert ran.status == Status.OK, ran.err
    assert run("sent", "1", "holding-reply", "--by", "mail", now=MONDAY).status == Status.OK
    assert "broken" in str(run("promise", "list", "1", "--json", now=LATE).json)


def test_what_is_more_than_a_day_of_work_away_has_no_holding_reply(tmp_path: Path) -> None:
    opened(tmp_path, actions=[f"{ACTION} by Wednesday 12:00"])
    assert run("sent", "2", "apology-letter", "--by", "mail").status == Status.OK
    assert "document 2 holding-reply" not in run("due").out
    assert run("document", "2", "holding-reply").status == Status.USAGE


def test_nothing_is_near_where_the_letter_has_not_gone_or_the_promise_is_kept_or_moved(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("document", "2", "holding-reply", now=MONDAY).status == Status.USAGE
    assert run("promise", "keep", "1", "finished files", "sent at 8:50", now=MONDAY).status == Status.OK
    assert run("document", "1", "holding-reply", now=MONDAY).status == Status.USAGE


# What one newcomer stumbled over


def updated(now: str) -> str:
    return flat(run("update", "1", "-o", "-", "--format", "txt", now=now).out)


def test_what_was_done_is_told_in_the_next_update_whatever_went_out_between() -> None:
    add = run("promise", "add", "1", "ring the printer by Wednesday 12:00", now=MONDAY)
    assert add.status == Status.OK, add.err
    run("promise", "keep", "1", "finished files", "sent the files by courier", now=MONDAY)
    run("promise", "move", "1", "ring the printer", "Wednesday 17:00", now=LATE)
    assert run("sent", "1", "delay-notice", "--by", "mail", now=LATE).status == Status.OK
    assert "I have sent the files by courier." in updated("2026-11-24T09:00")


def test_what_is_done_between_draft_and_sending_is_told_in_the_next_update() -> None:
    assert "done" not in updated(MONDAY)
    run("promise", "keep", "1", "finished files", "sent the files by courier", now="2026-11-23T09:30")
    assert run("sent", "1", "progress-update", "--by", "mail", now="2026-11-23T09:40").status == Status.OK
    assert "I have sent the files by courier." in updated("2026-11-23T09:50")
    run("sent", "1", "progress-update", "--by", "mail", now="2026-11-23T10:10")
    assert "I have sent the files by courier." not in updated(LATE)


def test_what_points_back_at_a_promise_has_it_in_front_and_what_nobody_told_says_that_it_is_done() -> None:
    run("promise", "keep", "1", "finished files", "sent them at 8:50", now=MONDAY)
    promised = "I promised to send the finished files to you and to the printer."
    assert f"{promised} I sent them at 8:50." in updated(MONDAY)
    run("promise", "keep", "1", "finished files", "--undo", now=MONDAY)
    run("promise", "keep", "1", "finished files", now=MONDAY)
    assert f"{promised} That is done." in updated(MONDAY)


def test_a_delay_stands_once_in_an_update() -> None:
    moved()
    assert updated(MONDAY).count("noon on Wednesday") == 1


def test_the_next_contact_begins_anew_and_the_one_that_was_kept_stays_on_the_time_line() -> None:
    run("promise", "keep", "1", "finished files", "sent the files by courier", now=MONDAY)
    run("promise", "move", "1", "I will call you", "Tuesday 15:00", now=MONDAY)
    run("sent", "1", "delay-notice", "--by", "mail", now=MONDAY)
    tuesday = "2026-11-24T15:10"
    assert run("promise", "keep", "1", "I will call you", "rang her, she is calm", now=tuesday).status == Status.OK
    assert run("update", "1", "--next", "Friday 12:00", now=tuesday).status == Status.OK
    shown = flat(run("show", "1", now=tuesday).out)
    assert "done: I will call you. “rang her, she is calm”" in shown
    listed = flat(run("promise", "list", "1", now=tuesday).out)
    assert "Fri 27 Nov, 12:00: “I will call you.” Moved" not in listed


def test_moving_a_promise_to_where_it_is_changes_nothing() -> None:
    moved()
    again = run("promise", "move", "1", "finished files", "Wednesday 12:00", now=MONDAY)
    assert again.status == Status.USAGE
    assert "due then already" in again.err
    assert run("sent", "1", "delay-notice", "--by", "mail", now=MONDAY).status == Status.OK
    assert "they have not been told" not in flat(run("promise", "list", "1", now=MONDAY).out)


def test_who_did_it_is_named_once() -> None:
    run("promise", "add", "1", "Mia Chen and Tom: measure the stand by Tuesday 12:00", now=MONDAY)
    kept = run("promise", "keep", "1", "measure", "Mia Chen and Tom measured it at 9", now="2026-11-24T09:30")
    assert kept.status == Status.OK, kept.err
    assert "It reads: Mia Chen and Tom measured it at 9." in flat(kept.out)


@pytest.mark.parametrize(
    ("typed", "reads"),
    [
        ("if the printer agrees, bring you the proofs by Tuesday 12:00", "If the printer agrees, I will bring you"),
        ("bring you the proofs by Tuesday 12:00, if you still want them", "I will bring you the proofs, if you still"),
        ("bring you the proofs before Tuesday", "I will bring you the proofs."),
        ("bring you the proofs, I cannot say yet when", "I will bring you the proofs."),
    ],
)
def test_a_promise_can_hang_on_something_and_need_no_day(typed: str, reads: str) -> None:
    ran = run("promise", "add", "1", typed, now=MONDAY)
    assert ran.status == Status.OK, ran.err
    assert reads in flat(run("promise", "list", "1", now=MONDAY).out)


def test_whoever_asks_for_an_opinion_too_early_is_told(tmp_path: Path) -> None:
    assert "Not all that was promised is done yet." in run("document", "1", "feedback-request", now=MONDAY).err
