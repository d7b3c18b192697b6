// Selecting, keys, boxes that stay ticked, and the live preview. Without this script the page is links to its evidence.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const byId = (id) => document.getElementById(id);
  const target = (link) => byId(decodeURIComponent(link.getAttribute("href").slice(1)));
  const seen = (node) => node.getClientRects().length > 0;
  let from = null; // the figure that was left for its evidence

  function clear() {
    for (const node of all(".sel, .lit, .on, .here, .pair")) node.classList.remove("sel", "lit", "on", "here", "pair");
    for (const node of all("[aria-current]")) node.removeAttribute("aria-current");
  }

  function show(card) {
    card.classList.add("on");
    one("#evidence").scrollTop = 0;
  }

  function light(sentence) {
    sentence.classList.add("here");
    const pair = byId(sentence.dataset.pair);
    if (pair) pair.classList.add("pair");
    const why = one(".why-link", sentence); // one that was edited has no rule
    const rule = why && target(why);
    if (rule) show(rule);
  }

  // The evidence of a fact beside the texts; the fact is lit wherever it is said. `link` is where it was selected.
  function select(card, link) {
    clear();
    for (const node of all(`.e[href="#${CSS.escape(card.id)}"]`)) node.classList.add("lit");
    for (const node of all(`[data-e="${CSS.escape(card.id)}"]`)) node.classList.add("lit");
    const sentence = link && link.closest(".s");
    if (sentence) light(sentence);
    if (link && link.matches(".e")) {
      link.classList.add("sel");
      link.setAttribute("aria-current", "true");
    }
    show(card);
    byId("told").textContent = card.dataset.told || "";
    uncover(link);
  }

  // On a narrow screen the evidence comes from below: the sentence stays in sight above it.
  function uncover(link) {
    const sheet = one("#evidence");
    if (!link || getComputedStyle(sheet).position !== "fixed") return;
    const hidden = link.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top + 24;
    if (hidden > 0) window.scrollBy(0, hidden);
  }

  function go(node) {
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest" });
  }

  function visit(sentence) {
    if (!seen(sentence)) uncoverText(sentence.closest(".draft"));
    clear();
    light(sentence);
    go(sentence);
  }

  // The text that words stand in: its language, and whether it is the draft or what an editor has made of it.
  function uncoverText(text) {
    const version = byId(`${text.matches(".drafted") ? "drafted" : "edited"}-${text.dataset.code}`);
    if (version) version.checked = true;
    if (!seen(one(".s", text))) toLanguage(text.dataset.code);
  }

  function intoSight(words) {
    if (!words.length) return;
    if (!words.some(seen)) uncoverText(words[0].closest(".draft"));
    words.find(seen).scrollIntoView({ block: "nearest" });
  }

  function follow(link) {
    const there = target(link);
    if (!there) return false;
    if (there.matches(".card.fact")) {
      const inTexts = link.matches(".e");
      select(there, inTexts ? link : null);
      if (!inTexts && link.closest(".looks")) intoSight(all(".e.lit"));
      if (!inTexts && !link.closest(".looks")) there.focus({ preventScroll: true });
    } else if (there.matches(".card.rule")) {
      clear();
      light(byId(link.closest(".s").id));
    } else if (there.matches(".s")) {
      visit(there);
    } else {
      if (there.matches("details")) there.open = true;
      there.scrollIntoView();
      return true;
    }
    history.replaceState(null, "", link.getAttribute("href"));
    return true;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const dot = event.target.closest("[data-e]");
    const words = event.target.closest(".s");
    const copy = event.target.closest("[data-copy]");
    if (link && follow(link)) event.preventDefault();
    else if (dot) select(byId(dot.dataset.e), null);
    else if (words && getSelection().isCollapsed) { clear(); light(words); }
    else if (copy) navigator.clipboard.writeText(copy.dataset.copy).then(() => { copy.textContent = "Copied"; });
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".e") && target(event.target)) select(target(event.target), event.target);
  });
  document.addEventListener("mouseover", (event) => {
    const link = event.target.closest(".e");
    const pinned = document.activeElement && document.activeElement.closest(".e, .s, .card");
    if (link && !pinned && target(link)) select(target(link), link);
  });

  // Boxes: remembered by the content of the row, for its month.
  const kept = (box) => `relgen ${document.body.dataset.month} ${box.id}`;
  function count() {
    const boxes = all("[data-tick]");
    const told = byId("ticked");
    if (told) told.textContent = `${boxes.filter((box) => box.checked).length} of ${boxes.length} looked at`;
  }
  function recall() {
    for (const box of all("[data-tick]")) {
      try { box.checked = localStorage.getItem(kept(box)) === "1"; } catch { /* a browser that keeps nothing */ }
    }
    count();
  }
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-tick]")) return;
    try {
      if (event.target.checked) localStorage.setItem(kept(event.target), "1");
      else localStorage.removeItem(kept(event.target));
    } catch { /* a browser that keeps nothing */ }
    count();
  });

  // Keys.
  function step(nodes, forward, current) {
    const here = nodes.indexOf(current);
    const next = here < 0 ? (forward ? 0 : nodes.length - 1) : here + (forward ? 1 : -1);
    return nodes[next];
  }
  function figure(forward) {
    const within = document.activeElement.closest(".draft") || document;
    const next = step(all(".e", within).filter(seen), forward, document.activeElement);
    if (next) go(next);
  }
  function sentence(forward) {
    const here = document.activeElement.closest(".s") || one(".s.here");
    const within = here && seen(here) ? here.closest(".draft") : all(".draft").find((text) => seen(one(".s", text)));
    const next = within && step(all(".s", within), forward, here);
    if (next) visit(next);
  }
  function lookAt(forward) {
    const rows = all(".look .to").filter(seen);
    const next = step(rows, forward, document.activeElement);
    if (!next) return;
    if (next.matches("a")) follow(next);
    go(next);
  }
  function toLanguage(code) {
    const box = byId(`view-${code}`);
    if (box) box.checked = true;
  }
  function language() {
    const boxes = all('.views input').filter((box) => seen(one(`label[for="${box.id}"]`)));
    const here = boxes.findIndex((box) => box.checked);
    if (boxes.length) boxes[(here + 1) % boxes.length].checked = true;
  }
  function openFind() {
    one(".find").hidden = false;
    byId("find").focus();
    byId("find").select();
  }
  let hit = -1;
  function find(next) {
    const wanted = byId("find").value.trim().toLocaleLowerCase();
    const hits = all(".s").filter((node) => seen(node) && wanted && node.textContent.toLocaleLowerCase().includes(wanted));
    for (const node of all(".hit")) node.classList.remove("hit");
    for (const node of hits) node.classList.add("hit");
    hit = hits.length ? (next ? hit + 1 : 0) % hits.length : -1;
    one(".find output").textContent = wanted ? (hits.length ? `${hit + 1} of ${hits.length}` : "not found") : "";
    if (hits[hit]) hits[hit].scrollIntoView({ block: "center" });
  }
  function closeAll() {
    const find = one(".find");
    if (find && !find.hidden) {
      find.hidden = true;
      for (const node of all(".hit")) node.classList.remove("hit");
    } else if (from && document.activeElement.closest(".evidence")) {
      const back = from;
      from = null;
      go(back);
      return;
    } else {
      clear();
    }
    if (document.activeElement !== document.body) document.activeElement.blur();
  }
  const KEYS = {
    j: () => sentence(true), k: () => sentence(false), n: () => lookAt(true), p: () => lookAt(false),
    ArrowRight: () => figure(true), ArrowLeft: () => figure(false), l: language, "/": openFind, "?": () => byId("keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
    if (event.key === "Escape") return closeAll();
    if (event.target.matches("input[type=search]")) {
      if (event.key === "Enter") { event.preventDefault(); find(true); }
      return undefined;
    }
    if (event.key === "Enter" && event.target.matches(".e") && target(event.target)) {
      event.preventDefault();
      from = event.target;
      select(target(event.target), event.target);
      return target(event.target).focus({ preventScroll: true });
    }
    if (event.target.matches("input[type=radio]") && event.key.startsWith("Arrow")) return undefined;
    if (event.key.startsWith("Arrow") && !event.target.matches(".e, .s")) return undefined;
    const act = KEYS[event.key];
    if (act && byId("texts")) { event.preventDefault(); act(); }
    return undefined;
  });
  document.addEventListener("input", (event) => { if (event.target.id === "find") find(false); });
  document.addEventListener("submit", (event) => { if (event.target.matches(".find")) event.preventDefault(); });

  function start() {
    recall();
    const there = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (there && there.matches(".card.fact")) select(there, one(`.e[href="${CSS.escape(location.hash).replace(/^\\#/, "#")}"]`));
  }

  // The live preview: what is new comes in place of what is there; scroll, focus, language and what was selected stay.
  function where(node) {
    if (!node || node === document.body) return null;
    if (node.id) return () => byId(node.id);
    const within = node.closest(".s, .look");
    if (!within) return null;
    const own = within.id || one("[data-tick]", within).id;
    const number = all("a, button", within).indexOf(node);
    return () => {
      const again = byId(own) && byId(own).closest(".s, .look");
      return again && all("a, button", again)[number];
    };
  }
  async function renew() {
    const text = await (await fetch("/", { cache: "no-store" })).text();
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const [top, focus] = [window.scrollY, where(document.activeElement)];
    const chosen = all(".views input:checked, .version input:checked").map((box) => box.id);
    const [opened, selected] = [all("details[open][id]").map((node) => node.id), one(".fact.on")];
    const style = one("style", fresh);
    document.title = fresh.title;
    one("style").textContent = style.textContent;
    for (const name of ["month", "live"]) document.body.dataset[name] = fresh.body.dataset[name];
    document.body.replaceChildren(...[...fresh.body.childNodes].filter((node) => node.nodeName !== "SCRIPT"));
    for (const id of chosen) if (byId(id)) byId(id).checked = true;
    for (const id of opened) if (byId(id)) byId(id).open = true;
    start();
    const again = focus && focus();
    if (again) again.focus({ preventScroll: true });
    else if (selected && byId(selected.id)) select(byId(selected.id), null);
    window.scrollTo(0, top);
  }
  function listen() {
    const events = new EventSource("/events");
    let turn = Promise.resolve(); // one at a time, so that an older page never comes in place of a newer one
    events.addEventListener("page", (event) => {
      turn = turn.then(() => (event.data === document.body.dataset.live ? undefined : renew())).catch(() => undefined);
    });
  }

  root.classList.add("js");
  start();
  if ("live" in document.body.dataset) listen();
})();
