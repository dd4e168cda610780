"""What tests of journeys are made of: generated maps, walks, logs and edits (extra `testing`)."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeys.testing.alphabet import texts
    from journeys.testing.breaking.broken import broken_maps, broken_texts
    from journeys.testing.customers import Arrival, Customer
    from journeys.testing.editing import edits
    from journeys.testing.logbook import Deviation, DeviationKind, Event, Log
    from journeys.testing.machines import machine
    from journeys.testing.mapping import journey_maps
    from journeys.testing.measures import durations, shares, step_limits
    from journeys.testing.offering import cells, commitments, evidences, offers, responses
    from journeys.testing.people import appetites, idiolects, personas, styles
    from journeys.testing.recording import logs
    from journeys.testing.roads import lived_journeys, transitions
    from journeys.testing.scenery import channels, goals, moments, stages, touchpoints
    from journeys.testing.vows import limits, promises, rule_settings, severity_changes
    from journeys.testing.walking import walks
    from journeys.testing.wayfaring import Visit, Way

__all__ = [
    "Arrival",
    "Customer",
    "Deviation",
    "DeviationKind",
    "Event",
    "Log",
    "Visit",
    "Way",
    "appetites",
    "broken_maps",
    "broken_texts",
    "cells",
    "channels",
    "commitments",
    "durations",
    "edits",
    "evidences",
    "goals",
    "idiolects",
    "journey_maps",
    "limits",
    "lived_journeys",
    "logs",
    "machine",
    "moments",
    "offers",
    "personas",
    "promises",
    "responses",
    "rule_settings",
    "severity_changes",
    "shares",
    "stages",
    "step_limits",
    "styles",
    "texts",
    "touchpoints",
    "transitions",
    "walks",
]

#: Where the names stand; they are loaded on first use, since pytest and hypothesis look in here
#: when they start.
_PLACES = {
    "alphabet": ("texts",),
    "breaking.broken": ("broken_maps", "broken_texts"),
    "customers": ("Arrival", "Customer"),
    "editing": ("edits",),
    "logbook": ("Deviation", "DeviationKind", "Event", "Log"),
    "machines": ("machine",),
    "mapping": ("journey_maps",),
    "measures": ("durations", "shares", "step_limits"),
    "offering": ("cells", "commitments", "evidences", "offers", "responses"),
    "people": ("appetites", "idiolects", "personas", "styles"),
    "recording": ("logs",),
    "roads": ("lived_journeys", "transitions"),
    "scenery": ("channels", "goals", "moments", "stages", "touchpoints"),
    "vows": ("limits", "promises", "rule_settings", "severity_changes"),
    "walking": ("walks",),
    "wayfaring": ("Visit", "Way"),
}
_LATER = {name: module for module, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'journeys.testing' has no attribute {name!r}")
    try:
        value = getattr(import_module(f"journeys.testing.{_LATER[name]}"), name)
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] != "hypothesis":
            raise
        from journeys.errors import MissingExtraError

        raise MissingExtraError("journeys.testing", "testing") from None
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
