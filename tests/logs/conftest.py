"""What the tests of logs share: the real Spark."""

from __future__ import annotations

from tests.logs.spark import spark

__all__ = ["spark"]
