"""What was counted on a whole overlay to the lines that stand at its foot."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from journeys.board.flows import Balance
from journeys.board.words import whole
from journeys.vocabulary import label

__all__ = ["footed"]


def footed(balance: Balance, language: str) -> Balance:
    """A balance with the lines that say its numbers: four at most, for which a foot has room.

    Args:
        balance: The balance.
        language: `fr` or `en`.

    Example:
        >>> footed(Balance(planned=8, unplanned=2, strangers=4, unseen=1), "en").told
        ('Off the plan: 2 of 10 passages', 'Touchpoints not planned: 4, of which not shown: 1')
    """
    return attrs.evolve(balance, told=tuple(_lines(balance, language)))


def _lines(balance: Balance, language: str) -> Iterator[str]:
    total = balance.planned + balance.unplanned
    if total:
        off = whole(language, balance.unplanned)
        yield label(language, "off-plan", count=off, total=whole(language, total))
    else:
        yield label(language, "nothing-counted")
    if balance.strangers:
        hidden, count = whole(language, balance.unseen), whole(language, balance.strangers)
        key = "strangers-unseen" if balance.unseen else "strangers"
        yield label(language, key, count=count, hidden=hidden)
    for name, number in (("of-others", balance.others), ("report-away", balance.away)):
        if number:
            yield label(language, name, count=whole(language, number))
    rarer = whole(language, balance.rarer)
    if balance.rarer and balance.least:
        yield label(language, "report-rarer-few", count=rarer, least=balance.least)
    elif balance.rarer:
        yield label(language, "report-rarer", count=rarer)
    elif balance.least:
        yield label(language, "report-overlay-few", least=balance.least)
