"""What became of commitments, counted: kept, late, lapsed or still open."""

from __future__ import annotations

from functools import partial

import attrs

from journeys.evidence.showing import MIN_CUSTOMERS, On, fewest, shown, to_counts
from journeys.evidence.survival import Curve
from journeys.promises import Deadline
from journeys.table import Cell, Table

__all__ = ["NO_FATE", "Commitments", "Fate", "Keeping"]


@attrs.frozen(kw_only=True)
class Fate:
    """What became of commitments that began.

    Attributes:
        kept: Those whose moment came in time.
        late: Those whose moment came after the deadline.
        lapsed: Those whose deadline passed before the log's end, and whose moment never came.
        open: Those whose deadline was still ahead at the log's end, and whose moment had not
            come yet.
        customers: How many customers they were made to.
        resting: How many customers the four numbers rest on, in that order; a customer may have
            commitments of several fates.
    """

    kept: int = 0
    late: int = 0
    lapsed: int = 0
    open: int = 0
    customers: int = 0
    resting: tuple[int, ...] = attrs.field(default=(0, 0, 0, 0), converter=to_counts)

    @property
    def begun(self) -> int:
        """All of them."""
        return self.kept + self.broken + self.open

    @property
    def broken(self) -> int:
        """Those that were late or lapsed."""
        return self.late + self.lapsed

    @property
    def share(self) -> float | None:
        """The share kept of those that are settled, 0..1; None when all are open."""
        settled = self.kept + self.broken
        return self.kept / settled if settled else None

    @property
    def cells(self) -> tuple[On, ...]:
        """As cells of a table: begun, the four numbers, share, customers.

        What is hidden cannot be told from the other cells: late and lapsed ones are shown
        both or not at all; all that were begun, and the customers, only with their parts.
        """
        everybody = self.customers
        kept, late, lapsed, still = (fewest(everybody, one) for one in self.resting)
        broken, whole = min(late, lapsed), min(self.apart, still)
        return (
            On(self.begun, whole),
            On(self.kept, kept),
            On(self.late, broken),
            On(self.lapsed, broken),
            On(self.open, still),
            On(self.share, self.apart),
            On(everybody, whole),
        )

    @property
    def apart(self) -> int:
        """The customers of the smaller group that the share tells apart: kept, or broken.

        A customer may have commitments late and lapsed, so that the latter are no fewer.
        """
        kept, late, lapsed, _ = self.resting
        return fewest(self.customers, kept, max(late, lapsed))


#: Of commitments that were never begun.
NO_FATE = Fate()


@attrs.frozen(kw_only=True)
class Keeping:
    """How a commitment is kept from one touchpoint on.

    Attributes:
        deadline: What is promised, to whom and where. The persona is empty for customers of
            whom the log does not know it.
        fate: What became of it.
        curve: The estimated share still waiting, by the time waited in seconds; commitments
            not fulfilled at the log's end are cut off there. Times are rounded up to a
            five-hundredth of the deadline, and the curve ends at four times the deadline.
    """

    deadline: Deadline
    fate: Fate
    curve: Curve = attrs.field(factory=Curve)

    @property
    def in_time(self) -> float | None:
        """The estimated share that is kept when nothing is cut off, 0..1; None for none begun."""
        return 1 - self.curve.lasting(self.deadline.seconds) if self.curve.count else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of that share, from 1 to 1 where all were kept.

        None where the curve has not dropped by then.
        """
        found = self.curve.at(self.deadline.seconds)
        return (1 - found.high, 1 - found.low) if found else None

    @property
    def median(self) -> float | None:
        """The estimated time in seconds by which half are fulfilled.

        None when half never are within four times the deadline.
        """
        return self.curve.until(0.5)


@attrs.frozen(kw_only=True)
class Commitments:
    """How the commitments of a map are kept.

    Attributes:
        keepings: One for each deadline of the map, in the order of the board; then those of
            customers of no known persona.
        personas: What became of all, by persona; the empty name for no known persona.
        channels: By the channel where they began.
        months: By the month in which they began, as `2026-01`, in the zone's time.
        unchecked: Events at touchpoints where commitments begin, of customers of no known
            persona, where not every persona is promised the same.
        now: The log's end, microseconds UTC.
        zone: The time zone of the months.

    Source: [Simple], the commitments of a response.
    """

    keepings: tuple[Keeping, ...] = ()
    personas: tuple[tuple[str, Fate], ...] = ()
    channels: tuple[tuple[str, Fate], ...] = ()
    months: tuple[tuple[str, Fate], ...] = ()
    unchecked: int = 0
    now: int = 0
    zone: str = "UTC"

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as tables: by commitment, persona, channel and month.

        Args:
            language: The language of the titles, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        told = partial(shown, language=language, min_customers=min_customers)
        columns = {
            "persona": "text", "commitment": "text", "start": "text", "fulfilled-at": "text",
            "within": "seconds", **_COUNTED, "in-time": "share", "in-time-low": "share",
            "in-time-high": "share", "median-time": "seconds",
        }  # fmt: skip
        rows = [_row(one) for one in self.keepings]
        return (
            told("commitments", columns, rows),
            *(
                told(
                    f"commitments-by-{name}",
                    {name: "text", **_COUNTED},
                    [(key, *fate.cells) for key, fate in found],
                )
                for name, found in (
                    ("persona", self.personas),
                    ("channel", self.channels),
                    ("month", self.months),
                )
            ),
        )


_COUNTED = {
    "begun": "count", "kept": "count", "late": "count", "lapsed": "count", "open": "count",
    "share-kept": "share", "customers": "count",
}  # fmt: skip


def _row(one: Keeping) -> tuple[On | Cell, ...]:
    due = one.deadline
    low, high = one.interval or (None, None)
    estimates = (one.in_time, low, high, one.median)
    return (
        due.persona, due.commitment, due.start, due.until, due.seconds, *one.fate.cells,
        *(On(value, one.fate.apart) for value in estimates),
    )  # fmt: skip
