"""The words of generated maps, by language and kind, from the data file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from journeys.model import Language

__all__ = ["moment_ids", "words_of"]


@cache
def _tables() -> dict[str, Any]:
    file = files("journeys.testing").joinpath("data", "words.toml")
    return tomllib.loads(file.read_text("utf-8"))


def words_of(language: Language) -> dict[str, Any]:
    """The words of a language by what they are for, the plainest first.

    Args:
        language: The language.
    """
    words: dict[str, Any] = _tables()[language.value]
    return words


def moment_ids(goal: str) -> tuple[str, ...]:
    """The ids of the moments that serve a goal, six in the order of time.

    Args:
        goal: Goal id, known to the words or not.
    """
    known = _tables()["moments"].get(goal)
    return tuple(known) if known else tuple(f"{goal[:50]}-{at}" for at in range(1, 7))
