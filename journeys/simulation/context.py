"""Events to their context: where, on what device, worth what, with what outcome and campaign."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np

from journeys.model import Channel
from journeys.simulation.arrays import Bits, Generator, Ints, drawn, keys_of
from journeys.simulation.chunks import Chunk, Why
from journeys.simulation.hours import DAY
from journeys.simulation.terrain import Terrain

__all__ = ["CAMPAIGNS", "DEVICES", "OUTCOMES", "PLACES", "Context", "Setting"]

#: Towns with how many customers live there; then where people are with a screen.
_TOWNS: Final = {
    "Paris": 22, "Lyon": 11, "Marseille": 10, "Toulouse": 8, "Lille": 7, "Nantes": 7,
    "Bordeaux": 7, "Strasbourg": 5, "Rennes": 5, "Montpellier": 5, "Nice": 4, "Grenoble": 3,
    "Limoges": 2, "Dijon": 2, "Angers": 2,
}  # fmt: skip
_SITUATIONS: Final = ("home", "work", "travel")
PLACES: Final = (*_TOWNS, *_SITUATIONS)
_HOME, _WORK, _TRAVEL = range(len(_TOWNS), len(PLACES))
#: Customers are seen in another town than their own so often.
_AWAY: Final = 0.06

DEVICES: Final = ("desktop", "phone", "tablet")
#: What customers hold at a screen: at home, at work, on the way.
_HELD: Final = {
    "web": ((0.55, 0.3, 0.15), (0.9, 0.1, 0.0), (0.1, 0.8, 0.1)),
    "mobile": ((0.0, 0.85, 0.15), (0.0, 0.95, 0.05), (0.0, 0.95, 0.05)),
    "app": ((0.0, 0.88, 0.12), (0.0, 0.97, 0.03), (0.0, 0.97, 0.03)),
    "other": ((0.35, 0.55, 0.1), (0.75, 0.25, 0.0), (0.1, 0.85, 0.05)),
}

OUTCOMES: Final = ("bought", "reached", "left")
_BOUGHT, _REACHED, _LEFT = range(len(OUTCOMES))

CAMPAIGNS: Final = ("search", "display", "newsletter", "social-ads", "sponsorship", "mailing")
#: How often a journey begins by a campaign, the rest by nothing known.
_LED: Final = {
    "social": (0.0, 0.0, 0.0, 0.55, 0.15, 0.0),
    "screen": (0.22, 0.1, 0.12, 0.06, 0.04, 0.0),
    "people": (0.03, 0.0, 0.0, 0.0, 0.05, 0.12),
}

_BUY: Final = "buy"
#: The median value of a purchase by purchase potential 1 to 5.
_MEDIANS: Final = (60.0, 120.0, 250.0, 520.0, 1100.0)
_NONE: Final = -1


@attrs.frozen(kw_only=True, eq=False)
class Context:
    """The context of the events of a chunk; codes are places in the lists above, -1 is null.

    Attributes:
        location: Where the customer was.
        device: What the customer held.
        cents: What a purchase is worth, in hundredths; -1 for none.
        outcome: How it ended.
        campaign: What led the customer there.
    """

    location: Ints
    device: Ints
    cents: Ints
    outcome: Ints
    campaign: Ints


class Setting:
    """What the touchpoints and personas of a map say about contexts.

    Args:
        terrain: The map.
    """

    def __init__(self, terrain: Terrain) -> None:
        points = terrain.straying.points
        channels = [terrain.channels.get(point.channel, Channel(id=point.channel))
                    for point in points]  # fmt: skip
        goals = [terrain.goals.get(point.moment, "") for point in points]
        self._is_town = np.array([bool(one.physical) for one in channels])
        self._is_screen = np.array([bool(one.digital and not one.physical) for one in channels])
        self._ends = np.array([point.moment in terrain.ends for point in points])
        self._buys = np.array([goal == _BUY for goal in goals])
        self._wooed = np.array([goal in {"inform", _BUY} for goal in goals])
        kinds = list(_HELD)
        self._held = np.array([kinds.index(one.id) if one.id in kinds else len(kinds) - 1
                               for one in channels])  # fmt: skip
        self._device_keys = keys_of([list(row) for rows in _HELD.values() for row in rows])
        ways = list(_LED)
        self._led = np.array([ways.index(_led(one)) for one in channels])
        self._led_keys = keys_of([[*row, 1 - sum(row)] for row in _LED.values()])
        people = sum(_TOWNS.values())
        self._town_keys = keys_of([[one / people for one in _TOWNS.values()]])
        self._median = np.array([_MEDIANS[(one.potential or 3) - 1] for one in terrain.personas])

    def of(self, chunk: Chunk, draw: Generator) -> Context:
        """The context of each event.

        Args:
            chunk: The events.
            draw: Where chance comes from.
        """
        point, count = chunk.point, len(chunk.point)
        where = self._where(chunk, draw)
        towns = self._towns(chunk, draw)
        location = np.where(self._is_town[point], towns, np.where(self._is_screen[point], where,
                                                                  _NONE))  # fmt: skip
        row = 3 * self._held[point] + where - _HOME
        device = drawn(self._device_keys, row, draw.random(count)) - 3 * row
        led = self._led[point]
        size = len(CAMPAIGNS) + 1
        campaign = drawn(self._led_keys, led, draw.random(count)) - size * led
        is_led = chunk.first & self._wooed[point] & (campaign < len(CAMPAIGNS))
        buys = self._ends[point] & self._buys[point]
        return Context(
            location=location,
            device=np.where(self._is_screen[point], np.clip(device, 0, 2), _NONE),
            cents=self._cents(chunk, buys, draw),
            outcome=self._outcome(chunk, buys),
            campaign=np.where(is_led, campaign, _NONE),
        )

    def _where(self, chunk: Chunk, draw: Generator) -> Ints:
        """At home, at work or on the way, by the hour and the day."""
        hour = chunk.time % DAY // 3600
        works = ((chunk.time // DAY + 3) % 7 < 5) & (hour >= 8) & (hour < 17)
        chance = draw.random(len(hour))
        at_work = works & (chance < 0.6)
        travels = chance > np.where(works, 0.9, 0.93)
        return np.where(at_work, _WORK, np.where(travels, _TRAVEL, _HOME)).astype(np.int64)

    def _towns(self, chunk: Chunk, draw: Generator) -> Ints:
        own = drawn(self._town_keys, 0, draw.random(chunk.customers))
        count = len(chunk.customer)
        other = drawn(self._town_keys, 0, draw.random(count))
        return np.where(draw.random(count) < _AWAY, other, own[chunk.customer])

    def _cents(self, chunk: Chunk, buys: Bits, draw: Generator) -> Ints:
        median = self._median[chunk.persona[chunk.customer]]
        worth = median * np.exp(0.6 * draw.standard_normal(len(buys)))
        return np.where(buys, np.rint(100 * worth), _NONE).astype(np.int64)

    def _outcome(self, chunk: Chunk, buys: Bits) -> Ints:
        leaves = (chunk.why == Why.LEFT) | (chunk.why == Why.DROPPED)
        ends = self._ends[chunk.point]
        found = np.where(buys, _BOUGHT, np.where(ends, _REACHED, _NONE))
        return np.where(leaves & ~ends, _LEFT, found).astype(np.int64)


def _led(channel: Channel) -> str:
    if channel.id in {"social", "community"}:
        return "social"
    return "screen" if channel.digital and not channel.staffed else "people"
