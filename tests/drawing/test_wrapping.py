"""Laws of wrapping: lines fit, words survive in order, and typography decides where they break."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.drawing.metrics import Font
from journeys.drawing.wrapping import clean, fit, shrunk
from journeys.text import invisible
from tests.board.maps import hostile_texts

FONTS = st.builds(Font, st.sampled_from([6.8, 9.0, 19.5]), st.just(12.0), st.booleans())
WIDTHS = st.floats(1, 600)
ENDLESS = 100_000
#: Texts that are wrapped to their end; a page never does, it cuts them.
SHORT = hostile_texts().map(lambda text: text[:300])

#: A number, a word and a sign, as French writes them: the sign never begins a line.
PHRASES = st.lists(
    st.sampled_from(
        ["Prix", "oui", "à", "« tarif »", "5 €", "20 %", "fin ;", "quoi ?", "non !", "ton :"]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


def _letters(text: str) -> str:
    return re.sub(r"[\s\u00a0]", "", text)


@given(hostile_texts(), WIDTHS, FONTS, st.integers(1, 5))
def test_no_line_is_wider_than_asked(text: str, width: float, font: Font, most: int) -> None:
    """No line passes the width but a single character, for which there is no break."""
    for balanced in (False, True):
        lines = fit(text, width, font, most=most, balanced=balanced)
        assert len(lines.lines) <= most
        assert lines.width == max(map(font.width, lines.lines), default=0.0)
        for line in lines.lines:
            assert font.width(line) <= width or len(line.rstrip("…")) <= 1


@given(SHORT, WIDTHS, FONTS)
def test_letters_survive_in_order(text: str, width: float, font: Font) -> None:
    """Without a limit of lines nothing is cut: the lines say what the text says."""
    for balanced in (False, True):
        lines = fit(text, width, font, most=ENDLESS, balanced=balanced)
        assert not lines.is_cut
        assert _letters("".join(lines.lines)) == _letters(clean(text))


@given(hostile_texts(), WIDTHS, FONTS, st.integers(1, 5))
def test_cut_texts_say_so(text: str, width: float, font: Font, most: int) -> None:
    """A cut text begins as the text does and ends with an ellipsis; others are whole."""
    lines = fit(text, width, font, most=most)
    said = _letters("".join(lines.lines))
    if lines.is_cut:
        assert said.endswith("…")
        assert _letters(clean(text)).startswith(said[:-1])
    else:
        assert said == _letters(clean(text))


@given(PHRASES, st.floats(70, 300), FONTS.filter(lambda font: font.size < 10))
def test_signs_never_begin_a_line(text: str, width: float, font: Font) -> None:
    """No line begins with ; : ! ? » % or €, and none ends with «, while a line has room."""
    for balanced in (False, True):
        for line in fit(text, width, font, most=ENDLESS, balanced=balanced).lines:
            assert line[0] not in ";:!?»%€"
            assert line[-1] != "«"


@given(SHORT, WIDTHS, FONTS)
def test_balancing_needs_no_more_lines(text: str, width: float, font: Font) -> None:
    """Balanced lines are as many as the others, and never wider."""
    plain = fit(text, width, font, most=ENDLESS)
    balanced = fit(text, width, font, most=ENDLESS, balanced=True)
    assert len(balanced.lines) == len(plain.lines)
    assert balanced.width <= plain.width + 1e-9 or balanced.width <= width


@given(st.text(max_size=60) | hostile_texts())
def test_cleaning_keeps_what_is_visible(text: str) -> None:
    """A cleaned text stands on one line, holds nothing invisible, and keeps all other letters."""
    line = clean(text)
    assert not invisible(line)
    assert clean(line) == line
    shown = [char for char in text if not char.isspace() and not invisible(char)]
    assert [char for char in line if char not in " \u00a0\ufffd"] == [
        char for char in shown if char != "\ufffd"
    ]


@pytest.mark.parametrize("char", ["\ue000", "\uf8ff", "\U000f0000"])
def test_characters_for_private_use_stay(char: str) -> None:
    """A character that only the user's own font knows stays what it is."""
    assert clean(f"a{char}b") == f"a{char}b"


@given(hostile_texts(), WIDTHS, FONTS, st.integers(1, 3))
def test_shrinking_keeps_the_proportions(text: str, width: float, font: Font, most: int) -> None:
    """Type shrinks until the text fits, by a third at most; a text that fits keeps its type."""
    smaller = shrunk(text, width, font, most=most)
    assert 0.69 * font.size <= smaller.size <= font.size
    assert smaller.bold == font.bold
    if not fit(text, width, font, most=most).is_cut:
        assert smaller.size == font.size
