"""What can go wrong outside a map: errors that carry their data and say the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from journeys.text import did_you_mean, quoted

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "EngineError",
    "FileError",
    "JourneysError",
    "MissingExtraError",
    "UnknownNameError",
    "ValueFormError",
]


class JourneysError(Exception):
    """The base of every error that the library raises on purpose."""


@attrs.frozen
class UnknownNameError(JourneysError, ValueError):
    """A name that nothing bears: a persona, a rule, a format.

    Attributes:
        kind: What was asked for, in the singular ("persona").
        name: The name as given.
        known: The names there are.

    Example:
        >>> str(UnknownNameError(kind="persona", name="jule", known=("julie", "karim")))
        "there is no persona 'jule'; did you mean 'julie'?"
    """

    kind: str
    name: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        name = str(self.name)
        return f"there is no {self.kind} {quoted(name)}{did_you_mean(name, self.known)}"


@attrs.frozen
class ValueFormError(JourneysError, ValueError):
    """A value that is not of the form its field asks for.

    Attributes:
        value: What was given.
        expected: What is expected, with an example.
        cure: What to write instead, where it is known.

    Example:
        >>> str(ValueFormError(value="soon", expected="a duration such as 48h or 10 days"))
        "expected a duration such as 48h or 10 days, got 'soon'"
    """

    value: object
    expected: str
    cure: str = ""

    def __str__(self) -> str:
        return f"expected {self.expected}, got {quoted(self.value)}{self.cure}"


@attrs.frozen
class FileError(JourneysError, OSError):
    """A file that cannot be read or written as asked.

    Attributes:
        path: The file.
        reason: Why not, and the way out.
    """

    path: Path | str
    reason: str

    def __str__(self) -> str:
        return f"{quoted(self.path)}: {self.reason}"


@attrs.frozen
class MissingExtraError(JourneysError, ImportError):
    """An optional part that is not installed.

    Attributes:
        feature: What was asked for.
        extra: The extra of this package that brings it.

    Example:
        >>> str(MissingExtraError(feature="PNG through Graphviz", extra="graphviz"))
        "PNG through Graphviz needs an optional part: pip install 'journeys[graphviz]'"
    """

    feature: str
    extra: str

    def __str__(self) -> str:
        return f"{self.feature} needs an optional part: pip install 'journeys[{self.extra}]'"


@attrs.frozen
class EngineError(JourneysError, RuntimeError):
    """A program that draws did not deliver.

    Attributes:
        engine: The program ("dot").
        reason: What happened, and the way out.
    """

    engine: str
    reason: str

    def __str__(self) -> str:
        return f"{self.engine}: {self.reason}"
