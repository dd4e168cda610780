"""Tables that name what is on a map by ids to tables that name it by labels, for people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from journeys.model import JourneyMap
from journeys.table import Cell, Kind, Table
from journeys.vocabulary import complete

__all__ = ["labelled"]

#: The columns that hold ids, and what of the map they name.
_NAMED: Final = {
    "source": "touchpoint", "target": "touchpoint", "touchpoint": "touchpoint",
    "start": "touchpoint", "skipped": "touchpoint", "way": "touchpoint",
    "moment": "moment", "fulfilled-at": "moment",
    "channel": "channel", "channel-before": "channel",
    "persona": "persona", "goal": "goal",
}  # fmt: skip
#: The columns whose cells hold several, with commas or arrows between.
_SEVERAL: Final = frozenset({"skipped", "way"})
_ID: Final = re.compile(r"[^\s,]+")


def labelled(map_: JourneyMap, tables: Iterable[Table]) -> tuple[Table, ...]:
    """Tables of what customers did, in the words of the map.

    Args:
        map_: The map.
        tables: Tables whose columns are named as those of analyses are.

    Returns:
        The tables. What the map does not label, or labels as it does something else, stays as it
        is.

    Example:
        >>> from journeys.model import Channel, Moment
        >>> from journeys.table import Column
        >>> shop = JourneyMap(title="Shop", channels=[Channel(id="web", label="Website")],
        ...     moments=[Moment(id="ask", label="Asks")])
        >>> table = Table(name="visits", title="Visits", columns=[Column("touchpoint")],
        ...     rows=[("ask@web",), ("odd@web",)])
        >>> labelled(shop, [table])[0].column("touchpoint")
        ('Asks · Website', 'odd@web')
    """
    names = _names(complete(map_))
    return tuple(_relabelled(one, names) for one in tables)


def _names(map_: JourneyMap) -> dict[str, dict[str, str]]:
    moments = {one.id: one.label for one in map_.moments if one.label}
    channels = {one.id: one.label for one in map_.channels if one.label}
    points = {
        f"{moment}@{channel}": f"{said} · {on}"
        for moment, said in moments.items()
        for channel, on in channels.items()
    }
    every = {
        "moment": moments,
        "channel": channels,
        "touchpoint": points,
        "persona": {one.id: one.name for one in map_.personas if one.name},
        "goal": {one.id: one.label for one in map_.goals if one.label},
    }
    return {what: _single(names) for what, names in every.items()}


def _single(names: Mapping[str, str]) -> dict[str, str]:
    """The labels that tell what they name from all else."""
    counts = Counter(names.values())
    return {name: said for name, said in names.items() if counts[said] == 1}


def _relabelled(table: Table, names: Mapping[str, Mapping[str, str]]) -> Table:
    known = [
        names.get(_NAMED.get(one.name, ""), {}) if one.kind is Kind.TEXT else {}
        for one in table.columns
    ]
    several = [one.name in _SEVERAL for one in table.columns]
    rows = (list(map(_said, row, known, several)) for row in table.rows)
    return attrs.evolve(table, rows=rows)


def _said(cell: Cell, known: Mapping[str, str], several: bool) -> Cell:  # noqa: FBT001 - mapped
    if not isinstance(cell, str) or not known:
        return cell
    if several:
        return _ID.sub(lambda one: known.get(one[0], one[0]), cell)
    return known.get(cell, cell)
