"""What the forms of standards share: columns under the contract's names, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from journeys.logs.faults import LogError, missing
from journeys.logs.gathered import Gathered, Names, identifier
from journeys.logs.raw import NUMBER, Asked, Raw
from journeys.text import quoted

__all__ = ["aliases", "finished", "no_channel", "wanted"]

#: How many attributes an error names.
_SHOWN = 20


def wanted(asked: Asked, meant: Mapping[str, str]) -> frozenset[str] | None:
    """The raw columns whose values are wanted, those behind the contract's names too.

    Args:
        asked: What is asked for.
        meant: The raw column of each column of the contract that the form has itself.

    Returns:
        Names of raw columns; None for all.
    """
    if asked.every:
        return None
    return asked.wanted | {raw for name, raw in meant.items() if name in asked.wanted}


def aliases(found: Iterable[str], meant: Mapping[str, str]) -> dict[str, str]:
    """The columns of the contract that stand for a raw column.

    Args:
        found: The names of the raw columns.
        meant: The raw column of each column of the contract that the form has itself.

    Returns:
        The raw column by the name of the contract, where no raw column bears that name.
    """
    known = set(found)
    return {name: raw for name, raw in meant.items() if raw in known and name not in known}


def no_channel(asked: Asked, file: str, header: Sequence[str]) -> LogError | None:
    """The error of a log whose events have no channel; None where they have.

    Args:
        asked: What is asked for; when all columns are, nothing is found to be missing.
        file: The log's first file.
        header: The names of its columns.
    """
    form = asked.plan.log
    given = form.column("channel") in header or "channel" in dict(form.constants)
    if given or asked.every or any(one.channel for one in asked.plan.events):
        return None
    shown = [quoted(name) for name in header[:_SHOWN]]
    more = [f"and {len(header) - _SHOWN} more"] if len(header) > _SHOWN else []
    return missing(
        file,
        ["the events have no channel; a tracking plan declares it"],
        [
            "under 'log' write 'constants: {channel: web}', "
            "or 'columns: {channel: org:resource}' for an attribute that tells it",
            f"the attributes are {', '.join(shown + more) or 'none'}",
        ],
    )


def finished(
    asked: Asked,
    paths: Sequence[Path],
    names: Names,
    rows: Gathered,
    lined: bool,  # noqa: FBT001 - one of the values that make the raw rows
    meant: Mapping[str, str],
) -> Raw:
    """The raw rows of files that were read to the end.

    Args:
        asked: What is asked for.
        paths: The files.
        names: The columns.
        rows: The rows.
        lined: Whether their numbers are lines.
        meant: The raw column of each column of the contract that the form has itself.

    Raises:
        LogError: No channel is declared.
    """
    from ibis.util import gen_name

    table = rows.rows()
    alias = aliases(names.found, meant)
    header = (*alias, *names.found)
    lacking = no_channel(asked, str(paths[0]), header)
    if lacking is not None:
        raise lacking
    parts = [
        f"{identifier(alias.get(name, name))} AS {identifier(name)}"
        for name in asked.kept(header)
        if alias.get(name, name) in table.columns
    ]
    view = gen_name("journeys")
    asked.connection.raw_sql(
        f"CREATE TEMP VIEW {view} AS SELECT {', '.join([*parts, NUMBER])} "
        f"FROM {identifier(table.get_name())}"
    )
    return Raw(
        table=asked.connection.table(view),
        header=header,
        files=tuple(str(path) for path in paths),
        lined=lined,
        refused=rows.refused(),
    )
