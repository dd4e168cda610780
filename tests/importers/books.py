"""A small map as a workbook, to be hurt: cells, sheets and parts that people and enemies change."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from openpyxl import Workbook, load_workbook

from journeys.exporters.xlsx import render
from journeys.importers.xlsx import read_bytes
from journeys.model import JourneyMap, Persona, elsewhere, offered
from journeys.reader import Reading

__all__ = ["MAP", "changed", "read_changed", "repacked", "told"]

MAP = JourneyMap(
    title="Shop",
    personas=[Persona(id="ana", name="Ana", share="22%", prefers=["web", "chat"])],
    channels=["web", "chat"],
    board={
        "ana": {
            "buy": {
                "web": offered("Two screens", depth=2, commitments=["a", "b"]),
                "chat": elsewhere("web", because="no"),
            }
        }
    },
)

_BOOK = render(MAP)


def changed(change: Callable[[Workbook], object]) -> bytes:
    """The workbook after a change in a spreadsheet."""
    book = load_workbook(io.BytesIO(_BOOK))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read_changed(change: Callable[[Workbook], object]) -> Reading:
    """The reading of the workbook after a change."""
    return read_bytes(changed(change), file="map.xlsx")


def repacked(parts: Mapping[str, bytes | None], book: bytes = _BOOK) -> bytes:
    """The workbook with other parts; None leaves a part out."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        kept = {name: old.read(name) for name in old.namelist()}
        for name, data in {**kept, **parts}.items():
            if data is not None:
                new.writestr(name, data)
    return stream.getvalue()


def told(reading: Reading) -> list[tuple[str, str]]:
    """Place and code of everything that reading noticed, in the order of reading."""
    return [(str(one.span), one.code) for one in reading.source.remarks]
