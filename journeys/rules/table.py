"""The table of rules: every module of every family, by code."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Final

from journeys.errors import UnknownNameError
from journeys.rules.rule import Rule, from_module

__all__ = ["FAMILIES", "find", "rules"]

#: Package of each family, and what it holds; the digit of a code counts the families. Rules about
#: what customers did, and about the plans that read it, share theirs with promises, which a log
#: keeps or breaks.
FAMILIES: Final = {
    "reading": "the file can be read",
    "references": "every name names something",
    "limits": "the map stays small enough to be lived",
    "personas": "personas are people one can write to",
    "offers": "each cell of the board is decided",
    "ways": "every way leads to its goal",
    "responses": "responses fit their channel and their customer",
    "promises": "what is promised holds on the ways",
    "coordination": "someone answers for each moment",
    "wording": "words are plain (off by default)",
    "evidence": "customers go the ways of the map (with a log only)",
    "tracking": "events tell the touchpoints of the map (with a tracking plan only)",
}


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, sorted by code.

    Returns:
        The rules; their table is the directory itself.

    Example:
        >>> rules()[0].code
        'JRN001'
    """
    found = []
    for family in FAMILIES:
        package = import_module(f"journeys.rules.{family}")
        found += [
            from_module(import_module(f"{package.__name__}.{module.name}"))
            for module in pkgutil.iter_modules(package.__path__)
        ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def find(word: str) -> Rule:
    """The rule of a code or a name.

    Args:
        word: `JRN201`, `jrn201` or `too-many-personas`.

    Returns:
        The rule.

    Raises:
        UnknownNameError: There is no such rule; the error names the nearest.

    Example:
        >>> find("too-many-personas").code
        'JRN201'
    """
    for rule in rules():
        if word.upper() == rule.code or word == rule.name:
            return rule
    names = tuple(name for rule in rules() for name in (rule.code, rule.name))
    raise UnknownNameError("rule", word, names)
