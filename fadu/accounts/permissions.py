"""Who may open a page: predicates whose docstring the refused person reads, and `permit`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from fadu.accounts.viewer import Viewer
from fadu.kernel.errors import Refused
from fadu.law.vocabulary.role import Role

May = Callable[[Viewer, Any], bool]
View = Callable[..., HttpResponseBase]


def permit(may: May, find: Callable[..., Any] | None = None) -> Callable[[View], View]:
    """Let a view run only for a signed-in viewer whom `may` allows.

    `find(viewer, **kwargs)` brings the object from the URL within the viewer's scope (or raises
    Http404); the view then receives it in place of the URL's arguments.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
            viewer: Viewer | None = getattr(request, "viewer", None)
            if viewer is None:
                return redirect_to_login(request.get_full_path())
            found = find(viewer, **kwargs) if find else None
            if not may(viewer, found):
                raise Refused((may.__doc__ or "无权办理").strip().splitlines()[0].rstrip("。"))
            return view(request, found) if find else view(request, **kwargs)

        guarded.permit = may  # type: ignore[attr-defined]
        return guarded

    return decorate


def may_enter(viewer: Viewer, _: Any) -> bool:
    """登录后方可使用。"""
    return True


def may_see_business(viewer: Viewer, _: Any) -> bool:
    """系统管理员、安全管理员、审计管理员不接触业务数据。"""
    return not viewer.administrator


def may_see_agencies(viewer: Viewer, _: Any) -> bool:
    """机构设置对全体工作人员公开。"""
    return True


def may_keep_agencies(viewer: Viewer, _: Any) -> bool:
    """机构登记由系统管理员办理。"""
    return viewer.holds(Role.SYSTEM_ADMIN)


def may_see_people(viewer: Viewer, _: Any) -> bool:
    """人员与证件由本机关工作人员查看，由安全管理员登记。"""
    return not viewer.holds(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)


def may_keep_people(viewer: Viewer, _: Any) -> bool:
    """人员、身份、证件的登记由安全管理员办理。"""
    return viewer.holds(Role.SECURITY_ADMIN)


def may_keep_accounts(viewer: Viewer, _: Any) -> bool:
    """账号的开通和口令重置由安全管理员办理。"""
    return viewer.holds(Role.SECURITY_ADMIN)


def may_read_law(viewer: Viewer, _: Any) -> bool:
    """法律法规、程序、参数和工作日历对全体工作人员公开。"""
    return True


def may_set_parameters(viewer: Viewer, _: Any) -> bool:
    """参数由法规科（合法性审查机构）填写，并注明来源。"""
    return viewer.holds(Role.LEGAL_OFFICE)


def may_sign_missing(viewer: Viewer, _: Any) -> bool:
    """缺项清单由行政机关负责人签署。"""
    return viewer.holds(Role.PRINCIPAL, Role.FULL_HEAD, Role.LEADER)


def may_settle_changes(viewer: Viewer, _: Any) -> bool:
    """法规变动由法规科（合法性审查机构）核对。"""
    return viewer.holds(Role.LEGAL_OFFICE)


def may_keep_libraries(viewer: Viewer, _: Any) -> bool:
    """知识库由法规科（合法性审查机构）登记和停用。"""
    return viewer.holds(Role.LEGAL_OFFICE)


def may_use_lists(viewer: Viewer, _: Any) -> bool:
    """四张清单的适用由执法人员或者法规科登记。"""
    return viewer.holds(Role.OFFICER, Role.LEGAL_OFFICE)


def may_keep_texts(viewer: Viewer, _: Any) -> bool:
    """法律文本由法规科（合法性审查机构）登记。"""
    return viewer.holds(Role.LEGAL_OFFICE)


def may_keep_calendar(viewer: Viewer, _: Any) -> bool:
    """工作日历由法规科（合法性审查机构）登记和更正。"""
    return viewer.holds(Role.LEGAL_OFFICE)


def may_keep_parties(viewer: Viewer, _: Any) -> bool:
    """当事人登记由执法人员、登记员或者法规科办理。"""
    return viewer.holds(Role.OFFICER, Role.REGISTRAR, Role.LEGAL_OFFICE)


def may_ask_party_erasure(viewer: Viewer, _: Any) -> bool:
    """删除当事人的个人信息由法规科（合法性审查机构）提请。"""
    return viewer.holds(Role.LEGAL_OFFICE)


def may_erase_parties(viewer: Viewer, _: Any) -> bool:
    """删除当事人的个人信息由行政机关负责人批准。"""
    return viewer.holds(Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD)


def may_prepare(viewer: Viewer, _: Any) -> bool:
    """监督人员只查看，不办理业务；三类管理员不接触业务数据。"""
    return not viewer.administrator and not viewer.onlooker


def may_bring_cases(viewer: Viewer, _: Any) -> bool:
    """外部案件由执法人员、登记员、法规科导入和评查。"""
    return viewer.holds(Role.OFFICER, Role.REGISTRAR, Role.LEGAL_OFFICE)


def may_audit(viewer: Viewer, _: Any) -> bool:
    """台账校验由审计管理员和监督人员查看。"""
    return viewer.holds(Role.AUDIT_ADMIN, Role.SUPERVISOR)
