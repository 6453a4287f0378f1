"""The page that checks a bundle without network: what is no bundle is not called false, and no signature is spoken of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from fadu.casefile.bundle.verifiers import page as checking

pytestmark = pytest.mark.browser


def test_a_file_that_is_no_bundle_is_named_and_not_called_false(
    new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    (tmp_path / "verify.html").write_bytes(checking())
    other = tmp_path / "报表.zip"
    other.write_bytes(b"no archive")
    page = new_context().new_page()
    page.goto((tmp_path / "verify.html").as_uri())
    page.get_by_label("案卷包").set_input_files(other)

    said = page.locator("#said")
    expect(said.get_by_role("heading")).to_have_text("没有核对：“报表.zip”不是案卷包，或者已经损坏")
    expect(said).to_contain_text("不是可以读取的ZIP文件")
    expect(said).not_to_contain_text("公钥")
