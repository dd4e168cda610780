"""Boards to files: each page whole or not at all, or many boards in one document."""

from journeys.pictures.binding import bind
from journeys.pictures.formats import DOCUMENTS, ENGINES, FORMATS, LAYOUTS
from journeys.pictures.saved import Saved
from journeys.pictures.saving import binds_pdf, save

__all__ = ["DOCUMENTS", "ENGINES", "FORMATS", "LAYOUTS", "Saved", "bind", "binds_pdf", "save"]
