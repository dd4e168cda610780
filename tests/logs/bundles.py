"""Many small logs in one: rows on which engines could differ, by what their customers are named."""

from __future__ import annotations

from typing import Any, Final

import attrs
from hypothesis import strategies as st

from journeys.model import Commitment, offered
from tests.evidence.ground import DAY, HOUR, TRIP, Row

__all__ = ["MAP", "POINTS", "Bundle", "bundles"]

_SOON: Final = Commitment(text="Soon", within="3 h", until="quote")
_LATER: Final = Commitment(text="Later", within="2 days", until="sign")
#: The trip with commitments that differ by persona.
MAP: Final = attrs.evolve(
    TRIP,
    board={
        "everyone": {"inform": {"web": offered("Yes", commitments=[_SOON])}},
        "bob": {"buy": {"phone": offered("Yes", commitments=[_LATER])}},
    },
)
#: Touchpoints of the map, and two that it does not have.
POINTS: Final = (
    "ask@web", "quote@web", "sign@web", "help@phone", "ask@phone", "quote@phone", "odd@web",
    "ask@l'été",
)  # fmt: skip
_KNOWN: Final = 6
_GAPS: Final = (0, 0, 1, HOUR, 3 * HOUR, 3 * HOUR + 1, 2 * DAY, 2 * DAY + 1, 9 * DAY, 40 * DAY)
_PERSONAS: Final = ("ana", "bob", "cat", "eve", "O'Hara", None)
#: What optional columns hold, text that could be taken for SQL or another text among it.
_CELLS: Final[dict[str, tuple[object, ...]]] = {
    "persona": _PERSONAS,
    "goal": ("buy", "service", "", None),
    "location": ("Lyon", "Nîmes", 'a"b', "l'été", "%_\\", None),
    "device": ("tablet", "TABLET", " ", None),
    "value": (None, 0.1, 333_333.33, 7e9),
    "outcome": ("yes", "no", None),
    "campaign": ("spring", "\U0001f600", "null", None),
}
#: Characters of a failing example.
_SHOWN: Final = 20_000
_WAYS: Final = ("as drawn", "backwards", "by time")


class Bundle(list[Row]):
    """Rows that are shown when they are few."""

    def __repr__(self) -> str:
        shown = super().__repr__()
        return shown if len(shown) < _SHOWN else f"<{len(self)} rows>"


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """The rows of small logs beside each other; a bundle shrinks to one log with one event."""
    columns = [name for name in _CELLS if draw(st.booleans())]
    rows = Bundle()
    for number in range(draw(st.integers(1, 40))):
        for customer in range(draw(st.integers(1, 3))):
            rows += _events(draw, f"log{number}-c{customer}", columns, is_first=not rows)
    way = draw(st.sampled_from(_WAYS))
    if way == "backwards":
        rows.reverse()
    elif way == "by time":
        rows.sort(key=lambda row: row["time"])
    return rows


def _events(draw: st.DrawFn, customer: str, columns: list[str], *, is_first: bool) -> list[Row]:
    """The events of a customer; the first of all is at a touchpoint of the map."""
    time = draw(st.integers(-3, 3)) * DAY
    persona = draw(st.sampled_from(_PERSONAS))
    rows: list[Row] = []
    for _ in range(draw(st.integers(1, 7))):
        time += draw(st.sampled_from(_GAPS))
        points = POINTS[:_KNOWN] if is_first and not rows else POINTS
        moment, channel = draw(st.sampled_from(points)).split("@")
        row: dict[str, Any] = {"customer": customer, "time": time}
        row |= {"moment": moment, "channel": channel}
        # One draw for all cells: few choices are shrunk sooner.
        told = draw(st.integers(0, 2**20 - 1)) if columns else 0
        for name in columns:
            told, at = divmod(told, len(_CELLS[name]))
            row[name] = _CELLS[name][at]
        if "persona" in columns and told % 4:
            row["persona"] = persona
        rows.append(row)
    return rows
