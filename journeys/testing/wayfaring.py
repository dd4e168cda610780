"""What a generated customer did: the touchpoints visited, and whether that keeps a promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs

from journeys.model import Promise, Steps, Transition
from journeys.promises import Ending, Walk
from journeys.text import quoted

__all__ = ["Visit", "Way"]


@attrs.frozen(kw_only=True)
class Visit:
    """A touchpoint where a customer was.

    Attributes:
        point: Its name, `moment@channel`.
        moment: Moment id.
        channel: Channel id.
        goal: The goal that the moment serves; empty when it serves none.
        stage: The stage that it belongs to; empty when it belongs to none.
        is_staffed: Whether a person answered.
        seconds: The longest planned time since the way began; steps without a time count 0.
    """

    point: str
    moment: str
    channel: str
    goal: str = ""
    stage: str = ""
    is_staffed: bool = False
    seconds: int = 0

    def is_at(self, place: str) -> bool:
        """Whether a place of a promise means this touchpoint.

        Args:
            place: A moment, a touchpoint, a goal, a channel or `staffed`.

        Example:
            >>> Visit(point="ask@web", moment="ask", channel="web").is_at("web")
            True
        """
        named = {self.point, self.moment, self.channel, self.goal}
        return place in named or (place == "staffed" and self.is_staffed)


@attrs.frozen(kw_only=True, repr=False)
class Way:
    """A customer's way through a map, from a start to where ways may stop.

    Attributes:
        persona: The persona's id.
        visits: The touchpoints in the order of time, one at least.
        steps: The transitions between them.

    Example:
        >>> visit = Visit(point="ask@web", moment="ask", channel="web")
        >>> print(Way(persona="ana", visits=(visit,)))
        ask@web
    """

    persona: str
    visits: tuple[Visit, ...]
    steps: tuple[Transition, ...] = ()

    @property
    def points(self) -> tuple[str, ...]:
        """The names of the touchpoints."""
        return tuple(visit.point for visit in self.visits)

    @property
    def walk(self) -> Walk:
        """The same as a walk, which can be drawn."""
        seconds = tuple(visit.seconds for visit in self.visits)
        return Walk(points=self.points, seconds=seconds, ending=Ending.STOPS)

    def keeps(self, promise: Promise) -> bool:
        """Whether a promise holds on this way.

        Args:
            promise: A promise of one form. Its strength is not looked at: one that is kept
                always is kept on each way, one that is possible need not be.

        Returns:
            Whether it holds; a promise to other personas does.

        Example:
            >>> visit = Visit(point="ask@web", moment="ask", channel="web")
            >>> way = Way(persona="ana", visits=(visit,))
            >>> way.keeps(Promise(id="answers-come", when="ask", then="told"))
            False
        """
        if promise.personas and self.persona not in promise.personas:
            return True
        return _KEEPING[promise.form](self, promise)

    def __str__(self) -> str:
        return " -> ".join(self.points)

    def __repr__(self) -> str:
        return f"<way of {self.persona}: {self}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - as IPython calls
        """How hypothesis shows a failing example."""
        printer.text("<way>" if cycle else repr(self))


def _met(way: Way, place: str) -> list[int]:
    return [at for at, visit in enumerate(way.visits) if visit.is_at(place)]


def _in_scope(promise: Promise, visit: Visit) -> bool:
    """Whether a touchpoint is of the goals and stages that a promise speaks of."""
    if promise.goals and visit.goal not in promise.goals:
        return False
    return not promise.stages or visit.stage in promise.stages


def _begun(way: Way, promise: Promise, place: str) -> list[int]:
    return [at for at in _met(way, place) if _in_scope(promise, way.visits[at])]


def _when(way: Way, promise: Promise) -> bool:
    targets = _met(way, promise.then)
    for begins in _begun(way, promise, promise.when):
        target = next((at for at in targets if at >= begins), None)
        if target is None or not _in_time(way, promise, begins, target):
            return False
    return True


def _in_time(way: Way, promise: Promise, begins: int, target: int) -> bool:
    if promise.within is None:
        return True
    if isinstance(promise.within, Steps):
        return target - begins <= promise.within.count
    return way.visits[target].seconds - way.visits[begins].seconds <= promise.within.seconds


def _never(way: Way, promise: Promise) -> bool:
    return not _begun(way, promise, promise.never)


def _first(way: Way, promise: Promise) -> bool:
    firsts = _met(way, promise.first)
    later = [at for at in _begun(way, promise, promise.before) if at not in firsts]
    return not later or bool(firsts and firsts[0] < later[0])


def _hand_offs(way: Way, promise: Promise) -> bool:
    counted = sum(
        step.is_hand_off and _in_scope(promise, here) and _in_scope(promise, there)
        for step, here, there in zip(way.steps, way.visits, way.visits[1:], strict=False)
    )
    return promise.max_hand_offs is None or counted <= promise.max_hand_offs


def _formless(_way: Way, promise: Promise) -> bool:
    raise ValueError(f"promise {quoted(promise.id)} has none of the four forms, or two of them")


_KEEPING: Final[dict[str, Callable[[Way, Promise], bool]]] = {
    "when": _when,
    "never": _never,
    "first": _first,
    "max_hand_offs": _hand_offs,
    "": _formless,
}
