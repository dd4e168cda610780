"""Small random grounds, and what brute force says of promises on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import networkx as nx
from hypothesis import strategies as st

from journeys.promises.arena import Arena, arena_of

__all__ = ["grounds", "may_stop", "moves", "plays"]


@st.composite
def grounds(draw: st.DrawFn, *, most: int = 5) -> nx.DiGraph[str]:
    """Touchpoint graphs of a few touchpoints with starts, ends, times and both deciders."""
    size = draw(st.integers(1, most))
    names = [f"m{at}@{draw(st.sampled_from(['web', 'phone']))}" for at in range(size)]
    graph: nx.DiGraph[str] = nx.DiGraph()
    for at, name in enumerate(names):
        moment, channel = name.split("@")
        graph.add_node(
            name,
            moment=moment,
            channel=channel,
            goal=draw(st.sampled_from(["inform", "buy"])),
            stage="use",
            staffed=channel == "phone",
            start=at == 0 or draw(st.booleans()),
            end=draw(st.booleans()),
        )
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(names))
    for source, target in draw(st.lists(pairs, max_size=2 * most, unique=True)):
        timed = {"within": draw(st.integers(0, 3))} if draw(st.booleans()) else {}
        graph.add_edge(
            source,
            target,
            by=draw(st.sampled_from(["customer", "company"])),
            hand_off=source.split("@")[1] != target.split("@")[1],
            **timed,
        )
    return graph


def arenas(*, most: int = 5) -> st.SearchStrategy[Arena]:
    """The same by numbers."""
    return grounds(most=most).map(arena_of)


def may_stop(graph: nx.DiGraph[str], name: str) -> bool:
    """Whether a way may stop: nothing leads on, or an end that the company does not lead from."""
    steps = [edge["by"] for _, _, edge in graph.out_edges(name, data=True)]
    return not steps or (graph.nodes[name]["end"] and "company" not in steps)


def moves(graph: nx.DiGraph[str], name: str, by: str) -> list[str]:
    """Where a decider can lead on to."""
    return [to for _, to, edge in graph.out_edges(name, data=True) if edge["by"] == by]


def walks(graph: nx.DiGraph[str], most: int) -> Iterator[list[str]]:
    """Every walk from a start of at most so many steps, shorter ones first."""
    level = [[name] for name, data in graph.nodes(data=True) if data["start"]]
    for _ in range(most + 1):
        yield from level
        level = [[*walk, to] for walk in level for to in graph.successors(walk[-1])]


Plan = dict[str, str | None]


def plans(graph: nx.DiGraph[str]) -> Iterator[Plan]:
    """Every plan of the company: at each touchpoint the step that it takes, if it has any."""
    names = list(graph)
    choices: list[list[str | None]] = [[*moves(graph, name, "company")] or [None] for name in names]
    for chosen in product(*choices):
        yield dict(zip(names, chosen, strict=True))


def plays(graph: nx.DiGraph[str], plan: Plan) -> nx.DiGraph[str]:
    """The graph of what customers may do when the company follows a plan."""
    left: nx.DiGraph[str] = nx.DiGraph()
    left.add_nodes_from(graph.nodes(data=True))
    for name in graph:
        ours = plan[name]
        for to in [*moves(graph, name, "customer"), *([ours] if ours else [])]:
            left.add_edge(name, to, **graph.edges[name, to])
    return left


def all_plays(graph: nx.DiGraph[str], holds: Callable[[nx.DiGraph[str]], bool]) -> bool:
    """Whether some plan of the company makes it hold whatever customers do."""
    return any(holds(plays(graph, plan)) for plan in plans(graph))
