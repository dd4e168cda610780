"""The common shape of results, which stands below all packages that give results."""

from journeys.table import MIN_CUSTOMERS, Cell, Column, Kind, Table, suppress

__all__ = ["MIN_CUSTOMERS", "Cell", "Column", "Kind", "Table", "suppress"]
