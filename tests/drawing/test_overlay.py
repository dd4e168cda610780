"""Laws of drawn overlays: as those of journeys, and lines as wide as they were taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeys
from journeys.board import Flow, arrange
from journeys.counts import Counts, Passage, read_counts
from journeys.drawing import Drawing, Page, draw
from journeys.drawing.canvas import Box
from journeys.drawing.overlay import line_of
from journeys.drawing.shapes import Group, Route, Text
from journeys.model import JourneyMap
from tests.board.ways import lived_maps, network
from tests.counts.tables import counts
from tests.drawing.pages import HAIR, flat, groups, holds, overlap, surface

EXAMPLES = Path(__file__).parents[2] / "examples"
FEW = settings(max_examples=20, deadline=None)
WHO = st.sampled_from([None, "julie"])


def _example(name: str) -> tuple[JourneyMap, Counts]:
    """An example with counts: those of its file, or some for each of its steps."""
    map_ = journeys.load(EXAMPLES / name / f"{name}.journey.yaml")
    if name == "bank":
        return map_, read_counts(EXAMPLES / "bank" / "counts.csv")
    steps = [step for journey in map_.journeys for step in journey.steps]
    passages = [
        Passage(source=step.source, target=step.target, count=4000 // (at % 9 + 1) * (at % 5 > 0))
        for at, step in enumerate(steps)
    ]
    jumps = [
        Passage(source=one.source, target=two.target, count=300 - 7 * at)
        for at, (one, two) in enumerate(zip(steps[::9], steps[4::9], strict=False))
    ]
    return map_, Counts(passages=[*passages, *jumps])


def _lines(page: Page) -> Iterator[tuple[Group, Route, Box]]:
    """The stretches of all lines, as wide as they are drawn."""
    for group in groups(page, "edge"):
        for route in group.shapes:
            if isinstance(route, Route):
                for (x1, y1), (x2, y2) in pairwise(route.points):
                    box = Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
                    wide = route.line / 2
                    yield group, route, Box(
                        box.x - wide * (x1 == x2), box.y - wide * (y1 == y2),
                        box.width + route.line * (x1 == x2), box.height + route.line * (y1 == y2),
                    )  # fmt: skip


def _keeps_clear(page: Page) -> None:
    """No line, as wide as it is, enters a card, and every text of the panel is inside it."""
    holds(page)
    cards = [surface(card) for card in groups(page, "card")]
    for _, _, box in _lines(page):
        assert not any(overlap(card.inset(0.6), box) for card in cards)
    for panel in groups(page, "balance"):
        outline = surface(panel)
        for text in (one for one in panel.shapes if isinstance(one, Text)):
            left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * text.width
            assert outline.x <= left
            assert left + text.width <= outline.right + HAIR
            assert outline.y <= text.y - 0.7 * text.size
            assert text.y <= outline.bottom
            assert text.size >= 6.8


@FEW
@given(lived_maps(), counts(), WHO)
def test_nothing_overlaps(map_: JourneyMap, some: Counts, who: str | None) -> None:
    """Cards and numbers stand apart and no line touches a card, whatever was counted."""
    board = arrange(map_, persona=who, kind="overlay", counts=some)
    drawing = draw(board)
    assert draw(board) == drawing
    for page in drawing.pages:
        _keeps_clear(page)
        assert len(groups(page, "balance")) == 1


@FEW
@given(lived_maps(), counts(), WHO)
def test_everything_is_drawn_once(map_: JourneyMap, some: Counts, who: str | None) -> None:
    """Over all pages each card and each arrow stands once, and each id once a page."""
    board = arrange(map_, persona=who, kind="overlay", counts=some)
    drawing = draw(board)
    for kind, parts in (("card", board.cards), ("edge", board.arrows)):
        drawn = Counter(one.name for page in drawing.pages for one in groups(page, kind))
        assert drawn == Counter(one.name for one in parts)
    for page in drawing.pages:
        names = [one.name for one in flat(page.shapes) if isinstance(one, Group) and one.name]
        assert len(set(names)) == len(names)


@given(st.lists(st.integers(0, 10**15), min_size=1, max_size=8))
def test_more_customers_make_wider_lines(numbers: list[int]) -> None:
    """A line is never narrower than one that was taken less often, from 0.9 to 7.5 points."""
    most = max(numbers) or 1
    lines = [line_of(Flow(count=one, number=""), most) for one in sorted(numbers)]
    assert lines == sorted(lines)
    assert all(0.9 <= line <= 7.5 for line in lines)


@pytest.mark.parametrize("example", ["bank", "rail", "distributor"])
def test_examples_draw_in_full(example: str) -> None:
    """The examples with counts keep clear, cut no text of one persona, and show each number."""
    map_, some = _example(example)
    for who in (None, *(persona.id for persona in map_.personas)):
        drawing = draw(arrange(map_, persona=who, kind="overlay", counts=some))
        assert who is None or not drawing.truncated
        for page in drawing.pages:
            _keeps_clear(page)


def _bank(who: str) -> Drawing:
    map_, some = _example("bank")
    return draw(arrange(map_, persona=who, kind="overlay", counts=some))


def test_lines_say_twice_what_they_are() -> None:
    """A deviation is red and dashed, a rare way dotted, and wide lines lie under narrow ones."""
    page = _bank("karim").pages[0]
    looks = {
        kind: {(route.edge, route.dash) for group in groups(page, kind) for route in group.shapes
               if isinstance(route, Route)}
        for kind in ("followed", "rare", "deviation")
    }  # fmt: skip
    assert looks == {
        "followed": {("#3D5A73", ())},
        "rare": {("#6E604D", (1.5, 2.6))},
        "deviation": {("#B3121D", (6.0, 3.5))},
    }
    wide = [route.line for group, route, _ in _lines(page) if "rare" not in group.kinds]
    assert wide == sorted(wide, reverse=True)


@pytest.mark.parametrize(("moments", "transitions"), [(1, 0), (30, 40), (60, 100)])
def test_networks_hold(moments: int, transitions: int) -> None:
    """Overlays of any size keep to their pages, and wide lines to the free space."""
    map_ = network(moments, transitions)
    steps = [step for journey in map_.journeys for step in journey.steps]
    passages = [
        Passage(source=step.source, target=step.target, count=10 ** (at % 6))
        for at, step in enumerate(steps)
    ]
    board = arrange(map_, persona="ana", kind="overlay", counts=Counts(passages=passages))
    for page in draw(board).pages:
        _keeps_clear(page)


def test_the_key_explains_what_is_not_offered() -> None:
    """A touchpoint on a channel that a persona is not offered is explained, where there is one."""
    explained = {
        who: any(isinstance(one, Text) and one.text == "Non proposé" for one in flat(page.shapes))
        for who in ("julie", "karim")
        for page in _bank(who).pages
    }
    assert explained == {"julie": True, "karim": False}


def test_people_bear_no_numbers() -> None:
    """All personas together have no numbers, since no line of an overlay bears one."""
    map_, some = _example("bank")
    for page in draw(arrange(map_, kind="overlay", counts=some)).pages:
        (people,) = groups(page, "personas")
        assert not [one for one in people.shapes if isinstance(one, Text) and one.text.isdigit()]
