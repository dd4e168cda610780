"""Events to files of the standards, for tests."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeAlias
from xml.sax.saxutils import quoteattr

__all__ = ["Event", "ocel_json", "ocel_sqlite", "ocel_xml", "xes"]

#: Customers, time, moment, and other attributes.
Event: TypeAlias = tuple[Sequence[str], str, str, Mapping[str, str]]


def attr(text: str) -> str:
    """A text as the value of an attribute, its spaces kept."""
    return quoteattr(text, {"\n": "&#10;", "\t": "&#9;"})


def xes(events: Iterable[Event], *, encoding: str = "UTF-8") -> bytes:
    """An XES file: each run of events of one customer is a trace."""
    lines = [
        f'<?xml version="1.0" encoding="{encoding}"?>',
        '<log xmlns="http://www.xes-standard.org/">',
    ]
    before: str | None = None
    for (customer, *_), time, moment, others in events:
        if customer != before:
            lines += ["</trace>"] if before is not None else []
            lines += ["<trace>", f'<string key="concept:name" value={attr(customer)}/>']
            before = customer
        lines += ["<event>", f'<date key="time:timestamp" value={attr(time)}/>']
        lines += [f'<string key="concept:name" value={attr(moment)}/>']
        lines += [f"<string key={attr(k)} value={attr(v)}/>" for k, v in others.items()]
        lines += ["</event>"]
    lines += ["</trace>"] if before is not None else []
    return "\n".join([*lines, "</log>"]).encode(encoding)


def _kinds(events: Sequence[Event]) -> list[str]:
    return list(dict.fromkeys(moment for _, _, moment, _ in events))


def _customers(events: Sequence[Event]) -> list[str]:
    """All customers, and one without events."""
    return ["nobody", *dict.fromkeys(one for customers, *_ in events for one in customers)]


def ocel_json(events: Sequence[Event], *, indent: int | None = 1) -> bytes:
    """An OCEL 2.0 file in JSON."""
    told = [
        {
            "id": f"e{at}",
            "type": moment,
            "time": time,
            "attributes": [{"name": k, "value": v} for k, v in others.items()],
            "relationships": [{"objectId": f"c-{one}", "qualifier": "of"} for one in customers]
            + [{"objectId": "o-1", "qualifier": "what"}],
        }
        for at, (customers, time, moment, others) in enumerate(events)
    ]
    objects = [{"id": f"c-{one}", "type": "customer"} for one in _customers(events)]
    objects.append({"id": "o-1", "type": "order"})
    types = [{"name": one, "attributes": []} for one in _kinds(events)]
    whole = {"objectTypes": [], "eventTypes": types, "events": told, "objects": objects}
    return json.dumps(whole, indent=indent).encode()


def ocel_xml(events: Sequence[Event]) -> bytes:
    """An OCEL 2.0 file in XML."""
    lines = ["<log>", "<event-types/>", "<events>"]
    for at, (customers, time, moment, others) in enumerate(events):
        lines += [f'<event id="e{at}" type={attr(moment)} time={attr(time)}>', "<attributes>"]
        lines += [
            f"<attribute name={attr(k)}>{attr(v)[1:-1]}</attribute>" for k, v in others.items()
        ]
        lines += ["</attributes>", "<objects>", '<relationship object-id="o-1" qualifier="what"/>']
        lines += [
            f'<relationship object-id={attr("c-" + one)} qualifier="of"/>' for one in customers
        ]
        lines += ["</objects>", "</event>"]
    lines += ["</events>", "<objects>", '<object id="o-1" type="order"/>']
    lines += [f'<object id={attr("c-" + one)} type="customer"/>' for one in _customers(events)]
    return "\n".join([*lines, "</objects>", "</log>"]).encode()


def ocel_sqlite(path: Path, events: Sequence[Event]) -> None:
    """Writes an OCEL 2.0 file of SQLite."""
    names = list(dict.fromkeys(name for *_, others in events for name in others))
    with closing(sqlite3.connect(path)) as file, file:
        file.executescript(
            "CREATE TABLE event (ocel_id TEXT, ocel_type TEXT);"
            "CREATE TABLE object (ocel_id TEXT, ocel_type TEXT);"
            "CREATE TABLE event_object "
            "(ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT);"
            "CREATE TABLE event_map_type (ocel_type TEXT, ocel_type_map TEXT);"
            "CREATE TABLE object_map_type (ocel_type TEXT, ocel_type_map TEXT);"
            "INSERT INTO object VALUES ('o-1', 'order');"
        )
        for at, kind in enumerate(_kinds(events)):
            columns = "".join(f', "{name}" TEXT' for name in names)
            file.execute(f"CREATE TABLE event_t{at} (ocel_id TEXT, ocel_time TEXT{columns})")
            file.execute("INSERT INTO event_map_type VALUES (?, ?)", (kind, f"t{at}"))
        for one in _customers(events):
            file.execute("INSERT INTO object VALUES (?, 'customer')", (f"c-{one}",))
        tables = {kind: f"event_t{at}" for at, kind in enumerate(_kinds(events))}
        for at, (customers, time, moment, others) in enumerate(events):
            file.execute("INSERT INTO event VALUES (?, ?)", (f"e{at}", moment))
            cells = [f"e{at}", time, *(others.get(name) for name in names)]
            marks = ", ".join("?" * len(cells))
            file.execute(f"INSERT INTO {tables[moment]} VALUES ({marks})", cells)
            for one in ["o-1", *(f"c-{one}" for one in customers)]:
                file.execute("INSERT INTO event_object VALUES (?, ?, 'of')", (f"e{at}", one))
