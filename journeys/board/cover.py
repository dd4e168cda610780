"""A map to its cover: what it is called, who answers for it, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeys.board.lanes import channel_lanes, goal_lanes, panel, subtitle, wording
from journeys.board.names import named
from journeys.board.parts import Board, Kind
from journeys.model import JourneyMap, Persona
from journeys.vocabulary import counted, label

__all__ = ["cover_board"]

_WORDS: Final = ("cover-personas", "cover-goals", "cover-channels", "cover-share")


def cover_board(map_: JourneyMap, persona: Persona | None = None) -> Board:
    """The first page of a document about a map.

    Args:
        map_: A completed map.
        persona: The one persona whom the document is about; None for all.

    Returns:
        The board: the map's title, its facts, its personas, goals and channels, and no cards.

    Source: [Simple], personas, goals and channels are what a team agrees upon first.
    """
    language = map_.language.value
    names = named(one.id for one in map_.personas)
    personas = {one.id: one for one in reversed(map_.personas)}
    return Board(
        kind=Kind.COVER,
        name=f"cover-{names[persona.id]}" if persona else "cover",
        title=map_.title,
        subtitle=subtitle(map_),
        language=language,
        panels=tuple(
            panel(map_, personas[one], order, name)
            for order, (one, name) in enumerate(names.items())
            if persona is None or one == persona.id
        ),
        channels=channel_lanes(map_, persona.prefers if persona else ()),
        goals=goal_lanes(map_),
        cards=(),
        words=wording(map_, **{key: label(language, key) for key in _WORDS}),
        facts=tuple(_facts(map_)),
    )


def _facts(map_: JourneyMap) -> Iterator[tuple[str, str]]:
    """What stands under the title; nothing that the map does not say."""
    language = map_.language.value
    counts = (
        ("personas", len(named(one.id for one in map_.personas))),
        ("goals", len(named(one.id for one in map_.goals))),
        ("cover-channels", len(named(one.id for one in map_.channels))),
        ("cover-moments", len(named(one.id for one in map_.moments))),
    )
    facts = (
        ("cover-edition", map_.edition),
        ("cover-coherence", map_.coherence),
        ("cover-language", label(language, f"cover-language-{language}")),
        ("cover-size", " · ".join(counted(language, what, count) for what, count in counts)),
    )
    for key, text in facts:
        if text.strip():
            yield label(language, key), text
