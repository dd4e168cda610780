"""`journeys render --promise` and `--walk`: a walk named on the command line to its picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import BANK, ROOT, here

BROKEN = ROOT / "examples" / "broken" / "promises.journey.yaml"


def test_a_broken_promise_is_drawn(tmp_path: Path) -> None:
    """The shortest walk against a promise is drawn, as a picture and as a text."""
    picture, words = tmp_path / "walk.svg", tmp_path / "walk.txt"
    for file in (picture, words):
        done = here("render", BROKEN, "-o", file, "--promise", "indemnisee-vite")
        assert (done.status, done.text.strip()) == (0, str(file))
    assert "Promesse rompue" in picture.read_text("utf-8")
    assert "\n3. Est indemnisée @ Appli mobile\u00a0: 20\u00a0jours" in words.read_text("utf-8")


def test_a_folder_and_a_page_take_it(tmp_path: Path) -> None:
    """Into a folder the picture has the promise's name; a page to click lists the walk."""
    done = here("render", BROKEN, "-o", f"{tmp_path}/", "--promise", "sans-rupture")
    assert (done.status, [file.name for file in tmp_path.iterdir()]) == (
        0,
        ["walk-sans-rupture-nora.svg"],
    )
    page = tmp_path / "walk.html"
    assert here("render", BROKEN, "-o", page, "--promise", "sans-rupture").status == 0
    assert "changements de canal" in page.read_text("utf-8")


def test_a_walk_is_drawn_for_who_can_go_it(tmp_path: Path) -> None:
    """The first persona who can go the walk is taken, or the one that is asked for."""
    file = tmp_path / "walk.txt"
    walk = "complaint-filed@chat -> complaint-acknowledged@chat"
    asked = [(), ("--persona", "thomas"), ("--together",)]
    for more, who in zip(asked, ("Julie Moreau", "Thomas Garnier", "Karim Benali"), strict=True):
        done = here("render", BANK, "-o", file, "--walk", walk, *more)
        assert done.status == 0, done.said
        written = file.read_text("utf-8")
        assert who in written
        assert "\n2. Accusé de réception reçu @ " in written


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--promise", "indemnise"], "there is no promise 'indemnise'; did you mean 'indemnisee'?"),
        (["--promise", "deja-la"], "promise 'deja-la' holds for 'nora': nothing to draw"),
        (["--promise", "un-humain-au-devis"], "has nothing to keep for 'nora': nothing to draw"),
        (["--promise", "indemnisee", "--persona", "bob"], "there is no persona 'bob'"),
        (["--promise", "indemnisee", "--walk", "a@web"], "give one of them"),
        (["--promise", "indemnisee", "--together"], "leave out --together"),
        (["--promise", "indemnisee", "--board", "network"], "leave out --board and --counts"),
        (["--walk", "compare@ap"], "there is no touchpoint 'compare@ap'; did you mean"),
        (["--walk", "compare@app -> assure@app"], "there is no step 'compare@app -> assure@app'"),
        (["--walk", " "], "expected a touchpoint at least"),
    ],
)
def test_what_cannot_be_drawn(words: list[str], message: str, tmp_path: Path) -> None:
    """What names no walk is refused with the way out, and nothing is written."""
    file = tmp_path / "walk.svg"
    done = here("render", BROKEN, "-o", file, *words)
    assert (done.status, file.exists()) == (2, False)
    assert message in done.said


def test_a_walk_that_nobody_goes_alone(tmp_path: Path) -> None:
    """A walk over the journeys of several personas needs the journeys of all."""
    text = BROKEN.read_text("utf-8").replace(
        "journeys:\n",
        "journeys:\n  bob-compare:\n    personas: [bob]\n    steps: [sait@app -> compare@app]\n",
    )
    file = tmp_path / "two.journey.yaml"
    file.write_text(text.replace("personas:\n", "personas:\n  bob: {name: Bob}\n", 1), "utf-8")
    words = ("render", file, "-o", tmp_path / "walk.svg")
    walk = ("--walk", "compare@app -> sait@app -> compare@app")
    done = here(*words, *walk)
    assert (done.status, "no persona can go the whole walk" in done.said) == (2, True)
    assert here(*words, *walk, "--together").status == 0
