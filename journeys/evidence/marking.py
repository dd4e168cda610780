"""Parts of a following to the same with the names of their numbers that are not to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

import attrs

from journeys.evidence.crowds import Group, Number
from journeys.evidence.following import Jump, Visit, Walked
from journeys.evidence.judging import key_of

__all__ = ["marked_jump", "marked_step", "marked_visit"]

Few: TypeAlias = frozenset[Group]

#: The numbers of a touchpoint by what they count.
_OF_VISITS: Final = {
    "visits": Number.VISITS,
    "late": Number.LATE_VISITS,
    "missing": Number.MISSING,
    "begun": Number.BEGUN,
}


def marked_step(step: Walked, few: Few) -> Walked:
    """A planned transition with its numbers that rest on too few.

    Args:
        step: The transition.
        few: The groups of too few customers.
    """
    pair = str(step.source), str(step.target)
    groups = {
        "count": Group(Number.STEPS, step.persona, pair),
        "late": Group(Number.LATE_STEPS, step.persona, pair),
    }
    return attrs.evolve(step, few=_hidden(groups, few))


def marked_jump(jump: Jump, few: Few) -> Jump:
    """A jump with its numbers that rest on too few.

    Args:
        jump: The jump.
        few: The groups of too few customers.
    """
    groups = {"count": Group(Number.JUMPS, jump.persona, key_of(jump))}
    return attrs.evolve(jump, few=_hidden(groups, few))


def marked_visit(visit: Visit, few: Few, least: int) -> Visit:
    """A touchpoint with its numbers that rest on too few.

    Args:
        visit: The touchpoint.
        few: The groups of too few customers.
        least: The fewest customers that may be shown.
    """
    name = str(visit.point)
    groups = {field: Group(number, visit.persona, name) for field, number in _OF_VISITS.items()}
    hidden = _hidden(groups, few)
    # Nobody stops for good twice, so those who do are as many customers.
    for_good = visit.stopped - visit.resumed
    is_unsure = visit.stopped > 0 and for_good < least
    if is_unsure and (not visit.resumed or Group(Number.RESUMED, visit.persona, name) in few):
        hidden |= {"stopped"}
    return attrs.evolve(visit, few=hidden)


def _hidden(groups: Mapping[str, Group], few: Few) -> frozenset[str]:
    return frozenset(field for field, group in groups.items() if group in few)
