"""Pages as SVG text: files of their own, or parts of an HTML page."""

from journeys.svg.paints import Paints
from journeys.svg.picture import FONTS, inline, picture

__all__ = ["FONTS", "Paints", "inline", "picture"]
