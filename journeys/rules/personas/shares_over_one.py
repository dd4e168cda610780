"""The shares of the personas make more than all customers.

Shares say how many customers a decision reaches; beyond 100 % they reach customers twice.

Example::

    personas:
      ana: {share: 70%}
      bob:
        name: Bob
        quote: Tell me when it arrives
        style: {pace: hurried, seeks: confirmation}
        share: 40%
    journeys:
      ana-lives-it-all: {personas: [ana, bob]}

Instead::

    personas:
      ana: {share: 70%}
      bob:
        name: Bob
        quote: Tell me when it arrives
        style: {pace: hurried, seeks: confirmation}
        prefers: [phone]
        share: 30%
    journeys:
      ana-lives-it-all: {personas: [ana, bob]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN303"
SEVERITY: Final = Severity.ERROR

#: What the sum of decimal fractions may be off by.
_ROUNDING: Final = 1e-9


def check(view: View) -> Iterator[Finding]:
    """One finding, at the persona with whom the shares pass 100 %."""
    shares = [(persona, persona.share or 0.0) for persona in view.map.personas]
    total = fsum(share for _, share in shares)
    reached = 0.0
    for persona, share in shares:
        reached += share
        if reached > 1 + _ROUNDING:
            yield Finding(
                ("personas", persona.id, "share"),
                f"the shares make {_percent(total)} of customers; lower them to 100% in all",
            )
            return


def _percent(share: float) -> str:
    return f"{share * 100:.6f}".rstrip("0").rstrip(".") + "%"
