"""Tables of results to texts, files and data frames; each format has the same function `render`."""

from journeys.tables.frames import FRAMES, frame
from journeys.tables.writing import FORMATS, form_of, save_tables

__all__ = ["FORMATS", "FRAMES", "form_of", "frame", "save_tables"]
