"""Laws of OCEL 2.0: its three forms say the same, and none of them is trusted."""

from __future__ import annotations

import json
import os
import sqlite3
import time
import tracemalloc
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import FileError
from journeys.logs.engine import embedded, rows_of
from journeys.logs.faults import LogError
from journeys.logs.formats import form_of, reader
from journeys.logs.raw import Asked
from journeys.logs.reading import read_log
from journeys.tracking import LogForm, TrackingPlan

from .written import Event, ocel_json, ocel_sqlite, ocel_xml

WEB: Final = TrackingPlan(log=LogForm(constants={"channel": "web"}))
ON: Final = embedded(memory="500MB", threads=1)
TIMES: Final = "2026-01-05T08:00:{:02d}.000Z"

texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Cf", "M", "Z"]), max_size=9
)
words = texts.map(lambda text: f"x{text}x")


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    """Events of any number of customers, each with its own time."""
    names = st.lists(words, max_size=3, unique=True)
    rows = draw(st.lists(st.tuples(names, words, words | st.none()), min_size=1, max_size=8))
    return [
        (customers, TIMES.format(at), moment, {} if other is None else {"location": other})
        for at, (customers, moment, other) in enumerate(rows)
    ]


def _write(form: str, folder: Path, events: list[Event]) -> Path:
    path = folder / f"log.{form}"
    if form == "sqlite":
        ocel_sqlite(path, events)
    else:
        path.write_bytes(ocel_json(events) if form == "json" else ocel_xml(events))
    return path


def _rows(path: Path, plan: TrackingPlan = WEB) -> tuple[list[dict[str, Any]], int]:
    """The raw rows of a file, and how many it refuses."""
    found = reader(form_of(path))([path], Asked(connection=ON, plan=plan, every=True))
    refused = [] if found.refused is None else rows_of(found.refused)
    return rows_of(found.table), len(refused)


@settings(max_examples=12, deadline=None)
@given(events=logs())
def test_the_three_forms_give_the_events_that_were_written(events: list[Event]) -> None:
    """An event counts once for each customer, and once without one, in every form."""
    expected = {
        (None if one is None else f"c-{one}", at, moment, others.get("location"))
        for customers, at, moment, others in events
        for one in customers or [None]
    }
    for form in ("json", "xml", "sqlite"):
        with TemporaryDirectory() as folder:
            rows, refused = _rows(_write(form, Path(folder), events))
        assert refused == 0
        assert len(rows) == len(expected)
        assert {
            (row.get("customer"), row["time"], row["moment"], row.get("location")) for row in rows
        } == expected
        assert {row["order"] for row in rows} == {"o-1"}


EVENTS: Final[list[Event]] = [
    (["a", "b"], TIMES.format(0), "ask", {"store": "s-1"}),
    ([], TIMES.format(1), "told", {}),
]


@pytest.mark.parametrize("form", ["json", "xml", "sqlite"])
def test_the_customer_is_a_type_of_objects_or_an_attribute(tmp_path: Path, form: str) -> None:
    """The plan names which; other types of objects are columns like attributes."""
    path = _write(form, tmp_path, EVENTS)
    by_order = LogForm(columns={"customer": "order"}, constants={"channel": "web"})
    assert [row["order"] for row in _rows(path, TrackingPlan(log=by_order))[0]] == ["o-1", "o-1"]
    by_store = LogForm(columns={"customer": "store", "location": "order", "channel": "ocel:id"})
    log = read_log(path, plan=TrackingPlan(log=by_store), on=ON)
    (row,) = rows_of(log.table)
    assert (row["customer"], row["location"], row["channel"]) == ("s-1", "o-1", "e0")
    assert log.tally.rejected == (("no-customer", 1),)


@pytest.mark.parametrize("form", ["json", "xml", "sqlite"])
def test_what_must_be_declared_is_said(tmp_path: Path, form: str) -> None:
    """Without a plan the error tells the types of objects, the attributes, and the cure."""
    path = _write(form, tmp_path, EVENTS)
    with pytest.raises(LogError, match=r"constants: \{channel: web\}") as caught:
        read_log(path, on=ON)
    assert "'store'" in str(caught.value)
    plan = TrackingPlan(log=LogForm(columns={"customer": "buyer"}, constants={"channel": "web"}))
    with pytest.raises(LogError, match=r"the types are .*'order'"):
        read_log(path, plan=plan, on=ON)


def test_a_customer_in_two_roles_counts_once(tmp_path: Path) -> None:
    """An event that names a customer twice is one event of that customer."""
    path = _write("json", tmp_path, [(["a", "a"], TIMES.format(0), "ask", {})])
    assert len(_rows(path)[0]) == 1


def _event(**parts: Any) -> dict[str, Any]:
    event = {"id": "e", "type": "ask", "time": TIMES.format(0)}
    return event | {"relationships": [{"objectId": "c-a"}]} | parts


FAULTS: Final[list[tuple[dict[str, Any], str]]] = [
    ({"time": 5.5}, "malformed-row"),
    ({"time": "5.5"}, "malformed-time"),
    ({"time": None}, "no-time"),
    ({"type": ["ask"]}, "malformed-row"),
    ({"type": ""}, "no-moment"),
    ({"attributes": 3}, "malformed-row"),
    ({"attributes": [3]}, "malformed-row"),
    ({"attributes": [{"name": "goal", "value": x} for x in "ab"]}, "malformed-row"),
    ({"attributes": [{"name": "value", "value": "much"}]}, "malformed-value"),
    ({"relationships": [{}]}, "malformed-row"),
    ({"relationships": {"c": 1}}, "malformed-row"),
    ({"relationships": [{"objectId": "nobody"}]}, "no-customer"),
    ({"type": "ask\ud800"}, "unreadable-text"),
    ({"type": "a" * 6_000}, "too-long"),
]


def test_what_is_no_event_is_counted(tmp_path: Path) -> None:
    """A member of the list that is no event is rejected with reason and line; the rest is read."""
    lines = [json.dumps(_event(**parts)) for parts, _ in FAULTS]
    path = tmp_path / "log.json"
    events = ",\n".join([json.dumps(_event()), *lines, "3"])
    path.write_text(
        f'{{"objects": [{{"id": "c-a", "type": "customer"}}],"events": [\n{events}]}}',
        encoding="utf-8",
    )
    log = read_log(path, plan=WEB, on=ON, rejects=True)
    assert log.tally.closes
    assert log.tally.used == 1
    assert log.rejects is not None
    found = {row["line"]: row["reason"] for row in rows_of(log.rejects)}
    expected = {at: reason for at, (_, reason) in enumerate(FAULTS, start=3)}
    assert found == expected | {len(FAULTS) + 3: "malformed-row"}


def test_numbers_stay_as_they_are_written(tmp_path: Path) -> None:
    """A number of ten thousand digits is a text like any, and no number is rounded."""
    path = tmp_path / "log.json"
    value = '{"name": "goal", "value": 12345678901234567890.10}'
    big = '{"name": "other", "value": ' + "9" * 10_000 + "}"
    event = json.dumps(_event())[:-1] + f', "attributes": [{value}, {big}]}}'
    path.write_text(
        f'{{"events": [{event}], "objects": [{{"id": "c-a", "type": "customer"}}]}}',
        encoding="utf-8",
    )
    (row,) = _rows(path)[0]
    assert row["goal"] == "12345678901234567890.10"


HOSTILE: Final = {
    "empty": ("", ":1:1: JRN001 the file is empty"),
    "a list": ("[]", "no object"),
    "cut": ('{"events": [\n{"id": "e1"', ":2:1: JRN001 .*ends too early"),
    "cut in a text": ('{"events": [\n{"id": "e1', ":2:1: JRN001 .*ends too early"),
    "no comma": ('{"events": [\n{} {}]}', ":2:1: JRN001 ',' or ']' is missing"),
    "a fault inside": ('{"events": [{},\n{"id" 3}]' + " " * 400_000 + "}", ":2:1: JRN001 no JSON"),
    "more behind": ('{"events": []} {}', "something stands behind"),
    "no list": ('{"events": {}}', "JRN004|no list"),
    "no events": ('{"objects": []}', "JRN004 .*no 'events'"),
    "OCEL 1.0": ('{"ocel:events": {}}', "JRN004 .*OCEL 1.0"),
    "a key twice": ('{"events": [], "events": []}', "JRN002 .*twice"),
    "deep": ('{"events": [' + "[" * 100_000, "JRN00[19]"),
    "deep elsewhere": ('{"other": ' + '{"a":' * 100_000, "JRN00[19]"),
    "no number": ('{"events": [NaN]}', "JRN001"),
    "no object": ('{"events": [], "objects": [{"id": 5.5}]}', "JRN004 .*'type'"),
    "nul": ('{"events": [\0]}', "JRN001"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_json_is_an_error_with_a_line(tmp_path: Path, name: str) -> None:
    """No such file is a log, and the error says where and why."""
    text, message = HOSTILE[name]
    path = tmp_path / "log.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LogError, match=message):
        read_log(path, plan=WEB, on=ON)
    path.write_bytes(b'{"events": ["\xe9"]}')
    with pytest.raises(LogError, match="JRN010 .*UTF-8"):
        read_log(path, plan=WEB, on=ON)


@pytest.mark.parametrize("begin", ['{"events": ["', '{"events": [[1', '{"x": "'])
def test_a_value_without_end_is_left(tmp_path: Path, begin: str) -> None:
    """A text or a list of 60 MB costs neither memory nor time."""
    path = tmp_path / "log.json"
    with path.open("w", encoding="utf-8") as stream:
        stream.write(begin)
        for _ in range(60):
            stream.write(",1" * 500_000)
    before = time.process_time()
    tracemalloc.start()
    with pytest.raises(LogError, match="JRN009 .*'line'"):
        read_log(path, plan=WEB, on=ON)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 80_000_000
    assert time.process_time() - before < 5


XML: Final = {
    "laughs": ('<!DOCTYPE log [<!ENTITY a "ha">]><log>&a;</log>', "JRN001 .*DTD"),
    "XES": ("<log><trace/></log>", "JRN004 .*XES"),
    "OCEL 1.0": ("<log><global/></log>", "JRN004 .*OCEL 2.0"),
    "nothing": ("<log/>", "JRN004 .*neither"),
    "another root": ("<ocel/>", "JRN004 .*'ocel'"),
    "no type": ('<log><events/><objects>\n<object id="a"/></objects></log>', ":2:1: JRN004"),
    "deep": ("<log><events><event>" + "<objects>" * 50_000, "JRN009"),
    "cut": ("<log><events><event>", "ends too early"),
}


@pytest.mark.parametrize("name", XML)
def test_what_is_no_ocel_in_xml_is_an_error(tmp_path: Path, name: str) -> None:
    """No such file is a log, and the error says where and why."""
    text, message = XML[name]
    path = tmp_path / "log.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LogError, match=message):
        read_log(path, plan=WEB, on=ON)


def test_a_long_text_between_tags_is_bounded(tmp_path: Path) -> None:
    """An attribute's text of 50 MB is too long a text, and takes no memory."""
    path = tmp_path / "log.xml"
    with path.open("w", encoding="utf-8") as stream:
        stream.write('<log><events><event id="e" type="a" time="2026-01-05T08:00:00Z"><attributes>')
        stream.write('<attribute name="goal">')
        for _ in range(50):
            stream.write("0" * 1_000_000)
        stream.write('</attribute></attributes><objects><relationship object-id="c"/></objects>')
        stream.write('</event></events><objects><object id="c" type="customer"/></objects></log>')
    tracemalloc.start()
    with pytest.raises(LogError, match="JRN009 a text is longer"):
        read_log(path, plan=WEB, on=ON)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


def _changed(path: Path, script: str) -> Path:
    ocel_sqlite(path, EVENTS)
    with closing(sqlite3.connect(path)) as file, file:
        file.executescript(script)
    return path


NUMBERS: Final = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, x FROM n"
SCHEMAS: Final = {
    "an endless view": (
        f"DROP TABLE event; CREATE VIEW event(ocel_id, ocel_type) AS {NUMBERS};",
        "the table 'event' is missing",
    ),
    "a virtual table": (
        "DROP TABLE event; CREATE VIRTUAL TABLE event USING fts5(ocel_id, ocel_type);",
        "the table 'event' is missing",
    ),
    "a view of a type": (
        f"DROP TABLE event_t0; CREATE VIEW event_t0(ocel_id, ocel_time) AS {NUMBERS};",
        "the table 'event_t0' is missing",
    ),
    "a column that is made up": (
        "DROP TABLE event_t0; CREATE TABLE event_t0 (ocel_id TEXT, ocel_time TEXT "
        "GENERATED ALWAYS AS (hex(zeroblob(100000000))) VIRTUAL); "
        "INSERT INTO event_t0(ocel_id) VALUES ('e0');",
        "'event_t0' has a column that is generated",
    ),
    "another table": ("DROP TABLE event_object;", "'event_object' is missing"),
    "a type of nowhere": ("INSERT INTO event_map_type VALUES ('x', 'y');", "'event_y' is missing"),
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_in_a_database_is_run(tmp_path: Path, name: str) -> None:
    """Views and the like are no tables, and the error says which table is missing."""
    script, message = SCHEMAS[name]
    before = time.process_time()
    with pytest.raises(LogError, match=message):
        read_log(_changed(tmp_path / "log.sqlite", script), plan=WEB, on=ON)
    assert time.process_time() - before < 3


@pytest.mark.parametrize(
    ("script", "rejected"),
    [
        ("UPDATE event_t0 SET ocel_time = x'00ff'", {"malformed-time": 2, "no-customer": 1}),
        ("DELETE FROM event_t0", {"no-time": 2, "no-customer": 1}),
        ("INSERT INTO event_t0 VALUES ('e9', '2026', '')", {"malformed-row": 1, "no-customer": 1}),
        ("INSERT INTO event VALUES ('e0', 'ask'), (NULL, 'ask')", {"malformed-row": 2, "no-customer": 1}),
        ("UPDATE event SET ocel_type = CAST(x'ff' AS TEXT) WHERE ocel_id = 'e1'", {"no-customer": 1, "malformed-row": 1}),
        ("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END", {"no-customer": 1}),
    ],
)
def test_rows_of_a_database_are_counted(
    tmp_path: Path, script: str, rejected: dict[str, int]
) -> None:
    """Wrong types, missing and doubled rows are rejected with a reason; the sums close."""
    path = _changed(tmp_path / "log.sqlite", script)
    try:
        tally = read_log(path, plan=WEB, on=ON).tally
    except LogError as error:
        assert "e0" not in str(error)
        assert set(rejected) > {"no-customer"}
        return
    assert tally.closes
    assert dict(tally.rejected) == rejected


def _flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes(4_096) + data[middle + 4_096 :]


BROKEN: Final[dict[str, Callable[[bytes], bytes]]] = {
    "cut": lambda data: data[: len(data) // 2],
    "zeros": _flipped,
    "begin only": lambda data: data[:16],
    "no database": lambda data: b"x" * len(data),
    "empty": lambda data: data[:0],
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_database_is_an_error(tmp_path: Path, name: str) -> None:
    """A file that is cut off or overwritten is told as damaged."""
    path = tmp_path / "log.sqlite"
    ocel_sqlite(path, EVENTS * 50)
    path.write_bytes(BROKEN[name](path.read_bytes()))
    with pytest.raises(FileError, match="damaged|no SQLite"):
        read_log(path, plan=WEB, on=ON)


@settings(max_examples=40, deadline=None)
@given(at=st.integers(16, 20_000), byte=st.integers(0, 255), length=st.integers(1, 64))
def test_a_changed_database_never_ends_otherwise(at: int, byte: int, length: int) -> None:
    """Whatever bytes stand in a file, there is a log or an error of ours, and soon."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "log.sqlite")
        ocel_sqlite(path, EVENTS)
        data = bytearray(path.read_bytes())
        at %= len(data) - length
        data[at : at + length] = bytes([byte]) * length
        path.write_bytes(data)
        try:
            assert len(_rows(path)[0]) < 100
        except (FileError, LogError):
            pass


def test_a_database_that_is_being_written_is_left(tmp_path: Path) -> None:
    """Rows may still stand beside the file, and a file is never written to."""
    path = tmp_path / "log.sqlite"
    ocel_sqlite(path, EVENTS)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert len(_rows(path)[0]) == 3
    finally:
        tmp_path.chmod(0o755)
    assert os.listdir(tmp_path) == ["log.sqlite"]
    (tmp_path / "log.sqlite-wal").write_bytes(b"1")
    with pytest.raises(FileError, match="is being written"):
        read_log(path, plan=WEB, on=ON)


def test_a_name_that_looks_like_a_setting_is_a_name(tmp_path: Path) -> None:
    """Nothing in a file's name opens it otherwise."""
    path = tmp_path / "a?mode=rwc&x=%41#b.sqlite"
    ocel_sqlite(path, EVENTS)
    assert len(_rows(path)[0]) == 3
