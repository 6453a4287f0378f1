"""Who may ask for, hand in and review returns."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.figures.grammar import Extent
from fadu.law.procedures import registers
from fadu.matters.scope import Reach
from fadu.returns.figures import BY_CODE
from fadu.returns.models import Return, State


def may_see_returns(viewer: Viewer, _: object) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator


def may_request(viewer: Viewer, _: object) -> bool:
    """布置报送由法规科或者统计人员办理。"""
    return viewer.may_do(registers.request_return)


def may_submit(viewer: Viewer, record: Return) -> bool:
    """报送由被布置单位的统计报送人员或者法规科办理。"""
    return viewer.may_do(registers.submit_return) and viewer.place.county == record.county


def may_review(viewer: Viewer, record: Return) -> bool:
    """审核由法规科办理；全市数据由市级机关审核。"""
    if not viewer.may_do(registers.accept_return):
        return False
    figure = BY_CODE.get(record.figure)
    whole_city = figure is not None and figure.extent is Extent.CITY
    return not (whole_city and viewer.scope.reach is Reach.COUNTY)


def open_to_submission(record: Return) -> bool:
    """Whether the return waits for its unit."""
    return record.state in (State.REQUESTED, State.SENT_BACK)
