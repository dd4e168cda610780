"""What customers did with a map: how they follow it, and which of its commitments are kept."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from journeys.evidence.commitments import kept_commitments
from journeys.evidence.cutting import Cutting
from journeys.evidence.fates import Commitments
from journeys.evidence.follow import follow
from journeys.evidence.following import Following
from journeys.evidence.given import given
from journeys.logs import Log, Trace
from journeys.model import JourneyMap
from journeys.table import MIN_CUSTOMERS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Practice", "practice"]


@attrs.frozen(kw_only=True)
class Practice:
    """What rules and reports see of a log.

    Attributes:
        following: Where customers follow the map, and where they leave it.
        commitments: Which commitments are kept.
    """

    following: Following
    commitments: Commitments = attrs.field(factory=Commitments)


def practice(
    map_: JourneyMap,
    log: Log | Trace,
    *,
    cutting: Cutting = Cutting(),  # noqa: B008 - a frozen value
    now: dt.datetime | int | None = None,
    zone: str = "UTC",
    min_customers: int = MIN_CUSTOMERS,
    told: Callable[[str], None] = lambda _: None,
) -> Practice:
    """What customers did with a map.

    Args:
        map_: Any map with a journey.
        log: A log, or its trace.
        cutting: How events are cut into journeys.
        now: The log's end, for commitments; the last event by default.
        zone: The time zone of months.
        min_customers: What rests on fewer customers is not shown.
        told: Is told what is being worked out, one step after another.

    Returns:
        How the map is followed, without ways and repeated contacts, which no rule asks for, and
        which commitments are kept.

    Raises:
        StrangeLogError: No touchpoint of the log is in the map, or the map has no step.
        ValueFormError: There is no such time zone, or something else is not of its kind.
    """
    traced = given(map_, log)
    told("steps")
    following = follow(
        map_, traced, cutting=cutting, min_customers=min_customers, ways=0, again=None
    )
    told("commitments")
    kept = kept_commitments(map_, traced, now=now, zone=zone)
    return Practice(following=following, commitments=kept)
