"""The nearest pyproject.toml to the settings of the rules that it holds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Final

import attrs

from journeys.errors import FileError
from journeys.model import Settings
from journeys.project.files import small_text
from journeys.project.table import settings_of
from journeys.project.values import told
from journeys.text import did_you_mean, printable, quoted

__all__ = ["Project", "find_project", "project_settings"]

NAME: Final = "pyproject.toml"
_SHOWN: Final = 120
_MOST_DOTS: Final = 500
_KEYS: Final = ("baseline", "ignore", "limits", "select", "severity")


@attrs.frozen(kw_only=True)
class Project:
    """What a project says of its maps.

    Attributes:
        file: The pyproject.toml that was read; None where there is none.
        settings: The settings of the rules; empty where nothing is said.
        baseline: The baseline file that it names, in the project's folder; it need not exist.
    """

    file: Path | None = None
    settings: tuple[Settings, ...] = ()
    baseline: Path | None = None


def project_settings(start: Path) -> tuple[Settings, ...]:
    r"""The settings of the rules of the project around a file or folder.

    Args:
        start: A file or a folder; it need not exist.

    Returns:
        One value of settings, or none when no pyproject.toml stands around, or the nearest one
        has no table `[tool.journeys]`.

    Raises:
        FileError: The file cannot be read, is no TOML, or says what no rule understands; the
            error names the key.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     text = "[tool.journeys.limits]\npersonas = 8"
        ...     _ = Path(folder, "pyproject.toml").write_text(text, "utf-8")
        ...     project_settings(Path(folder, "bank.journey.yaml"))[0].limits
        (Limit(name='personas', value=8),)
    """
    return find_project(start).settings


def find_project(start: Path) -> Project:
    """The project around a file or folder: the nearest pyproject.toml upwards.

    Its table `[tool.journeys]` may hold `select` and `ignore` (lists of `core`, `all`, codes,
    names or beginnings of codes), `severity` (rule to severity), `limits` (name to number), and
    `baseline` (a file in the project's folder).

    Args:
        start: A file or a folder; it need not exist.

    Returns:
        The project; an empty one when no pyproject.toml stands around.

    Raises:
        FileError: As for `project_settings`.
    """
    file = _nearest(start)
    if file is None:
        return Project()
    table = _tool_table(file)
    if table is None:
        return Project(file=file)
    for key in table:
        if key not in _KEYS:
            known = did_you_mean(key, _KEYS)
            raise FileError(file, f"[tool.journeys] has no key {quoted(key)}{known}")
    settings = settings_of(file, {key: table[key] for key in table if key != "baseline"})
    baseline = _baseline(file, table["baseline"]) if "baseline" in table else None
    return Project(file=file, settings=(settings,), baseline=baseline)


def _nearest(start: Path) -> Path | None:
    try:
        place = start.resolve()
        return next(
            (at / NAME for at in (place, *place.parents) if (at / NAME).is_file()),
            None,
        )
    except (OSError, RuntimeError) as error:
        raise FileError(start, "its folders cannot be searched for a pyproject.toml") from error
    except ValueError as error:
        raise FileError(start, "is no file name; choose another") from error


def _tool_table(file: Path) -> dict[str, Any] | None:
    text = small_text(file)
    _refuse_long_keys(file, text)
    try:
        data = tomllib.loads(text)
    except RecursionError as error:
        raise FileError(file, "is nested too deeply; write flatter tables") from error
    except ValueError as error:
        raise FileError(file, f"is no TOML {_where(str(error), text)}") from error
    tool = data.get("tool", {})
    table = tool.get("journeys") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise FileError(file, f"[tool.journeys] is a table of keys, not {told(table)}")
    return table


def _refuse_long_keys(file: Path, text: str) -> None:
    # tomllib takes time in the square of a dotted key's parts, and a key stands on one line.
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise FileError(file, f"line {number} holds more than {_MOST_DOTS} dots; break it up")


def _where(fault: str, text: str) -> str:
    found = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", fault, re.DOTALL)
    if found:
        what, line, column = found.groups()
        shown = printable(f"{what[:1].lower()}{what[1:_SHOWN]}")
        return f"at line {line}, column {column} ({shown}); mend it there"
    if "end of document" in fault:
        return f"at line {len(text.splitlines())}, its last; finish what is written there"
    return "that can be read: a number in it is too long; mend it"


def _baseline(file: Path, value: object) -> Path:
    if not isinstance(value, str) or not value.strip():
        reason = f"expected the name of a file, got {told(value)}"
        raise FileError(file, f"[tool.journeys] baseline: {reason}")
    folder = file.parent
    try:
        inside = (folder / value).resolve().is_relative_to(folder)
    except (OSError, RuntimeError, ValueError):
        inside = False
    if not inside:
        reason = f"{quoted(value)} stands outside the project; name a file in its folder"
        raise FileError(file, f"[tool.journeys] baseline: {reason}")
    return folder / value
