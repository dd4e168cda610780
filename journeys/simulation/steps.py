"""Where customers go next: the planned step of each, or what deviates from it."""

from __future__ import annotations

import numpy as np

from journeys.simulation.arrays import Bits, Floats, Generator, Ints, drawn
from journeys.simulation.deviating import CODES, kinds_of
from journeys.simulation.kinds import Kind
from journeys.simulation.step import Step
from journeys.simulation.terrain import Terrain

__all__ = ["chosen_steps"]


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
    kind = kinds_of(terrain, here, to, goes, draw.random(len(here)))
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
