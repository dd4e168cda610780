"""Map files to maps, with the place of every part and of every problem."""

from journeys.reader.limits import Limits
from journeys.reader.load import Reading, read, read_text

__all__ = ["Limits", "Reading", "read", "read_text"]
