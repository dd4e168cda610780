"""Promises are decided as brute force decides them on small grounds, with shortest walks."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.model import Duration, Promise, Steps, Strength
from journeys.promises import Ending, Ground, Outcome, Verdict, Walk, decide
from tests.promises.grounds import all_plays, grounds, may_stop, walks

PLACES = st.sampled_from(["m0", "m1", "m2", "m1@web", "phone", "buy", "staffed"])
LIMITS = (
    st.none()
    | st.builds(Steps, st.integers(1, 3))
    | st.builds(Duration, st.integers(0, 5), st.just("s"))
)
MANY = settings(max_examples=300, deadline=None)


def _decided(graph: nx.DiGraph[str], promise: Promise) -> Verdict:
    return decide(promise, Ground("ana", graph))


def _meant(graph: nx.DiGraph[str], place: str) -> set[str]:
    return {
        name
        for name, data in graph.nodes(data=True)
        if place in {name, data["moment"], data["channel"], data["goal"]}
        or (place == "staffed" and data["staffed"])
    }


def _cost(graph: nx.DiGraph[str], walk: list[str], limit: object) -> int:
    if isinstance(limit, Steps):
        return len(walk) - 1
    return sum(graph.edges[pair].get("within", 0) for pair in pairwise(walk))


def _most(limit: Duration | Steps | None) -> float:
    if limit is None:
        return float("inf")
    return limit.count if isinstance(limit, Steps) else limit.seconds


def _shortest_break(
    graph: nx.DiGraph[str],
    starts: Collection[str],
    targets: Collection[str],
    limit: Duration | Steps | None,
    stopping: Collection[str],
) -> int | None:
    """The steps of the shortest walk from some that stops, loops or is late before a target."""
    level = [[name] for name in starts if name not in targets]
    bound = 4 * len(graph) + 8
    for length in range(bound):
        for walk in level:
            if walk[-1] in stopping:
                return length
        following = []
        for walk in level:
            for to in graph.successors(walk[-1]):
                longer = [*walk, to]
                if _cost(graph, longer, limit) > _most(limit):
                    return length + 1
                if to in targets:
                    continue
                if to in walk:
                    return length + 1
                following.append(longer)
        level = following
    return None


def _with_prefix(
    graph: nx.DiGraph[str],
    triggers: Collection[str],
    targets: Collection[str],
    limit: Duration | Steps | None,
    stopping: Collection[str],
) -> int | None:
    """The same from any start, through a trigger."""
    best: int | None = None
    distance: dict[str, int] = {}
    for walk in walks(graph, len(graph)):
        distance.setdefault(walk[-1], len(walk) - 1)
    for trigger in triggers:
        if trigger in distance:
            tail = _shortest_break(graph, [trigger], targets, limit, stopping)
            if tail is not None and (best is None or distance[trigger] + tail < best):
                best = distance[trigger] + tail
    return best


def _stopping(graph: nx.DiGraph[str]) -> set[str]:
    return {name for name in graph if may_stop(graph, name)}


def _is_walk(graph: nx.DiGraph[str], walk: Walk) -> bool:
    return graph.nodes[walk.points[0]]["start"] and all(
        graph.has_edge(*step) for step in walk.steps
    )


@MANY
@given(graph=grounds(), when=PLACES, then=PLACES, within=LIMITS)
def test_always_is_broken_by_the_shortest_walk(
    graph: nx.DiGraph[str], when: str, then: str, within: Duration | Steps | None
) -> None:
    """`always` is broken exactly when a walk stops, loops or is late, by one of least steps."""
    verdict = _decided(graph, Promise(id="p", when=when, then=then, within=within))
    triggers, targets = _meant(graph, when), _meant(graph, then)
    shortest = _with_prefix(graph, triggers, targets, within, _stopping(graph))
    assert (verdict.outcome is Outcome.BROKEN) == (shortest is not None)
    if verdict.walk is not None:
        walk = verdict.walk
        assert _is_walk(graph, walk)
        assert len(walk.steps) == shortest
        assert walk.points[walk.begins] in triggers
        if walk.ending is Ending.STOPS:
            assert walk.points[-1] in _stopping(graph)
        if walk.ending is not Ending.LATE:
            assert not targets & {*walk.points[walk.begins :]}


@MANY
@given(graph=grounds(), when=PLACES, then=PLACES, within=LIMITS)
def test_possible_needs_a_way_from_each_trigger(
    graph: nx.DiGraph[str], when: str, then: str, within: Duration | Steps | None
) -> None:
    """`possible` holds exactly when some walk leads from each reached trigger to a target."""
    promise = Promise(id="p", when=when, then=then, within=within, strength="possible")
    verdict = _decided(graph, promise)
    triggers, targets = _meant(graph, when), _meant(graph, then)
    reached = {walk[-1] for walk in walks(graph, len(graph))}

    def leads(trigger: str) -> bool:
        ways = [[trigger]]
        for _ in range(len(graph) + 1):
            if any(
                way[-1] in targets and _cost(graph, way, within) <= _most(within) for way in ways
            ):
                return True
            ways = [[*way, to] for way in ways for to in graph.successors(way[-1])]
        return False

    kept = all(leads(trigger) for trigger in triggers & reached)
    assert (verdict.outcome is Outcome.BROKEN) == (not kept)
    if verdict.walk is not None:
        assert _is_walk(graph, verdict.walk)


@MANY
@given(graph=grounds(most=4), when=PLACES, then=PLACES, within=LIMITS)
def test_guaranteed_is_a_plan_of_the_company(
    graph: nx.DiGraph[str], when: str, then: str, within: Duration | Steps | None
) -> None:
    """`guaranteed` holds from a trigger exactly when a plan of the company always gets there."""
    promise = Promise(id="p", when=when, then=then, within=within, strength="guaranteed")
    verdict = _decided(graph, promise)
    triggers, targets = _meant(graph, when), _meant(graph, then)
    reached = {walk[-1] for walk in walks(graph, len(graph))}
    stopping = _stopping(graph)

    def assured(trigger: str) -> bool:
        return all_plays(
            graph,
            lambda played: _shortest_break(played, [trigger], targets, within, stopping) is None,
        )

    kept = all(assured(trigger) for trigger in triggers & reached)
    assert (verdict.outcome is Outcome.BROKEN) == (not kept)
    if verdict.walk is not None:
        assert _is_walk(graph, verdict.walk)


def _avoids(graph: nx.DiGraph[str], start: str, bad: set[str], safe: set[str]) -> bool:
    """Whether some way from a start stops, loops or is safe before it meets the bad."""
    level = [[start]] if start not in bad else []
    for _ in range(len(graph) + 1):
        for walk in level:
            if walk[-1] in safe or may_stop(graph, walk[-1]) or walk[-1] in walk[:-1]:
                return True
        level = [
            [*walk, to] for walk in level for to in graph.successors(walk[-1]) if to not in bad
        ]
    return False


@MANY
@given(graph=grounds(most=4), never=PLACES, first=PLACES, form=st.sampled_from(["never", "first"]))
def test_what_must_not_be_is_avoided_as_brute_force_says(
    graph: nx.DiGraph[str], never: str, first: str, form: str
) -> None:
    """`never` and `first … before` are broken by a shortest walk there; a plan guarantees them."""
    safe = _meant(graph, first) if form == "first" else set()
    bad = _meant(graph, never) - safe
    fields = {"never": never} if form == "never" else {"first": first, "before": never}

    def shortest(played: nx.DiGraph[str], start: str) -> int | None:
        for walk in walks(played, len(graph)):
            if walk[0] == start and walk[-1] in bad and not safe & {*walk[:-1]}:
                return len(walk) - 1
        return None

    starts = [name for name, data in graph.nodes(data=True) if data["start"]]
    lengths = [length for start in starts if (length := shortest(graph, start)) is not None]
    verdicts = {
        strength: _decided(graph, Promise(id="p", strength=strength, **fields))
        for strength in Strength
    }
    if any(one.outcome is Outcome.VACUOUS for one in verdicts.values()):
        assert not lengths
        return
    always = verdicts[Strength.ALWAYS]
    assert (always.outcome is Outcome.BROKEN) == bool(lengths)
    if always.walk is not None:
        assert len(always.walk.steps) == min(lengths)
        assert _is_walk(graph, always.walk)

    def assured(start: str) -> bool:
        return all_plays(graph, lambda played: shortest(played, start) is None)

    assert verdicts[Strength.GUARANTEED].holds == all(map(assured, starts))
    assert verdicts[Strength.POSSIBLE].holds == all(
        _avoids(graph, start, bad, safe) for start in starts
    )


@MANY
@given(graph=grounds(most=4), most=st.integers(0, 3))
def test_hand_offs_are_counted_as_brute_force_says(graph: nx.DiGraph[str], most: int) -> None:
    """`max_hand_offs` is broken exactly when a walk has more, by one of least steps."""

    def shortest(played: nx.DiGraph[str], start: str) -> int | None:
        level = {(start, 0)}
        for length in range((most + 2) * (len(graph) + 1)):
            if any(used > most for _, used in level):
                return length
            level = {
                (to, used + edge["hand_off"])
                for at, used in level
                for _, to, edge in played.out_edges(at, data=True)
            }
        return None

    starts = [name for name, data in graph.nodes(data=True) if data["start"]]
    lengths = [length for start in starts if (length := shortest(graph, start)) is not None]
    always = _decided(graph, Promise(id="p", max_hand_offs=most))
    assert (always.outcome is Outcome.BROKEN) == bool(lengths)
    if always.walk is not None:
        assert len(always.walk.steps) == min(lengths)
        assert _is_walk(graph, always.walk)
    guaranteed = _decided(graph, Promise(id="p", max_hand_offs=most, strength="guaranteed"))

    def assured(start: str) -> bool:
        return all_plays(graph, lambda played: shortest(played, start) is None)

    if all(map(assured, starts)):
        assert guaranteed.holds
    assert always.outcome is Outcome.BROKEN or guaranteed.holds


@MANY
@given(
    graph=grounds(),
    form=st.sampled_from(
        [
            {"when": "m0", "then": "m1"},
            {"when": "m0", "then": "staffed", "within": "2 steps"},
            {"when": "buy", "then": "m1", "within": "3 s"},
            {"never": "m1"},
            {"first": "m1", "before": "m2"},
            {"max_hand_offs": 1},
        ]
    ),
)
def test_always_implies_guaranteed_implies_possible(
    graph: nx.DiGraph[str], form: dict[str, str]
) -> None:
    """What holds on every way the company can bring about, and what it can is possible."""
    always, guaranteed, possible = (
        _decided(graph, Promise(id="p", strength=strength, **form))
        for strength in ("always", "guaranteed", "possible")
    )
    assert guaranteed.holds or not always.holds
    assert possible.holds or not guaranteed.holds
