"""The bureau's one draw of 2024: lists from the register, eight dice and a number named aloud, one replacement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from fadu.accounts.models import Account
from fadu.accounts.selectors import viewer as viewer_of
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import Bureau
from fadu.draws.models import Batch
from fadu.draws.roster import inspectors
from fadu.draws.services import changing, drawing, freezing
from fadu.draws.services.sending import record
from fadu.kernel.draw_plan import Matter, Stratum
from fadu.kernel.draw_sources import Source
from fadu.kernel.zone import instant_of
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand, Sent

DRAWN = instant_of(date(2024, 6, 5), time(10))
THROWN = ("31415926", "0427")
VISITS = (date(2024, 6, 11), date(2024, 9, 30))
STRATA = (Stratum("化工", 6, 2), Stratum("花炮", 4, 2), Stratum("机械", 4, 2))


def build(bureau: Bureau, progress: Callable[[], None]) -> Batch:
    """Act the draw out through its services, from the freeze to the published change."""
    chance, key = chance_of("draw"), chance_of("draw/key")(32)
    lawyer = bureau.crew.people[Role.LEGAL_OFFICE][0]
    leader = bureau.crew.people[Role.LEADER][0]

    def sent(at: datetime, who: object = lawyer) -> Sent:
        return Sent((who,), Hand(bureau.law, at, chance, BY), at)  # type: ignore[arg-type]

    drawer = viewer_of(Account.objects.get(person=lawyer.person), date(2024, 6, 3))
    begun = DRAWN - timedelta(days=2)
    opened = freezing.determine_kind(
        place=bureau.crew.place, subject="2024年第一批随机抽查", kind=f.GENERAL, mode=f.OWN,
        plan_number="株示范应急〔2024〕1号", sent=sent(begun),
    )  # fmt: skip
    batch = Batch.objects.get(pk=opened.matter)
    scheme = _scheme(frozenset(one.id for one in inspectors(drawer, VISITS[1])))
    freezing.freeze_lists(
        batch=batch, scheme=scheme, viewer=drawer, key=key, sent=sent(begun + timedelta(hours=1))
    )
    batch.refresh_from_db()
    site = "局门户网站（示范）"
    freezing.publish_commitment(batch=batch, channel=site, sent=sent(begun + timedelta(hours=2)))
    drawing.record_randomness(batch=batch, typed=THROWN, sent=sent(DRAWN + timedelta(minutes=10)))
    drawing.draw(
        batch=batch, witnesses="纪检监察人员（示范）、企业代表（示范）", key=key,
        sent=sent(DRAWN + timedelta(minutes=30)),
    )  # fmt: skip
    progress()
    drawing.publish_draw(
        batch=batch, published="抽取结果", channel=site, sent=sent(DRAWN + timedelta(days=1))
    )
    changing.replace_target(
        batch=batch, task="3", reason="单位停产停业", grounds="示范：检查前已经停产",
        sent=sent(DRAWN + timedelta(days=20), leader),
    )  # fmt: skip
    drawing.publish_draw(
        batch=batch, published="抽取结果的变更", channel=site, sent=sent(DRAWN + timedelta(days=21))
    )
    done = sent(DRAWN + timedelta(days=22), leader)
    record(batch, a.issue_tasks, done, {"number": "2024年第1号"})
    filed = sent(DRAWN + timedelta(days=23))
    record(batch, a.close_draw, filed, {"grounds": "示范：抽取和公布均已办结"})
    progress()
    batch.refresh_from_db()
    return batch


def _scheme(people: frozenset[str]) -> freezing.Scheme:
    """What was decided before the lists were frozen."""
    sources = (
        Source("dice", "现场见证人", DRAWN, size=8),
        Source("number", "企业代表", DRAWN, size=4),
    )
    return freezing.Scheme(
        strata=STRATA, sources=sources, draw_at=DRAWN + timedelta(minutes=30), visits=VISITS,
        matters=(Matter("01", "安全生产一般检查事项", "general"),), people=people,
    )  # fmt: skip
