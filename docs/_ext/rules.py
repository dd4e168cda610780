"""The rules' docstrings to a page each, with what the example is really told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

from _ext.markdown import code, plain, prose, table
from journeys.diagnostic import Diagnostic
from journeys.model import Settings
from journeys.output import write
from journeys.reader import read_text
from journeys.rules import check
from journeys.rules.observing import observed
from journeys.rules.patch import base, example_text
from journeys.rules.planning import found_in_plan
from journeys.rules.rule import Rule
from journeys.rules.run import stamped
from journeys.rules.table import FAMILIES
from journeys.rules.table import rules as every_rule
from journeys.source import dotted

__all__ = ["families", "toctree", "write_pages"]

#: The day on which the examples are judged, so that the pages do not change with the calendar.
_TODAY: Final = dt.date(2026, 11, 22)


def write_pages(folder: Path) -> None:
    """A file for each rule, named after it; files that are as they should be stay untouched.

    Args:
        folder: Where the pages go; pages of rules that are no more are removed.
    """
    for stale in {file.stem for file in folder.glob("*.md")} - _names() - {"index"}:
        (folder / f"{stale}.md").unlink()
    for rule in every_rule():
        file = folder / f"{rule.name}.md"
        page = _page(rule)
        if not file.exists() or file.read_text("utf-8") != page:
            write(file, page)


def _names() -> set[str]:
    return {rule.name for rule in every_rule()}


def toctree() -> str:
    """The hidden table of contents of the rules' pages."""
    names = "\n".join(rule.name for rule in every_rule())
    return f"```{{toctree}}\n:hidden:\n\n{names}\n```\n"


def families() -> str:
    """A section for each family, with a table of its rules."""
    return "\n".join(_family(name, holds) for name, holds in FAMILIES.items())


def _family(name: str, holds: str) -> str:
    found = [rule for rule in every_rule() if f".{name}." in rule.check.__module__]
    rows = [
        (
            code(rule.code),
            f"[{rule.name}]({rule.name}.md)",
            rule.severity.value,
            prose(rule.summary),
        )
        for rule in found
    ]
    title = f"## {found[0].family}xx {name}\n\n{plain(holds[0].upper() + holds[1:])}.\n"
    return f"{title}\n{table(('code', 'name', 'severity', 'what goes wrong'), rows)}"


def _page(rule: Rule) -> str:
    default = "on by default" if rule.is_core else "off by default"
    parts = [
        f"# {rule.name}",
        f"{code(rule.code)} · {rule.severity.value} · {default} · [all rules](index.md)",
        f"**{prose(rule.summary)}**",
        *(prose(paragraph) for paragraph in rule.reason.split("\n\n")),
        "## Example",
        _yaml(rule.example),
        *(("What customers did:", f"```text\n{rule.log.rstrip()}\n```") if rule.log else ()),
        *(("The raw events:", f"```text\n{rule.events.rstrip()}\n```") if rule.events else ()),
        *_told(rule),
        "## Instead",
        _yaml(rule.instead),
        *_allowed(rule),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _allowed(rule: Rule) -> tuple[str, str]:
    if rule.plan:
        ignored = _yaml(f"rules: {{ignore: [{rule.name}]}}")
        return "## To ignore it, in the map", ignored
    return "## To allow it in place", f"```text\n# journeys: allow {rule.name} because …\n```"


def _yaml(block: str) -> str:
    return f"````yaml\n{block.rstrip()}\n````"


def _told(rule: Rule) -> tuple[str, ...]:
    found = [one for one in _findings(rule) if one.code == rule.code]
    lines = [f"- {code(dotted(one.path) or 'map')}: {plain(one.message)}" for one in found]
    return ("The rule says:", "\n".join(lines)) if lines else ()


def _findings(rule: Rule) -> tuple[Diagnostic, ...]:
    if rule.plan:
        map_ = read_text(base(), file="map").map
        assert map_ is not None
        return found_in_plan(rule.plan, rule.events, map_)
    reading = read_text(example_text(rule.example), file="map")
    if reading.map is None:
        return stamped(reading.source.remarks, reading.source)
    settings = () if rule.is_core else (Settings(select=("all",)),)
    practice = observed(rule.log, reading.map)
    return check(reading.map, settings=settings, today=_TODAY, practice=practice).diagnostics
