"""Mutants to the order in which they are tried: the same for a seed, and fair from the first."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from journeys.mutations.mutant import Mutant
from journeys.source import dotted

__all__ = ["order"]


def order(mutants: Sequence[Mutant], seed: int) -> list[int]:
    """The numbers of mutants in a random order, so that any first part is a fair sample.

    A mutant has its place by what it is: when the map changes elsewhere, those that stay are
    tried in the same order, and a sample remains nearly the same.

    Args:
        mutants: The mutants, in the order of the map.
        seed: Any whole number; another one gives another order.

    Returns:
        Each number from 0 once.

    Example:
        >>> order([], seed=0)
        []
    """
    return sorted(range(len(mutants)), key=lambda at: (_draw(mutants[at], seed), at))


def _draw(mutant: Mutant, seed: int) -> bytes:
    text = f"{seed}\n{mutant.kind}\n{dotted(mutant.path)}\n{mutant.summary}"
    return blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()
