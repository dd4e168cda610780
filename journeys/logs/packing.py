"""Sorted batches of coded events to a prepared file, each event with the one before it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from journeys.logs.prepared import KEY, Head
from journeys.logs.sealing import seal
from journeys.logs.trace import NONE

__all__ = ["Packing"]

_DELTA: Final = "DELTA_BINARY_PACKED"
_PLAIN: Final = {"customer": _DELTA, "time": _DELTA, "gap": _DELTA, "value": "PLAIN"}
#: What is known of the event before.
_LAST: Final = ("number", "time", "point", "persona", "row")


class Packing:
    """A prepared file that grows batch by batch.

    Attributes:
        customers: How many customers it holds.
    """

    def __init__(self, path: Path, *, extra: tuple[str, ...], are_pseudonyms: bool) -> None:
        self._path = path
        self._are_pseudonyms = are_pseudonyms
        types = {
            "customer": pa.string() if are_pseudonyms else pa.int64(),
            "time": pa.int64(), "point": pa.int32(), "before": pa.int32(),
            "gap": pa.int64(), "persona": pa.int32(), "was": pa.int32(),
        }  # fmt: skip
        types |= {name: pa.float64() if name == "value" else pa.string() for name in extra}
        self._schema = pa.schema(types)
        plain = {name: kind for name, kind in _PLAIN.items() if name in types}
        if are_pseudonyms:
            del plain["customer"]
        self._file = pq.ParquetWriter(
            path,
            self._schema,
            compression="zstd",
            use_dictionary=[name for name in types if name not in plain],
            column_encoding=plain,
            store_schema=False,
        )
        self._last = {"number": -1, "time": 0, "point": NONE, "persona": NONE, "row": 0}

    @property
    def customers(self) -> int:
        """How many customers it holds."""
        return self._last["number"] + 1

    def add(self, batches: Iterable[Any]) -> list[int]:
        """Append events.

        Args:
            batches: Record batches of `number`, `customer`, `time`, `point`, `persona`, `row`
                where rows have an order, and the optional columns, sorted by number and time;
                numbers go on from those before.

        Returns:
            The numbers of customers of whom two neighbours stand at one time or were read the
            other way round: only theirs can be events that repeat another or were read late.
        """
        suspects: set[int] = set()
        for batch in batches:
            if batch.num_rows:
                self._file.write_batch(self._followed(batch, suspects))
        return sorted(suspects)

    def finish(self, head: Head) -> None:
        """Write the head, and seal the file.

        Args:
            head: What the file says of itself.
        """
        self._file.add_key_value_metadata({KEY.decode(): head.to_json()})
        self.close()
        seal(self._path)

    def close(self) -> None:
        """Close the file, whole or not."""
        self._file.close()

    def _followed(self, batch: Any, suspects: set[int]) -> Any:
        columns = dict(zip(batch.schema.names, batch.columns, strict=True))
        whole = {name: columns[name].to_numpy() for name in _LAST if name in columns}
        before = {
            name: np.concatenate(([last], whole[name][:-1]))
            for name, last in self._last.items()
            if name in whole
        }
        same = before["number"] == whole["number"]
        whole["gap"] = np.where(same, whole["time"] - before["time"], 0)
        whole["before"] = np.where(same, before["point"], NONE).astype(np.int32)
        whole["was"] = np.where(same, before["persona"], NONE).astype(np.int32)
        odd = whole["gap"] == 0
        if "row" in whole:
            odd |= whole["row"] < before["row"]
        suspects.update(np.unique(whole["number"][same & odd]).tolist())
        self._last = {name: int(whole[name][-1]) for name in _LAST if name in whole}
        if not self._are_pseudonyms:
            whole["customer"] = whole["number"]
        columns |= {name: pa.array(values) for name, values in whole.items()}
        arrays = [columns[one.name].cast(one.type) for one in self._schema]
        return pa.record_batch(arrays, schema=self._schema)
