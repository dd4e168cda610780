"""The first family: what the reader noticed, settings, comments, ids and texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.model import JourneyMap, Limit, Persona, Promise, Settings, Stage
from journeys.reader import problems
from journeys.rules.table import rules
from journeys.text import ID, invisible
from tests.rules.looking import checked, found, patched, paths

CODES = {value for value in vars(problems).values() if re.fullmatch(r"JRN\d{3}", str(value))}
HEAD = "format: journeys/1\ntitle: A small shop\npersonas:\n"
VAGUE = "  ana: {name: Ana, quote: Yes or no}"


def test_each_problem_of_reading_has_its_rule() -> None:
    """The codes that the reader uses are the first codes of the family, without a gap."""
    own = [rule.code for rule in rules() if rule.family == "JRN0"]
    assert own[: len(CODES)] == sorted(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_rule_of_reading_tells_its_own_remarks_alone(code: str) -> None:
    """A rule of reading finds what was noticed under its code, and nothing in a clean map."""
    map_ = patched("title: A small shop")
    assert found(map_, code) == []


def test_a_promise_without_form_is_found_in_python_too() -> None:
    """A promise that says only when it begins is malformed, wherever the map comes from."""
    map_ = JourneyMap(title="Shop", promises=[Promise(id="p", when="a")])
    assert paths(map_, "malformed-promise") == ["promises.p"]


@pytest.mark.parametrize("word", ["core", "all", "JRN2", "JRN201", "too-many-personas"])
def test_every_form_of_a_rule_name_is_known(word: str) -> None:
    """Groups, beginnings of codes, codes and names are all words of a selection."""
    assert found(JourneyMap(title="Shop", rules=Settings(ignore=[word])), "unknown-rule") == []


def test_an_unknown_limit_names_the_nearest() -> None:
    """A misspelt limit is found at its key, with the limit that was meant."""
    settings = Settings(limits=[Limit(name="persona", value=3)])
    [one] = found(JourneyMap(title="Shop", rules=settings), "unknown-rule")
    assert one.path == ("rules", "limits", "persona")
    assert "'personas'" in one.message


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("allow", "allows nothing"),
        ("allow vague-people because it is early", "is no rule"),
        ("allow no-relational-style", "no reason"),
        ("allow no-relational-style because it is early until May", "is no day"),
    ],
)
def test_a_malformed_allowance_says_what_is_missing(comment: str, said: str) -> None:
    """Each way in which a comment can fail is told at the comment itself."""
    every = checked(f"{HEAD}{VAGUE}  # journeys: {comment}\n")
    [one] = [one for one in every if one.name == "malformed-allowance"]
    assert said in one.message
    assert one.span is not None
    assert (one.span.line, one.span.column) == (4, len(VAGUE) + 3)
    assert one.path == ("personas", "ana")


def test_a_used_allowance_is_not_told() -> None:
    """A comment with a reason keeps its finding silent and is silent itself."""
    comment = "# journeys: allow no-relational-style because interviews are in May until 2027-01-01"
    names = {one.name for one in checked(f"{HEAD}{VAGUE}  {comment}\n")}
    assert not names & {"no-relational-style", "unused-allowance", "expired-allowance"}


def test_an_expired_allowance_lets_its_finding_speak() -> None:
    """After its day a comment is told as expired, not as idle, and covers nothing."""
    comment = "# journeys: allow no-relational-style because interviews are in May until 2026-11-21"
    names = {one.name for one in checked(f"{HEAD}{VAGUE}  {comment}\n")}
    assert {"no-relational-style", "expired-allowance"} <= names
    assert "unused-allowance" not in names


def test_an_allowance_of_a_rule_that_is_off_is_not_idle() -> None:
    """A comment for a rule of wording waits for the day on which wording is checked."""
    comment = "# journeys: allow shouting because the brand is written so"
    assert "unused-allowance" not in {one.name for one in checked(f"{HEAD}{VAGUE}  {comment}\n")}


@given(st.text(max_size=70))
def test_an_id_is_a_slug_or_is_found_once(name: str) -> None:
    """Whatever an id is, it is clean, malformed, or invisible: one finding at most."""
    map_ = JourneyMap(title="Shop", stages=[Stage(id=name)])
    malformed = paths(map_, "malformed-id")
    unseen = paths(map_, "invisible-character")
    assert len(malformed) + len(unseen) == (0 if ID.fullmatch(name) else 1)
    assert bool(unseen) == bool(invisible(name))


def test_words_that_mean_something_else_are_no_ids() -> None:
    """A persona called everyone, and a channel called staffed, are refused as ids."""
    map_ = JourneyMap(title="Shop", personas=[Persona(id="everyone")], channels=["staffed"])
    assert paths(map_, "malformed-id") == ["personas.everyone", "channels.staffed"]


def test_the_length_of_a_text_is_bounded() -> None:
    """A text as long as the limit is fine, one character more is not."""
    for size, count in ((5000, 0), (5001, 1)):
        assert len(found(JourneyMap(title="x" * size), "endless-text")) == count
