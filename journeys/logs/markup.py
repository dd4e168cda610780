"""An XML file to its elements, one after the other, in little memory and without entities."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import attrs

from journeys.errors import MissingExtraError
from journeys.logs.faults import LogError, fault
from journeys.logs.guard import opened, raising
from journeys.logs.raw import LogLimits
from journeys.reader import problems as code
from journeys.text import quoted

__all__ = ["DEPTH", "Markup"]

#: How deep elements may stand in each other.
DEPTH: Final = 32
#: Bytes that are parsed at once.
_PART: Final = 1 << 16
#: Encodings of one byte a character, and those that the parser itself knows.
_ENCODINGS: Final = re.compile(
    r"(?i)utf-?8|utf-?16(le|be)?|us-ascii|iso-?8859-?\d{1,2}|(windows-|cp)125\d|latin-?1"
)


@attrs.define
class Markup:
    """The reading of one XML file.

    Attributes:
        path: The file; packed by gzip or not.
        limits: The bounds: `bytes` and `ratio` of a packed file, `line` bytes of a tag.
        start: Called with the name of an element, its attributes and its line.
        end: Called with the name of an element.
        text: Called with pieces of text; None where text means nothing.
    """

    path: Path
    limits: LogLimits
    start: Callable[[str, dict[str, str], int], None]
    end: Callable[[str], None]
    text: Callable[[str], None] | None = None
    _line: int = 1

    def read(self) -> None:
        """Read the file to its end.

        Raises:
            FileError: It cannot be read, or is a bomb.
            LogError: It is not well formed, has a document type, or passes a bound.
            MissingExtraError: The extra is not installed.
        """
        parser = self._parser()
        with opened(self.path, max_bytes=self.limits.bytes, max_ratio=self.limits.ratio) as stream:
            fed = 0
            while part := stream.read(_PART):
                self._feed(parser, part, last=False)
                fed += len(part)
                if fed - parser.CurrentByteIndex > self.limits.line + _PART:
                    message = f"a tag or comment is longer than {self.limits.line} bytes"
                    line = parser.CurrentLineNumber
                    raise self.failed(code.TOO_LARGE, f"{message}; {raising('line')}", line)
            if not fed:
                raise self.failed(code.MISSING_KEY, "the file is empty", 1)
            self._feed(parser, b"", last=True)

    def failed(self, what: str, message: str, line: int, column: int = 1) -> LogError:
        """The error of a file that cannot be a log.

        Args:
            what: The code of the rule that speaks.
            message: What is wrong, and the way out.
            line: The line.
            column: The column.
        """
        return LogError((fault(str(self.path), message, what, line, column),))

    def _parser(self) -> Any:
        try:
            from defusedxml.ElementTree import DefusedXMLParser
        except ImportError:
            raise MissingExtraError("reading logs in XML", "evidence") from None
        parser: Any = DefusedXMLParser(forbid_dtd=True).parser
        names: dict[str, str] = {}
        start, end = self.start, self.end
        depth = 0

        def begin(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > DEPTH:
                message = f"elements stand more than {DEPTH} deep in each other"
                raise self.failed(code.TOO_LARGE, message, parser.CurrentLineNumber)
            local = names.get(name)
            if local is None:
                local = name.rpartition("}")[2]
                if len(names) < self.limits.columns:
                    names[name] = local
            start(local, attributes, parser.CurrentLineNumber)

        def finish(name: str) -> None:
            nonlocal depth
            depth -= 1
            end(names.get(name) or name.rpartition("}")[2])

        def declared(_version: str, encoding: str | None, _standalone: int) -> None:
            if encoding and not _ENCODINGS.fullmatch(encoding):
                message = f"the encoding {quoted(encoding)} is not read; write the file in UTF-8"
                raise self.failed(code.UNREADABLE_TEXT, message, 1)

        parser.ordered_attributes = False
        parser.buffer_text = True
        parser.StartElementHandler = begin
        parser.EndElementHandler = finish
        parser.CharacterDataHandler = self.text
        parser.CommentHandler = parser.ProcessingInstructionHandler = None
        parser.DefaultHandlerExpand = None
        parser.XmlDeclHandler = declared
        return parser

    def _feed(self, parser: Any, part: bytes, *, last: bool) -> None:
        from xml.parsers.expat import ExpatError, errors

        from defusedxml import DefusedXmlException

        try:
            parser.Parse(part, last)
        except DefusedXmlException:
            message = "the file has a document type (DTD), which is refused; remove '<!DOCTYPE'"
            raise self.failed(code.SYNTAX, message, parser.CurrentLineNumber) from None
        except ExpatError as error:
            reason = errors.messages.get(error.code, "it is not well formed")
            if last:
                reason = f"the file ends too early ({reason}); fetch it again"
            place = error.lineno, error.offset + 1
            raise self.failed(code.SYNTAX, f"no XML: {reason}", *place) from None
        except (LookupError, UnicodeError) as error:
            message = f"the text cannot be decoded ({quoted(error)}); write the file in UTF-8"
            raise self.failed(code.UNREADABLE_TEXT, message, 1) from None
