"""Event logs that customers of a map could have left, with the truth about them."""

from journeys.simulation.kinds import KINDS, Kind
from journeys.simulation.rates import Rate
from journeys.simulation.rating import to_rates
from journeys.simulation.simulate import simulate
from journeys.simulation.simulating import Simulation
from journeys.simulation.truth import Truth

__all__ = ["KINDS", "Kind", "Rate", "Simulation", "Truth", "simulate", "to_rates"]
