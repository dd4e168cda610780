"""`journeys prepare`: a log to one file in which every later question is quick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeys.cli.logs import log_of, logs_argument, plan_option
from journeys.cli.options import refuse_inputs
from journeys.cli.progress import progress, reaching

if TYPE_CHECKING:
    from journeys.logs import Log

__all__ = ["prepare"]


@click.command()
@logs_argument
@plan_option
@click.option(
    "-o", "--output", metavar="FILE", type=click.Path(path_type=Path), required=True,
    help="The prepared log, such as log.prepared.parquet.",
)  # fmt: skip
@click.option(
    "--pseudonymise", is_flag=True,
    help="Give customers pseudonyms that are the same in all logs of one key.",
)  # fmt: skip
@click.option(
    "--key-file", metavar="FILE", type=click.Path(path_type=Path),
    help="The file with the key of pseudonyms: 16 bytes at least, as openssl rand -hex 32 gives.",
)  # fmt: skip
def prepare(
    logs: tuple[str, ...],
    plan_file: str | None,
    output: Path,
    key_file: Path | None,
    *,
    pseudonymise: bool,
) -> None:
    r"""Sort and code a LOG once, so that every later question is quick.

    \b
    journeys prepare raw/*.csv --plan plan.yaml -o log.prepared.parquet
    journeys follow bank.journey.yaml log.prepared.parquet
    journeys prepare log.csv -o for-partner.parquet --pseudonymise --key-file secret.key

    The prepared file is Parquet and holds no id of a customer: customers are numbers whose order
    tells nothing, or keyed pseudonyms, for logs that are handed on and joined. It still holds
    what each of them did, and when: keep it as you keep the log. Ends with status 0, 1 when rows
    were rejected (they are counted, and left out), 2 when the log is unusable.
    """
    from journeys.logs.preparing import prepare as prepared
    from journeys.logs.pseudonyms import read_key

    if pseudonymise != (key_file is not None):
        raise click.UsageError("--pseudonymise and --key-file FILE go together")
    refuse_inputs(output, [*logs, *(str(one) for one in (plan_file, key_file) if one)])
    key = None if key_file is None else read_key(key_file)
    with progress("reading") as advance:
        advance(0)
        log = log_of(logs, plan_file)
    with reaching("preparing") as tell:
        found = prepared(log, output, key=key, progress=tell)
    click.echo(_told(found))
    click.get_current_context().exit(1 if found.tally.refused else 0)


def _told(log: Log) -> str:
    """What became of the rows, in a line."""
    tally = log.tally
    parts = [f"{tally.read:,} rows read: {tally.used:,} events"]
    for count, word in (
        (tally.unmatched, "unmatched by the plan"),
        (tally.ignored, "ignored by the plan"),
    ):
        parts += [f"{count:,} {word}"] if count else []
    parts += [f"{count:,} rejected ({reason})" for reason, count in tally.rejected]
    return ", ".join((*parts, *tally.order()))
