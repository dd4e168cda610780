"""A map to others with the same findings: other ids and words, another order, more said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final, TypeVar

import attrs

from journeys.model import Appetite, JourneyMap, Language, Moment, Persona
from journeys.rules.bounds import BOUNDS
from journeys.testing.breaking.naming import renamable, renamed
from journeys.testing.handful import Handful
from journeys.testing.words import words_of

__all__ = ["moved", "varied"]

T = TypeVar("T")

_SUFFIXES: Final = ("", "-b", "-2", "_x", "-of-old")
_TITLE: Final = BOUNDS["title"].value


def varied(hand: Handful, map_: JourneyMap) -> JourneyMap:
    """A map that has the same findings as another, at the same parts.

    Args:
        hand: Where the choices come from; the first ones change nothing.
        map_: The other map.
    """
    words = words_of(Language.EN)
    map_ = renamed(map_, renamable(map_, hand.pick(_SUFFIXES)))
    if hand.chance(70):
        map_ = _reworded(hand.apart(), map_, words)
    if hand.chance(50):
        map_ = _reordered(hand.apart(), map_)
    if hand.chance(50):
        map_ = attrs.evolve(
            map_,
            edition=hand.text(words["editions"]),
            personas=[_told(hand, one, words) for one in map_.personas],
            moments=[
                attrs.evolve(one, feeling=hand.pick((None, -2, -1, 0, 1, 2)))
                for one in map_.moments
            ],
        )
    return map_


def _told(hand: Handful, persona: Persona, words: dict[str, Any]) -> Persona:
    """The persona with more said of it, none of which the rules judge."""
    return attrs.evolve(
        persona,
        tagline=hand.text(words["taglines"]),
        potential=hand.pick((None, 1, 3, 5)),
        churn_risk=hand.pick((None, 2, 4)),
        appetites=[Appetite(product=one, level=3) for one in hand.some(words["products"], 2)],
    )


def _reworded(hand: Handful, map_: JourneyMap, words: dict[str, Any]) -> JourneyMap:
    """The map with other words where the rules only ask whether there are any."""
    owners = list(dict.fromkeys(one.owner for one in map_.moments if one.owner.strip()))
    others = hand.some(words["owners"], len(owners), least=len(owners))
    said = dict(zip(owners, others, strict=False))
    return attrs.evolve(
        map_,
        title=_other(hand, map_.title, words["titles"]),
        coherence=_other(hand, map_.coherence, words["teams"]),
        personas=[
            attrs.evolve(
                one,
                name=_other(hand, one.name, words["names"]),
                quote=_other(hand, one.quote, words["quotes"]),
            )
            for one in map_.personas
        ],
        moments=[_moment(hand, one, said, words) for one in map_.moments],
    )


def _moment(hand: Handful, moment: Moment, owners: dict[str, str], words: dict[str, Any]) -> Moment:
    return attrs.evolve(
        moment,
        label=_other(hand, moment.label, words["labels"]),
        owner=owners.get(moment.owner, moment.owner),
        indicator=_other(hand, moment.indicator, words["indicators"]),
    )


def _other(hand: Handful, text: str, options: Sequence[str]) -> str:
    """Another text in place of one that is there and not too long."""
    return hand.text(options) if text.strip() and len(text) <= _TITLE else text


def _reordered(hand: Handful, map_: JourneyMap) -> JourneyMap:
    """The map with parts in another order where the order says nothing."""
    return attrs.evolve(
        map_,
        personas=_shuffled(hand, map_.personas),
        moments=_shuffled(hand, map_.moments),
        journeys=_shuffled(hand, map_.journeys),
        promises=_shuffled(hand, map_.promises),
    )


def _shuffled(hand: Handful, parts: Sequence[T]) -> list[T]:
    left = list(parts)
    return [left.pop(hand.roll(len(left))) for _ in parts]


def moved(map_: JourneyMap, days: dt.timedelta) -> JourneyMap:
    """The map with all its reviews some days later, so that its evidence is as old as before.

    Args:
        map_: Any map.
        days: How much later.
    """
    board = []
    for cell in map_.board:
        evidence = cell.offer.evidence
        if evidence and evidence.reviewed:
            evidence = attrs.evolve(evidence, reviewed=evidence.reviewed + days)
        board.append(attrs.evolve(cell, offer=attrs.evolve(cell.offer, evidence=evidence)))
    return attrs.evolve(map_, board=board)
