"""Every promise is decided on a graph of 10,000 touchpoints and 50,000 steps."""

from __future__ import annotations

import random
from typing import Any

import networkx as nx
import pytest

from journeys.model import Promise
from journeys.promises import Ground, Outcome, boundary, decide

TOUCHPOINTS, LEAST = 10_000, 5
FORMS: list[dict[str, Any]] = [
    {"when": "m0", "then": "m9999"},
    {"when": "m0", "then": "m9999", "within": "100000 s"},
    {"when": "phone", "then": "web", "within": "3 steps"},
    {"never": "m9999"},
    {"first": "m500", "before": "m9999"},
    {"max_hand_offs": 3},
]


def _ground(shape: str) -> Ground:
    choose = random.Random(shape)
    graph: nx.DiGraph[str] = nx.DiGraph()
    for at in range(TOUCHPOINTS):
        channel = "web" if at % 2 else "phone"
        graph.add_node(
            f"m{at}@{channel}", moment=f"m{at}", channel=channel, goal="buy",
            staffed=not at % 2, start=at == 0, end=at == TOUCHPOINTS - 1,
        )  # fmt: skip
    names = list(graph)
    for at in range(TOUCHPOINTS):
        for step in range(1, LEAST + 1):
            to = {
                "ring": (at + step) % TOUCHPOINTS,
                "random": choose.randrange(TOUCHPOINTS),
            }[shape]
            if to != at:
                by = choose.choice(["customer", "company"])
                seconds = choose.randint(0, 100)
                off = at % 2 != to % 2
                graph.add_edge(names[at], names[to], by=by, within=seconds, hand_off=off)
    return Ground("ana", graph)


@pytest.mark.parametrize("shape", ["ring", "random"])
def test_large_graphs_are_decided(shape: str) -> None:
    """No form and no strength recurses too deep, or ends without a verdict."""
    ground = _ground(shape)
    for strength in ("possible", "always", "guaranteed"):
        for form in FORMS:
            verdict = decide(Promise(id="p", strength=strength, **form), ground)
            assert verdict.outcome in {Outcome.KEPT, Outcome.BROKEN}, (strength, form)
    endless = Promise(id="p", max_hand_offs=999)
    assert decide(endless, ground).outcome in {Outcome.KEPT, Outcome.OPEN}
    found = boundary(ground, "buy")
    assert 0 < len(found.won) + len(found.lost) + len(found.open) <= TOUCHPOINTS
