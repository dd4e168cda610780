"""Tests that share what takes long to make run on one worker: Spark, and the built pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workers import SITE, SPARK, unit_of

HERE = Path(__file__).parent
MODULES = [path for path in HERE.rglob("test_*.py") if "node_modules" not in path.parts]


def test_all_of_spark_is_one_unit() -> None:
    """Whatever module and group it has, a test of Spark is in the one unit; no other test is."""
    for name in ("logs/test_a_spark.py::test_b", "logs/test_a_spark.py::T::test_b[x@y]@spark"):
        assert unit_of(name) == SPARK
    for name in ("logs/test_sparkle.py::test_spark.py", "logs/test_b.py::test_c[a_spark.py::b]"):
        assert unit_of(name) is None


def test_modules_that_need_spark_are_named_so() -> None:
    """The name of a module says whether its tests need Spark."""
    for path in MODULES:
        needs = "\npytestmark = ON_SPARK" in path.read_text("utf-8")
        assert needs == path.stem.endswith("_spark"), path.name


def test_nothing_packed_names_a_test(request: pytest.FixtureRequest) -> None:
    """The head of gzip holds the time: as a name, each worker would collect other tests."""
    packed = [item.nodeid for item in request.session.items if r"\x1f\x8b" in item.nodeid]
    assert not packed, "give these tests ids"


def test_the_pages_are_one_unit() -> None:
    """The tests of the built pages stand where they are looked for."""
    assert (HERE.parent / SITE).is_file()
    assert unit_of(f"{SITE}::test_every_rule_has_its_page") == SITE
