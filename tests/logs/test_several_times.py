"""A row that holds several times is read as the rows that somebody would write by hand for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import attrs
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from journeys.logs import Log, prepare, trace
from journeys.logs.engine import rows_of
from journeys.logs.faults import LogError
from journeys.tracking import EventRule, LogForm, TrackingPlan
from tests.logs.files import engine, events, naive, read, written

TIMES: Final = ("filed", "sent", "closed")
#: A row: customer, channel, answer, its times, and whether it has a cell too many.
Row = tuple[str, str, str, Sequence[str], bool]

CELLS: Final = st.sampled_from(
    ["", " ", "2026-01-05", "2026-01-05T08:00", "2026-01-06", "2026-01-07", "soon", "2026-02-30"]
)
ROWS: Final = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c", ""]),
        st.sampled_from(["web", "phone", ""]),
        st.sampled_from(["Closed", "Closed late", "Open"]),
        st.tuples(CELLS, CELLS, CELLS),
        st.sampled_from([False] * 7 + [True]),
    ),
    max_size=12,
)


@st.composite
def rules(draw: st.DrawFn, times: Sequence[str]) -> EventRule:
    """Entries for some times, for some answers, or for both."""
    at = draw(st.lists(st.sampled_from(times), max_size=2, unique=True))
    when = draw(st.none() | st.sampled_from(["Closed*", "Open", "*"]))
    moment = draw(st.sampled_from(["asked", "told", ""]))
    held = {"answer": when} if when or not at else {}
    return EventRule(at=at, when={key: one or "*" for key, one in held.items()}, moment=moment)


def _plan(times: Sequence[str], rules: list[EventRule], **options: Any) -> TrackingPlan:
    return TrackingPlan(log=LogForm(columns={"time": times}, **options), events=rules)


def _by_hand(times: Sequence[str], rows: list[Row], plan: TrackingPlan) -> tuple[Any, ...]:
    """The rows one below the other, the lines they came from, and the plan for them."""
    lines: list[int] = []
    tall: list[Sequence[str]] = [("customer", "channel", "answer", "which", "time")]
    for line, (customer, channel, answer, cells, torn) in enumerate(rows, 2):
        told = [
            (name, cell)
            for at, (name, cell) in enumerate(zip(times, cells, strict=False))
            if cell.strip() or at == 0
        ]
        for name, cell in told[:1] if torn else told:
            tall.append((customer, channel, answer, name, cell, *(["more"] if torn else [])))
            lines.append(line)
    entries = []
    for one in plan.events:
        which = {"which": one.at} if one.at else {}
        entries.append(attrs.evolve(one, at=(), when=(*one.when, *EventRule(when=which).when)))
    log = attrs.evolve(plan.log, columns={})
    return tall, lines, TrackingPlan(log=log, events=entries)


def _rejects(log: Log, lines: Sequence[int] = ()) -> list[tuple[int, str]]:
    found = [] if log.rejects is None else rows_of(log.rejects)
    return sorted(
        (lines[row["line"] - 2] if lines else row["line"], row["reason"]) for row in found
    )


@settings(max_examples=5, deadline=None)
@given(data=st.data(), rows=ROWS, count=st.integers(2, 3))
def test_a_wide_file_is_the_tall_one(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, rows: list[Row], count: int
) -> None:
    """The same events in the same order, the same fates, and the same lines of what is rejected."""
    times = TIMES[:count]
    plan = _plan(
        times,
        data.draw(st.lists(rules(times), min_size=1, max_size=4)),
        order=data.draw(st.sampled_from(["sort", "reject"])),
        repeats=data.draw(st.sampled_from(["keep", "drop"])),
    )
    folder = tmp_path_factory.mktemp("log")
    rows = [("a", "web", "Open", ("2026-01-05", "", ""), False), *rows]
    wide = [("customer", "channel", "answer", *times)]
    for who, channel, answer, cells, torn in rows:
        wide.append((who, channel, answer, *cells[:count], *(["more"] if torn else [])))
    tall, lines, ordinary = _by_hand(times, rows, plan)
    first, second = written(folder / "wide.csv", wide), written(folder / "tall.csv", tall)
    try:
        other = read(second, plan=ordinary, rejects=True, audit=True)
    except LogError:
        with pytest.raises(LogError):
            read(first, plan=plan, rejects=True, audit=True)
        return
    log = read(first, plan=plan, rejects=True, audit=True)
    assert events(log) == events(other)
    assert log.tally == other.tally
    assert log.tally.closes
    assert _rejects(log) == _rejects(other, lines)
    numbers = [row["row"] for row in rows_of(log.table)]
    assert len(set(numbers)) == len(numbers)


def _told(log: Log) -> list[tuple[Any, ...]]:
    return [(row["customer"], row["time"], row["moment"]) for row in events(log)]


ENTRIES: Final = [
    EventRule(at="filed", moment="asked"),
    EventRule(at="sent", when={"answer": "Closed*"}, moment="told"),
]
PLAN: Final = _plan(("filed", "sent"), ENTRIES, constants={"channel": "web"})
DAY: Final = 86_400_000_000


def test_forms_agree(tmp_path: Path) -> None:
    """Days, times and texts, in Parquet, JSON lines and a table, and files of two forms at once."""
    day = naive(2026, 1, 5)
    plain = {"customer": ["a", "b"], "answer": ["Closed", "Open"]}
    texts = plain | {"filed": ["2026-01-05"] * 2, "sent": ["2026-01-06", None]}
    typed = plain | {
        "filed": pa.array([day, day], pa.date32()),
        "sent": pa.array([day + dt.timedelta(days=1), None], pa.timestamp("ms")),
    }
    parquet.write_table(pa.table(texts), tmp_path / "texts.parquet")
    parquet.write_table(pa.table(typed), tmp_path / "typed.parquet")
    lines = [
        '{"customer": "a", "answer": "Closed", "filed": "2026-01-05", "sent": "2026-01-06"}',
        '{"customer": "b", "answer": "Open", "filed": "2026-01-05"}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    names = ("a.jsonl", "texts.parquet", "typed.parquet")
    start = 1_767_571_200_000_000
    expected = [("a", start, "asked"), ("a", start + DAY, "told"), ("b", start, "asked")]
    assert [_told(read(tmp_path / name, plan=PLAN)) for name in names] == [expected] * 3
    both = read([tmp_path / name for name in names[:2]], plan=PLAN)  # type: ignore[arg-type]
    assert _told(both) == expected * 2
    assert both.tally.read == 6
    empty = typed | {"sent": pa.nulls(2)}
    parquet.write_table(pa.table(empty), tmp_path / "empty.parquet")
    assert read(tmp_path / "empty.parquet", plan=PLAN).tally.read == 2


def test_times_of_several_kinds_are_refused() -> None:
    """A day beside an epoch cannot be of one form, and both columns are named."""
    table = pa.table(
        {"customer": ["a"], "answer": ["x"], "filed": [naive(2026)], "sent": [1_767_571_200]}
    )
    engine().con.register("mixed", table)
    with pytest.raises(LogError, match=r"'filed' \(timestamp\(6\)\), 'sent' \(int64\) are of sev"):
        read(engine().table("mixed"), plan=PLAN)


@pytest.mark.parametrize("number", [2**62, -(2**63)])
def test_numbers_that_leave_no_room_are_refused(number: int) -> None:
    """A row whose number cannot be told for each of its times is an error of ours."""
    cells = {"customer": ["a"], "answer": ["x"], "filed": [naive(2026)], "sent": [naive(2026)]}
    engine().con.register("huge", pa.table({**cells, "row": [number]}))
    with pytest.raises(LogError, match="'row' are larger than 4611686018427387903; number"):
        read(engine().table("huge"), plan=PLAN)


def test_examples_name_each_row_once(tmp_path: Path) -> None:
    """A row whose times are all wrong is two rejected rows and one example; a gap is told."""
    rows = [("customer", "answer", "filed", "sent"), *[("a", "Closed", "soon", "late")] * 2]
    with pytest.raises(LogError) as caught:
        read(written(tmp_path / "a.csv", rows), plan=PLAN)
    found = [str(one.span.line) for one in caught.value.diagnostics[1:] if one.span]
    assert found == ["2", "3"]
    with pytest.raises(LogError, match="'sent', declared as time, is missing; did you mean 'sen'"):
        read(written(tmp_path / "b.csv", [("customer", "answer", "filed", "sen")]), plan=PLAN)


def test_traces_and_prepared_files_keep_the_order(tmp_path: Path) -> None:
    """Of two events of one day, that of the first column comes first, in all that is asked."""
    rows = [("customer", "answer", "filed", "sent"), ("a", "Closed", "2026-01-05", "2026-01-05")]
    log = read(written(tmp_path / "a.csv", rows), plan=PLAN)
    for one in (log, prepare(log, tmp_path / "a.parquet")):
        traced = trace(one)
        found = rows_of(traced.events.order_by("row"))
        points = [traced.codes.points[row["point"]] for row in found]
        assert [str(point) for point in points] == ["asked@web", "told@web"]
        assert [row["before"] for row in found] == [-1, found[0]["point"]]
        assert (traced.tally.repeated, traced.tally.disordered) == (0, 0)
