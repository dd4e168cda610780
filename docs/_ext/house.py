"""The contract of the imports to a table: layers, and what each package says of itself."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path
from typing import Final

from _ext.markdown import code, prose, table

__all__ = ["layers"]

_SETTINGS: Final = Path(__file__).parents[2] / "pyproject.toml"


def layers() -> str:
    """The layers of the house, the highest first; each may import only those below it."""
    contracts = tomllib.loads(_SETTINGS.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    found = next(one["layers"] for one in contracts if one["type"] == "layers")
    rows = [
        (str(number), code(name), _said(name))
        for number, layer in enumerate(found, 1)
        for name in layer.split(" | ")
    ]
    return table(("layer", "package", "in and out"), rows)


def _said(name: str) -> str:
    return prose((import_module(name).__doc__ or "").strip().splitlines()[0])
