"""A map, a persona and counts to the overlay: planned ways against what customers did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs

from journeys.board.flows import Balance, Flow, Visits
from journeys.board.footing import footed
from journeys.board.journey import journey_board
from journeys.board.parts import Arrow, Board, Card, Kind, Wording
from journeys.board.plan import Pair, Plan, pairs_of, plan_of
from journeys.board.words import percent, signed, whole
from journeys.counts import Counts
from journeys.model import Journey, JourneyMap, Persona, Transition
from journeys.vocabulary import label

__all__ = ["overlay_board"]

#: Taken less often than this part of what was expected, a planned transition is rare.
RARE = 0.25
#: As many more or fewer visitors than expected, as a part, are far from the plan.
FAR = 0.5
TOP = 5

_WORDS = (
    "flow-followed", "flow-rare", "flow-deviation", "flow-stranger", "conformity",
    "top-deviations", "no-deviations", "visits", "counted", "planned", "expected",
    "measured-share", "planned-share", "deviation", "is-followed", "is-rare", "is-deviation",
)  # fmt: skip


def overlay_board(
    map_: JourneyMap, persona: Persona | None, counts: Counts, *, bands: str = "goal"
) -> Board:
    """The journey board of a persona, or of all, with what was counted on it.

    Counts are not split by persona. On the board of one persona stand her transitions with all
    that was counted on them, and deviations that touch her touchpoints; passages that other
    personas alone have are left out, and their number is told.

    Args:
        map_: A completed map.
        persona: One of its personas; None for all.
        counts: What customers did.
        bands: `goal` or `stage`: what the moments are grouped by.

    Returns:
        The board: an arrow for each planned transition and for each other pair that was
        counted at least once, with its flow; a card for each of their ends, with its visits.

    Raises:
        UnknownNameError: There are no such bands.
    """
    plan = plan_of(map_, persona)
    counted = pairs_of(counts)
    inside = Counter({pair: count for pair, count in counted.items() if plan.concerns(pair)})
    deviations = [
        Transition(source=one.source, target=one.target)
        for one in counts.passages
        if (pair := (str(one.source), str(one.target))) not in plan.shares and inside[pair]
    ]
    board = journey_board(_with(map_, persona, deviations), persona, bands=bands)
    tally = _Tally.of(plan, inside, board.language)
    channels = {lane.name: lane.id for lane in board.channels}
    points = {card.name: f"{card.moment}@{channels[card.row]}" for card in board.cards}
    arrows = tuple(_measured(arrow, points, tally) for arrow in board.arrows)
    cards = tuple(_visited(card, points[card.name], tally) for card in board.cards)
    others = sum(counted.values()) - sum(inside.values())
    words = tuple((key, label(board.language, key)) for key in _WORDS)
    name = "overlay" + board.name.removeprefix("journeys").removeprefix("journey")
    return attrs.evolve(
        board,
        kind=Kind.OVERLAY,
        name=name,
        title=label(board.language, "overlay-title"),
        cards=cards,
        arrows=arrows,
        words=Wording(labels=(*board.words.labels, *words)),
        balance=_balance(arrows, cards, others, (board.language, counts.period)),
    )


def _with(
    map_: JourneyMap, persona: Persona | None, deviations: Sequence[Transition]
) -> JourneyMap:
    """The map with the deviations as a journey of its own."""
    if not deviations:
        return map_
    taken = {journey.id for journey in map_.journeys}
    name = next(one for n in range(len(taken) + 1) if (one := f"counted-{n}") not in taken)
    who = [persona.id] if persona else []
    journey = Journey(id=name, personas=who, steps=deviations)
    return attrs.evolve(map_, journeys=(*map_.journeys, journey))


@attrs.frozen
class _Tally:
    """The counts of a board with what was expected.

    Attributes:
        plan: What was planned.
        counts: How often each pair was counted.
        language: The language of the words.
        left: How many went on from a touchpoint.
        entered: How many came to it.
        awaited: How many should have come to it; None where that is undefined.
    """

    plan: Plan
    counts: Counter[Pair]
    language: str
    left: Counter[str]
    entered: Counter[str]
    awaited: dict[str, float | None] = attrs.field(factory=dict)

    @classmethod
    def of(cls, plan: Plan, counts: Counter[Pair], language: str) -> _Tally:
        left: Counter[str] = Counter()
        entered: Counter[str] = Counter()
        for (here, there), count in counts.items():
            left[here] += count
            entered[there] += count
        tally = cls(plan, counts, language, left, entered)
        for pair in plan.shares:
            awaited, more = tally.awaited.get(pair[1], 0.0), tally.expected(pair)
            tally.awaited[pair[1]] = None if awaited is None or more is None else awaited + more
        return tally

    def visits(self, point: str) -> int:
        return max(self.left[point], self.entered[point])

    def expected(self, pair: Pair) -> float | None:
        return self.plan.expected(pair, self.left[pair[0]], self.visits(pair[0]))


def _measured(arrow: Arrow, points: dict[str, str], tally: _Tally) -> Arrow:
    pair = (points[arrow.source], points[arrow.target])
    count, there = tally.counts[pair], tally.visits(pair[0])
    is_planned = pair in tally.plan.shares
    expected = tally.expected(pair) if is_planned else None
    planned = tally.plan.shares.get(pair)
    language = tally.language
    flow = Flow(
        count=count,
        number=whole(language, count),
        is_planned=is_planned,
        is_rare=is_planned and (not count or (expected is not None and count < RARE * expected)),
        share=_share(language, count, there),
        planned=percent(language, planned),
        expected="" if expected is None else whole(language, round(expected)),
        deviation=signed(language, count / expected - 1) if expected else "",
    )
    return attrs.evolve(arrow, flow=flow, share=flow.planned)


def _visited(card: Card, point: str, tally: _Tally) -> Card:
    """A card with its visits and without feelings, which nobody counted."""
    visits = tally.visits(point)
    # Where more went on than came, some arrivals were not counted.
    is_whole = not tally.plan.points.get(point, True) and visits == tally.entered[point]
    awaited = tally.awaited.get(point) if is_whole else None
    part = visits / awaited - 1 if awaited else None
    return attrs.evolve(
        card,
        feeling=None,
        critical="",
        visits=Visits(
            count=visits,
            number=whole(tally.language, visits),
            is_planned=point in tally.plan.points,
            deviation="" if part is None else signed(tally.language, part),
            is_far=part is not None and abs(part) >= FAR,
        ),
    )


def _share(language: str, count: int, total: int) -> str:
    """A share in words: neither none nor all unless it is, and nothing of nothing."""
    if not total:
        return ""
    part = min(count / total, 0.999) if count < total else 1.0
    return percent(language, max(part, 0.001) if count else 0.0)


def _balance(
    arrows: Sequence[Arrow], cards: Sequence[Card], others: int, said: tuple[str, str]
) -> Balance:
    language, period = said
    flows = [(arrow, arrow.flow) for arrow in arrows if arrow.flow]
    planned = sum(flow.count for _, flow in flows if flow.is_planned)
    off = [(arrow, flow) for arrow, flow in flows if not flow.is_planned]
    unplanned = sum(flow.count for _, flow in off)
    top = sorted(off, key=lambda pair: -pair[1].count)[:TOP]
    balance = Balance(
        planned=planned,
        unplanned=unplanned,
        others=others,
        strangers=sum(1 for card in cards if card.visits and not card.visits.is_planned),
        conformity=_share(language, planned, planned + unplanned),
        top=tuple(arrow.name for arrow, _ in top),
        period=period,
    )
    return footed(balance, language)
