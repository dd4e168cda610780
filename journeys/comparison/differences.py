"""Two items to the changes of their fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeys.comparison.change import Change, Kind, Part
from journeys.comparison.fields import Field
from journeys.comparison.side import Item, Side

__all__ = ["differences"]


def differences(
    fields: Iterable[Field],
    old: tuple[Side, Item],
    new: tuple[Side, Item],
    *,
    part: Part,
    about: str = "",
) -> Iterator[Change]:
    """The fields that two items say otherwise.

    Args:
        fields: The fields to look at.
        old: The old item, after its map.
        new: The new item, after its map.
        part: What the items are.
        about: What the changes are about, for parts that their path tells badly.

    Yields:
        A change a field, in the order of the fields.
    """
    for field in fields:
        found = field.difference((old[0].names, old[1].value), (new[0].names, new[1].value))
        if found is not None:
            keys = found.name.split(".")
            yield Change(
                kind=Kind.CHANGED,
                part=part,
                meaning=found.meaning,
                old_paths=[(*old[1].path, *keys)],
                new_paths=[(*new[1].path, *keys)],
                field=found.name,
                about=about,
                old=found.old,
                new=found.new,
            )
