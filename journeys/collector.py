"""The collector of circular garbage, set aside while a map is read or checked."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["collector_paused"]


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector, and leave it as it was found.

    Reading and checking make many values and no circles that could be given up meanwhile. The
    collector would look through all of them again and again and find nothing: on large maps
    that is half of the time.

    Yields:
        Nothing.

    Example:
        >>> with collector_paused():
        ...     gc.isenabled()
        False
        >>> gc.isenabled()
        True
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
