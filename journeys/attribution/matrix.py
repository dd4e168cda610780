"""Paths to the probabilities of steps, with names."""

from __future__ import annotations

from typing import Final

from journeys.attribution.chaining import chain_of
from journeys.attribution.paths import Paths
from journeys.attribution.rows import ARROW

__all__ = ["CONVERSION", "NULL", "START", "transition_matrix"]

#: The names of the beginning and of the two ends of every path.
START: Final = "(start)"
CONVERSION: Final = "(conversion)"
NULL: Final = "(null)"


def transition_matrix(
    paths: Paths, *, order: int = 1, nulls: bool = True, loops: bool = True
) -> dict[tuple[str, str], float]:
    """How probable each step is, from where it begins.

    Args:
        paths: The paths.
        order: How many touches the next one depends on; states of several have `>` between.
        nulls: Whether paths that end in no conversion count.
        loops: Whether steps from a state to itself count.

    Returns:
        Probabilities by (from, to), sorted; those of one beginning sum to 1. The beginning of
        paths is `(start)`, their ends are `(conversion)` and `(null)`.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> rows = [PathRow(path="a > b", conversions=3, nulls=1),
        ...         PathRow(path="a > c", conversions=1, nulls=1)]
        >>> found = transition_matrix(to_paths(rows))
        >>> found["b", "(conversion)"], round(found["a", "b"], 4)
        (0.75, 0.6667)
    """
    chain = chain_of(paths, order=order, nulls=nulls)
    names = [
        f" {ARROW} ".join(chain.channels[code] for code in state if code >= 0)
        for state in chain.states
    ]
    counted: dict[tuple[str, str], float] = {}
    for source, target, count in zip(chain.sources, chain.targets, chain.steps, strict=True):
        if loops or source != target:
            counted[names[source], names[target]] = float(count)
    for at, name in enumerate(names):
        counted[START, name] = float(chain.starts[at])
        counted[name, CONVERSION] = float(chain.conversions[at])
        counted[name, NULL] = float(chain.nulls[at])
    left: dict[str, float] = {}
    for (source_name, _), count in counted.items():
        left[source_name] = left.get(source_name, 0.0) + count
    return {key: count / left[key[0]] for key, count in sorted(counted.items()) if count}
