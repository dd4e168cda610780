"""`python replaying.py LOG STEPS METHOD`: a log against planned steps, in pm4py.

It runs in an environment that has pm4py and nothing of this project, so it imports nothing of it.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["main"]


def main(file: str, steps: str, method: str) -> None:
    """Check, and print the fitness of the log.

    Args:
        file: The log, as Parquet.
        steps: The planned steps, the starts and the ends, as JSON.
        method: `tokens` or `alignments`.
    """
    pm4py: Any = import_module("pm4py")
    frame = import_module("pandas").read_parquet(file)
    frame["activity"] = frame["moment"] + "@" + frame["channel"]
    log = pm4py.format_dataframe(
        frame, case_id="customer", activity_key="activity", timestamp_key="time"
    )
    plan = json.loads(Path(steps).read_text("utf-8"))
    planned = dict.fromkeys(map(tuple, plan["steps"]), 1)
    starts, ends = (dict.fromkeys(plan[name], 1) for name in ("starts", "ends"))
    net = pm4py.convert_to_petri_net(planned, starts, ends)
    check = getattr(
        pm4py,
        {"tokens": "fitness_token_based_replay", "alignments": "fitness_alignments"}[method],
    )
    found = check(log, *net)
    sys.stdout.write(f"{found.get('log_fitness', found.get('averageFitness')):.4f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
