"""Mutants: one meaningful change each, of every kind, in the same order every time."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path
from typing import Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeys as jn
from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.mutations import Mutant, every_kind, mutants
from journeys.mutations.order import order
from journeys.text import printable
from tests.examples.sources import EXAMPLES
from tests.exporters.strategies import maps
from tests.laws.strategies import shops
from tests.mutations.shops import PROMISED, shop

KINDS: Final = Path(jn.__file__).parent / "mutations" / "kinds"
EXAMPLE: Final = [
    EXAMPLES / name / f"{name}.journey.yaml" for name in ("bank", "rail", "distributor")
]


def alike(one: Mutant, other: Mutant) -> bool:
    """Whether two mutants are one, their maps included."""
    return one == other and one.map == other.map


def parts(map_: JourneyMap) -> int:
    """How many things a map says, as its kinds count them."""
    return sum(
        [
            *(len(getattr(map_, name)) for name in ("personas", "channels", "stages", "moments")),
            *(len(journey.steps) + 1 for journey in map_.journeys),
            *(
                1 + len(cell.offer.response.commitments if cell.offer.response else ())
                for cell in map_.board
            ),
        ]
    )


@given(shops() | maps())
def test_every_mutant_differs(map_: JourneyMap) -> None:
    """No mutant says what the original says."""
    for mutant in mutants(map_):
        assert mutant.map != map_, mutant


@given(shops() | maps(), st.data())
@settings(max_examples=30)
def test_every_mutant_can_be_written(map_: JourneyMap, data: st.DataObject) -> None:
    """A mutant reads back as it was written: its ids, times and shares are of the form."""
    every = list(mutants(map_))
    for mutant in data.draw(st.lists(st.sampled_from(every), max_size=5)) if every else ():
        assert jn.loads(jn.dumps(mutant.map)) == mutant.map, mutant


@given(shops() | maps())
@settings(max_examples=30)
def test_mutants_are_the_same_every_time(map_: JourneyMap) -> None:
    """Equal maps have the same mutants in the same order, and stay as they are."""
    before = pickle.dumps(map_)
    first, second = list(mutants(map_)), list(mutants(attrs.evolve(map_)))
    assert first == second
    assert all(map(alike, first, second))
    assert pickle.dumps(map_) == before


@given(shops() | maps())
def test_there_are_about_as_many_mutants_as_parts(map_: JourneyMap) -> None:
    """Their number grows with the map, never with its square."""
    assert sum(1 for _ in mutants(map_)) <= 9 * parts(map_) + 1


@given(shops() | maps())
@settings(max_examples=30)
def test_a_summary_is_one_plain_line(map_: JourneyMap) -> None:
    """What a mutant is said to be is printable, on one line, and begins at a part of the map."""
    top = {field.name for field in attrs.fields(JourneyMap)}
    for mutant in mutants(map_):
        assert mutant.summary == printable(mutant.summary)
        assert mutant.summary
        assert mutant.path[0] in top


def test_the_bank_has_mutants_of_every_kind() -> None:
    """Each kind changes something in the first example; the others have nearly all."""
    for file, most in zip(EXAMPLE, (0, 1, 1), strict=True):
        found = {mutant.kind for mutant in mutants(jn.load(file))}
        assert len({kind.name for kind in every_kind()} - found) <= most, file


def test_no_promise_is_weakened() -> None:
    """What should notice is not what is changed; a promise only follows the parts it names."""
    bank = jn.load(EXAMPLE[0])
    times = {promise.id: (promise.within, promise.strength) for promise in bank.promises}
    for mutant in mutants(bank):
        for promise in mutant.map.promises:
            assert times[promise.id] == (promise.within, promise.strength), mutant


def test_mutants_travel_to_other_processes() -> None:
    """A mutant can be pickled, with its map."""
    for mutant in mutants(shop()):
        assert alike(pickle.loads(pickle.dumps(mutant)), mutant)


def test_places_follow_a_step_that_was_cut() -> None:
    """The steps after it are still found where they are written."""
    (cut,) = mutants(jn.loads(PROMISED), kinds=["cut-hand-off"])
    assert cut.path == ("journeys", "complaint", "steps", 0)
    source = cut.map.source
    assert source is not None
    place = ("journeys", "complaint", "steps", 0)
    assert source.line(source.span(place)).strip().startswith("- heard@phone -> answered@phone")
    assert (*place[:3], 1) not in source.spans


def test_kinds_are_asked_for_by_name() -> None:
    """Some kinds alone are made, and a misspelt one is answered with the nearest."""
    found = {mutant.kind for mutant in mutants(shop(), kinds=["drop-owner", "drop-card"])}
    assert found == {"drop-card", "drop-owner"}
    with pytest.raises(UnknownNameError, match="did you mean 'drop-owner'"):
        list(mutants(shop(), kinds=["drop-owners"]))


def test_kinds_have_one_shape_and_do_not_know_each_other() -> None:
    """Each kind is one file with one public function; none imports another."""
    for file in sorted(KINDS.glob("[!_]*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
        assert [name for name in functions if not name.startswith("_")] == ["mutate"], file
        imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not {name for name in imported if name and "kinds" in name}, file


@given(shops(), st.integers())
@settings(max_examples=30)
def test_an_order_is_of_all_and_fixed_by_the_seed(map_: JourneyMap, seed: int) -> None:
    """Each mutant has one place, the same for the same seed."""
    every = list(mutants(map_))
    assert sorted(order(every, seed)) == list(range(len(every)))
    assert order(every, seed) == order(list(mutants(map_)), seed)


@given(shops(), st.integers(), st.data())
@settings(max_examples=30)
def test_what_stays_is_tried_in_the_same_order(
    map_: JourneyMap, seed: int, data: st.DataObject
) -> None:
    """Leaving out some mutants does not change the order of the others."""
    every = list({(one.kind, one.path, one.summary): one for one in mutants(map_)}.values())
    kept = [one for one in every if data.draw(st.booleans())] if len(every) < 200 else every[::2]
    tried = [every[at] for at in order(every, seed)]
    assert [kept[at] for at in order(kept, seed)] == [one for one in tried if one in kept]
