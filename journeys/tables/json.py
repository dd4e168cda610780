"""Tables to JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from journeys.exporters.characters import in_json
from journeys.table import Table

__all__ = ["document", "render"]


def render(tables: Iterable[Table]) -> str:
    r"""Tables as a JSON document.

    Args:
        tables: The tables.

    Returns:
        An object with a key a table; see `document`.

    Example:
        >>> render([])
        '{}\n'
    """
    text = json.dumps(document(tables), ensure_ascii=False, indent=2, allow_nan=False)
    return in_json(text) + "\n"


def document(tables: Iterable[Table]) -> dict[str, Any]:
    """Tables as plain values for JSON.

    Args:
        tables: The tables.

    Returns:
        By the table's name its title, how many cells are not shown, and its rows, each an
        object of column to value; null for what is not known or not shown.
    """
    return {
        one.name: {
            "title": one.title,
            "suppressed": one.suppressed,
            "rows": [
                {column.name: cell for column, cell in zip(one.columns, row, strict=True)}
                for row in one.rows
            ],
        }
        for one in tables
    }
