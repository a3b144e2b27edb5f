"""The letter that asks the client how it was put right: five questions to be answered with a number, and one open."""

from __future__ import annotations

from recoverykit.compose.plan import CASE, Move, Plan, Reason, paragraph, plan_of
from recoverykit.compose.view import View

ASKED = Reason("Most never say it unless they are asked. Asked once, by name.", ("002", "003"))
JUSTICE = Reason("What they got, how it went, how they were treated: three things that go apart.", ("Ors10",))
BOTH = Reason("Content with how it was put right, and with us: the one does not follow from the other.", ("MN02",))
FREE = Reason("Nobody owes us an answer.", ("J",))


def feedback_request(view: View) -> Plan:
    """Why they are asked; the questions; that no answer is an answer too."""
    questions = tuple(
        Move(say, (CASE,), why)
        for say, why in (
            ("ask_outcome", JUSTICE),
            ("ask_way", JUSTICE),
            ("ask_treatment", JUSTICE),
            ("ask_recovery", BOTH),
            ("ask_overall", BOTH),
        )
    )
    lead = paragraph("asked", [Move("ask_feedback", ("what_happened",), ASKED), Move("ask_scale", (CASE,), ASKED)])
    return plan_of(
        type(lead)(lead.part, lead.moves, questions),
        paragraph("else", [Move("ask_else", (CASE,), ASKED)]),
        paragraph("free", [Move("answer_freely", (CASE,), FREE)]),
    )
