"""The machine of a map: its rules, its customers, and the bugs that it finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, ClassVar

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

import journeys as jn
from journeys.errors import UnknownNameError, ValueFormError
from journeys.graph import to_touchpoint_graphs
from journeys.model import Journey, JourneyMap, Moment, Persona, Transition, way
from journeys.testing.customers import Customer
from journeys.testing.machines import machine
from tests.plugin.running import ROOT

MAPS = [f"examples/{name}/{name}.journey.yaml" for name in ("bank", "rail", "distributor")]
FEW = settings(max_examples=15, stateful_step_count=20, deadline=None, database=None)


def shop(*steps: Any, personas: tuple[str, ...] = ("ana",)) -> JourneyMap:
    """A map of some steps, which begin at `asks` and reach their goal at `told`."""
    return JourneyMap(
        title="Shop",
        personas=[Persona(id="ana"), Persona(id="ben")],
        moments=[
            Moment(id="asks", goal="inform", start=True),
            Moment(id="told", goal="inform", end=True),
        ],
        journeys=[Journey(id="all", personas=personas, steps=steps)],
    )


def rules_of(kind: type[Customer]) -> set[str]:
    """The names of the rules of a machine."""
    return {one.function.__name__ for one in kind().rules}


def failing_case(kind: type[Customer], **more: Any) -> list[str]:
    """The lines of the shortest failing test case, without its frame."""
    limits = settings(FEW, max_examples=100, **more)
    with pytest.raises(AssertionError) as raised:
        run_state_machine_as_test(kind, settings=limits)
    lines = "\n".join(raised.value.__notes__).splitlines()
    return [line for line in lines if re.match(r"state\.(?!serves|teardown)", line)]


class Watched(Customer):
    """A customer whose steps are held against the map that they are of."""

    graphs: ClassVar[dict[str, Any]] = {}

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def on_start(self, point: str) -> None:
        """It begins where a way of the persona begins."""
        self.told = [point]
        assert self.graphs[self.persona].nodes[point]["start"]
        assert (self.at, self.way, self.seconds, self.hand_offs) == (point, [], 0, 0)

    def on_step(self, source: str, target: str, transition: Transition) -> None:
        """Each step is the persona's, and goes on from where the last one led."""
        assert source == self.told[-1]
        self.told.append(target)
        assert (self.at, self.way[-1]) == (target, transition)
        edge = self.graphs[self.persona].edges[source, target]
        assert edge["by"] == transition.by.value
        assert edge.get("within") == (transition.within.seconds if transition.within else None)

    def on_stop(self, point: str) -> None:
        """It stops where it was, and only at an end, or where nothing leads on."""
        assert point == self.told[-1]
        graph = self.graphs[self.persona]
        assert graph.nodes[point].get("end") or not graph.out_degree(point)

    @invariant()
    def counts(self) -> None:
        """Times and hand-offs are those of the way."""
        points = self.told if self.way else []
        edges = [self.graphs[self.persona].edges[pair] for pair in pairwise(points)]
        assert self.seconds == sum(edge.get("within", 0) for edge in edges)
        assert self.hand_offs == sum(edge["hand_off"] for edge in edges)


@pytest.mark.parametrize("file", MAPS)
def test_customers_keep_to_their_ways(file: str) -> None:
    """On the examples, customers of all personas walk on the graph of theirs, and no other."""
    map_ = jn.load(ROOT / file)

    class Ours(Watched):
        graphs = to_touchpoint_graphs(map_)

    run_state_machine_as_test(machine(map_, base=Ours), settings=FEW)


@pytest.mark.parametrize("file", MAPS)
def test_each_step_is_a_rule(file: str) -> None:
    """There is a rule for each edge that a start reaches, and two more."""
    map_ = jn.load(ROOT / file)
    pairs = {pair for graph in to_touchpoint_graphs(map_).values() for pair in graph.edges}
    kind = machine(map_)
    assert len(rules_of(kind)) == len(pairs) + 2
    assert {pair for one in kind.ways.values() for pair in one.steps} == pairs
    assert all(name.isidentifier() for name in rules_of(kind))


def test_rules_bear_the_names_of_their_steps() -> None:
    """A name reads as the step; names that would fall together are told apart."""
    steps = ("asks@web -> a-b@web -> 24h@web -> told@phone", "asks@web -> a_b@web -> told@phone")
    assert rules_of(machine(shop(*steps))) == {
        "new_customer",
        "stop",
        "asks_at_web_to_a_b_at_web",
        "asks_at_web_to_a_b_at_web_2",
        "a_b_at_web_to_24h_at_web",
        "from_24h_at_web_to_told_at_phone",
        "a_b_at_web_to_told_at_phone",
    }


def test_a_bug_is_found_by_the_shortest_way() -> None:
    """A system that fails at the third touchpoint is caught after two steps, and no more."""

    class Forgetful(Customer):
        def on_step(self, source: str, target: str, transition: Transition) -> None:
            told = f"forgets {transition.carries} between {source} and {target}"
            assert self.hand_offs < 2, told

    steps = ("asks@web -> waits@web -> called@phone -> told@web", "asks@web -> called@phone")
    assert failing_case(machine(shop(*steps), base=Forgetful)) == [
        "state.new_customer(arrival=Arrival(persona='ana', point='asks@web'))",
        "state.asks_at_web_to_called_at_phone()",
        "state.called_at_phone_to_told_at_web()",
    ]


def test_own_rules_and_invariants_join_in() -> None:
    """A subclass of the machine may add rules; its invariants hold after each rule."""
    base: Any = machine(shop("asks@web -> told@web"))

    class Shop(base):  # type: ignore[misc]  # what is made at run time has no type
        open = True

        @rule()
        def closes(self) -> None:
            self.open = False

        @invariant()
        def serves(self) -> None:
            assert self.open or self.at != "told@web"

    lines = failing_case(Shop)
    assert len(lines) == 3
    assert "state.closes()" in lines


def test_who_decides_is_told() -> None:
    """Steps of the company bear its name, for hooks that tell them apart."""

    class Deciders(Customer):
        def on_step(self, source: str, target: str, transition: Transition) -> None:
            assert source != target
            assert transition.by == ("company" if source == "waits@web" else "customer")

    steps = [*way("asks@web -> waits@web"), *way("waits@web -> told@web", by="company")]
    run_state_machine_as_test(machine(shop(*steps), base=Deciders), settings=FEW)


def test_a_customer_stops_where_a_way_may_stop() -> None:
    """A customer stops at a dead end, or at an end; not where the company leads on."""

    class Stops(Customer):
        def on_stop(self, point: str) -> None:
            assert point != "told@web", "stopped"

    company = [*way("asks@web -> told@web"), *way("told@web -> asks@phone", by="company")]
    run_state_machine_as_test(machine(shop(*company), base=Stops), settings=FEW)
    customer = way("asks@web -> told@web -> asks@phone")
    assert failing_case(machine(shop(*customer), base=Stops))[-1] == "state.stop()"


def test_one_persona_alone() -> None:
    """Of one persona, only its ways are walked; who lives none is told, as who is none."""
    map_ = shop("asks@web -> told@web")
    assert list(machine(map_, persona="ana").ways) == ["ana"]
    with pytest.raises(UnknownNameError, match="no persona 'anna'; did you mean 'ana'"):
        machine(map_, persona="anna")
    with pytest.raises(ValueFormError, match="persona 'ben' lives a way from a start, got 'Shop'"):
        machine(map_, persona="ben")
    with pytest.raises(ValueFormError, match="a persona lives a way from a start, got 'Empty'"):
        machine(JourneyMap(title="Empty"))


def long(length: int) -> Iterator[str]:
    """The steps of a way that neither branches nor ends soon."""
    yield "asks@web -> m0@web"
    yield from (f"m{at}@web -> m{at + 1}@web" for at in range(length))


def test_long_ways_pass_the_health_checks() -> None:
    """A line of hundreds of steps is walked without a complaint of Hypothesis."""
    healthy = settings(FEW, phases=[Phase.generate], suppress_health_check=())
    run_state_machine_as_test(machine(shop(*long(300))), settings=healthy)
