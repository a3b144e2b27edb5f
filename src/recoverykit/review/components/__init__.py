"""What an apology consists of, and where it stands: the components by the names of published work."""

from __future__ import annotations

from collections.abc import Mapping

from recoverykit.review.component import Component
from recoverykit.review.components.contact import CONTACT
from recoverykit.review.components.explanation import EXPLANATION
from recoverykit.review.components.follow_up import FOLLOW_UP
from recoverykit.review.components.impact import IMPACT
from recoverykit.review.components.prevention import PREVENTION
from recoverykit.review.components.regret import REGRET
from recoverykit.review.components.repair import REPAIR
from recoverykit.review.components.responsibility import RESPONSIBILITY
from recoverykit.review.components.specific_failure import SPECIFIC_FAILURE
from recoverykit.review.components.timeline import TIMELINE
from recoverykit.review.components.told import Told
from recoverykit.review.reading import Reading, Span

COMPONENTS: dict[Component, Told] = {
    Component.REGRET: REGRET,
    Component.RESPONSIBILITY: RESPONSIBILITY,
    Component.SPECIFIC_FAILURE: SPECIFIC_FAILURE,
    Component.IMPACT: IMPACT,
    Component.EXPLANATION: EXPLANATION,
    Component.REPAIR: REPAIR,
    Component.PREVENTION: PREVENTION,
    Component.TIMELINE: TIMELINE,
    Component.CONTACT: CONTACT,
    Component.FOLLOW_UP: FOLLOW_UP,
}


def find_components(reading: Reading) -> Mapping[Component, tuple[Span, ...]]:
    """Every component with the places where it stands; none where it is absent."""
    return {component: tuple(told.places(reading)) for component, told in COMPONENTS.items()}
