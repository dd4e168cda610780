"""The events of a map in the forms of other tools, held to golden files and to their rules."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft4Validator, Draft7Validator

from journeys.errors import UnknownNameError, ValueFormError
from journeys.model import JourneyMap, Moment
from journeys.testing import journey_maps
from journeys.tracking.exports import FORMATS, exporter
from tests.tracking.shops import SHOP

GOLDEN: Final = Path(__file__).with_name("golden")
#: What rudder-cli asks of descriptions and names, and snowplow-cli of names.
DESCRIPTION: Final = re.compile(r"[A-Za-z].{2,1999}")
DISPLAY: Final = re.compile(r"[A-Z_a-z][ \w,.-]{1,63}[\w,.-]", re.ASCII)
NAME: Final = re.compile(r"[a-zA-Z0-9_-]{1,64}")


@pytest.mark.parametrize("form", FORMATS)
def test_files_are_as_they_were(form: str) -> None:
    """The files of the small shop are the golden ones; JOURNEYS_GOLDEN=1 writes them anew."""
    files = exporter(form)(SHOP, vendor="com.acme")
    folder = GOLDEN / form
    if os.environ.get("JOURNEYS_GOLDEN"):
        for name, text in files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    held = {str(one.relative_to(folder)) for one in folder.rglob("*.*") if one.is_file()}
    assert held == set(files)
    for name, text in files.items():
        assert (folder / name).read_text("utf-8") == text


def snowplow(map_: JourneyMap) -> dict[str, Any]:
    """The files for Snowplow, read."""
    files = exporter("snowplow")(map_, vendor="com.acme")
    return {name: yaml.safe_load(text) for name, text in files.items()}


@settings(max_examples=15)
@given(journey_maps())
def test_snowplow_schemas_are_schemas(map_: JourneyMap) -> None:
    """Each data structure describes itself, and the plan names each of them once."""
    files = snowplow(map_)
    plan = files.pop("data-products/journeys.yaml")["data"]
    names = set()
    for one in files.values():
        schema = dict(one["data"])
        own = schema.pop("self")
        del schema["$schema"]
        Draft4Validator.check_schema(schema)
        assert NAME.fullmatch(own["name"])
        names.add(f"iglu:{own['vendor']}/{own['name']}/{own['format']}/{own['version']}")
        Draft4Validator(schema).validate({"channel": schema["properties"]["channel"]["enum"][0]})
    specs = plan["eventSpecifications"]
    assert {one["event"]["source"] for one in specs} == names
    assert len({one["resourceName"] for one in specs}) == len(map_.moments)


@settings(max_examples=15)
@given(journey_maps())
def test_segment_rules_are_rules(map_: JourneyMap) -> None:
    """Each rule has the fields of the API, and its schema takes a call that the map plans."""
    rules = json.loads(exporter("segment")(map_)["tracking-plan.json"])["rules"]
    assert [one["key"] for one in rules] == [one.id for one in map_.moments]
    for one in rules:
        assert one.keys() == {"type", "key", "jsonSchema", "version"}
        Draft7Validator.check_schema(one["jsonSchema"])
        taken = Draft7Validator(one["jsonSchema"])
        known = one["jsonSchema"]["properties"]["properties"]["properties"]["channel"]["enum"]
        taken.validate({"properties": {"channel": known[0]}})
        assert list(taken.iter_errors({"properties": {}}))


@settings(max_examples=15)
@given(journey_maps())
def test_rudderstack_names_what_it_defines(map_: JourneyMap) -> None:
    """Each rule names an event and properties of the catalogue, in words that the tool takes."""
    files = {name: yaml.safe_load(text) for name, text in exporter("rudderstack")(map_).items()}
    events = files["events.yaml"]["spec"]["events"]
    known = {f"#event:{one['id']}" for one in events}
    held = files["properties.yaml"]["spec"]["properties"]
    properties = {f"#property:{one['id']}" for one in held}
    plan = files["tracking-plan.yaml"]["spec"]
    assert DISPLAY.fullmatch(plan["display_name"])
    assert {one["event"] for one in plan["rules"]} == known
    assert {one["property"] for rule in plan["rules"] for one in rule["properties"]} <= properties
    assert all(DESCRIPTION.fullmatch(one["description"]) for one in (*events, *held))


@pytest.mark.parametrize("form", FORMATS)
def test_strange_ids_have_names_of_their_own(form: str) -> None:
    """Ids that tools cannot read, made in Python, get names that do not collide."""
    moments = [Moment(id="a b"), Moment(id="a-b"), Moment(id="A/B"), Moment(id="../x\n")]
    files = exporter(form)(JourneyMap(title="\x07=1+1", moments=moments))
    assert all(".." not in name and "\n" not in name for name in files)
    found = set(re.findall(r"\ba-b(?:-\d)?\b", "".join(files.values())))
    assert len(found - {"a-b-rule"}) == 3


def test_vendors_and_forms_are_checked() -> None:
    """A vendor is a domain the other way round, and forms that are not known are told."""
    for vendor in ("acme", "com/acme", "../x", "com.acme\n", ""):
        with pytest.raises(ValueFormError):
            exporter("snowplow")(SHOP, vendor=vendor)
    with pytest.raises(UnknownNameError, match="did you mean 'snowplow'"):
        exporter("snowplw")
