"""What was found of a transition or touchpoint, in a word or two of the map's language."""

from __future__ import annotations

from typing import Final

from journeys.evidence.following import Visit, Walked
from journeys.vocabulary import label

__all__ = ["persona_told", "range_told", "state", "verdict"]

#: The chance below which a share is not the planned one.
_RARE: Final = 0.05
#: The share of late steps above which a transition is often late, as for JRN756 by default.
_OFTEN: Final = 0.2


def verdict(language: str, step: Walked) -> str:
    """What is to be said of a planned transition; a deviation is not called an error.

    Args:
        language: `fr` or `en`.
        step: The transition.

    Returns:
        Whether it is taken more or less than planned, or often late (more than 20 % of the
        steps); of a transition without share or time that it is taken.
    """
    said = list(_said(step))
    if not said:
        has_plan = step.planned is not None or step.within is not None
        said = ["as-planned" if has_plan else "taken"]
    return ", ".join(label(language, f"follow-{one}") for one in said)


def _said(step: Walked) -> list[str]:
    if not step.visits:
        return ["unvisited"]
    if not step.count:
        return ["unused"]
    said = []
    if step.p is not None and step.p < _RARE and step.expected is not None:
        said.append("above" if step.count > step.expected else "below")
    if step.within is not None and step.late > _OFTEN * step.count:
        said.append("often-late")
    return said


def state(language: str, visit: Visit) -> str:
    """The commonest state of a touchpoint.

    Args:
        language: `fr` or `en`.
        visit: The touchpoint.

    Source: R. Halvorsrud, K. Kvale, A. Følstad (2016), the states of touchpoints in CJML.
    """
    counts = {
        "completed": visit.completed,
        "late": visit.late,
        "missing": visit.missing,
        "ad-hoc": visit.ad_hoc,
    }
    most = max(counts, key=lambda one: counts[one])
    return label(language, f"follow-{most if counts[most] else 'unseen'}")


def persona_told(language: str, persona: str | None) -> str:
    """The persona of a row.

    Args:
        language: `fr` or `en`.
        persona: As in `following.Walked`.
    """
    return persona or label(language, "follow-unknown-persona")


def range_told(language: str, tenth: int) -> str:
    """A tenth of fitness in words.

    Args:
        language: `fr` or `en`.
        tenth: From 0 to 10; the last is fitness 1 alone.
    """
    low, high = (label(language, "percent", count=10 * at) for at in (tenth, tenth + 1))
    return low if tenth == 10 else label(language, "follow-range", low=low, high=high)
