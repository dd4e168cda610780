"""Page to SVG text: real text, stable ids, presentation attributes only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from journeys.drawing.shapes import Group, Page
from journeys.svg.elements import elements
from journeys.svg.markup import attributes, number, tag, written
from journeys.svg.paints import Paints

__all__ = ["FONTS", "inline", "picture"]

FONTS: Final = (
    "Arial, Helvetica, Liberation Sans, Arimo, Nimbus Sans, DejaVu Sans Condensed, sans-serif"
)
MM: Final = 25.4 / 72


def picture(page: Page) -> str:
    """A page as an SVG file.

    Args:
        page: The page.

    Returns:
        The text of a whole file; the same page gives the same text.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.drawing import draw
        >>> from journeys.model import JourneyMap
        >>> picture(draw(arrange(JourneyMap(title="Shop"))).pages[0])[:4]
        '<svg'

    Source: SVG 1.1; no CSS, filters, `use` or markers, so that all viewers agree.
    """
    head = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{number(page.width * MM)}mm",
        "height": f"{number(page.height * MM)}mm",
        "viewBox": _view(page),
        "role": "img",
        "lang": page.language,
        "aria-labelledby": "title desc",
        "font-family": FONTS,
    }
    texts = [
        f'<title id="title">{written(page.title)}</title>',
        f'<desc id="desc">{written(page.description)}</desc>',
    ]
    return _svg(head, texts, page, _Groups())


def inline(page: Page, name: str, paints: Paints) -> str:
    """A page as a part of an HTML page, which may hold many.

    Args:
        page: The page.
        name: Its id on the HTML page; the ids of its parts begin with it and a hyphen.
        paints: The looks of the HTML page, to which its own are added.

    Returns:
        The element; it has no size of its own, and its paper has the class `paper`.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.drawing import draw
        >>> from journeys.model import JourneyMap
        >>> inline(draw(arrange(JourneyMap(title="Shop"))).pages[0], "s1", Paints())[:13]
        '<svg id="s1" '
    """
    head = {
        "id": name,
        "viewBox": _view(page),
        "role": "group",
        "lang": page.language,
        "aria-label": page.title,
        "aria-describedby": f"{name}-desc",
        "font-family": FONTS,
    }
    texts = [f'<desc id="{name}-desc">{written(page.description)}</desc>']
    return _svg(head, texts, page, _Groups(f"{name}-", paints))


def _view(page: Page) -> str:
    return f"0 0 {number(page.width)} {number(page.height)}"


@attrs.frozen
class _Groups:
    """How groups are written.

    Attributes:
        prefix: What the ids begin with.
        paints: The looks of the HTML page that the picture is a part of; None for a file, in
            which each element says its own, and titles stand as labels too, since some viewers
            know no titles.
    """

    prefix: str = ""
    paints: Paints | None = None

    def lines(self, shape: Any) -> Iterator[str]:
        """The lines of a shape, be it a group or not."""
        if not isinstance(shape, Group):
            lines = elements(shape)
            yield from map(self.paints.shortened, lines) if self.paints is not None else lines
            return
        label = shape.title.replace("\n", " · ") if shape.title else None
        values = {
            "id": f"{self.prefix}{shape.name}" if shape.name else None,
            "class": " ".join(shape.kinds) or None,
            "role": "group" if label else None,
            "aria-label": label if self.paints is None else None,
            "tabindex": "0" if shape.focusable else None,
        }
        yield f"<g{attributes(values)}>"
        if shape.title:
            yield f"<title>{written(shape.title)}</title>"
        for inner in shape.shapes:
            yield from self.lines(inner)
        yield "</g>"


def _svg(head: Mapping[str, object], texts: list[str], page: Page, groups: _Groups) -> str:
    paper = {
        "class": None if groups.paints is None else "paper",
        "width": page.width,
        "height": page.height,
        "fill": page.paper,
    }
    lines = [f"<svg{attributes(head)}>", *texts, tag("rect", paper)]
    for shape in page.shapes:
        lines.extend(groups.lines(shape))
    if groups.paints is None:
        return "\n".join([*lines, "</svg>", ""])
    # A line a group: a page of many drawings holds thousands of elements.
    return "".join(f"\n{line}" if line.startswith("<g") else line for line in [*lines, "</svg>"])
