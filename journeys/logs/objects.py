"""A JSON file, an object of lists, to the members of the lists, one after the other."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final, NoReturn

import attrs

from journeys.logs.faults import LogError, fault
from journeys.logs.guard import opened, raising
from journeys.logs.raw import LogLimits
from journeys.reader import problems as code
from journeys.text import quoted

__all__ = ["Objects"]

#: Bytes that are read at once.
_PART: Final = 1 << 18
#: Characters of a word or an escape that may be cut off.
_CUT: Final = 20
_SPACE: Final = " \t\n\r"


def _refused(name: str) -> NoReturn:
    raise ValueError(name)


#: Numbers stay the texts that they are: none is too long, and none is rounded.
_DECODER: Final = json.JSONDecoder(
    parse_int=str, parse_float=str, parse_constant=_refused, strict=True
)


@attrs.define
class Objects:
    """The reading of one JSON file.

    Attributes:
        path: The file; packed by gzip or not.
        limits: The bounds: `bytes` and `ratio` of a packed file, `line` characters of a member.
        lists: The keys whose members are wanted; there must be lists.
        keys: The keys so far.
    """

    path: Path
    limits: LogLimits
    lists: frozenset[str]
    _stream: BinaryIO = attrs.field(init=False)
    _decode: codecs.IncrementalDecoder = attrs.field(init=False)
    _text: str = ""
    _at: int = 0
    _line: int = 1
    _ended: bool = False
    keys: dict[str, int] = attrs.field(factory=dict, init=False)

    def parts(self) -> Iterator[tuple[str, Any, int]]:
        """The members of the lists.

        Returns:
            The key of the list, the member, and the line on which it begins.

        Raises:
            FileError: The file cannot be read, or is a bomb.
            LogError: It is no JSON, not an object, or a member passes a bound.
        """
        limits = self.limits
        self._decode = codecs.getincrementaldecoder("utf-8-sig")("strict")
        with opened(self.path, max_bytes=limits.bytes, max_ratio=limits.ratio) as stream:
            self._stream = stream
            if self._peek() != "{":
                message = "the file is empty" if self._ended and not self._text else "no object"
                raise self._failed(f"{message}; OCEL is an object with the key 'events'")
            yield from self._object()
            if self._peek():
                raise self._failed("something stands behind the end of the object")

    def _object(self) -> Iterator[tuple[str, Any, int]]:
        self._at += 1
        if self._peek() == "}":
            self._at += 1
            return
        while True:
            if self._peek() != '"':
                raise self._failed("a key is missing")
            key, line = self._value(), self._line
            if key in self.keys:
                message = f"the key {quoted(key)} stands twice; join what is in it"
                raise self._failed(message, code.REPEATED_KEY)
            self.keys[key] = line
            if len(self.keys) > self.limits.columns:
                raise self._failed(f"there are more than {self.limits.columns} keys")
            if self._peek() != ":":
                raise self._failed("':' is missing behind a key")
            self._at += 1
            if self._peek() == "[":
                yield from self._list(key)
            elif key in self.lists:
                raise self._failed(f"{quoted(key)} is no list", code.WRONG_KIND)
            else:
                self._value()
            if not self._goes_on("}"):
                return

    def _list(self, key: str) -> Iterator[tuple[str, Any, int]]:
        self._at += 1
        if self._peek() == "]":
            self._at += 1
            return
        while True:
            self._peek()
            line = self._line
            member = self._value()
            if key in self.lists:
                yield key, member, line
            if not self._goes_on("]"):
                return

    def _goes_on(self, end: str) -> bool:
        found = self._peek()
        if found not in {",", end} or not found:
            raise self._failed(f"',' or '{end}' is missing")
        self._at += 1
        return found == ","

    def _peek(self) -> str:
        """The next character that is no space; empty at the end of the file."""
        while True:
            text, at = self._text, self._at
            while at < len(text) and text[at] in _SPACE:
                at += 1
            self._line += text.count("\n", self._at, at)
            self._at = at
            if at < len(text):
                return text[at]
            if not self._more():
                return ""

    def _value(self) -> Any:
        """The next value. What is cut off at the end of the buffer is read again with more."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
                if end < len(self._text) or self._ended:
                    self._line += self._text.count("\n", self._at, end)
                    self._at = end
                    return value
            except RecursionError:
                raise self._failed("values stand too deep in each other", code.TOO_LARGE) from None
            except ValueError as error:
                if self._ended or self._is_certain(error):
                    raise self._told(error) from None
            held = len(self._text) - self._at
            if held > self.limits.line:
                message = f"a value is longer than {self.limits.line} characters, or no JSON"
                raise self._failed(f"{message}; {raising('line')}", code.TOO_LARGE)
            self._more(max(_PART, held))

    def _is_certain(self, error: ValueError) -> bool:
        """Whether more text would not mend a fault."""
        if not isinstance(error, json.JSONDecodeError):
            return True
        return "nterminated" not in error.msg and error.pos < len(self._text) - _CUT

    def _more(self, size: int = _PART) -> bool:
        if self._ended:
            return False
        data = self._stream.read(size)
        self._ended = not data
        try:
            new = self._decode.decode(data, final=not data)
        except UnicodeDecodeError:
            message = "the text is not UTF-8; write the file in UTF-8"
            raise self._failed(message, code.UNREADABLE_TEXT) from None
        self._text = self._text[self._at :] + new
        self._at = 0
        return True

    def _told(self, error: ValueError) -> LogError:
        if isinstance(error, json.JSONDecodeError):
            line = self._line + self._text.count("\n", self._at, error.pos)
            reason = error.msg[:1].lower() + error.msg[1:]
            if not self._text[error.pos :].strip() or "nterminated" in reason:
                reason = f"the file ends too early ({reason}); fetch it again"
            return self._failed(f"no JSON: {reason}", line=line)
        return self._failed("no JSON: a number is none")

    def _failed(self, message: str, what: str = code.SYNTAX, *, line: int = 0) -> LogError:
        return LogError((fault(str(self.path), message, what, line or self._line),))
