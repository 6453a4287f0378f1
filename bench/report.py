"""docs/benchmarks.md: every figure with both sides, what was promised, and whether it is kept here."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HEAD = """# Benchmarks

Written by `make bench` (`python -m bench`); do not edit. Both sides of a ratio run on the same machine, in turn, round
after round: the ratio is the median of the rounds' ratios, with the lowest and the highest beside it. Peers run in an
environment of their own (`requirements-bench.lock`). A promise that is not kept on this machine says so.
"""
ORDER = (
    "engine",
    "acts",
    "rebuilding",
    "verification",
    "draw",
    "long-draw",
    "lists",
    "search",
    "sheets",
    "hazards",
    "objects",
    "fees",
    "documents",
    "bundle",
    "growth",
    "ready",
    "soak",
)
TITLES = {
    "engine": "Engine and review",
    "acts": "One recorded act against a history-tracked `create()`",
    "rebuilding": "The projection derived again",
    "verification": "The ledger verified",
    "draw": "A verifiable draw",
    "long-draw": "A draw of many objects to its end",
    "lists": "Lists and search",
    "search": "One search over statutes and matters",
    "sheets": "Objects from a spreadsheet",
    "hazards": "The hazard board",
    "objects": "The list of objects of supervision",
    "fees": "Payments of the finance system matched to their codes (非税对账)",
    "documents": "Papers as Word files and PDFs",
    "bundle": "A case file as a bundle, and its check",
    "growth": "From 10⁴ to 10⁶ matters",
    "ready": "The demonstration bureau",
    "soak": "Four writers, killed with SIGKILL",
}
EXPLAINED = {
    "documents": "Ours is the whole job: each matter read from its ledger, its paper made, filled by the legal office's template or set by WeasyPrint,"
    " written to the disk and flushed, all in one zip. The libraries get ready values and ready HTML and write files.",
    "acts": "Each act is a transaction of its own, from locking the matter to the commit; the acts are those of whole penalty"
    " cases. Equal durability: WAL with `synchronous=FULL` on SQLite, the defaults of PostgreSQL (which waits for the disk at every commit), the same settings"
    " on both sides. The other side is django-simple-history as it is used: `create()` of a tracked model, which commits the"
    " record and its history one after the other; the line for one transaction shows what one wait for the disk costs it."
    " Ours records a matter's acts one after the other in one process, which remembers the matter as its last act left it and,"
    " while it appends, has the database confirm that its newest entry still is the newest (decision 17); the line for a process"
    " that never folded the matter shows an act that reads everything first.",
    "verification": "Bare: parse every body, write it canonically with the standard library, hash it; everything in memory,"
    " no tree, nothing compared. Verification reads the database, hashes twice with SHA-256 and once with SM3, grows two"
    " trees, opens commitments and compares every row with its image.",
    "draw": "Bare: SHA-256 of a seed and each id, and `heapq.nsmallest`. Ours: HMAC-SHA-256 of typed messages (docs/draw.md) and the"
    " same selection, in memory that grows with what is selected. A promise of ≥ 0.5× is one of at most twice the time.",
    "long-draw": "As the page has it done: the job is asked for, a real `fadu work` freezes the lists from the register, and later draws; seconds from"
    " its start to its end, the most memory it ever held, and the stages that the batch's page showed meanwhile.",
    "lists": "Server time, the median of each question's askings; viewers at a province, a city, a county with 30 % of all"
    " matters, one with 0.7 % and one with none.",
    "search": "Every national statute of the data package and the published texts, beside as many matters; viewers as in the"
    " lists above. Articles alone: which text stands for each version, the sets of the words, the best articles. The whole page"
    " also finds matters, parties, instruments, periods, penalties, libraries, rules and documents, and is what the officer gets.",
    "sheets": "A preview is the whole way: the file sifted for what is hostile, read, every cell checked (check digits, days, words),"
    " every row compared with the register, what would change kept until it is confirmed. Wall clock, one process.",
    "hazards": "Hazards of ten years at a hundred agencies, some 5 % of them open; viewers as in the lists above. Rates over this year"
    " to date, last year, ten years, and days that are no months; the whole board is what the officer gets.",
    "objects": "Objects at a hundred agencies, one in fifty left supervision, one in four holds a licence; every choice that the filter"
    " offers, as the officer gets the page.",
    "fees": "Result files of five hundred rows, as many as one request takes, tried against the codes of one agency, all of ten years: read, checked, each"
    " row held against its code and against the payments that stand, nothing written. A first payment is asked of the procedure of its case,"
    " whose entries are read for it. The other side reads the same files and looks code and payment up, two statements a file.",
    "growth": "Two bureaus, asked in turn; every matter has its first entry in the log.",
}


def machine() -> str:
    """Processor, cores, memory, system, Python."""
    names = [
        line.split(":", 1)[1].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    chip = names[0] if names else platform.processor() or platform.machine()
    return (
        f"{chip}, {os.cpu_count()} cores, {memory:.0f} GiB; {platform.system()} {platform.release()};"
        f" Python {platform.python_version()}"
    )


def written(results: Mapping[str, Any]) -> str:
    """The document; `results` maps a part and its database (`acts sqlite`) to date, machine, size and figures."""
    lines = [HEAD]
    machines = sorted({r["machine"] for r in results.values()})
    lines += [f"Machine: {text}.\n" for text in machines]
    lines += [f"Peers: {text}.\n" for text in sorted({r["peers"] for r in results.values()})]
    for part in ORDER:
        runs = {name: r for name, r in results.items() if name.split()[0] == part}
        if not runs:
            continue
        lines.append(f"## {TITLES[part]}\n")
        if part in EXPLAINED:
            lines.append(f"{EXPLAINED[part]}\n")
        for name, run in sorted(runs.items(), reverse=True):
            lines += _run(name, run)
    return "\n".join(lines).rstrip() + "\n"


def _run(name: str, run: Mapping[str, Any]) -> Iterable[str]:
    database = name.partition(" ")[2]
    what = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}.get(database, "No database")
    size = ", ".join(f"{key} {value:,}" for key, value in run["size"].items())
    small = " **A quick run: too small to be relied on.**" if run.get("quick") else ""
    yield f"{what} · {run['date']} · {size} · load {run['load']:.1f}.{small}\n"
    yield "| what | ours | other side | ratio or spread (low – median – high) | promised | kept |"
    yield "| --- | --- | --- | --- | --- | --- |"
    yield from (row(figure) for figure in run["figures"])
    yield ""


def row(figure: Mapping[str, Any]) -> str:
    """One line of a table: a ratio, a rate, a cost, or the findings of a soak."""
    f = figure
    if "ratio" in f:
        sides = (
            f"{number(f['ours'])} {f['unit']} | {number(f['other'])} {f['unit']} ({f['against']})"
        )
        spread, wanted, sign = [f["low"], f["ratio"], f["high"]], f["wanted"], "×"
        promise = f"≥ {number(wanted)}×" if wanted else "—"
    elif "most" in f:
        sides, sign = f"{number(f['median'])} {f['unit']} | {f['note'] or '—'}", ""
        spread, promise = [f["low"], f["median"], f["high"]], f"≤ {number(f['most'])} {f['unit']}"
    else:
        sides, sign = f"{number(f['median'])} {f['unit']} | —", ""
        spread = [f["low"], f["median"], f["high"]]
        promise = f"≥ {number(f['wanted'])} {f['unit']}" if f["wanted"] else "—"
    shown = " – ".join(number(value) for value in spread) + sign
    kept = "—" if promise == "—" else "yes" if f["kept"] else "**no**"
    return f"| {f['title']} | {sides} | {shown} | {promise} | {kept} |"


def number(value: float) -> str:
    """Three significant digits, thousands set apart."""
    if value >= 1000:
        return f"{float(f'{value:.3g}'):,.0f}"
    return f"{value:.3g}"
