"""Customers are numbers in a trace, and keep their names outside of it."""

from __future__ import annotations

from collections import Counter

import attrs
from hypothesis import given, settings

from journeys.logs import trace
from journeys.logs.engine import rows_of
from journeys.logs.identities import identities, named
from journeys.logs.rows import of_rows
from tests.logs.events import Event, events


@settings(max_examples=25)
@given(rows=events())
def test_each_customer_has_one_number_and_gets_the_name_back(rows: list[Event]) -> None:
    """Whatever they are called: an empty name, quotes and signs are names like others."""
    found = trace(of_rows(rows))
    assert found.customers is not None
    known = {row["customer"]: row["number"] for row in rows_of(found.customers)}
    assert set(known) == {row["customer"] for row in rows}
    assert len({*known.values()}) == len(known)
    assert found.events.customer.type().is_integer()
    told = Counter(row["customer"] for row in rows_of(named(found.events, found.customers)))
    assert told == Counter(row["customer"] for row in rows)


def test_numbers_stay_as_they_are() -> None:
    """Customers that are numbers already are looked at as they are."""
    log = of_rows([{"customer": "7", "time": 0, "moment": "m", "channel": "web"}])
    whole = attrs.evolve(log, table=log.table.mutate(customer=log.table.customer.cast("int64")))
    assert identities(whole.table, 1) is None
    assert rows_of(named(trace(whole).events, None))[0]["customer"] == 7


def test_many_rows_have_wide_numbers() -> None:
    """More customers than numbers of 32 bits could be among so many rows."""
    table = of_rows([{"customer": "a", "time": 0, "moment": "m", "channel": "web"}]).table
    for rows, kind in ((2**31 - 1, "int32"), (2**31, "int64")):
        known = identities(table, rows)
        assert known is not None
        assert str(known.number.type()) == kind
