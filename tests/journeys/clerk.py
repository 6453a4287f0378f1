"""A person at a browser: what they open, type, submit and sign, and what they read there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from fadu.demo.bureau import PASSWORD

REST = """
(today) => {
  for (const mark of document.querySelectorAll(".fd-form .fd-must")) {
    const box = mark.closest(".fd-field");
    const radio = box.querySelector("input[type=radio]");
    if (radio) {
      if (!box.querySelector("input[type=radio]:checked")) {
        box.querySelector("input[type=radio][value=no]").checked = true;
      }
      continue;
    }
    const control = box.querySelector("input:not([type=checkbox]), select, textarea");
    if (!control || control.value) continue;
    if (control.tagName === "SELECT") control.selectedIndex = 1;
    else if (control.type === "date") control.value = today;
    else if (control.inputMode === "decimal" || control.type === "number") control.value = "0";
    else control.value = "走查内容";
  }
}
"""


@dataclass
class Clerk:
    """One person; `page` is their own window, and `console` what the browser complained about."""

    username: str
    url: str
    page: Page
    console: list[str] = field(default_factory=list)
    looking: bool = (
        False  # for barriers (barriers.py), and the frames of pages that have been looked at
    )
    frames: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.console.append(str(error)))

    def _heard(self, message: Any) -> None:
        refused = "Failed to load resource" in message.text  # a lawful 409 or 422 of ours
        if message.type in ("error", "warning") and not refused:
            self.console.append(message.text)

    # going somewhere

    def signs_in(self) -> Clerk:
        """Sign in at the page that asks for it."""
        if not self.page.locator("#id_username").count():
            self.page.goto(f"{self.url}/sign-in/")
        self.signs_in_here()
        expect(self.page.get_by_role("heading", level=1)).not_to_have_text("登录")
        return self

    def signs_in_here(self) -> None:
        """Fill in the sign-in page that is open and send it."""
        self.page.fill("#id_username", self.username)
        self.page.fill("#id_password", PASSWORD)
        self.page.get_by_role("button", name="登录").click()

    def signs_out(self) -> Clerk:
        """Sign out by the menu."""
        self.page.locator("details[data-menu] > summary").click()
        self.page.get_by_role("button", name="退出登录").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text("登录")
        return self

    def opens(self, path: str) -> Clerk:
        """Open an address of the desk."""
        self.page.goto(f"{self.url}{path}")
        return self

    def opens_act(self, matter: str, act: str, key: str = "") -> Clerk:
        """Open the form of an act of a matter."""
        return self.opens(f"/matters/{matter}/acts/{act}/" + (f"?key={key}" if key else ""))

    def opens_paper(self, matter: str, act: str, key: str) -> Clerk:
        """Open the form in which a review or a discussion on paper is entered (线下办理)."""
        return self.opens(f"/matters/{matter}/acts/{act}/?key={key}&paper=1").sees("补录线下办理")

    def opens_waiting(self, title: str) -> Clerk:
        """Open from the desk what waits for one's signature (待我审批)."""
        return self._from_the_desk("h-sign", title)

    def opens_draft(self, title: str) -> Clerk:
        """Open from the desk a draft of one's own (我的草稿)."""
        return self._from_the_desk("h-draft", title)

    def opens_duty(self, title: str) -> Clerk:
        """Open from the desk what is owed by a last day (应办)."""
        return self._from_the_desk("h-duties", title)

    def _from_the_desk(self, panel: str, title: str) -> Clerk:
        self.opens("/")
        listed = self.page.locator(f"section[aria-labelledby={panel}]")
        listed.get_by_role("link", name=re.compile(title)).first.click()
        return self

    # writing

    def types(self, **facts: Any) -> Clerk:
        """Fill the named fields."""
        for code, value in facts.items():
            self._type(code, value)
        return self

    def _type(self, code: str, value: Any) -> None:
        control = self.page.locator(f"[name={code}]")
        kind = control.first.get_attribute("type")
        if kind == "radio":
            self.page.check(f"[name={code}][value={'yes' if value else 'no'}]")
        elif kind == "checkbox":
            self.page.check(f"[name={code}][value='{value}']")
        elif control.first.evaluate("e => e.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(str(value))

    def fills_the_rest(self, today: str) -> Clerk:
        """Fill every other required field with something plausible."""
        self.page.evaluate(REST, today)
        return self

    def presses(self, button: str) -> Clerk:
        """Press a button by its words."""
        self.page.get_by_role("button", name=re.compile(button)).first.click()
        return self

    def presses_link(self, words: str) -> Clerk:
        """Follow a link by its words."""
        self.page.get_by_role("link", name=words).first.click()
        return self

    def attaches(self, field: str, *files: Path) -> Clerk:
        """Choose files for a field."""
        self.page.set_input_files(f"[name={field}]", list(files))
        return self

    def submits(self) -> Clerk:
        """Hand the act to whoever signs it."""
        self.presses("提交签批")
        return self.sees("已提交签批")

    def signs(self) -> Clerk:
        """Put one's name to the act."""
        return self.presses("^(签批并记入台账|签名|签批|记录并记入台账)")

    # reading

    def sees(self, *words: str) -> Clerk:
        """The page says this."""
        for word in words:
            try:
                expect(self.page.locator("body")).to_contain_text(word)
            except AssertionError as failed:
                raise AssertionError(f"页面上没有“{word}”\n{self._told()}") from failed
        return self

    def _told(self) -> str:
        """Where one is, and what the page objects to: what a failed journey is told by."""
        told = self.page.locator("h1, .fd-refusal, .fd-errors, .fd-flash, .fd-draft")
        return "\n".join(
            [self.page.url, *(" ".join(one.split()) for one in told.all_inner_texts())]
        )

    def is_refused(self, *words: str) -> Clerk:
        """The page refuses, and the refusal says this."""
        for word in words:
            expect(self.page.locator(".fd-refusal").first).to_contain_text(word)
        return self

    @property
    def matter(self) -> str:
        """The matter on the page."""
        found = re.search(r"/matters/(\w{26})/", self.page.url)
        assert found, f"不在事项页：{self.page.url}"
        return found[1]
