"""Maps with one meaningful change each, and which of the changes somebody notices."""

from journeys.mutations.mutant import Change, Mutant
from journeys.mutations.noticing import Checking
from journeys.mutations.score import Score, Tally, Tried
from journeys.mutations.suite import Suite, suite_of
from journeys.mutations.table import Kind, every_kind, mutants
from journeys.mutations.trial import Plan, trial

__all__ = [
    "Change",
    "Checking",
    "Kind",
    "Mutant",
    "Plan",
    "Score",
    "Suite",
    "Tally",
    "Tried",
    "every_kind",
    "mutants",
    "suite_of",
    "trial",
]
