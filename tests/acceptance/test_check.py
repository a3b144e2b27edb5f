"""`recover check`: on letters of strangers, on the documents of a case, and in the walk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from helpers import AT_THE_DESK, WALK, Ran, Terminal, letter, opened, part, run

from recoverykit.review.component import Component
from recoverykit.review.rules import RULES

GOOD = """Dear Ana,

I did not send you the brochure files on Thursday, as I had promised. You lost your print slot. I am sorry.

I forgot to put the new date into my calendar. I sent the files at 9:00 today, and I pay the £180 for the later slot.
Each date goes into our shared calendar on the day it is agreed.

I will ring you on Friday at 17:30.

Yours sincerely,

Sam Hall
Hall Design, 020 7946 0018
"""
BAD = "Dear Ana,\n\nI am sorry if anyone was upset by the late files.\n\nSam\n"
AT = BAD.index("if anyone was upset")


def written(folder: Path, text: str, name: str = "letter.txt") -> str:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return str(path)


def rules(ran: Ran) -> list[object]:
    found = part(ran.json, "findings")
    assert isinstance(found, list)
    return [part(one, "rule") for one in found]


def test_a_good_letter_passes(tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, GOOD))
    assert ran.status == 0, ran.out
    assert "read as an apology" in ran.out
    assert "error" not in ran.out.replace("No errors", "")


def test_an_error_is_status_one_and_underlined(tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, BAD))
    assert ran.status == 1
    lines = ran.out.split("\n")
    at = next(number for number, line in enumerate(lines) if "if anyone was upset" in line)
    start = lines[at].index("if anyone")
    assert lines[at + 1].strip().startswith("~~~")
    assert lines[at + 1].index("~") <= start < lines[at + 1].rindex("~")
    assert "line 3, column" in ran.out
    assert "conditional-apology (error)" in ran.out


def test_json_names_each_component_and_the_place_of_each_finding(tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, BAD), "--json")
    components = part(ran.json, "components")
    assert isinstance(components, dict)
    assert list(components) == [str(one) for one in Component]
    assert part(components, "regret", "present") is True
    assert part(components, "regret", "spans", 0) == {"start": AT - 11, "end": AT - 1}
    found = part(ran.json, "findings")
    assert isinstance(found, list)
    one = next(one for one in found if part(one, "rule") == "conditional-apology")
    assert isinstance(one, dict)
    assert {"rule", "severity", "start", "end", "excerpt", "message", "evidence", "rewrite"} <= set(one)
    assert part(one, "severity") == "error"
    start = part(one, "start")
    assert isinstance(start, dict)
    assert start["offset"] == AT
    assert (start["line"], start["column"]) == (3, AT - BAD.rindex("\n", 0, AT))
    assert BAD[AT:].startswith(str(part(one, "excerpt")))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(BAD, "utf-8"), (BAD, "utf-16"), (BAD.replace("\n", "\r\n"), "utf-8"), (BAD.replace("Ana", "Renée"), "cp1252")],
)
def test_places_count_the_characters_of_the_input_whatever_its_encoding(
    text: str, encoding: str, tmp_path: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(text.encode(encoding))
    ran = run("check", str(path), "--json")
    found = part(ran.json, "findings")
    assert isinstance(found, list)
    (one,) = [one for one in found if part(one, "rule") == "conditional-apology"]
    assert part(one, "start", "offset") == text.index("if anyone")
    assert part(one, "start", "line") == 3


def test_standard_input_is_read() -> None:
    ran = run("check", "-", "--json", typed=BAD)
    assert ran.status == 1
    assert "conditional-apology" in rules(ran)


def test_what_is_missing_depends_on_the_kind(tmp_path: Path) -> None:
    path = written(tmp_path, "I am sorry.")
    as_apology = rules(run("check", path, "--json", "--kind", "apology"))
    assert "missing-specific-failure" in as_apology
    assert not [one for one in rules(run("check", path, "--json", "--kind", "other")) if str(one).startswith("missing")]
    news = written(tmp_path, "The office is closed on Friday. The new opening hours start on Monday.", "news.txt")
    assert rules(run("check", news, "--json")) == []


@pytest.mark.parametrize(("fail_on", "status"), [("error", 1), ("warning", 1), ("suggestion", 1), ("never", 0)])
def test_the_status_follows_what_is_asked(fail_on: str, status: int, tmp_path: Path) -> None:
    assert run("check", written(tmp_path, BAD), "--fail-on", fail_on).status == status


def test_a_finding_is_left_with_a_reason_and_told(tmp_path: Path) -> None:
    remark = "<!-- recover: ignore conditional-apology: agreed with their counsel -->"
    ran = run("check", written(tmp_path, BAD.replace("I am sorry", f"{remark}\nI am sorry")), "--json")
    assert "conditional-apology" not in rules(ran)
    assert part(ran.json, "ignored", 0, "reason") == "agreed with their counsel"


def test_a_remark_without_a_reason_leaves_nothing(tmp_path: Path) -> None:
    remark = "<!-- recover: ignore conditional-apology: -->"
    ran = run("check", written(tmp_path, BAD.replace("I am sorry", f"{remark}\nI am sorry")), "--json")
    assert "conditional-apology" in rules(ran)


def test_every_rule_is_explained_with_its_examples() -> None:
    for rule in RULES:
        ran = run("check", "--explain", rule)
        assert ran.status == 0
        assert "It is reported in:" in ran.out
    assert run("check", "--explain", "missing-regret").status == 0
    assert "sorry-but" in run("check", "--explain", "sorry-butt").err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "nothing to check"),
        (("nosuch.txt",), "no file nosuch.txt"),
        (("x", "--kind", "letter"), "--kind letter"),
        (("x", "--fail-on", "all"), "--fail-on all"),
        (("--case", "7"), "no case"),
    ],
)
def test_wrong_use_is_one_clear_error(arguments: tuple[str, ...], words: str) -> None:
    ran = run("check", *arguments)
    assert ran.status == 2
    assert words in ran.err


def test_what_is_no_letter_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert "no text" in run("check", str(path)).err
    path.write_bytes(b"sorry if " * 1_200_000)
    ran = run("check", str(path))
    assert ran.status == 2
    assert "longer than" in ran.err
    assert run("check", str(tmp_path)).status == 3


# A firm's own rules


RULE = """rules:
  - id: our-tagline
    severity: error
    says: The advertising line has no place in an apology.
    asks: What would you say instead?
    phrases: ["home of * quality"]
    fires: [We are the home of quality.]
    silent: [The quality of the print was poor.]
allow:
  conditional-apology: [if anyone was upset]
phrases:
  boilerplate: [part of the family]
"""


def test_a_firm_adds_rules_and_phrases_and_allows_words(tmp_path: Path, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "review.yaml").write_text(RULE, "utf-8")
    text = BAD + "\nWe are the home of quality, and you are part of the family.\n"
    found = rules(run("check", written(tmp_path, text), "--json"))
    assert {"our-tagline", "boilerplate"} <= set(found)
    assert "conditional-apology" not in found
    assert "advertising line" in run("check", "--explain", "our-tagline").out


@pytest.mark.parametrize(
    ("wrong", "place", "words"),
    [
        ("rule: []\n", ":1:", "no key 'rule'"),
        (RULE.replace("our-tagline", "sorry-but"), ":2:", "id of its own"),
        (RULE.replace("severity: error", "severity: grave"), ":3:", "severity is"),
        (RULE.replace("We are the home of quality.", "We are here."), ":7:", "none of its phrases"),
        (RULE.replace("The quality of the print was poor.", "The home of quality."), ":8:", "is found here"),
        (RULE.replace("  conditional-apology:", "  conditional:"), ":10:", "no rule 'conditional'"),
        ("phrases: {boilerplate: ['***']}\n", ":1:", "A phrase is words"),
        ("- a\n", ":1:", "has keys"),
    ],
)
def test_a_mistake_in_the_file_of_the_firm_is_named_with_its_place(
    wrong: str, place: str, words: str, tmp_path: Path, home: Path
) -> None:
    home.mkdir(exist_ok=True)
    (home / "review.yaml").write_text(wrong, "utf-8")
    ran = run("check", written(tmp_path, BAD))
    assert ran.status == 2
    assert f"review.yaml{place}" in ran.err
    assert words in ran.err
    assert "Traceback" not in ran.err


# With the record


def test_the_documents_of_a_case_are_checked_and_hold(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run("check", "--case", "1", "--json")
    assert ran.status == 0
    documents = part(ran.json, "documents")
    assert isinstance(documents, list)
    assert "apology-letter" in [part(one, "name") for one in documents]
    assert run("check", "apology-letter", "--case", "1").status == 0


def test_a_letter_is_held_against_the_record(tmp_path: Path) -> None:
    opened(tmp_path)
    path = written(tmp_path, GOOD.replace("£180", "£999").replace("Dear Ana", "Dear Priya"))
    assert "contradicts-record" not in rules(run("check", path, "--json"))
    assert "contradicts-record" in rules(run("check", path, "--case", "1", "--json"))


def test_what_has_gone_is_not_blamed_for_what_was_broken_afterwards() -> None:
    cases = Path(__file__).parents[1] / "examples" / "cases"
    assert run("start", "data-loss", "--answers", str(cases / "gitlab-2017.yaml"), now="").status == 0
    assert run("resume", "1", "--answers", str(cases / "gitlab-2017-later.yaml"), now="").status == 0
    ran = run("check", "holding-message", "--case", "1", "--json", now="2017-02-01 19:00")
    assert part(ran.json, "components", "regret", "present") is True
    assert not {"past-date", "repeated-promise"} & set(rules(ran))


def test_the_first_time_is_believed_only_with_the_record(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path)
    path = written(tmp_path, GOOD.replace("I am sorry.", "I am sorry. This has never happened before."))
    assert "first-time-claim" in rules(run("check", path, "--case", "2", "--json"))


# In the walk


SMALL = "were only slightly inconvenienced"
ON_A_TERMINAL = pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal (pexpect) is POSIX only")


def at_the_review() -> Terminal:
    """Somebody at the desk with a letter that makes the harm small."""
    person = Terminal("start", "missed-deadline")
    person.walks([(name, words, SMALL if name == "impact" else typed) for name, words, typed in WALK])
    person.sees("The review")
    person.sees("Apology letter: “")
    return person


@ON_A_TERMINAL
def test_what_the_review_found_is_left_with_a_reason_that_is_kept() -> None:
    person = at_the_review()
    person.answers(AT_THE_DESK, "check 1")
    person.answers("What do you want to do with it?", "leave")
    person.answers("Why does it stay?", "Priya asked for these words")
    person.asked(AT_THE_DESK)
    person.types("later")
    assert person.ends() == 0
    ran = run("check", "apology-letter", "--case", "1", "--json")
    assert part(ran.json, "ignored", 0, "reason") == "Priya asked for these words"


@ON_A_TERMINAL
def test_a_sentence_that_was_written_otherwise_stands_in_the_letter_and_stays() -> None:
    person = at_the_review()
    person.answers(AT_THE_DESK, "check 1")
    person.answers("What do you want to do with it?", "edit")
    person.answers("How should this sentence read?", "You lost your print slot.")
    person.asked(AT_THE_DESK)
    person.types("later")
    assert person.ends() == 0
    assert "You lost your print slot." in letter()
    assert run("resume", "1", "--set", "severity=grave").status == 0
    assert "You lost your print slot." in letter()
    assert "slightly" not in letter()


@ON_A_TERMINAL
def test_a_sentence_of_letter_and_plan_is_found_once_and_written_otherwise_in_both() -> None:
    person = at_the_review()
    person.answers(AT_THE_DESK, "check 1")
    assert "Resolution plan: “" not in person.text
    person.answers("What do you want to do with it?", "edit")
    person.answers("How should this sentence read?", "You lost your print slot.")
    person.asked(AT_THE_DESK)
    person.types("later")
    assert person.ends() == 0
    plan = run("plan", "1").out
    assert "You lost your print slot." in plan
    assert "slightly" not in plan


def test_who_sends_a_letter_with_an_error_is_told(tmp_path: Path) -> None:
    opened(tmp_path, impact="were upset, but you should have told me the date")
    ran = run("sent", "1", "apology-letter", "--by", "mail")
    assert ran.status == 0
    assert "The review finds" in ran.err
    assert "recover check --case 1 apology-letter" in ran.err


def test_who_sends_a_letter_without_error_hears_nothing_of_the_review(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run("sent", "1", "apology-letter", "--by", "mail")
    assert ran.status == 0
    assert "review" not in ran.err
