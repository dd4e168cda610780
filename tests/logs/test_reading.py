"""Laws of reading: nothing is lost, forms agree, times and numbers are those of Python."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from journeys.errors import FileError
from journeys.logs import Log, read_log
from journeys.logs.blocks import Blocks
from journeys.logs.engine import rows_of
from journeys.logs.faults import LogError
from journeys.logs.raw import NUMBER
from journeys.logs.rows import micros
from journeys.logs.spool import Spool
from journeys.logs.tables import Lines
from journeys.text import invisible
from journeys.tracking import EventRule, LogForm, TrackingPlan
from tests.logs.files import HEADER, TIME, engine, events, few, ids, naive, read, written

MICROS: Final = 1_767_600_000_000_000

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
visible = texts.filter(lambda text: not invisible(text))


def spooled(data: bytes, names: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """The rows of a CSV file without its header, read some bytes at once."""
    spool = Spool(engine(), names)
    lines = Lines(
        header=names,
        kept=names,
        delimiter=",",
        encoding="utf-8",
        longest=1_000,
        file=0,
        spool=spool,
    )
    blocks = Blocks(io.BytesIO(data), 1_000, size=size)
    for block in blocks:
        rest = lines.take(block)
        if rest:
            blocks.give_back(rest)
    rows = spool.rows().to_pyarrow().sort_by(NUMBER).to_pylist()
    return [tuple(row[name] for name in names) for row in rows]


@few
@given(
    rows=st.lists(st.tuples(texts, texts, texts), max_size=30),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    size=st.integers(10, 300),
)
def test_reading_undoes_python_writing(
    rows: list[tuple[str, str, str]], quoting: Any, size: int
) -> None:
    """Every text comes back, with quotes, delimiters and line breaks in it, however it is cut."""
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=quoting).writerows(rows)
    data = stream.getvalue().encode()
    assert spooled(data, ["a", "b", "c"], size) == rows
    assert spooled(data, ["a", "b", "c"], 1_000_000) == rows


lines = st.lists(
    st.sampled_from(
        [
            f"a,{TIME},web,ask", f'"b",{TIME},"we""b",ask', f'c,{TIME},"two\nlines",ask', "",
            "a,b", "a,b,c,d,e", f",{TIME},web,ask", "a,,web,ask", "a,soon,web,ask",
            "a,2026-02-30,web,ask", f"a,{TIME},,ask", f"a,{TIME},web,", f'a,{TIME},"web,ask',
            f'a,{TIME},we"b,ask', f"a,{TIME},web,\x00", f"a,{TIME},web,\udcff", "\r", ",,,",
            f"a,{TIME},web,ask\r", f"a,{TIME},{'x' * 6_000},ask",
        ]
    ),
    max_size=20,
)  # fmt: skip


@few
@given(lines=lines)
def test_the_sums_close(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    """Whatever the lines are, each row is used or rejected with a reason and a line of the file."""
    path = tmp_path_factory.mktemp("log") / "may.csv"
    data = "\n".join([",".join(HEADER), *lines]).encode("utf-8", "surrogateescape")
    path.write_bytes(data)
    try:
        log = read(path, rejects=True)
    except LogError as error:
        found = error
    else:
        _check_sums(log, data)
        return
    assert all(one.place.startswith(f"{path}:") for one in found.diagnostics)


def _check_sums(log: Log, data: bytes) -> None:
    assert log.tally.closes
    assert log.tally.used == log.table.count().to_pyarrow().as_py()
    rejects = [] if log.rejects is None else rows_of(log.rejects)
    assert len(rejects) == log.tally.refused
    numbers = [row["line"] for row in rejects] + [row["row"] for row in rows_of(log.table)]
    assert len(set(numbers)) == len(numbers)
    assert all(1 < number <= data.count(b"\n") + 1 for number in numbers)


@few
@given(
    rows=st.lists(
        st.fixed_dictionaries(
            {
                "customer": ids, "seconds": st.integers(0, 10**9), "channel": ids, "moment": ids,
                "value": st.none() | st.integers(-(10**6), 10**6).map(lambda number: number / 8),
                "device": st.none() | visible.map(str.strip).filter(bool),
            }
        ),
        min_size=1,
        max_size=20,
    )
)  # fmt: skip
def test_forms_agree(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, Any]]) -> None:
    """The same events as CSV, JSON lines, Parquet of texts or types, and table are one log."""
    folder = tmp_path_factory.mktemp("log")
    zero = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    for row in rows:
        row["time"] = zero + dt.timedelta(seconds=row.pop("seconds"))
        row["device"] = row["device"] and unicodedata.normalize("NFC", row["device"])
    names = [*HEADER, "value", "device"]
    told = [
        {name: row[name].isoformat() if name == "time" else row[name] for name in names}
        for row in rows
    ]
    cells = [["" if row[name] is None else row[name] for name in names] for row in told]
    paths = [written(folder / "a.csv", [names, *cells])]
    paths.append(folder / "a.jsonl")
    objects = [json.dumps(row, ensure_ascii=bool(at % 2)) for at, row in enumerate(told)]
    paths[-1].write_text("\n".join(objects), encoding="utf-8")
    kinds = {"value": pa.float64(), "time": pa.timestamp("us", "UTC")}
    typed = pa.table(
        {
            name: pa.array([row[name] for row in rows], kinds.get(name, pa.string()))
            for name in names
        }
    )
    parquet.write_table(typed, folder / "typed.parquet")
    texts_only = typed.schema.set(1, pa.field("time", pa.string()))
    parquet.write_table(pa.Table.from_pylist(told, texts_only), folder / "text.parquet")
    paths += [folder / "typed.parquet", folder / "text.parquet"]
    expected = [row | {"time": micros(row["time"])} for row in rows]
    found = [events(read(path)) for path in paths]
    table = engine().read_parquet(folder / "typed.parquet")
    found.append(rows_of(read_log(table).table))
    order = [
        sorted(({name: row[name] for name in names} for row in one), key=repr)
        for one in [expected, *found]
    ]
    assert all(one == order[0] for one in order)


@few
@given(data=st.data())
def test_shuffling_changes_only_the_order(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Rows in another order are the same events; only what is counted of their order differs."""
    folder = tmp_path_factory.mktemp("log")
    hours = st.integers(0, 23).map(lambda hour: f"2026-01-05T{hour:02}:00:00")
    row = st.tuples(ids | st.just(""), hours | st.just("soon"), ids, st.just("ask"))
    rows = [("a", "2026-01-01", "web", "ask"), *data.draw(st.lists(row, max_size=15))]
    shuffled = data.draw(st.permutations(rows))
    first = read(written(folder / "a.csv", [HEADER, *rows]), audit=True)
    other = read(written(folder / "b.csv", [HEADER, *shuffled]), audit=True)
    assert sorted(map(repr, events(first))) == sorted(map(repr, events(other)))
    assert first.tally.rejected == other.tally.rejected
    assert first.tally.repeated == other.tally.repeated


@few
@given(
    times=st.lists(
        st.tuples(ids, st.datetimes(naive(2025), naive(2025, 1, 3))),
        min_size=1,
        max_size=12,
    )
)
def test_repeats_and_order_are_those_of_python(
    tmp_path_factory: pytest.TempPathFactory, times: list[tuple[str, dt.datetime]]
) -> None:
    """What is dropped as repeated and rejected as late is what a loop over the rows would."""
    path = tmp_path_factory.mktemp("log") / "a.csv"
    hours = [(who, time.replace(minute=0, second=0, microsecond=0)) for who, time in times]
    written(path, [HEADER, *((who, time.isoformat(), "web", "ask") for who, time in hours)])
    latest: dict[str, dt.datetime] = {}
    late = []
    for who, time in hours:
        late.append(time < latest.get(who, time))
        latest[who] = max(time, latest.get(who, time))
    seen = read(path, audit=True).tally
    assert (seen.disordered, seen.repeated) == (sum(late), len(hours) - len(set(hours)))
    kept = [one for one, after in zip(hours, late, strict=True) if not after]
    strict = read(path, plan=TrackingPlan(log=LogForm(order="reject", repeats="drop")))
    assert strict.tally.used == len(set(kept))
    expected = {"out-of-order": sum(late), "repeated": len(kept) - len(set(kept))}
    assert dict(strict.tally.rejected) == {key: count for key, count in expected.items() if count}
    assert strict.tally.closes


def test_plain_tables_are_not_copied(tmp_path: Path) -> None:
    """A typed Parquet file is read where it stands, when asked."""
    rows = {"customer": [1, 2], "time": [naive(2026, 1, 5, 8)] * 2, "channel": ["web"] * 2}
    table = pa.table(rows | {"moment": ["ask"] * 2, "x": [{"a": 1}] * 2})
    parquet.write_table(table, tmp_path / "a.parquet")
    log = read(tmp_path / "a.parquet")
    assert log.table.schema()["customer"].is_integer()
    assert [row["row"] for row in rows_of(log.table)] == [0, 1]
    assert {row["time"] for row in rows_of(log.table)} == {MICROS}


def test_a_plan_tells_touchpoints(tmp_path: Path) -> None:
    """Entries give moments and channels; rows of no entry and ignored ones are counted."""
    rows = [
        ["user", "quand", "page", "plateforme"],
        ["u1", TIME, "/tarifs/a", "ios"],
        ["u1", TIME, "/ping", "ios"],
        ["u1", "never", "/ping", "ios"],
        ["u1", TIME, "/other", "ios"],
        ["", TIME, "/tarifs", "ios"],
        ["u2", TIME, "/panier", "ios"],
    ]
    plan = TrackingPlan(
        log=LogForm(
            columns={"customer": "user", "time": "quand", "channel": "plateforme"},
            values={"channel": {"ios": "app"}},
            constants={"persona": "lea"},
        ),
        events=[
            EventRule(when={"page": "/tarifs*"}, moment="first-contact", channel="web"),
            EventRule(when={"page": "/panier"}, moment="basket"),
            EventRule(when={"page": "/ping"}),
        ],
    )
    log = read(written(tmp_path / "a.csv", rows), plan=plan)
    tally = log.tally
    assert (tally.read, tally.used, tally.unmatched, tally.ignored) == (6, 2, 1, 2)
    assert tally.rejected == (("no-customer", 1),)
    assert [(row["moment"], row["channel"], row["persona"]) for row in events(log)] == [
        ("first-contact", "web", "lea"), ("basket", "app", "lea"),
    ]  # fmt: skip


def test_folders_globs_and_forms_join(tmp_path: Path) -> None:
    """A hive folder, a glob and files of several forms are one log; partitions are columns."""
    for month, channel in (("2026-01", "web"), ("2026-02", "chat")):
        folder = tmp_path / "hive" / f"channel={channel}"
        folder.mkdir(parents=True)
        rows = {"customer": ["a"], "time": [f"{month}-03"], "moment": ["ask"]}
        parquet.write_table(pa.table(rows), folder / "part-0.parquet")
    hive = read(tmp_path / "hive")
    assert [row["channel"] for row in events(hive)] == ["chat", "web"]
    written(tmp_path / "x1.csv", [[*HEADER, "device"], ["b", TIME, "web", "ask", "tv"]])
    written(tmp_path / "x2.csv", [HEADER, ["c", TIME, "web", "ask"]])
    both = read_log([tmp_path / "x*.csv", tmp_path / "hive"], on=engine())
    assert [row["customer"] for row in events(both)] == ["b", "c", "a", "a"]
    assert [row["device"] for row in events(both)] == ["tv", None, None, None]
    assert both.name == "x1.csv and 3 more"


def test_windows_1252(tmp_path: Path) -> None:
    """A declared encoding is read; what it leaves open is no text."""
    lines = [b"customer,time,channel,moment", b"a,2026-01-05,web,entr\xe9e \x96 \x80"]
    (tmp_path / "a.csv").write_bytes(b"\r\n".join([*lines, b"a,2026-01-05,web,\x81"]))
    plan = TrackingPlan(log=LogForm(encoding="windows-1252"))
    log = read(tmp_path / "a.csv", plan=plan)
    assert [row["moment"] for row in events(log)] == ["entrée – €"]
    assert log.tally.rejected == (("unreadable-text", 1),)


def test_missing_files_say_so(tmp_path: Path) -> None:
    """What is not there, and what has no form, is told by name."""
    for name in ("none.csv", "none*.csv", "none.doc"):
        with pytest.raises(FileError, match="none"):
            read(tmp_path / name)
