"""A map with times, shares and ways of several lengths, and logs that often follow it."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from journeys.model import Journey, JourneyMap, Moment, Persona
from journeys.model.journey import way

__all__ = ["DAY", "HOUR", "TRIP", "Row", "logs"]

HOUR: Final = 3_600_000_000
DAY: Final = 24 * HOUR
Row = dict[str, Any]

_WEB: Final = way("ask@web -> quote@web -> sign@web", within="3 h", share=0.5)
_CALL: Final = way("ask@phone -> quote@web", share=0.25)
_BOB: Final = way("ask@web -> quote@web", within="2 days", share=1)
_ROUND: Final = way("quote@web -> quote@phone -> quote@web")

#: Ana and bob plan one step differently; cat has no journey; some ways go round.
TRIP: Final = JourneyMap(
    title="Trip",
    channels=["web", "phone"],
    personas=[Persona(id="ana"), Persona(id="bob"), Persona(id="cat")],
    moments=[
        Moment(id="ask", goal="inform", start=True),
        Moment(id="quote", goal="buy", start=True),
        Moment(id="sign", goal="buy", end=True),
        Moment(id="help", goal="service"),
    ],
    journeys=[
        Journey(id="signs", personas=["ana"], steps=[*_WEB, *_CALL]),
        Journey(id="asks", personas=["bob"], steps=[*_BOB, *_ROUND]),
        Journey(id="helped", personas=["ana", "bob"], steps=way("sign@web -> help@phone")),
    ],
)

_POINTS: Final = [
    "ask@web", "quote@web", "sign@web", "help@phone", "ask@phone", "quote@phone", "odd@web",
]  # fmt: skip
_PERSONAS: Final = ["ana", "bob", "cat", "eve", None]
_GAPS: Final = [0, 1, HOUR, 3 * HOUR, 3 * HOUR + 1, 2 * DAY, 2 * DAY + 1, 9 * DAY, 40 * DAY]


@st.composite
def logs(draw: st.DrawFn, *, customers: int = 5, most: int = 9) -> list[Row]:
    """Rows of a log, customer by customer; few times, so that many are equal.

    Some customers are now one persona, now another.
    """
    with_persona, with_goal = draw(st.booleans()), draw(st.booleans())
    rows: list[Row] = []
    for number in range(draw(st.integers(1, customers))):
        personas = draw(st.lists(st.sampled_from(_PERSONAS), min_size=1, max_size=2))
        time = draw(st.integers(-3, 3)) * DAY
        for _ in range(draw(st.integers(1, most))):
            time += draw(st.sampled_from(_GAPS))
            # One touchpoint of the map at least: a log without any is refused.
            points = _POINTS if rows else _POINTS[:-1]
            moment, channel = draw(st.sampled_from(points)).split("@")
            row: Row = {"customer": f"c{number}", "time": time}
            row |= {"moment": moment, "channel": channel}
            row |= {"persona": draw(st.sampled_from(personas))} if with_persona else {}
            row |= {"goal": draw(st.sampled_from(["buy", "service", None]))} if with_goal else {}
            rows.append(row)
    return rows
