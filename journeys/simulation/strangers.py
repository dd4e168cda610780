"""Rates that name what a map has not."""

from __future__ import annotations

from collections.abc import Iterable

from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.simulation.kinds import Kind
from journeys.simulation.rates import Rate

__all__ = ["refuse_strangers"]


def refuse_strangers(map_: JourneyMap, names: Iterable[str], rates: Iterable[Rate]) -> None:
    """Refuse rates that name what customers of the map never see.

    Args:
        map_: A completed map.
        names: The touchpoints where customers may be.
        rates: The rates.

    Raises:
        UnknownNameError: A rate names another place, target or persona.
    """
    touchpoints = tuple(names)
    channels = tuple(channel.id for channel in map_.channels)
    parts = tuple(dict.fromkeys(part for name in touchpoints for part in name.split("@")))
    for rate in rates:
        if rate.at and rate.at not in touchpoints and rate.at not in parts:
            raise UnknownNameError("touchpoint, moment or channel with a way", rate.at,
                                   (*touchpoints, *parts))  # fmt: skip
        if rate.persona and rate.persona not in {one.id for one in map_.personas}:
            known = tuple(one.id for one in map_.personas)
            raise UnknownNameError("persona", rate.persona, known)
        if rate.to:
            _refuse_target(rate, touchpoints, channels)


def _refuse_target(rate: Rate, touchpoints: tuple[str, ...], channels: tuple[str, ...]) -> None:
    moment, _, channel = rate.to.rpartition("@")
    moments = tuple(dict.fromkeys(name.partition("@")[0] for name in touchpoints))
    if rate.kind is not Kind.CHANNEL and moment not in moments:
        raise UnknownNameError("touchpoint", rate.to, touchpoints)
    if channel not in channels or (moment and rate.kind is Kind.CHANNEL):
        raise UnknownNameError("channel", channel if moment else rate.to, channels)
