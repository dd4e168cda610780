"""JSON lines to raw rows of texts, each with its line; a line that is no object is refused."""

from __future__ import annotations

import codecs
import contextlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from journeys.logs.blocks import Block, Blocks
from journeys.logs.contract import OPTIONAL
from journeys.logs.faults import LogError, fault
from journeys.logs.guard import opened
from journeys.logs.headers import require
from journeys.logs.plain import lined, readable
from journeys.logs.raw import NUMBER, SHIFT, Asked, Raw
from journeys.logs.split import decoded
from journeys.logs.spool import Spool
from journeys.logs.sql import literal
from journeys.logs.sql import name as sql_name
from journeys.reader import problems as code
from journeys.text import printable

if TYPE_CHECKING:
    import ibis

__all__ = ["raw"]

#: The column of the lines as they are.
_LINE: Final = "journeys_line"
#: Bytes of the begin of a file that tell which keys there are, and their lines.
_SAMPLE, _LINES = 1_000_000, 1_000
#: How deep keys stand that are columns, written `user.id`.
_DEPTH: Final = 4


def raw(paths: Sequence[Path], asked: Asked) -> Raw:
    """The rows of files with an object a line.

    Args:
        paths: The files.
        asked: What is asked for. `user.id` names the key `id` in the object `user`, unless there
            is a key of that whole name.

    Returns:
        The rows, numbered by file and line; what is no text is one as JSON writes it. Empty
        lines are passed over.

    Raises:
        LogError: The first lines lack a needed key.
        FileError: A file is missing, damaged or too large.
    """
    samples = [_objects(path, asked) for path in paths]
    keys = dict.fromkeys(key for rows in samples for row in rows for key in row)
    header = tuple(keys)[: asked.limits.columns]
    rows = [[row.get(key, "") for key in header] for row in samples[0][:200]]
    if any(samples):
        require(asked, header, str(paths[0]), lambda: rows, open_ended=True)
    spool = Spool(asked.connection, [_LINE])
    for number, path in enumerate(paths):
        _read(path, number, spool, asked)
    table = _extracted(spool, header, asked)
    return Raw(
        table=table,
        header=header,
        files=tuple(str(path) for path in paths),
        lined=True,
        refused=spool.refused(),
    )


def _objects(path: Path, asked: Asked) -> list[dict[str, str]]:
    """The first objects of a file, their nested keys with dots between."""
    limits = asked.limits
    with opened(path, max_bytes=limits.bytes, max_ratio=limits.ratio) as stream:
        data = stream.read(_SAMPLE)
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        message = "the file is empty; each line is to be an object with the keys of an event"
        raise LogError((fault(str(path), message, code.MISSING_KEY),))
    text = decoded(data.removeprefix(codecs.BOM_UTF8), asked.plan.log.encoding)
    found = []
    for line in text.split("\n")[:_LINES]:
        with contextlib.suppress(ValueError, RecursionError):
            one = json.loads(line)
            if isinstance(one, dict):
                found.append(_flat(one))
    return found


def _flat(value: dict[str, Any]) -> dict[str, str]:
    flat: dict[str, str] = {}
    level: list[tuple[str, Any]] = [("", value)]
    for depth in range(_DEPTH):
        below: list[tuple[str, Any]] = []
        for before, one in level:
            for key, inner in one.items():
                name = f"{before}{printable(str(key))}"
                if isinstance(inner, dict) and inner and depth < _DEPTH - 1:
                    below.append((f"{name}.", inner))
                else:
                    flat.setdefault(name, "" if inner is None else str(inner)[:200])
        level = below
    return flat


def _read(path: Path, number: int, spool: Spool, asked: Asked) -> None:
    limits = asked.limits
    with opened(path, max_bytes=limits.bytes, max_ratio=limits.ratio) as stream:
        blocks = Blocks(stream, limits.line)
        for block in blocks:
            _take(block, number, spool, asked)
        for line, begin in blocks.skipped:
            text = decoded(begin, asked.plan.log.encoding)
            spool.refuse((number << SHIFT) + line, "too-long", text)


def _take(block: Block, number: int, spool: Spool, asked: Asked) -> None:
    import numpy as np
    import pyarrow as pa
    from pyarrow import compute

    data = block.data
    if block.line == 1:
        data = data.removeprefix(codecs.BOM_UTF8)
    lines = lined(decoded(data, asked.plan.log.encoding).encode("utf-8", "surrogatepass"))
    numbers = np.arange(len(lines.ends)) + block.line + (number << SHIFT)
    strange = lines.counts(lines.bad()) > 0
    long = ~strange & (lines.lengths > asked.limits.line)
    texts = (readable(lines) if strange.any() else lines).texts()
    for reason, wrong in (("unreadable-text", strange), ("too-long", long)):
        spool.refuse_many(numbers[wrong], reason, texts.filter(pa.array(wrong)))
    good = ~strange & ~long
    held = compute.not_equal(compute.utf8_trim_whitespace(texts), "")
    rows = pa.table({_LINE: texts, NUMBER: numbers})
    spool.add(rows.filter(compute.and_(pa.array(good), held)))


def _extracted(spool: Spool, header: tuple[str, ...], asked: Asked) -> ibis.Table:
    """The wanted keys as columns; those of no line are left out. No objects are refused."""
    form = asked.plan.log
    columns = list(dict.fromkeys([*asked.kept(header), *sorted(asked.wanted)]))
    places = [(name, one) for name in columns for one in _pointers(name)]
    pointers = ", ".join(literal(one) for _, one in places)
    cells = ", ".join(f"{_cell(name, places)} AS {sql_name(name)}" for name in columns)
    extract = f"TRY(json_extract_string({_LINE}, [{pointers}]))"
    is_object = f"starts_with(ltrim({_LINE}, ' \t\r'), '{{')"
    read = f"{NUMBER}, {_LINE}, CASE WHEN {is_object} THEN {extract} END AS cells"
    lines = sql_name(spool.rows().get_name())
    bad = f"CASE WHEN cells IS NULL THEN {_LINE} END AS {_LINE}"
    query = f"SELECT {cells}, {NUMBER}, {bad} FROM (SELECT {read} FROM {lines})"  # noqa: S608 - all quoted
    table = spool.stored(query)
    stored = sql_name(table.get_name())
    others = f"SELECT {NUMBER}, {_LINE} FROM {stored} WHERE {_LINE} IS NOT NULL"  # noqa: S608 - likewise
    spool.refuse_all(others, "malformed-row")
    table = table.filter(table[_LINE].isnull()).drop(_LINE)
    optional = {form.column(name) for name in OPTIONAL} - set(header)
    counts = table.aggregate(**{name: table[name].count() for name in columns}).to_pyarrow()
    empty = {name for name in optional & set(columns) if not counts[name][0].as_py()}
    return table.drop(*empty) if empty else table


def _cell(name: str, places: Sequence[tuple[str, str]]) -> str:
    """The first of the places of a column that holds something."""
    found = [f"cells[{at}]" for at, (of, _) in enumerate(places, 1) if of == name]
    return f"COALESCE({', '.join(found)}, NULL)"


def _pointers(name: str) -> tuple[str, ...]:
    """Where a column may stand in an object: as a key, or as a key of keys."""
    whole = name.replace("~", "~0").replace("/", "~1")
    return tuple(dict.fromkeys([f"/{whole}", "/" + whole.replace(".", "/")]))
