"""Suggestions follow what columns and cells look like, and show no cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.tracking import read_plan_text
from journeys.tracking.suggest import suggest, suggest_encoding


@pytest.mark.parametrize(
    ("header", "row", "log"),
    [
        (["customer", "time", "channel", "moment"], ["a", "2026-01-01T00:00:00Z", "w", "m"], ""),
        (["user_id"], ["x"], "log:\n  columns: {customer: user_id}\n"),
        (["e-mail", "user_id"], ["x", "y"], "log:\n  columns: {customer: user_id}\n"),
        (["device_id", "E-Mail"], ["x", "y"], "log:\n  columns: {customer: E-Mail}\n"),
        (["Kundennummer"], ["x"], "log:\n  columns: {customer: Kundennummer}\n"),
        (["id_client", "horodatage", "canal"], ["1", "2026-01-01", "w"],
         "log:\n  columns: {customer: id_client, time: horodatage, channel: canal}\n"),
        (["time"], ["1767225600"], "log:\n  time: {form: epoch-seconds}\n"),
        (["time"], ["1767225600000"], "log:\n  time: {form: epoch-milliseconds}\n"),
        (["time"], ["1767225600000000"], "log:\n  time: {form: epoch-microseconds}\n"),
        (["time"], ["31/12/2026 10:30"], 'log:\n  time: {form: "%d/%m/%Y %H:%M"}\n'),
        (["time"], ["12/31/2026"], 'log:\n  time: {form: "%m/%d/%Y"}\n'),
        (["time"], ["2026/12/31 10h30"], 'log:\n  time: {form: "%Y/%m/%d %Hh%M"}\n'),
        (["time", "value"], ["2026-01-01Z", "1 234,50"], 'log:\n  decimal: ","\n'),
        (["time;value"], ["2026-01-01;3"], 'log:\n  delimiter: ";"\n'),
        (["who", "when"], ["u", "2026-01-01 10:00"], "log:\n  columns: {time: when}\n"),
    ],
)  # fmt: skip
def test_what_a_log_looks_like(header: list[str], row: list[str], log: str) -> None:
    """Names and forms that are met often are recognised."""
    assert suggest(header, [row]).log == log


def test_days_before_months_are_a_guess() -> None:
    """Where no day is above 12, the day is put first and the doubt is told."""
    (said,) = suggest(["time"], [["03/04/2026"]]).words
    assert "or the month first" in said


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["2026-01-01T00:00:00Z", "2026-01-01T00:00:00"], "on some rows only"),
        (["2026-01-01T00:00:00+01:00", "2026-01-01T00:00:00Z"], "mixed offsets"),
        (["1767225600", "1767225600000"], "several units"),
        (["31/12/2026", "yesterday"], "of no one known form"),
        (["31/12/2026", "12/31/2026"], "of no one known form"),
    ],
)
def test_mixed_times_are_told(cells: list[str], said: str) -> None:
    """Times of several forms are told, and nothing is declared for them."""
    found = suggest(["time"], [[one] for one in cells])
    assert said in found.words[0]
    assert found.log == ""


def test_further_times_are_told_and_not_declared() -> None:
    """A second column of days may hold events of its own, or birthdays: somebody has to say."""
    header = ["id", "date_received", "sent", "zip", "closed"]
    rows = [["7", "2026-01-05", "2026-01-06", "20260105", "soon"], ["8", "2026-01-05", "", "", ""]]
    found = suggest(header, rows)
    assert found.log == "log:\n  columns: {time: date_received}\n"
    assert found.words[-1] == (
        "'sent' looks like times too; where each is an event of its row, "
        "declare columns: {time: […, sent]}"
    )
    assert not any("too" in word for word in suggest(["time", "id"], [["1767225600"] * 2]).words)


@given(
    st.lists(st.text(max_size=6), max_size=4), st.lists(st.lists(st.text(max_size=6), max_size=5))
)
def test_any_table_has_suggestions(header: list[str], rows: list[list[str]]) -> None:
    """Ragged and strange tables do no harm."""
    suggest(header, rows)


@given(st.lists(st.from_regex(r"secret-[0-9]{9}", fullmatch=True), min_size=1, max_size=5))
def test_no_cell_is_shown(cells: list[str]) -> None:
    """What customers are called stands in no suggestion."""
    found = suggest(["user", "date"], [[one, one] for one in cells])
    assert not any(one in word for one in cells for word in (*found.words, found.log))


def test_suggestions_are_declarations() -> None:
    """The section that is suggested is one that a plan may hold."""
    found = suggest(["user_id;date;montant"], [["u;31/12/2026 10:30;12,5"]])
    assert read_plan_text(f"format: journeys-tracking/1\n{found.log}").log == found.form


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"abc", ""),
        ("été".encode(), ""),
        ("été".encode()[:-1], ""),
        ("été".encode("cp1252"), "windows-1252; declare"),
        ("été".encode("utf-16"), "UTF-16"),
        (b"\xe9\x81a", "neither"),
    ],
)
def test_encodings_are_suggested(data: bytes, said: str) -> None:
    """Bytes that are no UTF-8 are told what they would be."""
    found = suggest_encoding(data)
    assert said in found
    assert bool(said) == bool(found)
