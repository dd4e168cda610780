"""Parts of a following to the same with the names of their numbers that are not to be shown."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import attrs

from journeys.evidence.following import Jump, Visit, Walked
from journeys.evidence.judging import key_of

__all__ = ["marked_jump", "marked_step", "marked_visit"]

Few = frozenset[Hashable]


def marked_step(step: Walked, few: Few) -> Walked:
    """A planned transition with its numbers that rest on too few.

    Args:
        step: The transition.
        few: The groups of too few customers.
    """
    pair = str(step.source), str(step.target)
    groups = {"count": ("walked", step.persona, pair), "late": ("late", step.persona, pair)}
    return attrs.evolve(step, few=_hidden(groups, few))


def marked_jump(jump: Jump, few: Few) -> Jump:
    """A jump with its numbers that rest on too few.

    Args:
        jump: The jump.
        few: The groups of too few customers.
    """
    groups = {"count": ("jump", jump.persona, key_of(jump))}
    return attrs.evolve(jump, few=_hidden(groups, few))


def marked_visit(visit: Visit, few: Few, least: int) -> Visit:
    """A touchpoint with its numbers that rest on too few.

    Args:
        visit: The touchpoint.
        few: The groups of too few customers.
        least: The fewest customers that may be shown.
    """
    name = str(visit.point)
    kinds = {"visits": "visit", "late": "late-at", "missing": "missing", "begun": "begun"}
    groups = {number: (kind, visit.persona, name) for number, kind in kinds.items()}
    hidden = _hidden(groups, few)
    # Nobody stops for good twice, so those who do are as many customers.
    for_good = visit.stopped - visit.resumed
    is_unsure = visit.stopped > 0 and for_good < least
    if is_unsure and (not visit.resumed or ("resumed", visit.persona, name) in few):
        hidden |= {"stopped"}
    return attrs.evolve(visit, few=hidden)


def _hidden(groups: Mapping[str, tuple[str, str | None, Hashable]], few: Few) -> frozenset[str]:
    return frozenset(number for number, group in groups.items() if group in few)
