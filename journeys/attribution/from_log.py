"""A log to the paths before its conversions: counted on its engine, few leave it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import attrs

from journeys.attribution.counting import DAYS, counted_paths
from journeys.attribution.folding import folded
from journeys.attribution.gathering import Wish, gathered, touch_names
from journeys.attribution.packing import Packing
from journeys.attribution.paths import Paths
from journeys.attribution.unpacking import coded_paths, notes_of
from journeys.errors import EngineError, UnknownNameError
from journeys.logs.trace import Trace, trace
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration
from journeys.model.fields import require_kind, to_fewest, to_texts, to_whole
from journeys.table import MIN_CUSTOMERS
from journeys.vocabulary import complete

if TYPE_CHECKING:
    from journeys.logs.log import Log

__all__ = ["LOOKBACK", "paths_of"]

#: How long before a conversion a touch counts, by default.
LOOKBACK: Final = Duration(30, "days")
#: The goal whose ends are conversions, by default.
_GOAL: Final = "buy"
#: The most touches of a path.
_LONGEST: Final = 1_000


def paths_of(
    log: Log | Trace,
    map_: JourneyMap | None = None,
    *,
    goal: str = _GOAL,
    moments: Iterable[str] = (),
    outcome: str | None = None,
    by: str = "channel",
    lookback: Duration | str | None = LOOKBACK,
    closing: bool = False,
    with_ages: bool = False,
    max_length: int = 20,
    max_paths: int = 500_000,
    min_customers: int = MIN_CUSTOMERS,
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
        ValueFormError: Nothing says what a conversion is, a bound is impossible, or something
            is not of its kind.
        UnknownNameError: The map has no such goal, or neither it nor the log has such a moment.
        EngineError: The log has no campaigns or outcomes, and they are asked for.

    Example:
        >>> from journeys.logs.rows import of_rows
        >>> hour = 3_600_000_000
        >>> log = of_rows([
        ...     {"customer": "a", "time": 0, "moment": "ask", "channel": "web"},
        ...     {"customer": "a", "time": hour, "moment": "ask", "channel": "phone"},
        ...     {"customer": "a", "time": 2 * hour, "moment": "bought", "channel": "store"},
        ... ])
        >>> [row.path for row in paths_of(log, moments=["bought"], min_customers=1).rows()]
        [('web', 'phone')]
    """
    max_length = to_whole(max_length, 2, _LONGEST, "a number of touches")
    max_paths = to_whole(max_paths, 1, 10**9, "a number of paths")
    min_customers = to_fewest(min_customers)
    moments = to_texts(moments)
    if map_ is not None:
        require_kind(map_, JourneyMap, "a map, as `load` gives it")
    span = None if lookback is None else to_duration(lookback)
    days = DAYS if span is None else span.seconds // 86_400 + 1
    followed = trace(log)
    if map_ is not None:
        _refuse_strangers(map_, followed, goal, moments, is_needed=not moments and outcome is None)
    wish = Wish(
        moments=_ends(map_, goal) | frozenset(moments),
        outcome=outcome,
        by=by,
        lookback=None if span is None else span.seconds * 1_000_000,
        closing=closing,
    )
    names = touch_names(followed, wish.by)
    events = gathered(followed, wish, names)
    length = max_length
    while True:
        packings = [Packing(name="touch", symbols=max(1, len(names)), length=length)]
        if with_ages:
            packings.append(Packing(name="age", symbols=min(days, DAYS) + 1, length=length))
        found = counted_paths(events, packings, max_paths)
        if found is not None:
            break
        if length == 2:
            raise EngineError("log", f"has more than {max_paths} paths; raise the bound, or group")
        length = max(2, length // 2)
    paths = attrs.evolve(
        coded_paths(found, packings, names), notes=notes_of(found, max_length, length)
    )
    return folded(paths, events, found["customers"], min_customers)


def _refuse_strangers(
    map_: JourneyMap, trace: Trace, goal: str, moments: Iterable[str], *, is_needed: bool
) -> None:
    """A goal or a moment that nothing bears is a slip; the goal only where it is asked for."""
    full = complete(map_)
    goals = sorted({one.goal for one in full.moments if one.goal})
    if goal not in goals and (is_needed or goal != _GOAL):
        raise UnknownNameError("goal", goal, tuple(goals))
    known = {one.id for one in full.moments} | {one.moment for one in trace.codes.points}
    for name in moments:
        if name not in known:
            raise UnknownNameError("moment", name, tuple(sorted(known)))


def _ends(map_: JourneyMap | None, goal: str) -> frozenset[str]:
    if map_ is None:
        return frozenset()
    return frozenset(one.id for one in complete(map_).moments if one.goal == goal and one.end)
