"""The values of a map: frozen, hashable, picklable, and pleasant to write in Python."""

from __future__ import annotations

import pickle

import attrs
import pytest

import journeys as jn
from journeys import model
from journeys.errors import UnknownNameError, ValueFormError

SHOP = jn.JourneyMap(
    title="Shop",
    personas=[jn.Persona(id="ana", prefers=["web", "phone"], avoids=["store"])],
    channels=["web", "phone", jn.Channel(id="store", owner="Sales")],
    moments=[jn.Moment(id="ask", goal="inform", start=True), jn.Moment(id="told", goal="inform")],
    board={
        "everyone": {"inform": {"web": jn.offered("Prices")}},
        "ana": {
            "inform": {"phone": jn.elsewhere("web", "store", because="no time")},
            "ask": {"web": jn.partly("Some prices")},
        },
    },
    journeys=[
        jn.Journey(
            id="asks",
            personas=["ana"],
            steps=["ask@web -> told@web", jn.way("ask@web -> told@phone", share="20%")],
        )
    ],
)


def test_a_map_is_hashable_and_picklable() -> None:
    """A map can be a key and can go to another process, whole."""
    assert pickle.loads(pickle.dumps(SHOP)) == SHOP
    assert hash(SHOP) == hash(pickle.loads(pickle.dumps(SHOP)))


@pytest.mark.parametrize("name", [name for name in model.__all__ if name[0].isupper()])
def test_values_are_frozen_and_have_no_children(name: str) -> None:
    """Nothing of a map changes in place, and no class of the model is derived from another."""
    kind = getattr(model, name)
    if not attrs.has(kind):
        return
    assert [base for base in kind.__mro__[1:-1] if attrs.has(base)] == []
    assert "__setattr__" in kind.__dict__


def test_a_card_is_the_personas_own_or_everyones() -> None:
    """A persona that says nothing of a cell finds everyone's card."""
    own = SHOP.offer("ana", "inform", "phone")
    shared = SHOP.offer("ana", "inform", "web")
    assert own is not None
    assert shared is not None
    assert own.instead == ("web", "store")
    assert shared.response is not None
    assert shared.response.answer == "Prices"
    assert SHOP.offer("ana", "buy", "web") is None


def test_a_moments_card_overrides_its_goals() -> None:
    """At a moment the customer finds the moment's card, or else the goal's."""
    ask, told = SHOP.moments
    at_ask = SHOP.offer_at("ana", ask, "web")
    at_told = SHOP.offer_at("ana", told, "web")
    assert at_ask is not None
    assert at_told is not None
    assert at_ask.status == "partial"
    assert at_told.status == "offered"


def test_steps_are_written_as_ways() -> None:
    """A written way gives a transition an arrow, and what is said of it holds for each."""
    steps = SHOP.journeys[0].steps
    assert [str(step) for step in steps] == ["ask@web -> told@web", "ask@web -> told@phone"]
    assert steps[1].share == 0.2
    assert steps[1].is_hand_off
    assert not steps[0].is_hand_off


def test_a_lone_text_for_several_is_refused() -> None:
    """`prefers="web"` would be three channels; it is refused with the way out."""
    with pytest.raises(ValueFormError, match=r"write \[web\]"):
        jn.Persona(id="ana", prefers="web")
    with pytest.raises(ValueFormError, match="several steps"):
        jn.Journey(id="a", steps="a@web -> b@web")


def test_a_text_that_is_none_is_refused() -> None:
    """A number where a text belongs is refused on making."""
    with pytest.raises(TypeError):
        jn.Persona(id="ana", name=7)  # type: ignore[arg-type]


def test_closing_a_channel_leaves_nothing_on_it() -> None:
    """A map without a channel has no card, step, preference or reference on it."""
    without = SHOP.without(channel="web")
    assert [channel.id for channel in without.channels] == ["phone", "store"]
    assert without.personas[0].prefers == ("phone",)
    assert [cell.channel for cell in without.board] == ["phone"]
    assert without.board[0].offer.instead == ("store",)
    assert without.journeys[0].steps == ()
    assert SHOP.channels != without.channels


def test_a_part_that_is_not_there_cannot_be_left_out() -> None:
    """The error names the parts there are; one part is named at a time."""
    with pytest.raises(UnknownNameError, match="did you mean 'web'"):
        SHOP.without(channel="wbe")
    with pytest.raises(ValueFormError):
        SHOP.without()
    with pytest.raises(ValueFormError):
        SHOP.without(channel="web", persona="ana")


def test_a_map_without_a_persona_keeps_shared_journeys() -> None:
    """A journey that others live too stays, without the one who left."""
    both = attrs.evolve(
        SHOP,
        personas=[*SHOP.personas, jn.Persona(id="bob")],
        journeys=[attrs.evolve(SHOP.journeys[0], personas=["ana", "bob"])],
    )
    assert both.without(persona="ana").journeys[0].personas == ("bob",)
    assert both.without(persona="bob").without(persona="ana").journeys == ()


@pytest.mark.parametrize(
    ("promise", "form"),
    [
        (jn.Promise(id="p", when="a", then="b"), "when"),
        (jn.Promise(id="p", never="a"), "never"),
        (jn.Promise(id="p", first="a", before="b"), "first"),
        (jn.Promise(id="p", max_hand_offs=0), "max_hand_offs"),
        (jn.Promise(id="p", when="a"), ""),
        (jn.Promise(id="p", when="a", then="b", never="c"), ""),
        (jn.Promise(id="p"), ""),
    ],
)
def test_a_promise_has_one_form(promise: jn.Promise, form: str) -> None:
    """A promise is of the form that is filled whole, and of none when two are begun."""
    assert promise.form == form
