"""Document to the text of an HTML page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from journeys.drawing.palette import THEMES
from journeys.drawing.shapes import Group
from journeys.renderers.html.account import account
from journeys.renderers.html.assets import policy, script, style
from journeys.renderers.html.data import data_of, sheets_of
from journeys.renderers.html.findings import findings
from journeys.svg import Paints, inline
from journeys.svg.markup import attributes, written

if TYPE_CHECKING:
    from journeys.document import Chapter, Document
    from journeys.drawing import Page

__all__ = ["render"]

#: What could end the block of data, or begin markup in it.
_ACTIVE: Final = re.compile("[<>&\u2028\u2029]")

#: The papers that the style sheet knows, the smallest first, in points.
_PAPERS: Final = {
    "on-a4": (595.28, 841.89),
    "on-a4-wide": (841.89, 595.28),
    "on-a3": (841.89, 1190.55),
}


def render(document: Document) -> str:
    """A document as one page to click through: tabs, filters, search, details, ways, tables.

    The page is whole in itself: it asks for nothing, runs from a file and prints one sheet a
    page. Its policy lets no script run but its own. Without scripts all sheets stand below one
    another.

    Args:
        document: The document.

    Returns:
        The text of a whole file; the same document gives the same text.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.document import compose
        >>> from journeys.model import JourneyMap
        >>> render(compose([arrange(JourneyMap(title="Shop"))]))[:15]
        '<!DOCTYPE html>'

    Source: HTML (WHATWG), WAI-ARIA 1.2, Content Security Policy Level 3.
    """
    paints = Paints()
    boards = [
        _board(chapter, sheets, paints)
        for chapter, sheets in zip(document.chapters, sheets_of(document), strict=True)
    ]
    checked = [findings(document, _places(document))] if document.is_checked else []
    told = [account(document.appendix.account)] if document.appendix else []
    looks = _looks(paints)
    title = written(document.title)
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f"<html{attributes({'lang': document.language})}>",
            "<head>",
            '<meta charset="utf-8">',
            "<meta"
            + attributes(
                {"http-equiv": "Content-Security-Policy", "content": policy(style(), looks)}
            )
            + ">",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{title}</title>",
            f"<style>{style()}</style>",
            f"<style>{looks}</style>",
            "</head>",
            "<body>",
            f'<header id="head"><h1><span>{title}</span></h1></header>',
            '<main id="main"><div id="boards">',
            *boards,
            *told,
            *checked,
            "</div></main>",
            f'<script type="application/json" id="data">{_json(data_of(document))}</script>',
            f'<script type="module">{script()}</script>',
            "</body>",
            "</html>",
            "",
        ]
    )


def _board(chapter: Chapter, sheets: list[int], paints: Paints) -> str:
    lines = [f'<section class="board" id="b{sheets[0]}">', f"<h2>{written(chapter.title)}</h2>"]
    for page, number in zip(chapter.drawing.pages, sheets, strict=True):
        lines.append(f'<div class="sheet {_paper(page)}">')
        lines.append(inline(page, f"s{number}", paints))
        lines.append("</div>")
    return "\n".join([*lines, "</section>"])


def _paper(page: Page) -> str:
    """The class of the paper that a sheet is printed on: the smallest that holds it."""
    return next((name for name, (width, height) in _PAPERS.items()
                 if page.width < width + 1 and page.height < height + 1), "on-a3-wide")  # fmt: skip


def _places(document: Document) -> dict[tuple[str, str], tuple[str, str]]:
    """Id and title of each board and card on the page; of a card on two sheets, the first."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for chapter, sheets in zip(document.chapters, sheets_of(document), strict=True):
        name = chapter.board.name
        found.setdefault((name, ""), (f"b{sheets[0]}", chapter.title))
        lanes = {lane.name: lane.label for lane in chapter.board.channels}
        # A moment stands on several channels.
        where = {card.name: lanes.get(card.row, "") for card in chapter.board.cards if card.moment}
        for page, number in zip(chapter.drawing.pages, sheets, strict=True):
            for group in _groups(page):
                parts = chapter.title, group.title.partition("\n")[0], where.get(group.name, "")
                title = " · ".join(part for part in parts if part)
                found.setdefault((name, group.name), (f"s{number}-{group.name}", title))
    return found


def _groups(page: Page) -> Iterator[Group]:
    return (shape for shape in page.shapes if isinstance(shape, Group) and shape.name)


def _looks(paints: Paints) -> str:
    """The looks of the drawings; what belongs to a theme follows the theme of the page."""
    rules = paints.rules()
    for theme in THEMES.values():
        rules = rules.replace(f"fill:{theme.closed}", "fill:var(--closed)")
    return rules


def _json(data: dict[str, Any]) -> str:
    """Data as JSON that ends no element and begins no markup, wherever it stands."""
    plain = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)
