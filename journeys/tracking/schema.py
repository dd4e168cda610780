"""The form of the tracking plan to a JSON Schema, so that editors complete and explain it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from journeys.model import Language
from journeys.reader.form import Key, Many, Pairs, Record, Scalar, Shape, Words
from journeys.tracking.planfile import FORMAT, PLAN
from journeys.vocabulary.catalogue import read

__all__ = ["plan_schema"]

Schema: TypeAlias = dict[str, Any]

_FREE: Final[Schema] = {"^(x-|\\$schema$)": {}}
#: The records whose keys are columns of the contract.
_LISTS: Final = frozenset({"list of columns", "list of values", "list of constants"})
#: The keys of an entry of which one must stand.
_SUFFICIENT: Final = ("when", "at")


def plan_schema(language: str = "en") -> Schema:
    """The JSON Schema (draft 07) of tracking plans, for the YAML support of editors.

    Args:
        language: The language of the descriptions, `fr` or `en`.

    Returns:
        A new schema of plain data.

    Raises:
        UnknownNameError: There are no descriptions in the language.

    Example:
        >>> plan_schema("fr")["properties"]["format"]["const"]
        'journeys-tracking/1'
    """
    spoken = Language(language).value
    root = _record(PLAN, spoken)
    form = {"const": FORMAT, **_about(f"{PLAN.name}.format", spoken)}
    root["properties"] = {"format": form, **root["properties"]}
    root["required"] = ["format"]
    return {"$schema": "http://json-schema.org/draft-07/schema#", **root}


def _about(term: str, language: str) -> Schema:
    table = read("tracking")
    return {"description": table[term][language]} if term in table else {}


def _of(shape: Shape, language: str) -> Schema:
    return _WRITERS[type(shape)](shape, language)


def _record(shape: Record, language: str) -> Schema:
    required = [key.name for key in shape.keys if key.required]
    whole = {
        **_about(shape.name, language),
        "type": "object",
        "properties": {key.name: _key(shape, key, language) for key in shape.keys},
        "patternProperties": dict(_FREE),
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }
    if shape.name == "entry":
        whole["anyOf"] = [{"required": [one]} for one in _SUFFICIENT]
    short = [_of(key.shape, language) for key in shape.keys if key.name == shape.short]
    return {"anyOf": [*short, whole]} if short else whole


def _key(shape: Record, key: Key, language: str) -> Schema:
    term = f"contract.{key.name}" if shape.name in _LISTS else f"{shape.name}.{key.name}"
    value = _of(key.shape, language)
    if isinstance(key.shape, Many) and isinstance(key.shape.item, Scalar):
        least = 2 if shape.name in _LISTS else 1
        value = _one_or_several(key.shape, language, minItems=least, uniqueItems=True)
    return {**value, **_about(term, language)}


def _one_or_several(shape: Many, language: str, **bounds: int) -> Schema:
    return {"anyOf": [_of(shape.item, language), {**_many(shape, language), **bounds}]}


def _scalar(shape: Scalar, _language: str) -> Schema:
    return dict(shape.schema)


def _words(shape: Words, language: str) -> Schema:
    kind = shape.kind.__name__.lower()
    return {
        "oneOf": [
            {"const": word.value, **_about(f"{kind}.{word.value}", language)} for word in shape.kind
        ]
    }


def _many(shape: Many, language: str) -> Schema:
    return {"type": "array", "items": _of(shape.item, language)}


def _pairs(shape: Pairs, language: str) -> Schema:
    value = _of(shape.shape, language)
    if not isinstance(shape.shape, Many):
        return {"type": "object", "additionalProperties": value}
    value = _one_or_several(shape.shape, language, minItems=1)
    return {"type": "object", "minProperties": 1, "additionalProperties": value}


_WRITERS: Final[Mapping[type, Callable[[Any, str], Schema]]] = {
    Scalar: _scalar,
    Words: _words,
    Many: _many,
    Record: _record,
    Pairs: _pairs,
}
