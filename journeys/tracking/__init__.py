"""How raw events are read and which of them are touchpoints: the tracking plan."""

from journeys.tracking.checking import check_plan
from journeys.tracking.drafting import draft_plan
from journeys.tracking.faults import PlanError
from journeys.tracking.form import LogForm, Order, Repeats, TimeForm
from journeys.tracking.plan import EventRule, TrackingPlan
from journeys.tracking.reading import read_plan, read_plan_text
from journeys.tracking.when import When
from journeys.tracking.writing import dump_plan

__all__ = [
    "EventRule",
    "LogForm",
    "Order",
    "PlanError",
    "Repeats",
    "TimeForm",
    "TrackingPlan",
    "When",
    "check_plan",
    "draft_plan",
    "dump_plan",
    "read_plan",
    "read_plan_text",
]
