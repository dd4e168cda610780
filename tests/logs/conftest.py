"""What the tests of logs share: the real Spark, and the end of the one engine for files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.logs.files import engine
from tests.logs.spark import spark

__all__ = ["spark"]


@pytest.fixture(scope="session", autouse=True)
def _engine_ends() -> Iterator[None]:
    """Let the engine go before the process ends."""
    yield
    engine.cache_clear()
