"""OCEL 2.0 files in XML to raw rows: an event once for each of its customers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import attrs

from journeys.logs.faults import LogError
from journeys.logs.markup import Markup
from journeys.logs.ocel import ID, TIME, TYPE, Ocel
from journeys.logs.raw import Asked, Raw
from journeys.reader import problems as code
from journeys.text import quoted

__all__ = ["raw"]

#: Where events, objects, and their parts stand.
_EVENT: Final = ("log", "events", "event")
_OBJECT: Final = ("log", "objects", "object")
_ATTRIBUTE: Final = (*_EVENT, "attributes", "attribute")
_PARTS: Final = frozenset({(*_EVENT, "objects", name) for name in ("relationship", "object")})
_TOPS: Final = ("events", "objects", "event-types", "object-types")


def raw(paths: Sequence[Path], asked: Asked) -> Raw:
    """The events of OCEL 2.0 files of one log.

    Args:
        paths: The files, packed by gzip or not.
        asked: What is asked for. The column of the customer names a type of objects, or an
            attribute of events.

    Returns:
        The events in the order of the files, each once for each of its customers: `time` and
        `moment` (its type), `ocel:id`, its attributes, and its objects by their type.

    Raises:
        FileError: One is missing, cut off, or a bomb.
        LogError: One is no OCEL, has a document type or passes a bound, or columns are missing.
        MissingExtraError: The extra is not installed.

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
    _markup: Markup = attrs.field(init=False)
    _stack: tuple[str, ...] = ()
    _stacks: list[tuple[str, ...]] = attrs.field(factory=list)
    _number: int = 0
    _values: dict[str, str | None] = attrs.field(factory=dict)
    _torn: bool = False
    _name: str | None = None
    _text: str = ""
    _tops: int = 0

    def read(self) -> None:
        self._markup = Markup(
            self.path, self.ocel.asked.limits, self._start, self._end, self._characters
        )
        self._markup.read()
        if not self._tops:
            message = "this is no OCEL 2.0: it has neither 'events' nor 'objects'"
            raise self._wrong(message, 1)

    def _start(self, name: str, given: dict[str, str], line: int) -> None:
        self._stacks.append(self._stack)
        self._stack = stack = (*self._stack, name)
        if len(stack) <= 2:
            self._top(stack, line)
        elif stack == _EVENT:
            self._begin(given, line)
        elif stack == _ATTRIBUTE:
            self._attribute(given, line)
        elif stack in _PARTS:
            object_ = given.get("object-id")
            self._torn = self._torn or object_ is None
            self.ocel.relate(self._number, object_ or "")
        elif stack == _OBJECT:
            if "id" not in given or "type" not in given:
                raise self._wrong("an object lacks its 'id' or its 'type'", line)
            self.ocel.own(given["id"], given["type"])

    def _top(self, stack: tuple[str, ...], line: int) -> None:
        """Whether the file is what its form says."""
        if stack[0] != "log":
            raise self._wrong(f"this is no OCEL: its root is {quoted(stack[0])}, not 'log'", line)
        if stack[1:] in {("trace",), ("event",)}:
            raise self._wrong("this is XES and no OCEL; rename it to end in .xes", line)
        if stack[1:] == ("global",):
            raise self._wrong("this is OCEL 1.0 or XES; only OCEL 2.0 is read here", line)
        self._tops += stack[1:] != () and stack[1] in _TOPS

    def _begin(self, given: dict[str, str], line: int) -> None:
        self._number = self.ocel.numbers.next(self.at, line)
        self._torn = False
        self._values = {
            name: self.ocel.text(given[key])
            for name, key in ((ID, "id"), (TYPE, "type"), (TIME, "time"))
            if key in given
        }

    def _attribute(self, given: dict[str, str], line: int) -> None:
        name = given.get("name")
        self._torn = self._torn or name is None
        kept = name is not None and self.ocel.names.keeps(name, str(self.path), line)
        self._name = name if kept else None
        self._text = ""

    def _characters(self, text: str) -> None:
        if self._name is not None and len(self._text) <= self.ocel.asked.limits.text:
            self._text += text

    def _end(self, _name: str) -> None:
        if self._stack == _EVENT:
            self.ocel.event(self._number, self._values, torn=self._torn)
        elif self._stack == _ATTRIBUTE and self._name is not None:
            text = self.ocel.text(self._text)
            held = self._values.setdefault(self._name, text)
            self._torn = self._torn or (held != text and self._name in self.ocel.names.needed)
            self._name = None
        self._stack = self._stacks.pop()

    def _wrong(self, message: str, line: int) -> LogError:
        return self._markup.failed(code.WRONG_KIND, message, line)
