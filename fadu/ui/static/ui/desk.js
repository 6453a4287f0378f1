// What scripts add to pages that already work without them: closing menus, keyboard ways, saving
// drafts, copying, printing. Plain script, no library, syntax of Chromium 80.
(function () {
  "use strict";

  function each(root, selector, act) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  }

  // Menus and explanations close on a click elsewhere and on Escape.
  function closeMenus(except) {
    each(document, "details[data-menu][open]", function (menu) {
      if (!except || !menu.contains(except)) {
        menu.removeAttribute("open");
      }
    });
  }
  document.addEventListener("click", function (event) {
    closeMenus(event.target);
  });

  // "/" goes to the search box, "g" and then a room's letter goes to the room.
  var waiting = false;
  function typing(target) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
  }
  function go(key) {
    each(document, ".fd-nav a[data-key]", function (link) {
      if (link.dataset.key === key) {
        link.click();
      }
    });
  }
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      closeMenus(null);
      return;
    }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (waiting) {
      waiting = false;
      go(event.key);
    } else if (event.key === "g") {
      waiting = true;
      window.setTimeout(function () {
        waiting = false;
      }, 1500);
    } else if (event.key === "/") {
      var box = document.getElementById("search");
      if (box) {
        event.preventDefault();
        box.focus();
      }
    }
  });

  // A form with data-draft is saved two seconds after the last change; the page says when.
  function say(form, words, failed) {
    var place = form.querySelector(".fd-draft");
    if (place) {
      place.textContent = words;
      place.classList.toggle("fd-draft-failed", Boolean(failed));
    }
  }
  function save(form) {
    var typed = new FormData(form);
    each(form, "input[type=file]", function (input) {
      typed.delete(input.name); // files go once, with the form itself
    });
    fetch(form.dataset.draft, {
      method: "POST",
      body: typed,
      credentials: "same-origin",
      headers: { Accept: "application/json" },
    })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(function (kept) {
        say(form, "草稿已于 " + kept.saved + " 保存", false);
      })
      .catch(function () {
        say(form, "草稿没有保存，请勿关闭页面", true);
      });
  }
  function keepDraft(form) {
    var timer = 0;
    form.addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(save, 2000, form);
    });
    form.addEventListener("submit", function () {
      window.clearTimeout(timer);
    });
  }

  // navigator.clipboard is absent on plain http, so copying takes the older way there.
  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    var box = document.createElement("textarea");
    box.value = text;
    box.className = "visually-hidden";
    document.body.appendChild(box);
    box.select();
    var done = document.execCommand("copy");
    box.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function start(root) {
    each(root, "form[data-draft]", keepDraft);
    each(root, "[data-print]", function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        window.print();
      });
    });
    each(root, "[data-copy]", function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        copy(button.dataset.copy).then(
          function () {
            button.dataset.copied = "已复制";
          },
          function () {
            button.dataset.copied = "请手工复制";
          },
        );
      });
    });
    each(root, ".fd-strip-scroll", function (strip) {
      var next = ".fd-strip-box.fd-state-late, .fd-strip-box.fd-state-owed, .fd-strip-box.fd-state-may";
      var box = strip.querySelector(next) || strip.querySelector(".fd-strip-box");
      if (box) {
        var frame = strip.getBoundingClientRect();
        var place = box.getBoundingClientRect();
        strip.scrollLeft = place.left - frame.left - strip.clientWidth / 2;
        strip.scrollTop = place.top - frame.top - strip.clientHeight / 3;
      }
    });
    var wrong = root.querySelector("#form-errors, .fd-refusal");
    if (wrong) {
      wrong.focus();
    }
  }

  // "全选本页" ticks the boxes of a form; when all are ticked it clears them.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-tick]");
    if (!link) {
      return;
    }
    event.preventDefault();
    var boxes = document.querySelectorAll("input[type=checkbox][form='" + link.dataset.tick + "']");
    var all = Array.prototype.every.call(boxes, function (box) {
      return box.checked;
    });
    Array.prototype.forEach.call(boxes, function (box) {
      box.checked = !all;
    });
  });

  // A second click on a button must not send the form twice.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    window.setTimeout(function () {
      delete form.dataset.sent;
    }, 8000);
  });

  document.addEventListener("DOMContentLoaded", function () {
    start(document);
  });
  document.addEventListener("htmx:load", function (event) {
    if (event.target !== document.body) {
      start(event.target);
    }
  });
})();
