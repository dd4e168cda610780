"""Bytes of a file to its text: UTF-8 or UTF-16, and no character that nobody can see."""

from __future__ import annotations

from journeys.reader import problems as code
from journeys.reader.problems import Problems
from journeys.source import Span
from journeys.text import invisible, printable, quoted

__all__ = ["decoded"]


def decoded(data: bytes, name: str, problems: Problems) -> str | None:
    r"""The text of a file.

    Args:
        data: Its bytes, in UTF-8 with or without a byte order mark, or in UTF-16 with one.
        name: The name that messages give the file.
        problems: Where problems are kept.

    Returns:
        The text with line feeds alone, or None after a problem was kept.

    Example:
        >>> from journeys.reader.limits import DEFAULT
        >>> decoded(b"\xef\xbb\xbfa\r\nb", "a.yaml", Problems(DEFAULT))
        'a\nb'
    """
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = data.decode(encoding).replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        _undecodable(error, name, problems)
        return None
    return text if _is_visible(text, name, problems) else None


def _undecodable(error: UnicodeDecodeError, name: str, problems: Problems) -> None:
    # The bytes of the error lack the byte order mark that those of the file may have.
    before = error.object[: error.start].decode(error.encoding, "replace")
    lines = before.removeprefix("\ufeff").split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    byte = error.object[error.start : error.start + 1]
    guess = f"UTF-8 ({quoted(byte.decode('cp1252', 'replace'))} in Windows-1252?)"
    if error.encoding != "utf-8":
        guess = "UTF-16, as the file's first bytes promise"
    message = f"byte 0x{byte.hex()} is no {guess}; save the file as UTF-8"
    place = Span(name, line, column, line, column + 1)
    problems.add(code.UNREADABLE_TEXT, message, place)


def _is_visible(text: str, name: str, problems: Problems) -> bool:
    if invisible(text) is None:
        return True
    for number, line in enumerate(text.split("\n"), start=1):
        found = invisible(line)
        if found is not None:
            column = found.start() + 1
            shown = printable(found[0])
            message = f"the invisible character {quoted(shown)} stands here; remove it"
            span = Span(name, number, column, number, column + 1)
            problems.add(code.UNREADABLE_TEXT, message, span)
    return False
