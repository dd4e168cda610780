"""Event logs under one contract, on the engine that holds them."""

from journeys.logs.log import Log
from journeys.logs.prepared import read_prepared
from journeys.logs.preparing import prepare
from journeys.logs.raw import LOG_LIMITS, LogLimits
from journeys.logs.reading import read_log
from journeys.logs.tally import Tally
from journeys.logs.trace import Codes, Trace, trace

__all__ = [
    "LOG_LIMITS",
    "Codes",
    "Log",
    "LogLimits",
    "Tally",
    "Trace",
    "prepare",
    "read_log",
    "read_prepared",
    "trace",
]
