"""Steps and ways: what a customer can still do."""

from __future__ import annotations

import attrs

from journeys.comparison import Part, compare
from journeys.model import Journey, JourneyMap, elsewhere, way
from tests.comparison.maps import SHOP, boarded, told


def living(*steps: str, **more: str) -> JourneyMap:
    """The shop in which Ana's journey has other steps; more is said of the first."""
    first, *rest = steps
    journey = Journey(id="ana-buys", personas=["ana"], steps=[way(first, **more), *rest])
    return attrs.evolve(SHOP, journeys=[journey, SHOP.journeys[1]])


STEPS = ("asks@web -> told@web -> ordered@web", "told@web -> ordered@kiosk")


def test_steps_are_told_by_their_ends() -> None:
    """A step that goes and one that comes are two changes, at their places."""
    new = living("asks@web -> told@web", "told@web -> ordered@kiosk", "told@web -> asks@web")
    assert told(SHOP, new) == [
        "journeys.ana-buys.steps.1: step 'told@web -> ordered@web' is removed",
        "journeys.ana-buys.steps.2: step 'told@web -> asks@web' is added",
    ]


def test_what_is_said_of_a_step_is_told() -> None:
    """A longer time and less carried are weaker; who decides is neutral."""
    old = living(*STEPS, within="1 h")
    assert told(old, living(*STEPS, within="2 h"))[0] == (
        "journeys.ana-buys.steps.0.within: "
        "within of 'asks@web -> told@web' is '2 h', was '1 h' [weakened]"
    )


def test_a_goal_out_of_reach_is_one_lost_way() -> None:
    """A persona who no longer reaches a goal is told so once."""
    new = living("asks@web -> told@web")
    assert "personas.ana: way 'to buy' is lost [weakened]" in told(SHOP, new)
    assert "personas.ana: way 'to buy' is there now [tightened]" in told(new, SHOP)


def test_a_start_that_leads_nowhere_is_a_lost_way() -> None:
    """A goal that is still reached is lost from one start alone."""
    old = living(*STEPS, "asks@kiosk -> told@web")
    assert "personas.ana: way 'from asks@kiosk to buy' is lost [weakened]" in told(old, SHOP)


def test_a_closed_card_closes_the_ways_over_it() -> None:
    """No way leads over a touchpoint whose card sends the customer elsewhere."""
    new = boarded({("ana", "inform", "web"): elsewhere("phone", because="repairs")})
    ways = [str(one) for one in compare(SHOP, new) if one.part is Part.WAY]
    assert ways == [
        "personas.ana: way 'to buy' is lost [weakened]",
        "personas.ana: way 'to inform' is lost [weakened]",
    ]
