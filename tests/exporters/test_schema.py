"""The schema for editors says what the reader reads, in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft7Validator

from journeys.errors import UnknownNameError
from journeys.exporters import exporter
from journeys.exporters.schema import schema, terms
from journeys.model import JourneyMap
from journeys.reader import read_text
from journeys.rules.patch import example_text
from journeys.rules.table import rules
from journeys.vocabulary.catalogue import read
from tests.exporters.strategies import maps

BANK = Path(__file__).parents[2] / "examples" / "bank"
LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
WHOLE = Draft7Validator(schema())
PART = Draft7Validator(schema(part=True))
CORE = "tag:yaml.org,2002:"
HEAD = "format: journeys/1\ntitle: Shop\n"


class EditorLoader(yaml.SafeLoader):
    """Values as editors see them, by the core schema of YAML 1.2: days and `no` are texts."""


EditorLoader.yaml_implicit_resolvers = {}
EditorLoader.add_implicit_resolver(f"{CORE}null", re.compile("^(~|null|)$"), ["~", "n", ""])
EditorLoader.add_implicit_resolver(f"{CORE}bool", re.compile("^(true|false)$"), ["t", "f"])
EditorLoader.add_implicit_resolver(f"{CORE}int", re.compile(r"^[-+]?\d+$"), list("-+0123456789"))
EditorLoader.add_implicit_resolver(
    f"{CORE}float",
    re.compile(r"^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$"),
    list("-+.0123456789"),
)


def seen(text: str) -> Any:
    """The data of a text as an editor sees it, keys as texts."""
    return json.loads(json.dumps(yaml.load(text, Loader=EditorLoader)))


def faults(text: str) -> list[str]:
    """What the schema says against a map."""
    return [error.message for error in WHOLE.iter_errors(seen(text))]


@LANGUAGES
@pytest.mark.parametrize("part", [False, True])
def test_the_schema_is_a_schema(language: str, part: bool) -> None:  # noqa: FBT001 - a parameter
    """It is valid draft 07, plain data, and every reference leads somewhere."""
    made = schema(language, part=part)
    Draft7Validator.check_schema(made)
    for name in re.findall(r'"#/definitions/([^"]+)"', json.dumps(made)):
        assert name.replace("%20", " ") in made["definitions"]


def test_the_bank_is_valid() -> None:
    """The example of the bank, head and boards, is what the schema asks for."""
    assert faults((BANK / "bank.journey.yaml").read_text("utf-8")) == []
    for board in (BANK / "boards").glob("*.yaml"):
        assert list(PART.iter_errors(seen(board.read_text("utf-8")))) == []


@given(map_=maps())
def test_what_is_written_is_valid(map_: JourneyMap) -> None:
    """Every map that the library writes is what the schema asks for."""
    assert list(WHOLE.iter_errors(json.loads(exporter("json")(map_)))) == []


@pytest.mark.parametrize(
    "rule",
    [rule for rule in rules() if rule.name in {"wrong-kind", "unknown-key", "missing-key"}],
    ids=lambda rule: rule.name,
)
def test_examples_of_wrong_form_fail(rule: Any) -> None:
    """What the reader finds of the wrong kind, the schema finds too; the cure passes."""
    assert faults(example_text(rule.example))
    assert faults(example_text(rule.instead)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "personas: [julie]",
        "personas: {julie: {nom: Julie}}",
        "personas: {Julie: {name: Julie}}",
        "personas: {julie: {style: {pace: slow}}}",
        "personas: {julie: {share: 120}}",
        "personas: {julie: {prefers: app}}",
        "moments: {ask: {label: Asks}}",
        "moments: {ask: {goal: inform, feeling: 3}}",
        "board: {julie: {inform: {app: Tarif}}}",
        "board: {julie: {inform: {app: {depth: 6}}}}",
        "board: {julie: {inform: {app: {commitments: [{within: 48h}]}}}}",
        "board: {julie: {inform: {app: {evidence: {n: 3}}}}}",
        "journeys: {way: {steps: [a@web]}}",
        "journeys: {way: {steps: [{a@web -> b@web: {shares: 20%}}]}}",
        "promises: {few: {max_hand_offs: many}}",
        "rules: {severity: {JRN1: loud}}",
        "include: board.yaml",
        "owner: me",
    ],
)
def test_wrong_forms_fail(wrong: str) -> None:
    """A value that the reader or a rule refuses is marked by the editor."""
    assert faults(HEAD + wrong)


@pytest.mark.parametrize(
    "right",
    [
        "x-note: {any: [thing]}",
        "$schema: ./journeys.schema.json",
        "channels: [web, kiosk]",
        "channels: {web: , kiosk: {label: Borne, staffed: false, x-floor: 2}}",
        "personas: {julie: , karim: {name: 12, share: 0.22, potential: 4}}",
        "board: {everyone: {inform: {kiosk: {instead: [web], because: no}}}}",
        "board: {everyone: {inform: {web: {answer: 1.10, evidence: log, idiolect: [2]}}}}",
        "journeys: {way: {steps: [a@web -> b@web, {b@web->c@chat: {within: 48h}}]}}",
        "promises: {near: {when: a, then: staffed, within: 2 steps, strength: possible}}",
    ],
)
def test_right_forms_pass(right: str) -> None:
    """What the reader reads without a remark passes."""
    reading = read_text(HEAD + right)
    assert reading.source.remarks == ()
    assert faults(HEAD + right) == []


def test_every_term_is_described_in_both_languages() -> None:
    """Every key and word of the form is described, and nothing else is."""
    descriptions = read("descriptions")
    assert set(descriptions) == set(terms())
    for term, texts in descriptions.items():
        assert set(texts) == {"fr", "en"}, term
        assert all(text.endswith(".") and text == text.strip() for text in texts.values()), term
        assert "'" not in texts["fr"], term


def test_an_unknown_language_is_refused() -> None:
    """A language without descriptions is refused, with those there are."""
    with pytest.raises(UnknownNameError, match="known are en, fr"):
        schema("de")


def test_no_empty_default_is_offered() -> None:
    """An editor that fills in defaults would fill in nothing but noise."""
    assert '"default"' not in json.dumps(schema())
