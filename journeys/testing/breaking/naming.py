"""A map to the same map with other ids, everywhere where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from journeys.model import Cell, Commitment, Journey, JourneyMap, Offer, Promise, Touchpoint
from journeys.rules.texts import Kind, texts
from journeys.text import ID, fold

__all__ = ["RENAMED", "renamable", "renamed"]

#: Parts whose ids mean nothing by themselves.
RENAMED: Final = ("personas", "stages", "moments", "journeys", "promises")

Names = Mapping[str, Mapping[str, str]]


def renamable(map_: JourneyMap, suffix: str) -> dict[str, dict[str, str]]:
    """New ids for the parts that can have one: old and new one by section.

    An id that is no slug, or reads like another word of the map, is part of a fault and stays.

    Args:
        map_: Any map.
        suffix: What the new ids end in.
    """
    words = [
        word
        for one in texts(map_)
        if one.kind in {Kind.ID, Kind.REFERENCE}
        for word in one.text.split("@")
    ]
    known = {*words}
    spellings: dict[str, set[str]] = {}
    for word in known:
        spellings.setdefault(fold(word).replace("_", "-"), set()).add(word)
    clear = {word for same in spellings.values() if len(same) == 1 for word in same}
    taken = {one.id for kind in ("goals", "channels") for one in getattr(map_, kind)}
    found = {}
    for kind in RENAMED:
        ids = [one.id for one in getattr(map_, kind)]
        found[kind] = {
            one: f"{one[:40]}{suffix}"
            for one in ids
            if ID.fullmatch(one)
            and one in clear - taken
            and ids.count(one) == 1
            and f"{one[:40]}{suffix}" not in known
        }
    return found


def renamed(map_: JourneyMap, names: Names) -> JourneyMap:
    """The map with new ids, in all places that name a part.

    Args:
        map_: Any map.
        names: Old and new ids by section, such as `moments`; ids that are not in it stay.
    """
    people, moments, stages = (names[kind] for kind in ("personas", "moments", "stages"))
    return attrs.evolve(
        map_,
        personas=[attrs.evolve(one, id=_new(people, one.id)) for one in map_.personas],
        stages=[attrs.evolve(one, id=_new(stages, one.id)) for one in map_.stages],
        moments=[
            attrs.evolve(one, id=_new(moments, one.id), stage=_new(stages, one.stage))
            for one in map_.moments
        ],
        board=[_cell(cell, people, moments) for cell in map_.board],
        journeys=[_journey(one, names) for one in map_.journeys],
        promises=[_promise(one, names) for one in map_.promises],
    )


def _new(names: Mapping[str, str], name: str) -> str:
    return names.get(name, name)


def _cell(cell: Cell, people: Mapping[str, str], moments: Mapping[str, str]) -> Cell:
    return attrs.evolve(
        cell,
        persona=_new(people, cell.persona),
        subject=_new(moments, cell.subject),
        offer=_offer(cell.offer, moments),
    )


def _offer(offer: Offer, moments: Mapping[str, str]) -> Offer:
    if offer.response is None:
        return offer
    commitments: list[Commitment] = [
        attrs.evolve(one, until=_new(moments, one.until)) for one in offer.response.commitments
    ]
    return attrs.evolve(offer, response=attrs.evolve(offer.response, commitments=commitments))


def _point(point: Touchpoint, moments: Mapping[str, str]) -> Touchpoint:
    return attrs.evolve(point, moment=_new(moments, point.moment))


def _journey(journey: Journey, names: Names) -> Journey:
    moments = names["moments"]
    return attrs.evolve(
        journey,
        id=_new(names["journeys"], journey.id),
        personas=[_new(names["personas"], one) for one in journey.personas],
        steps=[
            attrs.evolve(
                step, source=_point(step.source, moments), target=_point(step.target, moments)
            )
            for step in journey.steps
        ],
    )


def _promise(promise: Promise, names: Names) -> Promise:
    places = {
        field: "@".join([_new(names["moments"], place.split("@")[0]), *place.split("@")[1:]])
        for field, place in promise.places
    }
    return attrs.evolve(
        promise,
        id=_new(names["promises"], promise.id),
        personas=[_new(names["personas"], one) for one in promise.personas],
        stages=[_new(names["stages"], one) for one in promise.stages],
        **places,
    )
