"""Who may read and handle reviews and meetings."""

from __future__ import annotations

from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.deliberation.models import Meeting, Review
from fadu.deliberation.selectors import READS_ALL
from fadu.law.procedures import registers
from fadu.law.procedures.registers import reviews
from fadu.matters.models import Matter


def may_see_reviews(viewer: Viewer, _: Any) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator


def may_send(viewer: Viewer, matter: Matter) -> bool:
    """送请法制审核由办理本事项的机关的执法人员或者决策承办单位办理。"""
    return _own(viewer, matter) and viewer.fits(registers.send_for_review)


def may_assign(viewer: Viewer, review: Review) -> bool:
    """分派审核人、登记回避由本机关法制审核人员或者法规科办理。"""
    return _own(viewer, review) and viewer.fits(registers.assign_reviewer)


def may_review(viewer: Viewer, review: Review) -> bool:
    """批注和审核意见由所分派的审核人办理。"""
    return _own(viewer, review) and review.reviewer == viewer.person


def may_withdraw(viewer: Viewer, review: Review) -> bool:
    """撤回送审由本机关的承办人员办理。"""
    return _own(viewer, review) and viewer.fits(registers.withdraw_from_review)


def may_settle(viewer: Viewer, review: Review) -> bool:
    """审核分歧由行政机关负责人协调。"""
    return _own(viewer, review) and viewer.fits(registers.settle_disagreement)


def may_see_meetings(viewer: Viewer, _: Any) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator


def may_read_meeting(viewer: Viewer, meeting: Meeting) -> bool:
    """会议由应到人员、列席人员、主持人、记录人、负责人、法规科和监督人员查看。"""
    named = (meeting.chair, meeting.recorder, *meeting.invited_ids, *meeting.observer_ids)
    return not viewer.administrator and (viewer.person in named or viewer.holds(*READS_ALL))


def may_call(viewer: Viewer, _: Any) -> bool:
    """会议由本机关的承办人员、法规科或者负责人召集。"""
    return viewer.staff and viewer.fits(registers.call_meeting)


def may_run(viewer: Viewer, meeting: Meeting) -> bool:
    """议题、到会、结论和定稿由主持人、记录人或者法规科登记。"""
    named = (meeting.chair, meeting.recorder)
    keeps = viewer.person in named or viewer.fits(registers.assign_reviewer)
    return _own(viewer, meeting) and keeps


def may_speak(viewer: Viewer, meeting: Meeting) -> bool:
    """意见由到会人员本人填写，或者由记录人记录；签名由本人办理。"""
    return _own(viewer, meeting) and (
        viewer.person in meeting.present_ids or may_run(viewer, meeting)
    )


def may_join(viewer: Viewer, meeting: Meeting) -> bool:
    """本人回避由应到人员提出，他人回避由主持人、记录人或者法规科登记。"""
    return _own(viewer, meeting) and (
        viewer.person in meeting.invited_ids or may_run(viewer, meeting)
    )


def may_ask_erasure(viewer: Viewer, row: Review | Meeting) -> bool:
    """删除审核文字、议题记录由本机关的法规科或者法制审核人员提请。"""
    return _own(viewer, row) and viewer.fits(reviews.ask_text_erasure)


def may_erase(viewer: Viewer, row: Review | Meeting) -> bool:
    """删除审核文字、议题记录由本机关负责人批准，提请的人不批准。"""
    return _own(viewer, row) and viewer.fits(reviews.erase_texts)


def _own(viewer: Viewer, row: Any) -> bool:
    return viewer.staff and viewer.place.county == row.county
