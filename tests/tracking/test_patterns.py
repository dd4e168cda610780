"""Patterns cover what they match, and entries that never count are found."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.tracking import EventRule
from journeys.tracking.patterns import covers, pieces, simplified
from journeys.tracking.shadows import shadowed
from tests.tracking.plans import cells, entries, matches, patterns

TIMES = ("in", "out")
FEW = st.text("ab*?", max_size=6)
SHORT = st.text("ab", max_size=6)


@given(patterns, cells)
def test_a_simplified_pattern_matches_the_same(pattern: str, text: str) -> None:
    """Putting wildcards in order changes nothing of what a pattern matches."""
    assert matches(simplified(pattern), text) == matches(pattern, text)
    assert "*".join(pieces(pattern)) == simplified(pattern)


@given(FEW, FEW, SHORT)
def test_what_is_covered_is_matched(wide: str, narrow: str, text: str) -> None:
    """A text that the narrower pattern matches is matched by one that covers it."""
    if covers(wide, narrow) and matches(narrow, text):
        assert matches(wide, text)


@given(FEW)
def test_a_pattern_covers_itself_and_everything_covers_it(pattern: str) -> None:
    """Each pattern is covered by itself and by `*`."""
    assert covers(pattern, pattern)
    assert covers("*", pattern)


@given(
    st.lists(entries(columns=("p", "q"), times=TIMES), max_size=5),
    st.tuples(cells, cells, st.sampled_from(TIMES)),
)
def test_a_shadowed_entry_never_counts(events: list[EventRule], row: tuple[str, str, str]) -> None:
    """Whatever a row holds, at each of its times the first entry is none that is shadowed."""
    held = dict(zip(("p", "q", "at"), row, strict=True))
    first = next((at for at, one in enumerate(events) if _meets(one, held)), None)
    assert first not in {at for at, _ in shadowed(events, TIMES)}


def _meets(entry: EventRule, held: dict[str, str]) -> bool:
    return (not entry.at or held["at"] in entry.at) and all(
        any(matches(one, held[when.column]) for one in when.patterns) for when in entry.when
    )


@given(entries(columns=("p", "q")), entries(columns=("p", "q")))
def test_an_entry_shadows_its_twin(one: EventRule, other: EventRule) -> None:
    """An entry that stands twice counts once."""
    assert (2, 0) in list(shadowed([one, other, one])) or (1, 0) in list(shadowed([one, other]))


def test_more_conditions_are_narrower() -> None:
    """An entry is covered by one that asks for less, and not by one that asks for more."""
    wide = EventRule(when={"e": ["pay*", "buy"]})
    narrow = EventRule(when={"e": ["payment", "buy"], "page": "/x"})
    assert list(shadowed([wide, narrow])) == [(1, 0)]
    assert list(shadowed([narrow, wide])) == []


@pytest.mark.parametrize(
    ("wide", "narrow", "found"),
    [
        ((), ("in",), [(1, 0)]),
        (("in",), ("in",), [(1, 0)]),
        (("in", "out"), ("out",), [(1, 0)]),
        (("in", "out"), (), [(1, 0)]),
        (("in",), (), []),
        (("in",), ("out",), []),
    ],
)
def test_an_entry_is_shadowed_by_one_whose_times_cover_its(
    wide: tuple[str, ...], narrow: tuple[str, ...], found: list[tuple[int, int]]
) -> None:
    """An entry for some times takes nothing from one for others; one for all takes all."""
    first = EventRule(when={"e": "*"}, at=wide)
    second = EventRule(when={"e": "pay"}, at=narrow)
    assert list(shadowed([first, second], TIMES)) == found
    if wide:
        assert list(shadowed([EventRule(at=wide), second], TIMES)) == found


def test_many_wildcards_take_bounded_time() -> None:
    """A thousand entries that might all cover each other are looked through within seconds."""
    events = [EventRule(when={"e": "*a" * 60 + f"*<{at}>*"}) for at in range(1_000)]
    begin = time.process_time()
    assert list(shadowed(events)) == []
    assert time.process_time() - begin < 5
