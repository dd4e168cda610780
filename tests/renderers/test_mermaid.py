"""Laws of Mermaid diagrams, judged by Mermaid itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.board import Board, arrange
from journeys.drawing.wrapping import clean
from journeys.errors import EngineError, UnknownNameError
from journeys.model import Goal, Journey, JourneyMap, Moment, Persona, Transition, offered
from journeys.renderers.mermaid import DIAGRAMS, render
from journeys.renderers.mermaid.quoting import bare, label
from tests.board.maps import HOSTILE, hostile_texts, maps
from tests.renderers.mermaid_reader import Mermaid, reading, shown

#: Texts that are words of Mermaid, of Markdown or of HTML where they stand alone.
WORDS = (
    "end",
    "title x",
    "section y: 3",
    "accTitle: z",
    "graph TD",
    "click n href javascript:alert(1)",
    "%%{init: {'theme': 'dark'}}%%",
    "%% comment",
    "---",
    "style a fill:#f00;",
    "classDef a fill:#f00;",
    "1. one",
    "1) one",
    "- one",
    "`code`",
    '"`**bold**`"',
    "$$x^2$$",
    "fa:fa-car",
    "www.example.com http://example.com a@example.com",
    "#35;#quot;",
    "\ufb02\u00b0\u00b035\u00b6\u00df",
    "<img src=x onerror=alert(1)>",
    "a[b](c){d}|e|",
    "a: b; c # d, e",
)
LONG = 160
#: Mermaid takes its time for long texts.
FEW = settings(max_examples=20, deadline=None)


@pytest.fixture(scope="module")
def mermaid() -> Iterator[Mermaid]:
    """Mermaid, started once."""
    with reading() as process:
        yield process


def _texts() -> st.SearchStrategy[str]:
    return hostile_texts() | st.sampled_from(WORDS)


@st.composite
def ways(draw: st.DrawFn) -> JourneyMap:
    """Maps with ways, whose texts are any; ids are plain, or no step could name them."""
    texts = _texts()
    moments = [
        Moment(
            id=f"m{at}",
            label=draw(texts),
            goal=draw(st.sampled_from(["inform", "own"])),
            stage="first",
            start=draw(st.booleans()),
            end=draw(st.booleans()),
            feeling=draw(st.none() | st.integers(-2, 2)),
            critical=draw(st.sampled_from([None, "complaint"])),
        )
        for at in range(4)
    ]
    points = st.sampled_from([f"m{at}@{channel}" for at in range(4) for channel in ("web", "desk")])
    steps = st.builds(
        Transition,
        source=points,
        target=points,
        by=st.sampled_from(["customer", "company"]),
        within=st.sampled_from([None, "48h"]),
        share=st.sampled_from([None, "12.5%"]),
        carries=st.lists(texts, max_size=2),
    )
    different = st.lists(
        steps, max_size=6, unique_by=lambda step: (str(step.source), str(step.target))
    )
    return JourneyMap(
        title=draw(texts),
        language=draw(st.sampled_from(["fr", "en"])),
        personas=[Persona(id=one, name=draw(texts), quote=draw(texts)) for one in ("julie", "bob")],
        goals=[Goal(id="inform"), Goal(id="own", label=draw(texts))],
        channels=["web", "desk"],
        moments=moments,
        journeys=[
            Journey(id="one", personas=["julie"], steps=draw(different)),
            Journey(id="all", personas=["everyone"], steps=draw(different)),
        ],
    )


def _journey_boards(map_: JourneyMap) -> tuple[Board, ...]:
    return (
        arrange(map_, persona="julie", kind="journey"),
        arrange(map_, kind="journey"),
        arrange(map_, kind="journey", bands="stage"),
    )


@pytest.mark.mermaid
@FEW
@given(map_=maps())
def test_boards_are_read_card_by_card(mermaid: Mermaid, map_: JourneyMap) -> None:
    """Mermaid finds a node a card, with its text, in the frame of its row, for any text."""
    for board in (arrange(map_, persona="julie"), arrange(map_)):
        read = mermaid.read(render(board))
        nodes = dict(read["nodes"])
        frames = {frame["id"]: frame["nodes"] for frame in read["frames"]}
        assert len(read["frames"]) == len({card.row for card in board.cards})
        for card in board.cards:
            assert f"n-{card.name}" in frames[f"n-row-{card.row}"]
            assert _cut(card.title, 20) in shown(nodes[f"n-{card.name}"])


@pytest.mark.mermaid
@FEW
@given(map_=ways())
def test_ways_are_read_arrow_by_arrow(mermaid: Mermaid, map_: JourneyMap) -> None:
    """Mermaid finds each moment in its frame and each transition, thick where channels change."""
    for board in _journey_boards(map_):
        read = mermaid.read(render(board, diagram="flowchart"))
        nodes = dict(read["nodes"])
        frames = {frame["id"]: frame["nodes"] for frame in read["frames"]}
        for card in board.cards:
            assert f"n-{card.name}" in frames[f"n-band-{card.column}"]
            assert _cut(card.title, 20) in shown(nodes[f"n-{card.name}"])
        found = {(edge["start"], edge["end"]): edge for edge in read["edges"]}
        for arrow in board.arrows:
            edge = found[f"n-{arrow.source}", f"n-{arrow.target}"]
            assert arrow.share in shown(edge["text"])
            if not arrow.by_company:
                assert (edge["stroke"] == "thick") == arrow.is_hand_off
        starts = sum(card.starts for card in board.cards) if len(board.panels) == 1 else 0
        assert len(read["edges"]) == len(board.arrows) + starts


@pytest.mark.mermaid
@FEW
@given(map_=ways())
def test_feelings_are_scores(mermaid: Mermaid, map_: JourneyMap) -> None:
    """In a `journey`, each moment is a task with feeling + 3, and those who pass are its actors."""
    for board in _journey_boards(map_):
        tasks = mermaid.read(render(board))["tasks"]
        cards = [card for band in board.bands for card in board.cards if card.column == band.name]
        assert [task["score"] for task in tasks] == [(card.feeling or 0) + 3 for card in cards]
        for task, card in zip(tasks, cards, strict=True):
            passing = {
                name
                for arrow in board.arrows
                if card.name in {arrow.source, arrow.target}
                for name in arrow.personas
            }
            assert len(task["people"]) == len(passing)
            assert _cut(bare(card.title, most=LONG), 20) in task["task"]


@pytest.mark.mermaid
@pytest.mark.parametrize("text", [*HOSTILE, *WORDS])
def test_texts_are_read_as_they_are_written(mermaid: Mermaid, text: str) -> None:
    """A text is found again letter by letter, and draws nothing else."""
    map_ = JourneyMap(
        title=text,
        personas=[Persona(id="julie", name=text)],
        goals=[Goal(id="inform", label=text)],
        channels=["web"],
        board={"julie": {"inform": {"web": offered(text, commitments=[text])}}},
    )
    read = mermaid.read(render(arrange(map_, persona="julie")))
    whole = clean(text) if len(clean(text)) <= LONG else f"{clean(text)[: LONG - 1].rstrip()}…"
    assert whole in shown(dict(read["nodes"])["n-card-inform-web"])
    assert len(read["nodes"]) == 3
    assert [frame["id"] for frame in read["frames"]] == ["n-row-inform"]


@given(st.one_of(maps(), ways()))
def test_no_text_begins_a_statement(map_: JourneyMap) -> None:
    """Each line begins with a word of ours, and no sign of the grammar stands in a text."""
    for board in (*_journey_boards(map_), arrange(map_, persona="julie"), arrange(map_)):
        flowchart = render(board, diagram="flowchart")
        for line in flowchart.splitlines():
            assert re.match(
                r"flowchart |  (  )?(n-|subgraph |direction |end$|style |classDef |acc)", line
            )
            assert not re.search(r"[`\\$@*]|%%|javascript:|<(?!br/>)", line)
    for board in _journey_boards(map_):
        begin, sizes, *lines = render(board).splitlines()
        assert (begin, sizes[:9]) == ("journey", "  %%{init")
        for line in lines:
            assert re.fullmatch(
                r"  (title|section ·) [^#;:]*|    [▶⚑◆●] [^#;:]+: [1-5]: [^#;:]+", line
            )


@given(_texts())
def test_labels_keep_every_letter(text: str) -> None:
    """Entities stand for the characters that they replace, and nothing is lost."""
    quoted = label([text], most=100_000)
    plain = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), quoted[1:-1])
    assert plain == (clean(text) or " ")


@given(maps(), ways())
def test_the_same_map_gives_the_same_text(one: JourneyMap, other: JourneyMap) -> None:
    """Writing twice gives the same text."""
    assert render(arrange(one)) == render(arrange(one))
    board = arrange(other, kind="journey")
    for diagram in DIAGRAMS:
        assert render(board, diagram=diagram) == render(board, diagram=diagram)


def test_a_board_without_feelings_is_no_journey() -> None:
    """Only a journey board has moments to score; an unknown diagram is refused likewise."""
    map_ = JourneyMap(title="Shop")
    with pytest.raises(UnknownNameError):
        render(arrange(map_), diagram="journey")
    with pytest.raises(UnknownNameError):
        render(arrange(map_, kind="journey"), diagram="gantt")


def test_what_mermaid_would_refuse_is_refused() -> None:
    """Texts get shorter until they fit Mermaid; what never fits is an error with a way out."""
    goals = [f"g{at}" for at in range(12)]
    channels = [f"c{at}" for at in range(12)]
    cards = {goal: {one: offered("mot & " * 60) for one in channels} for goal in goals}
    map_ = JourneyMap(
        title="T", personas=[Persona(id="p")], goals=goals, channels=channels, board={"p": cards}
    )
    assert len(render(arrange(map_, persona="p"))) <= 50_000
    steps = [f"m{at}@web -> m{at + 1}@web" for at in range(600)]
    map_ = JourneyMap(
        title="T",
        channels=["web"],
        personas=[Persona(id="p")],
        moments=[Moment(id=f"m{at}", goal="inform") for at in range(601)],
        journeys=[Journey(id="long", personas=["p"], steps=steps)],
    )
    with pytest.raises(EngineError, match="500 arrows at most"):
        render(arrange(map_, kind="journey"), diagram="flowchart")


def _cut(text: str, most: int) -> str:
    return clean(text)[: most - 1].rstrip()
