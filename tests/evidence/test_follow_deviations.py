"""What customers of a map did on purpose is found, and nothing else."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings

from journeys.errors import UnknownNameError
from journeys.evidence import Cutting, Following, JumpKind, StrangeLogError, follow
from journeys.logs.rows import of_rows
from journeys.model import JourneyMap
from journeys.testing import logs as customers
from journeys.testing.logbook import Deviation, DeviationKind, Log
from tests.evidence.ground import TRIP
from tests.evidence.small import traced

_WHOLE = Cutting(inactivity=None)


def _followed(log: Log) -> Following:
    return follow(TRIP, traced(log.rows), cutting=_WHOLE, min_customers=1, ways=0, again=None)


@settings(max_examples=5)
@given(customers(TRIP, deviations=[]))
def test_who_does_what_is_planned_is_explained_in_time(log: Log) -> None:
    """A log without deviations is wholly explained, and nobody is late."""
    found = _followed(log)
    assert found.explained == found.steps
    assert found.late == 0
    assert not found.jumps
    assert found.fitness.whole == found.fitness.customers
    assert all(one.ad_hoc == one.missing == one.late == 0 for one in found.visits)


@settings(max_examples=12)
@given(customers(TRIP, min_customers=3))
def test_each_deviation_is_found(log: Log) -> None:
    """Skipped touchpoints are missing, strange ones ad hoc, late steps late, jumps are jumps."""
    found = _followed(log)
    for deviation in log.deviations:
        assert _is_found(found, deviation), deviation
    late = Counter(one.kind for one in log.deviations)[DeviationKind.LATE]
    assert found.late == late


def _is_found(found: Following, deviation: Deviation) -> bool:
    pair = deviation.source, deviation.target
    jumps = [one for one in found.jumps if (str(one.source), str(one.target)) == pair]
    if deviation.kind is DeviationKind.SKIPPED:
        return any(one.kind is JumpKind.SKIPPING and one.skipped for one in jumps)
    if deviation.kind is DeviationKind.UNPLANNED:
        return bool(jumps)
    if deviation.kind is DeviationKind.CHANNEL:
        return any(str(one.point) == deviation.target and one.ad_hoc for one in found.visits)
    steps = [one for one in found.transitions if (str(one.source), str(one.target)) == pair]
    return any(one.late for one in steps)


def test_shares_are_tested_against_the_plan() -> None:
    """Of 100 customers 80 go where half are planned: expected, interval and chance say so."""
    rows = []
    for number in range(100):
        target = "quote@web" if number < 80 else "quote@phone"
        for time, point in enumerate(["ask@web", target]):
            moment, channel = point.split("@")
            row = {"customer": f"c{number}", "time": time, "moment": moment, "channel": channel}
            rows.append(row | {"persona": "ana"})
    found = follow(TRIP, traced(rows))
    (step,) = (
        one
        for one in found.transitions
        if one.persona == "ana" and (str(one.source), str(one.target)) == ("ask@web", "quote@web")
    )
    assert (step.count, step.visits, step.expected, step.share) == (80, 100, 50.0, 0.8)
    assert step.low == pytest.approx(0.7112, abs=1e-4)
    assert step.high == pytest.approx(0.8666, abs=1e-4)
    assert step.p is not None
    assert step.p < 1e-6
    assert found.counts().passages[0].count == 80


def test_a_log_of_nobody_is_no_error() -> None:
    """Without events everything is zero, and planned transitions stand as never taken."""
    found = follow(TRIP, of_rows([]))
    assert (found.customers, found.steps, found.fitness.share) == (0, 0, None)
    assert all(one.count == 0 for one in found.transitions)
    assert not found.ways
    assert not found.outcomes
    assert all(one.suppressed == 0 for one in found.tables())


def test_a_log_of_another_world_is_refused() -> None:
    """Nothing in common is a mistake, and the error says the way out."""
    row = {"customer": "secret-id", "time": 0, "moment": "akk", "channel": "web"}
    with pytest.raises(StrangeLogError, match="did you mean 'ask@web'") as caught:
        follow(TRIP, traced([row]))
    assert "secret" not in str(caught.value)
    with pytest.raises(StrangeLogError, match="plans no step"):
        follow(JourneyMap(title="Empty"), traced([row]))


def test_one_persona() -> None:
    """Only its events are counted; a log without personas is held against its journeys."""
    rows = [
        {"customer": name, "time": time, "moment": moment, "channel": "web", "persona": name}
        for name in ("ana", "bob")
        for time, moment in enumerate(["ask", "quote", "sign"])
    ]
    apart = follow(TRIP, traced(rows), persona="bob", min_customers=1)
    assert (apart.customers, apart.explained, apart.unplanned) == (1, 1, 1)
    # Ana becomes bob: her first event is none of his.
    later = {"customer": "ana", "time": 9, "moment": "sign", "channel": "web", "persona": "bob"}
    assert follow(TRIP, traced([*rows, later]), persona="bob", min_customers=1).customers == 2
    plain = [{key: cell for key, cell in row.items() if key != "persona"} for row in rows]
    alike = follow(TRIP, traced(plain), persona="bob", min_customers=1)
    assert (alike.customers, alike.explained, alike.unplanned) == (2, 2, 2)
    with pytest.raises(StrangeLogError, match="the log has ana, bob"):
        follow(TRIP, traced(rows), persona="cat")
    with pytest.raises(UnknownNameError, match="did you mean 'cat'"):
        follow(TRIP, traced(rows), persona="cot")
