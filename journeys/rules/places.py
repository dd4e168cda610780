"""Places of journeys: which step of the map a touchpoint or an edge comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from journeys.model import EVERYONE

if TYPE_CHECKING:
    from journeys.evidence.following import Walked
    from journeys.model import Touchpoint
    from journeys.rules.view import View
    from journeys.source import Path

__all__ = ["cards", "of_moment", "of_node", "of_step", "of_touchpoint", "walked"]


def of_step(edge: Mapping[str, Any]) -> Path:
    """The step that an edge of a touchpoint graph comes from.

    Args:
        edge: The attributes of the edge.

    Returns:
        The path of the step.

    Example:
        >>> of_step({"journey": "opens", "step": 2})
        ('journeys', 'opens', 'steps', 2)
    """
    return ("journeys", edge["journey"], "steps", edge["step"])


def of_node(view: View, persona: str, node: str) -> Path:
    """A step of a persona that leads to a touchpoint, or else one that leaves it.

    Args:
        view: The map.
        persona: Persona id.
        node: The touchpoint, a node of the persona's graph.

    Returns:
        The path of the first such step.
    """
    graph = view.graphs[persona]
    edges = [*graph.in_edges(node, data=True), *graph.out_edges(node, data=True)]
    return of_step(edges[0][2])


def cards(view: View, *, closed: bool) -> Iterator[tuple[Path, str, list[str]]]:
    """The touchpoints of journeys whose card is closed, or missing, for some of its personas.

    Args:
        view: The map.
        closed: Whether cards that send elsewhere are wanted, or cells without a card.

    Yields:
        The touchpoint's first place in its journey, the touchpoint, and the personas, in
        the order of the map. Moments and channels that the map does not declare are passed over.
    """
    status = "elsewhere" if closed else "undecided"
    order = {persona: number for number, persona in enumerate(view.graphs)}
    for journey in view.map.journeys:
        lived = set(order) if EVERYONE in journey.personas else order.keys() & journey.personas
        graphs = [(one, view.graphs[one]) for one in sorted(lived, key=order.__getitem__)]
        seen: set[str] = set()
        for at, step in enumerate(journey.steps):
            path: Path = ("journeys", journey.id, "steps", at)
            for point, place in ((step.source, path), (step.target, (*path, "target"))):
                node = str(point)
                if node in seen or point.channel not in view.channels:
                    continue
                seen.add(node)
                personas = [
                    persona
                    for persona, graph in graphs
                    if graph.nodes[node]["status"] == status and graph.nodes[node]["declared"]
                ]
                if personas:
                    yield place, node, personas


def of_moment(view: View, moment: str) -> Path:
    """Where a moment is declared; the first step over it where it is not.

    Args:
        view: The map.
        moment: The moment's id.
    """
    if moment not in view.moments:
        for journey in view.map.journeys:
            for at, step in enumerate(journey.steps):
                if moment in {step.source.moment, step.target.moment}:
                    return ("journeys", journey.id, "steps", at)
    return ("moments", moment) if moment in view.moments else ("moments",)


def of_touchpoint(view: View, point: Touchpoint) -> Path:
    """The first step that leaves a touchpoint; its moment where none does.

    Args:
        view: The map.
        point: The touchpoint.
    """
    for journey in view.map.journeys:
        for at, step in enumerate(journey.steps):
            if step.source == point:
                return ("journeys", journey.id, "steps", at)
    return of_moment(view, point.moment)


def walked(view: View) -> Iterator[tuple[Path, Walked]]:
    """The planned steps as all customers together took them, with the step of the map.

    Args:
        view: The map, with what customers did.

    Yields:
        The path of the first such step and what became of it, in the order of the map.
    """
    steps: dict[tuple[str, str], Path] = {}
    for journey in view.map.journeys:
        for at, step in enumerate(journey.steps):
            path: Path = ("journeys", journey.id, "steps", at)
            steps.setdefault((str(step.source), str(step.target)), path)
    for one in view.practice.following.transitions if view.practice else ():
        path = steps.get((str(one.source), str(one.target)), ())
        if one.persona is None and path:
            yield path, one
