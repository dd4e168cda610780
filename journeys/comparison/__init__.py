"""Two maps to the changes between them."""

from journeys.comparison.change import Change, Comparison, Kind, Meaning, Part
from journeys.comparison.compare import compare

__all__ = ["Change", "Comparison", "Kind", "Meaning", "Part", "compare"]
