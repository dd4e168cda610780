"""Event logs under one contract, on the engine that holds them."""

from journeys.logs.log import Log
from journeys.logs.tally import Tally
from journeys.logs.trace import Codes, Trace, trace

__all__ = ["Codes", "Log", "Tally", "Trace", "trace"]
