"""The tone works against the persona's relational style.

The hurried customer has no time for the lengthy answer, and who wants recommendations to debate
takes a curt one for a refusal [Simple].

Example::

    board:
      everyone:
        inform: {phone: {tone: "warm, detailed"}}

Instead::

    board:
      everyone:
        inform: {phone: {tone: "warm, direct"}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Cell, Persona, Response
from journeys.rules import cards
from journeys.text import fold
from journeys.vocabulary import tones

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN604"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject, naming the tones."""
    for misfit in cards.misfits(view, _unsuited):
        yield Finding(
            misfit.path,
            f"tone {misfit.what} {misfit.where} works against the style of {misfit.who}; "
            "choose the tone that suits the customer",
        )


def _unsuited(persona: Persona, _cell: Cell, response: Response) -> Iterator[str]:
    style = {persona.style.pace, persona.style.seeks}
    for word, against in _known(response.tone):
        if against & style:
            yield word


@lru_cache(maxsize=4096)
def _known(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The known tones of a text, each with the styles that it works against."""
    words = [word.strip() for word in text.split(",")]
    return tuple((word, tones()[fold(word)].against) for word in words if fold(word) in tones())
