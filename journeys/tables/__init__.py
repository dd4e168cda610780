"""Tables of results to texts, files and data frames; each format has the same function `render`."""

from journeys.tables.frames import FRAMES, frame
from journeys.tables.writing import FORMATS, save_tables

__all__ = ["FORMATS", "FRAMES", "frame", "save_tables"]
