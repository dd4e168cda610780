"""The limits of the method: what each bounds, its default, and why."""

from __future__ import annotations

from typing import Final

import attrs

__all__ = ["BOUNDS", "Bound"]


@attrs.frozen
class Bound:
    """A limit that a map or a project may set otherwise.

    Attributes:
        value: The default.
        reason: Why this default, with its source.
    """

    value: int
    reason: str


BOUNDS: Final = {
    "personas": Bound(6, "beyond 5 or 6 personas the method turns into a gas works [Simple]"),
    "stages": Bound(6, "at most 5 or 6 large stages of interaction [Simple]"),
    "min_goals": Bound(5, "five goals are common to customers [Simple]"),
    "max_goals": Bound(7, "5 to 7 goals are usual [Simple]"),
    "channels": Bound(8, "eight channels fill one board that is still read from a wall"),
    "moments": Bound(24, "a few critical moments, not every possible interaction [Simple]"),
    "moments_in_a_stage": Bound(6, "a stage that holds more moments is two stages [Simple]"),
    "situations": Bound(2500, "few situations, built with contact staff, stay usable [Simple]"),
    "preferences": Bound(3, "who prefers every channel prefers none; three fit a persona's card"),
    "steps": Bound(12, "a way that nobody can tell from memory is lived by nobody [Simple]"),
    "promise_states": Bound(200_000, "touchpoints times hand-offs that a promise is decided on"),
    "evidence_months": Bound(24, "expectations change; evidence is reviewed every two years"),
    "likeness": Bound(90, "percent of equal cards from which two personas are one [Simple]"),
    "observed": Bound(30, "fewer events than thirty tell nothing of customers"),
    "known_share": Bound(
        50, "percent of a log's events that a map must know to be held against it"
    ),
    "unplanned_share": Bound(5, "percent of a touchpoint's visits that are worth a plan"),
    "kept_share": Bound(90, "percent of a commitment's cases that are to be kept"),
    "late_share": Bound(20, "percent of the customers of a step who may be late"),
    "share_points": Bound(15, "percentage points by which a share may differ from its plan"),
    "vain_share": Bound(1, "percent of a goal's contacts below which a channel is in vain"),
    "text": Bound(5000, "no text of a board or report is longer"),
    "title": Bound(60, "a title is read at a glance, from two metres"),
}
