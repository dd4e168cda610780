"""OCEL 2.0 files in JSON to raw rows: an event once for each of its customers."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import attrs

from journeys.logs.faults import LogError, fault
from journeys.logs.objects import Objects
from journeys.logs.ocel import ID, TIME, TYPE, Ocel
from journeys.logs.raw import Asked, Raw
from journeys.reader import problems as code
from journeys.text import quoted

__all__ = ["raw"]


def raw(paths: Sequence[Path], asked: Asked) -> Raw:
    """The events of OCEL 2.0 files of one log.

    Args:
        paths: The files, packed by gzip or not.
        asked: What is asked for. The column of the customer names a type of objects, or an
            attribute of events.

    Returns:
        The events in the order of the files, each once for each of its customers: `time` and
        `moment` (its type), `ocel:id`, its attributes, and its objects by their type. What is
        no event, or gives an attribute twice, is refused.

    Raises:
        FileError: One is missing, cut off, or a bomb.
        LogError: One is no OCEL, or passes a bound, or columns are missing.

    Source: OCEL 2.0 specification, ocel-standard.org.
    """
    ocel = Ocel(asked)
    for at, path in enumerate(paths):
        _File(ocel, at, path).read()
    return ocel.raw(paths)


@attrs.define
class _File:
    """The reading of one file.

    Attributes:
        ocel: Where its parts go.
        at: Its number.
        path: Where it stands.
    """

    ocel: Ocel
    at: int
    path: Path

    def read(self) -> None:
        takers: dict[str, Callable[[Any, int], None]] = {
            "events": self._event, "objects": self._object,
        }  # fmt: skip
        objects = Objects(self.path, self.ocel.asked.limits, frozenset(takers))
        for key, part, line in objects.parts():
            takers[key](part, line)
        for key, line in objects.keys.items():
            if key.startswith("ocel:"):
                message = f"the key {quoted(key)} is of OCEL 1.0; only OCEL 2.0 is read"
                raise self._wrong(message, line)
        if "events" not in objects.keys:
            raise self._wrong("this is no OCEL 2.0: it has no 'events'", 1)

    def _event(self, part: Any, line: int) -> None:
        ocel = self.ocel
        number = ocel.numbers.next(self.at, line)
        if not isinstance(part, dict):
            ocel.event(number, {TYPE: ocel.text(json.dumps(part))}, torn=True)
            return
        values: dict[str, str | None] = {}
        torn = False
        for name, key in ((ID, "id"), (TYPE, "type"), (TIME, "time")):
            value = part.get(key)
            torn = torn or not (value is None or isinstance(value, str))
            values[name] = self._told(value)
        attributes, relations = part.get("attributes") or [], part.get("relationships") or []
        torn = torn or not isinstance(attributes, list) or not isinstance(relations, list)
        for one in attributes if isinstance(attributes, list) else ():
            given = one.get("name") if isinstance(one, dict) else None
            if not isinstance(given, str):
                torn = True
                continue
            name = ocel.text(given)
            if ocel.names.keeps(name, str(self.path), line):
                told = self._told(one.get("value"))
                held = values.setdefault(name, told)
                torn = torn or (held != told and name in ocel.names.needed)
        for one in relations if isinstance(relations, list) else ():
            object_ = one.get("objectId") if isinstance(one, dict) else None
            if isinstance(object_, str):
                ocel.relate(number, object_)
            else:
                torn = True
        ocel.event(number, values, torn=torn)

    def _object(self, part: Any, line: int) -> None:
        object_, kind = (
            (part.get("id"), part.get("type")) if isinstance(part, dict) else (None, None)
        )
        if not isinstance(object_, str) or not isinstance(kind, str):
            raise self._wrong("an object lacks its 'id' or its 'type', as texts", line)
        self.ocel.own(object_, kind)

    def _told(self, value: Any) -> str | None:
        """A value as text; numbers are texts already."""
        if value is None:
            return None
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return self.ocel.text(text)

    def _wrong(self, message: str, line: int) -> LogError:
        return LogError((fault(str(self.path), message, code.WRONG_KIND, line),))
