"""Faults of texts to be planted in the text of clean maps, by rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from journeys.testing.handful import Handful

__all__ = ["COHERENCE", "SPOILS"]

#: The guarantor of each map that is spoilt, so that its line is known.
COHERENCE: Final = "Team"

Spoil = Callable[[str, Handful], str]


def _added(*lines: str) -> Spoil:
    """One of some lines at the end."""
    return lambda text, hand: f"{text}{hand.pick(lines)}\n"


def _begun(*lines: str) -> Spoil:
    """One of some lines behind the first."""

    def spoil(text: str, hand: Handful) -> str:
        first, _, rest = text.partition("\n")
        return f"{first}\n{hand.pick(lines)}\n{rest}"

    return spoil


def _put(section: str, *parts: str) -> Spoil:
    """One of some parts at the beginning of a section."""

    def spoil(text: str, hand: Handful) -> str:
        return text.replace(f"\n{section}:\n", f"\n{section}:\n  odd: {hand.pick(parts)}\n", 1)

    return spoil


def _put_for(old: str, *new: str) -> Spoil:
    return lambda text, hand: text.replace(old, hand.pick(new), 1)


#: Rules of reading, whose fault no map in Python can have.
SPOILS: Final[dict[str, Spoil]] = {
    "JRN001": _added("notes: a: b", "x-note: [open", "x-note: 'l'été'"),
    "JRN002": _added("title: Second title", "coherence: Nobody"),
    "JRN003": _added("coherance: Team", "persona: {}", "moment: {}"),
    "JRN004": _put("moments", "{goal: inform, data: crm}", "[goal, inform]"),
    "JRN005": _put("moments", "{label: Forgotten}", "{start: true}"),
    "JRN006": _put("moments", "{goal: inform, critical: sometimes}"),
    "JRN007": _put("moments", "{goal: inform, feeling: 7}", "{goal: inform, feeling: 0.5}"),
    "JRN008": _put("moments", "!important {goal: inform}", "{goal: inform, <<: {stage: use}}"),
    "JRN009": _put("moments", "[" * 70 + "]" * 70),
    "JRN010": _added("# \u200e", "x-note: a\u202eb"),
    "JRN011": _added("include: [../elsewhere.yaml]", "include: [/elsewhere.yaml]"),
    "JRN012": _put_for("format: journeys/1", "format: journeys/9", "format: trips/1"),
    "JRN013": _put("journeys", "{personas: [everyone], steps: [ask@web]}", "{steps: [ask]}"),
    "JRN015": _put_for(f"coherence: {COHERENCE}\n", "coherence: Team:\u00a0all\n"),
    "JRN017": _begun("# journeys: allow empty-cell", "# journeys: allow emty-cell because so"),
    "JRN018": _begun("# journeys: allow empty-cell because the board is new"),
    "JRN019": _begun("# journeys: allow empty-cell because it opens in May until 2020-05-31"),
}
