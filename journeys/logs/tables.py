"""Lines of a CSV file to rows of texts, and what is no row of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.blocks import Block, has_long_line, paired
from journeys.logs.careful import Careful
from journeys.logs.plain import plain
from journeys.logs.raw import NUMBER, SHIFT
from journeys.logs.split import blank_lines, blanks, decoded, feeds, longest, parsed, texts_of
from journeys.logs.spool import Spool

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Lines"]

_RETURN: Final = re.compile(rb"\r(?!\n)")
#: Characters of a cell in quotes; beyond, its closing quote is taken to be missing.
CELL: Final = 131_072


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
        if not block.data.strip(blanks(self.delimiter).encode()):
            return b""
        strange = bool(_RETURN.search(block.data)) or has_long_line(block.data, self.longest)
        if b'"' not in block.data:
            if strange or not self._fast(block.data, block.line):
                self._sorted(block)
            return b""
        end = len(block.data)
        if not strange:
            end = len(block.data) if block.last else paired(block.data)
            # A quote without its twin takes one line with it, not all those behind.
            lonely = block.last and block.data.count(b'"') % 2 == 1
            strange = not end or lonely or bool(self._stray.search(block.data))
        if not strange and self._quoted(block.data[:end], block.line):
            return block.data[end:]
        return self._slow(block)

    @property
    def _stray(self) -> re.Pattern[bytes]:
        """A quote that stands inside a cell."""
        mark = re.escape(self.delimiter.encode())
        return re.compile(rb'"(?=[^"\r\n%b])(?<=[^"\r\n%b]")' % (mark, mark))

    def _fast(self, data: bytes, line: int, places: Any = None) -> bool:
        """Read lines without quotes at once; False where one is no row, and nothing was kept."""
        import numpy as np
        import pyarrow as pa

        # Lines that were told apart are UTF-8 by then.
        encoding = self.encoding if places is None else "utf-8"
        rows = parsed(data, len(self.header), self.delimiter, encoding)
        texts = None if rows is None else texts_of(rows)
        if texts is None:
            return False
        places = np.arange(texts.num_rows) if places is None else places
        blank = blank_lines(texts, data, self.delimiter)
        if blank is not None:
            held = ~blank[: len(places)]
            texts, places = texts.filter(pa.array(held)), places[held]
        self._add(texts, places + line)
        return True

    def _sorted(self, block: Block) -> None:
        """Read lines without quotes of which some are no rows."""
        data = decoded(block.data, self.encoding).encode("utf-8", "surrogatepass")
        found = plain(
            data, columns=len(self.header), delimiter=self.delimiter, longest=self.longest
        )
        if found.rows and not self._fast(found.rows, block.line, found.numbers):
            self._slow(block)
            return
        for reason, places in found.refused.items():
            numbers = places + block.line + (self.file << SHIFT)
            self.spool.refuse_many(numbers, reason, found.texts.take(places))

    def _quoted(self, data: bytes, line: int) -> bool:
        """Read lines with quotes at once; False where they need care, and nothing was kept."""
        import numpy as np
        import pyarrow as pa

        if not data:
            return True
        refused: list[tuple[int, str]] = []
        rows = parsed(data, len(self.header), self.delimiter, self.encoding, refused)
        if rows is None:
            return False
        heights = np.ones(rows.num_rows + len(refused), np.int64)
        kept = np.ones(len(heights), bool)
        for number, text in refused:
            kept[number - 1] = False
            heights[number - 1] += text.count("\n")
        lines = data.count(b"\n") + (not data.endswith(b"\n"))
        if lines != heights.sum():
            heights[kept] += feeds(rows)
        if lines != heights.sum() or longest(rows, refused) > CELL:
            return False
        places = np.concatenate([[0], np.cumsum(heights)[:-1]])
        texts = texts_of(rows)
        if texts is None or not self._ends(data, int(heights[-1])):
            return False
        blank = blank_lines(texts, data, self.delimiter)
        whole = places[kept]
        if blank is not None:
            held = ~blank[whole]
            texts, whole = texts.filter(pa.array(held)), whole[held]
        self._add(texts, whole + line)
        for number, text in refused:
            self._refuse(int(places[number - 1]) + line, "malformed-row", text)
        return True

    def _ends(self, data: bytes, height: int) -> bool:
        """Whether the last row, of some lines, is one: a quote may be open where it ends."""
        lines = data.removesuffix(b"\n").rsplit(b"\n", height)[-height:]
        texts = [decoded(one, self.encoding) + "\n" for one in lines]
        rows = Careful(texts=texts, delimiter=self.delimiter, longest=self.longest)
        return height == 1 or rows.row(0)[0] is not None

    def _slow(self, block: Block) -> bytes:
        """Read lines one by one, and go on behind those that are no rows."""
        lines = block.data.split(b"\n")
        if not lines[-1]:
            lines.pop()
        texts = [decoded(one, self.encoding) + "\n" for one in lines]
        careful = Careful(texts=texts, delimiter=self.delimiter, longest=self.longest)
        rows: list[list[str]] = []
        numbers: list[int] = []
        at = spoiled = 0
        left = sum(map(len, lines)) + len(lines)
        while at < len(texts):
            row, taken = careful.row(at)
            whole = row is not None
            if not whole:
                spoiled = max(spoiled, at + taken)
            if (
                taken >= len(texts) - at and not whole and not block.last and left <= self.longest
            ):  # fmt: skip
                self._keep(rows, numbers)
                return b"\n".join([*lines[at:], b""])
            text = "".join(texts[at : at + taken]) if whole else texts[at]
            # Behind a quote that does not pair, what looks like a row may be the rest of one.
            torn = at < spoiled and text.count('"') % 2 == 1
            taken = taken if whole else 1
            if len(text) > self.longest:
                self._refuse(block.line + at, "too-long", text)
            elif row is None or torn or len(row) != len(self.header):
                self._refuse(block.line + at, "malformed-row", text)
            elif not text.isascii() and any("\udc80" <= char <= "\udcff" for char in text):
                self._refuse(block.line + at, "unreadable-text", text)
            else:
                rows.append(row)
                numbers.append(block.line + at)
            left -= sum(map(len, lines[at : at + taken])) + taken
            at += taken
        self._keep(rows, numbers)
        return b""

    def _keep(self, rows: list[list[str]], numbers: list[int]) -> None:
        import numpy as np
        import pyarrow as pa

        cells = {f"c{at}": [row[at] for row in rows] for at in range(len(self.header))}
        texts = {name: pa.array(column, pa.string()) for name, column in cells.items()}
        self._add(pa.table(texts), np.array(numbers, np.int64))

    def _add(self, texts: pa.Table, lines: Any) -> None:
        """Keep rows; columns that the file has not are null."""
        import pyarrow as pa

        columns = {name: texts.column(self.header.index(name)) for name in self.kept}
        columns |= {name: pa.nulls(len(lines), pa.string()) for name in self.absent}
        columns[NUMBER] = pa.array(lines + (self.file << SHIFT), pa.int64())
        self.spool.add(pa.table(columns))

    def _refuse(self, line: int, reason: str, text: str) -> None:
        if text.strip(blanks(self.delimiter)):
            self.spool.refuse((self.file << SHIFT) + line, reason, text.rstrip("\r\n"))
