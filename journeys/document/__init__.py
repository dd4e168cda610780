"""Boards with their drawings and findings, bound as one document for one reader."""

from journeys.document.compose import compose
from journeys.document.parts import Chapter, Document, Note, Spot

__all__ = ["Chapter", "Document", "Note", "Spot", "compose"]
