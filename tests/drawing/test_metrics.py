"""Laws of widths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.drawing.metrics import Font, width_of
from tests.board.maps import hostile_texts

SIZES = st.floats(1, 100)


@given(hostile_texts(), hostile_texts(), SIZES, st.booleans())
def test_widths_add_up(one: str, two: str, size: float, bold: bool) -> None:  # noqa: FBT001
    """Two texts side by side are as wide as both."""
    whole = width_of(one + two, size, bold=bold)
    parts = width_of(one, size, bold=bold) + width_of(two, size, bold=bold)
    assert whole == pytest.approx(parts)


@given(hostile_texts(), SIZES, st.floats(0.1, 10))
def test_widths_grow_with_the_size(text: str, size: float, factor: float) -> None:
    """Type twice as large is twice as wide, and no width is negative."""
    assert width_of(text, size * factor) == pytest.approx(width_of(text, size) * factor)
    assert width_of(text, size) >= 0


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèàçABCDEFGHIJ ", max_size=40), SIZES)
def test_bold_is_no_narrower(text: str, size: float) -> None:
    """Bold letters take at least the room of regular ones."""
    assert width_of(text, size, bold=True) >= width_of(text, size) * 0.999


@pytest.mark.parametrize(("char", "wide"), [("店", 1.0), ("\u0301", 0.0), ("\u200d", 0.0)])
def test_other_scripts_have_a_width(char: str, wide: float) -> None:
    """Wide characters fill their square; combining ones and joiners take no room."""
    assert Font(10, 12).width(char) == pytest.approx(10 * wide)


@given(st.sampled_from([6.8, 9.0, 17.0]), st.floats(0.3, 3))
def test_scaled_fonts_keep_their_weight(size: float, factor: float) -> None:
    """A scaled font changes size and leading alike, within a hundredth of a point."""
    font = Font(size, 1.2 * size, bold=True).scaled(factor)
    assert font.bold
    assert font.size == pytest.approx(size * factor, abs=0.006)
    assert font.leading == pytest.approx(1.2 * size * factor, abs=0.006)
