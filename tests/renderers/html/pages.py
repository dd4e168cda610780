"""Maps to the pages that the tests read and click through."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import journeys as jn
from journeys.board import Board, arrange
from journeys.document import Document, compose
from journeys.model import JourneyMap

__all__ = ["ROOT", "bank", "boards_of", "document_of"]

ROOT = Path(__file__).parents[3]


@cache
def bank() -> JourneyMap:
    """The bank of the examples."""
    return jn.load(ROOT / "examples" / "bank" / "bank.journey.yaml")


def boards_of(map_: JourneyMap, *names: str) -> Iterator[Board]:
    """The overview, then the boards and the journeys of these personas, or of all."""
    names = names or tuple(dict.fromkeys(persona.id for persona in map_.personas))
    yield arrange(map_)
    yield from (arrange(map_, persona=name) for name in names)
    yield from (arrange(map_, persona=name, kind="journey") for name in names)


def document_of(map_: JourneyMap, *names: str) -> Document:
    """The boards of these personas, or of all, with what the rules find in their map."""
    return compose(boards_of(map_, *names), findings=jn.check(map_).diagnostics)
