"""When a recovery takes a turn: the client answers, it was another failure, somebody else takes over, more people must
hear it, something was promised aloud, what went out is not so any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import ACTION, ANSWERS, answers_file, files_below, flat, letter, opened, part, run, texts

from recoverykit.values import Json

FRIDAY = "2026-11-20T16:30"
MONDAY = "2026-11-23T09:00"
OFFERED: dict[str, Json] = {"compromise": "the first eight pages today"}
REPLIES: dict[str, tuple[tuple[str, ...], str]] = {
    "accepts": (("--about", "offer"), "Confirm in writing what you have agreed with Priya"),
    "refuses": (("--about", "offer", "--set", "leaving=no"), "Ask Priya what is missing, and listen"),
    "asks": ((), "Ring Priya Raman"),
    "angry": ((), "Ring Priya Raman and listen"),
    "silent": (("--set", "wait_until=Tuesday 10:00"), "Try Priya Raman once more, another way"),
    "promises": ((), "Ring Priya Raman"),
    "threatens": (("--set", "threat=lawyer", "--set", "leaving=no"), "Ask whoever must be asked before you answer"),
    "corrects": ((), "recover switch 1 PLAYBOOK"),
}
"""Each answer, what has to be said with it, and what is to be done then."""
ANA = "Ana Lopes, manager, Hall Design, 020 7946 0021"
OTHERS: list[Json] = [
    {"who": "Tom Reed, head of IT", "part": "daily", "next": "Tuesday 17:00"},
    {"who": "Una Hart, director", "part": "decides", "next": "Wednesday 12:00", "impact": "had to answer to the board"},
]


def facts(case: str = "1") -> dict[str, Json]:
    found = part(run("show", case, "--json").json, "facts")
    assert isinstance(found, dict)
    return found


def names(case: str = "1") -> list[str]:
    documents = part(run("show", case, "--json").json, "documents")
    assert isinstance(documents, list)
    return texts([part(one, "name") for one in documents])


def owed(case: str = "1", now: str = FRIDAY) -> list[str]:
    """What is owed, by what it is ticked by."""
    found = part(run("show", case, "--json", now=now).json, "owed")
    assert isinstance(found, list)
    return texts([part(one, "id") for one in found])


def later(folder: Path, now: str = FRIDAY, **keys: Json) -> str:
    """Resume the case out of a later file; what was said."""
    answers = keys.pop("answers", {})
    assert isinstance(answers, dict)
    ran = run("resume", "1", "--answers", answers_file(folder, answers, **keys), now=now)
    assert ran.status == 0, ran.err
    return ran.out


def refused(*wrong: tuple[tuple[str, ...], str], now: str = FRIDAY) -> None:
    """Each of these is refused with these words, and leaves nothing on record."""
    # The JSON has no notes, and the text has no versions.
    before = [run("show", "1", *style, now=now).out for style in ((), ("--json",))]
    for args, words in wrong:
        ran = run(*args, now=now)
        assert ran.status == 2, args
        assert words in flat(ran.err), args
    assert [run("show", "1", *style, now=now).out for style in ((), ("--json",))] == before


# reply


@pytest.mark.parametrize("answer", REPLIES)
def test_each_reply_leads_to_what_has_to_be_done(answer: str, tmp_path: Path) -> None:
    opened(tmp_path, **OFFERED)
    more, then = REPLIES[answer]
    ran = run("reply", "1", answer, *more, now=FRIDAY)
    assert (ran.status, ran.err) == (0, "")
    assert then in flat(ran.out)
    assert part(facts(), "reply", "value") == answer


def test_every_reply_that_can_be_given_is_tried_here() -> None:
    said = flat(run("reply", "--help").out)
    assert all(one in said for one in REPLIES)


def test_a_reply_is_kept_with_the_words_and_the_hour(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run("reply", "1", "angry", "--said", "You never rang.", "--at", "today 15:00")
    assert ran.status == 0, ran.err
    shown = flat(run("show", "1").out)
    assert "today 15:00: Priya answered: they are angry" in shown
    assert "You never rang." in shown
    assert "today 17:00: Ring Priya Raman and listen" in shown
    assert "You never rang." not in letter()


def test_a_reply_as_json_gives_the_case_as_it_is_then(tmp_path: Path) -> None:
    opened(tmp_path, **OFFERED)
    data = run("reply", "1", "accepts", "--about", "offer", "--json").json
    assert part(data, "facts", "reply_to", "value") == "offer"
    documents = part(data, "documents")
    assert isinstance(documents, list)
    (text,) = [str(part(one, "text")) for one in documents if part(one, "name") == "agreement-letter"]
    assert "I offered you the first eight pages today, and you have accepted." in flat(text)


def test_a_reply_can_come_out_of_a_file(tmp_path: Path) -> None:
    opened(tmp_path)
    told: dict[str, Json] = {"reply": "asks", "requests": ["a written report by Tuesday 12:00"]}
    ran = run("reply", "1", "--answers", answers_file(tmp_path, told))
    assert ran.status == 0, ran.err
    assert "requests/i1" in owed()
    assert "I will answer you about a written report" in letter()


def test_a_reply_that_is_not_whole_leaves_nothing(tmp_path: Path) -> None:
    opened(tmp_path)
    refused(
        (("reply", "1", "sings"), "Choose a number from 1"),
        (("reply", "1", "accepts"), "reply_to is missing"),
        (("reply", "1", "accepts", "--about", "weather"), "reply_to: Choose a number from 1 to 3"),
        (("reply", "1", "silent"), "wait_until is missing"),
        (("reply", "1", "threatens", "--set", "leaving=no"), "threat is missing"),
        (("reply", "1", "refuses", "--about", "plan"), "leaving is missing"),
        (("reply", "1", "refuses", "--about", "plan", "--set", "leaving=yes"), "parting is missing"),
        (("reply", "1", "silent", "--set", "wait_until=yesterday"), "wait_until:"),
        (("reply", "1", "--said", "Yes."), "Say what they answered."),
        (("reply", "1"), "Say what they answered."),
        (("reply", "1", "angry", "--at", "tomorrow"), "--at tomorrow"),
    )


def test_a_second_reply_takes_nothing_from_the_first(tmp_path: Path) -> None:
    opened(tmp_path, **OFFERED)
    assert run("reply", "1", "accepts", "--about", "offer", "--said", "Yes, please.").status == 0
    ran = run("reply", "1", "refuses", "--set", "leaving=no", now=FRIDAY)
    assert ran.status == 2
    assert "reply_to is missing" in ran.err
    assert run("reply", "1", "refuses", "--about", "plan", "--set", "leaving=no", now=FRIDAY).status == 0
    assert part(facts(), "reply_said", "state") == "declined"
    note = run("document", "1", "handover-note", "-o", "-", "--format", "txt").out
    assert "They refuse." in flat(note)
    assert "Yes, please." not in note


def test_an_old_word_does_not_stand_beside_a_later_silence(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("reply", "1", "angry", "--said", "You never rang.").status == 0
    assert run("reply", "1", "silent", "--set", "wait_until=Tuesday 10:00", now=FRIDAY).status == 0
    note = flat(run("document", "1", "handover-note", "-o", "-", "--format", "txt", now=FRIDAY).out)
    assert "Nothing so far." in note
    assert "You never rang." not in note


def test_who_leaves_gets_a_letter_on_parting_and_no_plan(tmp_path: Path) -> None:
    opened(tmp_path)
    told: dict[str, Json] = {
        "reply": "refuses",
        "reply_to": "apology",
        "leaving": True,
        "parting": ["send you all files by Monday 12:00"],
    }
    assert run("reply", "1", "--answers", answers_file(tmp_path, told)).status == 0
    assert "parting-letter" in names()
    assert "resolution-plan" not in names()
    assert {"part-well", "parting/i1"} <= set(owed())
    assert "send-plan" not in owed()


def test_what_they_promise_is_kept_in_sight(tmp_path: Path) -> None:
    opened(tmp_path)
    told: dict[str, Json] = {"reply": "promises", "awaited": ["send us the old list by Tuesday 12:00"]}
    ran = run("reply", "1", "--answers", answers_file(tmp_path, told))
    assert "Tue 24 Nov, 12:00: Priya has promised to send us the old list" in flat(ran.out)


def test_before_a_threat_is_answered_it_is_said_that_somebody_must_be_asked(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("reply", "1", "threatens", "--set", "threat=lawyer", "--set", "leaving=no").status == 0
    assert "Answer nothing in writing before whoever must be asked" in flat(run("letter", "1", "-o", "-").err)


def test_a_closed_case_takes_no_turn(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("close", "1", "--outcome", "kept", "--because", "settled").status == 0
    turns = (("reply", "1", "angry"), ("switch", "1", "data-loss"), ("handover", "1", "--to", ANA))
    refused(*((one, "Case 1 is closed.") for one in (*turns, ("resume", "1", "--set", "matter=leaflet"))))


# switch


def test_another_playbook_keeps_the_answers_and_names_what_it_sets_aside(tmp_path: Path) -> None:
    opened(tmp_path, promised_for="Thursday 12:00", warned=False)
    before = facts()
    ran = run("switch", "1", "data-loss")
    assert ran.status == 0, ran.err
    said = flat(ran.out)
    assert "Case 1 is now: Data was lost (data-loss). All answers are kept." in said
    assert "Set aside, as this playbook does not ask it: promised_for, warned." in said
    assert "Next it asks: Whose fault is it? recover resume 1" in said
    assert "(data-loss)" in run("show", "1").out
    assert run("switch", "1", "missed-deadline").status == 0
    assert facts() == before
    assert "I had promised you Thursday 19 November" in flat(run("show", "1").out)


def test_a_switch_as_json_gives_the_case_as_it_is_then(tmp_path: Path) -> None:
    opened(tmp_path)
    data = run("switch", "1", "data-loss", "--json").json
    assert (part(data, "case", "playbook"), part(data, "next_question")) == ("data-loss", "fault")


def test_a_switch_that_cannot_be_changes_nothing(tmp_path: Path) -> None:
    opened(tmp_path)
    refused(
        (("switch", "1", "missed-deadline"), "Case 1 has the playbook missed-deadline already."),
        (("switch", "1", "mised-deadline"), "Did you mean missed-deadline?"),
        (("switch", "northgate", "data-loss"), "'northgate' is no number of a case."),
        (("switch", "7", "data-loss"), "There is no case '7'"),
    )


def test_a_switch_makes_known_what_it_was_known_for(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("switch", "1", "overlooked-request").status == 0
    assert run("resume", "1", "--set", "public=yes", "--set", "wanted=an offer").status == 0
    assert "public-reply" in names()


# handover


def test_who_takes_over_signs_for_several_once_the_sentences_are_put_so(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    ran = run("handover", "1", "--to", ANA, "--note", "She is short.")
    assert ran.status == 0, ran.err
    said = flat(ran.out)
    assert "Case 1 is with Ana Lopes now, who signs what goes out." in said
    assert "We will send the finished files" in said
    assert "to be put for several: what_happened, cause. recover resume 1" in said
    refused = run("letter", "1", "-o", "-")
    assert (refused.status, refused.out) == (2, "")
    assert "Still open: What happened?" in flat(refused.err)
    told = {"what_happened": "did not send you the brochure files", "cause": "we had taken on too much"}
    ran = run("resume", "1", *(word for key, value in told.items() for word in ("--set", f"{key}={value}")))
    assert ran.status == 0, ran.err
    text = letter()
    assert "We did not send you the brochure files." in text
    assert "Ana Lopes manager, Hall Design" in text
    assert "Sam Hall" not in text
    assert " I " not in text
    assert "cases/1-northgate/handover-note.txt" in files_below(home)


def test_the_note_for_whoever_takes_over_says_what_was_promised_and_said(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    assert run("log", "1", "She rang twice.").status == 0
    ran = run("handover", "1", "--to", ANA, "--note", "She is short.")
    path = "cases/1-northgate/handover-note.txt"
    assert path in flat(ran.out).replace("- ", "-")
    note = flat((home / path).read_text("utf-8"))
    for words in (
        "With Ana Lopes",
        "To know first: She is short.",
        "She rang twice.",
        "Monday 23 November, 10:00",
        HAPPENED,
    ):
        assert words in note, words


HAPPENED = "I did not send you the brochure files on Thursday, as I had promised."


def test_show_says_with_whom_a_case_is_and_since_when(tmp_path: Path) -> None:
    opened(tmp_path)
    assert "With Ana Lopes" not in run("show", "1").out
    assert run("handover", "1", "--to", ANA, now=FRIDAY).status == 0
    shown = flat(run("show", "1", now=FRIDAY).out)
    assert "With Ana Lopes, who has taken it over." in shown
    assert "today 16:30: handed over to Ana Lopes" in shown


def test_a_handover_as_json_gives_the_case_as_it_is_then(tmp_path: Path) -> None:
    opened(tmp_path)
    data = run("handover", "1", "--to", ANA, "--json").json
    assert part(data, "facts", "sender", "value", "person", "name") == "Ana Lopes"
    assert part(data, "facts", "voice", "value") == "we"
    assert part(data, "next_question") == "what_happened"


def test_a_case_is_handed_to_somebody_with_a_name_and_by_its_number(tmp_path: Path) -> None:
    opened(tmp_path)
    nameless = ("", "  ", "020 7946 0021", "ana@hall.example")
    refused(
        *((("handover", "1", "--to", to), "As in: --to") for to in nameless),
        (("handover", "northgate", "--to", ANA), "'northgate' is no number of a case."),
    )


def test_the_next_case_is_signed_as_before(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("handover", "1", "--to", ANA).status == 0
    opened(tmp_path)
    assert "Sam Hall" in letter("2")


# Several people, and what went out to whom


def test_each_person_has_a_letter_and_a_file_of_their_own(tmp_path: Path, home: Path) -> None:
    opened(tmp_path, others=OTHERS, remedy="the £180 that it costs")
    files = files_below(home)
    assert "cases/1-northgate/apology-letter.txt" in files
    mine = [one for one in files if "tom-reed" in one]
    assert mine == ["cases/1-northgate/apology-letter-for-tom-reed.txt"]
    tom, una = (flat(run("letter", "1", "--to", name, "-o", "-", "--format", "txt").out) for name in ("Tom", "Una"))
    assert "Dear Tom," in tom
    assert "Dear Una," in una
    assert ("£180" in tom, "£180" in una) == (False, True)
    assert "You had to answer to the board." in una
    assert "lost your print slot" not in tom + una
    assert flat((home / mine[0]).read_text("utf-8")) == tom


def test_a_letter_is_owed_to_each_until_it_went_to_them(tmp_path: Path) -> None:
    opened(tmp_path, others=OTHERS)
    assert {"others/i1", "others/i2"} <= set(owed())
    ran = run("sent", "1", "apology-letter", "--by", "mail", "--to", "Tom", now=FRIDAY)
    assert ran.status == 0, ran.err
    assert "Apology letter for Tom Reed of case 1 went out by e-mail." in flat(ran.out)
    assert "others/i1" not in owed()
    assert {"others/i2", "others/i1/next"} <= set(owed())
    shown = flat(run("show", "1", now=FRIDAY).out)
    assert "apology-letter for Tom Reed: sent by mail today 16:30" in shown
    assert "apology-letter: not sent" in shown


def test_what_went_to_one_is_shown_as_it_went_to_them(tmp_path: Path) -> None:
    opened(tmp_path, others=OTHERS)
    assert run("sent", "1", "apology-letter", "--by", "mail", "--to", "Una").status == 0
    assert run("resume", "1", "--set", "matter=leaflet").status == 0
    una = run("letter", "1", "--sent", "--to", "Una", "-o", "-", "--format", "txt")
    assert "Dear Una," in una.out
    assert "leaflet" not in una.out
    nobody = run("letter", "1", "--sent", "-o", "-")
    assert nobody.status == 2
    assert "There is no record that apology-letter went out" in nobody.err


def test_a_person_who_is_not_clear_is_asked_for(tmp_path: Path) -> None:
    opened(tmp_path, others=OTHERS)
    refused(
        (("letter", "1", "--to", "Zoe"), "In this case there are: Priya Raman, Tom Reed, Una Hart."),
        (("letter", "1", "--to", "a"), "this is not clear"),
        (("sent", "1", "resolution-plan", "--by", "mail", "--to", "Tom"), "written for Priya Raman alone"),
        (("sent", "1", "apology-letter", "--not", "--to", "Tom"), "There is no record that apology-letter went out"),
    )


def test_a_mark_is_taken_back_for_one_document_and_one_person_alone(tmp_path: Path) -> None:
    opened(tmp_path, others=OTHERS)
    for to in ((), ("--to", "Tom")):
        assert run("sent", "1", "apology-letter", "--by", "mail", *to).status == 0
    ran = run("sent", "1", "apology-letter", "--not", "--to", "Tom")
    assert ran.status == 0, ran.err
    assert "did not go out" in flat(ran.out)
    assert "others/i1" in owed()
    shown = flat(run("show", "1").out)
    assert "apology-letter: sent by mail" in shown
    assert "apology-letter for Tom Reed: not sent" in shown
    assert run("sent", "1", "apology-letter", "--not").status == 0
    assert run("sent", "1", "apology-letter", "--not").status == 2


# What was promised aloud


def test_what_was_promised_aloud_is_owed_and_stands_in_the_letter(tmp_path: Path) -> None:
    opened(tmp_path)
    lines = ("send you the list by Tuesday 12:00", "Mia Chen: ring the printer by Monday 12:00")
    ran = run("log", "1", "She rang.", *(word for line in lines for word in ("--promised", line)))
    assert ran.status == 0, ran.err
    assert "What you promised is on the list of what is owed." in flat(ran.out)
    assert {"aloud/i1", "aloud/i2"} <= set(owed())
    text = letter()
    assert "Tuesday 24 November, noon: I will send you the list." in text
    assert "Mia Chen will ring the printer." in text
    assert "“She rang.”" in flat(run("show", "1").out)


def test_a_line_that_is_no_promise_leaves_neither_line_nor_note(tmp_path: Path) -> None:
    opened(tmp_path)
    good = ("log", "1", "She rang.", "--promised", "send you the plan by Tuesday 12:00", "--promised")
    refused(
        ((*good, "send you the list"), "by when?"),
        ((*good, "send you the list by yesterday"), "--promised"),
        ((*good, ""), "Nothing was typed"),
    )


# What has changed since


def test_show_says_what_a_letter_said_that_is_otherwise_now(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("sent", "1", "apology-letter", "--by", "mail", now=FRIDAY).status == 0
    assert "Changed since" not in run("show", "1", now=FRIDAY).out
    later(
        tmp_path,
        MONDAY,
        answers={"cause": "nobody had looked", "actions": [f"{ACTION} by Wednesday 10:00"], "severity": "grave"},
    )
    shown = flat(run("show", "1", now=MONDAY).out)
    assert "Changed since apology-letter went out, Fri 20 Nov, 16:30" in shown
    assert f"cause: it said “{ANSWERS['cause']}.” Now: Nobody had looked." in shown
    assert "actions: it said" in shown
    assert "Now: nothing" in shown
    assert "severity: it said" not in shown


def test_a_promise_to_tell_is_owed_until_something_tells_it(tmp_path: Path) -> None:
    opened(tmp_path, cause={"unknown": True, "until": "Monday 12:00"})
    assert run("sent", "1", "apology-letter", "--by", "mail", now=FRIDAY).status == 0
    assert "find-cause" in owed() or "cause" in owed()
    later(tmp_path, MONDAY, answers={"cause": "nobody had looked"})
    assert "cause" in owed(now=MONDAY)
    assert run("sent", "1", "cause-update", "--by", "mail", now=MONDAY).status == 0
    assert "cause" not in owed(now=MONDAY)


def test_what_was_never_written_to_them_is_not_quoted_to_them(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("sent", "1", "holding-message", "--by", "mail", now=FRIDAY).status == 0
    later(tmp_path, MONDAY, answers={"cause": "nobody had looked", "findings": ["the list was never read"]})
    update = flat(run("document", "1", "cause-update", "-o", "-", "--format", "txt", now=MONDAY).out)
    assert "Nobody had looked." in update
    assert "wrote" not in update
    assert str(ANSWERS["cause"]) not in update


@pytest.mark.parametrize(
    ("then", "now", "words"),
    [
        ("nobody looked", "the list was lost", "“Nobody looked.” That was not right."),
        ("nobody looked", "probably the list was lost", "I am no longer certain of that."),
        ("nobody looked", "probably nobody looked", "I am no longer certain of that."),
        ("probably nobody looked", "nobody looked", "What I suspected on Friday 20 November is now certain."),
        (
            "probably nobody looked",
            "the list was lost",
            "I know more now. The list was lost.",
        ),
        ("probably nobody looked", "probably it was lost", "I suspect something else now."),
        ("nobody looked", "unknown", "“Nobody looked.” That is open again."),
    ],
)
def test_the_update_puts_right_what_the_letter_said(then: str, now: str, words: str, tmp_path: Path) -> None:
    opened(tmp_path, cause=then)
    assert run("sent", "1", "apology-letter", "--by", "mail", now=FRIDAY).status == 0
    later(tmp_path, MONDAY, answers={"cause": now, "findings": ["the list is on paper"]})
    update = flat(run("document", "1", "cause-update", "-o", "-", "--format", "txt", now=MONDAY).out)
    assert words in update


def test_a_day_that_was_named_and_has_passed_is_owned(tmp_path: Path) -> None:
    opened(
        tmp_path, cause={"unknown": True, "until": "Saturday 12:00"}, prevention={"unknown": True, "until": "Saturday"}
    )
    assert run("sent", "1", "apology-letter", "--by", "mail", now=FRIDAY).status == 0
    text = flat(run("letter", "1", "-o", "-", "--format", "txt", now=MONDAY).out)
    assert (
        "I had said that you would hear by noon on Saturday 21 November why it happened. I do not know it yet." in text
    )
    assert "I had said that you would hear by Saturday 21 November what I will change" in text


# Files in stages


def test_a_file_can_stop_after_a_phase_and_a_later_one_goes_on(tmp_path: Path) -> None:
    path = answers_file(tmp_path, stop_after="acknowledge")
    assert run("start", "missed-deadline", "--answers", path).status == 0
    assert part(run("show", "1", "--json").json, "next_question") == "cause"
    assert {"call-script", "holding-message"} <= set(names())
    assert "apology-letter" not in names()
    rest = {name: value for name, value in ANSWERS.items() if name not in facts()}
    later(tmp_path, answers=rest)
    assert part(run("show", "1", "--json").json, "next_question") is None
    assert "apology-letter" in names()


def test_a_later_file_tells_what_went_out_what_was_done_and_what_was_not(tmp_path: Path) -> None:
    opened(tmp_path)
    sent: Json = {"apology-letter": {"by": "mail", "at": "2026-11-20 17:00"}}
    done: Json = {"first-contact": {"at": "2026-11-20 16:40", "said": "She was short."}, "send-plan": None}
    later(tmp_path, MONDAY, sent=sent, done=done)
    shown = flat(run("show", "1", now=MONDAY).out)
    assert "apology-letter: sent by mail Fri 20 Nov, 17:00" in shown
    assert "Fri 20 Nov, 16:40: done: Ring Priya Raman. “She was short.”" in shown
    assert not {"first-contact", "send-plan", "send-letter"} & set(owed(now=MONDAY))
    later(tmp_path, MONDAY, done={"send-plan": False})
    assert "send-plan" in owed(now=MONDAY)


MISTAKES: tuple[tuple[dict[str, Json], str], ...] = (
    ({"done": {"send-plan": False}}, "send-plan is not on record as done."),
    ({"sent": {"apology-leter": "mail"}}, "Did you mean 'apology-letter'?"),
    ({"sent": {"apology-letter": "pigeon"}}, "say how it went out"),
    ({"sent": {"cause-update": "mail"}}, "has not been written yet"),
    ({"stop_after": "sometime"}, "There is no question 'sometime'"),
)


def test_a_mistake_in_a_later_file_leaves_nothing(tmp_path: Path) -> None:
    opened(tmp_path)
    for keys, words in MISTAKES:
        path = answers_file(tmp_path, {"matter": "leaflet"}, **keys)
        refused((("resume", "1", "--answers", path), words), now=MONDAY)


def test_what_was_to_be_known_by_now_is_asked_for(tmp_path: Path) -> None:
    opened(tmp_path, cause={"unknown": True, "until": "Saturday 12:00"})
    said = flat(later(tmp_path, MONDAY, answers={"matter": "leaflet"}))
    assert "cause was to be known by Sat 21 Nov, 12:00, and is still unknown." in said
