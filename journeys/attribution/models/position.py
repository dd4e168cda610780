"""The first and the last touch take fixed parts; those between share the rest."""

from __future__ import annotations

import numpy as np

from journeys.attribution.credit import Credit
from journeys.attribution.crediting import by_touches
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.attribution.sentence import sentence

__all__ = ["credit"]


def credit(paths: Paths, options: Options) -> Credit:
    """The credit by position, also called U-shaped.

    Args:
        paths: The paths.
        options: `weights` of the first touch, of all between, and of the last one.

    Returns:
        The credit. One touch takes all; two share in the proportion of the weights of the first
        and the last, half each when both are 0.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> paths = to_paths([PathRow(path="email > web > store", conversions=10)])
        >>> dict(credit(paths, Options()).by_channel())
        {'email': 4.0, 'web': 2.0, 'store': 4.0}
    """
    first, middle, last = options.weights
    lengths = paths.lengths
    weights = middle / np.maximum(lengths - 2, 1)[paths.owners]
    begins = paths.starts[:-1][paths.touched]
    ends = paths.starts[1:][paths.touched] - 1
    few = lengths[paths.touched] <= 2
    halves = few & ((lengths[paths.touched] == 1) | (first + last == 0))
    weights[begins] = np.where(halves, 1.0, first)
    weights[ends] = np.where(halves, 1.0, last)
    shown = [float(f"{100 * one:.3g}") for one in options.weights]
    parts = dict(zip(("first", "middle", "last"), shown, strict=True))
    return by_touches(paths, weights, sentence("rule-position", **parts))
