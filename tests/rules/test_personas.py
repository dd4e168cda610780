"""Personas: people one can write to, each different from the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.model import JourneyMap, Offer, Persona, Style, elsewhere, offered
from tests.rules.looking import found, paths

HURRIED = Style(pace="hurried", seeks="confirmation")


def pair(ana: dict[str, Offer], bob: dict[str, Offer], *, prefers: str = "web") -> JourneyMap:
    """Two personas of one style with their own cards for buying, by channel."""
    return JourneyMap(
        title="Shop",
        personas=[
            Persona(id="ana", style=HURRIED, prefers=["web"]),
            Persona(id="bob", style=HURRIED, prefers=[prefers]),
        ],
        board={"ana": {"buy": ana}, "bob": {"buy": bob}},
    )


def cards(*answers: str) -> dict[str, Offer]:
    """Cards on as many channels as there are answers."""
    return {f"c{at}": offered(answer) for at, answer in enumerate(answers)}


@given(st.integers(1, 20), st.integers(0, 20))
def test_boards_are_alike_from_the_share_of_equal_cards(equal: int, other: int) -> None:
    """Two personas are one from nine equal cards in ten of those that either has."""
    ana = cards(*["yes"] * (equal + other))
    bob = cards(*["yes"] * equal, *["no"] * other)
    expected = ["personas.bob"] if equal * 10 >= (equal + other) * 9 else []
    assert paths(pair(ana, bob), "redundant-personas") == expected


def test_cards_that_one_has_and_the_other_not_make_a_difference() -> None:
    """Equal cards on a part of the board are not an equal board."""
    assert paths(pair(cards("yes"), cards("yes", "no")), "redundant-personas") == []


def test_personas_without_cards_are_alike_when_they_prefer_the_same() -> None:
    """Where everyone's cards hold for both, the channels they prefer tell them apart."""
    assert paths(pair({}, {}), "redundant-personas") == ["personas.bob"]
    assert paths(pair({}, {}, prefers="chat"), "redundant-personas") == []
    assert paths(pair(cards("yes"), {}), "redundant-personas") == []


def test_another_style_is_another_persona() -> None:
    """Equal boards of different or unknown styles are no redundancy."""
    style = Style(pace="unhurried", seeks="confirmation")
    styles = [HURRIED, style, Style(), Style()]
    people = [Persona(id=f"p{at}", style=one) for at, one in enumerate(styles)]
    assert paths(JourneyMap(title="Shop", personas=people), "redundant-personas") == []


@given(st.lists(st.integers(0, 100), max_size=8))
def test_shares_are_counted_without_rounding_faults(percents: list[int]) -> None:
    """Percentages that make exactly 100 % are fine in whatever parts; one more is not."""
    people = [Persona(id=f"p{at}", share=f"{one}%") for at, one in enumerate(percents)]
    every = found(JourneyMap(title="Shop", personas=people), "shares-over-one")
    assert len(every) == (sum(percents) > 100)
    assert all(f"make {sum(percents)}%" in one.message for one in every)


@pytest.mark.parametrize(
    ("own", "expected"),
    [(offered("A talk"), []), (elsewhere("web", because="no"), ["personas.ana.prefers.0"])],
)
def test_a_preference_is_served_by_own_cards_before_everyones(
    own: Offer, expected: list[str]
) -> None:
    """A persona's own card overrides everyone's when a preference is judged."""
    map_ = JourneyMap(
        title="Shop",
        channels=["chat", "web"],
        personas=[Persona(id="ana", prefers=["chat"])],
        board={
            "everyone": {"buy": {"chat": offered("A talk")}},
            "ana": {"buy": {"chat": own}},
        },
    )
    assert paths(map_, "unserved-preference") == expected


def test_an_unknown_channel_is_no_unserved_preference() -> None:
    """A preference for a channel that is not declared has its own rule."""
    map_ = JourneyMap(title="Shop", personas=[Persona(id="ana", prefers=["fax"])])
    assert paths(map_, "unserved-preference") == []


def test_half_a_style_names_the_other_half() -> None:
    """A persona that says its pace is asked for what it seeks alone."""
    map_ = JourneyMap(title="Shop", personas=[Persona(id="ana", style=Style(pace="hurried"))])
    [one] = found(map_, "no-relational-style")
    assert "seeks" in one.message
    assert "pace" not in one.message


def test_a_persona_without_cards_and_journey_has_one_finding() -> None:
    """The rules of unused personas and of missing journeys share the cases between them."""
    people = [Persona(id="ana"), Persona(id="bob")]
    board = {"ana": {"buy": {"web": offered("An order")}}}
    map_ = JourneyMap(title="Shop", personas=people, board=board)
    assert paths(map_, "persona-without-journey") == ["personas.ana"]
    assert paths(map_, "unused-persona") == ["personas.bob"]


def test_evidence_and_votes_make_no_difference() -> None:
    """Cards that say the same are equal, whatever they rest on."""
    ana = {"web": offered("An order", votes=3, evidence="log")}
    assert paths(pair(ana, {"web": offered("An order")}), "redundant-personas") == ["personas.bob"]
