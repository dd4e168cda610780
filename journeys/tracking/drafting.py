"""A map to a first tracking plan for it: commented text to be edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeys.model import JourneyMap
from journeys.tracking.drafts import drafted
from journeys.tracking.planfile import FORMAT
from journeys.tracking.scribe import comment, flow, scalar
from journeys.tracking.suggest import suggest
from journeys.vocabulary.catalogue import read

__all__ = ["draft_plan"]


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
    entries = list(drafted(map_, names, said))
    if entries:
        lines += [comment(said["entries"]), "events:", *entries]
    else:
        lines.append(comment(said["nothing"]))
    return "\n".join([*lines, ""])


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
