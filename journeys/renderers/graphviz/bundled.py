"""DOT text to the bytes of a picture by the Graphviz inside pygraphviz; loaded on first use."""

from __future__ import annotations

import warnings
from threading import Lock
from typing import Final

from pygraphviz import AGraph  # type: ignore[import-untyped]  # it ships no types

from journeys.errors import EngineError

__all__ = ["paint"]

#: The library below is not made for threads.
_LOCK: Final = Lock()


def paint(dot_text: str, format_: str, layout: str) -> bytes:
    """The picture of a DOT text.

    Args:
        dot_text: The text of a whole DOT file.
        format_: `svg`, `png` or `pdf`.
        layout: `dot`, `neato` or `nop2`.

    Returns:
        The bytes that Graphviz made, unchecked.

    Raises:
        EngineError: The text is no graph, or it cannot be drawn.
    """
    with _LOCK, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            graph = AGraph(string=dot_text)
            made = graph.draw(format=format_, prog=layout)
        except (ValueError, OSError, RuntimeError, TypeError, AttributeError) as error:
            reason = f"it cannot draw this text ({type(error).__name__}); use the built-in SVG"
            raise EngineError("pygraphviz", reason) from None
    return made if isinstance(made, bytes) else b""
