"""Faults to be planted in clean maps, by rule: each breaks that rule and no other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs

from journeys.model import JourneyMap, Promise, Response, Settings
from journeys.testing.handful import Handful

__all__ = ["PLANTS"]

_UNSEEN: Final = ("\u202e", "\u200e", "\u2028", "\x07")
_BLANK: Final = ("", " ", "\n")
_ENDLESS: Final = 5001


def _put(value: Any) -> Callable[[Handful, Any], Any]:
    """The same value into each part."""
    return lambda _hand, _part: value


def _changed(field: str, **changes: Callable[[Handful, Any], Any]) -> Plant:
    """A fault in one of the parts of a field."""

    def plant(map_: JourneyMap, hand: Handful) -> JourneyMap:
        parts = list(getattr(map_, field))
        at = hand.roll(len(parts))
        values = {name: make(hand, parts[at]) for name, make in changes.items()}
        parts[at] = attrs.evolve(parts[at], **values)
        changed: dict[str, Any] = {field: parts}
        return attrs.evolve(map_, **changed)

    return plant


def _blank(hand: Handful, _part: Any) -> str:
    return hand.pick(_BLANK)


def _unshown(hand: Handful, part: Any) -> str:
    return f"{part.label}{hand.pick(_UNSEEN)}"


def _formless(map_: JourneyMap, hand: Handful) -> JourneyMap:
    """A promise that begins and never follows, or that is two at once."""
    moment = hand.pick(map_.moments).id
    both = {"never": moment} if hand.chance(50) else {}
    promise = Promise(id="half-a-promise", when=moment, **both)
    return attrs.evolve(map_, promises=[*map_.promises, promise])


def _misspelt(map_: JourneyMap, hand: Handful) -> JourneyMap:
    ignored = hand.pick(("to-many-personas", "JRX101", "empty-cel"))
    return attrs.evolve(map_, rules=Settings(ignore=[ignored], limits=map_.rules.limits))


def _no_slug(map_: JourneyMap, hand: Handful) -> JourneyMap:
    """A stage whose id is a title."""
    stage, name = hand.pick(map_.stages), hand.pick(("Après-vente", "After sales", "2e étape"))
    return attrs.evolve(
        map_,
        stages=[attrs.evolve(one, id=name) if one == stage else one for one in map_.stages],
        moments=[
            attrs.evolve(one, stage=name) if one.stage == stage.id else one for one in map_.moments
        ],
    )


def _unguarded(map_: JourneyMap, hand: Handful) -> JourneyMap:
    return attrs.evolve(map_, coherence=hand.pick(_BLANK))


def _answering(**changes: str) -> Plant:
    """A fault in what one of the open cards says."""

    def plant(map_: JourneyMap, hand: Handful) -> JourneyMap:
        open_ = [at for at, cell in enumerate(map_.board) if cell.offer.is_open]
        at, board = hand.pick(open_), list(map_.board)
        offer = board[at].offer
        response = attrs.evolve(offer.response or Response(), **changes)
        board[at] = attrs.evolve(board[at], offer=attrs.evolve(offer, response=response))
        return attrs.evolve(map_, board=board)

    return plant


def _half(hand: Handful, part: Any) -> Any:
    return attrs.evolve(part.style, **{hand.pick(("pace", "seeks")): None})


Plant = Callable[[JourneyMap, Handful], JourneyMap]

#: Rules whose fault fits into any clean map.
PLANTS: Final[dict[str, Plant]] = {
    "JRN014": _formless,
    "JRN016": _misspelt,
    "JRN020": _no_slug,
    "JRN021": _changed("moments", label=_unshown),
    "JRN022": _changed("personas", about=_put("x" * _ENDLESS)),
    "JRN301": _changed("personas", style=_half),
    "JRN306": _changed("personas", quote=_blank, about=_blank),
    "JRN409": _answering(answer=""),
    "JRN608": _answering(tone=""),
    "JRN801": _unguarded,
    "JRN802": _changed("moments", owner=_blank),
    "JRN803": _changed("moments", data=_put(())),
    "JRN804": _changed("moments", indicator=_blank),
}
