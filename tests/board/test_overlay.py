"""Laws of overlays: everything planned and counted stands once, sums close, nothing is invented."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeys
from journeys.board import Arrow, Balance, Board, Flow, Kind, Visits, arrange
from journeys.counts import Counts, Passage, read_counts, strangers
from journeys.errors import UnknownNameError
from journeys.graph import to_touchpoint_graph
from journeys.model import JourneyMap
from tests.board.ways import lived_maps
from tests.counts.tables import counts

BANK = Path(__file__).parents[2] / "examples" / "bank"
WHO = st.sampled_from([None, "julie"])
FEW = settings(max_examples=60, deadline=None)

SHOP = """
format: journeys/1
title: Shop
channels: [web, phone]
moments:
  ask: {goal: inform, start: true}
  told: {goal: inform}
  bought: {goal: buy, end: true}
personas: {ana: {name: Ana}, bob: {name: Bob}}
journeys:
  ana: {personas: [ana], steps: [
    "ask@web -> told@web": {share: 60%}, "ask@web -> told@phone": {share: 20%},
    told@web -> bought@web]}
  bob: {personas: [bob], steps: ["ask@web -> told@phone": {share: 20%}, told@phone -> bought@web]}
"""


def _counts(*rows: tuple[str, str, int]) -> Counts:
    return Counts(passages=[Passage(source=a, target=b, count=n) for a, b, n in rows])


def _overlay(some: Counts, persona: str | None = None, text: str = SHOP) -> Board:
    return arrange(journeys.loads(text), persona=persona, kind="overlay", counts=some)


def _points(board: Board) -> dict[str, str]:
    return {card.name: f"{card.moment}@{board.channel(card.row).id}" for card in board.cards}


def _flow(arrow: Arrow) -> Flow:
    assert arrow.flow is not None
    return arrow.flow


def _flows(board: Board) -> dict[tuple[str, str], Flow]:
    points = _points(board)
    return {(points[one.source], points[one.target]): _flow(one) for one in board.arrows}


def _visits(board: Board) -> dict[str, Visits]:
    found = {
        name: card.visits for name, card in zip(_points(board).values(), board.cards, strict=True)
    }
    assert None not in found.values()
    return {name: one for name, one in found.items() if one is not None}


def _balance(board: Board) -> Balance:
    assert board.balance is not None
    return board.balance


@FEW
@given(lived_maps(), counts(), WHO, st.sampled_from(["goal", "stage"]))
def test_everything_stands_once(
    map_: JourneyMap, some: Counts, who: str | None, bands: str
) -> None:
    """Each planned transition and each other counted pair is one arrow between two cards."""
    board = arrange(map_, persona=who, kind="overlay", counts=some, bands=bands)
    assert board.kind is Kind.OVERLAY
    flows = _flows(board)
    assert len(flows) == len(board.arrows) == len({one.name for one in board.arrows})
    counted: Counter[tuple[str, str]] = Counter()
    for one in some.passages:
        counted[str(one.source), str(one.target)] += one.count
    planned = set(to_touchpoint_graph(map_, persona=who).edges)
    assert {pair for pair, flow in flows.items() if flow.is_planned} == planned
    assert all(flow.count == counted[pair] for pair, flow in flows.items())
    assert all(flow.count for flow in flows.values() if not flow.is_planned)
    if who is None:
        assert set(flows) == planned | {pair for pair, count in counted.items() if count}
    assert {end for pair in flows for end in pair} == set(_points(board).values())
    assert arrange(map_, persona=who, kind="overlay", counts=some, bands=bands) == board


@FEW
@given(lived_maps(), counts(), WHO)
def test_sums_close(map_: JourneyMap, some: Counts, who: str | None) -> None:
    """Planned, unplanned and left out are all; nothing is left out of the board of all."""
    board = arrange(map_, persona=who, kind="overlay", counts=some)
    balance = _balance(board)
    assert balance.planned + balance.unplanned + balance.others == some.total
    assert who is not None or balance.others == 0
    flows = _flows(board).values()
    assert sum(flow.count for flow in flows if flow.is_planned) == balance.planned
    assert sum(flow.count for flow in flows if not flow.is_planned) == balance.unplanned
    assert (
        (balance.part is None)
        == (balance.conformity == "")
        == (balance.planned + balance.unplanned == 0)
    )
    named = {one.name: _flow(one) for one in board.arrows}
    top = [named[name].count for name in balance.top]
    assert top == sorted((flow.count for flow in flows if not flow.is_planned), reverse=True)[:5]


@FEW
@given(lived_maps(), WHO)
def test_nothing_counted_says_nothing(map_: JourneyMap, who: str | None) -> None:
    """Without counts there are no shares, no expectations and no conformity: not even 0 or 1."""
    board = arrange(map_, persona=who, kind="overlay")
    assert _balance(board).part is None
    for flow in _flows(board).values():
        assert (flow.count, flow.is_planned, flow.is_rare) == (0, True, True)
        assert (flow.share, flow.expected, flow.deviation) == ("", "", "")
    assert all(one.deviation == "" for one in _visits(board).values())


def test_expectations_come_from_shares_and_only_ways() -> None:
    """A share counts those who were there; an only way out counts those who went on."""
    some = _counts(
        ("ask@web", "told@web", 300), ("ask@web", "told@phone", 20),
        ("told@web", "bought@web", 150), ("told@web", "ask@web", 50),
    )  # fmt: skip
    flows = _flows(_overlay(some, "ana"))
    told = flows["ask@web", "told@web"]
    assert (told.number, told.planned, told.share) == ("300", "60%", "93.8%")
    assert (told.expected, told.deviation, told.is_rare) == ("192", "+56%", False)
    phone = flows["ask@web", "told@phone"]
    assert (phone.expected, phone.deviation, phone.is_rare) == ("64", "−69%", False)
    only = flows["told@web", "bought@web"]
    assert (only.planned, only.share, only.expected, only.deviation) == ("", "50%", "200", "−25%")
    back = flows["told@web", "ask@web"]
    assert (back.is_planned, back.expected, back.share) == (False, "", "16.7%")


def test_what_is_hardly_taken_is_rare() -> None:
    """Less than a quarter of what was expected is rare; so is nothing at all."""
    rows = [("ask@web", "told@web", 96), ("ask@web", "told@phone", 4)]
    flows = _flows(_overlay(_counts(*rows), "ana"))
    assert flows["ask@web", "told@phone"].is_rare
    assert not flows["ask@web", "told@web"].is_rare
    assert flows["told@web", "bought@web"].is_rare


def test_shares_that_personas_do_not_have_in_common_say_nothing_of_all() -> None:
    """Counts of all are held against a share only when each persona who passes has it."""
    flows = _flows(_overlay(_counts(("ask@web", "told@web", 80), ("ask@web", "told@phone", 20))))
    assert flows["ask@web", "told@web"].planned == ""
    assert flows["ask@web", "told@phone"].planned == "20%"


def test_ways_of_others_are_left_out_and_told() -> None:
    """On the board of one stands what is hers, or nobody's; the rest is a number."""
    some = _counts(
        ("ask@web", "told@web", 5), ("told@phone", "bought@web", 7), ("told@web", "told@phone", 3),
        ("lost@fax", "found@fax", 2),
    )  # fmt: skip
    board = _overlay(some, "ana")
    assert (_balance(board).planned, _balance(board).unplanned, _balance(board).others) == (5, 5, 7)
    assert "of other personas alone, not shown: 7" in _balance(board).told[-1].lower()
    strangers = [name for name, one in _visits(board).items() if not one.is_planned]
    assert strangers == ["lost@fax", "found@fax"]


def test_visits_are_at_least_those_who_came_or_went() -> None:
    """Who starts is seen when he goes on, who ends when he comes; a start expects nobody."""
    some = _counts(("ask@web", "told@web", 100), ("told@web", "bought@web", 250))
    visits = _visits(_overlay(some, "ana"))
    assert [visits[one].count for one in ("ask@web", "told@web", "bought@web")] == [100, 250, 250]
    assert visits["ask@web"].deviation == ""
    assert (visits["told@web"].deviation, visits["told@web"].is_far) == ("", False)
    assert (visits["bought@web"].text, visits["bought@web"].is_far) == ("250 (0%)", False)
    visits = _visits(
        _overlay(_counts(("ask@web", "told@web", 30), ("ask@web", "x@web", 70)), "ana")
    )
    assert (visits["told@web"].text, visits["told@web"].is_far) == ("30 (−50%)", True)
    assert not visits["x@web"].is_planned


def test_a_map_without_journeys_has_deviations_alone() -> None:
    """Where nothing is planned, nothing is kept to: the conformity is 0 of what was counted."""
    bare = "format: journeys/1\ntitle: Shop\nlanguage: fr"
    board = _overlay(_counts(("a@b", "c@d", 12_000)), text=bare)
    assert (_balance(board).part, _balance(board).conformity) == (0.0, "0\u00a0%")
    assert [flow.number for flow in _flows(board).values()] == ["12\u202f000"]
    assert [card.title for card in board.cards] == ["a", "c"]


def test_the_example_is_plausible() -> None:
    """The counts of the bank name what its map knows, and mostly follow its plan."""
    map_ = journeys.load(BANK / "bank.journey.yaml")
    some = read_counts(BANK / "counts.csv")
    assert strangers(some, map_) == ()
    part = _balance(arrange(map_, kind="overlay", counts=some)).part
    assert part is not None
    assert 0.8 < part < 1


@pytest.mark.parametrize(("more", "conformity"), [(0, "100%"), (1, "99.9%"), (10**15, "0.1%")])
def test_all_is_said_only_of_all(more: int, conformity: str) -> None:
    """A share is rounded, but never to all when something deviates, nor to nothing."""
    board = _overlay(_counts(("ask@web", "told@web", 90_000), ("told@web", "x@fax", more)))
    assert _balance(board).conformity == conformity


def test_bands_are_known() -> None:
    """Bands that there are not are refused, as on a journey board."""
    with pytest.raises(UnknownNameError, match="bands"):
        arrange(journeys.loads(SHOP), kind="overlay", bands="month")
