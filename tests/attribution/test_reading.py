"""Tables of paths: whatever is in them, the right paths or every fault with its place."""

from __future__ import annotations

import gzip
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.attribution import PathRow, PathsError, read_paths, read_paths_text
from journeys.attribution.coding import coded
from journeys.attribution.heads import is_table_of_paths
from journeys.attribution.reading import LIMITS
from journeys.attribution.rows import touches_of
from journeys.errors import FileError, ValueFormError
from tests.attribution.made import rows


def written(some: list[PathRow], delimiter: str) -> str:
    """Rows as a table."""
    head = ["path", "total_conversions", "total_conversion_value", "total_null"]
    lines = [head] + [
        [" > ".join(r.path), repr(r.conversions), repr(r.value), repr(r.nulls)] for r in some
    ]
    return "".join(delimiter.join(line) + "\n" for line in lines)


@given(rows(), st.sampled_from(",;\t"), st.booleans())
def test_reading_undoes_writing(some: list[PathRow], delimiter: str, packed: bool) -> None:  # noqa: FBT001 - drawn
    """A table has the rows that were written, packed or not."""
    data = written(some, delimiter).encode()
    found = read_paths_text(gzip.compress(data) if packed else data)
    assert found.rows() == some


@given(st.binary(max_size=80) | st.text(max_size=80))
def test_any_bytes_are_paths_or_an_error_with_a_place(data: bytes | str) -> None:
    """No input does anything but be read, or be refused with a file, a line and a column."""
    head = "path,conversions\n"
    given_ = head + data if isinstance(data, str) else head.encode() + data
    try:
        read_paths_text(given_, file="x.csv")
    except PathsError as error:
        assert all(one.place.startswith("x.csv:") for one in error.diagnostics)  # noqa: PT017


@given(st.lists(st.text(alphabet="ab >", max_size=12), max_size=5))
def test_codes_are_those_of_each_path(texts: list[str]) -> None:
    """Coding many texts at once and cutting each alone agree."""
    names, touches, starts = coded(texts)
    for at, text in enumerate(texts):
        part = touches[starts[at] : starts[at + 1]]
        assert tuple(names[code] for code in part) == touches_of(text)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", "1:1", "column 'path' is missing"),
        ("path\na\n", "1:1", "column 'conversions' is missing"),
        ("path,conversions,path\n", "1:1", "stands twice"),
        ("path,conversions,nuls\n", "1:1", "did you mean 'nulls'"),
        ("path,conversions\na,1,2\n", "2:1", "3 cells"),
        ("path,conversions\na,nan\n", "2:3", "got 'nan'"),
        ("path,conversions\na,-1\n", "2:3", "got '-1'"),
        ("path,conversions\na,1e999\n", "2:3", "got '1e999'"),
        ("path;conversions\na;1,5\n", "2:3", "got '1,5'"),
        ("path,conversions\na,1_0\n", "2:3", "got '1_0'"),
        ("path,conversions,value\na,0,5\n", "2:1", "no conversion"),
        ('path,conversions\n"a,1\n', "2:1", "does not end"),
        ("path,conversions,days\na > b,1,3\n", "2:1", "each of 2 touches"),
        ("path,conversions\na\x07,1\n", "2:2", "invisible"),
    ],
)
def test_faults_have_their_place(text: str, place: str, words: str) -> None:
    """Each fault is told with its line and column, and with the way out."""
    with pytest.raises(PathsError, match=words) as caught:
        read_paths_text(text, file="x.csv")
    assert caught.value.diagnostics[0].place == f"x.csv:{place}"


def test_all_faults_are_told_at_once() -> None:
    """Three wrong lines are three findings."""
    with pytest.raises(PathsError) as caught:
        read_paths_text("path,conversions\na,x\nb,1\nc,y\nd,1,1\n")
    assert sorted(one.span.line for one in caught.value.diagnostics if one.span) == [2, 4, 5]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(b"path,conversions\n" + b"a,1\n" * 2_000_000), "unpacks to more"),
        (gzip.compress(b"path,conversions\na,1\n")[:-9], "too early"),
        (b"\x1f\x8bnothing", "damaged"),
        (b"path,conversions\n" + b"a,1\n" * 20, "more than 10 lines"),
        ("path,conversions\n" + "a > " * 400_000 + ",1\n", "characters"),
    ],
    ids=["a bomb", "cut off", "not packed at all", "too many lines", "too long a line"],
)
def test_bombs_and_broken_packages_are_refused(data: bytes | str, words: str) -> None:
    """What unpacks without measure, is cut off or is too long is refused within its bounds."""
    with pytest.raises(PathsError, match=words):
        read_paths_text(data, limits=attrs.evolve(LIMITS, transitions=10))


def test_a_missing_file(tmp_path: Path) -> None:
    """A file that is not there, or a folder, is an error of files."""
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(FileError):
            read_paths(path)
        assert not is_table_of_paths(path)


def test_paths_and_logs_are_told_apart(tmp_path: Path) -> None:
    """A first line with a path is a table of paths; one with customers is a log."""
    file = tmp_path / "x.csv"
    for head, expected in {
        "path,total_conversions": True,
        '"Path";"conversions"': True,
        "customer,time,path,moment": False,
        "customer,time,channel,moment": False,
        "": False,
    }.items():
        file.write_text(f"{head}\n", encoding="utf-8")
        assert is_table_of_paths(file) is expected, head


def test_conversions_without_a_touch_are_kept() -> None:
    """They are shared out by no model, and told."""
    paths = read_paths_text("path,conversions\n,3\na,1\n")
    assert (paths.unattributed, paths.total_conversions) == (3, 1)


@pytest.mark.parametrize(
    "wrong",
    [{"conversions": -1}, {"value": 5, "conversions": 0}, {"ages": [1]}, {"nulls": float("nan")}],
)
def test_rows_that_cannot_be(wrong: dict[str, float]) -> None:
    """A row in Python meets the same bounds as a line of a file."""
    with pytest.raises(ValueFormError):
        PathRow(path="a > b", **wrong)  # type: ignore[arg-type]
