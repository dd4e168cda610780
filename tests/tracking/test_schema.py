"""The schema of plans takes what the reader takes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft7Validator

from journeys.tracking import TrackingPlan
from journeys.tracking.schema import plan_schema
from journeys.tracking.writing import dump_plan
from tests.tracking.plans import SHOP_PLAN, plans

SCHEMA: Final = Draft7Validator(plan_schema())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_key_is_explained(language: str) -> None:
    """The schema is one of draft 07, and each key has a description in both languages."""
    schema = plan_schema(language)
    Draft7Validator.check_schema(schema)
    for one in _properties(schema):
        assert one["description"]


def _properties(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for one in schema for found in _properties(one)]
    if not isinstance(schema, dict):
        return []
    own = list(schema.get("properties", {}).values())
    return own + [found for one in schema.values() for found in _properties(one)]


def test_the_schema_is_the_golden_one() -> None:
    """The schema changes on purpose alone; JOURNEYS_GOLDEN=1 writes it anew."""
    golden = Path(__file__).with_name("golden") / "plan.schema.json"
    text = json.dumps(plan_schema(), indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("JOURNEYS_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text("utf-8") == text


def test_a_plan_is_valid() -> None:
    """The example of the documentation is valid, and a slip in it is not."""
    SCHEMA.validate(yaml.safe_load(SHOP_PLAN))
    assert list(SCHEMA.iter_errors(yaml.safe_load(SHOP_PLAN.replace("repeats", "repeat"))))


@given(plans())
def test_whatever_is_written_is_valid(plan: TrackingPlan) -> None:
    """A plan that is written is valid by the schema."""
    SCHEMA.validate(yaml.safe_load(dump_plan(plan)))
