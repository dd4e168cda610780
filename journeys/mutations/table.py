"""The table of kinds: every module of the folder; a map to its mutants."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module

import attrs

from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.mutations.mutant import Change, Mutant

__all__ = ["Kind", "chosen", "every_kind", "mutants"]


@attrs.frozen
class Kind:
    """A kind of change.

    Attributes:
        name: What is done, in kebab-case: `drop-card`.
        about: What it does, in a sentence.
        mutate: Map to its changes of this kind, in the order of the map.
    """

    name: str
    about: str
    mutate: Callable[[JourneyMap], Iterable[Change]]


@cache
def every_kind() -> tuple[Kind, ...]:
    """Every kind of change, sorted by name.

    Returns:
        The kinds; their table is the directory itself.

    Example:
        >>> every_kind()[0].name
        'age-evidence'
    """
    package = import_module("journeys.mutations.kinds")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(_kind(name) for name in names)


def _kind(name: str) -> Kind:
    module = import_module(f"journeys.mutations.kinds.{name}")
    return Kind(name.replace("_", "-"), (module.__doc__ or "").strip(), module.mutate)


def chosen(names: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds of some names.

    Args:
        names: Names of kinds; none for all of them.

    Returns:
        The kinds, sorted by name, each once.

    Raises:
        UnknownNameError: There is no such kind; the error names the nearest.

    Example:
        >>> [kind.name for kind in chosen(["drop-card"])]
        ['drop-card']
    """
    known = {kind.name: kind for kind in every_kind()}
    for name in names:
        if name not in known:
            raise UnknownNameError("kind of change", name, tuple(known))
    return tuple(kind for kind in every_kind() if not names or kind.name in names)


def mutants(map_: JourneyMap, *, kinds: Sequence[str] = ()) -> Iterator[Mutant]:
    """Maps that differ from a map by one meaningful change each.

    No promise is changed: promises are what should notice.

    Args:
        map_: Any map.
        kinds: Names of the kinds wanted; none for all of them.

    Yields:
        The mutants, kind by kind, in each in the order of the map; none for an empty map. There
        are about as many as the map has cards, fields of cards, steps and moments.

    Raises:
        UnknownNameError: There is no such kind; the error names the nearest.

    Example:
        >>> from journeys.model import Journey, JourneyMap
        >>> asks = Journey(id="j", steps=["ask@web -> told@chat"])
        >>> shop = JourneyMap(title="Shop", journeys=[asks])
        >>> for mutant in mutants(shop, kinds=["cut-hand-off", "drop-journey"]):
        ...     print(mutant.summary)
        journey 'j' hands nobody on from 'ask@web' to 'told@chat'
        the journey 'j' is gone

    Source: mutation analysis, DeMillo, Lipton and Sayward (1978), Hints on test data selection.
    """
    for kind in chosen(kinds):
        for change in kind.mutate(map_):
            yield Mutant(kind.name, change.path, change.summary, change.build)
