"""Boards to the sections of a presentation, by which its slides can be found and moved."""

from __future__ import annotations

import uuid
from typing import Final

from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck

from journeys.document import Document
from journeys.renderers.pptx.markup import NAMESPACES, one_line, quoted

__all__ = ["divide"]

_KIND: Final = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_SCHEMA: Final = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def divide(deck: Deck, document: Document) -> None:
    """Make a section of each board and of the tables; a single one needs none.

    Args:
        deck: The presentation, with a slide for each page.
        document: The document.
    """
    if len(document.parts) < 2:
        return
    numbers = iter([slide.slide_id for slide in deck.slides])
    sections = []
    for at, (title, drawing) in enumerate(document.parts):
        slides = "".join(f'<s:sldId id="{next(numbers)}"/>' for _ in drawing.pages)
        key = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{_SCHEMA}#{at}")).upper()
        name = one_line(title) or drawing.name
        sections.append(
            f'<s:section name="{quoted(name)}" id="{{{key}}}">'
            f"<s:sldIdLst>{slides}</s:sldIdLst></s:section>"
        )
    markup = (
        f'<p:extLst {NAMESPACES}><p:ext uri="{_KIND}"><s:sectionLst xmlns:s="{_SCHEMA}">'
        f"{''.join(sections)}</s:sectionLst></p:ext></p:extLst>"
    )
    for old in deck.element.xpath("./p:extLst"):
        deck.element.remove(old)
    deck.element.append(parse_xml(markup.encode()))
