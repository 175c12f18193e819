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

  // ---- Copying: the word that it worked goes away again, however often the button is pressed.
  const labels = new WeakMap();

  const copy = async (button) => {
    const label = labels.get(button) || { html: button.innerHTML };
    labels.set(button, label);
    clearTimeout(label.timer);
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not allowed";
    }
    say(button.textContent);
    label.timer = setTimeout(() => {
      button.innerHTML = label.html;
      labels.delete(button);
      document.getElementById("said").textContent = "";
    }, 1500);
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

  // ---- The same thing on two pages: told by what it is and what it is about, never by where it stands.
  const THINGS = "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex]";
  const ABOUT = ["connector", "id", "force"];

  const about = (element) => (element.form
    ? [element.form.method, element.form.getAttribute("action"), ...ABOUT.map((name) => (element.form.elements[name] || {}).value || "")]
    : [element.getAttribute("href") || ""]);

  const keyOf = (element) => element.dataset.key || [
    element.tagName,
    element.id,
    ...about(element),
    element.dataset.copy || "",
    element.dataset.action || "",
    element.name || "",
    ["submit", "radio", "checkbox"].includes(element.type) ? element.value : "",
    element.tagName === "SUMMARY" ? element.parentElement.dataset.key : "",
  ].join(" ");

  const regionOf = (element) => {
    const region = element.parentElement.closest("[id], [aria-labelledby]");
    return region ? region.id || region.getAttribute("aria-labelledby") : "main";
  };

  // What is needed to find a thing again: itself, the row that it is about, and the part of the page it stands in.
  const described = (element) => {
    const row = element.closest("[id^='c-']");
    const field = element.form && element.form.elements.id;
    return {
      key: keyOf(element),
      region: regionOf(element),
      row: row ? row.id : field && field.value ? "c-" + field.value : "",
      top: element.getBoundingClientRect().top,
    };
  };

  const sameThing = (root, thing) => {
    const all = [...root.querySelectorAll(THINGS)].filter((each) => !each.hidden && keyOf(each) === thing.key);
    return all.find((each) => regionOf(each) === thing.region) || all[0];
  };

  const within = (root, id) => id && root.querySelector("#" + CSS.escape(id));

  // What is gone is answered for by its row, or by the headline of its part of the page: never by another button.
  const standIn = (root, thing) => {
    const region = within(root, thing.region);
    return within(root, thing.row)
      || (region && (region.matches("h1, h2, h3") ? region : region.querySelector("h1, h2, h3")))
      || root.querySelector("h1") || root;
  };

  const focusOn = (root, thing) => {
    const there = sameThing(root, thing) || standIn(root, thing);
    if (!there.matches(THINGS)) {
      there.tabIndex = -1;
    }
    there.focus({ preventScroll: true });
    return there;
  };

  const stayAt = (there, top) => {
    window.scrollBy({ top: there.getBoundingClientRect().top - top, behavior: "instant" });
  };

  const isSeen = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  };

  // What was typed, chosen or opened meanwhile is a person's, and no page may take it back.
  const keepWhatIsTheirs = (old, next) => {
    const opened = new Map([...old.querySelectorAll("details[data-key]")].map((each) => [each.dataset.key, each.open]));
    next.querySelectorAll("details[data-key]").forEach((each) => {
      each.open = opened.has(each.dataset.key) ? opened.get(each.dataset.key) : each.open;
    });
    old.querySelectorAll("input:not([type=hidden]), select, textarea").forEach((field) => {
      const twin = sameThing(next, described(field));
      if (!twin) {
        return;
      }
      if (field.type === "checkbox" || field.type === "radio") {
        twin.checked = field.checked;
      } else if (field.value !== field.defaultValue) {
        twin.value = field.value;
      }
    });
  };

  const caretOf = (field) => {
    try {
      return [field.selectionStart, field.selectionEnd];
    } catch {
      return [null, null];
    }
  };

  const exchange = (next) => {
    const old = main();
    const focused = old !== document.activeElement && old.contains(document.activeElement) ? document.activeElement : null;
    const thing = focused && described(focused);
    const caret = focused && caretOf(focused);
    const seen = focused && isSeen(focused) ? null : [...old.querySelectorAll("[id]")].find(isSeen);
    const top = seen ? seen.getBoundingClientRect().top : 0;
    keepWhatIsTheirs(old, next);
    prepare(next);
    old.replaceWith(next);
    if (thing) {
      const there = focusOn(next, thing);
      if (!seen) {
        stayAt(there, thing.top);
      }
      if (caret[0] !== null && there.setSelectionRange) {
        there.setSelectionRange(...caret);
      }
    }
    const still = seen && within(next, seen.id);
    if (still && window.scrollY > 0) {
      stayAt(still, top);
    }
    countDown();
    sayWhatIsNew(next);
  };

  // A form leads back to its page: there the focus goes on where it was.
  const KEPT = "alloy-connections-focus";

  const remember = (element) => {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ ...described(element), path: location.pathname }));
    } catch {
      // A browser that keeps nothing goes to the row that the address names.
    }
  };

  const comeBack = () => {
    let thing = null;
    try {
      thing = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch {
      return;
    }
    if (!thing || thing.path !== location.pathname) {
      return;
    }
    const goOn = () => {
      // Where a form is wrong, at the first thing that is.
      const wrong = main().querySelector("[aria-invalid=true]");
      const there = wrong || focusOn(main(), thing);
      if (wrong) {
        wrong.focus({ preventScroll: true });
      } else {
        stayAt(there, thing.top);
      }
      there.scrollIntoView({ block: "nearest" });
    };
    goOn();
    // The browser goes to the row that the address names only after the page was drawn.
    window.addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => {
      const now = document.activeElement;
      if (now === document.body || now.id === thing.row || "#" + now.id === location.hash) {
        goOn();
      }
    })));
  };

  // ---- Counting down: what must not be pressed yet says when it may be.
  const leftOf = (element) => {
    element.begun = element.begun || performance.now();
    return Math.ceil(Number(element.dataset.left) - (performance.now() - element.begun) / 1000);
  };

  const countDown = () => {
    main().querySelectorAll("[data-left]").forEach((element) => {
      const left = leftOf(element);
      if (element.tagName === "BUTTON") {
        element.label = element.label || element.textContent;
        element.disabled = left > 0;
        element.textContent = left > 0 ? element.label + " in " + left + " s" : element.label;
      } else if (element.dataset.left !== "") {
        element.textContent = left > 0 ? left + " s" : "a moment";
      }
    });
    const pauses = [...main().querySelectorAll("[data-pauses]")].map((each) => [each, leftOf(each.querySelector("[data-left]") || each)]);
    pauses.forEach(([each, left]) => {
      each.dataset.pauses.split(" ").forEach((action) => {
        main().querySelectorAll("form[action='" + action + "'] button").forEach((button) => { button.disabled = left > 0; });
      });
    });
  };

  // ---- Looking again by itself, and saying so when nobody answers.
  let answered = new Date();
  let latest = "";
  let leaving = false;

  const trouble = (text) => {
    const box = document.getElementById("trouble");
    box.textContent = text;
    box.hidden = !text;
    say(text);
  };

  const look = async () => {
    if (leaving) {
      return;
    }
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      const text = await answer.text();
      const page = new DOMParser().parseFromString(text, "text/html");
      const next = page.getElementById("main");
      if (!next) {
        throw new Error("not a page");
      }
      if (leaving) {
        return;
      }
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
        location.assign(answer.url);
        return;
      }
      if (text !== latest) {
        document.title = page.title;
        exchange(document.adoptNode(next));
        latest = text;
      }
      answered = new Date();
      pause = PAUSE;
      trouble("");
    } catch {
      pause = Math.min(2 * pause, LONGEST);
      trouble("The server does not answer. What you see is from " + answered.toLocaleTimeString()
        + "; this page goes on by itself as soon as the server is back.");
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
    leaving = true;
    if (event.submitter) {
      remember(event.submitter);
    }
    form.querySelectorAll("button").forEach((button) => { button.setAttribute("aria-disabled", "true"); });
  });

  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      leaving = false;
      watch();
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
  comeBack();
  countDown();
  setInterval(countDown, 1000);
  watch();
})();
