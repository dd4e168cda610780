"""A map file to what a preview shows of it, keeping the last good boards while it is broken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

import attrs

from journeys.board import Board, arrange
from journeys.diagnostic import Diagnostic, Severity
from journeys.document import Note, compose
from journeys.drawing import Drawing, draw
from journeys.errors import JourneysError
from journeys.model import JourneyMap, Settings
from journeys.preview.view import View
from journeys.project import Project, checked, find_project, load_baseline
from journeys.reader import Limits, Reading, read
from journeys.reader.problems import BAD_INCLUDE
from journeys.rules import Report

__all__ = ["Looker"]

#: How many steps of journeys are drawn; routing them takes its time, and saving should not.
STEPS: Final = 300


@attrs.define
class Looker:
    """Looks at a map file again and again; remembers drawings, so that little is drawn twice.

    Attributes:
        path: The map's file as the user named it.
        limits: Bounds of reading.
        rule_limits: Limits of rules that the command sets, by name.
        view: What was seen last.
        files: The files that the last look depended on.
        is_waiting: Whether a file was missing, so that another look may see more although no
            file that was read has changed.
    """

    path: str
    limits: Limits = attrs.field(factory=Limits)
    rule_limits: dict[str, int] = attrs.field(factory=dict)
    view: View = attrs.field(init=False)
    files: tuple[Path, ...] = attrs.field(init=False)
    is_waiting: bool = attrs.field(init=False, default=False)
    _drawings: dict[Board, Drawing] = attrs.field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.view = View(file=self.path)
        self.files = (Path(self.path),)

    def look(self) -> View:
        """What the file shows now.

        Returns:
            The view; of a file that is missing, unreadable or no map, the findings with the page
            of the last good map.
        """
        try:
            self.view = self._seen()
        except (JourneysError, MemoryError, RecursionError) as error:
            # Whatever a map does to the drawing, the preview outlives it and says so.
            self.view = self._broken((_note(str(error) or type(error).__name__, self.path),))
        return self.view

    def _seen(self) -> View:
        when = dt.datetime.now().astimezone()
        self.is_waiting = True
        reading = read(self.path, limits=self.limits)
        project = find_project(Path(self.path))
        report = self._report(reading, project)
        outside = (project.file, project.baseline)
        self.files = tuple(
            dict.fromkeys(
                Path(file)
                for file in (self.path, *reading.source.texts, *outside)
                if file is not None
            )
        )
        self.is_waiting = any(one.code == BAD_INCLUDE for one in report.diagnostics)
        notes = tuple(_noted(one) for one in report.diagnostics)
        if reading.map is None:
            return self._broken(notes)
        return self._drawn(reading.map, report, when)

    def _report(self, reading: Reading, project: Project) -> Report:
        settings = (*project.settings, Settings(limits=self.rule_limits))
        known = load_baseline(project.baseline) if project.baseline else {}
        return checked(reading, settings=settings, known=known).report

    def _drawn(self, map_: JourneyMap, report: Report, when: dt.datetime) -> View:
        left_out = _left_out(map_)
        boards = list(_boards(map_, journeys=not left_out))
        document = compose(boards, findings=report.diagnostics, drawn=self._drawing)
        self._drawings = {board: self._drawings[board] for board in boards}
        page = import_module("journeys.renderers.html").render(document)
        return View(
            file=self.path,
            title=map_.title,
            language=map_.language.value,
            notes=(*document.notes, *left_out),
            page=page.encode("utf-8", "backslashreplace"),
            drawn=when,
            is_current=True,
        )

    def _drawing(self, board: Board, *, theme: str, paper: str) -> Drawing:
        """The drawing of a board; one that stood on the last page is not drawn again."""
        found = self._drawings.get(board)
        if found is None:
            found = self._drawings[board] = draw(board, theme=theme, paper=paper)
        return found

    def _broken(self, notes: tuple[Note, ...]) -> View:
        return attrs.evolve(self.view, notes=notes, is_current=False)


def _names(map_: JourneyMap) -> list[str]:
    return list(dict.fromkeys(persona.id for persona in map_.personas))


def _left_out(map_: JourneyMap) -> tuple[Note, ...]:
    """That the journeys are too many to be drawn at each save, and how to see them."""
    steps = sum(len(journey.steps) for name in _names(map_) for journey in map_.journeys_of(name))
    if steps <= STEPS:
        return ()
    many = f"the journeys have {steps} steps in all, more than {STEPS}; draw them one by one"
    way_out = f"{many}: journeys render --board journeys --persona ID"
    return (_note(way_out, "journeys", Severity.INFO),)


def _boards(map_: JourneyMap, *, journeys: bool) -> Iterator[Board]:
    yield arrange(map_)
    yield arrange(map_, kind="network")
    yield from (arrange(map_, persona=name) for name in _names(map_))
    if journeys:
        yield from (arrange(map_, persona=name, kind="journey") for name in _names(map_))


def _noted(finding: Diagnostic) -> Note:
    return Note(
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=finding.message,
        place=finding.place,
    )


def _note(message: str, place: str, severity: Severity = Severity.ERROR) -> Note:
    return Note(code="", name="", severity=severity, message=message, place=place)
