"""Pages to the bytes of a PDF document."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from journeys.drawing.shapes import Group, Page, Text
from journeys.errors import MissingExtraError
from journeys.text import invisible

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

__all__ = ["lacking", "render"]

_NAME: Final = "journeys"


def render(pages: Sequence[Page]) -> bytes:
    """Pages as one PDF document: each in its own size, with a bookmark of its title.

    Texts can be selected, searched and copied. They are set in the standard fonts that every
    viewer has; characters that these lack stand as boxes, and `lacking` tells them.

    Args:
        pages: One page or more; the first names the document and its language.

    Returns:
        The bytes of a whole file, the same for the same pages at any time and on any machine
        with the same optional part.

    Raises:
        MissingExtraError: The optional part that writes PDF is not installed.
        ValueError: There is no page.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.drawing import draw
        >>> from journeys.model import JourneyMap
        >>> render(draw(arrange(JourneyMap(title="Shop"))).pages)[:5]
        b'%PDF-'

    Source: PDF 1.4; no scripts, links, forms or embedded files.
    """
    if not pages:
        raise ValueError("a PDF document needs a page")
    _require()
    from journeys.renderers.pdf.painting import paint

    stream = io.BytesIO()
    sheet = _document(stream, pages[0])
    for number, page in enumerate(pages, 1):
        sheet.setPageSize((page.width, page.height))
        sheet.bookmarkPage(f"page-{number}")
        sheet.addOutlineEntry(_plain(page.title) or page.name, f"page-{number}")
        paint(sheet, page)
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


def lacking(pages: Sequence[Page]) -> str:
    """The characters of pages that stand as boxes in PDF.

    Args:
        pages: Any pages.

    Returns:
        Each once, in reading order; mostly none.

    Raises:
        MissingExtraError: The optional part that writes PDF is not installed.

    Example:
        >>> lacking(())
        ''
    """
    _require()
    from journeys.renderers.pdf.characters import written

    found = (written(text)[1] for page in pages for text in _texts(page.shapes))
    return "".join(dict.fromkeys("".join(found)))


def _require() -> None:
    try:
        import reportlab.pdfgen.canvas  # noqa: F401 - only whether it is there
    except ImportError:
        raise MissingExtraError("PDF without Graphviz", "pdf") from None


def _texts(shapes: Sequence[Any]) -> Iterator[str]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _texts(shape.shapes)
        elif isinstance(shape, Text):
            yield shape.text


def _plain(text: str) -> str:
    while (found := invisible(text)) is not None:
        text = text.replace(found[0], "\ufffd")
    return " ".join(text.split())


def _document(stream: io.BytesIO, first: Page) -> Canvas:
    from reportlab.pdfgen.canvas import Canvas

    sheet = Canvas(
        stream,
        pagesize=(first.width, first.height),
        bottomup=0,
        pageCompression=1,
        invariant=1,
        lang=first.language,
    )
    sheet.setTitle(_plain(first.title) or first.name)
    sheet.setSubject(_plain(first.description))
    sheet.setAuthor(_NAME)
    sheet.setCreator(_NAME)
    sheet.setProducer(_NAME)
    sheet.showOutline()
    return sheet
