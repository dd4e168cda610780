"""Colours, lines, names and texts to pieces of DrawingML."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape

from journeys.renderers.pptx.place import Place
from journeys.text import invisible

__all__ = [
    "LANGUAGES",
    "NAMESPACES",
    "decorative",
    "fill",
    "named",
    "one_line",
    "outline",
    "quoted",
    "run_style",
    "visible",
]

NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LANGUAGES: Final = {"fr": "fr-FR", "en": "en-GB"}

_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
    '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_FONT: Final = '<a:latin typeface="Arial"/><a:cs typeface="Arial"/>'
#: White space that is no typography: not the spaces at which no line may break.
_GAPS: Final = re.compile(r"[ \t\n\r\v\f]+")


def one_line(text: str) -> str:
    r"""A text on one line; the spaces at which no line may break stay.

    Args:
        text: Any text.

    Example:
        >>> one_line(" Prix\u00a0: \n 5 ")
        'Prix\xa0: 5'
    """
    return _GAPS.sub(" ", text).strip(" ")


def visible(text: str) -> str:
    r"""A text as the content of an element; what nobody sees becomes the replacement character.

    Args:
        text: Any text.

    Example:
        >>> visible("a < b\x00")
        'a &lt; b\ufffd'
    """
    while (found := invisible(text)) is not None:
        text = text.replace(found[0], "\ufffd")
    return escape(text)


def quoted(text: str) -> str:
    r"""A text as the value of an attribute, line feeds kept.

    Args:
        text: Any text.

    Example:
        >>> quoted('a "b"\nc')
        'a &quot;b&quot;&#10;c'
    """
    return visible(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def fill(colour: str, opacity: float = 1.0) -> str:
    """What a surface is filled with.

    Args:
        colour: `#` and six digits; empty for nothing.
        opacity: 0..1.

    Example:
        >>> fill("")
        '<a:noFill/>'
    """
    if not colour:
        return "<a:noFill/>"
    digits = colour.removeprefix("#")
    if opacity >= 1:
        return f'<a:solidFill><a:srgbClr val="{digits}"/></a:solidFill>'
    share = round(max(opacity, 0.0) * 100_000)
    return (
        f'<a:solidFill><a:srgbClr val="{digits}"><a:alpha val="{share}"/></a:srgbClr></a:solidFill>'
    )


def outline(
    place: Place,
    colour: str,
    line: float,
    *,
    opacity: float = 1.0,
    dash: tuple[float, float] | None = None,
    cap: str = "flat",
    join: str = "miter",
) -> str:
    """The line around a surface, or along a way.

    Args:
        place: Where the page lies.
        colour: `#` and six digits; empty for none.
        line: Its width in points of the page.
        opacity: 0..1.
        dash: Lengths of dash and gap, in points of the page; None for a whole line.
        cap: How it ends: `flat` or `rnd`.
        join: How it bends: `miter` or `round`.
    """
    if not colour or line <= 0:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = ""
    if dash is not None:
        on, off = (round(length / line * 100_000) for length in dash)
        dashes = f'<a:custDash><a:ds d="{on}" sp="{off}"/></a:custDash>'
    bend = '<a:miter lim="800000"/>' if join == "miter" else "<a:round/>"
    width = max(place.long(line), 1)
    return f'<a:ln w="{width}" cap="{cap}">{fill(colour, opacity)}{dashes}{bend}</a:ln>'


def decorative() -> str:
    """The mark of a shape that a screen reader passes over."""
    return _DECORATIVE


def named(number: int, name: str, *, title: str = "", inside: str = "") -> str:
    """The properties that each shape has.

    Args:
        number: Its number, unique on its slide.
        name: Its name in the list of shapes.
        title: What a screen reader says; empty for nothing.
        inside: What stands inside the element.
    """
    says = f' descr="{quoted(title)}"' if title else ""
    return f'<p:cNvPr id="{number}" name="{quoted(name)}"{says}>{inside}</p:cNvPr>'


def run_style(place: Place, language: str, size: float, colour: str, *, bold: bool) -> str:
    """The inside of the element that says how a run of text looks, with its attributes.

    Args:
        place: Where the page lies.
        language: `fr` or `en`.
        size: Of the type, in points of the page.
        colour: `#` and six digits.
        bold: Whether it is bold.
    """
    weight = ' b="1"' if bold else ' b="0"'
    head = f'lang="{LANGUAGES[language]}" sz="{place.hundredths(size)}"{weight} kern="0" dirty="0"'
    return f"<a:rPr {head}>{fill(colour)}{_FONT}</a:rPr>"
