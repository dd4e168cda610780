"""A map to RudderStack's events, properties and tracking plan, as files of rudder-cli."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.text import slug
from journeys.tracking.exports.documents import document
from journeys.tracking.exports.event import Event, Property
from journeys.tracking.exports.events import events
from journeys.tracking.exports.naming import one_line

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["export"]

_NO_NAME: Final = re.compile(r"[^A-Za-z0-9_ ,.-]+")


def export(map_: JourneyMap, *, vendor: str = "com.example") -> dict[str, str]:
    r"""The events, the properties and the tracking plan of a data catalogue.

    Args:
        map_: Any map.
        vendor: Taken for the sake of the other forms.

    Returns:
        `events.yaml`, `properties.yaml` and `tracking-plan.yaml`, each with its text. The
        channels of all events stand in one list, since a property is one in a catalogue.

    Example:
        >>> from journeys.model import JourneyMap, Moment
        >>> files = export(JourneyMap(title="Shop", moments=[Moment(id="ask")]))
        >>> print("\n".join(files["events.yaml"].splitlines()[:3]))
        version: rudder/v1
        kind: events
        metadata:

    Source: rudder-cli 0.24, kinds events, properties and tracking-plan of the version rudder/v1.
    """
    del vendor
    found = events(map_)
    name = slug(map_.title)
    known = _joined(found)
    plan = {
        "id": name,
        "display_name": _display(map_.title),
        "rules": [_rule(one) for one in found],
    }
    parts: dict[str, tuple[str, dict[str, Any]]] = {
        "events.yaml": ("events", {"events": [_event(one) for one in found]}),
        "properties.yaml": ("properties", {"properties": [_property(one) for one in known]}),
        "tracking-plan.yaml": ("tracking-plan", plan),
    }
    return {
        file: document(
            {"version": "rudder/v1", "kind": kind, "metadata": {"name": name}, "spec": spec}
        )
        for file, (kind, spec) in parts.items()
    }


def _joined(found: tuple[Event, ...]) -> list[Property]:
    """Each property once, with the values of all events."""
    known: dict[str, Property] = {}
    values: dict[str, dict[str, None]] = {}
    for event in found:
        for one in event.properties:
            known.setdefault(one.name, one)
            values.setdefault(one.name, {}).update(dict.fromkeys(one.values))
    return [attrs.evolve(one, values=tuple(values[name])) for name, one in known.items()]


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.name,
        "name": event.name,
        "event_type": "track",
        "description": _description(event.label),
    }


def _property(one: Property) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": one.name,
        "name": one.name,
        "description": _description(one.about),
        "type": one.type,
    }
    if one.values:
        told["config"] = {"enum": list(one.values)}
    return told


def _rule(event: Event) -> dict[str, Any]:
    return {
        "type": "event_rule",
        "id": f"{event.name}-rule",
        "event": f"#event:{event.name}",
        "additional_properties": False,
        "properties": [
            {"property": f"#property:{one.name}", "required": one.required}
            for one in event.properties
        ],
    }


def _description(text: str) -> str:
    """A description; it begins with a letter without accent, and has 3 to 2000 characters."""
    begins = text[:1].isascii() and text[:1].isalpha() and len(text) >= 3
    return (text if begins else f"Moment: {text}")[:2000]


def _display(title: str) -> str:
    """A name of 3 to 65 letters without accents, digits and a few marks."""
    spread = unicodedata.normalize("NFKD", one_line(title))
    plain = "".join(char for char in spread if not unicodedata.combining(char))
    name = _NO_NAME.sub(" ", plain).strip(" .,-")[:60].strip()
    return name if len(name) >= 3 and not name[0].isdigit() else f"Journeys {name}".strip()
