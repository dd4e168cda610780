"""The strategies of broken maps and texts: a rule in, what breaks it and no other out."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.errors import ValueFormError
from journeys.model import JourneyMap
from journeys.testing.breaking.planting import PLANTS
from journeys.testing.breaking.spoiling import COHERENCE, SPOILS
from journeys.testing.breaking.varying import moved, varied
from journeys.testing.handful import Handful
from journeys.testing.mapping import journey_maps
from journeys.testing.offering import day_of

__all__ = ["broken_maps", "broken_texts"]

#: The day on which the evidence in the pages of the rules is young, and that of others old.
_WRITTEN: Final = dt.date(2026, 11, 22)


def broken_maps(code: str, *, today: dt.date | None = None) -> SearchStrategy[JourneyMap]:
    """Maps that break exactly one rule, and no other of the core.

    Args:
        code: The rule, by code or name. One that is off by default is broken all the same.
        today: The day on which evidence is judged; today by default.

    Returns:
        A strategy. Faults that fit into any map are planted in clean ones; others vary the
        example of the rule's page: other ids, words, orders, more said. It shrinks to the page.

    Raises:
        UnknownNameError: There is no such rule; the error names the nearest.
        ValueFormError: The rule is about texts, which no map in Python can break (see
            `broken_texts`), or about what customers did, which a log tells, or a plan.

    Example:
        >>> from hypothesis import find
        >>> from journeys.rules import check
        >>> bad = find(broken_maps("unguarded-coherence"), lambda map_: True)
        >>> [finding.name for finding in check(bad).diagnostics]
        ['unguarded-coherence']
    """
    from journeys.rules.table import find

    rule, day = find(code), day_of(today)
    if rule.code in SPOILS:
        raise ValueFormError(code, "a rule that a map can break; for this one use broken_texts")
    if not rule.is_of_map:
        raise ValueFormError(
            code, "a rule that a map breaks by itself; this one needs a log or a plan"
        )
    if rule.code in PLANTS:
        clean = journey_maps(today=day)
        return _planted(rule.code, clean)
    return _varied(moved(_example(rule.code), day - _WRITTEN))


@st.composite
def _planted(draw: st.DrawFn, code: str, clean: SearchStrategy[JourneyMap]) -> JourneyMap:
    return PLANTS[code](draw(clean), Handful(draw))


@st.composite
def _varied(draw: st.DrawFn, example: JourneyMap) -> JourneyMap:
    return varied(Handful(draw), example)


@cache
def _example(code: str) -> JourneyMap:
    """The map of the example on a rule's page, without its source."""
    from journeys.reader import read_text
    from journeys.rules.patch import example_text
    from journeys.rules.table import find

    map_ = read_text(example_text(find(code).example)).map
    assert map_ is not None, f"the example of {code} cannot be read"
    return attrs.evolve(map_, source=None)


def broken_texts(code: str, *, today: dt.date | None = None) -> SearchStrategy[str]:
    """Texts of maps that break exactly one rule of reading.

    Args:
        code: The rule, by code or name.
        today: The day on which evidence is judged; today by default.

    Returns:
        A strategy of texts: those of clean maps with the fault in them.

    Raises:
        UnknownNameError: There is no such rule; the error names the nearest.
        ValueFormError: The rule is about maps; see `broken_maps`.

    Example:
        >>> from hypothesis import find
        >>> find(broken_texts("unknown-format"), lambda text: True).splitlines()[0]
        'format: journeys/9'
    """
    from journeys.rules.table import find

    rule = find(code)
    if rule.code not in SPOILS:
        raise ValueFormError(code, "a rule of reading a text; for this one use broken_maps")
    return _spoilt(rule.code, journey_maps(today=today))


@st.composite
def _spoilt(draw: st.DrawFn, code: str, clean: SearchStrategy[JourneyMap]) -> str:
    from journeys.api import dumps

    text = dumps(attrs.evolve(draw(clean), coherence=COHERENCE))
    return SPOILS[code](text, Handful(draw))
