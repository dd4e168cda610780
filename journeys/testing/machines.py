"""A map to a state machine of Hypothesis: a customer and the company, a rule a transition."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from types import new_class
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from journeys.errors import UnknownNameError, ValueFormError
from journeys.promises import Ground
from journeys.testing.customers import Arrival, Customer, Ways
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["machine"]

CustomerT = TypeVar("CustomerT", bound=Customer)
FunctionT = TypeVar("FunctionT", bound=Callable[..., None])


@overload
def machine(map_: JourneyMap, *, persona: str | None = None) -> type[Customer]: ...


@overload
def machine(
    map_: JourneyMap, *, persona: str | None = None, base: type[CustomerT]
) -> type[CustomerT]: ...


def machine(
    map_: JourneyMap, *, persona: str | None = None, base: type[Customer] = Customer
) -> type[Customer]:
    """A state machine of a customer and the company on the ways of a map.

    Its rules are one for each transition that a way from a start reaches, named after it
    (`files_at_web_to_answered_at_phone`) and enabled while the customer is at its source;
    `stop`, enabled where a way may stop; and `new_customer`, always enabled. Subclass it, or give
    a base class, and add rules and invariants; run its `TestCase`.

    Args:
        map_: Any map.
        persona: Persona id; None for customers of all personas, each on its own ways.
        base: The class with your hooks, rules and invariants; `Customer` by default.

    Returns:
        A new subclass of the base.

    Raises:
        UnknownNameError: The map has no such persona.
        ValueFormError: No persona that is asked for lives a way from a start.

    Example:
        >>> from hypothesis.stateful import run_state_machine_as_test
        >>> from journeys.model import Journey, JourneyMap, Moment, Persona
        >>> shop = JourneyMap(
        ...     title="Shop",
        ...     personas=[Persona(id="ana")],
        ...     moments=[Moment(id="asks", goal="inform", start=True)],
        ...     journeys=[Journey(id="j", personas=["ana"], steps=["asks@web -> told@phone"])],
        ... )
        >>> class Shop(machine(shop)):
        ...     def on_step(self, source, target, transition):
        ...         assert self.hand_offs == 1
        >>> run_state_machine_as_test(Shop)

    Source: [Simple], at each interaction the customer finds the answer expected.
    """
    ways = dict(_ways(map_, persona))
    arrivals = [Arrival(name, start) for name, one in ways.items() for start in one.starts]
    if not arrivals:
        who = "a persona" if persona is None else f"persona {quoted(persona)}"
        raise ValueFormError(map_.title, f"a map in which {who} lives a way from a start")
    pairs = dict.fromkeys(pair for one in ways.values() for pair in one.steps)
    names = _names(pairs)
    body: dict[str, Any] = {name: _going(name, *pair) for pair, name in names.items()}
    body["new_customer"] = rule(arrival=st.sampled_from(arrivals))(_named("new_customer", _comes))
    body["stop"] = precondition(_may_stop)(rule()(_named("stop", _stops)))
    body |= {"ways": ways, "__module__": base.__module__, "__doc__": base.__doc__}
    made = new_class(base.__name__, (base,), exec_body=lambda own: own.update(body))
    return cast("type[Customer]", made)


def _ways(map_: JourneyMap, persona: str | None) -> Iterator[tuple[str, Ways]]:
    """Where each persona may go, without what no way from a start reaches."""
    from journeys.graph import to_touchpoint_graphs

    known = tuple(one.id for one in map_.personas)
    if persona is not None and persona not in known:
        raise UnknownNameError("persona", persona, known)
    for name, graph in to_touchpoint_graphs(map_).items():
        if persona in {None, name}:
            arena = Ground(name, graph).arena
            reached = {arena.names[at] for at in arena.reached}
            steps = (step for journey in map_.journeys_of(name) for step in journey.steps)
            pairs = {(str(one.source), str(one.target)): one for one in reversed([*steps])}
            yield (
                name,
                Ways(
                    starts=tuple(arena.names[at] for at in arena.starts),
                    stops=frozenset(arena.names[at] for at in arena.stops),
                    steps={pair: pairs[pair] for pair in graph.edges if pair[0] in reached},
                ),
            )


def _going(name: str, source: str, target: str) -> Callable[[Customer], None]:
    def goes(self: Customer) -> None:
        self._goes(source, target)

    def is_there(self: Customer) -> bool:
        return self._may_go(source, target)

    goes.__doc__ = f"Lead the customer from {source} to {target}."
    return precondition(is_there)(rule()(_named(name, goes)))


def _comes(self: Customer, arrival: Arrival) -> None:
    """Let a new customer come; the one before is left where it is."""
    self._comes(arrival)


def _stops(self: Customer) -> None:
    """Let the customer stop here."""
    self._stops()


def _may_stop(self: Customer) -> bool:
    return self._may_stop()


def _named(name: str, function: FunctionT) -> FunctionT:
    """A function as Hypothesis shall show it in a failing test case."""
    function.__name__ = function.__qualname__ = name
    return function


def _names(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """A name for each step that Python and people can read, each its own."""
    names: dict[tuple[str, str], str] = {}
    taken: set[str] = set()
    for pair in pairs:
        words = "_to_".join(re.sub(r"\W+", "_", end.replace("@", "_at_")) for end in pair)
        words = words if words.isidentifier() else f"from_{words}"
        name, count = words, 1
        while name in taken:
            count += 1
            name = f"{words}_{count}"
        taken.add(name)
        names[pair] = name
    return names
