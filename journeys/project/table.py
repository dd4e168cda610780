"""The table `[tool.journeys]` to settings; a wrong value is an error that names its key."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from journeys.diagnostic import Severity
from journeys.errors import FileError
from journeys.model import Settings
from journeys.project.values import told
from journeys.rules.bounds import BOUNDS
from journeys.rules.table import rules
from journeys.text import did_you_mean, joined, quoted

__all__ = ["settings_of"]


def settings_of(file: Path, table: Mapping[str, Any]) -> Settings:
    """The settings that a table holds.

    Args:
        file: The file that the table stands in, for errors.
        table: Some of `select`, `ignore`, `severity` and `limits`.

    Returns:
        The settings; what the table leaves out is at its default.

    Raises:
        FileError: A value is of another kind, or names no rule, severity or limit.
    """
    return Settings(
        select=_words(file, "select", table.get("select", [])),
        ignore=_words(file, "ignore", table.get("ignore", [])),
        severity=_severities(file, table.get("severity", {})),
        limits=_limits(file, table.get("limits", {})),
    )


def _words(file: Path, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise _wrong(file, key, 'a list of texts such as ["core"]', value)
    for word in value:
        _check_rule(file, key, word)
    return tuple(value)


def _severities(file: Path, value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _wrong(file, "severity", 'a table such as {JRN201 = "warning"}', value)
    for rule, severity in value.items():
        _check_rule(file, "severity", rule)
        if not isinstance(severity, str) or severity not in list(Severity):
            raise _wrong(file, f"severity.{quoted(rule)}", f"one of {joined(Severity)}", severity)
    return value


def _limits(file: Path, value: Any) -> dict[str, int]:
    if not isinstance(value, dict):
        raise _wrong(file, "limits", "a table such as {personas = 8}", value)
    for name, number in value.items():
        if name not in BOUNDS:
            known = did_you_mean(name, BOUNDS)
            raise FileError(file, f"[tool.journeys] limits: no limit is {quoted(name)}{known}")
        if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= 10**12:
            raise _wrong(file, f"limits.{name}", "a whole number such as 8", number)
    return value


def _check_rule(file: Path, key: str, word: str) -> None:
    if any(rule.is_named(word) for rule in rules()):
        return
    words = [name for rule in rules() for name in (rule.code, rule.name)]
    known = did_you_mean(word, ["all", "core", *words])
    raise FileError(file, f"[tool.journeys] {key}: no rule is {quoted(word)}{known}")


def _wrong(file: Path, key: str, expected: str, value: object) -> FileError:
    return FileError(file, f"[tool.journeys] {key}: expected {expected}, got {told(value)}")
