"""Boards and documents to the time that they take: whole commands, and growth with the map."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final

from journeys.board import arrange
from journeys.document import compose
from journeys.model import JourneyMap
from journeys.pictures import DOCUMENTS
from journeys.reader import read_text
from tests.benchmarks.measure import BANK, best, best_here, python
from tests.benchmarks.sizes import WIDE, map_text
from tests.examples.sources import example

__all__ = ["COMMANDS", "bank_page", "document_growth", "seconds", "size_of_the_page"]

#: What the whole bank is written as: the words of the command, and the goal in seconds.
COMMANDS: Final = {
    "boards/": (("render",), 2),
    "bank.html": (("render",), 4),
    "bank.pdf": (("render",), 10),
    "bank.pptx": (("render",), 10),
    "bank.xlsx": (("export",), 10),
}


def seconds(output: str, *, times: int) -> float:
    """The shortest time of a command that writes the whole bank.

    Args:
        output: One of `COMMANDS`.
        times: How often it is run.
    """
    words, _ = COMMANDS[output]
    with tempfile.TemporaryDirectory() as folder:
        target = f"{folder}/{output}"
        return best(python("-m", "journeys", *words, str(BANK), "-o", target), times=times)


def size_of_the_page() -> int:
    """The bytes of the bank's page with its overview, six boards and six journeys."""
    return len(bank_page().encode())


def bank_page() -> str:
    """The bank's page with its overview, six boards and six journeys."""
    bank = example("bank")
    names = [one.id for one in bank.personas]
    boards = [
        arrange(bank),
        *(arrange(bank, persona=name) for name in names),
        *(arrange(bank, persona=name, kind="journey") for name in names),
    ]
    page = import_module(DOCUMENTS["html"]).render(compose(boards, findings=()))
    assert isinstance(page, str)
    return page


def document_growth(form: str, personas: Sequence[int], *, times: int) -> list[float]:
    """The time of a board in documents of some sizes.

    Args:
        form: `html`, `pdf` or `pptx`.
        personas: How many boards of forty cards each document has.
        times: How often each is measured.

    Returns:
        Seconds a board, size by size.
    """
    return [best_here(_document(form, count), times=times) / count for count in personas]


def _document(form: str, personas: int) -> Callable[[], object]:
    map_ = read_text(map_text(personas), limits=WIDE).map
    assert isinstance(map_, JourneyMap)
    render = import_module(DOCUMENTS[form]).render
    return lambda: render(compose([arrange(map_, persona=one.id) for one in map_.personas]))
