"""Names that are used and names that are declared, to findings of those that name nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from journeys.diagnostic import Finding
from journeys.source import Path
from journeys.text import did_you_mean, quoted

__all__ = ["undeclared"]

#: Near misses are searched for this many names only: each search costs all the names there are.
_HELPED: Final = 20


def undeclared(
    kind: str, uses: Iterable[tuple[Path, str]], known: Collection[str]
) -> Iterator[Finding]:
    """The names that name nothing, each once, at the place where it is used first.

    Args:
        kind: What they should name ("channel").
        uses: Place and name, in the order of the map.
        known: The names there are.

    Yields:
        One finding a name; it tells at how many other places the name stands.

    Example:
        >>> [found] = undeclared("channel", [(("board",), "wbe"), ((), "web")], ["web"])
        >>> found.message
        "channel 'wbe' is not declared; did you mean 'web'?"
    """
    places: dict[str, list[Path]] = {}
    for path, name in uses:
        if name not in known:
            places.setdefault(name, []).append(path)
    for number, (name, paths) in enumerate(places.items()):
        others = f", here and at {len(paths) - 1} more" if len(paths) > 1 else ""
        near = did_you_mean(name, known) if number < _HELPED else "; declare it or remove it"
        yield Finding(paths[0], f"{kind} {quoted(name)} is not declared{others}{near}")
