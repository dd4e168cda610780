"""The formats that boards are written in, and the module that writes each."""

from __future__ import annotations

from typing import Final

__all__ = ["DOCUMENTS", "ENGINES", "FORMATS", "LAYOUTS", "TEXTS"]

#: Module of each format that is a text of the board itself, without a page.
TEXTS: Final = {
    "txt": "journeys.renderers.text",
    "md": "journeys.renderers.markdown",
    "mmd": "journeys.renderers.mermaid",
}
#: Module of each format that binds any number of boards in one file.
DOCUMENTS: Final = {
    "html": "journeys.renderers.html",
    "pdf": "journeys.renderers.pdf",
    "pptx": "journeys.renderers.pptx",
}

FORMATS: Final = ("svg", "png", "pdf", "html", "pptx", "dot", "txt", "md", "mmd")
LAYOUTS: Final = ("pinned", "auto")
ENGINES: Final = ("auto", "builtin", "graphviz")
