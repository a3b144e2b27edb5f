"""All rules of the review, by id: one file for each family of faults."""

from __future__ import annotations

from recoverykit.review.rule import Rule
from recoverykit.review.rules import (
    agentless,
    blames_client,
    blames_third_party,
    broken,
    conclusion,
    conditional,
    deferred,
    disclaimer,
    excuse,
    feelings,
    first,
    fixed,
    intense,
    justification,
    legal,
    minimising,
    nobody,
    overpromise,
    ownerless,
    placeholder,
    record,
    selling,
    stock,
    style,
    taken_back,
    undated,
    vague,
    waiver,
)

RULES: dict[str, Rule] = {
    one.id: one
    for family in (
        conditional.RULES,
        feelings.RULES,
        taken_back.RULES,
        vague.RULES,
        deferred.RULES,
        stock.RULES,
        intense.RULES,
        agentless.RULES,
        minimising.RULES,
        blames_client.RULES,
        blames_third_party.RULES,
        excuse.RULES,
        justification.RULES,
        undated.RULES,
        overpromise.RULES,
        ownerless.RULES,
        broken.RULES,
        first.RULES,
        fixed.RULES,
        nobody.RULES,
        record.RULES,
        conclusion.RULES,
        disclaimer.RULES,
        waiver.RULES,
        legal.RULES,
        selling.RULES,
        style.RULES,
        placeholder.RULES,
    )
    for one in family
}
"""Each rule of the review that is looked for in every text."""
