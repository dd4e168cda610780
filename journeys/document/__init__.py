"""Boards with their drawings, findings and tables, bound as one document for one reader."""

from journeys.document.compose import compose
from journeys.document.parts import Appendix, Chapter, Document, Note, Spot

__all__ = ["Appendix", "Chapter", "Document", "Note", "Spot", "compose"]
