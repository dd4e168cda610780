"""Small maps whose parts name each other, right and wrong, so that rules find much in them."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.model import (
    EVERYONE,
    Cell,
    Channel,
    Commitment,
    Evidence,
    Goal,
    Journey,
    JourneyMap,
    Moment,
    Offer,
    Pace,
    Persona,
    Promise,
    Response,
    Seeks,
    Stage,
    Status,
    Strength,
    Style,
    Touchpoint,
    Transition,
)

__all__ = ["CHANNELS", "MOMENTS", "PERSONAS", "shops"]

PERSONAS: Final = ("ana", "bob", "kim")
CHANNELS: Final = ("kiosk", "phone", "web")
MOMENTS: Final = ("ask", "told", "basket", "ordered", "broken", "mended")
STAGES: Final = ("choose", "own", "suffer")
GOALS: Final = ("inform", "buy", "service", "complain")

_channel = st.sampled_from((*CHANNELS, "webb"))
_words = st.sampled_from(
    ("", "A person answers", "ASK US", "We help you.", "Three screens", "x" * 200)
)


def _few(values: SearchStrategy[str], most: int = 2) -> SearchStrategy[list[str]]:
    return st.lists(values, max_size=most, unique=True)


def _part_of(names: tuple[str, ...]) -> SearchStrategy[list[str]]:
    """Some of some names, in their order."""
    return st.sets(st.sampled_from(names)).map(lambda chosen: [n for n in names if n in chosen])


@st.composite
def _personas(draw: st.DrawFn) -> list[Persona]:
    styles = st.builds(
        Style,
        pace=st.none() | st.sampled_from(Pace),
        seeks=st.none() | st.sampled_from(Seeks),
    )
    return [
        Persona(
            id=name,
            name=name.title(),
            quote=draw(_words),
            style=draw(styles),
            share=draw(st.sampled_from([None, "20%", "60%"])),
            prefers=draw(_few(_channel)),
            avoids=draw(_few(_channel)),
        )
        for name in draw(_part_of(PERSONAS))
    ]


@st.composite
def _moments(draw: st.DrawFn) -> list[Moment]:
    owners = st.sampled_from(["", "Shop", "Care"])
    return [
        Moment(
            id=name,
            label=name.title(),
            goal=draw(st.sampled_from((*GOALS, "compalin"))),
            stage=draw(st.sampled_from((*STAGES, "own-it"))),
            start=draw(st.booleans()),
            end=draw(st.booleans()),
            owner=draw(owners),
            data=draw(st.sampled_from([[], ["crm"]])),
            indicator=draw(st.sampled_from(["", "effort"])),
        )
        for name in draw(_part_of(MOMENTS))
    ]


def _offers() -> SearchStrategy[Offer]:
    commitments = st.builds(
        Commitment,
        text=st.sampled_from(["A call back", "An answer in 5 days", "Soon"]),
        within=st.sampled_from([None, "48h", "5 days"]),
        until=st.sampled_from(["", "told", "asks"]),
    )
    responses = st.builds(
        Response,
        answer=_words,
        tone=st.sampled_from(["", "direct", "warm, detailed"]),
        depth=st.none() | st.integers(1, 5),
        commitments=st.lists(commitments, max_size=2),
    )
    reviewed = st.sampled_from([None, "2019-01-01", "2026-06-01", "2027-06-01"])
    evidence = st.builds(Evidence, grade=st.just("survey"), reviewed=reviewed)
    offered = st.builds(Offer, response=responses, evidence=st.none() | evidence)
    closed = st.builds(
        Offer,
        status=st.just(Status.ELSEWHERE),
        instead=_few(_channel),
        because=st.sampled_from(["", "lines are busy"]),
    )
    return offered | closed


def _board() -> SearchStrategy[list[Cell]]:
    places = st.tuples(
        st.sampled_from((EVERYONE, *PERSONAS, "anna")),
        st.sampled_from((*GOALS, "ask", "compalin")),
        _channel,
    )
    return st.dictionaries(places, _offers(), max_size=12).map(
        lambda cells: [
            Cell(persona=place[0], subject=place[1], channel=place[2], offer=cells[place])
            for place in sorted(cells)
        ]
    )


@st.composite
def _journeys(draw: st.DrawFn) -> list[Journey]:
    points = st.builds(Touchpoint, moment=st.sampled_from((*MOMENTS, "asks")), channel=_channel)
    steps = st.builds(
        Transition,
        source=points,
        target=points,
        share=st.sampled_from([None, "40%", "70%"]),
        carries=st.sampled_from([[], ["what is in it"]]),
    )
    different = st.lists(
        steps, max_size=6, unique_by=lambda step: (str(step.source), str(step.target))
    )
    lived = st.lists(st.sampled_from((EVERYONE, *PERSONAS, "anna")), max_size=2, unique=True)
    return [
        Journey(id=name, personas=draw(lived), steps=draw(different))
        for name in draw(_part_of(("first-way", "other-way")))
    ]


@st.composite
def _promises(draw: st.DrawFn) -> list[Promise]:
    places = st.sampled_from((*MOMENTS, "web", "ask@web", "staffed", "inform", "anwsered"))
    people = st.lists(st.sampled_from((*PERSONAS, "anna")), max_size=1)
    return [
        Promise(
            id="kept",
            when=draw(places),
            then=draw(places),
            strength=draw(st.sampled_from(Strength)),
            personas=draw(people),
        ),
        Promise(id="shunned", never=draw(places), personas=draw(people)),
    ]


@st.composite
def shops(draw: st.DrawFn) -> JourneyMap:
    """Maps of a shop; most of them have faults of every family that reads."""
    known = {"kiosk": Channel(id="kiosk", label="Kiosk", staffed=False, physical=True)}
    return JourneyMap(
        title=draw(st.sampled_from(["A small shop", "A SHOP"])),
        coherence=draw(st.sampled_from(["", "Care"])),
        personas=draw(_personas()),
        goals=draw(st.sampled_from([[], [Goal(id=name) for name in GOALS]])),
        channels=[known.get(name, Channel(id=name)) for name in draw(_part_of(CHANNELS))],
        stages=[Stage(id=name) for name in draw(_part_of(STAGES))],
        moments=draw(_moments()),
        board=draw(_board()),
        journeys=draw(_journeys()),
        promises=draw(_promises()),
    )
