"""Laws of XES: what is written is read, and no file costs more than its size explains."""

from __future__ import annotations

import gzip
import time
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import FileError
from journeys.logs.engine import embedded, rows_of
from journeys.logs.faults import LogError
from journeys.logs.formats.xes import raw
from journeys.logs.raw import NUMBER, SHIFT, Asked, LogLimits
from journeys.logs.reading import read_log
from journeys.tracking import EventRule, LogForm, TrackingPlan

from .written import Event, xes

WEB: Final = TrackingPlan(log=LogForm(constants={"channel": "web"}))
ON: Final = embedded(memory="500MB", threads=1)

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=20)
words = texts.map(lambda text: f"x{text}x")
TIMES: Final = "2026-01-05T08:00:{:02d}.000+01:00"


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    """Events, each with its own time and perhaps an attribute."""
    rows = draw(st.lists(st.tuples(words, words, words | st.none()), min_size=1, max_size=12))
    return [
        ([customer], TIMES.format(at), moment, {} if other is None else {"org:resource": other})
        for at, (customer, moment, other) in enumerate(rows)
    ]


def _rows(path: Path, plan: TrackingPlan = WEB, **asked: Any) -> list[dict[str, Any]]:
    found = raw([path], Asked(connection=ON, plan=plan, **asked))
    return sorted(rows_of(found.table), key=lambda row: int(row[NUMBER]))


@settings(max_examples=15, deadline=None)
@given(events=logs(), packed=st.booleans(), encoding=st.sampled_from(["UTF-8", "UTF-16"]))
def test_reading_undoes_writing(events: list[Event], *, packed: bool, encoding: str) -> None:
    """Any texts come back, packed or not, in the encoding that the file declares."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "log.xes")
        data = xes(events, encoding=encoding)
        path.write_bytes(gzip.compress(data) if packed else data)
        found = _rows(path, every=True)
        assert [
            ([row["customer"]], row["time"], row["moment"], row.get("org:resource"))
            for row in found
        ] == [(names, at, moment, other.get("org:resource")) for names, at, moment, other in events]


def _file(folder: Path, *parts: str) -> Path:
    path = folder / "log.xes"
    path.write_text("\n".join(["<log>", *parts, "</log>"]), encoding="utf-8")
    return path


EVENT: Final = (
    '<event><string key="concept:name" value="ask"/>'
    '<date key="time:timestamp" value="2026-01-05T08:00:00Z"/></event>'
)


def test_every_attribute_is_a_column(tmp_path: Path) -> None:
    """Those of the trace, nested ones and lists are named after where they stand."""
    path = _file(
        tmp_path,
        '<extension name="Concept" prefix="concept" uri="http://x"/>',
        '<global scope="event"><string key="concept:name" value="none"/></global>',
        '<string key="concept:name" value="all"/>',
        '<trace><string key="concept:name" value="a"/><int key="age" value="30"/>',
        '<event><string key="cost" value="2"><string key="tax" value="1"/></string>',
        '<list key="l"><values><string key="i" value="1"/><string key="i" value="2"/></values>',
        "</list>",
        "</event></trace>",
    )
    (row,) = _rows(path, every=True, plan=TrackingPlan(log=_named(time="cost", moment="cost")))
    assert row.pop(NUMBER) == 6
    assert row == {
        "customer": "a", "case:concept:name": "a", "case:age": "30", "cost": "2",
        "cost/tax": "1", "l/i": "1",
    }  # fmt: skip


def _named(**columns: str) -> LogForm:
    return LogForm(columns=columns, constants={"channel": "web"})


def test_a_log_is_read_with_its_lines(tmp_path: Path) -> None:
    """A rejected event is told by its line, and an event that is torn is refused."""
    bad = EVENT.replace("08:00", "soon")
    torn = EVENT.replace("</event>", '<string key="concept:name" value="told"/></event>')
    path = _file(
        tmp_path, '<trace><string key="concept:name" value="a"/>', EVENT, bad, torn, "</trace>"
    )
    log = read_log(path, plan=WEB, rejects=True, on=ON)
    assert log.tally.used == 1
    assert log.rejects is not None
    kept = rows_of(log.rejects.select("line", "reason").order_by("line"))
    assert kept == [
        {"line": 4, "reason": "malformed-time"},
        {"line": 5, "reason": "malformed-row"},
    ]


def test_events_on_one_line_keep_their_order(tmp_path: Path) -> None:
    """Where lines do not tell events apart, their numbers are no lines and still in order."""
    path = _file(tmp_path, f'<trace><string key="concept:name" value="a"/>{EVENT * 3}</trace>')
    found = raw([path, path], Asked(connection=ON, plan=WEB))
    numbers = [row[NUMBER] for row in rows_of(found.table.order_by(NUMBER))]
    assert not found.lined
    assert len(set(numbers)) == 6
    assert [one >> SHIFT for one in numbers] == [0, 0, 0, 1, 1, 1]


def test_the_plan_looks_at_attributes(tmp_path: Path) -> None:
    """Entries name events by their attributes, and channels too."""
    path = _file(tmp_path, f'<trace><string key="concept:name" value="a"/>{EVENT}</trace>')
    rule = EventRule(when={"concept:name": "as*"}, moment="first", channel="shop")
    log = read_log(path, plan=TrackingPlan(events=[rule]), on=ON)
    (row,) = rows_of(log.table)
    assert (row["customer"], row["moment"], row["channel"]) == ("a", "first", "shop")


def test_without_a_channel_the_way_is_shown(tmp_path: Path) -> None:
    """A file of the standard has no channels: the error names the attributes and the cure."""
    path = _file(tmp_path, f'<trace><string key="concept:name" value="a"/>{EVENT}</trace>')
    with pytest.raises(LogError, match=r"(?s)'concept:name'.*constants: \{channel: web\}"):
        read_log(path, on=ON)


LAUGHS: Final = (
    '<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<log><trace><string '
    'key="concept:name" value="&b;"/></trace></log>'
)
OUTSIDE: Final = '<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]><log>&x;</log>'
HOSTILE: Final = {
    "laughs": (LAUGHS, "JRN001 .*DTD"),
    "outside": (OUTSIDE, "JRN001 .*DTD"),
    "bare doctype": ('<!DOCTYPE log SYSTEM "http://x/y.dtd"><log/>', "JRN001 .*DTD"),
    "an entity of nobody": ("<log>&x;</log>", "JRN001 no XML: undefined entity"),
    "deep": ("<log>" + "<a>" * 50_000, r"JRN009 .*32 deep"),
    "deep in an event": ("<log><trace><event>" + '<string key="a">' * 50_000, r"JRN009 .*32 deep"),
    "no root": ("", "JRN005 the file is empty"),
    "cut": ("<log><trace><event>", ":1:20: JRN001 .*ends too early"),
    "cut in a tag": ('<log><trace>\n<event a="', ":2:1: JRN001 .*ends too early"),
    "nul": ("<log>\0</log>", "JRN001 no XML"),
    "no XML": ("customer,time\n", ":1:1: JRN001 no XML"),
    "another root": ("<html/>", "JRN004 .*'html'"),
    "OCEL": ("<log><events/></log>", "JRN004 .*xmlocel"),
    "an event in an event": ("<log><event><event/></event></log>", "JRN004"),
    "late": (
        '<log><trace><event/>\n<string key="concept:name" value="a"/></trace></log>',
        ":2:1: JRN004 .*before them",
    ),
    "no event": ("<log><trace/></log>", "JRN005 .*no event"),
    "an encoding of nobody": ('<?xml version="1.0" encoding="nope"?><log/>', "JRN010 .*'nope'"),
    "a codec that is none": ('<?xml version="1.0" encoding="hex"?><log/>', "JRN010 .*'hex'"),
    "an encoding of many bytes": ('<?xml version="1.0" encoding="utf-7"?><log/>', "JRN010"),
    "a character of none": ("<log>&#xD800;</log>", "JRN001"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_an_error_with_a_place(tmp_path: Path, name: str) -> None:
    """No such file is a log, and the error says where and why."""
    text, message = HOSTILE[name]
    path = tmp_path / "log.xes"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LogError, match=message) as caught:
        read_log(path, plan=WEB, on=ON)
    assert caught.value.diagnostics[0].place.startswith(str(path))


def test_bytes_of_another_encoding_are_told(tmp_path: Path) -> None:
    """A file that is not of the encoding it declares is no log; one that declares it is."""
    event = f'<trace><string key="concept:name" value="été"/>{EVENT}</trace>'
    path = tmp_path / "log.xes"
    path.write_bytes(f"<log>\n{event}</log>".encode("cp1252"))
    with pytest.raises(LogError, match=r":2:\d+: JRN001 no XML: not well-formed"):
        read_log(path, plan=WEB, on=ON)
    head = '<?xml version="1.0" encoding="windows-1252"?>'
    path.write_bytes(f"{head}<log>{event}</log>".encode("cp1252"))
    assert rows_of(read_log(path, plan=WEB, on=ON).table)[0]["customer"] == "été"


@pytest.mark.parametrize("begin", ['<log><string key="a" value="', "<log><!--", "<log><?x "])
def test_a_tag_without_end_is_left(tmp_path: Path, begin: str) -> None:
    """An attribute or comment of 100 MB costs neither memory nor time."""
    path = tmp_path / "log.xes"
    with path.open("w", encoding="utf-8") as stream:
        stream.write(begin)
        for _ in range(100):
            stream.write("0" * 1_000_000)
    before = time.process_time()
    tracemalloc.start()
    with pytest.raises(LogError, match=r"JRN009 .*'line'"):
        read_log(path, plan=WEB, on=ON)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000
    assert time.process_time() - before < 5


def test_too_many_attributes_are_left(tmp_path: Path) -> None:
    """The columns of a log are bounded, and the bound can be raised."""
    many = "".join(f'<string key="k{at}" value="1"/>' for at in range(300))
    path = _file(tmp_path, f"<event>{many}</event>")
    with pytest.raises(LogError, match=r":2:1: JRN009 .*'columns'"):
        read_log(path, plan=WEB, on=ON)
    plan = TrackingPlan(log=_named(customer="k0", time="k1", moment="k2"))
    wide = raw([path], Asked(connection=ON, plan=plan, limits=LogLimits(columns=1_000)))
    assert len(wide.header) == 300


def test_a_long_text_is_rejected_and_not_cut(tmp_path: Path) -> None:
    """A text beyond the bound is counted as such; nothing of it passes for the whole."""
    long = EVENT.replace('"ask"', '"' + "a" * 6_000 + '"')
    path = _file(tmp_path, f'<trace><string key="concept:name" value="a"/>{EVENT}{long}</trace>')
    assert read_log(path, plan=WEB, on=ON).tally.rejected == (("too-long", 1),)


def test_a_packed_bomb_is_left(tmp_path: Path) -> None:
    """The bounds of packed files hold while XML is read."""
    path = tmp_path / "log.xes.gz"
    path.write_bytes(gzip.compress(b"<log>" + b" " * 20_000_000 + b"</log>"))
    with pytest.raises(FileError, match="200 times its size"):
        read_log(path, plan=WEB, on=ON)
    path.write_bytes(gzip.compress(xes([(["a"], TIMES.format(1), "ask", {})]))[:-9])
    with pytest.raises(FileError, match="ends too early"):
        read_log(path, plan=WEB, on=ON)


def test_columns_that_come_late_are_read(tmp_path: Path) -> None:
    """A column that the first twenty thousand events lack is theirs as null."""
    first = EVENT.replace("</event>", '<string key="a" value="1"/></event>')
    last = EVENT.replace("</event>", '<string key="b" value="2"/></event>')
    path = _file(tmp_path, "<trace>", *[first] * 20_001, last, "</trace>")
    plan = TrackingPlan(log=_named(customer="concept:name"))
    found = raw([path], Asked(connection=ON, plan=plan, every=True)).table
    count, a, b = found.count(), found["a"].count(), found["b"].count()
    assert rows_of(found.aggregate(rows=count, a=a, b=b)) == [{"rows": 20_002, "a": 20_001, "b": 1}]
