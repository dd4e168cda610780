"""Board to Markdown for pull requests and screen readers: headings, lists and tables."""

from journeys.renderers.markdown.writing import render

__all__ = ["render"]
