"""Attribution to tables: credit by channel and model, what was measured, and by which rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from journeys.attribution.attribution import Attribution
from journeys.attribution.networks import NetworkShare
from journeys.attribution.paths import Paths
from journeys.attribution.placing import places_table
from journeys.table import Cell, Column, Table
from journeys.vocabulary import label

__all__ = ["flat_table", "tables_of"]

#: What models measure: model, field of its credit, column and its kind.
_SCORES: Final = (
    ("markov", "scores", "removal-effect", "share"),
    ("markov", "value_scores", "removal-effect-value", "share"),
    ("shao", "scores", "shao-score", "number"),
    ("shapley", "error", "shapley-error", "number"),
)


def tables_of(
    attribution: Attribution,
    shares: Sequence[NetworkShare] = (),
    *,
    places: int = 0,
    language: str = "en",
) -> tuple[Table, ...]:
    """The tables of an attribution.

    Args:
        attribution: What each channel brought.
        shares: What each network brought, as `share_networks` gives it.
        places: How many places of touches to tell apart, as `places_table` does; 0 for no such
            table.
        language: Of titles and of words in cells: `fr` or `en`.

    Returns:
        How many paths there are; conversions by channel and model, the largest first, and their
        sum; the same of value, where there is any; what models measured; places, where they are
        asked for; networks, where shares are given; the rule of each; and what was put
        together, where something was.

    Example:
        >>> from journeys.attribution import PathRow, attribute, to_paths
        >>> found = attribute(to_paths([PathRow(path="email > store")]), ["linear", "markov"])
        >>> [table.name for table in tables_of(found)]
        ['paths', 'conversions', 'scores', 'rules']
        >>> tables_of(found)[1].rows[0]
        ('email', 0.5, 0.5)
    """
    paths = attribution.paths
    made = [_totals(paths, language), _credited(attribution, "conversions", language)]
    if paths.total_value:
        made.append(_credited(attribution, "value", language))
    scores = _scored(attribution, language)
    made += [scores] if len(scores.columns) > 1 else []
    made += [places_table(paths, places, language=language)] if places else []
    made += [_networks(shares, language)] if shares else []
    rules = {one.rule: one.about for one in shares}
    rules |= {name: credit.rule for name, credit in attribution.credits.items()}
    order = dict.fromkeys((*attribution.credits, *rules))
    told = [(name, rules[name].told(language), called(name, language)) for name in order]
    made.append(_texts("rules", language, ("model", "rule", "label"), told))
    if paths.notes:
        notes = [(one.told(language),) for one in paths.notes]
        made.append(_texts("notes", language, ("note",), notes))
    return tuple(made)


def flat_table(attribution: Attribution, *, language: str = "en") -> Table:
    """All numbers of an attribution in one table, for a file that holds one.

    Args:
        attribution: What each channel brought.
        language: Of the title: `fr` or `en`.

    Returns:
        A row a channel, in the order of the paths; columns such as `markov-value`.

    Example:
        >>> from journeys.attribution import PathRow, attribute, to_paths
        >>> found = attribute(to_paths([PathRow(path="email > store")]), ["linear"])
        >>> [column.name for column in flat_table(found).columns]
        ['channel', 'linear-conversions', 'linear-value']
    """
    rows = list(attribution.rows())
    names = list(dict.fromkeys(name for row in rows for name in row)) or ["channel"]
    columns = [
        Column(one.replace("_", "-"), "text" if one == "channel" else "number") for one in names
    ]
    return Table(
        name="attribution",
        title=label(language, "attribution-flat"),
        columns=columns,
        rows=[[row[name] for name in names] for row in rows],
    )


def called(rule: str, language: str) -> str:
    """What people call a model, or another rule of sharing.

    Args:
        rule: The name of a model, or `double`.
        language: `fr` or `en`.

    Example:
        >>> called("first", "fr"), called("double", "en")
        ('Premier contact', 'In full to each')
    """
    return label(language, f"evidence-{rule}")


def _totals(paths: Paths, language: str) -> Table:
    bare = paths.unattributed
    hidden = 0 < bare < paths.min_customers
    rows: list[tuple[str, Cell]] = [
        ("paths", len(paths)),
        ("shared", paths.total_conversions),
        ("brought", paths.total_value),
        ("nulls", paths.total_nulls),
        ("unattributed", None if hidden else bare),
    ]
    return Table(
        name="paths",
        title=label(language, "attribution-totals"),
        columns=[Column("what"), Column("number", "number")],
        rows=[(label(language, f"attribution-{what}"), _whole(number)) for what, number in rows],
        suppressed=int(hidden),
    )


def _whole(number: Cell) -> Cell:
    """A whole number as one: nobody counts half paths, unless they were estimated."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _credited(attribution: Attribution, field: str, language: str) -> Table:
    models = attribution.credits
    columns = [[float(one) for one in getattr(credit, field)] for credit in models.values()]
    rows = [(name, *cells) for name, *cells in zip(attribution.channels, *columns, strict=True)]
    if columns:
        rows.sort(key=lambda row: (-row[1], row[0]))
        rows.append((label(language, "attribution-total"), *map(sum, columns)))
    heads = [Column(name, "number") for name in models]
    return Table(
        name=field,
        title=label(language, f"attribution-{field}"),
        columns=[Column("channel"), *heads],
        rows=rows,
    )


def _scored(attribution: Attribution, language: str) -> Table:
    heads, columns = [Column("channel")], []
    for name, field, head, kind in _SCORES:
        credit = attribution.credits.get(name)
        values = getattr(credit, field) if credit is not None else None
        if values is not None and (field != "value_scores" or attribution.paths.total_value):
            heads.append(Column(head, kind))
            columns.append([float(one) for one in values])
    rows = [(name, *cells) for name, *cells in zip(attribution.channels, *columns, strict=True)]
    return Table(
        name="scores", title=label(language, "attribution-scores"), columns=heads, rows=rows
    )


def _networks(shares: Sequence[NetworkShare], language: str) -> Table:
    names = ("conversions", "value", "counted-twice", "value-counted-twice")
    return Table(
        name="networks",
        title=label(language, "attribution-networks"),
        columns=[Column("rule"), Column("network"), *(Column(name, "number") for name in names)],
        rows=[row for share in shares for row in _network_rows(share, language)],
    )


def _network_rows(share: NetworkShare, language: str) -> Iterator[tuple[Cell, ...]]:
    for at, name in enumerate(share.networks):
        known = name in {"physical", "digital", "other"}
        shown = label(language, f"network-{name}") if known else name
        yield share.rule, shown, float(share.conversions[at]), float(share.value[at]), None, None
    sums = float(share.conversions.sum()), float(share.value.sum())
    total = label(language, "attribution-total")
    yield share.rule, total, *sums, share.counted_twice, share.value_counted_twice


def _texts(
    name: str, language: str, columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> Table:
    return Table(
        name=name,
        title=label(language, f"attribution-{name}"),
        columns=[Column(one) for one in columns],
        rows=rows,
    )
