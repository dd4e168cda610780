"""The events that a map wants, in the forms of the tools that track them; one tool a file."""

from journeys.tracking.exports.table import FORMATS, exporter

__all__ = ["FORMATS", "exporter"]
