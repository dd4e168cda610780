"""Findings and cut texts to the speaker notes of the slides on which they are to be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from journeys.document import Chapter, Document, Note
from journeys.drawing import Page
from journeys.drawing.shapes import Group
from journeys.vocabulary import label

__all__ = ["Remarks", "remarks"]

#: Nobody reads more under a slide.
_MOST: Final = 100


@attrs.frozen
class Remarks:
    """A heading and what stands under it in the notes of a slide.

    Attributes:
        heading: The heading.
        lines: What stands under it, a paragraph each.
    """

    heading: str
    lines: tuple[str, ...] = ()


def remarks(document: Document) -> Iterator[tuple[Remarks, ...]]:
    """What stands in the notes of each slide.

    Args:
        document: The document.

    Returns:
        For each page the findings on its cards, and under the first page of a board those on the
        board as a whole, and its texts that were cut; under the first page of all boards, the
        findings on the map as a whole; nothing under the summary and the tables. Nothing is said
        of findings when the map was not checked.
    """
    is_first, told = True, document.appendix
    yield from ((),) * len(told.summary.pages if told else ())
    for chapter in document.chapters:
        for number, notes in enumerate(_shared_out(chapter)):
            found: list[Remarks] = []
            if document.is_checked:
                found += _findings(document, notes, is_first=is_first)
            if number == 0 and chapter.drawing.truncated:
                heading = label(document.language, "slides-truncated")
                cut = tuple(dict.fromkeys(chapter.drawing.truncated))
                found.append(_list(document.language, heading, cut))
            is_first = False
            yield tuple(found)
    yield from ((),) * len(told.tables[1].pages if told and told.tables else ())


def _shared_out(chapter: Chapter) -> list[list[Note]]:
    """The notes of a board by its pages: each where its card stands, or else on the first."""
    pages = chapter.drawing.pages
    page_of = {name: at for at, page in enumerate(pages) for name in _names(page)}
    found: list[list[Note]] = [[] for _ in pages]
    for note in chapter.notes:
        spots = [spot for spot in note.spots if spot.board == chapter.board.name]
        for at in sorted({page_of.get(spot.card, 0) for spot in spots}):
            found[at].append(note)
    return found


def _names(page: Page) -> Iterator[str]:
    return (shape.name for shape in page.shapes if isinstance(shape, Group) and shape.name)


def _findings(document: Document, notes: Sequence[Note], *, is_first: bool) -> Iterator[Remarks]:
    language = document.language
    if not document.notes:
        yield Remarks(label(language, "slides-no-findings-all"))
        return
    if is_first and (whole := [note for note in document.notes if not note.spots]):
        heading = label(language, "slides-findings-all")
        yield _list(language, heading, _lines(whole, language))
    if notes:
        yield _list(language, label(language, "slides-findings"), _lines(notes, language))
    else:
        yield Remarks(label(language, "slides-no-findings"))


def _lines(notes: Iterable[Note], language: str) -> list[str]:
    return [
        f"{label(language, f'slides-{note.severity.value}')} {note.code} ({note.name}) — "
        f"{note.message} — {note.place}"
        for note in notes
    ]


def _list(language: str, heading: str, lines: Sequence[str]) -> Remarks:
    shown = tuple(lines[:_MOST])
    if len(lines) > _MOST:
        shown += (label(language, "slides-more", count=len(lines) - _MOST),)
    return Remarks(heading, shown)
