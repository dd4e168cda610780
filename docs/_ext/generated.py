"""The code to pages: tables of the vocabulary, the form of map files, a page for each rule.

A line `% generated: NAME` in a page is replaced by what the function of that name writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from _ext import catalogues, commands, form, fragments, house, rules

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

__all__ = ["WRITERS", "setup"]

WRITERS: Final[dict[str, Callable[[], str]]] = {
    "bounds": catalogues.bounds,
    "channels": catalogues.channels,
    "commands": commands.commands,
    "families": rules.families,
    "form": form.form,
    "fragments": fragments.fragments,
    "goals": catalogues.goals,
    "layers": house.layers,
    "mutation-kinds": catalogues.mutation_kinds,
    "reading-limits": catalogues.reading_limits,
    "rule-pages": rules.toctree,
    "stages": catalogues.stages,
    "tones": catalogues.tones,
    "words": form.words,
}

_MARK: Final = re.compile(r"^% generated: (\S+)$", re.MULTILINE)


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the writers to a build.

    Args:
        app: The build.
    """
    app.connect("builder-inited", _write_rules)
    app.connect("env-get-outdated", _outdated)
    app.connect("source-read", _fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _write_rules(app: Sphinx) -> None:
    rules.write_pages(Path(app.srcdir, "rules"))


def _outdated(_app: Sphinx, env: BuildEnvironment, *_changes: set[str]) -> list[str]:
    """Pages with generated parts are read each time: what they show may have changed."""
    return [name for name in env.found_docs if _MARK.search(env.doc2path(name).read_text("utf-8"))]


def _fill(_app: Sphinx, _name: str, content: list[str]) -> None:
    content[0] = _MARK.sub(lambda mark: WRITERS[mark[1]](), content[0])
