// Blazor says how the connection is by classes on the dialog: no event comes with the script this game uses.
const dialog = document.getElementById("components-reconnect-modal");
const has = state => dialog.classList.contains("components-reconnect-" + state);

new MutationObserver(() => {
    // The server is back but no longer knows this circuit: a fresh page finds the seat again.
    if (has("rejected")) { location.reload(); return; }
    const wanted = has("show") || has("failed");
    if (wanted && !dialog.open) dialog.showModal();
    if (!wanted && dialog.open) dialog.close();
}).observe(dialog, { attributes: true, attributeFilter: ["class"] });
