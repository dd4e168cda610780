"""Where a team's tests stand: the folder that is copied for them, and how pytest is called."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import Final

import attrs

from journeys.errors import FileError, MissingExtraError

__all__ = ["Suite", "suite_of"]

_MARKS: Final = ("pyproject.toml", "pytest.ini", "tox.ini", "setup.cfg", "setup.py", "conftest.py")


@attrs.frozen(kw_only=True)
class Suite:
    """A team's tests of a map.

    Attributes:
        named: The tests as the user named them.
        root: The folder that holds the map and the tests.
        map_file: The map's file, from the root.
        path: The file or folder of the tests, from the root.
        folder: Where pytest is started, from the root.
        seed: What hypothesis draws from.
    """

    named: str
    root: Path
    map_file: Path
    path: Path
    folder: Path
    seed: int = 0

    def command(self) -> list[str]:
        """How pytest is called in a copy of the root; it stops at the first failure."""
        start = Path(os.path.relpath(self.path, self.folder))
        options = ["-x", "-q", "--color=no", "-p", "no:cacheprovider"]
        if importlib.util.find_spec("hypothesis"):
            options.append(f"--hypothesis-seed={self.seed}")
        return [sys.executable, "-m", "pytest", *options, "--", str(start)]


def suite_of(path: str, map_file: str, *, seed: int = 0) -> Suite:
    """The tests of a map.

    Args:
        path: The file or folder of the tests.
        map_file: The map's file.
        seed: What hypothesis draws from.

    Returns:
        Where they stand. The root is the folder of the project around both: the nearest that
        has a file such as pyproject.toml or conftest.py, else the nearest that holds both.

    Raises:
        MissingExtraError: pytest is not installed.
        FileError: There is no such file.
    """
    if importlib.util.find_spec("pytest") is None:
        raise MissingExtraError("mutate --tests", "testing")
    tests, map_ = _resolved(path), _resolved(map_file)
    try:
        both = Path(os.path.commonpath([tests if tests.is_dir() else tests.parent, map_.parent]))
    except ValueError as error:
        raise FileError(path, "stands on another disk than the map; bring both together") from error
    root = _project(both)
    here = Path.cwd().resolve()
    return Suite(
        named=path,
        root=root,
        map_file=map_.relative_to(root),
        path=tests.relative_to(root),
        folder=here.relative_to(root) if here.is_relative_to(root) else Path(),
        seed=seed,
    )


def _resolved(name: str) -> Path:
    try:
        return Path(name).resolve(strict=True)
    except FileNotFoundError:
        raise FileError(name, "does not exist; name a file or folder that does") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise FileError(name, "cannot be found; name a file or folder") from error


def _project(folder: Path) -> Path:
    for at in (folder, *folder.parents):
        if any((at / mark).is_file() for mark in _MARKS):
            return at
        if (at / ".git").exists() or at == Path.home():
            break
    return folder
