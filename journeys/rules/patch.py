"""The maps of the rules' examples: a patch laid over the example map of the rules."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

__all__ = ["base", "example_text"]


def base() -> str:
    """The text of the clean map that the examples change.

    Example:
        >>> base().startswith("# The clean map")
        True
    """
    return files("journeys.rules").joinpath("example.journey.yaml").read_text("utf-8")


def example_text(block: str) -> str:
    """The whole text of a map that a rule's page shows in part.

    Args:
        block: A whole map, or a patch of the example map (one that names no format).

    Returns:
        The text of a map; a whole map is given back as it is.

    Example:
        >>> "title: Other" in example_text("title: Other")
        True

    Source: RFC 7386, JSON merge patch.
    """
    if not block.strip():
        return base()
    if block.lstrip().startswith(("format:", "#", "%", "-", "{", "\t")):
        return block
    whole = yaml.load(base(), Loader=yaml.BaseLoader)  # noqa: S506 - our own file, texts only
    patch = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - likewise
    return yaml.safe_dump(_merged(whole, patch), sort_keys=False, allow_unicode=True)


def _merged(whole: Any, patch: Any) -> Any:
    if not isinstance(patch, dict):
        return patch
    merged = dict(whole) if isinstance(whole, dict) else {}
    for key, value in patch.items():
        if value == "null":
            merged.pop(key, None)
        else:
            merged[key] = _merged(merged.get(key), value)
    return merged
