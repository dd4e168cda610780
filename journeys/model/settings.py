"""Settings of the rules, as a map or a project writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from journeys.diagnostic import Severity
from journeys.errors import UnknownNameError
from journeys.model.fields import to_count, to_texts, typed

__all__ = ["Limit", "Settings", "SeverityChange"]


def to_severity(value: Severity | str) -> Severity:
    """A severity by its word.

    Args:
        value: `error`, `warning` or `info`.

    Returns:
        The severity.

    Raises:
        UnknownNameError: There is no such severity.
    """
    try:
        return Severity(value)
    except ValueError:
        raise UnknownNameError("severity", str(value), tuple(Severity)) from None


@attrs.frozen(kw_only=True, field_transformer=typed)
class SeverityChange:
    """Another severity for a rule.

    Attributes:
        rule: Code, name, or the beginning of a code.
        severity: The severity it has here.
    """

    rule: str
    severity: Severity = attrs.field(converter=to_severity)


@attrs.frozen(kw_only=True, field_transformer=typed)
class Limit:
    """Another value for a limit.

    Attributes:
        name: The limit, such as `personas`.
        value: The number that it has here.
    """

    name: str
    value: int = attrs.field(converter=to_count)


def to_changes(value: Iterable[SeverityChange] | Mapping[str, str]) -> tuple[SeverityChange, ...]:
    """Changes of severity from a mapping of rule to severity.

    Args:
        value: The mapping, or the changes.

    Returns:
        The changes in the order given; empty for none.
    """
    if isinstance(value, Mapping):
        return tuple(SeverityChange(rule=rule, severity=name) for rule, name in value.items())
    return tuple(value)


def to_limits(value: Iterable[Limit] | Mapping[str, int]) -> tuple[Limit, ...]:
    """Limits from a mapping of name to number.

    Args:
        value: The mapping, or the limits.

    Returns:
        The limits in the order given; empty for none.
    """
    if isinstance(value, Mapping):
        return tuple(Limit(name=name, value=number) for name, number in value.items())
    return tuple(value)


@attrs.frozen(kw_only=True, field_transformer=typed)
class Settings:
    """Which rules speak, how loudly, and within which limits.

    Attributes:
        select: Rules that speak: `core`, `all`, codes, names or beginnings of codes;
            empty for `core`.
        ignore: Rules that keep silent, named likewise.
        severity: Severities that differ from the built-in ones.
        limits: Limits that differ from the built-in ones.

    Example:
        >>> Settings(limits={"personas": 8}).limits[0].value
        8
    """

    select: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    ignore: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    severity: tuple[SeverityChange, ...] = attrs.field(default=(), converter=to_changes)
    limits: tuple[Limit, ...] = attrs.field(default=(), converter=to_limits)
