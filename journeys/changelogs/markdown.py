"""Comparison to Markdown for a pull request. Writes nothing."""

from __future__ import annotations

import re
from typing import Final

from journeys.comparison import Change, Comparison, Meaning
from journeys.comparison.wording import message, summary
from journeys.source import dotted
from journeys.text import quoted

__all__ = ["render"]

#: A comment of a pull request has a bound of about 65,000 characters.
_MOST: Final = 100
_HEADS: Final = {
    Meaning.WEAKENED: "The customer is promised less",
    Meaning.TIGHTENED: "The customer is promised more",
    Meaning.NEUTRAL: "Other changes",
}


def render(
    comparison: Comparison,
    *,
    colour: bool = False,  # noqa: ARG001 - the changelogs share one shape
    most: int | None = None,
) -> str:
    """The comparison as a comment of a pull request, what weakens first.

    Every text of a map stands in a code span, in which nothing is markup, a link or a mention.

    Args:
        comparison: The comparison.
        colour: Not used here: Markdown bears no colours.
        most: How many changes are shown; 100 by default.

    Returns:
        Lines with their ends: the counts, then a list for each meaning that occurs.

    Example:
        >>> change = Change(kind="added", part="channel", new_paths=[("channels", "chat")])
        >>> print(render(Comparison(old="old.yaml", new="new.yaml", changes=[change])), end="")
        `old.yaml` → `new.yaml`: 1 change: 1 neutral
        <BLANKLINE>
        **Other changes**
        <BLANKLINE>
        - `channels.chat`: channel is added
    """
    bound = _MOST if most is None else max(most, 0)
    order = list(Meaning)
    ranked = sorted(comparison, key=lambda change: order.index(change.meaning))[:bound]
    lines = [f"{_code(comparison.old)} → {_code(comparison.new)}: {summary(comparison)}"]
    for meaning in Meaning:
        told = [_item(change) for change in ranked if change.meaning is meaning]
        if told:
            lines += ["", f"**{_HEADS[meaning]}**", "", *told]
    if len(ranked) < len(comparison):
        lines += ["", f"And {len(comparison) - len(ranked)} more."]
    return "".join(f"{line}\n" for line in lines)


def _item(change: Change) -> str:
    return f"- {_code(dotted(change.path))}: {message(change, _code)}"


def _code(text: str) -> str:
    """A text as a code span, on one line and not longer than a line."""
    shown = quoted(text)[1:-1] or " "
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    space = " " if shown != shown.strip(" `") else ""
    return f"{fence}{space}{shown}{space}{fence}"
