"""The channel that was touched first takes all."""

from __future__ import annotations

import numpy as np

from journeys.attribution.credit import Credit
from journeys.attribution.crediting import by_touches
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.attribution.sentence import sentence

__all__ = ["credit"]


def credit(paths: Paths, options: Options) -> Credit:
    """The credit by the first touch.

    Args:
        paths: The paths.
        options: Not used by this model.

    Returns:
        The credit.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> paths = to_paths([PathRow(path="email > store", conversions=3)])
        >>> dict(credit(paths, Options()).by_channel())
        {'email': 3.0, 'store': 0.0}
    """
    del options
    weights = np.zeros(len(paths.touches))
    weights[paths.starts[:-1][paths.touched]] = 1.0
    return by_touches(paths, weights, sentence("rule-first"))
