"""Rules of coordination: owners, data, indicators, hand-offs and the age of evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.diagnostic import Finding
from journeys.model import (
    Channel,
    Evidence,
    Journey,
    JourneyMap,
    Moment,
    Persona,
    elsewhere,
    offered,
    way,
)
from journeys.rules.coordination import (
    blind_department_hand_off,
    channel_without_owner,
    missing_evidence,
    moment_without_customer_data,
    moment_without_indicator,
    moment_without_owner,
    outdated_evidence,
    unguarded_coherence,
)
from journeys.rules.view import View

TODAY = dt.date(2026, 11, 22)


def findings(check: Callable[[View], Iterator[Finding]], map_: JourneyMap) -> list[Finding]:
    """What a rule finds on a map."""
    return list(check(View(map_, today=TODAY)))


def test_blanks_guard_nothing() -> None:
    """A name of blanks is no name."""
    assert len(findings(unguarded_coherence.check, JourneyMap(title="A", coherence=" "))) == 1


@pytest.mark.parametrize(
    "check",
    [
        moment_without_owner.check,
        moment_without_customer_data.check,
        moment_without_indicator.check,
    ],
)
@given(st.integers(0, 30))
def test_moments_are_named_in_one_finding(
    check: Callable[[View], Iterator[Finding]], count: int
) -> None:
    """However many moments lack it, one finding says so."""
    full = Moment(id="full", owner="Shop", data=["crm"], indicator="effort")
    bare = [Moment(id=f"m{number}") for number in range(count)]
    found = findings(check, JourneyMap(title="A", moments=[full, *bare]))
    assert len(found) == bool(count)
    assert all("Full" not in finding.message for finding in found)


def stepping(steps: list[str], *, carries: tuple[str, ...] = ()) -> list[Finding]:
    """The blind hand-offs of a journey over moments of three owners."""
    moments = [
        Moment(id="ask", owner="Shop"),
        Moment(id="told", owner="Sales"),
        Moment(id="asked", owner=" SHOP"),
        Moment(id="nobody"),
    ]
    journey = Journey(id="j", steps=[way(step, carries=carries) for step in steps])
    map_ = JourneyMap(title="A", moments=moments, journeys=[journey])
    return findings(blind_department_hand_off.check, map_)


@pytest.mark.parametrize(
    ("step", "faults"),
    [
        ("ask@web -> told@web", 1),
        ("ask@web -> told@chat", 0),
        ("ask@web -> asked@web", 0),
        ("ask@web -> nobody@web", 0),
        ("ask@web -> unknown@web", 0),
    ],
)
def test_a_hand_off_is_between_two_known_departments(step: str, faults: int) -> None:
    """The channel stays, both moments have owners, and the owners differ."""
    assert len(stepping([step])) == faults
    assert stepping([step], carries=("question",)) == []


def test_a_pair_of_departments_is_told_once_a_journey() -> None:
    """The first blind step between two departments stands for the others; the way back is new."""
    found = stepping(["ask@web -> told@web", "asked@web -> told@web", "told@web -> ask@web"])
    assert [finding.path[-1] for finding in found] == [0, 2]


def test_one_card_with_evidence_is_enough() -> None:
    """A persona and a goal rest on what one open card rests on; a closed one rests on nothing."""
    personas = [Persona(id="ana"), Persona(id="bob")]
    board = {
        "everyone": {"inform": {"web": offered("Yes", evidence="log"), "phone": offered("Yes")}},
        "bob": {"inform": {"web": elsewhere("phone", evidence="log")}},
    }
    channels = ["web", "phone"]
    map_ = JourneyMap(title="A", personas=personas, channels=channels, board=board)
    assert [one.path for one in findings(missing_evidence.check, map_)] == [
        ("board", "bob", "inform")
    ]


def reviewed(day: dt.date) -> list[Finding]:
    """What is said of evidence reviewed on a day."""
    card = offered("Yes", evidence=Evidence(grade="log", reviewed=day))
    map_ = JourneyMap(title="A", channels=["web"], board={"everyone": {"inform": {"web": card}}})
    return findings(outdated_evidence.check, map_)


@given(st.dates())
def test_evidence_is_fresh_for_two_years_to_the_day(day: dt.date) -> None:
    """Two years ago to the day is still good, and so is today; before and after is not."""
    assert (reviewed(day) == []) == (dt.date(2024, 11, 22) <= day <= TODAY)


def test_evidence_to_come_is_told_apart_from_old_evidence() -> None:
    """Each fault has its own words."""
    assert "to come" in reviewed(TODAY + dt.timedelta(days=1))[0].message
    assert "24 months" in reviewed(dt.date(1, 1, 1))[0].message


@given(st.lists(st.sampled_from(["", " ", "Shop"]), max_size=5))
def test_owners_are_missed_only_where_some_are_named(owners: list[str]) -> None:
    """A map that names no owner at all has not begun to, and is left alone."""
    channels = [Channel(id=f"c{at}", owner=owner) for at, owner in enumerate(owners)]
    found = findings(channel_without_owner.check, JourneyMap(title="A", channels=channels))
    assert len(found) == ("Shop" in owners and set(owners) != {"Shop"})
