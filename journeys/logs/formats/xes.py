"""XES files to raw rows: one row an event, its attributes and those of its trace as columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import attrs

from journeys.logs.faults import LogError, fault
from journeys.logs.gathered import Gathered, Names, Numbers, clean
from journeys.logs.markup import Markup
from journeys.logs.raw import Asked, Raw
from journeys.logs.standard import needed, standing
from journeys.reader import problems as code
from journeys.text import quoted

__all__ = ["raw"]

#: What stands before the attributes of a trace, as other tools write it.
_CASE: Final = "case:"
#: The attribute behind a column of the contract that no attribute is named after.
_MEANT: Final = {
    "customer": "case:concept:name",
    "time": "time:timestamp",
    "moment": "concept:name",
}
#: What stands in a log of another standard.
_OCEL: Final = frozenset({"events", "objects", "object-types", "event-types"})


def raw(paths: Sequence[Path], asked: Asked) -> Raw:
    """The events of XES files of one log.

    A trace is a customer: its `concept:name` is the column `customer`. The `time:timestamp` of
    an event is `time`, its `concept:name` is `moment`; each attribute is a column of its own
    name too, those of the trace with `case:` before, nested ones behind a slash (`cost/total`),
    of the members of a list that bear one name the first. Attributes of the log are left out.

    Args:
        paths: The files, packed by gzip or not.
        asked: What is asked for.

    Returns:
        The events in the order of the files; with their lines where each stands on its own.
        An event with two values for an attribute that counts is refused.

    Raises:
        FileError: One is missing, cut off, or a bomb.
        LogError: One is no XES, has a document type, passes a bound, or no channel is declared.
        MissingExtraError: The extra is not installed.

    Source: IEEE 1849-2016, eXtensible Event Stream (XES).
    """
    names = Names(asked.limits.columns, needed(asked, _MEANT), asked.every)
    reading = _Reading(asked, names, Gathered(asked))
    for at, path in enumerate(paths):
        _File(reading, at, path).read()
    if not names.found:
        message = "there is no event with attributes in the file"
        raise LogError((fault(str(paths[0]), message, code.MISSING_KEY),))
    return standing(
        asked, paths, reading.rows.rows(), names.found, _MEANT,
        lined=reading.numbers.lined, refused=reading.rows.refused(),
    )  # fmt: skip


@attrs.define
class _Reading:
    """What the files of one log share."""

    asked: Asked
    names: Names
    rows: Gathered
    numbers: Numbers = attrs.field(factory=Numbers)


@attrs.define
class _Part:
    """A trace or an event: its attributes, and whether one has two values."""

    line: int
    values: dict[str, str | None] = attrs.field(factory=dict)
    torn: bool = False
    events: int = 0


@attrs.define
class _File:
    """The reading of one file.

    Attributes:
        reading: What it shares with others.
        at: Its number.
        path: Where it stands.
    """

    reading: _Reading
    at: int
    path: Path
    _markup: Markup = attrs.field(init=False)
    _depth: int = 0
    _skipped: int = 0
    _trace: _Part | None = None
    _event: _Part | None = None
    _keys: list[str] = attrs.field(factory=list)

    def read(self) -> None:
        self._markup = Markup(self.path, self.reading.asked.limits, self._start, self._end)
        self._markup.read()

    def _start(self, name: str, attributes: dict[str, str], line: int) -> None:
        self._depth += 1
        if self._skipped:
            return
        if self._event is not None:
            self._attribute(self._event, "", name, attributes, line)
        elif name == "event" and self._depth > 1:
            self._event = _Part(line)
            if self._trace is not None:
                self._trace.events += 1
        elif self._trace is not None:
            self._of_trace(self._trace, name, attributes, line)
        else:
            self._outside(name, line)

    def _outside(self, name: str, line: int) -> None:
        """The log, its traces, and what is passed over."""
        if self._depth == 1:
            if name != "log":
                raise self._wrong(f"this is no XES: its root is {quoted(name)}, not 'log'", line)
        elif name == "trace":
            self._trace = _Part(line)
        elif name in _OCEL:
            raise self._wrong("this is OCEL and no XES; rename it to end in .xmlocel", line)
        else:
            self._skipped = self._depth

    def _of_trace(self, trace: _Part, name: str, attributes: dict[str, str], line: int) -> None:
        if trace.events:
            message = f"the attribute {quoted(attributes.get('key', name))} of a trace stands"
            raise self._wrong(f"{message} behind its events; put it before them", line)
        self._attribute(trace, _CASE, name, attributes, line)

    def _end(self, _name: str) -> None:
        if self._skipped == self._depth:
            self._skipped = 0
        elif self._skipped:
            pass
        elif self._keys:
            self._keys.pop()
        elif self._event is not None:
            self._finish(self._event)
            self._event = None
        elif self._trace is not None:
            self._trace = None
        self._depth -= 1

    def _attribute(
        self, part: _Part, before: str, name: str, attributes: dict[str, str], line: int
    ) -> None:
        if name in {"event", "trace", "log"}:
            raise self._wrong(f"{quoted(name)} stands in an event or an attribute", line)
        key = attributes.get("key")
        outer = self._keys[-1] if self._keys else ""
        if key is None:
            self._keys.append(outer)
            part.torn = part.torn or name != "values"
            return
        column = f"{outer}/{key}" if outer else before + key
        self._keys.append(column)
        value = attributes.get("value")
        if value is None or not self.reading.names.keeps(column, str(self.path), line):
            return
        value = clean(value, self.reading.asked.limits.text)
        held = part.values.setdefault(column, value)
        if held != value and not outer and column in self.reading.names.needed:
            part.torn = True

    def _finish(self, event: _Part) -> None:
        trace, rows = self._trace, self.reading.rows
        number = self.reading.numbers.next(self.at, event.line)
        values = event.values if trace is None else trace.values | event.values
        if event.torn or (trace is not None and trace.torn):
            rows.refuse(number, "malformed-row", values)
        else:
            rows.add(number, values)

    def _wrong(self, message: str, line: int) -> LogError:
        return self._markup.failed(code.WRONG_KIND, message, line)
