"""Paths to the table of fair shares by place, in which nothing of too few conversions stands."""

from __future__ import annotations

from journeys.attribution.paths import Paths
from journeys.attribution.places import conversions_by_place, fair_shares_by_place
from journeys.table import Cell, Column, Table
from journeys.vocabulary import label

__all__ = ["places_table"]


def places_table(paths: Paths, places: int, *, language: str = "en") -> Table:
    """Who opens, who goes between and who closes: Shapley values by the place of the touch.

    Args:
        paths: The paths.
        places: How many places are told apart; all later touches stand in one more column.
        language: Of the title: `fr` or `en`.

    Returns:
        A row a channel, the largest value at the first place first; no more columns than the
        longest path has touches. Of paths that were counted from customers, cells to which fewer
        conversions than `Paths.min_customers` belong are None, and one more of a row that would
        tell the only one.

    Raises:
        ValueFormError: No place is asked for.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> found = places_table(to_paths([PathRow(path="a > b > b", conversions=6)]), 1)
        >>> [column.name for column in found.columns], found.rows
        (['channel', 'place-1', 'later'], (('a', 3.0, 0.0), ('b', 0.0, 3.0)))
    """
    most = places + 1 if places > 0 else 0
    shares = fair_shares_by_place(paths, most=most)
    counts = conversions_by_place(paths, most=most)
    size = len(next(iter(shares.values()), ()))
    heads = [f"place-{at}" for at in range(1, min(size, places) + 1)]
    heads += ["later"] if size > places else []
    rows = [
        (name, *_shown(row, counts[name], paths.min_customers))
        for name, row in sorted(shares.items(), key=lambda one: tuple(-part for part in one[1]))
    ]
    return Table(
        name="places",
        title=label(language, "attribution-places"),
        columns=[Column("channel"), *(Column(name, "number") for name in heads)],
        rows=rows,
        suppressed=sum(cell is None for row in rows for cell in row),
    )


def _shown(row: tuple[float, ...], counts: tuple[float, ...], least: int) -> list[Cell]:
    hidden = {at for at, count in enumerate(counts) if 0 < count < least}
    others = [at for at, count in enumerate(counts) if count and at not in hidden]
    if len(hidden) == 1 and others:
        hidden.add(min(others, key=lambda at: counts[at]))
    return [None if at in hidden else part for at, part in enumerate(row)]
