"""Raw rows to events under the contract, and the fate of every row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.amounts import Amounts, amounts
from journeys.logs.celltexts import INVISIBLE, mended, spotless, texts_measured, unmeasured
from journeys.logs.clock import Clock, clock
from journeys.logs.contract import NEEDED, OPTIONAL, ROW
from journeys.logs.declared import (
    check_times,
    check_types,
    declared,
    has,
    is_whole,
    spelled,
    with_constants,
    wrong_kind,
)
from journeys.logs.dialect import certain
from journeys.logs.engine import imported, rows_of
from journeys.logs.matching import UNMATCHED, matched
from journeys.logs.raw import NUMBER, LogLimits, Raw
from journeys.logs.unfolding import WHICH, numbered, unfolded
from journeys.tracking import LogForm, TrackingPlan

if TYPE_CHECKING:
    import ibis

__all__ = ["FATE", "IGNORED", "STRANGE", "Converted", "converted", "persons"]

#: The column of fates, and those fates that are no reason to reject: none at all for an event.
FATE, STRANGE, IGNORED = "journeys_fate", "unmatched", "ignored"

_AT, _ON, _ENTRY = "journeys_at", "journeys_on", "journeys_entry"

_NONE: Final = {"customer": "no-customer", "channel": "no-channel", "moment": "no-moment"}


@attrs.frozen(kw_only=True, eq=False)
class Converted:
    """Rows with what they mean.

    Attributes:
        table: The rows: raw columns, columns of the contract under their names with `journeys_`
            in front, and `FATE`, which is null for events. A raw row with several times stands
            once for each.
        form: What is declared.
        columns: The columns of the contract that the log has.
        fates: How many rows there are of each fate; None stands for events.
        plain: Whether the events are the rows as they are: nothing is parsed, mended or left out.
    """

    table: ibis.Table
    form: LogForm
    columns: tuple[str, ...]
    fates: Mapping[str | None, int]
    plain: bool

    def events(self) -> ibis.Table:
        """The events under the contract."""
        table = self.table
        if set(self.fates) - {None}:
            table = table.filter(table[FATE].isnull())
        shown = {name: table[_new(name)] for name in self.columns}
        if NUMBER in table.columns:
            shown[ROW] = numbered(table, self.form)
        return table.select(**shown)


def persons(customer: Any) -> Any:
    """How many customers a raw column names, as events will name them.

    Args:
        customer: The raw column.
    """
    if customer.type().is_integer():
        return customer.nunique()
    text = mended(spelled(customer), str(customer.get_backend().name))
    return text.nullif("").nunique()


def converted(raw: Raw, plan: TrackingPlan, limits: LogLimits) -> Converted:
    """Raw rows under the contract.

    Args:
        raw: The rows; all columns that the plan names are there.
        plan: What is declared.
        limits: The bounds of texts.

    Returns:
        The rows with their fates.

    Raises:
        LogError: A column is of a type that cannot hold what it is to hold.
    """
    meaning = _Meaning.of(raw, plan, limits)
    known = meaning.spotless()
    (seen,) = rows_of(meaning.staged.aggregate(**meaning.measures(known)))
    return meaning.told(seen | unmeasured(known))


@attrs.frozen(kw_only=True, eq=False)
class _Meaning:
    """The columns of the contract as the plan declares them."""

    staged: ibis.Table
    plan: TrackingPlan
    limits: LogLimits
    engine: str
    texts: dict[str, Any]
    clock: Clock
    value: Amounts | None
    number: Any
    kept: tuple[str, ...]

    @classmethod
    def of(cls, raw: Raw, plan: TrackingPlan, limits: LogLimits) -> _Meaning:
        form = plan.log
        check_times(raw, form)
        table = unfolded(raw.table, form)
        engine = table.get_backend().name
        names = [one for one in (*NEEDED, *OPTIONAL) if has(form, one, table.columns)]
        check_types(raw, plan, names)
        staged = with_constants(table, form)
        if plan.events:
            staged = matched(staged, plan, moment=_AT, channel=_ON, rule=_ENTRY)
        times = clock(staged, declared(staged, form, "time"), form.time)
        if times is None:
            raise wrong_kind(raw, form, "time")
        staged, value = times.table, None
        if "value" in names:
            value = amounts(staged, declared(staged, form, "value"), form.decimal)
            staged = value.table
        texts: dict[str, Any] = {}
        number: Any = None
        for name in names:
            if name == "customer" and is_whole(staged, form):
                number = staged[form.column(name)].cast("int64")
            elif name not in {"time", "value", "channel", "moment"}:
                texts[name] = spelled(declared(staged, form, name))
        if plan.events:
            texts |= {"channel": staged[_ON], "moment": staged[_AT]}
        else:
            texts |= {name: spelled(declared(staged, form, name)) for name in ("channel", "moment")}
        return cls(
            staged=staged, plan=plan, limits=limits, engine=engine, texts=texts, clock=times,
            value=value, number=number, kept=table.columns,
        )  # fmt: skip

    @property
    def ignored(self) -> list[int]:
        return [at for at, one in enumerate(self.plan.events) if not one.moment]

    def spotless(self) -> frozenset[str]:
        """The texts that need not be measured; those that entries give have no dictionaries."""
        texts = {} if self.plan.events else self.texts
        return spotless(self.staged, texts, self.limits.text)

    def measures(self, known: frozenset[str]) -> dict[str, Any]:
        """What is to be known of the rows before they are converted.

        Args:
            known: The texts that need not be measured.
        """
        found = {"rows": self.staged.count()} | self.clock.measures()
        if self.plan.events:
            entry = self.staged[_ENTRY]
            found["unmatched"] = (entry == UNMATCHED).sum()
            found["ignored"] = entry.isin(self.ignored or [-2]).sum()
        if self.number is not None:
            found["customer_none"] = self.number.isnull().sum()
        texts = {name: cell for name, cell in self.texts.items() if name not in known}
        found |= texts_measured(texts, self.engine)
        if self.value is not None:
            found["value_wrong"] = self.staged.count(where=self.value.wrong)
        return found

    def told(self, seen: Mapping[str, Any]) -> Converted:
        """The rows, by what was measured."""
        time, of_time = self.clock.converted(seen)
        columns = {name: self._clean(name, seen) for name in self.texts}
        faults = self._faults(seen, columns, of_time)
        if self.number is not None:
            columns["customer"] = self.number
        columns["time"] = time.cast("int64")
        if self.value is not None:
            columns["value"] = self.value.number
        rows, strange, ignored = (seen.get(one) or 0 for one in ("rows", STRANGE, IGNORED))
        table = self._with_fates(columns, faults)
        if faults:
            counted = table.group_by(FATE).agg(rows=table.count())
            fates = {row[FATE]: row["rows"] for row in rows_of(counted)}
        else:
            every = {None: rows - strange - ignored, STRANGE: strange, IGNORED: ignored}
            fates = {fate: count for fate, count in every.items() if count}
        mended = any(seen.get(f"{name}_odd") for name in self.texts)
        plain = not (mended or self._parsed or set(fates) - {None})
        order = tuple(one for one in (*NEEDED, *OPTIONAL) if one in columns)
        return Converted(table=table, form=self.plan.log, columns=order, fates=fates, plain=plain)

    @property
    def _parsed(self) -> bool:
        """Whether it costs something to work out the events."""
        values = self.value is not None and self.value.text
        several = WHICH in self.kept
        return (
            self.clock.text or values or several or bool(self.plan.events or self.plan.log.values)
        )

    def _clean(self, name: str, seen: Mapping[str, Any]) -> Any:
        """A text without spaces around it, composed; null for an empty one."""
        cell = self.texts[name]
        if seen[f"{name}_odd"]:
            cell = mended(cell, self.engine)
        return cell.nullif("") if seen[f"{name}_none"] or seen[f"{name}_odd"] else cell

    def _faults(
        self, seen: Mapping[str, Any], columns: Mapping[str, Any], times: list[tuple[str, Any]]
    ) -> list[tuple[str, Any]]:
        """Reasons to reject with their conditions, the first that holds counts."""
        found: dict[str, list[tuple[str, Any]]] = {name: [] for name in _NONE}
        late: list[tuple[str, Any]] = []
        if self.number is not None and seen["customer_none"]:
            found["customer"].append(("no-customer", self.number.isnull()))
        for name, cell in self.texts.items():
            odd = seen[f"{name}_odd"]
            if name in _NONE and (seen[f"{name}_none"] or odd):
                found[name].append((_NONE[name], columns[name].isnull()))
            if odd:
                late.append(("unreadable-text", certain(cell.re_search(INVISIBLE))))
            if (seen[f"{name}_long"] or 0) > self.limits.text:
                long = certain(cell.length() > self.limits.text)
                late.append(("too-long", long))
        value = []
        if self.value is not None and seen["value_wrong"]:
            value.append(("malformed-value", self.value.wrong))
        strange = seen.get(STRANGE) or 0
        rows = seen["rows"] - strange - (seen.get(IGNORED) or 0)
        if self.plan.events and not self._lacks(seen, "moment", rows):
            found["moment"].clear()
        if self.plan.events and not self._lacks(seen, "channel", rows):
            found["channel"].clear()
        return [*found["customer"], *times, *found["moment"], *found["channel"], *value, *late]

    def _lacks(self, seen: Mapping[str, Any], name: str, rows: int) -> bool:
        """Whether more rows lack a text than those that no entry gives one."""
        return bool(seen[f"{name}_odd"]) or seen[f"{name}_none"] > seen["rows"] - rows

    def _with_fates(self, columns: Mapping[str, Any], faults: list[tuple[str, Any]]) -> ibis.Table:
        ibis = imported()
        cases: list[tuple[Any, str]] = []
        if self.plan.events:
            entry = self.staged[_ENTRY]
            cases.append((entry == UNMATCHED, STRANGE))
            if self.ignored:
                cases.append((entry.isin(self.ignored), IGNORED))
        cases += [(condition, reason) for reason, condition in faults]
        fate = ibis.cases(*cases, else_=None) if cases else ibis.null("string")
        new = {_new(name): column for name, column in columns.items()}
        return self.staged.select(*self.kept, **new, **{FATE: fate.cast("string")})


def _new(name: str) -> str:
    return f"journeys_{name}"
