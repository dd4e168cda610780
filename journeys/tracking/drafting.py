"""A map to a first tracking plan for it: commented text to be edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeys.errors import ValueFormError
from journeys.model import JourneyMap
from journeys.tracking.plan import EventRule
from journeys.tracking.planfile import FORMAT
from journeys.tracking.scalars import to_target
from journeys.tracking.scribe import comment, flow, scalar
from journeys.tracking.suggest import suggest
from journeys.tracking.writing import entry_lines
from journeys.vocabulary import complete
from journeys.vocabulary.catalogue import read

__all__ = ["draft_plan", "touchpoints"]

#: Columns that are often called so, the surest first.
_EVENTS = ("event", "event_name", "event_type", "action", "activity", "page", "url", "page_path")


def draft_plan(map_: JourneyMap, columns: Sequence[str] | None = None) -> str:
    """A first plan for a map: an entry for each touchpoint of its journeys.

    What the entries look for is a guess to be edited: an event of the moment's name, and where a
    moment takes place on several channels, the channel in the channel column.

    Args:
        map_: Any map.
        columns: The columns of the log, where they are known.

    Returns:
        YAML with comments in the map's language; it reads as a plan, which has no findings for
        a map without findings.

    Example:
        >>> from journeys.model import Moment
        >>> shop = JourneyMap(title="Shop", moments=[Moment(id="ask", label="Asks")])
        >>> draft_plan(shop).splitlines()[-6:-3]
        ['  # Asks', '  - when: {event: ask}', '    then: ask']
    """
    said = {name: texts[map_.language.value] for name, texts in read("tracking")["draft"].items()}
    names = list(columns or ())
    lines = [
        f"format: {FORMAT}",
        comment(said["head"]),
        comment(said["check"]),
        f"title: {scalar(_clean(map_.title))}",
        "",
        comment(said["log"]),
        *_log(names, said),
        "",
    ]
    entries = list(_entries(map_, names, said))
    if entries:
        lines += [comment(said["entries"]), "events:", *entries]
    else:
        lines.append(comment(said["nothing"]))
    return "\n".join([*lines, ""])


def touchpoints(map_: JourneyMap) -> dict[str, list[str]]:
    """The channels of each moment that journeys pass, both in the order of their first step.

    Args:
        map_: Any map.
    """
    found: dict[str, list[str]] = {}
    for journey in map_.journeys:
        for step in journey.steps:
            for point in (step.source, step.target):
                channels = found.setdefault(point.moment, [])
                if point.channel not in channels:
                    channels.append(point.channel)
    return found


def _clean(text: str) -> str:
    return comment(text).removeprefix("# ")


def _log(names: Sequence[str], said: Mapping[str, str]) -> Iterator[str]:
    form = suggest(names, []).form
    declared = dict(form.columns) or {"customer": "customer", "time": "time", "channel": "channel"}
    yield "log:"
    yield f"  columns: {flow((name, scalar(raw)) for name, raw in declared.items())}"
    yield f"  time: {{form: iso, zone: UTC}}   {comment(said['time'])}"
    yield '  # encoding: windows-1252\n  # delimiter: ";"\n  # decimal: ","'
    yield "  # values: {channel: {desktop: web, ios: app}}\n  # repeats: drop"


def _entries(map_: JourneyMap, names: Sequence[str], said: Mapping[str, str]) -> Iterator[str]:
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
