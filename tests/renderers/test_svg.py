"""Laws of the built-in SVG."""

from __future__ import annotations

import time
from collections.abc import Iterator

from hypothesis import given, settings
from lxml import etree

from journeys.board import arrange
from journeys.drawing import draw
from journeys.model import JourneyMap, Persona, offered
from journeys.renderers import svg
from tests.board.maps import maps

NAMESPACE = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "g", "rect", "ellipse", "polyline", "path", "text"}
ATTRIBUTES = {
    "aria-label",
    "aria-labelledby",
    "class",
    "cx",
    "cy",
    "d",
    "fill",
    "font-family",
    "font-size",
    "font-weight",
    "height",
    "id",
    "lang",
    "opacity",
    "points",
    "role",
    "rx",
    "ry",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-width",
    "tabindex",
    "text-anchor",
    "transform",
    "viewBox",
    "width",
    "x",
    "y",
}


#: Each example draws two boards of up to a hundred cards.
FEW = settings(max_examples=10, deadline=None)


def _texts(map_: JourneyMap) -> Iterator[str]:
    for persona in ("julie", None):
        for page in draw(arrange(map_, persona=persona)).pages:
            yield svg.render(page)


@FEW
@given(maps())
def test_only_harmless_parts(map_: JourneyMap) -> None:
    """Whatever the texts, a picture parses and holds only known elements and attributes."""
    for text in _texts(map_):
        root = etree.fromstring(text.encode())
        for element in root.iter():
            assert str(element.tag).removeprefix(NAMESPACE) in ELEMENTS
            assert set(map(str, element.attrib)) <= ATTRIBUTES
            for name in ("fill", "stroke", "class", "id", "transform"):
                assert "(" not in element.get(name, "").replace("translate(", "").replace(
                    "scale(", ""
                )


@FEW
@given(maps())
def test_ids_are_unique(map_: JourneyMap) -> None:
    """No id of a page stands twice, whatever the ids of the map."""
    for text in _texts(map_):
        ids = [one.get("id") for one in etree.fromstring(text.encode()).iter() if one.get("id")]
        assert len(set(ids)) == len(ids)


@FEW
@given(maps())
def test_the_same_map_gives_the_same_bytes(map_: JourneyMap) -> None:
    """Writing a map twice gives the same text."""
    assert list(_texts(map_)) == list(_texts(map_))


def _full() -> JourneyMap:
    card = offered(
        "A whole answer in one line", tone="plain, friendly", depth=3, idiolect=["quick"],
        commitments=["Answer within the day"], votes=3,
    )  # fmt: skip
    channels = ["branch", "atm", "phone", "web", "app", "chat", "email", "social"]
    goals = ["inform", "buy", "manage", "service", "complain"]
    return JourneyMap(
        title="Full",
        personas=[Persona(id="julie", name="Julie", quote="Now!", prefers=["chat"])],
        channels=channels,
        board={"julie": {goal: dict.fromkeys(channels, card) for goal in goals}},
    )


def test_text_is_real_and_cards_can_be_reached() -> None:
    """Texts stand as text; each card has an id, a title, a label and a place in the tab order."""
    text = next(_texts(_full()))
    root = etree.fromstring(text.encode())
    assert root.get("width") == "420mm"
    assert root.get("viewBox") == "0 0 1190.55 841.89"
    card = next(one for one in root.iter() if one.get("id") == "card-inform-web")
    assert card.get("tabindex") == "0"
    assert "A whole answer in one line" in (card.get("aria-label") or "")
    assert "Answer within the day" in (card.findtext(f"{NAMESPACE}title") or "")
    assert "Julie" in [one.text for one in root.iter(f"{NAMESPACE}text")]


def test_a_board_takes_well_under_a_tenth_of_a_second() -> None:
    """A full board is arranged, drawn and written fast."""
    map_ = _full()
    best = 1.0
    for _ in range(5):
        begin = time.perf_counter()
        svg.render(draw(arrange(map_, persona="julie")).pages[0])
        best = min(best, time.perf_counter() - begin)
    assert best < 0.1
