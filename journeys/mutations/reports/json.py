"""Score to JSON, in a form that stays. Writes nothing."""

from __future__ import annotations

import json
from typing import Any

from journeys.mutations.score import Score, Tally, Tried
from journeys.mutations.table import every_kind
from journeys.source import Path
from journeys.text import printable
from journeys.version import __version__

__all__ = ["render"]


def render(
    score: Score,
    *,
    colour: bool = False,  # noqa: ARG001 - the reports share one shape
    most: int | None = None,
) -> str:
    """The score as one JSON object, for programs.

    Its keys: `version` (of this form, 1; keys may be added under the same number), `tool` (`name`,
    `version`), `file`, `tests` (empty for none), `seed`, `total`, `asked`, `tried`, `noticed`
    (counts of changes), `share` (noticed over tried, 0..1), `kinds` (by name: `about`, `tried`,
    `noticed`, `by`, which counts what each rule noticed, or `tests`, or `time`), `survivors`
    (`kind`, `path`, `file`, `line`, `column`, `summary`) and `more` (survivors not shown). Nothing
    in it depends on how long anything took, unless the time was up.

    Args:
        score: The score.
        colour: Not used here: data bears no colours.
        most: How many survivors are shown; all by default.

    Returns:
        The object on several lines, in ASCII, so that any stream can carry it.

    Example:
        >>> json.loads(render(Score(file="bank", tried=(), total=0, asked=0)))["share"]
        1.0
    """
    shown = score.survivors[: len(score.survivors) if most is None else most]
    about = {kind.name: kind.about for kind in every_kind()}
    data = {
        "version": 1,
        "tool": {"name": "journeys", "version": __version__},
        "file": printable(score.file),
        "tests": printable(score.tests),
        "seed": score.seed,
        "total": score.total,
        "asked": score.asked,
        "tried": len(score.tried),
        "noticed": score.noticed,
        "share": round(score.share, 6),
        "kinds": {one.kind: _tally(one, about.get(one.kind, "")) for one in score.tallies},
        "survivors": [_survivor(one) for one in shown],
        "more": len(score.survivors) - len(shown),
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _tally(tally: Tally, about: str) -> dict[str, Any]:
    return {"about": about, "tried": tally.tried, "noticed": tally.noticed, "by": tally.by}


def _survivor(one: Tried) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "path": _path(one.path),
        "file": printable(one.span.file) if one.span else "",
        "line": one.span.line if one.span else None,
        "column": one.span.column if one.span else None,
        "summary": printable(one.summary),
    }


def _path(path: Path) -> list[str | int]:
    return [printable(key) if isinstance(key, str) else key for key in path]
