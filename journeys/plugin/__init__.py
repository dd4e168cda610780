"""The pytest plugin: map files to tests. pytest imports this at every start, so it stays light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeys.plugin.options import OPTIONS, add_options, options_of

if TYPE_CHECKING:
    from pathlib import Path

    from journeys.model import JourneyMap

__all__ = [
    "journeys_map",
    "pytest_addoption",
    "pytest_collect_file",
    "pytest_configure",
    "pytest_generate_tests",
]

_MARKER = "journeys(*files): a test of journeys; the files are the maps of the fixture journeys_map"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the command and of the configuration file.

    Args:
        parser: What collects them.
    """
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and look at what is asked.

    Args:
        config: The configuration of the run.
    """
    config.addinivalue_line("markers", _MARKER)
    config.stash[OPTIONS] = options_of(config)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """The tests of a map's file; the library is imported here, and not before.

    Args:
        file_path: Any file that pytest meets.
        parent: Where it stands.

    Returns:
        What collects its tests; None for a file that is no map's.
    """
    if not any(file_path.match(pattern) for pattern in parent.config.stash[OPTIONS].files):
        return None
    from journeys.plugin.collecting import MapFile

    file: pytest.Collector = MapFile.from_parent(parent, path=file_path)
    return file


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test of the fixture `journeys_map` with each file that its marker names.

    Args:
        metafunc: The test.
    """
    if "journeys_map" not in metafunc.fixturenames:
        return
    marks = metafunc.definition.iter_markers("journeys")
    files = next((mark.args for mark in marks if mark.args), ())
    if files:
        ids = [str(file) for file in files]
        metafunc.parametrize("journeys_map", files, indirect=True, ids=ids, scope="session")


@pytest.fixture(scope="session")
def journeys_map(request: pytest.FixtureRequest) -> JourneyMap:
    """The map that is tested: of the marker, of the setting `journeys_map`, or the only one.

    Args:
        request: The test that asks for it.

    Returns:
        The map; a file is read once a run.
    """
    from journeys.plugin.finding import map_of

    return map_of(request.config, getattr(request, "param", None))
