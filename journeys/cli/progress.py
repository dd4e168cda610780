"""Long work to a bar on a terminal, and to silence everywhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["is_watched", "progress", "reaching"]

Advance = Callable[[int], None]
Reached = Callable[[int, int], None]


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Advance]:
    """A bar on the standard error while somebody watches it; gone when the work is done.

    It begins with the first news, so that work which is soon done shows nothing.

    Args:
        what: What is done: `simulating`.
        total: How many parts there are; None when nobody knows.

    Yields:
        To be called with how many parts more are done; it does nothing when nobody watches.
    """
    with _bar(what, total) as update:
        yield lambda parts: update(advance=parts)


@contextmanager
def reaching(what: str) -> Iterator[Reached]:
    """As `progress`, for work that tells how far it is and how far it goes.

    Args:
        what: What is done: `simulating`.

    Yields:
        To be called with how many parts are done in all, and how many there are.
    """
    with _bar(what) as update:
        yield lambda done, total: update(completed=done, total=total)


def is_watched() -> bool:
    """Whether a person watches the standard error: a terminal that can redraw, and no CI."""
    return (
        sys.stderr is not None
        and sys.stderr.isatty()
        and os.environ.get("TERM") != "dumb"
        and not os.environ.get("CI")
    )


@contextmanager
def _bar(what: str, total: int | None = None) -> Iterator[Callable[..., None]]:
    """What changes the bar; it does nothing when nobody watches."""
    if not is_watched():
        yield _silent
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress

    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(what, total=total)

    def update(
        *, advance: int | None = None, completed: int | None = None, total: int | None = None
    ) -> None:
        # Processes are forked before that: a bar has a thread, and threads do not go along.
        bar.start()
        bar.update(task, advance=advance, completed=completed, total=total)

    try:
        yield update
    finally:
        bar.stop()


def _silent(**_news: int) -> None:
    pass
