"""Pages to slides with a title, a background, shapes and speaker notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Blank

from journeys.document import Document
from journeys.drawing import Drawing, Page
from journeys.renderers.pptx.elements import Slide, frame
from journeys.renderers.pptx.markup import (
    LANGUAGES,
    NAMESPACES,
    fill,
    named,
    one_line,
    quoted,
    run_style,
    visible,
)
from journeys.renderers.pptx.notes import Remarks, remarks
from journeys.renderers.pptx.painting import painted
from journeys.renderers.pptx.place import UNITS, Extent, Place, fitted

__all__ = ["add_slides"]

#: Height of the title above a slide, and its distance.
_TITLE: Final = (32.0, 8.0)
_ROOT: Final = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def add_slides(deck: Deck, document: Document) -> None:
    """Add a slide for each page.

    Args:
        deck: The presentation; it has one layout and its size.
        document: The document.
    """
    size = ((deck.slide_width or 0) / UNITS, (deck.slide_height or 0) / UNITS)
    layout = deck.slide_layouts[0]
    for (title, page), notes in zip(_titled(document), remarks(document), strict=True):
        slide = deck.slides.add_slide(layout)
        content = parse_xml(_content(page, title, size))
        slide.element.replace(slide.element.cSld, content)
        if notes:
            _add_notes(slide, notes, document.language)


def _titled(document: Document) -> Iterator[tuple[str, Page]]:
    """The pages, each with a title that no other one has."""
    used: dict[str, int] = {}
    for part, drawing in document.parts:
        for title, page in _numbered(part, drawing):
            used[title] = used.get(title, 0) + 1
            yield (title if used[title] == 1 else f"{title} [{used[title]}]"), page


def _numbered(part: str, drawing: Drawing) -> Iterator[tuple[str, Page]]:
    pages = drawing.pages
    for number, page in enumerate(pages, 1):
        title = one_line(part) or page.name
        yield (f"{title} ({number}/{len(pages)})" if len(pages) > 1 else title), page


def _content(page: Page, title: str, size: tuple[float, float]) -> bytes:
    slide = Slide(fitted((page.width, page.height), size), page.language)
    head = _title(slide, title, size[0])
    parts = "".join(part.markup for part in painted(slide, page.shapes))
    return (
        f'<p:cSld {NAMESPACES} name="{quoted(page.name)}">'
        f"<p:bg><p:bgPr>{fill(page.paper)}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{_ROOT}{head}{parts}</p:spTree></p:cSld>"
    ).encode()


def _title(slide: Slide, title: str, width: float) -> str:
    """The title above the slide: read out and listed, but not in the picture."""
    high, away = _TITLE
    place = frame(Place(), Extent(0, -high - away, width, -away))
    style = run_style(Place(), slide.language, 18, "#000000", bold=True)
    return (
        f"<p:sp><p:nvSpPr>{named(next(slide.numbers), 'Title')}"
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/>'
        f'<a:p><a:pPr algn="l"/><a:r>{style}<a:t>{visible(title)}</a:t></a:r></a:p>'
        "</p:txBody></p:sp>"
    )


def _add_notes(slide: Blank, notes: tuple[Remarks, ...], language: str) -> None:
    place = slide.notes_slide.notes_placeholder
    assert place is not None, "the notes of the library's template have a place for text"
    paragraphs = "".join(
        _paragraph(text, language, bold=at == 0)
        for one in notes
        for at, text in enumerate((one.heading, *one.lines))
    )
    body = f"<p:txBody {NAMESPACES}><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody>"
    [old] = place.element.xpath("./p:txBody")
    place.element.replace(old, parse_xml(body.encode()))


def _paragraph(text: str, language: str, *, bold: bool) -> str:
    style = f'<a:rPr lang="{LANGUAGES[language]}" b="{int(bold)}" dirty="0"/>'
    return f"<a:p><a:r>{style}<a:t>{visible(one_line(text))}</a:t></a:r></a:p>"
