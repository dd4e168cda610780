"""A map to the rules of a Segment tracking plan: the body of a call to its Public API."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from journeys.tracking.exports.event import Event
from journeys.tracking.exports.events import events

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["export"]


def export(map_: JourneyMap, *, vendor: str = "com.example") -> dict[str, str]:
    """The rules of a Segment tracking plan, one `TRACK` rule an event.

    The file is the body of `PUT /tracking-plans/{id}/rules`, which replaces the rules of a plan.
    Each rule has the JSON Schema (draft 07) of the whole call, as Protocols wants it.

    Args:
        map_: Any map.
        vendor: Taken for the sake of the other forms.

    Returns:
        `tracking-plan.json` and its text.

    Example:
        >>> from journeys.model import JourneyMap, Moment
        >>> text = export(JourneyMap(title="Shop", moments=[Moment(id="ask")]))
        >>> json.loads(text["tracking-plan.json"])["rules"][0]["key"]
        'ask'

    Source: Segment Public API 58.10, ReplaceRulesInTrackingPlan, RuleInputV1.
    """
    del vendor
    rules = [_rule(one) for one in events(map_)]
    text = json.dumps({"rules": rules}, indent=2, ensure_ascii=False, allow_nan=False)
    return {"tracking-plan.json": f"{text}\n"}


def _rule(event: Event) -> dict[str, Any]:
    known = {
        one.name: {
            "type": one.type,
            "description": one.about,
            **({"enum": list(one.values)} if one.values else {}),
        }
        for one in event.properties
    }
    held = {
        "type": "object",
        "properties": known,
        "required": [one.name for one in event.properties if one.required],
    }
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "description": event.label,
        "properties": {
            "context": {"type": "object"},
            "traits": {"type": "object"},
            "properties": held,
        },
        "required": ["properties"],
    }
    return {"type": "TRACK", "key": event.name, "jsonSchema": whole, "version": 1}
