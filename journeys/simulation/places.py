"""Numbered places: where a persona may be, and what touchpoint that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from journeys.errors import JourneysError
from journeys.model import Touchpoint
from journeys.simulation.arrays import Bits, Ints

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["NoWayError", "Places"]


class NoWayError(JourneysError, ValueError):
    """A map on which no customer can begin."""


@attrs.frozen(kw_only=True, eq=False)
class Places:
    """The touchpoints of each persona, numbered through all personas.

    Attributes:
        personas: The personas that have a way, in the order of the map.
        graphs: Their touchpoint graphs.
        points: The touchpoints of the graphs, by number.
        index: The number of a place, by number of the persona and name of the touchpoint.
        persona: The persona of each place, by number.
        point: The touchpoint of each place, by number.
        starts: Whether ways begin at the place.
        ends: Whether a goal is reached at the place.
    """

    personas: tuple[str, ...]
    graphs: tuple[nx.DiGraph[str], ...]
    points: tuple[Touchpoint, ...]
    index: dict[tuple[int, str], int]
    persona: Ints
    point: Ints
    starts: Bits
    ends: Bits

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self.point)
