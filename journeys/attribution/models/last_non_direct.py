"""The last touch takes all, passing over visits that came of themselves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from journeys.attribution.credit import Credit
from journeys.attribution.crediting import by_touches
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.attribution.sentence import Sentence, sentence
from journeys.text import joined

__all__ = ["credit"]


def credit(paths: Paths, options: Options) -> Credit:
    """The credit by the last touch of a channel that is not direct.

    Args:
        paths: The paths.
        options: `direct`, the channels to pass over.

    Returns:
        The credit; a path of direct touches alone goes to its last one.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> paths = to_paths([PathRow(path="email > direct"), PathRow(path="direct")])
        >>> dict(credit(paths, Options()).by_channel())
        {'email': 1.0, 'direct': 1.0}
    """
    direct = np.array([name in options.direct for name in paths.channels], dtype=np.bool_)
    counts = np.arange(len(paths.touches), dtype=np.int64)
    counts[direct[paths.touches]] = -1
    latest = np.full(len(paths), -1, dtype=np.int64)
    np.maximum.at(latest, paths.owners, counts)
    latest = np.where(latest < 0, paths.starts[1:] - 1, latest)
    weights = np.zeros(len(paths.touches))
    weights[latest[paths.touched]] = 1.0
    return by_touches(paths, weights, _rule([paths.channels[at] for at in np.flatnonzero(direct)]))


def _rule(passed: Sequence[str]) -> Sentence:
    if not passed:
        return sentence("rule-nothing-direct")
    names, more = joined(passed[:2]), len(passed) - 2
    if more > 0:
        return sentence("rule-last-but-more", names=names, count=more)
    return sentence("rule-last-but", names=names)
