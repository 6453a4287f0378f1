"""Signing drafts into the ledger: by hand in the system, by several, or on paper with its scan."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Unpack

from django.db import transaction

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer, fitting
from fadu.casework.models import Draft, PaperApproval, State
from fadu.casework.selectors import able, act_of, lent_to, may_sign
from fadu.casework.services import conflicts
from fadu.casework.services.drafting import demand, demand_ready
from fadu.casework.services.finishing import OPEN, demand_stored, finish
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import chinese_day, day_of
from fadu.law.engine.record import Actor, Blocked
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.ledger import selectors as ledger
from fadu.ledger.record import Captured
from fadu.matters.deeds import Deed, FileRef, Hand, NewMatter, Outcome, Page
from fadu.matters.models import Matter
from fadu.matters.selectors import unlocked
from fadu.matters.services import act, perform
from fadu.matters.trying import against
from fadu.matters.versions import of_matter

REASON_LENGTH = 4000  # signs, as in every form that asks for a reason
Door = Callable[[Deed], Outcome]
"""Records an act: `performed`, or what takes its document's number beside it in the same transaction."""


def performed(deed: Deed) -> Outcome:
    """The act alone through the one door."""
    return perform([deed])[0]


def sign(
    *,
    draft: Draft,
    viewer: Viewer,
    hand: Hand,
    expected: int | None = None,
    door: Door = performed,
) -> Outcome | None:
    """Put one's name to a draft (签批). With the last name the law asks for, the act is recorded.

    `expected` is the position of the matter's newest entry as the signer saw it; without it the
    drafter's counts. Returns None while further signatures are missing (执法人员不得少于两人).
    Signing a second time answers with the first result. Refused leaves the draft as it was; one
    that concerns the past of its matter waits in the conflict tray.
    """
    try:
        return _signed(draft, viewer, hand, expected, door)
    except Refused as refusal:
        conflicts.keep(draft, refusal)
        raise


def _signed(
    draft: Draft, viewer: Viewer, hand: Hand, expected: int | None, door: Door
) -> Outcome | None:
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=draft.pk)
        if draft.state == State.SIGNED and viewer.person in draft.signed_by:
            return _first_result(draft)
        demand(draft, *OPEN)
        if viewer.person in draft.signed_by:
            return None
        what = act_of(draft)
        demand_ready(draft)
        _demand_signer(viewer, draft, what)
        if expected is not None:
            draft.expected = expected
        signers = [*draft.signed_by, viewer.person]
        recording = _records(viewer, what)
        asked = what.officers if what.binds_pair(draft.stated) else 1
        if not recording and len(signers) < asked:
            _demand_possible(draft, signers, what, hand)
            draft.signers, draft.state = json.dumps(signers), State.SUBMITTED
            draft.saved_at = hand.noted
            draft.save()
            return None
        who = _outside(draft, what) if recording else _inside(signers, draft, what)
        outcome = door(_deed(draft, who, hand, (), viewer.person if recording else ""))
        _settle(draft, signers, hand)
        return outcome


def sign_on_paper(
    *,
    draft: Draft,
    viewer: Viewer,
    signer: str,
    signed_on: date,
    scan: FileRef,
    hand: Hand,
    expected: int | None = None,
    door: Door = performed,
) -> Outcome:
    """Record an approval given on paper with its scan (线下签批); the signer confirms it later.

    `expected` is the position the registering page showed; without it the drafter's counts. Registering
    the same draft a second time answers with the first result.
    """
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(pk=draft.pk)
        if draft.state == State.SIGNED and draft.prepared_by == viewer.person:
            return _first_result(draft)
        demand(draft, *OPEN)
        demand_ready(draft)
        what = act_of(draft)
        if expected is not None:
            draft.expected = expected
        if draft.prepared_by != viewer.person:
            raise Refused(
                "线下签批由拟稿人登记", todo="请拟稿人登记，或者由有此身份的人员直接签批。"
            )
        if signer == viewer.person:
            raise Refused("线下签批登记的是他人的签名", todo="本人请在系统内直接签批。")
        if signed_on > day_of(hand.noted):
            raise BadInput("签批日期不能晚于今天")
        if signer not in {p.id for p in able(viewer, what, signed_on)}:
            raise Refused(f"所选人员在签批之日没有办理“{what.title}”的身份")
        signers = list(dict.fromkeys([*draft.signed_by, signer]))
        deed = _deed(draft, _inside(signers, draft, what), hand, (scan,), viewer.person)
        outcome = door(deed)
        facts = {
            "of_matter": outcome.matter, "of_entry": outcome.n, "signed_by": signer,
            "signed_on": signed_on.isoformat(), "scan": scan.sha256,
        }  # fmt: skip
        new, paper = NewMatter(registers.PAPER_REGISTER, viewer.place), registers.record_paper
        by = [viewer.actor(paper)]
        act(new, paper, hand=hand, who=by, facts=facts, at=hand.noted, idem=draft.id)
        draft.on_paper = True
        _settle(draft, signers, hand)
        return outcome


def answer_paper(
    *,
    approval: PaperApproval,
    viewer: Viewer,
    confirmed: bool,
    reason: str,
    hand: Hand,
    **page: Unpack[Page],
) -> Outcome:
    """The signer confirms or disputes what was registered in their name."""
    if approval.signed_by != viewer.person:
        raise Refused("线下签批由签批人本人确认")
    if not confirmed and not reason.strip():
        raise BadInput("否认线下签批须写明理由")
    if len(reason) > REASON_LENGTH:
        raise BadInput(f"否认的理由不能超过{REASON_LENGTH}字", todo="请写明要点，其余作为附件")
    what = registers.confirm_paper if confirmed else registers.dispute_paper
    facts = {} if confirmed else {"reason": reason.strip()}
    who = (viewer.actor(what),)
    return act(approval.id, what, hand=hand, who=who, facts=facts, at=hand.noted, **page)


def _demand_signer(viewer: Viewer, draft: Draft, what: Act) -> None:
    if draft.state != State.SUBMITTED and draft.prepared_by != viewer.person:
        raise Refused("草稿尚未提交，不能签批", todo="请拟稿人先提交签批。")
    if not may_sign(viewer, draft):
        raise Refused(
            f"“{what.title}”应当由{'、'.join(r.title for r in what.by) or '本机关人员'}办理",
            todo="请提交给有此身份的人员签批。",
        )
    if _records(viewer, what):
        return
    on = _day_of_act(draft)
    own = accounts.roles_of([viewer.person], on).get(viewer.person, frozenset())
    lent = lent_to([viewer.person], on).get(viewer.person, frozenset())
    if not fitting(what, own, lent) and not draft.irregular:
        raise Refused(
            f"您在办理之日（{chinese_day(on)}）没有办理“{what.title}”的身份",
            todo="请由办理之日有此身份的人员签批。",
        )
    if not fitting(what, own & viewer.roles) and draft.prepared_by == viewer.person:
        raise Refused(
            "受托代行的，不能签批本人拟写的草稿", todo="请提交给委托人或者其他有此身份的人员签批。"
        )


def _demand_possible(draft: Draft, signers: Sequence[str], what: Act, hand: Hand) -> None:
    """Blocked where more stands against the act than the names still missing: whoever signs first is told, and not the last alone."""
    exempt = draft.opens or draft.irregular or draft.corrects is not None
    matter = None if exempt else Matter.objects.filter(pk=draft.matter).first()
    if matter is None or matter.external:
        return
    deed = _deed(draft, _inside(signers, draft, what), hand, (), "")
    found = [r for r in against(unlocked(matter), deed) if r.kind != "officers"]
    if found:
        raise Blocked(found)


def _records(viewer: Viewer, what: Act) -> bool:
    """Whether the viewer writes down what somebody outside did (当事人的行为由工作人员记录)."""
    return viewer.may_record(what) and not any(r in viewer.capacities for r in what.by)


def _inside(signers: Sequence[str], draft: Draft, what: Act) -> tuple[Actor, ...]:
    """The signers as actors, in whatever order they signed: capacity, own or lent, and certificate
    are those of the day of the act. That each could act when signing, `_demand_signer` has seen to.
    """
    on = _day_of_act(draft)
    return accounts.actors(signers, what, on, lent_to(signers, on))


def _day_of_act(draft: Draft) -> date:
    if draft.at is None:
        raise BadInput("请填写办理时间")
    return day_of(draft.at)


def _outside(draft: Draft, what: Act) -> tuple[Actor, ...]:
    return (Actor(draft.outsider or draft.key or draft.matter, what.by[0].value),)


def _deed(
    draft: Draft, who: tuple[Actor, ...], hand: Hand, files: Sequence[FileRef], recorded_by: str
) -> Deed:
    procedure, correcting, at = (
        of_matter(draft.matter, draft.procedure),
        draft.corrects is not None,
        draft.at,
    )
    if at is None:
        raise BadInput("请填写办理时间")
    demand_stored(draft)
    place = accounts.place_of(draft.county)
    new = NewMatter(procedure, place, draft.platform, draft.platform_number, draft.matter)
    return Deed(
        matter=new if draft.opens else draft.matter,
        act=procedure.act(draft.act),
        at=at,
        hand=hand,
        who=who,
        facts=draft.stated,
        key=draft.key,
        files=(*(FileRef(**f) for f in draft.files), *files),
        captured=_captured(draft),
        expected=None if draft.opens else draft.expected,
        idem=draft.id,
        irregular="" if correcting else draft.irregular,
        corrects=draft.corrects,
        why=draft.irregular if correcting else "",
        prepared_by=draft.prepared_by if draft.prepared_by not in {a.person for a in who} else "",
        recorded_by=recorded_by,
    )


def _captured(draft: Draft) -> Captured | None:
    """The device's own time of an act that was recorded on the spot and sent later."""
    return Captured(draft.captured_at, draft.captured_offset) if draft.captured_at else None


def _settle(draft: Draft, signers: Sequence[str], hand: Hand) -> None:
    draft.signers = json.dumps(list(signers))
    finish(draft, State.SIGNED, hand.noted)


def _first_result(draft: Draft) -> Outcome:
    found = ledger.by_submission(draft.matter, draft.id)
    if found is None:
        raise Refused("草稿已办理", todo="请打开事项查看办理记录。")
    return Outcome(found.matter, found.n, found.seq, found.hash, repeated=True)
