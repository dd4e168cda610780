"""A complaint is taken without a promise of when it is answered.

The customer pursues an answer to a complaint; the commitment that counts is the day on which it
comes [Simple].

Example::

    board:
      everyone:
        complain: {phone: {commitments: [A call back]}}

Instead::

    board:
      everyone:
        complain: {phone: {commitments: [{text: A call back, within: 48h}]}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Offer, Response
from journeys.rules import cards
from journeys.rules.rows import named

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN601"
SEVERITY: Final = Severity.WARNING


_COMPLAIN: Final = "complain"


def check(view: View) -> Iterator[Finding]:
    """One finding a row of complaints, naming the channels without a deadline."""
    for row in view.rows:
        if row.subject == _COMPLAIN:
            silent = [channel.id for channel, card in row.open if not _has_deadline(card)]
            if silent:
                where = f"on {cards.channels(view, silent)}"
                yield Finding(
                    row.path,
                    f"a complaint {where} has no deadline for {named(row.readers)}; "
                    "promise one: commitments: [{text: ..., within: 10 days}]",
                )


def _has_deadline(card: Offer) -> bool:
    response = card.response or Response()
    return any(commitment.within for commitment in response.commitments)
