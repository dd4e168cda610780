"""Maps as networkx graphs, and questions to them."""

from journeys.graph.moments import to_graph
from journeys.graph.network import to_network
from journeys.graph.touchpoints import to_touchpoint_graph, to_touchpoint_graphs

__all__ = ["to_graph", "to_network", "to_touchpoint_graph", "to_touchpoint_graphs"]
