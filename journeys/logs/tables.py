"""Lines of a CSV file to rows of texts, and what is no row of it."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.blocks import Block, has_long_line, paired
from journeys.logs.raw import NUMBER, SHIFT
from journeys.logs.spool import Spool

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Lines", "decoded"]

_RETURN: Final = re.compile(rb"\r(?!\n)")
#: Characters of a cell in quotes; beyond, its closing quote is taken to be missing.
CELL: Final = 131_072


def decoded(data: bytes, encoding: str) -> str:
    r"""The text of bytes; what they do not hold is spelled as lone surrogates.

    Args:
        data: The bytes.
        encoding: `utf-8` or `windows-1252`.

    Example:
        >>> decoded(b"\xe9t\xe9", "windows-1252"), decoded(b"\xe9", "utf-8")
        ('été', '\udce9')
    """
    return data.decode("cp1252" if encoding == "windows-1252" else "utf-8", "surrogateescape")


@attrs.define(kw_only=True)
class Lines:
    """The reading of the rows of one CSV file.

    Attributes:
        header: The names of its columns.
        kept: Those that are wanted.
        absent: Columns that are wanted and stand in other files only.
        delimiter: What stands between cells.
        encoding: Of its bytes.
        longest: Bytes of a line.
        file: Its number among the files.
        spool: Where rows go.
    """

    header: Sequence[str]
    kept: Sequence[str]
    absent: Sequence[str] = ()
    delimiter: str
    encoding: str
    longest: int
    file: int
    spool: Spool

    def take(self, block: Block) -> bytes:
        """Read a block.

        Args:
            block: Lines that begin with a row.

        Returns:
            The lines at its end that belong to a row which is not whole yet.
        """
        if not block.data.strip():
            return b""
        quoted = b'"' in block.data
        end = len(block.data)
        strange = bool(_RETURN.search(block.data)) or has_long_line(block.data, self.longest)
        if quoted and not strange:
            end = len(block.data) if block.last else paired(block.data)
            # A quote without its twin takes one line with it, not all those behind.
            lonely = block.last and block.data.count(b'"') % 2 == 1
            strange = not end or lonely or bool(self._stray.search(block.data))
        if not strange and self._fast(block.data[:end], block.line, quoted=quoted):
            return block.data[end:]
        return self._slow(block)

    @property
    def _stray(self) -> re.Pattern[bytes]:
        """A quote that stands inside a cell."""
        mark = re.escape(self.delimiter.encode())
        return re.compile(rb'"(?=[^"\r\n%b])(?<=[^"\r\n%b]")' % (mark, mark))

    def _fast(self, data: bytes, line: int, *, quoted: bool) -> bool:
        """Read lines at once; False where they need care, and nothing was kept."""
        import numpy as np
        import pyarrow as pa
        from pyarrow import csv as reader

        if not data:
            return True
        if self.encoding == "windows-1252":
            data = decoded(data, self.encoding).encode("utf-8", "surrogatepass")
        if not _is_text(data):
            return False
        names = [f"c{at}" for at in range(len(self.header))]
        refused: list[tuple[int, str]] = []
        try:
            rows = reader.read_csv(
                BytesIO(data),
                reader.ReadOptions(use_threads=False, column_names=names, block_size=len(data) + 1),
                reader.ParseOptions(
                    delimiter=self.delimiter,
                    quote_char='"' if quoted else False,
                    newlines_in_values=quoted,
                    ignore_empty_lines=False,
                    invalid_row_handler=_keeping(refused),
                ),
                reader.ConvertOptions(
                    check_utf8=False,
                    column_types=dict.fromkeys(names, pa.binary()),
                    strings_can_be_null=False,
                ),
            )
        except (pa.ArrowInvalid, UnicodeDecodeError):
            return False
        heights = np.ones(rows.num_rows + len(refused), np.int64)
        kept = np.ones(len(heights), bool)
        for number, text in refused:
            kept[number - 1] = False
            heights[number - 1] += text.count("\n")
        feeds = data.count(b"\n") + (not data.endswith(b"\n"))
        if feeds != heights.sum():
            heights[kept] += _feeds(rows)
        if feeds != heights.sum() or (quoted and _longest(rows, refused) > CELL):
            return False
        numbers = line + np.concatenate([[0], np.cumsum(heights)[:-1]])
        texts = _texts(rows)
        if texts is None:
            return False
        wanted = {name: texts.column(self.header.index(name)) for name in self.kept}
        wanted[NUMBER] = pa.array(numbers[kept] + (self.file << SHIFT))
        found = self._whole(wanted)
        blank = _blank(texts, data)
        self.spool.add(
            found if blank is None else found.filter(pa.array(~blank[numbers[kept] - line]))
        )
        for number, text in refused:
            self._refuse(int(numbers[number - 1]), "malformed-row", text)
        return True

    def _slow(self, block: Block) -> bytes:
        """Read lines one by one, and go on behind those that are no rows."""
        lines = block.data.split(b"\n")
        if not lines[-1]:
            lines.pop()
        texts = [decoded(one, self.encoding) + "\n" for one in lines]
        rows: list[list[str]] = []
        numbers: list[int] = []
        at = spoiled = 0
        while at < len(texts):
            row, taken = self._row(texts, at)
            whole = row is not None
            if not whole:
                spoiled = max(spoiled, at + taken)
            if taken >= len(texts) - at and not whole and not block.last:
                rest = b"\n".join([*lines[at:], b""])
                if len(rest) <= self.longest:
                    self._keep(rows, numbers)
                    return rest
            text = "".join(texts[at : at + taken]) if whole else texts[at]
            # Behind a quote that does not pair, what looks like a row may be the rest of one.
            torn = at < spoiled and text.count('"') % 2 == 1
            if row is None or torn or len(row) != len(self.header):
                taken = taken if whole else 1
                self._refuse(block.line + at, "malformed-row", text)
            elif len(text) > self.longest:
                self._refuse(block.line + at, "too-long", text)
            elif not text.isascii() and any("\udc80" <= char <= "\udcff" for char in text):
                self._refuse(block.line + at, "unreadable-text", text)
            else:
                rows.append(row)
                numbers.append(block.line + at)
            at += taken
        self._keep(rows, numbers)
        return b""

    def _row(self, texts: list[str], at: int) -> tuple[list[str] | None, int]:
        """The row that begins on a line and the lines that it takes; None for no row."""
        if len(texts[at]) > self.longest:
            return [], 1
        reader = csv.reader(
            (texts[one] for one in range(at, len(texts))), delimiter=self.delimiter, strict=True
        )
        try:
            return next(reader), reader.line_num
        except (csv.Error, StopIteration):
            return None, reader.line_num

    def _keep(self, rows: list[list[str]], numbers: list[int]) -> None:
        import pyarrow as pa

        places = {name: self.header.index(name) for name in self.kept}
        wanted = {
            name: pa.array([row[at] for row in rows], pa.string()) for name, at in places.items()
        }
        wanted[NUMBER] = pa.array([one + (self.file << SHIFT) for one in numbers], pa.int64())
        self.spool.add(self._whole(wanted))

    def _whole(self, columns: dict[str, Any]) -> pa.Table:
        """A table of the spool: columns that the file has not are null."""
        import pyarrow as pa

        size = len(columns[NUMBER])
        return pa.table(columns | {name: pa.nulls(size, pa.string()) for name in self.absent})

    def _refuse(self, line: int, reason: str, text: str) -> None:
        if text.strip():
            self.spool.refuse((self.file << SHIFT) + line, reason, text.rstrip("\r\n"))


def _keeping(refused: list[tuple[int, str]]) -> Callable[[object], str]:
    """A function that keeps the rows which do not have the columns of the header."""

    def keep(row: object) -> str:
        refused.append((row.number, row.text))  # type: ignore[attr-defined]
        return "skip"

    return keep


def _is_text(data: bytes) -> bool:
    """Whether all is UTF-8; the reader prints its trouble with a refused row that is not."""
    try:
        return data.isascii() or bool(data.decode())
    except UnicodeDecodeError:
        return False


def _feeds(rows: pa.Table) -> Any:
    """How many line feeds stand in the cells of each row."""
    import numpy as np
    from pyarrow import compute

    found = np.zeros(rows.num_rows, np.int64)
    for column in rows.columns:
        found += compute.count_substring(column, b"\n").to_numpy()
    return found


def _texts(rows: pa.Table) -> pa.Table | None:
    """The cells as texts; None where some are not UTF-8."""
    import pyarrow as pa

    try:
        return rows.cast(pa.schema([(name, pa.string()) for name in rows.column_names]))
    except pa.ArrowInvalid:
        return None


def _blank(texts: pa.Table, data: bytes) -> Any:
    """Which lines hold nothing, not even a delimiter; None where every row holds something."""
    import numpy as np
    from pyarrow import compute

    empty = None
    for column in texts.columns:
        one = compute.equal(column, "")
        empty = one if empty is None else compute.and_(empty, one)
        if not compute.any(empty).as_py():
            return None
    return np.array([not one.strip() for one in data.split(b"\n")], bool)


def _longest(rows: pa.Table, refused: list[tuple[int, str]]) -> int:
    """Bytes of the longest cell, or of the longest row that was refused."""
    from pyarrow import compute

    cells = (compute.max(compute.binary_length(one)).as_py() or 0 for one in rows.columns)
    return max(max(cells, default=0), max((len(text) for _, text in refused), default=0))
