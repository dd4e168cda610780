"""Plain data to YAML for other tools: keys in their order, nothing folded."""

from __future__ import annotations

from typing import Any

import yaml

__all__ = ["document"]


def document(data: dict[str, Any]) -> str:
    """Data as a YAML document.

    Args:
        data: Mappings, lists, texts without invisible characters, numbers, flags, None.

    Example:
        >>> print(document({"kind": "no", "rules": ["é"]}), end="")
        kind: 'no'
        rules:
        - é
    """
    text: str = yaml.safe_dump(
        data, sort_keys=False, allow_unicode=True, width=1_000_000, default_flow_style=False
    )
    return text
