"""The legal office's libraries: phrases adopted, invented tiers and lists, standards, and some uses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db import transaction

from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.law.libraries.kinds import LENIENCY, PHRASE, STANDARD, TIER
from fadu.law.libraries.shipped import shipped
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.statutes.keeping import By
from fadu.statutes.library import services
from fadu.statutes.library.services import Dated

SINCE = date(2024, 1, 1)
INVENTED = "示范局虚构的内部规定，不得作为执法依据"
ADOPTED = ("AQF-97-4", "AQF-97-6", "AQF-97-7", "AQF-99-1", "AQF-102")
TIERS = (
    ("AQF-97-4", "一档", "从业人员不足五十人", "10000", "30000"),
    ("AQF-97-4", "二档", "从业人员五十人以上", "30000", "60000"),
    ("AQF-99-1", "一档", "缺少一处至三处标志", "5000", "20000"),
    ("AQF-99-1", "二档", "缺少四处以上标志", "20000", "50000"),
)
LISTS = (
    ("不予处罚", "AQF-97-4", "培训记录个别要素不全", "初次发现，培训实际完成，当场补正"),
    (
        "不予处罚",
        "AQF-99-1",
        "个别安全警示标志破损",
        "初次发现，三日内更换，没有造成后果；依《示范市执法文书签发办法（示范）》第三条送审",
    ),
    ("从轻处罚", "AQF-97-6", "预案已制定但演练超期不足一个月", "立案前已经补办演练"),
    ("减轻处罚", "AQF-102", "主动上报并已消除隐患", "主动供述尚未掌握的情形"),
    (
        "免予行政强制",
        "",
        "能够立即改正的场所、设施问题",
        "当场改正并经复查合格；依《示范市执法文书签发办法（示范）》第三条送审",
    ),
)
USED = 6


@transaction.atomic
def build(bureau: Bureau, progress: Callable[[], None]) -> None:
    """Keep the libraries as the legal office would; uses are those of the year's spared cases."""
    lawyer = bureau.crew.people[Role.LEGAL_OFFICE][0]
    hand = Hand(bureau.law, FOUNDED, chance_of("libraries"), BY)
    by = By([lawyer], hand, bureau.crew.place, FOUNDED)
    dated = Dated(SINCE, INVENTED, Status.P, demo=True)
    for entry in shipped(PHRASE.code):
        if entry.name in ADOPTED:
            services.set_entry(library=PHRASE, content=entry.content, dated=dated, by=by)
    for entry in shipped(STANDARD.code):
        if entry.since is not None:
            known = Dated(entry.since, entry.source, entry.status, demo=True)
            services.set_entry(library=STANDARD, content=entry.content, dated=known, by=by)
    for conduct, name, condition, low, high in TIERS:
        content = {
            "conduct": conduct, "stage": "首次发现", "payer": "单位", "name": name, "condition": condition,
            "low": low, "high": high,
        }  # fmt: skip
        services.set_entry(library=TIER, content=content, dated=dated, by=by)
    for number, (kind, conduct, words, condition) in enumerate(LISTS, 1):
        content = {
            "list": kind, "number": str(number), "conduct": conduct, "words": words, "condition": condition,
        }  # fmt: skip
        services.set_entry(library=LENIENCY, content=content, dated=dated, by=by)
    progress()


@transaction.atomic
def use(bureau: Bureau) -> None:
    """Record where the first list was applied: in cases of last year that were closed."""
    officer = bureau.crew.people[Role.OFFICER][0]
    cases = Matter.objects.filter(
        county=bureau.agency, procedure="penalty.ordinary", closed=True, opened__year=2024
    ).order_by("serial")
    for case in cases[:USED]:
        hand = Hand(bureau.law, case.last_at, chance_of(f"libraries/use/{case.id}"), BY)
        by = By([officer], hand, bureau.crew.place, case.last_at)
        day = case.last_at.date()
        services.use_entry(library=LENIENCY, name="不予处罚·1", used_in=case.id, used_on=day, by=by)
