"""An account to the HTML part of tables that stands behind the boards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeys.board.account import Account
from journeys.board.account_shown import known_rows, remarks
from journeys.board.tabular import heading, words
from journeys.svg.markup import attributes, written
from journeys.table import Cell, Column, Kind, Table
from journeys.vocabulary import label

__all__ = ["ACCOUNT", "ROWS", "account"]

#: The id and the address of the account.
ACCOUNT: Final = "account"
#: So many rows of a table stand on a page; the others are told, and stand in files of tables.
ROWS: Final = 1000


def account(told: Account) -> str:
    """What customers did, as a part of a page.

    Args:
        told: The account.

    Returns:
        A section: the sentences, the facts, a list of the tables, and the tables.
    """
    tables = list(enumerate(told.tables, start=1))
    lines = [f'<section id="{ACCOUNT}" class="account">', f"<h2>{written(told.title)}</h2>"]
    lines += [f'<p class="headline">{written(text)}</p>' for text in told.headlines]
    lines.append('<dl class="log">')
    lines += [
        f"<div><dt>{written(name)}</dt><dd>{written(text)}</dd></div>" for name, text in told.facts
    ]
    lines.append("</dl>")
    if len(tables) > 1:
        name = attributes({"aria-label": label(told.language, "page-tables")})
        lines.append(f'<nav class="contents"{name}><ul>')
        lines += [
            f'<li><a href="#t{number}">{written(table.title)}</a></li>' for number, table in tables
        ]
        lines.append("</ul></nav>")
    for number, table in tables:
        lines.extend(_table(table, f"t{number}", told.language))
    return "\n".join([*lines, "</section>"])


def _table(table: Table, name: str, language: str) -> Iterator[str]:
    shown = known_rows(table)
    yield f'<div class="result"><h3 id="{name}">{written(table.title)}</h3>'
    if shown.rows:
        yield f'<div class="rows" role="region" aria-labelledby="{name}" tabindex="0">'
        yield f'<table aria-labelledby="{name}"><thead><tr>'
        yield "".join(_head(language, column) for column in table.columns)
        yield "</tr></thead><tbody>"
        for row in shown.rows[:ROWS]:
            cells = zip(table.columns, row, strict=True)
            yield f"<tr>{''.join(_cells(language, cells))}</tr>"
        yield "</tbody></table></div>"
    for text in remarks(table, shown, ROWS, language):
        yield f'<p class="remark">{written(text)}</p>'
    yield "</div>"


def _head(language: str, column: Column) -> str:
    is_number = ' class="is-number"' if column.kind is not Kind.TEXT else ""
    return f'<th scope="col"{is_number}>{written(heading(language, column))}</th>'


def _cells(language: str, cells: Iterator[tuple[Column, Cell]]) -> Iterator[str]:
    """The cells of a row; the first one names it, and numbers bear what they are sorted by."""
    for at, (column, cell) in enumerate(cells):
        text = written(words(language, column.kind, cell))
        if column.kind is Kind.TEXT:
            yield f'<th scope="row">{text}</th>' if at == 0 else f"<td>{text}</td>"
        else:
            value = "" if cell is None else f' data-value="{cell:.12g}"'
            yield f'<td class="is-number"{value}>{text}</td>'
