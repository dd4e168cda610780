"""DOT text to its layout and its size, without reading it as a graph."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["MOST_EDGES", "MOST_NODES", "layout_of", "sizes_of"]

#: A free layout of more takes minutes. Source: measured with Graphviz 2.43.
MOST_NODES: Final = 300
MOST_EDGES: Final = 600

_TEXTS: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|/\*.*?\*/|//[^\n]*', re.DOTALL)
_LAYOUT: Final = re.compile(r"\blayout\s*=\s*(\w+)")
_IN_BRACKETS: Final = re.compile(r"\[[^\]]*+\]")
_ARROW: Final = re.compile(r"->|--")
_NAME: Final = re.compile(r"\w+")


def layout_of(dot_text: str) -> str:
    """The layout that a DOT text names, or the empty text.

    Args:
        dot_text: Any text.

    Example:
        >>> layout_of('digraph { graph [layout=nop2 label="layout=dot"] }')
        'nop2'
    """
    named = _LAYOUT.search(_TEXTS.sub(_unquoted, dot_text))
    return named[1] if named else ""


def _unquoted(match: re.Match[str]) -> str:
    """A quoted word as it is, so that it counts as a name; other texts vanish."""
    text = match[0].strip('"')
    return text if match[0][0] == '"' and re.fullmatch(r"[\w-]+", text) else " t "


def sizes_of(dot_text: str) -> tuple[int, int]:
    """About how many nodes and edges a DOT text has, never too few for a text of ours.

    Args:
        dot_text: Any text.

    Returns:
        Nodes and edges.

    Example:
        >>> sizes_of('digraph { a -> b -> "c" [label="x -> y"]; d }')[1]
        2
    """
    bare = _IN_BRACKETS.sub(" ", _TEXTS.sub(_named, dot_text))
    return len(set(_NAME.findall(bare))), len(_ARROW.findall(bare))


def _named(match: re.Match[str]) -> str:
    """A quoted name as a word of its own, whatever stands in it."""
    return f" t{hash(match[0]) & 0xFFFFFFFFFF:x} " if match[0][0] == '"' else " "
