"""A card uses words that this customer should not meet.

The idiolect is the words that this customer uses [Simple]; the company's own jargon, once listed
under `avoids`, has no place in an answer, a tone or a promise.

Example::

    personas:
      ana: {idiolect: {avoids: [procedure]}}
    board:
      everyone:
        inform: {phone: {answer: A seller explains the procedure}}

Instead::

    personas:
      ana: {idiolect: {avoids: [procedure]}}
    board:
      everyone:
        inform: {phone: {answer: A seller explains how it goes}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Cell, Persona, Response
from journeys.rules import cards
from journeys.rules.phrases import occurring, phrases

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN606"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject, naming the words."""
    unwelcome = {one.id: phrases(one.idiolect.avoids) for one in view.personas.values()}

    def unsuited(persona: Persona, _cell: Cell, response: Response) -> list[str]:
        wanted = unwelcome[persona.id]
        if response.idiolect.avoids:
            wanted = {**wanted, **phrases(response.idiolect.avoids)}
        return occurring(wanted, _texts(response)) if wanted else []

    for misfit in cards.misfits(view, unsuited):
        yield Finding(
            misfit.path,
            f"wording {misfit.what} {misfit.where} is to be kept from {misfit.who}; "
            "use the customer's own words",
        )


def _texts(response: Response) -> Iterator[str]:
    yield response.answer
    yield response.tone
    yield from response.idiolect.uses
    for commitment in response.commitments:
        yield commitment.text
