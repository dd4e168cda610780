"""Laws of counts as values: equal pairs are added up, and sums close."""

from __future__ import annotations

import pytest
from hypothesis import given

from journeys.counts import Counts, Passage, strangers
from journeys.errors import ValueFormError
from journeys.model import Channel, Journey, JourneyMap, Moment
from tests.counts.tables import counts


@given(counts())
def test_each_pair_stands_once(some: Counts) -> None:
    """Given again and twice, counts keep their pairs and double their sum."""
    pairs = [(one.source, one.target) for one in some.passages]
    assert len(set(pairs)) == len(pairs)
    twice = Counts(passages=[*some.passages, *some.passages])
    assert [(one.source, one.target) for one in twice.passages] == pairs
    assert twice.total == 2 * some.total


@given(counts())
def test_who_went_on_somewhere_came_somewhere(some: Counts) -> None:
    """All who left touchpoints and all who came to some are the passages."""
    points = some.touchpoints
    assert sum(map(some.left, points)) == sum(map(some.entered, points)) == some.total
    assert all(some.visits(one) >= some.left(one) for one in points)
    assert all(some.visits(one) >= some.entered(one) for one in points)


@pytest.mark.parametrize("value", [-1, 0.5, True, "3", None, 10**24 + 1, float("nan")])
def test_a_count_is_a_whole_number(value: object) -> None:
    """Anything but a whole number of customers is refused with a word on what is expected."""
    with pytest.raises(ValueFormError, match="whole number"):
        Passage(source="a@web", target="b@web", count=value)


def test_a_touchpoint_that_nobody_named_has_no_visits() -> None:
    """Empty counts have no sum, no touchpoints, and no visits."""
    none = Counts()
    assert (none.total, none.touchpoints, none.visits("a@web")) == (0, (), 0)


def test_strangers_are_what_the_map_knows_in_no_way() -> None:
    """What is declared or passed in a journey is known; the rest is told once, with a near miss."""
    map_ = JourneyMap(
        title="Shop",
        channels=[Channel(id="web")],
        moments=[Moment(id="ask", goal="inform")],
        journeys=[Journey(id="one", steps=["told@phone -> ask@web"])],
    )
    passages = [
        Passage(source="ask@web", target="told@phone", count=1),
        Passage(source="aks@web", target="aks@wbe", count=1),
    ]
    assert strangers(Counts(passages=passages), map_) == (
        "moment 'aks' is counted, and not in the map; did you mean 'ask'?",
        "channel 'wbe' is counted, and not in the map; did you mean 'web'?",
    )


def test_many_strangers_are_counted() -> None:
    """Twenty moments and twenty channels are told one by one, the rest by its number."""
    passages = [
        Passage(source=f"m{at}@c{at % 21}", target=f"m{at}@c0", count=1) for at in range(30)
    ]
    told = strangers(Counts(passages=passages), JourneyMap(title="Shop"))
    assert len(told) == 42
    assert [line for line in told if "counted" not in line] == [
        "and 10 more such moments",
        "and 1 more such channel",
    ]
