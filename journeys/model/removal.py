"""A map without one of its parts, and without what stood on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from journeys.model.journey import Journey, Transition
    from journeys.model.map import JourneyMap
    from journeys.model.offer import Offer
    from journeys.model.promise import Promise

__all__ = ["REMOVE"]


def _journeys(journeys: Iterable[Journey], keep: Callable[[Transition], bool]) -> list[Journey]:
    return [
        attrs.evolve(journey, steps=[step for step in journey.steps if keep(step)])
        for journey in journeys
    ]


def _promises(promises: Iterable[Promise], name: str) -> list[Promise]:
    """The promises that speak neither of a channel or moment nor of a touchpoint on it."""
    return [
        promise
        for promise in promises
        if not any(name in place.split("@") for _, place in promise.places)
    ]


def _without_fulfilment(offer: Offer, name: str) -> Offer:
    """The card, its commitments no longer fulfilled at a moment."""
    response = offer.response
    if response is None or all(one.until != name for one in response.commitments):
        return offer
    commitments = [
        attrs.evolve(one, until="") if one.until == name else one for one in response.commitments
    ]
    return attrs.evolve(offer, response=attrs.evolve(response, commitments=commitments))


def _without_persona(map_: JourneyMap, name: str) -> JourneyMap:
    return attrs.evolve(
        map_,
        personas=[persona for persona in map_.personas if persona.id != name],
        board=[cell for cell in map_.board if cell.persona != name],
        journeys=[
            attrs.evolve(journey, personas=[one for one in journey.personas if one != name])
            for journey in map_.journeys
            if set(journey.personas) != {name}
        ],
        promises=[
            attrs.evolve(promise, personas=[one for one in promise.personas if one != name])
            for promise in map_.promises
            if set(promise.personas) != {name}
        ],
    )


def _without_channel(map_: JourneyMap, name: str) -> JourneyMap:
    return attrs.evolve(
        map_,
        channels=[channel for channel in map_.channels if channel.id != name],
        personas=[
            attrs.evolve(
                persona,
                prefers=[channel for channel in persona.prefers if channel != name],
                avoids=[channel for channel in persona.avoids if channel != name],
            )
            for persona in map_.personas
        ],
        board=[
            attrs.evolve(
                cell,
                offer=attrs.evolve(
                    cell.offer,
                    instead=[channel for channel in cell.offer.instead if channel != name],
                ),
            )
            for cell in map_.board
            if cell.channel != name
        ],
        journeys=_journeys(
            map_.journeys, lambda step: name not in {step.source.channel, step.target.channel}
        ),
        promises=_promises(map_.promises, name),
    )


def _without_moment(map_: JourneyMap, name: str) -> JourneyMap:
    return attrs.evolve(
        map_,
        moments=[moment for moment in map_.moments if moment.id != name],
        board=[
            attrs.evolve(cell, offer=_without_fulfilment(cell.offer, name))
            for cell in map_.board
            if cell.subject != name
        ],
        journeys=_journeys(
            map_.journeys, lambda step: name not in {step.source.moment, step.target.moment}
        ),
        promises=_promises(map_.promises, name),
    )


def _without_journey(map_: JourneyMap, name: str) -> JourneyMap:
    return attrs.evolve(map_, journeys=[journey for journey in map_.journeys if journey.id != name])


REMOVE: Final[dict[str, Callable[[JourneyMap, str], JourneyMap]]] = {
    "persona": _without_persona,
    "channel": _without_channel,
    "moment": _without_moment,
    "journey": _without_journey,
}
