"""Document to plain data for the page's script: what stands where and says what."""

from __future__ import annotations

import re
from typing import Any, Final

from journeys.board import Board, Card, CardState
from journeys.board.names import Names
from journeys.document import Chapter, Document
from journeys.renderers.html.account import ACCOUNT
from journeys.renderers.html.facts import Fact, board_facts, card_facts, step_facts
from journeys.renderers.html.lanes import axes, head_of, lanes_of
from journeys.renderers.html.nodes import links_of, nodes_of
from journeys.svg.markup import visible
from journeys.vocabulary import label
from journeys.vocabulary.catalogue import read

__all__ = ["FINDINGS", "data_of", "sheets_of"]

#: The id and the address of the findings.
FINDINGS: Final = "findings"

_WORDS: Final = (
    "offered", "partial", "elsewhere", "undecided", "goal", "channel", "status", "moment",
    "labelled",
)  # fmt: skip

#: Where French lines must not break, whatever space was typed.
_FRENCH: Final = re.compile("(?<=«) | (?=[:;!?»%€])")


def data_of(document: Document) -> dict[str, Any]:
    """A document as plain data.

    Args:
        document: The document.

    Returns:
        Mappings, lists, texts and numbers. Lanes and cards are named by their names on the
        boards; lists of lanes, labels, sheets and findings by their numbers; what is empty is
        left out.
    """
    language = document.language
    numbers = {note: number for number, note in enumerate(document.notes)}
    lanes: list[Any] = []
    labels: dict[str, int] = {}
    # A board may stand in a document twice; findings and account have tabs of their own.
    names = Names({ACCOUNT, FINDINGS})
    boards = [
        _board(chapter, sheets, lanes, labels)
        | {
            "name": names.give(chapter.board.name),
            "notes": [numbers[note] for note in chapter.notes],
        }
        for chapter, sheets in zip(document.chapters, sheets_of(document), strict=True)
    ]
    found: dict[str, Any] = _shown(
        {
            "language": language,
            "theme": "white" if document.pages[0].paper == "#FFFFFF" else "kraft",
            "words": {
                key: label(language, key)
                for key in read("labels")
                if key in _WORDS or key.startswith("page-")
            },
            "lanes": lanes,
            "labels": list(labels),
            "boards": boards,
            "notes": [
                {
                    "code": note.code,
                    "severity": note.severity.value,
                    "message": note.message,
                    "spots": [(spot.board, spot.card) for spot in note.spots],
                }
                for note in document.notes
            ],
        },
        is_french=language == "fr",
    )
    return found


def sheets_of(document: Document) -> list[list[int]]:
    """The numbers of the sheets of each chapter, from 1 through the document.

    Args:
        document: The document.
    """
    numbers = iter(range(1, len(document.pages) + 1))
    return [[next(numbers) for _ in chapter.drawing.pages] for chapter in document.chapters]


def _board(
    chapter: Chapter, sheets: list[int], known: list[Any], labels: dict[str, int]
) -> dict[str, Any]:
    board = chapter.board
    lanes = lanes_of(board)
    key = f"page-tab-{board.kind.value}"
    return {
        "kind": board.kind.value,
        "tab": label(board.language, key) if key in read("labels") else board.title,
        "title": board.title,
        "sheets": sheets,
        "axes": axes(board),
        "heads": [head_of(board, axis) for axis in axes(board)],
        # Most boards of a map have the same lanes.
        "lanes": {name: _number(known, lane) for name, lane in lanes.items()},
        "facts": _numbered(labels, board_facts(board)),
        "cards": [*(_card(board, card, labels) for card in board.cards), *nodes_of(board)],
        "steps": [
            step | {"facts": [_label(labels, text) for text in step["facts"]]}
            for step in (*_steps(board), *links_of(board))
        ],
    }


def _number(known: list[Any], value: Any) -> int:
    """The number of a value among those said once for all boards."""
    if value not in known:
        known.append(value)
    return known.index(value)


def _label(labels: dict[str, int], text: str) -> int:
    return labels.setdefault(text, len(labels))


def _numbered(labels: dict[str, int], facts: list[Fact]) -> list[tuple[int, Any]]:
    return [(_label(labels, name), value) for name, value in facts]


def _card(board: Board, card: Card, labels: dict[str, int]) -> dict[str, Any]:
    every = {
        "name": card.name,
        "row": card.row,
        "column": card.column,
        "state": "" if card.state is CardState.OFFERED else card.state.value,
        "title": card.title,
        "goal": card.goal,
        "facts": _numbered(labels, card_facts(board, card)),
        "instead": card.instead,
        "marks": [(mark.lane, mark.state.value) for mark in card.marks],
    }
    return {key: value for key, value in every.items() if value}


def _steps(board: Board) -> list[dict[str, Any]]:
    return [
        {"name": arrow.name, "source": arrow.source, "target": arrow.target,
         "facts": step_facts(board, arrow)}
        for arrow in board.arrows
    ]  # fmt: skip


def _shown(value: Any, *, is_french: bool) -> Any:
    """The data with its texts as readers shall see them, without what nobody sees."""
    if isinstance(value, dict):
        return {key: _shown(one, is_french=is_french) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(one, is_french=is_french) for one in value]
    if not isinstance(value, str):
        return value
    text = visible(value)
    return _FRENCH.sub("\u00a0", text) if is_french else text
