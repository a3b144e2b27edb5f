"""The walk as somebody types it, at real prompts on a screen of 80 by 40."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from helpers import (
    ACTION,
    ANOTHER,
    AT_THE_DESK,
    CAUSE,
    HAPPENED,
    IMPACT,
    SENDER,
    TO_THE_LETTER,
    WALK,
    Terminal,
    cases,
    files_below,
    flat,
    letter,
    run,
    stops_from,
    stops_until,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal (pexpect) is POSIX only")

COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")
ACTIONS = "What will you do now, and by when?"


def shown(case: str = "1") -> str:
    """What `recover show` says, without line breaks."""
    return flat(run("show", case).out)


def at(question: str, **more: str) -> Terminal:
    """Somebody who has walked up to a question, which stands on the screen."""
    person = Terminal("start", "missed-deadline", **more)
    person.walks(stops_until(question))
    person.asked(next(words for name, words, _ in WALK if name == question))
    return person


def stops(person: Terminal) -> None:
    """Leave a walk for later."""
    person.types("later")
    assert person.ends() == 0


# A whole walk


def test_at_most_twelve_questions_lead_from_nothing_to_the_letter(home: Path) -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(WALK)
    person.sees("The letter")
    typed_for = person.prompts
    person.sees("Yours sincerely,")
    person.asked(AT_THE_DESK)
    person.types("")
    assert person.ends() == 0

    questions = {words for name, words, _ in WALK if name}
    assert len(questions) <= 12
    # Beside the questions, Enter is wanted thrice: at the end of each of two lists, and after the first minute.
    assert typed_for == len(questions) + 2 + 1
    text = letter()
    for words in (HAPPENED, IMPACT, CAUSE, ACTION, "write to you the day before each date", "on Thursday at 5pm"):
        assert words in text
    assert "cases/1-northgate/apology-letter.txt" in files_below(home)


def test_the_second_case_does_not_ask_again_who_signs() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until("told"))
    person.asked("Does Priya know yet?")
    stops(person)
    again = Terminal("start", "missed-deadline")
    again.walks(stops_until("sender"))
    again.asked("when will you ring again?")
    assert "And you?" not in again.text
    stops(again)
    assert "Sam Hall, designer" in shown("2")


def test_each_answer_is_seen_in_its_sentence_at_once() -> None:
    person = at("client")
    person.types("Priya Raman, Northgate")
    person.asked("You")
    person.types(IMPACT)
    person.sees(f"You {IMPACT}.")
    person.asked("Is anybody hurt")
    stops(person)


def test_the_first_minute_shows_whom_to_ring_by_when_and_what_to_say() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until("sender"))
    person.answers("And you?", SENDER)
    person.answers("when will you ring again?", "17:30")
    person.sees("Ring Priya Raman before 17:30.")
    person.sees("Before I say anything else")
    person.sees("No answer? This can go now.")
    person.sees("I will call you today at 5:30pm")
    person.asked(TO_THE_LETTER)
    stops(person)


# To and fro


def test_back_over_three_questions_and_forward_with_enter_keeps_every_answer() -> None:
    person = at("severity")
    person.types("back")
    person.asked("Does Priya know yet?")
    person.types("back")
    person.asked("when will you ring again?")
    person.sees("20 November 2026 17:30")
    person.types("back")
    person.asked("And you?")
    person.sees("Sam Hall, designer, Hall Design, 020 7946 0018")
    before = shown()
    person.types("")
    person.answers("when will you ring again?", "")
    person.answers(TO_THE_LETTER, "")
    person.sees("3 they found it themselves (Enter)")
    person.types("")
    person.asked("How bad is it for Priya?")
    assert shown() == before
    person.types("costly")
    person.walks(stops_from("cause"))
    person.asked(AT_THE_DESK)
    stops(person)
    assert HAPPENED in letter()


def test_what_no_playbook_recognises_is_something_else_with_enter() -> None:
    person = Terminal("start")
    person.answers("What happened?", "spilled coffee on your laptop")
    person.sees("Which of these is it?")
    person.asked("Something else went wrong (Enter)")
    person.types("")
    person.asked("Who did it happen to?")
    stops(person)
    assert "service-recovery" in shown()


def test_typing_replaces_the_answer_that_stands_and_an_arrow_edits_it() -> None:
    person = at("impact")
    person.types("back")
    person.asked("Who did it happen to?")
    person.child.send("back\r")
    person.asked("What happened?")
    person.child.send("\x1b[C")
    person.child.send(" at noon\r")
    person.asked("Who did it happen to?")
    person.child.send("Ada Byron\r")
    person.asked("What did it cost Ada?")
    stops(person)
    assert "as I had promised at noon" in shown()
    assert "Priya" not in shown()


def test_somebody_who_does_not_know_may_say_so() -> None:
    person = at("impact")
    person.types("don't know")
    person.answers("By when will you know?", "")
    person.asked("Is anybody hurt")
    stops(person)
    assert "(unknown)" in shown()


def test_back_at_the_first_question_says_that_it_is_the_first() -> None:
    person = Terminal("start", "missed-deadline")
    person.answers("What happened?", "back")
    person.sees("This is the first question.")
    person.answers("What happened?", HAPPENED)
    person.asked("Who did it happen to?")
    stops(person)


def test_enter_keeps_a_choice_that_is_not_the_usual_one() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until("advice_first"))
    person.answers("Is anybody hurt", "data")
    person.answers("And you?", "back")
    person.sees("3 personal data is out (Enter)")
    person.asked("4 an insurer is concerned")
    person.types("")
    person.asked("And you?")
    stops(person)
    assert "advice_first: personal data is out" in shown()


def test_unknown_asks_by_when_and_the_letter_says_so() -> None:
    person = at("cause")
    person.types("unknown")
    person.answers("By when will you know?", "Monday 12:00")
    person.answers("What of it do you know already?", "")
    person.walks(stops_from("actions"))
    person.asked(AT_THE_DESK)
    person.types("")
    assert person.ends() == 0
    assert "cause: (unknown, to be known by Mon 23 Nov, 12:00)" in shown()
    assert "I do not know yet why it happened. I will tell you by noon on Monday what I have found out." in letter()


def test_whatever_may_be_left_open_can_be_and_the_letter_still_stands() -> None:
    person = Terminal("start", "missed-deadline")
    for name, words, typed in WALK:
        person.answers(words, "" if name in ("impact", "prevention") else "skip" if name == "cause" else typed)
        if name == "prevention":
            break
    person.answers("When will Priya hear from you next?", "Thursday 17:00")
    person.sees("Yours sincerely,")
    person.asked(AT_THE_DESK)
    person.types("")
    assert person.ends() == 0
    assert "cause: (declined)" in shown()
    assert "I do not know yet all that this means for you." in letter()


def test_a_question_that_the_letter_needs_cannot_be_skipped_nor_left_unknown() -> None:
    person = at("actions")
    for word in ("skip", "unknown", ""):
        person.types(word)
        person.asked("This one is needed: without it there is no letter.")
    person.types(f"{ACTION} by Monday 10:00")
    person.asked(ANOTHER)
    stops(person)


def test_a_question_mark_says_why_it_is_asked_and_who_says_so() -> None:
    person = at("impact")
    person.types("?")
    person.sees("They want to know that you have seen it from their side.")
    person.asked("Source: RK13, article 004")
    person.types(IMPACT)
    person.asked("Is anybody hurt")
    stops(person)
    assert IMPACT in shown()


def test_later_stops_and_says_how_to_go_on() -> None:
    person = at("told")
    person.types("later")
    person.sees("Case 1 is saved. Go on at any time with: recover resume 1")
    assert person.ends() == 0
    again = Terminal("resume")
    again.asked("Does Priya know yet?")
    stops(again)


def test_the_end_of_input_is_as_good_as_later() -> None:
    person = at("told")
    person.presses("ctrl-d")
    person.sees("Case 1 is saved.")
    assert person.ends() == 0


# Lists


def test_entries_can_be_added_changed_removed_and_moved() -> None:
    person = at("actions")
    person.types("call your printer by Monday 9:00")
    person.answers(ANOTHER, "send you the finished files")
    person.answers("By when?", "Monday 10:00")
    person.answers(ANOTHER, "Mia Chen: bring 50 copies to your office by Thursday 12:00")
    person.sees("Mia Chen will bring 50 copies to your office by Thursday 26 November, 12:00.")
    person.answers(ANOTHER, "remove 1")
    person.asked("2 Mia Chen will bring 50 copies")
    person.types("move 2 1")
    person.sees("1 Mia Chen will bring 50 copies")
    person.asked("2 I will send you the finished files")
    person.types("change 2")
    person.asked("What will be done?")
    person.types("send you the corrected files")
    person.asked("By when?")
    person.sees("23 November 2026 10:00")
    person.types("Tuesday 9:30")
    person.answers("Who does it?", "")
    person.asked("I will send you the corrected files by Tuesday 24 November, 09:30.")
    person.types("")
    person.walks(stops_from("prevention"))
    person.asked(AT_THE_DESK)
    person.types("")
    assert person.ends() == 0
    text = letter()
    assert "call your printer" not in text
    assert "I will send you the corrected files by 9:30am on Tuesday." in text
    assert "Mia Chen will bring 50 copies to your office by noon on Thursday." in text


def test_an_entry_that_is_not_there_cannot_be_removed() -> None:
    person = at("actions")
    person.types(f"{ACTION} by Monday 10:00")
    person.answers(ANOTHER, "remove 4")
    person.asked("There is only one entry.")
    person.types("")
    person.asked("What will you do so that it does not happen again?")
    stops(person)
    assert ACTION in shown()


def test_an_entry_that_was_begun_is_left_out_by_drop_and_not_by_skip() -> None:
    person = at("actions")
    person.types("call the moon")
    person.answers("By when?", "skip")
    person.sees("Type drop to leave the whole entry out.")
    person.types("drop")
    person.answers(ACTIONS, f"{ACTION} by Monday 10:00")
    person.asked(ANOTHER)
    stops(person)
    assert "call the moon" not in shown()
    assert ACTION in shown()


# Review, desk


def test_review_changes_one_answer_and_nothing_else() -> None:
    person = at("severity")
    before = shown()
    person.types("review")
    person.answers("Number to change, Enter to go on", "3")
    person.asked("What did it cost Priya?")
    person.sees(IMPACT)
    person.types("lost a day")
    person.sees("You lost a day.")
    person.answers("Number to change, Enter to go on", "99")
    person.asked("Type a number from 1 to")
    person.types("")
    person.asked("How bad is it for Priya?")
    stops(person)
    assert shown() == before.replace(f"You {IMPACT}.", "You lost a day.")


def test_done_keeps_when_the_call_was_and_what_was_said() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until("sender"))
    person.answers("And you?", SENDER)
    person.answers("when will you ring again?", "17:30")
    person.answers(TO_THE_LETTER, "done")
    person.answers("When?", "15:50")
    person.answers("What was said?", "Ring me on Thursday, not before.")
    person.answers("Did you promise anything when you spoke?", "")
    person.asked(TO_THE_LETTER)
    stops(person)
    assert "today 15:50: done: Ring Priya Raman. “Ring me on Thursday, not before.”" in shown()


def test_sent_at_the_desk_keeps_the_letter_that_went_out() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(WALK)
    person.answers(AT_THE_DESK, "sent 3")
    person.answers("How did it go out?", "mail")
    person.asked(AT_THE_DESK)
    person.types("")
    assert person.ends() == 0
    assert "apology-letter: sent by mail today 16:10" in shown()


def test_better_at_the_desk_adds_to_the_letter() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(WALK)
    person.answers(AT_THE_DESK, "better 1")
    person.answers("For when had you promised it?", "Thursday 12:00")
    person.sees("I had promised you Thursday 19 November, 12:00.")
    person.asked(AT_THE_DESK)
    person.types("")
    assert person.ends() == 0
    # The letter names the day of the week in its first sentence, and does not say it twice.
    assert "My promise was" not in letter()
    assert "I had promised you Thursday 19 November, 12:00." in shown()


def test_the_desk_says_what_it_knows_when_it_does_not_understand() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(WALK)
    person.answers(AT_THE_DESK, "frobnicate")
    person.asked("I know these: show, copy, sent, reply, done")
    person.types("show 99")
    person.asked("There is no document 99.")
    person.types("")
    assert person.ends() == 0


# Wrong answers


def test_a_wrong_answer_gets_one_clear_message_and_stays_to_be_mended() -> None:
    person = at("call_at")
    before = shown()
    for wrong, message in (
        ("31 February", "February has 28 days in 2027."),
        ("5.11", "5.11 can be 05:11 or 5 November."),
        ("yesterday 12:00", "That was Thu 19 Nov, 12:00. This needs a time still to come."),
        ("soon", "I can read"),
    ):
        person.types(wrong)
        person.asked(message)
        person.sees(wrong)
    person.types("")
    person.asked("I can read")
    assert shown() == before
    person.types("17:30")
    person.asked(TO_THE_LETTER)
    stops(person)


def test_an_ambiguous_date_in_an_entry_offers_whole_lines_to_type() -> None:
    person = at("actions")
    person.types("send you the files by next Thursday")
    person.sees("Next Thursday can be 26 November or 3 December 2026.")
    person.sees("You could type: send you the files by 26 November 2026")
    person.asked("or")
    person.types("send you the files by 26 November 2026")
    person.sees("I will send you the files by Thursday 26 November.")
    person.asked(ANOTHER)
    stops(person)


def test_a_wrong_choice_and_an_empty_answer_are_refused() -> None:
    person = Terminal("start", "missed-deadline")
    person.answers("What happened?", "")
    person.asked("This one is needed")
    person.types(HAPPENED)
    person.walks(stops_until("advice_first")[1:])
    person.answers("Is anybody hurt", "9")
    person.asked("Choose a number from 1 to 4.")
    person.types("")
    person.asked("And you?")
    stops(person)
    assert "advice_first: none of these" in shown()


def test_a_word_that_is_a_command_can_be_an_answer_behind_a_backslash() -> None:
    person = at("cause")
    person.types("\\unknown")
    person.sees("Unknown.")
    person.asked(ACTIONS)
    stops(person)


def test_what_makes_no_sentence_is_shown_as_it_would_read_and_asked_once_more() -> None:
    person = at("cause")
    person.types("a mix-up in the diary")
    person.sees("It would read: “A mix-up in the diary.” That is no whole sentence yet.")
    person.types("I wrote it under the wrong day")
    person.sees("I wrote it under the wrong day.")
    person.asked(ACTIONS)
    person.types("back")
    person.asked("Why did it happen?")
    person.types("human error")
    person.sees("It would read: “Human error.” That is no whole sentence yet.")
    person.types("")
    person.asked(ACTIONS)
    person.types("later")
    assert person.ends() == 0
    assert "cause: Human error." in shown()


# Editor, voice, choosing, colour, rehearsals


def test_a_long_answer_can_be_written_in_the_editor(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "the printer changed the date and I did not see the mail" > "$1"\n', "utf-8")
    editor.chmod(0o700)
    person = at("cause", EDITOR=str(editor))
    person.presses("editor")
    person.sees("the printer changed the date")
    person.types("")
    person.sees("The printer changed the date and I did not see the mail.")
    person.asked(ACTIONS)
    stops(person)


def test_somebody_who_begins_with_we_writes_as_we() -> None:
    person = Terminal("start", "missed-deadline")
    person.answers("What happened?", "we lost your data")
    person.sees("We lost your data.")
    person.answers("Who did it happen to?", "Priya Raman, Northgate")
    person.answers("What did it cost Priya?", "")
    person.answers("Is anybody hurt", "")
    person.answers("And you?", SENDER)
    person.sees("We will call you")
    person.types("17:30")
    person.sees("We are sorry.")
    person.asked(TO_THE_LETTER)
    stops(person)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (HAPPENED, "A deadline was missed"),
        ("told you that the candidate starts on Monday; she has withdrawn", "A candidate withdrew"),
    ],
)
def test_without_a_playbook_the_one_that_fits_is_offered_first(said: str, title: str) -> None:
    person = Terminal("start")
    person.answers("What happened?", said)
    person.sees("Which of these is it?")
    person.sees(f"1 {title} (Enter)")
    person.asked("5 Something else went wrong")
    person.types("")
    if title == "A candidate withdrew":
        # The sentence of the letter begins otherwise there, so the words are shown in it once more.
        person.answers("The candidate ▸", "has withdrawn")
    person.asked("Who did it happen to?")
    stops(person)
    assert title in shown()


def test_without_colour_nothing_is_coloured() -> None:
    plain = at("cause", NO_COLOR="1")
    stops(plain)
    assert COLOUR.findall(plain.raw) == []
    bright = at("client")
    stops(bright)
    assert COLOUR.findall(bright.raw) != []


def test_no_line_is_wider_than_the_screen() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until("told"))
    person.asked("Does Priya know yet?")
    stops(person)
    assert max(len(line) for line in person.lines) <= 80


@pytest.mark.parametrize("how", ["--rehearse", "--example"])
def test_a_rehearsal_by_hand_leaves_no_trace(home: Path, how: str) -> None:
    person = Terminal("start", "missed-deadline", how)
    person.sees("A rehearsal: nothing is recorded.")
    stops_on_the_way = WALK
    if how == "--example":
        # Every answer stands there already, as if it had been typed; there are two actions.
        second = [one[0] for one in WALK].index("actions") + 1
        stops_on_the_way = tuple((name, words, "") for name, words, _ in (*WALK[:second], WALK[second], *WALK[second:]))
    person.walks(stops_on_the_way)
    person.sees("Yours sincerely,")
    person.asked(AT_THE_DESK)
    person.types("")
    assert person.ends() == 0
    assert not home.exists()
    assert cases() == []
