"""A folder of maps to what pytest says of it, as a process with our plugin and no other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import attrs

__all__ = ["ROOT", "SHOP", "Ran", "pytest_in", "shop"]

ROOT = Path(__file__).parents[2]
TODAY = "--journeys-today=2026-11-22"
_LINE = re.compile(r"^(\S+?::.+?)(?: <- \S+)? (PASSED|FAILED|SKIPPED|ERROR)\b", re.MULTILINE)

#: A map without findings, but for what is put in for its steps and promises.
SHOP = """\
format: journeys/1
title: Shop
language: en
goals: [inform, complain]
rules: {{ignore: [JRN2, JRN3, JRN4, JRN6, JRN706, JRN8]}}
personas: {{ana: {{name: Ana}}, ben: {{name: Ben}}}}
channels: [web, phone]
stages: [use]
moments:
  asks: {{label: Asks, goal: inform, stage: use, start: true}}
  told: {{label: Is told, goal: inform, stage: use, end: true}}
  files: {{label: Files, goal: complain, stage: use, start: true}}
  answered: {{label: Is answered, goal: complain, stage: use, end: true}}
board:
  everyone:
    inform: {{web: {{answer: Here}}, phone: {{answer: Here}}}}
    complain:
      web:
        answer: A number
        commitments: [{{text: Réponse en 3 jours, within: 3 days, until: answered}}]
      phone: {{answer: A number}}
journeys:
  all:
    personas: [ana, ben]
    steps:
      - asks@web -> told@web
      - files@phone -> answered@phone
  ana-alone:
    personas: [ana]
    steps:
      - files@web -> answered@web: {{within: {days} days}}
promises:
  answers-come: {{when: files@web, then: answered, within: {promised} days, personas: [ana]}}
"""


def shop(*, days: int = 2, promised: int = 10) -> str:
    """A map in which an answer takes some days, and one is promised in some."""
    return SHOP.format(days=days, promised=promised)


@attrs.frozen
class Ran:
    """What pytest did.

    Attributes:
        status: Its exit status.
        said: Everything that it wrote.
    """

    status: int
    said: str

    @property
    def outcomes(self) -> dict[str, str]:
        """What became of each test, by its id, in order."""
        return {name: word.lower() for name, word in _LINE.findall(self.said)}

    @property
    def failed(self) -> list[str]:
        """The ids of the tests that failed, in order."""
        return [name for name, word in self.outcomes.items() if word == "failed"]


def pytest_in(
    folder: Path, *words: str, plugins: tuple[str, ...] = ("journeys",), today: str = TODAY
) -> Ran:
    """What pytest says in a folder; warnings are errors, and markers strict."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    env |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "COLUMNS": "120", "NO_COLOR": "1"}
    loaded = [word for plugin in plugins for word in ("-p", plugin)]
    strict = ["-W", "error", "--strict-markers", "-v", "-rN", "--rootdir", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *loaded, *strict, *today.split(), *words],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=50,
        check=False,
    )
    return Ran(done.returncode, done.stdout)
