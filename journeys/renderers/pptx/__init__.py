"""Documents to slides of native shapes that can be edited."""

from __future__ import annotations

from journeys.renderers.pptx.writing import render

__all__ = ["render"]
