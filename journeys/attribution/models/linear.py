"""Every touch takes an equal part."""

from __future__ import annotations

import numpy as np

from journeys.attribution.credit import Credit
from journeys.attribution.crediting import by_touches
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.attribution.sentence import sentence

__all__ = ["credit"]


def credit(paths: Paths, options: Options) -> Credit:
    """The credit in equal parts, one a touch.

    Args:
        paths: The paths; `Paths.each_once` before it gives equal parts to channels instead.
        options: Not used by this model.

    Returns:
        The credit; a channel that was touched twice takes two parts.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> paths = to_paths([PathRow(path="email > email > store", conversions=3)])
        >>> dict(credit(paths, Options()).by_channel())
        {'email': 2.0, 'store': 1.0}
    """
    del options
    return by_touches(paths, np.ones(len(paths.touches)), sentence("rule-linear"))
