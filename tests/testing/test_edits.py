"""Edits: small changes of a given map, each told in plain words."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.mutations import Mutant
from journeys.testing import edits, journey_maps


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(journey_maps(max_personas=3), st.data())
def test_an_edit_changes_the_map(map_: JourneyMap, data: st.DataObject) -> None:
    """The edited map differs from the map, and the edit says where and how."""
    edit = data.draw(edits(map_))
    assert edit.map != map_
    assert edit.path
    assert edit.summary


@settings(max_examples=10)
@given(journey_maps(), st.data())
def test_kinds_can_be_chosen(map_: JourneyMap, data: st.DataObject) -> None:
    """Only the kinds asked for are made."""
    assert data.draw(edits(map_, kinds=["drop-owner"])).kind == "drop-owner"


def test_an_empty_map_has_no_edits() -> None:
    """Where nothing can be changed, or the kind is unknown, the call says so at once."""
    with pytest.raises(ValueError, match="parts"):
        edits(JourneyMap(title="Empty"))
    with pytest.raises(UnknownNameError):
        edits(JourneyMap(title="Empty"), kinds=["drop-everything"])


def test_a_failing_example_is_told_in_a_line() -> None:
    """An edit is shown by what it does, not by the map that has it."""
    shop = JourneyMap(title="Shop", coherence="Team")

    @settings(database=None, phases=[Phase.generate])
    @given(edits(shop, kinds=["drop-coherence"]))
    def fails(edit: Mutant) -> None:
        assert edit.map == shop

    with pytest.raises(AssertionError) as caught:
        fails()
    notes = " ".join(caught.value.__notes__)
    assert "drop-coherence" in notes
    assert "JourneyMap" not in notes
