"""The rows of all tables to the tree that a map file would have: located nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

from journeys.importers.sheets.cells import Cell
from journeys.importers.sheets.rows import Row
from journeys.importers.sheets.values import Values
from journeys.reader import problems as code
from journeys.reader.form import Many, Pairs, Record, Scalar, Steps, Words
from journeys.reader.nodes import ListNode, Node, TableNode, TextNode
from journeys.reader.scalars import TEXT
from journeys.source import Span
from journeys.text import quoted
from journeys.workbook import Column, Sheet
from journeys.workbook.columns import ENDS

__all__ = ["Item", "Table"]

Item: TypeAlias = tuple[Node, Node]

PLACE: Final = Column(("id",), TEXT)


@attrs.frozen
class Table:
    """The rows of a sheet, on their way to nodes.

    Attributes:
        sheet: The sheet of the layout.
        values: What reads its cells.
        rows: Its rows, in order.
    """

    sheet: Sheet
    values: Values
    rows: Sequence[Row]

    def items(self) -> list[Item]:
        """What the sheet says, as keys of the map with their nodes; nothing for no rows."""
        if not self.rows:
            return []
        return _ITEMS.get(self.sheet.key, Table._parts)(self)

    def _only(self) -> Row:
        """The one row of a sheet that has one; others are told."""
        for row in self.rows[1:]:
            message = f"the sheet {quoted(self.values.grid.name)} has one row; this one is left out"
            self.values.places.add(code.UNKNOWN_KEY, message, self._span(row))
        return self.rows[0]

    def _whole(self) -> list[Item]:
        row = self._only()
        form = self._leaf(TEXT, row, "format")
        items = self._record(self.sheet.record, row)
        return [
            *([(TextNode("format", plain=False, span=form.span), form)] if form else []),
            *items,
        ]

    def _settings(self) -> list[Item]:
        row = self._only()
        items = self._record(self.sheet.record, row)
        return [self._keyed(self.sheet.field, items, row)]

    def _parts(self) -> list[Item]:
        parts: list[Item] = [(name, self._table(row)) for row, (name,) in self._placed()]
        return [self._keyed(self.sheet.field, parts, self.rows[0])]

    def _board(self) -> list[Item]:
        board: dict[str, tuple[Node, dict[str, tuple[Node, list[Item]]]]] = {}
        for row, (persona, subject, channel) in self._placed():
            _, subjects = board.setdefault(persona.text, (persona, {}))
            _, cards = subjects.setdefault(subject.text, (subject, []))
            cards.append((channel, self._table(row)))
        items: list[Item] = [
            (persona, TableNode(tuple(_tables(subjects.values())), persona.span))
            for persona, subjects in board.values()
        ]
        return [self._keyed(self.sheet.field, items, self.rows[0])]

    def _journeys(self) -> list[Item]:
        journeys: dict[str, tuple[TextNode, list[Row]]] = {}
        for row, (name,) in self._placed():
            journeys.setdefault(name.text, (name, []))[1].append(row)
        items: list[Item] = [
            (name, TableNode(tuple(self._journey(rows)), name.span))
            for name, rows in journeys.values()
        ]
        return [self._keyed(self.sheet.field, items, self.rows[0])]

    def _journey(self, rows: Sequence[Row]) -> Iterator[Item]:
        """A journey: what its first rows say of it, and a step of each row."""
        seen: dict[str, Cell] = {}
        for row in rows:
            for key in self.sheet.record.keys:
                cell = row.get(key.name)
                first = seen.setdefault(key.name, cell) if cell else None
                if cell and first and cell.text.strip() != first.text.strip():
                    message = f"{quoted(key.name)} of this journey stands in {first.reference} too"
                    way_out = f"{message}; keep one of them (the first counts)"
                    self.values.places.add(code.REPEATED_KEY, way_out, self._span({"": cell}))
        yield from self._record(self.sheet.record, seen)
        steps = [step for row in rows for step in self._step(row)]
        if steps:
            yield (
                TextNode("steps", plain=False, span=steps[0].span),
                ListNode(tuple(steps), steps[0].span),
            )

    def _step(self, row: Row) -> Iterator[Node]:
        said = next(
            key.shape for key in self.sheet.record.keys if isinstance(key.shape, Steps)
        ).said
        items = self._record(said, row, "steps.")
        names = [f"steps.{end}" for end in ENDS]
        nodes = {
            name: self.values.node(row[name], self.sheet.column(name))
            for name in names
            if name in row
        }
        if not nodes and not items:
            return
        ends = [node.text if isinstance(node, TextNode) else "" for node in map(nodes.get, names)]
        span = next((node.span for node in nodes.values() if node), self._span(row))
        source, target = _point(*ends[:2]), _point(*ends[2:])
        text = source if "->" in source and not target else f"{source} -> {target}"
        way = TextNode(text, plain=True, span=span)
        yield TableNode(((way, TableNode(tuple(items), span)),), span) if items else way

    def _placed(self) -> Iterator[tuple[Row, list[TextNode]]]:
        """The rows with the ids that place them; rows without one are told."""
        for row in self.rows:
            missing = [name for name in self.sheet.places if name not in row]
            for name in missing:
                message = f"this row has no {quoted(name)}; fill it in, or empty the row"
                self.values.places.add(code.MISSING_KEY, message, self._span(row))
            cells = [row[name] for name in self.sheet.places if name in row]
            nodes = [self.values.node(cell, PLACE) for cell in cells]
            ids = [node for node in nodes if isinstance(node, TextNode)]
            if len(ids) == len(self.sheet.places):
                yield row, ids

    def _span(self, row: Row) -> Span:
        return self.values.places.span(self.values.grid, next(iter(row.values())))

    def _keyed(self, name: str, items: Sequence[Item], row: Row) -> Item:
        span = self._span(row)
        return TextNode(name, plain=False, span=span), TableNode(tuple(items), span)

    def _table(self, row: Row) -> Node:
        return TableNode(tuple(self._record(self.sheet.record, row)), self._span(row))

    def _record(self, record: Record, row: Mapping[str, Cell], before: str = "") -> list[Item]:
        """The keys of a record that a row fills in."""
        items: list[Item] = []
        for key in record.keys:
            if not isinstance(key.shape, Steps):
                name = f"{before}{key.name}"
                node = _NODES[type(key.shape)](self, key.shape, row, name)
                if node is not None:
                    items.append((TextNode(key.name, plain=False, span=node.span), node))
        return items

    def _leaf(self, _shape: Scalar | Words, row: Row, name: str) -> Node | None:
        return self.values.node(row[name], self.sheet.column(name)) if name in row else None

    def _nested(self, shape: Record, row: Row, name: str) -> Node | None:
        items = self._record(shape, row, f"{name}.")
        return TableNode(tuple(items), items[0][1].span) if items else None

    def _many(self, shape: Many, row: Row, name: str) -> Node | None:
        if not isinstance(shape.item, Record):
            return self._leaf(shape.item, row, name)  # type: ignore[arg-type]  # a Scalar or Words
        keys = [key.name for key in shape.item.keys]
        items = [
            TableNode(
                tuple((TextNode(key, plain=False, span=node.span), node) for key, node in beside),
                beside[0][1].span,
            )
            for beside in self._aligned(row, name, keys)
        ]
        return ListNode(tuple(items), items[0].span) if items else None

    def _pairs(self, shape: Pairs, row: Row, name: str) -> Node | None:
        items: list[Item] = []
        for beside in self._aligned(row, name, [shape.key, shape.value]):
            nodes = dict(beside)
            nothing = TextNode("", plain=True, span=beside[0][1].span)
            items.append((nodes.get(shape.key, nothing), nodes.get(shape.value, nothing)))
        return TableNode(tuple(items), items[0][0].span) if items else None

    def _aligned(
        self, row: Row, name: str, keys: Iterable[str]
    ) -> Iterator[list[tuple[str, TextNode]]]:
        """Line by line, what neighbouring columns hold; lines with nothing are passed over."""
        columns = []
        for key in keys:
            cell = row.get(f"{name}.{key}")
            if cell is not None:
                lines = self.values.lines(cell, self.sheet.column(f"{name}.{key}"))
                columns.append((key, [self.values.line(cell, line) for line in lines]))
        for at in range(max((len(lines) for _, lines in columns), default=0)):
            beside = [
                (key, lines[at])
                for key, lines in columns
                if at < len(lines) and not lines[at].plain
            ]
            if beside:
                yield beside


def _point(moment: str, channel: str) -> str:
    return f"{moment}@{channel}" if channel else moment


def _tables(parts: Iterable[tuple[Node, list[Item]]]) -> Iterator[Item]:
    for key, items in parts:
        yield key, TableNode(tuple(items), key.span)


_ITEMS: Final[Mapping[str, Callable[[Table], list[Item]]]] = {
    "map": Table._whole,  # noqa: SLF001 - the table of this class's own readers
    "board": Table._board,  # noqa: SLF001
    "journeys": Table._journeys,  # noqa: SLF001
    "settings": Table._settings,  # noqa: SLF001
}

_NODES: Final[Mapping[type, Callable[[Table, Any, Row, str], Node | None]]] = {
    Scalar: Table._leaf,  # noqa: SLF001
    Words: Table._leaf,  # noqa: SLF001
    Record: Table._nested,  # noqa: SLF001
    Many: Table._many,  # noqa: SLF001
    Pairs: Table._pairs,  # noqa: SLF001
}
