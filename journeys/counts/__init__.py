"""What customers really did, counted: passages between touchpoints, and tables of them."""

from journeys.counts.counts import Counts, Passage
from journeys.counts.faults import CountsError
from journeys.counts.reading import read_counts, read_counts_text
from journeys.counts.strangers import strangers

__all__ = ["Counts", "CountsError", "Passage", "read_counts", "read_counts_text", "strangers"]
