"""What tables show of groups of customers: no group that is too small, and none by its sum."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from journeys.evidence.contacts import Contacts, Year
from journeys.evidence.intent import Intent
from journeys.evidence.intervals import lift
from journeys.evidence.showing import resting
from journeys.table import Table

_DAY = 86_400_000_000
_NUMBERS = st.integers(0, 12)


@given(st.lists(_NUMBERS, min_size=1, max_size=8), st.integers(2, 6))
def test_no_group_follows_from_all_together(groups: list[int], least: int) -> None:
    """Whoever knows the sum of all groups learns the sum of some that are hidden, not of few."""
    told = resting(groups, least)
    hidden = [one for one, few in zip(groups, told, strict=True) if 0 < few < least]
    shown = [one for one, few in zip(groups, told, strict=True) if not 0 < few < least]
    assert not any(0 < one < least for one in shown)
    if hidden and any(shown):
        assert len(hidden) > 1
        assert sum(hidden) >= least
    if all(one >= least for one in groups if one):
        assert told == tuple(groups)


@given(_NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS)
def test_rows_of_few_say_nothing_of_intent(here: int, not_: int, there: int, nor: int) -> None:
    """Neither who bought nor who did not is told where they are few, nor what compares them."""
    found = Intent(lift=lift(here, here + not_, there, there + nor))
    (table,) = found.tables()
    back, others = table.rows[:2]
    for row, groups in ((back, (here, not_)), (others, (there, nor))):
        if any(0 < one < 5 for one in groups):
            assert row[2:4] == (None, None)
        if 0 < sum(groups) < 5:
            assert row[1] is None
    if any(0 < one < 5 for one in (here, not_, there, nor)):
        assert back[4:] == (None,) * 4


def _contacts(days: int) -> tuple[Table, ...]:
    year = Year(since=0, until=days * _DAY - 1, counts=((1, 30), (6, 10)), contacts=90)
    return Contacts(years=(year,)).tables("fr")


def test_only_a_year_is_held_against_a_number_of_a_year() -> None:
    """The title tells the days of a shorter log; below 300 of them nobody is *above four*."""
    short, near, whole = (_contacts(days) for days in (177, 320, 365))
    assert short[0].title == "Contacts par client, sur 177 jours"
    assert short[1].title.endswith("sur 177 jours")
    assert near[0].title == "Contacts par client, sur 320 jours"
    assert whole[0].title == "Contacts par client et par an"
    assert short[0].rows[0][2:] == (177.0, 40, 90, 2.25, None, None, None, None)
    assert near[0].column("above") == whole[0].column("above") == (10,)
    assert attrs.evolve(near[1], title="") == attrs.evolve(whole[1], title="")
