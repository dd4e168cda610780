"""What following a map in a log found, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from journeys.counts import Counts, Passage
from journeys.evidence.cutting import Cutting
from journeys.evidence.fitting import Fitness
from journeys.evidence.repeats import Repeated
from journeys.evidence.ways import Outcome, Way
from journeys.model import Duration, Touchpoint
from journeys.table import MIN_CUSTOMERS, Table

__all__ = ["Following", "Jump", "JumpKind", "Visit", "Walked"]


class JumpKind(StrEnum):
    """How a step leaves the map."""

    SKIPPING = "skipping"
    UNPLANNED = "unplanned"
    REPEAT = "repeat"


@attrs.frozen(kw_only=True)
class Walked:
    """A planned transition and how often it was taken.

    Attributes:
        persona: The persona's id; empty for events whose persona is not known; None for all
            together.
        source: Where customers were.
        target: Where they went next.
        count: How often.
        visits: How often customers for whom it is planned were at the source.
        expected: How often it would have been by the planned shares; None where none is said.
        low: Lower end of the 95 % interval (Wilson) of its share; None without visits.
        high: Upper end, likewise.
        p: The chance of a share so far from the planned one where customers follow the plan,
            corrected for the number of transitions (Holm); None without a share. It is that of
            the score test: the normal approximation with the variance under the plan, summed
            over personas, without correction for continuity.
        within: The longest planned time in seconds; None for none, or where personas differ.
        late: How often it took longer.
        median: The median time in seconds; None where it was never taken.
        p95: The 95th percentile, likewise.
        few: Of `count` and `late` those that rest on fewer customers than may be shown.
    """

    persona: str | None
    source: Touchpoint
    target: Touchpoint
    count: int
    visits: int
    expected: float | None = None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    within: int | None = None
    late: int = 0
    median: float | None = None
    p95: float | None = None
    few: frozenset[str] = frozenset()

    @property
    def share(self) -> float | None:
        """The share of those who were at the source, 0..1; None where nobody was."""
        return self.count / self.visits if self.visits else None

    @property
    def planned(self) -> float | None:
        """The planned share, 0..1; None where it is not said or nobody was at the source."""
        known = self.expected is not None and self.visits
        return self.expected / self.visits if known and self.expected is not None else None


@attrs.frozen(kw_only=True)
class Jump:
    """A step that no journey of the persona has.

    Attributes:
        persona: As in `Walked`.
        source: Where customers were.
        target: Where they went next.
        kind: `skipping` when the map has a way between, `repeat` when it is the same touchpoint
            again, else `unplanned`.
        count: How often.
        skipped: The touchpoints of the shortest way that were left out; empty unless skipping.
        few: `count` where it rests on fewer customers than may be shown.
    """

    persona: str | None
    source: Touchpoint
    target: Touchpoint
    kind: JumpKind
    count: int
    skipped: tuple[Touchpoint, ...] = ()
    few: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True)
class Visit:
    """A touchpoint and what became of it: the four states of CJML, and where journeys end.

    Attributes:
        persona: As in `Walked`.
        point: The touchpoint.
        completed: Visits as planned.
        late: Visits that came later than planned.
        missing: How often a jump left it out.
        ad_hoc: Visits where the map plans none.
        begun: Journeys that began here.
        stopped: Journeys whose last event is here.
        resumed: Of these, those whose customer came again later.
        is_start: Whether the map lets journeys begin here.
        is_end: Whether a goal is reached here.
        few: Of `visits`, `late`, `missing`, `begun` and `stopped` those that rest on fewer
            customers than may be shown, or perhaps do.

    Source: R. Halvorsrud, K. Kvale, A. Følstad (2016), Improving service quality through
    customer journey analysis.
    """

    persona: str | None
    point: Touchpoint
    completed: int = 0
    late: int = 0
    missing: int = 0
    ad_hoc: int = 0
    begun: int = 0
    stopped: int = 0
    resumed: int = 0
    is_start: bool = False
    is_end: bool = False
    few: frozenset[str] = frozenset()

    @property
    def visits(self) -> int:
        """All visits."""
        return self.completed + self.late + self.ad_hoc

    @property
    def dropped(self) -> int:
        """Journeys that stopped here without reaching a goal."""
        return 0 if self.is_end else self.stopped


def _to_names(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Following:
    """A log held against a map: only counts, no events.

    Attributes:
        name: What reports call the log.
        language: The map's language.
        cutting: How events were cut into journeys.
        min_customers: What rests on fewer customers is not shown.
        first: The first time, microseconds UTC.
        last: The last time, likewise.
        customers: Customers of the log.
        journeys: Their journeys.
        events: Their events.
        steps: Events that do not begin a journey.
        personas: The personas held against their own journeys, in the map's order.
        strangers: The personas of the log that the map does not have, sorted.
        fitness: How far customers keep to the map.
        transitions: Planned transitions: those of all personas together in the map's order, then
            each persona's, then those of events without a known persona.
        jumps: Other steps, the commonest first, in the same order of personas.
        visits: Touchpoints: planned ones in the map's order, then others by their names.
        ways: The commonest ways of journeys; empty when not asked for.
        outcomes: How many journeys of each goal reach it; likewise.
        again: Within which time the same moment again is a repeated contact.
        repeated: Repeated contacts by moment; empty when not asked for.
    """

    name: str
    language: str
    cutting: Cutting
    min_customers: int = MIN_CUSTOMERS
    first: int = 0
    last: int = 0
    customers: int = 0
    journeys: int = 0
    events: int = 0
    steps: int = 0
    personas: tuple[str, ...] = attrs.field(default=(), converter=_to_names)
    strangers: tuple[str, ...] = attrs.field(default=(), converter=_to_names)
    fitness: Fitness = attrs.field(factory=Fitness)
    transitions: tuple[Walked, ...] = ()
    jumps: tuple[Jump, ...] = ()
    visits: tuple[Visit, ...] = ()
    ways: tuple[Way, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    again: Duration | None = None
    repeated: tuple[Repeated, ...] = ()

    @property
    def known(self) -> int:
        """Events at touchpoints of the map's journeys, whoever is there."""
        return sum(one.visits for one in self._known())

    @property
    def has_few_known(self) -> bool:
        """Whether these are of too few customers to be shown, or perhaps are."""
        visited = [one for one in self._known() if one.visits]
        return bool(visited) and all("visits" in one.few for one in visited)

    def _known(self) -> list[Visit]:
        planned = {
            point
            for one in self.transitions
            if one.persona is None
            for point in (one.source, one.target)
        }
        return [one for one in self.visits if one.persona is None and one.point in planned]

    @property
    def explained(self) -> int:
        """Steps that the map explains."""
        return sum(one.count for one in self.transitions if one.persona is None)

    @property
    def late(self) -> int:
        """Explained steps that took longer than planned."""
        return sum(one.late for one in self.transitions if one.persona is None)

    @property
    def skipping(self) -> int:
        """Jumps along a way of the map that leave touchpoints out."""
        return self._jumped(JumpKind.SKIPPING)

    @property
    def unplanned(self) -> int:
        """Jumps where the map has no way; the same touchpoint again is one of them."""
        return self._jumped(JumpKind.UNPLANNED) + self.repeats

    @property
    def repeats(self) -> int:
        """Jumps to the same touchpoint again."""
        return self._jumped(JumpKind.REPEAT)

    def _jumped(self, kind: JumpKind) -> int:
        return sum(one.count for one in self.jumps if one.persona is None and one.kind is kind)

    def counts(self, persona: str | None = None) -> Counts:
        """What customers did, for the overlay board.

        Args:
            persona: The steps of this persona; None for those of all together.

        Returns:
            The passages that were taken by customers enough to be shown.
        """
        taken: list[Walked | Jump] = [*self.transitions, *self.jumps]
        return Counts(
            passages=[
                Passage(source=one.source, target=one.target, count=one.count)
                for one in taken
                if one.persona == persona and one.count and "count" not in one.few
            ],
            file=self.name,
        )

    def table(self, name: str) -> Table:
        """A table of what was found, in words of the map's language.

        Args:
            name: `following` (the sums), `transitions`, `jumps`, `touchpoints`, `entries`,
                `drop-off`, `fitness`, `outcomes`, `ways`, `repeated-contacts`; and
                `transitions-by-persona`, `jumps-by-persona`, `touchpoints-by-persona`.

        Returns:
            The table; cells that rest on too few customers are None and counted.

        Raises:
            UnknownNameError: There is no such table.
        """
        from journeys.evidence.telling import table_of

        return table_of(self, name)

    def tables(self) -> tuple[Table, ...]:
        """All tables with a row, in reading order."""
        from journeys.evidence.telling import tables_of

        return tables_of(self)
