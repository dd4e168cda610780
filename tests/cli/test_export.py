"""`journeys export`: each form to the standard output and to a file, and back."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import networkx as nx
import pytest

from journeys import load, loads
from tests.cli.running import BANK, here

FORMS = ["yaml", "json", "csv", "deadlines", "graphml", "gexf", "nodelink"]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_holds_what_would_be_printed(tmp_path: Path, form: str) -> None:
    """The file and the standard output are the same bytes, twice."""
    printed = here("export", BANK, "--format", form)
    assert printed.status == 0
    assert here("export", BANK, "--format", form, "-o", tmp_path / "out").status == 0
    assert (tmp_path / "out").read_bytes() == printed.out
    assert here("export", BANK, "--format", form).out == printed.out


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_map_reads_back_equal(tmp_path: Path, form: str) -> None:
    """The whole map stands in one file, included files and all, and is as clean."""
    file = tmp_path / f"bank.{form}"
    assert here("export", BANK, "-o", file).status == 0
    assert load(file) == load(BANK)
    assert loads(here("export", BANK).out) == load(BANK)
    assert here("check", file, "--today", "2026-11-22").status == 0


def test_the_table_has_a_row_a_card() -> None:
    """The table reads back with one row for each cell of the board."""
    text = here("export", BANK, "--format", "csv").out.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(load(BANK).board)


@pytest.mark.parametrize("view", ["moments", "touchpoints", "network"])
def test_graphs_read_back(tmp_path: Path, view: str) -> None:
    """Graph tools read each form, and find the same nodes in it."""
    words = ["export", BANK, "--view", view]
    for form in ("graphml", "gexf"):
        assert here(*words, "-o", tmp_path / f"graph.{form}").status == 0
    one = nx.read_graphml(tmp_path / "graph.graphml")
    two = nx.read_gexf(tmp_path / "graph.gexf")
    data = json.loads(here(*words, "--format", "nodelink").text)
    three = nx.node_link_graph(data, edges="links" if "links" in data else "edges")
    assert set(one) == set(two) == set(three)
    assert len(one) > 0


def test_an_unknown_persona_is_answered() -> None:
    """A misspelt persona is answered with the nearest one."""
    words = ["export", BANK, "--format", "graphml", "--view", "touchpoints"]
    done = here(*words, "--persona", "jule")
    assert done.status == 2
    assert "did you mean 'julie'" in done.said
    assert here(*words, "--persona", "julie").status == 0


def test_an_export_never_replaces_its_map(tmp_path: Path) -> None:
    """An export over the map, or over a file that it includes, is refused."""
    whole, part = tmp_path / "shop.yaml", tmp_path / "part.yaml"
    whole.write_text("format: journeys/1\ntitle: Shop  # of mine\ninclude: [part.yaml]\n")
    part.write_text("channels: [web]\n")
    (tmp_path / "hard.yaml").hardlink_to(whole)
    (tmp_path / "soft.yaml").symlink_to(part)
    before = {file: file.read_bytes() for file in (whole, part)}
    for target in (whole, part, tmp_path / "hard.yaml", tmp_path / "soft.yaml"):
        done = here("export", whole, "-o", target)
        assert done.status == 2
        assert "is an input" in done.said
    assert {file: file.read_bytes() for file in before} == before


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("missing/out.yaml", "make the folder first"),
        (f"{'x' * 300}.yaml", "choose a shorter one"),
        ("folder.yaml", "name a file in it"),
        ("pipe.yaml", "no regular file"),
        ("/dev/full", "--format"),
    ],
)
def test_an_output_that_cannot_be_is_an_error(tmp_path: Path, name: str, way_out: str) -> None:
    """What cannot be written is refused at once, with the way out, and leaves nothing."""
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    before = sorted(tmp_path.iterdir())
    done = here("export", BANK, "-o", tmp_path / name)
    assert done.status == 2
    assert way_out in done.said
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["missing.yaml", ".", "pipe", "/dev/zero", f"{'x' * 300}", "a\nb"])
def test_an_input_that_cannot_be_is_an_error(tmp_path: Path, name: str) -> None:
    """A missing file, a folder, a pipe and a device are refused at once, in one line."""
    os.mkfifo(tmp_path / "pipe")
    done = here("export", tmp_path / name)
    assert done.status == 2
    assert done.said.startswith("journeys: '")
    assert len(done.said.splitlines()) == 1
