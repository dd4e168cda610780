"""The entries of a plan's file to the one form of entries that its reader knows."""

from __future__ import annotations

from journeys.reader import problems as code
from journeys.reader.nodes import ListNode, Node, TableNode, TextNode
from journeys.reader.problems import Problems
from journeys.source import Path

__all__ = ["in_lists", "is_text"]


def is_text(node: Node, name: str) -> bool:
    """Whether a node is a text of these characters.

    Args:
        node: The node.
        name: The characters.
    """
    return isinstance(node, TextNode) and node.text == name


def in_lists(node: Node, problems: Problems) -> Node:
    """Entries whose patterns all stand in lists; conditions that hold nothing are problems.

    Args:
        node: What stands under `events`.
        problems: Where problems are kept.

    Returns:
        The node with a list around each pattern that stands alone; another kind of node as it is.
    """
    if not isinstance(node, ListNode):
        return node
    entries = tuple(_entry(one, problems, ("events", at)) for at, one in enumerate(node.items))
    return ListNode(entries, node.span)


def _entry(node: Node, problems: Problems, path: Path) -> Node:
    if not isinstance(node, TableNode):
        return node
    items = tuple(
        (key, _when(value, problems, (*path, "when")) if is_text(key, "when") else value)
        for key, value in node.items
    )
    return TableNode(items, node.span)


def _when(node: Node, problems: Problems, path: Path) -> Node:
    if not isinstance(node, TableNode):
        return node
    if not node.items:
        message = "an entry without a condition matches everything; write when: {column: '*'}"
        problems.add(code.MALFORMED_VALUE, message, node.span, path)
    items = []
    for key, value in node.items:
        if isinstance(value, ListNode) and not value.items:
            message = "an empty list matches nothing; write what the column must hold"
            problems.add(code.MALFORMED_VALUE, message, value.span, path)
        one = isinstance(value, TextNode) and not value.is_null
        items.append((key, ListNode((value,), value.span) if one else value))
    return TableNode(tuple(items), node.span)
