"""The fields of each part of a map: how they are read, shared, compared and weighed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, Final

import attrs

from journeys.comparison.change import Meaning
from journeys.comparison.names import Names
from journeys.comparison.weights import (
    by_deadline,
    by_hand_offs,
    by_status,
    by_strength,
    carried,
    fulfilled,
    in_scope,
    neutral,
)
from journeys.comparison.wording import spoken
from journeys.model import Duration, Offer, Response

__all__ = ["COMMITMENT", "FIELDS", "MAP", "OFFER", "SETTINGS", "STEP", "Difference", "Field"]

#: The section of a field that names a moment, a touchpoint, a goal or a channel.
_PLACES: Final = "places"


@attrs.frozen
class Difference:
    """A field that two parts say otherwise.

    Attributes:
        name: The key in the file, dotted.
        old: What the old part says, as people read it.
        new: What the new part says, as people read it.
        meaning: What that means for the customer.
    """

    name: str
    old: str
    new: str
    meaning: Meaning


@attrs.frozen
class Field:
    """A field of a part.

    Attributes:
        name: The key in the file, dotted.
        read: Gives the value of a part.
        kind: The section whose ids it names; empty when it names none.
        ordered: Whether the order of several values means something.
        weigh: Gives the meaning of a change, from the values in shared ids.
    """

    name: str
    read: Callable[[Any], Any]
    kind: str = ""
    ordered: bool = True
    weigh: Callable[[Any, Any], Meaning] = neutral

    def shared(self, names: Names, part: Any) -> Any:
        """The value of a part, in shared ids.

        Args:
            names: The shared ids of the part's map.
            part: The part.
        """
        value = self.read(part)
        if not self.kind:
            return value
        if isinstance(value, tuple):
            return names.each(self.kind, value)
        return names.place(value) if self.kind == _PLACES else names.of(self.kind, value)

    def key(self, value: Any) -> Any:
        """What two values have in common that say the same: 48 h and 2 days do.

        Args:
            value: A value in shared ids.
        """
        if isinstance(value, Duration):
            return ("seconds", value.seconds)
        if isinstance(value, tuple) and not self.ordered:
            return sorted(spoken(item) for item in value)
        return value

    def difference(self, old: tuple[Names, Any], new: tuple[Names, Any]) -> Difference | None:
        """What changed in the field, or None.

        Args:
            old: The old part, after the shared ids of its map.
            new: The new part, likewise.
        """
        before, after = self.shared(*old), self.shared(*new)
        if self.key(before) == self.key(after) or self._follows(old[0], before, new[0], after):
            return None
        meaning = self.weigh(before, after)
        return Difference(self.name, spoken(self.read(old[1])), spoken(self.read(new[1])), meaning)

    def _follows(self, old: Names, before: Any, new: Names, after: Any) -> bool:
        """Whether several ids differ by parts alone that came or went, which is told of those."""
        if not self.kind or not isinstance(before, tuple):
            return False
        kept = tuple(name for name in before if name not in old.alone.get(self.kind, ()))
        found = tuple(name for name in after if name not in new.alone.get(self.kind, ()))
        return bool(kept) and self.key(kept) == self.key(found)


def _plain(*names: str) -> Iterator[Field]:
    for name in names:
        yield Field(name, attrgetter(name))


def _response(name: str) -> Callable[[Offer], Any]:
    read = attrgetter(name)
    return lambda offer: read(offer.response or _SILENT)


_SILENT: Final = Response()

MAP: Final = tuple(_plain("title", "edition", "language", "coherence"))

SETTINGS: Final = (
    Field("select", attrgetter("select"), ordered=False),
    Field("ignore", attrgetter("ignore"), ordered=False),
    Field("severity", attrgetter("severity"), ordered=False),
    Field("limits", attrgetter("limits"), ordered=False),
)

_PERSONA: Final = (
    *_plain("name", "tagline", "about", "quote", "style.pace", "style.seeks", "style.note"),
    *_plain("potential", "churn_risk"),
    Field("appetites", attrgetter("appetites"), ordered=False),
    *_plain("share"),
    Field("prefers", attrgetter("prefers"), "channels"),
    Field("avoids", attrgetter("avoids"), "channels", ordered=False),
    Field("idiolect", attrgetter("idiolect.uses"), ordered=False),
    Field("idiolect.avoids", attrgetter("idiolect.avoids"), ordered=False),
)

_MOMENT: Final = (
    *_plain("label"),
    Field("goal", attrgetter("goal"), "goals"),
    Field("stage", attrgetter("stage"), "stages"),
    *_plain("start", "end", "feeling", "critical", "owner"),
    Field("data", attrgetter("data"), ordered=False),
    *_plain("indicator"),
)

OFFER: Final = (
    Field("status", attrgetter("status"), weigh=by_status),
    Field("answer", _response("answer")),
    Field("tone", _response("tone")),
    Field("depth", _response("depth")),
    Field("idiolect", _response("idiolect.uses"), ordered=False),
    Field("idiolect.avoids", _response("idiolect.avoids"), ordered=False),
    Field("instead", attrgetter("instead"), "channels"),
    *_plain("because", "votes", "evidence"),
)

COMMITMENT: Final = (
    Field("text", attrgetter("text")),
    Field("within", attrgetter("within"), weigh=by_deadline),
    Field("until", attrgetter("until"), "moments", weigh=fulfilled),
)

STEP: Final = (
    *_plain("by"),
    Field("within", attrgetter("within"), weigh=by_deadline),
    *_plain("share"),
    Field("carries", attrgetter("carries"), ordered=False, weigh=carried),
)

_JOURNEY: Final = (
    *_plain("label"),
    Field("personas", attrgetter("personas"), "personas", ordered=False),
)

_PROMISE: Final = (
    *_plain("label"),
    *(
        Field(name, attrgetter(name), _PLACES)
        for name in ("when", "then", "never", "first", "before")
    ),
    Field("max_hand_offs", attrgetter("max_hand_offs"), weigh=by_hand_offs),
    Field("within", attrgetter("within"), weigh=by_deadline),
    Field("strength", attrgetter("strength"), weigh=by_strength),
    Field("personas", attrgetter("personas"), "personas", ordered=False, weigh=in_scope),
    Field("goals", attrgetter("goals"), "goals", ordered=False, weigh=in_scope),
    Field("stages", attrgetter("stages"), "stages", ordered=False, weigh=in_scope),
)

#: Fields of the parts with an id, by section.
FIELDS: Final = {
    "personas": _PERSONA,
    "goals": tuple(_plain("label")),
    "channels": tuple(
        _plain("label", "code", "staffed", "digital", "physical", "owner", "max_text")
    ),
    "stages": tuple(_plain("label")),
    "moments": _MOMENT,
    "journeys": _JOURNEY,
    "promises": _PROMISE,
}
