"""A commitment says one deadline in its text and another in `within`.

The customer reads the text, the checks and the log are held against `within`: one commitment has
one deadline [Simple]. Working days are left to the reader.

Example::

    board:
      everyone:
        complain: {phone: {commitments: [{text: A call back in 48 hours, within: 4 days}]}}

Instead::

    board:
      everyone:
        complain: {phone: {commitments: [{text: A call back in 48 hours, within: 2 days}]}}

Since: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.errors import ValueFormError
from journeys.model import Commitment
from journeys.model.durations import to_duration
from journeys.rules import cards
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN609"
SEVERITY: Final = Severity.WARNING


_STATED: Final = re.compile(
    r"\b(?:sous|en|dans(?: les)?|within|in|under)\s+(\d{1,6}\s*[^\W\d_]+)\b"
    r"(?!\s+(?:ouvr|working|business))",
    re.IGNORECASE,
)


def check(view: View) -> Iterator[Finding]:
    """One finding a card, at its first commitment of that kind."""
    for cell in view.map.board:
        response = cell.offer.response
        if not cell.offer.is_open or response is None:
            continue
        wrong = [one for one in response.commitments if _is_misstated(one)]
        if wrong:
            yield Finding(
                ("board", *cell.place),
                f"commitment {quoted(wrong[0].text)} {cards.where(view, [cell])} is due within "
                f"{wrong[0].within}; let text and within say the same",
            )


def _is_misstated(commitment: Commitment) -> bool:
    if commitment.within is None:
        return False
    stated = set(_seconds(commitment.text))
    return bool(stated) and commitment.within.seconds not in stated


def _seconds(text: str) -> Iterator[int]:
    for match in _STATED.finditer(text):
        try:
            yield to_duration(match[1]).seconds
        except ValueFormError:
            continue
