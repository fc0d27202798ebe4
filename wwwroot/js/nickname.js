// Another made-up name at a tap: the words come with the button, in the language of the page.
for (const button of document.querySelectorAll("[data-shuffle][hidden]")) {
    const pick = list => { const from = list.split(",").map(word => word.trim()); return from[Math.floor(Math.random() * from.length)]; };
    button.hidden = false;
    button.addEventListener("click", () => {
        const input = document.getElementById(button.dataset.shuffle);
        const before = input.value;
        do input.value = button.dataset.order.replace("{0}", pick(button.dataset.kinds)).replace("{1}", pick(button.dataset.animals));
        while (input.value === before);
        button.closest(".field").querySelector("[role=status]").textContent = input.value;
    });
}
