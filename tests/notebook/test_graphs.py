"""Graphs of maps show themselves in IPython; graphs of anybody else stay as they are."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from IPython.core.formatters import DisplayFormatter
from lxml import etree

import journeys as jn
from journeys.drawing.canvas import Box
from journeys.drawing.shapes import Rect, Text
from journeys.model import JourneyMap
from journeys.notebook.drawing import page_of
from journeys.notebook.graphs import MOST
from journeys.notebook.layers import layers_of
from tests.board.maps import hostile_texts
from tests.cli.running import BANK, ROOT
from tests.exporters.strategies import maps

FEW = settings(max_examples=20, deadline=None)


@pytest.fixture(name="shell", scope="module")
def _shell() -> Any:
    """What holds the formatters of IPython, with ours among them."""
    shell = SimpleNamespace(display_formatter=DisplayFormatter())
    jn.load_ipython_extension(shell)
    return shell


def shown(shell: Any, value: object) -> dict[str, str]:
    """What IPython shows of a value."""
    bundle: dict[str, str] = shell.display_formatter.format(value)[0]
    return bundle


def graphs(map_: JourneyMap) -> list[nx.DiGraph[str]]:
    """The graphs of a map."""
    return [jn.to_graph(map_), jn.to_touchpoint_graph(map_), jn.to_network(map_)]


def test_graphs_of_a_map_and_their_parts_are_pictures(shell: Any) -> None:
    """Each graph is drawn, and so is a part of it that networkx cuts out."""
    for graph in graphs(jn.load(BANK)):
        part = graph.subgraph(list(graph)[:8])
        for one in (graph, part):
            bundle = shown(shell, one)
            assert set(bundle) == {"image/svg+xml", "text/plain"}
            assert bundle["text/plain"].startswith("Banque Horizon")


def test_other_graphs_stay_as_they_are(shell: Any) -> None:
    """Neither an empty graph nor one with other attributes, or of another kind, is touched."""
    empty: nx.DiGraph[str] = nx.DiGraph()
    for graph in (empty, nx.DiGraph([("a", "b")], title="x"), nx.MultiDiGraph([("a", "b")])):
        assert shown(shell, graph) == {"text/plain": repr(graph)}
    assert set(shown(shell, nx.path_graph(3))) == {"text/plain"}


def test_a_large_graph_is_a_table(shell: Any) -> None:
    """More nodes than anybody reads are told in rows."""
    graph = jn.to_graph(jn.load(BANK))
    graph.add_nodes_from((f"n{at}", {"label": "<b>", "goal": "buy"}) for at in range(MOST))
    bundle = shown(shell, graph)
    assert set(bundle) == {"text/html", "text/plain"}
    assert "&lt;b&gt;" in bundle["text/html"]


def test_what_was_registered_can_be_undone() -> None:
    """`%unload_ext journeys` leaves graphs as they were."""
    shell = SimpleNamespace(display_formatter=DisplayFormatter())
    graph = jn.to_graph(jn.load(BANK))
    jn.load_ipython_extension(shell)
    jn.unload_ipython_extension(shell)
    assert set(shown(shell, graph)) == {"text/plain"}
    jn.load_ipython_extension(shell)
    shown(shell, graph)
    jn.unload_ipython_extension(shell)
    assert set(shown(shell, graph)) == {"text/plain"}


@FEW
@given(maps())
def test_any_graph_is_drawn_whole(map_: JourneyMap) -> None:
    """Every node stands in one layer, no card on another, and no text beyond its card."""
    for graph in graphs(map_):
        if not graph:
            continue
        layers = layers_of(graph)
        assert sorted(node for layer in layers for node in layer) == sorted(graph)
        page = page_of(graph, title=map_.title, language="fr")
        cards = [
            Box(one.x, one.y, one.width, one.height)
            for one in page.shapes
            if isinstance(one, Rect) and one.edge
        ]
        assert len(cards) == len(graph)
        for at, card in enumerate(cards):
            assert 0 <= card.x <= card.right <= page.width
            assert 0 <= card.y <= card.bottom <= page.height
            assert not any(_meet(card, other) for other in cards[at + 1 :])
        assert all(one.size >= 7.5 for one in page.shapes if isinstance(one, Text))


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


@FEW
@given(texts=st.lists(hostile_texts(), min_size=1, max_size=5), data=st.data())
def test_a_graph_with_any_attributes_is_a_picture_or_text(
    shell: Any, texts: list[str], data: st.DataObject
) -> None:
    """Attributes may be hostile texts or of other types: the picture is whole or left out."""
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph(title=texts[0], language="xx")
    values = st.sampled_from(texts) | st.integers() | st.none() | st.booleans()
    for at, text in enumerate(texts):
        graph.add_node(at, label=text, goal=data.draw(values), start=data.draw(values))
        graph.add_edge(at, data.draw(st.integers(0, at)))
    bundle = shown(shell, graph)
    assert etree.fromstring(bundle["image/svg+xml"].encode()) is not None


def test_importing_within_ipython_is_enough() -> None:
    """The package finds the shell it is imported in; outside it nothing is loaded for it."""
    code = (
        "from IPython.core.interactiveshell import InteractiveShell as S; s = S.instance();"
        's.run_cell(\'import journeys as jn; g = jn.to_graph(jn.JourneyMap(title="Shop",'
        ' moments=[jn.Moment(id="ask")]))\');'
        "print(sorted(s.display_formatter.format(s.user_ns['g'])[0]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, timeout=60
    )
    assert done.stdout.decode().splitlines()[-1] == "['image/svg+xml', 'text/plain']"
