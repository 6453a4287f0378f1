"""An input of `fadu draw run`, as an office would write it: names and numbers in the clear, each with its salt."""

from __future__ import annotations

from typing import Any

from fadu.kernel.tests.draw_builders import NONCE, VALUES, lists, plan

PLAIN = ("algorithm", "lists")


def draw_input(**changes: Any) -> dict[str, Any]:
    """The input that makes the draw of the kernel's builders; fields may be changed."""
    asked = {name: value for name, value in plan().as_json({}).items() if name not in PLAIN}
    rows = lists().rows()
    asked["drawn_by"] = [["法规科", {"value": "李四", "salt": bytes(16).hex()}]]
    for n, row in enumerate(rows["officers"], 1):
        row[1] = {"value": f"18020{n:03d}", "salt": n.to_bytes(16, "big").hex()}
    rows["recusals"][0][2] = {"value": "其配偶任该企业财务", "salt": (bytes([7]) * 16).hex()}
    made = {"plan": asked, "lists": rows, "nonce": NONCE.hex(), "randomness": list(VALUES)}
    return {**made, **changes}
