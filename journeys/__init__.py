"""Customer journeys and personas as code: written once, checked by named rules, drawn as boards."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from journeys.diagnostic import Diagnostic, Finding, MapError, Severity
from journeys.errors import (
    EngineError,
    FileError,
    JourneysError,
    MissingExtraError,
    UnknownNameError,
    ValueFormError,
)
from journeys.model import (
    EVERYONE,
    Appetite,
    Cell,
    Channel,
    Commitment,
    Critical,
    Decider,
    Duration,
    Evidence,
    Goal,
    Grade,
    Idiolect,
    Journey,
    JourneyMap,
    Language,
    Limit,
    Moment,
    Offer,
    Pace,
    Persona,
    Promise,
    Response,
    Seeks,
    Settings,
    SeverityChange,
    Stage,
    Status,
    Steps,
    Strength,
    Style,
    Touchpoint,
    Transition,
    elsewhere,
    offered,
    partly,
    way,
)
from journeys.version import __version__

if TYPE_CHECKING:
    from journeys.api import dump, dumps, load, loads
    from journeys.board import arrange
    from journeys.comparison import compare
    from journeys.graph import to_graph, to_network, to_touchpoint_graph
    from journeys.pictures import save
    from journeys.reader import Limits
    from journeys.rules import Report, check

__all__ = [
    "EVERYONE",
    "Appetite",
    "Cell",
    "Channel",
    "Commitment",
    "Critical",
    "Decider",
    "Diagnostic",
    "Duration",
    "EngineError",
    "Evidence",
    "FileError",
    "Finding",
    "Goal",
    "Grade",
    "Idiolect",
    "Journey",
    "JourneyMap",
    "JourneysError",
    "Language",
    "Limit",
    "Limits",
    "MapError",
    "MissingExtraError",
    "Moment",
    "Offer",
    "Pace",
    "Persona",
    "Promise",
    "Report",
    "Response",
    "Seeks",
    "Settings",
    "Severity",
    "SeverityChange",
    "Stage",
    "Status",
    "Steps",
    "Strength",
    "Style",
    "Touchpoint",
    "Transition",
    "UnknownNameError",
    "ValueFormError",
    "__version__",
    "arrange",
    "check",
    "compare",
    "dump",
    "dumps",
    "elsewhere",
    "load",
    "loads",
    "offered",
    "partly",
    "save",
    "to_graph",
    "to_network",
    "to_touchpoint_graph",
    "way",
]

#: Where the names stand that are loaded on first use, so that importing the package is cheap.
_LATER = {
    "Limits": "journeys.reader",
    "Report": "journeys.rules",
    "arrange": "journeys.board",
    "check": "journeys.rules",
    "compare": "journeys.comparison",
    "dump": "journeys.api",
    "dumps": "journeys.api",
    "load": "journeys.api",
    "loads": "journeys.api",
    "save": "journeys.pictures",
    "to_graph": "journeys.graph",
    "to_network": "journeys.graph",
    "to_touchpoint_graph": "journeys.graph",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'journeys' has no attribute {name!r}")
    value = getattr(import_module(_LATER[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
