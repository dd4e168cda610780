"""The ground of generated walks: where a persona may go on, and how far it is to a stop."""

from __future__ import annotations

from collections import deque
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from journeys.model import JourneyMap, Touchpoint, Transition
from journeys.promises import Ground
from journeys.testing.handful import Handful
from journeys.testing.wayfaring import Visit, Way

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["FAR", "Trails"]

#: No stop can be reached.
FAR: Final = 10**9
_PARTS: Final = 1 << 16


class Trails:
    """The ways of a persona that begin with a goal and stop within some steps.

    Args:
        map_: The map.
        persona: The persona's id.
        graph: The persona's touchpoint graph.
        goal: The goal of the starts; None for any.
        min_steps: The fewest steps of a way.
        max_steps: The most steps of a way.
    """

    def __init__(
        self,
        map_: JourneyMap,
        persona: str,
        graph: nx.DiGraph[str],
        *,
        goal: str | None,
        min_steps: int,
        max_steps: int,
    ) -> None:
        self.persona = persona
        self.graph = graph
        self._map = map_
        self._arena = Ground(persona, graph).arena
        self._least = min_steps
        self._most = max_steps
        names = self._arena.names
        self.begins = [
            at
            for at in self._arena.starts
            if goal is None or graph.nodes[names[at]].get("goal") == goal
        ]

    @property
    def channels(self) -> list[str]:
        """The ids of the map's channels."""
        return [channel.id for channel in self._map.channels]

    @cached_property
    def goals(self) -> dict[str, str]:
        """The goal of each moment of the map, by its id."""
        return {moment.id: moment.goal for moment in self._map.moments}

    @cached_property
    def distances(self) -> list[int]:
        """The fewest steps from each touchpoint to one where ways may stop."""
        found = [FAR] * len(self._arena.names)
        queue = deque(sorted(self._arena.stops))
        for at in queue:
            found[at] = 0
        while queue:
            at = queue.popleft()
            for source, _ in self._arena.before[at]:
                if found[source] == FAR:
                    found[source] = found[at] + 1
                    queue.append(source)
        return found

    @cached_property
    def _ahead(self) -> list[list[int]]:
        """The fewest steps to a stop after 0, 1, … steps, until enough were taken to stop."""
        ahead = [self.distances]
        for _ in range(self._least):
            later = ahead[-1]
            ahead.append(
                [
                    min((1 + later[move.target] for move in moves), default=FAR)
                    for moves in self._arena.moves
                ]
            )
        return ahead[::-1]

    def _left(self, taken: int) -> list[int]:
        return self._ahead[min(taken, self._least)]

    @cached_property
    def starts(self) -> list[int]:
        """The touchpoints where such a way can begin, those of the shortest ways first."""
        left = self._left(0)
        return sorted((at for at in self.begins if left[at] <= self._most), key=left.__getitem__)

    @cached_property
    def steps(self) -> dict[tuple[str, str], Transition]:
        """The transitions of the persona by the names of their touchpoints; the first counts."""
        found: dict[tuple[str, str], Transition] = {}
        for journey in self._map.journeys_of(self.persona):
            for step in journey.steps:
                found.setdefault((str(step.source), str(step.target)), step)
        return found

    def walked(self, hand: Handful) -> Way:
        """A way, whose steps are chosen by their shares; all first choices make the shortest.

        Args:
            hand: Where its choices come from.
        """
        passed = [hand.pick(self.starts)]
        while (to := self._onward(hand, passed[-1], len(passed) - 1)) is not None:
            passed.append(to)
        names = [self._arena.names[at] for at in passed]
        steps = [self.steps[ends] for ends in pairwise(names)]
        times = accumulate((one.within.seconds if one.within else 0 for one in steps), initial=0)
        visits = tuple(self._visit(*each) for each in zip(names, times, strict=True))
        return Way(persona=self.persona, visits=visits, steps=tuple(steps))

    def _onward(self, hand: Handful, at: int, taken: int) -> int | None:
        """Where the customer goes; None for nowhere."""
        left = self._left(taken + 1)
        most = self._most - taken - 1
        onward = [move.target for move in self._arena.moves[at] if left[move.target] <= most]
        onward.sort(key=left.__getitem__)
        stops = [None] if at in self._arena.stops and taken >= self._least else []
        options: list[int | None] = [*stops, *onward]
        return options[_weighed(hand, [self._share(at, one) for one in options])]

    def _share(self, at: int, to: int | None) -> float | None:
        names = self._arena.names
        return None if to is None else self.steps[names[at], names[to]].share

    def _visit(self, name: str, seconds: int) -> Visit:
        data, point = self.graph.nodes[name], Touchpoint(*name.split("@"))
        return Visit(
            point=name,
            moment=point.moment,
            channel=point.channel,
            goal=data.get("goal", ""),
            stage=data.get("stage", ""),
            is_staffed=data["staffed"],
            seconds=seconds,
        )


def _weighed(hand: Handful, shares: list[float | None]) -> int:
    """The number of an option; those without a share have what is left in equal parts."""
    unsaid = sum(share is None for share in shares)
    rest = max(0.0, 1 - sum(share or 0 for share in shares)) / max(unsaid, 1)
    weights = [rest if share is None else share for share in shares]
    total = sum(weights)
    if not total:
        return hand.roll(len(shares))
    drawn, reached = hand.roll(_PARTS) * total / _PARTS, 0.0
    for at, weight in enumerate(weights):
        reached += weight
        if drawn < reached:
            return at
    return len(shares) - 1
