"""Laws of walks on journey boards, and of the decision boundary marked on them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

import journeys as jn
from journeys.board import Board, arrange
from journeys.board.trailing import numbers_told, settled_key, stops_told
from journeys.errors import UnknownNameError, ValueFormError
from journeys.graph import to_touchpoint_graph
from journeys.model import JourneyMap
from journeys.promises import Ending, Ground, Verdict, Walk, boundary, verdicts
from journeys.vocabulary import complete
from tests.board.trails import Walked, walked_maps
from tests.board.ways import lived_maps

BROKEN = Path(__file__).parents[2] / "examples" / "broken" / "promises.journey.yaml"
FEW = settings(max_examples=60, deadline=None)


def points_of(board: Board) -> dict[str, str]:
    """The touchpoint of each card, by its name."""
    return {card.name: f"{card.moment}@{board.channel(card.row).id}" for card in board.cards}


def verdict(name: str) -> Verdict:
    """The verdict on a promise of the broken example."""
    return next(one for one in verdicts(jn.load(BROKEN)) if one.promise.id == name)


@FEW
@given(walked_maps())
def test_a_walk_is_numbered_whole(walked: Walked) -> None:
    """The stops are the walk's touchpoints in order, and no other card has a number."""
    map_, who, walk = walked
    board = arrange(map_, persona=who, walk=walk)
    points = points_of(board)
    assert board.trail is not None
    assert [points[stop.card] for stop in board.trail.stops] == list(walk)
    assert sorted(at for some in board.trail.cards.values() for at in some) == list(
        range(1, len(walk) + 1)
    )
    assert {points[name] for name in board.trail.cards} == set(walk)


@FEW
@given(walked_maps())
def test_its_arrows_are_its_steps(walked: Walked) -> None:
    """The arrows of a walk join its touchpoints, one a step; the times are the map's."""
    map_, who, walk = walked
    board = arrange(map_, persona=who, walk=" -> ".join(walk))
    points = points_of(board)
    arrows = {arrow.name: (points[arrow.source], points[arrow.target]) for arrow in board.arrows}
    assert board.trail is not None
    assert [arrows[stop.arrow] for stop in board.trail.stops[1:]] == list(pairwise(walk))
    assert {arrows[name] for name in board.trail.arrows} == set(pairwise(walk))
    graph = to_touchpoint_graph(map_, persona=who)
    timed = [graph.edges[step].get("within", 0) > 0 for step in pairwise(walk)]
    assert [bool(stop.elapsed) for stop in board.trail.stops] == [
        any(timed[:at]) for at in range(len(walk))
    ]


@FEW
@given(walked_maps())
def test_a_walk_changes_nothing_else(walked: Walked) -> None:
    """The cards, arrows, lanes and persona are those of the board without the walk."""
    map_, who, walk = walked
    plain = arrange(map_, persona=who, kind="journey")
    board = arrange(map_, persona=who, kind="journey", walk=walk)
    for part in ("cards", "arrows", "channels", "goals", "bands", "panels", "subtitle"):
        assert getattr(board, part) == getattr(plain, part)
    assert plain.trail is None
    assert [*numbers_told(plain, plain.cards[0].name)] == []
    assert len(stops_told(board)) == len(walk)


@FEW
@given(lived_maps())
def test_the_boundary_is_marked(map_: JourneyMap) -> None:
    """On the board of a persona the turning points are marked, won or lost, and no others."""
    full = complete(map_)
    board = arrange(map_, persona="julie", kind="journey")
    ground = Ground("julie", to_touchpoint_graph(full, persona="julie"))
    points = points_of(board)
    marked = {
        (points[card.name], one.goal, one.is_won) for card in board.cards for one in card.settled
    }
    wanted = set()
    for lane in board.goals:
        cut = boundary(ground, lane.id)
        wanted |= {(point, lane.name, point in cut.won) for point in cut.turning_points}
    assert marked == wanted
    assert len(settled_key(board)) == len({is_won for _, _, is_won in marked})
    for other in (arrange(map_, kind="journey"), arrange(map_, persona="julie", kind="overlay")):
        assert not any(card.settled for card in other.cards)


def test_a_loop_comes_back() -> None:
    """The walk of a loop is numbered twice where it comes back, and the promise is named."""
    board = arrange(jn.load(BROKEN), walk=verdict("indemnisee"))
    assert board.trail is not None
    assert board.trail.cards["moment-sinistre-phone"] == (1, 3)
    assert (board.name, board.title) == (
        "walk-indemnisee-nora",
        "Promesse rompue\u00a0: indemnisee",
    )
    assert board.trail.headline.endswith("le parcours tourne en rond, sans fin")
    assert (board.trail.begins, board.trail.is_broken) == (1, True)


def test_elapsed_time_counts_from_the_promise() -> None:
    """The time of a walk is told since its promise began, in words of the map's language."""
    board = arrange(jn.load(BROKEN), walk=verdict("indemnisee-vite"))
    assert board.trail is not None
    assert [stop.elapsed for stop in board.trail.stops] == ["", "5\u00a0jours", "20\u00a0jours"]
    assert "il faut 20\u00a0jours en 2\u00a0passages" in board.trail.headline


def test_a_walk_without_a_promise() -> None:
    """A walk alone tells how long it is, or how it ends, and breaks nothing."""
    map_ = jn.load(BROKEN)
    board = arrange(map_, persona="nora", walk=["compare@app", "devis@app", "assure@app"])
    assert board.trail is not None
    assert (board.title, board.name) == ("Un parcours", "walk-nora")
    assert board.trail.headline == ("1\u00a0jour en 2\u00a0passages · 0\u00a0changement de canal")
    walk = Walk(points=("compare@app", "sait@app"), seconds=(0, 0), ending=Ending.STOPS)
    ended = arrange(map_, persona="nora", walk=walk).trail
    assert ended is not None
    assert (ended.begins, ended.is_broken) == (0, False)
    assert "s’arrête sur" in ended.headline


@pytest.mark.parametrize(
    ("walk", "message"),
    [
        (
            "compare@ap",
            "touchpoint on the ways of 'nora': 'compare@ap'; did you mean 'compare@app'",
        ),
        ("compare@app -> assure@app", "'compare@app -> assure@app'; did you mean 'compare@app -> "),
        ("", "a touchpoint at least"),
        ([], "a touchpoint at least"),
    ],
)
def test_walks_that_nobody_can_go(walk: str | list[str], message: str) -> None:
    """What is not on the persona's ways is refused, with the nearest that is."""
    with pytest.raises((UnknownNameError, ValueFormError)) as caught:
        arrange(jn.load(BROKEN), persona="nora", walk=walk)
    assert message in str(caught.value)


def test_what_walks_do_not_go_with() -> None:
    """Other kinds of boards, an older map and promises that hold are refused."""
    map_ = jn.load(BROKEN)
    with pytest.raises(UnknownNameError, match="board of a walk"):
        arrange(map_, persona="nora", kind="persona", walk="compare@app")
    with pytest.raises(ValueFormError, match="walk and against"):
        arrange(map_, persona="nora", walk="compare@app", against=map_)
    with pytest.raises(ValueFormError, match="it is kept for 'nora'"):
        arrange(map_, walk=verdict("deja-la"))
