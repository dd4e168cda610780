"""Laws of contexts, purchase intent and stopping, each against plain loops; and of clocks."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import UnknownNameError, ValueFormError
from journeys.evidence.clock import BANDS, WEEK, clock
from journeys.evidence.context import contexts_of
from journeys.evidence.contexts import Context
from journeys.evidence.intent import purchase_intent
from journeys.evidence.intervals import lift
from journeys.evidence.stopping import stopping_of
from journeys.logs.engine import rows_of
from journeys.logs.rows import of_rows
from journeys.model import JourneyMap
from tests.evidence.small import HOUR, SHOP, Row, logs, traced

_GOALS: Final = {one.id: one.goal for one in SHOP.moments}
_ENDS: Final = {"told", "got"}
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_CENTURY: Final = 36_525 * 24 * HOUR


def _local(time: int, zone: str) -> dt.datetime:
    return (_EPOCH + dt.timedelta(microseconds=time)).astimezone(ZoneInfo(zone))


def _band(local: dt.datetime) -> str:
    for until, name in ((6, "night"), (9, "morning"), (12, "office"), (14, "lunch"),
                        (18, "office"), (22, "evening")):  # fmt: skip
        if local.hour < until:
            return name
    return "night"


def _week(local: dt.datetime) -> str:
    return "weekend" if local.weekday() >= 5 else "weekday"


@given(
    st.sampled_from(["UTC", "Europe/Paris", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"]),
    st.lists(st.integers(-_CENTURY // 2, _CENTURY), min_size=1, max_size=12),
)
@settings(max_examples=6)
def test_clocks_are_those_of_the_zone(zone: str, times: list[int]) -> None:
    """Days, months, parts of day and week are those of the standard library, before 1970 too."""
    log = of_rows({"customer": "a", "time": at, "moment": "m", "channel": "c"} for at in times)
    there = clock(zone, min(times), max(times))
    time = log.table.time
    told = log.table.select(
        "time", day=there.day(time), band=there.band(time), week=there.week(time)
    )
    rows = rows_of(told.inner_join(there.months(told), "day"))
    assert sorted(row["time"] for row in rows) == sorted(times)
    for row in rows:
        local = _local(row["time"], zone)
        assert row["day"] == (local.date() - dt.date(1970, 1, 1)).days
        assert row["month"] == local.year * 12 + local.month - 1
        assert BANDS[row["band"]] == _band(local)
        assert WEEK[row["week"]] == _week(local)


def _first(rows: list[Row]) -> dict[tuple[str, str], Row]:
    """The first visit of each customer at each moment; of one time that of the first channel."""
    places = {"home": 0, "work": 1, None: 3}
    order = ["phone", "store", "web"]
    found: dict[tuple[str, str], Row] = {}
    for row in sorted(
        rows, key=lambda one: (one["time"], order.index(one["channel"]), places[one["location"]])
    ):
        found.setdefault((row["customer"], row["moment"]), row)
    return found


def _done(rows: list[Row], row: Row, outcome: str) -> bool:
    mine = [one for one in rows if one["customer"] == row["customer"]]
    if outcome == "next":
        return any(0 < one["time"] - row["time"] <= 20 * HOUR for one in mine)
    return any(
        0 <= one["time"] - row["time"] <= 20 * HOUR
        for one in mine
        if one["moment"] in _ENDS and _GOALS[one["moment"]] == _GOALS[row["moment"]]
    )


@given(logs(size=40), st.sampled_from(["end", "next"]), st.integers(1, 2))
@settings(max_examples=15)
def test_contexts_are_those_of_plain_loops(rows: list[Row], outcome: str, few: int) -> None:
    """Visits by context, and the lift of each thing said of a scene, over first visits."""
    zone = "Asia/Kathmandu"
    found = contexts_of(
        SHOP, traced(rows), outcome=outcome, within="20 h", zone=zone, min_customers=few
    )
    placed = {
        place for place in ("home", "work")
        if len({row["customer"] for row in rows if row["location"] == place}) >= few
    }  # fmt: skip

    def scene(row: Row) -> dict[str, str]:
        local = _local(row["time"], zone)
        place = row["location"] if row["location"] in placed or not row["location"] else "*"
        return {
            "channel": row["channel"], "place": place or "", "device": "",
            "band": _band(local), "week": _week(local),
        }  # fmt: skip

    visits: Counter[Any] = Counter()
    whom: dict[Any, set[str]] = defaultdict(set)
    for row in rows:
        where = scene(row)
        key = row["moment"], Context(**{k: v for k, v in where.items() if k != "device"})
        visits[key] += 1
        whom[key].add(row["customer"])
    assert {(one.moment, one.context): one.events for one in found.visits} == visits
    assert all(one.customers == len(whom[one.moment, one.context]) for one in found.visits)

    end = max(row["time"] for row in rows) - 20 * HOUR
    reached = {_GOALS[row["moment"]] for row in rows if row["moment"] in _ENDS}
    firsts = [
        row for (_, moment), row in _first(rows).items()
        if outcome == "next" or (moment not in _ENDS and _GOALS.get(moment) in reached)
    ]  # fmt: skip
    settled = [row for row in firsts if row["time"] <= end]
    assert found.recent == len(firsts) - len(settled)
    whole = ("channel", "place", "band", "week")
    for names in (*((one,) for one in (*whole, "device")), whole):
        tried: dict[Any, list[bool]] = defaultdict(list)
        every: dict[str, list[bool]] = defaultdict(list)
        for row in settled:
            where, done = scene(row), _done(rows, row, outcome)
            tried[row["moment"], Context(**{one: where[one] for one in names})].append(done)
            every[row["moment"]].append(done)
        mine = {
            key: lift(sum(some), len(some), sum(every[key[0]]) - sum(some),
                      len(every[key[0]]) - len(some))
            for key, some in tried.items()
            if min(len(some), len(every[key[0]]) - len(some)) >= few
        }  # fmt: skip
        size = len(names)
        told = {
            (one.moment, one.context): one.lift for one in found.differences
            if sum(cell is not None for cell in one.context.cells()) == size
            and all(getattr(one.context, name) is not None for name in names)
        }  # fmt: skip
        assert told == mine
    assert all(one.p >= one.lift.p for one in found.differences)


@given(logs(size=60, span=60), st.integers(1, 3))
@settings(max_examples=15)
def test_intent_is_that_of_plain_loops(rows: list[Row], visits: int) -> None:
    """Who came back in time and who then bought, customer by customer."""
    found = purchase_intent(
        SHOP, traced(rows), visits=visits, window="12 h", within="10 h", apart="1 h"
    )
    counts: Counter[tuple[bool, bool]] = Counter()
    recent = sooner = 0
    end = max(row["time"] for row in rows)
    for name in {row["customer"] for row in rows}:
        mine = sorted((row["time"], row["moment"]) for row in rows if row["customer"] == name)
        paid = min((time for time, moment in mine if moment == "got"), default=end + 10**12)
        seen = [time for time, moment in mine if moment in {"looks", "basket"} and time < paid]
        begun = [
            time for earlier, time in zip([-(10**12), *seen], seen, strict=False)
            if time - earlier > HOUR
        ]  # fmt: skip
        if not begun:
            continue
        over = begun[0] + 12 * HOUR
        back = sum(time <= over for time in begun) >= visits
        if over > end - 10 * HOUR:
            recent += 1
        elif paid <= over:
            sooner += 1
        else:
            counts[back, paid - over <= 10 * HOUR] += 1
    here, there = counts[True, True], counts[False, True]
    assert (found.recent, found.sooner) == (recent, sooner)
    assert found.lift == lift(here, here + counts[True, False], there, there + counts[False, False])


@given(logs(size=40), st.randoms(use_true_random=False))
@settings(max_examples=7)
def test_stopping_is_that_of_plain_loops(rows: list[Row], chance: Any) -> None:
    """Visits that went on, stopped and are open, by touchpoint, persona and channel."""
    found = stopping_of(SHOP, traced(rows), inactivity="9 h", min_customers=1)
    end = max(row["time"] for row in rows)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    reached = 0
    personas = sorted({row["persona"] for row in rows} - {None})
    places = {"home": 0, "work": 1, None: 3}
    for name in {row["customer"] for row in rows}:
        mine = sorted(
            (row for row in rows if row["customer"] == name and _GOALS.get(row["moment"]) == "buy"),
            key=lambda row: (
                row["time"],
                row["moment"] == "got",
                (row["moment"], row["channel"]),
                personas.index(row["persona"]) if row["persona"] else -1,
                places[row["location"]],
            ),
        )
        for row, after in zip(mine, [*mine[1:], None], strict=False):
            goes_on = after is not None and after["time"] - row["time"] <= 9 * HOUR
            if row["moment"] == "got":
                reached += not (goes_on and after is not None and after["moment"] == "got")
                continue
            is_over = after is not None or end - row["time"] > 9 * HOUR
            state = "went_on" if goes_on else "stopped" if is_over else "open"
            for by, value in (
                ("touchpoint", f"{row['moment']}@{row['channel']}"),
                ("persona", row["persona"] or ""),
                ("channel", row["channel"]),
                ("place", row["location"] or ""),
            ):
                counts[by, value][state] += 1
    assert found.reached == reached
    for by in ("touchpoint", "persona", "channel", "place"):
        told = {(by, one.name): (one.went_on, one.stopped, one.open) for one in found.by(by)}
        assert told == {
            key: (some["went_on"], some["stopped"], some["open"])
            for key, some in counts.items()
            if key[0] == by
        }
        assert sum(one.stopped for one in found.by(by)) == found.stopped
        assert sum(one.open for one in found.by(by)) == found.open
    mixed = list(rows)
    chance.shuffle(mixed)
    assert stopping_of(SHOP, traced(mixed), inactivity="9 h", min_customers=1) == found


def test_what_the_map_does_not_know_is_refused() -> None:
    """Goals, moments and zones that nobody knows are named, with a near miss."""
    trace = traced([{"customer": "a", "time": 0, "moment": "looks", "channel": "web"}])
    with pytest.raises(UnknownNameError, match="did you mean 'buy'"):
        stopping_of(SHOP, trace, goal="buyy")
    with pytest.raises(UnknownNameError, match="did you mean 'buy'"):
        purchase_intent(SHOP, trace, goal="bu")
    with pytest.raises(UnknownNameError, match="did you mean 'looks'"):
        purchase_intent(SHOP, trace, pages=["loks@web"])
    with pytest.raises(ValueFormError, match=r"nearest are Europe/Paris, .*; the time zone"):
        contexts_of(SHOP, trace, zone="Europe/Pari")
    with pytest.raises(UnknownNameError, match="touchpoint"):
        stopping_of(SHOP, trace).by("touchpiont")
    assert contexts_of(JourneyMap(title="Empty"), trace).differences == ()
    assert purchase_intent(SHOP, trace, pages=["got@web"], bought=["told"]).lift.tried == 0


def test_a_planted_context_is_found() -> None:
    """Customers who reach the end from home and not from work differ by place, not by channel."""
    rows = []
    for at in range(40):
        home = at % 2 == 0
        where = {"customer": f"c{at}", "channel": ("web", "phone")[at // 2 % 2],
                 "location": "home" if home else "work"}  # fmt: skip
        rows.append({**where, "time": at * 60, "moment": "looks"})
        if home == (at % 10 != 0):
            rows.append({**where, "time": at * 60 + 1, "moment": "got"})
    rows.append({"customer": "z", "time": 100 * HOUR, "moment": "strange", "channel": "web"})
    found = contexts_of(SHOP, traced(rows), within="1 h")
    differing = [one.context for one in found.differences if one.differs]
    assert {Context(place="home"), Context(place="work")} <= set(differing)
    assert all(one.place is not None for one in differing)
    assert found.differences[0].context.place in {"home", "work"}
    assert found.differences[0].differs
    visits, differences = found.tables()
    assert ("looks", "web", "home", None, "night", "weekday", 10, 10) in visits.rows
    assert all(one is None for one in visits.rows[-1][-2:])
    assert differences.rows[0][0] == "looks"


def test_tables_of_intent_and_stopping_show_no_few() -> None:
    """Counts that rest on fewer than five customers are left out."""
    rows = []
    for at in range(8):
        for visit in range(3 if at < 2 else 1):
            rows += [{"customer": f"c{at}", "time": visit * 2 * HOUR, "moment": "looks",
                      "channel": "web"}]  # fmt: skip
    rows.append({"customer": "z", "time": 10_000 * HOUR, "moment": "strange", "channel": "web"})
    table = purchase_intent(SHOP, traced(rows)).tables("fr")[0]
    assert [row[1:3] for row in table.rows[:2]] == [(None, None), (6, 0)]
    assert all(cell is None for cell in table.rows[0][3:])
    stopped = stopping_of(SHOP, traced(rows)).tables()[0]
    assert stopped.rows[0][:4] == ("looks@web", None, 8, 0)
