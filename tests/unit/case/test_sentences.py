"""What one types is read inside a sentence that one saw; when the sentence changes, it is asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from casebook import CLIENT, asked, engine_of

from recoverykit.case.events import Answered, ClientLinked, Declined, Event, LeftUnknown
from recoverykit.case.sentences import Sentences
from recoverykit.moments import Moment
from recoverykit.playbook.wording import parse_wording
from recoverykit.values import Item, Person

FRIDAY = Moment(date(2026, 11, 27), time(12), "Europe/London")
WE = Answered("voice", "we")


def sentences(*events: Event, playbook: str = "service-recovery") -> Sentences:
    return engine_of(*events, playbook=playbook).sentences


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("was late", "I was late."),
        ("was late.", "I was late."),
        ("I was late", "I was late."),
        ("was late!", "I was late!"),
        ("  was   late ", "I was late."),
    ],
)
def test_an_answer_is_a_whole_sentence(typed: str, said: str) -> None:
    assert sentences(Answered("what_happened", typed, "I ▸")).said("what_happened") == said


def test_the_sender_is_one_or_several_in_every_sentence() -> None:
    answer = Answered("next_contact", FRIDAY)
    assert sentences(answer).said("next_contact").startswith("I will call you")
    assert sentences(WE, answer).said("next_contact").startswith("We will call you")


def test_words_stand_in_a_document_only_inside_the_sentence_in_which_they_were_seen() -> None:
    answer = Answered("what_happened", "was late", "I ▸")
    assert sentences(answer).said("what_happened") == "I was late."
    assert sentences(WE, answer).said("what_happened") == "I was late."


def test_an_answer_goes_stale_when_the_voice_changes() -> None:
    question = asked("service-recovery", "what_happened")
    assert not sentences(Answered("what_happened", "was late", "I ▸")).is_stale(question)
    assert sentences(Answered("what_happened", "was late", "I ▸"), WE).is_stale(question)
    assert not sentences(WE, Answered("what_happened", "were late", "we ▸")).is_stale(question)


def test_an_answer_goes_stale_when_another_playbook_has_another_sentence() -> None:
    answer = Answered("what_happened", "was late", "I ▸")
    question = asked("candidate-withdrew", "what_happened")
    assert not sentences(answer, playbook="missed-deadline").is_stale(asked("missed-deadline", "what_happened"))
    assert sentences(answer, playbook="candidate-withdrew").is_stale(question)


def test_an_answer_goes_stale_when_its_question_takes_another_kind() -> None:
    assert sentences(Answered("actions", "a text")).is_stale(asked("service-recovery", "actions"))
    assert sentences(Answered("matter", (Item("i1", {}),))).is_stale(asked("service-recovery", "matter"))


@pytest.mark.parametrize("event", [LeftUnknown("what_happened", None), Declined("what_happened")])
def test_what_was_left_open_is_not_stale(event: Event) -> None:
    answer = Answered("what_happened", "was late", "an old frame ▸")
    assert not sentences(answer, event).is_stale(asked("service-recovery", "what_happened"))


def test_a_date_does_not_go_stale_when_its_sentence_does() -> None:
    question = asked("service-recovery", "call_at")
    assert not sentences(Answered("call_at", FRIDAY), WE).is_stale(question)
    assert (
        sentences(Answered("call_at", FRIDAY), WE).said("call_at") == "We will call you on Friday 27 November at 12:00."
    )


def test_a_suspected_cause_is_told_as_suspected() -> None:
    frame = "As far as I know today, ▸"
    told = sentences(Answered("cause", "the list was old", frame, suspected=True))
    assert told.said("cause") == "As far as I know today, the list was old."
    assert not told.is_stale(asked("service-recovery", "cause"))


def test_a_clause_stands_inside_another_sentence() -> None:
    assert sentences(Answered("what_happened", "was late.", "I ▸")).clause("what_happened") == "I was late"
    assert sentences(Answered("actions", ())).clause("actions") == ""
    assert sentences().clause("what_happened") == ""


def test_what_is_not_known_says_nothing() -> None:
    empty = sentences(LeftUnknown("cause", None))
    assert [empty.said(name) for name in ("cause", "impact", "no such question")] == ["", "", ""]
    assert empty.look_up("cause") == ""


def test_a_choice_without_a_sentence_is_its_label() -> None:
    assert sentences(Answered("severity", "nuisance")).said("severity") == "annoying: nothing lasting"
    assert sentences(Answered("severity", "gone")).said("severity") == "gone"


def test_a_choice_that_nobody_was_asked_about_reads_as_its_default() -> None:
    by_call, by_letter = sentences(), sentences(Answered("next_contact_by", "write"))
    question = asked("service-recovery", "next_contact")
    assert by_call.frame(question) == "I will call you ▸"
    assert by_letter.frame(question) == "I will write to you ▸"
    assert by_letter.undated(question) == "I will write to you."


def test_a_sentence_that_is_all_date_has_nothing_to_say_without_it() -> None:
    question = replace(asked("service-recovery", "next_contact"), sentence=parse_wording("▸"))
    assert sentences().undated(question) == ""


def test_names_of_people_and_their_parts_are_looked_up() -> None:
    seen = sentences(*CLIENT)
    assert [seen.look_up(name) for name in ("client", "client.first", "client.firm", "client.role")] == [
        "Priya Raman",
        "Priya",
        "Northgate",
        "",
    ]
    assert (seen.look_up("I"), seen.look_up("today")) == ("I", "Thursday 19 November")


def test_an_entry_names_its_date_and_whoever_does_it() -> None:
    question = asked("service-recovery", "actions")
    mine = Item("i1", {"what": "ring the bank.", "by": FRIDAY})
    hers = Item("i2", {"what": "ring the bank", "by": FRIDAY, "who": Person("Mia Chen")})
    assert sentences().item_sentence(question, mine) == "I will ring the bank by Friday 27 November, 12:00."
    assert sentences(WE).item_sentence(question, mine, dated=False) == "We will ring the bank."
    assert sentences().item_sentence(question, hers, dated=False) == "Mia Chen will ring the bank."


@pytest.mark.parametrize(
    ("doer", "said", "reads"),
    [
        ("", "came on Thursday and changed the valve", "I came on Thursday and changed the valve."),
        ("", "sent them", "I have sent them."),
        ("", "have sent them", "I have sent them."),
        ("", "I sent them this morning", "I sent them this morning."),
        ("", "on the van now", "On the van now."),
        ("Mia Chen", "sent them and rang twice", "Mia Chen sent them and rang twice."),
        ("Mia Chen", "one of them came, the other did not", "One of them came, the other did not."),
        ("Mia Chen", "she sent them", "She sent them."),
        ("Tom", "went there and picked them up", "Tom went there and picked them up."),
        ("Ben and Priya Nair", "could not restore it", "Ben and Priya Nair could not restore it."),
        ("the fitters", "taken it down in the night", "The fitters have taken it down in the night."),
        ("our insurers", "have paid", "Our insurers have paid."),
    ],
)
def test_what_was_done_reads_on_after_who_did_it(doer: str, said: str, reads: str) -> None:
    who = {"who": Person(doer)} if doer else {}
    item = Item("i1", {"what": "ring the bank", **who})
    assert sentences().item_done(asked("service-recovery", "actions"), item, said) == reads


def test_a_beginning_is_set_off_with_a_comma() -> None:
    question = asked("service-recovery", "prevention")
    day = Moment(date(2026, 11, 27), None, "Europe/London")
    item = Item("i1", {"what": "read each proof", "since": day})
    assert sentences().item_clause(question, item) == "I will read each proof, from Friday 27 November"


def test_an_entry_that_is_still_empty_shows_its_gap() -> None:
    assert sentences().item_clause(asked("service-recovery", "actions"), Item("i1", {})) == "I will …"


def test_both_clocks_are_shown_where_they_differ() -> None:
    abroad = ClientLinked("c1", "Northgate", "America/New_York", "US")
    near = ClientLinked("c1", "Northgate", "Europe/London", "GB")
    answer = Answered("call_at", FRIDAY)
    assert (
        sentences(abroad, answer).said("call_at")
        == "I will call you on Friday, November 27 at noon (7:00 AM where you are)."
    )
    assert sentences(near, answer).said("call_at") == "I will call you on Friday 27 November at 12:00."
