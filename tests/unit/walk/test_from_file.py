"""Answers out of a file: put in as if typed; what is wrong is told with its place."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from casebook import LONDON, PLAYBOOKS, SETTINGS, Clock, example, example_now, filled, new_case, papers

from recoverykit.case.engine import STAGES
from recoverykit.case.state import FactState
from recoverykit.drafting import drafts
from recoverykit.errors import UsageError
from recoverykit.findings import FindingsError
from recoverykit.playbook.yamlfile import YamlFile, read_yaml
from recoverykit.recording import CaseFile
from recoverykit.values import Json, Person
from recoverykit.walk.answers_file import AnswersFile, from_mapping, read_answers, with_set
from recoverykit.walk.asking import ClientPlace
from recoverykit.walk.from_file import Applied, apply_answers

PLAYBOOK = "missed-deadline"
NOW = example_now(PLAYBOOK)


def parsed(text: str) -> AnswersFile:
    source = read_yaml(text, "answers.yaml")
    assert isinstance(source, YamlFile)
    return read_answers(source)


def applied(answers: AnswersFile, case: CaseFile | None = None) -> tuple[CaseFile, Applied]:
    case = case or new_case(PLAYBOOK, clock=Clock(NOW))
    return case, apply_answers(case, answers, None)


def of(answers: Mapping[str, Json], *, stop_after: str = "", done: Mapping[str, Json] | None = None) -> AnswersFile:
    return AnswersFile("answers.yaml", answers=answers, done=done or {}, stop_after=stop_after)


def problem_of(answers: AnswersFile) -> str:
    with pytest.raises(FindingsError) as caught:
        applied(answers)
    return caught.value.message


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_the_example_of_each_playbook_makes_every_document_that_fits_it(playbook: str) -> None:
    case = filled(playbook, example(playbook), now=example_now(playbook))
    assert set(case.state.drafts) == papers(playbook, *STAGES)
    assert set(drafts(case)) == papers(playbook)


def test_what_stands_in_the_file_is_on_record_and_read_back() -> None:
    case, _ = applied(of(example(PLAYBOOK)))
    assert case.row is not None
    again = CaseFile.load(case.store, case.clock, SETTINGS, case.row)
    assert again.state == case.state
    assert set(example(PLAYBOOK)) <= set(again.state.facts)


def test_a_file_applied_twice_changes_nothing_the_second_time() -> None:
    case, _ = applied(of(example(PLAYBOOK)))
    before = case.state.version
    applied(of(example(PLAYBOOK)), case)
    assert case.state.version == before


def test_a_later_file_adds_and_replaces() -> None:
    case, _ = applied(of(example(PLAYBOOK)))
    applied(of({"severity": "grave", "happened_before": "again"}), case)
    assert (case.state.value("severity"), case.state.value("happened_before")) == ("grave", "again")
    assert case.state.value("matter") == "brochure"


def test_the_order_of_the_file_does_not_matter() -> None:
    answers = example(PLAYBOOK) | {"voice": "we", "next_contact_by": "write"}
    turned = dict(reversed(answers.items()))
    one, other = applied(of(answers))[0], applied(of(turned))[0]
    assert one.state.drafts == other.state.drafts
    assert one.engine.next_stop() is None


@pytest.mark.parametrize(
    ("value", "state"),
    [
        ("unknown", FactState.UNKNOWN),
        ({"unknown": True}, FactState.UNKNOWN),
        ({"unknown": True, "until": "Tuesday 17:00"}, FactState.UNKNOWN),
        (None, FactState.DECLINED),
    ],
)
def test_not_knowing_is_an_answer_too(value: Json, state: FactState) -> None:
    case, _ = applied(of({**example(PLAYBOOK), "cause": value}))
    fact = case.state.fact("cause")
    assert fact.state is state
    assert (fact.until is not None) is (isinstance(value, dict) and "until" in value)


def test_walking_stops_after_the_question_that_is_named() -> None:
    case, _ = applied(of(example(PLAYBOOK), stop_after="call_at"))
    assert set(case.state.drafts) == {"holding-message", "call-script"}
    assert not case.state.fact("told").known


@pytest.mark.parametrize("missing", ["what_happened", "client", "sender", "call_at", "told", "severity", "actions"])
def test_what_the_letter_needs_is_missed_by_name(missing: str) -> None:
    answers = {name: value for name, value in example(PLAYBOOK).items() if name != missing}
    assert f"{missing} is missing" in problem_of(of(answers))


def test_what_has_a_default_is_not_missed() -> None:
    answers = {name: value for name, value in example(PLAYBOOK).items() if name != "advice_first"}
    assert set(applied(of(answers))[0].state.drafts) == papers(PLAYBOOK, *STAGES)


def test_an_answer_that_does_not_apply_is_kept_on_no_record_and_told() -> None:
    _, result = applied(of({**example(PLAYBOOK), "told_by": "the printer"}))
    assert len(result.notes) == 1
    assert "told_by does not apply to this case" in result.notes[0]


def test_steps_that_were_done_are_ticked_at_their_time() -> None:
    done: dict[str, Json] = {"first-contact": {"at": "today 15:00", "said": "She was short."}, "send-plan": "by mail"}
    case, _ = applied(of(example(PLAYBOOK), done=done))
    assert case.state.ticks["first-contact"].at == NOW.replace(hour=15, minute=0)
    assert case.state.ticks["first-contact"].said == "She was short."
    assert case.state.ticks["send-plan"].at == NOW


def test_the_client_is_where_the_file_says_also_if_it_was_known_before() -> None:
    case, _ = applied(of(example(PLAYBOOK)))
    new = new_case(PLAYBOOK, store=case.store, clock=Clock(NOW))
    place = from_mapping({"client": {"zone": "America/New_York", "country": "US"}}, "a.yaml").client
    applied(AnswersFile("a.yaml", client=place, answers=example(PLAYBOOK)), new)
    assert new.state.client is not None
    assert (new.state.client.zone, new.state.client.country) == ("America/New_York", "US")
    assert case.state.client is not None
    assert new.state.client.client == case.state.client.client
    assert new.engine.calendar.zone != LONDON


# What is wrong


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("answers:\n  sevrity: grave\n", "There is no question 'sevrity'. Did you mean 'severity'?"),
        ("answers:\n  severity: 7\n", "severity: Choose a number from 1 to 3"),
        ("answers:\n  call_at: yesterday\n", "answers.yaml:2:12: call_at:"),
        ("answers:\n  what_happened: [a]\n", "what_happened: This is answered in words."),
        ("answers: {}\nstop_after: nowhere\n", "answers.yaml:2:13: There is no question 'nowhere'."),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, message: str) -> None:
    assert message in problem_of(parsed(text))


def test_a_step_that_is_not_there_is_told_with_the_nearest() -> None:
    assert "There is no step 'send-leter'. Did you mean 'send-letter'?" in problem_of(
        of(example(PLAYBOOK), done={"send-leter": ""})
    )


def test_a_wrong_time_of_a_step_is_told() -> None:
    assert "answers.yaml:1:1" in problem_of(of(example(PLAYBOOK), done={"send-letter": {"at": "some day"}}))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (["a"], "An answers file has keys"),
        ({"answer": {}}, "There is no key 'answer' here."),
        ({"answers": "a"}, "answers has keys of its own below it."),
        ({"at": 5}, "at is a text."),
        ({"client": {"name": "Northgate"}}, "client has country and zone"),
        ({"client": {"country": "Atlantis"}}, "No calendar of 'Atlantis' is known."),
        ({"client": {"zone": "Europe/Atlantis"}}, "There is no zone 'Europe/Atlantis'."),
    ],
)
def test_a_file_that_is_no_answers_file_says_why(data: Json, message: str) -> None:
    with pytest.raises(FindingsError) as caught:
        from_mapping(data, "answers.yaml")
    assert message in caught.value.message


def test_all_mistakes_of_the_keys_are_told_at_once() -> None:
    with pytest.raises(FindingsError) as caught:
        from_mapping({"a": 1, "b": 2, "at": 3}, "answers.yaml")
    assert len(caught.value.findings) == 3


def test_what_is_set_by_hand_lies_over_the_file() -> None:
    answers = with_set(of({"severity": "costly", "cause": "a"}), ["severity=grave", "matter = the = sign"])
    assert answers.answers == {"severity": "grave", "cause": "a", "matter": "the = sign"}


@pytest.mark.parametrize("pair", ["severity", "=grave", " =x"])
def test_what_is_no_pair_is_refused(pair: str) -> None:
    with pytest.raises(UsageError, match="no KEY=VALUE"):
        with_set(of({}), [pair])


def test_a_file_with_all_its_parts_is_read() -> None:
    answers = parsed('at: "2026-11-20 16:10"\nclient: {country: GB}\nanswers: {matter: x}\ndone: {meet: ""}\n')
    assert (answers.at, answers.client.country, answers.answers, answers.done) == (
        "2026-11-20 16:10",
        "GB",
        {"matter": "x"},
        {"meet": ""},
    )


def test_the_sender_of_a_file_is_a_person() -> None:
    case, _ = applied(of(example(PLAYBOOK)))
    assert case.state.value("sender") == Person("Sam Hall", "designer", "Hall Design", "020 7946 0018")


def test_an_entry_of_a_list_may_stand_alone() -> None:
    action: dict[str, Json] = {"what": "send it", "by": "Monday 12:00"}
    case = filled(PLAYBOOK, {**example(PLAYBOOK), "actions": action}, now=NOW)
    value = case.state.value("actions")
    assert isinstance(value, tuple)
    assert len(value) == 1


def test_a_later_file_adds_to_a_case_that_is_not_finished() -> None:
    case = new_case(PLAYBOOK, clock=Clock(NOW))
    first = AnswersFile("a.yaml", answers={"what_happened": "was late"}, stop_after="what_happened")
    apply_answers(case, first, None)
    apply_answers(case, AnswersFile("b.yaml", answers={"severity": "grave"}), None, whole=False)
    assert case.state.value("severity") == "grave"


def test_a_later_file_says_where_a_known_client_is() -> None:
    case = filled(PLAYBOOK, example(PLAYBOOK), now=NOW)
    place = ClientPlace("America/New_York", "US")
    apply_answers(case, AnswersFile("b.yaml", client=place), None, whole=False)
    assert case.state.client is not None
    assert (case.state.client.zone, case.state.client.country) == ("America/New_York", "US")


def test_an_answer_whose_sentence_has_changed_has_to_be_given_again() -> None:
    case = filled(PLAYBOOK, example(PLAYBOOK), now=NOW)
    with pytest.raises(FindingsError, match="what_happened was written in another sentence"):
        apply_answers(case, AnswersFile("b.yaml", answers={"voice": "we"}), None, whole=False)


def test_a_step_that_was_done_has_a_time_and_words_and_nothing_else() -> None:
    with pytest.raises(FindingsError, match="at and said"):
        from_mapping({"done": {"first-contact": {"when": "today"}}}, "a.yaml")


# What happens after the letter


def later(case: CaseFile, text: str) -> Applied:
    return apply_answers(case, parsed(text), None, whole=False)


def test_what_has_gone_out_since_is_told_with_the_text_that_was_drafted_then() -> None:
    case = filled(PLAYBOOK, example(PLAYBOOK), now=NOW)
    before = case.state.drafts["apology-letter"].text
    later(
        case,
        'sent: {apology-letter: {by: post, at: "today 15:00"}, resolution-plan: mail}\nanswers: {matter: leaflet}\n',
    )
    letter, plan = case.state.sent
    assert (letter.document, letter.channel, letter.text) == ("apology-letter", "post", before)
    assert (letter.at, plan.at) == (NOW.replace(hour=15, minute=0), NOW)
    assert "leaflet" in case.state.drafts["apology-letter"].text
    assert "send-letter" in case.state.ticks


def test_what_has_gone_to_another_person_of_the_client_is_told_by_their_name() -> None:
    others: list[Json] = [{"who": "Tom Reed, head of IT", "part": "daily", "next": "Tuesday 12:00"}]
    case = filled(PLAYBOOK, {**example(PLAYBOOK), "others": others}, now=NOW)
    later(case, "sent: {apology-letter: {by: mail, to: Reed}}\n")
    assert [one.document for one in case.state.sent] == ["apology-letter@i1"]
    with pytest.raises(UsageError, match="this is not clear"):
        later(case, "sent: {apology-letter: {by: mail, to: Rudd}}\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sent: {apology-leter: mail}\n", "answers.yaml:1:23: There is no document 'apology-leter'. Did you mean"),
        ("sent: {parting-letter: mail}\n", "parting-letter has not been written yet"),
        ("sent: {apology-letter: {by: mail, at: some day}}\n", "answers.yaml:1:39: "),
        ("done: {meet: false}\n", "meet is not on record as done."),
        ("answers: {reply: accepts}\n", "reply_to is missing: What is it about? It belongs to a reply."),
    ],
)
def test_a_mistake_in_what_came_later_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(FindingsError) as caught:
        later(filled(PLAYBOOK, example(PLAYBOOK), now=NOW), text)
    assert message in caught.value.message


@pytest.mark.parametrize("told", [{"by": "pigeon"}, {"at": "today"}, {"by": "mail", "when": "today"}, 5, None])
def test_how_a_document_went_out_is_one_of_the_ways_and_nothing_else(told: Json) -> None:
    with pytest.raises(FindingsError):
        from_mapping({"sent": {"apology-letter": told}}, "a.yaml")


def test_what_was_ticked_by_mistake_is_open_again() -> None:
    case = filled(PLAYBOOK, example(PLAYBOOK), now=NOW)
    later(case, "done: {send-plan: by mail}\n")
    later(case, "done: {send-plan: false}\n")
    assert "send-plan" not in case.state.ticks


@pytest.mark.parametrize(
    ("stop", "last", "beyond"),
    [("severity", "severity", "cause"), ("send-letter", "fault", "cause"), ("explain", "cause", "actions")],
)
def test_a_file_may_stop_after_a_question_a_step_or_a_phase(stop: str, last: str, beyond: str) -> None:
    case = filled("service-recovery", example("service-recovery"), now=example_now("service-recovery"), stop_after=stop)
    assert case.state.fact(last).known
    assert case.state.fact(beyond).state is FactState.UNASKED
    assert "apology-letter" not in case.state.drafts


def test_what_was_to_be_known_by_now_and_is_not_is_told() -> None:
    case = filled(PLAYBOOK, {**example(PLAYBOOK), "cause": {"unknown": True, "until": "Monday 12:00"}}, now=NOW)
    assert later(case, "answers: {severity: grave}\n").notes == []
    case.clock = Clock(NOW.replace(day=NOW.day + 4))
    (note,) = later(case, "answers: {severity: costly}\n").notes
    assert note.startswith("cause was to be known by Mon 23 Nov, 12:00, and is still unknown.")
    assert later(case, "answers: {cause: a second job ran over}\n").notes == []


def test_a_reply_replaces_what_an_earlier_reply_had_said_in_the_letter() -> None:
    case = filled(PLAYBOOK, example(PLAYBOOK), now=NOW)
    later(case, "answers: {reply: angry, heard: you had to explain it}\n")
    assert "You have told me that you had to explain it." in case.state.drafts["apology-letter"].text
    later(case, "answers: {reply: angry, heard: nobody rang}\n")
    assert "nobody rang" in case.state.drafts["apology-letter"].text
    assert "explain it" not in case.state.drafts["apology-letter"].text
