"""Maps to texts: the map file, JSON, tables and graph formats; one format a file."""

from journeys.exporters.table import FORMATS, exporter

__all__ = ["FORMATS", "exporter"]
