"""Comparison to text for people. Writes nothing."""

from __future__ import annotations

from typing import Final

from journeys.comparison import Change, Comparison, Kind, Meaning
from journeys.comparison.wording import headline, message
from journeys.source import dotted

__all__ = ["render"]

_SIGNS: Final = {Kind.ADDED: "+", Kind.REMOVED: "-"}
_STYLES: Final = {Meaning.WEAKENED: "bold red", Meaning.TIGHTENED: "green", Meaning.NEUTRAL: ""}


def render(comparison: Comparison, *, colour: bool = False, most: int | None = None) -> str:
    """The comparison as people read it in a terminal.

    Args:
        comparison: The comparison.
        colour: Whether terminal colours stand in it; without them it is the same text.
        most: How many changes are shown; all by default.

    Returns:
        Lines with their ends: `+`, `-` or `~`, the place, what happened, and in brackets what it
        means for the customer; the counts stand last, and alone when nothing changed.

    Example:
        >>> change = Change(kind="added", part="channel", new_paths=[("channels", "chat")])
        >>> print(render(Comparison(old="old.yaml", new="new.yaml", changes=[change])), end="")
        + channels.chat: channel is added
        <BLANKLINE>
        old.yaml → new.yaml: 1 change: 1 neutral
    """
    shown = comparison.changes[: len(comparison) if most is None else max(most, 0)]
    lines = [_line(change, colour=colour) for change in shown]
    if len(shown) < len(comparison):
        lines.append(f"and {len(comparison) - len(shown)} more")
    if lines:
        lines.append("")
    return "".join(f"{line}\n" for line in (*lines, headline(comparison)))


def _line(change: Change, *, colour: bool) -> str:
    place = _styled(dotted(change.path), "bold", colour=colour)
    neutral = change.meaning is Meaning.NEUTRAL
    meaning = _styled(f"[{change.meaning.value}]", _STYLES[change.meaning], colour=colour)
    sign = _SIGNS.get(change.kind, "~")
    return f"{sign} {place}: {message(change)}{'' if neutral else f' {meaning}'}"


def _styled(text: str, style: str, *, colour: bool) -> str:
    if not (colour and style):
        return text
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(style).render(text, color_system=ColorSystem.STANDARD)
