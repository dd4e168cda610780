"""A map to the ids that a tracking plan may name."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from journeys.model import JourneyMap
from journeys.source import Path
from journeys.text import did_you_mean, quoted

__all__ = ["Known"]


@attrs.frozen
class Known:
    """The ids of a map, by what they are ids of.

    Attributes:
        moment: Ids of moments, declared or passed by journeys.
        channel: Ids of channels, likewise.
        persona: Ids of personas.
        goal: Goals, declared or served by moments.
    """

    moment: frozenset[str]
    channel: frozenset[str]
    persona: frozenset[str]
    goal: frozenset[str]

    @classmethod
    def of(cls, map_: JourneyMap) -> Known:
        """The ids of a map.

        Args:
            map_: Any map.

        Returns:
            What it declares or uses.
        """
        points = [
            point
            for journey in map_.journeys
            for step in journey.steps
            for point in (step.source, step.target)
        ]
        return cls(
            frozenset([*(one.id for one in map_.moments), *(one.moment for one in points)]),
            frozenset([*(one.id for one in map_.channels), *(one.channel for one in points)]),
            frozenset(one.id for one in map_.personas),
            frozenset([*(one.id for one in map_.goals), *(one.goal for one in map_.moments)]),
        )

    def miss(self, kind: str, name: str, path: Path) -> Iterator[tuple[str, Path, str]]:
        """A finding, unless the name is known.

        Args:
            kind: `moment`, `channel`, `persona` or `goal`.
            name: The name.
            path: Where the plan says it.

        Yields:
            Code, path and message of the finding.
        """
        known: frozenset[str] = getattr(self, kind)
        if name not in known:
            code = {"moment": "JRN762", "channel": "JRN763"}.get(kind, "JRN764")
            message = f"{kind} {quoted(name)} is not in the map{did_you_mean(name, known)}"
            yield code, path, message
