"""Personas: what a customer expects during an interaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from journeys.model.fields import to_texts, typed
from journeys.model.idiolect import Idiolect, to_idiolect
from journeys.model.scales import Pace, Seeks, to_level, to_share

__all__ = ["Appetite", "Persona", "Style", "to_appetites"]


@attrs.frozen(kw_only=True, field_transformer=typed)
class Style:
    """A relational style, between the two poles of the method.

    Attributes:
        pace: Whether the customer takes time in the exchange.
        seeks: Whether the customer wants a confirmation, or advice to debate.
        note: The style in the team's own words.

    Example:
        >>> Style(pace="hurried", seeks="confirmation").pace
        <Pace.HURRIED: 'hurried'>

    Source: [Simple], the two poles of expectation during an interaction.
    """

    pace: Pace | None = attrs.field(default=None, converter=attrs.converters.optional(Pace))
    seeks: Seeks | None = attrs.field(default=None, converter=attrs.converters.optional(Seeks))
    note: str = ""


@attrs.frozen(kw_only=True, field_transformer=typed)
class Appetite:
    """How much a persona is drawn to a product.

    Attributes:
        product: The product, in the company's words.
        level: 1 (not at all) to 5.

    Source: [Simple], "product appetites".
    """

    product: str
    level: int = attrs.field(converter=to_level)


def to_appetites(
    value: Iterable[Appetite] | Mapping[str, str | int],
) -> tuple[Appetite, ...]:
    """Appetites from a mapping of product to level.

    Args:
        value: The mapping, or appetites.

    Returns:
        The appetites in the order given; empty for none.

    Example:
        >>> to_appetites({"épargne": "high"})
        (Appetite(product='épargne', level=5),)
    """
    if isinstance(value, Mapping):
        return tuple(Appetite(product=product, level=level) for product, level in value.items())
    return tuple(value)


@attrs.frozen(kw_only=True, field_transformer=typed)
class Persona:
    """A kind of customer, told by what this customer expects during an interaction.

    Attributes:
        id: A slug, unique in the map.
        name: The name on the board.
        tagline: A few words under the name.
        about: Who it is: age, trade, place.
        quote: What this customer would say; the "photo" of whom one writes to.
        style: The relational style.
        potential: Purchase potential, 1 to 5; None when not said.
        churn_risk: Attrition risk, 1 to 5; None when not said.
        appetites: Products, in written order.
        share: Share of customers, 0..1; None when not said.
        prefers: Channel ids, the best first.
        avoids: Channel ids.
        idiolect: Words this customer uses, and words to keep from this customer.

    Example:
        >>> Persona(id="julie", name="Julie", share="22%", prefers=["chat"]).share
        0.22

    Source: [Simple]; at most 5 or 6 of them in a map.
    """

    id: str
    name: str = ""
    tagline: str = ""
    about: str = ""
    quote: str = ""
    style: Style = attrs.field(factory=Style)
    potential: int | None = attrs.field(default=None, converter=attrs.converters.optional(to_level))
    churn_risk: int | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_level)
    )
    appetites: tuple[Appetite, ...] = attrs.field(default=(), converter=to_appetites)
    share: float | None = attrs.field(default=None, converter=attrs.converters.optional(to_share))
    prefers: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    avoids: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    idiolect: Idiolect = attrs.field(factory=Idiolect, converter=to_idiolect)
