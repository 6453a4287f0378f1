"""A published draw is computed again in the visitor's browser: in a worker, under the site's policy, on plain http."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.templatetags.static import static
from playwright.sync_api import Page

from fadu.kernel.draw import commit, draw, freeze
from fadu.kernel.draw_file import drawn_file, written
from fadu.kernel.draw_plan import Lists, Stratum, sorted_lists
from fadu.kernel.tests import draw_vectors
from fadu.kernel.tests.draw_builders import NONCE, VALUES, firms, officer, plan
from tests.conftest import OldBrowser

pytestmark = pytest.mark.browser

FILES: dict[str, Any] = json.loads(draw_vectors.PLACE.read_text(encoding="utf-8"))["files"]
ASK = "([text, known]) => new Promise((done) => FaduDraw.verify(text, known, () => {}, done))"
SECONDS = 20


@pytest.fixture
def visitor(live_server: Any, page: Page) -> Page:
    """A visitor's page with the script on it; it must not complain to the console."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(live_server.url)
    page.add_script_tag(url=static("ui/draw.js"))
    yield page
    assert said == []


@pytest.mark.parametrize("name", FILES)
def test_the_vectors_are_computed_again(visitor: Page, name: str) -> None:
    file = FILES[name]

    found = visitor.evaluate(ASK, [written(file), file["commit"]])

    assert found["findings"] == []
    assert found["commit"] == file["commit"]


def test_a_visitor_sees_what_was_altered(visitor: Page) -> None:
    file = FILES["events"]

    altered = visitor.evaluate(ASK, [written({**file, "seed": "0" * 64}), ""])
    other = visitor.evaluate(ASK, [written(file), "0" * 64])

    assert [one["code"] for one in altered["findings"]] == ["seed"]
    assert "种子不符" in altered["findings"][0]["message"]
    assert [one["code"] for one in other["findings"]] == ["expected"]
    assert visitor.evaluate(ASK, ["{", ""]) == {"error": "不是完整的 JSON"}
    assert "draw/v1" in visitor.evaluate(ASK, ["[]", ""])["error"]


def test_a_city_s_draw_is_computed_while_the_page_stays_alive(visitor: Page) -> None:
    lists = sorted_lists(Lists(tuple(firms(20_000)), (), tuple(officer(n) for n in range(1, 41))))
    frozen = freeze(plan(strata=(Stratum("危化", 400, 40),), load_cap=40), lists)
    text = written(drawn_file(draw(commit(frozen, NONCE), NONCE, VALUES)))

    found = visitor.evaluate(
        """(text) => new Promise((done) => {
          const begun = performance.now();
          let last = begun, pause = 0, steps = 0;
          const clock = setInterval(() => {
            const now = performance.now();
            pause = Math.max(pause, now - last);
            last = now;
          }, 20);
          FaduDraw.verify(text, "", () => { steps += 1; }, (result) => {
            clearInterval(clock);
            done({ result, pause, steps, seconds: (performance.now() - begun) / 1000 });
          });
        })""",
        text,
    )

    assert found["result"]["findings"] == []
    assert found["result"]["drawn"] == 400
    assert found["steps"] > 0
    assert found["seconds"] < SECONDS, found
    assert found["pause"] < 1000, found


def test_chromium_90_computes_it_too(live_server: Any, chromium90: OldBrowser) -> None:
    add = (
        "(function () { var made = document.createElement('script'); made.src = %s;"
        " document.head.appendChild(made); return true; })()"
    )
    ask = "(FaduDraw.verify(%s, '', function () {}, function (found) { window.found = found; }), true)"
    file = FILES["events"]
    run = chromium90(
        [
            ["load", live_server.url],
            ["evaluate", add % json.dumps(static("ui/draw.js"))],
            ["wait", "typeof FaduDraw === 'object'", SECONDS],
            ["evaluate", ask % json.dumps(written(file))],
            ["wait", "'found' in window", SECONDS],
            ["evaluate", "window.found"],
        ]
    )

    assert "Chrome/90" in run.browser
    assert run.results[-1]["findings"] == []
    assert run.results[-1]["commit"] == file["commit"]
    assert not [line for line in run.console if "webkit-details-marker" not in line]
