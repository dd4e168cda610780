"""A persona finds the answer only on channels that this persona avoids.

An answer where the customer will not come is no answer for this customer [Simple].

Example::

    personas:
      ana: {prefers: [phone], avoids: [web]}
    board:
      everyone:
        inform:
          phone: {answer: null, tone: null, depth: null, instead: [web], because: prices vary}

Instead::

    personas:
      ana: {prefers: [phone], avoids: [web]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import cards
from journeys.rules.rows import named

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN405"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a row, naming the personas who avoid all its open channels."""
    for row in view.rows:
        open_ = [channel.id for channel, _ in row.open]
        avoiding = [one for one in row.readers if open_ and set(open_) <= set(one.avoids)]
        if avoiding:
            where = f"only on {cards.channels(view, open_)}, avoided by {named(avoiding)}"
            yield Finding(
                row.path,
                f"{cards.subject(view, row.subject)} is answered {where}; "
                "open another channel, or ask the customers whether they really avoid it",
            )
