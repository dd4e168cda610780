"""Raw rows are matched on the engine exactly as patterns are told in plain Python."""

from __future__ import annotations

import time
from functools import cache
from typing import Any, Final

import ibis
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import UnknownNameError
from journeys.logs.engine import embedded, rows_of
from journeys.logs.matches import check_log, check_matches, per_entry, strangers
from journeys.logs.matching import UNMATCHED, matched
from journeys.tracking import EventRule, LogForm, TrackingPlan
from tests.tracking.plans import HOSTILE, cells, entries, matches

COLUMNS: Final = ("p", "q")
EVENTS: Final = st.lists(entries(columns=COLUMNS), min_size=1, max_size=6)
ROWS: Final = st.lists(st.tuples(st.one_of(st.none(), cells), cells), min_size=1, max_size=8)
DIALECTS: Final = ("duckdb", "pyspark", "trino", "bigquery", "snowflake", "databricks")


@cache
def engine() -> Any:
    """The embedded engine, once."""
    return embedded()


def held(table: pa.Table) -> ibis.Table:
    """A table on the embedded engine."""
    engine().con.register("raw", table)
    found: ibis.Table = engine().table("raw")
    return found


def raw_of(*rows: dict[str, str]) -> ibis.Table:
    """Rows of texts on the embedded engine."""
    return held(pa.Table.from_pylist(list(rows)))


def table(rows: list[tuple[str | None, str]]) -> ibis.Table:
    """Rows as a raw table, each with its number."""
    schema = pa.schema({"p": pa.string(), "q": pa.string(), "n": pa.int64()})
    data = [{"p": p, "q": q, "n": at} for at, (p, q) in enumerate(rows)]
    return held(pa.Table.from_pylist(data, schema))


def first(events: list[EventRule], row: tuple[str | None, str]) -> int:
    """The entry that matches a row first, told in plain Python."""
    held = {column: text or "" for column, text in zip(COLUMNS, row, strict=True)}
    for at, entry in enumerate(events):
        if all(any(matches(p, held[one.column]) for p in one.patterns) for one in entry.when):
            return at
    return UNMATCHED


def check_rows(events: list[EventRule], rows: list[tuple[str | None, str]], raw: Any) -> None:
    """Each row has the entry and the touchpoint that plain Python gives it."""
    plan = TrackingPlan(events=events, log=LogForm(columns={"channel": "q"}))
    found = rows_of(matched(raw, plan).order_by("n"))
    for row, one in zip(rows, found, strict=True):
        at = first(events, row)
        entry = events[at] if at != UNMATCHED else EventRule(when={})
        told = (entry.channel or row[1] or None) if entry.moment else None
        assert (one["p"], one["q"]) == row
        assert (one["rule"], one["moment"], one["channel"]) == (at, entry.moment or None, told)


@settings(max_examples=60, deadline=None)
@given(EVENTS, ROWS)
def test_the_engine_matches_as_python_does(
    events: list[EventRule], rows: list[tuple[str | None, str]]
) -> None:
    """Whatever patterns and cells hold, quotes, wildcards of SQL and line breaks included."""
    check_rows(events, rows, table(rows))


@settings(max_examples=30, deadline=None)
@given(st.text(HOSTILE, min_size=1, max_size=12), cells)
def test_names_of_columns_are_no_sql(column: str, cell: str) -> None:
    """A column of any name is looked at, and no other."""
    raw = raw_of({column: cell, f"{column}_": "other"})
    plan = TrackingPlan(events=[EventRule(when={column: cell}, moment=cell or "m", channel="c")])
    (row,) = rows_of(matched(raw, plan))
    assert (row["rule"], row["moment"], row[column]) == (0, cell or "m", cell)


@settings(max_examples=15, deadline=None)
@given(EVENTS)
def test_every_engine_is_spoken_to(events: list[EventRule]) -> None:
    """The expression can be written down for each engine that is documented."""
    plan = TrackingPlan(events=events, log=LogForm(values={"channel": {"a'": "b\\"}}))
    found = matched(table([("a", "b")]), plan)
    for dialect in DIALECTS:
        assert "CASE" in str(ibis.to_sql(found, dialect=dialect))


def test_channels_come_from_the_entry_the_column_or_a_constant() -> None:
    """An entry's own channel wins; else what the column means; else nothing; a constant is all."""
    pairs = [("a", "ios"), ("b", "ios"), ("b", "tv"), ("b", ""), ("x", "ios")]
    raw = raw_of(*({"e": e, "platform": c} for e, c in pairs))
    events = [
        EventRule(when={"e": "a"}, moment="m", channel="web"),
        EventRule(when={"e": "b"}, moment="n"),
        EventRule(when={"e": "x"}),
    ]
    log = LogForm(columns={"channel": "platform"}, values={"channel": {"ios": "app"}})
    found = rows_of(matched(raw, TrackingPlan(events=events, log=log)))
    assert [one["channel"] for one in found] == ["web", "app", "tv", None, None]
    constant = LogForm(constants={"channel": "shop"})
    found = rows_of(matched(raw, TrackingPlan(events=events, log=constant)))
    assert [one["channel"] for one in found] == ["web", "shop", "shop", "shop", None]


def test_a_plan_without_entries_takes_moments_from_the_log() -> None:
    """Columns of the contract are taken as they are, translated where the plan says so."""
    raw = raw_of({"step": "Achat", "channel": "web"}, {"step": "", "channel": "chat"})
    log = LogForm(columns={"moment": "step"}, values={"moment": {"Achat": "bought"}})
    found = rows_of(matched(raw, TrackingPlan(log=log)))
    assert [(one["moment"], one["channel"], one["rule"]) for one in found] == [
        ("bought", "web", -1), (None, "chat", -1),
    ]  # fmt: skip


def test_raw_columns_can_be_kept() -> None:
    """A raw column with the name of a new one stays where the new one is called otherwise."""
    raw = raw_of({"e": "a", "channel": "summer", "rule": "7"})
    plan = TrackingPlan(events=[EventRule(when={"e": "a"}, moment="m", channel="web")])
    (row,) = rows_of(matched(raw, plan, moment="_m", channel="_c", rule="_r"))
    assert row == {"e": "a", "channel": "summer", "rule": "7", "_m": "m", "_c": "web", "_r": 0}


@pytest.mark.parametrize(
    "plan",
    [
        TrackingPlan(events=[EventRule(when={"pge": "a"}, moment="m")]),
        TrackingPlan(log=LogForm(columns={"channel": "pge"})),
    ],
)
def test_missing_columns_are_told(plan: TrackingPlan) -> None:
    """A column that the log has not is an error with a way out."""
    with pytest.raises(UnknownNameError, match="did you mean 'page'"):
        matched(raw_of({"page": "a"}), plan)


def test_a_thousand_entries_take_bounded_time() -> None:
    """A plan of a thousand entries with wildcards is written down and run within seconds."""
    events = [
        EventRule(
            when={"p": [f"/p{at}/*x?{at}*", f"={at}", f"k{at}*"], "q": f"*<{at}>"}, moment="m"
        )
        for at in range(1_000)
    ]
    begin = time.process_time()
    found = matched(table([("k999z", "e<999>"), ("z", "z")]), TrackingPlan(events=events))
    assert [one["rule"] for one in rows_of(found.order_by("n"))] == [999, UNMATCHED]
    assert time.process_time() - begin < 20


PLAN: Final = TrackingPlan(
    log=LogForm(columns={"customer": "who"}),
    events=[
        EventRule(when={"event": "buy"}, moment="bought", channel="web"),
        EventRule(when={"event": "sell", "who": "*"}, moment="sold", channel="web"),
    ],
)


def log(counts: dict[str, int]) -> ibis.Table:
    """A raw log in which so many customers did each thing, once each."""
    rows = [{"event": event, "who": f"customer-{at}"}
            for event, count in counts.items() for at in range(count)]  # fmt: skip
    return raw_of(*rows)


@settings(max_examples=20, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["buy", "sell", "a", "b", "c"]), st.integers(1, 9), min_size=1)
)
def test_every_row_has_one_entry_or_none(counts: dict[str, int]) -> None:
    """The rows of all entries and of none add up to the rows that there are."""
    found = {one["rule"]: one["events"] for one in rows_of(per_entry(matched(log(counts), PLAN)))}
    assert sum(found.values()) == sum(counts.values())
    assert found.get(0, 0) == counts.get("buy", 0)
    said = " ".join(one.message for one in check_log(log(counts), PLAN))
    assert "customer-" not in said


def test_examples_are_frequent_and_of_several_customers() -> None:
    """The most frequent texts come first, those of few customers and customers never."""
    found = matched(log({"buy": 1, "look": 7, "seen": 9, "rare": 4}), PLAN)
    rows = [list(one.values()) for one in rows_of(strangers(found, PLAN))]
    assert rows == [["seen", 9, 9], ["look", 7, 7]]
    idle, unmatched = check_matches(found, PLAN)
    assert (idle.code, idle.path) == ("JRN766", ("events", 1))
    assert unmatched.message == (
        "20 events match no entry: event 'seen' (9), event 'look' (7), "
        "4 in texts of fewer than 5 customers, which are not shown; add entries, "
        "or say then: ignore"
    )


def test_examples_are_at_most_ten() -> None:
    """Of many texts ten are shown, and the others are counted."""
    found = check_log(log({f"e{at:02}": 5 for at in range(12)}), PLAN)
    assert found[0].message.startswith("no entry matches any event")
    assert "event 'e09' (5), and 10 more; add" in found[1].message


def test_missing_columns_are_findings() -> None:
    """Columns that the log has not are told once each, at their place, with what they may be."""
    raw = raw_of({"user_id": "a", "event": "b"})
    found = check_log(raw, PLAN)
    assert [(one.code, one.message) for one in found] == [
        ("JRN768", "column 'who' is not in the log; is it 'user_id'?"),
    ]
    assert check_log(raw, TrackingPlan(log=LogForm(columns={"customer": "user_id"}))) == ()
