"""The parts of a workbook: rows, looks, choices, explanations, and its archive."""
