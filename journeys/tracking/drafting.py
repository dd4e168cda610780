"""A map to a first tracking plan for it: commented text to be edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from journeys.model import JourneyMap
from journeys.tracking.drafts import drafted
from journeys.tracking.form import LogForm
from journeys.tracking.lines import log_lines
from journeys.tracking.planfile import FORMAT
from journeys.tracking.scribe import comment, flow, scalar
from journeys.tracking.seen import Seen, alike
from journeys.tracking.suggest import suggest
from journeys.vocabulary.catalogue import read

__all__ = ["draft_plan"]

#: What may have to be declared of the cells of a table.
_HINTS: Final = {"encoding": "windows-1252", "delimiter": '";"', "decimal": '","'}


def draft_plan(
    map_: JourneyMap, columns: Sequence[str] | None = None, *, seen: Seen | None = None
) -> str:
    """A first plan for a map: an entry for each touchpoint of its journeys.

    What the entries look for is a guess to be edited: an event of the moment's name, and where a
    moment takes place on several channels, the channel in the channel column. Of a log that was
    seen, names that are alike stand in it, and what else it holds follows as a comment.

    Args:
        map_: Any map.
        columns: The columns of the log, where they are known.
        seen: What was seen in the log, its columns too.

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
    found = seen or _named(list(columns or ()))
    lines = [
        f"format: {FORMAT}",
        comment(said["head"]),
        comment(said["check"]),
        f"title: {scalar(_clean(map_.title))}",
        "",
        comment(said["log"]),
        *_log(map_, found, said),
        "",
    ]
    entries = list(drafted(map_, found, said))
    if entries:
        lines += [comment(said["entries"]), "events:", *entries]
    else:
        lines.append(comment(said["nothing"]))
    return "\n".join([*lines, ""])


def _clean(text: str) -> str:
    return comment(text).removeprefix("# ")


def _named(columns: list[str]) -> Seen:
    return Seen(columns=columns, form=suggest(columns, []).form)


def _log(map_: JourneyMap, seen: Seen, said: Mapping[str, str]) -> Iterator[str]:
    form = seen.form
    usual = {"customer": "customer", "time": "time", "channel": "channel"}
    if seen.columns:
        usual = {name: raw for name, raw in usual.items() if raw in seen.columns}
    declared, needed = dict(form.columns) or usual, _needed(form)
    time = flow([("form", scalar(form.time.form)), ("zone", scalar(form.time.zone))])
    yield "log:"
    if declared:
        yield f"  columns: {flow((name, scalar(raw)) for name, raw in declared.items())}"
    yield f"  time: {time}   {comment(said['time'])}"
    yield from (f"  {name}: {value}" for name, value in needed.items())
    yield from (f"  # {name}: {value}" for name, value in _HINTS.items() if name not in needed)
    yield from _channels(map_, seen)
    yield "  # repeats: drop"


def _needed(form: LogForm) -> dict[str, str]:
    """What must be declared for the cells to be read at all."""
    cells = LogForm(encoding=form.encoding, delimiter=form.delimiter, decimal=form.decimal)
    parts = (line.strip().partition(": ") for line in log_lines(cells)[1:])
    return {name: value for name, _, value in parts}


def _channels(map_: JourneyMap, seen: Seen) -> Iterator[str]:
    """What the texts of the channel column stand for, as far as that can be seen."""
    texts = seen.texts(seen.form.column("channel"))
    if seen.values is not None and seen.form.column("channel") not in seen.columns:
        yield "  # constants: {channel: …}"
        return
    if not texts:
        names = [scalar(one.id) for one in map_.channels] or ["web"]
        yield f"  # values: {{channel: {{desktop: {names[0]}, ios: {names[-1]}}}}}"
        return
    labels = {one.label: one.id for one in reversed(map_.channels)}
    known = {text: labels[label] for label, text in alike(texts, labels).items()}
    known |= {text: name for name, text in alike(texts, (one.id for one in map_.channels)).items()}
    if all(known.get(text) == text for text in texts):
        return
    pairs = flow((text, scalar(known.get(text, "…"))) for text in texts)
    mark = "" if known.keys() >= {*texts} else "# "
    yield f"  {mark}values: {{channel: {pairs}}}"
