"""A text is written in capitals.

Capitals are read as shouting, and more slowly; on a card they hide the tone that the response
should have [Simple].

Example::

    board:
      everyone:
        inform:
          phone: {answer: CALL US TODAY for a price}

Instead::

    board:
      everyone:
        inform:
          phone: {answer: Call us today for a price}

Since: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.texts import Kind
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN902"
SEVERITY: Final = Severity.INFO

#: As many letters in a row are no abbreviation any more.
_LETTERS: Final = 10

_SILENT: Final = {Kind.ID, Kind.REFERENCE}


def check(view: View) -> Iterator[Finding]:
    """One finding for each text that shouts, in the order of the model."""
    for path, text, kind in view.texts:
        shouted = "" if kind in _SILENT else _shouted(text)
        if shouted:
            yield Finding(path, f"{quoted(shouted)} is written in capitals; write small letters")


def _shouted(text: str) -> str:
    """The first words in a row that are all capitals, unless they are short."""
    words = re.findall(r"[^\W\d_]+", text)
    for is_upper, run in groupby(words, key=str.isupper):
        loud = list(run)
        if is_upper and sum(map(len, loud)) >= _LETTERS:
            return " ".join(loud)
    return ""
