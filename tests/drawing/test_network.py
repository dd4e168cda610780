"""Laws of drawn networks: one sheet, nothing overlaps, nothing is left out or made up."""

from __future__ import annotations

import random
import time
from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeys
from journeys.board import arrange
from journeys.board.links import LinkKind
from journeys.drawing import Drawing, Page, draw
from journeys.drawing.canvas import Box
from journeys.drawing.metrics import width_of
from journeys.drawing.network_columns import columns_of
from journeys.drawing.network_order import crossings, ordered
from journeys.drawing.shapes import Curve, Ellipse, Group, Text
from journeys.model import Cell, Journey, JourneyMap, Moment, Persona, Transition, offered
from journeys.renderers import dot, svg
from tests.board.maps import maps
from tests.board.ways import lived_maps
from tests.drawing.pages import HAIR, flat, groups, overlap, surface, text_box

EXAMPLES = Path(__file__).parents[2] / "examples"
BOOKS = ["bank/bank", "rail/rail", "distributor/distributor"]
FEW = settings(max_examples=40, deadline=None)
THEMES = st.sampled_from(["kraft", "white"])
NODES = ("persona", "moment", "channel", "rest")


def big(personas: int, goals: int, channels: int, moments: int) -> JourneyMap:
    """A map in which everybody goes everywhere, as chance has it."""
    chance = random.Random(7)
    lanes = [f"channel-{number}" for number in range(channels)]
    wishes = [f"goal-{number}" for number in range(goals)]
    people = [
        Persona(id=f"p{at}", name=f"Persona {at}", prefers=lanes[at % 3 : at % 3 + 2],
                avoids=lanes[-2:])
        for at in range(personas)
    ]  # fmt: skip
    ways = []
    for one in people:
        points = [
            f"m{chance.randrange(moments)}@{chance.choice(lanes)}" for _ in range(min(moments, 400))
        ]
        steps = [Transition(source=a, target=b) for a, b in pairwise(points)]
        ways.append(Journey(id=f"way-{one.id}", personas=[one.id], steps=steps))
    return JourneyMap(
        title="Big",
        personas=people,
        goals=wishes,
        channels=lanes,
        moments=[
            Moment(id=f"m{at}", label=f"The moment number {at}", goal=wishes[at * goals // moments],
                   feeling=at % 5 - 2)
            for at in range(moments)
        ],
        journeys=ways,
        board=[
            Cell(persona="everyone", subject=wish, channel=lane, offer=offered("Yes"))
            for wish in wishes
            for lane in lanes
        ],
    )  # fmt: skip


def _oval(group: Group) -> Box:
    found = next(one for one in group.shapes if isinstance(one, Ellipse) and one.opacity == 1)
    return Box(found.x - found.rx, found.y - found.ry, 2 * found.rx, 2 * found.ry)


def _nodes(page: Page) -> list[tuple[Group, Box]]:
    found = [
        (one, surface(one))
        for one in flat(page.shapes)
        if isinstance(one, Group) and set(NODES) & set(one.kinds)
    ]
    return found + [(one, _oval(one)) for one in groups(page, "goal")]


def _holds(page: Page) -> None:
    """Nodes are inside and apart, texts fit, and lines end beside nodes."""
    nodes = _nodes(page)
    for _, box in nodes:
        assert min(box.x, box.y, box.width, box.height) > 0
        assert box.right <= page.width
        assert box.bottom <= page.height
    for (_, one), (_, two) in combinations(nodes, 2):
        assert not overlap(one, two)
    for text in (one for one in flat(page.shapes) if isinstance(one, Text)):
        box = text_box(text)
        assert text.width == pytest.approx(width_of(text.text, text.size, bold=text.bold))
        assert text.size >= 6.8 - HAIR
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= page.width + HAIR
        assert text.y <= page.height
    for group, outline in nodes:
        if "goal" in group.kinds:
            continue
        for text in (one for one in group.shapes if isinstance(one, Text)):
            box = text_box(text)
            assert outline.x - HAIR <= box.x, text
            assert box.right <= outline.right + HAIR, text
            assert box.y >= outline.y - 0.6, text
            assert text.y <= outline.bottom + HAIR, text
    for link in groups(page, "link"):
        for curve in (one for one in link.shapes if isinstance(one, Curve)):
            (x1, _), *_, (x2, _) = curve.points
            assert x1 < x2
            assert not any(box.x + 1.5 < x < box.right - 1.5 and box.y < y < box.bottom
                           for x, y in (curve.points[0], curve.points[-1])
                           for _, box in nodes)  # fmt: skip


def _ids(page: Page) -> Counter[str]:
    return Counter(one.name for one in flat(page.shapes) if isinstance(one, Group) and one.name)


def _is_whole(drawing: Drawing, map_: JourneyMap) -> None:
    """Each part that has room is drawn once; for all others a rest stands that counts them."""
    board = arrange(map_, kind="network")
    (page,) = drawing.pages
    ids = _ids(page)
    assert max(ids.values(), default=1) == 1
    for prefix, names in (
        ("persona-", [one.name for one in board.panels]),
        ("goal-", [one.name for one in board.bands]),
        ("", [one.name for one in board.cards]),
        ("ch-", [one.name for one in board.channels]),
    ):
        titles = [one for one in names if f"{prefix}{one}" in ids]
        assert len(names) - len(titles) <= len(drawing.truncated)


@FEW
@given(st.one_of(maps(), lived_maps()), THEMES)
def test_nothing_overlaps(map_: JourneyMap, theme: str) -> None:
    """Nodes stand apart and every text fits its box, whatever the texts and links."""
    drawing = draw(arrange(map_, kind="network"), theme=theme)
    (page,) = drawing.pages
    _holds(page)
    _is_whole(drawing, map_)


@FEW
@given(st.one_of(maps(), lived_maps()))
def test_every_link_is_drawn_once(map_: JourneyMap) -> None:
    """Every link between two nodes that have room is one ribbon, and a preference a mark."""
    board = arrange(map_, kind="network")
    (page,) = draw(board).pages
    drawn = Counter(one.name for one in groups(page, "link"))
    tastes = {LinkKind.PREFERS, LinkKind.AVOIDS}
    if len(board.channels) <= 20 and len(board.bands) <= 10 and len(board.panels) <= 14:
        assert drawn == Counter(one.name for one in board.links if one.kind not in tastes)


@pytest.mark.parametrize(
    "size",
    [(1, 1, 1, 1), (6, 5, 8, 30), (6, 7, 15, 60), (14, 10, 20, 90), (30, 15, 40, 1200)],
    ids=str,
)
def test_networks_of_any_size_hold(size: tuple[int, int, int, int]) -> None:
    """A sheet holds up to 6 personas, 7 goals, 15 channels and 60 moments; then it tells more."""
    map_ = big(*size)
    drawing = draw(arrange(map_, kind="network"))
    (page,) = drawing.pages
    _holds(page)
    _is_whole(drawing, map_)
    rests = groups(page, "rest")
    if size[3] <= 60:
        assert not rests
        assert not drawing.truncated
    else:
        assert rests
        moments = len(groups(page, "moment"))
        told = sum(len(one.shapes) > 0 for one in rests if "moment" in one.kinds)
        hidden = [text for text in drawing.truncated if text.startswith("The moment")]
        assert moments - told + len(hidden) == size[3]


def test_five_thousand_moments_take_seconds() -> None:
    """The largest map that there is gets its sheet in bounded time."""
    board = arrange(big(6, 7, 15, 5000), kind="network")
    start = time.process_time()
    (page,) = draw(board).pages
    assert time.process_time() - start < 10
    assert len(list(flat(page.shapes))) < 6000


@pytest.mark.parametrize("book", BOOKS)
def test_examples_are_whole(book: str) -> None:
    """On the networks of the examples no text is cut and nothing is left out."""
    map_ = journeys.load(EXAMPLES / f"{book}.journey.yaml")
    drawing = draw(arrange(map_, kind="network"))
    assert not drawing.truncated
    assert not groups(drawing.pages[0], "rest")
    _holds(drawing.pages[0])


@pytest.mark.parametrize("book", BOOKS)
def test_the_order_crosses_less(book: str) -> None:
    """Put in order, the links of the examples cross less than in the order of the map."""
    board = arrange(journeys.load(EXAMPLES / f"{book}.journey.yaml"), kind="network")
    columns = columns_of(board, max)
    better = ordered(columns)
    assert crossings(better) < crossings(columns)
    assert {node.name for node in better.channels} == {node.name for node in columns.channels}
    for one, two in zip(better.moments, columns.moments, strict=True):
        assert {node.name for node in one} == {node.name for node in two}


@FEW
@given(lived_maps())
def test_no_order_is_worse(map_: JourneyMap) -> None:
    """The order found never crosses more than that of the map."""
    columns = columns_of(arrange(map_, kind="network"), max)
    assert crossings(ordered(columns)) <= crossings(columns)


@FEW
@given(st.one_of(maps(), lived_maps()))
def test_drawing_is_a_function(map_: JourneyMap) -> None:
    """The same map gives the same bytes, as SVG and as DOT."""
    texts = [
        (svg.render(page), dot.render(page))
        for _ in range(2)
        for page in draw(arrange(map_, kind="network")).pages
    ]
    assert texts[0] == texts[1]


def test_nodes_may_be_reached_by_keyboard() -> None:
    """Personas, goals, moments and channels can have the focus, and say all in their titles."""
    (page,) = draw(arrange(big(2, 2, 2, 4), kind="network")).pages
    for group, _ in _nodes(page):
        assert group.focusable
        assert group.title
