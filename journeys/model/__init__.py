"""The frozen values that a map is made of."""

from journeys.model.durations import Duration, Steps
from journeys.model.evidence import Evidence
from journeys.model.idiolect import Idiolect
from journeys.model.journey import EVERYONE, Journey, Transition, way
from journeys.model.map import Cell, JourneyMap
from journeys.model.moment import Moment, Touchpoint
from journeys.model.offer import Commitment, Offer, Response, elsewhere, offered, partly
from journeys.model.parts import Channel, Goal, Stage
from journeys.model.persona import Appetite, Persona, Style
from journeys.model.promise import Promise
from journeys.model.scales import Critical, Decider, Grade, Language, Pace, Seeks, Status, Strength
from journeys.model.settings import Limit, Settings, SeverityChange
from journeys.waiting import WAITING

__all__ = [
    "EVERYONE",
    "Appetite",
    "Cell",
    "Channel",
    "Commitment",
    "Critical",
    "Decider",
    "Duration",
    "Evidence",
    "Goal",
    "Grade",
    "Idiolect",
    "Journey",
    "JourneyMap",
    "Language",
    "Limit",
    "Moment",
    "Offer",
    "Pace",
    "Persona",
    "Promise",
    "Response",
    "Seeks",
    "Settings",
    "SeverityChange",
    "Stage",
    "Status",
    "Steps",
    "Strength",
    "Style",
    "Touchpoint",
    "Transition",
    "elsewhere",
    "offered",
    "partly",
    "way",
]

while WAITING:
    WAITING.pop()()
