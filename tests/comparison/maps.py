"""A small map, and words of changes, for the tests of comparing."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from journeys.comparison import Change, compare
from journeys.model import (
    Cell,
    Channel,
    Journey,
    JourneyMap,
    Moment,
    Offer,
    Persona,
    Promise,
    Stage,
    elsewhere,
    offered,
)

__all__ = ["SHOP", "board", "boarded", "said", "told"]

ANSWERS = {
    ("ana", "inform", "web"): offered("Three screens"),
    ("ana", "inform", "phone"): elsewhere("web", because="she never calls"),
    ("ana", "buy", "web"): offered("A basket", commitments=["A price that stays"]),
    ("ana", "buy", "kiosk"): offered("A screen and a card reader"),
    ("bob", "inform", "phone"): offered("A patient voice"),
    ("bob", "inform", "web"): elsewhere("phone", because="he has no screen"),
    ("bob", "buy", "phone"): offered("An order by voice"),
    ("bob", "buy", "kiosk"): offered("Someone helps"),
}


def board(cards: Mapping[tuple[str, str, str], Offer]) -> list[Cell]:
    """The cells of cards by persona, subject and channel."""
    return [
        Cell(persona=persona, subject=subject, channel=channel, offer=offer)
        for (persona, subject, channel), offer in cards.items()
    ]


SHOP = JourneyMap(
    title="Shop",
    personas=[
        Persona(id="ana", name="Ana", quote="Just tell me", prefers=["web"]),
        Persona(id="bob", name="Bob", quote="Explain it to me", prefers=["phone"]),
    ],
    goals=["inform", "buy"],
    channels=["web", "phone", Channel(id="kiosk", label="Kiosk", staffed=False)],
    stages=[Stage(id="before"), Stage(id="during")],
    moments=[
        Moment(id="asks", label="Asks", goal="inform", stage="before", start=True),
        Moment(id="told", label="Gets told", goal="inform", stage="before", end=True),
        Moment(id="ordered", label="Has ordered", goal="buy", stage="during", end=True),
    ],
    board=board(ANSWERS),
    journeys=[
        Journey(
            id="ana-buys",
            personas=["ana"],
            steps=["asks@web -> told@web -> ordered@web", "told@web -> ordered@kiosk"],
        ),
        Journey(id="bob-buys", personas=["bob"], steps=["asks@phone -> told@phone"]),
    ],
    promises=[Promise(id="told-at-once", when="asks", then="told", within="2 days")],
)


def boarded(more: Mapping[tuple[str, str, str], Offer | None]) -> JourneyMap:
    """The shop with other cards; None removes one."""
    cards = {**ANSWERS, **more}
    return attrs.evolve(SHOP, board=board({place: card for place, card in cards.items() if card}))


def told(old: JourneyMap, new: JourneyMap) -> list[str]:
    """The changes as people read them."""
    return [str(change) for change in compare(old, new)]


def said(changes: tuple[Change, ...]) -> set[tuple[str, str, str]]:
    """Kind, part and meaning of changes."""
    return {(one.kind.value, one.part.value, one.meaning.value) for one in changes}
