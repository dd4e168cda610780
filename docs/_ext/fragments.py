"""The fragments of the changelog to lists by their kind."""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["fragments"]

_FOLDER: Final = Path(__file__).parents[1] / "changelog.d"
_KINDS: Final = ("added", "changed", "fixed", "removed")


def fragments() -> str:
    """What is new since the last release, by kind."""
    return "\n".join(_kind(kind) for kind in _KINDS)


def _kind(kind: str) -> str:
    files = sorted(_FOLDER.glob(f"*.{kind}.md"))
    items = [f"- {' '.join(file.read_text('utf-8').split())}" for file in files]
    return "\n".join([f"### {kind.capitalize()}", "", *items, ""]) if items else ""
