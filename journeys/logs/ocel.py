"""Events, objects and their relations to raw rows: an event once for each of its customers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from journeys.logs.gathered import Gathered, Names, Numbers, clean
from journeys.logs.raw import NUMBER, Asked, Raw
from journeys.logs.spool import Spool
from journeys.logs.sql import literal
from journeys.logs.sql import name as name_of
from journeys.logs.standard import needed, standing
from journeys.text import joined, quoted

if TYPE_CHECKING:
    import ibis

__all__ = ["ID", "OBJECT", "TIME", "TYPE", "Found", "Ocel"]

#: The raw columns that every event has.
ID: Final = "ocel:id"
TYPE: Final = "ocel:type"
TIME: Final = "ocel:time"

_MEANT: Final = {"time": TIME, "moment": TYPE}
#: The column of an object of an event.
OBJECT: Final = "object"
_KIND: Final = "kind"
_SHOWN: Final = 20


@attrs.frozen(eq=False)
class Found:
    """What is known of events, as tables of the engine.

    Attributes:
        events: A row an event, with its number.
        relations: The number of an event and an `object` of it.
        refused: The rows that are no events; None for none.
    """

    events: ibis.Table
    relations: ibis.Table
    refused: ibis.Table | None


@attrs.define
class Ocel:
    """What the files of one OCEL 2.0 log hold, in any order.

    Attributes:
        asked: What is asked for.
        names: The attributes of events.
        kinds: The types of objects.
        numbers: The numbers of events.
    """

    asked: Asked
    names: Names = attrs.field(init=False)
    kinds: dict[str, None] = attrs.field(factory=dict)
    numbers: Numbers = attrs.field(factory=Numbers)
    _events: Gathered = attrs.field(init=False)
    _relations: Gathered = attrs.field(init=False)
    _objects: Gathered = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        asked = self.asked
        self.names = Names(asked.limits.columns, needed(asked, _MEANT), asked.every)
        for name in (ID, TYPE, TIME):
            self.names.keeps(name, "", 1)
        self._events, self._relations, self._objects = (Gathered(asked) for _ in range(3))

    def text(self, value: str) -> str:
        """A text as it may stand in a table.

        Args:
            value: The text.
        """
        return clean(value, self.asked.limits.text)

    def event(self, number: int, values: dict[str, str | None], *, torn: bool = False) -> None:
        """Keep an event.

        Args:
            number: Its number.
            values: Its columns.
            torn: Whether it is none, and refused.
        """
        if torn:
            self._events.refuse(number, "malformed-row", values)
            return
        kept = {name: value for name, value in values.items() if self.names.found.get(name)}
        self._events.add(number, kept)

    def relate(self, number: int, object_: str) -> None:
        """Keep that an event concerns an object.

        Args:
            number: The event's number.
            object_: The object's id.
        """
        self._relations.add(number, {OBJECT: self.text(object_)})

    def own(self, object_: str, kind: str) -> None:
        """Keep an object.

        Args:
            object_: Its id.
            kind: Its type.
        """
        kind = self.text(kind)
        if len(self.kinds) < self.asked.limits.columns:
            self.kinds[kind] = None
        self._objects.add(0, {OBJECT: self.text(object_), _KIND: kind})

    def raw(self, paths: Sequence[Path], found: Found | None = None) -> Raw:
        """The raw rows, after everything was kept.

        Args:
            paths: The files.
            found: Events and relations that stand elsewhere; those kept here by default.

        Returns:
            An event once for each of its objects of the customer's type, without a customer
            where it has none. The attributes of events are columns, and so are the types of
            objects: a cell holds the event's object, the first by name where it has several.

        Raises:
            LogError: A column is missing.
        """
        customer = self.asked.plan.log.column("customer")
        kept = [
            kind for kind in self.kinds
            if (self.asked.every or kind in self.names.needed)
            and (kind == customer or kind not in self.names.found)
        ]  # fmt: skip
        found = found or Found(self._events.rows(), self._relations.rows(), self._events.refused())
        query = self._joined(kept, customer, found)
        table = Spool(self.asked.connection, ()).stored(query)
        kinds = [kind for kind in self.kinds if kind not in self.names.found]
        hint = ""
        if customer not in self.kinds and customer not in self.names.found:
            shown = joined([quoted(kind) for kind in list(self.kinds)[:_SHOWN]]) or "none"
            hint = "which type of objects is the customer? write 'columns: {customer: …}' in the "
            hint += f"tracking plan; the types are {shown}"
        return standing(
            self.asked, paths, table, [*self.names.found, *kinds], _MEANT,
            lined=self.numbers.lined, refused=found.refused, hint=hint,
        )  # fmt: skip

    def _joined(self, kinds: Sequence[str], customer: str, found: Found) -> str:
        """The query of events with a column for each of some types of objects."""
        events, relations, objects = (
            name_of(one.get_name()) for one in (found.events, found.relations, self._objects.rows())
        )
        own = {name for name, kept in self.names.found.items() if kept} - set(kinds)
        there = self._columns(events)
        columns = [f"e.{name_of(name)}" for name in there if name in own]
        joins = []
        if not {OBJECT, _KIND} <= self._columns(objects) or OBJECT not in self._columns(relations):
            columns += [f"CAST(NULL AS VARCHAR) AS {name_of(kind)}" for kind in kinds]
            kinds = ()
        for at, kind in enumerate(kinds):
            of_kind = f"FROM {objects} SELECT {OBJECT} WHERE {_KIND} = {literal(kind)}"
            each = "DISTINCT" if kind == customer else ""
            one = OBJECT if kind == customer else f"min({OBJECT}) AS {OBJECT}"
            group = "" if kind == customer else f"GROUP BY {NUMBER}"
            joins.append(
                f"LEFT JOIN (FROM {relations} SELECT {each} {NUMBER}, {one} "
                f"WHERE {OBJECT} IN ({of_kind}) {group}) AS k{at} "
                f"ON k{at}.{NUMBER} = e.{NUMBER}"
            )
            columns.append(f"k{at}.{OBJECT} AS {name_of(kind)}")
        selected = ", ".join([*columns, f"e.{NUMBER}"])
        return f"SELECT {selected} FROM {events} AS e {' '.join(joins)}"  # noqa: S608 - all names and texts in it are quoted

    def _columns(self, view: str) -> set[str]:
        rows = self.asked.connection.raw_sql(f"DESCRIBE {view}").fetchall()
        return {row[0] for row in rows}
