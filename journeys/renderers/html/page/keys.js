// The keyboard: arrows from card to card, Enter opens, Escape closes, a slash searches.

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The card of a board that an event met. */
function cardAt(here, target) {
  const element = target instanceof Element ? target.closest(".node") : null;
  return here?.cardByElement.get(element) ?? null;
}

function middle(element) {
  const box = element.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** The nearest card in a direction; one that lies aside counts as farther. */
function neighbour(here, card, [right, down]) {
  const [x, y] = middle(card.element);
  const costs = here.cards.filter((other) => other !== card && other.element
    && !other.element.classList.contains("is-out")).map((other) => {
    const [to, below] = middle(other.element);
    const along = (to - x) * right + (below - y) * down;
    const aside = Math.abs((to - x) * down) + Math.abs((below - y) * right);
    return { other, cost: along > 1 ? along + 3 * aside : Infinity };
  });
  const best = costs.reduce((one, two) => (two.cost < one.cost ? two : one), { cost: Infinity });
  return best.other ?? null;
}

/** One card of a board is reached by Tab; arrows go on from there. */
function rove(here, card) {
  for (const one of here.cards)
    for (const element of one.elements)
      element.setAttribute("tabindex", one === card && element === one.element ? "0" : "-1");
}

const inView = { block: "nearest", inline: "nearest" };

function onBoardKey(event) {
  const here = board();
  const card = cardAt(here, event.target);
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = DIRECTIONS[event.key];
  if (direction) {
    event.preventDefault();
    const next = neighbour(here, card, direction);
    if (!next) return;
    rove(here, next);
    next.element.focus();
    next.element.scrollIntoView(inView);
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    go({ board: here.name, card: card.name });
    readDetails();
  }
}

/** Let a reader go on in the panel. */
const readDetails = () => details.querySelector("h2").focus({ preventScroll: true });

function onKey(event) {
  const inField = event.target === search;
  if (event.key === "Escape") {
    if (inField && state.q) update({ q: "" });
    else if (state.card) close();
    else if (isFiltered()) reset.click();
  } else if (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
  }
}

/** A click on a card opens it, another closes it; one on a link to a card goes there. */
function onClick(event) {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  const place = link && placeOf(link.getAttribute("href").slice(1));
  const here = board();
  if (place) {
    event.preventDefault();
    go(place);
    if (!board()) {
      document.getElementById(link.getAttribute("href").slice(1)).scrollIntoView();
      return;
    }
    board().cardByName.get(state.card)?.element?.scrollIntoView(inView);
    readDetails();
    return;
  }
  const card = cardAt(here, event.target);
  if (card) go({ board: here.name, card: card.name === state.card ? "" : card.name });
}
