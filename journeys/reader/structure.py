"""Located nodes to the values of a map, by the form; every problem is kept, none is raised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import attrs

from journeys.errors import UnknownNameError, ValueFormError
from journeys.model import Cell, Promise, Transition, way
from journeys.reader import problems as code
from journeys.reader.form import Board, Many, Pairs, Record, Scalar, Shape, Steps, Table, Words
from journeys.reader.nodes import ListNode, Node, TableNode, TextNode
from journeys.reader.problems import Problems
from journeys.reader.wording import a_part, bracketed, unknown_key
from journeys.source import Path, Span
from journeys.text import did_you_mean, quoted

__all__ = ["Structure"]

MISSING: Final = object()

_KINDS: Final = {TextNode: "a text", ListNode: "a list", TableNode: "a mapping of keys"}


@attrs.define
class Structure:
    """A reader of nodes; it notes the place of every path that it reads.

    Attributes:
        problems: Where problems are kept.
        spans: Place of every path read so far.
    """

    problems: Problems
    spans: dict[Path, Span] = attrs.field(factory=dict)

    def read(self, shape: Shape, node: Node, path: Path) -> Any:
        """The value of a node, or `MISSING` after a problem was kept.

        Args:
            shape: The form that the node shall have.
            node: The node.
            path: Its path in the map.
        """
        self.spans.setdefault(path, node.span)
        return _READERS[type(shape)](self, shape, node, path)

    def entries(self, node: Node, path: Path, what: str) -> Iterable[tuple[str, Node, Node]]:
        """Key, key node and value of a mapping; what is no such mapping is a problem.

        Args:
            node: The node that should be a mapping.
            path: Its path.
            what: What its keys are, for messages.
        """
        if not isinstance(node, TableNode):
            self.wrong_kind(node, f"a mapping of {what}", path)
            return
        seen: dict[str, Span] = {}
        for key, value in node.items:
            if not isinstance(key, TextNode) or key.is_null:
                self.wrong_kind(key, "a text as key", path)
            elif key.text == "<<" and key.plain:
                message = "'<<' merges are not allowed; write the keys out"
                self.problems.add(code.UNSAFE_YAML, message, key.span, path)
            elif key.text in seen:
                first = seen[key.text]
                where = f"line {first.line}" if first.file == key.span.file else str(first)
                message = f"the key {quoted(key.text)} stands here again, after {where}"
                way_out = f"{message}; keep one of them (the first counts)"
                self.problems.add(code.REPEATED_KEY, way_out, key.span, (*path, key.text))
            else:
                seen[key.text] = key.span
                self.spans[(*path, key.text)] = key.span
                yield key.text, key, value

    def wrong_kind(self, node: Node, expected: str, path: Path, cure: str = "") -> None:
        """Keep the problem that a node is of another kind than its place wants.

        Args:
            node: The node.
            expected: What the place wants.
            path: Its path.
            cure: The way out, where it is known.
        """
        nothing = isinstance(node, TextNode) and node.is_null
        got = "nothing" if nothing else _KINDS[type(node)]
        if isinstance(node, TextNode) and not nothing:
            got = f"the text {quoted(node.text)}"
        subject = f"{_named(path)} expects" if path else "the file expects"
        message = f"{subject} {expected}, got {got}{cure}"
        self.problems.add(code.WRONG_KIND, message, node.span, path)

    def _scalar(self, shape: Scalar, node: Node, path: Path) -> Any:
        if not isinstance(node, TextNode) or node.is_null:
            self.wrong_kind(node, shape.name, path)
            return MISSING
        self._check_space(node, path)
        return self._convert(shape.read, node, path)

    def _words(self, shape: Words, node: Node, path: Path) -> Any:
        if not isinstance(node, TextNode) or node.is_null:
            self.wrong_kind(node, "one of " + ", ".join(shape.kind), path)
            return MISSING
        return self._convert(shape.kind, node, path)

    def _convert(self, convert: Callable[[str], Any], node: TextNode, path: Path) -> Any:
        try:
            return convert(node.text)
        except UnknownNameError as error:
            found = did_you_mean(node.text, error.known)
            message = f"{_named(path)} knows no {quoted(node.text)}{found}"
            self.problems.add(code.UNKNOWN_WORD, message, node.span, path)
        except ValueFormError as error:
            got = f"got {quoted(node.text)}{error.cure}"
            message = f"{_named(path)} expects {error.expected}, {got}"
            self.problems.add(code.MALFORMED_VALUE, message, node.span, path)
        return MISSING

    def _check_space(self, node: TextNode, path: Path) -> None:
        head, colon, tail = node.text.partition(":")
        if node.plain and colon and tail[:1] in {"\u00a0", "\u202f"} and head.isidentifier():
            message = f"a no-break space follows {quoted(head + ':')}; if it is a key, type a space"
            self.problems.add(code.SUSPICIOUS_SPACE, message, node.span, path)

    def _many(self, shape: Many, node: Node, path: Path) -> Any:
        if not isinstance(node, ListNode):
            self.wrong_kind(node, "a list", path, bracketed(node))
            return MISSING
        read = (self.read(shape.item, item, (*path, at)) for at, item in enumerate(node.items))
        return tuple(value for value in read if value is not MISSING)

    def _record(self, shape: Record, node: Node, path: Path) -> Any:
        fields = self.fields(shape, node, path)
        return MISSING if fields is None else shape.make(**fields)

    def fields(self, shape: Record, node: Node, path: Path) -> dict[str, Any] | None:
        """The fields of a record, or None when it cannot be made.

        Args:
            shape: The record.
            node: Its node.
            path: Its path.
        """
        keys = {key.name: key for key in shape.keys}
        if shape.short and not isinstance(node, TableNode):
            value = self.read(keys[shape.short].shape, node, path)
            return None if value is MISSING else {shape.short: value}
        if not isinstance(node, TableNode):
            self.wrong_kind(node, f"the keys of {a_part(shape.name)}", path)
            return None
        fields: dict[str, Any] = {}
        broken: set[str] = set()
        for name, key_node, value_node in self.entries(node, path, a_part(shape.name)):
            if name not in keys:
                self._unknown(shape, name, (key_node, value_node), path)
            elif not (isinstance(value_node, TextNode) and value_node.is_null):
                value = self.read(keys[name].shape, value_node, (*path, name))
                self._keep(fields, broken, name, value)
        for key in shape.keys:
            if key.required and key.name not in fields and key.name not in broken:
                message = f"{a_part(shape.name)} needs the key {quoted(key.name)}"
                self.problems.add(code.MISSING_KEY, message, self.spans[path], path)
                broken.add(key.name)
        return None if any(key.required and key.name in broken for key in shape.keys) else fields

    @staticmethod
    def _keep(fields: dict[str, Any], broken: set[str], name: str, value: Any) -> None:
        if value is MISSING:
            broken.add(name)
        else:
            fields[name] = value

    def _unknown(self, shape: Record, name: str, nodes: tuple[Node, Node], path: Path) -> None:
        if name.startswith("x-") or name == "$schema":
            return
        key, value = nodes
        message = unknown_key(name, value, shape.name, [key.name for key in shape.keys])
        self.problems.add(code.UNKNOWN_KEY, message, key.span, (*path, name))

    def _table(self, shape: Table, node: Node, path: Path) -> Any:
        if shape.bare and isinstance(node, ListNode):
            return self._bare(shape, node, path)
        read = []
        for name, key, value in self.entries(node, path, f"id to {shape.item.name}"):
            if isinstance(value, TextNode) and value.is_null:
                empty = TableNode((), key.span)
                fields = self.fields(shape.item, empty, (*path, name))
            else:
                fields = self.fields(shape.item, value, (*path, name))
            if fields is not None:
                read.append(self._made(shape.item, {"id": name, **fields}, (*path, name)))
        return tuple(read)

    def _bare(self, shape: Table, node: ListNode, path: Path) -> Any:
        read: dict[str, Any] = {}
        for item in node.items:
            if not isinstance(item, TextNode) or item.is_null:
                self.wrong_kind(item, f"the id of {a_part(shape.item.name)}", path)
            elif item.text in read:
                message = f"{quoted(item.text)} stands in this list twice; keep one of them"
                self.problems.add(code.REPEATED_KEY, message, item.span, (*path, item.text))
            else:
                self.spans[(*path, item.text)] = item.span
                read[item.text] = shape.item.make(id=item.text)
        return tuple(read.values())

    def _made(self, shape: Record, fields: Mapping[str, Any], path: Path) -> Any:
        value = shape.make(**fields)
        if isinstance(value, Promise) and not value.form:
            message = (
                f"the promise {quoted(value.id)} needs one form: when and then, never, "
                "first and before, or max_hand_offs"
            )
            self.problems.add(code.MALFORMED_PROMISE, message, self.spans[path], path)
        return value

    def _pairs(self, shape: Pairs, node: Node, path: Path) -> Any:
        made = []
        for name, _key, value_node in self.entries(node, path, f"{shape.key} to {shape.value}"):
            value = self.read(shape.shape, value_node, (*path, name))
            if value is not MISSING:
                made.append(shape.make(**{shape.key: name, shape.value: value}))
        return tuple(made)

    def _board(self, shape: Board, node: Node, path: Path) -> Any:
        return tuple(
            Cell(persona=persona, subject=subject, channel=channel, offer=offer)
            for persona, _, subjects in self.entries(node, path, "persona to its cards")
            for subject, _, channels in self.entries(
                subjects, (*path, persona), "goal to its cards"
            )
            for channel, _, card in self.entries(
                channels, (*path, persona, subject), "channel to card"
            )
            for offer in [self.read(shape.card, card, (*path, persona, subject, channel))]
            if offer is not MISSING
        )

    def _steps(self, shape: Steps, node: Node, path: Path) -> Any:
        if not isinstance(node, ListNode):
            self.wrong_kind(node, "a list of ways such as a@web -> b@chat", path)
            return MISSING
        steps: list[Transition] = []
        for item in node.items:
            text, said = self._step(shape, item, (*path, len(steps)))
            if text is not None:
                steps.extend(self._way(text, said, (*path, len(steps))))
        return tuple(steps)

    def _step(
        self, shape: Steps, item: Node, path: Path
    ) -> tuple[TextNode | None, Mapping[str, Any]]:
        if isinstance(item, TextNode) and not item.is_null:
            return item, {}
        if isinstance(item, TableNode) and len(item.items) == 1:
            ((key, value),) = item.items
            if isinstance(key, TextNode) and not key.is_null:
                self.spans[path] = key.span
                said = self.fields(shape.said, value, path)
                return key, said or {}
        self.wrong_kind(item, "a way such as a@web -> b@chat", path)
        return None, {}

    def _way(self, node: TextNode, said: Mapping[str, Any], path: Path) -> tuple[Transition, ...]:
        try:
            steps = way(node.text, **said)
        except ValueFormError as error:
            self.problems.add(code.MALFORMED_STEP, str(error), node.span, path)
            return ()
        at = 0
        *stem, first = path
        for number, step in enumerate(steps):
            here = (*stem, int(first) + number)
            at = node.text.find(str(step.source), at)
            self.spans[here] = node.part(at, str(step.source))
            at = node.text.find(str(step.target), at + 1)
            self.spans[(*here, "target")] = node.part(at, str(step.target))
        return steps


def _named(path: Path) -> str:
    """The key at the end of a path; the place in a list says nothing."""
    return quoted(next((one for one in reversed(path) if isinstance(one, str)), path[-1]))


_READERS: Final[Mapping[type, Callable[[Structure, Any, Node, Path], Any]]] = {
    Scalar: Structure._scalar,  # noqa: SLF001 - the table of this class's own readers
    Words: Structure._words,  # noqa: SLF001
    Many: Structure._many,  # noqa: SLF001
    Record: Structure._record,  # noqa: SLF001
    Table: Structure._table,  # noqa: SLF001
    Pairs: Structure._pairs,  # noqa: SLF001
    Board: Structure._board,  # noqa: SLF001
    Steps: Structure._steps,  # noqa: SLF001
}
