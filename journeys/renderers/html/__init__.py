"""Document to one HTML page to click through, which needs nothing else."""

from __future__ import annotations

from journeys.renderers.html.writing import render

__all__ = ["render"]
