"""Customer journeys and personas as code: written once, checked by named rules, drawn as boards."""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from journeys.display import PAINTERS
from journeys.version import __version__

if TYPE_CHECKING:
    from journeys.api import dump, dumps, load, loads
    from journeys.attribution import Attribution, Paths, PathsError, attribute, paths_of, read_paths
    from journeys.board import arrange
    from journeys.comparison import compare
    from journeys.counts import Counts, CountsError, Passage, read_counts
    from journeys.diagnostic import Diagnostic, Finding, FindingsError, MapError, Severity
    from journeys.errors import (
        EngineError,
        FileError,
        JourneysError,
        MissingExtraError,
        UnknownNameError,
        ValueFormError,
    )
    from journeys.evidence import Cutting, Following, StrangeLogError, follow
    from journeys.evidence.commitments import kept_commitments
    from journeys.evidence.contacts import contacts
    from journeys.evidence.context import contexts_of
    from journeys.evidence.crossing import crossing
    from journeys.evidence.customers import save_customers
    from journeys.evidence.handoffs import hand_offs
    from journeys.evidence.intent import purchase_intent
    from journeys.evidence.practice import Practice, practice
    from journeys.evidence.recontacts import recontacts
    from journeys.evidence.stopping import stopping_of
    from journeys.graph import to_graph, to_network, to_touchpoint_graph
    from journeys.logs import Log, Tally, Trace, read_log, trace
    from journeys.logs.faults import LogError
    from journeys.logs.preparing import prepare
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
    from journeys.pictures import bind, save
    from journeys.promises import Verdict, Walk, verdicts
    from journeys.reader import Limits
    from journeys.rules import Report, check
    from journeys.simulation import Simulation, simulate
    from journeys.table import Table
    from journeys.tables import frame, save_tables
    from journeys.tracking import PlanError, TrackingPlan, read_plan

__all__ = [
    "EVERYONE",
    "Appetite",
    "Attribution",
    "Cell",
    "Channel",
    "Commitment",
    "Counts",
    "CountsError",
    "Critical",
    "Cutting",
    "Decider",
    "Diagnostic",
    "Duration",
    "EngineError",
    "Evidence",
    "FileError",
    "Finding",
    "FindingsError",
    "Following",
    "Goal",
    "Grade",
    "Idiolect",
    "Journey",
    "JourneyMap",
    "JourneysError",
    "Language",
    "Limit",
    "Limits",
    "Log",
    "LogError",
    "MapError",
    "MissingExtraError",
    "Moment",
    "Offer",
    "Pace",
    "Passage",
    "Paths",
    "PathsError",
    "Persona",
    "PlanError",
    "Practice",
    "Promise",
    "Report",
    "Response",
    "Seeks",
    "Settings",
    "Severity",
    "SeverityChange",
    "Simulation",
    "Stage",
    "Status",
    "Steps",
    "StrangeLogError",
    "Strength",
    "Style",
    "Table",
    "Tally",
    "Touchpoint",
    "Trace",
    "TrackingPlan",
    "Transition",
    "UnknownNameError",
    "ValueFormError",
    "Verdict",
    "Walk",
    "__version__",
    "arrange",
    "attribute",
    "bind",
    "check",
    "compare",
    "contacts",
    "contexts_of",
    "crossing",
    "dump",
    "dumps",
    "elsewhere",
    "follow",
    "frame",
    "hand_offs",
    "kept_commitments",
    "load",
    "loads",
    "offered",
    "partly",
    "paths_of",
    "practice",
    "prepare",
    "purchase_intent",
    "read_counts",
    "read_log",
    "read_paths",
    "read_plan",
    "recontacts",
    "save",
    "save_customers",
    "save_tables",
    "simulate",
    "stopping_of",
    "to_graph",
    "to_network",
    "to_touchpoint_graph",
    "trace",
    "verdicts",
    "way",
]

#: Where the names stand. They are loaded on first use: pytest imports the package when it starts,
#: for the plugin beside it, in projects that hold no map too.
_HOMES = {
    "journeys.api": "dump dumps load loads",
    "journeys.attribution": "Attribution Paths PathsError attribute paths_of read_paths",
    "journeys.board": "arrange",
    "journeys.comparison": "compare",
    "journeys.counts": "Counts CountsError Passage read_counts",
    "journeys.diagnostic": "Diagnostic Finding FindingsError MapError Severity",
    "journeys.errors": (
        "EngineError FileError JourneysError MissingExtraError UnknownNameError ValueFormError"
    ),
    "journeys.evidence": "Cutting Following StrangeLogError follow",
    "journeys.evidence.commitments": "kept_commitments",
    "journeys.evidence.contacts": "contacts",
    "journeys.evidence.context": "contexts_of",
    "journeys.evidence.crossing": "crossing",
    "journeys.evidence.customers": "save_customers",
    "journeys.evidence.handoffs": "hand_offs",
    "journeys.evidence.intent": "purchase_intent",
    "journeys.evidence.recontacts": "recontacts",
    "journeys.evidence.stopping": "stopping_of",
    "journeys.evidence.practice": "Practice practice",
    "journeys.graph": "to_graph to_network to_touchpoint_graph",
    "journeys.logs": "Log Tally Trace read_log trace",
    "journeys.logs.faults": "LogError",
    "journeys.logs.preparing": "prepare",
    "journeys.model": (
        "EVERYONE Appetite Cell Channel Commitment Critical Decider Duration Evidence Goal "
        "Grade Idiolect Journey JourneyMap Language Limit Moment Offer Pace Persona Promise "
        "Response Seeks Settings SeverityChange Stage Status Steps Strength Style Touchpoint "
        "Transition elsewhere offered partly way"
    ),
    "journeys.pictures": "bind save",
    "journeys.promises": "Verdict Walk verdicts",
    "journeys.reader": "Limits",
    "journeys.rules": "Report check",
    "journeys.simulation": "Simulation simulate",
    "journeys.table": "Table",
    "journeys.tables": "frame save_tables",
    "journeys.tracking": "PlanError TrackingPlan read_plan",
}
_LATER = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'journeys' has no attribute {name!r}")
    value = getattr(import_module(_LATER[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


# What notebooks show; a painter is loaded when a notebook asks for the first time.
PAINTERS.update(
    {
        "Board": "journeys.notebook.boards:board_forms",
        "Comparison": "journeys.notebook.tables:comparison_forms",
        "JourneyMap": "journeys.notebook.boards:map_forms",
        "Report": "journeys.notebook.tables:report_forms",
    }
)


def load_ipython_extension(shell: Any) -> None:
    """Have the graphs of maps shown as pictures; `%load_ext journeys` calls it.

    Args:
        shell: The interactive shell of IPython.
    """
    from journeys.notebook.graphs import register

    register(shell)


def unload_ipython_extension(shell: Any) -> None:
    """Leave graphs as they are; `%unload_ext journeys` calls it.

    Args:
        shell: The interactive shell of IPython.
    """
    from journeys.notebook.graphs import unregister

    unregister(shell)


def _in_notebook() -> None:
    """Within IPython, show graphs without being asked."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is not None and getattr(shell, "display_formatter", None) is not None:
        load_ipython_extension(shell)


_in_notebook()
