// A word with a hint says it on a tap too: a phone has no pointer that could rest on it. Behind the words of the rulebook lies their rule.
document.addEventListener("click", event => {
    const word = event.target.closest?.("a.term, abbr[title]");
    const card = document.getElementById("hint-card");
    if (!word?.title || !card?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = card.querySelector("a");
    // A hint on a button or in a label leaves the tap to those.
    if (word.matches("abbr") && word.closest("button, a, label, summary")) return;
    event.preventDefault();
    event.stopPropagation();
    card.querySelector("p").textContent = word.title;
    link.hidden = !word.href;
    if (word.href) link.href = word.href;
    card.showPopover();
    const [at, size] = [word.getBoundingClientRect(), card.getBoundingClientRect()];
    const below = at.bottom + 8 + size.height <= innerHeight;
    card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
    card.style.top = `${Math.max(8, below ? at.bottom + 8 : at.top - 8 - size.height)}px`;
    if (word.href) link.focus({ preventScroll: true });
}, { capture: true });
