"""A case is handed over: somebody else signs, and the sentences of one person are put for several."""

from __future__ import annotations

import pytest
from casebook import START, example, example_now, filled

from recoverykit.case.events import Answered, HandedOver
from recoverykit.drafting import drafts
from recoverykit.handing import handover_events, to_be_read_again
from recoverykit.leaving import warnings
from recoverykit.moments import Moment
from recoverykit.playbook.model import Question
from recoverykit.recording import CaseFile
from recoverykit.values import Item, Person

ANA = Person("Ana Lopes", "manager", "Hall Design", "020 7946 0021")
PLAYBOOK = "missed-deadline"


def case_of(**changed: str) -> CaseFile:
    return filled(PLAYBOOK, {**example(PLAYBOOK), **changed}, now=example_now(PLAYBOOK))


def handed(case: CaseFile, note: str = "") -> CaseFile:
    case.record(*handover_events(case, ANA, note))
    return case


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [one.id for one in questions]


def test_whoever_takes_over_signs_and_speaks_for_several() -> None:
    case = case_of()
    assert list(handover_events(case, ANA, "She is short.")) == [
        HandedOver(ANA, "She is short."),
        Answered("sender", ANA),
        Answered("voice", "we"),
    ]
    handed(case, "She is short.")
    assert case.state.owner == HandedOver(ANA, "She is short.")
    assert (case.state.value("sender"), case.state.value("voice")) == (ANA, "we")


def test_who_wrote_for_several_goes_on_so() -> None:
    case = case_of(voice="we")
    assert Answered("voice", "we") not in list(handover_events(case, ANA, ""))
    assert handed(case).state.value("voice") == "we"


def test_the_second_who_takes_over_is_the_owner() -> None:
    case = handed(case_of())
    case.record(*handover_events(case, Person("Ben Cole"), ""))
    assert case.state.owner is not None
    assert case.state.owner.to == Person("Ben Cole")
    assert case.state.value("sender") == Person("Ben Cole")


def test_nothing_is_to_be_read_again_before_the_case_is_handed_over() -> None:
    case = case_of()
    assert to_be_read_again(case) == ()
    assert "cause" in ids(to_be_read_again(handed(case)))


def test_what_was_seen_in_the_sentence_of_one_person_is_to_be_read_again() -> None:
    case = handed(case_of())
    assert ids(to_be_read_again(case)) == ["what_happened", "cause", "remedy"]
    assert "apology-letter" not in drafts(case)
    put_for_several(case)
    assert to_be_read_again(case) == ()
    assert "apology-letter" in drafts(case)


def put_for_several(case: CaseFile) -> None:
    """Each answer that is to be read again is given for several."""
    for one in to_be_read_again(case):
        case.record(Answered(one.id, FOR_SEVERAL[one.id], case.engine.sentences.frame(one)))


FOR_SEVERAL = {
    "what_happened": "did not send you the brochure files on Thursday, as promised",
    "cause": "we had taken on too much that week",
    "remedy": "the £180 that the later print slot costs you",
}


@pytest.mark.parametrize("words", ["I looked away", "what it cost me", "a fault of mine", "my lamp broke", "i myself"])
def test_what_says_i_is_to_be_read_again_though_its_sentence_is_the_same(words: str) -> None:
    case = handed(case_of())
    put_for_several(case)
    frame = case.engine.sentences.frame(question_of(case, "impact"))
    case.record(Answered("impact", words, frame))
    assert ids(to_be_read_again(case)) == ["impact"]
    case.record(Answered("impact", "lost a day, and Mia Imes with it", frame))
    assert to_be_read_again(case) == ()


def question_of(case: CaseFile, name: str) -> Question:
    found = case.bundle.playbook.question(name)
    assert found is not None
    return found


def test_an_entry_of_a_list_that_says_i_is_to_be_read_again() -> None:
    case = handed(case_of())
    put_for_several(case)
    case.record(
        Answered("prevention", (Item("i1", {"what": "write to you before I leave"}), Item("i2", {"what": "x"})))
    )
    assert ids(to_be_read_again(case)) == ["prevention"]


def test_what_stands_in_no_letter_may_say_i() -> None:
    case = handed(case_of())
    put_for_several(case)
    case.record(Answered("reply", "angry"), Answered("reply_said", "I am done with you."))
    assert to_be_read_again(case) == ()


def test_before_a_letter_goes_it_is_said_what_still_speaks_as_the_one_who_did_it() -> None:
    case = handed(case_of())
    (found,) = (one for one in warnings(case) if "Ana Lopes signs" in one)
    assert "what_happened, cause, remedy" in found
    put_for_several(case)
    assert not [one for one in warnings(case) if "Ana Lopes signs" in one]


def test_promises_read_for_several_and_the_letter_is_signed_by_whoever_took_over() -> None:
    case = handed(case_of())
    put_for_several(case)
    letter = drafts(case)["apology-letter"].markdown
    assert "We will send the finished files" in letter
    assert "Ana Lopes" in letter
    assert "Sam Hall" not in letter
    assert " I " not in letter


def test_a_promise_of_somebody_named_stays_theirs() -> None:
    case = case_of()
    mia = Item("i9", {"what": "send it", "by": Moment.of(START, "Europe/London"), "who": Person("Mia Chen")})
    case.record(Answered("actions", (mia,)))
    handed(case)
    found = case.engine.sentences.item_sentence(question_of(case, "actions"), mia, dated=False)
    assert found == "Mia Chen will send it."
