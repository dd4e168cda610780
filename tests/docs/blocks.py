"""The blocks of a page to what runs them: Python, maps, settings, edits and commands."""

from __future__ import annotations

import datetime as dt
import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml
from sybil import Example, Sybil
from sybil.document import Document
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.typing import Parser

from journeys.project import project_settings
from journeys.reader import read_text
from journeys.rules import check
from journeys.rules.patch import example_text

__all__ = ["document"]

TODAY: Final = dt.date(2026, 11, 22)
ELISION: Final = "…"
_NAMED: Final = re.compile(r"# ([\w/.-]+\.(?:ya?ml|toml|py))\n")
_OTHER: Final = re.compile(r"% not a map.*\n+```yaml\s*\Z")


def document(path: Path) -> Document:
    """A page whose blocks run in the working folder, in written order.

    Args:
        path: The page.
    """
    runners = {
        "console": run_console,
        "diff": run_diff,
        "toml": run_toml,
        "yaml": run_yaml,
    }
    parsers: list[Parser] = [
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        *(CodeBlockParser(language, runner) for language, runner in runners.items()),
    ]
    return Sybil(parsers=parsers, encoding="utf-8").parse(path)


def run_yaml(example: Example) -> None:
    """A block of YAML is a map without errors, or a patch that leaves the rules' map without."""
    text = str(example.parsed)
    before = example.document.text[: example.start] + "```yaml"
    if _OTHER.search(before):
        assert yaml.safe_load(text), "an empty block"
        return
    _keep(text)
    is_whole = re.search(r"^format:", text, re.MULTILINE) is not None
    body = text if is_whole else _NAMED.sub("", text, count=1)
    reading = read_text(example_text(body))
    told = [remark.message for remark in reading.source.remarks]
    assert reading.map is not None, told
    assert not told, told
    report = check(reading.map, today=TODAY)
    assert report.ok, str(report)


def run_toml(example: Example) -> None:
    """A block of TOML is a table of settings."""
    text = str(example.parsed)
    _keep(text)
    Path("pyproject.toml").write_text(text, "utf-8")
    try:
        assert project_settings(Path.cwd())
    finally:
        Path("pyproject.toml").unlink()


def run_diff(example: Example) -> None:
    """A block of changes is made to the file that its first line names."""
    head, *lines = str(example.parsed).splitlines()
    file = Path(head.removeprefix("--- "))
    text = file.read_text("utf-8")
    for old, new in _changes(lines):
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


def _changes(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Each run of old lines with the run of new lines that follows it."""
    old: list[str] = []
    new: list[str] = []
    for line in [*lines, "-"]:
        if line.startswith("-") and new:
            yield "\n".join(old), "\n".join(new)
            old, new = [], []
        (new if line.startswith("+") else old).append(line[1:])


def run_console(example: Example) -> None:
    """Each command that is ours gives the output that stands below it."""
    for command, expected in _commands(str(example.parsed)):
        if command.split()[0] in {"journeys", "python"}:
            got = _output(command)
            assert _matches(expected, got), f"$ {command}\n{got}"


def _commands(text: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        yield command, expected.strip("\n")


def _output(command: str) -> str:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": programs, "NO_COLOR": "1", "COLUMNS": "90"}
    done = subprocess.run(
        ["sh", "-c", command],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=50,
    )
    lines = [line.rstrip() for line in done.stdout.strip("\n").splitlines()]
    return "\n".join(lines)


def _matches(expected: str, got: str) -> bool:
    """Whether an output is the one shown, in which `…` alone on a line stands for any lines."""
    if not expected:
        return True
    parts = [re.escape(line.rstrip()) for line in expected.splitlines()]
    pattern = "\n".join(
        "(?:.*\n)*?.*" if part == re.escape(ELISION) else part.replace(re.escape(ELISION), ".*")
        for part in parts
    )
    return re.fullmatch(pattern, got) is not None


def _keep(text: str) -> None:
    """A block whose first line is a file's name as a comment becomes that file."""
    named = _NAMED.match(text)
    if named:
        file = Path(named[1])
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
