"""Strategies for counts: of touchpoints that maps know, and of any others."""

from __future__ import annotations

from hypothesis import strategies as st

from journeys.counts import Counts, Passage
from journeys.model import Touchpoint
from tests.board.maps import hostile_texts

__all__ = ["counts", "numbers"]

_MOMENTS = ("a", "b", "c", "d", "e", "f", "A!", "é", "lost")
_CHANNELS = ("web", "chat", "phone", "branch", "kiosk", "fax", "nowhere")


def numbers() -> st.SearchStrategy[int]:
    """Counts as they are, none and the largest among them."""
    return st.integers(0, 3000) | st.sampled_from([0, 1, 10**15])


def counts() -> st.SearchStrategy[Counts]:
    """Counts of touchpoints of `lived_maps`, and of touchpoints with any texts."""
    usual = st.builds(Touchpoint, st.sampled_from(_MOMENTS), st.sampled_from(_CHANNELS))
    strange = st.builds(Touchpoint, hostile_texts(), hostile_texts())
    points = st.one_of(usual, usual, usual, strange)
    passages = st.builds(Passage, source=points, target=points, count=numbers())
    return st.builds(Counts, passages=st.lists(passages, max_size=14), period=hostile_texts())
