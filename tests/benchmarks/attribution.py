"""`python -m tests.benchmarks.attribution`: Markov on a million paths, here and elsewhere.

Both begin with the texts of the same seeded paths, as they stand in a file, and end with the credit
of each channel. The peer is installed by `sh tests/benchmarks/attribute` in an environment of its
own, so that no other part of the project knows it; without it, our time alone is told.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

import numpy as np

from journeys.attribution import Credit, Options, Paths, attribute
from journeys.attribution.coding import coded
from journeys.attribution.paths import Floats

__all__ = ["main"]

PATHS: Final = 1_000_000
CHANNELS: Final = 12
LONGEST: Final = 20
SEED: Final = 20_260_504


def main() -> None:
    """Measure and print a small table, with how far the results are apart."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PATHS
    texts, conversions, nulls = seeded(count)
    touches = sum(text.count(">") + 1 for text in texts)
    sys.stdout.write(f"{count:,} paths, {touches:,} touches, {CHANNELS} channels\n")
    rows = {}
    for order in (1, 2):
        ours, credit = _timed(partial(_ours, texts, conversions, nulls, order))
        rows[f"journeys, order {order}, exact"] = ours
        if find_spec("ChannelAttribution") is None:
            continue
        frame = _frame(texts, conversions, nulls)
        theirs, found = _timed(partial(_theirs, frame, order))
        rows[f"ChannelAttribution, order {order}, simulated"] = theirs
        apart = max(abs(found[name] - one) for name, one in credit.by_channel().items())
        share = apart / credit.conversions.sum()
        sys.stdout.write(f"order {order}: {theirs / ours:.1f} times as fast, ")
        sys.stdout.write(f"credit at most {share:.2%} of all conversions apart\n")
    for name, seconds in rows.items():
        sys.stdout.write(f"{name:<44} {seconds:>8.2f} s of CPU\n")


def seeded(count: int) -> tuple[list[str], Floats, Floats]:
    """Paths of skewed channels and lengths; one in five converts.

    Args:
        count: How many.
    """
    chance = np.random.default_rng(SEED)
    lengths = np.minimum(chance.geometric(0.1, count), LONGEST)
    weights = np.arange(CHANNELS, 0, -1) / (CHANNELS * (CHANNELS + 1) / 2)
    names = np.array([f"channel-{at}" for at in range(CHANNELS)])
    touches = names[chance.choice(CHANNELS, lengths.sum(), p=weights)].tolist()
    ends = np.cumsum(lengths).tolist()
    texts = [
        " > ".join(touches[end - length : end])
        for end, length in zip(ends, lengths.tolist(), strict=True)
    ]
    won = (chance.random(count) < 0.2).astype(np.float64)
    return texts, won, 1.0 - won


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    begin = time.process_time()
    found = work()
    return time.process_time() - begin, found


def _ours(texts: list[str], conversions: Floats, nulls: Floats, order: int) -> Credit:
    channels, touches, starts = coded(texts)
    paths = Paths(
        channels=channels,
        touches=touches,
        starts=starts,
        conversions=conversions,
        value=conversions,
        nulls=nulls,
    )
    return attribute(paths, ["markov"], options=Options(order=order))["markov"]


def _frame(texts: list[str], conversions: Floats, nulls: Floats) -> Any:
    frame = import_module("pandas").DataFrame
    whole = conversions.astype(np.int64)
    return frame({"path": texts, "conv": whole, "value": conversions, "null": nulls.astype(int)})


def _theirs(frame: Any, order: int) -> dict[str, float]:
    found = import_module("ChannelAttribution").markov_model(
        frame, "path", "conv", var_value="value", var_null="null", order=order, verbose=False,
        flg_pro=False,
    )  # fmt: skip
    return dict(zip(found["channel_name"], found["total_conversions"], strict=True))


if __name__ == "__main__":
    main()
