"""A map to the tables on which all simulated customers step at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import attrs
import numpy as np

from journeys.errors import JourneysError
from journeys.graph import to_touchpoint_graphs
from journeys.model import JourneyMap, Touchpoint
from journeys.simulation.arrays import Bits, Floats, Ints, keys_of
from journeys.simulation.astray import astray_of
from journeys.simulation.places import Places, places_of
from journeys.simulation.rates import Kind, Rate
from journeys.simulation.rating import Rating, rating_of
from journeys.simulation.vows import Vows, vows_of
from journeys.vocabulary import complete

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Terrain", "terrain_of"]
