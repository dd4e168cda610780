"""DOT text to the bytes of a picture: by the program `dot`, else by pygraphviz."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from typing import Final

from journeys.errors import EngineError, MissingExtraError, UnknownNameError
from journeys.renderers.graphviz.program import run
from journeys.renderers.graphviz.safe_svg import safe_svg
from journeys.renderers.graphviz.sizes import MOST_EDGES, MOST_NODES, layout_of, sizes_of
from journeys.text import quoted

__all__ = ["ENGINES", "FORMATS", "image"]

ENGINES: Final = ("dot", "neato", "nop2")

#: Format, how its files begin, and what stands at their end.
FORMATS: Final[Mapping[str, tuple[bytes, bytes]]] = {
    "pdf": (b"%PDF-", b"%%EOF"),
    "png": (b"\x89PNG\r\n", b"IEND"),
    "svg": (b"", b""),
}
_TAIL: Final = 32
_DPI: Final = 144

_PLAIN: Final = "use the built-in SVG, or pinned DOT"


def image(
    dot_text: str,
    *,
    format: str,  # noqa: A002 - the word that every caller expects
    engine: str | None = None,
    timeout: float = 20.0,
) -> bytes:
    """The picture that Graphviz makes of a DOT text.

    Args:
        dot_text: The text of a whole DOT file.
        format: `svg`, `png` or `pdf`.
        engine: `dot`, `neato` or `nop2` for a text that names no layout; a layout named in the
            text comes first. `nop2` keeps the positions of the text, `dot` is the default.
        timeout: Seconds after which the program is killed.

    Returns:
        The bytes of the file. An SVG holds allowed elements and attributes only, without
        scripts, links, comments or a DOCTYPE.

    Raises:
        UnknownNameError: There is no such format or engine.
        EngineError: Graphviz failed, took too long or gave no picture, or the text is too large
            to be laid out.
        MissingExtraError: There is no Graphviz.
    """
    if format not in FORMATS:
        raise UnknownNameError("format", format, tuple(FORMATS))
    if engine is not None and engine not in ENGINES:
        raise UnknownNameError("engine", engine, ENGINES)
    layout = layout_of(dot_text) or engine or "dot"
    _refuse_large(dot_text, layout)
    program = shutil.which("dot")
    if program is None:
        made = _in_process(dot_text, format, layout)
    else:
        command = [program, "-q", f"-K{layout}", f"-T{format}"]
        command += [f"-Gdpi={_DPI}"] if format == "png" else []
        made = run(command, dot_text.encode("utf-8", "replace"), timeout=timeout)
    begin, end = FORMATS[format]
    if not made.startswith(begin) or end not in made[-_TAIL:]:
        raise EngineError("dot", f"it gave no whole {format} picture; {_PLAIN}")
    return safe_svg(made) if format == "svg" else made


def _refuse_large(dot_text: str, layout: str) -> None:
    if layout == "nop2":
        return
    nodes, edges = sizes_of(dot_text)
    if nodes > MOST_NODES or edges > MOST_EDGES:
        raise EngineError(
            "dot",
            f"{nodes} nodes and {edges} edges are too many for a free layout (at most "
            f"{MOST_NODES} and {MOST_EDGES}); {_PLAIN}",
        )


def _in_process(dot_text: str, format_: str, layout: str) -> bytes:
    """The picture by pygraphviz, which brings Graphviz along and cannot be interrupted."""
    try:
        from journeys.renderers.graphviz.bundled import paint
    except ImportError:
        feature = f"{format_.upper()} without the program dot (Graphviz) on PATH"
        raise MissingExtraError(feature, "graphviz") from None
    if layout not in ENGINES:
        raise EngineError("pygraphviz", f"layout {quoted(layout)} is not for use here; {_PLAIN}")
    return paint(dot_text, format_, layout, dpi=_DPI)
