"""A log to the paths before its conversions: counted on its engine, few leave it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

import attrs
import numpy as np

from journeys.attribution.folding import folded
from journeys.attribution.gathering import Wish, gathered, touch_names
from journeys.attribution.packing import Packing
from journeys.attribution.paths import Floats, Paths, Whole
from journeys.errors import EngineError, ValueFormError
from journeys.logs.engine import imported
from journeys.logs.trace import trace
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration
from journeys.vocabulary import complete

if TYPE_CHECKING:
    import ibis

    from journeys.logs.log import Log

__all__ = ["LOOKBACK", "paths_of"]

#: How long before a conversion a touch counts, by default.
LOOKBACK: Final = Duration(30, "days")
#: Microseconds a day, and the most days that ages are told in.
DAY: Final = 86_400_000_000
_DAYS: Final = 3_650


def paths_of(
    log: Log,
    map_: JourneyMap | None = None,
    *,
    goal: str = "buy",
    moments: Iterable[str] = (),
    outcome: str | None = None,
    by: str = "channel",
    lookback: Duration | str | None = LOOKBACK,
    closing: bool = False,
    with_ages: bool = False,
    max_length: int = 20,
    max_paths: int = 500_000,
    min_customers: int = 5,
) -> Paths:
    """The paths of customers before their conversions, and of those who did not convert.

    An event is a conversion when its moment is an end of the goal in the map, is one of
    `moments`, or when its outcome is the one asked for. A path is what a customer touched since
    the last conversion, up to the next one; the touches after the last conversion are a path
    without one. The look-back of such a path counts from its last event.

    Args:
        log: A log on any engine; a prepared one is faster.
        map_: The map that says which moments end the goal.
        goal: The goal.
        moments: Moments that are conversions as well.
        outcome: An outcome that is a conversion as well.
        by: What names a touch: `channel`, or `campaign`; events without a campaign are none.
        lookback: How long before the end of a path a touch counts; None for ever.
        closing: Whether the channel on which the conversion took place is its last touch.
        with_ages: Whether the days from each touch to the end of its path are kept, in whole
            days, for a decay in days; there are more paths then.
        max_length: Longer paths keep their first touch and their last ones.
        max_paths: Above so many different paths, all are shortened further.
        min_customers: Channels that fewer converting customers touched are put together.

    Returns:
        The paths, the most frequent first; none twice. `Paths.notes` says what was folded.

    Raises:
        ValueFormError: Nothing says what a conversion is, or a bound is impossible.
        EngineError: The log has no campaigns or outcomes, and they are asked for.

    Example:
        >>> from journeys.logs.rows import of_rows
        >>> hour = 3_600_000_000
        >>> log = of_rows([
        ...     {"customer": "a", "time": 0, "moment": "ask", "channel": "web"},
        ...     {"customer": "a", "time": hour, "moment": "ask", "channel": "phone"},
        ...     {"customer": "a", "time": 2 * hour, "moment": "bought", "channel": "store"},
        ... ])
        >>> [row.path for row in paths_of(log, moments=["bought"], min_customers=0).rows()]
        [('web', 'phone')]
    """
    if max_length < 2 or max_paths < 1:
        raise ValueFormError(min(max_length, max_paths), "2 touches and 1 path at least")
    span = None if lookback is None else to_duration(lookback)
    days = _DAYS if span is None else span.seconds // 86_400 + 1
    wish = Wish(
        moments=_ends(map_, goal) | frozenset(moments),
        outcome=outcome,
        by=by,
        lookback=None if span is None else span.seconds * 1_000_000,
        closing=closing,
    )
    followed = trace(log)
    names = touch_names(followed, wish.by)
    events = gathered(followed, wish, names)
    length = max_length
    while True:
        packings = [Packing(name="touch", symbols=max(1, len(names)), length=length)]
        if with_ages:
            packings.append(Packing(name="age", symbols=min(days, _DAYS) + 1, length=length))
        found = _counted(events, packings, max_paths)
        if found is not None:
            break
        if length == 2:
            raise EngineError("log", f"has more than {max_paths} paths; raise the bound, or group")
        length = max(2, length // 2)
    paths = attrs.evolve(_paths(found, packings, names), notes=_notes(found, max_length, length))
    return folded(paths, events, found["customers"], min_customers)


def _ends(map_: JourneyMap | None, goal: str) -> frozenset[str]:
    if map_ is None:
        return frozenset()
    return frozenset(one.id for one in complete(map_).moments if one.goal == goal and one.end)


def _counted(events: ibis.Table, packings: list[Packing], most: int) -> dict[str, Any] | None:
    """The different paths, counted; None for too many."""
    ibis = imported()
    length = packings[0].length
    dropped = ibis.greatest(events.touches - length, 0)
    place = ibis.ifelse(events.place == 1, 1, events.place - dropped)
    place = ibis.ifelse((events.place > 1) & (place < 2), 0, place)
    place = ibis.ifelse(events.counts == 1, place, 0)
    age = ibis.least(events.begun // DAY, packings[-1].symbols - 1)
    codes = [events.touch, age]
    sums: dict[str, Any] = {}
    for packing, code in zip(packings, codes, strict=False):
        sums |= packing.packed(code, place)
    words = list(sums)
    whole = events.group_by("customer", "part").aggregate(
        **sums,
        won=events.won.max(),
        brought=events.brought.sum(where=events.won == 1),
        touches=events.touches.max(),
    )
    whole = whole.filter((whole.touches > 0) | (whole.won == 1))
    table = whole.mutate(
        long=(whole.touches > length).cast("int64"),
        brought=ibis.coalesce(whole.brought, 0.0),
    )
    counted = table.group_by(*words).aggregate(
        conversions=table.won.sum().cast("int64"),
        value=table.brought.sum(),
        paths=table.count().cast("int64"),
        long=table.long.sum().cast("int64"),
        customers=table.customer.nunique(where=table.won == 1).cast("int64"),
    )
    rows = _collected(counted.limit(most + 1))
    if rows.num_rows > most:
        return None
    columns = {name: rows[name].to_numpy() for name in rows.column_names}
    order = np.lexsort([columns[word] for word in words[::-1]] + [-columns["conversions"]])
    return {name: column[order] for name, column in columns.items()}


def _collected(table: ibis.Table) -> Any:
    """The rows as an Arrow table."""
    backend: Any = table.get_backend()
    if backend.name == "pyspark":
        # By way of pandas, as ibis goes, Spark complains of the pandas of today.
        return backend.raw_sql(backend.compile(table)).toArrow()
    return table.to_pyarrow()


def _paths(found: dict[str, Any], packings: list[Packing], names: tuple[str, ...]) -> Paths:
    touches, *ages = [
        packing.unpacked([found[word].astype(np.int64) for word in packing.words])
        for packing in packings
    ]
    there = touches >= 0
    conversions: Floats = found["conversions"].astype(np.float64)
    starts: Whole = np.append(0, np.cumsum(there.sum(axis=1)))
    return Paths(
        channels=names,
        touches=touches[there],
        starts=starts,
        conversions=conversions,
        value=found["value"].astype(np.float64),
        nulls=found["paths"].astype(np.float64) - conversions,
        ages=ages[0][there].astype(np.float64) if ages else None,
    )


def _notes(found: dict[str, Any], asked: int, length: int) -> tuple[str, ...]:
    long = int(found["long"].sum())
    if not long:
        return ()
    why = "" if length == asked else ", since there are too many different ones"
    kept = f"their first touch and their last {length - 1}{why}"
    return (f"{long} longer paths keep {kept}",)
