// Makes the pages livelier; without it they work all the same.
"use strict";
(() => {
  const PAUSE = 700;
  const LONGEST = 10000;
  let pause = PAUSE;

  const main = () => document.getElementById("main");

  const say = (text) => {
    const said = document.getElementById("said");
    if (text && said.textContent !== text) {
      said.textContent = text;
    }
  };

  const sayWhatIsNew = (root) => {
    const told = root.querySelector("[data-say]");
    say(told ? told.dataset.say : "");
  };

  const copy = async (button) => {
    const before = button.innerHTML;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
      say("Copied");
    } catch {
      button.textContent = "Not allowed";
    }
    setTimeout(() => { button.innerHTML = before; }, 1500);
  };

  // Times stand in UTC; the reader's own is put beside them, with its date where that differs.
  const two = (number) => String(number).padStart(2, "0");
  const tellLocalTimes = (root) => {
    root.querySelectorAll("time[datetime]:not([data-told])").forEach((each) => {
      const at = new Date(each.dateTime);
      each.dataset.told = "yes";
      if (Number.isNaN(at.getTime()) || at.getTimezoneOffset() === 0) {
        return;
      }
      const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
      const local = document.createElement("span");
      local.className = "local";
      local.textContent = " · " + (each.dateTime.startsWith(day) ? "" : day + " ")
        + two(at.getHours()) + ":" + two(at.getMinutes()) + " here";
      each.append(local);
    });
  };

  const prepare = (root) => {
    tellLocalTimes(root);
    if (navigator.clipboard) {
      root.querySelectorAll("[data-copy]").forEach((button) => { button.hidden = false; });
    }
  };

  // Opened details and the focus stay where they are while the rest is exchanged.
  const exchange = (next) => {
    const old = main();
    const open = [...old.querySelectorAll("details[open]")].map((each) => each.dataset.key);
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const place = focused ? [...old.querySelectorAll("a, button, summary, input")].indexOf(focused) : -1;
    next.querySelectorAll("details").forEach((each) => { each.open = open.includes(each.dataset.key); });
    prepare(next);
    old.replaceWith(next);
    if (place >= 0) {
      const there = [...next.querySelectorAll("a, button, summary, input")][place];
      (there || next).focus({ preventScroll: true });
    }
    sayWhatIsNew(next);
  };

  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("main");
      if (!next) {
        throw new Error("not a page");
      }
      document.title = page.title;
      exchange(document.adoptNode(next));
      pause = PAUSE;
    } catch {
      say("No answer from the server; trying again");
      pause = Math.min(2 * pause, LONGEST);
    }
    watch();
  };

  const watch = () => {
    if (main().dataset.live === "yes") {
      setTimeout(look, pause);
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
  });

  // A second click on the same button must not send the form again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    form.querySelectorAll("button").forEach((button) => { button.setAttribute("aria-disabled", "true"); });
  });

  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      document.querySelectorAll("form[data-sent]").forEach((form) => {
        delete form.dataset.sent;
        form.querySelectorAll("button").forEach((button) => { button.removeAttribute("aria-disabled"); });
      });
    }
  });

  // What came back behind the hash never reaches the server by itself. Only a refusal is passed on; a code or state is
  // of no use to anybody here and leaves the address.
  const tidyReturn = () => {
    if (!main().querySelector("[data-return]") || (!location.hash && !location.search)) {
      return false;
    }
    const told = new URLSearchParams(location.hash.slice(1));
    const refusal = new URLSearchParams();
    ["error", "error_description"].filter((name) => told.get(name)).forEach((name) => refusal.set(name, told.get(name)));
    history.replaceState(null, "", location.pathname);
    if ([...refusal].length > 0) {
      location.replace(location.pathname + "?" + refusal);
      return true;
    }
    return false;
  };

  if (tidyReturn()) {
    return;
  }
  prepare(document);
  sayWhatIsNew(document);
  watch();
})();
