"""A map file to a page on this machine that redraws whenever the file is saved."""

from journeys.preview.serving import Redrawn, serve

__all__ = ["Redrawn", "serve"]
