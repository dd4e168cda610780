"""Comparing tells what changed, where, and the same from both sides."""

from __future__ import annotations

import re
from collections import Counter
from random import Random
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import journeys as jn
from journeys.comparison import Change, Kind, Meaning, Part, compare
from journeys.model import JourneyMap
from journeys.source import Path
from journeys.vocabulary import channels, goals, stages
from tests.exporters.strategies import maps
from tests.laws.findings import read_map
from tests.laws.strategies import shops

WITH_IDS = ("personas", "channels", "goals", "stages", "moments", "journeys", "promises")
#: Keys of a card and of other nested parts, which are fields of the values inside.
NESTED = ("response", "style", "idiolect")
#: Ids that say what they are.
BUILT_IN = frozenset({*channels(), *stages()})


def exists(map_: JourneyMap, path: Path) -> bool:
    """Whether a path leads to a part, a cell, a step, a commitment or a field of a map."""
    here: Any = map_
    keys = list(path)
    while keys:
        key = keys.pop(0)
        if isinstance(key, int):
            found = here[key : key + 1]
        elif key == "board":
            place = tuple(keys[:3])
            keys = keys[3:]
            found = [cell.offer for cell in map_.board if cell.place == place]
        elif here is map_ and key in WITH_IDS and keys:
            known = map_.goals or [jn.Goal(id=name) for name in goals()]
            parts = known if key == "goals" else getattr(map_, key)
            name = keys.pop(0)
            found = [part for part in parts if part.id == name]
        else:
            found = [value for value in (here, *within(here)) if hasattr(value, str(key))]
            found = [getattr(value, str(key)) for value in found]
        if not found:
            return False
        here = found[0]
    return True


def within(value: Any) -> list[Any]:
    """The nested values whose fields are keys of the value around them."""
    return [getattr(value, name) for name in NESTED if getattr(value, name, None) is not None]


def told(changes: tuple[Change, ...]) -> Counter[Change]:
    """Changes in no order, without the words of the new map for what they are about."""
    return Counter(attrs.evolve(change, about="") for change in changes)


@given(shops())
def test_a_map_is_the_same_as_itself(map_: JourneyMap) -> None:
    """Comparing a map with itself, or with what was written and read, tells nothing."""
    assert compare(map_, map_).same
    assert compare(map_, read_map(jn.dumps(map_))).same


@given(maps())
def test_any_map_is_the_same_as_itself(map_: JourneyMap) -> None:
    """So does comparing a map with any texts, any ids and every field."""
    copy = attrs.evolve(map_, title=map_.title + "x")
    assert [change.field for change in compare(map_, copy)] == ["title"]


@given(shops(), shops())
def test_every_change_has_places(old: JourneyMap, new: JourneyMap) -> None:
    """The old paths of a change lead somewhere in the old map, the new ones in the new map."""
    for change in compare(old, new):
        assert change.old_paths or change.new_paths
        assert all(exists(old, path) for path in change.old_paths), change
        assert all(exists(new, path) for path in change.new_paths), change


@given(shops(), shops())
def test_swapping_undoes(old: JourneyMap, new: JourneyMap) -> None:
    """Swapping the maps swaps added and removed, weakened and tightened, old and new."""
    there, back = compare(old, new), compare(new, old)
    assert told(there.changes) == told(tuple(change.undone for change in back))


@given(maps(), maps())
def test_swapping_any_maps_undoes(old: JourneyMap, new: JourneyMap) -> None:
    """So it does for maps with any texts, any ids and every field."""
    there, back = compare(old, new), compare(new, old)
    assert told(there.changes) == told(tuple(change.undone for change in back))


@given(maps(), st.sampled_from(WITH_IDS), st.data())
def test_nothing_goes_in_silence(map_: JourneyMap, kind: str, data: st.DataObject) -> None:
    """A map that lacks a part differs, whatever the part says."""
    parts = getattr(map_, kind)
    assume(parts)
    gone = data.draw(st.sampled_from(range(len(parts))))
    changes: dict[str, Any] = {kind: [*parts[:gone], *parts[gone + 1 :]]}
    assert not compare(map_, attrs.evolve(map_, **changes)).same


@given(shops(), st.randoms(use_true_random=False))
def test_the_order_of_parts_means_nothing(map_: JourneyMap, random: Random) -> None:
    """Personas, moments, cards, journeys, steps and promises may stand in any order."""
    kinds = ("personas", "moments", "board", "journeys", "promises")
    parts: dict[str, Any] = {
        kind: random.sample(getattr(map_, kind), len(getattr(map_, kind))) for kind in kinds
    }
    other = attrs.evolve(map_, **parts)
    turned = [attrs.evolve(one, steps=one.steps[::-1]) for one in other.journeys]
    assert compare(map_, attrs.evolve(other, journeys=turned)).same


@given(shops(), st.sampled_from(["channels", "stages", "goals"]), st.data())
def test_the_order_of_boards_is_a_change(map_: JourneyMap, kind: str, data: st.DataObject) -> None:
    """Channels, stages and goals in another order are one change, of the order."""
    parts = getattr(map_, kind)
    other = data.draw(st.permutations(parts))
    changes: dict[str, Any] = {kind: other}
    found = compare(map_, attrs.evolve(map_, **changes))
    assert [change.kind for change in found] == [Kind.REORDERED] * (list(parts) != other)


@given(shops(), st.data())
def test_a_new_name_is_one_change(map_: JourneyMap, data: st.DataObject) -> None:
    """Renaming one id everywhere is one change, which tells both names."""
    kinds = ("personas", "moments", "journeys", "promises", "channels", "stages")
    names = {part.id for kind in kinds for part in getattr(map_, kind)} - BUILT_IN
    name, text = data.draw(st.sampled_from(sorted(names))), jn.dumps(map_)
    word = rf"(?<![\w-]){name}(?![\w-])"
    before, after = (read_map(re.sub(word, other, text)) for other in ("qqxqq", "qqzqq"))
    changes = compare(before, after).changes
    assert [(one.kind, one.old, one.new) for one in changes] == [(Kind.RENAMED, "qqxqq", "qqzqq")]


@given(shops(), st.sampled_from(["persona", "channel", "moment", "journey"]), st.data())
def test_leaving_out_adds_nothing(map_: JourneyMap, kind: str, data: st.DataObject) -> None:
    """A map without a part has nothing that the map did not have."""
    parts = getattr(map_, f"{kind}s")
    assume(parts)
    gone = data.draw(st.sampled_from(parts)).id
    found = compare(map_, map_.without(**{kind: gone}))
    assert (f"{kind}s", gone) in {change.path for change in found if change.kind is Kind.REMOVED}
    kinds = {change.kind for change in found if change.part is not Part.CARD}
    assert kinds <= {Kind.REMOVED, Kind.CHANGED}


@given(shops(), st.integers(1, 30), st.integers(1, 30))
def test_a_later_deadline_is_weaker(map_: JourneyMap, one: int, two: int) -> None:
    """A commitment is weakened by a later deadline and tightened by an earlier one."""
    old, new = (promising(map_, f"{days} days") for days in (one, two))
    found = [change.meaning for change in compare(old, new)]
    later = [Meaning.WEAKENED] if two > one else [Meaning.TIGHTENED]
    assert found == ([] if one == two else later)


def promising(map_: JourneyMap, within: str) -> JourneyMap:
    """The map with a card that promises something within a time."""
    promise = jn.Commitment(text="A letter", within=within)
    offer = jn.offered("By letter", commitments=[promise])
    cell = jn.Cell(persona="ana", subject="complain", channel="mail", offer=offer)
    return attrs.evolve(map_, board=[*map_.board, cell])
