"""An overlay to one whose numbers are those of a following, as its tables have them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import attrs

from journeys.board.flows import Visits
from journeys.board.overlay import RARE
from journeys.board.parts import Arrow, Board, Card, Wording
from journeys.board.words import percent, signed, whole
from journeys.vocabulary import label

if TYPE_CHECKING:
    from journeys.evidence.following import Following, Jump, Visit, Walked

__all__ = ["evident"]

_NEARLY: Final = 0.999


def evident(board: Board, found: Following, persona: str | None) -> Board:
    """An overlay with the numbers of the tables, which know more than its steps.

    Journeys begin at touchpoints too, a step may be planned for some personas only, and what
    rests on few customers is no step of the board: visits, shares and sums of counted steps
    would be others than those of the tables.

    Args:
        board: The overlay of the steps that may be shown.
        found: What it was made from.
        persona: The persona of the board; None for all together.

    Returns:
        The board. A number of fewer customers than may be shown is told as fewer than these.
    """
    channels = {lane.name: lane.id for lane in board.channels}
    points = {card.name: f"{card.moment}@{channels[card.row]}" for card in board.cards}
    walked = {
        (str(one.source), str(one.target)): one
        for one in found.transitions
        if one.persona == persona
    }
    visits = {str(one.point): one for one in found.visits if one.persona == persona}
    fewer = f"<\u00a0{found.min_customers}"
    arrows = []
    for arrow in board.arrows:
        step = walked.get((points[arrow.source], points[arrow.target]))
        arrows.append(_stepped(arrow, step, board.language, fewer) if step else arrow)
    cards = [_visited(card, visits.get(points[card.name]), board, fewer) for card in board.cards]
    said = ("visits", label(board.language, "evidence-visits"))
    words = Wording(labels=(*(one for one in board.words.labels if one[0] != said[0]), said))
    return _summed(
        attrs.evolve(board, arrows=tuple(arrows), cards=tuple(cards), words=words), found, persona
    )


def _stepped(arrow: Arrow, step: Walked, language: str, fewer: str) -> Arrow:
    flow = arrow.flow
    if flow is None or not flow.is_planned:
        return arrow
    expected = "" if step.expected is None else whole(language, round(step.expected))
    if "count" in step.few:
        told = attrs.evolve(
            flow, count=0, number=fewer, share="", expected=expected, deviation="", is_rare=True
        )
    else:
        part = step.count / step.expected - 1 if step.expected else None
        told = attrs.evolve(
            flow,
            count=step.count,
            number=whole(language, step.count),
            share=_share(language, step.count, step.visits),
            expected=expected,
            deviation="" if part is None else signed(language, part),
            is_rare=not step.count or step.count < RARE * (step.expected or 0),
        )
    return attrs.evolve(arrow, flow=told)


def _visited(card: Card, visit: Visit | None, board: Board, fewer: str) -> Card:
    if card.visits is None:
        return card
    if visit is not None and "visits" in visit.few:
        return attrs.evolve(card, visits=Visits(
            count=0, number=fewer, is_planned=card.visits.is_planned,
        ))  # fmt: skip
    count = visit.visits if visit else 0
    return attrs.evolve(card, visits=Visits(
        count=count, number=whole(board.language, count), is_planned=card.visits.is_planned,
    ))  # fmt: skip


def _summed(board: Board, found: Following, persona: str | None) -> Board:
    """The sums of all steps, unless those of one kind rest on too few customers as a whole."""
    balance, language = board.balance, board.language
    walked = [one for one in found.transitions if one.persona == persona and one.count]
    jumps = [one for one in found.jumps if one.persona == persona and one.count]
    if balance is None or not (_are_shown(walked) and _are_shown(jumps)):
        return board
    planned, unplanned = (sum(one.count for one in kind) for kind in (walked, jumps))
    if not planned + unplanned:
        return board
    count, total = whole(language, unplanned), whole(language, planned + unplanned)
    said = label(language, "off-plan", count=count, total=total)
    left = whole(language, balance.others)
    apart = label(language, "of-others", count=left), label(language, "report-away", count=left)
    told = (apart[1] if one == apart[0] else one for one in balance.told[1:])
    return attrs.evolve(board, balance=attrs.evolve(
        balance,
        planned=planned,
        unplanned=unplanned,
        others=0,
        conformity=_share(language, planned, planned + unplanned),
        told=(said, *told),
    ))  # fmt: skip


def _are_shown(steps: Iterable[Walked] | Iterable[Jump]) -> bool:
    few = ["count" in one.few for one in steps]
    return not few or not all(few)


def _share(language: str, count: int, total: int) -> str:
    """A share in words: neither none nor all unless it is, and nothing of nothing."""
    if not total:
        return ""
    part = min(count / total, _NEARLY) if count < total else 1.0
    return percent(language, max(part, 0.001) if count else 0.0)
