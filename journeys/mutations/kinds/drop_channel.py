"""A channel is closed: its cards and the steps over it are gone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a channel.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for channel in map_.channels:
        build = partial(map_.without, channel=channel.id)
        yield Change(("channels", channel.id), f"the channel {quoted(channel.id)} is closed", build)
