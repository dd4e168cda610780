"""Event logs held against a map: what customers really did."""

from journeys.evidence.table import Column, Table, suppress

__all__ = ["Column", "Table", "suppress"]
