"""Maps to the map file, JSON, tables, workbooks and graph formats; one format a file."""

from journeys.exporters.table import FORMATS, exporter

__all__ = ["FORMATS", "exporter"]
