"""How tests are shared out among the workers of pytest."""

from __future__ import annotations

import importlib
from typing import Any, Final

__all__ = ["SITE", "SPARK", "scheduling", "unit_of"]

#: The one unit of all tests that need Spark, and that of those that look at the built pages.
SPARK: Final = "spark"
SITE: Final = "tests/docs/test_build.py"


def unit_of(nodeid: str) -> str | None:
    """The tests among which one stands, all of which run on one worker; None for it alone.

    Args:
        nodeid: The name of the test, with its module.
    """
    module = nodeid.split("::", 1)[0]
    return SPARK if module.endswith("_spark.py") else SITE if module == SITE else None


def scheduling(config: Any, log: Any) -> Any:
    """Each test where there is room; those that share what takes long to make, on one worker.

    The modules of these are known by their names: since pytest 9.2 the marks of groups do not
    reach the scheduler of pytest-xdist 3.8.

    Args:
        config: The settings of pytest.
        log: Where the scheduler says what it does.
    """
    scheduler = importlib.import_module("xdist.scheduler").LoadGroupScheduling(config, log)
    alone = scheduler._split_scope
    scheduler._split_scope = lambda nodeid: unit_of(nodeid) or alone(nodeid)
    return scheduler
