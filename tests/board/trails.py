"""Strategies for maps with a walk on their ways."""

from __future__ import annotations

from typing import TypeAlias

import attrs
from hypothesis import strategies as st

from journeys.graph import to_touchpoint_graph
from journeys.model import Journey, JourneyMap
from tests.board.ways import lived_maps

__all__ = ["Walked", "walked_maps"]

Walked: TypeAlias = "tuple[JourneyMap, str | None, tuple[str, ...]]"
"""A map, a persona or all, and touchpoints in order."""


@st.composite
def walked_maps(draw: st.DrawFn, *, most: int = 12) -> Walked:
    """Maps with a persona, or None for all, and a walk that loops and comes back as it likes."""
    map_ = draw(lived_maps())
    own = Journey(id="own", personas=["julie"], steps=["a@web -> b@phone", "b@phone -> a@web"])
    map_ = attrs.evolve(map_, journeys=(*map_.journeys, own))
    who = draw(st.sampled_from([None, "julie"]))
    graph = to_touchpoint_graph(map_, persona=who)
    walk = [draw(st.sampled_from(sorted(graph)))]
    for _ in range(draw(st.integers(0, most))):
        onward = list(graph.successors(walk[-1]))
        if not onward:
            break
        walk.append(draw(st.sampled_from(onward)))
    return map_, who, tuple(walk)
