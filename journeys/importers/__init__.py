"""Files of other forms to maps, with a place for every problem; one format a file."""

from journeys.importers.table import FORMATS, importer

__all__ = ["FORMATS", "importer"]
