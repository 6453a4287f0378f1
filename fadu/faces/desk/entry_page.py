"""入企登记: by one of three codes, or without one for a reason; afterwards made up for, or once more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from fadu.documents.services import store
from fadu.faces.desk.forms.entering import ENTRY_FORMS
from fadu.faces.desk.visit_acting import crumbs
from fadu.kernel.errors import Refused
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import FileRef, Sent
from fadu.matters.scope import Scope
from fadu.registry.selectors import party
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.services import entering
from fadu.rooms.inspection.services.entry import (
    TITLES,
    Mode,
    open_modes,
    scanned_enterprise,
    shown_external,
    shown_own,
)
from fadu.ui.shell import Tab

WORDS = {
    Mode.OWN: "请企业的人扫检查码或者核对六位口令，看到“检查码有效”以后点“登记入企”。",
    Mode.ENTERPRISE: "扫到的单位必须是这次检查的单位；码里的网址只读取信用代码，不打开。",
    Mode.EXTERNAL: "省平台的检查码不在本系统核验，登记编号、出示时间和截图。",
}


@dataclass(frozen=True)
class Entering:
    """An entry into the firm as it is now: the first, one that is made up for, or one more; and by which code."""

    visit: Visit
    mode: Mode
    act: Act
    title: str

    @property
    def again(self) -> bool:
        """Whether the officers come back."""
        return self.act is a.enter_again


def entering_of(visit: Visit, asked: str) -> Entering:
    """By how far the visit has come; in the mode asked for, else in the first that is open."""
    modes = open_modes()
    mode = next((mode for mode in modes if mode.value == asked), modes[0])
    if visit.no_code_on and not visit.code_made_up_on:
        return Entering(visit, mode, a.make_up_code, "补录入企登记")
    if visit.checked_on:
        return Entering(visit, mode, a.enter_again, "登记再次入企")
    return Entering(visit, mode, a.enter_by_code, "入企登记")


def page(now: Entering) -> dict[str, Any]:
    """What stands around the form."""
    visit, mode = now.visit, now.mode
    here = reverse("visit_entry", kwargs={"id": visit.pk})
    tabs = [Tab(TITLES[m], f"{here}?mode={m.value}", m is mode) for m in open_modes()]
    may_skip = now.act is a.enter_by_code and visit.code_due
    return {
        "title": now.title,
        "submit": "登记入企" if now.act is a.enter_by_code else now.title,
        "tabs": tabs if len(tabs) > 1 else (),
        "words": WORDS[mode],
        "show_url": reverse("inspection:visit_code", args=[visit.pk]) if mode is Mode.OWN else "",
        "other_url": reverse("visit_no_code", kwargs={"id": visit.pk}) if may_skip else "",
        "other": "没有扫码就要先检查的，记明原因",
        "crumbs": crumbs(visit, now.title),
    }


def form_for(now: Entering) -> Any:
    """The maker of the form of a mode."""

    def made(*args: Any, **kwargs: Any) -> Any:
        return ENTRY_FORMS[now.mode](*args, again=now.again, **kwargs)

    return made


def register(scope: Scope, now: Entering, given: Mapping[str, Any], sent: Sent) -> None:
    """Prove the code and register the entry; a screenshot is stored and attached."""
    visit = now.visit.pk
    files: tuple[FileRef, ...] = ()
    if now.mode is Mode.EXTERNAL:
        file = store(given["screenshot"], sent.at)
        proof = shown_external(
            number=given["number"], shown=given["shown"], screenshot=file.sha256, now=sent.at
        )
        files = (file,)
    elif now.mode is Mode.OWN:
        proof = shown_own(visit=visit, at=sent.at)
    else:
        proof = scanned_enterprise(
            scanned=given["scanned"], enterprise=_code_of(scope, now.visit), at=sent.at
        )
    if now.act is a.make_up_code:
        entering.make_up(visit, proof, sent, files=files)
    else:
        entering.enter(visit, proof, sent, again=given.get("entry_for") or "", files=files)


def _code_of(scope: Scope, visit: Visit) -> str:
    firm = party(scope, visit.party)
    if firm is None or not firm.credit_code:
        raise Refused(
            "被检查单位没有登记统一社会信用代码，不能核对扫到的单位",
            todo="请先在当事人登记中补录，或者改用另一种方式。",
        )
    return firm.credit_code
