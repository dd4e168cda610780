"""YAML text to a tree of located nodes; words stay words, and no size escapes the limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

import attrs
import yaml

from journeys.errors import JourneysError
from journeys.reader import problems as code
from journeys.reader.limits import Limits
from journeys.reader.syntax import place, reworded
from journeys.source import Span
from journeys.text import quoted

__all__ = ["ListNode", "Node", "RefusedError", "TableNode", "TextNode", "compose"]

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE: Final = "tag:yaml.org,2002:"


@attrs.frozen
class TextNode:
    """A scalar, with the characters that were written.

    Attributes:
        text: The characters, unquoted.
        plain: Whether it was written without quotes.
        span: Its place.
    """

    text: str
    plain: bool
    span: Span

    @property
    def is_null(self) -> bool:
        """Whether nothing was written, or the word for nothing."""
        return self.plain and self.text in {"", "~", "null"}

    def part(self, at: int, text: str) -> Span:
        """The place of a part of a one-line text; the whole node's where it is not known.

        Args:
            at: Where the part begins in the text; -1 when that is not known.
            text: The part.
        """
        span = self.span
        if span.line != span.end_line or at < 0:
            return span
        column = span.column + at + (0 if self.plain else 1)
        return Span(span.file, span.line, column, span.line, column + len(text))


@attrs.frozen
class ListNode:
    """A sequence.

    Attributes:
        items: The nodes in written order.
        span: Its place.
    """

    items: tuple[Node, ...]
    span: Span


@attrs.frozen
class TableNode:
    """A mapping; a repeated key stands twice.

    Attributes:
        items: Keys and values in written order.
        span: Its place.
    """

    items: tuple[tuple[Node, Node], ...]
    span: Span


Node: TypeAlias = TextNode | ListNode | TableNode


@attrs.frozen
class RefusedError(JourneysError):
    """Text that cannot become a tree.

    Attributes:
        code: The rule that speaks.
        message: What is wrong and the way out.
        span: Where.
    """

    code: str
    message: str
    span: Span


@attrs.define
class _Open:
    """A collection whose end has not come yet."""

    event: Any
    anchor: str | None
    items: list[Node] = attrs.field(factory=list)
    size: int = 1

    @property
    def waits_for_key(self) -> bool:
        """Whether the next node is a key and no value."""
        return isinstance(self.event, yaml.MappingStartEvent) and len(self.items) % 2 == 0


@attrs.define
class _Composer:
    """Events to nodes, with a stack of its own so that no depth can exhaust Python's."""

    file: str
    limits: Limits
    what: str
    stack: list[_Open] = attrs.field(factory=list)
    anchors: dict[str, tuple[Node, int]] = attrs.field(factory=dict)
    root: Node | None = None
    events: int = 0
    values: int = 0
    grown: int = 0
    aliases: int = 0
    documents: int = 0

    def take(self, event: Any) -> None:
        self.events += 1
        if self.values > self.limits.nodes:
            self.refuse(code.TOO_LARGE, self._bound("values", "nodes"), event)
        if isinstance(event, yaml.ScalarEvent):
            self._check_tag(event)
            plain = event.style in {None, ""}
            self._put(TextNode(event.value, plain, self.span(event)), event.anchor, 1)
        elif isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            self._check_tag(event)
            if len(self.stack) >= self.limits.depth:
                self.refuse(code.TOO_LARGE, self._bound("levels of nesting", "depth"), event)
            self.stack.append(_Open(event, event.anchor))
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse(
                    code.UNSAFE_YAML, f"a {self.what} is one document; remove this '---'", event
                )

    def refuse(self, rule: str, message: str, event: Any) -> None:
        raise RefusedError(rule, message, self.span(event))

    def span(self, event: Any, end: Any = None) -> Span:
        first, last = event.start_mark, (end or event).end_mark
        return Span(self.file, first.line + 1, first.column + 1, last.line + 1, last.column + 1)

    def _bound(self, what: str, name: str) -> str:
        bound = getattr(self.limits, name)
        way_out = f"split the {self.what}, or raise the limit {quoted(name)}"
        return f"more than {bound} {what}; {way_out}"

    def _check_tag(self, event: Any) -> None:
        if event.tag and event.tag != "!":
            shown = quoted(event.tag.replace(_CORE, "!!"))
            self.refuse(code.UNSAFE_YAML, f"the tag {shown} is not allowed; remove it", event)

    def _close(self, event: Any) -> None:
        opened = self.stack.pop()
        span = self.span(opened.event, event)
        node: Node
        if isinstance(event, yaml.SequenceEndEvent):
            node = ListNode(tuple(opened.items), span)
        else:
            items = opened.items
            node = TableNode(tuple(zip(items[::2], items[1::2], strict=True)), span)
        self._put(node, opened.anchor, opened.size)

    def _put(self, node: Node, anchor: str | None, size: int) -> None:
        if anchor is not None:
            self.anchors[anchor] = (node, size)
        if self.stack:
            self.values += not self.stack[-1].waits_for_key
            self.stack[-1].items.append(node)
            self.stack[-1].size += size
        else:
            self.root = node

    def _alias(self, event: Any) -> None:
        self.aliases += 1
        if self.aliases > self.limits.aliases:
            self.refuse(code.TOO_LARGE, self._bound("uses of anchors", "aliases"), event)
        if any(opened.anchor == event.anchor for opened in self.stack):
            self.refuse(code.UNSAFE_YAML, f"{quoted('*' + event.anchor)} holds itself", event)
        if event.anchor not in self.anchors:
            message = f"the anchor {quoted('&' + event.anchor)} is not defined before this place"
            self.refuse(code.UNSAFE_YAML, message, event)
        node, size = self.anchors[event.anchor]
        self.grown += size
        if self.grown > self.limits.growth * max(self.events, 100):
            growth = f"more than {self.limits.growth} times as large as it is"
            message = f"anchors make the {self.what} {growth}; write the parts out"
            self.refuse(code.TOO_LARGE, message, event)
        self._put(node, None, size)


def _events(text: str, file: str) -> Iterator[Any]:
    """The events of a text; every way in which the parser fails becomes one error."""
    parser = yaml.parse(text, Loader=_LOADER)
    while True:
        try:
            event = next(parser)
        except StopIteration:
            return
        except yaml.MarkedYAMLError as error:
            line, column = place(error, text)
            span = Span(file, line, column, line, column)
            raise RefusedError(code.SYNTAX, reworded(error, text, (line, column)), span) from None
        except (yaml.YAMLError, ValueError, OverflowError, IndexError, KeyError) as error:
            message = f"the text is no YAML: {quoted(str(error).splitlines()[0])}"
            raise RefusedError(code.SYNTAX, message, Span(file)) from None
        yield event


def compose(text: str, *, file: str, limits: Limits, what: str = "map") -> Node | None:
    """The tree of a YAML text.

    Args:
        text: The whole text, without a byte order mark.
        file: The name that spans bear.
        limits: Bounds of depth, size and aliases.
        what: What the text is, in messages.

    Returns:
        The tree, or None for a text without any value.

    Raises:
        RefusedError: The text is no YAML, is unsafe, or is too large; the error says where.

    Example:
        >>> from journeys.reader.limits import DEFAULT
        >>> compose("no: 1_000", file="a.yaml", limits=DEFAULT).items[0][1].text
        '1_000'
    """
    composer = _Composer(file, limits, what)
    for event in _events(text, file):
        composer.take(event)
    return composer.root
