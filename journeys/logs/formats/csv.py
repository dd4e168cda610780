"""CSV files to raw rows of texts, each with its line; what is no row is refused with its line."""

from __future__ import annotations

import codecs
import contextlib
import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import attrs

from journeys.errors import FileError
from journeys.logs.blocks import Blocks
from journeys.logs.faults import LogError, fault
from journeys.logs.guard import opened, raising
from journeys.logs.headers import require
from journeys.logs.raw import SHIFT, Asked, LogLimits, Raw
from journeys.logs.split import decoded
from journeys.logs.spool import Spool
from journeys.logs.tables import Lines
from journeys.reader import problems as code
from journeys.text import invisible, quoted
from journeys.tracking.suggest import suggest_encoding

__all__ = ["raw"]

_BOM: Final = codecs.BOM_UTF8
#: Bytes of rows that suggestions look at.
_SAMPLE: Final = 100_000
#: Lines with quotes that may be no rows: each is looked at on its own, which takes time.
_REFUSED: Final = 10_000_000


@attrs.frozen
class _Head:
    """The first row of a file.

    Attributes:
        names: The names of its columns.
        size: Bytes up to the row after it.
        lines: Lines up to there.
        returns: Whether lines end in a carriage return alone.
    """

    names: tuple[str, ...]
    size: int
    lines: int
    returns: bool


def raw(paths: Sequence[Path], asked: Asked) -> Raw:
    """The rows of CSV files of one log.

    Args:
        paths: The files; each begins with the names of its columns, and columns are joined by
            name. `.tsv` files have tabs where nothing else is declared.
        asked: What is asked for.

    Returns:
        The rows, numbered by file and line. Lines without anything are passed over.

    Raises:
        LogError: A file has no usable first row.
        FileError: A file is missing, damaged or too large.
    """
    heads = [_head(path, asked) for path in paths]
    header = tuple(dict.fromkeys(name for head in heads for name in head.names))
    first, head = paths[0], heads[0]
    require(asked, header, str(first), lambda: _samples(first, head, asked), line=head.lines)
    kept = asked.kept(header)
    spool = Spool(asked.connection, kept)
    for number, (path, head) in enumerate(zip(paths, heads, strict=True)):
        _read((number, path), head, kept, spool, asked)
    return Raw(
        table=spool.rows(),
        header=header,
        files=tuple(str(path) for path in paths),
        lined=True,
        refused=spool.refused(),
    )


def _delimiter(path: Path, asked: Asked) -> str:
    declared = asked.plan.log.delimiter
    tabbed = path.name.lower().removesuffix(".gz").endswith((".tsv", ".tab"))
    return "\t" if tabbed and declared == "," else declared


def _head(path: Path, asked: Asked) -> _Head:
    limits = asked.limits
    with opened(path, max_bytes=limits.bytes, max_ratio=limits.ratio) as stream:
        data = stream.read(limits.line + 1)
    file = str(path)
    if not data.removeprefix(_BOM).strip():
        message = "the file is empty; a log begins with the names of its columns"
        raise LogError((fault(file, message, code.MISSING_KEY),))
    if data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        raise LogError((fault(file, suggest_encoding(data), code.UNREADABLE_TEXT),))
    returns = b"\r" in data and b"\n" not in data
    start = len(_BOM) if data.startswith(_BOM) else 0
    text = data[start:].replace(b"\r", b"\n") if returns else data[start:]
    lines = text.split(b"\n")
    first = next(at for at, line in enumerate(lines) if line.strip())
    if len(lines[first]) > limits.line:
        message = f"the line has more than {limits.line} bytes; is this a CSV file?"
        raise LogError((fault(file, message, code.TOO_LARGE, first + 1),))
    try:
        texts = (decoded(line, asked.plan.log.encoding) + "\n" for line in lines[first:])
        reader = csv.reader(texts, delimiter=_delimiter(path, asked), strict=True)
        row = next(reader)
    except csv.Error:
        message = "the quotes of the first row do not pair; double the quotes inside a cell"
        raise LogError((fault(file, message, code.SYNTAX, first + 1),)) from None
    names = _names(row, path, first + 1, asked, data)
    taken = first + reader.line_num
    size = start + sum(len(line) + 1 for line in lines[:taken])
    return _Head(names, size, taken, returns)


def _names(row: Sequence[str], path: Path, line: int, asked: Asked, data: bytes) -> tuple[str, ...]:
    """The names of the columns, checked; columns without a name have none that is wanted."""
    file = str(path)
    names = [name.strip() for name in row]
    if len(names) > asked.limits.columns:
        most = asked.limits.columns
        message = f"the line has more than {most} columns; {raising('columns')}"
        raise LogError((fault(file, message, code.TOO_LARGE, line),))
    found = []
    seen: set[str] = set()
    wanted = {one.casefold() for one in asked.wanted}
    for at, name in enumerate(names):
        if any("\udc80" <= char <= "\udcff" for char in name):
            message = suggest_encoding(data) or "the name of a column is no text"
            found.append(fault(file, message, code.UNREADABLE_TEXT, line))
            break
        if invisible(name) or "\n" in name:
            message = f"the name {quoted(name)} holds invisible characters; write it again"
            found.append(fault(file, message, code.UNREADABLE_TEXT, line))
        elif name and name.casefold() in seen and name.casefold() in wanted:
            message = f"the column {quoted(name)} stands twice; rename one"
            found.append(fault(file, message, code.REPEATED_KEY, line))
        names[at] = f" {at} {name}" if name.casefold() in seen or not name else name
        seen.add(name.casefold())
    if found:
        raise LogError(tuple(found))
    return tuple(names)


def _samples(path: Path, head: _Head, asked: Asked) -> list[list[str]]:
    """Some rows, for suggestions."""
    with opened(path, max_bytes=asked.limits.bytes, max_ratio=asked.limits.ratio) as stream:
        data = stream.read(head.size + _SAMPLE)[head.size :]
    text = decoded(data.replace(b"\r", b"\n") if head.returns else data, asked.plan.log.encoding)
    printable = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    with contextlib.suppress(csv.Error):
        return list(csv.reader(printable.splitlines()[:-1], delimiter=_delimiter(path, asked)))
    return []


def _read(
    place: tuple[int, Path], head: _Head, kept: Sequence[str], spool: Spool, asked: Asked
) -> None:
    import pyarrow as pa

    number, path = place
    limits: LogLimits = asked.limits
    own = [name for name in kept if name in head.names]
    lines = Lines(
        header=head.names,
        kept=own,
        absent=[name for name in kept if name not in head.names],
        delimiter=_delimiter(path, asked),
        encoding=asked.plan.log.encoding,
        longest=limits.line,
        file=number,
        spool=spool,
    )
    with opened(path, max_bytes=limits.bytes, max_ratio=limits.ratio) as stream:
        stream.read(head.size)
        blocks = Blocks(stream, limits.line, returns=head.returns, line=head.lines + 1)
        for block in blocks:
            try:
                rest = lines.take(block)
            except pa.ArrowException as error:
                raise FileError(path, f"cannot be read ({type(error).__name__})") from None
            if rest:
                blocks.give_back(rest)
            if spool.singly > _REFUSED:
                reason = f"has more than {_REFUSED} lines with wrong quotes; look at what it is"
                raise FileError(path, reason)
        for line, begin in blocks.skipped:
            text = decoded(begin, lines.encoding)
            spool.refuse((number << SHIFT) + line, "too-long", text)
