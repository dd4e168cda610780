"""The same moment by channel, place and time, and the contexts in which customers do otherwise."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Final

import attrs

from journeys.evidence.intervals import Lift
from journeys.evidence.scenes import scene_name
from journeys.evidence.showing import MIN_CUSTOMERS, On, shown
from journeys.model import Duration
from journeys.table import Cell, Table

__all__ = ["FACTORS", "MONTH", "Context", "Contexts", "Difference", "Outcome", "Visited"]

#: The default time in which an outcome must come.
MONTH: Final = Duration(30, "days")
#: What is said of the scene of an event.
FACTORS: Final = ("channel", "place", "device", "band", "week")


class Outcome(StrEnum):
    """What a customer who was at a moment may do then."""

    #: Reach an end of the moment's goal.
    END = "end"
    #: Have any later event.
    NEXT = "next"


@attrs.frozen(kw_only=True)
class Context:
    """Where and when; None is anywhere and at any time, the empty text is not known.

    Attributes:
        channel: The channel.
        place: The place, as the log's `location` says; `*` for all rare ones.
        device: The device, likewise.
        band: The part of the day: night (22–6), morning (6–9), office (9–12 and 14–18), lunch
            (12–14), evening (18–22).
        week: `weekday`, or `weekend` for Saturday and Sunday.
    """

    channel: str | None = None
    place: str | None = None
    device: str | None = None
    band: str | None = None
    week: str | None = None

    def cells(self, language: str = "en") -> tuple[Cell, ...]:
        """As cells of a table, in the order of `FACTORS`.

        Args:
            language: The language of what is no name of the log, `fr` or `en`.
        """
        names = (
            one if one is None else scene_name(language, name, one)
            for name, one in ((name, getattr(self, name)) for name in FACTORS)
        )
        return tuple(names)


@attrs.frozen(kw_only=True)
class Visited:
    """A moment in a context.

    Attributes:
        moment: The moment.
        context: Channel, place, part of the day and of the week; on any device.
        events: How many events.
        customers: Of how many customers.
    """

    moment: str
    context: Context
    events: int
    customers: int


@attrs.frozen(kw_only=True)
class Difference:
    """What customers do after a moment in a context, against other contexts of that moment.

    Attributes:
        moment: The moment.
        context: The context: one thing, or all but the device together.
        lift: The rates here and elsewhere; each customer counts once.
        p: The chance of so large a difference where there is none, corrected for the number of
            contexts that are compared (Holm).
    """

    moment: str
    context: Context
    lift: Lift
    p: float

    @property
    def differs(self) -> bool:
        """Whether chance is no good explanation, at 5 %."""
        return self.p < 0.05


@attrs.frozen(kw_only=True)
class Contexts:
    """Moments in their contexts.

    Attributes:
        visits: Each moment in each context where it occurred, sorted.
        differences: The contexts that enough customers allow to compare, the least likely
            chance first.
        outcome: What is compared.
        within: The time in which it must come.
        recent: First visits too late in the log for that time to have passed; they are not
            compared.
        zone: The time zone of the parts of day and week.

    Source: [Simple], where, on which channel and when give an interaction its value.
    """

    visits: tuple[Visited, ...] = ()
    differences: tuple[Difference, ...] = ()
    outcome: Outcome = Outcome.END
    within: Duration = MONTH
    recent: int = 0
    zone: str = "UTC"

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as tables: visits by context, and differences.

        Args:
            language: The language of the titles, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        where = {"moment": "text", **dict.fromkeys(FACTORS, "text")}
        numbers = {
            "customers": "count", "rate": "share", "rate-elsewhere": "share", "lift": "number",
            "low": "number", "high": "number", "chance": "number",
        }  # fmt: skip
        visits = [
            (one.moment, *one.context.cells(language), On(one.events, one.customers),
             On(one.customers, one.customers))
            for one in self.visits
        ]  # fmt: skip
        told = partial(shown, language=language, min_customers=min_customers)
        counted = {"events": "count", "customers": "count"}
        return (
            told("contexts", {**where, **counted}, visits),
            told(
                "differences",
                {**where, **numbers},
                [_row(language, one) for one in self.differences],
            ),
        )


def _row(language: str, one: Difference) -> tuple[On | Cell, ...]:
    """A difference as cells; rates rest on those who succeeded, as these are few first."""
    lift = one.lift
    few = min(lift.tried, lift.others)
    here = min(lift.here, lift.tried - lift.here) or few
    there = min(lift.there, lift.others - lift.there) or few
    both = min(here, there)
    numbers = (lift.ratio, lift.low, lift.high, one.p)
    return (
        one.moment,
        *one.context.cells(language),
        On(lift.tried, few),
        On(lift.rate, here),
        On(lift.elsewhere, there),
        *(On(number, both) for number in numbers),
    )
