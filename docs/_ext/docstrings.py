"""Docstrings to reStructuredText: what stands in backquotes is code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["setup"]

_CODE: Final = re.compile(r"(?<![`:\w])`([^`\n]+)`(?!`)")

#: A parameter whose last underscore would be taken for a link.
_UNDERSCORE: Final = re.compile(r"^(\s+\w+)_:")

#: Before napoleon, which takes a colon in single backquotes for the end of a type.
_EARLY: Final = 100


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the change to a build.

    Args:
        app: The build.
    """
    app.connect("autodoc-process-docstring", _double, priority=_EARLY)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _double(*event: object) -> None:
    lines = event[-1]
    assert isinstance(lines, list)
    lines[:] = [line if ">>>" in line else _marked(line) for line in lines]


def _marked(line: str) -> str:
    return _UNDERSCORE.sub(r"\1\_:", _CODE.sub(r"``\1``", line))
