"""SVG text to an HTML image, in which no style, id or script reaches the notebook around it."""

from __future__ import annotations

import base64
from html import escape

from journeys.text import printable

__all__ = ["picture"]


def picture(svg: str, title: str) -> str:
    """An image that holds an SVG picture.

    Args:
        svg: The text of the picture.
        title: What it shows, for those who cannot see it.

    Returns:
        An element of HTML.

    Example:
        >>> picture("<svg/>", "A & B")[:28]
        '<img alt="A &amp; B" style="'
    """
    data = base64.b64encode(svg.encode("utf-8", "replace")).decode("ascii")
    style = "display: block; width: 100%; height: auto; margin-bottom: 1em"
    alt = escape(printable(title))
    return f'<img alt="{alt}" style="{style}" src="data:image/svg+xml;base64,{data}">'
