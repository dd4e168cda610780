"""What all Markdown boards have in common: signs of states, feelings, labels, personas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from journeys.board import Board, CardState, Panel
from journeys.renderers.markdown.escaping import escaped
from journeys.vocabulary import label

__all__ = ["facts", "heads", "in_groups", "labelled", "signed", "state"]

T = TypeVar("T")


def state(board: Board, one: CardState) -> str:
    """A state as its sign and its word.

    Args:
        board: The board.
        one: The state.
    """
    return f"{one.sign} {board.words[one.value]}"


def signed(feeling: int) -> str:
    """A feeling with its sign.

    Args:
        feeling: -2 to 2.

    Example:
        >>> signed(2), signed(0), signed(-1)
        ('+2', '0', '−1')
    """
    return f"{feeling:+d}".replace("-", "−") if feeling else "0"


def labelled(board: Board, key: str, text: str) -> str:
    """A text behind its label, with the colon of the board's language; empty for no text.

    Args:
        board: The board.
        key: Key of the label.
        text: The text.
    """
    words = label(board.language, key)
    return label(board.language, "labelled", label=words, text=text) if text.strip() else ""


def heads(board: Board, *keys: str) -> list[str]:
    """Headings of a table, in the board's language.

    Args:
        board: The board.
        keys: Keys of labels.
    """
    return [escaped(label(board.language, key)) for key in keys]


def in_groups(things: Iterable[T], key: Callable[[T], str]) -> defaultdict[str, list[T]]:
    """Things by a key of theirs.

    Args:
        things: The things.
        key: What gives the key of a thing.

    Returns:
        The things of each key in their order; none for another key.
    """
    found: defaultdict[str, list[T]] = defaultdict(list)
    for one in things:
        found[key(one)].append(one)
    return found


def facts(board: Board, panel: Panel) -> Iterator[str]:
    """The lines of a list that says who a persona is.

    Args:
        board: The board.
        panel: The persona.
    """
    lanes = {lane.name: lane.label for lane in board.channels}
    ranked = enumerate(panel.prefers, start=1)
    preferred = [f"{lanes[name]} ({rank})" for rank, name in ranked]
    texts = (
        panel.tagline,
        panel.about,
        panel.quote,
        labelled(board, "style", panel.style),
        labelled(board, "potential", _of_five(board, panel.potential)),
        labelled(board, "churn", _of_five(board, panel.churn)),
        labelled(board, "preferred", ", ".join(preferred)),
    )
    for text in texts:
        if text.strip():
            yield f"- {escaped(text)}"


def _of_five(board: Board, value: int) -> str:
    return label(board.language, "of-five", count=value) if value else ""
