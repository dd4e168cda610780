"""A way to the deviations that it could have, and to what a customer then does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import attrs

from journeys.testing.logbook import DeviationKind
from journeys.testing.trails import Trails
from journeys.testing.wayfaring import Way

__all__ = ["Stray", "strays"]


@attrs.frozen(kw_only=True)
class Stray:
    """What a customer does in place of a way, with the one deviation that this makes.

    Attributes:
        kind: The deviation.
        points: The touchpoints.
        at: The number of the touchpoint that deviates.
        kept: For each touchpoint, its number in the way; None for one that is not of the way.
    """

    kind: DeviationKind
    points: tuple[str, ...]
    at: int
    kept: tuple[int | None, ...]


def strays(kind: DeviationKind, way: Way, trails: Trails) -> Iterator[Stray]:
    """The deviations of a kind that a way could have, the earliest first.

    Args:
        kind: The kind.
        way: The way.
        trails: The ground of the way.

    Yields:
        Deviations; none when the kind cannot be on this way.
    """
    return _STRAYING[kind](way, trails)


def _skipped(way: Way, trails: Trails) -> Iterator[Stray]:
    points = way.points
    for at in range(1, len(points) - 1):
        before, after = points[at - 1], points[at + 1]
        if before != after and (before, after) not in trails.steps:
            kept = (*range(at), *range(at + 1, len(points)))
            yield _stray(DeviationKind.SKIPPED, way, kept, at)


def _unplanned(way: Way, trails: Trails) -> Iterator[Stray]:
    """Jumps, after which nothing more is heard of the customer."""
    for at, point in enumerate(way.points):
        for target in trails.graph:
            if target != point and (point, target) not in trails.steps:
                yield Stray(
                    kind=DeviationKind.UNPLANNED,
                    points=(*way.points[: at + 1], target),
                    at=at + 1,
                    kept=(*range(at + 1), None),
                )


def _channel(way: Way, trails: Trails) -> Iterator[Stray]:
    for at, visit in enumerate(way.visits):
        for channel in trails.channels:
            point = f"{visit.moment}@{channel}"
            if point not in trails.graph:
                points = (*way.points[:at], point, *way.points[at + 1 :])
                kept = tuple(range(len(points)))
                yield Stray(kind=DeviationKind.CHANNEL, points=points, at=at, kept=kept)


def _late(way: Way, _trails: Trails) -> Iterator[Stray]:
    for at, step in enumerate(way.steps, 1):
        if step.within is not None:
            yield _stray(DeviationKind.LATE, way, tuple(range(len(way.points))), at)


def _stray(kind: DeviationKind, way: Way, kept: tuple[int, ...], at: int) -> Stray:
    return Stray(kind=kind, points=tuple(way.points[one] for one in kept), at=at, kept=kept)


_STRAYING: Final[dict[DeviationKind, Callable[[Way, Trails], Iterator[Stray]]]] = {
    DeviationKind.SKIPPED: _skipped,
    DeviationKind.UNPLANNED: _unplanned,
    DeviationKind.CHANNEL: _channel,
    DeviationKind.LATE: _late,
}
