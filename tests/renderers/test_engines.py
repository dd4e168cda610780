"""Whatever the drawing program does: a whole picture, or an error in bounded time, no orphan."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from journeys.board import arrange
from journeys.drawing import draw
from journeys.errors import EngineError, MissingExtraError, UnknownNameError
from journeys.model import JourneyMap, Persona, offered
from journeys.renderers import dot
from journeys.renderers.graphviz import image
from journeys.renderers.graphviz.image import FORMATS
from journeys.renderers.graphviz.safe_svg import ATTRIBUTES, ELEMENTS, safe_svg
from journeys.renderers.graphviz.sizes import MOST_EDGES, MOST_NODES, sizes_of

SVG = "{http://www.w3.org/2000/svg}"
GRAPH = "digraph { a -> b }"
SOON = 1.0

#: A program that says its own number and its child's, then hangs and lets nobody tell it to end.
HANGING = """#!/bin/sh
trap '' TERM HUP INT
(trap '' TERM HUP INT; while :; do sleep 60; done) &
echo $! $$ > "$PIDS"
while :; do sleep 60; done
"""
#: A program that ends at once but leaves a child that holds its outputs.
LEAVING = """#!/bin/sh
(trap '' TERM HUP; sleep 60) &
echo $! > "$PIDS"
echo '<svg xmlns="http://www.w3.org/2000/svg"/>'
"""
BROKEN = {
    "crash": "#!/bin/sh\necho 'a\x1b[31m crash' >&2\nkill -SEGV $$\n",
    "failure": "#!/bin/sh\necho out of paper >&2\nexit 3\n",
    "garbage": "#!/bin/sh\nhead -c 100000 /dev/urandom\n",
    "half an SVG": "#!/bin/sh\necho '<svg xmlns=\"http://www.w3.org/2000/svg\"><g>'\n",
    "half a start": "#!/bin/sh\nprintf '<sv'\n",
    "half a PNG": "#!/bin/sh\nprintf '\\211PNG\\r\\n\\032\\n'\n",
    "half a PDF": "#!/bin/sh\nprintf '%%PDF-1.5'\n",
    "another format": "#!/bin/sh\necho '<html/>'\n",
    "nothing": "#!/bin/sh\ncat > /dev/null\n",
    "deaf": "#!/bin/sh\nexec <&-\nexit 0\n",
    "no program": "\x00\x01\x02",
    "no interpreter": "#!/no/such/thing\n",
}

Install = Callable[[str], Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Puts a program named `dot` first on PATH; it may write process numbers into a file."""
    numbers = tmp_path / "pids"

    def put(text: str) -> Path:
        program = tmp_path / "bin" / "dot"
        program.parent.mkdir()
        program.write_text(text, "utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("PIDS", str(numbers))
        return numbers

    return put


@pytest.fixture
def without_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PATH on which there is no `dot`."""
    monkeypatch.setenv("PATH", str(tmp_path))


def _lives(number: int) -> bool:
    """Whether a process runs; one that ended and waits to be buried does not."""
    try:
        state = Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _die(numbers: Path) -> bool:
    """Whether all the processes that a program named are gone, within a second."""
    named = [int(word) for word in numbers.read_text("utf-8").split()]
    assert named
    for _ in range(100):
        if not any(map(_lives, named)):
            return True
        time.sleep(0.01)
    return False


def _children() -> set[str]:
    return set(Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split())


def _shop(text: str = "Oui") -> JourneyMap:
    return JourneyMap(
        title=text,
        personas=[Persona(id="julie", name=text)],
        goals=["inform"],
        channels=["web"],
        board={"julie": {"inform": {"web": offered(text)}}},
    )


@pytest.mark.parametrize("text", [HANGING, "#!/bin/sh\nwhile :; do :; done\n"])
def test_a_program_that_hangs_is_killed(install: Install, text: str) -> None:
    """At the end of its time a program is gone with its children, whatever it ignores."""
    numbers = install(text)
    began = time.monotonic()
    with pytest.raises(EngineError, match=r"more than 0\.5 seconds"):
        image(GRAPH, format="svg", timeout=0.5)
    assert time.monotonic() - began < 0.5 + SOON
    if text is HANGING:
        assert _die(numbers)


def test_nothing_that_a_program_leaves_behind_lives_on(install: Install) -> None:
    """A child that outlives its program neither holds the picture up nor stays."""
    numbers = install(LEAVING)
    began = time.monotonic()
    assert image(GRAPH, format="svg").startswith(b"<svg")
    assert time.monotonic() - began < SOON
    assert _die(numbers)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("fault", BROKEN)
def test_a_program_that_fails_is_an_error(install: Install, fault: str, format_: str) -> None:
    """A crash, garbage or half a picture is one error of one printable line, and no picture."""
    install(BROKEN[fault])
    before = _children()
    with pytest.raises(EngineError) as caught:
        image(GRAPH, format=format_, timeout=5)
    assert re.fullmatch(r"[ -~…é]+", str(caught.value))
    assert len(str(caught.value)) < 400
    assert caught.value.engine == "dot"
    assert _children() <= before


def test_endless_output_is_cut_off(install: Install) -> None:
    """A program that never stops printing is stopped, on either output."""
    install("#!/bin/sh\nexec yes '<svg>'\n")
    with pytest.raises(EngineError, match="printed more than"):
        image(GRAPH, format="svg")


def test_endless_complaints_are_cut_off(install: Install) -> None:
    """Complaints without end take no memory, and end with the time."""
    install("#!/bin/sh\nexec yes no >&2\n")
    with pytest.raises(EngineError, match="seconds"):
        image(GRAPH, format="svg", timeout=0.5)


def test_memory_is_bounded(install: Install) -> None:
    """A program that asks for all the memory there is does not get it."""
    big = "import time; time.sleep(0.3); bytearray(8 << 30)"
    install(f"#!/bin/sh\nexec {sys.executable} -c '{big}'\n")
    with pytest.raises(EngineError, match="MemoryError"):
        image(GRAPH, format="svg")


@pytest.mark.usefixtures("without_program")
@pytest.mark.parametrize("format_", FORMATS)
def test_without_any_graphviz_the_way_out_is_named(
    monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    """Where there is neither the program nor the wheel, the error says how to get one."""
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    monkeypatch.delitem(sys.modules, "journeys.renderers.graphviz.bundled", raising=False)
    with pytest.raises(MissingExtraError, match=r"Graphviz.*journeys\[graphviz\]"):
        image(GRAPH, format=format_)


def test_a_file_that_may_not_run_is_no_program(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A `dot` without the right to run is as good as none."""
    program = install(BROKEN["garbage"]).with_name("bin") / "dot"
    program.chmod(0o644)
    monkeypatch.setenv("PATH", str(program.parent))
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    monkeypatch.delitem(sys.modules, "journeys.renderers.graphviz.bundled", raising=False)
    with pytest.raises((EngineError, MissingExtraError)):
        image(GRAPH, format="svg")


def test_without_room_for_its_input_no_program_starts(
    install: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where nothing can be written for a moment, that is what the error says."""
    install(BROKEN["nothing"])
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no such folder"))
    with pytest.raises(EngineError, match="cannot be started"):
        image(GRAPH, format="svg")


@pytest.mark.dot
@pytest.mark.parametrize("format_", FORMATS)
def test_the_program_draws(format_: str) -> None:
    """The real program gives a whole picture in each format."""
    (page,) = draw(arrange(_shop(), persona="julie")).pages
    begin, end = FORMATS[format_]
    made = image(dot.render(page), format=format_)
    assert made.startswith(begin)
    assert end in made[-32:]


@pytest.mark.dot
@pytest.mark.usefixtures("without_program")
@pytest.mark.parametrize("persona", ["julie", None])
def test_both_engines_draw_the_same_page(
    persona: str | None, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The wheel draws the page of the program: its size, its lines of text, its surfaces."""
    text = dot.render(draw(arrange(_shop(), persona=persona)).pages[0])
    by_wheel = _seen(image(text, format="svg"))
    monkeypatch.undo()
    assert shutil.which("dot")
    by_program = _seen(image(text, format="svg"))
    assert by_wheel[0] == pytest.approx(by_program[0], abs=1)
    assert by_wheel[1:] == by_program[1:]
    assert capfd.readouterr().err == ""


def _seen(picture: bytes) -> tuple[list[float], list[str], list[str | None]]:
    root = etree.fromstring(picture)
    box = [float(number) for number in (root.get("viewBox") or "").split()]
    lines = ["".join(map(str, text.itertext())).strip() for text in root.iter(f"{SVG}text")]
    fills = [shape.get("fill") for shape in root.iter(f"{SVG}polygon", f"{SVG}ellipse")]
    return box, lines, fills


@pytest.mark.usefixtures("without_program")
def test_the_wheel_complains_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    """What the library inside the wheel has to complain of is an error or nothing."""
    assert image("digraph { layout=dot; a [shape=nosuch] }", format="svg")
    with pytest.raises(EngineError, match="cannot draw"):
        image("digraph { a -> ", format="svg")
    assert capfd.readouterr().err == ""


def test_unknown_formats_are_refused() -> None:
    """A format that there is not is named, with those that there are."""
    with pytest.raises(UnknownNameError, match="did you mean 'png'"):
        image(GRAPH, format="pgn")
    with pytest.raises(UnknownNameError, match="'circo'"):
        image(GRAPH, format="png", engine="circo")


@given(st.integers(0, 700), st.integers(0, 400))
def test_what_takes_too_long_is_refused(edges: int, nodes: int) -> None:
    """A free layout of too much is refused before anything starts, with the way out."""
    points = "; ".join(f"n{number} [label=x]" for number in range(nodes))
    lines = "; ".join("n0 -> n0" for _ in range(edges))
    text = f"digraph {{ {points}; {lines} }}"
    counted = sizes_of(text)
    assert counted[0] >= nodes
    assert counted[1] == edges
    if nodes > MOST_NODES or edges > MOST_EDGES:
        with pytest.raises(EngineError, match="too many for a free layout"):
            image(text, format="svg", engine="dot")


def _tree() -> st.SearchStrategy[str]:
    names = st.sampled_from([*sorted(ELEMENTS - {"svg"}), "script", "image", "foreignObject"])
    keys = st.sampled_from([*sorted(ATTRIBUTES), "onload", "xlink:href", "href", "style", "xmlns"])
    values = st.sampled_from(
        ["1", "red", "url(#a)", "url(http://x.example/)", "javascript:alert(1)", "M0 0", "a b"]
    )
    some = st.dictionaries(keys, values, max_size=3).map(
        lambda found: "".join(f' {key}="{value}"' for key, value in found.items())
    )
    leaf = st.builds(lambda name, more: f"<{name}{more}>&lt;b&gt;</{name}>", names, some)
    return st.recursive(
        leaf,
        lambda inner: st.builds(
            lambda name, more, parts: f"<{name}{more}>{''.join(parts)}</{name}>",
            names,
            some,
            st.lists(inner, max_size=3),
        ),
        max_leaves=8,
    )


@given(_tree(), st.sampled_from(["", "<!-- a -->", "<?php echo ?>"]))
def test_only_what_is_allowed_comes_through(tree: str, more: str) -> None:
    """Nothing but the elements and attributes of a still picture is left, or nothing at all."""
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    made = f'<!DOCTYPE svg PUBLIC "a" "b.dtd">{more}<svg {spaces} viewBox="0 0 1 1">{tree}</svg>'
    try:
        safe = safe_svg(made.encode())
    except EngineError:
        return
    assert b"<!" not in safe
    assert b"<?" not in safe
    for element in etree.fromstring(safe).iter():
        assert str(element.tag).removeprefix(SVG) in ELEMENTS - {"a"}
        for key, value in element.attrib.items():
            plain = re.sub(r"\{.*\}", "xml:", str(key))
            assert plain in ATTRIBUTES | {"role"}
            assert "url(" not in str(value)


@pytest.mark.parametrize(
    "made",
    [
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg">&nosuch;</svg>',
        b"<svg>" * 100_000,
        b"<svg><g></svg>",
        b"<svg/><svg/>",
        b"<html/>",
        b"",
    ],
    ids=["entity", "unknown entity", "deep", "crossed", "two", "other", "empty"],
)
def test_what_is_no_whole_picture_is_refused(made: bytes) -> None:
    """Entities, endless depth and other documents are errors."""
    with pytest.raises(EngineError):
        safe_svg(made)
