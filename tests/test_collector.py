"""The collector runs after reading and checking as it ran before."""

from __future__ import annotations

import gc

import pytest

import journeys as jn
from journeys.collector import collector_paused


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_left_as_it_was(running: bool) -> None:  # noqa: FBT001 - a state
    """Whether the collector was running or not, it is so again, after an error too."""
    before = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        with pytest.raises(KeyError), collector_paused():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() is running
        jn.check(jn.loads("format: journeys/1\ntitle: Shop"))
        assert gc.isenabled() is running
    finally:
        (gc.enable if before else gc.disable)()
