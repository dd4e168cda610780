"""A wish of the command line to the boards that it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs
import click

if TYPE_CHECKING:
    from journeys.board import Board
    from journeys.counts import Counts
    from journeys.model import JourneyMap

__all__ = ["BOARDS", "SIZES", "Wish", "boards_of"]

BOARDS: Final = (
    "overview", "personas", "journeys", "network", "overlay", "cards", "cover", "all",
)  # fmt: skip
SIZES: Final = ("compact", "metaplan")

#: How many steps of journeys are drawn without being asked for; routing them takes its time.
STEPS: Final = 300


@attrs.frozen(kw_only=True)
class Wish:
    """Which boards are wanted.

    Attributes:
        which: One of `BOARDS`.
        personas: Only these personas'; all when there are none.
        bands: What the moments of a journey board are grouped by.
        together: Whether all personas stand on one journey or overlay board.
        size: Size of workshop cards.
        counts: What customers did, for the overlay.
        covered: Whether `all` begins with a cover.
    """

    which: str
    personas: tuple[str, ...] = ()
    bands: str = "goal"
    together: bool = False
    size: str = "compact"
    counts: Counts | None = None
    covered: bool = False


def boards_of(map_: JourneyMap, wish: Wish) -> Iterator[Board]:
    """The boards of a map that are wanted, in reading order.

    Args:
        map_: The map.
        wish: Which boards.

    Yields:
        The boards, each arranged when it is asked for.

    Raises:
        UnknownNameError: A persona is none of the map's.
    """
    everybody = tuple(dict.fromkeys(persona.id for persona in map_.personas))
    names = wish.personas or everybody
    each: tuple[str | None, ...] = (None,) if wish.together else names
    is_whole = wish.which == "all" and not wish.personas
    yield from _common(map_, wish, is_whole=is_whole)
    yield from _personal(map_, wish, names, each)


def _common(map_: JourneyMap, wish: Wish, *, is_whole: bool) -> Iterator[Board]:
    """The boards of all personas."""
    from journeys.board import arrange

    if wish.which == "cover" or (is_whole and wish.covered):
        yield arrange(map_, kind="cover")
    if wish.which == "overview" or is_whole:
        yield arrange(map_)
    if wish.which == "network" or is_whole:
        yield arrange(map_, kind="network")
    if wish.which == "cards" and not wish.personas:
        yield arrange(map_, kind="cards", size=wish.size)


def _personal(
    map_: JourneyMap, wish: Wish, names: Iterable[str], each: Iterable[str | None]
) -> Iterator[Board]:
    """The boards of one persona after another."""
    from journeys.board import arrange
    from journeys.board.thinning import thinned

    if wish.which in {"personas", "all"}:
        yield from (arrange(map_, persona=name) for name in names)
    if wish.which == "journeys" or (wish.which == "all" and _are_few(map_, names)):
        yield from (arrange(map_, persona=one, kind="journey", bands=wish.bands) for one in each)
    if wish.which == "overlay" or (wish.which == "all" and wish.counts is not None):
        for one in each:
            board = arrange(map_, persona=one, kind="overlay", bands=wish.bands, counts=wish.counts)
            yield thinned(board)
    if wish.which == "cards":
        yield from (arrange(map_, persona=name, kind="cards", size=wish.size) for name in names)


def _are_few(map_: JourneyMap, names: Iterable[str]) -> bool:
    """Whether the journeys are drawn without being asked for; else it is said how to ask."""
    steps = sum(len(journey.steps) for name in names for journey in map_.journeys_of(name))
    if steps > STEPS:
        asked = "draw them one by one: --board journeys --persona ID"
        click.echo(f"the journeys have {steps} steps in all, more than {STEPS}; {asked}", err=True)
    return steps <= STEPS
