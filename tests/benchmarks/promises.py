"""Promises to the time that they take to decide, on graphs of some sizes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final

import networkx as nx

from journeys.model import Promise
from journeys.promises import Ground, decide
from tests.benchmarks.measure import best_here

__all__ = ["PROMISES", "graph_of", "promise_growth", "twenty"]

#: Twenty promises of all forms and strengths.
PROMISES: Final = (
    Promise(id="hand-offs", max_hand_offs=3),
    Promise(id="few", max_hand_offs=1),
    *(
        Promise(id=f"{form}-{strength}", strength=strength, **fields)
        for form, fields in {
            "when": {"when": "m0", "then": "g1"},
            "in-time": {"when": "m1", "then": "staffed", "within": "3 h"},
            "in-steps": {"when": "web", "then": "phone", "within": "3 steps"},
            "from-goal": {"when": "g2", "then": "m3"},
            "never": {"never": "m7"},
            "first": {"first": "m1", "before": "m9"},
        }.items()
        for strength in ("possible", "always", "guaranteed")
    ),
)


def graph_of(touchpoints: int) -> nx.DiGraph[str]:
    """A graph of touchpoints with two and a half steps each, mostly onward.

    Args:
        touchpoints: How many.
    """
    choose = random.Random(touchpoints)
    graph: nx.DiGraph[str] = nx.DiGraph()
    for at in range(touchpoints):
        channel = choose.choice(["web", "phone", "email", "app"])
        graph.add_node(
            f"m{at}@{channel}",
            moment=f"m{at}",
            channel=channel,
            goal=f"g{at % 5}",
            staffed=channel == "phone",
            start=at % 40 == 0,
            end=at % 23 == 7,
        )
    names = list(graph)
    for at, name in enumerate(names):
        for _ in range(choose.choice([2, 3])):
            to = min(touchpoints - 1, max(0, at + choose.randint(-3, 12)))
            graph.add_edge(
                name,
                names[to],
                by=choose.choice(["customer", "customer", "company"]),
                within=60 * choose.randint(1, 90),
                hand_off=graph.nodes[name]["channel"] != graph.nodes[names[to]]["channel"],
            )
    return graph


def twenty(touchpoints: int, *, times: int) -> float:
    """The seconds in which twenty promises are decided, the graph being there.

    Args:
        touchpoints: Size of the graph.
        times: How often it is measured.
    """
    graph = graph_of(touchpoints)

    def work() -> None:
        ground = Ground("ana", graph)
        for promise in PROMISES:
            decide(promise, ground)

    return best_here(work, times=times)


def promise_growth(sizes: Sequence[int], *, times: int) -> list[float]:
    """The seconds a touchpoint in which twenty promises are decided, size by size.

    Args:
        sizes: Numbers of touchpoints.
        times: How often each is measured.
    """
    return [twenty(size, times=times) / size for size in sizes]
