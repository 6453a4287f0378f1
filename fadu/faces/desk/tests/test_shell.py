"""The frame around every page."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from fadu.accounts.models import RoleGrant
from fadu.faces.desk.shell import shell
from fadu.faces.desk.tests.builders import Office
from fadu.faces.desk.tests.conftest import NOW
from fadu.law.vocabulary.role import Role
from fadu.statutes.selectors import law_view


def frame(office: Office, name: str, now: datetime = NOW, path: str = "/") -> Any:
    """The frame as one person sees it."""
    viewer = office.people[name].viewer
    request = SimpleNamespace(viewer=viewer, now=now, path=path, law=law_view())
    return shell(request)["shell"]


def titles(made: Any) -> list[str]:
    """The lines of the navigation."""
    return [item.title for group in made.groups for item in group.items]


def test_before_sign_in_there_is_no_frame() -> None:
    assert shell(SimpleNamespace(viewer=None)) == {}


def test_each_standing_has_its_own_rooms(office: Office) -> None:
    officer, security, audit = (titles(frame(office, n)) for n in ("张三", "安甲", "审丙"))

    assert {"工作台", "事项", "当事人", "授权代理"} <= set(officer)
    assert "台账校验" not in officer
    assert not {"事项", "当事人", "授权代理"} & set(security + audit)
    assert "人员与证件" in security
    assert "台账校验" in audit
    assert "台账校验" in titles(frame(office, "督丁"))
    assert "外勤" in officer
    assert not {"授权代理", "外勤"} & set(titles(frame(office, "督丁")))  # nor is it open to them


def test_who_gives_counsel_alone_is_led_to_the_matters_and_to_the_law(office: Office) -> None:
    RoleGrant.objects.filter(person=office.id("张三")).update(role=Role.COUNSEL.value)

    shown = titles(frame(office, "张三"))

    assert shown[:3] == ["工作台", "事项", "法律法规"]
    assert not {"当事人", "证据", "统计指标", "授权代理", "外勤", "人员与证件"} & set(shown)


def test_the_current_room_is_marked(office: Office) -> None:
    made = frame(office, "张三", path="/matters/x/")
    current = [i.title for g in made.groups for i in g.items if i.current]

    assert current == ["事项"]


def test_keys_of_rooms_are_all_different(office: Office) -> None:
    keys = [i.key for g in frame(office, "赵六").groups for i in g.items if i.key]

    assert len(set(keys)) == len(keys)


def test_administrators_have_no_search(office: Office) -> None:
    assert frame(office, "系乙").search_url == ""
    assert frame(office, "张三").search_url == "/search/"


def test_from_november_on_the_missing_year_is_announced(office: Office) -> None:
    november = datetime(2029, 11, 5, 1, tzinfo=UTC)

    assert "2030年放假安排尚未登记" in frame(office, "张三", november).banner
    assert frame(office, "安甲", november).banner == ""
    assert frame(office, "张三").banner == ""


def test_who_can_mend_it_is_led_there_and_others_are_not(office: Office) -> None:
    november = datetime(2029, 11, 5, 1, tzinfo=UTC)
    lawyer, officer = frame(office, "赵六", november), frame(office, "张三", november)

    assert "2030年放假安排尚未登记" in lawyer.alert
    assert lawyer.alert_url == "/calendar/record/?year=2030"
    assert (lawyer.banner, officer.alert) == ("", "")
    assert frame(office, "赵六", november, "/calendar/record/").alert == ""
    assert frame(office, "赵六").alert == ""


def test_a_demonstration_says_that_its_data_are_invented(office: Office) -> None:
    viewer = office.people["张三"].viewer
    request = SimpleNamespace(
        viewer=viewer, now=NOW, path="/", law=law_view(), user=SimpleNamespace(demo=True)
    )

    assert shell(request)["shell"].banner == "演示数据：单位、人员、事项均为虚构。"
