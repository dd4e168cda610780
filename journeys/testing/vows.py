"""Strategies of what must hold: promises, and the settings of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.diagnostic import Severity
from journeys.errors import UnknownNameError, ValueFormError
from journeys.model import Limit, Promise, Settings, SeverityChange, Strength
from journeys.rules.bounds import BOUNDS
from journeys.rules.table import rules
from journeys.testing.bounds import bounded
from journeys.testing.handful import Handful, made
from journeys.testing.measures import durations, step_limits

__all__ = ["FORMS", "limits", "promises", "rule_settings", "severity_changes"]

#: The four forms of a promise, by the field that names each.
FORMS: Final = ("when", "never", "first", "max_hand_offs")
_PLACES: Final = ("asks", "is-told")
_IDS: Final = ("answers-come", "nobody-is-lost", "in-due-order", "few-hand-offs")


def promises(
    *,
    places: Iterable[str] = _PLACES,
    forms: Iterable[str] = FORMS,
    personas: Iterable[str] = (),
) -> SearchStrategy[Promise]:
    """Promises of one whole form; whether they hold is a matter of the map.

    Args:
        places: The moments, touchpoints, goals or channels that they speak of, two at least.
        forms: Which forms, of `when`, `never`, `first` and `max_hand_offs`.
        personas: Persona ids that they may name.

    Returns:
        A strategy; it shrinks to the first form without a limit.

    Raises:
        UnknownNameError: There is no such form.
        ValueFormError: There are fewer than two places.

    Example:
        >>> from hypothesis import find
        >>> find(promises(), lambda promise: promise.within is not None).form
        'when'
    """
    named, kinds, people = tuple(dict.fromkeys(places)), tuple(forms), tuple(personas)
    if len(named) < 2:
        raise ValueFormError(len(named), "2 different places at least in places")
    for kind in kinds or ("",):
        if kind not in FORMS:
            raise UnknownNameError("form", kind, FORMS)
    plain = made(lambda hand: _promise(hand, named, kinds, people))
    if "when" not in kinds:
        return plain
    timed = made(lambda hand: _fields(hand, named, ("when",), people))
    return plain | st.builds(_within, timed, step_limits() | durations())


def _promise(
    hand: Handful, places: Sequence[str], forms: Sequence[str], personas: Sequence[str]
) -> Promise:
    return Promise(**_fields(hand, places, forms, personas))


def _within(fields: dict[str, Any], limit: Any) -> Promise:
    return Promise(**fields, within=limit)


def _fields(
    hand: Handful, places: Sequence[str], forms: Sequence[str], personas: Sequence[str]
) -> dict[str, Any]:
    one, other = hand.some(places, 2, least=2)
    form = hand.pick(forms)
    said: dict[str, dict[str, Any]] = {
        "when": {"when": one, "then": other},
        "never": {"never": one},
        "first": {"first": one, "before": other},
        "max_hand_offs": {"max_hand_offs": hand.roll(10)},
    }
    strength = hand.pick((Strength.ALWAYS, Strength.POSSIBLE, Strength.GUARANTEED))
    named = hand.some(personas, 2)
    return {"id": hand.pick(_IDS), "strength": strength, "personas": named, **said[form]}


def limits(*, min_value: int = 0, max_value: int = 1000) -> SearchStrategy[Limit]:
    """Other values for the limits that the rules know.

    Args:
        min_value: The smallest.
        max_value: The greatest.

    Returns:
        A strategy; it shrinks to the smallest.

    Raises:
        ValueFormError: The bounds leave nothing.

    Example:
        >>> from hypothesis import find
        >>> find(limits(), lambda limit: limit.value > 8)
        Limit(name='personas', value=9)
    """
    bounded("value", min_value, max_value, 0, 10**12)
    return st.builds(
        Limit, name=st.sampled_from([*BOUNDS]), value=st.integers(min_value, max_value)
    )


def severity_changes() -> SearchStrategy[SeverityChange]:
    """Other severities for rules that there are, by code or name.

    Returns:
        A strategy; it shrinks to the first rule.

    Example:
        >>> from hypothesis import find
        >>> find(severity_changes(), lambda change: True).rule
        'JRN001'
    """
    named = [word for rule in rules() for word in (rule.code, rule.name)]
    return st.builds(
        SeverityChange, rule=st.sampled_from(named), severity=st.sampled_from(Severity)
    )


def rule_settings() -> SearchStrategy[Settings]:
    """Settings of rules that name only rules and limits that there are.

    `settings` would be the plural of the class; in tests it is hypothesis' own.

    Returns:
        A strategy; it shrinks to no settings.

    Example:
        >>> from hypothesis import find
        >>> find(rule_settings(), lambda settings: True) == Settings()
        True
    """
    named = st.lists(st.sampled_from([rule.name for rule in rules()]), max_size=3, unique=True)
    return st.builds(
        Settings,
        select=st.just(()) | st.just(("core",)) | st.just(("all",)),
        ignore=named,
        severity=st.lists(severity_changes(), max_size=2, unique_by=lambda one: one.rule),
        limits=st.lists(limits(), max_size=2, unique_by=lambda one: one.name),
    )
