"""Where customers go next: the planned step of each, or what deviates from it."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np

from journeys.simulation.arrays import Bits, Floats, Generator, Ints, drawn
from journeys.simulation.rates import Kind
from journeys.simulation.terrain import Terrain

__all__ = ["CODES", "Step", "chosen_steps"]

#: The number of each kind of deviation.
CODES: Final = {kind: at for at, kind in enumerate(Kind)}


@attrs.frozen(kw_only=True, eq=False)
class Step:
    """The next step of many customers.

    Attributes:
        goes: Whether a step is taken.
        drops: Whether the customer drops out instead of taking one.
        to: The place that it leads to.
        point: The touchpoint where the customer is then seen.
        kind: The number of its deviation; -1 for a planned step.
        edge: The planned step whose time it takes; -1 for none.
        same: Whether it leads to the touchpoint where the customer is.
    """

    goes: Bits
    drops: Bits
    to: Ints
    point: Ints
    kind: Ints
    edge: Ints
    same: Bits


def chosen_steps(terrain: Terrain, here: Ints, point: Ints, draw: Generator) -> Step:
    """The next steps of customers.

    Args:
        terrain: The map.
        here: The place of each customer.
        point: The touchpoint where each was seen.
        draw: Where chance comes from.
    """
    ways, straying, shown = terrain.ways, terrain.straying, terrain.places.point
    goes, edge = _followed(terrain, here, draw.random(len(here)))
    to = np.where(goes, ways.target[edge], here)
    kind = _kinds(terrain, here, to, goes, draw.random(len(here)))
    chance = draw.random(len(here))

    over, second = _followed(terrain, to, chance)
    beyond = np.where(over, ways.target[second], here)
    kind[(kind == CODES[Kind.SKIPPED]) & ~(over & _is_jump(terrain, here, beyond))] = -1
    kind[(kind == CODES[Kind.CHANNEL]) & (straying.channels.count[to] == 0)] = -1
    landing = straying.jumps.draw(here, chance)
    away = straying.landing[landing]
    can_jump = (straying.jumps.count[here] > 0) & (
        (landing >= len(shown)) | _is_jump(terrain, here, away)
    )
    kind[(kind == CODES[Kind.UNPLANNED]) & ~can_jump] = -1
    kind[(kind == CODES[Kind.RECONTACT]) & (ways.planned(here, here) >= 0)] = -1

    skips, jumps = kind == CODES[Kind.SKIPPED], kind == CODES[Kind.UNPLANNED]
    stays, drops = kind == CODES[Kind.RECONTACT], kind == CODES[Kind.DROPPED]
    strays = kind == CODES[Kind.CHANNEL]
    to = np.where(skips, beyond, np.where(jumps, away, np.where(stays | drops, here, to)))
    seen = np.where(stays, point, np.where(jumps, straying.seen[landing], shown[to]))
    seen = np.where(strays, straying.channels.draw(to, chance), seen)
    edge = np.where(skips, second, np.where(goes & ~jumps & ~stays, edge, -1))
    return Step(
        goes=goes & ~drops, drops=drops, to=to, point=seen, kind=kind, edge=edge,
        same=seen == point,
    )  # fmt: skip


def _followed(terrain: Terrain, here: Ints, chance: Floats) -> tuple[Bits, Ints]:
    """Whether each goes on, and by which planned step."""
    ways = terrain.ways
    edge = drawn(ways.keys, here, chance)
    edge = np.where(ways.is_full[here], np.minimum(edge, ways.first[here + 1] - 1), edge)
    return edge < ways.first[here + 1], np.minimum(edge, max(0, len(ways.target) - 1))


def _is_jump(terrain: Terrain, here: Ints, to: Ints) -> Bits:
    found: Bits = (here != to) & (terrain.ways.planned(here, to) < 0)
    return found


def _kinds(terrain: Terrain, here: Ints, to: Ints, goes: Bits, chance: Floats) -> Ints:
    """The kind of deviation of each step, by the rates of its places."""
    rates = terrain.straying.rates
    kind = np.full(len(here), -1, np.int64)
    reached = np.zeros(len(here))
    for one, where in (
        (Kind.SKIPPED, to),
        (Kind.CHANNEL, to),
        (Kind.UNPLANNED, here),
        (Kind.RECONTACT, here),
        (Kind.DROPPED, here),
    ):
        before, reached = reached, reached + rates[one][where]
        kind[goes & (before <= chance) & (chance < reached)] = CODES[one]
    return kind
