"""Laws of commitments held against logs, each against plain loops."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import ValueFormError
from journeys.evidence.commitments import kept_commitments
from journeys.evidence.fates import Commitments, Fate
from journeys.evidence.survival import survival
from journeys.model import Commitment, JourneyMap, offered
from journeys.promises import Deadline, deadlines
from journeys.table import Cell
from tests.evidence.small import HOUR, SHOP, Row, logs, traced

OWN = deadlines(SHOP)
#: What ana and bob are promised alike, so that it holds for customers of no known persona.
COMMON = tuple(attrs.evolve(one, persona="") for one in OWN if one.start == "asks@phone")[:1]


def _plain(rows: list[Row], end: int) -> Iterator[tuple[Deadline, Row, str, int, bool]]:
    """Each commitment of the rows: its deadline, event, state, time waited, and whether met."""
    for row in rows:
        persona = row["persona"] if row["persona"] in {"ana", "bob"} else ""
        for due in (*OWN, *COMMON):
            point = f"{row['moment']}@{row['channel']}"
            if row["time"] > end or due.start != point or due.persona != persona:
                continue
            met = [
                one["time"]
                for one in rows
                if one["customer"] == row["customer"]
                and one["moment"] == due.until
                and row["time"] <= one["time"] <= end
            ]
            wait = min(met, default=end) - row["time"]
            in_time = wait <= due.seconds * 1_000_000
            state = ("kept" if in_time else "late") if met else ("open" if in_time else "lapsed")
            yield due, row, state, wait, bool(met)


def _counted(fate: Fate) -> dict[str, int]:
    return {name: getattr(fate, name) for name in ("kept", "late", "lapsed", "open")}


@given(logs(), st.integers(0, 150))
@settings(max_examples=15)
def test_fates_are_those_of_plain_loops(rows: list[Row], hours: int) -> None:
    """Deadline by deadline, the engine counts what two nested loops over the rows count."""
    end = hours * HOUR
    found = kept_commitments(SHOP, traced(rows), now=end)
    plain = list(_plain(rows, end))
    for keeping in found.keepings:
        mine = [one for one in plain if one[0] == keeping.deadline]
        states = Counter(state for _, _, state, _, _ in mine)
        assert _counted(keeping.fate) == {name: states[name] for name in _counted(keeping.fate)}
        assert keeping.fate.customers == len({row["customer"] for _, row, _, _, _ in mine})
        few = [
            {row["customer"] for _, row, state, _, _ in mine if state == name} for name in states
        ]
        assert sorted(map(len, few)) == sorted(one for one in keeping.fate.resting if one)
        unit = keeping.deadline.seconds * 1_000_000 // 500
        times = [
            (-(-wait // unit) * keeping.deadline.seconds / 500, met and -(-wait // unit) <= 2000)
            for _, _, _, wait, met in mine
        ]
        horizon = 2001 * keeping.deadline.seconds / 500
        curve = survival((min(time, horizon), int(met), int(not met)) for time, met in times)
        assert keeping.curve == curve
    assert sum(one.fate.begun for one in found.keepings) == len(plain)


@given(logs(), st.randoms(use_true_random=False))
@settings(max_examples=5)
def test_sums_close_and_the_order_of_rows_does_not_matter(rows: list[Row], chance: Any) -> None:
    """By persona, channel and month, the commitments begun are those of all deadlines."""
    found = kept_commitments(SHOP, traced(rows), zone="Europe/Paris")
    begun = sum(one.fate.begun for one in found.keepings)
    for parts in (found.personas, found.channels, found.months):
        assert sum(fate.begun for _, fate in parts) == begun
    unsure = [
        row
        for row in rows
        if row["persona"] not in {"ana", "bob"}
        and (row["moment"], row["channel"]) in {("asks", "web"), ("basket", "web")}
    ]
    assert found.unchecked == len(unsure)
    mixed = list(rows)
    chance.shuffle(mixed)
    assert kept_commitments(SHOP, traced(mixed), zone="Europe/Paris") == found


@given(logs(), logs(size=5))
@settings(max_examples=5)
def test_a_longer_log_keeps_what_was_kept(rows: list[Row], more: list[Row]) -> None:
    """Events after the log's end turn nothing kept, late or lapsed into something that is not."""
    end = max(row["time"] for row in rows)
    later = [{**row, "time": end + 1 + row["time"]} for row in more]
    before = kept_commitments(SHOP, traced(rows), now=end)
    after = kept_commitments(SHOP, traced([*rows, *later]))
    then = {one.deadline: one.fate for one in after.keepings}
    for one in before.keepings:
        fate = then[one.deadline]
        assert fate.kept >= one.fate.kept
        assert fate.broken >= one.fate.broken
        assert fate.begun >= one.fate.begun
    assert kept_commitments(SHOP, traced([*rows, *later]), now=end) == before


def test_who_is_served_at_the_deadline_is_served_in_time() -> None:
    """A commitment fulfilled in its last second counts as kept in the estimate too."""
    # The five-hundredth part of 271 minutes, taken 500 times, is more in floats.
    soon = Commitment(text="Soon", within="271 min", until="told")
    shop = attrs.evolve(
        SHOP, board={"ana": {"inform": {"phone": offered("Yes", commitments=[soon])}}}
    )
    rows = [
        {"customer": "a", "time": at, "moment": moment, "channel": "phone", "persona": "ana"}
        for moment, at in (("asks", 0), ("told", 271 * 60 * 1_000_000))
    ]
    (kept,) = kept_commitments(shop, traced(rows)).keepings
    assert (kept.fate.kept, kept.in_time) == (1, 1.0)


def test_months_are_those_of_the_zone() -> None:
    """What begins in Paris at half past midnight on 1 February begins in January in UTC."""
    time = dt.datetime(2026, 1, 31, 23, 30, tzinfo=dt.UTC)
    rows = [{"customer": "a", "time": time, "moment": "asks", "channel": "phone"}]
    there = kept_commitments(SHOP, traced(rows), zone="Europe/Paris")
    assert [month for month, _ in there.months] == ["2026-02"]
    assert [month for month, _ in kept_commitments(SHOP, traced(rows)).months] == ["2026-01"]
    with pytest.raises(ValueFormError, match="nearest are Europe/Paris"):
        kept_commitments(SHOP, traced(rows), zone="Europe/Pariss")


def test_a_map_or_a_log_without_commitments_has_none() -> None:
    """A map without deadlines gives nothing; a log without their touchpoints, empty fates."""
    rows = [{"customer": "a", "time": 0, "moment": "strange", "channel": "web"}]
    assert kept_commitments(JourneyMap(title="Empty"), traced(rows)) == Commitments()
    found = kept_commitments(SHOP, traced(rows))
    assert [one.deadline for one in found.keepings] == list(OWN)
    assert all(one.fate == Fate() and one.in_time is None for one in found.keepings)


def test_few_customers_are_not_shown() -> None:
    """Tables show no number that rests on fewer than five customers, and say how many cells."""
    rows = [
        {"customer": f"c{at}", "time": at, "moment": moment, "channel": "phone", "persona": "ana"}
        for at in range(6)
        for moment in (("asks", "told") if at < 2 else ("asks",))
    ]
    found = kept_commitments(SHOP, traced(rows), now=5 * HOUR)
    table, *others = found.tables("fr")
    (row,) = [row for row in table.rows if row[0] == "ana" and row[2] == "asks@phone"]
    assert dict(zip((one.name for one in table.columns), row, strict=True)) | {
        "kept": None, "lapsed": None, "late": None, "open": 0, "begun": None, "customers": None,
        "share-kept": None, "in-time": None, "in-time-low": None,
    } == dict(zip((one.name for one in table.columns), row, strict=True))  # fmt: skip
    assert table.suppressed == 9
    assert [one.suppressed for one in others] == [6, 6, 6]


@st.composite
def _fates(draw: st.DrawFn) -> Fate:
    """Any fate: each customer of a few has commitments of one kind or several."""
    numbers = draw(st.tuples(*[st.integers(0, 6)] * 4))
    resting = [draw(st.integers(min(one, 1), one)) for one in numbers]
    customers = draw(st.integers(max(resting), sum(resting)))
    names = ("kept", "late", "lapsed", "open")
    parts = dict(zip(names, numbers, strict=True))
    return Fate(**parts, customers=customers, resting=resting)


def _shown(fate: Fate) -> tuple[Cell, ...]:
    found = Commitments(channels=(("web", fate),)).tables(min_customers=3)[2]
    return found.rows[0][1:7]


@given(_fates())
@settings(max_examples=60)
def test_no_hidden_number_follows_from_its_row(fate: Fate) -> None:
    """Whatever a row shows, each number it hides could be another one; few show nothing."""
    begun, *parts, share = _shown(fate)
    if 0 < fate.customers < 3:
        assert {begun, *parts, share} == {None}
        return
    numbers = (fate.kept, fate.late, fate.lapsed, fate.open)
    could = [range(9) if one is None else (int(one),) for one in parts]
    alike = [
        other
        for other in product(*could)
        if begun in {None, sum(other)} and share in {None, _share(*other)}
    ]
    assert numbers in alike
    for part, told in zip(parts, zip(*alike, strict=True), strict=True):
        assert (part is not None) == (len(set(told)) == 1)
    # What is known of the two that are hidden together rests on customers enough.
    if fate.broken and len({late + lapsed for _, late, lapsed, _ in alike}) == 1:
        assert max(fate.resting[1:3]) >= 3


def _share(kept: int, late: int, lapsed: int, _: int) -> float | None:
    settled = kept + late + lapsed
    return kept / settled if settled else None
