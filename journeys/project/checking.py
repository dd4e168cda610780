"""A reading to what a check of it says: its report, the rules that ran, the files behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from journeys.model import Settings
from journeys.reader import Reading
from journeys.rules import Report, check
from journeys.rules.rule import Rule
from journeys.rules.run import selected, stamped

__all__ = ["Checked", "checked"]


@attrs.frozen
class Checked:
    """What a check of a map's file says.

    Attributes:
        report: The findings; of a file that is no map, those of reading alone.
        ran: The rules that ran.
        files: The files that were read, by the names that findings give them.
    """

    report: Report
    ran: tuple[Rule, ...]
    files: tuple[str, ...]


def checked(
    reading: Reading,
    *,
    settings: Iterable[Settings] = (),
    today: dt.date | None = None,
    known: Mapping[str, int] | None = None,
) -> Checked:
    r"""What a check of a reading says, whether it gave a map or not.

    Args:
        reading: The reading of a file or text.
        settings: Settings beside the map's own, the strongest last.
        today: The day on which evidence and allowances are judged; today by default.
        known: Fingerprints of findings to keep silent, from a baseline.

    Returns:
        The report with what belongs to it.

    Example:
        >>> from journeys.reader import read_text
        >>> checked(read_text("format: journeys/1\ntitle: [")).report.ok
        False
    """
    settings = tuple(settings)
    files = (reading.source.file, *reading.source.texts)
    if reading.map is None:
        found = stamped(reading.source.remarks, reading.source)
        report = Report(file=reading.source.file, diagnostics=found, dropped=reading.dropped)
        return Checked(report, selected(settings), files)
    report = check(reading.map, settings=settings, today=today, known=known or {})
    return Checked(report, selected((reading.map.rules, *settings)), files)
