"""Values and changes to words: what people read of a comparison."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from journeys.model import Appetite, Evidence, Limit, SeverityChange
from journeys.source import dotted
from journeys.text import printable, quoted

if TYPE_CHECKING:
    from journeys.comparison.change import Change, Comparison

__all__ = ["Quote", "headline", "message", "sentence", "spoken", "summary"]

Quote: TypeAlias = Callable[[str], str]
"""Sets a text of the map apart from the words around it."""


def spoken(value: Any) -> str:
    """A value of a map as people read it.

    Args:
        value: A text, a number, a word, a flag, a duration, a part, several of them, or None.

    Returns:
        The text; empty for None and for nothing.

    Example:
        >>> spoken(("web", "chat")), spoken(True), spoken(None)
        ('web, chat', 'yes', '')
    """
    if isinstance(value, (tuple, list)):
        return ", ".join(spoken(item) for item in value)
    for kind, word in _SPOKEN.items():
        if isinstance(value, kind):
            return word(value)
    return "" if value is None else str(value)


def _evidence(evidence: Evidence) -> str:
    count = None if evidence.n is None else f"n {evidence.n}"
    day = None if evidence.reviewed is None else f"reviewed {evidence.reviewed.isoformat()}"
    return ", ".join(part for part in (evidence.grade.value, count, day) if part)


_SPOKEN: Final[Mapping[type, Callable[[Any], str]]] = {
    bool: lambda value: "yes" if value else "no",
    float: lambda value: f"{value * 100:.10g}%",
    Enum: lambda value: str(value.value),
    dt.date: lambda value: value.isoformat(),
    Appetite: lambda value: f"{value.product} {value.level}",
    Evidence: _evidence,
    SeverityChange: lambda value: f"{value.rule} {value.severity.value}",
    Limit: lambda value: f"{value.name} {value.value}",
}


def message(change: Change, quote: Quote = quoted) -> str:
    """What happened, without the place.

    Args:
        change: The change.
        quote: Sets the texts of the map apart from the words around them.

    Returns:
        A line without a full stop.

    Example:
        >>> from journeys.comparison.change import Change
        >>> message(Change(kind="changed", part="card", field="tone", old="direct", new="formal"))
        "tone is 'formal', was 'direct'"
    """
    return _MESSAGES[change.kind](change, quote)


def _added(change: Change, quote: Quote) -> str:
    verb = "is there now" if change.part == "way" else "is added"
    return f"{_whole(change, change.new, quote)} {verb}{_cards(change)}"


def _removed(change: Change, quote: Quote) -> str:
    verb = "is lost" if change.part == "way" else "is removed"
    return f"{_whole(change, change.old, quote)} {verb}{_cards(change)}"


def _changed(change: Change, quote: Quote) -> str:
    about = "" if change.about in {"", change.new} else f" of {quote(change.about)}"
    subject = f"{change.field}{about}"
    if not change.new:
        return f"{subject} is gone, was {quote(change.old)}"
    if not change.old:
        return f"{subject} is {quote(change.new)}, was not said"
    return f"{subject} is {quote(change.new)}, was {quote(change.old)}"


def _renamed(change: Change, quote: Quote) -> str:
    return f"{change.part.value} {quote(change.old)} is renamed to {quote(change.new)}"


def _merged(change: Change, quote: Quote) -> str:
    return f"personas {quote(change.old)} are merged into {quote(change.new)}"


def _split(change: Change, quote: Quote) -> str:
    return f"persona {quote(change.old)} is split into {quote(change.new)}"


def _reordered(change: Change, quote: Quote) -> str:
    return f"the order is {quote(change.new)}, was {quote(change.old)}"


def _whole(change: Change, text: str, quote: Quote) -> str:
    return f"{change.part.value} {quote(text)}" if text else change.part.value


def _cards(change: Change) -> str:
    if not change.cards:
        return ""
    return f", with {change.cards} {'card' if change.cards == 1 else 'cards'}"


_MESSAGES: Final[Mapping[str, Callable[[Change, Quote], str]]] = {
    "added": _added,
    "removed": _removed,
    "changed": _changed,
    "renamed": _renamed,
    "merged": _merged,
    "split": _split,
    "reordered": _reordered,
}


def sentence(change: Change) -> str:
    """A change on one line: its place, what happened, and what that means if it means something.

    Args:
        change: The change.

    Returns:
        The line; it is safe on a terminal.

    Example:
        >>> from journeys.comparison.change import Change
        >>> sentence(Change(kind="added", part="channel", new_paths=[("channels", "chat")]))
        'channels.chat: channel is added'
    """
    meaning = "" if change.meaning == "neutral" else f" [{change.meaning.value}]"
    return f"{dotted(change.path)}: {message(change)}{meaning}"


def headline(comparison: Comparison) -> str:
    """The last line of a comparison: what was compared, and how many changes there are.

    Args:
        comparison: The comparison.

    Returns:
        One line.

    Example:
        >>> from journeys.comparison.change import Comparison
        >>> headline(Comparison(old="old.yaml", new="new.yaml"))
        'old.yaml → new.yaml: no changes'
    """
    names = f"{printable(comparison.old)} → {printable(comparison.new)}"
    return f"{names}: {summary(comparison)}"


def summary(comparison: Comparison) -> str:
    """How many changes there are, and of which meaning.

    Args:
        comparison: The comparison.

    Example:
        >>> from journeys.comparison.change import Comparison
        >>> summary(Comparison(old="old.yaml", new="new.yaml"))
        'no changes'
    """
    total = len(comparison.changes)
    if not total:
        return "no changes"
    parts = [f"{count} {meaning}" for meaning, count in comparison.counts.items() if count]
    return f"{total} {'change' if total == 1 else 'changes'}: {', '.join(parts)}"
