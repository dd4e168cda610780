"""How long steps take: the engine's own quantiles and those by bins are one."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.evidence.cutting import Cutting
from journeys.evidence.setting import setting_of
from journeys.evidence.times import times
from tests.evidence.ground import HOUR, TRIP
from tests.evidence.small import traced

#: Between sixty times as long as this, floating point errs by less than half of a twentieth of a
#: microsecond.
LONGEST: Final = 2**41
PAIRS: Final = (("ask@web", "quote@web"), ("quote@web", "sign@web"), ("sign@web", "help@phone"))

gaps = st.one_of(st.integers(0, LONGEST), st.sampled_from([0, 1, 3 * HOUR, 3 * HOUR + 1, LONGEST]))
steps = st.tuples(st.sampled_from(["ana", "bob"]), st.sampled_from(PAIRS), gaps)


def _quantile(some: list[int], share: Fraction) -> float:
    """In seconds, between the two times beside it, worked out in whole numbers."""
    some = sorted(some)
    place = (len(some) - 1) * share
    low = int(place)
    high = min(low + 1, len(some) - 1)
    return float((some[low] + (some[high] - some[low]) * (place - low)) / 1_000_000)


@settings(max_examples=15)
@given(st.lists(steps, min_size=1, max_size=60))
def test_both_ways_tell_the_same_to_the_last_digit(
    walked: list[tuple[str, tuple[str, str], int]],
) -> None:
    """Few events are asked at once, many by bins; both are exact."""
    rows = []
    for number, (persona, pair, gap) in enumerate(walked):
        for place, time in zip(pair, (0, gap), strict=True):
            moment, channel = place.split("@")
            row = {"customer": f"c{number}", "time": time, "moment": moment, "channel": channel}
            rows.append({**row, "persona": persona})
    setting = setting_of(TRIP, traced(rows), cutting=Cutting(by_goal=True))
    ask = {"events": setting.events.mutate(begins=setting.events.before < 0)}
    few = times(**ask, steps=setting.steps, count=len(rows))
    assert few == times(**ask, steps=setting.steps, count=10**9)
    number_of = {str(point): code for code, point in enumerate(setting.codes.points)}
    for step, told in zip(setting.steps, few[0], strict=True):
        mine = [gap for persona, pair, gap in walked
                if setting.codes.personas.index(persona) == step.persona
                and tuple(map(number_of.get, pair)) == (step.before, step.point)]  # fmt: skip
        assert told.count == len(mine)
        assert told.late == sum(
            step.within is not None and gap > step.within * 10**6 for gap in mine
        )
        if mine:
            assert told.median == _quantile(mine, Fraction(1, 2))
            assert told.p95 == _quantile(mine, Fraction(19, 20))
