"""Files that were made to break the readers of CSV, JSON lines and Parquet."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Final

import pyarrow as pa
import pytest
from pyarrow import parquet

from journeys.errors import FileError
from journeys.logs.engine import embedded, rows_of
from journeys.logs.faults import LogError
from journeys.logs.raw import LogLimits
from journeys.logs.reading import read_log

ON: Final = embedded(memory="500MB", threads=1)
HEAD: Final = "customer,time,channel,moment\n"
ROW: Final = "a,2026-01-05T08:00:00Z,web,ask\n"
LINE: Final = '{"customer":"a","time":"2026-01-05T08:00:00Z","channel":"web","moment":"ask"}\n'


def test_a_lonely_quote_takes_one_row_with_it(tmp_path: Path) -> None:
    """A quote that nothing closes does not swallow the rows behind it."""
    path = tmp_path / "log.csv"
    path.write_text(HEAD + ROW + '"' + ROW + ROW * 1_000, encoding="utf-8")
    tally = read_log(path, on=ON).tally
    assert (tally.used, tally.rejected) == (1_001, (("malformed-row", 1),))


def _parquet(path: Path, rows: int, text: str) -> Path:
    texts = pa.array([text] * rows)
    times = pa.array([0] * rows, pa.timestamp("us", "UTC"))
    table = pa.table({"customer": texts, "time": times, "channel": texts, "moment": texts})
    with parquet.ParquetWriter(path, table.schema, compression="zstd") as writer:
        for _ in range(20):
            writer.write_table(table)
    return path


@pytest.mark.parametrize(("rows", "text"), [(320_000, "a"), (1, "a" * 10_000_000)])
def test_a_parquet_bomb_is_left(tmp_path: Path, rows: int, text: str) -> None:
    """A small file that says it holds very many rows or bytes is not read."""
    path = _parquet(tmp_path / "log.parquet", rows, text)
    before = time.process_time()
    with pytest.raises(FileError, match=f"holds {20 * rows} rows.*'ratio'"):
        read_log(path, on=ON)
    assert time.process_time() - before < 2


def test_the_bound_of_parquet_can_be_raised(tmp_path: Path) -> None:
    """Who knows that a file is what it says may read it."""
    path = _parquet(tmp_path / "log.parquet", 320_000, "a")
    assert read_log(path, on=ON, limits=LogLimits(ratio=100_000)).tally.used == 6_400_000


@pytest.mark.parametrize("middle", [b"x" * 100, b"\xff\xff\xff\x7f", b""])
def test_a_parquet_file_without_a_footer_is_damaged(tmp_path: Path, middle: bytes) -> None:
    """Bytes that only begin and end as Parquet does are told as damaged."""
    path = tmp_path / "log.parquet"
    path.write_bytes(b"PAR1" + middle + b"PAR1")
    with pytest.raises(FileError, match="is damaged"):
        read_log(path, on=ON)


def test_deep_lines_are_lines_like_others(tmp_path: Path) -> None:
    """A line of a hundred thousand brackets is rejected, and those around it are read."""
    path = tmp_path / "log.jsonl"
    deep = '{"a":' * 100_000 + "\n" + "[" * 100_000 + "]" * 100_000 + "\n"
    path.write_text(LINE + deep + LINE, encoding="utf-8")
    tally = read_log(path, on=ON).tally
    assert (tally.used, tally.rejected) == (2, (("malformed-row", 2),))


def test_a_line_without_end_is_one_row(tmp_path: Path) -> None:
    """A line of thirty megabytes is one rejected row, in little time."""
    before = time.process_time()
    for name, begin in (("log.csv", HEAD + ROW), ("log.jsonl", LINE)):
        path = tmp_path / name
        path.write_text(begin + "x" * 30_000_000, encoding="utf-8")
        tally = read_log(path, on=ON).tally
        assert (tally.used, tally.rejected) == (1, (("too-long", 1),))
    assert time.process_time() - before < 10


def test_a_csv_that_is_another_file_is_said(tmp_path: Path) -> None:
    """Zeros, and a header of thousands of names, are no logs."""
    for data in (b"\0" * 1_000_000, b"c," * 5_000 + b"c\n"):
        path = tmp_path / "log.csv"
        path.write_bytes(data)
        with pytest.raises(LogError):
            read_log(path, on=ON)


def test_more_columns_than_an_expression_is_deep(tmp_path: Path) -> None:
    """A rejected row of many columns stands among the rejects."""
    path = tmp_path / "log.csv"
    more, cells = (",".join(f"{one}{at}" for at in range(250)) for one in "cx")
    path.write_text(f"{HEAD.strip()},{more}\n,2026-01-05,web,ask,{cells}\n{ROW.strip()},{cells}\n")
    log = read_log(path, on=ON, rejects=True)
    assert log.rejects is not None
    assert rows_of(log.rejects)[0]["text"].endswith("x248 | x249")


def test_times_behind_those_of_python_are_rejected(tmp_path: Path) -> None:
    """A Parquet file of the year 34000 is refused by row, and without a traceback."""
    path = tmp_path / "log.parquet"
    times = pa.array([10**12], pa.timestamp("s"))
    parquet.write_table(
        pa.table({"customer": ["a"], "time": times, "channel": ["web"], "moment": ["ask"]}), path
    )
    with pytest.raises(LogError, match="row 1: there is no such time"):
        read_log(path, on=ON)


def test_nanoseconds_with_a_zone_are_times(tmp_path: Path) -> None:
    """Timestamps as pandas writes them are times of microseconds."""
    path = tmp_path / "log.parquet"
    times = pa.array([1_777_897_800_000_001_000], pa.timestamp("ns", "UTC"))
    parquet.write_table(
        pa.table({"customer": ["a"], "time": times, "channel": ["web"], "moment": ["ask"]}), path
    )
    assert rows_of(read_log(path, on=ON).table)[0]["time"] == 1_777_897_800_000_001


@pytest.mark.parametrize("name", ["customer", "CUSTOMER"])
def test_a_parquet_column_that_stands_twice(tmp_path: Path, name: str) -> None:
    """Nobody chooses between two columns of customers."""
    path = tmp_path / "log.parquet"
    one = pa.array(["a"])
    names = ["customer", name, "time", "channel", "moment"]
    parquet.write_table(pa.Table.from_arrays([one] * 5, names=names), path)
    with pytest.raises(LogError, match="stands twice; rename one"):
        read_log(path, on=ON)


@pytest.mark.parametrize("row", ["secret,May 4 1pm,web,ask", "secret@x.org,foo,web,ask"])
def test_a_log_without_a_header_names_no_customer(tmp_path: Path, row: str) -> None:
    """What stands for the names of columns is a row, and is not shown."""
    path = tmp_path / "log.csv"
    path.write_text(f"{row}\n" * 3, encoding="utf-8")
    with pytest.raises(LogError, match="no header") as caught:
        read_log(path, on=ON)
    assert "secret" not in str(caught.value)


def test_a_refused_row_that_is_no_text_is_no_noise(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A ragged row of strange bytes is counted, and nothing is printed."""
    path = tmp_path / "log.csv"
    path.write_bytes((HEAD + ROW).encode() + b"\xff,web\n")
    assert read_log(path, on=ON).tally.rejected == (("malformed-row", 1),)
    assert capfd.readouterr().err == ""


def test_a_name_of_nothing_is_not_the_folder() -> None:
    """An empty word does not mean all files around."""
    with pytest.raises(FileError, match="is not named"):
        read_log("", on=ON)
