"""Board to Mermaid text that its parser takes: bounded, escaped, its ids generated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from journeys.board import Board, Kind
from journeys.errors import EngineError, UnknownNameError
from journeys.renderers.mermaid.charting import EDGES
from journeys.renderers.mermaid.grid import grid
from journeys.renderers.mermaid.journey import journey
from journeys.renderers.mermaid.network import network
from journeys.renderers.mermaid.overlay import overlay
from journeys.renderers.mermaid.ways import ways

__all__ = ["DIAGRAMS", "render"]

DIAGRAMS: Final = ("flowchart", "journey")

#: UTF-16 units that Mermaid reads at most, unless its page says otherwise.
LONGEST: Final = 50_000

#: Characters of a text that are shown; fewer when the diagram would be too long.
_SHOWN: Final = (160, 80, 40, 20)

_WAY_OUT: Final = "ask for one persona, or for another format"

_FLOWCHARTS: Final[Mapping[Kind, Callable[[Board, int], Iterator[str]]]] = {
    Kind.PERSONA: grid,
    Kind.OVERVIEW: grid,
    Kind.JOURNEY: ways,
    Kind.OVERLAY: overlay,
    Kind.NETWORK: network,
}


def render(board: Board, *, diagram: str | None = None) -> str:
    """A board as a Mermaid diagram, for pages that draw them, such as pull requests.

    Args:
        board: The board.
        diagram: `flowchart`, or `journey` (moments with the persona's feeling from 1 to 5, of a
            journey board alone); by default a journey board without a walk is a `journey`,
            any other board a `flowchart`.

    Returns:
        The text of a whole file, without a fence. Texts are cut after 160 characters, or
        sooner so that the whole fits Mermaid.

    Raises:
        UnknownNameError: There is no such diagram of this board.
        EngineError: The board has more than Mermaid draws: 500 edges or 50,000 characters;
            or it is cards to cut out, or a cover.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> render(arrange(JourneyMap(title="Shop"))).splitlines()[:2]
        ['flowchart TB', '  accTitle: Overview#58; 0 personas, 5 goals']

    Source: Mermaid, the syntax of flowcharts and user journeys; entity codes.
    """
    if board.kind is Kind.CARDS:
        raise EngineError("mermaid", "cards are printed and cut out; take svg, pdf or pptx")
    if board.kind is Kind.COVER:
        raise EngineError("mermaid", "draws no cover; take svg, pdf, html, txt or md")
    known = DIAGRAMS if board.kind is Kind.JOURNEY else DIAGRAMS[:1]
    usual = known[0] if board.trail else known[-1]
    wanted = usual if diagram is None else diagram
    if wanted not in known:
        raise UnknownNameError("diagram", wanted, known)
    if wanted == "flowchart" and len(board.arrows) > EDGES:
        reason = f"draws {EDGES} arrows at most, and this board has {len(board.arrows)}; {_WAY_OUT}"
        raise EngineError("mermaid", reason)
    lines = journey if wanted == "journey" else _FLOWCHARTS[board.kind]
    for most in _SHOWN:
        text = _fitting(lines(board, most))
        if text is not None:
            return text
    reason = f"reads {LONGEST} characters at most, and this board takes more; {_WAY_OUT}"
    raise EngineError("mermaid", reason)


def _fitting(lines: Iterator[str]) -> str | None:
    """The text of the lines, or None as soon as it is too long."""
    text, size = [], 0
    for line in lines:
        text.append(f"{line}\n")
        size += len(text[-1].encode("utf-16-le")) // 2
        if size > LONGEST:
            return None
    return "".join(text)
