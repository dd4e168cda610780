"""An event that tells a moment, and its properties, for any tool."""

from __future__ import annotations

import attrs

__all__ = ["Event", "Property"]


@attrs.frozen(kw_only=True)
class Property:
    """A property of events.

    Attributes:
        name: Its name, which is a column of the log.
        about: What it holds, in the map's language.
        type: `string` or `number`.
        values: The only values that it may have; empty for any.
        required: Whether each event has it.
    """

    name: str
    about: str
    type: str = "string"
    values: tuple[str, ...] = ()
    required: bool = False


@attrs.frozen(kw_only=True)
class Event:
    """An event that tells a moment.

    Attributes:
        name: The moment's id, or one made of it where tools could not read that.
        moment: The moment's id.
        label: What the customer does, in the map's language, on one line.
        properties: What it carries; the channel first.
    """

    name: str
    moment: str
    label: str
    properties: tuple[Property, ...]
