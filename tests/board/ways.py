"""Strategies for maps with journeys, right and wrong, of any shape."""

from __future__ import annotations

from hypothesis import strategies as st

from journeys.model import (
    Channel,
    Decider,
    Goal,
    Journey,
    JourneyMap,
    Moment,
    Persona,
    Stage,
    Touchpoint,
    Transition,
)
from tests.board.maps import hostile_texts

__all__ = ["lived_maps", "network"]

_IDS = ("a", "b", "c", "d", "e", "f", "A!", "é")
_CHANNELS = ("web", "chat", "phone", "branch", "Web", "kiosk", "fax", "app", "mail", "sms")


@st.composite
def _moments(draw: st.DrawFn) -> list[Moment]:
    kinds = st.sampled_from([None, "first-contact", "payment-incident", "complaint"])
    return [
        Moment(
            id=one,
            label=draw(hostile_texts()),
            goal=draw(st.sampled_from(["inform", "buy", "", "nowhere"])),
            stage=draw(st.sampled_from(["choose", "use", ""])),
            start=draw(st.booleans()),
            end=draw(st.booleans()),
            feeling=draw(st.none() | st.integers(-2, 2)),
            critical=draw(kinds),
        )
        for one in draw(st.sets(st.sampled_from(_IDS)).map(sorted))
    ]


@st.composite
def _journeys(draw: st.DrawFn, personas: list[str]) -> list[Journey]:
    points = st.builds(Touchpoint, st.sampled_from(_IDS), st.sampled_from(_CHANNELS))
    steps = st.builds(
        Transition,
        source=points,
        target=points,
        by=st.sampled_from(Decider),
        share=st.none() | st.sampled_from(["20%", "0.5%", 1, 0]),
        within=st.sampled_from([None, "48h", "10 days", "1 month", "90 min", "999999 years"]),
        carries=st.lists(hostile_texts(), max_size=2),
    )
    return [
        Journey(
            id=draw(st.sampled_from(["one", "two"])),
            personas=[draw(st.sampled_from([*personas, "everyone"]))],
            steps=draw(st.lists(steps, max_size=16)),
        )
        for _ in range(draw(st.integers(0, 3)))
    ]


@st.composite
def lived_maps(draw: st.DrawFn) -> JourneyMap:
    """Maps with a persona named `julie`, and ways that loop, cross, repeat, and leave the map."""
    texts = hostile_texts()
    julie = Persona(id="julie", name=draw(texts), quote=draw(texts), prefers=["chat"])
    more = [
        Persona(id=one, name=draw(texts)) for one in draw(st.sampled_from([[], ["bob", "Bob"]]))
    ]
    return JourneyMap(
        title=draw(texts),
        language=draw(st.sampled_from(["fr", "en"])),
        personas=[julie, *more],
        goals=[Goal(id=one, label=draw(texts)) for one in ("inform", "buy")],
        stages=[Stage(id=one, label=draw(texts)) for one in ("choose", "use")],
        channels=[Channel(id=one, label=draw(texts)) for one in ("web", "chat", "phone")],
        moments=draw(_moments()),
        journeys=draw(_journeys(["julie", *(one.id for one in more)])),
    )


def network(moments: int, transitions: int) -> JourneyMap:
    """A map whose persona `ana` has so many moments and transitions, over eight channels."""
    channels = ["branch", "phone", "web", "app", "chat", "email", "social", "atm"]
    goals = ["inform", "buy", "manage", "service", "complain"]
    points = [f"m{at}@{channels[at * 3 % 8]}" for at in range(moments)]
    pairs = [
        (at, (at + step) % moments)
        for step in (1, 2, 5, 9, 3, 7)
        for at in range(moments)
        if at + step < moments
    ]
    return JourneyMap(
        title="Network",
        personas=[Persona(id="ana", name="Ana", quote="Quick!")],
        channels=channels,
        moments=[
            Moment(
                id=f"m{at}",
                label=f"Moment number {at}",
                goal=goals[at * 5 // moments],
                start=at == 0,
                feeling=at % 5 - 2,
            )
            for at in range(moments)
        ],
        journeys=[
            Journey(
                id="all",
                personas=["ana"],
                steps=[
                    Transition(source=points[one], target=points[two])
                    for one, two in pairs[:transitions]
                ],
            )
        ],
    )
