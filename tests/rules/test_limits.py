"""Limits: nothing up to them, one finding beyond them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.model import JourneyMap, Moment, Persona, offered
from journeys.rules.bounds import BOUNDS
from journeys.rules.situations import situations
from journeys.rules.view import View
from tests.rules.looking import found


def sized(part: str, size: int) -> JourneyMap:
    """A map with some parts of a kind."""
    names = [f"a{at}" for at in range(size)]
    made = {
        "personas": lambda: JourneyMap(title="m", personas=[Persona(id=name) for name in names]),
        "stages": lambda: JourneyMap(title="m", stages=names),
        "goals": lambda: JourneyMap(title="m", goals=names),
        "channels": lambda: JourneyMap(title="m", channels=names),
        "moments": lambda: JourneyMap(
            title="m", stages=["s"], moments=[Moment(id=name, stage="s") for name in names]
        ),
        "prefers": lambda: JourneyMap(title="m", personas=[Persona(id="ana", prefers=names)]),
    }
    return made[part]()


@pytest.mark.parametrize(
    ("rule", "part", "bound"),
    [
        ("too-many-personas", "personas", "personas"),
        ("too-many-stages", "stages", "stages"),
        ("too-many-goals", "goals", "max_goals"),
        ("too-many-moments", "moments", "moments"),
        ("crowded-stage", "moments", "moments_in_a_stage"),
        ("too-many-channels", "channels", "channels"),
        ("too-many-preferences", "prefers", "preferences"),
    ],
)
@given(limit=st.integers(0, 9), over=st.integers(-9, 9))
def test_a_limit_is_the_last_number_allowed(
    rule: str, part: str, bound: str, limit: int, over: int
) -> None:
    """As many parts as the limit are fine; more are one finding, which says the number."""
    size = max(limit + over, 1)
    every = found(sized(part, size), rule, **{bound: limit})
    assert len(every) == (size > limit)
    assert all(str(size) in one.message for one in every)


@given(size=st.integers(1, 9), least=st.integers(0, 9))
def test_too_few_goals_is_a_limit_from_below(size: int, least: int) -> None:
    """Fewer goals than the least are one finding."""
    every = found(sized("goals", size), "too-few-goals", min_goals=least)
    assert len(every) == (size < least)


@given(
    personas=st.integers(0, 3),
    goals=st.integers(1, 3),
    channels=st.integers(0, 3),
    moments=st.integers(0, 3),
)
def test_situations_are_the_product(personas: int, goals: int, channels: int, moments: int) -> None:
    """On a full board the index is personas × goals × channels × moments of a goal."""
    card = {f"c{at}": offered("Here") for at in range(channels)}
    map_ = JourneyMap(
        title="m",
        personas=[Persona(id=f"p{at}") for at in range(personas)],
        goals=[f"g{at}" for at in range(goals)],
        channels=list(card),
        moments=[
            Moment(id=f"m{goal}{at}", goal=f"g{goal}")
            for goal in range(goals)
            for at in range(moments)
        ],
        board={"everyone": {f"g{at}": card for at in range(goals)}},
    )
    count = personas * goals * channels * max(moments, 1)
    assert situations(View(map_)) == count
    assert len(found(map_, "gas-works", situations=count)) == 0
    assert len(found(map_, "gas-works", situations=count - 1)) == 1


def test_every_bound_says_why() -> None:
    """A limit has a reason that can follow a colon."""
    assert all(bound.reason and not bound.reason.endswith(".") for bound in BOUNDS.values())
