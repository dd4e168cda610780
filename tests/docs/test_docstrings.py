"""The examples in docstrings run."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import journeys

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(journeys.__path__, "journeys.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", ["journeys", *MODULES])
def test_the_examples_of_a_module_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The doctests of a module give what they show, seen from the root of the project."""
    monkeypatch.chdir(ROOT)
    failed, _ = doctest.testmod(import_module(name), optionflags=doctest.ELLIPSIS)
    assert failed == 0
