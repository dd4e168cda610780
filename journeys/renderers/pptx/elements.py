"""The elements of a slide: shapes, straight lines, text boxes and groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

import attrs

from journeys.renderers.pptx.blocks import Block, Flow
from journeys.renderers.pptx.markup import decorative, named, run_style, visible
from journeys.renderers.pptx.place import Extent, Place, around

__all__ = ["Part", "Slide", "frame", "group", "shape", "straight", "textbox"]

_ALIGNED: Final = {"start": "l", "middle": "ctr", "end": "r"}
#: Spaces that a slide would not show as such.
_BREAKS: Final = str.maketrans("\n\t", "  ")


@attrs.frozen
class Part:
    """An element, and the box that it takes on the page.

    Attributes:
        markup: The element.
        extent: Its box.
    """

    markup: str
    extent: Extent


@attrs.define
class Slide:
    """A slide that is being filled.

    Attributes:
        place: Where the page lies on it.
        language: `fr` or `en`.
        whole: The whole text of the group that is being drawn.
        is_told: Whether a screen reader is told of the group that is being drawn.
        numbers: The numbers of shapes not used yet.
    """

    place: Place
    language: str
    whole: str = ""
    is_told: bool = False
    numbers: Iterator[int] = attrs.field(factory=lambda: count(2))

    def name(self, kind: str, *, title: str = "", own: str = "") -> str:
        """The properties of the next shape.

        Args:
            kind: What it is; its name, with its number, unless it has one of its own.
            title: What a screen reader says.
            own: Its own name; empty for none.
        """
        number = next(self.numbers)
        mute = not (title or self.is_told or kind in {"Text", "Group"})
        return named(
            number, own or f"{kind} {number}", title=title, inside=decorative() if mute else ""
        )


def frame(place: Place, extent: Extent, *, flips: str = "", tag: str = "a:xfrm") -> str:
    """Where an element stands.

    Args:
        place: Where the page lies.
        extent: The box of the element.
        flips: Attributes that mirror it.
        tag: The name of the element that says so.
    """
    x, y = place.across(extent.left), place.down(extent.top)
    wide = max(place.across(extent.right) - x, 0)
    high = max(place.down(extent.bottom) - y, 0)
    inner = ""
    if tag == "group":
        tag, inner = "a:xfrm", f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{wide}" cy="{high}"/>'
    return f'<{tag}{flips}><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/>{inner}</{tag}>'


def shape(
    slide: Slide, kind: str, geometry: str, extent: Extent, look: str, *, title: str = ""
) -> Part:
    """A shape without text.

    Args:
        slide: The slide.
        kind: What it is.
        geometry: Its geometry.
        extent: Its box.
        look: Fill, line and effects.
        title: What a screen reader says.
    """
    place = frame(slide.place, extent)
    return Part(
        f"<p:sp><p:nvSpPr>{slide.name(kind, title=title)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{place}{geometry}{look}</p:spPr></p:sp>",
        extent,
    )


def straight(slide: Slide, start: tuple[float, float], end: tuple[float, float], look: str) -> Part:
    """A straight line.

    Args:
        slide: The slide.
        start: Where it begins.
        end: Where it ends.
        look: Its line.
    """
    (x1, y1), (x2, y2) = start, end
    extent = Extent(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
    place = frame(slide.place, extent, flips=flips)
    return Part(
        f"<p:cxnSp><p:nvCxnSpPr>{slide.name('Line')}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f'<p:spPr>{place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{look}</p:spPr></p:cxnSp>',
        extent,
    )


def textbox(slide: Slide, block: Block, flow: Flow) -> Part:
    """A text that stands where it was drawn and can be written anew.

    Args:
        slide: The slide.
        block: The text.
        flow: How it breaks into lines.
    """
    first = block.lines[0]
    extent = _box(block, flow)
    style = run_style(slide.place, slide.language, first.size, first.fill, bold=first.bold)
    runs = f"<a:br>{style}</a:br>".join(
        f"<a:r>{style}<a:t>{visible(line.translate(_BREAKS))}</a:t></a:r>" for line in flow.lines
    )
    spacing = ""
    if len(block.lines) > 1:
        points = slide.place.hundredths(block.leading)
        spacing = f'<a:lnSpc><a:spcPts val="{points}"/></a:lnSpc>'
    wrap = "none" if flow.width is None else "square"
    none = '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
    aligned = f'algn="{_ALIGNED[first.anchor]}" marL="0" indent="0"'
    return Part(
        f"<p:sp><p:nvSpPr>{slide.name('Text')}"
        '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{frame(slide.place, extent)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'
        ' anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"<a:p><a:pPr {aligned}>{spacing}{none}<a:buNone/></a:pPr>{runs}</a:p></p:txBody></p:sp>",
        extent,
    )


def _box(block: Block, flow: Flow) -> Extent:
    own, first = block.extent, block.lines[0]
    # A little more than the letters, so that a wider font is not pushed off its anchor.
    width = own.width * 1.06 + 1 if flow.width is None else flow.width
    left = first.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[first.anchor] * width
    return Extent(left, own.top, left + width, own.bottom)


def group(slide: Slide, parts: Sequence[Part], properties: str) -> Part:
    """Parts that are one thing.

    Args:
        slide: The slide.
        parts: One part or more, the lowest first.
        properties: The properties that the group has as a shape, made before those of its parts.
    """
    extent = around(part.extent for part in parts)
    return Part(
        f"<p:grpSp><p:nvGrpSpPr>{properties}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{frame(slide.place, extent, tag='group')}</p:grpSpPr>"
        f"{''.join(part.markup for part in parts)}</p:grpSp>",
        extent,
    )
