"""Every document reads as English, whatever is known: all pairs of answers, for each shipped playbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import combinations, product

import pytest
from casebook import LONDON, PLAYBOOKS, SETTINGS, START, Clock, bundle, filled

from recoverykit.case.events import Answered
from recoverykit.drafting import drafts
from recoverykit.recording import CaseFile
from recoverykit.store.memory import MemoryStore
from recoverykit.values import Json, Person

FACTORS: Mapping[str, tuple[str, ...]] = {
    "voice": ("I", "we"),
    "fault": ("unasked", "ours", "shared", "supplier", "outside", "unknown"),
    "own_part": ("given", "none"),
    "told": ("nobody", "noticed", "others", "called", "apologised"),
    "told_by": ("given", "none"),
    "cause": ("known", "suspected", "unknown", "until", "declined"),
    "actions": ("one", "three"),
    "prevention": ("declined", "one", "three", "unknown", "until"),
    "owed": ("none", "remedy", "goodwill", "both"),
    "delivered": ("given", "none"),
    "compromise": ("none", "plain", "gap"),
    "impact": ("known", "unknown"),
    "before": ("unasked", "first", "first but", "again", "often"),
    "advice": ("none", "data", "cleared"),
    "matter": ("given", "none"),
    "contact": ("unasked", "call", "write", "meet"),
    "reach": ("given", "none"),
    "zone": ("", "America/New_York"),
    "season": ("autumn", "year end"),
    "answers for it": ("sender", "other"),
    "promised": ("unasked", "warned", "not warned"),
    "severity": ("nuisance", "grave"),
}

HAPPENED = {
    "candidate-withdrew": "who was to start with you on Monday has withdrawn",
    "missed-deadline": "did not send you the brochure files on Thursday",
    "service-recovery": "charged your card twice for the October workshop",
}
NOW = {"autumn": START, "year end": datetime(2026, 12, 31, 10, 15, tzinfo=LONDON)}
DAYS = {
    "autumn": ("24 November", "25 November", "26 November"),
    "year end": ("5 January 2027", "6 January 2027", "7 January 2027"),
}


def covering(factors: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, str], ...]:
    """Rows in which every pair of values of every two factors stands together at least once."""
    names = list(factors)
    missing = {
        frozenset(((one, left), (other, right)))
        for one, other in combinations(names, 2)
        for left, right in product(factors[one], factors[other])
    }
    rows: list[dict[str, str]] = []
    while missing:
        row = dict(sorted(min(missing, key=sorted)))
        for name in sorted(names, key=lambda name: -len(factors[name])):
            if name not in row:
                gained = {
                    value: sum(frozenset(((name, value), pair)) in missing for pair in row.items())
                    for value in factors[name]
                }
                row[name] = max(factors[name], key=lambda value: gained[value])
        missing -= {frozenset(pair) for pair in combinations(row.items(), 2)}
        rows.append(row)
    return tuple(rows)


ROWS = covering(FACTORS)


def answers_of(playbook: str, row: Mapping[str, str]) -> dict[str, Json]:
    """The answers of one row. None of them holds a word for the sender, so that those of the templates show."""
    early, middle, late = DAYS[row["season"]]
    cause: dict[str, Json] = {
        "known": "a second job ran over",
        "suspected": "probably the wrong list was used",
        "unknown": "unknown",
        "until": {"unknown": True, "until": f"{early} 17:00"},
        "declined": None,
    }
    actions: list[Json] = [
        f"send you the finished files by {early} 10:00",
        f"Mia Chen: send you the proof by {middle} 12:00",
        f"bring 50 copies to your office by {late}",
    ]
    prevention: dict[str, Json] = {
        "declined": None,
        "one": [f"write to you the day before each date, from {early}"],
        "three": [f"write to you each Friday from {early}", "Mia Chen: read each proof", "keep a list of all dates"],
        "unknown": "unknown",
        "until": {"unknown": True, "until": f"{late} 17:00"},
    }
    found: dict[str, Json] = {
        "voice": row["voice"],
        "what_happened": HAPPENED[playbook],
        "client": "Priya Raman, Northgate",
        "impact": "lost the print slot" if row["impact"] == "known" else "unknown",
        "advice_first": "none" if row["advice"] == "none" else "data",
        "sender": "Sam Hall, designer, Hall Design" + (", 020 7946 0018" if row["reach"] == "given" else ""),
        "call_at": "17:30",
        "told": row["told"],
        "severity": row["severity"],
        "cause": cause[row["cause"]],
        "actions": actions[: 1 if row["actions"] == "one" else 3],
        "prevention": prevention[row["prevention"]],
        "next_contact": f"{middle} 17:00",
    }
    return found | _better(playbook, row, late)


def _better(playbook: str, row: Mapping[str, str], late: str) -> dict[str, Json]:
    given: dict[str, tuple[bool, Json]] = {
        "fault": (row["fault"] != "unasked", row["fault"]),
        "own_part": (row["own_part"] == "given", "did not check the tracking"),
        "told_by": (row["told_by"] == "given", "the printer"),
        "remedy": (row["owed"] in ("remedy", "both"), "the £180 that the later slot costs"),
        "remedy_amount": (row["owed"] == "both", "£180"),
        "goodwill": (row["owed"] in ("goodwill", "both"), "prepare the banner files without charge"),
        "goodwill_cost": (row["owed"] == "both", "£120"),
        "delivered": (row["delivered"] == "given", "finished 12 of the 16 pages"),
        "compromise": (row["compromise"] != "none", "the first eight pages today"),
        "compromise_gap": (row["compromise"] == "gap", "the rest would follow a day later"),
        "happened_before": (row["before"] != "unasked", row["before"].partition(" ")[0]),
        "advice_cleared": (row["advice"] == "cleared", "Ana Lopes of the claims desk, Friday 11:20"),
        "matter": (row["matter"] == "given", "office manager" if playbook == "candidate-withdrew" else "brochure"),
        "next_contact_by": (row["contact"] != "unasked", row["contact"]),
        "accountable": (row["answers for it"] == "other", "Ana Lopes, account manager, 020 7946 0021"),
        "prevention_seen": (row["prevention"] in ("one", "three"), late),
    }
    if playbook == "missed-deadline":
        given["promised_for"] = (row["promised"] != "unasked", "12 November 2026 12:00")
        given["warned"] = (row["promised"] != "unasked", row["promised"] == "warned")
    return {name: value for name, (there, value) in given.items() if there}


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
        store = MemoryStore()
        if row["before"] == "first but":
            earlier = CaseFile(store, Clock(), SETTINGS, bundle("service-recovery"))
            earlier.record(*earlier.answered(Answered("client", Person("Priya Raman", firm="Northgate"))))
        answers = answers_of(playbook, row)
        case = filled(playbook, answers, store=store, now=NOW[row["season"]], zone=row["zone"])
        for name, document in drafts(case).items():
            spec = case.bundle.playbook.document(name)
            found.append(Written(row, name, spec is None or spec.to_client, document.markdown))
    return tuple(found)


def of_kind(playbook: str, name: str) -> Iterator[Written]:
    return (one for one in written(playbook) if one.name == name)


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
def test_every_row_gives_every_document(playbook: str) -> None:
    assert len(written(playbook)) == len(ROWS) * len(bundle(playbook).playbook.documents)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_every_sentence_begins_with_a_capital_and_ends_with_a_stop(playbook: str) -> None:
    for document in written(playbook):
        for line in prose(document):
            assert re.search(r"[.?:][”]?$", line), document.fail(line)
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
            found = re.search(other[document.row["voice"]], document.text)
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
        found = re.search(r"(not )?the first time", document.text)
        assert (found is not None and not found[1]) is may, document.fail("first time")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_only_what_is_ours_is_owned(playbook: str) -> None:
    for letter in of_kind(playbook, "apology-letter"):
        own = re.search("did not check the tracking|did not warn you", letter.text)
        concern = letter.row["fault"] in ("outside", "unknown") and not own
        said_before = letter.row["told"] == "apologised"
        assert ("sorry that this has happened to you" in letter.text) is (concern and not said_before), letter.fail(
            "concern where it is ours, or the other way round"
        )
        assert ("answer for" in letter.text) is (letter.row["fault"] == "supplier"), letter.fail("answers for")


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_a_date_of_another_year_says_so(playbook: str) -> None:
    for document in written(playbook):
        if document.row["season"] == "year end":
            found = re.search(r"\d January(?! 2027)", document.text)
            assert not found, document.fail(repr(found))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_each_hour_is_told_in_both_zones_where_they_differ(playbook: str) -> None:
    for document in written(playbook):
        if not document.to_client:
            continue
        hours = re.sub(r"\(\d\d:\d\d[^)]* where you are\)", "(both)", document.text)
        alone = re.search(r"\d\d:\d\d(?! \(both\))", hours)
        assert bool(alone) is (document.row["zone"] == "") or "(both)" not in hours, document.fail(repr(alone))
        assert ("(both)" in hours) is (document.row["zone"] != ""), document.fail("zones")


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
            ours = re.sub(r" \(\d\d:\d\d where you are\)", "", ours)
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
        timeline = plan.text.partition("## Timeline")[2]
        assert "send you the finished files" in timeline, plan.fail("action")
        if plan.row["cause"] == "until":
            assert "will tell you why it happened" in timeline, plan.fail("cause")
        if plan.row["prevention"] == "until":
            assert "will tell you what" in timeline, plan.fail("prevention")
