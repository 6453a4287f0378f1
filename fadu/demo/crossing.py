"""What leaves where it began: a major hazard whose stop was refused goes over to a power cut; a served case to a court as a bundle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.casefile.bundle import making
from fadu.casefile.pieces import dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.demo.acting import BY, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.demo.coercion import TALKED
from fadu.documents.bundles import services as bundles
from fadu.documents.printing import engine
from fadu.flows.services.coercing import Origin, carried_facts, whole
from fadu.flows.services.opening import deed_of
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand, Sent
from fadu.matters.models import Matter
from fadu.matters.services import perform

KEY, TRADE = "hazard-1", "工贸"
ORDER = "（株示范）应急现决9号"


def build(bureau: Bureau, party: str, now: datetime) -> str:
    """The hazard is under supervision with its stop refused; the cut is approved, and the enterprise is to be told. The cut's id."""
    day = day_of(now) - timedelta(days=3)
    hazard = _refused(bureau, party, day)
    at = instant_of(day + timedelta(days=1), time(15))
    sent = Sent(
        bureau.crew.people[Role.OFFICER][:2], Hand(bureau.law, at, chance_of("crossing"), BY), at
    )
    origin = Origin(Matter.objects.get(pk=hazard), party, KEY)
    story = Story(POWER_CUT, bureau.crew, bureau.law, chance_of("crossing/cut"), at, outsider=party)
    first = deed_of(story.matter, p.register_stop, sent, carried_facts(origin, POWER_CUT.code))
    perform(whole(origin, first, sent))
    story.on(day_of(at), 16).do(p.confirm_safe, measures=pf.POWER_ONLY, secure=True, means=TALKED)
    story.do(p.approve_power, approved=True, urgent=False)
    perform([replace(deed, matter=story.id) for deed in story.deeds])
    return story.id


def _refused(bureau: Bureau, party: str, day: date) -> str:
    """Found, judged, stopped; the next day two officers find that work goes on."""
    seed, begun = chance_of("crossing/hazard"), instant_of(day, time(9))
    story = Story(MAJOR_HAZARD, bureau.crew, bureau.law, seed, begun, outsider=party)
    story.do(
        a.find_hazard, hazard=[KEY], source="现场检查", enterprise=party, trade=TRADE,
        subject="示范企业重大事故隐患（拒不停产）", description="打磨车间除尘系统没有泄爆装置，仍在生产（示范）",
    )  # fmt: skip
    story.do(a.record_inspection)
    story.do(
        a.judge_hazard, KEY, is_major=True, sector=TRADE, standard="应急管理部令第10号", item="管理类2"
    )  # fmt: skip
    story.do(a.register_hazard, KEY, system_number="示范").do(a.assess_safety, KEY, safe_now=False)
    story.do(
        a.stop_work,
        KEY,
        stop_kind="暂时停产停业",
        scope="打磨车间及其除尘系统（示范）",
        order_number=ORDER,
    )
    until = (day + timedelta(days=10)).isoformat()
    story.do(a.order_elimination, KEY, mode="责令限期排除", deadline=until, order_number="示范文书")
    story.on(day + timedelta(days=1), 14)
    story.do(a.find_stop_refused, KEY, decision="暂时停产停业", danger=True)
    return story.settle()[-1].matter


def bundle(bureau: Bureau, matter: str, now: datetime) -> str:
    """张三 hands a case to the court as a bundle, made and registered as it is at the desk; "" where no PDF is made here."""
    if engine.missing():
        return ""
    account = Account.objects.get(username="zhangsan")
    viewer, case = accounts.viewer(account, day_of(now)), Matter.objects.get(pk=matter)
    hand = Hand(bureau.law, now, chance_of(f"crossing/bundle/{matter}"), BY)
    court = Receiver.COURT
    pieces = len(dossier(viewer.scope, case).of(Reader(court)))
    wanted = bundles.Wanted(case, court.value, "", case.title, pieces)
    job = bundles.ask(viewer=viewer, wanted=wanted, hand=hand, worker="demo")
    making.work(job=job, by=making.By(viewer, hand, lambda: now))
    return job.pk
