"""Nobody answers for a channel any more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a channel with an owner.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for at, channel in enumerate(map_.channels):
        if channel.owner:
            build = partial(edited, map_, "channels", at, owner="")
            summary = f"nobody answers for the channel {quoted(channel.id)}"
            yield Change(("channels", channel.id, "owner"), summary, build)
