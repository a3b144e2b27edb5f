"""The plans of documents, by the ids that playbooks give these."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from recoverykit.compose.plan import Plan
from recoverykit.compose.plans.agreement_letter import agreement_letter
from recoverykit.compose.plans.apology_letter import apology_letter
from recoverykit.compose.plans.cause_update import cause_update
from recoverykit.compose.plans.delay_notice import delay_notice
from recoverykit.compose.plans.feedback_request import feedback_request
from recoverykit.compose.plans.holding_message import holding_message
from recoverykit.compose.plans.holding_reply import holding_reply
from recoverykit.compose.plans.note_by_hand import note_by_hand
from recoverykit.compose.plans.parting_letter import parting_letter
from recoverykit.compose.plans.progress_update import progress_update
from recoverykit.compose.plans.public_reply import public_reply
from recoverykit.compose.plans.voicemail import voicemail
from recoverykit.compose.view import View

PLANS: Mapping[str, Callable[[View], Plan]] = {
    "agreement-letter": agreement_letter,
    "apology-letter": apology_letter,
    "cause-update": cause_update,
    "delay-notice": delay_notice,
    "feedback-request": feedback_request,
    "holding-message": holding_message,
    "holding-reply": holding_reply,
    "note-by-hand": note_by_hand,
    "parting-letter": parting_letter,
    "progress-update": progress_update,
    "public-reply": public_reply,
    "voicemail": voicemail,
}
