"""Tables of counts: every form of them reads alike, and every fault has its place."""

from __future__ import annotations

import csv
import io
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.counts import Counts, CountsError, Passage, read_counts, read_counts_text
from journeys.counts.faults import NAMES
from journeys.counts.reading import LIMITS
from journeys.diagnostic import Diagnostic
from journeys.errors import FileError
from journeys.reader import Limits
from journeys.rules.table import rules
from tests.counts.tables import numbers

IDS = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,20}", fullmatch=True)
POINTS = st.builds("{}@{}".format, IDS, IDS)
ROWS = st.lists(st.tuples(POINTS, POINTS, numbers()), max_size=12)
HEAD = "from,to,count\n"


def _faults(text: str | bytes, limits: Limits | None = None) -> list[tuple[str, int, int]]:
    """Rule, line and column of every fault of a table."""
    with pytest.raises(CountsError) as caught:
        read_counts_text(text, limits=limits or LIMITS)
    found = caught.value.diagnostics
    assert all(one.message and not one.message.endswith(".") for one in found)
    assert all("\n" not in str(one) for one in found)
    return [(one.name, one.span.line, one.span.column) for one in found if one.span]


NAMED = st.sampled_from(
    [("from", "to", "count"), ("de", "vers", "nombre"), (" From", "TO", "Count ")]
)
FORMS = st.fixed_dictionaries(
    {
        "delimiter": st.sampled_from([",", ";", "\t"]),
        "lineterminator": st.sampled_from(["\n", "\r\n"]),
        "quoting": st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    }
)


@given(
    ROWS,
    NAMED,
    st.permutations([0, 1, 2]),
    FORMS,
    st.sampled_from(["utf-8-sig", "utf-8", "utf-16"]),
)
def test_every_form_reads_alike(
    rows: list[tuple[str, str, int]],
    names: tuple[str, str, str],
    order: list[int],
    form: dict[str, Any],
    encoding: str,
) -> None:
    """Delimiters, line ends, headings, order, quotes and encoding change nothing."""
    stream = io.StringIO()
    writer = csv.writer(stream, **form)
    for row in (names, *rows):
        writer.writerow([row[at] for at in order])
        stream.write(form["lineterminator"])
    found = read_counts_text(stream.getvalue().encode(encoding))
    expected = Counts(passages=[Passage(source=a, target=b, count=n) for a, b, n in rows])
    assert found.passages == expected.passages


@given(st.text() | st.binary() | st.text(alphabet='ab@,;\t"\n1-').map(lambda tail: HEAD + tail))
def test_any_text_gives_counts_or_faults(text: str | bytes) -> None:
    """Whatever the text, there are counts, or faults that each have a place and a word."""
    try:
        read = read_counts_text(text)
        faults: tuple[Diagnostic, ...] = ()
    except CountsError as error:
        read, faults = Counts(), error.diagnostics
    assert faults or read.file
    assert all(one.span and one.message and one.name for one in faults)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [("missing-key", 1, 1)]),
        (" \n;;;\n", [("missing-key", 1, 1)]),
        ("from,to\na@b,c@d", [("missing-key", 1, 1)]),
        ("from,to,cuont\n", [("missing-key", 1, 1), ("unknown-key", 1, 9)]),
        ("from,to,to,count\n", [("repeated-key", 1, 9)]),
        (f"{HEAD}a@b,c,7\n", [("malformed-step", 2, 5)]),
        (f"{HEAD}a@b,c@d,-7\n", [("malformed-value", 2, 9)]),
        (f"{HEAD}a@b,c@d,1.5\n", [("malformed-value", 2, 9)]),
        (f"{HEAD}a@b,c@d,1000000000000001\n", [("malformed-value", 2, 9)]),
        (f"{HEAD}a@b,c@d,{'9' * 9000}\n", [("malformed-value", 2, 9)]),
        (f"{HEAD}a@b,c@d,٣\n", [("malformed-value", 2, 9)]),
        (f"{HEAD}a@b,c@d\n", [("missing-key", 2, 8)]),
        (f"{HEAD}a@b,c@d,1,more\n", [("unknown-key", 2, 11)]),
        (f'{HEAD}a@b,"c@d,1\n"x@y",z@w,2\n', [("syntax-error", 2, 5)]),
        (f'{HEAD}a@b,"c@d"x,1\n', [("syntax-error", 2, 10)]),
        (f'{HEAD}a@b,c"@d,1\n', [("syntax-error", 2, 6)]),
        (f"{HEAD}a@b,c@d\x00,1\n", [("unreadable-text", 2, 8)]),
        (HEAD.encode() + b"a@b,c\xe9@d,1\n", [("unreadable-text", 2, 6)]),
        (HEAD + "x" * 1_000_001, [("too-large", 2, 1)]),
        ("," * 256, [("missing-key", 1, 1)]),
        ("from" + "," * 256 + "to", [("too-large", 1, 1)]),
    ],
)  # fmt: skip
def test_faults_have_their_place(text: str | bytes, faults: list[tuple[str, int, int]]) -> None:
    """Each fault is found at its line and column, under the name of its rule."""
    assert _faults(text) == faults


def test_all_faults_come_together() -> None:
    """A hundred faults are kept, in order, and the rest is counted."""
    text = HEAD + "a@b,c@d,x\n" * 130
    with pytest.raises(CountsError) as caught:
        read_counts_text(text)
    assert [one.span.line for one in caught.value.diagnostics if one.span] == [*range(2, 102)]
    assert str(caught.value).endswith("\nand 30 more")


def test_tables_are_bounded() -> None:
    """Too many bytes or lines are one fault, found at once; empty lines at the end do not count."""
    assert _faults(HEAD + "a@b,c@d,1\n" * 20_001)[0][0] == "too-large"
    assert _faults("a" * 101, Limits(bytes=100)) == [("too-large", 1, 1)]
    assert read_counts_text(HEAD + "a@b,c@d,1\n" + ";;\n,,\n" * 100_000).total == 1
    begin = time.process_time()
    for hostile in ('"', '"a""\n', '""', '"""\n', "a@b,"):
        with pytest.raises(CountsError):
            read_counts_text(HEAD + hostile * (9_900_000 // len(hostile)))
    assert time.process_time() - begin < 20


def test_codes_are_those_of_the_rules() -> None:
    """The names that faults bear are those of the rules with their codes."""
    names = {rule.code: rule.name for rule in rules()}
    assert all(names[code] == name for code, name in NAMES.items())


def test_files_that_are_no_tables(tmp_path: Path) -> None:
    """A missing file, a folder, a pipe and a device are told without a hang."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path / "none.csv", tmp_path, pipe, Path("/dev/full"), Path("a\x00b")):
        with pytest.raises(FileError):
            read_counts(path)


def test_a_file_is_named_and_dated(tmp_path: Path) -> None:
    """Counts know their file, and when they were counted if somebody says so."""
    path = tmp_path / "may.csv"
    path.write_text(f"{HEAD}a@web,b@web,3\na@web,b@web,4\n", "utf-8")
    found = read_counts(path, period="May")
    assert (found.file, found.period, found.total) == (str(path), "May", 7)
    path.write_text(f"{HEAD}a@web,b@web,\n", "utf-8")
    with pytest.raises(CountsError, match=r"may\.csv:2:13: JRN005 'count' expects a whole"):
        read_counts(path)
