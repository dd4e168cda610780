"""A map's board to one flat table for spreadsheets; no cell can become a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeys.exporters.commas import csv_text
from journeys.vocabulary import complete

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeys.model import Cell, Commitment, JourneyMap, Offer

__all__ = ["COLUMNS", "render"]

#: The columns, in their order.
COLUMNS: Final = (
    "persona",
    "persona_name",
    "goal",
    "goal_label",
    "moment",
    "moment_label",
    "channel",
    "channel_label",
    "status",
    "answer",
    "tone",
    "depth",
    "idiolect_uses",
    "idiolect_avoids",
    "commitments",
    "instead",
    "because",
    "votes",
    "evidence_grade",
    "evidence_n",
    "evidence_reviewed",
)


def render(map_: JourneyMap, *, delimiter: str = ",") -> str:
    """The decided cells of the board as CSV, a row a cell, in written order.

    The columns are `COLUMNS`: ids beside labels (built-in ones filled in), status, the
    response, the way elsewhere, votes and evidence. A card of a moment has the moment's goal
    beside it. Persona `everyone` stays one row. Several values of one cell are joined by ` | `;
    a commitment has its deadline and its moment in brackets. What is not said is empty.
    A text that a spreadsheet would compute gets an apostrophe in front.

    Args:
        map_: Any map.
        delimiter: What stands between columns; `;` for spreadsheets with decimal commas.

    Returns:
        CSV with a byte order mark, a row of headings and CRLF line ends; the headings alone
        for an empty board.

    Example:
        >>> from journeys.model import JourneyMap, elsewhere
        >>> board = {"ana": {"buy": {"web": elsewhere("chat", because="=1+1")}}}
        >>> row = render(JourneyMap(title="Shop", board=board)).splitlines()[1]
        >>> row
        "ana,,buy,Buy or subscribe,,,web,,elsewhere,,,,,,,chat,'=1+1,0,,,"
    """
    full = complete(map_)
    labels = {
        "persona": {persona.id: persona.name for persona in full.personas},
        "goal": {goal.id: goal.label for goal in full.goals},
        "moment": {moment.id: moment.label for moment in full.moments},
        "channel": {channel.id: channel.label for channel in full.channels},
    }
    goals = {moment.id: moment.goal for moment in full.moments}
    rows = (_place(cell, labels, goals) | _card(cell.offer) for cell in full.board)
    return csv_text(COLUMNS, rows, delimiter=delimiter)


def _place(
    cell: Cell, labels: Mapping[str, Mapping[str, str]], goals: Mapping[str, str]
) -> dict[str, str | int | None]:
    is_moment = cell.subject in goals and cell.subject not in labels["goal"]
    ids = {
        "persona": cell.persona,
        "goal": goals[cell.subject] if is_moment else cell.subject,
        "moment": cell.subject if is_moment else "",
        "channel": cell.channel,
    }
    row: dict[str, str | int | None] = {**ids}
    for kind, name in ids.items():
        row["persona_name" if kind == "persona" else f"{kind}_label"] = labels[kind].get(name)
    return row


def _card(offer: Offer) -> dict[str, str | int | None]:
    response, evidence = offer.response, offer.evidence
    said: dict[str, str | int | None] = dict.fromkeys(COLUMNS[8:])
    said |= {
        "status": offer.status.value,
        "instead": _joined(offer.instead),
        "because": offer.because,
        "votes": offer.votes,
    }
    if response is not None:
        said |= {
            "answer": response.answer,
            "tone": response.tone,
            "depth": response.depth,
            "idiolect_uses": _joined(response.idiolect.uses),
            "idiolect_avoids": _joined(response.idiolect.avoids),
            "commitments": _joined(tuple(_commitment(one) for one in response.commitments)),
        }
    if evidence is not None:
        said |= {
            "evidence_grade": evidence.grade.value,
            "evidence_n": evidence.n,
            "evidence_reviewed": str(evidence.reviewed or ""),
        }
    return said


def _joined(texts: tuple[str, ...]) -> str:
    return " | ".join(texts)


def _commitment(commitment: Commitment) -> str:
    within = f"within {commitment.within}" if commitment.within else ""
    until = f"until {commitment.until}" if commitment.until else ""
    said = ", ".join(part for part in (within, until) if part)
    return f"{commitment.text} ({said})" if said else commitment.text
