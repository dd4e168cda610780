"""A map and a log to everything that can be asked of them, as values that can be compared."""

from __future__ import annotations

from typing import Any

import attrs

from journeys.attribution import paths_of
from journeys.evidence import Cutting, Following, StrangeLogError, follow
from journeys.evidence.contacts import contacts
from journeys.evidence.context import contexts_of
from journeys.evidence.crossing import crossing
from journeys.evidence.handoffs import hand_offs
from journeys.evidence.intent import purchase_intent
from journeys.evidence.practice import practice
from journeys.evidence.recontacts import recontacts
from journeys.evidence.stopping import stopping_of
from journeys.logs import Log, Trace, trace
from journeys.model import JourneyMap

__all__ = ["answers", "same"]


def answers(
    map_: JourneyMap,
    log: Log,
    *,
    bought: str,
    persona: str,
    ways: int = 9,
    zone: str = "Europe/Paris",
) -> dict[str, Any]:
    """What every analysis says.

    Args:
        map_: The map.
        log: The log, on any engine, or prepared.
        bought: The moment of conversions.
        persona: One of the map, whose events are held against it alone.
        ways: How many of the commonest ways; 0 for none, since they take longer than the others.
        zone: The time zone of months and parts of the day.

    Returns:
        By the name of the analysis, its values; nothing is hidden, so that all is compared.
    """
    traced = attrs.evolve(trace(log), name="log")
    parts = Cutting(by_goal=True, by_moments=True)
    paths = paths_of(log, moments=[bought], with_ages=True, max_length=4, lookback="4 days")
    return {
        "codes": traced.codes,
        "tally": (traced.tally.read, traced.tally.used),
        # With its ways, and what is counted again within an hour.
        "following": follow(map_, traced, min_customers=1, cutting=parts, ways=ways, again="1 h"),
        "following of one": _of_one(map_, traced, persona),
        # With the commitments that were kept.
        "practice": practice(map_, traced, min_customers=1, zone=zone),
        "hand-offs": hand_offs(map_, traced, cutting=parts),
        "recontacts": recontacts(map_, traced),
        "recontacts by goal": recontacts(map_, traced, by="goal"),
        "crossing": crossing(map_, traced),
        "contacts": contacts(map_, traced),
        "contexts": contexts_of(map_, traced, zone=zone, min_customers=1),
        "intent": purchase_intent(map_, traced),
        "stopping": stopping_of(map_, traced, zone=zone, min_customers=1),
        "paths": (paths.rows(), paths.channels, paths.notes),
    }


def _of_one(map_: JourneyMap, traced: Trace, persona: str) -> Following | str:
    """The events of one persona alone, or why there are none."""
    try:
        return follow(map_, traced, min_customers=2, persona=persona, ways=0)
    except StrangeLogError as error:
        return str(error)


def same(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Each answer alone, so that a difference says its name.

    Args:
        one: What an engine answers.
        other: What another answers.
    """
    assert one.keys() == other.keys()
    for name, answer in one.items():
        assert other[name] == answer, name
