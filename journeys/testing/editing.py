"""The strategy of small changes of a map."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.errors import ValueFormError
from journeys.model import JourneyMap
from journeys.mutations import Mutant, mutants

__all__ = ["edits"]


def edits(map_: JourneyMap, *, kinds: Iterable[str] = ()) -> SearchStrategy[Mutant]:
    """Maps that differ from a map by one meaningful change, each with what was changed.

    A card is dropped, two channels are swapped, a deadline is stretched, personas are merged, a
    hand-off is cut… `journeys mutate` tries all of them; here a test draws some.

    Args:
        map_: The map.
        kinds: Names of the kinds of change wanted; none for all of them.

    Returns:
        A strategy of mutants, whose `map` has the change; it shrinks to the first one.

    Raises:
        UnknownNameError: There is no such kind of change.
        ValueFormError: The map has nothing that such a change could be made to.

    Example:
        >>> from hypothesis import find
        >>> from journeys.model import Journey, JourneyMap
        >>> asks = Journey(id="j", steps=["ask@web -> told@chat"])
        >>> shop = JourneyMap(title="Shop", journeys=[asks])
        >>> find(edits(shop, kinds=["drop-journey"]), lambda edit: True).map.journeys
        ()
    """
    every = tuple(mutants(map_, kinds=tuple(kinds)))
    if not every:
        raise ValueFormError(map_.title, "a map with parts that such a change could be made to")
    # Sampling from the mutants themselves would spell them all out in each failing example.
    return st.integers(0, len(every) - 1).map(every.__getitem__)
