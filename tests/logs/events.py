"""Small logs drawn at random, and their traces as plain Python would make them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import strategies as st

from journeys.logs import Trace
from journeys.logs.engine import rows_of

__all__ = ["Event", "Way", "events", "plain_ways", "ways_of"]

Event = dict[str, Any]
#: The events of one customer, in order.
Way = tuple[tuple[object, ...], ...]

_COLUMNS = ("time", "point", "before", "gap", "persona", "was", "goal", "value")
_NAMES = st.sampled_from(["ask", "told", "d'été", "sign"])
_TEXTS = st.sampled_from(["zoé", "O'Hara", "karl", "id-7", "", "\U0001f600", "-1"])


def events(*, max_size: int = 30) -> st.SearchStrategy[list[Event]]:
    """Events of few customers at few times, so that many stand at the same time.

    Args:
        max_size: How many at most.
    """
    event = st.fixed_dictionaries(
        {
            "customer": _TEXTS,
            "time": st.integers(0, 5) | st.integers(-(10**15), 10**15),
            "moment": _NAMES,
            "channel": st.sampled_from(["web", "phone"]),
        },
        optional={
            "persona": st.sampled_from(["ana", "bob", None]),
            "goal": st.sampled_from(["buy", "use", None]),
            "value": st.none() | st.floats(-10, 10, width=16),
        },
    )
    return st.lists(event, max_size=max_size)


def plain_ways(rows: Sequence[Event]) -> Counter[Way]:
    """The ways of the customers of some events, worked out event by event.

    Args:
        rows: The events, in the order of reading.
    """
    points = sorted({(row["moment"], row["channel"]) for row in rows})
    personas = sorted({row["persona"] for row in rows if row.get("persona") is not None})
    by_customer: dict[str, list[Event]] = {}
    for row in sorted(rows, key=lambda row: row["time"]):
        by_customer.setdefault(row["customer"], []).append(row)
    ways = Counter[Way]()
    for mine in by_customer.values():
        codes = [points.index((row["moment"], row["channel"])) for row in mine]
        known = [row.get("persona") for row in mine]
        whose = [-1 if one is None else personas.index(one) for one in known]
        ways[
            tuple(
                (
                    row["time"],
                    codes[at],
                    codes[at - 1] if at else -1,
                    row["time"] - mine[at - 1]["time"] if at else 0,
                    whose[at],
                    whose[at - 1] if at else -1,
                    row.get("goal"),
                    row.get("value"),
                )
                for at, row in enumerate(mine)
            )
        ] += 1
    return ways


def ways_of(trace: Trace) -> Counter[Way]:
    """The ways of the customers of a trace, whatever the customers are called.

    Args:
        trace: A small trace.
    """
    ordered = trace.events.order_by("customer", "time", "row")
    return Counter(map(tuple, _by_customer(rows_of(ordered))))


def _by_customer(rows: Iterable[Event]) -> Iterable[list[tuple[object, ...]]]:
    ways: dict[object, list[tuple[object, ...]]] = {}
    for row in rows:
        told = tuple(row.get(name) for name in _COLUMNS)
        ways.setdefault(row["customer"], []).append(told)
    return ways.values()
