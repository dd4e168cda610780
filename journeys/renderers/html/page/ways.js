// The ways through a moment: all that leads to it, and all that it leads to.

/** The names of the cards that are reached from one, along steps or against them. */
function reached(here, name, from, to) {
  const seen = new Set([name]);
  for (const one of seen)
    for (const step of here.steps) if (step[from] === one) seen.add(step[to]);
  return seen;
}

/** Light the ways through a card and fade the rest. */
function showWays(here, card) {
  const isLit = Boolean(card && here.steps.length);
  const sides = isLit
    ? [reached(here, card.name, "target", "source"), reached(here, card.name, "source", "target")]
    : [];
  here.section.classList.toggle("is-lit", isLit);
  for (const one of here.cards)
    for (const element of one.elements)
      element.classList.toggle("on-way", sides.some((side) => side.has(one.name)));
  for (const step of here.steps)
    for (const element of step.elements)
      element.classList.toggle("on-way", sides.some((side) => side.has(step.source) && side.has(step.target)));
}
