"""A map to Snowplow's data structures and tracking plan, as files of its command snowplow-cli."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from journeys.tracking.exports.documents import document
from journeys.tracking.exports.event import Event, Property
from journeys.tracking.exports.events import events
from journeys.tracking.exports.naming import identity, one_line, to_vendor

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["export"]

_META: Final = (
    "http://iglucentral.com/schemas/com.snowplowanalytics.self-desc/schema/jsonschema/1-0-0#"
)
_VERSION: Final = "1-0-0"


def export(map_: JourneyMap, *, vendor: str = "com.example") -> dict[str, str]:
    """The self-describing schema of each event, and the tracking plan that lists them.

    The files stand where `snowplow-cli data-structures` and `snowplow-cli data-products`, as
    Snowplow still calls tracking plans there, look for them.

    Args:
        map_: Any map.
        vendor: Who answers for the schemas, such as `com.acme`.

    Returns:
        Path and text: `data-structures/<vendor>/<moment>.yaml` for each moment, then
        `data-products/journeys.yaml`.

    Raises:
        ValueFormError: The vendor is of another form.

    Example:
        >>> from journeys.model import JourneyMap, Moment
        >>> list(export(JourneyMap(title="Shop", moments=[Moment(id="ask")])))
        ['data-structures/com.example/ask.yaml', 'data-products/journeys.yaml']

    Source: snowplow-cli 0.9, data-structure.json and data-product.json (apiVersion v1);
    Iglu, self-describing JSON Schema 1-0-0 (draft 04).
    """
    owner = to_vendor(vendor)
    found = events(map_)
    files = {
        f"data-structures/{owner}/{one.name}.yaml": document(_structure(one, owner))
        for one in found
    }
    return {**files, "data-products/journeys.yaml": document(_product(map_, found, owner))}


def _structure(event: Event, vendor: str) -> dict[str, Any]:
    return {
        "apiVersion": "v1",
        "resourceType": "data-structure",
        "meta": {"hidden": False, "schemaType": "event", "customData": {}},
        "data": {
            "$schema": _META,
            "description": event.label,
            "self": {
                "vendor": vendor,
                "name": event.name,
                "format": "jsonschema",
                "version": _VERSION,
            },
            "type": "object",
            "properties": {one.name: _property(one) for one in event.properties},
            "required": [one.name for one in event.properties if one.required],
            "additionalProperties": False,
        },
    }


def _property(one: Property) -> dict[str, Any]:
    """A property; what is not required may be null, and texts are bounded, as warehouses like."""
    types: Any = one.type if one.required else [one.type, "null"]
    told: dict[str, Any] = {"type": types, "description": one.about}
    if one.values:
        told["enum"] = [*one.values, *([] if one.required else [None])]
    elif one.type == "string":
        told["maxLength"] = 255
    else:
        told |= {"minimum": -1_000_000_000, "maximum": 1_000_000_000}
    return told


def _product(map_: JourneyMap, found: tuple[Event, ...], vendor: str) -> dict[str, Any]:
    return {
        "apiVersion": "v1",
        "resourceType": "data-product",
        "resourceName": identity(vendor, "tracking plan"),
        "data": {
            "name": one_line(map_.title) or "journeys",
            "sourceApplications": [],
            "eventSpecifications": [
                {
                    "resourceName": identity(vendor, "event", one.moment),
                    "name": one.name,
                    "description": one.label,
                    "event": {"source": f"iglu:{vendor}/{one.name}/jsonschema/{_VERSION}"},
                }
                for one in found
            ],
        },
    }
