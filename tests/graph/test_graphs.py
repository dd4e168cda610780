"""The three graphs of a map: what stands in them, in plain attributes."""

from __future__ import annotations

import pytest

import journeys as jn
from journeys.errors import UnknownNameError
from journeys.graph.queries import dead_ends, endless_loops, hand_offs, unreachable, ways

SHOP = jn.JourneyMap(
    title="Shop",
    personas=[jn.Persona(id="ana", prefers=["web"]), jn.Persona(id="bob")],
    channels=["web", "phone"],
    stages=["discover"],
    moments=[
        jn.Moment(id="ask", goal="inform", stage="discover", start=True, feeling=-1),
        jn.Moment(id="told", goal="inform", stage="discover", end=True),
    ],
    board={"everyone": {"inform": {"web": jn.offered("Prices"), "phone": jn.elsewhere("web")}}},
    journeys=[
        jn.Journey(
            id="asks",
            personas=["everyone"],
            steps=[jn.way("ask@web -> told@phone", within="2 days", carries=["name", "page"])],
        ),
        jn.Journey(id="again", personas=["ana"], steps=["told@phone -> lost@web"]),
    ],
)


def test_a_step_is_an_edge_for_each_persona_who_may_take_it() -> None:
    """The graph of moments keeps who steps, from which channel to which."""
    graph = jn.to_graph(SHOP)
    assert set(graph["ask"]["told"]) == {"ana/asks/0", "bob/asks/0"}
    assert graph["ask"]["told"]["ana/asks/0"] == {
        "persona": "ana",
        "journey": "asks",
        "step": 0,
        "from_channel": "web",
        "to_channel": "phone",
        "by": "customer",
        "hand_off": True,
        "within": 172_800,
        "carries": "name; page",
    }
    assert graph.nodes["ask"]["feeling"] == -1
    assert "feeling" not in graph.nodes["told"]
    assert graph.nodes["lost"]["declared"] is False


def test_touchpoints_know_the_card_of_their_persona() -> None:
    """The ground of promises says for each touchpoint who answers there, and whether."""
    graph = jn.to_touchpoint_graph(SHOP, persona="bob")
    assert list(graph) == ["ask@web", "told@phone"]
    assert graph.nodes["told@phone"]["status"] == "elsewhere"
    assert graph.nodes["told@phone"]["staffed"] is True
    assert graph.nodes["ask@web"]["status"] == "offered"
    with pytest.raises(UnknownNameError):
        jn.to_touchpoint_graph(SHOP, persona="eve")


def test_the_network_holds_every_part_by_its_kind() -> None:
    """Personas, goals, channels, stages and moments are one graph with typed edges."""
    graph = jn.to_network(SHOP)
    assert {data["kind"] for _, data in graph.nodes(data=True)} == {
        "persona",
        "goal",
        "channel",
        "stage",
        "moment",
    }
    assert {data["kind"] for _, _, data in graph.edges(data=True)} == {
        "prefers",
        "offers",
        "serves",
        "belongs",
        "lives",
    }


def test_questions_find_what_is_wrong_with_a_way() -> None:
    """Queries on the graph of a persona tell dead ends, hand-offs and ways to a goal."""
    graph = jn.to_touchpoint_graph(SHOP, persona="ana")
    assert dead_ends(graph) == ["lost@web"]
    assert hand_offs(graph) == [("ask@web", "told@phone"), ("told@phone", "lost@web")]
    assert list(ways(graph, goal="inform")) == [["ask@web", "told@phone"]]
    assert unreachable(graph) == []
    assert endless_loops(graph) == []


def test_questions_to_an_empty_graph_have_empty_answers() -> None:
    """A persona without journeys has no way, and no fault in one."""
    graph = jn.to_touchpoint_graph(jn.JourneyMap(title="Empty"))
    assert dead_ends(graph) == []
    assert unreachable(graph) == []
    assert endless_loops(graph) == []
    assert list(ways(graph)) == []
