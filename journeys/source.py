"""Where the parts of a map were written: places of files for the paths of a map."""

from __future__ import annotations

from functools import cached_property
from typing import TypeAlias

import attrs

from journeys.text import printable

__all__ = ["Allowance", "Path", "Remark", "Source", "Span", "dotted"]

Path: TypeAlias = tuple[str | int, ...]
"""A route of keys through a map, such as `("board", "julie", "inform", "mobile")`."""


def dotted(path: Path) -> str:
    """A path as people write it.

    Args:
        path: The keys, outermost first; steps of a journey are numbered from 0.

    Returns:
        The keys with dots between; `"map"` for the empty path.

    Example:
        >>> dotted(("board", "julie", "inform", "mobile"))
        'board.julie.inform.mobile'
    """
    return ".".join(printable(str(key)) for key in path) or "map"


@attrs.frozen(order=True)
class Span:
    """A stretch of a file; lines and columns count from 1, the end stands after the last character.

    Attributes:
        file: The file as the user named it.
        line: First line.
        column: First column, in characters.
        end_line: Last line.
        end_column: Column after the last character.

    Example:
        >>> str(Span("bank.journey.yaml", 8, 5, 8, 9))
        'bank.journey.yaml:8:5'
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{printable(self.file)}:{self.line}:{self.column}"


@attrs.frozen
class Remark:
    """What the reader noticed at a place without being kept from reading.

    Attributes:
        code: The rule that speaks, such as `JRN002`.
        path: The place in the map, as near as it is known.
        message: What is wrong and the way out.
        span: The place in the file.
    """

    code: str
    path: Path
    message: str
    span: Span | None = None


@attrs.frozen
class Allowance:
    """A comment that allows a finding in place.

    Attributes:
        rules: Codes or names of the rules that are allowed.
        reason: Why; empty when the comment gives none.
        until: The last day on which it holds (ISO 8601), or the empty text.
        span: The place of the comment.
        line: The line whose part of the map it covers.
    """

    rules: tuple[str, ...]
    reason: str
    until: str
    span: Span
    line: int


@attrs.frozen
class Source:
    """Everything that is known of the files behind a map.

    Attributes:
        file: The map's file as the user named it.
        texts: The text of each file, by name.
        spans: The place of each path of the map.
        remarks: What the reader noticed, in the order of reading.
        allowances: The comments that allow findings.
    """

    file: str
    texts: dict[str, str] = attrs.field(factory=dict)
    spans: dict[Path, Span] = attrs.field(factory=dict)
    remarks: tuple[Remark, ...] = ()
    allowances: tuple[Allowance, ...] = ()

    def span(self, path: Path) -> Span:
        """The place of a path, or of the nearest part around it that was written.

        Args:
            path: Any path; it need not have been written.

        Returns:
            The place; that of the first key of the file when nothing around was written.

        Example:
            >>> source = Source("a.yaml", spans={("title",): Span("a.yaml", 2, 8, 2, 12)})
            >>> source.span(("title", "x")).line
            2
        """
        for end in range(len(path), -1, -1):
            found = self.spans.get(path[:end])
            if found is not None:
                return found
        return Span(self.file)

    def line(self, span: Span) -> str:
        """The source line on which a span begins, or the empty text.

        Args:
            span: A place in one of the files.

        Returns:
            The line without its end.

        Example:
            >>> Source("a.yaml", texts={"a.yaml": "x: 1"}).line(Span("a.yaml"))
            'x: 1'
        """
        lines = self._lines.get(span.file, [])
        return lines[span.line - 1].rstrip("\r") if span.line <= len(lines) else ""

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        return {file: text.split("\n") for file, text in self.texts.items()}
