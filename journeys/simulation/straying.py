"""Rates to what may go otherwise at each place, how often, and to where."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import numpy as np

from journeys.model import JourneyMap, Touchpoint
from journeys.simulation.arrays import Floats, Ints
from journeys.simulation.kinds import Kind
from journeys.simulation.options import Options, options_of
from journeys.simulation.places import Places
from journeys.simulation.rates import Rate
from journeys.simulation.strangers import refuse_strangers
from journeys.simulation.targets import Targets

__all__ = ["Straying", "straying_of"]


@attrs.frozen(kw_only=True, eq=False)
class Straying:
    """What may go otherwise at each place.

    Attributes:
        rates: By kind, the rate at each place.
        channels: At each place, the touchpoints of its moment on channels where the persona has
            it not, by number.
        jumps: From each place, the landings of jumps, by number.
        landing: The place from where a customer goes on after each landing; of the first, as many
            as places, the place itself.
        seen: The touchpoint where the customer is seen at each landing.
        points: The touchpoints of the map, and after them those that only a deviation makes.
    """

    rates: dict[Kind, Floats]
    channels: Options
    jumps: Options
    landing: Ints
    seen: Ints
    points: tuple[Touchpoint, ...]


def straying_of(map_: JourneyMap, places: Places, rates: Sequence[Rate]) -> Straying:
    """What may go otherwise.

    Args:
        map_: A completed map.
        places: The places.
        rates: The rates, the last of a place counts.

    Raises:
        UnknownNameError: A rate names a place, a persona or a target that there is not.
    """
    names = [str(point) for point in places.points]
    refuse_strangers(map_, names, rates)
    shown = [(places.personas[one], *names[at].split("@")) for one, at in
             zip(places.persona.tolist(), places.point.tolist(), strict=True)]  # fmt: skip
    found = {kind: np.zeros(places.count) for kind in Kind}
    aims: dict[tuple[Kind, int], str] = {}
    for rate in rates:
        for at, (persona, moment, channel) in enumerate(shown):
            here = {"", moment, channel, f"{moment}@{channel}"}
            if rate.at in here and rate.persona in {"", persona}:
                found[rate.kind][at] = rate.share
                aims[rate.kind, at] = rate.to
    targets = Targets(map_, places)
    every = range(places.count)
    channels = [targets.channels(at, aims.get((Kind.CHANNEL, at), "")) for at in every]
    jumps = list(targets.jumps({at: aims.get((Kind.UNPLANNED, at), "") for at in every}))
    landings = np.array(targets.landings, np.int64).reshape(-1, 2)
    return Straying(
        rates=found,
        channels=options_of(channels),
        jumps=options_of(jumps),
        landing=np.concatenate((np.arange(places.count), landings[:, 0])),
        seen=np.concatenate((places.point, landings[:, 1])),
        points=tuple(Touchpoint(*name.split("@")) for name in targets.points),
    )
