"""`journeys attribute`: paths, or a log, to what each channel brought."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from journeys.cli.logs import few_option, log_of, plan_option
from journeys.cli.options import map_of, refuse_inputs, room_across, tell, words_of
from journeys.errors import ValueFormError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeys.attribution import Paths
    from journeys.model import JourneyMap
    from journeys.table import Table

__all__ = ["attribute"]

FORMATS: Final = ["text", "json", "csv"]
#: The endings of the formats that have another one than their name; of none, the file says it.
_ENDINGS: Final = {"text": "txt", None: ""}


@click.command()
@click.argument("source", metavar="LOG|PATHS", type=click.Path(path_type=str))
@click.option(
    "--map", "map_file", metavar="MAP", type=click.Path(path_type=str),
    help="The map whose ends of the goal are conversions, and whose channels have a nature.",
)  # fmt: skip
@plan_option
@click.option(
    "--model", "models", metavar="NAMES", multiple=True,
    help="Only these models, such as linear,markov; commas between. By default all.",
)  # fmt: skip
@click.option(
    "--networks", metavar="RULES", multiple=True,
    help="Also share between physical and digital networks: double, or models; commas between.",
)  # fmt: skip
@click.option(
    "--places", type=click.IntRange(min=0, max=20), metavar="NUMBER", default=0,
    help="Also tell Shapley values of so many places in the path apart: who opens, who closes.",
)  # fmt: skip
@click.option("--goal", metavar="GOAL", default="buy", show_default=True, help="Of conversions.")
@click.option("--moment", "moments", metavar="NAMES", multiple=True, help="Moments of conversion.")
@click.option("--outcome", metavar="WORD", help="The outcome of an event that is a conversion.")
@click.option(
    "--by", type=click.Choice(["channel", "campaign"]), default="channel", show_default=True,
    help="What a touch of a log is.",
)  # fmt: skip
@click.option(
    "--lookback", metavar="TIME", default="30 days", show_default=True,
    help="How long before a conversion a touch of a log counts; 'ever' for no bound.",
)  # fmt: skip
@click.option("--closing", is_flag=True, help="The channel of the conversion is a touch too.")
@few_option("Of a log: put together channels by which fewer customers converted.")
@click.option(
    "--order", type=click.IntRange(min=1), default=1, show_default=True,
    help="Of the Markov chain: how many touches the next one depends on.",
)  # fmt: skip
@click.option("--no-nulls", is_flag=True, help="Markov of converting paths only.")
@click.option("--direct", metavar="NAMES", multiple=True, help="What last-non-direct passes over.")
@click.option(
    "--weights", metavar="NUMBERS", default="40,20,40", show_default=True,
    help="Of position: the first touch, all between, the last.",
)  # fmt: skip
@click.option(
    "--decay", metavar="NAME", default="steps", show_default=True,
    help="Of time-decay: steps, days or ramp.",
)  # fmt: skip
@click.option(
    "--half-life", type=float, metavar="NUMBER", default=7.0, show_default=True,
    help="Of time-decay: touches, or days, after which a touch counts half.",
)  # fmt: skip
@click.option(
    "--worth", metavar="NAME", default="conversions", show_default=True,
    help="Of Shapley: conversions or rate.",
)  # fmt: skip
@click.option(
    "--seed", type=int, metavar="NUMBER", default=0, show_default=True,
    help="What Shapley values of a large game are drawn from.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="Of what is printed; text by default."
)
@click.option(
    "-o", "--output", metavar="FILE",
    help="Write this file instead of the standard output; a folder for a file a table.",
)  # fmt: skip
def attribute(
    source: str,
    map_file: str | None,
    plan_file: str | None,
    models: tuple[str, ...],
    networks: tuple[str, ...],
    places: int,
    goal: str,
    moments: tuple[str, ...],
    outcome: str | None,
    by: str,
    lookback: str,
    min_customers: int,
    order: int,
    direct: tuple[str, ...],
    weights: str,
    decay: str,
    half_life: float,
    worth: str,
    seed: int,
    form: str | None,
    output: str | None,
    *,
    closing: bool,
    no_nulls: bool,
) -> None:
    r"""Tell what each channel brought: of a LOG of events, or of a table of PATHS.

    \b
    journeys attribute paths.csv
    journeys attribute events.parquet --map bank.journey.yaml --model markov,shapley
    journeys attribute events.csv --moment ordered --lookback "14 days" -o credit.xlsx

    A table of paths has the columns path (such as email > store), total_conversions, and perhaps
    total_conversion_value and total_null; `-` reads it from the standard input. Everything else
    is a log. FILE may end in .csv, .json, .parquet, .txt or .xlsx.
    """
    from journeys import attribution as credits_
    from journeys.attribution.options import DIRECT
    from journeys.tables import form_of

    if output is not None:
        # Before the long work.
        form_of(output, form=_ENDINGS.get(form, form or ""))
    options = credits_.Options(
        order=order, nulls=not no_nulls, weights=_numbers(weights), decay=decay,
        half_life=half_life, worth=worth, seed=seed,
        direct=words_of(direct) or DIRECT,
    )  # fmt: skip
    asked = words_of(models) or tuple(credits_.MODELS)
    for name in asked:
        credits_.model(name)
    is_known = map_file or words_of(moments) or outcome
    if not is_known and Path(source).is_file() and _is_log(source, plan_file):
        lack = "a log does not say what a conversion is"
        way_out = "name --moment NAMES, --outcome WORD, or a --map whose ends of the goal are some"
        raise click.UsageError(f"{lack}; {way_out}")
    map_ = None if map_file is None else map_of(map_file)
    named = (*(map_.source.texts if map_ and map_.source else ()), source, plan_file or "")
    refuse_inputs(output, [one for one in named if one])
    wanted: dict[str, object] = {
        "goal": goal, "moments": words_of(moments), "outcome": outcome, "by": by,
        "lookback": None if lookback == "ever" else lookback, "closing": closing,
        "with_ages": "time-decay" in asked and decay == "days", "min_customers": min_customers,
    }  # fmt: skip
    paths = _paths(source, plan_file, map_, wanted)
    found = credits_.attribute(paths, asked, options=options)
    rules = words_of(networks)
    shares = credits_.share_networks(
        paths, credits_.networks_of(map_), rules=rules, options=options
    ) if rules else ()  # fmt: skip
    language = map_.language.value if map_ is not None else "en"
    many = credits_.tables_of(found, shares, places=places, language=language)
    _write(many, credits_.flat_table(found, language=language), form, output, language)


def _numbers(text: str) -> tuple[float, ...]:
    try:
        return tuple(float(part) for part in text.split(","))
    except ValueError:
        raise ValueFormError(text, "three weights such as 40,20,40") from None


def _is_log(source: str, plan_file: str | None) -> bool:
    from journeys.attribution.heads import is_table_of_paths

    return plan_file is not None or not is_table_of_paths(source)


def _paths(
    source: str, plan_file: str | None, map_: JourneyMap | None, wanted: dict[str, object]
) -> Paths:
    """The paths of a table, or those of a log."""
    from journeys.attribution import paths_of, read_paths

    if source == "-":
        return _typed()
    if not _is_log(source, plan_file):
        return read_paths(source)
    return paths_of(log_of([source], plan_file), map_, **wanted)  # type: ignore[arg-type]


def _typed() -> Paths:
    from journeys.attribution import read_paths_text
    from journeys.attribution.reading import LIMITS
    from journeys.errors import FileError

    if sys.stdin is None or sys.stdin.closed:
        raise FileError("-", "there is no standard input; name the file")
    return read_paths_text(sys.stdin.buffer.read(LIMITS.bytes + 1), file="<stdin>")


def _write(
    many: Sequence[Table], flat: Table, form: str | None, output: str | None, language: str
) -> None:
    from journeys.cli.drawing import is_folder
    from journeys.tables import csv, form_of, json, save_tables, text

    if output is not None:
        ending = _ENDINGS.get(form, form or "")
        is_single = form_of(output, form=ending) in {"csv", "parquet"} and not is_folder(output)
        save_tables([flat] if is_single else many, output, form=ending, language=language)
    elif form == "csv":
        tell(csv.render(flat))
    elif form == "json":
        tell(json.render(many))
    else:
        tell(text.render(many, language=language, across=room_across()))
