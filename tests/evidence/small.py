"""A small map and small logs of it, in which much happens at one time."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from journeys.logs import Trace, trace
from journeys.logs.engine import embedded
from journeys.logs.rows import of_rows
from journeys.model import Commitment, Journey, JourneyMap, Moment, Persona, offered

__all__ = ["HOUR", "SHOP", "Row", "logs", "traced"]

HOUR: Final = 3_600_000_000
Row = dict[str, Any]

_SOON: Final = Commitment(text="Soon", within="3 h", until="told")
_LATER: Final = Commitment(text="Later", within="2 days", until="told")
_PAID: Final = Commitment(text="Delivered", within="1 days", until="got")

#: Ana and bob are promised the same by phone, and not the same on the web.
SHOP: Final = JourneyMap(
    title="Shop",
    channels=["web", "phone", "store"],
    personas=[Persona(id="ana"), Persona(id="bob")],
    moments=[
        Moment(id="asks", goal="inform", start=True),
        Moment(id="told", goal="inform", end=True),
        Moment(id="looks", goal="buy", start=True),
        Moment(id="basket", goal="buy"),
        Moment(id="got", goal="buy", end=True),
    ],
    board={
        "everyone": {"inform": {"phone": offered("Yes", commitments=[_SOON])}},
        "ana": {
            "inform": {"web": offered("Yes", commitments=[_SOON])},
            "basket": {"web": offered("Yes", commitments=[_PAID])},
        },
        "bob": {"inform": {"web": offered("Yes", commitments=[_LATER])}},
    },
    journeys=[
        Journey(
            id="informed",
            personas=["ana", "bob"],
            steps=["asks@web -> told@web", "asks@phone -> told@web", "asks@web -> told@phone"],
        ),
        Journey(
            id="bought",
            personas=["ana", "bob"],
            steps=["looks@web -> basket@web -> got@store", "looks@store -> basket@web"],
        ),
    ],
)


@st.composite
def logs(draw: st.DrawFn, *, size: int = 25, step: int = HOUR, span: int = 120) -> list[Row]:
    """Rows of a log: few customers and times, so that much happens at one time."""
    row = st.fixed_dictionaries(
        {
            "customer": st.sampled_from(["a", "b", "c", "d"]),
            "time": st.integers(0, span).map(lambda at: at * step),
            "moment": st.sampled_from(["asks", "told", "looks", "basket", "got", "strange"]),
            "channel": st.sampled_from(["web", "phone", "store"]),
            "persona": st.sampled_from(["ana", "bob", "eve", None]),
            "location": st.sampled_from(["home", "work", None]),
            "value": st.sampled_from([None, 0.25, 10.0]),
            "goal": st.sampled_from(["buy", "inform", None]),
        }
    )
    return draw(st.lists(row, min_size=1, max_size=size))


@cache
def _engine() -> Any:
    return embedded(threads=1)


def traced(rows: list[Row]) -> Trace:
    """The trace of rows, on one engine for all tests of a worker."""
    return trace(of_rows(rows, on=_engine()))
