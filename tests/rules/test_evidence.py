"""Rules of evidence: what they say of a log, what they leave to others, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.diagnostic import Diagnostic
from journeys.evidence.cutting import Cutting
from journeys.evidence.fates import Commitments, Fate, Keeping
from journeys.evidence.following import Following, Jump, JumpKind, Visit, Walked
from journeys.evidence.practice import Practice
from journeys.model import JourneyMap, Settings
from journeys.model.moment import to_touchpoint
from journeys.promises import Deadline
from journeys.rules import check
from journeys.rules.observing import observed
from tests.rules.looking import TODAY, patched

SHARES = """\
journeys:
  ana-lives-it-all:
    steps:
      - ask@web -> told@web: {share: 90%}
      - ask@web -> told@phone: {share: 10%, carries: [the question]}
      - basket@web -> ordered@web
      - change@web -> changed@web
      - broken@web -> repaired@web
      - complaint@web -> answered@web
"""
SHOP = "title: A small shop\n"
FEW = frozenset({"count", "visits"})
HIDDEN: frozenset[str] = frozenset()


@cache
def shop(patch: str = SHOP) -> JourneyMap:
    """The example map of the rules under a patch."""
    return patched(patch)


def told(
    practice: Practice, *, patch: str = SHOP, rules: Iterable[str] = ("JRN75",)
) -> tuple[Diagnostic, ...]:
    """What rules say of customers."""
    settings = [Settings(select=tuple(rules))]
    return check(shop(patch), today=TODAY, settings=settings, practice=practice).diagnostics


def did(*found: Jump | Visit | Walked, events: int = 0, least: int = 5) -> Practice:
    """What customers did, from its numbers."""
    return Practice(following=following(*found, events=events, least=least))


def following(*found: Jump | Visit | Walked, events: int = 0, least: int = 5) -> Following:
    """A following of jumps, visits and transitions."""
    return Following(
        name="log",
        language="en",
        cutting=Cutting(),
        min_customers=least,
        events=events,
        transitions=tuple(one for one in found if isinstance(one, Walked)),
        jumps=tuple(one for one in found if isinstance(one, Jump)),
        visits=tuple(one for one in found if isinstance(one, Visit)),
    )


def jump(way: str, count: int, *, past: str = "", few: frozenset[str] = HIDDEN) -> Jump:
    """A jump of all personas together."""
    source, target = way.split(" -> ")
    return Jump(
        persona=None,
        source=to_touchpoint(source),
        target=to_touchpoint(target),
        kind=JumpKind.SKIPPING if past else JumpKind.UNPLANNED,
        count=count,
        skipped=(to_touchpoint(past),) if past else (),
        few=few,
    )


def visit(point: str, visits: int, *, few: frozenset[str] = HIDDEN) -> Visit:
    """A touchpoint of all personas together."""
    return Visit(persona=None, point=to_touchpoint(point), completed=visits, few=few)


def walked(way: str, count: int, visits: int, planned: float, p: float = 0.0) -> Walked:
    """A planned step of all personas together."""
    source, target = way.split(" -> ")
    return Walked(
        persona=None,
        source=to_touchpoint(source),
        target=to_touchpoint(target),
        count=count,
        visits=visits,
        expected=planned * visits,
        p=p,
    )


def keeping(persona: str, kept: int, lapsed: int, *, seconds: int = 1800) -> Keeping:
    """A commitment from `ask@web` on that `told` fulfils."""
    deadline = Deadline(
        persona=persona, start="ask@web", until="told", seconds=seconds, subject="inform",
        channel="web", commitment="Soon",
    )  # fmt: skip
    customers = kept + lapsed
    fate = Fate(kept=kept, lapsed=lapsed, customers=customers, resting=(kept, 0, lapsed, 0))
    return Keeping(deadline=deadline, fate=fate)


def test_a_touchpoint_is_told_once_with_its_commonest_ways_out() -> None:
    """Unplanned steps of a touchpoint are one finding, a share of visits, at its first step."""
    practice = did(
        visit("ask@web", 400),
        jump("ask@web -> basket@web", 20),
        jump("ask@web -> ordered@web", 60, past="basket@web"),
        jump("ask@web -> change@web", 15),
        jump("ask@web -> broken@web", 3),
        jump("ask@web -> basket@web", 2, few=FEW),
        jump("ask@web -> ask@web", 90),
    )
    (found,) = told(practice, rules=["JRN752"])
    assert found.message.startswith(
        "customers leave 'ask@web' in 24% of 400 visits by steps that no journey of theirs has: "
        "60 to 'ordered@web' past 'basket@web', 20 to 'basket@web', 15 to 'change@web', "
        "3 elsewhere; "
    )
    assert found.weight == 98
    assert found.path == ("journeys", "ana-lives-it-all", "steps", 0)


@pytest.mark.parametrize(
    ("visits", "counts"),
    [(100, [29, 29, 29]), (1000, [40]), (0, [40])],
    ids=["none is common", "few of many visits", "visits are hidden"],
)
def test_scattered_and_rare_steps_are_not_told(visits: int, counts: list[int]) -> None:
    """Thirty customers do the same, and they are five in a hundred visits, or nothing is said."""
    targets = ("basket@web", "ordered@web", "change@web")
    jumps = [jump(f"ask@web -> {to}", count) for to, count in zip(targets, counts, strict=False)]
    there = visit("ask@web", visits or 500, few=HIDDEN if visits else FEW)
    assert told(did(there, *jumps), rules=["JRN752"]) == ()


def test_a_touchpoint_without_a_way_on_is_told_at_its_moment() -> None:
    """What no journey leaves has the place of its moment."""
    (found,) = told(did(visit("told@web", 50), jump("told@web -> ask@web", 40)), rules=["JRN752"])
    assert found.path == ("moments", "told")


def test_shares_of_a_touchpoint_are_told_together() -> None:
    """Shares that are off are one finding, at the first of them; fourteen points are not told."""
    off = walked("ask@web -> told@web", 60, 100, 0.9), walked("ask@web -> told@phone", 30, 100, 0.1)
    (found,) = told(did(*off), patch=SHARES, rules=["JRN755"])
    assert found.message.startswith(
        "customers leave 'ask@web' by other shares than planned: 60% of 100 visits straight to "
        "'told@web' (planned 90%), 30% to 'told@phone' (planned 10%); "
    )
    assert found.path[-1] == 0
    assert found.weight == 50
    near = (
        walked("ask@web -> told@web", 76, 100, 0.9),
        walked("ask@web -> told@phone", 24, 100, 0.1),
    )
    assert told(did(*near), patch=SHARES, rules=["JRN755"]) == ()


@pytest.mark.parametrize(
    ("keepings", "said"),
    [
        ([keeping("ana", 40, 10), keeping("", 30, 20)], "; 70 of 100 are there within 30 min by"),
        ([keeping("ana", 4, 30)], ""),
        ([keeping("ana", 40, 10), keeping("", 30, 20, seconds=60)], ""),
        ([], ""),
    ],
    ids=["all promised the same", "few", "promised differently", "nothing promised"],
)
def test_a_share_is_told_beside_its_commitment(keepings: list[Keeping], said: str) -> None:
    """Where a commitment is kept at the target, those who come by any way are told too."""
    practice = Practice(
        following=following(walked("ask@web -> told@web", 24, 100, 0.9)),
        commitments=Commitments(keepings=tuple(keepings)),
    )
    (found,) = told(practice, rules=["JRN755"])
    assert f"(planned 90%{said}" in found.message
    assert ("by some way" in found.message) is bool(said)


@pytest.mark.parametrize(
    ("kept", "lapsed", "least", "is_told"),
    [(41, 6, 5, False), (30, 17, 5, True), (30, 17, 20, False), (0, 40, 5, True)],
    ids=["perhaps by chance", "surely", "too few were let down", "never"],
)
def test_a_commitment_is_told_where_chance_is_ruled_out(
    kept: int, lapsed: int, least: int, *, is_told: bool
) -> None:
    """A share that may be 90 % is not told, nor what rests on fewer customers than is asked."""
    practice = Practice(
        following=following(least=least),
        commitments=Commitments(keepings=(keeping("ana", kept, lapsed),)),
    )
    found = told(practice, rules=["JRN753"])
    assert len(found) == is_told
    assert [one.weight for one in found] == [lapsed] * is_told


def test_an_absent_channel_is_told_once() -> None:
    """Steps to a channel without events, and moments on it alone, are told with the channel."""
    steps = "ask@web -> told@web -> basket@web -> ordered@web -> change@web -> changed@web"
    practice = did(
        *(visit(point, 100) for point in steps.split(" -> ")),
        *(visit(point, 100) for point in ("broken@web", "repaired@web", "complaint@web")),
        walked("complaint@web -> answered@phone", 0, 100, 1.0),
    )
    patch = """\
journeys:
  ana-lives-it-all:
    steps:
      - ask@web -> told@web
      - basket@web -> ordered@web
      - change@web -> changed@web
      - broken@web -> repaired@web
      - complaint@web -> answered@phone: {carries: [the file]}
"""
    (found,) = told(practice, patch=patch)
    assert found.code == "JRN754"
    assert found.path == ("channels", "phone")
    assert found.message.startswith(
        "channel 'phone' is open for 'inform', 'buy', 'manage', 'service', 'complain', and the "
        "log has no event on it; "
    )
    there = also_at(practice, visit("ask@phone", 10))
    assert {one.code for one in told(there, patch=patch)} == {"JRN754", "JRN757"}
    answered = also_at(there, visit("answered@web", 10))
    assert {one.code for one in told(answered, patch=patch)} == {"JRN754", "JRN751"}


def also_at(practice: Practice, *more: Visit) -> Practice:
    """The same customers, who were at more touchpoints."""
    old = practice.following
    return did(*old.transitions, *old.jumps, *old.visits, *more)


def test_a_channel_in_vain_is_told_once() -> None:
    """All goals without contacts on a channel are one finding, at the first of their cards."""
    practice = did(
        visit("ask@web", 300), visit("basket@web", 200), visit("basket@phone", 1),
        visit("change@web", 50), visit("change@phone", 50),
    )  # fmt: skip
    (found,) = told(practice, rules=["JRN754"])
    assert found.message.startswith(
        "channel 'phone' is open in vain: it has none of 300 contacts for 'inform', hardly any of "
        "201 contacts for 'buy'; "
    )
    assert found.path == ("board", "everyone", "inform", "phone")
    assert found.weight == 501


@given(
    known=st.integers(0, 60), strange=st.integers(0, 60), few=st.booleans(), least=st.integers(0, 9)
)
def test_a_log_off_the_map_is_an_error(known: int, strange: int, few: int, least: int) -> None:
    """Less than half the events at touchpoints of journeys is an error; few are not counted."""
    practice = did(
        walked("ask@web -> told@web", 0, known, 1.0),
        visit("ask@web", known, few=FEW if few else HIDDEN),
        visit("window@web", strange),
        events=known + strange,
        least=least,
    )
    assert practice.following.known == known
    assert practice.following.has_few_known is bool(few and known)
    report = check(shop(), today=TODAY, settings=[Settings(select=["JRN758"])], practice=practice)
    assert report.ok is (known + strange < 30 or known >= strange)
    for one in report.diagnostics:
        assert (one.code, one.weight) == ("JRN758", strange)
        assert ("hardly any" in one.message) is bool(few and known)


def test_the_gravest_stand_first_and_then_what_most_events_speak_for() -> None:
    """Findings of a log are sorted by severity and events, not by the lines of the map."""
    log = """\
    700 times window@web
    40 times ask@web -> basket@web
    60 times basket@web -> told@web
    """
    found = told(practice=practice_of(log))
    assert [one.severity.rank for one in found] == sorted(one.severity.rank for one in found)
    assert found[0].code == "JRN758"
    unplanned = [one for one in found if one.code == "JRN752"]
    assert [one.weight for one in unplanned] == [60, 40]
    assert [one.path[-1] for one in unplanned] == [1, 0]


def practice_of(log: str) -> Practice:
    """What the lines of a page say that customers did with the example map."""
    found = observed(log, shop())
    assert found is not None
    assert found.following.known + 700 == found.following.events - 30
    return found
