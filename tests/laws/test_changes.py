"""A map without a part is whole, and completing a map is done once."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from journeys.model import JourneyMap
from journeys.vocabulary import complete
from tests.exporters.strategies import maps
from tests.laws.strategies import shops

KINDS = ("persona", "channel", "moment", "journey")


def mentions(part: object, word: str) -> bool:
    """Whether a value, or anything in it, is a word or a touchpoint on it."""
    waiting = [part]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            if word in one.split("@"):
                return True
        elif isinstance(one, tuple):
            waiting += one
        elif attrs.has(kind := type(one)):
            waiting += [getattr(one, field.name) for field in attrs.fields(kind)]
    return False


@given(shops(), st.sampled_from(KINDS), st.data())
def test_nothing_names_a_part_that_was_left_out(
    map_: JourneyMap, kind: str, data: st.DataObject
) -> None:
    """A map without a part holds no card, step, preference or promise on that part."""
    parts = getattr(map_, f"{kind}s")
    if not parts:
        return
    gone = data.draw(st.sampled_from(parts)).id
    other = map_.without(**{kind: gone})
    assert gone not in {part.id for part in getattr(other, f"{kind}s")}
    assert not mentions(other, gone)


@given(shops(), st.sampled_from(KINDS), st.data())
def test_leaving_out_takes_nothing_else(map_: JourneyMap, kind: str, data: st.DataObject) -> None:
    """A map without a part keeps all other parts of that kind, in their order."""
    parts = getattr(map_, f"{kind}s")
    if not parts:
        return
    gone = data.draw(st.sampled_from(parts)).id
    other = map_.without(**{kind: gone})
    kept = [part.id for part in parts if part.id != gone]
    assert [part.id for part in getattr(other, f"{kind}s")] in (kept, _lived(other, kept))
    assert other.goals == map_.goals
    assert other.stages == map_.stages


def _lived(map_: JourneyMap, kept: list[str]) -> list[str]:
    names = {journey.id for journey in map_.journeys}
    return [name for name in kept if name in names]


@given(maps())
def test_completing_twice_is_completing_once(map_: JourneyMap) -> None:
    """A map that was completed has nothing left to fill in."""
    assert complete(complete(map_)) == complete(map_)


@given(maps())
def test_completing_adds_no_part(map_: JourneyMap) -> None:
    """Completing fills in words, and the five goals where a map names none."""
    full = complete(map_)
    for kind in ("personas", "channels", "stages", "moments", "journeys", "promises"):
        ours, theirs = getattr(map_, kind), getattr(full, kind)
        assert [part.id for part in ours] == [part.id for part in theirs]
    assert full.board == map_.board
    assert len(full.goals) == (len(map_.goals) or 5)
