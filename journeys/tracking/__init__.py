"""How raw events are read and which of them are touchpoints: the tracking plan."""

from journeys.tracking.form import LogForm, Order, Repeats, TimeForm
from journeys.tracking.plan import EventRule, TrackingPlan, When

__all__ = ["EventRule", "LogForm", "Order", "Repeats", "TimeForm", "TrackingPlan", "When"]
