"""A map to the entries of a first tracking plan for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeys.errors import ValueFormError
from journeys.model import JourneyMap
from journeys.tracking.lines import entry_lines
from journeys.tracking.passed import touchpoints
from journeys.tracking.plan import EventRule
from journeys.tracking.scribe import comment
from journeys.tracking.suggest import suggest
from journeys.tracking.target import to_target
from journeys.vocabulary import complete

__all__ = ["drafted"]

#: Columns that are often called so, the surest first.
_EVENTS = ("event", "event_name", "event_type", "action", "activity", "page", "url", "page_path")


def drafted(map_: JourneyMap, names: Sequence[str], said: Mapping[str, str]) -> Iterator[str]:
    """The lines of the entries for the moments of a map.

    Args:
        map_: Any map.
        names: The columns of the log, where they are known.
        said: The words of comments, in the map's language.

    Yields:
        The lines, those of moments that journeys pass first; none for a map without moments.
    """
    event = next((one for one in _EVENTS if one in names), _EVENTS[0])
    place = dict(suggest(names, []).form.columns).get("channel", "channel")
    shown_map = complete(map_)
    labels = {one.id: one.label for one in shown_map.moments}
    channels = {one.id: one.label for one in shown_map.channels}
    passed = touchpoints(map_)
    for moment in _ordered(passed, labels):
        for channel in passed[moment]:
            when = {event: moment}
            if len(passed[moment]) > 1:
                when[place] = channel
            shown = " · ".join(
                one for one in (labels.get(moment, ""), channels.get(channel, "")) if one
            )
            yield from _entry(EventRule(when=when, moment=moment, channel=channel), shown)
    rest = [one for one in labels if one not in passed]
    if rest and passed:
        yield comment(said["elsewhere"], indent=2)
    for moment in rest:
        yield from _entry(EventRule(when={event: moment}, moment=moment), labels[moment])
    if passed or rest:
        yield comment(said["ignore"], indent=2)
        for line in entry_lines(EventRule(when={event: ["heartbeat", "scroll*"]})):
            yield f"  # {line[2:]}"


def _ordered(passed: Iterable[str], labels: Iterable[str]) -> list[str]:
    """Moments in the order of the map, those that it does not declare last."""
    known = [one for one in labels if one in set(passed)]
    return [*known, *(one for one in passed if one not in set(known))]


def _entry(entry: EventRule, label: str) -> Iterator[str]:
    """The lines of an entry; none for ids that no file could name."""
    try:
        named = to_target(entry.then)
    except ValueFormError:
        return
    if named != (entry.moment, entry.channel):
        return
    if label:
        yield comment(label, indent=2)
    yield from entry_lines(entry)
