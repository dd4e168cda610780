"""Document to the bytes of a presentation."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from journeys.archives import timeless
from journeys.errors import MissingExtraError
from journeys.renderers.pptx.markup import one_line
from journeys.text import invisible

if TYPE_CHECKING:
    from pptx.presentation import Presentation

    from journeys.document import Document

__all__ = ["render"]

_NAME: Final = "journeys"
#: The longest property that readers of office documents accept.
_LONGEST: Final = 255


def render(document: Document) -> bytes:
    """A document as slides, a page each, made of native shapes that can be moved and rewritten.

    A card is a group with its whole text for screen readers; a text is one text box. Slides have
    the size of the first page; other pages are fitted into it. Each slide has a title above its
    upper side, which the outline shows and the picture does not. Findings and the texts that were
    cut stand in the speaker notes; the boards are sections.

    Args:
        document: The document.

    Returns:
        The bytes of a whole file, the same for the same document at any time and on any machine
        with the same optional part.

    Raises:
        MissingExtraError: The optional part that writes PPTX is not installed.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.document import compose
        >>> from journeys.model import JourneyMap
        >>> render(compose([arrange(JourneyMap(title="Shop"))]))[:2]
        b'PK'

    Source: ISO/IEC 29500-1; no macros, links, media or embedded files.
    """
    try:
        import pptx  # noqa: F401 - only whether it is there
    except ImportError:
        raise MissingExtraError("PPTX", "pptx") from None
    from journeys.renderers.pptx.place import UNITS
    from journeys.renderers.pptx.sections import divide
    from journeys.renderers.pptx.slides import add_slides
    from journeys.renderers.pptx.template import blank

    first = document.chapters[0].drawing.pages[0]
    deck = blank(round(first.width * UNITS), round(first.height * UNITS))
    add_slides(deck, document)
    divide(deck, document)
    _describe(deck, document)
    stream = io.BytesIO()
    deck.save(stream)
    return timeless(stream.getvalue())


def _describe(deck: Presentation, document: Document) -> None:
    about, first = deck.core_properties, document.pages[0]
    about.title = _plain(document.title) or first.name
    about.subject = _plain(first.description)
    about.author = about.last_modified_by = _NAME
    about.language = document.language
    about.keywords = about.comments = about.category = ""
    about.revision = 1


def _plain(text: str) -> str:
    while (found := invisible(text)) is not None:
        text = text.replace(found[0], "\ufffd")
    return one_line(text)[:_LONGEST]
