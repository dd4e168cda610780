"""Events, what is told of them, and relations, each by an id, to the same by a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from journeys.logs.gathered import Gathered
from journeys.logs.ocel import ID, OBJECT, TIME, TYPE, Found
from journeys.logs.raw import NUMBER, SHIFT, Asked
from journeys.logs.spool import Spool
from journeys.logs.sql import name as name_of

__all__ = ["Keyed"]

_EVENT: Final = "event"
_NTH: Final = "journeys_nth"


class Keyed:
    """The parts of a log that stand in tables of their own; an id counts within its file.

    Args:
        asked: Tells the engine.
    """

    def __init__(self, asked: Asked) -> None:
        self._connection = asked.connection
        self._events, self._details, self._relations = (Gathered(asked) for _ in range(3))
        self._names: dict[str, None] = {}

    def event(self, number: int, values: Mapping[str, str | None]) -> None:
        """Keep an event.

        Args:
            number: Its number.
            values: Its id and its type.
        """
        self._events.add(number, values)

    def detail(self, file: int, values: Mapping[str, str | None]) -> None:
        """Keep what is told of an event.

        Args:
            file: The number of its file.
            values: Its id, its type, and its attributes.
        """
        self._names.update(dict.fromkeys(values))
        self._details.add(file << SHIFT, values)

    def relate(self, file: int, event: str, object_: str) -> None:
        """Keep that an event concerns an object.

        Args:
            file: The number of its file.
            event: The event's id.
            object_: The object's id.
        """
        self._relations.add(file << SHIFT, {_EVENT: event, OBJECT: object_})

    def found(self) -> Found:
        """The events with what is told of them, and their relations.

        Returns:
            Events of one id beyond the first, those without, and what is told of no event or
            once more of one, are refused.
        """
        none: dict[str, str | None] = {ID: None, TYPE: None, TIME: None}
        self._details.add(-1, none)
        self._events.add(-1, none)
        self._relations.add(-1, {_EVENT: None, OBJECT: None})
        spool = Spool(self._connection, ())
        events = spool.stored(self._nth(self._events)).get_name()
        details = spool.stored(self._nth(self._details)).get_name()
        relations = name_of(self._relations.rows().get_name())
        id_, kind = name_of(ID), name_of(TYPE)
        same = f"e.{id_} = d.{id_} AND e.{kind} IS NOT DISTINCT FROM d.{kind}"
        same = f"{same} AND e.{NUMBER} >> {SHIFT} = d.{NUMBER} >> {SHIFT}"
        others = [f"d.{name_of(name)}" for name in self._names if name not in {ID, TYPE}]
        columns = ", ".join([f"e.{id_}", f"e.{kind}", f"e.{NUMBER}", *others, *self._no_time()])
        first = f"SELECT * FROM {name_of(events)} WHERE {_NTH} = 1 AND {id_} IS NOT NULL"  # noqa: S608 - names are quoted
        told = f"SELECT * FROM {name_of(details)} WHERE {_NTH} = 1 AND {id_} IS NOT NULL"  # noqa: S608 - names are quoted
        joined = spool.stored(
            f"SELECT {columns} FROM ({first}) AS e LEFT JOIN ({told}) AS d ON {same}"  # noqa: S608 - names are quoted
        )
        related = spool.stored(
            f"SELECT DISTINCT e.{NUMBER}, r.{OBJECT} FROM {relations} AS r "  # noqa: S608 - names are quoted
            f"JOIN ({first}) AS e ON e.{id_} = r.{_EVENT} "
            f"AND e.{NUMBER} >> {SHIFT} = r.{NUMBER} >> {SHIFT}"
        )
        text = f"concat_ws(' | ', {id_}, {kind})"
        for table in (events, details):
            spool.refuse_all(
                f"SELECT {NUMBER}, {text} FROM {name_of(table)} "  # noqa: S608 - names are quoted
                f"WHERE ({_NTH} > 1 OR {id_} IS NULL) AND {NUMBER} >= 0",
                "malformed-row",
            )
        spool.refuse_all(
            f"SELECT d.{NUMBER}, concat_ws(' | ', d.{id_}, d.{kind}) "  # noqa: S608 - names are quoted
            f"FROM ({told}) AS d ANTI JOIN ({first}) AS e ON {same}",
            "malformed-row",
        )
        return Found(joined, related, spool.refused())

    def _no_time(self) -> list[str]:
        """The column of times where no table tells any."""
        return [] if TIME in self._names else [f"CAST(NULL AS VARCHAR) AS {name_of(TIME)}"]

    @staticmethod
    def _nth(rows: Gathered) -> str:
        """The query of rows and which of their id each is."""
        id_, table = name_of(ID), name_of(rows.rows().get_name())
        return (
            f"SELECT *, row_number() OVER (PARTITION BY {id_}, {NUMBER} >> {SHIFT} "  # noqa: S608 - names are quoted
            f"ORDER BY {NUMBER}) AS {_NTH} FROM {table}"
        )
