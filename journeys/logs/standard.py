"""What the forms of standards share: their columns under the contract's names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journeys.logs.engine import rows_of
from journeys.logs.faults import LogError, fault
from journeys.logs.headers import require
from journeys.logs.raw import NUMBER, Asked, Raw
from journeys.logs.sql import name as name_of
from journeys.reader import problems as code

if TYPE_CHECKING:
    import ibis

__all__ = ["aliases", "needed", "standing"]

_ROWS: Final = 200


def needed(asked: Asked, meant: Mapping[str, str]) -> frozenset[str]:
    """The raw columns that count, those behind the contract's names too.

    Args:
        asked: What is asked for.
        meant: The raw column of each column of the contract that the form has itself.
    """
    return asked.wanted | {raw for name, raw in meant.items() if name in asked.wanted}


def aliases(found: Iterable[str], meant: Mapping[str, str]) -> dict[str, str]:
    """The columns of the contract that stand for a raw column.

    Args:
        found: The names of the raw columns.
        meant: The raw column of each column of the contract that the form has itself.

    Returns:
        The raw column by the name of the contract, where no raw column bears that name.

    Example:
        >>> aliases(["concept:name", "time"], {"moment": "concept:name", "time": "time:timestamp"})
        {'moment': 'concept:name'}
    """
    known = set(found)
    return {name: raw for name, raw in meant.items() if raw in known and name not in known}


def standing(
    asked: Asked,
    paths: Sequence[Path],
    table: ibis.Table,
    names: Iterable[str],
    meant: Mapping[str, str],
    *,
    lined: bool,
    refused: ibis.Table | None,
    hint: str = "",
) -> Raw:
    """The raw rows of files that were read to the end.

    Args:
        asked: What is asked for.
        paths: The files.
        table: The rows; columns that they lack are null.
        names: The columns of the files, in order.
        meant: The raw column of each column of the contract that the form has itself.
        lined: Whether the numbers of rows are lines.
        refused: The rows that were refused.
        hint: What else is said where a column is missing.

    Returns:
        The rows, with their columns and those of the contract that stand for some.

    Raises:
        LogError: A column is missing; such files have no channels, and the error says how to
            declare them.
    """
    from ibis.util import gen_name

    names = tuple(names)
    alias = aliases(names, meant)
    header = (*alias, *names)
    parts = []
    for name in asked.kept(header):
        source = alias.get(name, name)
        cell = name_of(source) if source in table.columns else "CAST(NULL AS VARCHAR)"
        parts.append(f"{cell} AS {name_of(name)}")
    view = gen_name("journeys")
    asked.connection.raw_sql(
        f"CREATE TEMP VIEW {view} AS FROM {name_of(table.get_name())} "
        f"SELECT {', '.join([*parts, NUMBER])}"
    )
    shown = asked.connection.table(view)
    _check(asked, header, str(paths[0]), shown, hint)
    files = tuple(str(path) for path in paths)
    return Raw(table=shown, header=header, files=files, lined=lined, refused=refused)


def _check(asked: Asked, header: Sequence[str], file: str, table: ibis.Table, hint: str) -> None:
    """Says what is missing, and how a channel is declared."""
    form = asked.plan.log

    def samples() -> list[list[str]]:
        rows = rows_of(table.limit(_ROWS))
        return [
            ["" if row.get(name) is None else str(row[name]) for name in header] for row in rows
        ]

    try:
        require(asked, header, file, samples)
    except LogError as error:
        words = [hint] if hint else []
        if form.column("channel") not in header and "channel" not in dict(form.constants):
            words.append(
                "files of this form have no channels: in the tracking plan, under 'log', write "
                "'constants: {channel: web}', or 'columns: {channel: org:resource}' with the "
                "attribute that tells it"
            )
        said = tuple(fault(file, word, code.MISSING_KEY) for word in words)
        raise LogError((*error.diagnostics, *said), error.dropped) from None
