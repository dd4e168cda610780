"""An id is no slug, or a word that means something else.

Ids are written into paths, file names and drawings: small letters without accents, digits,
hyphens and underscores keep them the same everywhere. What people read is the label, where any
letter may stand. `everyone` stands for each persona, `staffed` for each channel with a person.

Example::

    format: journeys/1
    title: A small shop
    stages: [Après-vente]

Instead::

    format: journeys/1
    title: A small shop
    stages:
      apres-vente: {label: Après-vente}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import EVERYONE
from journeys.rules.texts import Kind
from journeys.text import ID, invisible, quoted, slug

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN020"
SEVERITY: Final = Severity.ERROR

#: Words that mean something else where the ids of such a part stand.
_TAKEN: Final = {
    "personas": EVERYONE,
    "goals": "staffed",
    "channels": "staffed",
    "moments": "staffed",
}


def check(view: View) -> Iterator[Finding]:
    """One finding for each id; one that holds an invisible character has its own rule."""
    for path, text, kind in view.texts:
        if kind is not Kind.ID or invisible(text):
            continue
        if not ID.fullmatch(text):
            way_out = f"small letters, digits and hyphens; write {quoted(slug(text))}"
            message = f"the id {quoted(text)} may hold only {way_out}"
            where = "name" if path[0] == "personas" else "label"
            yield Finding(path[:-1], f"{message} and keep the words as its {where}")
        elif text == _TAKEN.get(str(path[0])):
            yield Finding(path[:-1], f"the id {quoted(text)} means something else; choose another")
