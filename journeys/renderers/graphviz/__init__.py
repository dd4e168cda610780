"""DOT text to pictures, through Graphviz."""

from journeys.renderers.graphviz.image import ENGINES, FORMATS, image

__all__ = ["ENGINES", "FORMATS", "image"]
