"""Cards with a fault to the places and the words of findings, one a persona and a goal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from journeys.diagnostic import Finding
from journeys.model import EVERYONE, Cell, Persona, Response
from journeys.rules.rows import Row, named
from journeys.source import Path
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

__all__ = ["Misfit", "channels", "faulty", "gathered", "misfits", "place", "subject", "where"]


def subject(view: View, name: str) -> str:
    """A subject of the board in a message.

    Args:
        view: The map.
        name: Goal id or moment id, known or not.

    Returns:
        Its kind and its label.

    Example:
        >>> from journeys.model import JourneyMap
        >>> from journeys.rules.view import View
        >>> subject(View(JourneyMap(title="Bank")), "buy")
        "goal 'Buy or subscribe'"
    """
    if name in view.goals:
        return f"goal {quoted(view.goals[name].label)}"
    if name in view.moments:
        return f"moment {quoted(view.moments[name].label)}"
    return quoted(name)


def channels(view: View, names: Iterable[str]) -> str:
    """Channels in a message, by label.

    Args:
        view: The map.
        names: Channel ids, known or not, in the order in which they shall stand.

    Returns:
        Their labels in quotes; the empty text for none.
    """
    known = view.channels
    labels = (known[name].label if name in known else name for name in dict.fromkeys(names))
    return joined((quoted(label) for label in labels), most=6)


def place(cells: Iterable[Cell]) -> Path:
    """Where cells of one written row stand: the cell, or the row when there are several.

    Args:
        cells: Cells of one row, one at least.

    Returns:
        The path.

    Example:
        >>> from journeys.model import elsewhere
        >>> place([Cell(persona="julie", subject="buy", channel="web", offer=elsewhere("app"))])
        ('board', 'julie', 'buy', 'web')
    """
    places = {cell.place: cell for cell in cells}
    first = next(iter(places))
    return ("board", *first) if len(places) == 1 else ("board", *first[:2])


def where(view: View, cells: Iterable[Cell]) -> str:
    """Where cells of one written row stand, in a message.

    Args:
        view: The map.
        cells: Cells of one row, one at least.

    Returns:
        Channels, persona and subject, beginning with `on`.
    """
    every = tuple(cells)
    first = every[0]
    persona = view.personas.get(first.persona)
    who = quoted(persona.name if persona else first.persona)
    who = "everyone" if first.persona == EVERYONE else who
    on = channels(view, (cell.channel for cell in every))
    return f"on {on} for {who} and {subject(view, first.subject)}"


def faulty(view: View, is_faulty: Callable[[Cell], bool]) -> Iterator[tuple[Path, str]]:
    """Where cards have a fault, once for the cards of one persona and one subject.

    Args:
        view: The map.
        is_faulty: Whether a cell has the fault.

    Yields:
        The place, and its words for a message, in written order.
    """
    for row in view.written_rows:
        cells = [cell for cell in row.cells if is_faulty(cell)]
        if cells:
            yield place(cells), where(view, cells)


@attrs.frozen
class Misfit:
    """Cards of one written row that do not suit some who find them.

    Attributes:
        path: The cell, or the row when there are several.
        where: The place in words, beginning with `on`.
        who: The personas they do not suit, in words.
        what: What does not suit, in quotes.
    """

    path: Path
    where: str
    who: str
    what: str


def misfits(
    view: View, unsuited: Callable[[Persona, Cell, Response], Iterable[str]]
) -> Iterator[Misfit]:
    """Where open cards do not suit a persona who finds them, once a persona and subject.

    Args:
        view: The map.
        unsuited: What of a card does not suit a persona; empty when everything does.

    Yields:
        The misfits, in written order.
    """
    for row in view.written_rows:
        cells: list[Cell] = []
        personas: dict[str, Persona] = {}
        what: dict[str, None] = {}
        for cell, persona, response in _read(view, row.cells):
            found = tuple(unsuited(persona, cell, response))
            if found:
                cells.append(cell)
                personas[persona.id] = persona
                what.update(dict.fromkeys(found))
        if cells:
            words = joined((quoted(word) for word in what), most=4)
            yield Misfit(place(cells), where(view, cells), named(personas.values()), words)


def _read(view: View, cells: Iterable[Cell]) -> Iterator[tuple[Cell, Persona, Response]]:
    for cell in cells:
        if cell.offer.is_open and cell.offer.response:
            for persona in view.readers(cell):
                yield cell, persona, cell.offer.response


def gathered(parts: Iterable[tuple[Path, str, Row, str]]) -> Iterator[Finding]:
    """Findings that differ only in who is concerned, made one.

    Args:
        parts: Place, the message before the personas, the row of the personas, and the rest.

    Yields:
        One finding a place and message, naming all its personas, in the order given.
    """
    concerned: dict[tuple[Path, str, str], dict[str, Persona]] = {}
    for path, before, row, after in parts:
        readers = concerned.setdefault((path, before, after), {})
        readers.update({persona.id: persona for persona in row.readers})
    for (path, before, after), personas in concerned.items():
        yield Finding(path, f"{before} {named(personas.values())} {after}")
