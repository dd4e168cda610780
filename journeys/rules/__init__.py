"""Named checks of a map, one file a rule, and what runs them."""

from journeys.rules.report import Coverage, Report
from journeys.rules.run import check

__all__ = ["Coverage", "Report", "check"]
