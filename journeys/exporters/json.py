"""A map to JSON with the keys of the map file; JSON is YAML, so that it reads back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from journeys.exporters.characters import in_json
from journeys.exporters.written import written

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["render"]


def render(map_: JourneyMap) -> str:
    """A map as a JSON object, with the keys of the map file in the same order.

    Shares are texts (`"22%"`), durations too (`"10 days"`); there is no NaN. YAML, as which
    it reads back, refuses keys of more than 1,000 characters; such a product needs YAML's form.

    Args:
        map_: Any map whose parts each have an id of their own.

    Returns:
        The JSON text, which reads back as the same map.

    Raises:
        ValueFormError: Two parts have the same place, or the end of a step is no touchpoint.

    Example:
        >>> from journeys.model import JourneyMap
        >>> print(render(JourneyMap(title="Shop", channels=["web"])), end="")
        {
          "format": "journeys/1",
          "title": "Shop",
          "channels": [
            "web"
          ]
        }
    """
    return in_json(json.dumps(written(map_), ensure_ascii=False, allow_nan=False, indent=2)) + "\n"
