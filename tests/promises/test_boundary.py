"""The decision boundary is where brute force finds that the outcome is settled."""

from __future__ import annotations

import networkx as nx
from hypothesis import given, settings

from journeys.promises import Ground, boundary
from tests.promises.grounds import grounds, may_stop


def _reached(graph: nx.DiGraph[str], begin: str, ends: set[str]) -> set[str]:
    """What ways from a touchpoint meet up to the ends."""
    seen, stack = {begin}, [begin]
    while stack:
        at = stack.pop()
        for to in graph.successors(at) if at not in ends else ():
            if to not in seen:
                seen.add(to)
                stack.append(to)
    return seen


def _misses(graph: nx.DiGraph[str], begin: str, ends: set[str]) -> bool:
    """Whether some way from a touchpoint stops or goes round before it meets an end."""
    ways = [[begin]]
    while ways:
        way = ways.pop()
        if way[-1] in ends:
            continue
        if may_stop(graph, way[-1]) or way[-1] in way[:-1]:
            return True
        ways += [[*way, to] for to in graph.successors(way[-1])]
    return False


@settings(max_examples=300, deadline=None)
@given(graph=grounds())
def test_the_regions_are_those_of_brute_force(graph: nx.DiGraph[str]) -> None:
    """Won, lost and open share out what ways meet; crossings lead from open to the others."""
    found = boundary(Ground("ana", graph), "buy")
    nodes = graph.nodes
    ends = {name for name in graph if nodes[name]["end"] and nodes[name]["goal"] == "buy"}
    starts = [name for name in graph if nodes[name]["start"] and nodes[name]["goal"] == "buy"]
    met = {name for start in starts for name in _reached(graph, start, ends)}
    won = {name for name in met if not _misses(graph, name, ends)}
    lost = {name for name in met if not _reached(graph, name, ends) & ends}
    assert {*found.won} == won
    assert {*found.lost} == lost
    assert {*found.open} == met - won - lost
    assert {*found.crossings} == {
        to for name in found.open for to in graph.successors(name) if to not in found.open
    }
    assert not {*found.turning_points} & ends
    assert {*found.ends} == met & ends


def test_a_goal_without_a_start_has_no_boundary() -> None:
    """Everything is empty where no way begins."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("told@web", goal="inform", end=True)
    found = boundary(Ground("ana", graph), "inform")
    assert found.won == found.lost == found.open == found.crossings == ()
