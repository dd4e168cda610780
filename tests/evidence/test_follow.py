"""Laws of following a map: engines count what plain loops count."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.evidence import Cutting, Following, Jump, Visit, Walked, follow
from journeys.graph import to_touchpoint_graph
from tests.evidence.ground import DAY, TRIP, Row, logs
from tests.evidence.reference import Told, quantile, told
from tests.evidence.small import traced

K: Final = 2
_AGAIN: Final = 7 * DAY

cuttings = st.builds(
    Cutting,
    inactivity=st.sampled_from(["30 days", "1 days", None]),
    by_goal=st.booleans(),
    by_moments=st.booleans(),
)


def _followed(rows: list[Row], cutting: Cutting | None = None, **options: Any) -> Following:
    given_cutting = cutting or Cutting()
    options = {"min_customers": K, "ways": 1000, **options}
    return follow(TRIP, traced(rows), cutting=given_cutting, **options)


def _same(found: Following, loops: Told) -> None:
    assert (found.journeys, found.steps) == (loops.journeys, loops.steps)
    _same_steps(found, loops)
    _same_visits(found, loops)
    fitness = found.fitness
    assert fitness.customers == len(loops.fitness)
    assert fitness.undefined == loops.undefined
    assert dict(fitness.bins) == Counter(int(one * 1000) for one in loops.fitness)
    assert fitness.millionths == sum(int(one * 1_000_000) for one in loops.fitness)
    ways = {(tuple(map(str, one.points)), one.is_longer): one.journeys for one in found.ways}
    assert ways == loops.ways
    assert {one.goal: [one.journeys, one.completed] for one in found.outcomes} == loops.outcomes
    assert {one.moment: [one.contacts, one.repeated] for one in found.repeated} == loops.repeated


def _same_steps(found: Following, loops: Told) -> None:
    for one in found.transitions:
        key = (one.persona, str(one.source), str(one.target))
        assert one.count == loops.walked[key], key
        assert one.late == loops.late[key], key
        assert one.visits == sum(loops.trials[who, key[1]] for who in _planners(one, loops))
        assert ("count" in one.few) == (0 < len(loops.people["walked", *key]) < K)
        assert ("late" in one.few) == (0 < len(loops.people["late", *key]) < K)
        if one.count:
            assert one.median == pytest.approx(quantile(loops.gaps[key], 0.5), abs=1e-9)
            assert one.p95 == pytest.approx(quantile(loops.gaps[key], 0.95), abs=1e-6)
        else:
            assert one.median is one.p95 is None
    assert sum(one.count for one in found.transitions) == sum(loops.walked.values())
    jumps: Counter[Any] = Counter()
    for jump in found.jumps:
        pair = str(jump.source), str(jump.target)
        which = (jump.persona, *pair, str(jump.kind), tuple(map(str, jump.skipped)))
        jumps[which] += jump.count
        assert ("count" in jump.few) == (0 < len(loops.people["jump", *which]) < K)
    assert jumps == loops.jumps


def _planners(step: Walked, loops: Told) -> set[str]:
    """The personas of a level for whom a step is planned; empty for nobody known."""
    pair = str(step.source), str(step.target)
    graphs = {one.id: to_touchpoint_graph(TRIP, persona=one.id) for one in TRIP.personas}
    graphs[""] = to_touchpoint_graph(TRIP)
    whole = {who for who, _ in loops.trials}
    level = whole if step.persona is None else {step.persona}
    return {who for who in level if graphs[who].has_edge(*pair)}


def _same_visits(found: Following, loops: Told) -> None:
    for one in found.visits:
        key = (one.persona, str(one.point))
        assert one.completed == loops.completed[key], key
        assert one.late == loops.late_at[key], key
        assert one.ad_hoc == loops.ad_hoc[key], key
        assert one.missing == loops.missing[key], key
        assert one.begun == loops.begun[key], key
        assert ("visits" in one.few) == (0 < len(loops.people["visit", *key]) < K)
        assert one.stopped == loops.stopped[key], key
        assert one.resumed == loops.resumed[key], key
        if 0 < len(loops.people["stopped", *key]) < K:
            assert "stopped" in one.few
    told_of = {(one.persona, str(one.point)) for one in found.visits}
    assert {*+loops.completed, *+loops.ad_hoc, *+loops.late_at, *+loops.missing} <= told_of


@settings(max_examples=10)
@given(logs(), cuttings)
def test_an_engine_counts_what_plain_loops_count(rows: list[Row], cutting: Cutting) -> None:
    """Every count, quantile, way and mark of few is that of a loop over the events."""
    _same(_followed(rows, cutting), told(TRIP, rows, cutting, again=_AGAIN))


@settings(max_examples=4)
@given(logs(), cuttings)
def test_the_sums_close(rows: list[Row], cutting: Cutting) -> None:
    """Steps are explained, skipping or unplanned; visits are in time, late or ad hoc."""
    found = _followed(rows, cutting)
    assert found.steps == found.explained + found.skipping + found.unplanned
    assert found.events == found.steps + found.journeys == len(rows)
    whole = [one for one in found.visits if one.persona is None]
    assert sum(one.visits for one in whole) == found.events
    assert sum(one.begun for one in whole) == sum(one.stopped for one in whole) == found.journeys
    assert found.fitness.customers + found.fitness.undefined == found.customers
    assert found.fitness.steps == found.steps
    assert found.fitness.explained == found.explained
    assert found.late == sum(one.late for one in whole)
    assert all(0 <= at <= 1000 for at, _ in found.fitness.bins)


@settings(max_examples=10)
@given(logs(), cuttings)
def test_one_persona_alone_is_as_among_all(rows: list[Row], cutting: Cutting) -> None:
    """Also where customers were somebody else before, or go on as somebody else."""
    whole = _followed(rows, cutting)
    for who in {row.get("persona") for row in rows} & {"ana", "bob"}:
        alone = _followed(rows, cutting, persona=who)
        assert [_apart(one) for one in whole.visits if one.persona == who] == [
            _apart(one) for one in alone.visits
        ]
        steps = {
            (one.source, one.target): (one.count, one.visits, one.late, one.median, one.few)
            for one in whole.transitions
            if one.persona == who
        }
        assert steps == {
            (one.source, one.target): (one.count, one.visits, one.late, one.median, one.few)
            for one in alone.transitions
        }


def _apart(visit: Visit) -> Visit:
    return attrs.evolve(visit, persona=None)


@settings(max_examples=4)
@given(logs(), st.randoms(use_true_random=False))
def test_order_of_rows_and_names_of_customers_say_nothing(rows: list[Row], random: Any) -> None:
    """Shuffled rows of different times and renamed customers give the same."""
    apart = [{**row, "time": row["time"] + at} for at, row in enumerate(rows)]
    names = [f"other-{number}" for number in range(9)]
    random.shuffle(names)
    renamed = [{**row, "customer": names[int(row["customer"][1:])]} for row in apart]
    random.shuffle(renamed)
    assert _followed(renamed) == _followed(apart)


@settings(max_examples=4)
@given(logs(), logs())
def test_more_customers_never_lower_a_count(rows: list[Row], more: list[Row]) -> None:
    """Rows of further customers add to counts, and take from none."""
    others = [{**row, "customer": f"x{row['customer']}"} for row in more]
    few = _counts(_followed(rows))
    many = _counts(_followed([*rows, *others]))
    assert all(many[key] >= count for key, count in few.items())


def _counts(found: Following) -> Counter[Any]:
    counts: Counter[Any] = Counter()
    steps: list[Walked | Jump] = [*found.transitions, *found.jumps]
    for one in steps:
        if one.persona is None:
            counts[str(one.source), str(one.target)] += one.count
    for visit in found.visits:
        if visit.persona is None:
            kinds = ("completed", "late", "missing", "ad_hoc", "begun", "stopped")
            counts += Counter({(str(visit.point), kind): getattr(visit, kind) for kind in kinds})
    return counts
