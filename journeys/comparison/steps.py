"""The journeys of two maps to the changes of their steps."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from journeys.comparison.change import Change, Kind, Part
from journeys.comparison.differences import differences
from journeys.comparison.fields import STEP
from journeys.comparison.identify import Identities
from journeys.comparison.side import Item, Items, Side, keyed
from journeys.comparison.wording import spoken
from journeys.model import Journey

__all__ = ["step_changes"]


def step_changes(ids: Identities) -> Iterator[Change]:
    """The steps added, removed and changed in the journeys that both maps have.

    A step is known by its two touchpoints: the order in which steps are written means nothing.

    Args:
        ids: The maps under shared ids.

    Yields:
        The changes, in no order.
    """
    ours, theirs = ids.items("journeys")
    for key in ours.keys() & theirs.keys():
        before, after = _steps(ids.old, ours[key]), _steps(ids.new, theirs[key])
        for step in before.keys() & after.keys():
            yield from differences(
                STEP,
                (ids.old, before[step]),
                (ids.new, after[step]),
                part=Part.STEP,
                about=str(after[step].value),
            )
        yield from (_added(item).undone for step, item in before.items() if step not in after)
        yield from (_added(item) for step, item in after.items() if step not in before)


def _steps(side: Side, journey: Item) -> Items:
    """The steps of a journey by their ends in shared ids; those of the same ends are numbered."""
    value: Journey = journey.value
    steps = [Item((*journey.path, "steps", at), step) for at, step in enumerate(value.steps)]
    # What a repeated step says decides its number, so that the order of writing does not.
    steps.sort(key=lambda item: [spoken(field.read(item.value)) for field in STEP])
    return keyed((_ends(side, item), item) for item in steps)


def _ends(side: Side, item: Item) -> tuple[Hashable, ...]:
    step = item.value
    return side.names.touchpoint(step.source), side.names.touchpoint(step.target)


def _added(item: Item) -> Change:
    return Change(kind=Kind.ADDED, part=Part.STEP, new_paths=[item.path], new=str(item.value))
