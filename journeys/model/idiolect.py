"""Idiolects: the words a customer uses, and the words to keep away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from journeys.errors import ValueFormError
from journeys.model.fields import to_texts, typed

__all__ = ["Idiolect", "to_idiolect"]


@attrs.frozen(kw_only=True, field_transformer=typed)
class Idiolect:
    """The words of a customer.

    Attributes:
        uses: Expressions this customer uses, in written order.
        avoids: Expressions this customer should not meet, in written order.

    Example:
        >>> Idiolect(uses=["sans frais cachés"]).uses
        ('sans frais cachés',)

    Source: [Simple], the response on a channel: tone, depth, idiolect, commitments.
    """

    uses: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    avoids: tuple[str, ...] = attrs.field(default=(), converter=to_texts)


def to_idiolect(value: Idiolect | Iterable[str] | Mapping[str, Iterable[str]]) -> Idiolect:
    """An idiolect, or the words used alone.

    Args:
        value: An idiolect, the words that the customer uses, or both rows by name.

    Returns:
        The idiolect.

    Example:
        >>> to_idiolect(["en 2 min"])
        Idiolect(uses=('en 2 min',), avoids=())
    """
    if isinstance(value, Idiolect):
        return value
    if isinstance(value, Mapping):
        if value.keys() - {"uses", "avoids"}:
            raise ValueFormError(", ".join(value), "the keys uses and avoids")
        return Idiolect(**value)
    return Idiolect(uses=value)
