"""A plan is held against its map: what names nothing, and what nobody will see."""

from __future__ import annotations

import pytest

from journeys.tracking import read_plan_text
from journeys.tracking.checking import check_plan
from tests.tracking.shops import SHOP

HEAD = "format: journeys-tracking/1\n"
WHOLE = """\
events:
- {when: {e: a}, then: first-contact@web}
- {when: {e: b}, then: basket}
- {when: {e: c}, then: payment-failed@app}
- {when: {e: d}, then: bought}
- {when: {e: r}, then: returned}
"""


def told(text: str) -> list[str]:
    """Place, code and message of each finding."""
    plan = read_plan_text(HEAD + text, file="p.yaml")
    return [f"{one.place} {one.code} {one.message}" for one in check_plan(plan, SHOP)]


def test_a_plan_that_tells_each_touchpoint_is_clean() -> None:
    """Nothing is found in a plan whose entries give every moment, on any channel."""
    assert told(WHOLE) == []


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("- {when: {e: z}, then: baskt@web}",
         "p.yaml:8:18 JRN762 moment 'baskt' is not in the map; did you mean 'basket'?"),
        ("- {when: {e: z}, then: basket@wbe}",
         "p.yaml:8:18 JRN763 channel 'wbe' is not in the map; did you mean 'web'?"),
        ("log: {values: {channel: {desktop: wbe}}}", "p.yaml:8:26 JRN763 channel 'wbe' is not"),
        ("log: {constants: {persona: leo}}",
         "p.yaml:8:19 JRN764 persona 'leo' is not in the map; did you mean 'lea'?"),
        ("log: {constants: {goal: bay}}", "JRN764 goal 'bay' is not in the map"),
        ("- {when: {e: a, p: '/x*'}, then: bought}",
         "p.yaml:8:3 JRN765 the entry never counts: entry 1 matches all that it matches"),
    ],
)  # fmt: skip
def test_each_slip_is_found_at_its_place(more: str, found: str) -> None:
    """A name that the map has not, and an entry that never counts, are told with their place."""
    (one,) = told(WHOLE + more)
    assert found in one


def test_entries_for_different_times_leave_each_other_alone() -> None:
    """Two entries for two times both count; a third for one of these does not."""
    log = "log: {columns: {time: [a, b]}}\n"
    entries = "- {at: a, then: bought}\n- {at: b, then: returned}\n"
    found = told(log + WHOLE + entries)
    assert found == []
    (shadow,) = told(log + WHOLE + entries + "- {at: b, when: {e: z}, then: basket}")
    assert "JRN765 the entry never counts: entry 7 matches" in shadow


def test_moments_and_touchpoints_without_events_are_found() -> None:
    """A moment without any entry is told at the map, and a touchpoint that none can give."""
    found = told(WHOLE.replace("basket}", "basket@web}").replace("returned}", "ignore}"))
    place = "shop.journey.yaml"
    assert [one.partition(";")[0] for one in found] == [
        f"{place}:11:3 JRN760 moment 'returned' has no event",
        f"{place}:18:9 JRN761 touchpoint 'basket@app' has no event",
    ]


def test_a_constant_channel_gives_one_channel() -> None:
    """With a constant channel, entries without one give touchpoints of that channel alone."""
    found = told(WHOLE + "log: {constants: {channel: web}}")
    assert [one.split()[3] for one in found] == ["'basket@app'", "'bought@app'"]


def test_a_plan_without_entries_leaves_moments_to_the_log() -> None:
    """A log that has moments already misses none of them."""
    assert told("title: x") == []
