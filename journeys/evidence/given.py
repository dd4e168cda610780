"""What an analysis is given to the map and the trace that it looks at, or a clear error."""

from __future__ import annotations

from journeys.logs import Log, Trace, trace
from journeys.model import JourneyMap
from journeys.model.fields import require_kind

__all__ = ["given"]


def given(map_: JourneyMap, log: Log | Trace) -> Trace:
    """The trace of a log that is held against a map.

    Args:
        map_: Any map.
        log: A log, or its trace.

    Returns:
        The trace.

    Raises:
        ValueFormError: One of them is something else.
    """
    require_kind(map_, JourneyMap, "a map, as `load` gives it")
    return trace(log)
