"""Patterns cover what they match, and entries that never count are found."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from journeys.tracking import EventRule
from journeys.tracking.patterns import covers, pieces, simplified
from journeys.tracking.shadows import shadowed
from tests.tracking.plans import cells, entries, matches, patterns

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


@given(st.lists(entries(columns=("p", "q")), max_size=5), st.tuples(cells, cells))
def test_a_shadowed_entry_never_counts(events: list[EventRule], row: tuple[str, str]) -> None:
    """Whatever a row holds, the entry that matches it first is none that is shadowed."""
    held = dict(zip(("p", "q"), row, strict=True))
    first = next((at for at, one in enumerate(events) if _meets(one, held)), None)
    assert first not in {at for at, _ in shadowed(events)}


def _meets(entry: EventRule, held: dict[str, str]) -> bool:
    return all(any(matches(one, held[when.column]) for one in when.patterns) for when in entry.when)


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


def test_many_wildcards_take_bounded_time() -> None:
    """A thousand entries that might all cover each other are looked through within seconds."""
    events = [EventRule(when={"e": "*a" * 60 + f"*<{at}>*"}) for at in range(1_000)]
    begin = time.process_time()
    assert list(shadowed(events)) == []
    assert time.process_time() - begin < 5
