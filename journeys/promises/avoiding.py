"""What must not be met: whether no way, some way or the company's best play avoids it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from journeys.promises.arena import Arena
from journeys.promises.attractor import kept_to, lure
from journeys.promises.paths import paths_from, walk_of
from journeys.promises.walk import Ending, Walk

__all__ = ["always", "guaranteed", "possible"]


def always(arena: Arena, bad: Collection[int], safe: Collection[int] = ()) -> Walk | None:
    """The shortest walk from a start that meets what must not be; None when none does.

    Args:
        arena: The ground.
        bad: What must not be met.
        safe: Where the promise is kept for good, whatever follows.

    Returns:
        A walk that ends where it meets it.
    """
    return _met(arena, bad, safe, starts=arena.starts)


def possible(arena: Arena, bad: Collection[int], safe: Collection[int] = ()) -> Walk | None:
    """The shortest walk to what must not be, from a start where no way avoids it.

    Args:
        arena: The ground.
        bad: What must not be met.
        safe: Where the promise is kept for good, whatever follows.

    Returns:
        A walk that ends where it meets it; None when from each start some way avoids it.
    """
    lost = lure(arena.of_one(), bad, closed={*arena.stops, *safe})
    return _met(arena, bad, safe, starts=[at for at in arena.starts if at in lost])


def guaranteed(arena: Arena, bad: Collection[int], safe: Collection[int] = ()) -> Walk | None:
    """The shortest walk on which the customer goes there though the company does its best.

    Args:
        arena: The ground.
        bad: What must not be met.
        safe: Where the promise is kept for good, whatever follows.

    Returns:
        A walk that ends where it meets it; None when the company can prevent it from each start.
    """
    lost = lure(arena, bad, closed=safe)
    starts = [at for at in arena.starts if at in lost]
    return _met(kept_to(arena, lost), bad, safe, starts=starts)


def _met(
    arena: Arena, bad: Collection[int], safe: Collection[int], *, starts: Iterable[int]
) -> Walk | None:
    """The shortest walk from some starts to what must not be, by way of nothing safe."""
    paths = paths_from(arena, dict.fromkeys(starts, 0), closed={*safe} - {*bad})
    at = next((one for one in paths.steps if one in bad), None)
    return None if at is None else walk_of(arena, paths.to(at), Ending.MEETS)
