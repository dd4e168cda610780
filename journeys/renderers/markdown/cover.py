"""Cover to Markdown: the facts of a map, its personas, its goals and its channels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeys.board import Board
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.wording import facts
from journeys.vocabulary import label

__all__ = ["cover"]


def cover(board: Board) -> Iterator[Iterable[str]]:
    """The blocks of a cover.

    Args:
        board: The board.

    Returns:
        Lists: the facts, each persona under its name, the goals, the channels; none for what the
        map has not.
    """
    texts = [label(board.language, "labelled", label=what, text=text) for what, text in board.facts]
    yield [f"- {escaped(text)}" for text in texts]
    for panel in board.panels:
        yield [f"## {escaped(panel.title)}"]
        share = f"{panel.share} {board.words['cover-share']}" if panel.share else ""
        yield [*([f"- {escaped(share)}"] if share else []), *facts(board, panel)]
    for key, lanes in (("cover-goals", board.goals), ("cover-channels", board.channels)):
        if lanes:
            yield [f"## {escaped(board.words[key])}"]
            yield [f"- {escaped(lane.label)}" for lane in lanes]
