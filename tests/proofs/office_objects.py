"""What the small bureau of `office.py` has registered of whom it supervises, its draws, recordings and plans."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.casefile.receivers import Receiver
from fadu.deliberation.models import Meeting
from fadu.deliberation.services import meetings
from fadu.deliberation.services.deeds import Doing
from fadu.deliberation.services.meetings import Call
from fadu.documents.bundles import services as bundles
from fadu.documents.numbers import services as numbers
from fadu.documents.papers.kinds import kinds_of
from fadu.documents.services import keep
from fadu.documents.templating import services as templates
from fadu.documents.templating.models import TemplateVersion
from fadu.documents.templating.services import By
from fadu.documents.tests.builders import numbering
from fadu.documents.tests.files import pdf, picture
from fadu.documents.tests.issued.builders import filing
from fadu.documents.tests.templating.builders import changed
from fadu.draws.tests.builders import frozen, opened, ready
from fadu.evidence.catalogue import services as catalogue
from fadu.evidence.models import Recording
from fadu.evidence.services import recording
from fadu.evidence.services.recording import Device
from fadu.evidence.tests.catalogue.builders import ALL_WELL, an_item, closed, noted
from fadu.evidence.tests.catalogue.builders import NOW as EVIDENCED
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.procedures.registers import entering, fees, scans, serving
from fadu.law.procedures.registers.complaints import BY_LINK
from fadu.law.procedures.registers.meetings import CONSULTATION
from fadu.law.procedures.registers.numbering import UNUSED
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import act
from fadu.publication.services.complaints import Grievance, lodge
from fadu.registry.objects import services as objects
from fadu.registry.tests.builders import CALL, LICENCE, SITE, SOURCE, a_party, an_object, by
from fadu.rooms.coercion.tests.measuring import begun
from fadu.rooms.penalty.tests.reckonings import ONE, kept, made
from fadu.rooms.plans.tests.builders import drafted
from tests.people import FOUNDED, Bureau, a_colleague

VISIT = "inspection.visit"
RECORDED = datetime(2025, 3, 3, 2, 0, tzinfo=UTC)


def supervised(bureau: Bureau) -> None:
    """Two objects, each with everything that can be registered of one."""
    for number, division in enumerate(("430202", "430203"), 1):
        party = an_object(bureau, name=f"某某仓储有限公司{number}", division=division)
        objects.set_site(party=party, facts=SITE, **by(bureau))
        objects.set_licence(party=party, facts=LICENCE, **by(bureau))
        objects.set_source(party=party, facts=SOURCE, **by(bureau))
        objects.note_call(party=party, facts=CALL, **by(bureau))


def documents_numbered(bureau: Bureau) -> None:
    """Two letterheads, two books of numbers (reserved, taken, made void), and a paper of two versions."""
    office = numbering(bureau)
    numbering(bureau, since="2025-01-01")
    matter = office.matter()
    numbers.reserve(matter=matter, wanted={"order": 2, "record": 2}, sent=office.sent())
    numbers.take(matter=matter, kind="record", entry=0, sent=office.sent())
    numbers.void_unused(matter=matter, void_for=UNUSED, sent=office.sent())
    paper = filing(bureau)
    paper.file(paper.sealed())
    paper.file(paper.sealed("二"), reason="印章不清")
    _bundled(bureau, matter)
    _discarded(bureau)


def _bundled(bureau: Bureau, matter: Matter) -> None:
    """Two bundles that were made of a matter."""
    asker: dict[str, Any] = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(RECORDED)}
    for receiver, digest in (("court", "a"), ("archive", "b")):
        wanted = bundles.Wanted(matter, receiver, "", "某公司案", 3)
        job = bundles.ask(wanted=wanted, worker="request", **asker)
        said = {"manifest": digest * 64, "pieces": 3, "bytes_made": 9}
        told = said | {"handed_to": Receiver(receiver).words}
        bundles.record(job=job, matter=matter, facts=told, **asker)


def _discarded(bureau: Bureau) -> None:
    """Sheets discarded twice."""
    what, hand = scans.discard_sheets, bureau.hand(RECORDED)
    for number in (1, 2):
        new = NewMatter(scans.SCAN_REGISTER, bureau.place)
        facts = {"scan_files": f"{'d' * 32} 第{number}页", "sheets": 1, "reason": "空白页"}
        act(new, what, hand=hand, who=(bureau.zhang.viewer.actor(what),), facts=facts, at=RECORDED)


def served(bureau: Bureau, party: str, *matters: str) -> None:
    """Two services of a document on a party: one confirmed, one taken back."""
    by, theirs = ([Actor(p.id, "officer", "43020001")] for p in (bureau.zhang, bureau.zhao))
    receipt = {"signer": "周九", "capacity": serving.CAPACITIES[2], "arrived_on": "2025-03-03"}
    ends = {serving.confirm_service: receipt, serving.withdraw_service: {"reason": "号码有误"}}
    for number, (matter, (last, said)) in enumerate(zip(matters, ends.items(), strict=True), 1):
        about = {
            "of_matter": matter, "of_entry": 1, "paper_kind": "decision", "of_document": matter, "version": number,
            "served_copy": f"{number:064}", "recipient": party, "system": "13800005678", "consent": 1,
        }  # fmt: skip
        hand, link = bureau.hand(RECORDED), {"link": "0" * 16}
        id = act(
            NewMatter(registers.SERVICE_REGISTER, bureau.place), serving.prepare_service, hand=hand, who=by, facts=about,
            at=RECORDED,
        ).matter  # fmt: skip
        sent = link | {"valid_until": rfc3339(RECORDED + timedelta(days=14))}
        recipient = [Actor(party, "party")]
        for what, who, facts in (
            (serving.send_service, theirs, sent), (serving.open_service, recipient, link),
            (serving.download_service, recipient, link),
            (last, by if last is serving.withdraw_service else recipient, {**said, **(link if "signer" in said else {})}),
        ):  # fmt: skip
            act(id, what, hand=hand, who=who, facts=facts, at=RECORDED)


def templated(bureau: Bureau) -> None:
    """Two versions of a template, one adopted."""
    (kind,) = [one for one in kinds_of(VISIT) if one.code == "order"]
    by = By(bureau.zhao.viewer, bureau.hand(RECORDED))
    for line in ("第一版", "第二版"):
        upload = SimpleUploadedFile("模板.docx", changed(kind, line))
        made = templates.put_template(
            procedure=VISIT, kind=kind, upload=upload, changes=f"{line}的修改", by=by
        )
    row = TemplateVersion.objects.get(pk=made.matter)
    templates.adopt_template(row=row, since=day_of(RECORDED), by=by)


def complained_of(bureau: Bureau, *matters: str) -> None:
    """A complaint about each of the matters."""
    for matter in matters:
        told = Grievance(matter, bureau.place, BY_LINK, "检查时没有出示执法证件", "联系电话另告")
        lodge(told=told, hand=bureau.hand(FOUNDED))


def begun_to_draw(bureau: Bureau) -> None:
    """Two batches whose lists are frozen."""
    made = ready(bureau)
    for _ in range(2):
        frozen(made, opened(made))


def planned(bureau: Bureau) -> None:
    """Two yearly plans with their lines."""
    for _ in range(2):
        drafted(bureau)


def coerced(bureau: Bureau, party: str) -> None:
    """Two of each measure of coercion under way, against different parties: rows that are alike cannot be swapped."""
    second = a_colleague(bureau, bureau.agency.id, "钱八", "qianba", Role.OFFICER, certificate="43020019")  # fmt: skip
    for hour, unit in enumerate((party, a_party(bureau, name="乙公司").id), 1):
        begun(bureau, second, unit, RECORDED + timedelta(hours=hour))


def recorded(bureau: Bureau, matter: str) -> None:
    """Two recordings of a body camera, one of them put to a matter."""
    device = Device("执法记录仪", "0317", bureau.zhang.id)
    by = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(RECORDED)}
    with TemporaryDirectory() as folder:
        for number in (1, 2):
            path = Path(folder) / f"{number}.jpg"
            path.write_bytes(picture(size=(8, 8 + number), taken="2025:03:03 08:00:00"))
            recording.take_in(path=path, device=device, **by)
    _catalogued(bureau, matter)
    first = Recording.objects.order_by("id")[0]
    recording.put(recording=first, matter=Matter.objects.get(pk=matter), **by)


def _catalogued(bureau: Bureau, matter: str) -> None:
    """Two items of evidence, each handed over and with a redacted copy, one of them erased."""
    case, scene = (
        Matter.objects.get(pk=matter),
        keep(pdf("ID"), "1.pdf", "application/pdf", RECORDED),
    )
    for _ in range(2):
        item = an_item(bureau, case, scene, evidence_kind="物证", storage="物证室")
        hand = {
            "moved_at": "2025-03-02T01:00:00Z",
            "giver": "张三",
            "taker": "李保管",
            "condition": "封条完好",
            "reason": "入库",
        }
        noted(bureau, item, "hand_over_evidence", **hand)
        noted(bureau, item, "verify_evidence", **ALL_WELL)
        by = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(EVIDENCED)}
        told = {"purpose": "公开", "reason": "隐去证件号码"}
        catalogue.redact(item=item, boxes={1: ((0, 0, 500, 500),)}, facts=told, **by)
        noted(bureau, item, "ask_erasure", reason="重复登记")
    closed(case)  # while its file goes: of an open case none does
    catalogue.erase(viewer=bureau.li.viewer, item=item, reason="重复", hand=bureau.hand(EVIDENCED))
    Matter.objects.filter(pk=matter).update(closed=False)


def deliberated(bureau: Bureau, *matters: str) -> None:
    """A review of each of the matters, and two consultations on them."""
    hand = bureau.hand(RECORDED)
    for matter in matters:
        facts = {
            "of_matter": matter,
            "of_act": "legal_review",
            "account": "案情",
            "pack": "第1条　线索",
        }
        new = NewMatter(registers.REVIEW_REGISTER, bureau.place)
        who = (Actor(bureau.zhang.id, Role.OFFICER.value, "43020001"),)
        act(new, registers.send_for_review, hand=hand, who=who, facts=facts, at=RECORDED)
    doing = Doing(bureau.zhao.viewer, hand)
    for number, matter in enumerate(matters, 1):
        call = Call(
            CONSULTATION,
            f"第{number}次会商会",
            RECORDED,
            "三楼",
            bureau.li.id,
            bureau.zhao.id,
            [bureau.zhang.id],
        )
        id = meetings.call(call=call, doing=doing).matter
        meetings.put(
            meeting=Meeting.objects.get(pk=id), matter=Matter.objects.get(pk=matter), key="", proposal="研究",
            doing=doing,
        )  # fmt: skip


def reckoned(bureau: Bureau, party: str, *matters: str) -> None:
    """The amount for a party reckoned in each of the matters."""
    for matter in matters:
        kept(bureau, matter, party, made(ONE, amount=5_000_00), RECORDED)


def charged(bureau: Bureau, *matters: str) -> None:
    """A payment code of each of the matters with a payment under it, and each entered in another platform."""
    hand, who = bureau.hand(RECORDED), (Actor(bureau.zhang.id, Role.OFFICER.value, "43020001"),)
    for number, matter in enumerate(matters, 1):
        of = {"of_matter": matter, "of_sum": fees.FINE, "code": f"4302{number}", "due": 100 * number}  # fmt: skip
        new = NewMatter(fees.FEE_REGISTER, bureau.place)
        given = {"hand": hand, "who": who, "at": RECORDED}
        fee = act(new, fees.enter_code, facts=of, **given).matter
        paid = {
            "amount": 100, "credited": 90 + number, "paid_on": "2025-03-01", "receipt": f"R{number}",
        }  # fmt: skip
        act(fee, fees.receive, facts=paid, **given)
        said = {"of_matter": matter, "of_form": "某表", "number": f"H{number}", "entered_on": "2025-03-01"}  # fmt: skip
        act(NewMatter(entering.ENTERING_REGISTER, bureau.place), entering.record_entered, facts=said, **given)  # fmt: skip
