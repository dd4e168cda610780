"""The cards of one goal of a clean map: everyone's row, own cards, cards of moments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from journeys.model import EVERYONE, Cell, Offer
from journeys.testing.cards import CARD, Card, closed_card, open_card
from journeys.testing.clean.plan import Draft, Errand
from journeys.testing.handful import Handful
from journeys.testing.people import STYLES

__all__ = ["decide_cards"]

#: From this persona on styles repeat, and own cards tell the personas apart.
_TWINS: Final = len(STYLES)


def decide_cards(hand: Handful, draft: Draft, errand: Errand) -> None:
    """Decide each cell of a goal.

    The anchor's card is open for everyone, deep enough for who seeks advice, and says what it
    rests on; closed cards send only where everybody finds an answer. Everyone's cards are drawn
    last: when a card of one persona falls out, the next one takes what it said.

    Args:
        hand: Where the choices for the row come from; each card takes its own.
        draft: The map.
        errand: The goal.
    """
    if hand.chance(15):
        _decide_moment(hand, draft, errand)
    places = [*_own_places(hand, draft), *((EVERYONE, one) for one in draft.columns)]
    hands = {place: hand.apart(CARD) for place in places}
    closed = {place: _is_closed(own, draft, errand, *place) for place, own in hands.items()}
    shut = {channel for (_, channel), is_closed in closed.items() if is_closed}
    steady = [errand.anchor]
    steady += [one for one in draft.columns if one not in shut and one != errand.anchor]
    errand.closed = {
        (name, channel)
        for name in draft.names
        for channel in draft.columns
        if closed.get((name, channel), closed[EVERYONE, channel])
    }
    for (owner, channel), own in hands.items():
        card = _card(draft, errand, owner, channel)
        to = None if closed[owner, channel] else channel
        offer = _offer(own, draft, card, steady, to)
        if owner in draft.names[_TWINS:]:
            offer = _signed(offer, owner)
        _decide(draft, owner, errand.goal, channel, offer)


def _own_places(hand: Handful, draft: Draft) -> list[tuple[str, str]]:
    """Where personas have cards of their own; somebody else still finds everyone's."""
    places: list[tuple[str, str]] = []
    for _ in range(hand.pick((0, 0, 1, 2))):
        place = hand.pick(draft.names), hand.pick(draft.columns)
        readers = len(draft.names) - sum(one == place[1] for _, one in places)
        if place not in places and (readers > 1 or len(draft.names) == 1):
            places.append(place)
    return places


def _is_closed(hand: Handful, draft: Draft, errand: Errand, owner: str, channel: str) -> bool:
    closable = channel != errand.anchor and owner not in draft.names[_TWINS:]
    return hand.chance(20) and closable


def _card(draft: Draft, errand: Errand, owner: str, channel: str) -> Card:
    """What a card of the goal must be."""
    is_anchor = channel == errand.anchor
    return Card(
        subject=errand.goal,
        style=next((one.style for one in draft.personas if one.id == owner), None),
        is_deep=is_anchor,
        is_backed=is_anchor,
        is_due=errand.goal == "complain",
        until=errand.moments[-1].id if _is_fulfilled(errand, owner) else "",
        firm=errand.kind == "plain",
        today=draft.plan.today,
    )


def _is_fulfilled(errand: Errand, owner: str) -> bool:
    """Whether each reader of an owner's card lives the goal to its end."""
    return errand.is_common or owner in errand.living


def _offer(
    hand: Handful, draft: Draft, card: Card, steady: Sequence[str], channel: str | None
) -> Offer:
    """An open card of a channel, or, of none, one that sends where everybody is answered."""
    if channel is None:
        return closed_card(hand, draft.words, steady)
    return open_card(hand, draft.words, card, [one for one in steady if one != channel])


def _signed(offer: Offer, owner: str) -> Offer:
    """The card with words for one persona, so that nobody else has an equal one."""
    assert offer.response is not None
    answer = f"{offer.response.answer} ({owner})"
    return attrs.evolve(offer, response=attrs.evolve(offer.response, answer=answer))


def _decide(draft: Draft, owner: str, subject: str, channel: str, offer: Offer) -> None:
    draft.cells.append(Cell(persona=owner, subject=subject, channel=channel, offer=offer))


def _decide_moment(hand: Handful, draft: Draft, errand: Errand) -> None:
    """Give a moment a card of its own."""
    moment, channel = hand.pick(errand.moments).id, hand.pick(draft.columns)
    owner, own = hand.pick((EVERYONE, *draft.names)), hand.apart(CARD)
    is_closed = _is_closed(own, draft, errand, owner, channel)
    card = attrs.evolve(_card(draft, errand, owner, channel), is_due=False)
    offer = _offer(own, draft, card, [errand.anchor], None if is_closed else channel)
    _decide(draft, owner, moment, channel, offer)
    places = {(name, moment, channel) for name in (draft.names if owner == EVERYONE else [owner])}
    if is_closed:
        errand.closed_at |= places
    else:
        errand.opened_at |= places
