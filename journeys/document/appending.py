"""What customers did, and what rules found in it, to the pages beside the boards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

import attrs

from journeys.board.account import Account
from journeys.board.tabular import several
from journeys.document.parts import Appendix, Note
from journeys.drawing import draw_account
from journeys.table import Column, Table
from journeys.vocabulary import label

__all__ = ["appendix_of"]

#: So many findings are drawn.
_MOST: Final = 200


def appendix_of(account: Account, notes: Sequence[Note] | None, theme: str, paper: str) -> Appendix:
    """The summary, the findings and the tables of an account, drawn.

    Args:
        account: What customers did.
        notes: What rules found in it; None when nothing was checked.
        theme: `kraft` or `white`.
        paper: `a3` or `a4`.

    Returns:
        Its pages; the title of the findings and of the tables in the account's language.
        Messages of rules are English in any language.
    """
    drawn = partial(draw_account, theme=theme, paper=paper)
    rest = attrs.evolve(account, headlines=(), facts=(), tables=())
    found = behind = None
    if notes is not None:
        told = _findings(rest, notes)
        found = told.title, drawn(told, name="findings", most=_MOST)
    if account.tables:
        title = label(account.language, "sheets-tables")
        tables = attrs.evolve(rest, title=title, tables=account.tables)
        behind = title, drawn(tables, name="tables")
    summary = drawn(attrs.evolve(account, tables=()))
    return Appendix(account=account, summary=summary, findings=found, tables=behind)


def _findings(account: Account, notes: Sequence[Note]) -> Account:
    language = account.language
    title = label(language, "sheets-findings")
    if not notes:
        said = label(language, "sheets-no-findings")
        return attrs.evolve(account, title=title, headlines=[said])
    columns = [Column(name) for name in ("severity", "rule", "finding", "map-place")]
    rows = [
        (label(language, f"page-{one.severity.value}"), one.code, one.message, one.place)
        for one in notes
    ]
    name = several(language, "sheets-findings", len(notes))
    table = Table(name="findings", title=name, columns=columns, rows=rows)
    return attrs.evolve(account, title=title, tables=[table])
