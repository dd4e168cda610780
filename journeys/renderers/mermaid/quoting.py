"""Texts to Mermaid labels and names that cannot become anything else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from journeys.drawing.wrapping import clean

__all__ = ["bare", "identifier", "label"]

# Mermaid spells an entity between two of these letters while it parses.
_OWN: Final = "\ufb02\u00b6"
_ESCAPED: Final = re.compile(
    r"(?<![^\W\d_])\.|\.(?=\S)|(?<!\w)-|-(?!\w)|(?<=\d)\)|%(?=%)|(?<=%)%"
    rf"|[\"#$&*+/:-=>@\[-`{{-~{_OWN}]"
)

# The grammar of `journey` knows no escapes: `#` begins a comment, `;` ends a statement.
_TWINS: Final = str.maketrans(
    {
        ":": "\u2236",
        ";": "\uff1b",
        "#": "\uff03",
        "&": "\uff06",
        "<": "\uff1c",
        ">": "\uff1e",
        "{": "\uff5b",
        "}": "\uff5d",
        **dict.fromkeys(_OWN, "\ufffd"),
    }
)


def label(lines: Iterable[str], *, most: int) -> str:
    r"""Texts as one label of a flowchart, a line each.

    Args:
        lines: The texts, each any text; empty ones take no line.
        most: Characters of a text that are shown; the rest is an ellipsis.

    Returns:
        The label in quotes. All that Mermaid, Markdown or HTML could take for more than a letter
        is an entity of Mermaid.

    Example:
        >>> label(["Prix : 5 €", "", 'dit "oui" & <b>'], most=40)
        '"Prix\xa0#58; 5\xa0€<br/>dit #34;oui#34; #38; #60;b#62;"'
    """
    shown = (_ESCAPED.sub(_entity, _cut(clean(text), most)) for text in lines)
    return f'"{"<br/>".join(text for text in shown if text) or " "}"'


def bare(text: str, *, most: int) -> str:
    """A text as a name in a `journey` diagram, where nothing can be quoted.

    Args:
        text: Any text.
        most: Characters that are shown; the rest is an ellipsis.

    Returns:
        The text; the signs of the grammar are replaced by the ones that look like them. It
        must stand behind something else on its line, since it may be a word of the grammar.

    Example:
        >>> bare("Dossier #12: envoyé", most=40)
        'Dossier ＃12∶ envoyé'
    """
    return _cut(clean(text), most).translate(_TWINS)


def identifier(name: str) -> str:
    """A generated name as the id of a node or a class; all but letters, digits and hyphens goes.

    Args:
        name: A slug that the board gave.

    Example:
        >>> identifier("card-inform-web"), identifier("a --> b")
        ('n-card-inform-web', 'n-a_____b')
    """
    return "n-" + re.sub(r"[^A-Za-z0-9_-]|-(?![A-Za-z0-9_])", "_", name)


def _entity(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
