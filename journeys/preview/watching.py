"""Files to signs of their state, and the moment at which they have changed and come to rest."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

__all__ = ["State", "old_state_of", "settled", "state_of"]

State: TypeAlias = dict[Path, tuple[int, ...]]
"""What is known of files without reading them: equal as long as nobody wrote."""

#: How long files must rest, so that a save in several writes is one.
REST: Final = 0.03
#: How long a file that vanished or is empty is waited for: editors save by renaming.
RETURN: Final = 0.3
#: How coarse the times of files may be, in nanoseconds.
COARSE: Final = 20_000_000
#: How long is waited for files that never come to rest.
MOST: Final = 2.0


def state_of(files: Iterable[Path]) -> State:
    """What is known of some files without reading them.

    Args:
        files: The files; they need not exist.

    Returns:
        Signs that change when the file is written, replaced, removed or made; none of a file
        that is not there.

    Example:
        >>> list(state_of([Path("nowhere.yaml")]).values())
        [()]
    """
    return {file: tuple(_signs(file)) for file in files}


def old_state_of(files: Iterable[Path], before: int) -> State:
    """What was known of some files before a time, as far as that can be told afterwards.

    Args:
        files: The files.
        before: The time, in nanoseconds as `time.time_ns` counts.

    Returns:
        As `state_of`, but no signs of a file that was written since: it counts as changed.
    """
    return {
        file: () if max(signs[2:4], default=0) >= before - COARSE else signs
        for file, signs in state_of(files).items()
    }


def settled(files: Iterable[Path]) -> State:
    """The state of files as soon as they rest.

    Args:
        files: The files, of which one has just changed.

    Returns:
        Their state, after 2 seconds at the latest.
    """
    files = tuple(files)
    begun, state, since = time.monotonic(), state_of(files), time.monotonic()
    while time.monotonic() - begun < MOST:
        time.sleep(REST / 3)
        now = state_of(files)
        if now != state:
            state, since = now, time.monotonic()
        elif time.monotonic() - since >= (REST if _are_there(state) else RETURN):
            break
    return state


def _signs(file: Path) -> Iterator[int]:
    try:
        found = file.stat()
    except (OSError, ValueError):
        return
    yield from (found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns, found.st_mode)


def _are_there(state: State) -> bool:
    """Whether every file is there and holds something."""
    return all(signs and signs[0] for signs in state.values())
