"""Lines of what was found: escaped, with their badges, citation and further ways."""

from __future__ import annotations

from django.utils.safestring import SafeString

from fadu.ui.badges import Badge, Tone
from fadu.ui.excerpts import in_context
from fadu.ui.hits import Line, hits

EVIL = '<b>"甲"&</b>'
SAFE = "&lt;b&gt;&quot;甲&quot;&amp;&lt;/b&gt;"


def test_every_value_of_a_line_is_escaped_and_marks_stay() -> None:
    badges = (Badge(EVIL, Tone.BAD, "check", EVIL),)
    line = Line(EVIL, f"/{EVIL}", EVIL, EVIL, badges, ((EVIL, f"/{EVIL}"),))

    drawn = hits([line, Line("乙", "/b/", in_context("听证", ["听证"]))])

    assert isinstance(drawn, SafeString)
    assert EVIL not in drawn
    assert drawn.count(SAFE) == 8
    assert '<span class="fd-hit"><mark>听证</mark></span>' in drawn


def test_what_a_line_does_not_have_is_not_drawn() -> None:
    assert hits([Line("甲", "/a/")]) == '<li><span><a href="/a/">甲</a></span></li>\n'
    assert hits([]) == ""


def test_citation_and_further_ways_stand_in_one_quiet_line() -> None:
    both = hits([Line("甲", "/a/", cite="第一条", more=(("乙", "/b/"),))])
    one = hits([Line("甲", "/a/", more=(("乙", "/b/"),))])

    assert '<span class="fd-sub">第一条 · <a href="/b/">乙</a></span>' in both
    assert '<span class="fd-sub"><a href="/b/">乙</a></span>' in one
