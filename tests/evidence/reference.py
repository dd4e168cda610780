"""Following a map by plain loops: what the engines are held against."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import attrs
import networkx as nx
import numpy as np

from journeys.evidence import Cutting
from journeys.evidence.cutting import BEGINS
from journeys.graph import to_touchpoint_graph
from journeys.model import JourneyMap

Row = dict[str, Any]
Level = str | None


@attrs.define
class Told:
    """What the loops count, by level."""

    journeys: int = 0
    steps: int = 0
    walked: Counter[tuple[Level, str, str]] = attrs.field(factory=Counter)
    late: Counter[tuple[Level, str, str]] = attrs.field(factory=Counter)
    gaps: dict[tuple[Level, str, str], list[int]] = attrs.field(factory=lambda: defaultdict(list))
    jumps: Counter[tuple[Level, str, str, str, tuple[str, ...]]] = attrs.field(factory=Counter)
    completed: Counter[tuple[Level, str]] = attrs.field(factory=Counter)
    late_at: Counter[tuple[Level, str]] = attrs.field(factory=Counter)
    missing: Counter[tuple[Level, str]] = attrs.field(factory=Counter)
    ad_hoc: Counter[tuple[Level, str]] = attrs.field(factory=Counter)
    begun: Counter[tuple[Level, str]] = attrs.field(factory=Counter)
    stopped: Counter[tuple[Level, str]] = attrs.field(factory=Counter)
    resumed: Counter[tuple[Level, str]] = attrs.field(factory=Counter)
    trials: Counter[tuple[str, str]] = attrs.field(factory=Counter)
    fitness: list[Fraction] = attrs.field(factory=list)
    undefined: int = 0
    ways: Counter[tuple[tuple[str, ...], bool]] = attrs.field(factory=Counter)
    outcomes: dict[str, list[int]] = attrs.field(factory=lambda: defaultdict(lambda: [0, 0]))
    repeated: dict[str, list[int]] = attrs.field(factory=lambda: defaultdict(lambda: [0, 0]))
    people: dict[Any, set[str]] = attrs.field(factory=lambda: defaultdict(set))


def told(map_: JourneyMap, rows: list[Row], cutting: Cutting, *, again: int) -> Told:
    """What customers did, counted one event after another."""
    found = Told()
    graphs = {one.id: to_touchpoint_graph(map_, persona=one.id) for one in map_.personas}
    everybody = to_touchpoint_graph(map_)
    is_alone = not any(row.get("persona") in graphs for row in rows)
    moments = {one.id: one for one in map_.moments}
    for customer, events in _customers(rows):
        steps = explained = 0
        last: dict[str, int] = {}
        for at, row in enumerate(events):
            persona = row.get("persona")
            persona = persona if persona in graphs else ""
            graph = graphs.get(persona, everybody)
            levels: list[Level] = [None] if is_alone else [None, persona]
            before = events[at - 1] if at else None
            point = _point(row)
            row[BEGINS] = before is None or _begins(before, row, cutting, moments, everybody)
            found.journeys += row[BEGINS]
            late = _step(found, graph, before, row, levels) if before and not row[BEGINS] else False
            if before and not row[BEGINS]:
                steps += 1
                explained += graph.has_edge(_point(before), point)
            for level in levels:
                found.begun[level, point] += row[BEGINS]
                found.people["visit", level, point].add(customer)
                if point not in graph:
                    found.ad_hoc[level, point] += 1
                elif late:
                    found.late_at[level, point] += 1
                else:
                    found.completed[level, point] += 1
            past = last.get(row["moment"])
            found.repeated[row["moment"]][0] += 1
            found.repeated[row["moment"]][1] += past is not None and row["time"] - past <= again
            last[row["moment"]] = row["time"]
        found.steps += steps
        if steps:
            found.fitness.append(Fraction(explained, steps))
        else:
            found.undefined += 1
        _ended(found, customer, list(_journeys(events)), graphs, moments)
    return found


def _ended(
    found: Told,
    customer: str,
    journeys: list[list[Row]],
    graphs: dict[str, nx.DiGraph[str]],
    moments: dict[str, Any],
) -> None:
    """Count the ways of a customer, and where they stop."""
    for journey in journeys:
        points = tuple(map(_point, journey))
        personas = [one["persona"] if one.get("persona") in graphs else "" for one in journey]
        levels: list[Level] = [None, personas[-1]]
        for level in levels:
            found.stopped[level, points[-1]] += 1
            found.resumed[level, points[-1]] += journey is not journeys[-1]
            found.people["stopped", level, points[-1]].add(customer)
        # Who goes on takes the step as whoever is there then.
        for point, persona in zip(points, [*personas[1:], personas[-1]], strict=True):
            found.trials[persona, point] += 1
        found.ways[points[:12], len(points) > 12] += 1
        _outcome(found, journey, moments)


def _outcome(found: Told, journey: list[Row], moments: dict[str, Any]) -> None:
    known = [moments[row["moment"]] for row in journey if row["moment"] in moments]
    first = moments.get(journey[0]["moment"])
    goal = first.goal if first else ""
    found.outcomes[goal][0] += 1
    found.outcomes[goal][1] += bool(goal) and any(one.end and one.goal == goal for one in known)


def _customers(rows: list[Row]) -> Iterator[tuple[str, list[Row]]]:
    each: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        each[row["customer"]].append(dict(row))
    for customer, events in each.items():
        yield customer, sorted(events, key=lambda row: row["time"])


def _journeys(events: list[Row]) -> Iterator[list[Row]]:
    begins = [at for at, row in enumerate(events) if row[BEGINS]]
    for begin, end in zip(begins, [*begins[1:], len(events)], strict=True):
        yield events[begin:end]


def _point(row: Row) -> str:
    return f"{row['moment']}@{row['channel']}"


def _begins(
    before: Row,
    row: Row,
    cutting: Cutting,
    moments: dict[str, Any],
    everybody: nx.DiGraph[str],
) -> bool:
    if cutting.inactivity:
        limit = cutting.inactivity.seconds * 1_000_000
        if row["time"] - before["time"] > limit:
            return True
    here, there = moments.get(row["moment"]), moments.get(before["moment"])
    is_planned = everybody.has_edge(_point(before), _point(row))
    if cutting.by_moments and not is_planned and ((here and here.start) or (there and there.end)):
        return True
    goals = [
        one.get("goal") or (moment.goal if moment else "")
        for one, moment in ((before, there), (row, here))
    ]
    return cutting.by_goal and all(goals) and goals[0] != goals[1]


def _step(found: Told, graph: nx.DiGraph[str], before: Row, row: Row, levels: list[Level]) -> bool:
    """Count a step; whether it was late."""
    source, target = _point(before), _point(row)
    gap = row["time"] - before["time"]
    if graph.has_edge(source, target):
        within = graph.edges[source, target].get("within")
        late = within is not None and gap > within * 1_000_000
        for level in levels:
            found.walked[level, source, target] += 1
            found.late[level, source, target] += late
            found.gaps[level, source, target].append(gap)
            found.people["walked", level, source, target].add(row["customer"])
            if late:
                found.people["late", level, source, target].add(row["customer"])
        return late
    between: tuple[str, ...] = ()
    kind = "repeat" if source == target else "unplanned"
    if source != target and {source, target} <= set(graph) and nx.has_path(graph, source, target):
        between = tuple(min(nx.all_shortest_paths(graph, source, target))[1:-1])
        kind = "skipping"
    for level in levels:
        found.jumps[level, source, target, kind, between] += 1
        found.people["jump", level, source, target, kind, between].add(row["customer"])
        for point in between:
            found.missing[level, point] += 1
    return False


def quantile(gaps: list[int], share: float) -> float:
    """A quantile in seconds, as numpy interpolates it."""
    return float(np.quantile(np.array(gaps, dtype=float), share)) / 1e6
