"""The oldest browser an office may still have: sign-in, a refusal and a closing, with visible colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from fadu.demo.bureau import PASSWORD
from fadu.matters.models import Matter
from tests.conftest import OldBrowser
from tests.journeys.cases import inquired, performed
from tests.journeys.clerk import REST
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

READABLE = 4.5  # contrast of text, WCAG 2.1 1.4.3
CLEAR = "rgba(0, 0, 0, 0)"
# The colours of an element as the browser computed them, on the first ground that is painted.
LOOKS = """
(function (e) {
  if (!e) return null;
  function parts(c) { return c.match(/[0-9.]+/g).map(Number); }
  function light(c) {
    var l = parts(c).slice(0, 3).map(function (v) {
      v /= 255;
      return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
  }
  var style = getComputedStyle(e), ground = e;
  while (ground && parts(getComputedStyle(ground).backgroundColor)[3] === 0) {
    ground = ground.parentElement;
  }
  var back = ground ? getComputedStyle(ground).backgroundColor : "rgb(255, 255, 255)";
  var a = light(style.color), b = light(back);
  return {
    color: style.color, own: style.backgroundColor, back: back, border: style.borderTopColor,
    width: style.borderTopWidth, seen: e.getClientRects().length > 0,
    contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  };
})(document.querySelector("%s"))
"""


@dataclass
class OldWindow:
    """Steps for Chromium 90, written down first and then driven in one go."""

    url: str
    steps: list[Sequence[Any]] = field(default_factory=list)
    asked: dict[str, int] = field(default_factory=dict)

    def do(self, *step: Any) -> OldWindow:
        """One step of the driver."""
        self.steps.append(step)
        return self

    def asks(self, name: str, expression: str) -> OldWindow:
        """Remember what an expression gives here."""
        self.asked[name] = len(self.steps)
        return self.do("evaluate", expression)

    def looks_at(self, name: str, selector: str) -> OldWindow:
        """Remember the computed colours of an element."""
        return self.asks(name, LOOKS.strip() % selector)

    def drive(self, browser: OldBrowser) -> tuple[str, Mapping[str, Any], tuple[str, ...]]:
        """The browser's own name, what was asked for, and what its console said."""
        run = browser(self.steps)
        return run.browser, {k: run.results[i] for k, i in self.asked.items()}, run.console


def test_sign_in_refusal_and_closing_on_chromium_90_with_visible_colours(
    office: Office, chromium90: OldBrowser
) -> None:
    party = office.party("走查机械有限公司")
    undecided = inquired(office, party, date(2026, 1, 12))
    performed_case = performed(office, party, date(2026, 1, 5))
    window = OldWindow(office.url)
    window.do("load", f"{office.url}/sign-in/").looks_at("input", "#id_username")
    window.looks_at("button", ".btn-primary").do("fill", "#id_username", "wangju")
    window.do("fill", "#id_password", PASSWORD).do("click", ".btn-primary")
    window.asks("desk", "document.querySelector('h1').textContent.trim()")

    window.do("load", f"{office.url}/matters/{undecided}/").looks_at("badge", ".fd-badge")
    window.do("load", f"{office.url}/matters/{undecided}/acts/penalize/?key={party}")
    window.do("evaluate", f"({REST.strip()})('2026-03-20')")
    window.do("click", "button[name=do][value=sign]").looks_at("alert", ".fd-refusal")
    window.asks("refused", "document.querySelector('.fd-refusal').textContent")
    window.looks_at("act button", "button[name=do][value=sign]")

    window.do("load", f"{office.url}/matters/{performed_case}/acts/close_case/")
    window.do("fill", "[name=summary]", "全部履行完毕").do("click", "button[name=do][value=sign]")
    window.asks("closed", "document.querySelector('.fd-flash').textContent").looks_at("flash", ".fd-flash")  # fmt: skip
    name, saw, console = window.drive(chromium90)

    assert "Chrome/90." in name
    assert saw["desk"] == "工作台"
    assert "第四十四条" in saw["refused"]
    assert "“结案”已记入台账" in saw["closed"]
    assert Matter.objects.get(id=performed_case).last_act == "close_case"
    assert Matter.objects.get(id=undecided).last_act == "propose"
    # Safari needs the old marker selector, and Chromium 90 says that it is going out of use.
    assert [line for line in console if "webkit-details-marker" not in line] == []
    for thing in ("input", "button", "badge", "alert", "act button", "flash"):
        assert saw[thing]["seen"], thing
        assert saw[thing]["contrast"] >= READABLE, (thing, saw[thing])
    for painted in ("button", "badge", "alert", "act button"):
        assert saw[painted]["own"] not in (CLEAR, "rgb(255, 255, 255)"), (painted, saw[painted])
    assert saw["input"]["width"] != "0px"
    assert saw["input"]["border"] not in (CLEAR, saw["input"]["back"])
