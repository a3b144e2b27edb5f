"""Every document reads as English, whatever is known: all pairs of answers, for each shipped playbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import combinations

import pytest
from casebook import PLAYBOOKS, START, Clock, filled, papers
from rows import DAYS, FACTORS, HAPPENED, ROWS, answers_of, is_late, told

from recoverykit.case.events import StepDone
from recoverykit.case.state import kind_of_document
from recoverykit.drafting import drafts
from recoverykit.leaving import sent_events
from recoverykit.review.report import Severity
from recoverykit.reviewing import review_document
from recoverykit.values import Json
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.from_file import apply_answers


def expected(playbook: str, row: Mapping[str, str]) -> set[str]:
    """The documents that there should be after the second sitting."""
    found = papers(playbook)
    if row["reply"] == "leaving":
        found = found - {"resolution-plan", "apology-letter", "note-by-hand"} | {"parting-letter"}
    if row["reply"].startswith("accepts"):
        found |= {"agreement-letter"}
    was_open = row["cause"] in ("suspected", "unknown", "until")
    put_right = row["cause"] == "known" and row["letter"] == "sent"
    if (
        ((was_open or put_right) and row["later"] == "known")
        or row["findings"] != "none"
        or row["open points"] != "none"
    ):
        found |= {"cause-update"}
    if row["letter"] == "sent" and row["reply"] != "leaving":
        found |= {"progress-update", "feedback-request", "feedback-form"}
    if is_late(row):
        found |= {"delay-notice"}
    if playbook == "overlooked-request":
        found |= {"public-reply"} if row["public"] == "yes" else set()
        found -= {"call-script", "voicemail"} if row["reached by"] == "write" else set()
    return found | (
        {f"{name}@i1" for name in found & {"apology-letter", "cause-update"}} if row["others"] != "none" else set()
    )


@dataclass(frozen=True)
class Written:
    """One document of one row."""

    row: Mapping[str, str]
    name: str
    to_client: bool
    text: str

    @property
    def lines(self) -> list[str]:
        """Its lines, without the empty ones."""
        return [line for line in self.text.split("\n") if line]

    def fail(self, why: str) -> str:
        """What to say of a mistake in it."""
        return f"{why}\n{dict(self.row)}\n{self.text}"


@cache
def written(playbook: str) -> tuple[Written, ...]:
    """Every document of every row."""
    found: list[Written] = []
    for row in ROWS:
        case = told(playbook, row)
        for name, document in drafts(case).items():
            spec = case.bundle.playbook.document(kind_of_document(name))
            found.append(Written(row, name, spec is None or spec.to_client, document.markdown))
    return tuple(found)


def of_kind(playbook: str, name: str) -> Iterator[Written]:
    """Documents of one kind, whoever they are for."""
    return (one for one in written(playbook) if kind_of_document(one.name) == name)


def prose(document: Written) -> list[str]:
    """The running text of a document: paragraphs, quotations, entries of lists and cells without their marks."""
    lines = document.lines
    if "Yours sincerely," in lines:
        lines = lines[: lines.index("Yours sincerely,")]
    else:
        lines = [line for line in lines if not line.startswith(("Sam Hall\\", "designer,", "020 "))]
    lines = [line for line in lines if not line.startswith(("#", "|", "**", "Dear ", "020 "))]
    found = [re.sub(r"^(?:- |> )?(?:\*\*[^*]+:\*\*\s)?", "", line) for line in lines]
    dated = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri)day \d+ \w+(?: \d{4})?")
    return [line for line in found if not dated.fullmatch(line)]


def sentences(document: Written) -> list[str]:
    """The sentences of a document, each with its stop."""
    parts = [re.split(r"(?<=[.?!])[”“]* +", line.replace("“", "").replace("”", "")) for line in prose(document)]
    return [one for part in parts for one in part if one]


def test_the_rows_cover_every_pair() -> None:
    pairs = {frozenset(pair) for row in ROWS for pair in combinations(row.items(), 2)}
    wanted = sum(len(FACTORS[one]) * len(FACTORS[other]) for one, other in combinations(FACTORS, 2))
    assert len(pairs) == wanted
    assert len(ROWS) < 80


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_every_row_gives_the_documents_that_fit_it_and_no_others(playbook: str) -> None:
    for row in ROWS:
        there = {one.name for one in written(playbook) if one.row is row}
        assert there == expected(playbook, row), dict(row)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_every_sentence_begins_with_a_capital_and_ends_with_a_stop(playbook: str) -> None:
    for document in written(playbook):
        for line in prose(document):
            assert re.search(r"[.?:][”’]?$", line), document.fail(line)
        for sentence in sentences(document):
            wanted = r"[A-Z£]" if document.name == "manager-note" else r"[A-Z]"
            assert re.match(wanted, sentence), document.fail(sentence)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_no_mark_is_out_of_place(playbook: str) -> None:
    bad = re.compile(r"\{\{|\}\}|▸|…|None|Undefined|(?<=\S)  | [.,;:?]|[,;][,.;]|\.\.|\( | \)|“”|!|\.”\.|:\.|\\\n\\")
    for document in written(playbook):
        text = re.sub(r"\n\|.*", "", document.text)
        assert not (found := bad.search(text)), document.fail(repr(found))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_no_word_is_doubled(playbook: str) -> None:
    for document in written(playbook):
        for line in prose(document):
            assert not (found := re.search(r"\b(\w+) \1\b", line, re.IGNORECASE)), document.fail(repr(found))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_a_and_an_stand_before_the_right_sounds(playbook: str) -> None:
    bad = re.compile(r"\ba (?!one|uni|use|eu)[aeiou]|\ban (?!hour|honest)[^aeiou]", re.IGNORECASE)
    for document in written(playbook):
        assert not (found := bad.search(document.text)), document.fail(repr(found))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_the_verb_agrees_with_who_writes(playbook: str) -> None:
    bad = re.compile(
        r"\b(?:we (?:am|was|has)|I (?:are|were|has)|us (?:am|are|will)|me (?:am|are|will)|"
        r"(?:to|with|from|for|reach|tell) (?:I|we))\b",
        re.IGNORECASE,
    )
    for document in written(playbook):
        assert not (found := bad.search(document.text)), document.fail(repr(found))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_one_person_writes_as_one_and_several_as_several(playbook: str) -> None:
    other = {"we": r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b", "I": r"\b(?:[Ww]e|[Uu]s|[Oo]ur|[Oo]urselves)\b"}
    for document in written(playbook):
        if document.to_client:
            # What both sides do together has a "we" of its own.
            text = re.sub(r"[Ww]hat we have agreed|[Oo]ur parting", "", document.text)
            found = re.search(other[document.row["voice"]], text)
            assert not found, document.fail(repr(found))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_no_heading_and_no_list_is_empty(playbook: str) -> None:
    for document in written(playbook):
        for line, following in zip(document.lines, [*document.lines[1:], "#"], strict=True):
            if line.startswith("#"):
                assert not following.startswith("#"), document.fail(line)
            if line.endswith(":"):
                assert following.startswith("- "), document.fail(line)
            if line.startswith("| ---"):
                assert following.startswith("| "), document.fail(line)
            if line.startswith("**"):
                assert not following.startswith(("**", "#")), document.fail(line)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_the_letter_is_sorry(playbook: str) -> None:
    for letter in of_kind(playbook, "apology-letter"):
        assert "sorry" in letter.text, letter.fail("no regret")
        assert letter.text.count("sorry") == 1, letter.fail("too much of it")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_nothing_is_said_of_fault_or_regret_while_advice_is_outstanding(playbook: str) -> None:
    for name in ("holding-message", "call-script"):
        for document in of_kind(playbook, name):
            said = re.search(r"sorry|apolog|regret|my fault|our fault|answer for|why: “", document.text)
            if document.row["advice"] == "data":
                assert not said, document.fail(repr(said))
            elif name == "holding-message":
                assert said, document.fail("no regret")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_the_first_time_is_said_only_where_sender_and_record_agree(playbook: str) -> None:
    for document in written(playbook):
        may = document.row["before"] == "first" and document.name == "apology-letter"
        assert ("has not happened to you with" in document.text) is may, document.fail("first time")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_only_what_is_ours_is_owned(playbook: str) -> None:
    for letter in of_kind(playbook, "apology-letter"):
        own = re.search("did not check the tracking|not warning you|did not warn you", letter.text)
        own_words = letter.row["sorry for"] == "given" or letter.row["opening"] == "sorry"
        concern = letter.row["fault"] == "outside" and not own and not (own_words and "@" not in letter.name)
        said_before = letter.row["told"] == "apologised" and "@" not in letter.name
        assert ("sorry that this has happened to you" in letter.text) is (concern and not said_before), letter.fail(
            "concern where it is ours, or the other way round"
        )
        assert (bool(re.search("answer (?:too )?for", letter.text))) is (letter.row["fault"] == "supplier"), (
            letter.fail("answers for")
        )


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_a_date_of_another_year_says_so(playbook: str) -> None:
    for document in written(playbook):
        if document.row["season"] == "year end":
            found = re.search(r"\d January(?! 2027)", document.text)
            assert not found, document.fail(repr(found))


HOUR = r"\b(?:\d{1,2}(?::\d\d)?[ap]m|noon)"
ALWAYS_WITH_AN_HOUR = ("holding-message", "apology-letter", "resolution-plan", "agreement-letter")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_each_hour_is_told_in_both_zones_where_they_differ(playbook: str) -> None:
    for document in written(playbook):
        if not document.to_client:
            continue
        hours = re.sub(rf"\({HOUR}[^)]* where you are\)", "(both)", document.text)
        alone = re.search(rf"{HOUR}(?! \(both\))", hours)
        if document.row["zone"]:
            assert not alone, document.fail(repr(alone))
            assert "(both)" in hours or document.name not in ALWAYS_WITH_AN_HOUR, document.fail("no hour")
        else:
            assert "(both)" not in hours, document.fail("zones")
            assert alone or document.name not in ALWAYS_WITH_AN_HOUR, document.fail("no hour")


GIVEN = re.compile(
    "|".join(
        re.escape(words)
        for words in (
            *HAPPENED.values(),
            "the wrong list was used",
            "the £180 that the later slot costs",
            "prepare the banner files without charge",
            "the rest would follow a day later",
            "write to you the day before each date",
            "bring 50 copies to your office",
        )
    )
)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_our_own_sentences_are_short(playbook: str) -> None:
    for document in written(playbook):
        if document.name == "manager-note":
            continue
        for sentence in sentences(document):
            ours = GIVEN.sub("", sentence)
            ours = re.sub(rf" \({HOUR} where you are\)", "", ours)
            assert len(ours.split()) <= 25, document.fail(sentence)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_our_own_words_neither_hedge_nor_shrink_nor_plead(playbook: str) -> None:
    bad = re.compile(
        r"\b(?:inconvenience|any|may|might|unfortunately|however|but|just|only|slight\w*|minor|soon|asap|shortly|"
        r"never|guarantee|misunderstanding|sincere apologies|valued|rest assured|do not hesitate|issue|"
        r"if you|as possible|some|feel)\b",
        re.IGNORECASE,
    )
    for document in written(playbook):
        if document.to_client:
            assert not (found := bad.search(document.text)), document.fail(repr(found))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_what_the_letter_promises_the_plan_promises_too(playbook: str) -> None:
    for plan in of_kind(playbook, "resolution-plan"):
        row, (actions, timeline) = plan.row, plan.text.partition("## Timeline")[::2]
        assert ("send you the finished files" in timeline) is (row["ticked"] == "none"), plan.fail("action")
        assert ("sent the finished files." in actions) is (row["ticked"] in ("with words", "all")), plan.fail("done")
        assert ("Mia Chen will ring the printer" in timeline) is (row["aloud"] == "one"), plan.fail("aloud")
        assert ("whether the rest can be printed" in timeline) is (row["open points"] == "one"), plan.fail("open point")
        assert ("answer you about the backups" in timeline) is (row["reply"] == "asks"), plan.fail("request")
        dated = row["cause"] == "until" or (row["cause"] == "unknown" and row["later"] == "another day")
        still_open = dated and row["later"] != "known"
        assert ("will tell you why it happened" in timeline) is still_open, plan.fail("cause")
        if row["prevention"] == "until":
            assert "will change so that it does not" in timeline, plan.fail("prevention")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_a_document_gives_one_day_for_what_will_be_told_and_not_two(playbook: str) -> None:
    for document in written(playbook):
        if document.row["cause"] == "until" and document.row["later"] == "another day" and document.to_client:
            day = DAYS[document.row["season"]][2]
            for line in document.lines:
                for found in re.finditer(r"(had said [^.]*|promised to [^.]*)?why it happened[^.]*\.([^.]*\.)?", line):
                    wrong = DAYS[document.row["season"]][0] in found[0] and not found[1]
                    assert not wrong, document.fail(found[0])
                if line.startswith("- **") and "why it happened" in line:
                    assert day in line, document.fail(line)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_what_is_done_is_promised_in_no_document_again(playbook: str) -> None:
    for document in written(playbook):
        if document.row["ticked"] in ("with words", "all"):
            assert "will send you the finished files" not in document.text, document.fail("promised again")
        if document.row["ticked"] == "without":
            again = re.search(
                r"(?<!“)(?:I|we) will send you the finished files(?!\. \|[^|]*\| done)", document.text, re.IGNORECASE
            )
            assert not again, document.fail("promised again")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_a_letter_to_another_person_tells_nothing_of_the_first(playbook: str) -> None:
    for document in written(playbook):
        if "@" in document.name:
            assert "Dear Tom," in document.text, document.fail("salutation")
            strange = r"Priya|lost the print slot|nobody rang|the printer before you heard|before I told|before we told"
            assert not (found := re.search(strange, document.text)), document.fail(repr(found))
            money = re.search(r"£180|banner files|the first eight pages", document.text)
            assert not money or document.row["others"] == "decides", document.fail(repr(money))
            harm = document.row["others"] == "harmed"
            assert ("worked through Saturday" in document.text) is harm, document.fail("impact")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_an_update_keeps_what_is_known_suspected_and_open_apart(playbook: str) -> None:
    for update in of_kind(playbook, "cause-update"):
        row = update.row
        guess = re.search(r"As far as (?:I|we) know today, the disk was full\.", update.text)
        assert bool(guess) is (row["findings"] == "three"), update.fail("suspected")
        assert ("The alarm was off." in update.text) is (row["findings"] != "none"), update.fail("known")
        is_open = row["open points"] == "one" or bool(re.search(r"do not know (?:it )?yet|As far as", update.text))
        assert ("what is still open." in update.text) is is_open, update.fail("open")
        certain = row["cause"] == "suspected" and row["later"] == "known" and row["letter"] == "sent"
        said = re.search(r"What (?:I|we) suspected on [^.]* is now certain\.", update.text)
        assert bool(said) is (certain and "@" not in update.name), update.fail("certain")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_the_last_letter_neither_offers_nor_asks(playbook: str) -> None:
    for letter in of_kind(playbook, "parting-letter"):
        assert "sorry" in letter.text, letter.fail("no regret")
        found = re.search(
            r"please|instead|would help|will (?:call|write to|come to see) you on", letter.text, re.IGNORECASE
        )
        assert not found, letter.fail(repr(found))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_what_was_agreed_is_what_they_accepted(playbook: str) -> None:
    for letter in of_kind(playbook, "agreement-letter"):
        offered = letter.row["reply"] == "accepts offer" and letter.row["compromise"] != "none"
        assert ("and you have accepted" in letter.text) is offered, letter.fail("offer")
        assert ("send the old price list" in letter.text) is (letter.row["awaited"] == "one"), letter.fail("awaited")


def test_somebody_who_was_only_rung_has_not_been_written_to() -> None:
    answers = answers_of("overlooked-request", ROWS[0]) | {"public": True, "told": "nobody"}
    case = filled("overlooked-request", answers)
    case.record(StepDone("first-contact", ""))
    reply = drafts(case)["public-reply"].markdown
    assert "been in touch with you directly" in reply
    assert "written to you" not in reply


@pytest.mark.parametrize(
    ("then", "now", "said", "not_said"),
    [
        ("the list was old", "the disk was full", ["“The list was old.” That was not right."], []),
        (
            "probably the list was old",
            "the disk was full",
            ["“As far as I know today, the list was old.” I know more now."],
            ["now certain"],
        ),
        (
            "probably the list was old",
            "the list was old",
            ["What I suspected on Thursday 19 November is now certain."],
            ["“"],
        ),
        (
            "the list was old",
            "unknown",
            ["“The list was old.” That is open again.", "I do not know yet why it happened."],
            ["This is what I know now."],
        ),
        ("the list was old", "the list was old", [], ["On Thursday", "“"]),
    ],
)
def test_what_was_written_and_is_not_so_is_taken_back(
    then: str, now: str, said: list[str], not_said: list[str]
) -> None:
    answers = answers_of("service-recovery", {**ROWS[0], "season": "autumn", "voice": "I"})
    case = filled("service-recovery", {**answers, "cause": then})
    case.record(*sent_events(case, "apology-letter", "mail"))
    case.clock = Clock(START + timedelta(days=1))
    later: dict[str, Json] = {"cause": now, "findings": ["the alarm was off"]}
    apply_answers(case, AnswersFile("later.yaml", answers=later), None, whole=False)
    text = " ".join(drafts(case)["cause-update"].markdown.split())
    assert [one for one in said if one not in text] == [], text
    assert [one for one in not_said if one in text] == [], text
    assert text.lower().count("the disk was full") == (now == "the disk was full")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_the_review_finds_no_error_in_what_goes_to_the_client(playbook: str) -> None:
    for row in ROWS:
        case = told(playbook, row)
        for name, document in drafts(case).items():
            spec = case.bundle.playbook.document(kind_of_document(name))
            if spec is None or not spec.to_client:
                continue
            found = [
                (one.rule, one.text)
                for one in review_document(case, name, document.markdown).findings
                if one.severity is Severity.ERROR
                # The hour of the call is over at the second sitting: that it stands there is what should be found.
                and not (one.rule == "past-date" and name == "holding-message")
            ]
            assert not found, (name, found, dict(row), document.markdown)
