"""Who may send a party its link and read what comes back."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter
from fadu.publication.models import Complaint, Letter

HANDLES = (Role.OFFICER, Role.LEADER, Role.PRINCIPAL)


def may_see_links(viewer: Viewer, matter: Matter) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator


def may_send_links(viewer: Viewer, matter: Matter) -> bool:
    """向当事人发送、撤回链接由办理本事项的机关的执法人员或者负责人办理。"""
    return viewer.holds(*HANDLES) and viewer.place.county == matter.county


def may_settle_letters(viewer: Viewer, letter: Letter) -> bool:
    """企业留言由办理本事项的机关的执法人员或者负责人处理。"""
    return viewer.holds(*HANDLES) and viewer.place.county == letter.county


def may_read_letters(viewer: Viewer, found: object) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator


def may_see_complaints(viewer: Viewer, _: object) -> bool:
    """检查投诉和企业评价由法规科和主要负责人查看，被投诉的检查人员看不到。"""
    return viewer.holds(Role.LEGAL_OFFICE, Role.PRINCIPAL)


def may_handle_complaints(viewer: Viewer, complaint: Complaint) -> bool:
    """检查投诉由被投诉单位的法规科或者主要负责人办理；涉及其本人的，由上级机关办理。"""
    return may_see_complaints(viewer, complaint) and not complaint.concerns(viewer.person)
