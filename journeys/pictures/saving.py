"""A board to files: draws it, renders it, and writes each page whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from journeys.errors import EngineError, FileError, MissingExtraError, UnknownNameError
from journeys.output import write
from journeys.pictures.binding import bind
from journeys.pictures.formats import DOCUMENTS, ENGINES, FORMATS, LAYOUTS, TEXTS
from journeys.pictures.saved import Saved

if TYPE_CHECKING:
    from journeys.board import Board

__all__ = ["binds_pdf", "save"]


def save(
    board: Board,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the word that every caller expects
    layout: str = "pinned",
    engine: str = "auto",
    theme: str = "kraft",
    paper: str = "a3",
) -> Saved:
    """Write a board as a picture, or as text that becomes one.

    SVG, HTML, DOT, text, Markdown and Mermaid need no other program. PDF and PPTX are one
    document each, written by the extras `pdf` and `pptx`. PNG is made by Graphviz, and so is PDF
    without its extra; without Graphviz the DOT text is written all the same, and the error says
    what is missing.

    Args:
        board: The board.
        path: The file; a board of several pages gets a number before the ending of each, unless
            it is one document.
        format: `svg`, `png`, `pdf`, `html`, `pptx`, `dot`, `txt`, `md` (Markdown) or `mmd`
            (Mermaid); by default the ending of the path.
        layout: `pinned`, the positions of the boards, or `auto`, a short DOT that Graphviz lays
            out itself.
        engine: `builtin` draws SVG and PDF without Graphviz, `graphviz` with it; `auto` chooses.
        theme: `kraft` or `white`.
        paper: `a3` or `a4`.

    Returns:
        The files, the texts that were cut, and the characters that a PDF could not write.

    Raises:
        UnknownNameError: A format, layout, engine, theme or paper is none that there is.
        MissingExtraError: The extra of the format is missing.
        EngineError: `builtin` cannot draw the format or layout.
        FileError: A file cannot be written, or Graphviz is missing or failed; then the DOT text
            stands beside the path.

    Example:
        >>> import tempfile
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> board = arrange(JourneyMap(title="Shop"))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     saved = save(board, Path(folder, "shop.svg"))
        ...     [file.name for file in saved.files]
        ['shop.svg']
    """
    target = Path(path)
    chosen = format or target.suffix.lower().removeprefix(".")
    for kind, name, known in (
        ("format", chosen, FORMATS),
        ("layout", layout, LAYOUTS),
        ("engine", engine, ENGINES),
    ):
        if name not in known:
            raise UnknownNameError(kind, name, known)
    if engine == "builtin" and (chosen == "png" or (chosen, layout) == ("pdf", "auto")):
        wish = chosen if chosen == "png" else "layout auto"
        raise EngineError("builtin", f"draws SVG and PDF, not {wish}; leave --engine out")
    if chosen in TEXTS:
        write(target, _text(board, chosen, layout))
        return Saved((target,))
    if chosen in DOCUMENTS and (chosen != "pdf" or binds_pdf(layout, engine)):
        return bind([board], target, format=chosen, theme=theme, paper=paper)
    texts, truncated = _texts(
        board, layout, theme, paper, wants_svg=_is_own(chosen, layout, engine)
    )
    files = tuple(_numbered(target, len(texts)))
    for file, text in zip(files, texts, strict=True):
        write(
            file, text if chosen == "dot" or text.startswith("<svg") else _image(text, file, chosen)
        )
    return Saved(files, truncated)


def binds_pdf(layout: str, engine: str) -> bool:
    """Whether PDF is written as one document of any number of boards, without Graphviz.

    Args:
        layout: `pinned` or `auto`.
        engine: `auto`, `builtin` or `graphviz`.

    Returns:
        True where the built-in writer is asked for, or is there and nothing else is asked for.
    """
    if layout == "auto" or engine == "graphviz":
        return False
    return engine == "builtin" or find_spec("reportlab") is not None


def _is_own(chosen: str, layout: str, engine: str) -> bool:
    """Whether the built-in writer draws the picture."""
    return chosen == "svg" and layout == "pinned" and engine != "graphviz"


def _texts(
    board: Board, layout: str, theme: str, paper: str, *, wants_svg: bool
) -> tuple[list[str], tuple[str, ...]]:
    from journeys.drawing import draw
    from journeys.renderers import dot, svg

    drawing = draw(board, theme=theme, paper=paper)
    if layout == "auto":
        return [dot.render(board)], ()
    writer = svg.render if wants_svg else dot.render
    return [writer(page) for page in drawing.pages], drawing.truncated


def _image(text: str, file: Path, chosen: str) -> bytes:
    from journeys.renderers.graphviz import image

    try:
        return image(text, format=chosen)
    except (EngineError, MissingExtraError) as error:
        beside = file.with_suffix(".dot")
        write(beside, text)
        raise FileError(file, f"is not drawn: {error}; its DOT text is in {beside}") from error


def _text(board: Board, chosen: str, layout: str) -> str:
    # Mermaid lays out flowcharts itself; its own journey diagram is the board as designed.
    more = {"diagram": "flowchart"} if (chosen, layout) == ("mmd", "auto") else {}
    text = import_module(TEXTS[chosen]).render(board, **more)
    assert isinstance(text, str)
    return text


def _numbered(target: Path, pages: int) -> Iterator[Path]:
    if pages == 1:
        yield target
        return
    for page in range(1, pages + 1):
        yield target.with_name(f"{target.stem}-{page}{target.suffix}")
