"""Revenue between physical and digital networks, by rules that are named and stated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs
import numpy as np

from journeys.attribution.options import Options
from journeys.attribution.paths import Floats, Paths, Whole, summed
from journeys.attribution.registry import MODELS, model
from journeys.attribution.sentence import Sentence, sentence
from journeys.attribution.sets import sets_of
from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.vocabulary import channels as catalogue
from journeys.vocabulary import complete

__all__ = ["DOUBLE", "NETWORKS", "NetworkShare", "networks_of", "share_networks"]

#: The rule by which every network that was touched counts a conversion in full.
DOUBLE: Final = "double"
#: The networks, in the order of tables. The third one is neither a place nor a screen, such as
#: the telephone, or a channel that nobody described.
NETWORKS: Final = ("physical", "digital", "other")


@attrs.frozen(kw_only=True, eq=False)
class NetworkShare:
    """What each network is credited with by one rule.

    Attributes:
        rule: Its name: `double`, or the name of a model.
        about: The rule; `str` gives the sentence.
        networks: The networks.
        conversions: Conversions of each.
        value: Value of each.
        counted_twice: By how many conversions the sum exceeds those that there were.
        value_counted_twice: By how much value.
    """

    rule: str
    about: Sentence
    networks: tuple[str, ...]
    conversions: Floats
    value: Floats
    counted_twice: float = 0.0
    value_counted_twice: float = 0.0


def networks_of(map_: JourneyMap | None = None) -> dict[str, str]:
    """The network of each channel.

    Args:
        map_: A map; what it does not say is taken from the built-in catalogue.

    Returns:
        `physical` for a channel that takes place somewhere, `digital` for any other that needs
        a screen, `other` for the rest, by the channel's id.

    Example:
        >>> found = networks_of()
        >>> found["store"], found["web"], found["phone"], found["atm"]
        ('physical', 'digital', 'other', 'physical')

    Source: [CrossChannel], physical and virtual networks.
    """
    found = {name: _network(one.physical, one.digital) for name, one in catalogue().items()}
    for channel in complete(map_).channels if map_ is not None else ():
        found[channel.id] = _network(channel.physical, channel.digital)
    return found


def _network(physical: bool | None, digital: bool | None) -> str:  # noqa: FBT001 - two natures
    return "physical" if physical else "digital" if digital else "other"


def share_networks(
    paths: Paths,
    networks: Mapping[str, str] | None = None,
    *,
    rules: Sequence[str] = ("last", "linear", DOUBLE),
    options: Options | None = None,
) -> tuple[NetworkShare, ...]:
    """Conversions and value of each network, by several rules.

    Args:
        paths: The paths; of a log, rather those with the closing channel as their last touch.
        networks: The network of each channel, as `networks_of` gives them and as an agreement
            may change them; the catalogue by default. Channels that are not named are `other`.
        rules: `double`, or names of models: by a model, the credit of a network is that of its
            channels. By `double` each network that a path touched counts it in full, so that
            everybody feels concerned whichever channel the customer chose.
        options: What may be chosen of the models.

    Returns:
        A share a rule. Those of models sum to what there was; the others say by how much they
        do not.

    Raises:
        UnknownNameError: There is no such rule.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> paths = to_paths([PathRow(path="web > store", conversions=10, value=500)])
        >>> for share in share_networks(paths):
        ...     print(share.rule, share.value.tolist(), share.value_counted_twice)
        last [500.0, 0.0] 0.0
        linear [250.0, 250.0] 0.0
        double [500.0, 500.0] 500.0

    Source: [CrossChannel], the attribution of revenue between physical and virtual networks.
    """
    for rule in rules:
        if rule not in (DOUBLE, *MODELS):
            raise UnknownNameError("rule of sharing", rule, (DOUBLE, *MODELS))
    known = networks_of() if networks is None else networks
    named = [known.get(channel, "other") for channel in paths.channels]
    order = _ordered(named)
    belongs = np.array([order.index(one) for one in named], dtype=np.int64)
    return tuple(
        _double(paths, belongs, order)
        if rule == DOUBLE
        else _by_model(paths, belongs, order, rule, options or Options())
        for rule in rules
    )


def _ordered(named: Iterable[str]) -> tuple[str, ...]:
    there = dict.fromkeys(named)
    return (*(one for one in NETWORKS if one in there), *(o for o in there if o not in NETWORKS))


def _by_model(
    paths: Paths, belongs: Whole, order: tuple[str, ...], rule: str, options: Options
) -> NetworkShare:
    credit = model(rule)(paths, options)
    return NetworkShare(
        rule=rule,
        about=sentence("rule-once", rule=credit.rule),
        networks=order,
        conversions=summed(belongs, credit.conversions, len(order)),
        value=summed(belongs, credit.value, len(order)),
    )


def _double(paths: Paths, belongs: Whole, order: tuple[str, ...]) -> NetworkShare:
    sets = sets_of(attrs.evolve(paths, channels=order, touches=belongs[paths.touches]))
    conversions, value = (
        summed(sets.touches, amount[sets.owners], len(order))
        for amount in (sets.conversions, sets.value)
    )
    return NetworkShare(
        rule=DOUBLE,
        about=sentence("rule-double"),
        networks=order,
        conversions=conversions,
        value=value,
        counted_twice=float(((sets.lengths - 1) * sets.conversions).sum()),
        value_counted_twice=float(((sets.lengths - 1) * sets.value).sum()),
    )
