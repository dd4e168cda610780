"""Values of a comparison to words of a language: ids to names, durations, shares, states."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

import attrs

from journeys.board.words import percent, span
from journeys.errors import ValueFormError
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_limit
from journeys.source import Path
from journeys.vocabulary import label

__all__ = ["Values", "said"]

#: Fields that name parts of a section.
_SECTIONS: Final[Mapping[str, str]] = {
    "instead": "channels",
    "prefers": "channels",
    "avoids": "channels",
    "goal": "goals",
    "stage": "stages",
    "until": "moments",
    "personas": "personas",
    "goals": "goals",
    "stages": "stages",
    "before": "moments",
    "never": "places",
    "when": "places",
    "then": "places",
    "first": "places",
}
#: Fields whose values have labels of their own, and what stands before their keys.
_LABELS: Final = {
    **dict.fromkeys(("status", "critical", "style.pace", "style.seeks"), ""),
    **dict.fromkeys(("start", "end", "staffed", "digital", "physical", "by", "strength"), "diff-"),
}
_AS_THEY_ARE: Final = frozenset(
    {"depth", "votes", "feeling", "potential", "churn_risk", "max_text"}
)


def said(language: str, text: str) -> str:
    r"""A text of the map in the quotes of a language; nothing for nothing.

    Args:
        language: `fr` or `en`.
        text: The text.

    Example:
        >>> said("en", "Call back"), said("en", "")
        ('“Call back”', '')
    """
    return label(language, "quote", text=text) if text else ""


@attrs.frozen
class Values:
    """What a map's values are called.

    Attributes:
        map: A completed map.
        language: `fr` or `en`.
    """

    map: JourneyMap
    language: str

    def value(self, field: str, text: str) -> str:
        r"""A value as people of the language read it.

        Args:
            field: The key in the file, dotted.
            text: The value as a comparison gives it.

        Example:
            >>> Values(JourneyMap(title="Boutique"), "fr").value("within", "10 days")
            '10\xa0jours'
        """
        if not text or field in _AS_THEY_ARE:
            return text
        if field in _SECTIONS:
            return self.each(_SECTIONS[field], text)
        if field in _LABELS:
            return label(self.language, f"{_LABELS[field]}{text}")
        if field == "within":
            return self._within(text)
        if field == "share":
            return percent(self.language, float(text.removesuffix("%")) / 100)
        return said(self.language, text)

    def each(self, kind: str, text: str) -> str:
        """The names of parts by their ids.

        Args:
            kind: Their section; `places` for a touchpoint, a moment, a goal or a channel.
            text: The ids, with commas between.
        """
        return ", ".join(self._name(kind, one) for one in text.split(", "))

    def part(self, path: Path, text: str) -> str:
        """The name of a part with an id.

        Args:
            path: Where it stands.
            text: Its name where it has no other.
        """
        keys = path[:2]
        return self._names.get((str(keys[0]), str(keys[1])), text) if len(path) == 2 else text

    def step(self, text: str) -> str:
        """A step, its touchpoints by their names.

        Args:
            text: Both touchpoints, as maps write a step.
        """
        return " → ".join(self._point(one) for one in text.split(" -> "))

    def way(self, text: str) -> str:
        """A way from a start to a goal.

        Args:
            text: As a comparison gives it: `to GOAL` or `from TOUCHPOINT to GOAL`.
        """
        begun, _, goal = text.rpartition("to ")
        name = self._name("goals", goal)
        if not begun:
            return label(self.language, "diff-way-to", goal=name)
        point = self._point(begun.removeprefix("from ").strip())
        return label(self.language, "diff-way-from", point=point, goal=name)

    def _within(self, text: str) -> str:
        try:
            limit = to_limit(text)
        except ValueFormError:
            return text
        if isinstance(limit, Duration):
            return span(self.language, limit.seconds, limit)
        return text

    def _name(self, kind: str, one: str) -> str:
        if kind == "places" or "@" in one:
            return self._point(one)
        return self._names.get((kind, one), one)

    def _point(self, text: str) -> str:
        moment, at, channel = text.partition("@")
        if at:
            name = self._names.get(("moments", moment), moment)
            return f"{name} ({self._names.get(('channels', channel), channel)})"
        kinds = ("moments", "goals", "channels")
        return next(
            (self._names[kind, text] for kind in kinds if (kind, text) in self._names), text
        )

    @cached_property
    def _names(self) -> dict[tuple[str, str], str]:
        map_ = self.map
        found = {("personas", one.id): one.name or one.id for one in map_.personas}
        for kind, parts in (
            ("goals", map_.goals),
            ("channels", map_.channels),
            ("stages", map_.stages),
            ("moments", map_.moments),
        ):
            found |= {(kind, part.id): part.label or part.id for part in parts}
        return found
