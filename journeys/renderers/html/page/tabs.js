// Tabs for the kinds of boards, and the switch between personas.

let lastWho = "";

/** The board of a kind that is nearest to the one shown: of the same persona. */
function nearest(kind) {
  const some = boards.filter((one) => one.kind === kind);
  return some.find((one) => one.who === lastWho) ?? some[0];
}

function tab(name, text) {
  return make("button", {
    type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "boards",
    onclick: () => go({ board: PARTS.includes(name) ? name : nearest(name).name }),
  }, text);
}

const tabList = make("div", { role: "tablist", "aria-label": word("page-boards") },
  ...kinds.map((kind) => tab(kind, boards.find((one) => one.kind === kind).tab)),
  document.getElementById(ACCOUNT) && tab(ACCOUNT, word("page-tab-account")),
  findings && tab(FINDINGS, `${word("page-tab-findings")} (${data.notes.length})`));

tabList.addEventListener("keydown", (event) => {
  const all = [...tabList.children];
  const at = all.indexOf(document.activeElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const chosen = all[(next + all.length) % all.length];
  chosen.click();
  chosen.focus();
});

/** Choose a persona: its board of the kind that is shown, or else its first. */
function choose(who) {
  const some = boards.filter((one) => one.who === who);
  const kind = board()?.kind;
  go({ board: (some.find((one) => one.kind === kind) ?? some[0]).name });
}

const hits = () => make("span", { class: "hits" });

const people = personas.map((panel) => ({
  who: panel.name,
  choice: chip(panel.label, () => choose(panel.name), badge(panel, "round"), hits()),
}));
const everyone = chip(word("page-everyone"), () =>
  go({ board: boards.find((one) => one.kind === board()?.kind && !one.who).name }));
const peopleRow = group(word("page-persona"), everyone, ...people.map(({ choice }) => choice));
const variants = group(word("page-variant"));

function showTabs(here) {
  const name = here ? here.kind : state.board;
  if (here?.who) lastWho = here.who;
  for (const one of tabList.children) {
    const chosen = one.id === `tab-${name}`;
    one.setAttribute("aria-selected", String(chosen));
    one.tabIndex = chosen ? 0 : -1;
  }
  boardsPanel.setAttribute("aria-labelledby", `tab-${name}`);
  showPeople(here, boards.filter((one) => one.kind === here?.kind));
}

function showPeople(here, kin) {
  peopleRow.hidden = !here || personas.length < 2;
  everyone.hidden = !kin.some((one) => one.who) || !kin.some((one) => !one.who);
  press(everyone, !here?.who);
  for (const { who, choice } of people) {
    press(choice, here?.who === who);
    const their = kin.find((one) => one.who === who);
    choice.querySelector(".hits").textContent = their && isFiltered() ? `(${looked(their).size})` : "";
  }
  const same = kin.filter((one) => one.who === here?.who);
  variants.hidden = same.length < 2;
  variants.replaceChildren(variants.firstChild, ...same.map((one) => {
    const choice = chip(one.title, () => go({ board: one.name }));
    press(choice, one === here);
    return choice;
  }));
}
