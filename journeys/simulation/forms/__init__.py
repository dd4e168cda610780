"""Tables of a log to files: siblings of one shape, each loaded on first use."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol, cast

import attrs

from journeys.errors import ValueFormError

if TYPE_CHECKING:
    from journeys.simulation.arrays import Ints

__all__ = ["ENDINGS", "Form", "Writer", "form_of"]


class Writer(Protocol):
    """What each form's `writer` gives."""

    def write(self, table: Any, spoilt: Ints) -> None:
        """Add the rows of a table.

        Args:
            table: A table of pyarrow, every one with the same columns.
            spoilt: How each row is spoiled (`rows.SPOILED`), 0 for a clean one.
        """

    def close(self) -> None:
        """Finish what was written, whole or not; the file stays open."""


@attrs.frozen
class Form:
    """A form of log files.

    Attributes:
        module: Where its `writer` stands.
        as_text: Whether times and values are texts in it.
        is_packed: Whether the file is packed by gzip.
    """

    module: str
    as_text: bool
    is_packed: bool = False

    def writer(self, stream: BinaryIO) -> Writer:
        """A writer of this form.

        Args:
            stream: The open file.
        """
        return cast("Writer", import_module(self.module).writer(stream))


#: The form of each ending of a file name.
ENDINGS: Final = {
    ".parquet": Form("journeys.simulation.forms.parquet", as_text=False),
    ".csv": Form("journeys.simulation.forms.csv", as_text=True),
    ".csv.gz": Form("journeys.simulation.forms.csv", as_text=True, is_packed=True),
    ".jsonl": Form("journeys.simulation.forms.jsonl", as_text=True),
    ".jsonl.gz": Form("journeys.simulation.forms.jsonl", as_text=True, is_packed=True),
}


def form_of(path: Path) -> Form:
    """The form of a file, by its name.

    Args:
        path: The file.

    Raises:
        ValueFormError: No form has that ending.

    Example:
        >>> form_of(Path("log.csv.gz")).is_packed
        True
    """
    name = path.name.lower()
    for ending in sorted(ENDINGS, key=len, reverse=True):
        if name.endswith(ending):
            return ENDINGS[ending]
    raise ValueFormError(path.name, f"a name that ends with {', '.join(ENDINGS)}")
