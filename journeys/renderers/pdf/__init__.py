"""Documents to PDF files, with bookmarks and real text."""

from __future__ import annotations

from journeys.renderers.pdf.writing import lacking, render

__all__ = ["lacking", "render"]
