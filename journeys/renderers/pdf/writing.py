"""Document to the bytes of a PDF file."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from journeys.drawing.shapes import Group, Text
from journeys.errors import MissingExtraError
from journeys.text import invisible

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from journeys.document import Document
    from journeys.drawing import Page

__all__ = ["lacking", "render"]

_NAME: Final = "journeys"
#: A chapter of more pages hides their bookmarks below its own until a reader opens it.
_SHOWN: Final = 8


def render(document: Document) -> bytes:
    """A document as PDF: each page in its own size, a bookmark for each board.

    What customers did comes first, with the findings, and its tables last, each with a bookmark.
    A board of several pages has a bookmark for each of them below its own.
    Texts can be selected, searched and copied. They are set in the standard fonts that every
    viewer has; characters that these lack stand as boxes, and `lacking` tells them.

    Args:
        document: The document.

    Returns:
        The bytes of a whole file, the same for the same document at any time and on any machine
        with the same optional part.

    Raises:
        MissingExtraError: The optional part that writes PDF is not installed.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.document import compose
        >>> from journeys.model import JourneyMap
        >>> render(compose([arrange(JourneyMap(title="Shop"))]))[:5]
        b'%PDF-'

    Source: PDF 1.4; no scripts, links, forms or embedded files.
    """
    _require()
    from journeys.renderers.pdf.painting import paint

    stream = io.BytesIO()
    sheet = _sheet(stream, document)
    for page, bookmarks in zip(_pages(document), _bookmarks(document), strict=True):
        sheet.setPageSize((page.width, page.height))
        for key, title, level, closed in bookmarks:
            sheet.bookmarkPage(key)
            sheet.addOutlineEntry(title, key, level=level, closed=closed)
        paint(sheet, page)
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


def lacking(document: Document) -> str:
    """The characters of a document that stand as boxes in PDF.

    Args:
        document: The document.

    Returns:
        Each once, in reading order; mostly none.

    Raises:
        MissingExtraError: The optional part that writes PDF is not installed.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.document import compose
        >>> from journeys.model import JourneyMap
        >>> lacking(compose([arrange(JourneyMap(title="Shop \u2603"))]))
        '☃'
    """
    _require()
    from journeys.renderers.pdf.characters import written

    found = (written(text)[1] for page in _pages(document) for text in _texts(page.shapes))
    return "".join(dict.fromkeys("".join(found)))


def _pages(document: Document) -> list[Page]:
    return [page for _, drawing in document.sheets for page in drawing.pages]


def _bookmarks(document: Document) -> Iterator[list[tuple[str, str, int, bool]]]:
    """The bookmarks of each page: key, title, level, and whether those below it are hidden.

    Keys are numbers, since a document may hold two pages of one name; and each bookmark has its
    own, since a title belongs to its key.
    """
    for order, (named, drawing) in enumerate(document.sheets, 1):
        pages = drawing.pages
        whole = _plain(named) or drawing.name
        for number, page in enumerate(pages, 1):
            first = [(f"chapter-{order}", whole, 0, len(pages) > _SHOWN)]
            title = f"{_plain(page.title) or page.name} ({number}/{len(pages)})"
            below = [(f"page-{order}-{number}", title, 1, False)]
            yield first * (number == 1) + below * (len(pages) > 1)


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


def _sheet(stream: io.BytesIO, document: Document) -> Canvas:
    from reportlab.pdfgen.canvas import Canvas

    first = _pages(document)[0]
    sheet = Canvas(
        stream,
        pagesize=(first.width, first.height),
        bottomup=0,
        pageCompression=1,
        invariant=1,
        lang=document.language,
    )
    sheet.setTitle(_plain(document.title) or first.name)
    sheet.setSubject(_plain(first.description))
    sheet.setAuthor(_NAME)
    sheet.setCreator(_NAME)
    sheet.setProducer(_NAME)
    sheet.showOutline()
    return sheet
