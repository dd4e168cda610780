"""Rules of offers: what they say of rows shared, overridden, dangling and circular."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping

from hypothesis import given
from hypothesis import strategies as st

from journeys.diagnostic import Finding
from journeys.model import Channel, JourneyMap, Moment, Offer, Persona, elsewhere, offered, partly
from journeys.rules.circles import circle
from journeys.rules.offers import (
    circular_instead,
    dangling_instead,
    elsewhere_without_instead,
    empty_cell,
    goal_without_offer,
    only_avoided_channels,
    overridden_everyone,
    unstaffed_incident,
)
from journeys.rules.rows import Row
from journeys.rules.view import View

Cards = Mapping[str, Mapping[str, Mapping[str, Offer]]]
NAMES = ("a", "b", "c", "d", "e")
ANA, BOB = Persona(id="ana"), Persona(id="bob")
YES = offered("Yes")


def findings(
    check: Callable[[View], Iterator[Finding]],
    board: Cards,
    *,
    personas: Iterable[Persona] = (ANA, BOB),
    channels: Iterable[str] = ("web", "phone", "chat"),
    moments: Iterable[Moment] = (),
) -> list[Finding]:
    """What a rule finds on a map with the goals `inform` and `complain`."""
    map_ = JourneyMap(
        title="Shop",
        goals=["inform", "complain"],
        personas=personas,
        channels=channels,
        moments=moments,
        board=board,
    )
    return list(check(View(map_, today=dt.date(2026, 11, 22))))


def paths(found: Iterable[Finding]) -> list[tuple[str | int, ...]]:
    """The places of findings."""
    return [finding.path for finding in found]


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """Rows of five channels whose cards are open, missing, or name any channels instead."""
    cards = st.one_of(
        st.none(),
        st.just(YES),
        st.lists(st.sampled_from((*NAMES, "unknown")), max_size=3).map(
            lambda names: elsewhere(*names)
        ),
    )
    cells = tuple((Channel(id=name), draw(cards)) for name in NAMES)
    return Row("everyone", "inform", (), cells)


@given(rows())
def test_a_channel_circles_when_no_way_from_it_ends(row: Row) -> None:
    """A closed channel is in a circle exactly when everything it leads to sends on again."""
    sends = {
        channel.id: card.instead
        for channel, card in row.cells
        if card and not card.is_open and card.instead
    }
    for channel, _ in row.cells:
        reached, waiting = set[str](), [channel.id]
        while waiting:
            here = waiting.pop()
            if here not in reached:
                reached.add(here)
                waiting.extend(sends.get(here, ()))
        assert (channel.id in circle(row)) == (reached <= sends.keys())


@given(rows())
def test_a_closed_card_dangles_or_circles_but_never_both(row: Row) -> None:
    """At one card either the circle or the dangling channel is told."""
    board = {"everyone": {"inform": {ch.id: card for ch, card in row.cells if card}}}
    circles = paths(findings(circular_instead.check, board, channels=NAMES))
    dangling = paths(findings(dangling_instead.check, board, channels=NAMES))
    assert len(circles) <= 1
    assert not set(circles) & set(dangling)


@given(st.integers(1, 5))
def test_personas_without_own_cards_share_one_finding(count: int) -> None:
    """A fault of everyone's row is told once, however many personas read it."""
    personas = [Persona(id=f"p{number}") for number in range(count)]
    found = findings(goal_without_offer.check, {}, personas=personas)
    assert paths(found) == [("board", "everyone", "inform"), ("board", "everyone", "complain")]


def test_an_empty_cell_is_silent_where_nothing_is_offered() -> None:
    """A row without any open card is no row with gaps: another rule speaks."""
    board = {"everyone": {"inform": {"web": elsewhere("phone")}, "complain": {"web": YES}}}
    found = findings(empty_cell.check, board)
    assert paths(found) == [("board", "everyone", "complain")]
    assert "'Phone', 'Chat'" in found[0].message


def test_a_persona_of_its_own_is_told_apart_from_everyone() -> None:
    """A persona with one own card has a row of its own, filled up from everyone's."""
    board = {
        "everyone": {
            "inform": dict.fromkeys(("web", "phone"), YES),
            "complain": dict.fromkeys(("web", "phone", "chat"), YES),
        },
        "bob": {"inform": {"chat": YES}},
    }
    found = findings(empty_cell.check, board)
    assert paths(found) == [("board", "everyone", "inform")]
    assert "'Ana'" in found[0].message
    assert "'Bob'" not in found[0].message


def test_everyones_card_dangles_for_those_whose_channel_is_closed() -> None:
    """A shared card that is right for one persona can lead another to a closed channel."""
    board = {
        "everyone": {"inform": {"web": YES, "phone": elsewhere("web"), "chat": YES}},
        "bob": {"inform": {"web": elsewhere("chat")}},
    }
    found = findings(dangling_instead.check, board)
    assert paths(found) == [("board", "everyone", "inform", "phone")]
    assert "'Bob'" in found[0].message
    assert "'Ana'" not in found[0].message


def test_the_rest_of_a_partial_card_may_dangle_too() -> None:
    """A partial card promises the rest on its other channels."""
    board = {
        "everyone": {"inform": {"web": partly("Some", instead=["phone"]), "phone": elsewhere()}}
    }
    assert paths(findings(dangling_instead.check, board)) == [
        ("board", "everyone", "inform", "web")
    ]


def test_unknown_channels_are_left_to_the_references() -> None:
    """A channel that the map does not declare is another rule's fault."""
    board = {"everyone": {"inform": {"web": elsewhere("fax"), "phone": YES}}}
    assert findings(dangling_instead.check, board) == []
    assert findings(circular_instead.check, board) == []


def test_a_moments_card_rests_on_its_goals_cards() -> None:
    """A card of a moment may send to a channel that answers for the moment's goal."""
    moments = [Moment(id="lost", goal="complain")]
    board = {
        "everyone": {
            "complain": {"phone": YES, "web": elsewhere("phone"), "chat": elsewhere("phone")},
            "lost": {"chat": elsewhere("phone")},
        },
        "ana": {"lost": {"chat": elsewhere("web")}},
    }
    found = findings(dangling_instead.check, board, moments=moments)
    assert paths(found) == [("board", "ana", "lost", "chat")]


def test_avoidance_counts_each_persona() -> None:
    """Of those who share a row only the ones who avoid all its open channels are named."""
    shy = Persona(id="shy", avoids=["phone", "web"])
    board = {"everyone": {"inform": {"phone": YES}, "complain": {"phone": YES, "chat": YES}}}
    found = findings(only_avoided_channels.check, board, personas=[ANA, shy])
    assert paths(found) == [("board", "everyone", "inform")]
    assert "'Shy'" in found[0].message
    assert "'Ana'" not in found[0].message


def test_an_incident_needs_a_person_at_its_goal() -> None:
    """The goal of an incident moment needs a staffed channel; other goals do not."""
    board = {"everyone": {"inform": {"web": YES}, "complain": {"web": YES, "chat": YES}}}
    assert findings(unstaffed_incident.check, board) == []
    moments = [Moment(id="broken", goal="inform", critical="incident")]
    found = findings(unstaffed_incident.check, board, moments=moments)
    assert paths(found) == [("board", "everyone", "inform")]


def test_a_persona_without_answers_is_no_unstaffed_incident() -> None:
    """Where nothing is offered at all, the graver rule speaks alone."""
    assert findings(unstaffed_incident.check, {}) == []


def test_a_fault_of_many_cards_is_one_finding_a_row() -> None:
    """The cards of a persona and a goal with one fault are named together, at their row."""
    board = {"ana": {"inform": {"web": elsewhere(), "phone": elsewhere(), "chat": YES}}}
    found = findings(elsewhere_without_instead.check, board)
    assert paths(found) == [("board", "ana", "inform")]
    assert "'Web site', 'Phone'" in found[0].message


def test_everyones_card_is_for_the_personas_to_come() -> None:
    """One persona that overrides everyone is a beginning; two are a fault."""
    board = {
        "everyone": {"inform": {"web": YES}},
        "ana": {"inform": {"web": YES}},
        "bob": {"inform": {"web": YES}},
    }
    assert findings(overridden_everyone.check, board, personas=[ANA]) == []
    found = findings(overridden_everyone.check, board)
    assert paths(found) == [("board", "everyone", "inform", "web")]
