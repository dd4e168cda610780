"""A map to a report: runs the selected rules and stamps what they find."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from journeys.collector import collector_paused
from journeys.diagnostic import Diagnostic, Finding, Severity
from journeys.model import JourneyMap, Settings
from journeys.rules.report import Coverage, Report
from journeys.rules.rule import Rule
from journeys.rules.situations import situations
from journeys.rules.suppress import suppress
from journeys.rules.table import rules
from journeys.rules.view import View
from journeys.source import Path, Remark, Source, dotted

if TYPE_CHECKING:
    from journeys.evidence.practice import Practice

__all__ = ["check", "selected", "stamped"]


@collector_paused()
def check(
    map_: JourneyMap,
    *,
    settings: Iterable[Settings] = (),
    today: dt.date | None = None,
    known: Collection[str] = (),
    practice: Practice | None = None,
    tracked: Iterable[Diagnostic] = (),
) -> Report:
    """All findings of a map.

    Args:
        map_: Any map, unfinished or wrong ones too.
        settings: Settings beside the map's own, the strongest last; the map's own are weaker
            than they, since a command line overrules a file.
        today: The day on which evidence and allowances are judged; today by default.
        known: Fingerprints of findings to keep silent, from a baseline.
        practice: What customers did, as a log tells it (`journeys.evidence.practice`); without
            it the rules of that family say nothing.
        tracked: What checking a tracking plan found (`journeys.tracking.check_plan`), likewise.

    Returns:
        The report; an empty map has findings too. With `practice` the gravest findings come
        first, and of these the ones that most events speak for.

    Example:
        >>> report = check(JourneyMap(title="Empty"))
        >>> report.ok
        True
    """
    every = (map_.rules, *settings)
    day = today or dt.date.today()  # noqa: DTZ011 - the day where the analyst sits
    limits = {limit.name: limit.value for one in every for limit in one.limits}
    view = View(map_, today=day, limits=limits, practice=practice, tracked=tuple(tracked))
    source = map_.source or Source(map_.title)
    chosen = selected(every)
    severities = _severities(chosen, every)
    first = [rule for rule in chosen if not rule.after]
    found = _run(first, view, severities)
    outcome = suppress(found, source, day)
    last = [rule for rule in chosen if rule.after]
    found = [*outcome.kept, *_run(last, attrs.evolve(view, uses=outcome.uses), severities)]
    new = [one for one in found if fingerprint(one) not in known]
    return Report(
        file=source.file,
        diagnostics=tuple(sorted(new, key=_place if practice is None else _weight)),
        allowed=len(outcome.allowed),
        known=len(found) - len(new),
        coverage=_coverage(view),
        situations=situations(view),
    )


def selected(settings: Iterable[Settings]) -> tuple[Rule, ...]:
    """The rules that speak under some settings, sorted by code.

    Args:
        settings: The settings, the strongest last: the last selection counts, every ignoring does.

    Returns:
        The rules; those of the core when nothing is selected. The rule that finds misspelt
        settings always speaks, unless it is ignored: a misspelt selection is no clean map.
    """
    every = tuple(settings)
    wanted = next((one.select for one in reversed(every) if one.select), ("core",))
    unwanted = [word for one in every for word in one.ignore]
    return tuple(
        rule
        for rule in rules()
        if any(rule.is_named(word) for word in (*wanted, "unknown-rule"))
        and not any(rule.is_named(word) for word in unwanted)
    )


def fingerprint(diagnostic: Diagnostic) -> str:
    """What a baseline remembers of a finding: its rule and its place, not its line.

    Args:
        diagnostic: The finding.

    Returns:
        Code and dotted path, such as `JRN402 board.julie.inform`.
    """
    return f"{diagnostic.code} {dotted(diagnostic.path)}"


def stamped(remarks: Iterable[Remark], source: Source) -> tuple[Diagnostic, ...]:
    """What the reader noticed, as findings with their rules, sorted by place.

    Args:
        remarks: The remarks.
        source: The files that were read.

    Returns:
        The findings; empty when there are no remarks.
    """
    by_code = {rule.code: rule for rule in rules()}
    found = [
        _diagnostic(
            Finding(remark.path, remark.message, remark.span),
            by_code[remark.code],
            by_code[remark.code].severity,
            source,
        )
        for remark in remarks
    ]
    return tuple(sorted(found, key=_place))


def _run(
    chosen: Iterable[Rule], view: View, severities: Mapping[str, Severity]
) -> list[Diagnostic]:
    source = view.written.source
    return [
        _diagnostic(finding, rule, severities[rule.code], source)
        for rule in chosen
        for finding in rule.check(view)
    ]


def _diagnostic(
    finding: Finding, rule: Rule, severity: Severity, source: Source | None
) -> Diagnostic:
    span = finding.span or (source.span(finding.path) if source else None)
    excerpt = source.line(span) if source and span else ""
    return Diagnostic(
        rule.code, rule.name, severity, finding.message, finding.path, span, excerpt,
        finding.weight,
    )  # fmt: skip


def _severities(chosen: Iterable[Rule], settings: Iterable[Settings]) -> dict[str, Severity]:
    changes = [change for one in settings for change in one.severity]
    return {
        rule.code: next(
            (change.severity for change in reversed(changes) if rule.is_named(change.rule)),
            rule.severity,
        )
        for rule in chosen
    }


def _place(diagnostic: Diagnostic) -> tuple[object, ...]:
    span = diagnostic.span
    place: tuple[str, int, int] = (span.file, span.line, span.column) if span else ("", 0, 0)
    return (*place, diagnostic.code, _words(diagnostic.path), diagnostic.message)


def _weight(diagnostic: Diagnostic) -> tuple[object, ...]:
    return (diagnostic.severity.rank, -diagnostic.weight, *_place(diagnostic))


def _words(path: Path) -> tuple[str, ...]:
    return tuple(f"{key:06}" if isinstance(key, int) else key for key in path)


def _coverage(view: View) -> tuple[Coverage, ...]:
    return tuple(
        Coverage(
            persona=persona.id,
            name=persona.name,
            decided=sum(
                offer is not None for goal in view.goals for _, offer in view.row(persona.id, goal)
            ),
            cells=len(view.goals) * len(view.channels),
        )
        for persona in view.map.personas
    )
