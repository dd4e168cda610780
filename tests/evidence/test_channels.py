"""Laws of hand-offs, contacts again, customers of several channels, and contacts a year."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from itertools import pairwise
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import ValueFormError
from journeys.evidence.contacts import Year, contacts
from journeys.evidence.crossing import crossing
from journeys.evidence.cutting import Cutting
from journeys.evidence.handoffs import hand_offs
from journeys.evidence.recontacts import recontacts
from journeys.graph import to_touchpoint_graph, to_touchpoint_graphs
from journeys.model import JourneyMap
from tests.evidence.small import HOUR, SHOP, Row, logs, traced

_DAY: Final = 24 * HOUR
_GOALS: Final = {one.id: one.goal for one in SHOP.moments}
_ENDS: Final = {"told", "got"}


def _by_customer(rows: list[Row]) -> dict[str, list[Row]]:
    """The rows of each customer in order; rows of one time stay in the order of the log."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: one["time"]):
        found[row["customer"]].append(row)
    return found


def _steps(rows: list[Row], longest: int) -> list[tuple[Row, Row]]:
    return [
        (before, after)
        for mine in _by_customer(rows).values()
        for before, after in pairwise(mine)
        if after["time"] - before["time"] <= longest
    ]


def _planned(before: Row, after: Row) -> bool:
    lived = to_touchpoint_graphs(SHOP).get(after["persona"], to_touchpoint_graph(SHOP))
    return lived.has_edge(_point(before), _point(after))


def _point(row: Row) -> str:
    return f"{row['moment']}@{row['channel']}"


def _told(steps: list[tuple[Row, Row]]) -> dict[str, Any]:
    gaps = [after["time"] - before["time"] for before, after in steps]
    return {
        "steps": len(steps),
        "customers": len({after["customer"] for _, after in steps}),
        "median": statistics.median(gaps) / 1_000_000 if gaps else None,
    }


@given(logs(step=HOUR // 7))
@settings(max_examples=12)
def test_hand_offs_are_those_of_plain_loops(rows: list[Row]) -> None:
    """Steps, customers and exact medians by pair of channels, by kind and by planned hand-off."""
    found = hand_offs(SHOP, traced(rows), cutting=Cutting(inactivity="10 h"))
    steps = _steps(rows, 10 * HOUR)
    pairs: dict[Any, list[tuple[Row, Row]]] = defaultdict(list)
    for before, after in steps:
        is_planned = "planned" if _planned(before, after) else "unplanned"
        kind = "hand-off" if before["channel"] != after["channel"] else "same-channel"
        pairs["pair", before["channel"], after["channel"]].append((before, after))
        pairs["kind", is_planned, kind].append((before, after))
        if (is_planned, kind) == ("planned", "hand-off"):
            pairs["plan", _point(before), _point(after)].append((before, after))
    for name, some in (("pair", found.channels), ("kind", found.kinds), ("plan", found.planned)):
        for one in some:
            mine = _told(pairs.pop((name, one.source, one.target), []))
            assert {"steps": one.steps, "customers": one.customers, "median": one.median} == mine
    assert not pairs
    assert found.steps == sum(one.steps for one in found.kinds) == len(steps)


def test_time_lost_is_told_where_there_are_both() -> None:
    """The median planned hand-off less the median planned step on one channel."""
    rows = [
        {"customer": "a", "time": 0, "moment": "asks", "channel": "web", "persona": "ana"},
        {"customer": "a", "time": HOUR, "moment": "told", "channel": "phone", "persona": "ana"},
        {"customer": "b", "time": 0, "moment": "asks", "channel": "web", "persona": "ana"},
        {"customer": "b", "time": HOUR // 2, "moment": "told", "channel": "web", "persona": "ana"},
    ]
    assert hand_offs(SHOP, traced(rows)).lost == 1800
    assert hand_offs(SHOP, traced(rows[:2])).lost is None
    assert {one.target for one in hand_offs(SHOP, traced(rows[:1])).planned} == {
        "told@phone", "told@web", "got@store", "basket@web",
    }  # fmt: skip


def test_what_a_log_has_counts_and_not_what_it_could_have() -> None:
    """Of thousands of channels, pairs are counted that somebody took; all would be millions."""
    rows = [
        {"customer": f"c{at % 2}", "time": at, "moment": "asks", "channel": f"ad-{at}"}
        for at in range(3000)
    ]
    found = hand_offs(SHOP, traced(rows))
    assert len(found.channels) == found.steps == 2998
    assert {one.median for one in found.channels} == {2e-6}


@given(logs(span=40), st.sampled_from(["moment", "goal"]))
@settings(max_examples=20)
def test_contacts_again_are_those_of_plain_loops(rows: list[Row], by: str) -> None:
    """Contacts, those after and those before another channel about the same, and customers."""
    found = recontacts(SHOP, traced(rows), within="5 h", by=by)
    subject = {row: one["moment"] if by == "moment" else _GOALS.get(one["moment"], "")
               for row, one in enumerate(rows)}  # fmt: skip
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    whom: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for at, row in enumerate(rows):
        if not subject[at]:
            continue
        gaps = [
            other["time"] - row["time"]
            for place, other in enumerate(rows)
            if other["customer"] == row["customer"]
            and subject[place] == subject[at]
            and other["channel"] != row["channel"]
        ]
        key = subject[at], row["channel"]
        flags = {
            "contacts": True,
            "again": any(-5 * HOUR <= gap < 0 for gap in gaps),
            "moved": any(0 < gap <= 5 * HOUR for gap in gaps),
        }
        for name, flag in flags.items():
            seen[key][name] += flag
            if flag:
                whom[key][name].add(row["customer"])
    assert [(one.subject, one.channel) for one in found.rows] == sorted(seen)
    for one in found.rows:
        key = one.subject, one.channel
        counts = {"contacts": one.contacts, "again": one.again, "moved": one.moved}
        assert counts == dict(seen[key])
        assert one.customers == len(whom[key]["contacts"])
        assert one.resting == (len(whom[key]["again"]), len(whom[key]["moved"]))


@given(logs())
@settings(max_examples=15)
def test_customers_of_several_channels_are_those_of_plain_loops(rows: list[Row]) -> None:
    """Customers, events, ends and values by the number of channels; the sums close."""
    found = crossing(SHOP, traced(rows))
    groups: dict[int, list[list[Row]]] = defaultdict(list)
    for mine in _by_customer(rows).values():
        groups[len({row["channel"] for row in mine})].append(mine)
    assert [one.channels for one in found.groups] == sorted(groups)
    for one in found.groups:
        some = groups[one.channels]
        assert one.customers == len(some)
        assert one.events == sum(map(len, some))
        assert one.completed == sum(any(r["moment"] in _ENDS for r in mine) for mine in some)
        assert one.value == sum(row["value"] or 0 for mine in some for row in mine)
    assert found.single.events + found.cross.events == len(rows)


@given(logs(step=5 * _DAY, span=250), st.integers(0, 3))
@settings(max_examples=15)
def test_contacts_a_year_are_those_of_plain_loops(rows: list[Row], above: int) -> None:
    """Events of one channel that follow at once are one contact; years count back from the end."""
    rows = [{**row, "time": row["time"] // (2 * _DAY) * 2 * _DAY} for row in rows]
    found = contacts(SHOP, traced(rows), above=above, apart="3 days")
    last = max(row["time"] for row in rows)
    first = min(row["time"] for row in rows)
    whole = max(1, (last - first + 1) // (365 * _DAY))
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for name, mine in _by_customer(rows).items():
        for before, row in zip([None, *mine], mine, strict=False):
            if (
                before is None
                or row["time"] - before["time"] > 3 * _DAY
                or row["channel"] != before["channel"]
            ):
                counts[(last - row["time"]) // (365 * _DAY)][name] += 1
    years = [year for year in sorted(counts) if year < whole]
    assert len(found.years) == len(years)
    for one, year in zip(found.years, years, strict=True):
        assert dict(one.counts) == Counter(counts[year].values())
        assert one.contacts == sum(counts[year].values())
        assert one.above(above) == sum(count > above for count in counts[year].values())
        assert one.whole == (last - first + 1 >= 365 * _DAY)


def test_tables_show_no_few() -> None:
    """Of tables of channels every count under five customers is left out, and no other."""
    rows = [
        {"customer": f"c{at}", "time": at * HOUR, "moment": "asks", "channel": channel}
        for at in range(7)
        for channel in (("web", "phone") if at < 3 else ("web",))
    ]
    trace = traced(rows)
    (single, cross), _ = (table.rows for table in crossing(SHOP, trace).tables())
    assert single[:3] == ("one channel", None, None)
    assert cross[:3] == ("several channels", None, None)
    table = recontacts(SHOP, trace).tables("fr")[0]
    assert table.rows == (
        ("asks", "phone", *[None] * 6),
        ("asks", "web", 7, 7, 0, 0, 0, 0),
    )
    year, spread = contacts(SHOP, trace).tables()
    # Six hours are no year that could be held against four contacts.
    assert year.rows[0][3:8] == (7, 10, 10 / 7, None, None)
    assert spread.rows[:3] == (("1", None, None), ("2", None, None), ("3", 0, 0))
    handed = hand_offs(SHOP, trace).tables()[0]
    assert handed.rows == (("web", "phone", None, None, None),)
    assert handed.suppressed == 3


def test_times_are_durations() -> None:
    """What is no duration is refused with a word on what is expected."""
    trace = traced([{"customer": "a", "time": 0, "moment": "asks", "channel": "web"}])
    with pytest.raises(ValueFormError, match="a duration"):
        recontacts(SHOP, trace, within="soon")
    with pytest.raises(ValueFormError, match="a duration"):
        contacts(SHOP, trace, apart="soon")
    assert contacts(JourneyMap(title="Empty"), trace).years == (
        Year(since=0, until=0, counts=((1, 1),), contacts=1),
    )
