"""Strategies for maps with any text and any id, as somebody may make them in Python."""

from __future__ import annotations

from hypothesis import strategies as st

from journeys.model import (
    Cell,
    Channel,
    Goal,
    JourneyMap,
    Moment,
    Offer,
    Persona,
    Style,
    elsewhere,
    offered,
    partly,
)

__all__ = ["HOSTILE", "hostile_texts", "maps"]

HOSTILE = (
    "",
    " ",
    "\\",
    'C:\\new\\GUIDE "quoted" \\',
    "\\N\\G\\E\\T\\H\\L",
    "<b>bold</b> & <script>alert(1)</script>",
    '"]; a -> b; x [label="',
    "--> ]]> <!-- &amp; &#10;",
    "line\nline\r\nline\ttab",
    "a\x00b\x1b[31m\ud800\ufffe\u202e",
    "]}${`'\"",
    "x" * 16_000,
    "mot " * 2_000,
    "W" * 40,
    "東京都庁舎の窓口で受け付けます",
    "e\u0301\u0327" * 30,
    "👩‍👩‍👧‍👦 émotif",
    "Prix : 5 € ; « oui » !",
)


def hostile_texts() -> st.SearchStrategy[str]:
    """Any text, and those that break writers."""
    return st.sampled_from(HOSTILE) | st.text(max_size=60)


def _ids() -> st.SearchStrategy[list[str]]:
    known = st.sampled_from(["inform", "buy", "web", "chat", "a-b", "a", "b-c", "Inform!", "é", ""])
    return st.lists(known | hostile_texts(), max_size=10, unique=True)


@st.composite
def _offers(draw: st.DrawFn, channels: list[str]) -> Offer:
    texts = hostile_texts()
    few = st.lists(texts, max_size=3)
    instead = st.lists(st.sampled_from(channels), max_size=4) if channels else st.just([])
    votes = draw(st.integers(0, 99))
    if draw(st.booleans()):
        return elsewhere(*draw(instead), because=draw(texts), votes=votes)
    make = draw(st.sampled_from([offered, partly]))
    made = make(
        draw(texts),
        tone=draw(texts),
        depth=draw(st.none() | st.integers(1, 5)),
        idiolect=draw(few),
        commitments=draw(few),
        votes=votes,
    )
    assert isinstance(made, Offer)
    return made


@st.composite
def maps(draw: st.DrawFn) -> JourneyMap:
    """Maps with at least one persona, named `julie`; most cells are left undecided."""
    texts = hostile_texts()
    goals, channels = draw(_ids()), draw(_ids())
    julie = Persona(
        id="julie",
        name=draw(texts),
        tagline=draw(texts),
        about=draw(texts),
        quote=draw(texts),
        style=Style(note=draw(texts)),
        potential=draw(st.none() | st.integers(1, 5)),
        churn_risk=draw(st.none() | st.integers(1, 5)),
        prefers=draw(st.lists(st.sampled_from(channels), max_size=4)) if channels else [],
    )
    more = [Persona(id=one, name=draw(texts)) for one in draw(_ids()) if one != "julie"]
    board = [
        Cell(persona="julie", subject=goal, channel=channel, offer=draw(_offers(channels)))
        for goal in goals[:3]
        for channel in channels[:3]
    ]
    return JourneyMap(
        title=draw(texts),
        edition=draw(texts),
        language=draw(st.sampled_from(["fr", "en"])),
        personas=[julie, *more],
        goals=[Goal(id=one, label=draw(texts)) for one in goals],
        channels=[Channel(id=one, label=draw(texts), code=draw(texts)) for one in channels],
        moments=[Moment(id="m", goal=goals[0], feeling=1)] if goals else [],
        board=board,
    )
