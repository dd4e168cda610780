"""Maps, boards, reports and comparisons show themselves, whatever stands in them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import cache

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

import journeys as jn
from journeys.display import PAINTERS, Displayed
from journeys.model import JourneyMap
from tests.board.maps import HOSTILE, maps
from tests.cli.running import BANK, ROOT

FEW = settings(max_examples=15, deadline=None)
KINDS = ("image/svg+xml", "text/html", "text/plain")


@cache
def bank() -> JourneyMap:
    """The bank of the examples."""
    return jn.load(BANK)


def values(map_: JourneyMap) -> Iterator[Displayed]:
    """One value of each kind that shows itself."""
    yield map_
    yield jn.arrange(map_)
    yield jn.arrange(map_, persona=map_.personas[0].id)
    yield jn.check(map_)
    yield jn.compare(map_, attrs.evolve(map_, channels=[], title="Other"))


def assert_harmless(bundle: dict[str, str]) -> None:
    """Nothing in a bundle acts, or reaches the notebook around it."""
    if "image/svg+xml" in bundle:
        picture = etree.fromstring(bundle["image/svg+xml"].encode())
        assert not {"script", "style", "foreignObject"} & {
            etree.QName(one).localname for one in picture.iter(etree.Element)
        }
    if "text/html" in bundle:
        for one in html.fragment_fromstring(bundle["text/html"], create_parent=True).iter():
            assert one.tag in _TAGS
            assert {str(name) for name in one.attrib} <= {"style", "scope", "alt", "src"}
            assert str(one.get("src", "data:image/svg+xml;base64,")).startswith("data:image/svg")
            assert "url" not in str(one.get("style"))


_TAGS = {"div", "p", "img", "table", "caption", "thead", "tbody", "tr", "th", "td"}


@FEW
@given(maps())
def test_any_value_shows_itself(map_: JourneyMap) -> None:
    """Whatever the texts and ids, there is plain text and at most a picture and a table."""
    for value in values(map_):
        bundle = value._repr_mimebundle_()
        assert "text/plain" in bundle
        assert set(bundle) <= set(KINDS)
        assert_harmless(bundle)


@given(
    include=st.none() | st.sets(st.sampled_from(KINDS)),
    exclude=st.none() | st.sets(st.sampled_from(KINDS)),
    number=st.integers(0, 4),
)
def test_what_is_asked_for_is_what_is_given(
    include: set[str] | None, exclude: set[str] | None, number: int
) -> None:
    """`include` and `exclude` count; where nothing is left, there is the `repr`."""
    bundle = list(values(bank()))[number]._repr_mimebundle_(include, exclude)
    assert bundle
    if set(bundle) != {"text/plain"}:
        assert set(bundle) <= (include or set(KINDS)) - (exclude or set())


def test_each_value_shows_what_it_is() -> None:
    """A map and a board are pictures, a report and a comparison are tables; all are text too."""
    overview, board, report, comparison = (
        bank()._repr_mimebundle_(),
        jn.arrange(bank(), persona="julie")._repr_mimebundle_(),
        jn.check(attrs.evolve(bank(), channels=[]))._repr_mimebundle_(),
        jn.compare(bank(), bank().without(channel="chat"))._repr_mimebundle_(),
    )
    assert set(overview) == set(board) == {"image/svg+xml", "text/plain"}
    assert set(report) == set(comparison) == {"text/html", "text/plain"}
    assert overview["text/plain"].startswith("Banque Horizon, particuliers et indépendants: 6 pers")
    assert "Julie Moreau" in board["image/svg+xml"]
    assert "JRN101" in report["text/html"]
    assert "weakened" in comparison["text/html"]
    assert bank()._repr_svg_() == overview["image/svg+xml"]
    assert bank()._repr_html_() is None
    assert jn.compare(bank(), bank())._repr_svg_() is None


def test_a_board_of_several_pages_shows_them_all() -> None:
    """Pages stand below one another as images of their own, so that their ids never meet."""
    board = jn.arrange(bank(), kind="journey")
    shown = html.fragment_fromstring(board._repr_html_() or "", create_parent=True)
    assert len(shown.findall("img")) == len(pages_of(board))
    assert board._repr_svg_() is None


def pages_of(board: jn.board.Board) -> tuple[object, ...]:
    """The pages of a board."""
    from journeys.drawing import draw

    return draw(board).pages


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_only_text(text: str) -> None:
    """No title, message or value ends an element or an attribute."""
    map_ = attrs.evolve(bank(), title=text or "x", edition=text, channels=[text or "x"])
    for value in values(map_):
        assert_harmless(value._repr_mimebundle_())


def test_what_cannot_be_drawn_is_told() -> None:
    """A board with more steps than a picture can show is text, and no error."""
    board = jn.arrange(bank(), kind="journey")
    huge = attrs.evolve(board, arrows=board.arrows * 20)
    assert set(huge._repr_mimebundle_()) == {"text/plain"}
    assert huge._repr_svg_() is None


def test_long_tables_are_cut() -> None:
    """A thousand findings are a hundred rows and a number."""
    report = jn.check(attrs.evolve(bank(), channels=[]))
    many = attrs.evolve(report, diagnostics=report.diagnostics[:1] * 1_000)
    shown = many._repr_html_() or ""
    assert shown.count("<tr>") == 101
    assert "and 900 more" in shown


def test_every_painter_is_there() -> None:
    """Each registered name is a class that shows itself, and its painter exists."""
    shown = {type(value).__name__ for value in values(bank())}
    assert shown == set(PAINTERS)
    for value in values(bank()):
        assert value._forms()


def test_importing_the_package_stays_light() -> None:
    """Nothing that draws is loaded before a notebook asks."""
    heavy = ("networkx", "journeys.drawing", "journeys.notebook", "journeys.renderers", "IPython")
    code = f"import sys, journeys; print([one for one in {heavy!r} if one in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, timeout=60
    )
    assert done.stdout == b"[]\n"
