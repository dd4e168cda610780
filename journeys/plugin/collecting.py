"""A map's file to its tests: reading, the families of rules, promises, commitments."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from journeys.diagnostic import Severity
from journeys.plugin.checkup import Checkup
from journeys.plugin.ids import plain_id, unique
from journeys.plugin.items import (
    COMMITMENTS,
    PROMISES,
    READING,
    CommitmentTest,
    FamilyTest,
    MapTest,
    PromiseTest,
    ReadTest,
)
from journeys.plugin.options import OPTIONS
from journeys.rules.table import FAMILIES

__all__ = ["MapFile", "checkup_of"]

_CHECKUPS: Final = pytest.StashKey[dict[Path, Checkup]]()


class MapFile(pytest.File):
    """The tests of a map's file.

    The file is read to name them, and checked when the first of them runs. A file that is no map
    has one test, which fails and says why.
    """

    def collect(self) -> Iterator[MapTest]:
        """The tests of the file.

        Yields:
            Reading first; then the families of rules, the promises and the commitments.
        """
        checkup = checkup_of(self.config, self.path)
        tests = [("read", ReadTest, ()), *(_tests(checkup) if checkup.is_readable else ())]
        names = unique(name for name, _, _ in tests)
        for name, (_, kind, about) in zip(names, tests, strict=True):
            # As it would be read back from a list of failures: pytest 9 keeps brackets apart.
            full = f"{self.nodeid}::{name}"
            test: MapTest = kind.from_parent(
                self, name=name, nodeid=full, checkup=checkup, about=about
            )
            yield test


def _tests(checkup: Checkup) -> Iterator[tuple[str, type[MapTest], tuple[str, ...]]]:
    rules = checkup.rules
    codes = {rule.code for rule in rules}
    families = {rule.family: None for rule in rules if rule.family != READING}
    for family in families:
        yield plain_id("rules", [*FAMILIES][int(family[3:])]), FamilyTest, (family,)
    assert checkup.reading.map is not None
    if PROMISES in codes:
        for promise in checkup.reading.map.promises:
            yield plain_id("promise", promise.id), PromiseTest, (promise.id,)
    if COMMITMENTS in codes:
        for *place, commitment in checkup.commitments():
            words = f"{'/'.join(place)}: {commitment.text}"
            yield plain_id("commitment", words), CommitmentTest, (*place, commitment.text)


def checkup_of(config: pytest.Config, path: Path) -> Checkup:
    """What the tests of a file share in a run.

    Args:
        config: The configuration of the run.
        path: The file.

    Returns:
        The same for the same file.
    """
    options = config.stash[OPTIONS]
    kept = config.stash.setdefault(_CHECKUPS, {})
    if path not in kept:
        level = None if options.fail_on == "never" else Severity(options.fail_on)
        name = _name(path, config.invocation_params.dir)
        kept[path] = Checkup(path, name, fail_on=level, today=options.today)
    return kept[path]


def _name(path: Path, folder: Path) -> str:
    """The file as a user in a folder names it."""
    try:
        near = os.path.relpath(path, folder)
    except ValueError:  # on another drive
        return str(path)
    return str(path) if near.startswith("..") else near
