"""The collector runs after reading and checking as it ran before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import journeys as jn
from journeys.collector import collector_paused


@pytest.fixture(params=[True, False])
def running(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether the collector runs, set so; put back at the end."""
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_the_collector_rests_meanwhile(running: bool) -> None:  # noqa: FBT001 - a state
    """While it is paused the collector does not run, and then it is as it was."""
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled() is running


def test_an_error_leaves_the_collector_as_it_was(running: bool) -> None:  # noqa: FBT001 - a state
    """Whoever fails while it is paused leaves the collector as it was."""

    @collector_paused()
    def fail() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert gc.isenabled() is running


def test_reading_and_checking_leave_the_collector(running: bool) -> None:  # noqa: FBT001 - a state
    """Reading a map, and checking it, leave the collector as it was."""
    jn.check(jn.loads("format: journeys/1\ntitle: Shop"))
    assert gc.isenabled() is running
