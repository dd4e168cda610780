"""How raw events are read and which of them are touchpoints: the tracking plan."""

from journeys.tracking.faults import PlanError
from journeys.tracking.form import LogForm, Order, Repeats, TimeForm
from journeys.tracking.plan import EventRule, TrackingPlan, When
from journeys.tracking.reading import read_plan, read_plan_text

__all__ = [
    "EventRule",
    "LogForm",
    "Order",
    "PlanError",
    "Repeats",
    "TimeForm",
    "TrackingPlan",
    "When",
    "read_plan",
    "read_plan_text",
]
