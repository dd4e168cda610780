"""For every rule there are maps, or texts, that break it and no other rule."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeys.diagnostic import Diagnostic
from journeys.errors import UnknownNameError, ValueFormError
from journeys.model import JourneyMap, Settings
from journeys.reader import read_text
from journeys.rules.rule import Rule
from journeys.rules.run import check, stamped
from journeys.rules.table import rules
from journeys.testing import broken_maps, broken_texts
from journeys.testing.breaking.planting import PLANTS
from journeys.testing.breaking.spoiling import SPOILS

OF_MAPS = [rule for rule in rules() if rule.code not in SPOILS and rule.is_of_map]
OF_LOGS = [rule for rule in rules() if not rule.is_of_map]
OF_TEXTS = [rule for rule in rules() if rule.code in SPOILS]


def named(rule: Rule) -> str:
    """A rule in the name of a test."""
    return f"{rule.code}-{rule.name}"


def told(map_: JourneyMap, rule: Rule) -> tuple[Diagnostic, ...]:
    """The findings of the core, and of the rule when it is off by default."""
    return check(map_, settings=[Settings(select=["core", rule.code])]).diagnostics


@pytest.mark.parametrize("rule", OF_MAPS, ids=named)
def test_a_broken_map_breaks_exactly_its_rule(rule: Rule) -> None:
    """Whatever is varied, the findings are those of the rule asked for."""

    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    @given(broken_maps(rule.code))
    def breaks(map_: JourneyMap) -> None:
        assert {one.code for one in told(map_, rule)} == {rule.code}

    breaks()


@pytest.mark.parametrize("rule", OF_TEXTS, ids=named)
def test_a_broken_text_breaks_exactly_its_rule(rule: Rule) -> None:
    """The fault of the text is all that is found when it is read and checked."""

    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    @given(broken_texts(rule.code))
    def breaks(text: str) -> None:
        reading = read_text(text)
        source = reading.source
        found = told(reading.map, rule) if reading.map else stamped(source.remarks, source)
        assert {one.code for one in found} == {rule.code}

    breaks()


@pytest.mark.parametrize("rule", OF_LOGS, ids=named)
def test_no_map_alone_breaks_a_rule_about_customers(rule: Rule) -> None:
    """A rule about what customers did is refused; without a log it finds nothing."""
    with pytest.raises(ValueFormError, match="needs a log"):
        broken_maps(rule.code)


def test_every_reading_rule_has_maps_or_texts() -> None:
    """What keeps a text from being read is planted in texts, all else in maps."""
    unread = {
        rule.code for rule in rules() if rule.code.startswith("JRN0") and rule.code not in PLANTS
    }
    assert unread == {*SPOILS}


@settings(max_examples=20)
@given(st.dates(dt.date(2027, 1, 1), dt.date(2050, 12, 31)), st.data())
def test_evidence_is_as_old_on_any_day(today: dt.date, data: st.DataObject) -> None:
    """Maps that break a rule still break it, and it alone, in later years."""
    code = data.draw(st.sampled_from(["JRN807", "JRN402", "JRN801"]))
    map_ = data.draw(broken_maps(code, today=today))
    assert {one.code for one in check(map_, today=today).diagnostics} == {code}


def test_broken_maps_differ() -> None:
    """Ids, words and orders vary; a rule by name is the rule by code."""
    seen: set[JourneyMap] = set()

    @settings(max_examples=30, database=None)
    @given(broken_maps("empty-cell"))
    def collect(map_: JourneyMap) -> None:
        seen.add(map_)

    collect()
    assert len(seen) > 20


def test_an_unknown_rule_is_named() -> None:
    """A misspelt rule is told at once, with the nearest."""
    with pytest.raises(UnknownNameError, match="empty-cell"):
        broken_maps("empty-cel")
    with pytest.raises(UnknownNameError):
        broken_texts("JRN999")


def test_each_strategy_names_the_other() -> None:
    """What no map can break is broken by texts, and the error says so."""
    with pytest.raises(ValueError, match="broken_texts"):
        broken_maps("JRN001")
    with pytest.raises(ValueError, match="broken_maps"):
        broken_texts("JRN402")
