from fadu.checker.titles import TITLES


def test_titles_are_without_the_name_of_the_state_and_without_blanks():
    assert not [title for title in TITLES if title.startswith("中华人民共和国") or " " in title]


def test_the_instruments_of_the_law_package_are_known():
    assert {"行政处罚法", "安全生产法", "政府信息公开条例", "重大行政决策程序暂行条例"} <= TITLES
