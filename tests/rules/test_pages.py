"""Every rule's page is true: its example gives its code, its cure gives nothing."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path

import pytest

import journeys.rules
from journeys.diagnostic import Diagnostic
from journeys.model import Settings
from journeys.reader import read_text
from journeys.rules.observing import observed
from journeys.rules.patch import base, example_text
from journeys.rules.planning import found_in_plan
from journeys.rules.rule import Rule
from journeys.rules.run import check, stamped
from journeys.rules.table import FAMILIES, rules
from journeys.tracking.findings import FINDINGS

TODAY = dt.date(2026, 11, 22)
RULES = pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")


@cache
def findings(text: str, rule: Rule) -> tuple[Diagnostic, ...]:
    """The findings of a map's text, as the command shows them; rules off by default are added.

    A page about tracking plans shows plans for the example map.
    """
    if rule.plan:
        map_ = read_text(base(), file="map.yaml").map
        assert map_ is not None
        tracked = found_in_plan(text, rule.events, map_)
        return check(map_, today=TODAY, tracked=tracked).diagnostics
    reading = read_text(example_text(text), file="map.yaml")
    if reading.map is None:
        return stamped(reading.source.remarks, reading.source)
    switched_on = Settings(select=["core", rule.code])
    practice = observed(rule.log, reading.map)
    found = check(reading.map, today=TODAY, settings=[switched_on], practice=practice).diagnostics
    whole = text.lstrip().startswith("format:")
    return tuple(one for one in found if not whole or one.code.startswith("JRN0"))


def test_the_example_map_is_clean() -> None:
    """The map that the examples change gives no finding of any rule."""
    reading = read_text(base(), file="map.yaml")
    assert reading.map is not None
    assert check(reading.map, today=TODAY, settings=[Settings(select=["all"])]).diagnostics == ()


@RULES
def test_the_example_gives_exactly_its_code_at_a_place(rule: Rule) -> None:
    """The example of a page gives that rule's code and no other, at a line of the file."""
    found = findings(rule.example, rule)
    assert {one.code for one in found} == {rule.code}, [str(one) for one in found]
    assert all(one.span is not None and one.message for one in found)


@RULES
def test_the_cure_gives_nothing(rule: Rule) -> None:
    """The mended example of a page is clean under all rules of the core and this one."""
    assert [str(one) for one in findings(rule.instead, rule)] == []


@RULES
def test_a_page_has_every_heading(rule: Rule) -> None:
    """A page says the fault, the reason, an example, a cure, and since when."""
    assert rule.summary.endswith(".")
    assert rule.reason
    assert rule.example
    assert rule.instead
    assert re.search(r"^Since: \d+\.\d+$", rule.page, re.MULTILINE)


@RULES
def test_messages_have_the_house_form(rule: Rule) -> None:
    """A message is one line without a full stop."""
    for one in findings(rule.example, rule):
        assert not one.message.endswith("."), one.message
        assert "\n" not in one.message


def test_the_codes_of_plans_are_those_of_the_rules() -> None:
    """Checking a plan stamps its findings as the rules about plans would."""
    own = {rule.code: (rule.name, rule.severity) for rule in rules() if rule.plan}
    assert own == FINDINGS


def test_the_table_is_the_directory() -> None:
    """Every module of a family is a rule, in the family its code names, under one code."""
    folder = Path(journeys.rules.__file__).parent
    modules = {
        path.stem.replace("_", "-")
        for family in FAMILIES
        for path in (folder / family).glob("*.py")
        if path.stem != "__init__"
    }
    assert modules == {rule.name for rule in rules()}
    codes = [rule.code for rule in rules()]
    assert len(codes) == len(set(codes))
