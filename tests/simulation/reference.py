"""A simulated log to what is true of it, counted event by event in plain Python."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

import attrs
import networkx as nx

from journeys.graph import to_touchpoint_graph
from journeys.model import JourneyMap
from journeys.promises import deadlines
from journeys.simulation import Simulation

__all__ = ["Seen", "event_rows", "fates_of", "lives_of", "steps_of"]

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@attrs.frozen
class Seen:
    """An event as the log tells it."""

    persona: str
    point: str
    moment: str
    seconds: int


def event_rows(simulation: Simulation) -> list[dict[str, Any]]:
    """The rows of the log, in its order."""
    rows: list[dict[str, Any]] = simulation.table().to_pylist()
    return rows


def lives_of(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Seen]]:
    """The events of each customer, in the order of the log."""
    lives = defaultdict(list)
    for row in rows:
        seconds = (row["time"] - _EPOCH) // dt.timedelta(seconds=1)
        point = f"{row['moment']}@{row['channel']}"
        lives[row["customer"]].append(Seen(row["persona"], point, row["moment"], seconds))
    return dict(lives)


def steps_of(
    map_: JourneyMap, lives: Mapping[str, list[Seen]]
) -> dict[tuple[str, str, str], tuple[str, int, int, int]]:
    """Kind, count, late ones and seconds of each passage of each persona's customers."""
    graphs = {one.id: to_touchpoint_graph(map_, persona=one.id) for one in map_.personas}
    found: dict[tuple[str, str, str], tuple[str, int, int, int]] = {}
    for life in lives.values():
        for here, there in pairwise(life):
            graph = graphs[here.persona]
            key = here.persona, here.point, there.point
            took = there.seconds - here.seconds
            edge = graph.get_edge_data(here.point, there.point) or {}
            late = "within" in edge and took > edge["within"]
            _, count, lates, seconds = found.get(key, ("", 0, 0, 0))
            kind = _kind(graph, here.point, there.point)
            found[key] = kind, count + 1, lates + late, seconds + took
    return found


def _kind(graph: nx.DiGraph[str], source: str, target: str) -> str:
    if graph.has_edge(source, target):
        return "planned"
    if source == target:
        return "repeat"
    known = source in graph and target in graph
    return "skipping" if known and nx.has_path(graph, source, target) else "unplanned"


def fates_of(map_: JourneyMap, lives: Mapping[str, list[Seen]]) -> list[Counter[str]]:
    """How it went with each commitment: kept, late, lapsed or open."""
    last = max(event.seconds for life in lives.values() for event in life)
    fates = []
    for one in deadlines(map_):
        fate: Counter[str] = Counter()
        for life in lives.values():
            for at, event in enumerate(life):
                if (event.persona, event.point) == (one.persona, one.start):
                    due = event.seconds + one.seconds
                    met = next((x.seconds for x in life[at:] if x.moment == one.until), None)
                    if met is not None:
                        fate["kept" if met <= due else "late"] += 1
                    else:
                        fate["lapsed" if due < last else "open"] += 1
        fates.append(fate)
    return fates
