"""Steps of a clean map that lead from one goal to another."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from journeys.model import Critical
from journeys.testing.clean.paths import lead
from journeys.testing.clean.plan import Draft, Errand
from journeys.testing.handful import Handful

__all__ = ["link"]


def link(hand: Handful, draft: Draft) -> None:
    """Lead some ways on to the start of another goal.

    From an end whoever reached it may go on; a leaky goal is left before. A goal that is led
    to leads nowhere, so that no way grows too long.

    Args:
        hand: Where the choices come from.
        draft: The map, all its journeys written.
    """
    leading: set[str] = set()
    led: set[str] = set()
    for source in draft.errands:
        leaks = source.kind == "leaky"
        targets = [one for one in _onward(draft, source) if one.goal not in leading]
        if targets and source.goal not in led and (leaks or hand.chance(15)):
            target = hand.pick(targets)
            leading.add(source.goal)
            led.add(target.goal)
            at = hand.roll(len(source.points) - 1) if leaks else len(source.points) - 1
            if leaks:
                _declare(source, at + 1)
                _declare(target, 0)
            _add(hand, draft, source, target, at)


def _onward(draft: Draft, source: Errand) -> Iterator[Errand]:
    """The later goals that all who live one live too."""
    later = draft.errands[draft.errands.index(source) + 1 :]
    return (one for one in later if set(source.living) <= set(one.living))


def _add(hand: Handful, draft: Draft, source: Errand, target: Errand, at: int) -> None:
    journey = draft.journeys[source.journey]
    steps = lead(hand, draft, source, [(source.points[at], target.points[0])])
    draft.journeys[source.journey] = attrs.evolve(journey, steps=[*journey.steps, *steps])


def _declare(errand: Errand, at: int) -> None:
    """Declare that a moment settles what becomes of a goal; reaching it settles it anyway."""
    moment = errand.moments[at]
    if moment.critical is None and not moment.end:
        errand.moments[at] = attrs.evolve(moment, critical=Critical.DECISION)
