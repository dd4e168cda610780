"""Comparison to JSON, in a form that stays. Writes nothing."""

from __future__ import annotations

import json
from typing import Any

from journeys.comparison import Change, Comparison
from journeys.comparison.wording import message
from journeys.source import Path
from journeys.text import printable
from journeys.version import __version__

__all__ = ["render"]


def render(
    comparison: Comparison,
    *,
    colour: bool = False,  # noqa: ARG001 - the changelogs share one shape
    most: int | None = None,
) -> str:
    """The comparison as one JSON object, for programs.

    Its keys: `version` (of this form, 1; keys may be added under the same number), `tool` (`name`,
    `version`), `old` and `new` (files or titles), `same`, `counts` (by meaning), `changes` by
    place, `more` (changes not shown). A change has `kind` (added, removed, changed, renamed,
    merged, split, reordered), `part`, `meaning` (weakened, tightened, neutral), `old_paths` and
    `new_paths` (lists of keys and numbers; empty for what was added or removed), `field`, `about`,
    `old` and `new` (texts, empty for nothing), `cards` (a count) and `message`.

    Args:
        comparison: The comparison.
        colour: Not used here: data bears no colours.
        most: How many changes are shown; all by default.

    Returns:
        The object on several lines, in ASCII, so that any stream can carry it.

    Example:
        >>> json.loads(render(Comparison(old="old.yaml", new="new.yaml")))["same"]
        True
    """
    shown = comparison.changes[: len(comparison) if most is None else max(most, 0)]
    data = {
        "version": 1,
        "tool": {"name": "journeys", "version": __version__},
        "old": printable(comparison.old),
        "new": printable(comparison.new),
        "same": comparison.same,
        "counts": {meaning.value: count for meaning, count in comparison.counts.items()},
        "changes": [_change(change) for change in shown],
        "more": len(comparison) - len(shown),
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "part": change.part.value,
        "meaning": change.meaning.value,
        "old_paths": [_path(path) for path in change.old_paths],
        "new_paths": [_path(path) for path in change.new_paths],
        "field": change.field,
        "about": printable(change.about),
        "old": printable(change.old),
        "new": printable(change.new),
        "cards": change.cards,
        "message": message(change),
    }


def _path(path: Path) -> list[str | int]:
    return [printable(key) if isinstance(key, str) else key for key in path]
