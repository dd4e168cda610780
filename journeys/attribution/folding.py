"""Channels that few customers touched, put together before anybody sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs
import numpy as np

from journeys.attribution.paths import Paths, Whole
from journeys.attribution.sentence import sentence
from journeys.logs.engine import rows_of

if TYPE_CHECKING:
    import ibis

__all__ = ["OTHER", "folded"]

#: The name of channels that are put together.
OTHER: Final = "(other)"


def folded(paths: Paths, events: ibis.Table, customers: Any, least: int) -> Paths:
    """The paths with channels of few converting customers put together.

    Where these channels together are still those of few, the next one joins them: nobody can
    tell them by what is missing. A channel by which nobody converted tells of nobody, and stays.

    Args:
        paths: The paths.
        events: The events that they were counted from.
        customers: How many customers converted on each path.
        least: The fewest converting customers of a channel that is shown.

    Returns:
        The paths, in which `(other)` stands for these channels. Channels that nobody touched
        are left out.
    """
    count = len(paths.channels)
    won = paths.conversions[paths.owners] > 0
    brings = np.bincount(paths.touches[won], minlength=count) > 0
    known = np.zeros(count, dtype=np.int64)
    np.maximum.at(known, paths.touches, customers.astype(np.int64)[paths.owners])
    if (known[brings] < least).any():
        known = _customers(events, count)
    few = brings & (known < least)
    if few.any() and _together(events, few) < least:
        others = np.flatnonzero(brings & ~few)
        few[others[np.argsort(known[others], kind="stable")[:1]]] = True
    used = np.bincount(paths.touches, minlength=count) > 0
    return _renamed(paths, used, few, least)


def _customers(events: ibis.Table, count: int) -> Whole:
    """How many customers touched each channel on the way to a conversion."""
    touched = _converting(events)
    counted = touched.group_by("touch").aggregate(customers=touched.customer.nunique())
    found = np.zeros(count, dtype=np.int64)
    for row in rows_of(counted):
        found[row["touch"]] = row["customers"]
    return found


def _together(events: ibis.Table, few: Any) -> int:
    """How many customers touched any of some channels on the way to a conversion."""
    touched = _converting(events)
    some = touched.filter(touched.touch.isin(np.flatnonzero(few).tolist()))
    (row,) = rows_of(some.aggregate(customers=some.customer.nunique()))
    return int(row["customers"])


def _converting(events: ibis.Table) -> ibis.Table:
    import ibis

    whole = ibis.window(group_by=["customer", "part"])
    ended = events.mutate(ends=events.won.max().over(whole))
    return ended.filter((ended.counts == 1) & (ended.ends == 1))


def _renamed(paths: Paths, used: Any, few: Any, least: int) -> Paths:
    shown = np.flatnonzero(used & ~few)
    place = np.full(len(paths.channels), len(shown), dtype=np.int64)
    place[shown] = np.arange(len(shown))
    names = [paths.channels[at] for at in shown]
    notes = paths.notes
    if few.any():
        names.append(OTHER)
        notes = (*notes, sentence("note-few", least=least, name=OTHER))
    return attrs.evolve(
        paths,
        channels=tuple(names),
        touches=place[paths.touches],
        notes=notes,
        min_customers=least,
    )
