"""DOT text to the bytes of a picture by the Graphviz inside pygraphviz; loaded on first use."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

from pygraphviz import AGraph  # type: ignore[import-untyped]  # it ships no types

from journeys.errors import EngineError

__all__ = ["paint"]

#: The library below is not made for threads.
_LOCK: Final = Lock()
_STDERR: Final = 2


def paint(dot_text: str, format_: str, layout: str, *, dpi: int) -> bytes:
    """The picture of a DOT text.

    Args:
        dot_text: The text of a whole DOT file.
        format_: `svg`, `png` or `pdf`.
        layout: `dot`, `neato` or `nop2`.
        dpi: Dots an inch of a `png`.

    Returns:
        The bytes that Graphviz made, unchecked.

    Raises:
        EngineError: The text is no graph, or it cannot be drawn.
    """
    with _LOCK, warnings.catch_warnings(), _silenced():
        warnings.simplefilter("ignore")
        try:
            graph = AGraph(string=dot_text)
            if format_ == "png":
                graph.graph_attr["dpi"] = dpi
            made = graph.draw(format=format_, prog=layout)
        except (ValueError, OSError, RuntimeError, TypeError, AttributeError) as error:
            reason = f"it cannot draw this text ({type(error).__name__}); use the built-in SVG"
            raise EngineError("pygraphviz", reason) from None
    return made if isinstance(made, bytes) else b""


@contextmanager
def _silenced() -> Iterator[None]:
    """The library below complains to the process's own standard error; nobody shall see it."""
    try:
        kept = os.dup(_STDERR)
    except OSError:
        yield
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, _STDERR)
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nothing)
