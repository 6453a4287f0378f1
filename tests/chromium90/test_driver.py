"""The driver of Chromium 90 does its steps on a real page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import OldBrowser

PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>试页</title>
<style>.button { background: #00aa55; color: #ffffff }</style>
<form><input id="name"><button class="button" type="button" id="go">提交</button></form><p id="answer"></p>
<script>document.getElementById('go').onclick = function () {
  document.getElementById('answer').textContent = '你好，' + document.getElementById('name').value }</script>"""

pytestmark = pytest.mark.browser


@pytest.fixture
def page(tmp_path: Path) -> str:
    """The address of a small local page."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return f"file://{tmp_path}/page.html"


def test_it_is_chromium_90_and_does_what_a_person_does(
    chromium90: OldBrowser, page: str, tmp_path: Path
) -> None:
    picture = tmp_path / "seen.png"

    run = chromium90(
        [
            ["load", page],
            ["fill", "#name", "张三"],
            ["click", "#go"],
            ["wait", "document.querySelector('#answer').textContent.length > 3"],
            ["evaluate", "document.querySelector('#answer').textContent"],
            ["evaluate", "getComputedStyle(document.querySelector('.button')).backgroundColor"],
            ["evaluate", "CSS.supports('color', 'oklch(50% .1 20)')"],
            ["screenshot", str(picture)],
        ]
    )

    assert "Chrome/90." in run.browser
    assert run.results[4:7] == ("你好，张三", "rgb(0, 170, 85)", False)
    assert picture.stat().st_size > 1000


def test_a_step_that_cannot_be_done_fails_by_name(chromium90: OldBrowser, page: str) -> None:
    with pytest.raises(pytest.fail.Exception, match="#nowhere"):
        chromium90([["load", page], ["click", "#nowhere"]])
