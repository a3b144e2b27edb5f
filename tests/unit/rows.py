"""Cases in all pairs of answers: the rows that the tests of documents run through."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from itertools import combinations, product

from casebook import LONDON, SETTINGS, START, Clock, bundle, filled

from recoverykit.case.events import Answered, StepDone
from recoverykit.leaving import sent_events
from recoverykit.ledger import counted, find_line, ledger
from recoverykit.moments import Moment
from recoverykit.recording import CaseFile
from recoverykit.shifting import NewTime, move_events
from recoverykit.store.memory import MemoryStore
from recoverykit.values import Json, Person
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.from_file import apply_answers

FACTORS: Mapping[str, tuple[str, ...]] = {
    "voice": ("I", "we"),
    "fault": ("unasked", "ours", "shared", "supplier", "outside", "unknown"),
    "own_part": ("given", "none"),
    "told": ("nobody", "there", "noticed", "others", "called", "apologised"),
    "told_by": ("given", "none"),
    "cause": ("known", "suspected", "unknown", "until", "declined"),
    "actions": ("one", "three"),
    "prevention": ("declined", "one", "three", "unknown", "until"),
    "owed": ("none", "remedy", "goodwill", "both"),
    "delivered": ("given", "none"),
    "compromise": ("none", "plain", "gap"),
    "impact": ("known", "unknown", "until"),
    "before": ("unasked", "new", "first", "first but", "again", "often"),
    "advice": ("none", "data", "cleared"),
    "matter": ("given", "none"),
    "contact": ("unasked", "call", "write", "meet"),
    "reach": ("given", "none"),
    "zone": ("", "America/New_York"),
    "season": ("autumn", "year end"),
    "answers for it": ("sender", "other"),
    "promised": ("unasked", "warned", "not warned"),
    "severity": ("nuisance", "grave"),
    "letter": ("not sent", "sent"),
    "later": ("nothing", "known", "another day"),
    "findings": ("none", "one", "three"),
    "open points": ("none", "one"),
    "ticked": ("none", "with words", "without", "all"),
    "aloud": ("none", "one"),
    "reply": ("unasked", "accepts offer", "accepts plan", "refuses offer", "asks", "angry", "leaving"),
    "heard": ("given", "none"),
    "awaited": ("none", "one"),
    "others": ("none", "decides", "harmed"),
    "lost": ("unasked", "known", "unknown", "until"),
    "restored": ("unasked", "known", "unknown", "until", "until another day"),
    "asked for": ("unasked", "known", "unknown"),
    "hardest": ("none", "given"),
    "also": ("none", "given"),
    "opening": ("none", "given", "sorry"),
    "sorry for": ("none", "given"),
    "to do": ("none", "given"),
    "calls": ("soon", "today"),
    "public": ("unasked", "yes"),
    "reached by": ("call", "write"),
    "moved": ("none", "another day", "no day"),
}
"""The last six are asked by some playbooks alone, and otherwise nothing in their documents depends on them."""

HAPPENED = {
    "candidate-withdrew": "who was to start with you on Monday has withdrawn",
    "data-loss": "deleted the product photos on Tuesday evening",
    "missed-deadline": "did not send you the brochure files on Thursday",
    "overlooked-request": "did not answer the enquiry of Saturday 3 October",
    "service-recovery": "charged your card twice for the October workshop",
}
LATER = {"autumn": timedelta(days=1), "year end": timedelta(hours=2)}
"""How much later the second of the two sittings is in which a case of these tests is told."""
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
    impact: dict[str, Json] = {
        "known": "lost the print slot",
        "unknown": "unknown",
        "until": {"unknown": True, "until": f"{middle} 12:00"},
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
        "impact": impact[row["impact"]],
        "advice_first": "none" if row["advice"] == "none" else "data",
        "sender": "Sam Hall, designer, Hall Design" + (", 020 7946 0018" if row["reach"] == "given" else ""),
        "call_at": "17:30",
        "told": row["told"],
        "severity": row["severity"],
        "cause": cause[row["cause"]],
        "actions": actions[: 1 if row["actions"] == "one" else 3],
        "prevention": prevention[row["prevention"]],
        "next_contact": "today 23:30" if (row["calls"], row["season"]) == ("today", "year end") else f"{middle} 17:00",
    }
    return found | _better(playbook, row, late)


_FIRST = {
    "none": "",
    "given": "You asked on Monday whether Thursday would hold.",
    "sorry": "{sorry}, Priya. You asked on Monday whether Thursday would hold, and it did not.",
}


def _better(playbook: str, row: Mapping[str, str], late: str) -> dict[str, Json]:
    given: dict[str, tuple[bool, Json]] = {
        "fault": (row["fault"] != "unasked", row["fault"]),
        "own_part": (row["own_part"] == "given", "did not check the tracking"),
        "hardest": (row["hardest"] == "given", "saw on Wednesday that it would not be ready"),
        "opening": (
            row["opening"] != "none",
            _FIRST[row["opening"]].format(sorry="I am sorry" if row["voice"] == "I" else "We are sorry"),
        ),
        "sorry_for": (row["sorry for"] == "given", "that your team stood there without it"),
        "to_do": (row["to do"] == "given", "tell your printer today that the files are late"),
        "also": (row["also"] == "given", "The printer was asked to hold the slot, and has not answered."),
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
    given |= _of_one_playbook(playbook, row, late)
    return {name: value for name, (there, value) in given.items() if there}


def _of_one_playbook(playbook: str, row: Mapping[str, str], late: str) -> dict[str, tuple[bool, Json]]:
    days = {"until": DAYS[row["season"]][0], "until another day": late}

    def known_or_not(factor: str, words: str) -> tuple[bool, Json]:
        how = row[factor]
        until: Json = {"unknown": True, "until": f"{days[how]} 17:00"} if how in days else "unknown"
        return (how != "unasked", words if how == "known" else until)

    match playbook:
        case "data-loss":
            return {
                "lost": known_or_not("lost", "all photos of the summer, 312 in number"),
                "untouched": (row["delivered"] == "given", "the texts, prices and orders"),
                "restored": known_or_not("restored", "the 280 photos of the mail archive"),
            }
        case "overlooked-request":
            return {
                "wanted": known_or_not("asked for", "to value the house"),
                "public": (row["public"] == "yes", True),
                "reach_by": (True, row["reached by"]),
            }
        case _:
            return {}


def later_of(row: Mapping[str, str]) -> dict[str, Json]:
    """What is answered at the second sitting: what has been found out, and what the client says."""
    early, _middle, late = DAYS[row["season"]]
    findings: list[Json] = ["the alarm was off", "probably the disk was full", "nobody read the list"]
    causes: dict[str, Json] = {
        "known": "the wrong list was printed",
        "declined": "the wrong list was used",
        "suspected": "the wrong list was used",
        "unknown": "a second job ran over",
        "until": "a second job ran over",
    }
    moved = row["later"] == "another day" and row["cause"] in ("unknown", "until")
    part, harm = row["others"], "worked through Saturday"
    given: dict[str, tuple[bool, Json]] = {
        "cause": (row["later"] == "known", causes[row["cause"]]),
        "findings": (row["findings"] != "none", findings[: 1 if row["findings"] == "one" else 3]),
        "open_points": (row["open points"] == "one", [f"whether the rest can be printed by {late} 12:00"]),
        "aloud": (row["aloud"] == "one", [f"Mia Chen: ring the printer by {early} 09:00"]),
        "others": (
            part != "none",
            [{"who": "Tom Reed, head of IT", "part": part, "next": late, "impact": harm if part == "harmed" else None}],
        ),
        "next_contact": (row["ticked"] == "all", f"{late} 17:00"),
    }
    if moved:
        given["cause"] = (True, {"unknown": True, "until": f"{late} 17:00"})
    return {name: value for name, (there, value) in given.items() if there} | _reply_of(row)


def _reply_of(row: Mapping[str, str]) -> dict[str, Json]:
    early, middle, _late = DAYS[row["season"]]
    reply, _, about = row["reply"].partition(" ")
    if reply == "unasked":
        return {}
    found: dict[str, Json] = {"reply": "refuses" if reply == "leaving" else reply}
    if reply in ("accepts", "refuses", "leaving"):
        found["reply_to"] = about or "plan"
    if reply in ("refuses", "leaving"):
        found["leaving"] = reply == "leaving"
    if reply == "leaving":
        found["parting"] = [f"send you all files by {early} 12:00", f"Mia Chen: cancel the invoice by {middle}"]
    if reply == "asks":
        found["requests"] = [f"the backups by {middle} 12:00"]
    if reply != "accepts" and row["heard"] == "given":
        found["heard"] = "nobody rang"
    if reply == "accepts" and row["awaited"] == "one":
        found["awaited"] = [f"send the old price list by {middle} 09:00"]
    return found


def ticked(row: Mapping[str, str]) -> dict[str, str]:
    """What was ticked between the two sittings: the entries of lists, with what was done in words."""
    all_of_it = row["ticked"] == "all"
    actions = [f"actions/i{number}" for number in range(1, 2 if row["actions"] == "one" else 4)]
    measures = [f"prevention/i{number}" for number in range(1, {"one": 2, "three": 4}.get(row["prevention"], 1))]
    words = {"none": [], "with words": ["sent the finished files"], "without": [""]}.get(row["ticked"])
    if words is None:
        words = ["sent the finished files", "", "brought 50 copies to the office"][: len(actions)]
    return dict(zip(actions, words, strict=False)) | (
        dict.fromkeys([*measures, "next_contact"], "") if all_of_it else {}
    )


def told(playbook: str, row: Mapping[str, str]) -> CaseFile:
    """A case of one row, told at two sittings: up to the letter, and what followed."""
    store = MemoryStore()
    if row["before"] == "first but":
        earlier = CaseFile(store, Clock(), SETTINGS, bundle("service-recovery"))
        earlier.record(*earlier.answered(Answered("client", Person("Priya Raman", firm="Northgate"))))
    case = filled(playbook, answers_of(playbook, row), store=store, now=NOW[row["season"]], zone=row["zone"])
    if row["letter"] == "sent":
        case.record(*sent_events(case, "apology-letter", "mail"))
    case.clock = Clock(NOW[row["season"]] + LATER[row["season"]])
    for step, said in ticked(row).items():
        case.record(StepDone(step, said))
    apply_answers(case, AnswersFile("later.yaml", answers=later_of(row)), None, whole=False)
    if _moves(row):
        _move(case, row)
    return case


def is_late(row: Mapping[str, str]) -> bool:
    """Whether the client was told a day that holds no more."""
    return row["letter"] == "sent" and (_moves(row) or (row["later"] == "another day" and row["cause"] == "until"))


def _moves(row: Mapping[str, str]) -> bool:
    return row["moved"] != "none" and row["letter"] == "sent" and row["ticked"] == "none"


def _move(case: CaseFile, row: Mapping[str, str]) -> None:
    """Move the first of the actions."""
    day = Moment((case.clock() + timedelta(days=8)).date(), time(12), "Europe/London")
    line = find_line(lines := ledger(case.engine, case.history), "actions/i1", counted(lines))
    new = NewTime(None, day) if row["moved"] == "no day" else NewTime(day, because="the printer has no slot before")
    case.record(*move_events(case, line, new))
