"""A sheet of fifty thousand objects: from its bytes to a validated preview, and what its acts then cost."""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from bench.measure import Limit, Rates, limit, timed
from setup import environment

MOST = 5.0
"""Seconds that were promised for a preview of 50,000 rows."""
MEMORY = 768.0
"""Megabytes that the process may take with the sheet, its rows and the whole product in it."""
FIRMS = 90_000_000


def report(rows: int, recorded: int, rounds: int, folder: Path) -> list[Limit | Rates]:
    """Preview of a sheet that nobody knows, of one that is known in part, memory, acts of its rows a second."""
    by = _by()
    from fadu.registry.imports import services
    from fadu.registry.imports.kinds import OBJECTS

    path = folder / "objects.xlsx"
    written(path, rows)
    data, before = path.read_bytes(), _memory()

    def preview() -> float:
        begun, worked = time.perf_counter(), time.process_time()
        run = services.bring(kind=OBJECTS, data=data, by=by)
        if (run.rows, run.faulty) != (rows, 0):
            raise RuntimeError(f"{run.rows} rows, {run.faulty} of them faulty")
        processor.append(time.process_time() - worked)
        return time.perf_counter() - begun

    processor: list[float] = []
    fresh = [preview() for _ in range(rounds)]
    memory = _memory()
    run = services.bring(kind=OBJECTS, data=data, by=by)
    services.confirm(run=run)
    run.refresh_from_db()
    parts = max(1, recorded // services.PART)

    def record() -> int:
        done = run.done
        return services.advance(run=run, by=by, parts=parts).done - done

    rate = timed(record)
    known = [preview() for _ in range(rounds)]
    worked = f"{min(processor):.2f} s of processor"
    size = f"{rows:,} rows, {len(data) / 1e6:.1f} MB; {worked}, a bare read by calamine {_bare(data):.2f} s of them"
    return [
        limit("sheet of objects: from the file to a validated preview", "s", MOST, fresh, size),
        limit(f"the same, {parts * services.PART:,} of its firms registered already", "s", MOST, known, size),
        limit("peak memory of the process after it", "MB", MEMORY, [memory], f"{before:.0f} MB before it"),
        Rates("rows recorded after confirmation (two or three acts each)", "rows/s", rate, rate, rate, 0),
    ]  # fmt: skip


def _by() -> Any:
    """An officer of the demonstration bureau, as whoever brings a sheet."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from fadu.accounts.models import Account
    from fadu.accounts.selectors import viewer
    from fadu.demo import bureau
    from fadu.demo.acting import BY, chance_of
    from fadu.kernel.zone import day_of
    from fadu.law.engine.record import Actor
    from fadu.matters.deeds import Hand
    from fadu.registry.imports.services import By

    made = bureau.build(lambda: None)
    officer = viewer(Account.objects.get(username="zhangsan"), day_of(bureau.FOUNDED))
    hand = Hand(made.law, bureau.FOUNDED, chance_of("sheets"), BY)
    return By(officer, [Actor(officer.person, "officer")], hand, bureau.FOUNDED)


def written(path: Path, rows: int) -> None:
    """The sheet, made by a process of its own, so that this one's memory is that of reading it."""
    command = [sys.executable, "-m", "bench.sheets", str(path), str(rows)]
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "fadu.config.settings"}
    subprocess.run(command, check=True, cwd=environment.ROOT, env=env)


def _write(path: str, rows: int) -> None:
    from fadu.demo.parties import credit_code
    from fadu.registry.imports.kinds import OBJECTS

    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    for number in range(rows + 1):
        said = {
            "credit_code": credit_code("430281", number), "name": f"某某企业有限公司{number}（示例）",
            "principal": f"某{number}", "phone": f"0731-{number:08d}", "address": f"某镇某村{number}组",
            "graded_on": "2023-01-15",
        }  # fmt: skip
        for at, column in enumerate(OBJECTS.columns):
            text = said.get(column.code, column.example) if number else column.title
            sheet.write_string(number, at, text)
    book.close()


def _bare(data: bytes) -> float:
    begun = time.process_time()
    CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    return time.process_time() - begun


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    import django

    django.setup()
    _write(sys.argv[1], int(sys.argv[2]))
