"""An overlay to one whose numbers are those of a following, as its tables have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

import attrs

from journeys.board.flows import Flow, Visits
from journeys.board.footing import footed
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
        if arrow.flow and not arrow.flow.is_planned:
            arrows.append(_strayed(arrow, arrow.flow, visits.get(points[arrow.source]), board))
        else:
            arrows.append(_stepped(arrow, step, board.language, fewer) if step else arrow)
    cards = [_visited(card, visits.get(points[card.name]), board, fewer) for card in board.cards]
    is_few = any("count" in step.few for step in walked.values())
    words = _worded(board, found.min_customers if is_few else 0)
    told = attrs.evolve(board, arrows=tuple(arrows), cards=tuple(cards), words=words)
    return _summed(_met(told, visits), found, persona)


def _worded(board: Board, least: int) -> Wording:
    """The words of a board of exact visits, on which steps of fewer customers are dotted too."""
    said = {**dict(board.words.labels), "visits": label(board.language, "evidence-visits")}
    if least:
        said["flow-rare"] = label(board.language, "flow-rare-few", least=least)
    return Wording(labels=tuple(said.items()))


def _stepped(arrow: Arrow, step: Walked, language: str, fewer: str) -> Arrow:
    flow = arrow.flow
    if flow is None:
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


def _strayed(arrow: Arrow, flow: Flow, source: Visit | None, board: Board) -> Arrow:
    """A deviation with its share of those who were at its source, as planned steps have it."""
    share = _share(board.language, flow.count, source.visits) if source else ""
    return attrs.evolve(arrow, flow=attrs.evolve(flow, share=share))


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


def _met(board: Board, visits: Mapping[str, Visit]) -> Board:
    """A board that counts all touchpoints that are not planned, also those without a step."""
    if board.balance is None:
        return board
    channels = {lane.name: lane.id for lane in board.channels}
    drawn = {
        f"{card.moment}@{channels[card.row]}": bool(card.visits and card.visits.is_planned)
        for card in board.cards
    }
    strangers = [
        name
        for name, one in visits.items()
        if one.visits and "visits" not in one.few and not drawn.get(name)
    ]
    unseen = sum(1 for name in strangers if name not in drawn)
    balance = attrs.evolve(board.balance, strangers=len(strangers), unseen=unseen)
    return attrs.evolve(board, balance=footed(balance, board.language))


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
    summed = attrs.evolve(
        balance,
        planned=planned,
        unplanned=unplanned,
        others=0,
        away=balance.others,
        conformity=_share(language, planned, planned + unplanned),
    )
    return attrs.evolve(board, balance=footed(summed, language))


def _are_shown(steps: Iterable[Walked] | Iterable[Jump]) -> bool:
    few = ["count" in one.few for one in steps]
    return not few or not all(few)


def _share(language: str, count: int, total: int) -> str:
    """A share in words: neither none nor all unless it is, and nothing of nothing."""
    if not total:
        return ""
    part = min(count / total, _NEARLY) if count < total else 1.0
    return percent(language, max(part, 0.001) if count else 0.0)
