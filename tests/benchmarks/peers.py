"""`python -m tests.benchmarks.peers`: walks through one graph, here and in two state machines.

The same graph of touchpoints is walked at random from the same starts; each walk ends where no
step leads on, or after twelve steps. The peers are installed by `sh tests/benchmarks/compare` in an
environment of its own, so that no other part of the project knows them.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

import networkx as nx
from hypothesis.internal.conjecture.data import ConjectureData

from journeys.model import Journey, JourneyMap, Moment, Persona, Promise, Transition
from journeys.promises import Ground, decide
from journeys.testing import walks
from tests.benchmarks.measure import best_here
from tests.benchmarks.promises import graph_of

__all__ = ["main"]

TOUCHPOINTS: Final = 200
WALKS: Final = 500
STEPS: Final = 12

Walker = Callable[[random.Random], list[str]]


def main() -> None:
    """Measure and print a small table."""
    graph = _from_one_start(graph_of(TOUCHPOINTS))
    rows = {
        "journeys, walks of the strategy": _ours(graph),
        "python-statemachine": _walked(_statemachine(graph)),
        "transitions": _walked(_transitions(graph)),
    }
    for name, seconds in rows.items():
        sys.stdout.write(f"{name:<44} {WALKS / seconds:>10,.0f} walks a second\n")
    ground = Ground("ana", graph)
    promise = Promise(id="p", when="m0", then="g1")
    exact = best_here(lambda: decide(promise, ground), times=5)
    sys.stdout.write(f"{'journeys, every way decided exactly':<44} {exact * 1e3:>10,.2f} ms\n")


def _from_one_start(graph: nx.DiGraph[str]) -> nx.DiGraph[str]:
    """What can be reached from the first start, the only one: peers begin in one state."""
    first = next(iter(graph))
    part = graph.subgraph([first, *nx.descendants(graph, first)]).copy()
    for name in part:
        part.nodes[name]["start"] = name == first
    return part


def _ours(graph: nx.DiGraph[str]) -> float:
    strategy = walks(_map(graph), max_steps=STEPS)

    def work() -> None:
        for seed in range(WALKS):
            ConjectureData(random=random.Random(seed)).draw(strategy)

    return best_here(work, times=3)


def _map(graph: nx.DiGraph[str]) -> JourneyMap:
    """The map of a graph of touchpoints."""
    return JourneyMap(
        title="A graph",
        personas=[Persona(id="ana")],
        channels=["web", "phone", "email", "app"],
        moments=[
            Moment(id=data["moment"], goal=data["goal"], start=data["start"], end=data["end"])
            for _, data in graph.nodes(data=True)
        ],
        journeys=[
            Journey(
                id="all",
                personas=["ana"],
                steps=[
                    Transition(source=source, target=target, by=data["by"])
                    for source, target, data in graph.edges(data=True)
                ],
            )
        ],
    )


def _walked(walker: Walker) -> float:
    def work() -> None:
        for seed in range(WALKS):
            walker(random.Random(seed))

    return best_here(work, times=3)


def _starts(graph: nx.DiGraph[str]) -> list[str]:
    return [name for name, data in graph.nodes(data=True) if data["start"]]


def _ids(graph: nx.DiGraph[str]) -> dict[str, str]:
    return {name: name.replace("@", "_at_") for name in graph}


def _statemachine(graph: nx.DiGraph[str]) -> Walker:
    """A walk of python-statemachine: one event a step, and a machine a customer."""
    library = import_module("statemachine")
    ids = _ids(graph)
    starts = _starts(graph)
    states = {name: library.State(initial=name == starts[0], value=name) for name in graph}
    events = {
        f"{ids[source]}_to_{ids[target]}": states[source].to(states[target])
        for source, target in graph.edges
    }
    body = {**{ids[name]: state for name, state in states.items()}, **events}
    machine: Any = type(library.StateMachine)("Way", (library.StateMachine,), body)

    def walk(choose: random.Random) -> list[str]:
        customer = machine(start_value=choose.choice(starts))
        way = [customer.current_state.value]
        while len(way) <= STEPS and (onward := list(graph.successors(way[-1]))):
            target = choose.choice(onward)
            customer.send(f"{ids[way[-1]]}_to_{ids[target]}")
            way.append(customer.current_state.value)
        return way

    return walk


def _transitions(graph: nx.DiGraph[str]) -> Walker:
    """A walk of transitions: one trigger a step, and a model a customer."""
    library = import_module("transitions")
    ids = _ids(graph)
    starts = _starts(graph)
    machine = library.Machine(
        model=None,
        states=list(graph),
        transitions=[
            {"trigger": f"{ids[source]}_to_{ids[target]}", "source": source, "dest": target}
            for source, target in graph.edges
        ],
        initial=starts[0],
        auto_transitions=False,
    )

    def walk(choose: random.Random) -> list[str]:
        customer: Any = type("Customer", (), {})()
        machine.add_model(customer, initial=choose.choice(starts))
        way = [customer.state]
        while len(way) <= STEPS and (onward := list(graph.successors(way[-1]))):
            target = choose.choice(onward)
            customer.trigger(f"{ids[way[-1]]}_to_{ids[target]}")
            way.append(customer.state)
        machine.remove_model(customer)
        return way

    return walk


if __name__ == "__main__":
    main()
