"""The graph formats: what is written is read back, with every type, key and parallel edge."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.errors import UnknownNameError, ValueFormError
from journeys.exporters.views import VIEWS, graph_of
from journeys.model import JourneyMap, Moment
from journeys.reader import read
from tests.exporters.strategies import hostile_texts, maps

BANK = Path(__file__).parents[2] / "examples" / "bank" / "bank.journey.yaml"
NAMES = ("graphml", "gexf", "nodelink")
FORMATS = pytest.mark.parametrize("name", NAMES)
XML = pytest.mark.parametrize("name", ["graphml", "gexf"])


def module(name: str) -> Any:
    """The module of a format."""
    return import_module(f"journeys.exporters.{name}")


def parts(graph: nx.DiGraph[str]) -> tuple[Any, ...]:
    """Everything that a graph holds, in order, with the type of each value."""
    nodes = [(node, typed(said)) for node, said in graph.nodes(data=True)]
    edges: list[Any]
    if isinstance(graph, nx.MultiDiGraph):
        edges = [(*ends, typed(said)) for *ends, said in graph.edges(keys=True, data=True)]
    else:
        edges = [(*ends, typed(said)) for *ends, said in graph.edges(data=True)]
    return type(graph), typed(graph.graph), nodes, edges


def typed(said: dict[str, Any]) -> dict[str, tuple[type, Any]]:
    """Attributes with the type of each."""
    return {key: (type(value), value) for key, value in said.items()}


@FORMATS
@given(map_=maps(), view=st.sampled_from(VIEWS))
def test_reading_undoes_writing(name: str, map_: JourneyMap, view: str) -> None:
    """A graph of a map returns whole."""
    text = module(name).render(map_, view=view)
    assert parts(module(name).read_graph(text)) == parts(graph_of(map_, view))


@FORMATS
@pytest.mark.parametrize(
    ("view", "persona"),
    [("moments", None), ("touchpoints", None), ("touchpoints", "julie"), ("network", None)],
)
def test_the_bank_returns(name: str, view: str, persona: str | None) -> None:
    """Each graph of the bank returns whole, and is written the same again."""
    bank = read(BANK).map
    assert bank is not None
    text = module(name).render(bank, view=view, persona=persona)
    assert parts(module(name).read_graph(text)) == parts(graph_of(bank, view, persona))
    assert module(name).render(bank, view=view, persona=persona) == text


@XML
@given(label=hostile_texts())
def test_forbidden_characters_are_spelled(name: str, label: str) -> None:
    """No text breaks the XML: a character that XML forbids is shown as an escape."""
    map_ = JourneyMap(title=label, moments=[Moment(id="ask", label=label)])
    text = module(name).render(map_)
    ET.fromstring(text)
    read_label = module(name).read_graph(text).nodes["ask"]["label"]
    shown = label or "ask"
    assert read_label == "".join(_shown(char) for char in shown)


def _shown(char: str) -> str:
    from journeys.text import invisible

    return char.encode("unicode_escape").decode("ascii") if invisible(char) else char


def test_networkx_reads_node_link_json() -> None:
    """The JSON is what networkx itself calls node-link data."""
    import json

    bank = read(BANK).map
    assert bank is not None
    data = json.loads(module("nodelink").render(bank))
    graph = nx.node_link_graph(data, edges="edges")
    assert isinstance(graph, nx.MultiDiGraph)
    assert parts(graph) == parts(graph_of(bank, "moments"))


@XML
def test_entities_are_refused(name: str) -> None:
    """A document type, with which XML can grow without end, is refused before parsing."""
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><graphml>&b;</graphml>'
    with pytest.raises(ValueFormError, match="document type"):
        module(name).read_graph(bomb)


@FORMATS
@given(text=st.sampled_from(["", "<a/>", "{}", "[]", "[[", "null", "<gexf", "\x00"]) | st.text())
def test_other_text_is_refused(name: str, text: str) -> None:
    """What is no such graph raises one error of the library."""
    with pytest.raises(ValueFormError):
        module(name).read_graph(text)


@FORMATS
@pytest.mark.parametrize("cut", range(1, 20))
def test_cut_files_are_refused(name: str, cut: int) -> None:
    """A file that was cut off is never taken for a smaller graph."""
    moments = [Moment(id="ask", feeling=-1), Moment(id="told")]
    text = module(name).render(JourneyMap(title="Shop", moments=moments)).rstrip()
    with pytest.raises(ValueFormError):
        module(name).read_graph(text[: len(text) * cut // 20])


@FORMATS
def test_undirected_graphs_are_refused(name: str) -> None:
    """A graph without directions is no graph of a map."""
    text = module(name).render(JourneyMap(title="Shop"))
    turned = text.replace('"directed"', '"undirected"').replace(
        '"undirected": true', '"directed": false'
    )
    with pytest.raises(ValueFormError):
        module(name).read_graph(turned)


@FORMATS
def test_unknown_views_and_personas_are_refused(name: str) -> None:
    """A view or persona that is not there is named, with what there is."""
    shop = JourneyMap(title="Shop")
    with pytest.raises(UnknownNameError, match="did you mean 'moments'"):
        module(name).render(shop, view="moment")
    with pytest.raises(UnknownNameError, match="persona 'ana'"):
        module(name).render(shop, view="touchpoints", persona="ana")
    with pytest.raises(ValueFormError, match="touchpoints"):
        module(name).render(shop, persona="ana")


def test_gexf_bears_no_date() -> None:
    """The same map gives the same text on another day."""
    assert "lastmodified" not in module("gexf").render(JourneyMap(title="Shop"))
