"""Bringing the object of a URL within the viewer's scope: what is out of sight does not exist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Agency, Person
from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as casework
from fadu.casework.models import Delegation, Draft, PaperApproval
from fadu.documents.models import StoredFile
from fadu.documents.selectors import stored_file
from fadu.evidence import selectors as evidence
from fadu.law import registry
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.matters import selectors as matters
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.matters.selectors import Line
from fadu.registry import selectors as registry_of_parties
from fadu.registry.models import Party
from fadu.statutes.selectors import DECLARED
from fadu.ui.formats import moment


@dataclass(frozen=True)
class Step:
    """An act about to be prepared: in a matter that stands, or opening a new one."""

    procedure: Procedure
    act: Act
    matter: Matter | None


@dataclass(frozen=True)
class NamedFile:
    """A stored file under the name by which an entry or draft knows it."""

    stored: StoredFile
    name: str


@dataclass(frozen=True)
class LinkOf:
    """A link as seen from one of its matters."""

    matter: Matter
    linked: casework.Linked


def find_matter(viewer: Viewer, id: str) -> Matter:
    """The matter, or 404."""
    found = matters.matter(viewer.scope, id)
    if found is None:
        raise Http404("没有这一事项，或者不在您的查看范围内")
    return found


def find_step(viewer: Viewer, id: str, act: str) -> Step:
    """The act of a matter, or 404; what falls in by lapse of time is done by nobody."""
    matter = find_matter(viewer, id)
    procedure = versions.procedure(matter.procedure, digest=matter.digest)
    if act not in procedure.by_code or procedure.act(act).lapse:
        raise Http404("程序中没有这一环节")
    return Step(procedure, procedure.act(act), matter)


def find_line(step: Step, n: int) -> Line:
    """The entry of the matter that is to be corrected: the same act, not the first, not corrected yet."""
    matter = step.matter
    lines = matters.history(matter) if matter is not None else []
    for line in lines:
        if line.n == n and n > 0 and line.act == step.act.code and not line.corrected:
            return line
    raise Http404("没有可以更正的这条记录")


def find_opening(viewer: Viewer, procedure: str, act: str) -> Step:
    """The act that opens a matter of a procedure, or 404."""
    known = {p.code: p for p in registry.PROCEDURES if not p.register}
    if procedure not in known or act not in known[procedure].by_code:
        raise Http404("没有这一程序或者环节")
    return Step(known[procedure], known[procedure].act(act), None)


def find_draft(viewer: Viewer, id: str) -> Draft:
    """The draft, or 404."""
    found = casework.draft(viewer.scope, id)
    if found is None:
        raise Http404("没有这一草稿")
    return found


def find_paper(viewer: Viewer, id: str) -> PaperApproval:
    """A signature on paper registered in the viewer's own name, or 404."""
    found = casework.paper(viewer.scope, id)
    if found is None:
        raise Http404("没有这条线下签批，或者不在您名下")
    return found


def find_delegation(viewer: Viewer, id: str) -> Delegation:
    """One of the viewer's own delegations, or 404."""
    found = casework.delegation(viewer, id)
    if found is None:
        raise Http404("没有这一授权")
    return found


def find_link(viewer: Viewer, id: str, link: str) -> LinkOf:
    """A link of a matter, both ends within the viewer's reach and not ended, or 404."""
    matter = find_matter(viewer, id)
    found = casework.link(viewer.scope, matter, link)
    if found is None:
        raise Http404("没有这一关联，或者已经解除")
    return LinkOf(matter, found)


def find_file(viewer: Viewer, id: str, sha256: str) -> NamedFile:
    """A file that an entry of a matter or draft within the viewer's reach names, or a recording there; or 404."""
    matter, draft = matters.matter(viewer.scope, id), casework.draft(viewer.scope, id)
    named: dict[str, Any] = {}
    if matter is not None:
        named = {f["sha256"]: f["name"] for line in matters.history(matter) for f in line.files}
    elif draft is not None:
        named = {f["sha256"]: f["name"] for f in draft.files}
    elif (taken := evidence.recording(viewer.scope, id)) is not None:
        named = {taken.sha256: f"{taken.device_kind}{taken.device} {moment(taken.captured)}"}
    found = stored_file(sha256) if sha256 in named else None
    if found is None:
        raise Http404("没有这一文件，或者不在您的查看范围内")
    name = named[sha256]
    return NamedFile(found, name if isinstance(name, str) else found.sha256[:8])


def find_person(viewer: Viewer, id: str) -> Person:
    """A person within reach, or anybody for the security administrator; else 404."""
    if viewer.holds(Role.SECURITY_ADMIN):
        found = accounts.people_for_security().filter(pk=id).first()
    else:
        found = accounts.person(viewer.scope, id)
    if found is None:
        raise Http404("没有这一人员，或者不在您的查看范围内")
    return found


def find_agency(viewer: Viewer, id: str) -> Agency:
    """An agency of the tree, which is public within the platform, or 404."""
    found = accounts.agency(id)
    if found is None:
        raise Http404("没有这一机构")
    return found


def find_party(viewer: Viewer, id: str) -> Party:
    """A party within reach, also a merged or erased one, or 404."""
    found = registry_of_parties.party(viewer.scope, id)
    if found is None:
        raise Http404("没有这一当事人，或者不在您的查看范围内")
    return found


def find_parameter(viewer: Viewer, code: str) -> Parameter:
    """A declared parameter, or 404."""
    if code not in DECLARED:
        raise Http404("没有这一参数")
    return DECLARED[code]


def find_procedure(viewer: Viewer, code: str) -> Procedure:
    """A procedure that is no register, or 404."""
    found = next((p for p in registry.PROCEDURES if p.code == code and not p.register), None)
    if found is None:
        raise Http404("没有这一程序")
    return found


def in_own_agency(viewer: Viewer, found: Any) -> bool:
    """本事项由其他机关办理，或者您的身份只可以查看，不能办理。"""
    matter = found.matter if isinstance(found, (Step, LinkOf)) else found
    return viewer.staff and (matter is None or matter.county == viewer.place.county)


def may_serve_agency(viewer: Viewer, _: Any) -> bool:
    """监督人员只查看，外聘法律顾问只出具法律意见，不办理本机关的其他业务；三类管理员不接触业务数据。"""
    return viewer.staff


def may_act_here(viewer: Viewer, found: Step | Matter) -> bool:
    """本事项由其他机关办理，或者这一环节不由您的身份办理。"""
    if (
        viewer.counsel_only
    ):  # who gives counsel does that alone: of a matter, whatever leads to its form
        own = found.matter if isinstance(found, Step) else found
        fits = not isinstance(found, Step) or viewer.fits(found.act)
        return fits and own is not None and own.county == viewer.place.county
    return in_own_agency(viewer, found)
