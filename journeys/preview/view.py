"""What a preview shows at one time: a page of boards, findings, and whether both are of now."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from functools import cached_property
from typing import Any, Final

import attrs

from journeys.diagnostic import Severity
from journeys.document import Note
from journeys.text import printable
from journeys.vocabulary.labels import label

__all__ = ["View"]

#: How many findings are listed; the report of `journeys check` has them all.
MOST: Final = 200

_WORDS: Final = ("findings", "clean", "lost", "board", "error", "warning", "info")


@attrs.frozen(kw_only=True)
class View:
    """What a preview shows at one time.

    Attributes:
        file: The map's file as the user named it.
        title: The title of the map; empty before the first board.
        language: `fr` or `en`.
        notes: The findings of the file as it stands now.
        page: The page of the last map that could be drawn; empty before the first one.
        drawn: When that map was read; None before the first one.
        is_current: Whether the page shows the file as it stands now.

    Example:
        >>> View(file="bank.journey.yaml").told["page"] is None
        True
    """

    file: str
    title: str = ""
    language: str = "en"
    notes: tuple[Note, ...] = ()
    page: bytes = attrs.field(default=b"", repr=False)
    drawn: dt.datetime | None = None
    is_current: bool = False

    @cached_property
    def told(self) -> dict[str, Any]:
        """The view as plain data for the browser; the page itself is only named."""
        shown = sorted(self.notes, key=lambda note: note.severity.rank)[:MOST]
        more = len(self.notes) - len(shown)
        return {
            "file": printable(self.file),
            "title": printable(self.title),
            "language": self.language,
            "page": hashlib.sha256(self.page).hexdigest()[:16] if self.page else None,
            "current": self.is_current,
            "status": self._status,
            "counts": self._counts,
            "findings": [_finding(note) for note in shown],
            "more": label(self.language, "preview-more", count=more) if more else "",
            "words": {word: label(self.language, f"preview-{word}") for word in _WORDS},
        }

    @cached_property
    def line(self) -> bytes:
        """The same as JSON on one line, in ASCII."""
        return json.dumps(self.told, allow_nan=False).encode("ascii")

    @property
    def _counts(self) -> dict[str, str]:
        """How many findings of each severity there are, in words."""
        found = Counter(note.severity for note in self.notes)
        return {
            one.value: label(self.language, f"preview-{one}-count", count=found[one])
            for one in Severity
        }

    @property
    def _status(self) -> str:
        if self.drawn is None:
            return label(self.language, "preview-none")
        key = "preview-current" if self.is_current else "preview-stale"
        return label(self.language, key, time=f"{self.drawn:%H:%M:%S}")


def _finding(note: Note) -> dict[str, Any]:
    return {
        "severity": note.severity.value,
        "code": note.code,
        "name": note.name,
        "message": printable(note.message),
        "place": printable(note.place),
        "spots": [[spot.board, spot.card] for spot in note.spots],
    }
