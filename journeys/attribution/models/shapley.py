"""Fair shares: what a channel adds, averaged over the orders in which channels could join."""

from __future__ import annotations

import attrs
import numpy as np

from journeys.attribution.credit import Credit
from journeys.attribution.game import EXACT, Share, exact
from journeys.attribution.kinds import Worth
from journeys.attribution.options import Options
from journeys.attribution.orders import drawn
from journeys.attribution.paths import Floats, Paths, Whole, summed
from journeys.attribution.sentence import sentence
from journeys.attribution.sets import sets_of

__all__ = ["credit"]


def credit(paths: Paths, options: Options) -> Credit:
    """The credit by Shapley values; the order of touches plays no part.

    With the worth `conversions`, a path's conversions belong to the set of its channels and to
    every larger one; the Shapley value then shares them equally among the channels of the path,
    which is exact for any number of channels. With the worth `rate` the game has no such form:
    it is exact up to 15 channels, and drawn beyond.

    Args:
        paths: The paths.
        options: `worth`; `samples` and `seed` of games that are too large.

    Returns:
        The credit; of drawn games with a standard error.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> rows = [PathRow(path="a", conversions=4), PathRow(path="a > b", conversions=6)]
        >>> dict(credit(to_paths(rows), Options()).by_channel())
        {'a': 7.0, 'b': 3.0}

    Source: Zhao, Mahboobi and Bagheri, Shapley value methods for attribution modeling, 2018.
    """
    sets = sets_of(paths)
    if options.worth is Worth.CONVERSIONS:
        return _equal(sets)
    conversions = _of_rates(sets, sets.conversions, options)
    value = _of_rates(sets, sets.value, options)
    rule = sentence("rule-shapley-rate")
    if conversions.error is not None:
        rule = sentence("rule-shapley-drawn", count=options.samples, seed=options.seed)
    return Credit(
        channels=paths.channels,
        conversions=conversions.values,
        value=value.values,
        error=conversions.error,
        value_error=value.error,
        rule=rule,
    )


def _equal(sets: Paths) -> Credit:
    count = len(sets.channels)
    parts = 1.0 / np.maximum(sets.lengths, 1)
    conversions, value = (
        summed(sets.touches, (parts * amount)[sets.owners], count)
        for amount in (sets.conversions, sets.value)
    )
    rule = sentence("rule-shapley")
    return Credit(channels=sets.channels, conversions=conversions, value=value, rule=rule)


def _of_rates(sets: Paths, gained: Floats, options: Options) -> Share:
    """The shares of the gain per path, brought to the gain of all paths."""
    count = len(sets.channels)
    taken = sets.conversions + sets.nulls
    if count <= EXACT:
        masks = np.zeros(len(sets), dtype=np.int64)
        np.add.at(masks, sets.owners, np.int64(1) << sets.touches)
        rate = _rate(_below(masks, gained, count), _below(masks, taken, count))
        found = exact(rate)
    else:
        found = drawn(
            count,
            lambda order: _along(sets, order, gained, taken),
            samples=options.samples,
            seed=options.seed,
        )
    scale = float(taken.sum())
    error = None if found.error is None else found.error * scale
    return attrs.evolve(found, values=found.values * scale, error=error)


def _below(masks: Whole, amount: Floats, count: int) -> Floats:
    """What the sets within each coalition have together."""
    table = summed(masks, amount, 1 << count)
    for player in range(count):
        pairs = table.reshape(-1, 2, 1 << player)
        pairs[:, 1] += pairs[:, 0]
    return table


def _along(sets: Paths, order: Whole, gained: Floats, taken: Floats) -> Floats:
    """The rate of each beginning of an order of channels."""
    count = len(order)
    place = np.empty(count, dtype=np.int64)
    place[order] = np.arange(1, count + 1)
    last = np.maximum.reduceat(place[sets.touches], sets.starts[:-1])
    won = np.cumsum(summed(last, gained, count + 1))
    return _rate(won, np.cumsum(summed(last, taken, count + 1)))


def _rate(won: Floats, taken: Floats) -> Floats:
    return won / np.where(taken > 0, taken, 1.0)
