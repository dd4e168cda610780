"""Logs to prepared files and back: nothing lost, no customer named, no half file left."""

from __future__ import annotations

import hmac
import json
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import EngineError, FileError
from journeys.logs import Log, preparing, read_log, trace
from journeys.logs.engine import embedded, rows_of
from journeys.logs.prepared import KEY, is_prepared, read_prepared
from journeys.logs.preparing import prepare
from journeys.logs.rows import of_rows
from journeys.logs.sealing import is_sealed, seal
from journeys.tracking import TrackingPlan
from tests.logs.events import Event, events, plain_ways, ways_of

SECRET = b"a key of the house"
ROWS: list[Event] = [
    {"customer": f"customer-{at % 40:02}", "time": at * at % 997, "moment": f"m{at % 7}",
     "channel": "web", "persona": ["ana", "bob", None][at % 3], "value": at / 4}
    for at in range(400)
]  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a prepared log is to stand."""
    return tmp_path / "log.prepared.parquet"


@pytest.fixture(params=[preparing.BUCKET, 23], ids=["at-once", "in-parts"])
def bucket(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Logs are sorted at once, and in parts."""
    monkeypatch.setattr(preparing, "BUCKET", request.param)
    size: int = request.param
    return size


@settings(max_examples=15)
@given(rows=events(), key=st.none() | st.just(SECRET), bucket=st.sampled_from([7, 10**6]))
def test_a_prepared_log_is_the_log(rows: list[Event], key: bytes | None, bucket: int) -> None:
    """The ways of the customers are those of the log, in whatever parts it was sorted."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(preparing, "BUCKET", bucket)
        log = of_rows(rows)
        prepared = prepare(log, Path(folder, "log.parquet"), key=key)
        assert ways_of(trace(prepared)) == plain_ways(rows)
        assert prepared.codes == trace(log).codes
        assert prepared.tally == trace(log).tally


@pytest.mark.usefixtures("bucket")
def test_customers_are_numbers_from_zero_in_the_order_of_the_file(file: Path) -> None:
    """Numbers are dense, and each customer's events stand together in the order of time."""
    rows = rows_of(prepare(of_rows(ROWS), file).table)
    assert [row["row"] for row in rows] == list(range(400))
    told = [(row["customer"], row["time"]) for row in rows]
    assert told == sorted(told)
    assert {row["customer"] for row in rows} == set(range(40))


@pytest.mark.usefixtures("bucket")
@pytest.mark.parametrize("key", [None, SECRET])
def test_no_customer_is_in_the_file(file: Path, key: bytes | None) -> None:
    """Neither ids nor the key are in the bytes of the file, packed or unpacked."""
    prepare(of_rows(ROWS), file, key=key)
    data = file.read_bytes() + repr(pq.read_table(file).to_pylist()).encode()
    assert b"customer-" not in data
    assert SECRET not in data
    assert b"ARROW" not in data


def test_the_order_of_numbers_tells_nothing(tmp_path: Path) -> None:
    """Prepared twice, the same customer has another number."""
    ways = [
        [row["point"] for row in rows_of(prepare(of_rows(ROWS), tmp_path / name).table)]
        for name in ("one.parquet", "two.parquet")
    ]
    assert ways[0] != ways[1]


@pytest.mark.usefixtures("bucket")
def test_pseudonyms_are_keyed_hashes(file: Path) -> None:
    """Who has the key can tell the pseudonym of a customer."""
    prepared = prepare(of_rows(ROWS), file, key=SECRET)
    found = {row["customer"] for row in rows_of(prepared.table.select("customer").distinct())}
    names = {row["customer"] for row in ROWS}
    assert found == {hmac.digest(SECRET, one.encode(), "sha256").hex()[:32] for one in names}


def test_the_same_key_gives_the_same_file(tmp_path: Path) -> None:
    """Pseudonymised twice, a log gives the same bytes; with another key, others."""
    files = [tmp_path / f"{name}.parquet" for name in ("one", "two", "three")]
    for path, key in zip(files, (SECRET, SECRET, b"another key, longer"), strict=True):
        prepare(of_rows(ROWS), path, key=key)
    one, two, three = (path.read_bytes() for path in files)
    assert one == two != three


def test_customers_that_are_numbers_are_replaced_too(file: Path) -> None:
    """Whole numbers as ids become other numbers, or hashes of their digits."""
    connection = embedded()
    view = (
        "CREATE TEMP VIEW numbered AS SELECT 7000000 + i // 2 AS customer, i AS time, "
        "'web' AS channel, 'ask' AS moment FROM range(10) t(i)"
    )
    connection.raw_sql(view)
    log = Log(table=connection.table("numbered"), name="n", tally=of_rows(ROWS[:10]).tally)
    assert {row["customer"] for row in rows_of(prepare(log, file).table)} == set(range(5))
    hashed = prepare(log, file, key=SECRET)
    digest = hmac.digest(SECRET, b"7000000", "sha256").hex()[:32]
    assert digest in {row["customer"] for row in rows_of(hashed.table)}


def test_a_prepared_file_is_a_log_like_others(file: Path) -> None:
    """Reading recognises it by itself, and says why it takes no plan and no company."""
    prepare(of_rows(ROWS), file)
    assert is_prepared(file)
    log = read_log(file)
    assert ways_of(trace(log)) == plain_ways(ROWS)
    assert trace(log).events is log.table
    with pytest.raises(FileError, match="needs no tracking plan"):
        read_log(file, plan=TrackingPlan())
    with pytest.raises(FileError, match="is read alone"):
        read_log([file, file])
    with pytest.raises(EngineError, match="is prepared already"):
        prepare(log, file)


def test_progress_is_told(file: Path, bucket: int) -> None:
    """Each part is told, the last one at the end."""
    told: list[tuple[int, int]] = []
    prepare(of_rows(ROWS), file, progress=lambda done, total: told.append((done, total)))
    parts = -(-400 // bucket)
    assert told[-1] == (parts + 1, parts + 1)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


@pytest.mark.usefixtures("bucket")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, OSError(28, "full")])
def test_an_interruption_leaves_nothing(file: Path, error: BaseException) -> None:
    """Ctrl-C, a signal or a full disk in the middle: the old file stays, and nothing else."""
    file.write_text("old", encoding="utf-8")

    def stop(_done: int, _total: int) -> None:
        raise error

    with pytest.raises((KeyboardInterrupt, SystemExit, FileError)):
        prepare(of_rows(ROWS), file, progress=stop)
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    assert file.read_text(encoding="utf-8") == "old"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """There is no folder, and none is made."""
    with pytest.raises(FileError, match="make the folder first"):
        prepare(of_rows(ROWS), tmp_path / "none" / "log.parquet")


def test_a_file_that_is_cut_off_is_refused(file: Path) -> None:
    """Wherever it ends too early, it is no prepared log."""
    prepare(of_rows(ROWS), file)
    whole = file.read_bytes()
    damaged = file.with_name("damaged.parquet")
    for at in range(0, len(whole), max(1, len(whole) // 40)):
        damaged.write_bytes(whole[:at])
        assert not is_sealed(damaged)
        with pytest.raises(FileError, match="no whole Parquet file"):
            read_prepared(damaged)


def test_a_file_of_which_a_bit_turned_is_refused(file: Path) -> None:
    """Wherever a bit is turned, nothing is read."""
    prepare(of_rows(ROWS), file)
    whole = file.read_bytes()
    damaged = file.with_name("damaged.parquet")
    for at in range(len(whole)):
        damaged.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :])
        assert not is_sealed(damaged)
        if at % 50 == 0:
            with pytest.raises(FileError, match=r"prepare the log again|no prepared log"):
                read_prepared(damaged)


def test_foreign_files_are_refused(tmp_path: Path) -> None:
    """Files that are none, or none of ours, are no prepared logs, and said to be none."""
    foreign = tmp_path / "foreign.parquet"
    pq.write_table(pa.table({"customer": ["a"]}), foreign)
    text = tmp_path / "text.parquet"
    text.write_text("customer,time", encoding="utf-8")
    for path in (foreign, text, tmp_path, tmp_path / "missing", tmp_path / "\0"):
        assert not is_prepared(path)
        with pytest.raises(FileError):
            read_prepared(path)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"version": 3}, "another version"),
        ({"version": "1"}, "damaged"),
        ({"points": [["m0", "web"]]}, "damaged"),
        ({"points": [[["m0"], "web"]] * 7}, "damaged"),
        ({"points": "no"}, "damaged"),
        ({"personas": ["ana"]}, "damaged"),
        ({"personas": [f"p{at}" for at in range(30_000)]}, "damaged"),
        ({"first": 10**20}, "damaged"),
        ({"last": 0}, "damaged"),
        ({"tally": {"used": 400}}, "damaged"),
        ({"customers": 41}, "damaged"),
        ({"pseudonyms": True}, "damaged"),
        ({"extra": []}, None),
        ({"extra": ["goal"]}, "damaged"),
    ],
)
def test_a_head_that_lies_is_refused(
    file: Path, change: dict[str, object], reason: str | None
) -> None:
    """A head that says something else than the events do is damage, or of another version."""
    prepare(of_rows(ROWS), file)
    table = pq.read_table(file)
    head = json.loads(pq.read_metadata(file).metadata[KEY]) | change
    pq.write_table(table.replace_schema_metadata({KEY: json.dumps(head)}), file)
    seal(file)
    assert is_prepared(file)
    if reason is None:
        read_prepared(file)
        return
    with pytest.raises(FileError, match=reason):
        read_prepared(file)


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"[" * 100_000, b"\xff"])
def test_a_head_that_is_none_is_refused(file: Path, text: bytes) -> None:
    """What is no JSON of ours is damage."""
    pq.write_table(pa.table({"time": [1]}).replace_schema_metadata({KEY: text}), file)
    seal(file)
    with pytest.raises(FileError, match="damaged"):
        read_prepared(file)


@pytest.mark.parametrize("name", ["log.csv", "log", "log.parquet.gz"])
def test_a_prepared_log_is_parquet_by_its_name(tmp_path: Path, name: str) -> None:
    """Nobody takes the file for what it is not; nothing is written."""
    with pytest.raises(FileError, match=r"does not end in \.parquet"):
        prepare(of_rows(ROWS), tmp_path / name)
    assert list(tmp_path.iterdir()) == []
