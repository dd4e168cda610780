"""The file of the fixture `journeys_map`, and the map in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatch
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from journeys.errors import JourneysError
from journeys.plugin.collecting import checkup_of
from journeys.plugin.failure import Failure
from journeys.plugin.options import OPTIONS
from journeys.reporters.lines import plain
from journeys.rules.run import stamped
from journeys.text import joined

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["map_of"]

_MOST_FOLDERS: Final = 10_000
_WAY_OUT: Final = (
    "name one: @pytest.mark.journeys('maps/bank.journey.yaml') at the test, "
    "or journeys_map = maps/bank.journey.yaml in the settings of pytest"
)


def map_of(config: pytest.Config, file: str | os.PathLike[str] | None) -> JourneyMap:
    """The map of a file, or of the only map file there is.

    Args:
        config: The configuration of the run.
        file: A file, from the root of the tests; None for the one that the settings name, or
            else for the only one below the root.

    Returns:
        The map. A test that asks for none, or for one of several, or for a file that is no map,
        fails and says why.
    """
    named = file or config.stash[OPTIONS].map
    checkup = checkup_of(config, config.rootpath / named if named else _only(config))
    try:
        reading = checkup.reading
    except JourneysError as error:
        pytest.fail(f"journeys_map: {error}", pytrace=False)
    if reading.map is None:
        failure = Failure(stamped(reading.source.remarks, reading.source), more=reading.dropped)
        pytest.fail("\n".join(map(plain, failure.lines())), pytrace=False)
    return reading.map


def _only(config: pytest.Config) -> Path:
    root = config.rootpath
    found = list(islice(_maps(config), 9))
    if len(found) == 1:
        return found[0]
    if not found:
        patterns = joined(config.getini("journeys_files"))
        pytest.fail(f"journeys_map: no {patterns} below {root}; {_WAY_OUT}", pytrace=False)
    names = joined((str(path.relative_to(root)) for path in found), most=8)
    pytest.fail(f"journeys_map: there are several maps ({names}); {_WAY_OUT}", pytrace=False)


def _maps(config: pytest.Config) -> Iterator[Path]:
    """The map files below the root, where pytest would look for tests."""
    patterns = config.getini("journeys_files")
    passed_over = config.getini("norecursedirs")
    walk = os.walk(config.rootpath)
    for folder, below, files in islice(walk, _MOST_FOLDERS):
        below[:] = sorted(
            name
            for name in below
            if not any(fnmatch(name, pattern) for pattern in passed_over)
            and not Path(folder, name, "pyvenv.cfg").exists()
        )
        for name in sorted(files):
            path = Path(folder, name)
            if any(path.match(pattern) for pattern in patterns):
                yield path
