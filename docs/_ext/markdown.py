"""Plain texts to Markdown that shows exactly them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["code", "plain", "prose", "table"]


def plain(text: str) -> str:
    """A text in which nothing is markup.

    Args:
        text: Any text; its line ends become spaces.
    """
    return re.sub(r"([\\`*_{}\[\]<>|#$])", r"\\\1", " ".join(text.split()))


def prose(text: str) -> str:
    """A text whose backquotes stay and in which nothing else is markup.

    Args:
        text: A sentence of a docstring or a description.
    """
    parts = re.split(r"(`[^`]+`)", " ".join(text.split()))
    return "".join(
        part.replace("|", "\\|") if part.startswith("`") else plain(part) for part in parts
    )


def code(text: str) -> str:
    """A text as code in a line.

    Args:
        text: A text without backquotes.
    """
    return f"`{text}`".replace("|", "\\|")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table.

    Args:
        heads: The heads of the columns.
        rows: The rows; each cell is Markdown already.
    """
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
