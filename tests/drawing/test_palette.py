"""Colours that everybody can read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.drawing.palette import (
    INK,
    PANEL,
    REASON,
    SOFT,
    STRIP,
    THEMES,
    Colours,
    channel_colours,
    feeling_colours,
    goal_colours,
    persona_colours,
    text_colour,
    theme_of,
)
from journeys.errors import UnknownNameError
from journeys.vocabulary.catalogue import channels, goals
from tests.board.maps import hostile_texts

#: WCAG 2.1, success criterion 1.4.3.
LEAST = 4.5

IDS = st.lists(
    st.sampled_from([*goals(), *channels()]) | hostile_texts(), max_size=12, unique=True
).map(tuple)


def _light(colour: str) -> float:
    """Relative luminance, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, two: str) -> float:
    dark, bright = sorted((_light(one), _light(two)))
    return (bright + 0.05) / (dark + 0.05)


def _every() -> Iterator[Colours]:
    yield from goal_colours((*goals(), "a", "b")).values()
    yield from channel_colours(tuple(channels())).values()
    yield from map(persona_colours, range(12))
    yield from map(feeling_colours, range(-2, 3))


@pytest.mark.parametrize("colours", sorted(set(_every()), key=str), ids=str)
def test_ink_is_legible_on_its_surface(colours: Colours) -> None:
    """The ink of every surface contrasts with it by 4.5 to 1 at least."""
    assert _contrast(colours.ink, colours.fill) >= LEAST


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_text_is_legible_on_paper(theme: object) -> None:
    """What stands on paper, panels and closed cards contrasts by 4.5 to 1 at least."""
    found = next(one for one in THEMES.values() if one is theme)
    for surface in (found.paper, found.closed, PANEL, STRIP):
        for ink in (INK, SOFT, REASON):
            assert _contrast(ink, surface) >= LEAST
    for order in range(12):
        assert _contrast(text_colour(order), PANEL) >= LEAST


@given(IDS)
def test_every_lane_has_colours(ids: tuple[str, ...]) -> None:
    """Each goal and each channel has colours, whatever its id."""
    assert list(goal_colours(ids)) == list(ids)
    assert list(channel_colours(ids)) == list(ids)


@given(IDS.filter(lambda ids: len(ids) <= 9))
def test_nine_channels_differ(ids: tuple[str, ...]) -> None:
    """Up to nine channels of a map have nine different colours."""
    fills = [colours.fill for colours in channel_colours(ids).values()]
    assert len(set(fills)) == len(fills)


def test_unknown_themes_are_refused() -> None:
    """A theme that there is not is named, with what was probably meant."""
    with pytest.raises(UnknownNameError, match="did you mean 'kraft'"):
        theme_of("craft")
