"""A real Spark on this machine, one a worker of pytest; and small logs put on it."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from unittest import mock

import attrs
import pytest
from ibis.util import gen_name

if TYPE_CHECKING:
    from journeys.logs import Log

__all__ = ["ON_SPARK", "on_spark", "spark"]

#: The marks of a module whose tests all need Spark; its name ends in `_spark.py`, so that one
#: worker starts it for all of them, which takes seconds.
ON_SPARK: Final = [
    pytest.mark.spark,
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
]

_SETTINGS: Final = {
    # What makes large work fast makes small work slow: code that is compiled for each query.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.codegen.wholeStage": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "1g",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "2",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}
#: Spark says how it starts in a hundred lines; its errors come to Python as exceptions.
_SILENT: Final = """
appender.none.type = Null
appender.none.name = none
rootLogger.level = error
rootLogger.appenderRef.none.ref = none
"""
_TYPES: Final = {"int32": "int", "int64": "bigint", "double": "double", "string": "string"}


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A connection of ibis to a local Spark; `sh tests/run` installs the Java that it needs."""
    folder = tmp_path_factory.mktemp("spark")
    Path(folder, "log4j2.properties").write_text(_SILENT, encoding="utf-8")
    told = {"SPARK_CONF_DIR": str(folder), "SPARK_LOCAL_IP": "127.0.0.1"}
    with warnings.catch_warnings(), mock.patch.dict(os.environ, told):
        warnings.simplefilter("ignore", FutureWarning)
        import ibis
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master("local[2]")
        builder = builder.config("spark.sql.warehouse.dir", str(folder / "warehouse"))
        for name, value in _SETTINGS.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        connection = ibis.pyspark.connect(session)
    yield connection
    session.stop()


def on_spark(log: Log, spark: Any) -> Log:
    """The same log with its rows on Spark.

    Args:
        log: A small log, not prepared.
        spark: The connection of the fixture.
    """
    table = log.table.to_pyarrow()
    schema = ", ".join(f"`{one.name}` {_TYPES[str(one.type)]}" for one in table.schema)
    rows = [tuple(row.values()) for row in table.to_pylist()]
    name = gen_name("log")
    spark._session.createDataFrame(rows, schema).createOrReplaceTempView(name)
    return attrs.evolve(log, table=spark.table(name))
