"""A report to a baseline file, and back: the findings that an old map is allowed to keep."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, Final, TypeAlias

from journeys.errors import FileError
from journeys.project.files import small_text
from journeys.project.values import told
from journeys.rules import Report
from journeys.rules.run import fingerprint
from journeys.text import quoted

__all__ = ["Baseline", "dump_baseline", "load_baseline"]

Baseline: TypeAlias = dict[str, int]
"""How often each fingerprint was found, sorted by fingerprint; `check` takes it as `known`."""

VERSION: Final = 1
_MOST_BYTES: Final = 20_000_000


def dump_baseline(report: Report) -> str:
    r"""The text of a baseline file that holds every finding of a report.

    Args:
        report: A report that was made without a baseline, else what that one held is lost.

    Returns:
        JSON, a line a fingerprint in sorted order, so that changes read well in a diff.

    Example:
        >>> dump_baseline(Report(file="bank"))
        '{\n  "version": 1,\n  "findings": {}\n}\n'
    """
    counts = Counter(fingerprint(diagnostic) for diagnostic in report.diagnostics)
    data = {"version": VERSION, "findings": dict(sorted(counts.items()))}
    return json.dumps(data, indent=2) + "\n"


def load_baseline(path: Path) -> Baseline:
    """What a baseline file holds.

    Args:
        path: The file, as `dump_baseline` words it.

    Returns:
        Fingerprints with their counts; empty for an empty baseline.

    Raises:
        FileError: It cannot be read, is no baseline, or is one of a later version.
    """
    data = _parsed(path, small_text(path, most=_MOST_BYTES))
    again = "write the baseline anew"
    if not isinstance(data, dict) or "version" not in data:
        raise FileError(path, f"is no baseline; {again}")
    if isinstance(data["version"], bool) or data["version"] != VERSION:
        known = f"this release reads version {VERSION}"
        raise FileError(path, f"is a baseline of version {told(data['version'])}; {known}")
    findings = data.get("findings")
    if not isinstance(findings, dict):
        raise FileError(path, f"has no table 'findings'; {again}")
    for name, count in findings.items():
        if isinstance(count, bool) or not isinstance(count, int) or count < 1:
            raise FileError(path, f"{quoted(name)} is counted {told(count)} times; {again}")
    return dict(sorted(findings.items()))


def _parsed(path: Path, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise FileError(path, f"is no JSON at {place}; write the baseline anew") from error
    except RecursionError as error:
        raise FileError(path, "is nested too deeply for a baseline; write it anew") from error
    except ValueError as error:
        raise FileError(path, "holds a number too long to read; write the baseline anew") from error
