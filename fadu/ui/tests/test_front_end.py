import json
import shutil
import subprocess
from pathlib import Path

import pytest

FRONT_END = Path(__file__).parents[3] / "frontend"


def laid_out(graph: object) -> subprocess.CompletedProcess[str]:
    node = shutil.which("node")
    if node is None or not (FRONT_END / "node_modules" / "elkjs").exists():
        pytest.skip("没有 Node.js 或 elkjs（python -m setup.frontend）")
    return subprocess.run(
        [node, "layout.mjs"],
        cwd=FRONT_END,
        input=json.dumps(graph),
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_procedure_is_laid_out_from_left_to_right_and_always_alike() -> None:
    graph = {
        "nodes": [{"id": "file"}, {"id": "notify", "width": 140}, {"id": "decide"}],
        "edges": [
            {"from": "file", "to": "notify", "label": "90日"},
            {"from": "notify", "to": "decide"},
        ],
    }
    first, second = laid_out(graph), laid_out(graph)
    out = json.loads(first.stdout)

    assert first.stdout == second.stdout
    x = {node["id"]: node["x"] for node in out["nodes"]}
    assert x["file"] < x["notify"] < x["decide"] < out["width"]
    assert out["edges"][0]["label"] == "90日"
    assert out["edges"][0]["at"]
    assert out["edges"][1]["at"] is None


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        ({"nodes": [{"id": "a"}], "edges": [{"from": "a", "to": "b"}]}, "unknown node b"),
        ({"nodes": [{"id": "a"}, {"id": "a"}], "edges": []}, "share an id"),
        ({"nodes": []}, "nodes and edges"),
    ],
)
def test_a_malformed_graph_is_refused(graph: object, words: str) -> None:
    done = laid_out(graph)

    assert done.returncode == 2
    assert words in done.stderr


def test_the_lock_names_no_registry() -> None:
    lock = (FRONT_END / "package-lock.json").read_text(encoding="utf-8")

    assert '"resolved"' not in lock
    assert '"integrity"' in lock
