"""What the package offers: true, sorted, unique, and described."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest

import journeys

#: Needs a program or an extra that may be missing, or starts the command.
_APART = {"journeys.__main__", "journeys.renderers.graphviz.bundled"}
#: Parameters of siblings of one shape: the shape is described once, where it is chosen.
_TOLD = {"view", "value", "command", "_old", "_new"}
NAMES = [
    module.name
    for module in pkgutil.walk_packages(journeys.__path__, "journeys.")
    if module.name not in _APART
]


def public(module: ModuleType) -> Iterator[tuple[str, object]]:
    """The public names of a module with what they stand for."""
    for name in getattr(module, "__all__", ()):
        yield name, getattr(module, name)


def test_the_package_offers_what_it_says() -> None:
    """`__all__` is sorted and unique; each of its names is there, also by a star."""
    names = journeys.__all__
    assert len(names) == len(set(names))
    # As ruff sorts them: constants, classes, the rest.
    constants = [name for name in names if name.isupper()]
    classes = [name for name in names if name[0].isupper() and not name.isupper()]
    others = [name for name in names if not name[0].isupper()]
    assert names == [*sorted(constants), *sorted(classes), *sorted(others)]
    assert set(names) <= set(dir(journeys))
    found: dict[str, object] = {}
    exec("from journeys import *", found)
    assert set(names) <= set(found)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    """A misspelt name of the package is told as Python tells it."""
    with pytest.raises(AttributeError, match="no attribute 'laod'"):
        _ = journeys.laod


@pytest.mark.parametrize("name", NAMES)
def test_each_module_offers_what_it_says(name: str) -> None:
    """Each name in `__all__` of a module is there, once."""
    module = import_module(name)
    names = list(getattr(module, "__all__", ()))
    assert len(names) == len(set(names))
    assert all(hasattr(module, one) for one in names)


@pytest.mark.parametrize("name", ["journeys", *NAMES])
def test_public_names_are_described(name: str) -> None:
    """Each public class and function has a page; what takes something says what."""
    for one, value in public(import_module(name)):
        if inspect.isfunction(value):
            page = inspect.getdoc(value) or ""
            assert page, one
            takes = [at for at in inspect.signature(value).parameters if at not in _TOLD]
            assert not takes or "Args:" in page, f"{name}.{one} takes {takes}"
        elif inspect.isclass(value) and value.__module__.startswith("journeys"):
            assert inspect.getdoc(value), one
