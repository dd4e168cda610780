"""The kinds of boards, and what a card says of its place."""

from __future__ import annotations

from enum import StrEnum

from journeys.model import Status

__all__ = ["CardState", "Kind"]


class Kind(StrEnum):
    """The boards that there are."""

    PERSONA = "persona"
    OVERVIEW = "overview"
    JOURNEY = "journey"
    OVERLAY = "overlay"
    NETWORK = "network"
    COVER = "cover"
    CARDS = "cards"


class CardState(StrEnum):
    """What a card says of its place; `undecided` is a cell that nobody decided yet."""

    OFFERED = Status.OFFERED.value
    PARTIAL = Status.PARTIAL.value
    ELSEWHERE = Status.ELSEWHERE.value
    UNDECIDED = "undecided"

    @property
    def is_open(self) -> bool:
        """Whether the customer finds an answer here, whole or in part."""
        return self in {CardState.OFFERED, CardState.PARTIAL}

    @property
    def sign(self) -> str:
        """The sign that stands for it in texts: a disc, full, half or empty, or a question."""
        return {"offered": "●", "partial": "◐", "elsewhere": "○"}.get(self.value, "?")
