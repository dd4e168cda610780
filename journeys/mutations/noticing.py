"""A map and its mutants to the rules that notice them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from journeys.diagnostic import Diagnostic, Severity
from journeys.model import JourneyMap, Settings
from journeys.rules import check
from journeys.rules.table import rules

__all__ = ["Checking", "Watch", "watch"]


@attrs.frozen(kw_only=True)
class Checking:
    """How maps are checked.

    Attributes:
        settings: Settings beside the map's own, the strongest last.
        today: The day on which evidence and allowances are judged.
        known: Fingerprints of findings to keep silent, from a baseline.
        threshold: The lightest finding that counts; lighter ones do not fail a check either.
    """

    settings: tuple[Settings, ...] = ()
    today: dt.date = attrs.field(factory=dt.date.today)
    known: Mapping[str, int] = attrs.field(factory=dict)
    threshold: Severity = attrs.field(default=Severity.WARNING, converter=Severity)


@attrs.frozen
class Watch:
    """What stands in a map already, so that only what is new is noticed.

    Attributes:
        checking: How maps are checked.
        standing: How often each finding stands in the original map.
    """

    checking: Checking
    standing: Mapping[tuple[str, ...], int]

    def codes(self, map_: JourneyMap) -> tuple[str, ...]:
        """The rules that find in a map what they did not find in the original.

        Args:
            map_: A mutant's map.

        Returns:
            Their codes, sorted, each once; empty when nothing new is found.
        """
        found = list(_findings(map_, self.checking))
        counts = Counter(map(_sight, found))
        return tuple(
            sorted(
                {
                    one.code
                    for one in found
                    if counts[_sight(one)] > self.standing.get(_sight(one), 0)
                }
            )
        )


def watch(map_: JourneyMap, checking: Checking) -> Watch:
    """What notices the mutants of a map.

    A finding is new by its code, its place and its words. Numbers count neither in the place nor
    in the words: a step that was cut moves all steps after it, and changes how many there are.

    Args:
        map_: The original map.
        checking: How maps are checked.

    Returns:
        The watch; it stands for a check that knows all findings of today.

    Example:
        >>> shop = JourneyMap(title="Shop", coherence="Care")
        >>> watch(shop, Checking()).codes(attrs.evolve(shop, coherence=""))
        ('JRN801',)
    """
    return Watch(checking, dict(Counter(map(_sight, _findings(map_, checking)))))


def _findings(map_: JourneyMap, checking: Checking) -> Iterator[Diagnostic]:
    report = check(map_, settings=checking.settings, today=checking.today, known=checking.known)
    # What speaks of the findings of others notices nothing itself: a comment that allows a
    # finding of a card would be cut with the card.
    silent = _silent()
    for one in report.diagnostics:
        if one.severity.rank <= checking.threshold.rank and one.code not in silent:
            yield one


def _silent() -> frozenset[str]:
    return frozenset(rule.code for rule in rules() if rule.after)


def _sight(finding: Diagnostic) -> tuple[str, ...]:
    place: Iterable[str] = (key for key in finding.path if isinstance(key, str))
    return (finding.code, re.sub(r"\d+", "0", finding.message), *place)
