"""What stands on the network board."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import journeys
from journeys.board import Board, arrange
from journeys.board.links import LinkKind
from journeys.board.tally import passages, places, pursuits, tastes
from journeys.graph import to_network
from journeys.model import Cell, Channel, Journey, JourneyMap, Moment, Persona, Transition, offered
from journeys.vocabulary import complete
from tests.board.maps import maps
from tests.board.ways import lived_maps

EXAMPLES = Path(__file__).parents[2] / "examples"
FEW = settings(max_examples=60, deadline=None)


def _shop() -> JourneyMap:
    return JourneyMap(
        title="Shop",
        channels=["web", "chat", "phone"],
        personas=[
            Persona(id="ana", name="Ana", prefers=["chat"], avoids=["phone"]),
            Persona(id="bob", name="Bob"),
        ],
        moments=[
            Moment(id="look", goal="inform", start=True),
            Moment(id="pay", goal="buy", end=True),
            Moment(id="wait", goal="nowhere"),
        ],
        board={
            "everyone": {"buy": {"web": offered("Basket")}},
            "ana": {"buy": {"chat": offered("Link")}, "wait": {"phone": offered("Music")}},
        },
        journeys=[
            Journey(id="way", personas=["ana", "bob"],
                    steps=[Transition(source="look@web", target="pay@web")]),
            Journey(id="own", personas=["ana"],
                    steps=[Transition(source="look@web", target="pay@chat")]),
        ],
    )  # fmt: skip


def _titles(board: Board, kind: LinkKind) -> set[tuple[str, str, int, bool]]:
    return {
        (one.source, one.target, one.weight, one.is_lived)
        for one in board.links
        if one.kind is kind
    }


def test_links_count_what_they_say() -> None:
    """Open channels, personas who live a moment, and personas met on a channel are counted."""
    board = arrange(_shop(), kind="network")
    assert _titles(board, LinkKind.PURSUES) == {
        ("ana", "inform", 0, True), ("ana", "buy", 2, True),
        ("bob", "inform", 0, True), ("bob", "buy", 1, True),
    }  # fmt: skip
    assert _titles(board, LinkKind.SERVES) == {
        ("inform", "moment-look", 2, True), ("buy", "moment-pay", 2, True),
    }  # fmt: skip
    assert _titles(board, LinkKind.MEETS) == {
        ("moment-look", "web", 2, True), ("moment-pay", "web", 2, True),
        ("moment-pay", "chat", 1, True), ("moment-wait", "phone", 1, False),
    }  # fmt: skip
    assert _titles(board, LinkKind.PREFERS) == {("ana", "chat", 1, False)}
    assert _titles(board, LinkKind.AVOIDS) == {("ana", "phone", 1, False)}


def test_moments_without_a_goal_have_a_band_of_their_own() -> None:
    """A moment whose goal the map lacks stands in the last band, and nothing serves it."""
    board = arrange(_shop(), kind="network")
    assert [band.label for band in board.bands][-1] == "No goal"
    assert [card.title for card in board.cards if not card.goal] == ["Wait"]
    assert "No goal" not in [goal.label for goal in board.goals]


def test_one_persona() -> None:
    """The network of a persona has her links alone, and the same moments."""
    whole, own = arrange(_shop(), kind="network"), arrange(_shop(), persona="bob", kind="network")
    assert own.name == "network-bob"
    assert [panel.id for panel in own.panels] == ["bob"]
    assert own.cards == whole.cards
    assert {one for link in own.links for one in link.personas} == {"bob"}
    assert _titles(own, LinkKind.MEETS) == {
        ("moment-look", "web", 1, True), ("moment-pay", "web", 1, True),
    }  # fmt: skip


def test_tables_add_up() -> None:
    """The tallies of tables hold every link once."""
    board = arrange(_shop(), kind="network")
    lost = board.bands[-1].name
    assert passages(board) == {
        ("web", "inform"): 2, ("web", "buy"): 2, ("chat", "buy"): 1, ("phone", lost): 1,
    }  # fmt: skip
    assert set(pursuits(board)) == {(a, b) for a in ("ana", "bob") for b in ("inform", "buy")}
    assert sum(map(len, places(board).values())) == 4
    assert [one.title for one in tastes(board, LinkKind.AVOIDS)["phone"]] == ["Ana"]


def test_a_card_for_everyone_awaits_everyone() -> None:
    """An open card of a moment that holds for everyone links it for every persona."""
    shop = JourneyMap(
        title="Shop",
        channels=[Channel(id="web")],
        personas=[Persona(id="ana"), Persona(id="bob")],
        moments=[Moment(id="look", goal="inform")],
        board=[Cell(persona="everyone", subject="look", channel="web", offer=offered("Here"))],
    )
    board = arrange(shop, kind="network")
    assert _titles(board, LinkKind.MEETS) == {("moment-look", "web", 2, False)}


@FEW
@given(st.one_of(maps(), lived_maps()))
def test_everything_stands_once(map_: JourneyMap) -> None:
    """Each persona, goal, channel and moment of the graph stands once, whatever the ids are."""
    board = arrange(map_, kind="network")
    graph = to_network(map_)
    parts = {
        "persona": [panel.id for panel in board.panels],
        "goal": [lane.id for lane in board.goals],
        "channel": [lane.id for lane in board.channels],
        "moment": [card.moment for card in board.cards],
    }
    for kind, ids in parts.items():
        wanted = [node for node, data in graph.nodes(data=True) if data["kind"] == kind]
        assert Counter(f"{kind}:{one}" for one in ids) == Counter(wanted)


@FEW
@given(st.one_of(maps(), lived_maps()))
def test_links_join_what_there_is(map_: JourneyMap) -> None:
    """Both ends of each link stand on the board, names are unique, and weights are true."""
    board = arrange(map_, kind="network")
    panels = {panel.name for panel in board.panels}
    bands = {lane.name for lane in board.bands}
    cards = {card.name for card in board.cards}
    lanes = {lane.name for lane in board.channels}
    ends = {
        LinkKind.PURSUES: (panels, bands), LinkKind.SERVES: (bands, cards),
        LinkKind.MEETS: (cards, lanes), LinkKind.PREFERS: (panels, lanes),
        LinkKind.AVOIDS: (panels, lanes),
    }  # fmt: skip
    for link in board.links:
        sources, targets = ends[link.kind]
        assert link.source in sources
        assert link.target in targets
        assert set(link.personas) <= panels
        if link.kind in {LinkKind.SERVES, LinkKind.MEETS}:
            assert link.weight == len(set(link.personas))
            assert link.goal in bands
    for names in ([one.name for one in board.links], [one.name for one in board.cards]):
        assert len(set(names)) == len(names)
    assert len(bands) == len(board.bands)
    assert arrange(map_, kind="network") == board


@FEW
@given(lived_maps())
def test_lived_links_are_those_of_the_graph(map_: JourneyMap) -> None:
    """A persona lives a moment on the board exactly where it does in the graph."""
    board = arrange(map_, kind="network")
    graph = to_network(map_)
    ids = {panel.name: panel.id for panel in board.panels}
    goals = {goal.id for goal in complete(map_).goals}
    cards = {card.name: card.moment for card in board.cards}
    drawn = {
        (ids[one], cards[link.target])
        for link in board.links
        if link.kind is LinkKind.SERVES
        for one in link.personas
    }
    lived = {
        (source.partition(":")[2], target.partition(":")[2])
        for source, target, edge in graph.edges(data=True)
        if edge["kind"] == "lives"
    }
    served = {moment.id for moment in map_.moments if moment.goal in goals}
    assert drawn == {(who, what) for who, what in lived if what in served}


def test_examples_are_whole() -> None:
    """The bank has its thirty pursuits, and all of its moments are lived."""
    board = arrange(journeys.load(EXAMPLES / "bank/bank.journey.yaml"), kind="network")
    assert len(_titles(board, LinkKind.PURSUES)) == 30
    assert all(lived for _, _, _, lived in _titles(board, LinkKind.SERVES))
