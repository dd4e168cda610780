"""Findings to the HTML list that stands behind the boards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from journeys.svg.markup import attributes, written
from journeys.vocabulary import label

if TYPE_CHECKING:
    from journeys.document import Document, Note

__all__ = ["findings"]

_SIGNS: Final = {"error": "✕", "warning": "▲", "info": "●"}


def findings(document: Document, places: Mapping[tuple[str, str], tuple[str, str]]) -> str:
    """The findings of a document as a part of its page.

    Args:
        document: A document whose map was checked.
        places: Id on the page and title of each card, by the names of its board and of itself;
            of each board by its name and an empty text.

    Returns:
        A section with a list, an item a finding.
    """
    language = document.language
    lines = ['<section id="findings" class="findings">']
    lines.append(f"<h2>{written(label(language, 'page-tab-findings'))}</h2>")
    if not document.notes:
        lines.append(f"<p>{written(label(language, 'page-no-findings'))}</p>")
    lines.append('<ul class="notes">')
    for note in document.notes:
        lines.extend(_item(note, document.language, places))
    return "\n".join([*lines, "</ul>", "</section>"])


def _item(
    note: Note, language: str, places: Mapping[tuple[str, str], tuple[str, str]]
) -> Iterator[str]:
    severity = note.severity.value
    word = written(label(language, f"page-{severity}"))
    yield f'<li class="note is-{severity}">'
    yield f'<p><span class="severity"><span aria-hidden="true">{_SIGNS[severity]}</span> {word}'
    yield f'</span> <code>{written(note.code)}</code> <span class="rule">{written(note.name)}'
    yield "</span></p>"
    # Rules speak English, whatever the language of the map.
    yield f'<p class="message" lang="en">{written(note.message)}</p>'
    yield f'<p class="place"><code>{written(note.place)}</code></p>'
    links = list(dict.fromkeys(_links(note, places)))
    if links:
        yield f'<p class="spots">{written(label(language, "page-places"))}'
        yield " ".join(links)
        yield "</p>"
    yield "</li>"


def _links(note: Note, places: Mapping[tuple[str, str], tuple[str, str]]) -> Iterator[str]:
    for spot in note.spots:
        found = places.get((spot.board, spot.card)) or places.get((spot.board, ""))
        if found is not None:
            target, title = found
            href = attributes({"href": f"#{target}"})
            yield f"<a{href}>{written(title)}</a>"
