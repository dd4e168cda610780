"""The fonts of boards, by what they write."""

from __future__ import annotations

from typing import Final

from journeys.drawing.metrics import Font

__all__ = [
    "ABOUT",
    "BADGE",
    "CARD_LABEL",
    "CARD_TEXT",
    "CARD_TITLE",
    "COMMITMENT",
    "GOAL",
    "KEY",
    "MOMENT",
    "NAME",
    "QUOTE",
    "STRIP_LABEL",
    "STYLE_LABEL",
    "STYLE_TEXT",
    "TAG",
    "TITLE",
    "WORDS",
]

TITLE: Final = Font(19.5, 23, bold=True)
NAME: Final = Font(17, 19, bold=True)
TAG: Final = Font(10.5, 12.5, bold=True)
ABOUT: Final = Font(8.6, 10.4)
STYLE_LABEL: Final = Font(7.4, 9)
STYLE_TEXT: Final = Font(9.4, 11.6)
QUOTE: Final = Font(12.5, 15, bold=True)
GOAL: Final = Font(10, 11.8, bold=True)
STRIP_LABEL: Final = Font(8.8, 10, bold=True)
CARD_TITLE: Final = Font(9, 10.6, bold=True)
CARD_LABEL: Final = Font(6.8, 9.1)
CARD_TEXT: Final = Font(7.8, 9.1)
COMMITMENT: Final = Font(7.9, 9.2, bold=True)
KEY: Final = Font(7.6, 9.4)
BADGE: Final = Font(7.0, 8, bold=True)
MOMENT: Final = Font(8.8, 10, bold=True)
WORDS: Final = Font(7.0, 8.4, bold=True)
