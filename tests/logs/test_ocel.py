"""Laws of OCEL 2.0: its three forms say the same, and none of them is trusted."""

from __future__ import annotations

import json
import time
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@settings(max_examples=8, deadline=None)
@given(events=logs())
def test_the_three_forms_give_the_events_that_were_written(events: list[Event]) -> None:
    """An event counts once for each customer, and once without one, in every form."""
    expected = {
        (None if one is None else f"c-{one}", at, moment, others.get("location"))
        for customers, at, moment, others in events
        for one in customers or (None,)
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
    ({"time": 5.5}, "malformed-time"),
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
    with pytest.raises(LogError, match=r"JRN010 .*UTF-8"):
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
    with pytest.raises(LogError, match=r"JRN009 .*'line'"):
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
    with pytest.raises(LogError, match=r"JRN009 a text is longer"):
        read_log(path, plan=WEB, on=ON)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000
