// The public page of a draw: its file is computed again here, in a worker (ui/draw.js). Chromium 90, plain http.
(function () {
  "use strict";

  const place = document.querySelector("[data-recompute]");
  if (!place || !window.FaduDraw || !window.Worker) {
    return;
  }
  const part = (name) => place.querySelector("[data-" + name + "]");
  const bar = part("progress");
  const verdict = part("verdict");
  const button = part("run");

  function paragraph(text, strong) {
    const made = document.createElement("p");
    const inner = strong ? made.appendChild(document.createElement("strong")) : made;
    inner.textContent = text;
    return made;
  }

  function show(tone, lines) {
    verdict.className = "pd-verdict fd-tone-" + tone;
    verdict.textContent = "";
    lines.forEach((text, at) => verdict.appendChild(paragraph(text, at === 0)));
    verdict.hidden = false;
  }

  function done(result) {
    bar.hidden = true;
    button.disabled = false;
    if (result.error) {
      show("bad", ["不能复算：" + result.error]);
    } else if (result.findings.length) {
      show("bad", ["不一致：发现" + result.findings.length + "处不符"].concat(result.findings.slice(0, 20).map((one) => one.message)));
    } else if (result.state === "committed") {
      show("good", ["一致：名录与承诺值相符，尚未抽取。", "承诺值 " + result.commit]);
    } else {
      show("good", ["一致：抽中的" + result.drawn + "家企业由公开的数据算得。", "承诺值 " + result.commit]);
    }
  }

  function check(text) {
    bar.value = 0;
    bar.hidden = false;
    verdict.hidden = true;
    button.disabled = true;
    const step = (share) => {
      bar.value = share;
    };
    window.FaduDraw.verify(text, place.dataset.commit, step, done);
  }

  button.addEventListener("click", () => {
    fetch(place.dataset.file)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error("结果文件读不到"))))
      .then(check)
      .catch((problem) => done({ error: problem.message }));
  });
  part("own").addEventListener("change", (event) => {
    const file = event.target.files[0];
    if (file) {
      file.text().then(check);
    }
  });
  place.hidden = false;
})();
