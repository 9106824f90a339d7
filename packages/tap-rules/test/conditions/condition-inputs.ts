import type { Condition } from "@lineside/tap-rules";

const THROUGH = ["/transformer/vp", "/transformer/vs"];
const SHORT_CIRCUIT = [
  "/size",
  "/material",
  "/shortCircuit/current",
  "/shortCircuit/clearingTime",
  "/shortCircuit/initialTemperature",
  "/shortCircuit/insulation",
];
const OWN_OF_A_SIDE = /^\/(?:ampacity|length|ends|size|material|shortCircuit)(?:\/|$)/;

function ofSide(path: string, base: string): string {
  if (path === "/install/protectedFromDamage") return `${base}/protectedFromDamage`;
  return OWN_OF_A_SIDE.test(path) ? `${base}${path}` : path;
}

/** Every input that a condition may hang on, told from its form alone: each of them has to be asked for. */
export function inputsOf(condition: Condition): readonly string[] {
  switch (condition.form) {
    case "length":
      return [condition.path ?? "/length", ...(condition.serving ? ["/outlet/serves"] : [])];
    case "combined-length":
      return condition.with === "primary"
        ? ["/length", "/transformer/primary/length", "/transformer/primary/protectedLength"]
        : ["/length", "/transformer/secondaries", "/transformer/secondaries/0/length"];
    case "height":
    case "fact":
    case "word":
      return [condition.path];
    case "load":
      return ["/ampacity", condition.path];
    case "ratio":
      return [
        "/ampacity",
        condition.of === undefined ? "/upstream/rating" : "/upstream/conductorAmpacity",
        ...(condition.through ? THROUGH : []),
        ...triggers(condition.when),
      ];
    case "source-ratio":
      return [
        "/sources",
        `/sources/0/${condition.by}`,
        "/ampacity",
        "/upstream/rating",
        ...(condition.through ? THROUGH : []),
        ...triggers(condition.when),
      ];
    case "each-end":
      return ["/ends", "/ends/0/rating", "/ends/0/listedInstructionsMet", "/ampacity"];
    case "single-device":
      return ["/ends", "/ends/0/rating", "/ampacity"];
    case "device-sum":
      return [
        "/ends",
        "/ends/0/rating",
        "/ampacity",
        ...(condition.grouped ? ["/endsGrouped"] : []),
      ];
    case "grouped":
      return ["/endsGrouped"];
    case "ends-in":
      return ["/ends"];
    case "connection":
      return ["/transformer/connection"];
    case "no-tap-of-a-tap":
      return ["/heldUpBy"];
    case "size":
      return ["/size", "/material"];
    case "rated-secondary":
      return ["/ampacity", "/transformer/kva", "/transformer/vs", "/transformer/phases"];
    case "upstream-rating":
      return ["/upstream/rating"];
    case "least-ampacity":
      return ["/ampacity", ...(condition.below ? ["/upstream/rating"] : [])];
    case "nameplate":
      return ["/ampacity", "/source/nameplate", "/source/overloadPrevented"];
    case "clearing-time":
      return ["/shortCircuit/clearingTime"];
    case "short-circuit":
      return SHORT_CIRCUIT;
    case "any-of":
      return condition.of.flatMap(inputsOf);
    case "other-side": {
      const [base, also] =
        condition.side === "primary"
          ? ["/transformer/primary", []]
          : ["/transformer/secondaries/0", ["/transformer/secondaries"]];
      return [...inputsOf(condition.of).map((path) => ofSide(path, base)), ...also];
    }
  }
}

function triggers(when: "field-installed" | "field-installed-and-leaving" | undefined) {
  if (when === undefined) return [];
  return when === "field-installed"
    ? ["/install/field"]
    : ["/install/field", "/install/leavesEnclosure"];
}

const NUMBERS: Readonly<Record<Condition["form"], boolean>> = {
  length: true,
  "combined-length": true,
  height: true,
  load: true,
  ratio: true,
  "source-ratio": true,
  "each-end": true,
  "single-device": true,
  "device-sum": true,
  "rated-secondary": true,
  "upstream-rating": true,
  "least-ampacity": true,
  nameplate: true,
  "clearing-time": true,
  "short-circuit": true,
  size: true,
  grouped: false,
  "ends-in": false,
  fact: false,
  word: false,
  connection: false,
  "no-tap-of-a-tap": false,
  "any-of": false,
  "other-side": false,
};

/** Whether a condition compares two numbers, and so has a limit. */
export function hasLimit(condition: Condition): boolean {
  return condition.form === "other-side" ? hasLimit(condition.of) : NUMBERS[condition.form];
}
