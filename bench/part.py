"""One part of the benchmark in a process and a database of its own; prints its result as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any

from setup import environment, postgres


@contextmanager
def place(database: str) -> Iterator[dict[str, str]]:
    """An environment with a folder and a database of its own; `database` is "", "sqlite" or "postgresql"."""
    parent = environment.ROOT / "var" / "bench"
    parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as held:
        folder = held.enter_context(tempfile.TemporaryDirectory(prefix="fadu-bench-", dir=parent))
        given = {"FADU_VAR": folder, "DJANGO_SETTINGS_MODULE": "fadu.config.settings"}
        if database == "postgresql":
            given["FADU_DATABASE_URL"] = held.enter_context(postgres.server())
        kept = {n: v for n, v in os.environ.items() if n != "FADU_DATABASE_URL"}
        yield {**kept, **given}


def run(part: str, database: str, size: dict[str, int]) -> list[dict[str, Any]]:
    """Run a part; returns its figures. SystemExit if it failed."""
    environment.say(f"{part} {database}".strip())
    with place(database) as env:
        done = subprocess.run(
            [sys.executable, "-m", "bench.part", part, json.dumps(size)],
            check=False, cwd=environment.ROOT, env=env, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"bench: {part} {database} failed")
    figures: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _engine(size: dict[str, int]) -> Any:
    from bench import engine

    spiff = engine.against_spiff(size["permits"], size["rounds"])
    return [spiff, *engine.reviews(size["logs"], size["rounds"])]


def _acts(size: dict[str, int]) -> Any:
    from bench import acts

    _migrate()
    address = os.environ.get("FADU_DATABASE_URL", "")
    return acts.measure(size["acts"], size["rounds"], address, Path(os.environ["FADU_VAR"]))


def _rebuilding(size: dict[str, int]) -> Any:
    from bench import rebuilding

    _migrate()
    return [rebuilding.measure(size["cases"], size["rounds"])]


def _verification(size: dict[str, int]) -> Any:
    from bench import verification

    return verification.measure(size["entries"])


def _draw(size: dict[str, int]) -> Any:
    from bench import drawing

    return drawing.report(size["firms"], size["picked"], size["rounds"])


def _long_draw(size: dict[str, int]) -> Any:
    from bench import long_draws

    return long_draws.report(size["firms"], size["picked"])


def _lists(size: dict[str, int]) -> Any:
    from bench import filling, lists

    bureau = filling.fill(size["matters"])
    return lists.report(bureau, filling.codes(), size["times"])


def _search(size: dict[str, int]) -> Any:
    from bench import searching

    return searching.report(size["matters"], size["times"])


def _sheets(size: dict[str, int]) -> Any:
    from bench import sheets

    return sheets.report(**size, folder=Path(os.environ["FADU_VAR"]))


def _hazards(size: dict[str, int]) -> Any:
    from bench import hazards

    return hazards.report(size["hazards"], size["times"])


def _objects(size: dict[str, int]) -> Any:
    from bench import objects

    return objects.report(size["objects"], size["times"])


def _documents(size: dict[str, int]) -> Any:
    from bench import documents

    return documents.report(**size, folder=Path(os.environ["FADU_VAR"]))


def _fees(size: dict[str, int]) -> Any:
    from bench import fees

    return fees.report(**size)


def _ready(size: dict[str, int]) -> Any:
    from bench import ready

    return [ready.measure(size["rounds"], Path(os.environ["FADU_VAR"]))]


def _bundle(size: dict[str, int]) -> Any:
    from bench import bundles

    _migrate()
    return bundles.report(size["pages"], size["rounds"], Path(os.environ["FADU_VAR"]))


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


PARTS = {
    "engine": _engine,
    "acts": _acts,
    "rebuilding": _rebuilding,
    "verification": _verification,
    "draw": _draw,
    "long-draw": _long_draw,
    "lists": _lists,
    "search": _search,
    "sheets": _sheets,
    "hazards": _hazards,
    "objects": _objects,
    "fees": _fees,
    "documents": _documents,
    "ready": _ready,
    "bundle": _bundle,
}


def plain(value: Any) -> Any:
    """How a figure stands in JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return {**asdict(value), "kept": getattr(value, "kept", None)}
    raise TypeError(type(value))


if __name__ == "__main__":
    import logging

    import django

    django.setup()
    logging.disable(logging.CRITICAL)
    print(
        json.dumps(PARTS[sys.argv[1]](json.loads(sys.argv[2])), default=plain, ensure_ascii=False)
    )
