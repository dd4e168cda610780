"""The small parts that a map declares: goals, channels and stages."""

from __future__ import annotations

import attrs

from journeys.model.fields import to_count, typed

__all__ = ["Channel", "Goal", "Stage"]


@attrs.frozen(kw_only=True, field_transformer=typed)
class Goal:
    """What the customer pursues; a built-in id needs nothing but its id.

    Attributes:
        id: A slug; `inform`, `buy`, `manage`, `service` and `complain` are built in.
        label: The label on the board; empty for the built-in one.

    Example:
        >>> Goal(id="buy", label="Souscrire").label
        'Souscrire'

    Source: [Simple], the five common goals; 5 to 7 are usual.
    """

    id: str
    label: str = ""


@attrs.frozen(kw_only=True, field_transformer=typed)
class Channel:
    """Where an interaction takes place; what is not said is taken from the catalogue.

    Attributes:
        id: A slug; 15 are built in.
        label: The label on the board; empty for the built-in one.
        code: Two letters that stand for it; empty for the built-in or derived one.
        staffed: Whether a person answers; None for the built-in nature.
        digital: Whether it needs a screen or a network; None for the built-in nature.
        physical: Whether it takes place somewhere; None for the built-in nature.
        owner: The department that runs it.
        max_text: The longest answer it carries, in characters; None for the built-in one.

    Example:
        >>> Channel(id="branch", owner="Réseau").staffed is None
        True

    Source: [Simple], the channels of the board; [CrossChannel] for staffed and digital.
    """

    id: str
    label: str = ""
    code: str = ""
    staffed: bool | None = None
    digital: bool | None = None
    physical: bool | None = None
    owner: str = ""
    max_text: int | None = attrs.field(default=None, converter=attrs.converters.optional(to_count))


@attrs.frozen(kw_only=True, field_transformer=typed)
class Stage:
    """A large stage of interaction; their order in the map is their order in time.

    Attributes:
        id: A slug.
        label: The label on the board; empty for the built-in one.

    Example:
        >>> Stage(id="discover").label
        ''

    Source: [Simple], at most 5 or 6 large stages.
    """

    id: str
    label: str = ""
