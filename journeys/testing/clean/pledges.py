"""Promises of a clean map: each holds, and none is empty."""

from __future__ import annotations

from typing import Any

from journeys.model import Promise, Steps, Strength, Touchpoint
from journeys.testing.cards import DEADLINES
from journeys.testing.clean.plan import Draft, Errand
from journeys.testing.handful import Handful

__all__ = ["pledged"]


def pledged(hand: Handful, draft: Draft) -> list[Promise]:
    """Promises that the ways of the map keep.

    Args:
        hand: Where their choices come from.
        draft: The map, all its journeys written.

    Returns:
        Promises with different ids; it shrinks to none.
    """
    made = [hand.pick((_when, _first, _never, _hand_offs)) for _ in range(hand.pick((0, 0, 1, 2)))]
    promises = [make(hand, draft, hand.pick(draft.errands)) for make in made]
    return list({one["id"]: Promise(**one) for one in promises if one}.values())


def _said(hand: Handful, draft: Draft, name: str) -> dict[str, Any]:
    return {"id": name, "label": hand.text(draft.words["pledges"])}


def _when(hand: Handful, draft: Draft, errand: Errand) -> dict[str, Any]:
    """Who begins a goal reaches it: always, where it is left for nothing else."""
    always = errand.kind == "plain"
    limits: list[Any] = [None, Steps(len(errand.moments) - 1)]
    if always and errand.is_timed:
        limits.append(DEADLINES[0])
    return _said(hand, draft, f"{errand.goal[:50]}-is-reached") | {
        "when": hand.pick((errand.moments[0].id, errand.goal)),
        "then": errand.moments[-1].id,
        "within": hand.pick(limits),
        "strength": hand.pick((*Strength,) if always else (Strength.POSSIBLE,)),
        "personas": hand.some(errand.living, 1),
        "goals": [errand.goal] if hand.chance(30) else (),
    }


def _first(hand: Handful, draft: Draft, errand: Errand) -> dict[str, Any]:
    """A goal is begun before it is reached, unless ways begin in its middle."""
    if errand.has_late_start:
        return {}
    return _said(hand, draft, f"{errand.goal[:50]}-in-due-order") | {
        "first": errand.moments[0].id,
        "before": errand.moments[-1].id,
        "strength": hand.pick((*Strength,)),
        "personas": hand.some(errand.living, 1),
    }


def _never(hand: Handful, draft: Draft, errand: Errand) -> dict[str, Any]:
    """A touchpoint that no step comes to is never met."""
    met = {
        point
        for journey in draft.journeys
        for step in journey.steps
        for point in (step.source, step.target)
    }
    every = [Touchpoint(one.id, name) for one in errand.moments for name in draft.columns]
    free = [point for point in every if point not in met]
    if not free:
        return {}
    return _said(hand, draft, f"{errand.goal[:50]}-never-there") | {
        "never": str(hand.pick(free)),
        "strength": hand.pick((*Strength,)),
    }


def _hand_offs(hand: Handful, draft: Draft, _errand: Errand) -> dict[str, Any]:
    """No way changes channel more often than there are steps that do, where none is repeated."""
    if any(one.kind == "retry" for one in draft.errands):
        return {}
    steps = [step for journey in draft.journeys for step in journey.steps]
    most = sum(step.is_hand_off for step in steps) + hand.roll(3)
    return _said(hand, draft, "few-hand-offs") | {
        "max_hand_offs": most,
        "strength": hand.pick((*Strength,)),
    }
