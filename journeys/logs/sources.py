"""What a user names as a log to files by their form, in order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from journeys.errors import FileError
from journeys.logs.formats import ENDINGS, form_of
from journeys.logs.guard import raising

__all__ = ["files_of"]

_MARKS: Final = frozenset("*?[")


def files_of(
    sources: Iterable[str | os.PathLike[str]], *, form: str | None = None, most: int = 10_000
) -> dict[str, list[Path]]:
    """The files of a log, by form.

    Args:
        sources: Files, globs (`logs/2026-*.csv`, `**` for folders below) and folders, whose
            files with an ending of a log are taken, those of folders below too.
        form: The form of them all; the ending tells by default.
        most: Files that a log may have.

    Returns:
        The files by form, each once, in the order of naming and then of names.

    Raises:
        FileError: One is missing, a glob or a folder holds none, or there are too many.
    """
    found: dict[str, list[Path]] = {}
    seen: set[Path] = set()
    for source in sources:
        for path in _expanded(source, form):
            if path in seen:
                continue
            seen.add(path)
            if len(seen) > most:
                raise FileError(
                    os.fspath(source),
                    f"has more than {most} files; {raising('files')}",
                )
            found.setdefault(form or form_of(path), []).append(path)
    if not seen:
        raise FileError("log", "is not named; name a file, a glob or a folder")
    return found


def _expanded(source: str | os.PathLike[str], form: str | None) -> Sequence[Path]:
    text = os.fspath(source)
    path = Path(text)
    if not text:
        raise FileError("log", "is not named; name a file, a glob or a folder")
    try:
        if path.is_dir():
            return _inside(path, form)
        if not path.exists() and _MARKS & set(text):
            paths = [Path(one) for one in sorted(glob.glob(text, recursive=True))]  # noqa: PTH207 - of a path, not in one
            files = [one for one in paths if one.is_file()]
            if not files:
                raise FileError(path, "matches no file")
            return files
    except (OSError, ValueError) as error:
        if isinstance(error, FileError):
            raise
        raise FileError(path, "cannot be read") from None
    return [path]


def _inside(folder: Path, form: str | None) -> Sequence[Path]:
    files = sorted(
        one for one in folder.rglob("*") if one.is_file() and not _is_hidden(one, folder)
    )
    logs = [one for one in files if form or _ending(one) in ENDINGS]
    if not logs:
        raise FileError(folder, "holds no file with an ending of a log")
    return logs


def _ending(path: Path) -> str:
    return Path(path.name.lower().removesuffix(".gz")).suffix


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith((".", "_")) for part in path.relative_to(folder).parts)
