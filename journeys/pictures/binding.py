"""Boards to one document: a page to click through, a PDF, or slides."""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from journeys.document import compose
from journeys.errors import UnknownNameError
from journeys.output import write
from journeys.pictures.formats import DOCUMENTS
from journeys.pictures.saved import Saved

if TYPE_CHECKING:
    from journeys.board import Board
    from journeys.board.account import Account
    from journeys.diagnostic import Diagnostic

__all__ = ["bind"]


def bind(
    boards: Iterable[Board],
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the word that every caller expects
    findings: Iterable[Diagnostic] | None = None,
    theme: str = "kraft",
    paper: str = "a3",
    account: Account | None = None,
) -> Saved:
    """Write boards as one document.

    Args:
        boards: One board or more, in reading order.
        path: The file.
        format: `html` (a page to click through), `pdf` (a bookmark a board) or `pptx` (slides to
            edit); by default the ending of the path.
        findings: What rules found in the map, shown where the format has a place for it; None
            when it was not checked.
        theme: `kraft` or `white`.
        paper: `a3` or `a4`.
        account: What customers did, told behind the boards; None for nothing.

    Returns:
        The file, the texts that were cut, and the characters that a PDF could not write.

    Raises:
        UnknownNameError: A format, theme or paper is none that there is.
        MissingExtraError: The extra of the format is missing.
        EngineError: A board has more steps than can be drawn.
        FileError: The file cannot be written.
        ValueError: There is no board.

    Example:
        >>> import tempfile
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> board = arrange(JourneyMap(title="Shop"))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     bind([board, board], Path(folder, "shop.pdf")).files[0].name
        'shop.pdf'
    """
    target = Path(path)
    chosen = format or target.suffix.lower().removeprefix(".")
    if chosen not in DOCUMENTS:
        raise UnknownNameError("document", chosen, tuple(DOCUMENTS))
    document = compose(boards, findings=findings, theme=theme, paper=paper, account=account)
    writer = import_module(DOCUMENTS[chosen])
    write(target, writer.render(document))
    lacking = writer.lacking(document) if chosen == "pdf" else ""
    names = tuple(one.name for _, one in document.parts for _ in one.truncated)
    return Saved((target,), document.truncated, lacking, names)
