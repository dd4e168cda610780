"""Lines of CSV without quotes to those that are rows, and those that are none with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

__all__ = ["Lined", "Plain", "lined", "plain", "readable"]

_BLANKS: Final = b" \t\n\r\x0b\x0c"
#: How a byte that is no text is spelled in UTF-8 when it passes as a lone surrogate.
_LONE, _FROM = 0xED, 0xA0
_STRANGE: Final = (0xEF, 0xBF, 0xBD)


@attrs.frozen(eq=False)
class Lined:
    """Bytes and the lines in them.

    Attributes:
        octets: The bytes.
        ends: Where each line ends, behind its line feed.
    """

    octets: NDArray[np.uint8]
    ends: NDArray[np.int64]

    @property
    def lengths(self) -> NDArray[np.int64]:
        """The bytes of each line."""
        import numpy as np

        return np.diff(self.ends, prepend=0)

    def counts(self, marked: NDArray[np.bool_]) -> NDArray[np.int64]:
        """How many bytes of each line are marked.

        Args:
            marked: Which bytes are.
        """
        import numpy as np

        if not marked.any():
            return np.zeros(len(self.ends), np.int64)
        return np.diff(np.cumsum(marked, dtype=np.int32)[self.ends - 1], prepend=0)

    def texts(self) -> pa.Array:
        """The lines as texts, as they are; they must be UTF-8."""
        import numpy as np
        import pyarrow as pa

        offsets = np.concatenate([[0], self.ends]).astype(np.int32)
        parts = [None, pa.py_buffer(offsets), pa.py_buffer(self.octets)]
        return pa.Array.from_buffers(pa.string(), len(self.ends), parts)

    def bad(self) -> NDArray[np.bool_]:
        """Which bytes begin a lone surrogate."""
        import numpy as np

        found = np.zeros(len(self.octets), np.bool_)
        found[:-1] = (self.octets[:-1] == _LONE) & (self.octets[1:] >= _FROM)
        return found


@attrs.frozen(kw_only=True, eq=False)
class Plain:
    """Lines, told apart.

    Attributes:
        rows: Those that are rows, one after the other.
        numbers: Their places among all lines, from 0.
        refused: The places of the others by reason; empty lines are in neither.
        texts: All lines as texts.
    """

    rows: bytes
    numbers: NDArray[np.int64]
    refused: dict[str, NDArray[np.int64]]
    texts: pa.Array


def lined(data: bytes) -> Lined:
    """Bytes with their lines.

    Args:
        data: Some; the last line may lack its line feed.
    """
    import numpy as np

    octets = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(octets == ord("\n")) + 1
    return Lined(octets, ends if data.endswith(b"\n") else np.append(ends, len(data)))


def readable(lines: Lined) -> Lined:
    """Lines whose bytes that are no text are spelled as the mark of such.

    Args:
        lines: Lines in UTF-8 in which lone surrogates stand for bytes that are no text.
    """
    import numpy as np

    at = np.flatnonzero(lines.bad())
    octets = lines.octets.copy()
    for place, octet in enumerate(_STRANGE):
        octets[at + place] = octet
    return Lined(octets, lines.ends)


def plain(data: bytes, *, columns: int, delimiter: str, longest: int) -> Plain:
    r"""Lines without quotes, told apart.

    Args:
        data: The lines, in UTF-8; a lone surrogate stands for a byte that is no text.
        columns: Cells of a row.
        delimiter: What stands between cells.
        longest: Bytes of a line.

    Example:
        >>> found = plain(b"1,2\n\n3\n4,5\n", columns=2, delimiter=",", longest=9)
        >>> found.rows, found.numbers.tolist(), found.refused["malformed-row"].tolist()
        (b'1,2\n4,5\n', [0, 3], [2])
    """
    import numpy as np

    lines = lined(data)
    octets = lines.octets
    mark = ord(delimiter)
    solid = np.ones(256, np.bool_)
    solid[list(_BLANKS)] = False
    solid[mark] = True
    returns = octets == ord("\r")
    returns[:-1] &= octets[1:] != ord("\n")
    returns[-1] = False
    held = lines.counts(solid[octets]) > 0
    tests: dict[str, Any] = {
        "too-long": lines.lengths > longest,
        "malformed-row": (lines.counts(octets == mark) != columns - 1)
        | (lines.counts(returns) > 0),
        "unreadable-text": lines.counts(lines.bad()) > 0,
    }
    refused = {}
    for reason, wrong in tests.items():
        refused[reason] = np.flatnonzero(held & wrong)
        held &= ~wrong
    rows = octets[np.repeat(held, lines.lengths)].tobytes()
    return Plain(
        rows=rows, numbers=np.flatnonzero(held), refused=refused, texts=readable(lines).texts()
    )
