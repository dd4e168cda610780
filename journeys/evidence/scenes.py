"""Events to where and when they were: channel, place, device, part of the day and of the week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.evidence.clock import BANDS, WEEK, Clock
from journeys.evidence.coding import Numbers, marked
from journeys.logs import Trace
from journeys.logs.engine import imported, rows_of
from journeys.vocabulary import label

if TYPE_CHECKING:
    import ibis

__all__ = ["OTHER", "Scenes", "scene_name", "scened", "scenes"]

#: The name of all rarer values together. What is not known is the empty text.
OTHER: Final = "*"
#: So many values of a column are told apart.
_MOST: Final = 20


def scene_name(language: str, column: str, name: str) -> str:
    """What is said of the scene of an event, in a language.

    Args:
        language: `fr` or `en`.
        column: `channel`, `place`, `device`, `band` or `week`.
        name: The name, which is the log's own but for parts of time, rare and unknown ones.

    Example:
        >>> scene_name("fr", "band", "evening"), scene_name("en", "place", "")
        ('soir', 'not known')
    """
    if column in {"band", "week"}:
        return label(language, f"said-{name}")
    if column == "channel" or name not in {OTHER, ""}:
        return name
    return label(language, "said-rare" if name == OTHER else "said-unknown")


@attrs.frozen(kw_only=True)
class Scenes:
    """The names of what may be said of the scene of an event.

    Attributes:
        names: By column its names, by their codes.
    """

    names: dict[str, tuple[str, ...]]

    def name(self, column: str, code: int) -> str:
        """The name of a code.

        Args:
            column: `channel`, `place`, `device`, `band` or `week`.
            code: The code.
        """
        return self.names[column][code]


def scenes(trace: Trace, what: Numbers, *, min_customers: int) -> Scenes:
    """The channels, places, devices and parts of time of a log.

    Args:
        trace: The trace of the log.
        what: What its touchpoints are.
        min_customers: Places and devices of fewer customers are told together.
    """
    return Scenes(
        names={
            "channel": what.channels,
            "place": _common(trace, "location", min_customers),
            "device": _common(trace, "device", min_customers),
            "band": BANDS,
            "week": WEEK,
        }
    )


def _common(trace: Trace, column: str, min_customers: int) -> tuple[str, ...]:
    """The values of most customers, then the others, then what is not known."""
    if column not in trace.columns:
        return (OTHER, "")
    ibis = imported()
    events = trace.events.filter(trace.events[column].notnull())
    each = events.group_by([column, "customer"]).aggregate(events=events.count())
    found = each.group_by(column).aggregate(customers=each.count())
    found = found.filter(found.customers >= min_customers)
    found = found.order_by(ibis.desc("customers"), ibis.asc(column)).limit(_MOST)
    return (*sorted(row[column] for row in rows_of(found)), OTHER, "")


def scened(trace: Trace, what: Numbers, there: Clock, found: Scenes) -> ibis.Table:
    """The events with their scenes by codes.

    Args:
        trace: The trace of the log.
        what: What its touchpoints are.
        there: The clocks of the zone.
        found: The names of the scenes.

    Returns:
        Columns `customer`, `time`, `point`, `persona`, `moment`, `goal`, `is_end`, and a code
        for each column of the scenes.
    """
    codes: dict[str, Sequence[int]] = {
        "channel": what.channel, "moment": what.moment, "goal": what.goal, "is_end": what.end,
    }  # fmt: skip
    said = [name for name in ("location", "device") if name in trace.columns]
    # Without the log's own goal: that of the moment has its name.
    events = trace.events.select("customer", "time", "point", "persona", *said)
    events = marked(events, codes)
    return events.select(
        "customer", "time", "point", "persona", *codes,
        place=_coded(events, "location", found.names["place"]),
        device=_coded(events, "device", found.names["device"]),
        band=there.band(events.time),
        week=there.week(events.time),
    )  # fmt: skip


def _coded(events: ibis.Table, column: str, names: Sequence[str]) -> Any:
    ibis = imported()
    other, unknown = len(names) - 2, len(names) - 1
    if column not in events.columns:
        return ibis.literal(unknown, "int32")
    known = [(events[column] == name, code) for code, name in enumerate(names[:other])]
    return ibis.cases((events[column].isnull(), unknown), *known, else_=other).cast("int32")
