"""Laws of the page as a text: whole, closed, and with nothing active but its own script."""

from __future__ import annotations

import json
import re
import time
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import attrs
from hypothesis import given, settings
from lxml import html

from journeys.board import arrange
from journeys.diagnostic import Diagnostic, Severity
from journeys.document import Document, compose
from journeys.drawing import draw
from journeys.model import JourneyMap
from journeys.renderers.html import assets, render
from journeys.svg import Paints, inline
from journeys.text import invisible
from tests.board.maps import HOSTILE, maps
from tests.board.ways import lived_maps
from tests.renderers.html.pages import bank, document_of

#: Each example draws three boards.
FEW = settings(max_examples=15, deadline=None)

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "main", "div",
    "section", "svg", "desc", "g", "rect", "circle", "ellipse", "polyline", "path", "text",
    "script", "ul", "li", "p", "span", "code", "a",
}  # fmt: skip
BLOCK = re.compile(r"<(style|script)( [^>]*)?>(.*?)</\1>", re.DOTALL)


def pages(map_: JourneyMap) -> Document:
    """A board, the overview and the journeys of a map, with findings that say its texts."""
    findings = [
        Diagnostic("JRN000", text, Severity.WARNING, text, ("board", "julie", text, "web"))
        for text in HOSTILE
    ]
    journey = arrange(map_, persona="julie", kind="journey")
    boards = [arrange(map_, persona="julie"), arrange(map_), journey]
    return compose(boards, findings=findings)


def blocks(text: str) -> list[tuple[str, str, str]]:
    """The style sheets and scripts of a page: name, attributes and content."""
    return BLOCK.findall(text)


def data(text: str) -> dict[str, Any]:
    """The block of data of a page."""
    (found,) = [content for _, attributes, content in blocks(text) if 'id="data"' in attributes]
    parsed: dict[str, Any] = json.loads(found)
    return parsed


def hashes(text: str, kind: str) -> Iterator[str]:
    """The sources that a policy would have to name for what stands on a page."""
    for name, attributes, content in blocks(text):
        if name == kind and "json" not in attributes:
            yield f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def hold(map_: JourneyMap) -> None:
    """Check that a page is whole and closed."""
    text = render(pages(map_))
    text.encode()
    root = html.document_fromstring(text.encode())
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    assert {str(one.tag) for one in elements} <= ELEMENTS
    ids = [one.get("id") for one in elements if one.get("id")]
    assert len(set(ids)) == len(ids)
    for one in elements:
        assert not [name for name in one.attrib if str(name).startswith("on") or name == "style"]
        assert str(one.get("href", "#")).startswith("#")
        assert "src" not in one.attrib
    (policy,) = (one.get("content") for one in elements if one.get("http-equiv"))
    assert policy == (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src {' '.join(hashes(text, 'style'))}; "
        f"script-src {' '.join(hashes(text, 'script'))}"
    )
    assert len(blocks(text)) == 4
    assert data(text)["boards"]


@FEW
@given(maps())
def test_a_page_is_whole_and_closed(map_: JourneyMap) -> None:
    """Whatever the texts: known elements, unique ids, no handlers, and hashes that are true."""
    hold(map_)


@FEW
@given(lived_maps())
def test_a_page_of_journeys_is_whole_and_closed(map_: JourneyMap) -> None:
    """The same holds for journeys of any shape."""
    hold(map_)


@FEW
@given(maps())
def test_data_is_no_markup(map_: JourneyMap) -> None:
    """The block of data holds no character that could end it or begin markup."""
    text = render(pages(map_))
    (found,) = [content for _, attributes, content in blocks(text) if 'id="data"' in attributes]
    assert not set("<>&\u2028\u2029") & set(found)
    assert invisible(found) is None


def test_every_card_is_drawn_under_its_name() -> None:
    """The data names exactly what the drawings hold."""
    text = render(document_of(bank()))
    ids = set(re.findall(r' id="([^"]*)"', text))
    for board in data(text)["boards"]:
        assert f"b{board['sheets'][0]}" in ids
        for part in (*board["cards"], *board["steps"]):
            assert any(f"s{sheet}-{part['name']}" in ids for sheet in board["sheets"]), part


def test_code_is_the_same_for_every_map() -> None:
    """The script and the first style sheet are constant; looks hold colours and sizes alone."""
    one, two = (render(document_of(map_)) for map_ in (bank(), JourneyMap(title="Shop")))
    (style, looks, _, script), (style_2, _, _, script_2) = blocks(one), blocks(two)
    assert (style, script) == (style_2, script_2)
    assert re.fullmatch(r"(\.k\w+\{[a-z-]+:[^{}<]*\}\n?)+", looks[2])
    assert not re.search(r"url|@|expression|\\", looks[2])


def test_the_same_document_gives_the_same_page() -> None:
    """Writing a page twice gives the same text."""
    assert render(document_of(bank())) == render(document_of(bank()))


def test_the_bank_is_small_and_fast() -> None:
    """Thirteen boards with 240 cards take less than a megabyte and four seconds."""
    begin = time.perf_counter()
    text = render(document_of(bank()))
    assert time.perf_counter() - begin < 4
    assert len(text.encode()) < 1_000_000


def test_a_page_speaks_the_language_of_its_map() -> None:
    """Labels come in the map's language; French lines do not break before their colons."""
    french, english = (
        render(compose([arrange(JourneyMap(title="a : b", language=language))]))
        for language in ("fr", "en")
    )
    assert data(french)["words"]["page-search"] == "Chercher un mot"
    assert data(english)["words"]["page-search"] == "Search for a word"
    assert html.document_fromstring(french.encode()).get("lang") == "fr"


def test_an_unchecked_map_has_no_findings() -> None:
    """A page says nothing of findings where nobody looked for any."""
    board = arrange(JourneyMap(title="Shop"))
    assert 'id="findings"' not in render(compose([board]))
    assert 'id="findings"' in render(compose([board], findings=[]))


def test_findings_lead_to_their_cards() -> None:
    """A finding on a card links to it; one on the map as a whole to nothing."""
    path = ("board", "julie", "inform", "web", "tone")
    findings = [
        Diagnostic("JRN601", "tone", Severity.ERROR, "a tone", path),
        Diagnostic("JRN801", "whole", Severity.INFO, "the map", ()),
    ]
    text = render(compose([arrange(bank(), persona="julie")], findings=findings))
    root = html.document_fromstring(text.encode())
    one, two = [item for item in root.iter("li") if "note" in str(item.get("class"))]
    assert [link.get("href") for link in one.iter("a")] == ["#s1-card-inform-web"]
    assert not list(two.iter("a"))
    assert data(text)["notes"][0]["spots"] == [["board-julie", "card-inform-web"]]


def test_links_to_a_moment_name_its_channel() -> None:
    """A moment on several channels has a card on each, and their links read differently."""
    path = ("moments", "contract-signed")
    findings = [Diagnostic("JRN901", "often", Severity.INFO, "a moment", path)]
    text = render(compose([arrange(bank(), kind="journey")], findings=findings))
    root = html.document_fromstring(text.encode())
    spots = [one for one in root.iter("p") if one.get("class") == "spots"]
    links = ["".join(map(str, link.itertext())) for one in spots for link in one.iter("a")]
    assert len(links) > 1
    assert all(" · Contrat signé · " in link for link in links)
    assert len(set(links)) == len(links)


def test_parts_of_a_page_are_prefixed() -> None:
    """Two pictures on one page share no id, and their looks."""
    page = draw(arrange(JourneyMap(title="Shop"))).pages[0]
    paints = Paints()
    one, two = inline(page, "a", paints), inline(page, "b", paints)
    ids = [set(re.findall(r' id="([^"]*)"', text)) for text in (one, two)]
    assert not ids[0] & ids[1]
    assert one.replace('"a', '"b') == two


def test_a_board_may_stand_twice() -> None:
    """Boards that repeat have addresses of their own, and no id stands twice."""
    board = arrange(JourneyMap(title="Shop"))
    text = render(compose([board, attrs.evolve(board, name="findings"), board], findings=[]))
    names = [one["name"] for one in data(text)["boards"]]
    assert names == ["overview", "findings-2", "overview-2"]
    ids = re.findall(r' id="([^"]*)"', text)
    assert len(set(ids)) == len(ids)


def test_nothing_idle_is_sent() -> None:
    """Style and script stand in the page without comments and indentation."""
    for text in (assets.style(), assets.script()):
        for line in text.splitlines():
            assert line == line.strip()
            assert line
            assert not line.startswith(("//", "/*"))
