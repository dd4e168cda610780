"""Which channels bring conversions and revenue: paths of touches to the credit of each."""

from journeys.errors import MissingExtraError

try:
    import numpy as np
except ImportError:  # pragma: no cover - the tests have every extra
    raise MissingExtraError("attribution", "evidence") from None

from journeys.attribution.attributing import attribute
from journeys.attribution.attribution import Attribution
from journeys.attribution.chain import Chain
from journeys.attribution.chaining import chain_of
from journeys.attribution.credit import Credit
from journeys.attribution.fair import fair_shares
from journeys.attribution.from_log import paths_of
from journeys.attribution.kinds import Decay, Worth
from journeys.attribution.matrix import transition_matrix
from journeys.attribution.networks import NetworkShare, networks_of, share_networks
from journeys.attribution.options import Options
from journeys.attribution.paths import Paths, to_paths
from journeys.attribution.places import fair_shares_by_place
from journeys.attribution.placing import places_table
from journeys.attribution.reading import PathsError, read_paths, read_paths_text
from journeys.attribution.registry import MODELS, model
from journeys.attribution.removal import Removal, removal_of
from journeys.attribution.rows import PathRow
from journeys.attribution.sentence import Sentence
from journeys.attribution.tables import flat_table, tables_of

__all__ = [
    "MODELS", "Attribution", "Chain", "Credit", "Decay", "NetworkShare", "Options", "PathRow",
    "Paths", "PathsError", "Removal", "Sentence", "Worth", "attribute", "chain_of", "fair_shares",
    "fair_shares_by_place", "flat_table", "model", "networks_of", "paths_of", "places_table",
    "read_paths", "read_paths_text", "removal_of", "share_networks", "tables_of", "to_paths",
    "transition_matrix",
]  # fmt: skip

del np
