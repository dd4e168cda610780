"""The house keeps its own rules: the flow of imports, sizes of files, names, pages."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import journeys

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "journeys"
MODULES: Final = sorted(PACKAGE.rglob("*.py"))
FOLDERS: Final = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}


def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> dict[str, ast.FunctionDef]:
    """The functions of a module, by name."""
    return {node.name: node for node in tree(path).body if isinstance(node, ast.FunctionDef)}


def test_imports_flow_one_way() -> None:
    """The contracts in pyproject.toml hold."""
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False
    )
    assert run.returncode == 0, run.stdout


def test_files_are_small() -> None:
    """No file of the package has over 300 lines, and half of them 80 at most."""
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path.name: count for path, count in lines.items() if count > 300} == {}
    assert statistics.median(lines.values()) <= 80


def test_every_module_says_what_it_is_in_one_line() -> None:
    """A module begins with one line; only a rule's is a page."""
    rules = PACKAGE / "rules"
    for path in MODULES:
        page = ast.get_docstring(tree(path))
        assert page, path
        if not (path.parent.parent == rules and path.name != "__init__.py"):
            assert len(page.splitlines()) == 1, path


def test_no_function_shares_the_name_of_a_package() -> None:
    """Importing a package never replaces a function that stands beside it, or at the top."""
    for path in MODULES:
        beside = {file.parent.name for file in path.parent.glob("*/__init__.py")}
        assert not functions(path).keys() & beside, path
    assert not set(journeys.__all__) & FOLDERS


@pytest.mark.parametrize(
    ("folder", "name", "shared"),
    [
        ("exporters", "render", {"yaml", "json", "csv", "graphml", "gexf", "nodelink"}),
        ("reporters", "render", {"text", "github", "json", "sarif", "junit"}),
        ("renderers", "render", {"svg", "dot/__init__", "text/__init__"}),
    ],
)
def test_siblings_have_one_shape(folder: str, name: str, shared: set[str]) -> None:
    """Modules that can take each other's place offer a function of the same name."""
    for stem in shared:
        path = PACKAGE / folder / f"{stem}.py"
        text = path.read_text("utf-8")
        assert name in functions(path) or f'"{name}"' in text, path


def test_every_rule_checks() -> None:
    """A rule is one file with one function `check`."""
    for path in MODULES:
        if path.parent.parent == PACKAGE / "rules" and path.name != "__init__.py":
            public = [found for found in functions(path) if not found.startswith("_")]
            assert public == ["check"], path


def test_every_test_says_what_must_hold() -> None:
    """Each test has a docstring that begins with a sentence."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                page = ast.get_docstring(node) or ""
                assert page.split("\n\n")[0].endswith("."), f"{path.name}: {node.name}"
