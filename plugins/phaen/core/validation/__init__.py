"""The rules that records must keep. `RULES` is the one list of them, in the order of their codes."""

from __future__ import annotations

from typing import Final

from phaen.core.graph import Graph
from phaen.core.issues import Issue
from phaen.core.validation import (
    astray_reference,
    cycle,
    dangling_reference,
    dead_link,
    duplicate_anchor,
    duplicate_id,
    duplicate_section,
    era_in_text,
    kept_inventory,
    moved_abroad,
    number_order,
    period_order,
    plan_folder,
    previous_id,
    private_name,
    removed_record,
    target_without_unit,
    uncited_section,
    unknown_part,
    unknown_section,
    unsafe_markup,
    unsolved_problem,
    unused_practice,
    value_outside_period,
    wrong_era,
    wrong_kind,
)
from phaen.core.validation.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    dangling_reference.RULE,
    duplicate_id.RULE,
    wrong_kind.RULE,
    unknown_part.RULE,
    unknown_section.RULE,
    duplicate_anchor.RULE,
    plan_folder.RULE,
    cycle.RULE,
    previous_id.RULE,
    duplicate_section.RULE,
    removed_record.RULE,
    dead_link.RULE,
    astray_reference.RULE,
    kept_inventory.RULE,
    moved_abroad.RULE,
    period_order.RULE,
    wrong_era.RULE,
    era_in_text.RULE,
    target_without_unit.RULE,
    value_outside_period.RULE,
    number_order.RULE,
    unsolved_problem.RULE,
    unused_practice.RULE,
    private_name.RULE,
    uncited_section.RULE,
    unsafe_markup.RULE,
)


def validate(graph: Graph) -> list[Issue]:
    """Ask every rule; none stops another."""
    return [issue for rule in RULES for issue in rule.check(graph)]


__all__ = ["RULES", "Rule", "validate"]
