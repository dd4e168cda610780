"""The entries of a plan's file to the one form of entries that its reader knows."""

from __future__ import annotations

from journeys.reader import problems as code
from journeys.reader.nodes import ListNode, Node, TableNode, TextNode
from journeys.reader.problems import Problems
from journeys.source import Path

__all__ = ["in_lists", "is_text", "listed"]


def is_text(node: Node, name: str) -> bool:
    """Whether a node is a text of these characters.

    Args:
        node: The node.
        name: The characters.
    """
    return isinstance(node, TextNode) and node.text == name


def listed(node: Node) -> Node:
    """A text that stands alone as a list of it; any other node as it is.

    Args:
        node: The node.
    """
    alone = isinstance(node, TextNode) and not node.is_null
    return ListNode((node,), node.span) if alone else node


def in_lists(node: Node, problems: Problems) -> Node:
    """Entries whose texts all stand in lists; conditions that hold nothing are problems.

    Args:
        node: What stands under `events`.
        problems: Where problems are kept.

    Returns:
        The node with a list around each pattern and each time that stand alone; another kind of
        node as it is.
    """
    if not isinstance(node, ListNode):
        return node
    entries = tuple(_entry(one, problems, ("events", at)) for at, one in enumerate(node.items))
    return ListNode(entries, node.span)


def _entry(node: Node, problems: Problems, path: Path) -> Node:
    if not isinstance(node, TableNode):
        return node
    told = [
        key.text
        for key, value in node.items
        if isinstance(key, TextNode) and not (isinstance(value, TextNode) and value.is_null)
    ]
    if "when" not in told and "at" not in told:
        message = "an entry needs the key 'when'"
        problems.add(code.MISSING_KEY, message, node.span, path)
    items = []
    for key, value in node.items:
        one = value
        if is_text(key, "when"):
            one = _when(value, problems, (*path, "when"), alone="at" not in told)
        elif is_text(key, "at"):
            one = listed(value)
            _check_empty(one, "names no time; write its column", problems, (*path, "at"))
        items.append((key, one))
    return TableNode(tuple(items), node.span)


def _when(node: Node, problems: Problems, path: Path, *, alone: bool) -> Node:
    if not isinstance(node, TableNode):
        return node
    if not node.items:
        message = "an entry without a condition matches everything; write when: {column: '*'}"
        if not alone:
            message = "'when' holds no condition; leave it out, 'at' tells enough"
        problems.add(code.MALFORMED_VALUE, message, node.span, path)
    items = []
    for key, value in node.items:
        _check_empty(value, "matches nothing; write what the column must hold", problems, path)
        items.append((key, listed(value)))
    return TableNode(tuple(items), node.span)


def _check_empty(node: Node, said: str, problems: Problems, path: Path) -> None:
    if isinstance(node, ListNode) and not node.items:
        problems.add(code.MALFORMED_VALUE, f"an empty list {said}", node.span, path)
