"""The colours of boards: two papers, five goals, nine channels, and inks that stay legible."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from journeys.errors import UnknownNameError

__all__ = [
    "DASH",
    "FLOW",
    "INK",
    "PANEL",
    "REASON",
    "SIGNAL",
    "SOFT",
    "STRIP",
    "THEMES",
    "UNUSED",
    "Colours",
    "Theme",
    "blended",
    "channel_colours",
    "feeling_colours",
    "goal_colours",
    "persona_colours",
    "theme_of",
]

INK: Final = "#1F1B16"
SOFT: Final = "#5B5145"
REASON: Final = "#4A3F31"
DASH: Final = "#7A6A55"
PANEL: Final = "#FFFDF7"
STRIP: Final = "#FFFFFF"
SIGNAL: Final = "#B3121D"
FLOW: Final = "#3D5A73"
UNUSED: Final = "#6E604D"


@attrs.frozen
class Theme:
    """The paper and what lies directly on it.

    Attributes:
        paper: Colour of the sheet.
        closed: Colour of a card that sends elsewhere.
        part: Colour of a bar's part-filled stretch.
    """

    paper: str
    closed: str
    part: str = "#9A8F80"


THEMES: Final[Mapping[str, Theme]] = {
    "kraft": Theme("#DDCAA8", "#E9DCC3"),
    "white": Theme("#FFFFFF", "#F4F1EA"),
}


def theme_of(name: str) -> Theme:
    """A theme by its name.

    Args:
        name: `kraft` or `white`.

    Raises:
        UnknownNameError: There is no such theme.

    Example:
        >>> theme_of("white").paper
        '#FFFFFF'
    """
    try:
        return THEMES[name]
    except KeyError:
        raise UnknownNameError("theme", name, tuple(THEMES)) from None


@attrs.frozen
class Colours:
    """A surface, its outline, and the ink that is legible on it.

    Attributes:
        fill: The surface.
        edge: The outline.
        ink: The text on it.
    """

    fill: str
    edge: str
    ink: str = INK


_GOALS: Final = {
    "inform": Colours("#BFE0F2", "#2B6C94"),
    "buy": Colours("#CFE8B9", "#4C7A2A"),
    "manage": Colours("#FFEFA6", "#8A6D00"),
    "service": Colours("#FFD3A6", "#9A5410"),
    "complain": Colours("#F6C6D0", "#97334B"),
}
_MORE_GOALS: Final = (Colours("#D9CDEB", "#5B3F8C"), Colours("#C3E6DF", "#22695B"))

_TOL: Final = {
    "olive": Colours("#999933", INK, INK),
    "indigo": Colours("#332288", INK, "#FFFFFF"),
    "cyan": Colours("#88CCEE", INK, INK),
    "purple": Colours("#AA4499", INK, "#FFFFFF"),
    "teal": Colours("#44AA99", INK, INK),
    "green": Colours("#117733", INK, "#FFFFFF"),
    "sand": Colours("#DDCC77", INK, INK),
    "rose": Colours("#CC6677", INK, INK),
    "wine": Colours("#882255", INK, "#FFFFFF"),
}

#: Source of the hues: Paul Tol, "muted" scheme, chosen to stay apart for the colour-blind.
_CHANNELS: Final = {
    "store": "olive",
    "branch": "olive",
    "web": "indigo",
    "mobile": "cyan",
    "app": "cyan",
    "social": "purple",
    "community": "teal",
    "atm": "teal",
    "phone": "green",
    "ivr": "green",
    "mail": "sand",
    "email": "sand",
    "chat": "rose",
    "sms": "rose",
    "rep": "wine",
}
_PERSONAS: Final = ("indigo", "green", "wine", "teal", "rose", "olive", "purple", "cyan", "sand")


def goal_colours(goals: tuple[str, ...]) -> dict[str, Colours]:
    """The colours of goals; built-in goals always have their own.

    Args:
        goals: Goal ids in the order of the map.

    Returns:
        Id to colours.

    Example:
        >>> goal_colours(("buy", "return"))["return"].fill
        '#D9CDEB'
    """
    more = iter(
        [*_MORE_GOALS, *(colours for goal, colours in _GOALS.items() if goal not in goals)]
        + list(_MORE_GOALS) * len(goals)
    )
    return {goal: _GOALS.get(goal) or next(more) for goal in goals}


def channel_colours(channels: tuple[str, ...]) -> dict[str, Colours]:
    """The colours of channels: built-in ones have their own, as far as two do not share it.

    Args:
        channels: Channel ids in the order of the map.

    Returns:
        Id to colours; with more than nine channels colours come again, codes never do.

    Example:
        >>> channel_colours(("web", "kiosk"))["web"].fill
        '#332288'
    """
    given: dict[str, str] = {}
    for channel in channels:
        hue = _CHANNELS.get(channel, "")
        if hue and hue not in given.values():
            given[channel] = hue
    free = [hue for hue in _TOL if hue not in given.values()]
    for at, channel in enumerate(one for one in channels if one not in given):
        given[channel] = free[at] if at < len(free) else list(_TOL)[at % len(_TOL)]
    return {channel: _TOL[given[channel]] for channel in channels}


def persona_colours(order: int) -> Colours:
    """The colours of a persona by its number in the map.

    Args:
        order: From 0; after nine personas the colours come again.

    Example:
        >>> persona_colours(0).fill
        '#332288'
    """
    return _TOL[_PERSONAS[order % len(_PERSONAS)]]


def text_colour(order: int) -> str:
    """The colour of a persona for text on a light panel: its own where that is dark enough.

    Args:
        order: The persona's number in the map, from 0.
    """
    return persona_colours(order).fill if persona_colours(order).ink == "#FFFFFF" else INK


def feeling_colours(feeling: int) -> Colours:
    """The colours of a face.

    Args:
        feeling: -2 to 2.

    Example:
        >>> feeling_colours(0).fill
        '#F7F3EA'
    """
    fills = ("#B35806", "#F1A340", "#F7F3EA", "#A9B8DD", "#5465AB")
    ink = "#FFFFFF" if abs(feeling) == 2 else INK
    return Colours(fills[feeling + 2], INK, ink)


def blended(fill: str, ground: str = "#F4EBDB", part: float = 0.55) -> str:
    """A colour mixed with the ground it lies on.

    Args:
        fill: The colour.
        ground: The other colour.
        part: How much of the first, 0..1.

    Example:
        >>> blended("#BFE0F2")
        '#D7E5E8'
    """
    pairs = zip(bytes.fromhex(fill[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + "".join(f"{round(one * part + two * (1 - part)):02X}" for one, two in pairs)
