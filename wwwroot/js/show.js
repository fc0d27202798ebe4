// What was asked for came: whoever looks elsewhere is taken to it, whoever has it before the eyes is left where they are.
const Part = 0.6;

export function show(element) {
    const { top } = element?.getBoundingClientRect() ?? { top: 0 };
    if (!element || (top >= 0 && top < innerHeight * Part)) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}
