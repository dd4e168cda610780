"""Commitments of the cards as promises of their own, without being written twice."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from journeys.model import Commitment, JourneyMap, Promise
from journeys.promises.decide import Ground, decide
from journeys.promises.verdict import Verdict

__all__ = ["Kept", "commitments_of", "kept", "met"]


@attrs.frozen(kw_only=True)
class Kept:
    """A commitment of a card, and how it stands with it for a persona.

    Attributes:
        commitment: The commitment; it has a deadline and a moment that fulfils it.
        subject: The goal or the moment of the card.
        channel: The card's channel.
        points: The touchpoints where the customer is given it, in the order of the map.
        verdicts: How it stands from each of them.
    """

    commitment: Commitment
    subject: str
    channel: str
    points: tuple[str, ...]
    verdicts: tuple[Verdict, ...]


def commitments_of(map_: JourneyMap, persona: str) -> Iterator[tuple[str, str, Commitment]]:
    """The commitments that a persona is given with a deadline and a moment that fulfils them.

    Args:
        map_: A completed map.
        persona: Persona id.

    Yields:
        The goal or moment of the card, its channel, and the commitment.
    """
    moments = [one.id for one in map_.moments]
    for subject in (*(goal.id for goal in map_.goals), *moments):
        for channel in map_.channels:
            offer = map_.offer(persona, subject, channel.id)
            if offer is not None and offer.is_open and offer.response:
                for one in offer.response.commitments:
                    if one.within is not None and one.until:
                        yield subject, channel.id, one


def kept(map_: JourneyMap, ground: Ground) -> Iterator[Kept]:
    """How it stands with each commitment that a persona is given.

    A goal's card is met where the persona comes to the goal on its channel: at a start, else
    where a step from another goal leads. There the commitment begins, and on every way that
    follows the moment that fulfils it must come in time.

    Args:
        map_: A completed map.
        ground: The persona's graph.

    Yields:
        The commitments in the order of the board, goals before moments; none that the persona's
        ways never meet.
    """
    for subject, channel, commitment, points in met(map_, ground):
        promises = (
            Promise(id=commitment.until, when=one, then=commitment.until, within=commitment.within)
            for one in points
        )
        yield Kept(
            commitment=commitment,
            subject=subject,
            channel=channel,
            points=points,
            verdicts=tuple(decide(promise, ground) for promise in promises),
        )


def met(map_: JourneyMap, ground: Ground) -> Iterator[tuple[str, str, Commitment, tuple[str, ...]]]:
    """The commitments that `kept` decides, before it decides them.

    Args:
        map_: A completed map.
        ground: The persona's graph.

    Yields:
        The goal or moment of the card, its channel, the commitment, and the touchpoints where
        the customer is given it; none that the persona's ways never meet.
    """
    for subject, channel, commitment in commitments_of(map_, ground.persona):
        points = tuple(_given(map_, ground, subject, channel))
        if points:
            yield subject, channel, commitment, points


def _given(map_: JourneyMap, ground: Ground, subject: str, channel: str) -> list[str]:
    """The touchpoints where the card of a goal or a moment is met on its channel."""
    nodes = ground.graph.nodes
    here = [
        name for name, data in nodes(data=True)
        if data["channel"] == channel and subject in {data["moment"], data["goal"]}
    ]  # fmt: skip
    own = [name for name in here if nodes[name]["moment"] == subject]
    if own:
        return own
    # A moment's own card takes the place of its goal's.
    here = [
        name for name in here if map_.offer(ground.persona, nodes[name]["moment"], channel) is None
    ]
    starts = [name for name in here if nodes[name].get("start") is True]
    return starts or [
        name
        for name in here
        if any(nodes[before]["goal"] != subject for before in ground.graph.predecessors(name))
    ]
