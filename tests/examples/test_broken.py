"""Each broken map gives exactly the report that stands beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeys.rules.table import FAMILIES, find
from tests.cli.running import here
from tests.examples.sources import EXAMPLES

BROKEN = EXAMPLES / "broken"
NAMES = sorted(path.name.removesuffix(".journey.yaml") for path in BROKEN.glob("*.journey.yaml"))
EACH = pytest.mark.parametrize("name", NAMES)
OPTIONS = ("--today", "2026-11-22", "--no-project", "--select", "all")

#: The families that speak of a map alone; the others need a log, or a tracking plan.
ALONE = [name for name in FAMILIES if name not in {"evidence", "tracking"}]
#: The most findings of other families that a family's map may give beside its own.
STRAY = 4


def report(name: str) -> str:
    """What is expected of a broken map."""
    return (BROKEN / f"{name}.report.txt").read_text("utf-8")


@EACH
def test_the_report_is_the_expected_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking a broken map says its report to the letter, and ends as findings end."""
    monkeypatch.chdir(BROKEN)
    baseline = Path(f"{name}.baseline.json")
    known = ("--baseline", baseline) if baseline.exists() else ()
    done = here("check", *OPTIONS, *known, f"{name}.journey.yaml")
    assert done.text == report(name)
    assert done.err == b""
    assert done.status == int(name != "wording")


def test_every_family_has_a_broken_map() -> None:
    """No family of rules goes without a map that shows its faults, nor a map without report."""
    assert set(ALONE) <= set(NAMES)
    reports = {path.name.removesuffix(".report.txt") for path in BROKEN.glob("*.report.txt")}
    assert reports == set(NAMES)


@pytest.mark.parametrize("family", ALONE)
def test_a_map_shows_its_own_family(family: str) -> None:
    """Nearly all that is wrong in a family's map are faults of that family, of several kinds."""
    codes = re.findall(r"^\S+:\d+:\d+: (JRN\d{3}) ", report(family), re.MULTILINE)
    own = [code for code in codes if find(code).check.__module__.split(".")[2] == family]
    assert len(set(own)) >= 5
    assert len(codes) - len(own) <= STRAY


def test_what_the_baseline_knows_speaks_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The old map has findings that only its baseline keeps silent."""
    monkeypatch.chdir(BROKEN)
    done = here("check", *OPTIONS, "old.journey.yaml")
    assert len(done.places) == len(re.findall(r": JRN\d{3} ", report("old"))) + 4
