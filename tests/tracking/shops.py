"""A small map that tracking plans are written for."""

from __future__ import annotations

from typing import Final

from journeys.model import JourneyMap
from journeys.reader import read_text

__all__ = ["MAP_TEXT", "SHOP"]

MAP_TEXT: Final = """\
format: journeys/1
title: Boutique
language: fr
personas: {lea: {name: Léa}}
channels: [web, app, chat]
moments:
  first-contact: {label: "Premier contact", goal: inform, start: true}
  basket: {label: "Met au panier", goal: buy}
  payment-failed: {label: "Échec du paiement", goal: buy}
  bought: {label: "Achète", goal: buy, end: true}
  returned: {label: "Renvoie", goal: service}
journeys:
  buys:
    personas: [lea]
    steps:
      - first-contact@web -> basket@web -> payment-failed@app
      - basket@web -> bought@web
      - basket@app -> bought@app
"""


def _shop() -> JourneyMap:
    found = read_text(MAP_TEXT, file="shop.journey.yaml").map
    assert found is not None
    return found


SHOP: Final = _shop()
