"""How a tracking plan tells a map's touchpoints; without a plan these rules say nothing."""
