"""A completed map to the rows of its board: the cards of those who find the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from journeys.model import EVERYONE, Cell, Channel, JourneyMap, Moment, Offer, Persona
from journeys.source import Path
from journeys.text import joined, quoted

__all__ = ["Row", "WrittenRow", "goal_rows", "moment_rows", "named", "written_rows"]


def named(personas: Iterable[Persona]) -> str:
    """Personas in a message, three of them by name.

    Args:
        personas: The personas, of a completed map.

    Returns:
        Their names in quotes; the empty text for none.

    Example:
        >>> named([Persona(id="ana", name="Ana"), Persona(id="bob", name="Bob")])
        "'Ana', 'Bob'"
    """
    return joined((quoted(persona.name) for persona in personas), most=3)


@attrs.frozen
class WrittenRow:
    """The cards that stand together in the file, under one persona and one subject.

    Attributes:
        owner: Persona id, or `everyone`.
        subject: Goal id or moment id.
        cells: The cells, in written order.
    """

    owner: str
    subject: str
    cells: tuple[Cell, ...]


@attrs.frozen
class Row:
    """What customers find with a goal, or at a moment, channel by channel.

    Personas without a card of their own share the row of everyone, so that a fault of it is
    told once.

    Attributes:
        owner: The persona whose cards differ, or `everyone`.
        subject: Goal id or moment id.
        readers: The personas who find it, in written order.
        cells: Each channel with its card, None for a cell that nobody decided.
    """

    owner: str
    subject: str
    readers: tuple[Persona, ...]
    cells: tuple[tuple[Channel, Offer | None], ...]

    @property
    def path(self) -> Path:
        """Where the row is written."""
        return ("board", self.owner, self.subject)

    @property
    def open(self) -> tuple[tuple[Channel, Offer], ...]:
        """The channels with an answer, whole or in part, each with its card."""
        return tuple((channel, card) for channel, card in self.cells if card and card.is_open)


def goal_rows(map_: JourneyMap) -> Iterator[Row]:
    """The rows of the goals.

    Args:
        map_: A completed map.

    Yields:
        Rows, each once, by persona and goal; none for a map without personas.

    Example:
        >>> from journeys.vocabulary import complete
        >>> map_ = complete(JourneyMap(title="Bank", personas=[Persona(id="julie")]))
        >>> [row.path for row in goal_rows(map_)][0]
        ('board', 'everyone', 'inform')
    """
    channels = {channel.id: channel for channel in map_.channels}.values()
    own = {(cell.persona, cell.subject) for cell in map_.board}
    readers: dict[tuple[str, str], dict[str, Persona]] = {}
    for persona in map_.personas:
        for goal in map_.goals:
            owner = persona.id if (persona.id, goal.id) in own else EVERYONE
            readers.setdefault((owner, goal.id), {}).setdefault(persona.id, persona)
    for (owner, goal_id), found in readers.items():
        cells = ((channel, map_.offer(owner, goal_id, channel.id)) for channel in channels)
        yield Row(owner, goal_id, tuple(found.values()), tuple(cells))


def moment_rows(map_: JourneyMap) -> Iterator[Row]:
    """The rows of the moments that have cards of their own; the other cells are their goal's.

    Args:
        map_: A completed map.

    Yields:
        Rows, each once, by moment and persona; none where goals say everything.

    Example:
        >>> list(moment_rows(JourneyMap(title="Bank")))
        []
    """
    own = {(cell.persona, cell.subject) for cell in map_.board}
    subjects = {cell.subject for cell in map_.board} - {goal.id for goal in map_.goals}
    channels = {channel.id: channel for channel in map_.channels}.values()
    moments = {moment.id: moment for moment in map_.moments if moment.id in subjects}
    for moment in moments.values():
        for owner, found in _readers(map_, moment, own).items():
            cells = ((channel, map_.offer_at(owner, moment, channel.id)) for channel in channels)
            yield Row(owner, moment.id, tuple(found.values()), tuple(cells))


def _readers(
    map_: JourneyMap, moment: Moment, own: set[tuple[str, str]]
) -> dict[str, dict[str, Persona]]:
    readers: dict[str, dict[str, Persona]] = {}
    for persona in map_.personas:
        differs = {(persona.id, moment.id), (persona.id, moment.goal)} & own
        readers.setdefault(persona.id if differs else EVERYONE, {})[persona.id] = persona
    return readers


def written_rows(map_: JourneyMap) -> tuple[WrittenRow, ...]:
    """The cells as they stand together, those of unknown personas and subjects too.

    Args:
        map_: Any map.

    Returns:
        Rows in written order; empty for an empty board.

    Example:
        >>> written_rows(JourneyMap(title="Bank"))
        ()
    """
    rows: dict[tuple[str, str], list[Cell]] = {}
    for cell in map_.board:
        rows.setdefault((cell.persona, cell.subject), []).append(cell)
    return tuple(
        WrittenRow(owner, subject, tuple(cells)) for (owner, subject), cells in rows.items()
    )
