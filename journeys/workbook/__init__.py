"""The form of a map to the sheets and columns of a workbook; one layout for both directions."""

from journeys.workbook.columns import Column
from journeys.workbook.sheets import README, SHEETS, Sheet

__all__ = ["README", "SHEETS", "Column", "Sheet"]
