"""The bytes of a workbook to its parts: nothing is unpacked beyond a bound, nothing is run."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any, Final, NoReturn
from xml.parsers import expat

import attrs

from journeys.reader import problems as code
from journeys.reader.limits import Limits
from journeys.reader.nodes import RefusedError
from journeys.source import Span
from journeys.text import quoted

__all__ = ["GROWTH", "PACKED", "Archive", "Visitor", "walk"]

#: How many times the size of a map its workbook may have, and its unpacked parts.
PACKED, _UNPACKED = 10, 40
#: How many times the values and characters of a map its cells may have.
GROWTH: Final = 4

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    KeyError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
_OLD: Final = b"\xd0\xcf\x11\xe0"
_SAVE: Final = "save it as an Excel workbook (.xlsx)"


@attrs.define
class Archive:
    """The parts of a workbook, unpacked one by one within a common bound.

    Attributes:
        data: The bytes of the file.
        file: The name that spans bear.
        limits: The bounds of reading.
    """

    data: bytes
    file: str
    limits: Limits
    _zip: zipfile.ZipFile = attrs.field(init=False)
    _names: dict[str, str] = attrs.field(init=False)
    _unpacked: int = attrs.field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        if len(self.data) > PACKED * self.limits.bytes:
            self.too_large(f"the file is larger than {PACKED * self.limits.bytes} bytes", "bytes")
        if self.data.startswith(_OLD):
            message = f"the file is an old workbook, or one with a password; {_SAVE}, without one"
            self.refuse(message)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(self.data))
        except _BROKEN:
            self.refuse(f"the file is no workbook, or a damaged one; {_SAVE}")
        self._names = {name.casefold(): name for name in reversed(self._zip.namelist())}

    def refuse(self, message: str, rule: str = code.SYNTAX) -> NoReturn:
        """End the reading.

        Args:
            message: What is wrong and the way out.
            rule: The rule that speaks.

        Raises:
            RefusedError: Always.
        """
        raise RefusedError(rule, message, Span(self.file))

    def too_large(self, message: str, limit: str) -> NoReturn:
        """End the reading of what is beyond a bound.

        Args:
            message: What is too large.
            limit: The name of the limit that can be raised.

        Raises:
            RefusedError: Always.
        """
        self.refuse(
            f"{message}; make it smaller, or raise the limit {quoted(limit)}", code.TOO_LARGE
        )

    def has(self, name: str) -> bool:
        """Whether there is a part of this name.

        Args:
            name: The part.
        """
        return name.casefold() in self._names

    def part(self, name: str) -> bytes:
        """The bytes of a part.

        Args:
            name: The part.

        Returns:
            Its bytes; none for a part that is not there.

        Raises:
            RefusedError: It is damaged, locked, or too large.
        """
        if not self.has(name):
            return b""
        room = _UNPACKED * self.limits.bytes - self._unpacked
        data = b""
        try:
            info = self._zip.getinfo(self._names[name.casefold()])
            if info.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                with self._zip.open(info) as stream:
                    data = stream.read(room + 1)
            else:
                self.refuse(f"the file is packed in an unusual way; open it and {_SAVE}")
        except _BROKEN:
            self.refuse(f"the part {quoted(name)} of the workbook is damaged; open it and {_SAVE}")
        self._unpacked += len(data)
        if len(data) > room:
            message = f"the workbook unpacks to more than {_UNPACKED * self.limits.bytes} bytes"
            self.too_large(f"{message}; delete empty rows below the tables", "bytes")
        return data

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """The parts that a part speaks of.

        Args:
            name: The part; the empty text for the workbook as a whole.

        Returns:
            Id to kind (`worksheet`) and part; what lies outside the file is not in it.
        """
        folder, file = posixpath.split(name)
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, given: Mapping[str, str]) -> None:
            if tag == "Relationship" and given.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, given.get("Target", "")))
                kind = given.get("Type", "").rpartition("/")[2]
                found[given.get("Id", "")] = (kind, path.lstrip("/"))

        walk(self, posixpath.join(folder, "_rels", f"{file}.rels"), Visitor(start))
        return found


@attrs.frozen
class Visitor:
    """What looks at the elements of a part.

    Attributes:
        start: Takes the local name of an element and its attributes, by local names.
        end: Takes the local name and the text since the last tag.
    """

    start: Callable[[str, Mapping[str, str]], None]
    end: Callable[[str, str], None] = lambda _tag, _text: None


def walk(archive: Archive, name: str, visitor: Visitor) -> None:
    """Show every element of a part to a visitor; no part may declare entities.

    Args:
        archive: The workbook.
        name: The part; one that is not there has no elements.
        visitor: What looks at the elements.

    Raises:
        RefusedError: The part is no XML, declares a document type, or is too large.
    """
    data = archive.part(name)
    if not data:
        return
    text: list[str] = []

    def start(tag: str, given: dict[str, str]) -> None:
        text.clear()
        visitor.start(_local(tag), {_local(key): value for key, value in given.items()})

    def end(tag: str) -> None:
        visitor.end(_local(tag), "".join(text))
        text.clear()

    def declared(*_: Any) -> NoReturn:
        archive.refuse(
            f"the part {quoted(name)} declares a document type, which no workbook needs; "
            "make the workbook anew",
            code.UNSAFE_YAML,
        )

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text.append
    parser.StartDoctypeDeclHandler = declared
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the parser's own signature
    except (expat.ExpatError, ValueError, LookupError):
        archive.refuse(f"the part {quoted(name)} of the workbook is damaged; open it and {_SAVE}")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
