"""Arrows that lead to another page to small tags on the lower corners of their cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import attrs

from journeys.board import Arrow, Board
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.look import Look
from journeys.drawing.palette import INK, SIGNAL, STRIP
from journeys.drawing.routing import Block
from journeys.drawing.shapes import Arrow as Mark
from journeys.drawing.shapes import Rect
from journeys.drawing.trail import kinds_of
from journeys.drawing.type import WORDS

__all__ = ["Turns", "draw_tags", "tags_of"]

WIDTH, HEIGHT = 24.0, 11.0
#: So many pages fit each corner.
MOST = 2


@attrs.define
class Turns:
    """The pages to which the arrows of a card lead, and those from which they come.

    Attributes:
        out: The arrows to each page.
        into: The pages from which arrows come.
    """

    out: dict[int, list[Arrow]] = attrs.field(factory=dict)
    into: list[int] = attrs.field(factory=list)

    def blocks(self, box: Box) -> Iterator[Block]:
        """What no line may touch.

        Args:
            box: The card.
        """
        for number in range(min(len(self.out), MOST)):
            yield Block(_right(box, number))
        if self.into:
            yield Block(_left(box))


def _right(box: Box, number: int) -> Box:
    x = box.right - 3 - WIDTH - number * (WIDTH + 2)
    return Box(x, box.bottom - HEIGHT / 2 + 1, WIDTH, HEIGHT)


def _left(box: Box) -> Box:
    return Box(box.x + 4, box.bottom - HEIGHT / 2 + 1, WIDTH, HEIGHT)


def tags_of(board: Board, page_of: Mapping[str, int]) -> dict[str, Turns]:
    """The tags of each card whose arrows lead to another page.

    Args:
        board: The board.
        page_of: The page of each card, from 1.
    """
    found: defaultdict[str, Turns] = defaultdict(Turns)
    for arrow in board.arrows:
        here, there = page_of[arrow.source], page_of[arrow.target]
        if here != there:
            found[arrow.source].out.setdefault(there, []).append(arrow)
            into = found[arrow.target].into
            if here not in into:
                into.append(here)
    return dict(found)


def draw_tags(
    canvas: Canvas, look: Look, titles: Mapping[str, str], turns: Turns, box: Box
) -> None:
    """Draw the tags of a card; each arrow that leaves the page is a group of its own.

    Args:
        canvas: Where.
        look: The look of the board.
        titles: The whole text of each arrow.
        turns: Where the arrows lead.
        box: The card.
    """
    for number, (page, arrows) in enumerate(sorted(turns.out.items())):
        for at, arrow in enumerate(arrows):
            inner = Canvas()
            if number >= MOST:
                inner.truncated.append(titles[arrow.name].partition("\n")[0])
            elif at == 0:
                is_walked = any("on-walk" in kinds_of(look, one.name) for one in arrows)
                edge = SIGNAL if is_walked else INK
                _draw_tag(inner, str(page), _right(box, number), edge, leaves=True)
            kinds: tuple[str, ...] = (
                "edge",
                "hand-off" if arrow.is_hand_off else "same-channel",
                "to-page",
            )
            kinds += kinds_of(look, arrow.name)
            title = f"{titles[arrow.name]}\n→ {page}"
            canvas.group(inner, name=arrow.name, kinds=kinds, title=title)
    if turns.into:
        pages = sorted(turns.into)
        text = str(pages[0]) if len(pages) == 1 else "…"
        inner = Canvas()
        _draw_tag(inner, text, _left(box), INK, leaves=False)
        canvas.group(inner, kinds=("from-page",), title=", ".join(map(str, pages)))


def _draw_tag(canvas: Canvas, text: str, box: Box, edge: str, *, leaves: bool) -> None:
    y = box.middle[1]
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=edge,
             line=0.8 if edge == INK else 1.6, radius=3),
        Mark(x=box.x + 4 if leaves else box.right - 12, y=y, width=8, edge=edge),
    )  # fmt: skip
    lines = canvas.fit(text, box.width - 13, WORDS)
    x = box.right - 6.5 if leaves else box.x + 6.5
    canvas.lines(lines, (x, y - 0.47 * WORDS.size), WORDS, INK, anchor="middle")
