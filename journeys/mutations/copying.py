"""A folder to copies of it, without what no test of a map needs, and never without bound."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from journeys.errors import FileError

__all__ = ["copy_files", "files_of"]

_PASSED_OVER: Final = {"__pycache__", "node_modules", "venv"}
_MOST_FILES: Final = 20_000
_MOST_BYTES: Final = 500_000_000


def files_of(folder: Path) -> list[Path]:
    """The files of a folder that its tests may need.

    Args:
        folder: The folder.

    Returns:
        Regular files and links to such, as seen from the folder, in the order of their names.
        Hidden folders, virtual environments, caches and links to folders are passed over.

    Raises:
        FileError: It holds too much to be copied, or cannot be read.
    """
    found: list[Path] = []
    size = 0
    for file in _files(folder):
        found.append(file.relative_to(folder))
        size += file.stat().st_size
        if len(found) > _MOST_FILES or size > _MOST_BYTES:
            raise FileError(
                folder,
                "holds too much to copy it for the tests; "
                "put a pyproject.toml or conftest.py beside the map and its tests",
            )
    return found


def copy_files(folder: Path, files: Iterable[Path], into: Path) -> None:
    """Copy files of a folder; a link becomes a file, so that nothing is written through it.

    Args:
        folder: The folder.
        files: The files, as seen from it.
        into: The folder to make.

    Raises:
        FileError: A file cannot be copied.
    """
    for file in files:
        target = into / file
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / file, target)
        except OSError as error:
            _refuse(error)


def _files(folder: Path) -> Iterator[Path]:
    for at, folders, names in os.walk(folder, onerror=_refuse):
        here = Path(at)
        folders[:] = sorted(name for name in folders if _is_wanted(here / name))
        yield from (here / name for name in sorted(names) if (here / name).is_file())


def _is_wanted(folder: Path) -> bool:
    hidden = folder.name.startswith(".") or folder.name in _PASSED_OVER
    return not hidden and not folder.is_symlink() and not (folder / "pyvenv.cfg").exists()


def _refuse(error: OSError) -> None:
    reason = (error.strerror or "error").lower()
    raise FileError(error.filename or "", f"cannot be copied for the tests ({reason})") from error
