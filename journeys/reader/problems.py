"""What reading can find wrong: codes, and a collector that keeps them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from journeys.source import Path, Remark, Span

if TYPE_CHECKING:
    from journeys.reader.limits import Limits

__all__ = ["FATAL", "Problems"]

SYNTAX: Final = "JRN001"
REPEATED_KEY: Final = "JRN002"
UNKNOWN_KEY: Final = "JRN003"
WRONG_KIND: Final = "JRN004"
MISSING_KEY: Final = "JRN005"
UNKNOWN_WORD: Final = "JRN006"
MALFORMED_VALUE: Final = "JRN007"
UNSAFE_YAML: Final = "JRN008"
TOO_LARGE: Final = "JRN009"
UNREADABLE_TEXT: Final = "JRN010"
BAD_INCLUDE: Final = "JRN011"
UNKNOWN_FORMAT: Final = "JRN012"
MALFORMED_STEP: Final = "JRN013"
MALFORMED_PROMISE: Final = "JRN014"
SUSPICIOUS_SPACE: Final = "JRN015"

#: Problems that keep the file from being a map; the others travel with the map.
FATAL: Final = frozenset(
    {
        SYNTAX,
        WRONG_KIND,
        MISSING_KEY,
        UNKNOWN_WORD,
        MALFORMED_VALUE,
        UNSAFE_YAML,
        TOO_LARGE,
        UNREADABLE_TEXT,
        BAD_INCLUDE,
        UNKNOWN_FORMAT,
        MALFORMED_STEP,
        MALFORMED_PROMISE,
    }
)


@attrs.define
class Problems:
    """A collector of everything that is wrong, in the order of reading.

    Attributes:
        limits: The bounds of reading; problems beyond their bound are counted, not kept.
        remarks: The problems so far.
        dropped: How many were not kept.
    """

    limits: Limits
    remarks: list[Remark] = attrs.field(factory=list)
    dropped: int = 0

    def add(self, code: str, message: str, span: Span, path: Path = ()) -> None:
        """Keep a problem.

        Args:
            code: The rule that speaks.
            message: What is wrong and the way out.
            span: The place in the file.
            path: The place in the map.
        """
        if len(self.remarks) < self.limits.findings:
            self.remarks.append(Remark(code, path, message, span))
        else:
            self.dropped += 1

    @property
    def fatal(self) -> bool:
        """Whether something keeps the file from being a map."""
        return self.dropped > 0 or any(remark.code in FATAL for remark in self.remarks)
