"""Board to text for terminals: box-drawing characters, signs and words, colour on demand."""

from journeys.renderers.text.writing import render

__all__ = ["render"]
