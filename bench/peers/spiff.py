"""SpiffWorkflow over the permit process (permit.bpmn), in memory: tasks completed, and the time it took."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState


def loaded() -> object:
    """The process, parsed once."""
    parser = BpmnParser()
    parser.add_bpmn_file(str(Path(__file__).parent / "permit.bpmn"))
    return parser.get_spec("permit")


def run(spec: object, track: str) -> int:
    """One permit from beginning to end; returns how many tasks were done."""
    workflow = BpmnWorkflow(spec)
    workflow.do_engine_steps()
    done = 0
    while ready := workflow.get_tasks(state=TaskState.READY, manual=True):
        if not done:
            ready[0].data["track"] = track
        ready[0].run()
        workflow.do_engine_steps()
        done += 1
    if not workflow.completed:
        raise RuntimeError("the process did not end")
    return done


def main() -> None:
    """Answer {"cases": n} with tasks and seconds."""
    spec = loaded()
    for line in sys.stdin:
        cases = json.loads(line)["cases"]
        begun = time.perf_counter()
        tasks = sum(run(spec, ("expert", "simple", "hearing")[i % 3]) for i in range(cases))
        print(json.dumps({"tasks": tasks, "seconds": time.perf_counter() - begun}), flush=True)


if __name__ == "__main__":
    main()
