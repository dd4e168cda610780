"""What would be lost without a channel: the removal effects of a Markov chain."""

from __future__ import annotations

from journeys.attribution.chaining import chain_of
from journeys.attribution.credit import Credit
from journeys.attribution.crediting import by_scores
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths
from journeys.attribution.removal import removal_of
from journeys.attribution.sentence import sentence

__all__ = ["credit"]


def credit(paths: Paths, options: Options) -> Credit:
    """The credit in the proportion of removal effects, which are in `Credit.scores`.

    Args:
        paths: The paths.
        options: `order`, and `nulls`: whether paths without conversion count.

    Returns:
        The credit; the same at any time, as nothing is drawn.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> rows = [PathRow(path="a > b > c"), PathRow(path="a", conversions=0, nulls=1),
        ...         PathRow(path="b > c", conversions=0, nulls=1)]
        >>> found = credit(to_paths(rows), Options())
        >>> {name: round(one, 9) for name, one in found.scores_by_channel().items()}
        {'a': 0.5, 'b': 1.0, 'c': 1.0}

    Source: Anderl, Becker, von Wangenheim and Schumann, Mapping the customer journey, 2016.
    """
    nulls = options.nulls and paths.total_nulls > 0
    removal = removal_of(chain_of(paths, order=options.order, nulls=nulls))
    rule = sentence("rule-markov" if nulls else "rule-markov-converting", order=options.order)
    return by_scores(paths, removal.effects, removal.value_effects, rule)
