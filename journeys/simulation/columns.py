"""Rows of a chunk to an Arrow table under the log contract."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from journeys.logs.contract import NEEDED, OPTIONAL
from journeys.simulation.arrays import Bits, Ints
from journeys.simulation.chunks import Chunk
from journeys.simulation.context import CAMPAIGNS, DEVICES, OUTCOMES, PLACES, Context
from journeys.simulation.rows import SPOILED, Rows
from journeys.simulation.terrain import Terrain

__all__ = ["COLUMNS", "Lettering"]

COLUMNS: Final = (*NEEDED, *OPTIONAL)
_DIGITS: Final = 8
_MICRO: Final = 1_000_000


class Lettering:
    """The texts of a map's columns, each as a list that codes point into.

    Args:
        terrain: The map.
    """

    def __init__(self, terrain: Terrain) -> None:
        points = terrain.straying.points
        self._channel = _coded([point.channel for point in points])
        self._moment = _coded([point.moment for point in points])
        self._goal = _coded([terrain.goals.get(point.moment, "") or None for point in points])
        self._personas = pa.array(terrain.places.personas, pa.string())

    def table(self, chunk: Chunk, rows: Rows, context: Context, before: int) -> Any:
        """The rows as a table.

        Times and values that are spoiled as texts are null in it.

        Args:
            chunk: The events.
            rows: The rows that they became.
            context: Their context.
            before: How many customers stand in the chunks before.

        Returns:
            A table of pyarrow with the columns of the contract.
        """
        at, lost = rows.event, _lost(rows)
        customer, point = chunk.customer[at], chunk.point[at]
        cents = context.cents[at]
        columns = {
            "customer": _texts(customer, _customers(before, chunk.customers), lost("no-customer")),
            "time": pa.array(
                chunk.time[at] * _MICRO,
                pa.int64(),
                mask=lost("no-time", "malformed-time", "impossible-time"),
            ).cast(pa.timestamp("us", "UTC")),
            "channel": _texts(*_pointed(self._channel, point), lost("no-channel")),
            "moment": _texts(*_pointed(self._moment, point), lost("no-moment")),
            "persona": _texts(chunk.persona[customer], self._personas),
            "goal": _texts(*_pointed(self._goal, point)),
            "location": _texts(context.location[at], pa.array(PLACES)),
            "device": _texts(context.device[at], pa.array(DEVICES)),
            "value": pa.array(cents / 100, mask=(cents < 0) | lost("malformed-value")),
            "outcome": _texts(context.outcome[at], pa.array(OUTCOMES)),
            "campaign": _texts(context.campaign[at], pa.array(CAMPAIGNS)),
        }
        return pa.table(columns)


def _coded(texts: Sequence[str | None]) -> tuple[Ints, Any]:
    """A code for each text, and the different texts."""
    names = list(dict.fromkeys(text for text in texts if text is not None))
    number = {name: at for at, name in enumerate(names)}
    codes = [-1 if text is None else number[text] for text in texts]
    return np.array(codes, np.int64), pa.array(names, pa.string())


def _pointed(coded: tuple[Ints, Any], point: Ints) -> tuple[Ints, Any]:
    codes, names = coded
    return codes[point], names


def _texts(codes: Ints, names: Any, lost: Bits | None = None) -> Any:
    gone = codes < 0 if lost is None else (codes < 0) | lost
    indices = pa.array(codes.astype(np.int32), mask=gone)
    return pa.DictionaryArray.from_arrays(indices, names)


def _customers(before: int, count: int) -> Any:
    numbers = pa.array(np.arange(before + 1, before + count + 1)).cast(pa.string())
    return pc.binary_join_element_wise("c", pc.utf8_lpad(numbers, _DIGITS, "0"), "")


def _lost(rows: Rows) -> Any:
    def lost(*ways: str) -> Bits:
        return np.isin(rows.spoilt, [1 + SPOILED.index(way) for way in ways])

    return lost
