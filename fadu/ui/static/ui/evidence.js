// Evidence page by page: arrow keys turn pages; on the page of redaction, boxes are drawn with the mouse and kept as lines.
(function () {
  "use strict";
  const typing = (e) => /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);

  document.addEventListener("keydown", (e) => {
    if (typing(e) || e.ctrlKey || e.altKey || e.metaKey) return;
    const rel = { ArrowLeft: "prev", ArrowRight: "next" }[e.key];
    const link = rel && document.querySelector(`a[rel=${rel}]`);
    if (link) link.click();
  });

  const sheet = document.querySelector("[data-redact]");
  const text = document.getElementById("id_boxes");
  if (!sheet || !text) return;
  const image = sheet.querySelector("img");
  const bar = document.querySelector("[data-redact-pages]");
  const pages = Number(bar.dataset.redactPages);
  const said = bar.querySelector("[data-redact-number]");
  let page = Number(said.textContent);
  let begun = null;
  let shown = null;

  const lines = () => text.value.split("\n").filter((line) => line.trim());
  const place = (box, [left, top, wide, high]) => {
    box.style.left = `${left / 10}%`;
    box.style.top = `${top / 10}%`;
    box.style.width = `${wide / 10}%`;
    box.style.height = `${high / 10}%`;
  };
  const drawn = (of) => {
    const box = document.createElement("span");
    box.className = "fd-redact-box";
    place(box, of);
    sheet.append(box);
    return box;
  };
  const show = () => {
    sheet.querySelectorAll(".fd-redact-box").forEach((box) => box.remove());
    for (const line of lines()) {
      const [number, ...of] = line.trim().split(/[\s,，]+/).map(Number);
      if (number === page && of.length === 4 && of.every(Number.isFinite)) drawn(of);
    }
  };
  const at = (e) => {
    const frame = image.getBoundingClientRect();
    const within = (value) => Math.min(1000, Math.max(0, Math.round(value * 1000)));
    return [within((e.clientX - frame.left) / frame.width), within((e.clientY - frame.top) / frame.height)];
  };
  const between = ([x1, y1], [x2, y2]) => [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2)];

  sheet.addEventListener("pointerdown", (e) => {
    if (e.button !== 0) return;
    begun = at(e);
    shown = drawn([...begun, 0, 0]);
    sheet.setPointerCapture(e.pointerId);
    e.preventDefault();
  });
  sheet.addEventListener("pointermove", (e) => begun && place(shown, between(begun, at(e))));
  sheet.addEventListener("pointerup", (e) => {
    if (!begun) return;
    const box = between(begun, at(e));
    begun = null;
    if (box[2] > 2 && box[3] > 2) text.value = [...lines(), [page, ...box].join(" ")].join("\n");
    show();
  });
  text.addEventListener("input", show);
  bar.querySelector("[data-redact-undo]").addEventListener("click", () => {
    text.value = lines().slice(0, -1).join("\n");
    show();
  });
  bar.querySelectorAll("[data-redact-step]").forEach((button) =>
    button.addEventListener("click", () => {
      page = Math.min(pages, Math.max(1, page + Number(button.dataset.redactStep)));
      said.textContent = page;
      image.src = bar.dataset.redactBase.replace(/\d+(\/\d+\/)$/, `${page}$1`);
      image.alt = `第${page}页的图像`;
      show();
    })
  );
  bar.querySelector("[data-redact-nav]").hidden = false;
  show();
})();
