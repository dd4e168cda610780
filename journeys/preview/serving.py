"""A map file to a running preview: looks, serves, and looks again whenever a file is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Final

import attrs

from journeys.preview.desk import Desk
from journeys.preview.looking import Looker
from journeys.preview.server import Server
from journeys.preview.view import View
from journeys.preview.watching import State, old_state_of, settled, state_of
from journeys.reader import Limits

__all__ = ["Redrawn", "serve"]

#: How often the files are looked at, in seconds; asking for their state costs microseconds.
POLL: Final = 0.05
#: How often a map is read again while a file that it includes is missing.
AGAIN: Final = 1.0


@attrs.frozen
class Redrawn:
    """That a file was read again.

    Attributes:
        view: What it shows now.
        seconds: How long it took to read, check and draw it.
    """

    view: View
    seconds: float


def serve(
    path: str,
    *,
    port: int = 0,
    limits: Limits | None = None,
    rule_limits: Mapping[str, int] | None = None,
    ready: Callable[[str], None] | None = None,
    redrawn: Callable[[Redrawn], None] | None = None,
) -> None:
    """Show the boards and findings of a map to browsers of this machine until interrupted.

    It listens on 127.0.0.1 alone, writes no file, and ends with its threads when the caller's
    thread is interrupted.

    Args:
        path: The map's file; it may be broken or missing, now and at any time.
        port: The port; 0 for a free one.
        limits: Bounds of reading.
        rule_limits: Limits of rules, by name.
        ready: Is told the address as soon as a browser may open it.
        redrawn: Is told each time the file was read again.

    Raises:
        EngineError: The port cannot be had.
    """
    looker = Looker(path, limits or Limits(), dict(rule_limits or {}))
    desk = Desk(looker.view)
    with Server(desk, port) as server:
        before, when = state_of(looker.files), time.time_ns()
        desk.lay(looker.look())
        if ready:
            ready(f"http://127.0.0.1:{server.port}/")
        _watch(looker, desk, before, when, redrawn or (lambda _redrawn: None))


def _watch(
    looker: Looker, desk: Desk, state: State, when: int, redrawn: Callable[[Redrawn], None]
) -> None:
    looked = time.monotonic()
    while True:
        # A file that is new to the last look may have been written after it was read.
        state = {**old_state_of(looker.files, when), **state}
        time.sleep(POLL)
        is_changed = any(signs != state[file] for file, signs in state_of(looker.files).items())
        is_due = looker.is_waiting and time.monotonic() - looked > AGAIN
        if not (is_changed or is_due):
            continue
        state = settled(looker.files)
        old, looked, when = looker.view, time.monotonic(), time.time_ns()
        view = looker.look()
        if is_changed or attrs.evolve(view, drawn=old.drawn) != old:
            desk.lay(view)
            redrawn(Redrawn(view, time.monotonic() - looked))
