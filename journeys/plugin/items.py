"""The tests of a map's file, each with the findings that fail it."""

from __future__ import annotations

import os
from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Final

import pytest

from journeys.errors import JourneysError
from journeys.plugin.failure import Failure, FailureText
from journeys.text import quoted

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr

    from journeys.plugin.checkup import Checkup
    from journeys.source import Path as MapPath

__all__ = [
    "COMMITMENTS",
    "PROMISES",
    "READING",
    "CommitmentTest",
    "FamilyTest",
    "MapTest",
    "PromiseTest",
    "ReadTest",
]

READING: Final = "JRN0"
PROMISES: Final = "JRN701"
COMMITMENTS: Final = "JRN704"
_FAMILY: Final = PROMISES[:4]


class MapTest(pytest.Item):
    """A test of a map's file.

    Attributes:
        checkup: What the tests of the file share.
        about: What it tests, in words of the map.
    """

    def __init__(self, *, checkup: Checkup, about: tuple[str, ...], **more: Any) -> None:
        super().__init__(**more)
        self.checkup = checkup
        self.about = about
        self.add_marker("journeys")

    @property
    def place(self) -> MapPath:
        """The part of the map that it tests; the empty path for the whole."""
        return ()

    @abstractmethod
    def failure(self) -> Failure | None:
        """Why it fails; None when it passes."""

    def runtest(self) -> None:
        """Fail for a reason, or pass.

        Raises:
            Failure: It fails.
        """
        try:
            failure = self.failure()
        except JourneysError as error:
            failure = Failure(trouble=str(error))
        if failure is not None:
            raise failure

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None
    ) -> str | TerminalRepr:
        """The failure as people read it.

        Args:
            excinfo: What was raised; a fault of the library keeps its traceback.
            style: How a traceback is shown.

        Returns:
            The text that pytest shows.
        """
        if not isinstance(excinfo.value, Failure):
            return super().repr_failure(excinfo, style)
        file, line, _ = self.reportinfo()
        return FailureText(excinfo.value, (os.fspath(file), (line or 0) + 1))

    def reportinfo(self) -> tuple[os.PathLike[str] | str, int | None, str]:
        """Where it stands: the file, the line from 0, and its heading in a report."""
        title = f"{self.path.name}: {self.name}"
        if not self.place:
            return self.path, 0, title
        span = self.checkup.reading.source.span(self.place)
        return self.config.invocation_params.dir / span.file, span.line - 1, title


class ReadTest(MapTest):
    """A file can be read: it is a map, and nothing in it was passed over."""

    def failure(self) -> Failure | None:
        """The findings of reading."""
        found = [one for one in self.checkup.failing if one.code.startswith(READING)]
        return Failure(found, more=self.checkup.report.dropped) if found else None


class FamilyTest(MapTest):
    """A family of rules finds nothing; promises and commitments have tests of their own."""

    def failure(self) -> Failure | None:
        """The findings of the family."""
        [family] = self.about
        promises_apart = PROMISES in {rule.code for rule in self.checkup.rules}
        found = [
            one
            for one in self.checkup.failing
            if one.code.startswith(family)
            and one.code != COMMITMENTS
            and not (promises_apart and family == _FAMILY and one.path[:1] == ("promises",))
        ]
        return Failure(found) if found else None


class PromiseTest(MapTest):
    """A promise holds."""

    @property
    def place(self) -> MapPath:
        """The promise."""
        return ("promises", *self.about)

    def failure(self) -> Failure | None:
        """What is found of the promise: broken, without occasion, or naming what is not there."""
        place = self.place
        found = [
            one
            for one in self.checkup.failing
            if one.path[:2] == place and one.code[:4] in {"JRN1", _FAMILY}
        ]
        if not found:
            return None
        from journeys.promises import shortest

        broken = PROMISES in {one.code for one in found}
        every = self.checkup.view.verdicts.items() if broken else ()
        verdicts = [one for promise, many in every if promise.id in self.about for one in many]
        return Failure(found, verdict=shortest(verdicts))


class CommitmentTest(MapTest):
    """A commitment of a card is kept for a persona."""

    @property
    def place(self) -> MapPath:
        """The card."""
        persona, subject, channel, _ = self.about
        return self.checkup.view.cell_path(persona, subject, channel)

    def failure(self) -> Failure | None:
        """What is found of the commitment, with the shortest walk of this persona against it."""
        from journeys.promises import shortest

        place, words = self.place, f"commitment {quoted(self.about[-1])} "
        found = [
            one
            for one in self.checkup.failing
            if one.code == COMMITMENTS and one.path == place and one.message.startswith(words)
        ]
        if not found:
            return None
        persona, *what = self.about
        kept = (
            one
            for one in self.checkup.view.commitments.get(persona, ())
            if [one.subject, one.channel, one.commitment.text] == what
        )
        verdict = shortest(verdict for one in kept for verdict in one.verdicts)
        return Failure(found, verdict=verdict) if verdict else None
