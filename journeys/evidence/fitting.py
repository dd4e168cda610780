"""Events to how far each customer keeps to the map, as a distribution."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.logs.engine import imported, rows_of
from journeys.logs.smalls import int32, small

if TYPE_CHECKING:
    import ibis

    from journeys.evidence.times import PlannedStep

__all__ = ["Fitness", "fitness", "fitted"]

_MILLION = 1_000_000


@attrs.frozen(kw_only=True)
class Fitness:
    """How far customers keep to the map: explained steps of all their steps.

    Attributes:
        customers: Customers with a step at least.
        undefined: Customers without any step; theirs is neither 0 nor 1, but not defined.
        bins: By whole thousandths, rounded down, how many customers; ascending, none empty.
        millionths: The sum over customers of their fitness in whole millionths, rounded down.
        steps: All steps.
        explained: The steps that the map explains.
    """

    customers: int = 0
    undefined: int = 0
    bins: tuple[tuple[int, int], ...] = ()
    millionths: int = 0
    steps: int = 0
    explained: int = 0

    @property
    def share(self) -> float | None:
        """Explained steps of all steps, 0..1; None where there is none."""
        return self.explained / self.steps if self.steps else None

    @property
    def mean(self) -> float | None:
        """The mean over customers, 0..1, each as much as another; None where there is none."""
        return self.millionths / _MILLION / self.customers if self.customers else None

    @property
    def whole(self) -> int:
        """How many customers keep to the map with every step."""
        return dict(self.bins).get(1000, 0)

    def below(self, share: float) -> int:
        """How many customers are below a fitness.

        Args:
            share: 0..1, to the thousandth.
        """
        return sum(count for at, count in self.bins if at < round(share * 1000))


def fitted(events: ibis.Table, steps: Sequence[PlannedStep]) -> ibis.Table:
    """The steps of each customer and how many are explained.

    Args:
        events: Events of a trace with the column `begins`.
        steps: The planned steps by persona.

    Returns:
        Columns `customer`, `steps`, `explained`: a row a customer, on the engine.
    """
    ibis = imported()
    joined = _joined(events, steps)
    step = ibis.ifelse(joined[BEGINS], 0, 1)
    explained = ibis.ifelse(joined[BEGINS], 0, ibis.coalesce(joined.known, 0))
    return joined.group_by("customer").aggregate(
        steps=step.sum().cast("int64"), explained=explained.sum().cast("int64")
    )


def _joined(events: ibis.Table, steps: Sequence[PlannedStep]) -> ibis.Table:
    """The events, with `known` where the map explains them."""
    keys = ["persona", "before", "point"]
    columns = {key: int32([getattr(one, key) for one in steps]) for key in keys}
    columns["known"] = int32([1] * len(steps))
    table = small(columns, events)
    return events.select("customer", *keys, BEGINS).left_join(table, keys)


def fitness(
    events: ibis.Table, steps: Sequence[PlannedStep], *, customers: int | None = None
) -> Fitness:
    """The fitness of the customers of a log.

    Args:
        events: Events of a trace with the column `begins`.
        steps: The planned steps by persona.
        customers: How many customers there are, where that is known; it saves counting those
            without a step.
    """
    each = fitted(events, steps) if customers is None else _walking(events, steps)
    walked = each.steps.nullif(0)
    each = each.mutate(
        bin=(each.explained * 1000 // walked).cast("int32"),
        millionths=(each.explained * _MILLION // walked).cast("int64"),
    )
    rows = rows_of(
        each.group_by("bin").aggregate(
            customers=each.count(),
            millionths=each.millionths.sum(),
            steps=each.steps.sum(),
            explained=each.explained.sum(),
        )
    )
    known = sorted((one for one in rows if one["bin"] is not None), key=lambda one: one["bin"])
    defined = sum(one["customers"] for one in known)
    counted = sum(one["customers"] for one in rows) if customers is None else customers
    return Fitness(
        customers=defined,
        undefined=counted - defined,
        bins=tuple((one["bin"], one["customers"]) for one in known),
        millionths=sum(one["millionths"] for one in known),
        steps=sum(one["steps"] for one in known),
        explained=sum(one["explained"] for one in known),
    )


def _walking(events: ibis.Table, steps: Sequence[PlannedStep]) -> ibis.Table:
    """What `fitted` gives, of customers with a step; engines count rows faster than they sum."""
    walked = _joined(events.filter(~events[BEGINS]), steps)
    return walked.group_by("customer").aggregate(
        steps=walked.count().cast("int64"), explained=walked.known.count().cast("int64")
    )
