"""Board to Mermaid text: a flowchart, or the diagram that Mermaid calls `journey`."""

from journeys.renderers.mermaid.writing import DIAGRAMS, render

__all__ = ["DIAGRAMS", "render"]
