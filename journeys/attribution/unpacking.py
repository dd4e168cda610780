"""Counted paths to coded paths, and to sentences about what was folded."""

from __future__ import annotations

from typing import Any

import numpy as np

from journeys.attribution.packing import Packing
from journeys.attribution.paths import Floats, Paths, Whole
from journeys.attribution.sentence import Sentence, sentence
from journeys.logs.sums import settled

__all__ = ["coded_paths", "notes_of"]


def coded_paths(found: dict[str, Any], packings: list[Packing], names: tuple[str, ...]) -> Paths:
    """Counted paths, unpacked.

    Args:
        found: What `counted_paths` gave.
        packings: How it was packed.
        names: The names of touches.
    """
    touches, *ages = [
        packing.unpacked([found[word].astype(np.int64) for word in packing.words])
        for packing in packings
    ]
    there = touches >= 0
    conversions: Floats = found["conversions"].astype(np.float64)
    starts: Whole = np.append(0, np.cumsum(there.sum(axis=1)))
    return Paths(
        channels=names,
        touches=touches[there],
        starts=starts,
        conversions=conversions,
        value=np.array([settled(one) for one in found["value"].tolist()], np.float64),
        nulls=found["paths"].astype(np.float64) - conversions,
        ages=ages[0][there].astype(np.float64) if ages else None,
    )


def notes_of(found: dict[str, Any], asked: int, length: int) -> tuple[Sentence, ...]:
    """What was folded, in sentences.

    Args:
        found: What `counted_paths` gave.
        asked: The touches that a path was to keep.
        length: The touches that it could keep.
    """
    long = int(found["long"].sum())
    if not long:
        return ()
    key = "note-long" if length == asked else "note-many"
    return (sentence(key, count=long, kept=length - 1),)
