"""Ids of a map to names that are safe in files, pages and drawings, and that never collide."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from journeys.text import slug

__all__ = ["Names", "named"]


@attrs.define
class Names:
    """A giver of names: each text gets a slug that no other has.

    Attributes:
        taken: The names given so far.
    """

    taken: set[str] = attrs.field(factory=set)

    def give(self, text: str) -> str:
        """A name for a text; the same text asked for again gets another one.

        Args:
            text: Any text.

        Returns:
            A slug, with a number behind it where another text had taken it.

        Example:
            >>> names = Names()
            >>> names.give("inform"), names.give("Inform!")
            ('inform', 'inform-2')
        """
        wanted = slug(text)
        name, number = wanted, 2
        while name in self.taken:
            name, number = f"{wanted}-{number}", number + 1
        self.taken.add(name)
        return name


def named(ids: Iterable[str]) -> dict[str, str]:
    """Names for ids, each its own; an id that stands twice keeps its first name.

    Args:
        ids: Ids in the order of the map.

    Returns:
        Id to name, in the order given.

    Example:
        >>> named(["web", "Web"])
        {'web': 'web', 'Web': 'web-2'}
    """
    names = Names()
    return {one: names.give(one) for one in dict.fromkeys(ids)}
