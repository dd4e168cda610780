"""The nearer to the conversion, the more a touch takes."""

from __future__ import annotations

import numpy as np

from journeys.attribution.credit import Credit
from journeys.attribution.crediting import by_touches
from journeys.attribution.kinds import Decay
from journeys.attribution.options import Options
from journeys.attribution.paths import Floats, Paths
from journeys.attribution.sentence import sentence
from journeys.errors import ValueFormError

__all__ = ["credit"]


def credit(paths: Paths, options: Options) -> Credit:
    """The credit that decays with the distance from the conversion.

    Args:
        paths: The paths; with ages for a decay in days.
        options: `decay` and `half_life`.

    Returns:
        The credit; a touch one half-life before another of its path takes half as much.

    Raises:
        ValueFormError: A decay in days is asked of paths without ages.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> paths = to_paths([PathRow(path="email > store", conversions=3)])
        >>> dict(credit(paths, Options(half_life=1)).by_channel())
        {'email': 1.0, 'store': 2.0}
    """
    life = options.half_life
    if options.decay is Decay.RAMP:
        places = np.arange(1, len(paths.touches) + 1) - paths.starts[:-1][paths.owners]
        return by_touches(paths, places.astype(np.float64), sentence("rule-ramp"))
    if options.decay is Decay.STEPS:
        steps = (paths.starts[1:] - 1)[paths.owners] - np.arange(len(paths.touches))
        rule = sentence("rule-steps", life=life)
        return by_touches(paths, _halved(paths, steps.astype(np.float64), life), rule)
    if paths.ages is None:
        expected = "paths whose touches have ages, or a decay in steps"
        raise ValueFormError("paths without ages", expected)
    rule = sentence("rule-days", life=life)
    return by_touches(paths, _halved(paths, paths.ages, life), rule)


def _halved(paths: Paths, ages: Floats, life: float) -> Floats:
    """The weights, relative to the youngest touch of a path: old paths do not vanish."""
    youngest = np.full(len(paths), np.inf)
    np.minimum.at(youngest, paths.owners, ages)
    weights: Floats = np.exp2(-(ages - youngest[paths.owners]) / life)
    return weights
