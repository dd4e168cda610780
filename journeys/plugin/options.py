"""The options of the pytest plugin: command line and configuration file to what is asked."""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

import pytest

__all__ = ["OPTIONS", "Options", "add_options", "options_of"]

_LEVELS: Final = ("error", "warning", "info", "never")


class Options(NamedTuple):
    """What is asked of the plugin.

    Attributes:
        files: Patterns of the files that are maps; empty when the plugin is switched off.
        fail_on: The lightest finding that fails a test: `error`, `warning`, `info` or `never`.
        today: The day on which evidence and allowances are judged; None for today.
        map: The file of the fixture `journeys_map`; the empty text when none is named.
    """

    files: tuple[str, ...]
    fail_on: str
    today: dt.date | None
    map: str


OPTIONS: Final = pytest.StashKey[Options]()


def add_options(parser: pytest.Parser) -> None:
    """Add the options to those of pytest.

    Args:
        parser: What collects them.
    """
    group = parser.getgroup("journeys", "customer journey maps")
    group.addoption(
        "--journeys-fail-on", choices=_LEVELS, default=None,
        help="the lightest finding that fails a test of a map (default: warning)",
    )  # fmt: skip
    group.addoption(
        "--journeys-today", metavar="DAY", default=None,
        help="judge evidence and allowances as on this day (2026-05-04)",
    )  # fmt: skip
    parser.addini("journeys", "collect tests from map files", type="bool", default=True)
    parser.addini(
        "journeys_files", "patterns of map files", type="args", default=["*.journey.yaml"]
    )
    parser.addini("journeys_fail_on", "the lightest finding that fails a test", default="warning")
    parser.addini("journeys_today", "the day on which maps are judged", default="")
    parser.addini("journeys_map", "the file of the fixture journeys_map", default="")


def options_of(config: pytest.Config) -> Options:
    """What is asked; the command line is stronger than the configuration file.

    Args:
        config: The configuration of the run.

    Returns:
        The options, looked at.

    Raises:
        UsageError: A level or a day is none; the error names the setting.
    """
    fail_on = str(config.getoption("journeys_fail_on") or config.getini("journeys_fail_on"))
    if fail_on not in _LEVELS:
        known = ", ".join(_LEVELS)
        raise pytest.UsageError(f"journeys_fail_on: expected one of {known}, got {fail_on!r}")
    return Options(
        files=tuple(config.getini("journeys_files")) if config.getini("journeys") else (),
        fail_on=fail_on,
        today=_day(str(config.getoption("journeys_today") or config.getini("journeys_today"))),
        map=str(config.getini("journeys_map")),
    )


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        expected = "expected a day such as 2026-05-04"
        raise pytest.UsageError(f"journeys_today: {expected}, got {text!r}") from None
