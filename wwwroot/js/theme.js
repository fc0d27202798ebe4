// Runs before the first paint, so that a chosen theme never flashes in the other one. No choice: the machine's preference holds.
(() => {
    const root = document.documentElement;
    const key = "theme";
    const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
    const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

    const chosen = stored();
    if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;

    document.addEventListener("click", event => {
        if (!event.target.closest?.("[data-theme-toggle]")) return;
        root.dataset.theme = dark() ? "light" : "dark";
        try { localStorage.setItem(key, root.dataset.theme); } catch { /* private window: the choice lasts for this page */ }
    });
})();
