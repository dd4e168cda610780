"""Laws of overlays of a log: shares have one base, and the foot counts what the tables count."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.board import Balance, Board, Visits, arrange
from journeys.board.footing import footed
from journeys.board.overlays import overlays_of
from journeys.board.plan import plan_of
from journeys.board.tabular import heading
from journeys.board.thinning import STRANGERS, thinned
from journeys.board.words import percent
from journeys.counts import Counts, Passage
from journeys.document import compose
from journeys.evidence import Following, follow
from journeys.model import Journey, JourneyMap, Moment, Persona
from journeys.model.journey import way
from journeys.renderers import markdown, text
from journeys.renderers.html import render
from journeys.renderers.html.facts import card_facts
from journeys.table import Column
from journeys.vocabulary import label
from tests.evidence.ground import TRIP, Row, logs
from tests.evidence.small import traced


def _share(count: int, total: int) -> str:
    part = min(count / total, 0.999) if count < total else 1.0
    return percent("en", max(part, 0.001) if count else 0.0)


def _points(board: Board) -> dict[str, str]:
    return {card.name: f"{card.moment}@{board.channel(card.row).id}" for card in board.cards}


@settings(max_examples=15, deadline=None)
@given(rows=logs(), apart=st.booleans(), least=st.sampled_from([1, 2]))
def test_shares_and_sums_are_those_of_the_tables(
    rows: list[Row], *, apart: bool, least: int
) -> None:
    """A share is of those who were at the source; strangers are counted drawn or not."""
    found = follow(TRIP, traced(rows), min_customers=least)
    for board in overlays_of(TRIP, found, apart=apart):
        who = board.panels[0].id if len(board.panels) == 1 else None
        _check_shares(board, found, who)
        _check_strangers(board, found, who)


def _check_shares(board: Board, found: Following, who: str | None) -> None:
    points = _points(board)
    visits = {str(one.point): one.visits for one in found.visits if one.persona == who}
    bases = {
        (str(one.source), str(one.target)): one.visits
        for one in found.transitions
        if one.persona == who
    }
    for arrow in board.arrows:
        pair, flow = (points[arrow.source], points[arrow.target]), arrow.flow
        if flow and flow.share:
            base = bases[pair] if flow.is_planned else visits[pair[0]]
            assert flow.share == _share(flow.count, base), pair
            assert who is None or base == visits[pair[0]]


def _check_strangers(board: Board, found: Following, who: str | None) -> None:
    assert board.balance is not None
    persona = next((one for one in TRIP.personas if one.id == who), None)
    planned = plan_of(TRIP, persona).points
    strangers = {
        str(one.point)
        for one in found.visits
        if one.persona == who and one.visits and "visits" not in one.few
    } - set(planned)
    points = _points(board)
    drawn = {
        points[card.name] for card in board.cards if card.visits and not card.visits.is_planned
    }
    counted = (board.balance.strangers, board.balance.unseen)
    assert counted == (len(strangers), len(strangers - drawn))
    if who is not None:
        table, word = found.table("touchpoints-by-persona"), label("en", "follow-ad-hoc")
        assert len(strangers) == sum(row[0] == who and word in row for row in table.rows)


@pytest.mark.parametrize("apart", [True, False])
def test_one_persona_has_a_board_with_her_numbers(*, apart: bool) -> None:
    """What is followed for one persona alone stands on her board, and nothing of the others."""
    rows = [
        {"customer": f"{who}{at}", "time": time, "moment": moment, "channel": "web", "persona": who}
        for who in ("ana", "bob")
        for at in range(6)
        for time, moment in enumerate(("ask", "quote", "sign"))
    ]
    (board,) = overlays_of(TRIP, follow(TRIP, traced(rows), persona="ana"), apart=apart)
    assert [panel.id for panel in board.panels] == ["ana"]
    assert board.balance is not None
    assert (board.balance.planned, board.balance.unplanned) == (12, 0)
    counts = [arrow.flow.count for arrow in board.arrows if arrow.flow and arrow.flow.count]
    assert counts == [6, 6]


def _crowd() -> Board:
    """An overlay of thirty deviations, and of touchpoints that only rare ones touch."""
    passages = [Passage(source="a@web", target=f"p{at}@web", count=90 - at) for at in range(20)]
    passages += [Passage(source="a@web", target=f"q{at}@web", count=3) for at in range(9)]
    passages += [Passage(source=f"q{at}@web", target="r@web", count=1) for at in range(9)]
    # Many small steps lead to one touchpoint.
    passages += [Passage(source=f"p{at}@web", target="often@web", count=5) for at in range(20)]
    shop = JourneyMap(
        title="Shop",
        channels=["web"],
        personas=[Persona(id="ana")],
        moments=[Moment(id="a", start=True), Moment(id="b", end=True)],
        journeys=[Journey(id="j", personas=["ana"], steps=way("a@web -> b@web"))],
    )
    return arrange(shop, kind="overlay", counts=Counts(passages=passages))


def test_a_touchpoint_of_many_visits_stands_without_a_step() -> None:
    """Each of its steps is rare, and yet more were there than took any drawn deviation's last."""
    whole = _crowd()
    board = thinned(whole)
    assert board.balance is not None
    assert whole.balance is not None
    met = {end for arrow in board.arrows for end in (arrow.source, arrow.target)}
    apart = [card for card in board.cards if card.name not in met]
    assert "often" in {card.moment for card in apart}
    assert len(apart) <= STRANGERS
    seen = [card for card in board.cards if card.visits and not card.visits.is_planned]
    assert board.balance.strangers == whole.balance.strangers
    assert board.balance.unseen == board.balance.strangers - len(seen)
    told = f"Touchpoints not planned: {board.balance.strangers}, of which not shown: "
    assert f"{told}{board.balance.unseen}" in board.balance.told
    assert board.balance.rarer == len(whole.arrows) - len(board.arrows)


def test_a_foot_says_what_is_hidden_only_where_something_is() -> None:
    """Without hidden touchpoints, rare deviations or few customers nothing is said of them."""
    balance = Balance(planned=8, unplanned=2, strangers=2)
    assert len(footed(balance, "en").told) == 2
    assert footed(attrs.evolve(balance, least=5), "fr").told[-1].startswith("Écarts de moins de 5")
    full = footed(attrs.evolve(balance, away=3, rarer=7, least=5), "en").told
    assert full[-1] == "Not shown: 7 rarer deviations, those of < 5 customers"
    assert len(full) == 4


@pytest.mark.parametrize("is_whole", [True, False])
def test_visits_are_at_least_only_where_they_may_be_more(*, is_whole: bool) -> None:
    """Every format calls the visits of a log by their name, and those of counted steps a bound."""
    rows = [
        {"customer": f"c{at}", "time": time, "moment": moment, "channel": "web", "persona": "ana"}
        for at in range(6)
        for time, moment in enumerate(("ask", "quote", "sign"))
    ]
    found = follow(TRIP, traced(rows))
    bare = arrange(TRIP, persona="ana", kind="overlay", counts=found.counts("ana"))
    board = overlays_of(TRIP, found)[0] if is_whole else bare
    card = next(card for card in board.cards if isinstance(card.visits, Visits))
    told = [
        str(dict(card_facts(board, card))),
        markdown.render(board),
        text.render(board, width=200),
        render(compose([board])),
    ]
    for one in told:
        assert ("Visits, at least" in one) == (not is_whole)
        assert "Visits" in one


def test_ends_of_an_interval_say_of_what() -> None:
    """The ends of a share are called so, and those of another number are not."""
    assert heading("en", Column("low", "share")) == "Share from (95%)"
    assert heading("en", Column("high", "number")) == "Lift to (95%)"
    assert heading("fr", Column("high", "share")) == "Part max. (95\u00a0%)"
