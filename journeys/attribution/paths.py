"""Ways to a conversion, or to none: rows of channels to coded paths on which models run."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, TypeAlias

import attrs
import numpy as np
import numpy.typing as npt

from journeys.attribution.rows import PathRow
from journeys.attribution.sentence import Sentence
from journeys.errors import ValueFormError

__all__ = ["Floats", "Paths", "Whole", "summed", "to_paths"]

Floats: TypeAlias = npt.NDArray[np.float64]
Whole: TypeAlias = npt.NDArray[np.int64]


def summed(groups: Whole, amounts: Floats, size: int) -> Floats:
    """The sum of the amounts of each group.

    Args:
        groups: The group of each amount.
        amounts: The amounts.
        size: How many groups there are.
    """
    return np.bincount(groups, amounts, minlength=size).astype(np.float64, copy=False)


@attrs.frozen(kw_only=True, eq=False)
class Paths:
    """Paths in code: numbers in the place of names, so that models run without loops.

    Attributes:
        channels: The names, by code.
        touches: The code of every touch, path after path.
        starts: Where each path begins in `touches`, and where the last one ends.
        conversions: How often each path ended in a conversion.
        value: What these conversions brought.
        nulls: How often it ended in none.
        ages: Days from each touch to the end of its path; None when not known.
        notes: What was left out or folded on the way; `str` gives each sentence.
        min_customers: The fewest converting customers of a channel that is shown; 0 when the
            paths came without customers.
    """

    channels: tuple[str, ...]
    touches: Whole
    starts: Whole
    conversions: Floats
    value: Floats
    nulls: Floats
    ages: Floats | None = None
    notes: tuple[Sentence, ...] = ()
    min_customers: int = 0

    def __len__(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def lengths(self) -> Whole:
        """How many touches each path has."""
        return np.diff(self.starts)

    @cached_property
    def touched(self) -> npt.NDArray[np.bool_]:
        """Which paths have a touch; a conversion without any can be credited to nobody."""
        return self.lengths > 0

    @property
    def total_conversions(self) -> float:
        """All conversions of paths that have a touch: what models share out."""
        return float(self.conversions[self.touched].sum())

    @property
    def total_value(self) -> float:
        """The value of these conversions."""
        return float(self.value[self.touched].sum())

    @property
    def total_nulls(self) -> float:
        """How many paths ended in no conversion."""
        return float(self.nulls[self.touched].sum())

    @property
    def unattributed(self) -> float:
        """Conversions before which no channel was touched; no model shares them out."""
        return float(self.conversions[~self.touched].sum())

    @cached_property
    def owners(self) -> Whole:
        """The path of each touch."""
        return np.repeat(np.arange(len(self), dtype=np.int64), self.lengths)

    def rows(self) -> list[PathRow]:
        """The paths with names, in order; for small numbers of paths."""
        names = [self.channels[code] for code in self.touches]
        ages: list[float] = [] if self.ages is None else self.ages.tolist()
        return [
            PathRow(
                path=names[begin:end], conversions=conversions, value=value, nulls=nulls,
                ages=ages[begin:end],
            )
            for begin, end, conversions, value, nulls in zip(
                self.starts[:-1], self.starts[1:], self.conversions.tolist(),
                self.value.tolist(), self.nulls.tolist(), strict=True,
            )
        ]  # fmt: skip

    def without_repeats(self) -> Paths:
        """The paths with a channel that follows itself kept once, its last touch.

        Models that look at positions change by it; Markov of the first order does not.
        """
        after = np.append(self.touches[1:], -1)
        owner = np.append(self.owners[1:], -1)
        return self._kept((self.touches != after) | (self.owners != owner))

    def each_once(self, *, keep: str = "first") -> Paths:
        """The paths with each channel at one place only.

        Args:
            keep: Whether its `first` or its `last` touch stays.
        """
        if keep not in {"first", "last"}:
            raise ValueFormError(keep, "first or last")
        key = self.owners * max(1, len(self.channels)) + self.touches
        key = key if keep == "first" else key[::-1]
        kept = np.zeros(len(key), dtype=np.bool_)
        kept[np.unique(key, return_index=True)[1]] = True
        return self._kept(kept if keep == "first" else kept[::-1])

    def _kept(self, kept: npt.NDArray[np.bool_]) -> Paths:
        before = np.append(0, np.cumsum(kept))
        ages = None if self.ages is None else self.ages[kept]
        return attrs.evolve(self, touches=self.touches[kept], starts=before[self.starts], ages=ages)


def to_paths(rows: Iterable[PathRow]) -> Paths:
    """Rows to coded paths.

    Args:
        rows: The paths; equal ones are not added up, which changes no model.

    Returns:
        The paths in their order; channels in the order of their first touch.

    Raises:
        ValueFormError: Some rows have ages and others have none.

    Example:
        >>> paths = to_paths([PathRow(path="email > store", conversions=3), PathRow(path="web")])
        >>> paths.channels, paths.total_conversions
        (('email', 'store', 'web'), 4.0)
    """
    given = list(rows)
    codes: dict[str, int] = {}
    touches = [codes.setdefault(name, len(codes)) for row in given for name in row.path]
    aged = {bool(row.ages) for row in given if row.path}
    if len(aged) > 1:
        raise ValueFormError("some", "ages of the touches of every path, or of none")
    return Paths(
        channels=tuple(codes),
        touches=np.array(touches, dtype=np.int64),
        starts=np.cumsum([0, *(len(row.path) for row in given)], dtype=np.int64),
        conversions=_column(row.conversions for row in given),
        value=_column(row.value for row in given),
        nulls=_column(row.nulls for row in given),
        ages=_column(age for row in given for age in row.ages) if aged == {True} else None,
    )


def _column(values: Iterable[Any]) -> Floats:
    return np.fromiter(values, dtype=np.float64)
