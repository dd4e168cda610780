"""Built-in goals, channels, stages, tones and labels, in French and English."""

from journeys.vocabulary.catalogue import Entry, Tone, channels, goals, stages, tones
from journeys.vocabulary.complete import complete
from journeys.vocabulary.labels import counted, label

__all__ = ["Entry", "Tone", "channels", "complete", "counted", "goals", "label", "stages", "tones"]
