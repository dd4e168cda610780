"""A map's file to everything that its tests ask of it, each thing worked out once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from journeys.diagnostic import Severity
from journeys.errors import JourneysError
from journeys.project import Baseline, Checked, Project, checked, find_project, load_baseline
from journeys.reader import Reading, read
from journeys.rules.run import selected
from journeys.rules.view import View

if TYPE_CHECKING:
    from journeys.diagnostic import Diagnostic
    from journeys.model import Commitment, JourneyMap, Settings
    from journeys.rules import Report
    from journeys.rules.rule import Rule

__all__ = ["Checkup"]


@attrs.frozen
class Checkup:
    """What the tests of a map's file share.

    Attributes:
        path: The file.
        name: The name that findings give it.
        fail_on: The lightest severity that fails a test; None when nothing does.
        today: The day on which evidence and allowances are judged; None for today.
    """

    path: Path
    name: str
    fail_on: Severity | None = Severity.WARNING
    today: dt.date | None = None

    @cached_property
    def reading(self) -> Reading:
        """The reading of the file; FileError when it cannot be read."""
        return read(self.path, name=self.name)

    @cached_property
    def project(self) -> Project:
        """The project around the file; FileError when its settings cannot be read."""
        return find_project(self.path)

    @cached_property
    def known(self) -> Baseline:
        """The findings that the project keeps silent; FileError when they cannot be read."""
        return load_baseline(self.project.baseline) if self.project.baseline else {}

    @cached_property
    def is_readable(self) -> bool:
        """Whether there is a map to test, in a project that says how."""
        try:
            _ = self.known
            map_ = self.reading.map
        except JourneysError:
            return False
        return map_ is not None

    @cached_property
    def checked(self) -> Checked:
        """What `journeys check` says of the file; FileError as above."""
        settings = self.project.settings
        return checked(self.reading, settings=settings, today=self.today, known=self.known)

    @property
    def report(self) -> Report:
        """The findings."""
        return self.checked.report

    @property
    def failing(self) -> Iterator[Diagnostic]:
        """The findings that are grave enough to fail a test, by place."""
        if self.fail_on is not None:
            for one in self.report.diagnostics:
                if one.severity.rank <= self.fail_on.rank:
                    yield one

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that run, sorted by code."""
        map_ = self.reading.map
        return selected(self._settings(map_)) if map_ else ()

    def _settings(self, map_: JourneyMap) -> tuple[Settings, ...]:
        return (map_.rules, *self.project.settings)

    @cached_property
    def view(self) -> View:
        """The map as the rules look at it, to tell the walks of findings."""
        map_ = self.reading.map
        assert map_ is not None
        limits = {limit.name: limit.value for one in self._settings(map_) for limit in one.limits}
        return View(map_, limits=limits)

    def commitments(self) -> Iterator[tuple[str, str, str, Commitment]]:
        """The commitments with a deadline that personas meet on their ways.

        Yields:
            Persona, goal or moment of the card, channel, commitment; in the order of the board.
        """
        from journeys.promises.commitments import met

        for persona, ground in self.view.grounds.items():
            for subject, channel, commitment, _ in met(self.view.map, ground):
                if commitment.until in self.view.moments:
                    yield persona, subject, channel, commitment
