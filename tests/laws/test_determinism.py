"""The same map gives the same bytes, on another day and in another process too."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Final

from tests.examples.sources import EXAMPLES, ROOT

#: Everything that the library makes of the bank, as one digest for each form.
SCRIPT: Final = """
import datetime as dt, hashlib, sys
import journeys as jn
from journeys.drawing import draw
from journeys.exporters import FORMATS, exporter
from journeys.model import Settings
from journeys.renderers import dot, svg, text
from journeys.reporters import reporter

bank = jn.load(sys.argv[1])
made = {name: exporter(name)(bank) for name in FORMATS}
for persona in (None, *(one.id for one in bank.personas)):
    board = jn.arrange(bank, persona=persona)
    made[f"dot {persona}"] = dot.render(board)
    made[f"text {persona}"] = text.render(board)
    for page in draw(board).pages:
        made[f"svg {page.name}"] = svg.render(page)
        made[f"pinned {page.name}"] = dot.render(page)
worse = bank.without(channel="phone").without(moment="offer-sent")
report = jn.check(worse, today=dt.date(2026, 11, 22), settings=[Settings(select=["all"])])
for name in ("text", "json", "sarif", "junit", "github"):
    made[f"report {name}"] = reporter(name)(report)
for name, value in made.items():
    data = value.encode() if isinstance(value, str) else value
    print(name, hashlib.sha256(data).hexdigest())
"""


def digests(seed: str) -> list[str]:
    """What a process of its own makes of the bank, under a seed of hashes."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(EXAMPLES / "bank" / "bank.journey.yaml")],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        timeout=60,
    )
    return done.stdout.decode().splitlines()


def test_no_output_depends_on_the_process() -> None:
    """Pictures, DOT, texts, exports and reports are the same under any seed of hashes."""
    first = digests("1")
    assert len(first) > 30
    assert digests("2") == first
