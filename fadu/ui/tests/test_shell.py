import pytest

from fadu.ui.shell import NavGroup, NavItem, at_path

GROUPS = (
    NavGroup("工作", (NavItem("工作台", "/"), NavItem("案件", "/penalty/"))),
    NavGroup(
        "系统", (NavItem("复核", "/penalty/review/"), NavItem("人员", "/people/")), folded=True
    ),
)


def current(path: str) -> list[str]:
    return [item.title for group in at_path(GROUPS, path) for item in group.items if item.current]


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("/", ["工作台"]),
        ("/penalty/", ["案件"]),
        ("/penalty/17/notify/", ["案件"]),
        ("/penalty/review/3/", ["复核"]),
        ("/penalties/", []),
    ],
)
def test_the_longest_address_above_the_page_is_current(path: str, titles: list[str]) -> None:
    assert current(path) == titles


def test_a_folded_group_opens_where_it_holds_the_current_page() -> None:
    assert [group.open for group in at_path(GROUPS, "/")] == [True, False]
    assert [group.open for group in at_path(GROUPS, "/people/1/")] == [True, True]
