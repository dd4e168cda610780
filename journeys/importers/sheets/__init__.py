"""The way from a workbook to nodes: archive, parts, grids of cells, tables, and the tree."""
