"""The single values of a map file: how each is read, written, and told to an editor."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from journeys.errors import ValueFormError
from journeys.model.durations import to_duration, to_limit
from journeys.model.evidence import to_day
from journeys.model.fields import to_count, to_depth, to_hand_offs, to_votes
from journeys.model.scales import LEVELS, to_feeling, to_level, to_share
from journeys.reader.form import Scalar

__all__ = [
    "COUNT",
    "DAY",
    "DEPTH",
    "DURATION",
    "FEELING",
    "FLAG",
    "HAND_OFFS",
    "LEVEL",
    "LIMIT",
    "SHARE",
    "TEXT",
    "VOTES",
]

_FLAGS: Final = {
    "true": True,
    "yes": True,
    "on": True,
    "oui": True,
    "false": False,
    "no": False,
    "off": False,
    "non": False,
}


def _flag(text: str) -> bool:
    try:
        return _FLAGS[text.strip().casefold()]
    except KeyError:
        raise ValueFormError(text, "true or false") from None


def _percent(share: float) -> str:
    percent = f"{(Decimal(repr(share)) * 100).normalize():f}"
    return repr(share) if len(percent) > len("99.") + 17 else f"{percent}%"


def _whole(low: int, high: int | None = None) -> dict[str, Any]:
    bounds = {"type": "integer", "minimum": low}
    return bounds if high is None else {**bounds, "maximum": high}


#: Editors give numbers and flags for unquoted text: `name: 12` is a text here, and so it is there.
_ANY_TEXT: Final = {"type": ["string", "number", "boolean"]}

TEXT: Final = Scalar("text", str, str, _ANY_TEXT)
FLAG: Final = Scalar("true or false", _flag, bool, {"type": "boolean"})
LEVEL: Final = Scalar(
    "low, medium, high or 1 to 5",
    to_level,
    int,
    {"anyOf": [{"enum": list(LEVELS)}, _whole(1, 5)]},
)
FEELING: Final = Scalar("a feeling", to_feeling, int, _whole(-2, 2))
SHARE: Final = Scalar(
    "a share",
    to_share,
    _percent,
    {
        "anyOf": [
            {"type": "number", "minimum": 0, "maximum": 1},
            {"type": "string", "pattern": r"^\d{1,3}(\.\d+)?(e-\d\d?)?\s*%?$"},
        ]
    },
)
DURATION: Final = Scalar(
    "a duration", to_duration, str, {"type": "string", "pattern": r"^\d+\s*[^\d\s_]+$"}
)
LIMIT: Final = Scalar(
    "a duration or a number of steps",
    to_limit,
    str,
    {"type": "string", "pattern": r"^\d+\s*[^\d\s_]+$"},
)
DEPTH: Final = Scalar("a depth", to_depth, int, _whole(1, 5))
VOTES: Final = Scalar("a number of votes", to_votes, int, _whole(0, 99))
COUNT: Final = Scalar("a whole number", to_count, int, _whole(0))
HAND_OFFS: Final = Scalar("a number of hand-offs", to_hand_offs, int, _whole(0, 999))
DAY: Final = Scalar("a day", to_day, str, {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"})
