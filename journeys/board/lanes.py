"""What all boards have in common: lanes, personas and labels in the map's language."""

from __future__ import annotations

from collections.abc import Iterable

from journeys.board.names import named
from journeys.board.parts import Lane, Panel, Wording
from journeys.board.words import percent
from journeys.model import JourneyMap, Persona
from journeys.vocabulary import label

__all__ = ["channel_lanes", "goal_lanes", "panel", "subtitle", "wording"]

_LABELS = (
    "offered",
    "partial",
    "elsewhere",
    "undecided",
    "votes",
    "preferred",
    "style",
    "potential",
    "churn",
    "tone",
    "depth",
    "idiolect",
    "feeling",
    "see",
)


def wording(map_: JourneyMap, **more: str) -> Wording:
    """The built-in labels that a board needs.

    Args:
        map_: The map.
        more: Labels of one board alone.

    Returns:
        Key and label, in the map's language.
    """
    language = map_.language.value
    common = tuple((key, label(language, key)) for key in _LABELS)
    return Wording(labels=(*common, *more.items()))


def subtitle(map_: JourneyMap) -> str:
    """The small line under a title: the map's title and its edition.

    Args:
        map_: The map.
    """
    return " · ".join(text for text in (map_.title, map_.edition) if text)


def goal_lanes(map_: JourneyMap) -> tuple[Lane, ...]:
    """The goals as lanes, in the order of the map.

    Args:
        map_: A completed map.
    """
    names = named(goal.id for goal in map_.goals)
    labels = {goal.id: goal.label for goal in map_.goals}
    return tuple(
        Lane(id=one, name=name, label=labels[one], order=order)
        for order, (one, name) in enumerate(names.items())
    )


def channel_lanes(map_: JourneyMap, prefers: Iterable[str] = ()) -> tuple[Lane, ...]:
    """The channels as lanes, in the order of the map.

    Args:
        map_: A completed map.
        prefers: Channel ids that a persona prefers, the best first.
    """
    names = named(channel.id for channel in map_.channels)
    channels = {channel.id: channel for channel in map_.channels}
    ranks = {one: rank for rank, one in enumerate(dict.fromkeys(prefers), start=1)}
    return tuple(
        Lane(
            id=one,
            name=name,
            label=channels[one].label,
            code=channels[one].code[:2],
            order=order,
            rank=ranks.get(one, 0),
        )
        for order, (one, name) in enumerate(names.items())
    )


def panel(map_: JourneyMap, persona: Persona, order: int, name: str) -> Panel:
    """A persona as a panel.

    Args:
        map_: A completed map.
        persona: The persona.
        order: Its number in the map, from 0.
        name: Its name on the boards.
    """
    language = map_.language.value
    lanes = {lane.id: lane.name for lane in channel_lanes(map_)}
    style = persona.style
    words = [label(language, word.value) for word in (style.pace, style.seeks) if word]
    quote = persona.quote.strip().strip("«»“”\"'\u00a0\u202f ")
    return Panel(
        id=persona.id,
        name=name,
        title=persona.name,
        tagline=persona.tagline,
        about=persona.about,
        style=style.note or _sentence(", ".join(words)),
        quote=label(language, "quote", text=quote) if quote else "",
        initials=_initials(persona.name),
        potential=persona.potential or 0,
        churn=persona.churn_risk or 0,
        prefers=tuple(lanes[one] for one in dict.fromkeys(persona.prefers) if one in lanes),
        order=order,
        share=percent(language, persona.share),
    )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _initials(name: str) -> str:
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    capitals = [word for word in words if word[0].isupper()] or words
    chosen = capitals if len(capitals) < 3 else [capitals[0], capitals[-1]]
    return "".join(word[0].upper() for word in chosen) or "?"
