"""A customer of a map and the company, as a state machine that is led from step to step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

import attrs
from hypothesis.stateful import RuleBasedStateMachine

from journeys.model import Transition

__all__ = ["Arrival", "Customer", "Ways"]


class Arrival(NamedTuple):
    """Where a new customer begins.

    Attributes:
        persona: The persona's id.
        point: The touchpoint.
    """

    persona: str
    point: str


@attrs.frozen
class Ways:
    """Where a persona may go.

    Attributes:
        starts: The touchpoints where ways begin, in the order of the map.
        stops: The touchpoints where a way may stop: nothing leads on, or an end is reached that
            only the customer would leave.
        steps: The transitions, by the names of their touchpoints.
    """

    starts: tuple[str, ...]
    stops: frozenset[str]
    steps: Mapping[tuple[str, str], Transition]


class Customer(RuleBasedStateMachine):
    """A customer on the ways of a map; `machine` adds a rule a transition.

    Override the hooks to hold another system against the map, and add rules and invariants of
    your own.

    Attributes:
        ways: Where each persona may go, by its id.
        persona: The persona that the customer is; empty before the first one comes.
        at: The touchpoint where the customer is; None before the first one comes, and after one
            has stopped.
        way: The transitions of this customer so far, in order.
    """

    ways: ClassVar[Mapping[str, Ways]] = {}

    def __init__(self) -> None:
        super().__init__()
        self.persona = ""
        self.at: str | None = None
        self.way: list[Transition] = []

    @property
    def seconds(self) -> int:
        """How long this customer has been on the way, in seconds.

        It is the sum of the longest planned times; steps without a time count 0.
        """
        return sum(step.within.seconds for step in self.way if step.within)

    @property
    def hand_offs(self) -> int:
        """How often this customer has changed channel."""
        return sum(step.is_hand_off for step in self.way)

    def on_start(self, point: str) -> None:
        """What happens when a customer comes; nothing unless overridden.

        Args:
            point: The touchpoint, `moment@channel`.
        """

    def on_step(self, source: str, target: str, transition: Transition) -> None:
        """What happens when a step is taken; nothing unless overridden.

        The customer is at the target already, and the step is the last of the way.

        Args:
            source: The touchpoint that is left.
            target: The touchpoint that is reached.
            transition: The step: who decides it (`by`), within which time, what it carries.
        """

    def on_stop(self, point: str) -> None:
        """What happens when a customer stops where a way may stop; nothing unless overridden.

        Args:
            point: The touchpoint.
        """

    def _may_go(self, source: str, target: str) -> bool:
        return self.at == source and (source, target) in self.ways[self.persona].steps

    def _may_stop(self) -> bool:
        return self.at is not None and self.at in self.ways[self.persona].stops

    def _comes(self, arrival: Arrival) -> None:
        self.persona, self.at = arrival
        self.way = []
        self.on_start(arrival.point)

    def _goes(self, source: str, target: str) -> None:
        transition = self.ways[self.persona].steps[source, target]
        self.at = target
        self.way.append(transition)
        self.on_step(source, target, transition)

    def _stops(self) -> None:
        point, self.at = self.at, None
        assert point is not None
        self.on_stop(point)
