"""Bytes that hypothesis draws to small choices: many for the price of one draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.testing.alphabet import strange

__all__ = ["Handful", "made"]

T = TypeVar("T")

#: A draw costs some 20 microseconds, a byte of it one or two.
_SIZE: Final = 16
_TAILS: Final = strange(min_size=1, max_size=6)

#: The bits of a byte that are all set when a text ends in characters that nobody expects.
_STRANGE: Final = 0b11111


@cache
def _bytes(size: int) -> SearchStrategy[bytes]:
    return st.binary(min_size=size, max_size=size)


class Handful:
    """Small choices for one part of a map; each shrinks to the first of its options.

    Each part takes its own handful, so that leaving a part out leaves the others as they are.
    For the same reason a choice takes its byte even when there is one option only.

    Args:
        draw: What draws from strategies, as `composite` gives it.
        size: How many bytes it draws at a time.
    """

    def __init__(self, draw: st.DrawFn, size: int = _SIZE) -> None:
        self._draw = draw
        self._size = size
        self._held = b""
        self._at = 0

    def apart(self, size: int = _SIZE) -> Handful:
        """A handful for another part, from the same source."""
        return Handful(self._draw, size)

    def _byte(self) -> int:
        if self._at == len(self._held):
            self._held, self._at = self._draw(_bytes(self._size)), 0
        self._at += 1
        return self._held[self._at - 1]

    def roll(self, count: int) -> int:
        """A number from 0 up to a count, without it."""
        if count <= 256:
            return self._byte() * count >> 8
        return (self._byte() << 8 | self._byte()) * count >> 16

    def between(self, least: int, most: int) -> int:
        """A whole number within bounds, both included."""
        return least + self.roll(most - least + 1)

    def chance(self, percent: int) -> bool:
        """Whether something is so, as often as a percentage says; it shrinks to no."""
        return self._byte() >= 256 - 256 * percent // 100

    def pick(self, options: Sequence[T]) -> T:
        """One of some options, one at least."""
        return options[self.roll(len(options))]

    def some(self, options: Sequence[T], most: int, *, least: int = 0) -> list[T]:
        """A few different ones of some options, in any order."""
        left = list(options)
        most = min(most, len(left))
        count = self.between(min(least, most), most)
        return [left.pop(self.roll(len(left))) for _ in range(count)]

    def text(self, options: Sequence[str]) -> str:
        """One of some texts; now and then any characters that a map may hold follow it."""
        byte = self._byte()
        text = options[byte * len(options) >> 8]
        if text and byte & _STRANGE == _STRANGE:
            return f"{text} {self._draw(_TAILS)}"
        return text


@st.composite
def made(draw: st.DrawFn, make: Callable[[Handful], T]) -> T:
    """A strategy of what a function makes of a handful.

    Args:
        draw: What draws from strategies.
        make: The function; it makes its choices from the handful alone.

    Returns:
        The strategy.
    """
    return make(Handful(draw))
