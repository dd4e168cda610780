"""Customer journeys and personas as code."""

__version__ = "0.1.0"
