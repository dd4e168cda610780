"""An empty presentation of a size, without anything that slides do not need."""

from __future__ import annotations

import re
from typing import Final

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.util import Emu

__all__ = ["blank"]

#: What slides are made on; the other layouts of the library's template are left out.
LAYOUT: Final = "Title Only"
_ABOUT: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://'
    b'schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>journeys'
    b"</Application></Properties>"
)
_THEME_FONT: Final = re.compile(rb'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*')


def blank(width: int, height: int) -> Deck:
    """A presentation without slides.

    Args:
        width: Of a slide, in its units.
        height: Of a slide, in its units.
    """
    deck = Presentation()
    for layout in [one for one in deck.slide_layouts if one.name != LAYOUT]:
        deck.slide_layouts.remove(layout)
    across, down = width / (deck.slide_width or width), height / (deck.slide_height or height)
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in holder.placeholders:
            if shape.element.xpath("./p:spPr/a:xfrm"):
                shape.left, shape.width = (
                    Emu(int(shape.left * across)),
                    Emu(int(shape.width * across)),
                )
                shape.top, shape.height = Emu(int(shape.top * down)), Emu(int(shape.height * down))
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    size = deck.element.sldSz
    if "type" in size.attrib:
        del size.attrib["type"]
    _pruned(deck)
    return deck


def _pruned(deck: Deck) -> None:
    """Leave out a picture and a printer's settings, and say who wrote the file."""
    package = deck.part.package
    for relation in list(package.iter_rels()):
        if relation.reltype.endswith("/thumbnail"):
            package.drop_rel(relation.rId)
        elif relation.reltype.endswith("/printerSettings"):
            deck.part.drop_rel(relation.rId)
    for part in package.iter_parts():
        if part.partname == "/docProps/app.xml":
            part.blob = _ABOUT
        elif part.partname.startswith("/ppt/theme/"):
            part.blob = _THEME_FONT.sub(rb"\g<1>Arial", part.blob)
