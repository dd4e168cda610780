"""Places to the planned steps between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from journeys.simulation.arrays import keys_of
from journeys.simulation.places import Places
from journeys.simulation.sharing import shared
from journeys.simulation.ways import Ways

__all__ = ["ways_of"]

_MINUTE: Final = 60
_DAY: Final = 86_400
#: The part of a planned time that the median customer takes.
_USUAL: Final = 0.3


def ways_of(places: Places, staffed: Mapping[str, bool]) -> Ways:
    """The planned steps.

    Args:
        places: The places.
        staffed: Whether people answer, by channel id.
    """
    rows: list[list[float]] = []
    edges: list[tuple[int, int, int, float]] = []
    first = [0]
    for person, graph in enumerate(places.graphs):
        for name, targets in graph.adj.items():
            rows.append(shared(edge.get("share") for edge in targets.values()))
            source = places.index[person, name]
            for to, edge in targets.items():
                usual = _usual(edge, is_staffed=staffed.get(to.partition("@")[2], False))
                edges.append((source, places.index[person, to], edge.get("within", -1), usual))
            first.append(len(edges))
    columns = np.array(edges, np.float64).reshape(-1, 4)
    sources, reached, within = (columns[:, at].astype(np.int64) for at in range(3))
    pairs = sources * places.count + reached
    order = np.argsort(pairs, kind="stable")
    return Ways(
        first=np.array(first, np.int64),
        keys=keys_of(rows),
        is_full=np.array([sum(row) > 1 - 1e-9 for row in rows], np.bool_),
        target=reached,
        within=within,
        usual=columns[:, 3],
        pairs=pairs[order],
        order=order.astype(np.int64),
    )


def _usual(edge: Mapping[str, Any], *, is_staffed: bool) -> float:
    """The median seconds of a step: a part of what is planned, else what people would take."""
    if "within" in edge:
        return float(_USUAL * edge["within"])
    if is_staffed or edge.get("hand_off"):
        return float(_DAY)
    return float(20 * _MINUTE)
