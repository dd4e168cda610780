"""A map to the entries of a first tracking plan for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeys.errors import ValueFormError
from journeys.model import JourneyMap
from journeys.tracking.form import COLUMNS
from journeys.tracking.lines import entry_lines
from journeys.tracking.passed import touchpoints
from journeys.tracking.plan import EventRule
from journeys.tracking.scribe import comment
from journeys.tracking.seen import Seen, alike
from journeys.tracking.target import to_target
from journeys.vocabulary import complete

__all__ = ["drafted"]

#: Columns that are often called so, the surest first.
_EVENTS = ("event", "event_name", "event_type", "action", "activity", "page", "url", "page_path")


def drafted(map_: JourneyMap, seen: Seen, said: Mapping[str, str]) -> Iterator[str]:
    """The lines of the entries for the moments of a map.

    Args:
        map_: Any map.
        seen: What was seen in the log.
        said: The words of comments, in the map's language.

    Yields:
        The lines, those of moments that journeys pass first; none for a map without moments.
    """
    shown_map = complete(map_)
    labels = {one.id: one.label for one in shown_map.moments}
    channels = {one.id: one.label for one in shown_map.channels}
    passed = touchpoints(map_)
    moments = [*_ordered(passed, labels), *(one for one in labels if one not in passed)]
    event = _event(seen, moments)
    known = alike(seen.texts(event), moments)
    place = seen.form.column("channel")
    for moment in moments:
        if moment not in passed:
            continue
        when = {event: known.get(moment, moment)}
        if seen.values is not None:
            # The log tells the channel of each event, or a constant will.
            yield from _entry(EventRule(when=when, moment=moment), labels.get(moment, ""))
            continue
        for channel in passed[moment]:
            on = {place: channel} if len(passed[moment]) > 1 else {}
            shown = " · ".join(
                one for one in (labels.get(moment, ""), channels.get(channel, "")) if one
            )
            yield from _entry(EventRule(when=when | on, moment=moment, channel=channel), shown)
    rest = [one for one in moments if one not in passed]
    if rest and passed:
        yield comment(said["elsewhere"], indent=2)
    for moment in rest:
        rule = EventRule(when={event: known.get(moment, moment)}, moment=moment)
        yield from _entry(rule, labels[moment])
    if moments:
        left = [one for one in seen.texts(event) if one not in known.values()]
        yield comment(said["left" if left else "ignore"], indent=2)
        for line in entry_lines(EventRule(when={event: left or ["heartbeat", "scroll*"]})):
            yield f"  # {line[2:]}"


def _event(seen: Seen, moments: Iterable[str]) -> str:
    """The column that tells events: by what it holds, else by its name."""
    ids = list(moments)
    taken = {*(raw for _, raw in seen.form.columns), *COLUMNS} - {"moment"}
    free = {name: texts for name, texts in (seen.values or {}).items() if name not in taken}
    found = {name: len(alike(texts, ids)) for name, texts in free.items()}
    best = max(found, key=lambda name: found[name], default="")
    if best and found[best]:
        return best
    return next((one for one in _EVENTS if one in seen.columns), _EVENTS[0])


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
