"""Measures by their names: every table in both languages, safe to be shown."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from journeys.board.tabular import heading
from journeys.errors import UnknownNameError
from journeys.evidence.contacts import contacts
from journeys.evidence.measures import MEASURES, Asked, measured
from journeys.evidence.stopping import stopping_of
from journeys.model import JourneyMap
from journeys.table import Kind, Table
from tests.evidence.small import HOUR, SHOP, Row, logs, traced


def _tables(rows: list[Row], **asked: Any) -> list[Table]:
    found = measured(SHOP, traced(rows), MEASURES, Asked(**asked))
    return [table for _, tables in found for table in tables]


@given(logs(size=60))
@settings(max_examples=2)
def test_four_customers_are_never_told_of(rows: list[Row]) -> None:
    """A log of four customers gives tables in which every count is nothing or 0."""
    for table in _tables(rows):
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                assert column.kind is not Kind.COUNT or cell in {None, 0}


@given(logs(size=60))
@settings(max_examples=2)
def test_no_count_is_below_the_fewest(rows: list[Row]) -> None:
    """With three as the fewest customers, no count of one or two is shown; with one, all."""
    shown = _tables(rows, min_customers=3)
    for table in shown:
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                assert column.kind is not Kind.COUNT or cell not in {1, 2}
    assert not any(one.suppressed for one in _tables(rows, min_customers=1))


def test_tables_speak_the_language_of_the_map() -> None:
    """Titles and words of ours are French on a French map; no name of a customer is anywhere."""
    rows = [
        {"customer": f"secret-{at}", "time": at * HOUR, "moment": "looks", "channel": channel,
         "location": "home" if at % 2 else None}
        for at in range(20) for channel in ("web", "store")
    ]  # fmt: skip
    french = attrs.evolve(SHOP, language="fr")
    found = dict(measured(french, traced(rows), MEASURES, Asked(zone="Europe/Paris")))
    assert found["channels"][0].column("customers-of") == ("un seul canal", "plusieurs canaux")
    assert found["stopped"][3].column("place") == ("home", "inconnu")
    assert set(found["context"][0].column("week")) == {"semaine"}
    assert found["hand-offs"][1].column("plan")[0] == "prévu"
    assert "secret" not in repr(found)
    for tables in found.values():
        for table in tables:
            assert all(heading("fr", one) for one in table.columns)
            assert all(len(row) == len(table.columns) for row in table.rows)


def test_unknown_measures_are_refused_before_any_is_taken() -> None:
    """A measure that does not exist is named with a near miss."""
    trace = traced([{"customer": "a", "time": 0, "moment": "looks", "channel": "web"}])
    with pytest.raises(UnknownNameError, match="did you mean 'contacts'"):
        next(measured(SHOP, trace, ["contacts", "contact"]))


def test_an_empty_log_measures_nothing() -> None:
    """Without events every measure has its tables, and no count in them is above 0."""
    row = {"customer": "a", "time": 0, "moment": "looks", "channel": "web"}
    trace = traced([row])
    empty = attrs.evolve(trace, events=trace.events.filter(trace.events.time < 0))
    for _, tables in measured(SHOP, empty, MEASURES):
        for table in tables:
            counts = [one.name for one in table.columns if one.kind is Kind.COUNT]
            assert not any(cell for name in counts for cell in table.column(name))
    assert contacts(JourneyMap(title="Empty"), empty).years == ()
    assert stopping_of(SHOP, empty).reached == 0
