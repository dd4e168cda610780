"""Texts in the cells of raw rows: what is measured of them, and which need not be measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from journeys.logs.dialect import composed, peculiar, searched
from journeys.logs.engine import imported, rows_of

if TYPE_CHECKING:
    import ibis

__all__ = ["INVISIBLE", "mended", "spotless", "texts_measured", "unmeasured"]

_SPACE: Final = r"[\s\p{Z}]"
#: What no text may hold: `journeys.text.invisible` for engines.
INVISIBLE: Final = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x{9f}\x{2028}\x{2029}\x{200e}\x{200f}\x{61c}\x{202a}-\x{202e}"
    r"\x{2066}-\x{2069}\x{feff}\x{fdd0}-\x{fdef}"
    + "".join(rf"\x{{{plane:x}fffe}}\x{{{plane:x}ffff}}" for plane in range(17))
    + "]"
)
#: Texts that are not plain: spaces at an end, what is invisible, and marks that may compose.
_ODD: Final = rf"^{_SPACE}|{_SPACE}\z|{INVISIBLE}|\p{{M}}|[\x{{1100}}-\x{{11ff}}]"
_AROUND: Final = rf"^{_SPACE}+|{_SPACE}+\z"


def mended(text: Any, engine: str) -> Any:
    """Texts without spaces around them, composed.

    Args:
        text: A column of texts.
        engine: The engine's name.
    """
    return composed(text.re_replace(_AROUND, ""), engine)


def texts_measured(texts: Mapping[str, Any], engine: str) -> dict[str, Any]:
    """What is to be known of texts before they are converted.

    Args:
        texts: Columns by their names.
        engine: The engine's name.

    Returns:
        For each text how many are empty (`_none`), how many are not plain (`_odd`), and the
        characters of the longest (`_long`).
    """
    found = {}
    for name, cell in texts.items():
        found[f"{name}_none"] = (cell.isnull() | (cell == "")).sum()
        found[f"{name}_odd"] = searched(cell, _ODD, engine).sum()
        found[f"{name}_long"] = cell.length().max()
    return found


def unmeasured(names: frozenset[str]) -> dict[str, int]:
    """What `texts_measured` would find of texts that are spotless.

    Args:
        names: What `spotless` gave.
    """
    return {f"{name}_{what}": 0 for name in names for what in ("none", "odd", "long")}


def spotless(table: ibis.Table, texts: Mapping[str, Any], longest: int) -> frozenset[str]:
    """The texts of whose cells none is empty, too long, or in need of a closer look.

    The embedded engine chooses rows of a file by what its dictionaries hold, many times sooner
    than it measures every cell; so it is asked where that is enough.

    Args:
        table: Rows.
        texts: Columns of them by their names.
        longest: The most characters of a text.

    Returns:
        The names; none where the engine is another one, or where asking once more might cost
        more than it saves, since the table is worked out from others.
    """
    if not texts or not _stands(table) or table.get_backend().name != "duckdb":
        return frozenset()
    suspects = [
        table.filter(cell.isnull() | (cell == "") | peculiar(cell) | (cell.length() > longest))
        .aggregate(count=lambda rows: rows.count())
        .mutate(name=imported().literal(name))
        for name, cell in texts.items()
    ]
    counted = rows_of(imported().union(*suspects))
    return frozenset(row["name"] for row in counted if not row["count"])


def _stands(table: ibis.Table) -> bool:
    """Whether a table is there to be read, and only its columns are chosen."""
    operations = imported().expr.operations
    node: Any = table.op()
    while isinstance(node, operations.Project):
        node = node.parent
    return isinstance(node, operations.DatabaseTable)
