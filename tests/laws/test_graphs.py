"""Questions to graphs are answered as by trying every way; graphs hold plain values only."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from journeys.graph import queries, to_graph, to_network, to_touchpoint_graph, to_touchpoint_graphs
from journeys.model import JourneyMap
from tests.exporters.strategies import maps
from tests.laws.strategies import shops

NAMES = "abcdef"


@st.composite
def graphs(draw: st.DrawFn) -> nx.DiGraph[str]:
    """Small graphs with starts, ends and two goals; loops, and steps that stand, too."""
    names = NAMES[: draw(st.integers(0, len(NAMES)))]
    graph: nx.DiGraph[str] = nx.DiGraph()
    for name in names:
        start, end = draw(st.booleans()), draw(st.booleans())
        graph.add_node(name, start=start, end=end, goal=draw(st.sampled_from(["buy", "manage"])))
    if names:
        points = st.sampled_from(names)
        graph.add_edges_from(draw(st.lists(st.tuples(points, points), max_size=12)))
    return graph


def chains(graph: nx.DiGraph[str]) -> list[tuple[str, ...]]:
    """Every way that passes no node twice, of one node or more: found by trying."""
    return [
        chain
        for length in range(1, len(graph) + 1)
        for chain in permutations(graph, length)
        if nx.is_path(graph, chain)
    ]


def marked(graph: nx.DiGraph[str], mark: str) -> set[str]:
    """The nodes with a mark."""
    return {node for node, data in graph.nodes(data=True) if data[mark]}


@given(graphs())
def test_what_no_way_reaches_is_unreachable(graph: nx.DiGraph[str]) -> None:
    """A node is unreachable when no way that can be tried leads there from a start."""
    reached = {chain[-1] for chain in chains(graph) if chain[0] in marked(graph, "start")}
    assert queries.unreachable(graph) == [node for node in graph if node not in reached]


@given(graphs(), st.sets(st.sampled_from(NAMES + "x")))
def test_reachable_is_what_ways_reach(graph: nx.DiGraph[str], sources: set[str]) -> None:
    """Reachable are the last nodes of all ways from the sources."""
    assert queries.reachable(graph, sources) == {
        chain[-1] for chain in chains(graph) if chain[0] in sources
    }


@given(graphs())
def test_a_dead_end_has_no_next_node(graph: nx.DiGraph[str]) -> None:
    """A dead end is no end, and begins no way of two nodes, not even round itself."""
    going = {source for source, _ in graph.edges}
    expected = [node for node in graph if node not in going | marked(graph, "end")]
    assert queries.dead_ends(graph) == expected


@given(graphs())
def test_an_endless_loop_is_never_left(graph: nx.DiGraph[str]) -> None:
    """Endless are the groups that no way leaves and in which no goal is reached, and no others."""
    ways = chains(graph)
    lasting = {
        frozenset(chain[-1] for chain in ways if chain[0] == node)
        for node in graph
        if graph.out_degree(node)
    }
    expected = {
        group
        for group in lasting
        if not group & marked(graph, "end")
        and all(frozenset(c[-1] for c in ways if c[0] == node) == group for node in group)
    }
    found = queries.endless_loops(graph)
    assert {frozenset(group) for group in found} == expected
    assert len(found) == len(expected)


@given(graphs(), st.sets(st.sampled_from(NAMES)), st.sets(st.sampled_from(NAMES)))
def test_no_way_is_shorter_than_the_shortest(
    graph: nx.DiGraph[str], sources: set[str], targets: set[str]
) -> None:
    """The shortest way is a way, and none that can be tried has fewer nodes."""
    found = queries.shortest_way(graph, sorted(sources), targets)
    fitting = [way for way in chains(graph) if way[0] in sources and way[-1] in targets]
    assert len(found) == min(map(len, fitting), default=0)
    assert not found or tuple(found) in fitting


@given(graphs())
def test_no_way_is_longer_than_the_longest(graph: nx.DiGraph[str]) -> None:
    """Without loops, the longest way is a way, and none that can be tried has more nodes."""
    forward = [(here, there) for here, there in graph.edges if here < there]
    loopless: nx.DiGraph[str] = nx.DiGraph()
    loopless.add_nodes_from(graph)
    loopless.add_edges_from(forward)
    found = queries.longest_way(loopless)
    assert len(found) == max(map(len, chains(loopless)), default=0)
    assert not found or tuple(found) in chains(loopless)


@given(graphs(), st.sampled_from([None, "buy"]), st.integers(1, 6))
def test_ways_are_all_ways(graph: nx.DiGraph[str], goal: str | None, most: int) -> None:
    """The ways to a goal are all those from a start to the first end met, shorter ones first."""
    starts, ends = queries.starts(graph, goal=goal), queries.ends(graph, goal=goal)
    expected = {
        chain
        for chain in chains(graph)
        if chain[0] in starts and chain[-1] in ends and not set(chain[:-1]) & set(ends)
        if len(chain) <= most + 1
    }
    found = [tuple(way) for way in queries.ways(graph, goal=goal, max_steps=most)]
    assert set(found) == expected
    assert len(found) == len(expected)
    assert [len(way) for way in found] == sorted(len(way) for way in found)


@given(graphs(), st.integers(1, 3))
def test_few_open_ways_are_kept(graph: nx.DiGraph[str], limit: int) -> None:
    """A limit on open ways takes some away and adds none."""
    every = {tuple(way) for way in queries.ways(graph)}
    assert {tuple(way) for way in queries.ways(graph, limit=limit)} <= every


def values(graph: Any) -> list[object]:
    """Every attribute of a graph, of its nodes and of its edges."""
    tables = [graph.graph, *(data for _, data in graph.nodes(data=True))]
    tables += [data for _, _, data in graph.edges(data=True)]
    assert all(isinstance(name, str) for table in tables for name in table)
    return [value for table in tables for value in table.values()]


@given(maps() | shops())
def test_graphs_hold_plain_attributes(map_: JourneyMap) -> None:
    """All three graphs hold texts, numbers and flags and nothing else, under texts as names."""
    views: list[Any] = [to_graph(map_), to_network(map_), to_touchpoint_graph(map_)]
    views += [to_touchpoint_graph(map_, persona=one.id) for one in map_.personas]
    for graph in views:
        assert {type(value) for value in values(graph)} <= {str, int, float, bool}
        assert all(isinstance(node, str) for node in graph)


@given(shops())
def test_every_step_of_a_persona_is_an_edge(map_: JourneyMap) -> None:
    """The touchpoint graph has the steps of the persona's journeys as its edges, and no others."""
    for persona in map_.personas:
        graph = to_touchpoint_graph(map_, persona=persona.id)
        steps = {
            (str(step.source), str(step.target))
            for journey in map_.journeys_of(persona.id)
            for step in journey.steps
        }
        assert set(graph.edges) == steps
        assert set(graph) == {point for step in steps for point in step}
        assert graph.graph["title"] == map_.title


@given(shops())
def test_the_graph_of_moments_is_that_of_touchpoints_without_channels(map_: JourneyMap) -> None:
    """Every edge of the graph of moments is a step between touchpoints on its two channels."""
    everyone = {
        persona.id: set(to_touchpoint_graph(map_, persona=persona.id).edges)
        for persona in map_.personas
    }
    for source, target, data in to_graph(map_).edges(data=True):
        ends = (f"{source}@{data['from_channel']}", f"{target}@{data['to_channel']}")
        assert ends in everyone[data["persona"]]
        assert data["hand_off"] is (data["from_channel"] != data["to_channel"])


@given(shops())
def test_all_graphs_at_once_are_each_graph(map_: JourneyMap) -> None:
    """What is built for all personas together is what is built for each of them alone."""
    together = to_touchpoint_graphs(map_)
    for persona in map_.personas:
        alone = to_touchpoint_graph(map_, persona=persona.id)
        assert (persona.id in together) is bool(alone)
        if alone:
            graph = together[persona.id]
            assert list(graph.nodes(data=True)) == list(alone.nodes(data=True))
            assert list(graph.edges(data=True)) == list(alone.edges(data=True))
