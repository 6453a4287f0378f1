"""Papers of many matters against the bare libraries: docxtpl fills and saves, WeasyPrint sets the same pages.

Ours is the whole job: the batch of a bureau's matters, each read from its ledger, its paper made, filled or set, written to the disk and
put into one zip. Theirs gets ready values and ready HTML and writes files. Both in one process, in turn. That a killed worker leaves
what it made, and the next goes on there, is shown by the tests of documents.batches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate

from bench.measure import Rate, Ratio, of_pairs, timed
from fadu.accounts.viewer import Viewer
from fadu.documents.batches import parts
from fadu.documents.batches.services import By, ask, claim, work
from fadu.documents.papers.contents import Said, heard
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.paper import Paper
from fadu.documents.papers.selectors import casefile
from fadu.documents.printing import engine
from fadu.documents.printing.pages import html_of, printed
from fadu.documents.services import path_of
from fadu.documents.templating import selectors, variables
from fadu.documents.templating.filling import filled_in
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter

WANTED = 0.9
VISIT = "inspection.visit"


@dataclass(frozen=True)
class Desk:
    """A bureau with visits that each gave an order, and who asks for their papers."""

    viewer: Viewer
    hand: Hand
    kind: PaperKind
    matters: tuple[str, ...]
    template: bytes


def report(matters: int, rounds: int, folder: Path) -> list[Ratio]:
    """Word and PDF: the whole job, and one paper alone, each round beside one of the bare library."""
    desk = filled(matters)
    papers, values, pages = _ready(desk)
    template = folder / "template.docx"
    template.write_bytes(desk.template)
    word = _each(papers, lambda one: filled_in(desk.template, desk.kind, *one))
    pdf = _each(papers, lambda one: printed(one[0]))
    return [
        *_beside(
            ("Word", "filling"), (_job(desk, "word"), word, _bare_word(template, values, folder)),
            "docxtpl: render and save", matters, rounds,
        ),
        *_beside(
            ("PDF", "setting"), (_job(desk, "pdfs"), pdf, _bare_pdf(pages, folder)),
            "WeasyPrint: write_pdf of the same HTML and sheet", matters, rounds,
        ),
    ]  # fmt: skip


def _beside(
    names: tuple[str, str], sides: tuple[Rate, Rate, Rate], against: str, matters: int, rounds: int
) -> Iterator[Ratio]:
    """The job and the paper alone against the library: one round of each in turn, the first to go changing each round."""
    for side in sides:
        side()
    found = []
    for turn in range(rounds):
        order = (0, 1, 2) if turn % 2 else (2, 1, 0)
        rate = {at: sides[at]() for at in order}
        found.append((rate[0], rate[1], rate[2]))
    form, verb = names
    job = f"{form}: the whole job, {matters} orders of as many visits"
    yield of_pairs(job, "papers/s", WANTED, [(ours, bare) for ours, _, bare in found], against)
    alone = [(ours, bare) for _, ours, bare in found]
    yield of_pairs(f"{form}: {verb} alone", "papers/s", WANTED, alone, against)


def filled(matters: int) -> Desk:
    """A bureau in which so many visits ended with an order, its template changed by the legal office."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from fadu.accounts.models import Account
    from fadu.accounts.selectors import viewer
    from fadu.demo import bureau, papers, parties
    from fadu.demo.acting import BY, chance_of
    from fadu.documents.papers.kinds import kinds_of
    from fadu.kernel.zone import day_of, instant_of

    made = bureau.build(lambda: None)
    firms = parties.build(made, lambda: None)[made.agency]
    now = instant_of(date(2026, 1, 20))
    ids = [
        papers.build(made, firms[n % len(firms)], now + timedelta(minutes=n))
        for n in range(matters)
    ]
    (kind,) = [one for one in kinds_of(VISIT) if one.code == "order"]
    officer = viewer(Account.objects.get(username="zhangsan"), day_of(now))
    row = selectors.versions(officer.scope, officer.place, VISIT, "order")[0]
    hand = Hand(made.law, now + timedelta(days=1), chance_of("documents"), BY)
    return Desk(officer, hand, kind, tuple(ids), path_of(row.sha256).read_bytes())


def _ready(desk: Desk) -> tuple[list[tuple[Paper, list[Said]]], list[dict[str, Any]], list[str]]:
    """The papers as ours takes them, and as the libraries take them: values and HTML."""
    papers = []
    for matter in Matter.objects.filter(id__in=desk.matters).order_by("serial"):
        file = casefile(desk.viewer.scope, matter)
        for n in desk.kind.entries(file):
            with heard() as said:
                papers.append((desk.kind.make(file, n), said))
    if len(papers) != len(desk.matters):
        raise RuntimeError(f"{len(papers)} papers of {len(desk.matters)} matters")
    values = [variables.values(desk.kind, paper, said, {}) for paper, said in papers]
    return papers, values, [html_of(paper) for paper, _ in papers]


def _job(desk: Desk, form: str) -> Rate:
    """A batch from its asking to its zip."""
    turn = 0

    def run() -> int:
        nonlocal turn
        turn += 1
        told = {
            "procedure": VISIT,
            "kind": desk.kind,
            "form": form,
            "chosen": desk.matters,
            "viewer": desk.viewer,
        }
        batch = ask(hand=desk.hand, idem=f"{form}-{turn}", **told)
        held = claim(now=desk.hand.noted, worker="bench")
        if held is None or held.id != batch.id:
            raise RuntimeError("another batch waits")
        work(batch=held, by=By(desk.viewer, lambda: desk.hand.noted))
        held.refresh_from_db()
        if held.made != len(desk.matters):
            raise RuntimeError(f"{held.made} papers: {held.said} {held.left_out}")
        parts.drop([batch.id])
        return held.made

    return lambda: timed(run)


def _bare_word(template: Path, values: Sequence[dict[str, Any]], folder: Path) -> Rate:
    def run() -> int:
        for number, one in enumerate(values):
            document = DocxTemplate(template)
            document.render(one, autoescape=True)
            document.save(folder / f"{number}.docx")
        return len(values)

    return lambda: timed(run)


def _bare_pdf(pages: Sequence[str], folder: Path) -> Rate:
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    sheet = weasyprint.CSS(filename=str(engine.SHEET), font_config=fonts)

    def run() -> int:
        for number, one in enumerate(pages):
            page = weasyprint.HTML(string=one)
            page.write_pdf(folder / f"{number}.pdf", stylesheets=[sheet], font_config=fonts)
        return len(pages)

    return lambda: timed(run)


def _each(papers: Sequence[Any], make: Callable[[Any], object]) -> Rate:
    def run() -> int:
        for one in papers:
            make(one)
        return len(papers)

    return lambda: timed(run)
